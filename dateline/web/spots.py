"""Events -> the places that a map shows them at: the closest that is known of each, and none left out."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dateline.model import Event, Place, Vocabulary
from dateline.topic import vocabulary as words_of
from dateline.topic.outlines import Outline, Point, Region

DOT, GROWTH, LARGEST_DOT = 2.4, 1.5, 16.0  # pixels


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as a map sees it: the events whose closest place it is, and where it is drawn."""

    name: str
    url: str
    events: tuple[Event, ...]
    at: Place | None  # where it is drawn: itself, or the place that it lies in; None: not placed
    exact: bool = True  # False: drawn at another place than itself
    region: Region | None = None  # for an area, its outline
    inside: Region | None = None  # the outline that it lies in
    here: bool = False  # the place that the page is about

    @property
    def articles(self) -> int:
        return sum(len(event.sources) for event in self.events)

    @property
    def radius(self) -> float:
        return min(LARGEST_DOT, DOT + GROWTH * math.sqrt(self.articles))

    @property
    def point(self) -> Point:
        assert self.at and self.at.lon is not None and self.at.lat is not None
        return self.at.lon, self.at.lat


def spots(
    events: Iterable[Event], vocabulary: Vocabulary, outline: Outline | None, url: Callable[[str], str], here: str = ""
) -> tuple[Spot, ...]:
    """A spot for the closest place of each event, the one most reported on first; no event is left out."""
    known = words_of.places(vocabulary)
    told: dict[str, list[Event]] = {}
    for event in events:
        told.setdefault(closest(event, known), []).append(event)
    if here:
        told.setdefault(here, [])
    regions = {words_of.key(region.name): region for region in outline.regions} if outline else {}
    made = (spot(name, tuple(found), known, regions, url, here) for name, found in told.items() if name)
    return tuple(sorted(made, key=lambda s: (-s.articles, s.name)))


def closest(event: Event, known: dict[str, Place]) -> str:
    """The event's first place that can be drawn; else its first; "" for an event without one."""
    drawn = (name for name in event.places if stands_at(known.get(words_of.key(name)), known))
    return next(drawn, event.places[0] if event.places else "")


def stands_at(place: Place | None, known: dict[str, Place]) -> Place | None:
    """The place itself where its position is known, else the nearest wider place whose position is."""
    placed = (p for p in upwards(place, known) if p.lat is not None and p.lon is not None and p.precision != "none")
    return next(placed, None)


def upwards(place: Place | None, known: dict[str, Place]) -> Iterator[Place]:
    """A place, the one that it lies in, and so on."""
    seen: set[str] = set()
    while place and place.name not in seen:
        yield place
        seen.add(place.name)
        place = known.get(words_of.key(place.within)) if place.within else None


def spot(
    name: str,
    events: tuple[Event, ...],
    known: dict[str, Place],
    regions: dict[str, Region],
    url: Callable[[str], str],
    here: str,
) -> Spot:
    place = known.get(words_of.key(name))
    at = stands_at(place, known)
    region = region_of(at, regions) if at and at.precision == "area" else None
    wider = (region_of(each, regions) for each in upwards(at, known))
    inside = next((found for found in wider if found), None)
    return Spot(name, url(name), events, at, exact=at is place, region=region, inside=inside, here=name == here)


def region_of(place: Place, regions: dict[str, Region]) -> Region | None:
    """The outline that bears one of the place's names."""
    names = (place.name, *place.aliases, *(name for _, name in place.native))
    found = (regions.get(words_of.key(name)) for name in names)
    return next((region for region in found if region and region.closed), None)
