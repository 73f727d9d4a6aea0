"""The span that a clause states for its count: since Monday, between March and June, in the past week."""

import re
from bisect import bisect_left
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
# the war has cost 400 lives; a conflict that has killed thousands; 40 have been arrested this year
WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|night|morning", re.IGNORECASE)
LONG_SPAN = re.compile(r"\d{4}(?:-(?:H|Q)\d)?")
# With an article before it, one of these is a single event: "in 1982, 300 were killed in the massacre".
ONE_EVENT = SINGLE_EVENTS | words(
    """
    massacre raid battle siege bombing blast attack ambush strike airstrike clash shooting stampede famine war quake
    """
)
BEST = words("worst deadliest highest bloodiest heaviest first most largest biggest greatest best")
LEADING_IN = words("the past last more than about some nearly just first previous preceding")
EARLIER_THAN = words(
    """
    deaths death attack attacks strike strikes airstrike airstrikes killing killings bombing bombings blast incident
    incidents raid raids clash clashes latest losses ambush shooting violence toll casualties weekend offensive
    """
)


class Scope(NamedTuple):
    name: str  # event, total
    since: str = ""
    until: str = ""
    why: str = ""


EVENT = Scope("event")


def of_long_span(line: Line, first: int, last: int, finding: Finding, mentions: tuple[Mention, ...]) -> Scope | None:
    """In 2019, 312 people were killed in political violence; in July alone; in the first six weeks of 2020"""
    if finding.rule not in ("passive", "intransitive"):
        return None
    for m in mentions:
        if m.type != "DATE" or not line.starts[first] <= m.start < line.end(last - 1):
            continue
        at = bisect_left(line.starts, m.start)
        end = bisect_left(line.starts, m.end)
        if line.has(end, "alone") and len(m.value) < len("2019-07-01"):
            return Scope("total", why=f'"{m.text} alone"')
        named = "quarter" not in m.text or m.text[-1].isdigit()  # not "the quarter" of a town
        spans = (
            named
            and LONG_SPAN.fullmatch(m.value)
            and (line.has(at - 1, "in", "during", "of", "throughout") or m.text.lower().startswith(("last", "late")))
        )
        if spans and not tells_one_event(line, first, last):
            return Scope("total", why=f'"{m.text}"')
    return None


def tells_one_event(line: Line, first: int, last: int) -> bool:
    """An article stands before a word of one event, or a clause tells when or how."""
    for i in range(first, last):
        if line.words[i] in ONE_EVENT and "d" in line.parts[max(first, i - 3) : i]:
            return True
        if line.words[i] in ("when", "after", "as", "whose"):
            return True
    return False


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
    between = line.words[finding.end : at]
    if between[:1] == [","] and "including" in between[:3] and between[-1] == ",":
        return True  # has killed 340 civilians, including 90 children, since December
    return "," not in between or (at == finding.end + 1 and line.part(at + 1) == "m")


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
    inside = [m for m in mentions if line.starts[at] <= m.start < line.end(end - 1)]
    stays = finding.kind not in (harms.KILLED, harms.WOUNDED)
    if stays and inside and WEEKDAY.search(inside[0].text) and all(line.parts[i] in "mpdr" for i in range(at + 1, end)):
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
                if m.start >= line.starts[i] and m.start <= line.end(min(last, i + 12) - 1) and m.type == "DATE"
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
        if m.type != "DURATION" or not line.starts[first] <= m.start < line.end(last - 1):
            continue
        at = next(i for i in range(first, last) if line.end(i) > m.start)
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
