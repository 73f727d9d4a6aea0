"""Rules for durations: two years, several months, a week-long visit."""

from dateline.dates import numbers
from dateline.dates.grammar import Found, Reading, Said, fixed, reads
from dateline.dates.words import words

# a unit's code in TIMEX3, x for the count; minutes and seconds come behind a T
CODES = {
    "S": "TxS", "M": "TxM", "H": "TxH", "D": "xD", "W": "xW", "FN": "xW", "WE": "xWE", "MO": "xM", "Q": "xQ",
    "Y": "xY", "E": "xE", "C": "xC", "L": "xL",
}  # fmt: skip
MADE_OF = {"E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "FN": (2, "W")}
HALVES = {"Y": "6M", "H": "30M", "M": "30S"}
HALF_A_DAY = "PT12H"
SOME_DAY = words("will would might could may can that he she they it we i to should and")  # before "one day"
RATE_WORDS = words(
    """times time once twice million billion percent % thousand tons tonnes barrels dollars people hours days copies
    euros pounds rate interviews jobs annually flights meals units vehicles"""
)
READ_RATES = words("times dollars euros pounds francs marks yen cents")
PAY = words("pay salary salaries wages wage severance")
YEAR_DIGITS = 4
MONEY = words("$ £ € # ¥")
NOT_A_DAY = words("when that of trip in at off")  # "a day when", "a day trip", "a day off"
# "his years", "war years", "office hours": no length of time is said
NO_LENGTH = words(
    """these those his her their our my teen teenage light office business working school war golden glory college
    final closing opening last next first past old earlier later dark man interwar postwar prewar 's
    both all other long more ended"""
)
PERSONS = words("baby babies boy girl son daughter infant child children twins man woman")
OFFSET_WORDS = words("ago earlier later old")


def span(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units: 2 years -> P2Y, 2.5 years -> P2Y6M; None, of nobody knows how many: PXY."""
    if count is None:
        return "P" + CODES[unit].replace("x", "X")
    if unit in MADE_OF:
        factor, unit = MADE_OF[unit]
        return span(count * factor, unit)
    if count == 0.5 and unit == "D":
        return HALF_A_DAY
    if count == 0.5 and unit in HALVES:
        return "P" + ("T" if unit != "Y" else "") + HALVES[unit]
    if count % 1 == 0.5 and unit in HALVES:
        return span(count - 0.5, unit) + HALVES[unit]
    return "P" + CODES[unit].replace("x", f"{count:g}")


def lasting(count: float | None, unit: str) -> Said:
    return fixed(span(count, unit), "DURATION")


@reads(
    "count=COUNT (more | additional | straight | consecutive | full | long | whole | further | extra | trading | or so "
    "| other | solid | successive)? unit=UNITS",
    "count=COUNT (DASH | to | or) other=COUNT more? unit=UNITS",
    "count=COUNT DASH? unit=(UNIT | UNITS)",
    "count=COUNT DASH unit=UNIT DASH long",
    "count=COUNT DASH? (odd | some | plus) unit=UNITS",
    "count=COUNT DASH and DASH half=(a DASH half) DASH unit=UNIT",
)
def counted(found: Found) -> Reading:
    """two years · a two-week visit · 30-day · 12 to 18 months · three more days"""
    count, unit, word = numbers.count(found.words("count")), found.unit(), found.word("unit")
    hyphen = found.word_at(found.at("unit") - 1) == "-"
    if count is None or unit == "WE" or aged(found) or is_title(found) or is_pay(found):
        return None
    if unit == "Q" and (found.after == "of" or (hyphen and word == "quarters")):
        return None  # "three-quarters of its food"
    if word == "second" and found.word("count") != "one" and not hyphen:
        return None
    if found.all == ["one", "day"] and found.before in SOME_DAY and found.after not in ("after", "before"):
        return fixed("FUTURE_REF")
    if found.has("other"):
        count = numbers.count(found.words("other")) or count
    return lasting(count + 0.5 if found.has("half") else count, unit)


def is_pay(found: Found) -> bool:
    """ "a bonus of six months of base pay": an amount of money."""
    behind = found.tokens.words[found.last + 1 : found.last + 4]
    return behind[:1] in (["of"], ["'"], ["’"], ["worth"]) and not PAY.isdisjoint(behind)


def is_title(found: Found) -> bool:
    """ "60 Minutes", "The Six Day War": a capital inside a sentence makes a name of it."""
    written = found.tokens.written(found.last)
    return written[0].isupper() and not written.isupper() and found.last > 0


def aged(found: Found) -> bool:
    """Whether the years are somebody's age: "39-year-old", "12 years old"."""
    behind = [found.after, found.word_at(found.last + 2)]
    if behind[0] == "old":
        return True
    if behind == ["-", "old"] and found.word_at(found.last + 3) in PERSONS:
        return True
    return found.unit() == "Y" and behind in (["of", "age"], ["-", "old"], ["-", "olds"])


@reads(
    "count=(COUNT | a | one) and a half unit=UNITS",
    "count=(a | an | one) unit=UNIT and a half",
    "quarters=three DASH? quarters of an unit=hour",
    "century=(a quarter DASH? (of a)?) unit=century",
    "count=COUNT DASH and DASH a DASH half unit=UNITS",
    "half=half (an | a) unit=UNIT",
    "half=((a | an) half) DASH? unit=UNIT",
)
def halves(found: Found) -> Reading:
    """two and a half years · a minute and a half · half an hour"""
    if found.unit() == "WE":
        return None
    if found.has("century"):
        return lasting(25, "Y")
    if found.has("quarters"):
        return lasting(45, "M")
    count = 0.5 if found.has("half") else (numbers.count(found.words("count")) or 1) + 0.5
    return lasting(count, found.unit())


@reads("count=COUNT DASH? unit=UNITS (and | COMMA) more=COUNT rest=UNITS")
def sums(found: Found) -> Reading:
    """two years and six months · five hours, 20 minutes"""
    first = span(numbers.count(found.words("count")), found.unit())
    second = span(numbers.count(found.words("more")), found.unit("rest"))
    return fixed(first + second.removeprefix("P").removeprefix("T" if "T" in first else ""), "DURATION")


@reads(
    "article=(an | a | one) unit=(minute | hour | day | week | month | year | decade | century | fortnight)",
    "(an additional | a full | one full | a single) unit=(minute | hour | day | week | month | year | decade)",
    "unit=(day | week | month | year | decade | hour) DASH long",
    "the (past | next) unit=(hour | minute)",
    "the last unit=hour",
    "long=LONGWORD",
)
def single(found: Found) -> Reading:
    """a week · an hour · year-long · $5 million a year (every year, after a rate)"""
    if found.has("long"):
        return lasting(1, found.code("long", "LONGWORD"))
    unit, after = found.unit(), found.after
    if after in OFFSET_WORDS or (unit == "D" and found.has("article") and after in NOT_A_DAY):
        return None
    if after == "-" and found.word_at(found.last + 2) in ("ago", "earlier", "long"):
        return None
    if found.all == ["one", "day"] and found.before in SOME_DAY and found.after not in ("after", "before"):
        return fixed("FUTURE_REF")
    if found.word("article") == "a":
        if counts_things(found):
            return None  # "700 seats a week"
        if found.before in RATE_WORDS or found.before[:1].isdigit():
            return fixed(span(1, unit), "SET")
        minute_by_minute = unit == "M" and (after == "by" or (after == "," and found.before != "than"))
        if minute_by_minute or "silence" in (after, found.word_at(found.last + 2)):
            return None  # "minute by minute", "a minute's silence"
    return lasting(1, unit)


def counts_things(found: Found) -> bool:
    """ "four flights a week", "adds 3,000 jobs a month": how many, not when — unlike money and "three times a week"."""
    words, place = found.tokens.words, found.first - 1
    if found.before.isalpha() and found.before.endswith("s") and found.before not in READ_RATES:
        place -= 1
    if place < 1 or words[place - 1] in MONEY or words[place - 1].endswith("$"):
        return False
    if place == found.first - 1 and len(words[place]) == YEAR_DIGITS:
        return False  # "after 1997 a year of rain"
    return words[place].replace(",", "").isdigit() or words[place] in numbers.VALUES


@reads(
    "bare=(minutes | hours | days | weeks | months | years | decades | centuries)",
    "(VAGUE | a few | a couple of | dozens of | hundreds of | thousands of) (more | other)? unit=UNITS",
    "several DASH unit=(year | month | day | week | hour)",
    "unit=UNITS (or | and) (months | years | weeks | days | hours)",
    "unit=(decades | years | months | weeks | days | hours) DASH (long | old)",
    "some=(a while | a short time)",
)
def vague(found: Found) -> Reading:
    """months · several years · a few days · weeks or months · decades-long · a while"""
    if found.has("some"):
        return fixed("PXX", "DURATION")
    name = "bare" if found.has("bare") else "unit"
    unit, before, after = found.unit(name), found.before, found.after
    if is_title(found) and (name == "unit" or before.isalpha() or before.isdigit()):
        return None
    if after in OFFSET_WORDS | {"apart"} or before == "-":
        return None
    if "as many" in (f"{before} {found.all[0]}", f"{found.word_at(found.first - 2)} {before}"):
        return None  # "the third blow in as many weeks"
    if name == "bare" and (is_pay(found) or not told_of(found, unit)):
        return None
    if found.all[-1] == "years" and after[:1].isdigit():
        return None  # "the years 1940 and 1941"
    return lasting(None, unit)


def told_of(found: Found, unit: str) -> bool:
    """Whether a bare "years" tells how long something took."""
    if found.before in ("the", "early"):
        return unit == "Y"
    if found.before == "by" or (found.before == "of" and found.word_at(found.first - 2) == "matter"):
        return False  # "older by decades", "a matter of days"
    return found.before not in NO_LENGTH and not (found.after == "of" and unit in ("H", "M"))


@reads(
    "(the | these | those | his | its | their)? way=(LAST | NEXT | first | final | latest | opening | closing) "
    "(count=COUNT | some=(VAGUE | a? few | a? couple of)) (trading | fiscal | calendar)? unit=UNITS",
    "(the | these | those) count=COUNT unit=UNITS",
    "the year DASH? (earlier | ago) count=COUNT unit=UNITS",
    "the? way=(coming | early | first | recent | past | last | next | intervening | ensuing | following | final) "
    "unit=UNITS",
    "the unit=UNITS (ahead | to come)",
    "the? way=(recent | coming) unit=UNITS more=(and | or) UNITS",
)
def stretch(found: Found) -> Reading:
    """the past two years · the first nine months · the next few days · coming months"""
    unit, way = found.unit(), found.word("way")
    if unit == "WE" or is_title(found):
        return None
    if found.has("count"):
        count = numbers.count(found.words("count"))
        if count is None:
            return None
        return lasting(3 * count, "MO") if unit == "Q" and way == "next" else lasting(count, unit)
    if found.has("some"):
        return lasting(None, unit)
    if way == "recent":
        return lasting(None, unit) if unit in ("MO", "W") and not found.has("more") else fixed("PAST_REF")
    if way == "past" and found.all[0] != "the":
        return fixed("PAST_REF")
    if way == "coming":
        return fixed("FUTURE_REF")
    return None if unit in ("S", "M") and way != "first" else lasting(None, unit)


@reads("year=(the fiscal? year) (ended | ending | to MONTH | through MONTH)", "year=(the fiscal year)")
def year_as_span(found: Found) -> Reading:
    """the year ended March 31 · the fiscal year"""
    return found.up_to(found.end("year"), lasting(1, "Y"))
