"""Outline -> the land under a map: the part of the world that it shows, areas and borders as SVG paths."""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dateline.topic.outlines import Box, Outline, Point, Region, around
from dateline.web.spots import Spot

LEAST_SPAN = 1.0  # degrees of latitude: a map of one village shows where in the country it lies
MARGIN = 0.09  # of the frame, around the places
MOST = 0.9  # of the articles; places farther off than these have to be are left off a map
LEVELS, SHARES, MOST_ROOMS = 24, (0.5, 0.25, 0.75, 0.0, 1.0), 60  # where a name inside an area is tried
EDGE = 6.0  # pixels beyond the frame, so that the cut edges of areas are out of sight


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of the world that a map shows, and its size in pixels as it is laid out."""

    west: float
    south: float
    east: float
    north: float
    width: float
    height: float

    def project(self, point: Point) -> Point:
        """Equirectangular: a degree of longitude is shorter by the cosine of the middle latitude."""
        x = (point[0] - self.west) / (self.east - self.west) * self.width
        return x, (self.north - point[1]) / (self.north - self.south) * self.height

    def holds(self, point: Point) -> bool:
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north


# --- the part of the world to show


def frame(placed: Sequence[Spot], outline: Outline | None, width: float, height: float) -> Frame | None:
    """Around the places of most of what is told, no closer than a district, within the outline."""
    inside = [s for s in placed if s.at and (outline is None or within(s.point, outline.box))]
    if not inside:
        return None
    box = around(boxes(inside))
    return fitted(box, outline.box if outline else (-180.0, -85.0, 180.0, 85.0), width, height)


def boxes(placed: Sequence[Spot]) -> list[Box]:
    """The spots nearest to the middle that hold most of the articles, and the outline of the area told of most."""
    middle = (median([s.point[0] for s in placed]), median([s.point[1] for s in placed]))
    near = sorted(placed, key=lambda s: (not s.here, math.dist(s.point, middle)))
    enough, total = MOST * sum(s.articles for s in placed), 0
    found: list[Box] = []
    for each in near:
        found.append((*each.point, *each.point))
        total += each.articles
        if total >= enough:
            break
    areas = sorted((s for s in placed if s.region), key=lambda s: -s.articles)
    if areas and areas[0].region and (len(found) < 3 or not dwarfs(areas[0].region.box, around(found))):
        found.append(areas[0].region.box)
    return found


def dwarfs(box: Box, other: Box) -> bool:
    """Whether an area is so much wider than the places in it that they would run together."""
    return any(box[n + 2] - box[n] > 3 * max(other[n + 2] - other[n], LEAST_SPAN) for n in (0, 1))


def median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


def within(point: Point, box: Box) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def fitted(box: Box, most: Box, width: float, height: float) -> Frame:
    """`box` with a margin, brought to the shape of the page's room and moved inside `most`."""
    middle = (box[1] + box[3]) / 2
    shrink = max(math.cos(math.radians(middle)), 0.1)
    needed, across = ((box[n + 2] - box[n]) * (1 + 2 * MARGIN) for n in (1, 0))
    tall = max(needed, across * shrink * height / width, LEAST_SPAN)
    tall = min(tall, most[3] - most[1], (most[2] - most[0]) * shrink * height / width)
    wide = tall * width / height / shrink
    west = clamped((box[0] + box[2]) / 2 - wide / 2, most[0], most[2] - wide)
    south = clamped(middle - tall / 2, most[1], most[3] - tall)
    return Frame(west, south, west + wide, south + tall, width, height)


def clamped(value: float, least: float, most: float) -> float:
    return max(least, min(value, most))


# --- land


def draw(outline: Outline | None, placed: Sequence[Spot], view: Frame) -> Markup:
    """Areas and borders: the areas told of with a broken edge, other countries' land in its own tone."""
    told = {id(s.region) for s in placed if s.region and s.exact and s.events}
    around_them = {id(s.inside) for s in placed if s.inside} if not told else set()
    home = {s.inside.country for s in placed if s.inside} - {""}
    drawn: list[tuple[int, str]] = []
    for region in outline.regions if outline else ():
        path = path_of(region, view)
        if path:
            looks = "area told" if id(region) in told else "area" if id(region) in around_them else tone(region, home)
            drawn.append((id(region) in told, f'<path class="{looks}" d="{path}"/>'))
    body = "".join(markup for _, markup in sorted(drawn, key=lambda d: d[0]))
    box = f"0 0 {view.width:.0f} {view.height:.0f}"
    return Markup(f'<svg class="map-land" viewBox="{box}" aria-hidden="true">{body}</svg>')


def tone(region: Region, home: Collection[str]) -> str:
    if not region.closed:
        return "line"
    return "land" if home and region.country not in home else "near"


def path_of(region: Region, view: Frame) -> str:
    """Whole pixels and steps from point to point; shared borders stay shared, for the same point is rounded alike."""
    out = []
    for path in region.paths:
        points = [view.project(point) for point in path]
        parts = [clipped(points, view)] if region.closed else runs(points, view)
        out += [steps(part, region.closed) for part in parts]
    return "".join(out)


def clipped(points: list[Point], view: Frame) -> list[Point]:
    """A ring cut to the frame and a little beyond (Sutherland and Hodgman)."""
    for axis, limit, sign in ((0, -EDGE, 1), (0, view.width + EDGE, -1), (1, -EDGE, 1), (1, view.height + EDGE, -1)):
        kept: list[Point] = []
        for before, point in zip([points[-1], *points] if points else [], points, strict=False):
            inside, was = sign * (point[axis] - limit) >= 0, sign * (before[axis] - limit) >= 0
            if inside != was:
                share = (limit - before[axis]) / (point[axis] - before[axis])
                kept.append((before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])))
            if inside:
                kept.append(point)
        points = kept
    return points


def runs(points: list[Point], view: Frame) -> list[list[Point]]:
    """The stretches of a line that lie in the frame, each with the points on either side."""
    near = [-EDGE <= x <= view.width + EDGE and -EDGE <= y <= view.height + EDGE for x, y in points]
    found: list[list[Point]] = [[]]
    for n, point in enumerate(points):
        if any(near[max(n - 1, 0) : n + 2]):
            found[-1].append(point)
        elif found[-1]:
            found.append([])
    return found


def steps(points: Iterable[Point], closed: bool) -> str:
    whole = [(round(x), round(y)) for x, y in points]
    kept = [point for n, point in enumerate(whole) if n == 0 or point != whole[n - 1]]
    if len(kept) < 2 + closed:
        return ""
    out, (x, y) = [f"M{kept[0][0]} {kept[0][1]}l"], kept[0]
    for to_x, to_y in kept[1:]:
        out.append(f"{to_x - x} {to_y - y}".replace(" -", "-"))
        x, y = to_x, to_y
    first, *rest = out
    joined = first + "".join(f" {step}" if n and not step.startswith("-") else step for n, step in enumerate(rest))
    return joined + ("z" if closed else "")


# --- room for a name


def rooms(region: Region, wide: float, view: Frame) -> list[Point]:
    """Middles for a text so wide inside an area, those in the widest level stretches first."""
    rings = [clipped([view.project(point) for point in path], view) for path in region.paths]
    found = []
    for n in range(1, LEVELS):
        y = view.height * n / LEVELS
        cuts = sorted(x for ring in rings for x in crossings(ring, y))
        for left, right in zip(cuts[::2], cuts[1::2], strict=False):
            left, right = max(left, 0.0), min(right, view.width)
            play = right - left - wide - 6
            if play >= 0:
                found += [((share - 0.5) ** 2 - play, (left + right) / 2 + (share - 0.5) * play, y) for share in SHARES]
    return [(x, y) for _, x, y in sorted(found)][:MOST_ROOMS]


def crossings(ring: Sequence[Point], y: float) -> Iterable[float]:
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], *ring[:1]], strict=True):
        if (y1 <= y) != (y2 <= y):
            yield x1 + (y - y1) / (y2 - y1) * (x2 - x1)
