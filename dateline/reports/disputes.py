"""A headline's line -> the same without a figure that another claim contradicts."""

import re
from collections.abc import Iterable, Iterator

from dateline.model import Claim
from dateline.reports.wholeness import SOME

SHORTEST = 20  # a cut that leaves less says too little

ABOUT = re.compile(
    r"(?:\b(?:at least|more than|over|up to|as many as|about|around|some|nearly|almost|roughly|close to|an estimated|"
    r"fewer than|between|a further|another|between [\w,]+ and) )?$",
    re.IGNORECASE,
)
NEAR = 60  # letters before a figure in which a word can qualify it
MEASURE = (
    r"(?:hours?|days?|weeks?|months?|years?|minutes?|km|kilomet\w+|miles?|tonnes?|met\w+s|times|per cent|percent|%|"
    r"rounds?|villages?|towns?|strikes?|air|airstrikes?|attacks?|countries|[ap]\.?m)\b"
)
COUNTS = re.compile(
    r"\b(?:insists? on|insisted on|confirm(?:s|ed)|record(?:s|ed)|count(?:s|ed)|report(?:s|ed)|list(?:s|ed)|put|puts|"
    r"claim(?:s|ed)|gave|gives|registered) $"
)
# One part of a total: 43 killed: 25 in Karm, [12] in Osman.
PART_BEFORE = re.compile(r"(?:[,:;]| and) $")
PART_AFTER = re.compile(r" (?:in|at|near|on|from|to) (?:the )?[A-Z]")
# What only a count says something of: [eight] people are dead, [nine] are still missing.
STATE = re.compile(
    rf"(?!{SOME}\b)(?:(?!(?:the|all|his|her|its|their|\d+)\b)[\w-]+ ){{1,3}}(?:are|were|is|was|remain|remained)"
    r"(?: (?:now|also|confirmed|believed|feared|known to be))*"
    r" (?:still\b|dead\b|missing\b|homeless\b|unaccounted\b|alive\b|in hospital|left\b)",
    re.IGNORECASE,
)
HARM = r"(?:killed|dead|wounded|injured|hurt|missing|arrested|detained)"
# 34 injured and [two] missing: the count is not of both.
HALF_COUNTED = re.compile(
    rf"\b{SOME}(?: (?:people|others|more|\w+s|men|women|children))?(?: (?:are|were|was|had been|have been))?"
    rf" {HARM}(?P<uncounted>,? and {HARM})\b",
    re.IGNORECASE,
)
NUMBER_BEFORE = re.compile(r"[\w,.-]")
NUMBER_AFTER = re.compile(rf"\w|[.,]\d|-| ?{MEASURE}")
HARMED = re.compile(
    r"(?:,? and|,)? ?(?:killing|wounding|injuring|leaving|killed|wounded|injured|with|"
    r"that killed|which killed|left) $"
)

# The clause of a result that a figure stands in, or stands behind: ", killing 23 people and wounding ".
HARMING = re.compile(
    r",? (?:and |while )?(?:killing|wounding|injuring|leaving)(?: [\w’'-]+){0,4}"
    r"(?: and (?:killing|wounding|injuring))? $"
)


def without_figures(line: str, claims: Iterable[Claim]) -> str:
    """As `without_figure` for each claim; empty too where uncounted people "are dead" or "are still missing"."""
    cut = line
    for claim in claims:
        cut = cut and without_figure(cut, claim)
    if cut == line:
        return line
    if (half := HALF_COUNTED.search(cut)) and half[0] not in line:
        cut = cut[: half.start("uncounted")] + cut[half.end() :]
    return "" if STATE.match(cut) and not STATE.match(line) else cut


def without_figure(line: str, claim: Claim) -> str:
    """At least 29 soldiers -> soldiers, where another claim differs; "and killed 12 of them" goes whole.

    Empty where the line cannot be said without the figure.
    """
    small = line.lower()
    for number in numbers_of(claim):
        at = small.find(number)
        if at < 0:
            continue
        left, right = line[:at], line[at + len(number) :]
        if NUMBER_BEFORE.match(left[-1:]) or NUMBER_AFTER.match(right):
            continue
        left = left[: ABOUT.search(left, max(0, len(left) - NEAR)).start()]  # type: ignore[union-attr]
        if re.search(r"\b(?:from|to|not) $", left) or re.match(
            r"(?: [\w-]+){0,3},? (?:to|not|instead of|rather than) \w", right
        ):
            continue  # raised from 20 to 33: the revision is what is told
        line = cut_figure(left, right)
        small = line.lower()
    return line


def cut_figure(left: str, right: str) -> str:
    """The words on both sides of a figure without it; empty where that cannot be said."""
    if PART_BEFORE.search(left) and PART_AFTER.match(right):
        return left.partition(":")[0] if ":" in left else PART_BEFORE.sub("", left)
    if (harm := HARMING.search(left)) and harm.start() >= SHORTEST:
        return left[: harm.start()]  # ", killing 23 and wounding nine" goes as a whole
    if some := re.match(r" of (?:the |our |its |their |his |her )?(?!them|whom)", right):
        return left + right[some.end() :]
    harmed = re.match(
        r" (?:others |more |people )?(?:have been |had been |were |was )?(?:killed|dead|wounded|injured)\b", right
    )
    if harmed and left.endswith(" and ") and re.search(r"\b(?:killed|wounded|injured|dead)\b", left):
        return left + re.sub(r"^ (?:others |more |people )?(?:have been |had been |were |was )?", "", right)
    if COUNTS.search(left) and re.match(r" (?:deaths|dead|fatalities|lives|victims|bodies|injured|wounded)\b", right):
        return ""
    noun = re.match(
        r" (?!(?:and|were|was|had|have|of|in|on|when|others?|more|by|the|at|killed|wounded|"
        r"injured|dead|who|after|near|"
        r"with|died|perished|lost)\b|\w+ed\b(?! \w+s\b))[A-Za-z][\w-]+",
        right,
    )
    if noun and (not left or not re.search(r"\b(?:the|of its|of their)$", left.rstrip())):
        return left + right[1:]
    clause = HARMED.search(left)
    if clause and clause.start() >= SHORTEST:
        return left[: clause.start()]
    if re.search(r"\b(?:killed|wounded|injured|kills) $", left) and re.match(
        r" (?:in|on|at|near|when|outside)\b", right
    ):
        return f"{left}people{right}"
    return ""


ONES = tuple(
    str.split(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty"
    )
)
TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}


def numbers_of(claim: Claim) -> Iterator[str]:
    """How the count of a claim may be written: 1,200, 1200, twelve, forty-five."""
    for n in sorted({claim.count.min, claim.count.max} - {None}, reverse=True):  # type: ignore[type-var]
        if n is None:
            continue
        yield f"{n:,}"
        if n >= 1000:
            yield str(n)
        if n < len(ONES):
            yield ONES[n]
        elif n < 100:
            yield TENS[n // 10 * 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
