"""A telling and the groups before it -> the one whose counts are of what it tells: the toll first, then the fire."""

import re
from collections.abc import Sequence

from dateline.reports.dateparts import Dated
from dateline.reports.scenes import (
    AFTER_LEAD,
    APART,
    NEW,
    OF_COUNTS,
    RECOUNTED,
    TALK,
    TOLL,
    Group,
    shares_place,
    tells_of_find,
    tells_of_recount,
)
from dateline.reports.tellings import Telling
from dateline.reports.usualkinds import DISASTERS, SICKNESS

COUNTED_FIRST = "counted_first"  # the rule by which the event is told after the count of its dead
# "The toll was 41", "put the count at 57", "is known to have died"
COUNT = re.compile(
    rf"\b(?:(?:{TOLL}|toll|count|tally) (?:was|were|had been|of|at|to)|bodies|list of (?:the )?dead|"
    r"hospitals? had counted|deaths had been confirmed)\b|"
    rf"\b(?:put|puts) the (?:\w+ )?{TOLL}|\bto (?:have )?(?:been |be )?(?:dead|died|killed|perished|drowned)\b",
    re.IGNORECASE,
)
FINDING = frozenset(("rescue",))
# "It started on Tuesday with a blast"
STARTED = re.compile(
    r"(?:It|This) (?:had )?(?:started|began|begun|broke(?:n)? out|happened|struck|came|hit|went off)\b"
)
BREAKS = re.compile(
    r"\b(?:broken? (?:out|its banks)|came down|went (?:down|up|off|under)|rolled over|gave way|happened|occurred|"
    r"slid|hit|tore through|started|began|burst|burned|burnt|plunged|fell|overturned|sunk|sank|set off|opened fire|"
    r"struck|swept|erupted|bombed|shelled|attacked)\b"
)
ON_A_DAY = re.compile(r"^(?:(?:Late|Early) )?(?:[Oo]n|[Ii]n|[Ll]ast) [^,]{3,30}?(?:day|night|morning|\d),? ")
# "Planes bombed the town": what is told of is known.
THE_SCENE = re.compile(
    r"\bthe (?:town|village|city|market|building|hospital|school|square|ship|boat|camp|bus|train|house|mine|mill|"
    r"district)\b"
)


def counted_first(telling: Telling, day: Dated, opened: Sequence[Group]) -> Group | None:
    """By Thursday the dead numbered 283. … The fire had broken out on Tuesday: the event of what was counted before."""
    if day.when.precision != "day" or telling.quoted or not telling.happened or not breaks_out(telling):
        return None
    here = {s.name for s in telling.here}
    for group in reversed(opened[-2:]):
        apart = here and group.places and not shares_place(here, group.places)
        near = telling.sentence - group.tellings[0].sentence <= AFTER_LEAD
        if near and not apart and is_before(day, group) and only_counts(group, telling):
            return group
    return None


def is_before(day: Dated, group: Group) -> bool:
    """Whether a day is one of the two weeks before the day on which a group was told or its dead were found."""
    dates = [group.day] if group.day else [t.told for t in group.tellings if t.told]
    days = [d.when.start for d in dates if d.when.precision == "day" and d.when.start]
    return not days or (day.when.start is not None and 0 < (days[0] - day.when.start).days <= RECOUNTED)


def breaks_out(telling: Telling) -> bool:
    """The fire broke out; it started with a blast; the slope gave way: harm that begins, and is no second one."""
    if APART.match(telling.text) or any(f.claim.what == "killed" for f in telling.tolls):
        return False
    known = " had " in telling.text or (not telling.here and THE_SCENE.search(telling.text))
    if NEW.match(ON_A_DAY.sub("", telling.text)[:60].capitalize()) and not known:
        return False
    if STARTED.match(telling.text):
        return True
    kind = telling.kind
    if kind is not None and kind.name in DISASTERS | SICKNESS:
        return True
    return (is_assault(telling) or kind is None or kind.name in TALK) and bool(BREAKS.search(telling.text))


def is_assault(telling: Telling) -> bool:
    """A bombardment, a bomb, a shooting; no battle, in which there is more than one thing to count."""
    kind = telling.kind
    return kind is not None and (kind.family == "strike" or kind.name in ("shooting", "killing"))


def only_counts(group: Group, telling: Telling) -> bool:
    """Nothing but counts, finds and the talk of them; or what "it" is that has begun."""
    if group.day and group.day.rule.endswith("_after"):
        return False
    if group.harm and STARTED.match(telling.text) and group.families:
        return group.tellings[-1].sentence == telling.sentence - 1
    main = next((t for t in group.tellings if t.tolls or counts(t)), group.tellings[0])
    if not counts(main) and (main.day or is_assault(telling) or not main.tolls or not main.told):
        return False
    return all(
        counts(t) or (t.day is None and (t.kind is None or t.kind.name in OF_COUNTS | FINDING)) for t in group.tellings
    )


def counts(telling: Telling) -> bool:
    """The toll rose to 41; took the count to 57; six more bodies were found."""
    return tells_of_recount(telling.text) or tells_of_find(telling.text) or COUNT.search(telling.text) is not None
