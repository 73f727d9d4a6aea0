"""A running total and the groups before it -> the one that tells of its matter; None where it stands for itself.

The dead of a war are of its battles and raids, those of a fever of the fever; the displaced of a country are of no
single village that was shelled.
"""

import re
from collections.abc import Sequence

from dateline.reports.scenes import TALK, Group
from dateline.reports.tellings import Telling
from dateline.reports.usualkinds import DISASTERS, SICKNESS

TALLY = "tally"  # the rule by which a group is opened that has running totals only
FORCE = frozenset(("strike", "ground"))
MORTAL = DISASTERS | {"casualties"}
CUSTODY = frozenset(str.split("arrest capture kidnapping exchange release trial"))
HARMED = frozenset(("killed", "wounded", "missing"))
HELD = frozenset(("captured", "arrested"))
STOCK = re.compile(
    r"\b(?:hosts?|holds?|houses|shelters|(?:still|already|now) ha(?:s|ve)|lives?|remains?|there (?:is|are)|"
    r"(?:is|are) (?:still |now |already |currently )?(?:being )?(?:held|sheltering|living|staying|missing|displaced|"
    r"detained|in))\b"
)
LONG_WORD = re.compile(r"\b(?!people|since|after|according|killed|wounded|thousand|hundred)[a-z]{5,}")
STEM = 6  # letters: "flood", "floods"
# "across the country": of no one place
WIDE = re.compile(r"\b(?:across|throughout|around|in|over) the (?:country|nation|region|province)\b|\bnationwide\b")


def home(telling: Telling, opened: Sequence[Group], current: Group | None) -> Group | None:
    """The group of a total: of the totals told before, else the lead, else what is told just before it."""
    lead = opened[0]
    if lead.day is None and not lead.kinds - TALK and not lead.tally:
        return lead  # a speech, an appeal: what it counts is all that it tells
    tallies = [group for group in reversed(opened) if group.tally]
    near = [current] if current else []
    return next((group for group in (*tallies, lead, *near) if of_one_matter(telling, group)), None)


def goes_on_since(telling: Telling) -> bool:
    """Before the fall on Sunday 11 dockers had died since January: no day of what is counted is named."""
    if telling.tolls or not telling.figures or not telling.day or telling.day.when.precision != "day":
        return False
    return all(f.claim.since for f in telling.figures if f.claim.scope == "total")


def is_stock(telling: Telling) -> bool:
    """Lebanon hosts a million refugees: how things are, and nothing that has come about since a day."""
    return not any(f.claim.since for f in telling.figures) and bool(STOCK.search(telling.text))


def of_one_matter(telling: Telling, group: Group) -> bool:
    """Whether a total counts what a group is an instance of."""
    what = {f.claim.what for f in telling.figures}
    if not group.kinds - TALK and not group.counted:
        return not subjects(telling.text).isdisjoint(subjects(" ".join([t.text for t in group.tellings])))
    if what & HELD:
        return bool(group.counted & HELD or group.kinds & CUSTODY)
    if "displaced" in what and not what & HARMED:
        return fled(telling, group)
    kind = telling.kind.name if telling.kind else ""
    if kind in SICKNESS:
        return not group.kinds.isdisjoint(SICKNESS)
    if kind in DISASTERS:
        return bool(group.kinds & DISASTERS) or (group.harm and group.families.isdisjoint(FORCE))
    if telling.kind and telling.kind.family in FORCE:
        return not group.families.isdisjoint(FORCE) or (group.harm and group.kinds.isdisjoint(DISASTERS | SICKNESS))
    return (
        group.harm
        or bool(group.counted & (HARMED | {"displaced"}))
        or bool(group.families & FORCE or group.kinds & MORTAL)
    )


def subjects(text: str) -> set[str]:
    """The longer words of a text, names left out: "the river" that changed its course and has killed 55 since."""
    return {word[:STEM] for word in LONG_WORD.findall(text)}


def fled(telling: Telling, group: Group) -> bool:
    """Whether those who fled did so from what a group tells of."""
    if "displaced" in group.counted or group.kinds & ({"displacement"} | DISASTERS):
        return True
    wide = WIDE.search(telling.text) or any(s.country for s in telling.spots)
    apart = telling.here and not group.places & {s.name for s in telling.here}
    return bool(group.families & FORCE) and not (wide or apart or is_stock(telling))
