"""Rules for days with a name: Christmas, Thanksgiving Day, D-Day, 9/11, Easter week."""

from datetime import date, timedelta

from dateline.dates import numbers
from dateline.dates.grammar import Found, Reading, Said, fixed, reads
from dateline.dates.words import DIRECTIONS, words

# name: (month, day)
FIXED = {
    "christmas day": (12, 25), "christmas eve": (12, 24), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year's": (1, 1), "independence day": (7, 4),
    "fourth of july": (7, 4), "valentine's day": (2, 14), "halloween": (10, 31), "may day": (5, 1),
    "veterans day": (11, 11), "armistice day": (11, 11), "bastille day": (7, 14), "st. patrick's day": (3, 17),
    "st patrick's day": (3, 17), "all saints' day": (11, 1), "april fools' day": (4, 1), "groundhog day": (2, 2),
    "earth day": (4, 22), "international women's day": (3, 8), "anzac day": (4, 25),
}  # fmt: skip
# name: (month, weekday, which of them; -1 the last)
BY_WEEKDAY = {
    "thanksgiving day": (11, 4, 4), "thanksgiving": (11, 4, 4), "labor day": (9, 1, 1), "memorial day": (5, 1, -1),
    "columbus day": (10, 1, 2), "martin luther king day": (1, 1, 3), "presidents day": (2, 1, 3),
}  # fmt: skip
# name: days after Easter Sunday
BY_EASTER = {
    "easter sunday": 0, "easter day": 0, "easter monday": 1, "easter": 0, "good friday": -2, "palm sunday": -7,
    "ash wednesday": -46, "ascension day": 39, "pentecost": 49, "whit sunday": 49, "pentecost sunday": 49,
    "pentecost monday": 50, "whitsun": 49, "whit monday": 50, "maundy thursday": -3, "holy saturday": -1,
    "shrove tuesday": -47,
}  # fmt: skip
ELECTION_DAY = "election day"  # of the United States: the Tuesday after November's first Monday
ONCE = {
    "d - day": "1944-06-06", "v - e day": "1945-05-08", "ve day": "1945-05-08", "v - j day": "1945-08-15",
    "vj day": "1945-08-15", "9/11": "2001-09-11", "7/7": "2005-07-07",
}  # fmt: skip
NAMES = sorted({*FIXED, *BY_WEEKDAY, *BY_EASTER, ELECTION_DAY}, key=lambda name: (-len(name), name))
OTHER_NAMES = words(
    """tree trees island card cards carol rising uprising offensive truce rebellion massacre shopping cease movie season
    gifts gift eggs agreement agreements accord accords"""
)


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The number-th such weekday of a month; -1 is its last."""
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    return last - timedelta((last.isoweekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the reckoning of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)


def moving(name: str, year: int) -> date | None:
    """The day of a feast that moves, in a year; None beyond the calendar."""
    if not 1 <= year <= 9998:
        return None
    if name == ELECTION_DAY:
        return nth_weekday(year, 11, 1, 1) + timedelta(1)
    if name in BY_WEEKDAY:
        return nth_weekday(year, *BY_WEEKDAY[name])
    return easter(year) + timedelta(BY_EASTER[name])


def form_of(name: str) -> str:
    """A name as a form: its tokens, parted as the tokeniser parts them."""
    return name.replace("'s", " POSSESSIVE").replace("s'", "s APOSTROPHE").replace("st.", "st DOT")


def name_of(said: list[str]) -> str:
    return " ".join(said).replace("’", "'").replace(" '", "'").replace("st .", "st.")


@reads(f"(way=(last | this | next | past))? name=({' | '.join(map(form_of, NAMES))}) (COMMA? year=YEAR)?")
def holiday(found: Found) -> Reading:
    """Christmas Eve · Thanksgiving Day · Good Friday 1916 · last Easter"""
    if not found.capital(found.at("name")) or found.after in OTHER_NAMES:
        return None
    name = name_of(found.words("name"))
    year = numbers.year(found.words("year")) if found.has("year") else None
    shift = DIRECTIONS.get(found.word("way"), 0)
    if name not in FIXED:
        return Said("feast", year=year, value=name, shift=shift)
    month, day = FIXED[name]
    form = "directed_day" if found.has("way") else "date"
    return Said(form, year=year, month=month, day=day, shift=shift)


@reads(f"name=({' | '.join(map(form_of, NAMES))}) of? (back=NEWSLAST | this | ahead=NEWSNEXT) year")
def holiday_of_relative_year(found: Found) -> Reading:
    """Valentine's Day last year · Easter Sunday this year · Christmas of last year"""
    if not found.capital(found.at("name")):
        return None
    name = name_of(found.words("name"))
    shift = -1 if found.has("back") else 1 if found.has("ahead") else 0
    if name not in FIXED:
        return Said("feast_of_year", value=name, unit="Y", shift=shift)
    month, day = FIXED[name]
    return Said("month_of_year", month=month, day=day, unit="Y", shift=shift)


@reads("name=(d DASH day | v DASH e day | ve day | v DASH j day | vj day | NAMEDDAY)")
def historic_day(found: Found) -> Reading:
    """D-Day · VE Day · 9/11"""
    name = " ".join("-" if word in "-–—‑‒" else word for word in found.all)
    return fixed(ONCE[name]) if name[0].isdigit() or found.capital(found.first) else None


@reads(
    "month=(september | sept | sept.) day=DAY (terror | terrorist)? "
    "deed=(attacks | hijackers | hijackings | commission)",
    "month=(september | sept | sept.) day=DAY",
)
def known_by_day(found: Found) -> Reading:
    """the Sept. 11 attacks · since September 11 (far from any other such day)"""
    if found.word("day") != "11":
        return None
    said = Said("known_by_day", year=2001, month=9, day=11, value="by deed" if found.has("deed") else "")
    return found.up_to(found.at("day"), said)


@reads("name=(easter | christmas | thanksgiving | holy) unit=(week | weekend)")
def feast_week(found: Found) -> Reading:
    """Easter week · Thanksgiving weekend · Holy Week"""
    if not found.capital(found.first):
        return None
    return Said("feast_week", value=found.word("name"), unit=found.code("unit", "UNIT"))
