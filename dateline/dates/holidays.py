"""Rules for days with a name: Christmas, Thanksgiving Day, D-Day, Sept. 11, Easter week."""

from datetime import date, timedelta

from dateline.dates import numbers
from dateline.dates.grammar import Found, Reading, Said, reads
from dateline.dates.weekdays import DIRECTION

FIXED = {
    "christmas day": (12, 25), "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26),
    "new year's day": (1, 1), "new year’s day": (1, 1), "new year's eve": (12, 31), "new year’s eve": (12, 31),
    "new year's": (1, 1), "new year’s": (1, 1),
    "independence day": (7, 4), "valentine's day": (2, 14), "valentine’s day": (2, 14), "halloween": (10, 31),
    "may day": (5, 1), "veterans day": (11, 11), "armistice day": (11, 11), "bastille day": (7, 14),
    "st. patrick's day": (3, 17), "st patrick's day": (3, 17), "all saints' day": (11, 1),
    "april fools' day": (4, 1), "groundhog day": (2, 2), "fourth of july": (7, 4), "earth day": (4, 22),
    "international women's day": (3, 8), "anzac day": (4, 25),
}  # fmt: skip
ONCE = {
    "d - day": "1944-06-06", "d day": "1944-06-06",
    "v - e day": "1945-05-08", "ve day": "1945-05-08", "v - j day": "1945-08-15", "vj day": "1945-08-15",
    "9/11": "2001-09-11", "7/7": "2005-07-07", "9 - 11": "2001-09-11",
    "pearl harbor day": "1941-12-07", "black tuesday": "1929-10-29", "black monday": "1987-10-19",
}  # fmt: skip


def nth_weekday(year: int, month: int, weekday: int, number: int) -> date:
    """The number-th such weekday of a month; -1 is its last."""
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    following = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
    return following - timedelta((following.isoweekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the Meeus/Jones/Butcher reckoning)."""
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
    """The day of a feast that moves, in a year."""
    if name in ("thanksgiving day", "thanksgiving"):
        return nth_weekday(year, 11, 4, 4)
    if name == "labor day":
        return nth_weekday(year, 9, 1, 1)
    if name == "memorial day":
        return nth_weekday(year, 5, 1, -1)
    if name == "columbus day":
        return nth_weekday(year, 10, 1, 2)
    if name in ("martin luther king day", "martin luther king jr. day"):
        return nth_weekday(year, 1, 1, 3)
    if name in ("presidents day", "presidents' day"):
        return nth_weekday(year, 2, 1, 3)
    if name == "mother's day":
        return nth_weekday(year, 5, 7, 2)
    if name == "father's day":
        return nth_weekday(year, 6, 7, 3)
    if name == "election day":
        return nth_weekday(year, 11, 1, 1) + timedelta(1)
    offset = {
        "easter": 0,
        "easter sunday": 0,
        "good friday": -2,
        "easter monday": 1,
        "palm sunday": -7,
        "ash wednesday": -46,
        "pentecost": 49,
        "ascension day": 39,
    }.get(name)
    return None if offset is None else easter(year) + timedelta(offset)


MOVING = [
    "thanksgiving day",
    "thanksgiving",
    "labor day",
    "memorial day",
    "columbus day",
    "martin luther king day",
    "presidents day",
    "election day",
    "easter sunday",
    "easter monday",
    "easter",
    "good friday",
    "palm sunday",
    "ash wednesday",
    "ascension day",
    "pentecost",
]
AMBIGUOUS = {"independence day", "may day", "memorial day", "election day", "earth day"}


def words_of(name: str) -> str:
    """A name as a form: its tokens, parted as the tokeniser parts them."""
    out = (
        name.replace("'s", " POSSESSIVE")
        .replace("’s", " POSSESSIVE")
        .replace("s'", "s APOSTROPHE")
        .replace("st.", "st DOT")
        .replace(" - ", " DASH ")
    )
    return out.replace("9/11", "NAMEDDAY").replace("7/7", "NAMEDDAY").replace("9 DASH 11", "NUMBER DASH NUMBER")


@reads(
    *[
        f"(way=(last | this | next | past))? name=({words_of(n)}) (COMMA? year=YEAR)?"
        for n in [*FIXED, *MOVING]
        if "’" not in n
    ]
)
def holiday(found: Found) -> Reading:
    """Christmas Eve · Thanksgiving Day · Good Friday 1916 · last Easter"""
    name = (
        " ".join(found.words("name"))
        .replace(" 's", "'s")
        .replace(" ’s", "'s")
        .replace(" '", "'")
        .replace("st .", "st.")
    )
    if not found.tokens.written(found.at("name"))[0].isupper():
        return None
    shift = DIRECTION[found.words("way")[0]] if found.has("way") else None
    year = numbers.year(found.words("year")) if found.has("year") else None
    after = found.tokens.words[found.last + 1] if found.last + 1 < len(found.tokens.words) else ""
    if after in {
        "tree",
        "trees",
        "island",
        "card",
        "cards",
        "carol",
        "rising",
        "uprising",
        "offensive",
        "shopping",
        "cease",
        "movie",
    } or (name in ("christmas", "easter", "new year's") and after in {"season", "gifts", "gift", "eggs"}):
        return None
    if name in FIXED:
        month, day = FIXED[name]
        if shift is not None:
            return Said("directed_day", month=month, day=day, shift=shift)
        return Said("date", year=year, month=month, day=day)
    return Said("feast", year=year, value=name, shift=shift or 0)


@reads("d DASH day", "v DASH e day", "ve day", "v DASH j day", "vj day", "name=NAMEDDAY")
def historic_day(found: Found) -> Reading:
    """D-Day · VE Day · 9/11"""
    words = " ".join("-" if w in "–—" else w for w in found.tokens.words[found.first : found.last + 1])
    value = ONCE.get(words)
    if not value or words[0].isalpha() and not found.tokens.written(found.first)[0].isupper():
        return None
    return Said("fixed", value=value)


@reads("name=(easter | christmas | thanksgiving | holy) (week | weekend)")
def feast_week(found: Found) -> Reading:
    """Easter week · Thanksgiving weekend"""
    if not found.tokens.written(found.first)[0].isupper():
        return None
    return Said(
        "feast_week",
        value={"holy": "easter"}.get(found.words("name")[0], found.words("name")[0]),
        unit="WE" if found.tokens.words[found.last] == "weekend" else "W",
    )
