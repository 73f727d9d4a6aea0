"""Spots -> the marks on a map: dots, rings, names that do not hit each other, and the scale."""

import math
import re
from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from dateline.topic.outlines import Outline, Point, Region
from dateline.web.charts import percent
from dateline.web.labels import text_width
from dateline.web.land import Frame, rooms
from dateline.web.slider import Times, moments
from dateline.web.spots import Spot
from dateline.web.words import Words

ROOMY = 400  # pixels: from this width on the name of a lone ring may stand beside it
RING = 5.0  # pixels around a dot, for what is only near it
LINE, CHARACTERS = 14.0, 1.05  # pixels: height of a label; its width with the halo
COMMA = re.compile("(?<=[,،]) ")
SCALES = tuple(n * 10**power for power in range(5) for n in (1, 2, 5))  # kilometres

Rect = tuple[float, float, float, float]  # x, y, width, height


def draw(
    placed: Sequence[Spot], outline: Outline | None, views: Sequence[Frame], say: Words, times: Times | None
) -> Markup:
    """Dots, rings, names and the scale, each at its percentage of the map; a set for each width it is laid out for."""
    sets = [marks_for(placed, outline, view, say, times) for view in views]
    body = sets[0] if len(sets) == 1 else f'<g class="narrow">{sets[0]}</g><g class="not-narrow">{sets[1]}</g>'
    title = escape(say.text("Map of the places"))
    return Markup(
        f'<svg class="map-marks" width="100%" height="100%" direction="ltr" role="group" aria-label="{title}">'
        f"{body}</svg>"
    )


def marks_for(placed: Sequence[Spot], outline: Outline | None, view: Frame, say: Words, times: Times | None) -> str:
    shown = [s for s in placed if s.at and view.holds(s.point)]
    dots = [s for s in shown if s.at and s.at.precision == "point"]
    taken = [dot_box(s, view) for s in dots]
    bar, bar_box = scale_bar(view, say, taken)
    taken.append(bar_box)
    areas = [s for s in shown if s.at and s.at.precision == "area" and s.exact and s.events]
    names = area_names(areas, view, say, taken, times)
    texts = {s.name: label(s, view, taken) for s in dots if s.exact}
    drawn = [dot(s, texts.get(s.name, ""), view, say, times) for s in reversed(dots)]
    told = {id(s.region) for s in shown if s.events}
    others = region_names([r for r in outline.regions if id(r) not in told] if outline else [], view, taken)
    return "".join((*others, *names, *drawn, bar))


def link(spot: Spot, about: str, drawn: str, times: Times | None) -> str:
    """The place's page; the list beside the map is the way there by keyboard."""
    looks, when = moments(spot, times)
    when = f' data-when="{when}"' if times else ""
    return (
        f'<a class="{" ".join(("spot", *looks))}" href="{escape(spot.url)}" tabindex="-1"{when}>'
        f"<title>{escape(about)}</title>{drawn}</a>"
    )


def spread(x: float, y: float, view: Frame) -> str:
    return f'x="{along(x / view.width)}" y="{along(y / view.height)}"'


def along(share: float) -> str:
    return percent(round(100 * share, 1))


def dot_box(spot: Spot, view: Frame) -> Rect:
    x, y = view.project(spot.point)
    r = spot.radius + (0 if spot.exact else RING)
    return x - r, y - r, 2 * r, 2 * r


def dot(spot: Spot, text: str, view: Frame, say: Words, times: Times | None) -> str:
    """A dot for what is known to the village; a broken ring for what is only near it."""
    x, y = view.project(spot.point)
    looks = ("dot" if spot.exact else "ring-near") + (" here" if spot.here else "")
    at = f'cx="{along(x / view.width)}" cy="{along(y / view.height)}"'
    radius = spot.radius if spot.exact else spot.radius + RING
    shape = f'<circle class="{looks}" {at} r="{radius:.1f}"/>'
    about = f"{spot.name}, {say.count(len(spot.events), '%(n)s event', '%(n)s events')}"
    return link(spot, about, shape + text, times)


def label(spot: Spot, view: Frame, taken: list[Rect]) -> str:
    """The name right of its dot, else left, above, below; none where each of these hits something."""
    x, y = view.project(spot.point)
    wide = text_width(spot.name) * CHARACTERS
    gap = spot.radius + 4
    places = (
        ("start", gap, 4.0, (x + gap, y - LINE / 2, wide, LINE)),
        ("end", -gap, 4.0, (x - gap - wide, y - LINE / 2, wide, LINE)),
        ("middle", 0.0, -gap, (x - wide / 2, y - gap - LINE + 2, wide, LINE)),
        ("middle", 0.0, gap + 9, (x - wide / 2, y + gap - 2, wide, LINE)),
    )
    for anchor, dx, dy, box in places:
        if free(box, view, [t for t in taken if t != dot_box(spot, view)]):
            taken.append(box)
            here = " here" if spot.here else ""
            return (
                f'<text class="halo{here}" {spread(x, y, view)} dx="{dx:.0f}" dy="{dy:.0f}" text-anchor="{anchor}">'
                f"{escape(spot.name)}</text>"
            )
    return ""


def free(box: Rect, view: Frame, taken: Iterable[Rect]) -> bool:
    x, y, wide, high = box
    if x < 2 or y < 2 or x + wide > view.width - 2 or y + high > view.height - 2:
        return False
    return not any(overlap(box, other) for other in taken)


def area_names(areas: Sequence[Spot], view: Frame, say: Words, taken: list[Rect], times: Times | None) -> list[str]:
    """Inside its outline: the area's name and how much is told of it no closer. Without an outline, a broken ring."""
    drawn = []
    for each in areas:
        told = say.count(len(each.events), "%(n)s event, place not closer", "%(n)s events, place not closer")
        lines, spot_at = first_that_fits(each, told, view, taken)
        ring = "" if each.region else lone_ring(each, view)
        text = ""
        if spot_at:
            x, y = spot_at
            text = "".join(
                f'<text class="halo{" area-name" if n == 0 else ""}" {spread(x, y, view)} dy="{n * LINE:.0f}" '
                f'text-anchor="middle">{escape(line)}</text>'
                for n, line in enumerate(lines)
            )
        if ring or text:
            drawn.append(link(each, f"{each.name}, {told}", ring + text, times))
    return drawn


def first_that_fits(spot: Spot, told: str, view: Frame, taken: list[Rect]) -> tuple[tuple[str, ...], Point | None]:
    """The lines of an area's text, in the first of three shapes that finds room, and where."""
    for lines in ((spot.name, told), (spot.name, *COMMA.split(told)), (spot.name,)):
        found = room_for(lines, spot, view, taken)
        if found:
            return lines, found
    return (), None


def lone_ring(spot: Spot, view: Frame) -> str:
    x, y = view.project(spot.point)
    at = f'cx="{along(x / view.width)}" cy="{along(y / view.height)}"'
    return f'<circle class="ring-near" {at} r="{spot.radius + 4 * RING:.0f}"/>'


def room_for(lines: Sequence[str], spot: Spot, view: Frame, taken: list[Rect]) -> Point | None:
    """Where a text of some lines fits: in the widest stretches of the outline, or at the area's middle."""
    wide = max(capitals(lines[0]), max(map(text_width, lines)) * CHARACTERS)
    high = len(lines) * LINE
    for x, y in rooms(spot.region, wide, view) if spot.region else around(spot, high, view):
        box = (x - wide / 2, y - LINE + 3, wide, high)
        if free(box, view, taken):
            taken.append(box)
            return x, y
    return None


def around(spot: Spot, high: float, view: Frame) -> list[Point]:
    """Where the name of a lone ring may begin: in it, above it, below it."""
    x, y = view.project(spot.point)
    out = spot.radius + 4 * RING
    beside = [(x, y - out - high + LINE - 6), (x, y + out + LINE)] if view.width >= ROOMY else []
    return [(x, y), *beside]


def capitals(name: str) -> float:
    """The width of a name in spaced capitals."""
    return text_width(name.upper()) + len(name)


def region_names(regions: Iterable[Region], view: Frame, taken: list[Rect]) -> list[str]:
    """The names of the other areas, where there is room."""
    drawn = []
    for region in regions:
        wide = capitals(region.name)
        for x, y in rooms(region, wide, view) if region.name and region.closed else ():
            box = (x - wide / 2, y - LINE + 3, wide, LINE)
            if free(box, view, taken):
                taken.append(box)
                at = spread(x, y, view)
                drawn.append(f'<text class="region" {at} text-anchor="middle">{escape(region.name)}</text>')
                break
    return drawn


def scale_bar(view: Frame, say: Words, taken: Sequence[Rect]) -> tuple[str, Rect]:
    """A round number of kilometres, at most a quarter of the map wide, in the emptier of the lower corners."""
    middle = math.radians((view.north + view.south) / 2)
    across = (view.east - view.west) * 111.32 * max(math.cos(middle), 0.01)
    length = max((n for n in SCALES if n <= across / 4), default=1)
    text = say.text("%(n)s km") % {"n": say.number(length)}
    wide = length / across * view.width + 8 + text_width(text)
    corners = [(x, view.height - 24, wide, 24.0) for x in (0.03 * view.width, 0.97 * view.width - wide)]
    corner = min(corners, key=lambda box: sum(overlap(box, other) for other in taken))
    start, end = corner[0] / view.width, corner[0] / view.width + length / across
    y = along(1 - 14 / view.height)
    drawn = (
        f'<line class="scale" x1="{along(start)}" x2="{along(end)}" y1="{y}" y2="{y}"/>'
        f'<text class="halo" x="{along(end)}" y="{y}" dx="6" dy="4">{escape(text)}</text>'
    )
    return drawn, corner


def overlap(box: Rect, other: Rect) -> bool:
    (x, y, wide, high), (a, b, w, h) = box, other
    return x < a + w and a < x + wide and y < b + h and b < y + high
