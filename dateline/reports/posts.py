"""The posts of a live blog, each under its hour -> where what it tells belongs."""

from collections.abc import Sequence

from dateline.reports import posthours
from dateline.reports.scenes import TALK, Group, same_day, shares_place
from dateline.reports.tellings import Telling
from dateline.reports.totals import of_one_matter


def heads_post(telling: Telling) -> bool:
    """14:20 A bridge has fallen at Selim: the hour at the head of a post, which has its own scene."""
    return telling.day is not None and posthours.heads(telling.day, telling.start)


def tells_little(telling: Telling) -> bool:
    """16:20 Our correspondent writes: people here are tired; 17:05 The mayor says a shelter has opened."""
    idle = telling.kind is None or telling.kind.name in TALK
    return idle and not telling.tolls and bool(posthours.BY_THEN.search(telling.text))


def home_of_post(telling: Telling, opened: Sequence[Group]) -> tuple[Group | None, str, str] | None:
    """Where the head of a post belongs that has figures: with what lies in its place, else it is new.

    Without a place it is of what was told first of its matter, and so is the place that the first words name.
    """
    if not telling.figures or telling.day is None:
        return None
    lead = opened[0]
    here = [s.name for s in telling.here]
    for group in reversed(opened):
        if shares_place(here, group.places) and same_day(group, telling.day):
            return group, "same_place", "a post on what was told of its place"
    if not here and (told := next((g for g in opened if of_one_matter(telling, g)), None)):
        return told, "goes_on", "a post that names no place, on what is told first of its matter"
    if not lead.places and shares_place(here, lead.around):
        return lead, "same_place", "a post on the place that is named before what is told first"
    return None, "own_post", "figures that no post before it goes on with"


def same_post(telling: Telling, opened: Sequence[Group]) -> Group | None:
    """14:10 A third man has died. He was found in his car near Selm at 11:30: one post, one thing."""
    if not opened or telling.day is None or heads_post(telling) or telling.quoted:
        return None
    group = opened[-1]
    first = group.tellings[0]
    if not heads_post(first) or first.paragraph != telling.paragraph or not same_day(group, telling.day):
        return None
    here = {s.name for s in telling.here}
    return group if not here or not group.places or shares_place(here, group.places) else None
