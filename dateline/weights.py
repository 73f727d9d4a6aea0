"""Events and readings -> how much each event matters, which are key, and how much each day does.

An event counts for the independent outlets that tell it, for the days on which it is still referred to, for where
articles tell it, and for its figures. Nobody's figures are added up: the largest that anyone states counts, by its
order of magnitude, so that a disaster does not hide a year.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from math import log2, log10

from dateline.model import Day, Event, Reading, Source

SHORT = 12  # entries of a short timeline that fits on one page; of a larger topic one event in eight
SHARE = 8


def weighed(events: tuple[Event, ...], readings: tuple[Reading, ...]) -> tuple[Event, ...]:
    """The events with `weight` and `key`, in the order given."""
    heavy = [replace(event, weight=round(weight(event), 3)) for event in events]
    keys = key_ids(heavy)
    return tuple(replace(event, key=event.id in keys) for event in heavy)


def weight(event: Event) -> float:
    return outlets(event.sources) + log2(1 + told_for(event.sources)) + magnitude(event)


def outlets(sources: Iterable[Source]) -> int:
    """Independent outlets: copies of one text count once, and so do two articles of one publisher."""
    return len({source.article.publisher or source.article.id for source in sources if source.independent})


def told_for(sources: Iterable[Source]) -> int:
    """Days on which articles that tell it appeared."""
    return len({source.article.published for source in sources})


def magnitude(event: Event) -> float:
    """Order of magnitude of its largest figure: 3 killed about half, 33 one and a half."""
    largest = max(
        (claim.count.max or claim.count.min or 0 for claim in event.claims if claim.scope == "event"), default=0
    )
    return log10(1 + largest)


def key_ids(events: Iterable[Event]) -> frozenset[str]:
    """The heaviest: all of a short timeline, then one in SHARE."""
    ranked = sorted(events, key=lambda event: (-event.weight, event.id))
    return frozenset(event.id for event in ranked[: max(SHORT, len(ranked) // SHARE)])


def days(events: tuple[Event, ...], readings: tuple[Reading, ...]) -> tuple[Day, ...]:
    total: dict[date, float] = {}
    for event in events:
        if event.when.precision == "day" and event.when.start:
            total[event.when.start] = total.get(event.when.start, 0.0) + event.weight
    return tuple(Day(day, round(total[day], 3)) for day in sorted(total))
