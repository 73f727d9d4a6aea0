"""The span that a clause states for its count: since Monday, between March and June, in the past week."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline.claims import harms
from dateline.claims.findings import Finding
from dateline.claims.lines import Line, Page
from dateline.claims.wordlists import words
from dateline.model import Mention

WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|night|morning", re.IGNORECASE)
LONG_SPAN = re.compile(r"\d{4}(?:-(?:[HQ]\d|WI|SP|SU|FA))?")
# "since the fire broke out on Tuesday" is one event's toll; "since the offensive began" is a tally.
SINGLE_EVENTS = words(
    """
    fire blast explosion earthquake quake tremor crash collapse collapsed attack bombing shooting avalanche
    landslide mudslide tsunami derailment sinking wreck ambush cyclone hurricane typhoon tornado eruption
    accident disaster stampede
    """
)
# The end of what stood or floated, in a clause after "since": the wall gave way, the ferry sank.
ONE_OFF = words("gave sank capsized crashed exploded burst derailed overturned struck detonated")
RUINS = words("rubble debris wreck wreckage ruins mud")
ONGOING_FIRE = words("of under")  # an exchange of fire, under fire
# With an article before it, one of these is a single event: "in 1982, 300 were killed in the massacre".
ONE_EVENT = SINGLE_EVENTS | words(
    """
    massacre raid battle siege bombing blast attack ambush strike airstrike clash shooting stampede famine war quake
    """
)
BEST = words("worst deadliest highest bloodiest heaviest first most largest biggest greatest best")
ORDINALS = words("second third fourth fifth sixth another latest")
LEADING_IN = words("the past last more than about some nearly just first previous preceding under less")
COUNTED = words("toll number total count tally list figure losses deaths dead casualties killed wounded")
RECENT = words("past last previous preceding")
EARLIER_THAN = words(
    """
    deaths death attack attacks strike strikes airstrike airstrikes killing killings bombing bombings blast incident
    incidents raid raids clash clashes latest losses ambush shooting violence toll casualties weekend offensive
    """
)
SHORT = re.compile(r"PT(?:[1-9]|1[01]|X)?H|PT\w+M|PT\w+S")  # hours of a morning, and what is shorter


class Scope(NamedTuple):
    name: str  # event, total
    since: str = ""
    until: str = ""
    why: str = ""


EVENT = Scope("event")


class Case(NamedTuple):
    """A finding in its own part of a sentence, words `first` to `last` of the line, with the line's time expressions.

    `sentence` are all the words of the sentence, cut at hyphens.
    """

    line: Line
    finding: Finding
    first: int
    last: int
    mentions: Sequence[Mention]
    sentence: frozenset[str]
    page: Page

    @property
    def words(self) -> list[str]:
        return self.line.words[self.first : self.last]

    def within(self, kind: str) -> Iterator[Mention]:
        """The dates, or durations, of the part."""
        begin, end = self.line.starts[self.first], self.line.end(self.last - 1)
        return (m for m in self.mentions if m.type == kind and begin <= m.start < end)


def since(case: Case) -> Scope | None:
    """since 3 March, since the offensive began on Sunday; not "since the fire broke out", "the worst since 1998" """
    line, finding = case.line, case.finding
    at = case.words.index("since") + case.first if "since" in case.words else -1
    if at < 0 or not belongs(line, at, case.first, finding):
        return None
    end = at + 1
    while end < case.last and line.words[end] != ",":
        end += 1
    phrase = line.words[at:end]
    if not BEST.isdisjoint(line.words[max(0, at - 6) : at]):
        return None
    if finding.kind != harms.DISPLACED and of_one_event(phrase):
        return None
    if not RUINS.isdisjoint(case.words):
        return None  # bodies pulled from the rubble since Monday
    inside = [m for m in case.mentions if line.starts[at] <= m.start < line.end(end - 1)]
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


def of_one_event(phrase: list[str]) -> bool:
    """since the fire broke out, since the wall gave way; not "since the exchange of fire began" """
    if not ONE_OFF.isdisjoint(phrase):
        return True
    return any(
        word in SINGLE_EVENTS and not (word == "fire" and phrase[i - 1] in ONGOING_FIRE)
        for i, word in enumerate(phrase)
    )


def belongs(line: Line, at: int, first: int, finding: Finding) -> bool:
    """ "since" opens the clause, or follows the harm without a comma between."""
    if line.part(at - 1) == "b" or finding.start < at < finding.cue:
        return False  # three have since died
    if at < finding.start:
        return all(line.parts[i] in "cr," for i in range(first, at)) or counted_since(line, first, at)
    between = line.words[finding.end : at]
    if between[:1] == [","] and "including" in between[:3] and between[-1] == ",":
        return True  # has killed 340 civilians, including 90 children, since December
    return "," not in between or (at == finding.end + 1 and line.part(at + 1) == "m")


def counted_since(line: Line, first: int, at: int) -> bool:
    """The country's toll since 8 October is; their list, since the coup, has: "since" stands with what is counted."""
    subject = range(first, at)
    return any(line.words[i] in COUNTED for i in subject) and all(line.parts[i] in "dxpm,rnc" for i in subject)


def from_to(case: Case) -> Scope | None:
    """between 3 and 9 March, from 1 May to 4 June"""
    line = case.line
    if len(case.mentions) < 2:
        return None
    for i in range(case.first, case.last - 1):
        if line.words[i] in ("between", "from") and line.parts[i + 1] == "m":
            begin, end = line.starts[i], line.end(min(case.last, i + 12) - 1)
            inside = [m for m in case.mentions if begin <= m.start <= end and m.type == "DATE"]
            joined = [
                k
                for k in range(i + 1, min(case.last, i + 8))
                if line.words[k] in ("and", "to", "until") and line.part(k + 1) == "m"
            ]
            if len(inside) < 2 or not joined or next_to(inside[0].value, inside[1].value):
                continue
            if not all(WEEKDAY.search(m.text) for m in inside[:2]):
                why = f'"{line.words[i]} ... {line.words[joined[0]]}"'
                return Scope("total", day(inside[0].value), day(inside[1].value), why)
    return None


def next_to(first: str, last: str) -> bool:
    """between 20 and 21 June: of one night"""
    if len(first) != len(last) or not WHOLE_DAY.fullmatch(first) or not WHOLE_DAY.fullmatch(last):
        return False
    return date.fromisoformat(last) - date.fromisoformat(first) <= timedelta(days=1)


def lasting(case: Case) -> Scope | None:
    """in three weeks of combat, over the past month, in the past 24 hours, has killed 600 in two years"""
    line = case.line
    for m in case.within("DURATION"):
        at = bisect_right(line.starts, m.start) - 1
        if SHORT.fullmatch(m.value) or m.value == "P1D":
            continue
        k = at
        while k > case.first and line.words[k - 1] in LEADING_IN:
            k -= 1
        if not line.has(k - 1, "over", "in", "during", "within", "throughout"):
            continue
        recent = not RECENT.isdisjoint(line.words[k : at + 2])
        if line.has(k - 1, "in") and line.has(k, "the") and not recent:
            continue  # in the five days of combat: of the battle just told
        if recent and one_event_told(case):
            continue  # killed nine in an attack on a bus in the past 24 hours
        of = "of" in line.words[at : at + 6]
        if (
            recent
            or line.has(k - 1, "over", "during", "throughout")
            or of
            or (line.has(k - 1, "in") and goes_on(case, k - 1))
        ):
            return Scope("total", why=f'"{m.text}"')
    return None


def goes_on(case: Case, at: int) -> bool:
    """In ten months the fighting has driven; has killed 1,900 in four years; not "the third raid in a week, killed" """
    line, finding = case.line, case.finding
    before = line.words[max(case.first, at - 6) : at]
    if not (BEST | ORDINALS).isdisjoint(before) or one_event_told(case):
        return False
    if at < finding.start:
        return all(line.parts[i] in "cr," for i in range(case.first, at))
    return "," not in line.words[finding.end : at]


def one_event_told(case: Case) -> bool:
    """The clause has a single event with its article: an attack on a bus, the blast."""
    line = case.line
    return any(
        line.words[i] in ONE_EVENT and "d" in line.parts[max(case.first, i - 3) : i]
        for i in range(case.first, case.last)
    )


def of_long_span(case: Case) -> Scope | None:
    """In 2019, 312 people were killed in political violence; in July alone; last year the police killed 1,004 people"""
    line, finding = case.line, case.finding
    for m in case.within("DATE"):
        at = bisect_left(line.starts, m.start)
        relative = m.text.lower().startswith("last")
        if finding.rule not in ("passive", "intransitive") and not (relative and finding.rule == "active"):
            continue
        end = bisect_left(line.starts, m.end)
        if line.has(end, "alone") and len(m.value) < len("2019-07-01"):
            return Scope("total", why=f'"{m.text} alone"')
        named = "quarter" not in m.text or m.text[-1].isdigit()  # not "the quarter" of a town
        spans = (
            named
            and LONG_SPAN.fullmatch(m.value)
            and (line.has(at - 1, "in", "during", "of", "throughout") or relative or m.text.lower().startswith("late"))
        )
        if spans and not tells_one_event(case):
            return Scope("total", why=f'"{m.text}"')
    return None


def tells_one_event(case: Case) -> bool:
    """An article stands before a word of one event, or a clause tells when or how."""
    return one_event_told(case) or not {"when", "after", "as", "whose"}.isdisjoint(case.words)


def earlier_than(case: Case) -> Scope | None:
    """Before the deaths announced on Sunday, at least 18 had been killed; until Sunday 18 had been killed"""
    line, finding = case.line, case.finding
    if "had" not in line.words[finding.start : finding.end]:
        return None
    for at in range(case.first, finding.start):
        prior = line.has(at, "before") or (line.has(at, "prior") and line.has(at + 1, "to"))
        named = prior and not EARLIER_THAN.isdisjoint(line.words[at + 1 : at + 6])
        if not named and not (line.has(at, "until") and line.part(at + 1) == "m"):
            continue
        if "b" in line.parts[at : at + 4]:
            continue  # before the raid was over
        begin, end = line.starts[at], line.starts[finding.start]
        inside = [m for m in case.mentions if begin <= m.start < end and m.type == "DATE"]
        until = day(inside[0].value) if inside else ""
        return Scope("total", until=until, why=f'"{" ".join(line.words[at : at + 4])}"')
    return None


def day(value: str) -> str:
    return value if DAY.fullmatch(value) else ""
