"""Rules for years and what is made of them: decades, centuries, seasons, quarters, halves, ends of periods."""

from dateline.dates import numbers
from dateline.dates.grammar import Found, Piece, Reading, Said, reads

YEAR_CUES = set(
    "in by since until till during from before after of through throughout to between late early mid circa about around "
    "for spring summer autumn fall winter and or year years post pre than fiscal c ca by already late following back (".split()
)
SURE_CUES = set(
    "in since until till during late early mid circa fiscal throughout spring summer autumn winter ca".split()
)
MONEY = {
    "$",
    "£",
    "€",
    "#",
    "¥",
    "no",
    "number",
    "nos",
    "us$",
    "rs",
    "route",
    "flight",
    "page",
    "section",
    "resolution",
    "at",
    "boeing",
    "model",
}
COUNTED = set(
    "people men women children soldiers troops civilians prisoners tanks aircraft planes guns miles kilometers kilometres km "
    "kilograms kg tons tonnes feet meters metres yards acres barrels pounds dollars euros points percent per employees workers "
    "jobs homes houses families refugees bodies vehicles vessels ships horses casualties dead wounded killed injured officers "
    "members votes seats shares units cases deaths hours days weeks months years minutes seconds yen francs marks lira rubles "
    "roubles pesos cents gmt hrs utc mm cm lb lbs rpm hp ft m mg ml kw mw megawatts words students others protesters rebels "
    "fighters militants passengers pages copies rounds missiles rockets bombs mines sorties metric long short of square cubic "
    "million billion thousand hundred and residents villages schools hostages inmates detainees police volunteers patients "
    "inhabitants households companies stores flights cars trucks buildings tents beds doctors nurses".split()
)
BEFORE_COUNT = {
    "some",
    "about",
    "over",
    "nearly",
    "almost",
    "around",
    "than",
    "least",
    "most",
    "only",
    "another",
    "total",
    "approximately",
    "additional",
    "remaining",
}
MOST_YEARS_AHEAD = 2100


def neighbour(found: Found, index: int) -> str:
    words = found.tokens.words
    return words[index] if 0 <= index < len(words) else ""


@reads("year=YEAR")
def year(found: Found) -> Reading:
    """in 1998 · the 1980 census · (1942) — not 1990 men, $1998, No. 1812, Tu-1990"""
    index = found.at("year")
    value = int(found.words("year")[0])
    before, after = neighbour(found, index - 1), neighbour(found, index + 1)
    if before == "." and neighbour(found, index - 2) in {"no", "nos", "vol", "art"}:
        return None
    if value > MOST_YEARS_AHEAD or touches_number(found, index) or before in MONEY:
        return None
    if value < 1500 and before not in SURE_CUES:
        return None
    if before in BEFORE_COUNT or (
        before not in SURE_CUES and before not in ("(", "of") and after in COUNTED and after != "and"
    ):
        return None
    if (
        before in SURE_CUES
        and after in COUNTED - {"and", "of", "police", "long", "short", "members", "m"}
        and after.endswith("s")
        and before in ("in", "to")
    ):
        return None
    if before not in YEAR_CUES and not loose_year(found, index, value):
        return None
    return Said("date", year=value)


def touches_number(found: Found, index: int) -> bool:
    """Whether the figure is a part of something longer: "S-1990", "1990-1", "20,1990", "1990.5"."""
    tokens = found.tokens
    if index and tokens.ends[index - 1] == tokens.starts[index] and tokens.words[index - 1] in "-–/.:,#+$£€":
        joined = tokens.words[index - 2] if index > 1 else ""
        if tokens.words[index - 1] not in "-–" or not (
            joined in ("mid", "post", "pre", "early", "late") or (joined.isdigit() and len(joined) == 4)
        ):
            return True
    return False


def loose_year(found: Found, index: int, value: int) -> bool:
    """A year without a preposition before it: at the start of a line, in brackets, or before a noun."""
    if not 1700 <= value <= 2050:
        return False
    after = neighbour(found, index + 1)
    before = neighbour(found, index - 1)
    if before in {"the", "a", "his", "its", "their", "her", "'s", "’s", "this", "that", "their", "s"}:
        return after.isalpha() and (after not in COUNTED or before in {"'s", "’s"}) or before == "the"
    if (
        before.isalpha()
        and found.tokens.written(index - 1)[0].isupper()
        and after in {"", ".", ",", ")", ";", ":", "'s", "’s"}
    ):
        return value >= 1800
    return before in {"", ",", ".", ";", "-", "–", "—", "_", '"', "and", "as"} and (
        not after.isalpha() or after not in COUNTED
    )


@reads("first=YEAR (DASH | to | until | through) second=(YEAR | YY | HOUR)", "first=SLASHYEARS")
def years(found: Found) -> Reading:
    """1914-18 · 1939–1945 · 1941/42"""
    if "second" not in found.names:
        whole, _, end = found.words("first")[0].partition("/")
        if int(end) % 100 != (int(whole) + 1) % 100:
            return None
        return Said("date", year=int(whole))
    first, last = int(found.words("first")[0]), found.words("second")[0]
    tail = 10 ** len(last)
    second = int(last) if len(last) == 4 else first - first % tail + int(last)
    tokens, index = found.tokens, found.at("first")
    if (
        touches_number(found, index)
        or not first < second <= min(first + 400, 2100)
        or neighbour(found, index - 1) in MONEY | BEFORE_COUNT
    ):
        return None
    if len(last) <= 2 and tokens.words[index + 1] not in "-–—‑‒":
        return None
    if first < 1500 and neighbour(found, index - 1) not in YEAR_CUES | {"(", "the"}:
        return None
    if neighbour(found, found.last + 1) in COUNTED - {"and", "of"}:
        return None
    return (Piece(index, index, Said("date", year=first)), Piece(found.last, found.last, Said("date", year=second)))


@reads("APOSTROPHE short=YY", "class of APOSTROPHE short=YY")
def short_year(found: Found) -> Reading:
    """in '68 · since '91"""
    before = neighbour(found, found.first - 1)
    tokens = found.tokens
    if before not in YEAR_CUES or tokens.ends[found.last - 1] != tokens.starts[found.last]:
        return None
    if neighbour(found, found.last + 1) in COUNTED:
        return None
    return Said("date", year=numbers.two_digit_year(int(found.words("short")[0]), None))


@reads("(the year)? year=SPELLEDYEAR", "the year year=YEAR", "fiscal year? year=YEAR", "calendar year? year=YEAR")
def year_in_words(found: Found) -> Reading:
    """nineteen ninety-six · the year two thousand · fiscal 1989"""
    words = found.words("year")
    if not words[0][0].isdigit():
        if len(words) < 2 or neighbour(found, found.last + 1) in COUNTED:
            return None
        if (
            words[:2] == ["two", "thousand"]
            and neighbour(found, found.first - 1) not in YEAR_CUES - {"of", "about", "around", "to", "and", "or", "for"}
            and words[0] == found.words("year")[0]
            and found.tokens.words[found.first] != "the"
        ):
            return None
        if (
            words[0] == "twenty"
            and len(words) == 2
            and words[1]
            not in (
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
            )
        ):
            return None
    return Said("date", year=numbers.year(words))


@reads("year=(OLDYEAR | YEAR | YY | NUMBER) BC", "first=(OLDYEAR | YEAR | YY) DASH second=(OLDYEAR | YEAR | YY) BC")
def year_before_christ(found: Found) -> Reading:
    """in 218 BC · 480-479 BC"""
    if "first" in found.names:
        first, second = int(found.words("first")[0]), int(found.words("second")[0])
        return (
            Piece(found.first, found.first, Said("fixed", value=f"BC{first:04}")),
            Piece(found.at("second"), found.last, Said("fixed", value=f"BC{second:04}")),
        )
    digits = found.words("year")[0]
    return Said("fixed", value=f"BC{int(digits):04}") if len(digits) <= 4 else None


@reads("AD year=(OLDYEAR | YEAR | YY)", "year=(OLDYEAR | YEAR | YY) AD")
def year_of_the_lord(found: Found) -> Reading:
    """AD 43 · 1066 AD"""
    return Said("date", year=int(found.words("year")[0]))


@reads("year=(OLDYEAR | YEAR)")
def old_year(found: Found) -> Reading:
    """in 732 — history writing only, and never before a noun"""
    if neighbour(found, found.first - 1) != "in" or len(found.words("year")[0]) != 3:
        return None
    if neighbour(found, found.last + 1) not in {",", ".", "and", "the", ";", ")", "when", "he", "by"}:
        return None
    return Said("old_year", year=int(found.words("year")[0]))


@reads(
    "decade=DECADE",
    "APOSTROPHE decade=DECADE",
    "the decade=(DECADE | NAMEDDECADE)",
    "(EARLY DASH?) decade=NAMEDDECADE",
    "(nineteen | eighteen) decade=NAMEDDECADE",
)
def decade(found: Found) -> Reading:
    """the 1980s · the late '70s · the nineties"""
    word = found.words("decade")[0]
    if not word[0].isdigit():
        century = 18 if found.tokens.words[found.first] == "eighteen" else 19
        return Said("fixed", value=f"{century}{found.value('decade', 'NAMEDDECADE')}")
    digits = word.rstrip("s")
    if len(digits) == 4:
        return Said("decade", year=int(digits)) if 1000 <= int(digits) <= 2100 else None
    if found.first == found.last and neighbour(found, found.first - 1) not in {
        "and",
        "or",
        "early",
        "late",
        "mid",
        "-",
    }:
        return None
    if neighbour(found, found.first - 1) in {"his", "her", "their", "my"}:
        return None
    return Said("decade", year=numbers.two_digit_year(int(digits), 1995))


@reads(
    "number=(NTH | DAYTH | ORDINAL | TENS DASH? ORDINAL) DASH? century bc=BC?",
    "number=(NTH | DAYTH | ORDINAL | TENS DASH? ORDINAL) (and | to | DASH | or) other=(NTH | DAYTH | ORDINAL) (centuries | century)",
)
def century(found: Found) -> Reading:
    """the 20th century · nineteenth-century"""
    first = nth(found, "number")
    if not 1 <= first <= 30:
        return None
    if "other" in found.names:
        second = nth(found, "other")
        return (
            Piece(found.first, found.end("number"), Said("fixed", value=f"{first - 1:02}")),
            Piece(found.at("other"), found.last, Said("fixed", value=f"{second - 1:02}")),
        )
    return Said("fixed", value=f"BC{first - 1:02}" if found.has("bc") else f"{first - 1:02}")


def nth(found: Found, name: str) -> int:
    return int(
        sum(
            int(w.rstrip("stndrh")) if w[0].isdigit() else numbers.VALUES.get(w, 0)
            for w in found.words(name)
            if len(w) < 12
        )
    )


@reads(
    "season=SEASON (of | COMMA)? year=ANYYEAR ((DASH | and | to) last=(YEAR | YY))?",
    "season=SEASON of? year=SLASHYEARS",
    "the? year=YEAR ((DASH) last=(YEAR | YY))? season=SEASON",
)
def season_of_year(found: Found) -> Reading:
    """spring 1862 · the winter of 1941-42 · the 1916 summer"""
    code = found.code("season", "SEASON")
    words = found.words("year")
    value = int(words[0].partition("/")[0]) if words[0][0].isdigit() else numbers.year(words)
    if (
        found.tokens.words[found.at("season")] == "fall"
        and found.at("season") > found.at("year")
        and not found.tokens.words[found.first] == "the"
    ):
        return None
    return Said("season", year=value, unit=code)


@reads("(LAST | this (past | coming)? | NEXT | that | the same) season=SEASON")
def season_by_direction(found: Found) -> Reading:
    """last fall · this summer · next spring · that winter"""
    word = found.tokens.words[found.at("season") - 1]
    shift = {"last": -1, "past": -1, "this": 0, "that": 0, "same": 0}.get(word)
    if shift is None:
        shift = -1 if word in ("previous", "preceding", "prior") else 1
    anchor = (
        "text"
        if word in ("that", "same", "previous", "preceding", "prior", "following", "subsequent", "succeeding")
        else "published"
    )
    return Said("season", unit=found.code("season", "SEASON"), shift=shift, anchor=anchor, number=1)


@reads(
    "(in | by | since | until | during | over | throughout | through | before | after | for | into | of) (the? EARLY)? DASH? the? season=SEASON",
    "the EARLY DASH? season=SEASON",
    "EARLY DASH? season=SEASON",
)
def season(found: Found) -> Reading:
    """in the summer · by spring · late autumn"""
    word = found.tokens.words[found.at("season")]
    if neighbour(found, found.last + 1) in {
        "in",
        "of",
        "to",
        "apart",
        "back",
        "into",
        "from",
        "on",
        "offensive",
        "olympics",
    } and word in ("fall", "spring"):
        return None
    first = (
        found.first
        if found.tokens.words[found.first] in ("the", "early", "late", "mid", "earlier", "later")
        else found.first + 1
    )
    return (Piece(first, found.last, Said("season", unit=found.code("season", "SEASON"))),)


@reads(
    "number=QUARTERTH DASH? quarter (of | COMMA)? (fiscal year?)? year=ANYYEAR",
    "year=YEAR POSSESSIVE? fiscal? number=QUARTERTH DASH? quarter",
    "(last=NEWSLAST | this=this | next=NEXT) year POSSESSIVE number=QUARTERTH DASH? quarter",
    "number=QUARTERTH DASH? quarter of (last=NEWSLAST | this=this | next=NEXT) year",
    "fiscal DASH? number=QUARTERTH DASH? quarter",
    "(year DASH? (ago | earlier)) fiscal? number=QUARTERTH DASH? quarter",
    "number=QUARTERTH DASH? quarter",
)
def quarter(found: Found) -> Reading:
    """the third quarter · fourth-quarter · the first quarter of 1990 · last year's second quarter"""
    number = found.value("number", "QUARTERTH")
    word = found.words("number")[0]
    names = found.names
    if "year" in names:
        return Said("quarter", year=year_at(found), number=number)
    if "this" in names:
        return Said(
            "quarter", number=number, unit="Y", shift=-1 if found.has("last") else 1 if found.has("next") else 0
        )
    if "ago" in found.tokens.words[found.first : found.last] or found.tokens.words[found.first] == "year":
        return Said("year_ago_quarter", number=number)
    return None if word == "last" else Said("quarter", number=number)


def year_at(found: Found) -> int | None:
    return numbers.year(found.words("year"))


@reads("number=QUARTERCODE year=ANYYEAR", "year=YEAR DASH? number=QUARTERCODE", "number=QUARTERCODE")
def quarter_code(found: Found) -> Reading:
    """Q3 2020 · 2019 Q1 · in Q2"""
    number = found.value("number", "QUARTERCODE")
    return Said("quarter", year=year_at(found) if "year" in found.names else None, number=number)


@reads(
    "number=(first | second | last | latter) DASH? half of the? (year=ANYYEAR | this=(the | this)? year | last=NEWSLAST year | next=NEXT year)",
    "year=YEAR POSSESSIVE? number=(first | second) DASH? half",
    "number=(first | second) DASH? half",
    "number=first two quarters of year=ANYYEAR",
    "number=last two quarters of year=ANYYEAR",
)
def half(found: Found) -> Reading:
    """the first half of 1990 · the second half · first-half"""
    number = 1 if found.words("number")[0] == "first" else 2
    names = found.names
    after = neighbour(found, found.last + 1)
    if "year" not in names:
        before = neighbour(found, found.first - 1)
        if after == "of" or before not in {"the", "in", "a", "its", "'s", "’s"} or after in {"goal", "goals", "when"}:
            return None
        return Said("half", number=number)
    if found.has("year"):
        return Said("half", year=year_at(found), number=number)
    shift = -1 if "last" in names and found.has("last") else 1 if "next" in names and found.has("next") else 0
    return Said("half", number=number, shift=shift)


@reads(
    "number=(first | second | last | latter) half of the decade=(DECADE)",
    "number=(first | second | last | latter) half of the APOSTROPHE decade=DECADE",
    "number=(first | second | latter) half of the century=(NTH | DAYTH | ORDINAL) century",
)
def half_of_decade(found: Found) -> Reading:
    """the last half of the '80s · the second half of the 19th century"""
    if "century" in found.names:
        return Said("fixed", value=f"{nth(found, 'century') - 1:02}")
    digits = found.words("decade")[0].rstrip("s")
    return Said("decade", year=int(digits) if len(digits) == 4 else numbers.two_digit_year(int(digits), 1995))


@reads("(ENDPART | turn of) the number=(NTH | DAYTH | ORDINAL | TENS DASH? ORDINAL) century")
def part_of_century(found: Found) -> Reading:
    """the end of the 19th century · the turn of the twentieth century"""
    return Said("fixed", value=f"{nth(found, 'number') - 1:02}")


@reads(
    "ENDPART (the year)? year=ANYYEAR",
    "a good? part of year=YEAR",
    "most of year=YEAR",
    "much of year=YEAR",
    "(start | end) DASH year=YEAR",
)
def part_of_year(found: Found) -> Reading:
    """the end of 1990 · the beginning of 1943 · much of 1916"""
    return Said("date", year=year_at(found))


@reads("ENDPART month=MONTH (COMMA? year=ANYYEAR)?", "ENDPART (last=LAST | this=(this | the) | next=NEXT) month=MONTH")
def part_of_month(found: Found) -> Reading:
    """the end of August · the middle of May 1944 · the beginning of last October"""
    names = found.names
    number = found.value("month", "MONTH")
    if not found.tokens.written(found.at("month"))[0].isupper():
        return None
    if "year" in names:
        return Said("date", year=year_at(found) if found.has("year") else None, month=number)
    return Said("directed_month", month=number, shift=-1 if found.has("last") else 1 if found.has("next") else 0)


@reads(
    "ENDPART decade=DECADE", "ENDPART the EARLY? decade=(DECADE | NAMEDDECADE)", "ENDPART the APOSTROPHE decade=DECADE"
)
def part_of_decade(found: Found) -> Reading:
    """the beginning of the 1960s · the end of the thirties"""
    word = found.words("decade")[0]
    if not word[0].isdigit():
        return Said("fixed", value=f"19{found.value('decade', 'NAMEDDECADE')}")
    digits = word.rstrip("s")
    return Said("decade", year=int(digits) if len(digits) == 4 else numbers.two_digit_year(int(digits), 1995))


@reads(
    "year DASH? end",
    "year POSSESSIVE end",
    "ENDPART (the | this | that) (calendar | fiscal)? year",
    "ENDPART (last | next) year",
)
def year_end(found: Found) -> Reading:
    """year-end · by year's end · the end of the year"""
    words = found.tokens.words[found.first : found.last + 1]
    if words[0] == "year":
        return Said("year_end")
    shift = -1 if "last" in words else 1 if "next" in words else 0
    return Said("relative", unit="Y", shift=shift, anchor="text" if "that" in words else "published")
