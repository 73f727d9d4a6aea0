"""Rules for periods and distances seen from a date: last week, that month, two days later, six weeks ago."""

from dateline.dates import numbers
from dateline.dates.grammar import Found, Piece, Reading, Said, reads
from dateline.dates.weekdays import DIRECTION, after, before

NAME_OF_UNIT = {
    "day": "D",
    "week": "W",
    "month": "MO",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "weekend": "WE",
    "fortnight": "FN",
}
SMALL_UNITS = {"S": "second", "M": "minute", "H": "hour"}


def unit_of(found: Found, name: str = "unit") -> str:
    word = found.words(name)[0]
    return found.code(name, "UNITS") if word in MANY else found.code(name, "UNIT")


MANY = {
    "seconds",
    "minutes",
    "hours",
    "days",
    "weeks",
    "weekends",
    "fortnights",
    "months",
    "quarters",
    "years",
    "decades",
    "centuries",
    "millennia",
}


@reads(
    "EARLY? (NEWSLAST | this (past | coming)? | NEWSNEXT) unit=(week | weekend | month | quarter | year | decade | century)",
    "EARLY? the (past | last | coming | current | latest | present) (fiscal | financial | calendar)? unit=(week | weekend | month | quarter | year | decade | century)",
    "the? current unit=(week | month | quarter | year | decade | century)",
)
def period(found: Found) -> Reading:
    """last week · this year · next month · the past year · the current quarter"""
    words = found.tokens.words[found.first : found.last + 1]
    unit = found.code("unit", "UNIT")
    if found.tokens.written(found.last).istitle() and found.last and found.first != found.last:
        return None  # a programme called "This Week"
    word = words[-2] if words[-2] not in {"fiscal", "financial", "calendar"} else words[-3]
    shift = DIRECTION.get(word, 0)
    if word == "latest" and unit in ("Q", "Y"):
        return Said("latest", unit=unit)
    if words[0] == "the" and word in ("past", "last") and unit == "W" and after(found) not in {"of"}:
        return Said("relative", unit=unit, shift=-1)
    if after(found) == "of" and unit == "Y" and word == "last":
        return None
    return Said("relative", unit=unit, shift=shift)


@reads(
    "EARLY? (that | the same | that same | the very same) unit=(day | week | weekend | month | quarter | year | decade | century)",
    "EARLY? (the | the very)? (following | next | subsequent | succeeding | previous | preceding | prior) unit=(day | week | weekend | month | quarter | year | decade | century)",
)
def period_in_text(found: Found) -> Reading:
    """that year · the same day · the following month · the previous week · later that day"""
    words = found.tokens.words[found.first : found.last + 1]
    unit = found.code("unit", "UNIT")
    word = words[-2]
    if word == "next" and "the" not in words and unit != "D":
        return Said("relative", unit=unit, shift=1)
    if word in ("prior", "previous", "preceding", "subsequent") and "the" not in words and unit != "D":
        return None
    return Said("relative", unit=unit, shift=DIRECTION[word], anchor="text")


@reads(
    "the? (next | following) day part=(morning | night)",
    "the? (day | week | month | year) (before | after)",
    "the? (day | week | month | year) (earlier | later)",
)
def period_next_to(found: Found) -> Reading:
    """the day before · the year after — when no event follows"""
    words = found.tokens.words[found.first : found.last + 1]
    if words[0] != "the" and before(found) not in {"the"}:
        return None
    if words[-1] in ("before", "after") and after(found) not in {
        ".",
        ",",
        ";",
        "",
        ")",
        "and",
        "in",
        "at",
        "by",
        "when",
        "with",
    }:
        return None
    word = words[-2]
    if word not in NAME_OF_UNIT:
        return None
    return Said("relative", unit=NAME_OF_UNIT[word], shift=1 if words[-1] in ("after", "later") else -1, anchor="text")


@reads(
    "EARLY in the (day | week | month | year)",
    "(in | during | over | throughout | for | of | through | so far) the unit=(day | week | month | year)",
    "the? rest of the unit=(day | week | month | year)",
    "ENDPART (the | that | this | last | next) unit=(day | week | month | quarter | decade | century)",
    "the full unit=year",
    "the unit=(week | month | year) POSSESSIVE",
)
def period_with_article(found: Found) -> Reading:
    """later in the day · for the year · the end of the month · the week's"""
    words = found.tokens.words[found.first : found.last + 1]
    unit = NAME_OF_UNIT[words[-1] if words[-1] in NAME_OF_UNIT else words[-2]]
    first = found.first
    last = found.last
    if words[0] in {"in", "during", "over", "throughout", "for", "of", "through", "so"}:
        if unit in ("D", "MO", "W") or after(found) in {"of", "ended", "ending", "to", "that"}:
            return None
        first = found.last - 1
        return (Piece(first, last, Said("relative", unit=unit, anchor="text_or_published")),)
    if words[0] in ("early", "late", "earlier", "later"):
        if unit == "D":
            return (Piece(first + 2, last, Said("relative", unit=unit, anchor="text_or_published")),)
        return Said("relative", unit=unit, anchor="text_or_published")
    if words[-1] in ("'s", "’s"):
        return (Piece(first, last - 1, Said("relative", unit=unit, anchor="text_or_published")),)
    shift = -1 if words[-2] == "last" else 1 if words[-2] == "next" else 0
    ends = words[0] in ("end", "close") and unit in ("MO",)
    return Said(
        "month_end" if ends else "relative",
        unit=unit,
        shift=shift,
        anchor="text_or_published" if shift == 0 else "published",
    )


@reads(
    "(over | on | during | for | at | of | until | through | throughout | by | before | after | since) the EARLY? weekend",
    "the weekend",
)
def the_weekend(found: Found) -> Reading:
    """over the weekend · during the weekend"""
    first = found.last - (1 if found.tokens.words[found.last - 1] == "the" else 2)
    return (Piece(first, found.last, Said("weekend")),)


@reads(
    "the week (of | beginning | starting | ending | ended) (weekday=ANYWEEKDAY COMMA?)? month=MONTH day=DAYNUMBER (COMMA year=YEAR)?",
    "the week (of | beginning | starting | ending | ended) day=DAYNUMBER month=MONTH (year=YEAR)?",
)
def week_of(found: Found) -> Reading:
    """the week of March 6 · the week ending 12 May 1940"""
    year = int(found.words("year")[0]) if found.has("year") else None
    return Said("week_of", year=year, month=found.value("month", "MONTH"), day=numbers.day(found.words("day")))


@reads(
    "count=(COUNT | a | an | one) DASH? unit=(UNIT | UNITS) (or so | or two)? direction=(ago | earlier | later | before | hence | afterwards | afterward | previously | after | from now)",
    "count=(COUNT | a | an | one) and a half unit=UNITS direction=(ago | earlier | later | before)",
    "(count=COUNT | a) unit=UNIT and a half direction=(ago | earlier | later | before)",
    "half a (count=one)? unit=(decade | century | year) direction=(ago | earlier | later | before)",
)
def distance(found: Found) -> Reading:
    """two days later · six weeks ago · a year earlier · a decade ago"""
    direction = found.words("direction")[0]
    following = after(found)
    if direction in ("before", "after", "previously") and following not in {".", ",", ";", "", ")", '"'}:
        return None
    count = numbers.count(found.words("count")) if found.has("count") else 1
    if "half" in found.tokens.words[found.first : found.last + 1] and count:
        count = count + 0.5 if "and" in found.tokens.words[found.first : found.last] else 0.5
    unit = unit_of(found)
    if count is None or count > 5000:
        return None
    sign = -1 if direction in ("ago", "earlier", "before", "previously") else 1
    anchor = "published" if direction in ("ago", "hence", "from") else "text"
    return Said("distance", unit=unit, number=round(sign * count * 2), anchor=anchor, shift=sign, value=direction)


@reads(
    "(just | only)? vague=(several | many | some | a few | few | a couple of | the) unit=UNITS direction=(ago | earlier | later | before | afterwards)",
    "unit=UNITS direction=(ago | earlier | later | before | afterwards)",
)
def vague_distance(found: Found) -> Reading:
    """several years ago · a few days later · months ago"""
    direction = found.words("direction")[0]
    if direction in ("before",) and after(found) not in {".", ",", ";", "", ")"}:
        return None
    return Said(
        "vague_distance",
        unit=found.code("unit", "UNITS"),
        shift=1 if direction in ("later", "afterwards") else -1,
        anchor="published" if direction == "ago" else "text",
        value=found.word("vague") if "vague" in found.names and found.has("vague") else "",
    )


@reads(
    "(the | a | an | its)? (comparable | corresponding | same | fiscal)? year DASH? (earlier | ago) word=(quarter | period)",
    "the (comparable | corresponding | same)? year=YEAR word=(quarter | period)",
    "year DASH? (earlier | ago)",
    "the (corresponding | comparable | same) word=(quarter | period) (of? last year | a year (ago | earlier) | of? year=YEAR)",
    "the quarter a year (ago | earlier)",
)
def year_ago_period(found: Found) -> Reading:
    """the year-earlier quarter · the year-ago period · the 1988 quarter"""
    names = found.names
    if "year" in names and found.has("year"):
        year = int(found.words("year")[0])
        return Said("quarter_of_year", year=year) if found.word("word") == "quarter" else Said("date", year=year)
    if found.last - found.first == 2 and found.tokens.words[found.first + 1] not in "-–":
        return None
    if found.last - found.first <= 1 and before(found) in {"a", "one"}:
        return None
    return Said("year_ago_quarter")


@reads(
    "the latest (fiscal)? word=(quarter | period)",
    "(the | this | that) word=quarter",
    "the latest period",
    "the current word=quarter",
)
def quarter_in_text(found: Found) -> Reading:
    """the quarter · that quarter · the latest period"""
    if after(found) in {"century", "of", "final", "finals", "finalist", "mile", "million"}:
        return None
    return Said("latest", unit="Q") if found.tokens.words[found.first] != "this" else Said("relative", unit="Q")
