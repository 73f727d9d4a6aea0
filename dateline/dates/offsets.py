"""Rules for periods and distances seen from a date: last week, that month, two days later, six weeks ago."""

from dateline.dates import numbers
from dateline.dates.days import DAY_FOLLOWERS
from dateline.dates.durations import lasting
from dateline.dates.grammar import Found, Reading, Said, reads
from dateline.dates.words import DIRECTIONS, words

# what may follow "the day before" and "two days before" when they count from the text, not from an event named next
NO_EVENT = frozenset({".", ",", ";", "", ")", '"'})
NO_EVENT_OR_PLACE = NO_EVENT | {"and", "in", "at", "by", "when", "with"}
SPANNING = words("over in within for during through throughout by until of")
LASTING = words("over for within throughout during")
OPENINGS = words("in during over throughout for of through so")
BOUNDARIES = words("of ended ending to that")
OTHER_QUARTERS = words("century of final finals finalist mile million")
NOUNS_OF_NEW_YEAR = words("'s ’s ' ’ holiday holidays party parties celebration celebrations eve honours message")
MOST_UNITS = 5000  # "9000 years ago" is no date


@reads(
    "EARLY? way=(NEWSLAST | this (past | coming)? | NEWSNEXT) (fiscal | financial | calendar)? "
    "unit=(week | weekend | month | quarter | year | decade | century)",
    "EARLY? the way=(past | last | coming | current | latest | present) (fiscal | financial | calendar)? "
    "unit=(week | weekend | month | quarter | year | decade | century)",
    "the? way=current (fiscal | financial | calendar)? unit=(week | month | quarter | year | decade | century)",
)
def period(found: Found) -> Reading:
    """last week · this year · next month · the past year · the current quarter"""
    word, unit = found.words("way")[-1], found.code("unit", "UNIT")
    if found.tokens.written(found.last).istitle():
        return None  # a programme called "This Week"
    if word == "next" and found.before == "the" and found.word_at(found.first - 2) not in SPANNING:
        return None  # "the next month" goes on from a date in the text
    led_by = found.before if "the" in found.all else found.word_at(found.first - 2)
    if unit in ("E", "C") and (word == "past" or (word != "this" and led_by in LASTING)):
        return lasting(1, unit)  # "over the next decade", "the past century"
    lasts = led_by in LASTING and word == "next" and unit in ("W", "MO")  # "over the next week"
    if "the" in (found.all[0], found.before) and (lasts or (led_by == "for" and word in ("last", "past"))):
        return lasting(1, unit)  # "for the past year"
    if word == "latest" and unit in ("Q", "Y"):
        return Said("latest", unit=unit)
    if word == "last" and found.after == "of" and "the" in (found.before, found.all[0]):
        return None  # "the last week of May"
    return Said("relative", unit=unit, shift=DIRECTIONS.get(word, 0))


@reads(
    "EARLY? way=(that | that very | the same | that same | the very same) "
    "unit=(day | week | weekend | month | quarter | year | decade | century)",
    "EARLY? the=(the | the very) way=(following | next | subsequent | succeeding | previous | preceding | prior) "
    "unit=(day | week | weekend | month | quarter | year | decade | century)",
    "EARLY? way=(following | next | subsequent | succeeding | previous | preceding | prior) unit=day",
    "EARLY? way=following unit=(week | weekend | month | quarter | year | decade | century)",
)
def period_in_text(found: Found) -> Reading:
    """that year · the same day · the following month · the previous week · later that day"""
    word = found.words("way")[-1]
    unit = found.code("unit", "UNIT")
    anchor = "text_unless_ahead" if word == "next" and unit != "D" else "text"
    return Said("relative", unit=unit, shift=DIRECTIONS.get(word, 0), anchor=anchor)


@reads("the unit=(day | week | month | year) way=(before | after | earlier | later)")
def period_next_to(found: Found) -> Reading:
    """the day before · the year after — when no event follows"""
    way = found.word("way")
    if way in ("before", "after") and found.after not in NO_EVENT_OR_PLACE:
        return None
    shift = 1 if way in ("after", "later") else -1
    return Said("relative", unit=found.code("unit", "UNIT"), shift=shift, anchor="text")


@reads(
    "part=EARLY in the unit=(day | week | month | year)",
    "open=(in | during | over | throughout | for | of | through | so far) the unit=year",
    "the unit=year to date",
    "the? rest of the unit=(day | week | month | year)",
    "ENDPART way=(the | that | this | last | next) unit=(day | week | month | quarter | decade | century)",
    "the full unit=year",
    "the unit=(week | month | year) of=POSSESSIVE",
)
def period_with_article(found: Found) -> Reading:
    """later in the day · for the year · the end of the month · the week's"""
    unit, shift = found.code("unit", "UNIT"), DIRECTIONS.get(found.word("way"), 0)
    said = Said("relative", unit=unit, shift=shift, anchor="published" if shift else "either")
    if found.has("open"):
        if found.after in BOUNDARIES and not (found.after == "of" and is_figure(found.word_at(found.last + 2))):
            return None
        return found.from_word(found.last - 1, said)
    if found.has("part") and unit == "D":
        return found.from_word(found.last - 1, said)
    if found.has("of"):
        return None if found.after == "end" else found.up_to(found.last - 1, said)
    return said


def is_figure(word: str) -> bool:
    """ "a high for the year of $42": what follows is no event."""
    return word[:1].isdigit() or word[:1] in "$£€#"


@reads(
    "(over | on | during | for | at | of | until | through | throughout | by | before | after | since) "
    "whole=(the EARLY? weekend)",
    "whole=(the weekend)",
)
def the_weekend(found: Found) -> Reading:
    """over the weekend · during the weekend"""
    return found.from_word(found.at("whole"), Said("weekend"))


@reads("(EARLY in)? the new year")
def new_year(found: Found) -> Reading:
    """early in the new year · before the new year"""
    return None if found.after in NOUNS_OF_NEW_YEAR else Said("new_year", unit="Y")


@reads(
    "the week (of | beginning | starting | ending | ended) (ANYWEEKDAY COMMA?)? month=MONTH day=DAYNUMBER "
    "(COMMA year=YEAR)?",
    "the week (of | beginning | starting | ending | ended) day=DAYNUMBER month=MONTH (year=YEAR)?",
    "the weekend of month=MONTH day=DAYNUMBER ((DASH | and) DAYNUMBER)? (COMMA year=YEAR)?",
    "the weekend of day=DAYNUMBER ((DASH | and) DAYNUMBER)? month=MONTH (year=YEAR)?",
)
def week_of(found: Found) -> Reading:
    """the week of March 6 · the week ending 12 May 1940 · the weekend of April 25-26"""
    year = int(found.word("year")) if found.has("year") else None
    unit, day = "WE" if found.all[1] == "weekend" else "W", numbers.day(found.words("day"))
    return Said("week_of", year=year, month=found.value("month", "MONTH"), day=day, unit=unit)


@reads(
    "count=(COUNT | a | an | one) DASH? unit=(UNIT | UNITS) (or so | or two | exact=(to the day))? "
    "way=(ago | earlier | later | before | hence | afterwards | afterward | previously | after | from now)",
    "count=(COUNT | a | an | one) and more=(a half) unit=UNITS way=(ago | earlier | later | before)",
    "count=(COUNT | a) unit=UNIT and more=(a half) way=(ago | earlier | later | before)",
    "half=half (a | an) unit=(decade | century | year | hour) way=(ago | earlier | later | before)",
    "quarter=(a quarter DASH? (of a)?) unit=century way=(ago | earlier | later | before)",
    "count=(COUNT | a) unit=(year | years) (and | COMMA) months=COUNT (month | months) "
    "way=(ago | earlier | later | before)",
    "count=(COUNT | a | an | one) unit=(UNIT | UNITS) way=(before | after) that=that",
)
def distance(found: Found) -> Reading:
    """two days later · six weeks ago · a year earlier · two and a half years ago · half a century later"""
    way = found.word("way")
    if found.has("that"):
        if found.after.isalpha() and found.after not in DAY_FOLLOWERS and not found.after.endswith("s"):
            return None  # "two days after that attack"
    elif way in ("before", "after", "previously") and found.after not in NO_EVENT:
        return None
    count = 0.25 if found.has("quarter") else 0.5 if found.has("half") else numbers.count(found.words("count"))
    if count is None or count > MOST_UNITS:
        return None
    unit = found.unit()
    if found.has("quarter"):
        unit, count = "Y", 100 * count
    if found.has("months"):
        unit, count = "MO", 12 * count + (numbers.count(found.words("months")) or 0)
    sign = -1 if way in ("ago", "earlier", "before", "previously") else 1
    halves = round(2 * count) + found.has("more")
    anchor = "published" if way in ("ago", "hence", "from") else "text"
    if found.has("exact") and unit == "Y" and not halves % 2:
        return Said("ago_today", unit=unit, number=sign * halves // 2, anchor=anchor, value="D")
    return Said("distance", unit=unit, number=sign * halves, anchor=anchor, shift=sign, value=way)


@reads(
    "count=(COUNT | a | an | one) unit=(week | weeks | month | months | year | years | decade | decades) ago on? "
    "(day=(today | yesterday | tomorrow) | this same=(week | weekend | month | day) | weekday=WEEKDAY)"
)
def ago_today(found: Found) -> Reading:
    """two weeks ago today · three years ago this month · a week ago Saturday"""
    count = numbers.count(found.words("count"))
    if count is None or count % 1 or count > MOST_UNITS:
        return None
    said = Said("ago_today", unit=found.unit(), number=-int(count), anchor="published")
    if found.has("weekday"):
        return said._replace(weekday=found.value("weekday", "WEEKDAY")) if said.unit == "W" else None
    if found.has("same"):
        return said._replace(value=found.code("same", "UNIT"))
    return said._replace(value="D", shift={"today": 0, "yesterday": -1, "tomorrow": 1}[found.word("day")])


@reads(
    "count=(COUNT | a | an | one) unit=(week | weeks | month | months | year | years) from "
    "(day=(today | yesterday | tomorrow) | weekday=WEEKDAY)"
)
def from_today(found: Found) -> Reading:
    """two weeks from today · a week from Monday"""
    count = numbers.count(found.words("count"))
    if count is None or count % 1 or count > MOST_UNITS:
        return None
    said = Said("ago_today", unit=found.unit(), number=int(count), anchor="published", value="D")
    if found.has("weekday"):
        return said._replace(weekday=found.value("weekday", "WEEKDAY")) if said.unit == "W" else None
    return said._replace(shift={"today": 0, "yesterday": -1, "tomorrow": 1}[found.word("day")])


@reads(
    "(the | on)? unit=(week | weekend | month | quarter | year | night) before last", "the? weekday=WEEKDAY before last"
)
def before_last(found: Found) -> Reading:
    """the week before last · the Friday before last · the night before last"""
    if found.has("weekday"):
        return Said("ago_today", unit="W", number=-1, weekday=found.value("weekday", "WEEKDAY"))
    if found.word("unit") == "night":
        return Said("relative", "TIME", unit="D", shift=-2, part="TNI")
    return Said("relative", unit=found.unit(), shift=-2)


@reads(
    "(several | many | some | a few | few | a couple of | the)? unit=UNITS "
    "way=(ago | earlier | later | before | afterwards)"
)
def vague_distance(found: Found) -> Reading:
    """several years ago · a few days later · months ago"""
    way = found.word("way")
    if way == "before" and found.after not in NO_EVENT:
        return None
    anchor = "published" if way == "ago" else "text"
    shift = 1 if way in ("later", "afterwards") else -1
    return Said("vague_distance", unit=found.unit(), shift=shift, anchor=anchor)


@reads(
    "(the | a | an | its)? (comparable | corresponding | same | like | fiscal)? year DASH? (earlier | ago | before) "
    "(quarter | period)",
    "the (comparable | corresponding | same | like)? year=YEAR (quarter | period)",
    "joined=(year DASH (earlier | ago))",
    "the (corresponding | comparable | same | like) (quarter | period) "
    "(of? last year | a year (ago | earlier | before) | the year before)",
    "the (corresponding | comparable | same | like) (quarter | period) of? year=YEAR",
    "the quarter a year (ago | earlier | before)",
    "last year POSSESSIVE (quarter | period)",
)
def year_ago_period(found: Found) -> Reading:
    """the year-earlier quarter · the year-ago period · the 1988 quarter"""
    if found.has("year"):
        return Said("quarter_of_year", year=int(found.word("year")))
    return Said("year_ago_quarter")


@reads(
    "the (corresponding | comparable | same) unit=(day | week | month) "
    "(of? last year | (a year | the year) (ago | earlier | before))"
)
def same_period_last_year(found: Found) -> Reading:
    """the same month a year earlier · the same week last year"""
    return Said("same_last_year", unit=found.code("unit", "UNIT"))


@reads("whole=(the? fiscal? quarter) (ended | ending) month=MONTH day=DAYNUMBER")
def quarter_ended(found: Found) -> Reading:
    """the quarter ended July 31"""
    said = Said("quarter_ended", month=found.value("month", "MONTH"), day=numbers.day(found.words("day")), unit="Q")
    return found.up_to(found.end("whole"), said)


@reads("the latest fiscal? (quarter | period)", "way=(the | this | that) quarter")
def quarter_in_text(found: Found) -> Reading:
    """the quarter · that quarter · the latest period"""
    if found.after in OTHER_QUARTERS or found.after == "-":
        return None  # "the quarter-point cut", "the quarter-to-quarter change"
    return Said("relative" if found.word("way") == "this" else "latest", unit="Q")
