"""Maps: what is known to the village is a dot, to the province its outline, and what is not placed is told."""

import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import when as edtf
from dateline.model import Article, Event, Place, Source, Vocabulary
from dateline.problems import Where
from dateline.topic import outlines
from dateline.web import land, maps, words
from dateline.web.marks import free, text_width
from dateline.web.spots import spots

SQUARE = [[36.0, 35.0], [37.0, 35.0], [37.0, 36.0], [36.0, 36.0], [36.0, 35.0]]
EAST = [[37.0, 35.0], [38.0, 35.0], [38.0, 36.0], [37.0, 36.0], [37.0, 35.0]]
PLACES = (
    Place("Milltown", lat=35.5, lon=36.5, precision="point", within="Westshire"),
    Place("Quay", lat=35.8, lon=36.2, precision="point"),
    Place("Westshire", ("West Shire",), lat=35.5, lon=36.4, precision="area"),
    Place("The road", precision="none", within="Westshire"),
    Place("Behind Quay", precision="none", within="Quay"),
    Place("Capital", lat=10.0, lon=10.0, precision="point"),
    Place("Nowhere"),
)
VOCABULARY = Vocabulary(places=PLACES)
ENGLISH = words.speak("en")
WHERE = Where("content/map.geojson")


def collection(*rings: list[list[float]], **more: Any) -> bytes:
    names = ("West Shire", "Eastshire")
    features = [
        {
            "type": "Feature",
            "properties": {"name": name, "country": name},
            "geometry": {"type": "Polygon", "coordinates": [ring]},
        }
        for name, ring in zip(names, rings, strict=False)
    ]
    return json.dumps({"type": "FeatureCollection", "features": features, **more}).encode()


def outline(data: bytes | None = None) -> outlines.Outline:
    found, problems = outlines.read(data or collection(SQUARE, EAST), WHERE)
    assert found and not problems
    return found


def event(*places: str, reports: int = 1, date: str = "2020-02-27") -> Event:
    when = edtf.parse(date) if date else edtf.UNDATED
    articles = (Article(f"a{n}", "x", edtf.parse("2020-02-28").start) for n in range(reports))  # type: ignore[arg-type]
    sources = tuple(Source(article, "r", when, (), ()) for article in articles)
    return Event("-".join(places), when, "", "t", "", "", places, (), (), (), sources, (), True)


def draw(*events: Event, **options: Any) -> maps.Map:
    return maps.draw(events, VOCABULARY, outline(), lambda name: f"places/{name}/index.html", ENGLISH, **options)


def parsed(picture: str) -> ElementTree.Element:
    return ElementTree.fromstring(picture)


@pytest.mark.parametrize(
    ("place", "known", "drawn"),
    [
        ("Milltown", "town or village", "dot"),
        ("Westshire", "area", "area told"),
        ("Behind Quay", "near Quay", "ring-near"),
        ("The road", "somewhere in Westshire", ""),
        ("Capital", "off this map", ""),
        ("Nowhere", "not placed on the map", ""),
        ("Unheard of", "not placed on the map", ""),
    ],
)
def test_precision_is_shown_as_it_is_known(place: str, known: str, drawn: str) -> None:
    made = draw(event("Quay"), event(place))
    row = next(row for row in made.rows if row.name == place)
    assert (row.known, row.count) == (known, "1")
    looks = {element.get("class") for element in parsed(made.picture).iter() if element.tag != "a"}
    assert not drawn or drawn in looks
    if drawn != "area told":
        assert "area told" not in looks


def test_an_area_says_how_much_is_told_no_closer() -> None:
    texts = [e.text for e in parsed(draw(event("Westshire"), event("Westshire"), event("Quay")).picture).iter("text")]
    assert "Westshire" in texts and "2 events, place not closer" in texts


def test_a_place_told_more_often_is_larger_and_first() -> None:
    made = draw(event("Quay"), event("Milltown", reports=9))
    assert [row.name for row in made.rows] == ["Milltown", "Quay"]
    radius = {a.find("title").text: float(a.find("circle").get("r")) for a in parsed(made.picture).iter("a")}  # type: ignore
    assert radius["Milltown, 1 event"] > radius["Quay, 1 event"]


def test_an_event_stands_at_its_closest_place_that_can_be_drawn() -> None:
    assert [row.name for row in draw(event("Nowhere", "Quay", "Westshire")).rows] == ["Quay"]


def test_no_event_with_a_place_is_left_out_of_the_list() -> None:
    names = [place.name for place in PLACES]
    assert sorted(row.name for row in draw(*(event(name) for name in names)).rows) == sorted(names)


def test_without_a_placed_event_there_is_no_picture_and_still_a_list() -> None:
    made = draw(event("Nowhere"))
    assert made.picture == "" and [row.known for row in made.rows] == ["not placed on the map"]


def test_without_an_outline_dots_are_drawn_all_the_same() -> None:
    made = maps.draw([event("Quay")], VOCABULARY, None, str, ENGLISH)
    assert len(list(parsed(made.picture).iter("circle"))) == 1


def test_dots_lead_to_their_pages() -> None:
    assert {a.get("href") for a in parsed(draw(event("Quay")).picture).iter("a")} == {"places/Quay/index.html"}


def test_names_are_escaped() -> None:
    odd = Vocabulary(places=(Place('<b>"x"', lat=35.5, lon=36.5, precision="point"),))
    made = maps.draw([event('<b>"x"')], odd, outline(), str, ENGLISH)
    assert "<b>" not in made.picture and parsed(made.picture) is not None


NAMES = tuple(
    f"{a}{b}" for a in ("Ash", "Birch", "Crow", "Dun") for b in ("ford", "holm", "wick", "mere", " upon the Hill")
)
POINTS = st.tuples(st.floats(36.05, 36.95), st.floats(35.05, 35.95))


@settings(deadline=None, max_examples=60)
@given(st.lists(POINTS, min_size=1, max_size=len(NAMES)), st.sampled_from([(272, 320), (560, 420)]))
def test_no_two_labels_overlap(points: list[tuple[float, float]], size: tuple[int, int]) -> None:
    """Measured as the layout measures: by the width of the letters, at the width it was laid out for."""
    places = tuple(Place(name, lat=y, lon=x, precision="point") for name, (x, y) in zip(NAMES, points, strict=False))
    made = maps.draw([event(p.name) for p in places], Vocabulary(places=places), outline(), str, ENGLISH, size=size)
    root = parsed(made.picture)
    marks = root.find("svg[@class='map-marks']")
    assert marks is not None
    group = next((g for g in marks.iter("g") if g.get("class") == "not-narrow"), marks)
    width, height = (float(n) for n in root.find("svg").get("viewBox").split()[2:])  # type: ignore[union-attr]
    boxes: list[tuple[float, float, float, float]] = []
    view = land.Frame(0, 0, 1, 1, width, height)
    for text in group.iter("text"):
        if text.get("class") != "halo" or text.text not in NAMES:
            continue
        wide = text_width(text.text)
        x = float(text.get("x", "0%")[:-1]) / 100 * width + float(text.get("dx", "0"))
        y = float(text.get("y", "0%")[:-1]) / 100 * height + float(text.get("dy", "0"))
        left = {"start": x, "end": x - wide, "middle": x - wide / 2}[text.get("text-anchor", "start")]
        box = (left + 1, y - 8, wide - 2, 7)
        assert free(box, view, boxes)
        boxes.append(box)


# --- land


def corners(path: str) -> set[tuple[int, int]]:
    """The points of a path that is written in steps."""
    found, x, y = set(), 0, 0
    for part in re.findall("M[^M]+", path):
        numbers = [int(n) for n in re.findall(r"-?\d+", part)]
        x = y = 0
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            found.add((x, y))
    return found


def test_a_border_that_two_areas_share_is_drawn_alike() -> None:
    view = land.Frame(36, 35, 38, 36, 300, 150)
    west, east = (land.path_of(region, view) for region in outline().regions)
    assert corners(west) & corners(east) == {(150, 0), (150, 150)}


def test_only_the_part_in_the_frame_is_drawn() -> None:
    view = land.Frame(36.4, 35.4, 36.6, 35.6, 100, 100)
    assert corners(land.path_of(outline().regions[0], view)) == {(-6, -6), (-6, 106), (106, -6), (106, 106)}
    assert land.path_of(outline().regions[1], view) == ""


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=3, max_size=20))
def test_whatever_the_area_its_path_is_sound(points: list[tuple[float, float]]) -> None:
    region = outlines.Region("x", "", (tuple(points),), True, outlines.extent(points))
    path = land.path_of(region, land.Frame(36, 35, 38, 36, 300, 150))
    assert path == "" or re.fullmatch(r"(M-?\d+ -?\d+l[-\d ]+z)+", path)


# --- the slider


def test_days_count_from_the_first_of_the_period() -> None:
    made = draw(
        event("Quay", date="2020-02-03"),
        event("Quay", date="2020-02-05/2020-02-08"),
        event("Quay", date=""),
        timed=True,
    )
    assert made.times and str(made.times.first) == "2020-02-01"
    assert made.rows[0].when == "2 4-7" and made.rows[0].looks == "s0"
    assert [s.label for s in made.times.slices] == ["February 2020"]
    assert 'data-when="2 4-7"' in made.picture and "<rect" in made.bars


def test_a_long_period_has_at_most_a_dozen_slices() -> None:
    made = draw(*(event("Quay", date=f"{year}-06-01") for year in range(1990, 2020)), timed=True)
    assert made.times and 1 < len(made.times.slices) <= 12


def test_without_dates_there_is_no_slider() -> None:
    assert draw(event("Quay", date=""), timed=True).times is None


# --- reading


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is not JSON"),
        (b"{", "is not JSON"),
        (b"[]", "not a GeoJSON FeatureCollection"),
        (b'{"type": "Topology"}', "not a GeoJSON FeatureCollection"),
        (b"\xff\xfe", "not written in UTF-8"),
        (b"[" * 200_000, "nested too deeply"),
        (collection([[36, 35], [37, "x"], [37, 36]]), "feature 1 'West Shire': [37, \"x\"] is no longitude"),  # type: ignore
        (collection([[36, 35], [370, 35], [37, 36]]), "is no longitude and latitude"),
        (collection([[36, 35], [37, 95], [37, 36]]), "is no longitude and latitude"),
        (collection([[36, 35], [True, 35], [37, 36]]), "is no longitude and latitude"),
        (collection([[36, 35], [37], [37, 36]]), "is not a position"),
        (collection([]).replace(b"[[]]", b'"x"'), "coordinates are not a list"),
        (collection(SQUARE).replace(b"36.0", b"NaN"), "NaN is no position"),
        (collection(SQUARE).replace(b"36.0", b"1e999"), "is no longitude"),
        (collection(SQUARE).replace(b"36.0", b"9" * 400), "is no longitude"),
        (collection(SQUARE).replace(b"36.0", b"9" * 5_000), "holds a number of thousands of digits"),
        (b'{"features": [3]}', "feature 1: is not a feature"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_the_reason(data: bytes, message: str) -> None:
    found, problems = outlines.read(data, WHERE)
    assert found is None and message in str(problems[0]) and problems[0].level == "error"


def test_points_are_named_and_not_drawn() -> None:
    data = json.loads(collection(SQUARE))
    data["features"].append(
        {"type": "Feature", "properties": {"name": "Well"}, "geometry": {"type": "Point", "coordinates": [1, 2]}}
    )
    found, problems = outlines.read(json.dumps(data).encode(), WHERE)
    assert found and len(found.regions) == 1
    assert [p.level for p in problems] == ["warning"] and "'Well': Point is not drawn" in str(problems[0])


def test_too_many_points_and_too_large_a_file_are_refused(tmp_path) -> None:  # type: ignore[no-untyped-def]
    many = [[36 + n / 100_000, 35.0] for n in range(outlines.MOST_POINTS + 1)]
    assert "more than" in str(outlines.read(collection(many), WHERE)[1][0])
    path = tmp_path / "map.geojson"
    path.write_bytes(b" " * (outlines.LARGEST + 1))
    assert "larger than 2 MB" in str(outlines.load(path)[1][0])


def test_no_file_is_no_fault(tmp_path) -> None:  # type: ignore[no-untyped-def]
    assert outlines.load(tmp_path / "map.geojson") == (None, ())


def test_a_road_and_the_source_are_kept() -> None:
    road = {
        "type": "Feature",
        "properties": None,
        "geometry": {"type": "LineString", "coordinates": [[36, 35], [37, 36]]},
    }
    data = json.dumps({"type": "FeatureCollection", "features": [road], "source": "our own"}).encode()
    found, _ = outlines.read(b"\xef\xbb\xbf" + data, WHERE)
    assert found and found.source == "our own" and not found.regions[0].closed


JSONS = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=5),
    lambda c: (
        st.lists(c, max_size=4)
        | st.dictionaries(
            st.sampled_from(["type", "features", "geometry", "coordinates", "properties", "name"]), c, max_size=4
        )
    ),
)


@settings(deadline=None)
@given(JSONS)
def test_no_file_is_a_traceback(value: Any) -> None:
    outlines.read(
        json.dumps({"type": "FeatureCollection", "features": [value, {"type": "Feature", "geometry": value}]}).encode(),
        WHERE,
    )


def test_spots_come_in_one_order() -> None:
    events = (event("Quay"), event("Milltown"))
    assert [s.name for s in spots(events, VOCABULARY, None, str)] == [
        s.name for s in spots(events[::-1], VOCABULARY, None, str)
    ]
