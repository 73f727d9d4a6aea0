"""Rules for seasons, quarters, halves, and the beginnings and ends of years and months."""

from calendar import monthrange

from dateline.dates import numbers
from dateline.dates.days import starts_a_name
from dateline.dates.grammar import Found, Piece, Reading, Said, reads
from dateline.dates.words import DIRECTIONS, EARLY, MONTHS, TEXT_WORDS, words

# "fall" and "spring" are verbs before these
VERB_FOLLOWERS = words("in of to apart back into from on offensive olympics")
GAMES = words("olympics olympic games paralympics")
MONTHS_OF_QUARTER = 3
OTHER_QUARTERS = words("mile miles final finals")


def year_of(found: Found) -> int | None:
    return numbers.year(found.words("year")) if found.has("year") else None


@reads(
    "season=SEASON (of | COMMA)? year=ANYYEAR ((DASH | and | to) (YEAR | YY))?",
    "season=SEASON of? slashed=SLASHYEARS",
    "season=SEASON (of | COMMA)? APOSTROPHE short=YY",
    "the? year=YEAR (DASH (YEAR | YY))? season=SEASON",
    "the? first=SEASON (and | or | to | DASH) season=SEASON (of | COMMA)? year=ANYYEAR",
)
def season_of_year(found: Found) -> Reading:
    """spring 1862 · the winter of 1941-42 · the 1916 summer"""
    if found.has("short"):
        year: int | None = numbers.two_digit_year(int(found.word("short")))
    else:
        year = int(found.word("slashed").partition("/")[0]) if found.has("slashed") else year_of(found)
    year_first = found.has("year") and found.at("season") > found.at("year")
    if found.word("season") == "fall" and year_first and found.all[0] != "the":
        return None  # "in 1990 fall behind"
    if found.after in GAMES:
        return None  # "the 1998 Winter Olympics" are of that year
    said = Said("season", year=year, unit=found.code("season", "SEASON"))
    if found.has("first"):
        other = said._replace(unit=found.code("first", "SEASON"))
        return Piece(found.first, found.at("first"), other), Piece(found.at("season"), found.last, said)
    return said


def is_name(found: Found) -> bool:
    """ "the Winter War", "Spring Hill": two capitals in a row name something else."""
    return found.capital(found.at("season")) and starts_a_name(found, found.at("season"))


@reads("way=(LAST | this (past | coming)? | NEXT | that | the same) season=SEASON")
def season_by_direction(found: Found) -> Reading:
    """last fall · this summer · next spring · that winter · the following winter"""
    word = found.words("way")[-1]
    return Said(
        "directed_season",
        unit=found.code("season", "SEASON"),
        shift=DIRECTIONS.get(word, 0) if found.word("way") != "this" else 0,
        anchor="text" if word in TEXT_WORDS else "published",
    )


@reads(
    "the? EARLY? season=SEASON of text=(that | the same | that same | the TEXTNEXT | the TEXTLAST) year",
    "the? EARLY? season=SEASON of (NEWSLAST | this | NEWSNEXT) year",
)
def season_of_relative_year(found: Found) -> Reading:
    """the autumn of that year · spring of the following year · the summer of last year"""
    word = found.word_at(found.last - 1)
    anchor = "text" if found.has("text") else "published"
    unit = found.code("season", "SEASON")
    return Said("season_of_year", unit=unit, shift=DIRECTIONS.get(word, 0), anchor=anchor)


@reads(
    "(in | by | since | until | during | over | throughout | through | before | after | for | into | of) "
    "(the? EARLY)? DASH? the? season=SEASON",
    "the? EARLY DASH? season=SEASON",
)
def season(found: Found) -> Reading:
    """in the summer · by spring · late autumn"""
    the_spring = found.all[-2:] == ["the", "spring"] and found.after in ("to", "from")
    if found.word("season") in ("fall", "spring") and found.after in VERB_FOLLOWERS and not the_spring:
        return None
    if found.word("season") == "fall" and found.all[0] in ("after", "before", "since"):
        return None  # "after the fall"
    if is_name(found):
        return None
    first = found.first + (found.all[0] not in EARLY | {"the"})
    return found.from_word(first, Said("season", unit=found.code("season", "SEASON")))


@reads(
    "number=QUARTERTH DASH? quarter (of | COMMA)? (fiscal year?)? year=ANYYEAR",
    "year=YEAR POSSESSIVE? fiscal? number=QUARTERTH DASH? quarter",
    "way=(back=NEWSLAST | this | ahead=NEXT) year POSSESSIVE number=QUARTERTH DASH? quarter",
    "the back=(prior | previous | preceding) way=year POSSESSIVE number=QUARTERTH DASH? quarter",
    "number=QUARTERTH DASH? quarter of way=(back=NEWSLAST | this | ahead=NEXT) year",
    "fiscal? DASH? number=QUARTERTH DASH? quarter",
    "end=(last | closing) quarter of year=ANYYEAR",
    "ago=(year DASH? (ago | earlier)) fiscal? number=QUARTERTH DASH? quarter",
)
def quarter(found: Found) -> Reading:
    """the third quarter · fourth-quarter · the first quarter of 1990 · last year's second quarter"""
    if found.has("end"):
        return Said("quarter", year=year_of(found), number=4)
    if "century" in found.tokens.words[found.last + 1 : found.last + 5] and found.after == "of":
        return None  # "the first quarter of the 20th century"
    if found.after in OTHER_QUARTERS:
        return None  # "the first quarter mile"
    said = Said("quarter", number=found.value("number", "QUARTERTH"))
    if found.has("year"):
        return said._replace(year=year_of(found))
    if found.has("way"):
        return said._replace(unit="Y", shift=-1 if found.has("back") else 1 if found.has("ahead") else 0)
    return said._replace(form="year_ago_quarter") if found.has("ago") else said


@reads(
    "first=QUARTERTH (and | or | to | through) number=QUARTERTH DASH? (quarter | quarters) (of | COMMA)? year=ANYYEAR",
    "first=QUARTERTH (and | or | to | through) number=QUARTERTH DASH? (quarter | quarters)",
)
def two_quarters(found: Found) -> Reading:
    """the second and fourth quarters · the first or second quarter of 1990"""
    last = Said("quarter", year=year_of(found), number=found.value("number", "QUARTERTH"))
    first = last._replace(number=found.value("first", "QUARTERTH"))
    return Piece(found.first, found.at("first"), first), Piece(found.at("number"), found.last, last)


@reads("month=(march | june | september | december) quarter")
def quarter_of_month(found: Found) -> Reading:
    """the September quarter: the one that ends in it"""
    if not found.capital(found.at("month")) or found.after == "-":
        return None  # "the March quarter-finals"
    return Said("quarter", number=found.value("month", "MONTH") // MONTHS_OF_QUARTER)


@reads("number=QUARTERCODE year=ANYYEAR", "year=YEAR DASH? number=QUARTERCODE", "number=QUARTERCODE")
def quarter_code(found: Found) -> Reading:
    """Q3 2020 · 2019 Q1 · in Q2"""
    return Said("quarter", year=year_of(found), number=found.value("number", "QUARTERCODE"))


@reads(
    "number=(first | second | last | latter) DASH? half of the? year=ANYYEAR",
    "number=(first | second | last | latter) DASH? half of (the | this) year",
    "number=(first | second | last | latter) DASH? half of the? (back=NEWSLAST | ahead=NEXT) year",
    "year=YEAR POSSESSIVE? number=(first | second) DASH? half",
    "bare=(first | second) DASH? half",
    "number=(first | last) two quarters of year=ANYYEAR",
)
def half(found: Found) -> Reading:
    """the first half of 1990 · the second half · first-half"""
    if found.has("bare"):
        if found.before not in {"the", "in", "a", "its", "'s", "’s"} or found.after in {"of", "goal", "goals", "when"}:
            return None
        if found.word_at(found.first - 2) in MONTHS:
            return None  # "June's first half"
        return Said("half", number=1 if found.word("bare") == "first" else 2)
    shift = -1 if found.has("back") else 1 if found.has("ahead") else 0
    return Said("half", year=year_of(found), number=1 if found.word("number") == "first" else 2, shift=shift)


@reads(
    "the way=(first | opening | last | final | closing) day of month=MONTH (COMMA? year=ANYYEAR)?",
    "the way=(first | opening | last | final | closing) day of (the year)? year=ANYYEAR",
)
def edge_day(found: Found) -> Reading:
    """the last day of May 1940 · the first day of 1982"""
    first, year = found.word("way") in ("first", "opening"), year_of(found)
    if found.has("month") and not found.capital(found.at("month")):
        return None
    month = found.value("month", "MONTH") if found.has("month") else 1 if first else 12
    return Said("date", year=year, month=month, day=1 if first else monthrange(year or 1, month)[1])


@reads(
    "ENDPART (the year)? year=ANYYEAR",
    "the (first | last | final | early | opening | closing) few? (days | weeks | months) of year=ANYYEAR",
    "a good? part of year=YEAR",
    "(most | much) of year=YEAR",
    "(start | end) DASH year=YEAR",
)
def part_of_year(found: Found) -> Reading:
    """the end of 1990 · the beginning of 1943 · much of 1916"""
    return Said("date", year=year_of(found))


@reads(
    "ENDPART month=MONTH (COMMA? year=ANYYEAR)?",
    "the (first | second | latter) half of month=MONTH (COMMA? year=ANYYEAR)?",
    "ENDPART way=(LAST | this | NEXT | the) month=MONTH",
    "the (first | second | third | fourth | last | final | early | opening | closing) few? "
    "(days | weeks | week | weekend) (of | in) month=MONTH (COMMA? year=ANYYEAR)?",
)
def part_of_month(found: Found) -> Reading:
    """the end of August · the middle of May 1944 · the beginning of last October · the first days of July"""
    month = found.value("month", "MONTH")
    if not found.capital(found.at("month")):
        return None
    if found.has("way"):
        return Said("directed_month", month=month, shift=DIRECTIONS.get(found.word("way"), 0))
    return Said("date", year=year_of(found), month=month)


@reads(
    "year DASH? end year=ANYYEAR",
    "year DASH? end",
    "year POSSESSIVE end",
    "of=ENDPART (the | this | that) (calendar | fiscal)? year",
    "of=ENDPART (last | next) year",
)
def year_end(found: Found) -> Reading:
    """year-end · by year's end · the end of the year · year-end 1988"""
    if found.has("year"):
        return Said("date", year=year_of(found))
    if not found.has("of"):
        return Said("relative", unit="Y", anchor="either")
    shift = next((DIRECTIONS[w] for w in found.all if w in ("last", "next")), 0)
    return Said("relative", unit="Y", shift=shift, anchor="text" if "that" in found.all else "either")
