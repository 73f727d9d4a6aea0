"""Rules for years, decades and centuries; most of the work is to leave out numbers that are no years."""

from dateline.dates import numbers
from dateline.dates.grammar import SHORT_YEAR, Found, Piece, Reading, Said, fixed, reads
from dateline.dates.tense import PAST
from dateline.dates.tokens import ends_paragraph
from dateline.dates.words import QUOTES, words

# before a year: sure ones leave no doubt, the others only make it likely
SURE_CUES = words(
    "in into since until till during late early mid circa fiscal throughout spring summer autumn winter ca"
)
YEAR_CUES = SURE_CUES | words(
    """by from before after of through to between about around for fall and or year years post pre than c already
    following back both due maturing ("""
)
MONEY_AND_NAMES = words(
    """$ £ € # ¥ no number nos us$ rs route flight box page section resolution at boeing model room suite apartment
    highway interstate windows"""
)
BEFORE_COUNT = words(
    "some about over nearly almost around than least most only another total approximately additional remaining"
)
COUNTED = words(
    """people men women children soldiers troops civilians prisoners tanks aircraft planes guns miles kilometers
    kilometres km kilograms kg tons tonnes feet meters metres yards acres barrels pounds dollars euros points percent
    per employees workers jobs homes houses families refugees bodies vehicles vessels ships horses casualties dead
    wounded killed injured officers members votes seats shares units cases deaths hours days weeks months years minutes
    seconds yen francs marks lira rubles roubles pesos cents gmt hrs utc mm cm lb lbs rpm hp ft m mg ml kw mw megawatts
    words students others protesters rebels fighters militants passengers pages copies rounds missiles rockets bombs
    mines sorties metric long short of square cubic million billion thousand hundred residents villages schools
    hostages inmates detainees police volunteers patients inhabitants households companies stores flights cars trucks
    buildings tents beds doctors nurses"""
)
# of those, what may well follow a year in "in 1998 police …"
NOT_AFTER_IN = COUNTED - words("of police long short members m")
ENDS = frozenset({"", ".", ",", ")", ";", ":", "'s", "’s"})
WHOSE = words("the a his its their her 's ’s this that s")
NUMBERED = words("no nos vol art")  # "No. 1917"
# what a year before 1500 is that of
DATED_EVENTS = words(
    """peace truce treaty battle siege war crusade campaign revolt rising rebellion invasion conquest sack council
    spring summer autumn winter raid expedition famine plague earthquake charter coup massacre league pact union
    agreement settlement alliance defeat victory events year"""
)
OLD_CUES = words("by from before after to between and around about")  # in history writing alone
GOES_ON = words(
    """it she his its their was were and the had in by that which when but or to with he they saw brought ended began
    left"""
)
MAKES = words(
    """audi bmw buick cadillac chevrolet chevy chrysler citroen dodge fiat ford gmc honda hyundai jaguar jeep kia lexus
    lincoln mazda mercedes mitsubishi nissan oldsmobile peugeot plymouth pontiac porsche renault saab subaru suzuki
    toyota vauxhall volkswagen volvo"""
)
HELD = words("election elections campaign race season vote games olympics convention primary primaries")
CALLED = words("called named dubbed titled entitled")
# of a year: "expects 1990 earnings", "trimmed 1990 sales forecasts"
ACCOUNTS = words(
    """earnings profit profits results sales revenue revenues income net loss losses budget forecast forecasts estimate
    estimates outlook output production deliveries dividends spending"""
)
CLAUSE_OPENERS = words("said says that because if but while when although though whether hopes fears expects expected")
VERBS = words("will would was is could should may might saw brought began ended has had looks looked")
LATEST = 2100
SURE_ALONE = 1900
OLDEST_LOOSE, NEWEST_LOOSE = 1700, 2050
SURE_FROM = 1500  # an earlier one needs a sure cue
TEENS = words("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")


@reads("year=YEAR")
def year(found: Found) -> Reading:
    """in 1998 · the 1980 census · (1942) — not 1990 men, $1998, No. 1812, Tu-1990"""
    value, before, after = int(found.word("year")), found.before, found.after
    if after and ends_paragraph(found.tokens, found.last):
        after = ""
    if before == "#" and found.tokens.end(found.first - 1) < found.tokens.starts[found.first]:
        before = ""  # of a heading
    compared = before == "than" and found.word_at(found.first - 2) in ("earlier", "later", "sooner")
    if (
        value > LATEST
        or before in MONEY_AND_NAMES
        or (before in BEFORE_COUNT and not compared)
        or touches_number(found, found.first)
    ):
        return None
    if before == "." and found.word_at(found.first - 2) in NUMBERED:
        return None
    circa = before == "." and found.word_at(found.first - 2) in ("c", "ca")
    if value < SURE_FROM and before not in SURE_CUES and not of_event(found):
        told = circa or (before in OLD_CUES and (after in ENDS or after in GOES_ON or after in "-–"))
        return Said("date" if circa else "old_year", year=value) if told else None
    other = found.word_at(found.first - 2)
    pair = before in ("and", "or") and other.isdigit() and len(other) == 4  # "the floods of 1957 and 1968 killed"
    if before not in SURE_CUES | {"(", "of"} and after in COUNTED and not pair:
        return None
    if before in ("in", "of") and after in NOT_AFTER_IN and after.endswith("s") and not tells(found, found.last + 2):
        return None
    if before not in YEAR_CUES and not compared and not loose_year(found, value, before, after):
        return None
    return Said("date", year=value)


def tells(found: Found, index: int) -> bool:
    """ "In 1989 students camped here": the noun behind the year has its verb, and is not counted by it."""
    word = found.word_at(index)
    return found.before == "in" and (word in PAST or word.endswith("ed"))


def of_event(found: Found) -> bool:
    """ "the peace of 1288 was": what happened has a year; what is counted would be named behind the figure."""
    head = found.word_at(found.first - 2)
    return found.before == "of" and head in DATED_EVENTS and (found.after in ENDS or found.after in GOES_ON)


def touches_number(found: Found, index: int) -> bool:
    """Whether the figure is a part of something longer: "S-1990", "20,1990", "1990.5"."""
    tokens, sign = found.tokens, found.word_at(index - 1)
    if not sign or tokens.end(index - 1) != tokens.starts[index] or sign not in "-–/.:,#+$£€":
        return False
    joined = found.word_at(index - 2)
    range_or_part = joined in ("mid", "post", "pre", "early", "late") or (joined.isdigit() and len(joined) == 4)
    return sign not in "-–" or not range_or_part


def loose_year(found: Found, value: int, before: str, after: str) -> bool:
    """A year without a preposition before it: at the start of a line, in brackets, or before a noun."""
    if not OLDEST_LOOSE <= value <= NEWEST_LOOSE:
        return False
    if before in WHOSE:
        if after in MAKES and found.capital(found.last + 1):
            return False  # "his 1987 Chevrolet"
        return (
            before == "the" or after in QUOTES or (after.isalpha() and (after not in COUNTED or before in ("'s", "’s")))
        )
    if before.isalpha() and found.capital(found.first - 1) and after in ENDS:
        return value >= 1800 and found.word_at(found.first - 2) not in CALLED
    nouns = found.tokens.words[found.last + 1 : found.last + 4]
    if before.isalpha() and not ACCOUNTS.isdisjoint(nouns) and after not in COUNTED and after not in ENDS:
        return value >= SURE_ALONE  # "predicts 1990 earnings"
    if before in CLAUSE_OPENERS and after in VERBS:
        return value >= SURE_ALONE  # "said 2010 would be hard"
    return before in {"", ",", ".", ";", ":", "-", "–", "—", "_", '"', "and", "as"} and after not in COUNTED


@reads("first=YEAR (DASH | to | until | through) second=(YEAR | YY | HOUR)", "first=SLASHYEARS")
def years(found: Found) -> Reading:
    """1914-18 · 1939–1945 · 1941/42 · from 1936 to 1939 · 2012-05 (a month)"""
    if not found.has("second"):
        whole, _, end = found.word("first").partition("/")
        return Said("date", year=int(whole)) if int(end) % 100 == (int(whole) + 1) % 100 else None
    first, last = int(found.word("first")), found.word("second")
    tail = 10 ** len(last)
    second = first - first % tail + int(last)
    joined = (
        found.tokens.end(found.first) == found.tokens.starts[found.first + 1] and found.word_at(found.first + 1) == "-"
    )
    if (
        joined
        and second <= first
        and len(last) == 2
        and 1 <= int(last) <= 12
        and not touches_number(found, found.first)
    ):
        return Said("date", year=first, month=int(last))  # 2012-05
    if not first < second <= min(first + 400, LATEST) or touches_number(found, found.first):
        return None
    if len(last) <= 2 and found.word_at(found.first + 1) not in "-–—‑‒":
        return None
    if found.before in MONEY_AND_NAMES | BEFORE_COUNT or found.after in COUNTED - {"of"}:
        return None
    if first < SURE_FROM and found.before not in YEAR_CUES | {"the"}:
        return None
    return (
        Piece(found.first, found.first, Said("date", year=first)),
        Piece(found.last, found.last, Said("date", year=second)),
    )


@reads("APOSTROPHE short=YY")
def short_year(found: Found) -> Reading:
    """in '68 · since '91"""
    tokens = found.tokens
    held = found.before == "the" and found.after in HELD  # "the '96 election"
    if (
        not (held or found.before in YEAR_CUES)
        or found.after in COUNTED
        or tokens.end(found.first) != tokens.starts[found.last]
    ):
        return None
    return Said("date", year=numbers.two_digit_year(int(found.word("short"))), unit=SHORT_YEAR)


@reads("(the year)? year=SPELLEDYEAR", "the year year=YEAR", "fiscal year? year=YEAR", "calendar year? year=YEAR")
def year_in_words(found: Found) -> Reading:
    """nineteen ninety-six · the year two thousand · fiscal 1989"""
    said = found.words("year")
    if not said[0][0].isdigit():
        if len(said) < 2 or found.after in COUNTED:
            return None
        if said[0] == "two" and found.all[0] != "the" and found.before not in SURE_CUES:
            return None  # "about two thousand men"
        if said[0] == "twenty" and said[1] not in TEENS:
            return None
    return Said("date", year=numbers.year(said))


@reads(
    "year=(OLDYEAR | YEAR | YY | NUMBER) BC",
    "first=(OLDYEAR | YEAR | YY) DASH second=(OLDYEAR | YEAR | YY) BC",
    "(day=DAYNUMBER of?)? month=MONTH COMMA? year=(OLDYEAR | YEAR | YY | NUMBER) BC",
)
def year_before_christ(found: Found) -> Reading:
    """in 218 BC · 480-479 BC · 2 August 216 BC"""
    if found.has("first"):
        first, second = int(found.word("first")), int(found.word("second"))
        return (
            Piece(found.first, found.first, Said("before_christ", year=first)),
            Piece(found.at("second"), found.last, Said("before_christ", year=second)),
        )
    digits = found.word("year")
    month = found.value("month", "MONTH") if found.has("month") else None
    day = numbers.day(found.words("day")) if found.has("day") else None
    return Said("before_christ", year=int(digits), month=month, day=day) if len(digits) <= 4 and int(digits) else None


@reads("AD year=(OLDYEAR | YEAR | YY)", "year=(OLDYEAR | YEAR | YY) AD")
def year_of_the_lord(found: Found) -> Reading:
    """AD 43 · 1066 AD"""
    return Said("date", year=int(found.word("year")))


@reads("year=OLDYEAR")
def old_year(found: Found) -> Reading:
    """in 732 — in history writing only, and never before a noun"""
    named = found.after.isalpha() and found.capital(found.last + 1)
    if found.before != "in" or not (named or found.after in {",", ".", "and", "the", ";", ")", "when", "he", "by"}):
        return None
    return Said("old_year", year=int(found.word("year")))


@reads(
    "APOSTROPHE? decade=DECADE",
    "the decade=(DECADE | NAMEDDECADE)",
    "EARLY DASH? decade=NAMEDDECADE",
    "(nineteen | eighteen) decade=NAMEDDECADE",
    "ENDPART decade=DECADE",
    "ENDPART the (EARLY DASH? | APOSTROPHE)? decade=(DECADE | NAMEDDECADE)",
    "(first | second | last | latter) half of the APOSTROPHE? decade=DECADE",
)
def decade(found: Found) -> Reading:
    """the 1980s · the late '70s · the nineties · the second half of the 1980s"""
    word = found.word("decade")
    if not word[0].isdigit():
        century = 18 if found.all[0] == "eighteen" else 19
        return fixed(f"{century}{found.value('decade', 'NAMEDDECADE')}")
    digits = word.rstrip("s")
    if len(digits) == 4:
        if digits.endswith("00") and int(digits) < 2000:
            return fixed(digits[:2])  # the 1800s
        return fixed(digits[:3]) if 1000 <= int(digits) <= LATEST else None
    if found.first == found.last and found.before not in {"and", "or", "early", "late", "mid", "-"}:
        return None
    owner = found.word_at(found.first - 2) if found.before in ("early", "late", "mid") else found.before
    if owner in {"his", "her", "their", "my"}:
        return None  # "in his 70s", "in her late 30s"
    return fixed(str(numbers.two_digit_year(int(digits), 1995))[:3])


@reads("the (EARLY DASH?)? decade=YEAR POSSESSIVE")
def decade_with_apostrophe(found: Found) -> Reading:
    """the 1980's · the late 1950's, as some papers write them"""
    year = found.word("decade")
    tens = year.endswith("0") and not year.endswith("00")
    return fixed(year[:3]) if tens and int(year) <= LATEST else None


@reads(
    "number=NTHNUMBER DASH? century bc=BC?",
    "(ENDPART | turn of | (first | second | latter) half of) the number=NTHNUMBER century",
    "number=NTHNUMBER (and | to | DASH | or) EARLY? other=(NTH | DAYTH | ORDINAL) (centuries | century)",
)
def century(found: Found) -> Reading:
    """the 20th century · nineteenth-century · the turn of the 19th century · the 16th and 17th centuries"""
    first = numbers.nth(found.words("number"))
    if not 1 <= first <= 30:
        return None
    if found.has("other"):
        second = numbers.nth(found.words("other"))
        return (
            Piece(found.first, found.end("number"), fixed(f"{first - 1:02}")),
            Piece(found.at("other"), found.last, fixed(f"{second - 1:02}")),
        )
    return fixed(("BC" if found.has("bc") else "") + f"{first - 1:02}")
