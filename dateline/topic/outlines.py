"""content/map.geojson -> Outline: the coasts and borders under a topic's places. What cannot be drawn is refused."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline.problems import Problem, Where, error, warning

LARGEST = 2_000_000  # bytes
MOST_POINTS = 50_000
SMALLER = "simplify it, at mapshaper.org for instance, to a few thousand points"
DEPTH = {"Polygon": 2, "MultiPolygon": 3, "LineString": 1, "MultiLineString": 2}  # lists around a position
NAMES = ("name", "NAME", "name_en")

Point = tuple[float, float]
Box = tuple[float, float, float, float]  # west, south, east, north


@dataclass(frozen=True, slots=True)
class Region:
    """An area, or a line such as a road. `paths` are its rings, holes among them, or its lines."""

    name: str
    country: str
    paths: tuple[tuple[Point, ...], ...]
    closed: bool
    box: Box


@dataclass(frozen=True, slots=True)
class Outline:
    regions: tuple[Region, ...]
    box: Box
    source: str = ""  # who drew it, to be named under a map


class Unfit(ValueError):
    """What is wrong with a feature, in the reader's words."""


def load(path: Path) -> tuple[Outline | None, tuple[Problem, ...]]:
    """The outline in a GeoJSON file and all that is wrong with it; None without the file, or with an error."""
    where = Where(path.as_posix())
    try:
        if path.stat().st_size > LARGEST:
            return None, (error(where, f"is larger than {LARGEST // 1_000_000} MB", SMALLER),)
        data = path.read_bytes()
    except FileNotFoundError:
        return None, ()
    except OSError as fault:
        return None, (error(where, f"cannot be read: {fault.strerror}"),)
    return read(data, where)


def read(data: bytes, where: Where) -> tuple[Outline | None, tuple[Problem, ...]]:
    try:
        found = json.loads(data.decode("utf-8-sig"), parse_constant=no_number)
    except UnicodeDecodeError:
        return None, (error(where, "is not written in UTF-8", "save it as UTF-8"),)
    except json.JSONDecodeError as fault:
        at = Where(where.path, fault.lineno, fault.colno)
        return None, (error(at, f"is not JSON: {fault.msg}"),)
    except Unfit as fault:
        return None, (error(where, str(fault)),)
    except RecursionError:
        return None, (error(where, "is nested too deeply"),)
    except ValueError:  # Python reads no whole number of more than 4,300 digits
        return None, (error(where, "holds a number of thousands of digits", "write degrees, such as 36.8"),)
    return outline(found, where)


def no_number(name: str) -> float:
    raise Unfit(f"{name} is no position")


def outline(found: Any, where: Where) -> tuple[Outline | None, tuple[Problem, ...]]:
    """Every feature that can be drawn; the others are named, one that is broken as an error."""
    features = found.get("features") if isinstance(found, dict) else None
    if not isinstance(features, list):
        hint = 'the file begins {"type": "FeatureCollection", "features": [ …'
        return None, (error(where, "is not a GeoJSON FeatureCollection", hint),)
    regions, problems = [], []
    for number, feature in enumerate(features, 1):
        try:
            drawn = region(feature)
        except (Unfit, RecursionError) as fault:
            problems.append(error(where, f"feature {number}{called(feature)}: {fault}"))
            continue
        if drawn is None:
            kind = kind_of(feature)
            problems.append(
                warning(where, f"feature {number}{called(feature)}: {kind} is not drawn", "maps draw areas and lines")
            )
        else:
            regions.append(drawn)
    if sum(len(path) for r in regions for path in r.paths) > MOST_POINTS:
        problems.append(error(where, f"has more than {MOST_POINTS} points", SMALLER))
    if any(p.level == "error" for p in problems) or not regions:
        return None, tuple(problems)
    source = found.get("source", "")
    box = around(r.box for r in regions)
    return Outline(tuple(regions), box, source if isinstance(source, str) else ""), tuple(problems)


def region(feature: Any) -> Region | None:
    """A feature as a Region; None for a geometry that maps have no use for. Raises Unfit for a broken one."""
    if not isinstance(feature, dict):
        raise Unfit("is not a feature")
    geometry = feature.get("geometry")
    kind = kind_of(feature)
    if kind not in DEPTH or not isinstance(geometry, dict):
        return None
    closed = kind.endswith("Polygon")
    paths = tuple(path for path in lines(geometry.get("coordinates"), DEPTH[kind]) if len(path) >= (3 if closed else 2))
    if not paths:
        return None
    properties = feature.get("properties")
    about = properties if isinstance(properties, dict) else {}
    name = next((about[key] for key in NAMES if isinstance(about.get(key), str)), "")
    country = about.get("country", "")
    box = around(extent(path) for path in paths)
    return Region(name.strip(), country if isinstance(country, str) else "", paths, closed, box)


def lines(value: Any, depth: int) -> Iterator[tuple[Point, ...]]:
    if not isinstance(value, list):
        raise Unfit("coordinates are not a list")
    if depth == 1:
        yield tuple(position(each) for each in value)
        return
    for inner in value:
        yield from lines(inner, depth - 1)


def position(value: Any) -> Point:
    """`[36.8, 35.86]`: longitude, latitude."""
    if not isinstance(value, list) or len(value) < 2:
        raise Unfit(f"{brief(value)} is not a position")
    lon, lat = value[:2]
    for number, limit in ((lon, 180), (lat, 90)):
        numeric = isinstance(number, int | float) and not isinstance(number, bool)
        if not numeric or not -limit <= number <= limit:  # NaN, too, is not between them
            raise Unfit(f"{brief(value)} is no longitude and latitude")
    return float(lon), float(lat)


def brief(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else text[:39] + "…"


def kind_of(feature: Any) -> str:
    geometry = feature.get("geometry") if isinstance(feature, dict) else None
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    return kind if isinstance(kind, str) else "no geometry"


def called(feature: Any) -> str:
    about = feature.get("properties") if isinstance(feature, dict) else None
    name = about.get("name") if isinstance(about, dict) else None
    return f" '{name}'" if isinstance(name, str) else ""


def extent(path: Iterable[Point]) -> Box:
    longitudes, latitudes = zip(*path, strict=True)
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def around(boxes: Iterable[Box]) -> Box:
    west, south, east, north = zip(*boxes, strict=True)
    return min(west), min(south), max(east), max(north)
