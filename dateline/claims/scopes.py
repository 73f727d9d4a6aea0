"""Whether a figure is the toll of one event or a running total."""

import re

from dateline.claims import harms
from dateline.claims.findings import Finding
from dateline.claims.lines import Line
from dateline.claims.periods import (
    EVENT,
    SINGLE_EVENTS,
    Scope,
    belongs,
    earlier_than,
    from_to,
    lasting,
    of_long_span,
    since,
)
from dateline.claims.wordlists import words
from dateline.model import Mention

__all__ = ["EVENT", "Scope", "scope"]

LONG = (
    "war|conflict|uprising|insurgency|insurrection|rebellion|campaign|offensive|siege|epidemic|famine|unrest|crackdown|"
    "occupation|outbreak|pandemic|heatwave|heat wave|drought|season|monsoon|hostilities|bombardment|blockade"
)
# What goes on for weeks, and takes its toll in the perfect tense: the heat has now killed 90.
SLOW = (
    "heat|cold snap|cold|cholera|dengue|virus|disease|fever|flu|measles|ebola|malaria|typhoid|famine|"
    "floods|rains|wildfires|bushfires|protests"
)
TALLIES = re.compile(
    r"\b(?:to date|to the total|since then|missing in action|prisoners of war|"
    r"already\b.*\b(?:(?:week|month|year)s? before|since\b|this (?:week|month|year|season))|"
    r"reporting period|period under review|(?:this|the) (?:season|year|month|week|winter|summer|spring|autumn)'s|"
    r"so far in (?:the|this)|since the (?:start|beginning|outbreak|onset) of|"
    r"in the course of the (?:week|month|year)|"
    r"year so far|so far this|this year alone|(?:in|over) the same period|"
    r"(?:per|each|every|a) (?:month|week|year) on average|"
    r"(?:over|in|during|within) the (?:past|last) (?:\w+ ){0,2}(?:days|weeks?|months?|years?)|"
    rf"(?:in|during|of|by|over) (?:the|a|an|this|that|its|their|[\w-]+'s?) (?:[\w-]+ ){{0,3}}(?:{LONG}))\b"
)
LASTING = re.compile(
    rf"(?<!'s )\b(?:{LONG}|{SLOW})\b.*\b(?:has|(?<!to )have|had)\b|"
    r"\b(?:war|conflict|insurgency|uprising|rebellion|famine|epidemic)\b.*\b(?:cost|costs|claimed|claims)\b"
)
BRINGING = re.compile(r"\bbr(?:ings|inging|ought) the (?:overall |combined )?total\b")
THIS_YEAR = re.compile(
    r"\b(?:has|have)\b.*\bthis (?:year|month|week|summer|winter|spring|autumn|season)\b|"
    r"\bthis (?:year|month|week|summer|winter|spring|autumn|season)\b.*\b(?:has|have)\b"
)
# Each of the four patterns needs one of these words.
TALLYING = words("date total since action prisoners already period far average days week weeks month months year years")
TALLYING |= words("season winter summer spring autumn") | words(f"{LONG}|{SLOW}".replace("|", " "))
# What counts more than one event: a number of people killed this year, three weeks of clashes, every month.
COUNTS = re.compile(
    r"\b(?:the (?:number|total) of .*\b(?:this (?:year|month|week)|in the (?:mission|country|war|conflict|campaign))\b|"
    r"(?:cumulative|overall) (?:death )?(?:toll|number|total|count|tally)\b|(?:nationwide|worldwide|countrywide)\b|"
    r"(?:acts of|political) violence\b|having lost\b|"
    r"in the (?:protests|riots|unrest|violence|fighting|clashes|floods|rains|outbreak|wildfires) so far\b|"
    r"(?:each|every) (?:day|week|month|year)\b|this (?:year|month) to\b|"
    r"(?<!the )(?!the )[\w-]+ (?:days|weeks|months|years) of (?:clashes|fighting|violence|bombardment|shelling|"
    r"protests|unrest|war|combat|rioting|riots|airstrikes|bombing)\b)"
)
COUNTING = words("having far number total cumulative overall nationwide worldwide countrywide each every") | words(
    "clashes fighting violence bombardment shelling protests unrest war combat rioting riots airstrikes bombing"
)
IN_HANDS = words("hands captivity wire")
TAKEN_IN = words("fugitives exiles refugees arrivals seekers asylum-seekers evacuees")
ADDING = words("bringing taking raising pushing lifting")
STOCK = words("hold holds holding held")


def scope(line: Line, finding: Finding, mentions: tuple[Mention, ...], sentence: frozenset[str]) -> Scope:
    """The scope of a finding, read in its own part of the sentence; `sentence` are all its words, cut at hyphens."""
    first, last = clause(line, finding)
    words = line.words[first:last]
    at = words.index("since") + first if "since" in words else -1
    if at >= 0 and belongs(line, at, first, finding):
        found = since(line, at, last, finding, mentions)
        if found:
            return found
    if (
        finding.kind == harms.DISPLACED
        and still_away(line, finding)
        and not any(word in SINGLE_EVENTS for word in words)
    ):
        return Scope("total", why="they have not come back")
    found = from_to(line, first, last, mentions) or lasting(line, first, last, mentions)
    if found:
        return found
    if finding.rule == "held in":
        return Scope("total", why="a stock: held")
    before = earlier_than(line, first, finding, mentions)
    if before:
        return before
    if finding.kind == harms.CAPTURED and any(
        line.words[i] in STOCK for i in range(max(first, finding.start - 4), min(last, finding.end + 2))
    ):
        return Scope("total", why="a stock: held")
    if finding.kind == harms.DISPLACED and line.words[finding.start : finding.start + 3] == ["a", "total", "of"]:
        return Scope("total", why="a total of")
    if finding.kind == harms.DISPLACED and any(line.words[i : i + 2] == ["as", "of"] for i in range(finding.end, last)):
        return Scope("total", why="as of")
    if finding.kind == harms.DISPLACED and "internally" in line.words[finding.start : finding.end]:
        return Scope("total", why="a stock: internally displaced")
    near = line.words[finding.start : finding.end + 3]
    many = finding.amount.min != 1 and not line.has(finding.cue, "fell", "fallen")
    if finding.kind == harms.CAPTURED and many and not IN_HANDS.isdisjoint(near):
        return Scope("total", why="a stock: in somebody's hands")
    if finding.kind == harms.DISPLACED and "registered" in line.words[finding.start : finding.end]:
        return Scope("total", why="a stock: registered refugees")
    if finding.rule == "noun" and finding.head in TAKEN_IN:
        return Scope("total", why="a stock: refugees taken in")
    if finding.rule == "toll" and line.has(finding.cue, "losses") and line.has(finding.cue + 1, "to"):
        return Scope("total", why="a side's losses")  # bringing its losses to 158
    if span := of_long_span(line, first, last, finding, mentions):
        return span
    first, last = own_part(line, first, last, finding)
    if not COUNTING.isdisjoint(sentence) and (counting := COUNTS.search(" ".join(line.words[first:last]))):
        return Scope("total", why=f'"{counting.group()}"')
    if TALLYING.isdisjoint(sentence):
        return EVENT
    text = " ".join(line.words[first:last])
    tally = (
        BRINGING.search(" ".join(line.words[first : finding.start]))
        or TALLIES.search(text)
        or lasted(line, first, finding, mentions)
        or THIS_YEAR.search(text)
    )
    return Scope("total", why=f'"{tally.group()}"') if tally else EVENT


def lasted(line: Line, first: int, finding: Finding, mentions: tuple[Mention, ...]) -> re.Match[str] | None:
    """The heat has now killed 90; not "the floods, in August 2027, had killed 90"."""
    found = LASTING.search(" ".join(line.words[first : finding.end]))
    if found and found.group().endswith("had"):
        before = (line.starts.index(m.start) for m in mentions if m.type == "DATE" and m.start in line.starts)
        if any(first < at < finding.start and line.has(at - 1, "in", "on", "of") for at in before):
            return None
    return found


def still_away(line: Line, finding: Finding) -> bool:
    """people have fled, have crossed the border"""
    group = line.words[finding.start : finding.end]
    return any(word in ("have", "has") for word in group) and any(
        word
        in (
            "fled",
            "left",
            "crossed",
            "displaced",
            "forced",
            "gone",
            "poured",
            "driven",
            "uprooted",
            "escaped",
        )
        for word in group
    )


def own_part(line: Line, first: int, last: int, finding: Finding) -> tuple[int, int]:
    """Cholera killed 31, | bringing the deaths of the season to 402: the first figure is that of a day."""
    if ADDING.isdisjoint(line.distinct):
        return first, last
    for at in range(first + 1, last):
        if line.words[at] in ADDING and line.has(at - 1, ","):
            if finding.start >= at - 1:
                first = at
            elif at >= finding.end:
                return first, at
    return first, last


def clause(line: Line, finding: Finding) -> tuple[int, int]:
    first, last = finding.start, finding.end
    stop = line.parts.find(";", last)
    return line.parts.rfind(";", 0, first) + 1, stop if stop >= 0 else len(line.words)
