"""Rules for what is no date: durations, sets of times, and words for past, present and future."""

from dateline.dates import numbers
from dateline.dates.grammar import Found, Piece, Reading, Said, reads
from dateline.dates.offsets import unit_of
from dateline.dates.weekdays import after, before

CODES = {
    "S": "TxS",
    "M": "TxM",
    "H": "TxH",
    "D": "xD",
    "W": "xW",
    "FN": "xW",
    "MO": "xM",
    "Q": "xQ",
    "Y": "xY",
    "E": "xE",
    "C": "xC",
    "L": "xL",
    "WE": "xWE",
}
BIG = {"E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "FN": (2, "W"), "Q": (3, "M")}


def span(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units: 2 years -> P2Y, 2.5 years -> P2Y6M, 90 minutes; None: PXY."""
    if count is None:
        return "P" + CODES[unit].replace("x", "X")
    if unit in BIG and unit != "Q":
        factor, small = BIG[unit]
        return f"P{count * factor:g}{small}"
    whole, half = int(count), count - int(count)
    if abs(half - 0.5) < 0.01 and unit in ("Y", "H", "M"):
        small = {"Y": "6M", "H": "30M", "M": "30S"}[unit]
        first = CODES[unit].replace("x", str(whole)) if whole else CODES[unit].partition("x")[0]
        return "P" + first + small
    return "P" + CODES[unit].replace("x", f"{count:g}")


@reads(
    "count=COUNT (more | additional | straight | consecutive | full | long | whole | further | extra | trading | or so | other | solid | successive)? unit=UNITS",
    "count=COUNT (DASH | to | or) other=COUNT (more)? unit=UNITS",
    "count=COUNT DASH? unit=UNIT",
    "count=COUNT DASH unit=UNIT DASH long",
    "count=COUNT DASH unit=UNITS",
)
def counted(found: Found) -> Reading:
    """two years · a two-week gulf · 30-day · 12 to 18 months · three more days"""
    names = found.names
    count = numbers.count(found.words("count"))
    unit = unit_of(found)
    if count is None or aged(found):
        return None
    word = found.words("unit")[0]
    if unit == "WE" or (unit == "Q" and word == "quarters" and found.tokens.words[found.last - 1] == "-"):
        return None  # "three-quarters of its food"
    if word == "second" and found.words("count") != ["one"] and found.tokens.words[found.last - 1] != "-":
        return None
    if is_title(found):
        return None
    if found.tokens.words[found.first : found.last + 1] == ["one", "day"] and before(found) in SOME_DAY:
        return Said("fixed", "DATE", value="FUTURE_REF")
    if "other" in names:
        other = numbers.count(found.words("other"))
        return Said("fixed", "DURATION", value=span(other if other else count, unit))
    return Said("fixed", "DURATION", value=span(count, unit))


SOME_DAY = set("will would might could may can that he she they it we i to should and".split())


def is_title(found: Found) -> bool:
    """ "60 Minutes", "The Six Day War": a capital inside a sentence makes a name of it."""
    written = found.tokens.written(found.last)
    return written[0].isupper() and not written.isupper() and found.last > 0


def aged(found: Found) -> bool:
    """Whether the years are somebody's age: "39-year-old", "12 years old"."""
    words = found.tokens.words[found.last + 1 : found.last + 4]
    return (
        words[:1] == ["old"]
        or words[:2] in (["of", "age"], ["-", "old"], ["-", "olds"])
        and found.words("unit")[0] in ("year", "years")
    )


@reads(
    "count=(COUNT | a | one) and a half unit=UNITS",
    "(a | one) unit=UNIT and a half",
    "half (an | a) unit=UNIT",
    "(a | an) half DASH? unit=UNIT",
    "count=COUNT DASH? unit=UNITS (and | COMMA) more=COUNT unit2=UNITS",
)
def halves(found: Found) -> Reading:
    """two and a half years · a minute and a half · half an hour"""
    words = found.tokens.words[found.first : found.last + 1]
    unit = unit_of(found)
    names = found.names
    if unit == "WE":
        return None
    if "unit2" in names:
        other = unit_of(found, "unit2")
        first, second = span(numbers.count(found.words("count")), unit), span(numbers.count(found.words("more")), other)
        return Said(
            "fixed", "DURATION", value=first + second.removeprefix("P").removeprefix("T" if "T" in first else "")
        )
    if "count" in names:
        count = (numbers.count(found.words("count")) or 1) + 0.5
    elif words[-1] == "half":
        count = 1.5
    else:
        count = 0.5
        if unit in ("E", "C"):
            return Said("fixed", "DURATION", value="P5Y" if unit == "E" else "P50Y")
        if unit == "Y":
            return Said("fixed", "DURATION", value="P6M")
        if unit == "H":
            return Said("fixed", "DURATION", value="PT30M")
    return Said("fixed", "DURATION", value=span(count, unit))


@reads(
    "(an | a | one) unit=(minute | hour | day | week | month | year | decade | century | fortnight)",
    "an additional unit=(minute | hour | day | week | month | year | decade)",
    "(a | one) full unit=(minute | hour | day | week | month | year | decade)",
    "(day | week | month | year | decade | hour) DASH long",
)
def single(found: Found) -> Reading:
    """a week · an hour · a year (every year, after a rate) · year-long"""
    words = found.tokens.words[found.first : found.last + 1]
    if words[-1] == "long":
        return Said(
            "fixed",
            "DURATION",
            value=span(1, {"day": "D", "week": "W", "month": "MO", "year": "Y", "decade": "E", "hour": "H"}[words[0]]),
        )
    if after(found) in {"ago", "earlier", "later", "old"} or (
        words[-1] == "day" and after(found) in {"when", "that", "of", "trip", "in", "at"}
    ):
        return None
    if words == ["one", "day"] and before(found) in SOME_DAY:
        return Said("fixed", "DATE", value="FUTURE_REF")
    if after(found) == "-" and neighbours(found) & {"ago", "earlier"}:
        return None
    unit = found.code("unit", "UNIT")
    if words[0] == "a" and rate_before(found):
        return Said("fixed", "SET", value=span(1, unit))
    if words[-1] == "minute" and after(found) in {"by", ","} and words[0] == "a":
        return None
    return Said("fixed", "DURATION", value=span(1, unit))


def neighbours(found: Found) -> set[str]:
    return set(found.tokens.words[found.last + 1 : found.last + 3])


RATE_WORDS = {
    "times",
    "time",
    "once",
    "twice",
    "million",
    "billion",
    "percent",
    "%",
    "thousand",
    "tons",
    "tonnes",
    "barrels",
    "dollars",
    "people",
    "hours",
    "days",
    "copies",
    "euros",
    "pounds",
    "rate",
    "interviews",
    "jobs",
    "annually",
    "flights",
    "meals",
    "units",
    "vehicles",
}


def rate_before(found: Found) -> bool:
    """ "$5 billion a year", "twice a week": a rate, so every year, every week."""
    word = before(found)
    return word in RATE_WORDS or word[:1].isdigit()


@reads(
    "unit=(minutes | hours | days | weeks | months | years | decades | centuries)",
    "(VAGUE | a few | a couple of | several | dozens of | hundreds of | thousands of) (more | other)? unit=UNITS",
    "several DASH (year | month | day | week | hour)",
    "unit=UNITS or (months | years | weeks | days | hours)",
    "unit=UNITS and (months | years | weeks | days | hours)",
    "unit=(decades | years | months | weeks | days | hours) DASH (long | old)",
    "a while",
    "some time",
    "a short time",
    "a long time",
)
def vague(found: Found) -> Reading:
    """months · several years · a few days · weeks or months · decades-long"""
    words = found.tokens.words[found.first : found.last + 1]
    names = found.names
    if words[-1] in ("while", "time"):
        return Said("fixed", "DURATION", value="PXX") if words[0] == "a" and words[1] != "long" else None
    if "unit" not in names:
        return Said(
            "fixed",
            "DURATION",
            value=span(None, {"year": "Y", "month": "MO", "day": "D", "week": "W", "hour": "H"}[words[-1]]),
        )
    unit = found.code("unit", "UNITS")
    if unit in ("S", "Q", "WE") and len(words) == 1:
        return None
    if (
        before(found)
        in {
            "these",
            "those",
            "his",
            "her",
            "their",
            "our",
            "my",
            "the",
            "teen",
            "teenage",
            "light",
            "office",
            "business",
            "working",
            "school",
            "war",
            "golden",
            "glory",
            "college",
            "early",
            "final",
            "closing",
            "opening",
            "last",
            "next",
            "first",
            "past",
            "old",
            "earlier",
            "later",
            "dark",
            "man",
            "'s",
            "both",
            "all",
            "other",
            "long",
            "more",
            "ended",
        }
        and len(words) == 1
    ):
        return (
            None
            if before(found) not in ("the", "early") or unit not in ("Y",)
            else Said("fixed", "DURATION", value=span(None, unit))
        )
    if is_title(found) and (found.first != found.last or before(found).isalpha()):
        return None
    if words[-1] == "years" and after(found)[:1].isdigit():
        return None  # "the years 1940 and 1941"
    if after(found) in {"old", "ago", "later", "earlier", "apart"} or (
        after(found) == "of" and len(words) == 1 and unit in ("H", "M")
    ):
        return None
    return Said("fixed", "DURATION", value=span(None, unit))


@reads(
    "(the | these | those | his | its | their)? (LAST | NEXT | first | final | latest | opening | closing | coming) (count=COUNT | vague=(VAGUE | a? few | a? couple of | several)) (trading | fiscal | calendar)? unit=UNITS",
    "(the | these | those) count=COUNT unit=UNITS",
    "(the | in the | over the | during the) (year DASH? (earlier | ago)) count=COUNT unit=UNITS",
    "(the)? (coming | early | first | recent | past | last | next | intervening | ensuing | following | final) unit=UNITS",
    "the unit=UNITS (ahead | to come)",
)
def stretch(found: Found) -> Reading:
    """the past two years · the first nine months · the next few days · coming months"""
    words = found.tokens.words[found.first : found.last + 1]
    names = found.names
    unit = unit_of(found)
    if unit == "WE":
        return None
    if "count" in names and found.has("count"):
        count = numbers.count(found.words("count"))
        if count is None:
            return None
        if unit == "Q" and words[-2] in ("three", "two", "four") and "next" in words:
            return Said("fixed", "DURATION", value=span(count * 3, "MO"))
        return Said("fixed", "DURATION", value=span(count, unit))
    if "vague" in names and found.has("vague"):
        return Said("fixed", "DURATION", value=span(None, unit))
    if "recent" in words:
        if unit in ("MO", "W"):
            return Said("fixed", "DURATION", value=span(None, unit))
        return Said("fixed", "DATE", value="PAST_REF")
    if "past" in words and words[0] != "the":
        return Said("fixed", "DATE", value="PAST_REF")
    if "coming" in words or "ahead" in words or "come" in words:
        return (
            Said("fixed", "DATE", value="FUTURE_REF")
            if "coming" in words
            else Said("fixed", "DURATION", value=span(None, unit))
        )
    if unit in ("S", "M") and "first" not in words:
        return None
    return Said("fixed", "DURATION", value=span(None, unit))


@reads("the (fiscal)? year (ended | ending)", "the (fiscal)? year (to | through) MONTH", "the fiscal year")
def year_as_span(found: Found) -> Reading:
    """the year ended March 31 · the fiscal year"""
    words = found.tokens.words[found.first : found.last + 1]
    last = found.first + words.index("year")
    return (Piece(found.first, last, Said("fixed", "DURATION", value="P1Y")),)


@reads(
    "EVERY (other | second)? unit=LONGUNIT",
    "EVERY count=COUNT unit=UNITS",
    "EVERY part=(morning | afternoon | evening | night)",
    "EVERY month=MONTH",
    "EVERY season=SEASON",
    "per unit=LONGUNIT",
    "once (a | every) unit=LONGUNIT",
    "set=SET",
    "each of the (past | last | next | first) count=COUNT unit=UNITS",
)
def recurring(found: Found) -> Reading:
    """every day · each July · every two weeks · daily · once a month"""
    names = found.names
    words = found.tokens.words[found.first : found.last + 1]
    if "set" in names:
        return set_word(found)
    if "part" in names:
        return Said("fixed", "SET", value="XXXX-XX-XX" + found.code("part", "PART"))
    if "month" in names:
        return Said("fixed", "SET", value=f"XXXX-{found.value('month', 'MONTH'):02}")
    if "season" in names:
        return Said("fixed", "SET", value="XXXX-" + found.code("season", "SEASON"))
    unit = unit_of(found)
    if unit == "WE":
        return Said("fixed", "SET", value="XXXX-WXX-WE")
    if "count" in names:
        return Said("fixed", "SET", value=span(numbers.count(found.words("count")), unit))
    if words[0] == "per":
        return None
    return Said("fixed", "SET", value=span(2 if {"other", "second"} & set(words) else 1, unit).replace("P3M", "P1Q"))


def set_word(found: Found) -> Reading:
    word = found.words("set")[0]
    capital = (
        found.tokens.written(found.first)[0].isupper()
        and found.first
        and found.tokens.words[found.first - 1] not in {".", '"', "“", "”", "-"}
    )
    if capital and not found.tokens.written(found.first).isupper():
        return None  # "the Daily Star"
    if word in ("annual", "biennial") or (word == "quarterly" and after(found).isalpha()):
        return None
    return Said("fixed", "SET", value=found.code("set", "SET"))


PRESENT = "now | currently | right now | at present | at the moment | presently | these days | nowadays"
PAST = "recently | more recently | most recently | in the past | the recent past | not long ago | long ago | earlier times | the distant past"
FUTURE = "in the future | the near future | the foreseeable future | the future | soon | shortly | the short term | the near term | the long term | as soon as possible | the not too distant future"


@reads(PRESENT)
def present(found: Found) -> Reading:
    """now · currently · these days"""
    first = found.first + (found.tokens.words[found.first] == "at")
    if after(found) == "on" and found.tokens.words[found.last] == "now":
        return None
    return (Piece(first, found.last, Said("fixed", value="PRESENT_REF")),)


@reads(PAST)
def past(found: Found) -> Reading:
    """recently · in the past"""
    words = found.tokens.words[found.first : found.last + 1]
    if (
        words[-1] == "past"
        and after(found).isalpha()
        and after(found) in numbers.VALUES | dict.fromkeys(("few", "several", "year", "week", "month", "decade"), 0)
    ):
        return None
    return (Piece(found.first + (words[0] == "in"), found.last, Said("fixed", value="PAST_REF")),)


@reads(FUTURE)
def future(found: Found) -> Reading:
    """in the future · soon · the near term"""
    words = found.tokens.words[found.first : found.last + 1]
    if words == ["soon"] and not will_before(found):
        return None
    if words == ["shortly"] and after(found) in {"before", "after"}:
        return None
    if words[-1] == "term" and after(found) == "-":
        return None
    return (Piece(found.first + (words[0] == "in"), found.last, Said("fixed", value="FUTURE_REF")),)


def will_before(found: Found) -> bool:
    """Whether "soon" is the future of the report, not of its tale: "will soon", "expected soon"."""
    near = {*found.tokens.words[max(0, found.first - 4) : found.first], after(found)}
    return (
        before(found) not in {"as", "too", "so"}
        and after(found) != "as"
        and bool(near & {"will", "may", "could", "can", "expected", "to", "should", "'ll", "be"})
    )


@reads("current", "then current")
def tense_adjective(found: Found) -> Reading:
    """the current market · the then current price"""
    if before(found) in {"electric", "alternating", "direct"}:
        return None
    return Said("fixed", value="PRESENT_REF" if found.first == found.last else "PAST_REF")


@reads("(at | by | since | until) (the | that) time", "(until | since | by | from) then", "that time")
def then(found: Found) -> Reading:
    """at the time · until then"""
    words = found.tokens.words[found.first : found.last + 1]
    if words[-1] == "then":
        return (Piece(found.last, found.last, Said("then")),) if words[0] in ("until", "by") else None
    if after(found) in {"of", "when", "that"} or words[0] in ("by", "since", "until") and words[1] == "the":
        return None
    return (Piece(found.last - 1, found.last, Said("fixed", value="PAST_REF")),)
