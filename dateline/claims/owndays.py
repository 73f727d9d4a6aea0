"""Whether a count is tied to a single day of its own: killed across the country yesterday, Sunday's toll of 97."""

import re
from collections.abc import Iterator

from dateline.claims.lines import Line
from dateline.claims.periods import BEST, ONE_EVENT, Case
from dateline.claims.speakers import SAYS
from dateline.claims.wordlists import words

A_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T[A-Z]+)?")  # "Sunday night"; the hour of a post is no day of a count's
DAYLIGHT = words("day night hours")
# What a day is the end of, or the beginning: killed by Monday, as of Monday.
BOUNDING = words("since by until till before after through from between as to and until than from of ahead")
DEEDS = (ONE_EVENT - words("siege famine war battle fire")) | words("bomb shell missile rocket mine incident storming")
PLAIN = frozenset("pdxnmrc,")  # no verb between, and no clause
TALLIED = words("toll number total count tally figure list losses brought brings bringing taking raising")


def of_one_day(case: Case) -> bool:
    """Killed across the country on Saturday; on Tuesday alone 40 died; Sunday was the deadliest day, with 97 killed"""
    if best_of_days(case) or of_one_event(case):
        return True
    return any(
        possessing(case, first, last) or (not tallied(case) and (behind(case, first, last) or ahead(case, first, last)))
        for first, last in days(case)
    )


def days(case: Case) -> Iterator[tuple[int, int]]:
    """The words of each single day in the part."""
    line = case.line
    for mention in case.mentions:
        if mention.type in ("DATE", "TIME") and A_DAY.fullmatch(mention.value):
            inside = [i for i in range(case.first, case.last) if mention.start <= line.starts[i] < mention.end]
            if inside:
                yield inside[0], inside[-1] + 1


def best_of_days(case: Case) -> bool:
    """Sunday was the deadliest day of the war, with 97 killed; in one night; not "the worst day for us, who lost" """
    line, finding = case.line, case.finding
    if DAYLIGHT.isdisjoint(line.distinct):
        return False
    for i in range(case.first, case.last):
        between = line.parts[i + 1 : finding.start] if i < finding.start else line.parts[finding.end : i]
        if line.words[i] in DAYLIGHT and set(between) <= PLAIN and is_single(line, i):
            return True
    return False


def is_single(line: Line, at: int) -> bool:
    """the deadliest day, the first hours, a single night, in one day; not "one day later" """
    before = line.words[max(0, at - 2) : at]
    return not BEST.isdisjoint(before) or "single" in before or before == ["in", "one"]


def of_one_event(case: Case) -> bool:
    """The raid of 9 October, the heaviest of the war, killed 650: of one event; not "the bombing campaign" """
    line = case.line
    if line.part(case.first) != "d":
        return False
    for i in range(case.first + 1, min(case.first + 4, case.finding.start)):
        if line.words[i] in DEEDS:
            return line.part(i + 1) in ("p", "w", ",", "m")
        if line.parts[i] not in "xm":
            return False
    return False


def tallied(case: Case) -> bool:
    """The total stood at 812 on Friday: the day is the one of the counting."""
    return case.finding.rule == "toll" or not TALLIED.isdisjoint(case.line.words[case.first : case.finding.end])


def possessing(case: Case, first: int, last: int) -> bool:
    """Monday's death toll, in Sunday's offensive; not "ahead of Sunday's vote" """
    line, finding = case.line, case.finding
    if not line.words[last - 1].endswith(("'s", "'")):
        return False
    if last <= finding.end:
        return last >= finding.start - 1
    return finding.end == first - 1 and line.has(first - 1, "in", "during", "on")


def behind(case: Case, first: int, last: int) -> bool:
    """were killed across the country on Saturday; killed in the fighting on Wednesday, in the unrest today"""
    line, finding = case.line, case.finding
    between = line.parts[finding.end : first]
    if first < finding.end or not set(between) <= set("pdxrn") or line.among(first - 1, BOUNDING):
        return False
    return SAYS.isdisjoint(line.words[finding.end : first]) and not line.words[last - 1].endswith("'s")


def ahead(case: Case, first: int, last: int) -> bool:
    """On Tuesday alone 120 civilians died; yesterday troops shot dead nine people"""
    line, finding = case.line, case.finding
    if (
        last > finding.start
        or line.words[last - 1].endswith("'s")
        or any(part not in "crp" for part in line.parts[case.first : first])
    ):
        return False
    if not BOUNDING.isdisjoint(line.words[case.first : first]):
        return False
    return SAYS.isdisjoint(line.words[last : finding.start])
