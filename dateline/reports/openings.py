"""A telling and the groups before it -> whether it tells of something new, which opens a group of its own.

By a day of its own, a place of its own, or force of another kind told as new.
"""

import re
from collections.abc import Sequence

from dateline.reports.dateparts import Dated
from dateline.reports.scenes import NEW, VAGUE, Group, harmed, shares_place, within
from dateline.reports.tellings import WOUND, Telling

CIVIC = frozenset(
    str.split("arrest trial vote ceasefire law protest exchange execution kidnapping appointment resignation agreement")
)
# "In Karm, four more died": the place comes first and is where it happened.
PLACE_FIRST = re.compile(r"^(?:In|At|Near|Outside|On|Around) (?:the )?(?:\w+ )?(?:\w+ of )?$")
# "announced that its troops had taken Karm", "said that 12 men had died in an ambush at Tolm"
NEW_DEED = re.compile(
    r"\bthat (?:(?:its|the|their|government|rebel|federal|army) (?:[\w’-]+ ){1,4}|"
    r"(?:troops|soldiers|forces|rebels|jets|warplanes|fighters|police) )had (?:re)?"
    r"(?:taken|entered|captured|killed|destroyed|attacked|bombed|struck|seized|shelled|raided|freed|cleared)\b|"
    r"\b(?:died|dead|killed|wounded|injured|shot) (?:\w+ )?(?:in|by|during|when) (?:an?|another|a separate) "
    r"(?:\w+ ){0,2}(?:ambush|attack|raid|clash|bomb|bombing|blast|explosion|shooting|airstrike|strike|mine|battle|fire|"
    r"crash|avalanche|landslide|collapse)\b"
)
# "Hours later, jets bombed the village of Karm": another scene of the day.
NEXT_SCENE = re.compile(
    r"^(?:(?:Hours|Minutes|Shortly|Soon) (?:later|afterwards|after)|Later|Meanwhile|Elsewhere|Separately|In a separate|"
    r"At the same time|In another|In neighbou?ring)\b"
)
HOSPITAL = re.compile(r"\b(?:hospital|clinic|funeral|morgue|mortuary|ward)\b", re.IGNORECASE)
DONE = re.compile(r"\b(?:have|has|had|were|was) (?:been )?(?:arrested|detained|charged|jailed|held)\b")
YEAR = re.compile(r"\d{4}")
OF_YEAR_TOLD = "that_month"
RELATIVE_SPANS = frozenset(("period_next_to",))  # "in the week before": of what is told already
VAGUE_SPAN = re.compile(r"(?:the )?(?:past|recent|last few|this) \w+", re.IGNORECASE)


def opens(telling: Telling, day: Dated) -> bool:
    """A deed on a day of its own; a deed in a month with harm; a span or a year with figures."""
    if not telling.happened:
        return False
    if day.of_days:
        return True
    if day.when.precision in ("month", "season"):
        kind = telling.kind
        weighty = kind is not None and (kind.family in ("strike", "ground") or kind.name in CIVIC)
        harm = (
            weighty
            or bool(YEAR.search(day.text))
            or day.rule == OF_YEAR_TOLD
            or bool(telling.tolls)
            or bool(WOUND.search(telling.text.lower()))
        )
        return harm and not VAGUE_SPAN.fullmatch(day.text)
    if day.when.precision == "year" and not YEAR.search(day.text):
        return False
    if day.when.precision == "year" and WOUND.search(telling.text.lower()):
        return True
    return bool(telling.tolls) and day.rule not in RELATIVE_SPANS


def opens_undated(telling: Telling, current: Group) -> bool:
    """In Karm four more were killed; but a hospital is where they died, not where it happened."""
    apart = elsewhere(telling, current) or (telling.elliptic and bool(telling.here))
    return apart and not telling.quoted and not HOSPITAL.search(telling.text)


def elsewhere(telling: Telling, current: Group) -> bool:
    """A scene or figures in a place that comes first and that the report before does not have."""
    first = next(iter(telling.here), None)
    if first is None:
        return False
    forceful = telling.kind is not None and telling.kind.family in ("strike", "ground")
    if NEXT_SCENE.match(telling.text) and telling.happened and (forceful or telling.tolls):
        return not shares_place((first.name,), current.places)
    if not telling.tolls or not current.places:
        return False
    before = telling.text[: max(0, telling.at(first))]
    named = next(s.name for t in current.tellings for s in t.here)
    return bool(PLACE_FIRST.match(before)) and not within(named, first.name)


def breaks_in(telling: Telling, opened: Sequence[Group], current: Group) -> bool:
    """A car bomb killed four in Merun: told for the first time, elsewhere, and of another kind than before."""
    kind = telling.kind
    if (
        telling.quoted
        or telling.told
        or not kind
        or kind.family not in ("strike", "ground")
        or not NEW.match(telling.text)
    ):
        return False
    here = [s.name for s in telling.here if s.rank > 2]
    new = bool(here) and not any(shares_place(here[:1], g.places) for g in opened)
    return new and kind.name not in current.kinds and harmed(telling)


def told_anew(telling: Telling, opened: Sequence[Group]) -> bool:
    """Doctors in Karm reported on Monday that patients had breathed gas: new place, a harm, a day of telling."""
    kind = telling.kind
    if not telling.told or telling.quoted or telling.told.when.precision != "day":
        return False
    named = [s for s in telling.here if not any(shares_place((s.name,), g.places) for g in opened)]
    if named and NEW_DEED.search(telling.text):
        return True
    if not kind or kind.name in VAGUE:
        return False
    new = [
        s
        for s in telling.spots
        if (s.rank >= 2 or s.rule == "of_speaker") and not any(shares_place((s.name,), g.places) for g in opened)
    ]
    if new and kind.family in ("strike", "ground"):
        return True
    return kind.name == "arrest" and all("arrest" not in g.kinds for g in opened) and bool(DONE.search(telling.text))


def departs(telling: Telling, opened: Sequence[Group]) -> bool:
    """Some 300 people have left the villages since Sunday."""
    left = any(f.claim.what == "displaced" for f in telling.figures)
    since = telling.since or telling.told
    return (
        left
        and since is not None
        and since.when.precision == "day"
        and all("displacement" not in g.kinds for g in opened)
    )
