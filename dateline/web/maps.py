"""Outline and events -> an SVG map, drawn when the site is built, and the same as rows of a list.

Two layers: land, which stretches with the page, and marks, which stand at percentages of it so that dots and
texts keep their size. What is known to the village is a dot, to the province its outline; nothing is a pin.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from dateline.model import Event, Vocabulary
from dateline.topic.outlines import Outline
from dateline.web import land, marks, slider
from dateline.web.land import Frame
from dateline.web.slider import Times, moments
from dateline.web.spots import Spot, spots
from dateline.web.words import Words, marked

WIDE, NARROW = 400, 288  # pixels: a map wider than this is laid out for telephones, too
KNOWN = {
    "point": marked("town or village"),
    "area": marked("area"),
    "near": marked("near %(place)s"),
    "in": marked("somewhere in %(place)s"),
    "off": marked("off this map"),
    "none": marked("not placed on the map"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A place in the list beside a map."""

    name: str
    url: str
    count: str
    known: str  # town or village, area, near …, off this map, not placed
    when: str  # the days of its events, counted from the first: "3 17-20"
    looks: str  # a class for each slice that it has events in


@dataclass(frozen=True, slots=True)
class Map:
    picture: Markup  # empty where nothing is placed
    rows: tuple[Row, ...]
    times: Times | None
    bars: Markup  # the period above the slider


def draw(
    events: Sequence[Event],
    vocabulary: Vocabulary,
    outline: Outline | None,
    url: Callable[[str], str],
    say: Words,
    *,
    size: tuple[int, int] = (272, 320),
    here: str = "",
    timed: bool = False,
) -> Map:
    """The map of some events and the list that says the same.

    `url` gives the address of a place's page from the page that the map is for, `size` the least size in pixels
    that the map is shown at (a wide one is laid out for telephones, too), `here` the place the page is about,
    `timed` whether a slider goes with it.
    """
    placed = spots(events, vocabulary, outline, url, here)
    times = slider.period(events, say) if timed else None
    view = land.frame(placed, outline, *size)
    most_first = sorted(placed, key=lambda spot: (-len(spot.events), spot.name))
    rows = tuple(row(each, view, say, times) for each in most_first)
    if view is None:
        return Map(Markup(), rows, None, Markup())
    views = (
        [replace(view, width=NARROW, height=view.height * NARROW / view.width), view] if view.width > WIDE else [view]
    )
    picture = land.draw(outline, placed, view) + marks.draw(placed, outline, views, say, times)
    return Map(
        Markup(f'<div class="map">{picture}</div>'), rows, times, slider.bars(events, times) if times else Markup()
    )


def row(spot: Spot, view: Frame | None, say: Words, times: Times | None) -> Row:
    looks, when = moments(spot, times)
    return Row(spot.name, spot.url, say.number(len(spot.events)), known(spot, view, say), when, " ".join(looks))


def known(spot: Spot, view: Frame | None, say: Words) -> str:
    """How closely a place is known, or why the map does not show it."""
    if spot.at is None:
        return say.text(KNOWN["none"])
    if view is None or not view.holds(spot.point):
        return say.text(KNOWN["off"])
    if not spot.exact:
        return say.text(KNOWN["near"] if spot.at.precision == "point" else KNOWN["in"]) % {"place": spot.at.name}
    return say.text(KNOWN[spot.at.precision])
