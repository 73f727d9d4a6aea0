"""Rules for sets of times: every day, twice a week, annually — and what only looks like one."""

from dateline.dates import numbers
from dateline.dates.durations import RATE_WORDS, span
from dateline.dates.grammar import Found, Reading, fixed, reads
from dateline.dates.words import QUOTES, words

NO_PLURALS = words("is was has as its this basis across towards news press dress process business")
RATE_NEAR = 3  # words before "annually" among which the figure of a rate stands
SENTENCE_STARTS = frozenset({"", ".", '"', "“", "”", "-"})


@reads(
    "EVERY (other | second)? unit=LONGUNIT",
    "EVERY count=COUNT unit=UNITS",
    "EVERY part=(morning | afternoon | evening | night)",
    "EVERY month=MONTH",
    "EVERY month=MONTH day=DAYNUMBER",
    "EVERY day=DAYNUMBER of? month=MONTH",
    "EVERY season=SEASON",
    "(once | twice) (a | every) unit=LONGUNIT",
    "each of the (past | last | next | first) count=COUNT unit=UNITS",
)
def recurring(found: Found) -> Reading:
    """every day · each July · every 31 May · every two weeks · once a month"""
    if found.has("part"):
        return fixed("XXXX-XX-XX" + found.part(), "SET")
    if found.has("day"):
        day = numbers.day(found.words("day"))
        return fixed(f"XXXX-{found.value('month', 'MONTH'):02}-{day:02}", "SET") if day else None
    if found.has("month"):
        return fixed(f"XXXX-{found.value('month', 'MONTH'):02}", "SET")
    if found.has("season"):
        return fixed("XXXX-" + found.code("season", "SEASON"), "SET")
    unit = found.unit()
    if unit == "WE":
        return fixed("XXXX-WXX-WE", "SET")
    if found.has("count"):
        return fixed(span(numbers.count(found.words("count")), unit), "SET")
    return fixed(span(2 if {"other", "second"} & {*found.all} else 1, unit), "SET")


@reads("set=SET")
def set_word(found: Found) -> Reading:
    """daily · weekly · annually"""
    written = found.tokens.written(found.first)
    if written[0].isupper() and not written.isupper() and found.before not in SENTENCE_STARTS:
        return None  # "the Daily Star"
    if found.word("set") == "quarterly" and found.after.isalpha():
        return None  # "a quarterly dividend" tells no times
    if names_paper(found) or is_rate(found) or describes(found):
        return None
    return fixed(found.code("set", "SET"), "SET")


def names_paper(found: Found) -> bool:
    """ "the Madrid daily El País": a newspaper, not what comes every day."""
    quoted = found.after in QUOTES
    name = found.last + 1 + quoted
    written = found.tokens.written(name) if found.word_at(name) else ""
    return found.before.isalpha() and written[:1].isupper() and (quoted or not written.isupper())


def describes(found: Found) -> bool:
    """ "daily flights", "weekly markets": what kind they are, not when one was; "hourly wages" are by the hour."""
    return (
        found.word("set") != "hourly"
        and found.after.endswith("s")
        and found.after.isalpha()
        and found.after not in NO_PLURALS
    )


def is_rate(found: Found) -> bool:
    """ "grew by 4% annually", "sells 10,000 units annually": how fast, not when."""
    near = found.tokens.words[max(0, found.first - RATE_NEAR) : found.first]
    return found.word("set") in ("annually", "yearly") and any(w[0].isdigit() or w in RATE_WORDS for w in near)
