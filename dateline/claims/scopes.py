"""Whether a figure is the toll of one event or a running total: RULES in their order, the first that says so."""

import re
from collections.abc import Callable

from dateline.claims import harms, owndays
from dateline.claims.findings import Finding
from dateline.claims.insides import KEEPING
from dateline.claims.lines import Line, Page
from dateline.claims.periods import (
    EVENT,
    SINGLE_EVENTS,
    Case,
    Scope,
    earlier_than,
    from_to,
    lasting,
    of_long_span,
    one_event_told,
    since,
)
from dateline.claims.wordlists import words

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
    r"reporting period|period under review|"
    r"(?:this|the) (?:season|year|month|week|weekend|winter|summer|spring|autumn)'s|"
    r"during the (?:week|month|year)|(?:in|over|during) the same (?:weeks|months|years|span)|"
    r"so far in (?:the|this)|since the (?:start|beginning|outbreak|onset) of|"
    r"in the course of the (?:\w+ )?(?:week|month|year|winter|summer|spring|autumn)|"
    r"in the (?:first|second|last) (?:(?:\w+ )?weeks|fortnight|half|quarter) of|"
    r"year so far|so far this|this year alone|(?:in|over) the same period|"
    r"(?:per|each|every|a) (?:month|week|year) on average|"
    r"(?:over|in|during|within) the (?:past|last) (?:\w+ ){0,2}(?:days|weeks?|fortnight|months?|years?)|"
    rf"(?<!day )(?<!hours )(?<!night )"  # not "the first day of the offensive"
    rf"(?:in|during|of|by|over|from) (?:the|a|an|this|that|its|their|[\w-]+'s?) (?:[\w-]+ ){{0,3}}(?:{LONG})|"
    rf"(?:the|this) (?:{LONG})'s)\b"
)
LASTING = re.compile(
    rf"(?<!'s )\b(?:{LONG}|{SLOW})\b.*\b(?:has|(?<!to )have|had)\b|"
    r"\b(?:war|conflict|insurgency|uprising|rebellion|famine|epidemic)\b.*\b(?:cost|costs|claimed|claims)\b"
)
BRINGING = re.compile(r"\bbr(?:ings?|inging|ought) the (?:overall |combined )?total\b|\b(?:for|making) a total of\b")
THIS_YEAR = re.compile(
    r"\b(?:has|have)\b.*\bthis (?:year|month|week|summer|winter|spring|autumn|season)\b|"
    r"\bthis (?:year|month|week|summer|winter|spring|autumn|season)\b.*\b(?:has|have)\b"
)
# Each of the four patterns needs one of these words.
TALLYING = words(
    "date total since action prisoners already period far average same span days week weekend weeks month months year "
    "years fortnight half quarter"
)
TALLYING |= words("season winter summer spring autumn") | words(f"{LONG}|{SLOW}".replace("|", " "))
# What counts more than one event: a number of people killed this year, three weeks of clashes, every month.
COUNTS = re.compile(
    r"\b(?:the (?:number|total) of .*\b(?:this (?:year|month|week)|in the (?:mission|country|war|conflict|campaign))\b|"
    r"(?:cumulative|overall) (?:death )?(?:toll|number|total|count|tally)\b|(?:nationwide|worldwide|countrywide)\b|"
    r"as a whole\b|(?:acts of|political) violence\b|in such \w+s\b|having lost\b|"
    r"in the (?:protests|riots|unrest|violence|fighting|clashes|floods|rains|outbreak|wildfires) so far\b|"
    r"(?:each|every) (?:day|week|month|year)\b|this (?:year|month) to\b|"
    r"(?:(?<!the )(?!the )[\w-]+ days|[\w-]+ (?:weeks|months|years)|(?:a|the|one) (?:week|month|year)) of "
    r"(?:clashes|fighting|violence|bombardment|shelling|"
    r"protests|unrest|war|combat|rioting|riots|airstrikes|bombing)\b)"
)
# Each of its forms needs one of these words, or one of force and one of time.
COUNTING = words(
    "whole such having far number total cumulative overall nationwide worldwide countrywide each every violence"
)
FORCE = words("clashes fighting bombardment shelling protests unrest war combat rioting riots airstrikes bombing")
TIMES = words("days week weeks month months year years")
IN_HANDS = words("hands captivity wire")
TAKEN_IN = words("fugitives exiles refugees arrivals seekers asylum-seekers evacuees")
FOUND_DEAD = words("bodies corpses remains")
PARTICIPLES = words("bringing taking raising pushing lifting")
ADDING = PARTICIPLES | words(
    "bring brings brought raise raises raised take takes took push pushes pushed lift lifts lifted"
)
COUNTED = words("number total toll count tally")
KEPT_COUNT = words("internally registered")
REMAINING = words("remain remains remained remaining")
BEING_AWAY = words("fled left crossed displaced forced gone poured driven uprooted escaped")
BEING = words("are is remain remains been")
MADE = words("left leaving leaves made making makes rendered rendering")
IN_STATE = words("displaced uprooted homeless refugees exile")
NOW = words("now already far")
HAVE = words("have has")
MANY = 1000  # "It has now killed 60,000": of what goes on, whatever "it" is


def scope(page: Page, index: int, line: Line, finding: Finding) -> Scope:
    """The scope of a finding, read in its own part of the sentence at `index` of the page."""
    first, last = clause(line, finding)
    case = Case(line, finding, first, last, page.within[index], page.words[index], page)
    return next((found for rule in RULES if (found := rule(case))), EVENT)


def of_a_day(case: Case) -> Scope | None:
    """Killed across the country on Saturday; Sunday was the deadliest day of the war: an event's"""
    return EVENT if owndays.of_one_day(case) else None


def away(case: Case) -> Scope | None:
    """people have fled, have crossed the border"""
    if case.finding.kind != harms.DISPLACED or not SINGLE_EVENTS.isdisjoint(case.words):
        return None
    group = case.line.words[case.finding.start : case.finding.end]
    gone = not HAVE.isdisjoint(group) and not BEING_AWAY.isdisjoint(group)
    return Scope("total", why="they have not come back") if gone else None


def of_the_displaced(case: Case) -> Scope | None:
    """a total of 40,000 fled; displaced as of May; remain displaced; internally displaced; registered refugees"""
    line, finding = case.line, case.finding
    if finding.kind != harms.DISPLACED:
        return None
    group = line.words[finding.start : finding.end]
    if group[:3] == ["a", "total", "of"]:
        return Scope("total", why="a total of")
    if any(line.words[i : i + 2] == ["as", "of"] for i in range(finding.end, case.last)):
        return Scope("total", why="as of")
    stay = "displaced" in group and (finding.rule == "noun" or not REMAINING.isdisjoint(group))
    return Scope("total", why="a stock: they are away") if stay or not KEPT_COUNT.isdisjoint(group) else None


def in_hands(case: Case) -> Scope | None:
    """holds 212 captured soldiers; 40 soldiers are in captivity; prisoners in rebel hands"""
    line, finding = case.line, case.finding
    if finding.rule == "held in":
        return Scope("total", why="a stock: held")
    if finding.kind != harms.CAPTURED:
        return None
    near = range(max(case.first, finding.start - 4), min(case.last, finding.end + 2))
    if any(line.words[i] in KEEPING for i in near):
        return Scope("total", why="a stock: held")
    many = finding.amount.min != 1 and not line.has(finding.cue, "fell", "fallen")
    if many and not IN_HANDS.isdisjoint(line.words[finding.start : finding.end + 3]):
        return Scope("total", why="a stock: in somebody's hands")
    return None


def away_still(case: Case) -> Scope | None:
    """2 million are displaced; 14,000 are sheltering in schools; had sought shelter; not those of a flood"""
    line, finding = case.line, case.finding
    if finding.kind != harms.DISPLACED or not case.page.of_war or not SINGLE_EVENTS.isdisjoint(case.words):
        return None
    group = frozenset(line.words[finding.start : finding.end + 2])
    said = finding.rule in ("beside", "noun", "toll") and not group.isdisjoint(harms.ADJECTIVES)
    if not MADE.isdisjoint(line.words[max(0, finding.start - 1) : finding.end]):
        return None  # and left 300 homeless
    staying = not group.isdisjoint(BEING) and not group.isdisjoint(harms.STAYING | IN_STATE)
    sought = "sought" in group and "who" not in group and not group.isdisjoint(("have", "has", "had"))
    return Scope("total", why="a stock: they are away") if said or staying or sought else None


def taken_in(case: Case) -> Scope | None:
    """received 4,000 refugees; saw 900 arrivals"""
    noun = case.finding.rule == "noun" and case.finding.head in TAKEN_IN
    return Scope("total", why="a stock: refugees taken in") if noun else None


def losses(case: Case) -> Scope | None:
    """bringing its losses to 158"""
    line, finding = case.line, case.finding
    brought = finding.rule == "toll" and line.has(finding.cue, "losses") and line.has(finding.cue + 1, "to")
    return Scope("total", why="a side's losses") if brought else None


def of_what_goes_on(case: Case) -> Scope | None:
    """The group has now killed 1,900; it has already killed 60,000; not "the blast has now killed 48" """
    line, finding = case.line, case.finding
    before = line.words[max(case.first, finding.start - 4) : finding.start + 1]
    if HAVE.isdisjoint(before) or NOW.isdisjoint(before) or finding.head in FOUND_DEAD:
        return None  # have so far collected 40 bodies: of one search
    subject = line.words[case.first : finding.start]
    if not SINGLE_EVENTS.isdisjoint(subject) or "who" in subject or "d" not in line.parts[case.first : finding.start]:
        return Scope("total", why="it has now") if "it" in subject and (finding.amount.min or 0) >= MANY else None
    return Scope("total", why=f'"{" ".join(before[-3:])}"')


def so_far(case: Case) -> Scope | None:
    """1,700 have died in the revolt so far; has documented 3,100 deaths: in the perfect, of a war, without a day"""
    line, finding = case.line, case.finding
    if not case.page.of_war or finding.head in FOUND_DEAD or not SINGLE_EVENTS.isdisjoint(case.words):
        return None
    if HAVE.isdisjoint(line.words[max(case.first, finding.start - 4) : finding.end]):
        return None
    told = finding.rule in ("passive", "intransitive")
    if told and any(line.words[i : i + 2] == ["so", "far"] for i in range(finding.end, case.last)):
        return Scope("total", why='"so far"')
    harmed = finding.kind in (harms.KILLED, harms.WOUNDED) and (told or finding.rule in ("active", "noun"))
    many = harmed and (finding.amount.min or 0) >= MANY and "since" not in case.sentence
    return Scope("total", why="thousands, in the perfect") if many and not one_event_told(case) else None


def counting(case: Case) -> Scope | None:
    """the number of people killed this year, three weeks of clashes, nationwide"""
    if COUNTING.isdisjoint(case.sentence) and (FORCE.isdisjoint(case.sentence) or TIMES.isdisjoint(case.sentence)):
        return None
    found = COUNTS.search(" ".join(case.words))
    return Scope("total", why=f'"{found.group()}"') if found else None


def tallying(case: Case) -> Scope | None:
    """to date, in the war, this season's; brings the total to; the heat has now killed 90"""
    if TALLYING.isdisjoint(case.sentence):
        return None
    text = " ".join(case.words)
    tally = (
        BRINGING.search(" ".join(case.line.words[case.first : case.finding.start]))
        or TALLIES.search(text)
        or lasted(case)
        or THIS_YEAR.search(text)
    )
    return Scope("total", why=f'"{tally.group()}"') if tally else None


def lasted(case: Case) -> re.Match[str] | None:
    """The heat has now killed 90; not "the floods, in August 2027, had killed 90"."""
    line, finding, first = case.line, case.finding, case.first
    found = LASTING.search(" ".join(line.words[first : finding.end]))
    if found and found.group().endswith("had"):
        before = (line.starts.index(m.start) for m in case.mentions if m.type == "DATE" and m.start in line.starts)
        if any(
            first < at < finding.start and line.has(at - 1, "in", "on", "of") and not line.has(at - 2, "as")
            for at in before
        ):
            return None
    return found


def clause(line: Line, finding: Finding) -> tuple[int, int]:
    """The words of a finding's clause: Cholera killed 31, | bringing the deaths of the season to 402."""
    stop = line.parts.find(";", finding.end)
    first, last = line.parts.rfind(";", 0, finding.start) + 1, stop if stop >= 0 else len(line.words)
    for at in () if ADDING.isdisjoint(line.distinct) else range(first + 1, last):
        if adds(line, at):
            if finding.start >= at - 1:
                first = at
            elif at >= finding.end:
                return first, at
    return first, last


def adds(line: Line, at: int) -> bool:
    """, bringing the total; the killing brought to seven the number; and raised the toll to 90"""
    if line.words[at] not in ADDING:
        return False
    if line.has(at - 1, ","):
        return True
    return line.words[at] not in PARTICIPLES and (
        line.has(at + 1, "to") or not COUNTED.isdisjoint(line.words[at + 2 : at + 5])
    )


# What makes a figure a running total or, if it has a day of its own, none; the first that says so gives the reason.
RULES: tuple[Callable[[Case], Scope | None], ...] = (
    since,
    in_hands,
    of_a_day,
    away,
    from_to,
    lasting,
    earlier_than,
    of_the_displaced,
    away_still,
    taken_in,
    losses,
    of_long_span,
    of_what_goes_on,
    so_far,
    counting,
    tallying,
)
