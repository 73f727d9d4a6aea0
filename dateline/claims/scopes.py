"""Whether a figure is the toll of one event or a running total, and the span that a total states."""

import re
from typing import NamedTuple

from dateline.claims import harms
from dateline.claims.findings import Finding
from dateline.claims.lines import Line
from dateline.claims.wordlists import words
from dateline.model import Mention

DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
# "since the fire broke out on Tuesday" is one event's toll; "since the offensive began" is a tally.
SINGLE_EVENTS = words(
    """
    fire blast explosion earthquake quake tremor crash collapse collapsed attack bombing shooting avalanche
    landslide mudslide tsunami derailment sinking wreck ambush cyclone hurricane typhoon tornado eruption
    accident disaster stampede
    """
)
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
# the war has cost 400 lives; a conflict that has killed thousands; 40 have been arrested this year
WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|night|morning", re.IGNORECASE)
LASTING = re.compile(
    rf"(?<!'s )\b(?:{LONG}|{SLOW})\b.*\b(?:has|(?<!to )have|had)\b|"
    r"\b(?:war|conflict|insurgency|uprising|rebellion|famine|epidemic)\b.*\b(?:cost|costs|claimed|claims)\b"
)
BRINGING = re.compile(r"\bbr(?:ings|inging|ought) the (?:overall |combined )?total\b")
THIS_YEAR = re.compile(
    r"\b(?:has|have)\b.*\bthis (?:year|month|summer|winter|spring|autumn|season)\b|"
    r"\bthis (?:year|month|summer|winter|spring|autumn|season)\b.*\b(?:has|have)\b"
)
# Each of the four patterns needs one of these words.
TALLYING = words("date total since action prisoners already period far average days week weeks month months year years")
TALLYING |= words("season winter summer spring autumn") | words(f"{LONG}|{SLOW}".replace("|", " "))
BEST = words("worst deadliest highest bloodiest heaviest first most largest biggest greatest best")
LEADING_IN = words("the past last more than about some nearly just first previous preceding")
EARLIER_THAN = words(
    """
    deaths death attack attacks strike strikes airstrike airstrikes killing killings bombing bombings blast incident
    incidents raid raids clash clashes latest losses ambush shooting violence toll casualties weekend offensive
    """
)
TAKEN_IN = words("refugees arrivals seekers asylum-seekers evacuees")
ADDING = words("bringing taking raising pushing lifting")
STOCK = words("hold holds holding held")


class Scope(NamedTuple):
    name: str  # event, total
    since: str = ""
    until: str = ""
    why: str = ""


EVENT = Scope("event")


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
    if finding.kind == harms.DISPLACED and "internally" in line.words[finding.start : finding.end]:
        return Scope("total", why="a stock: internally displaced")
    if finding.rule == "noun" and finding.head in TAKEN_IN:
        return Scope("total", why="a stock: refugees taken in")
    if finding.rule == "toll" and line.has(finding.cue, "losses") and line.has(finding.cue + 1, "to"):
        return Scope("total", why="a side's losses")  # bringing its losses to 158
    if TALLYING.isdisjoint(sentence):
        return EVENT
    first, last = own_part(line, first, last, finding)
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


def earlier_than(line: Line, first: int, finding: Finding, mentions: tuple[Mention, ...]) -> Scope | None:
    """Before the deaths announced on Sunday, at least 18 had been killed; until Sunday 18 had been killed"""
    if "had" not in line.words[finding.start : finding.end]:
        return None
    for at in range(first, finding.start):
        prior = line.has(at, "before") or (line.has(at, "prior") and line.has(at + 1, "to"))
        named = prior and not EARLIER_THAN.isdisjoint(line.words[at + 1 : at + 6])
        if not named and not (line.has(at, "until") and line.part(at + 1) == "m"):
            continue
        if "b" in line.parts[at : at + 4]:
            continue  # before the raid was over
        inside = [m for m in mentions if line.starts[at] <= m.start < line.starts[finding.start] and m.type == "DATE"]
        until = day(inside[0].value) if inside else ""
        return Scope("total", until=until, why=f'"{" ".join(line.words[at : at + 4])}"')
    return None


def belongs(line: Line, at: int, first: int, finding: Finding) -> bool:
    """ "since" opens the clause, or follows the harm without a comma between."""
    if line.part(at - 1) == "b" or finding.start < at < finding.cue:
        return False  # three have since died
    if at < finding.start:
        return all(line.parts[i] in "cr," for i in range(first, at))
    return "," not in line.words[finding.end : at] or (at == finding.end + 1 and line.part(at + 1) == "m")


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


def since(line: Line, at: int, last: int, finding: Finding, mentions: tuple[Mention, ...]) -> Scope | None:
    """since 3 March, since the offensive began on Sunday"""
    end = at + 1
    while end < last and line.words[end] != ",":
        end += 1
    phrase = line.words[at:end]
    if not BEST.isdisjoint(line.words[max(0, at - 6) : at]):
        return None  # the worst storm since 1998
    if finding.kind != harms.DISPLACED and any(word in SINGLE_EVENTS for word in phrase):
        return None
    inside = [m for m in mentions if line.starts[at] <= m.start < line.ends[end - 1]]
    lasting = finding.kind not in (harms.KILLED, harms.WOUNDED)
    if (
        lasting
        and inside
        and WEEKDAY.search(inside[0].text)
        and all(line.parts[i] in "mpdr" for i in range(at + 1, end))
    ):
        return (
            None  # missing since Friday: how long; "since the offensive began on Friday", killed since Friday: a tally
        )
    unseen = line.has(at - 1, "seen", "heard", "missing", "found") or line.has(at - 2, "heard")
    if finding.kind == harms.MISSING and unseen:
        return None
    told = line.words[at : finding.start]
    if "when" in told and "," not in told[told.index("when") :]:
        return None  # since 2017, when men raided two posts and killed a guard
    return Scope("total", since=day(inside[0].value) if inside else "", why=f'"{" ".join(phrase[:6])}"')


def from_to(line: Line, first: int, last: int, mentions: tuple[Mention, ...]) -> Scope | None:
    """between 3 and 9 March, from 1 May to 4 June"""
    if len(mentions) < 2:
        return None
    for i in range(first, last - 1):
        if line.words[i] in ("between", "from") and line.parts[i + 1] == "m":
            inside = [
                m
                for m in mentions
                if m.start >= line.starts[i] and m.start <= line.ends[min(last, i + 12) - 1] and m.type == "DATE"
            ]
            joined = [
                k
                for k in range(i + 1, min(last, i + 8))
                if line.words[k] in ("and", "to", "until") and line.part(k + 1) == "m"
            ]
            if len(inside) > 1 and joined and not all(WEEKDAY.search(m.text) for m in inside[:2]):
                return Scope(
                    "total",
                    day(inside[0].value),
                    day(inside[1].value),
                    f'"{line.words[i]} ... {line.words[joined[0]]}"',
                )
    return None


def lasting(line: Line, first: int, last: int, mentions: tuple[Mention, ...]) -> Scope | None:
    """in three weeks of combat, over the past month, in the last ten days"""
    for m in mentions:
        if m.type != "DURATION" or not line.starts[first] <= m.start < line.ends[last - 1]:
            continue
        at = next(i for i in range(first, last) if line.ends[i] > m.start)
        if "hour" in m.text or "minute" in m.text:
            continue
        k = at
        while k > first and line.words[k - 1] in LEADING_IN:
            k -= 1
        if not line.has(k - 1, "over", "in", "during", "within", "throughout"):
            continue
        if (
            line.has(k - 1, "in")
            and line.has(k, "the")
            and not {"past", "last", "previous", "preceding"} & set(line.words[k : at + 2])
        ):
            continue  # in the five days of combat: of the battle just told
        recent = {"past", "last", "previous", "preceding"} & set(line.words[k : at + 2])
        if recent or line.has(k - 1, "over", "during", "throughout") or "of" in line.words[at : at + 6]:
            return Scope("total", why=f'"{m.text}"')
    return None


def day(value: str) -> str:
    return value if DAY.fullmatch(value) else ""
