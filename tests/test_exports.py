"""The data files, read back by readers that know nothing of us."""

import csv
import io
import json
from datetime import date
from typing import Any

import icalendar
import pytest
from hypothesis import given, settings

from dateline.model import Timeline
from dateline.web import exports, linked
from tests.timelines import KNOWN, SITES, STRIKE, TALKS, VOCABULARY, Site, timelines

NAMES = {"data/events.json", "data/events.csv", "data/events.ics", "data/events.geojson", "data/timelinejs.json"}
PLACES = {place.name: place for place in VOCABULARY.places}


def made(timeline: Timeline = KNOWN, **config: str) -> dict[str, bytes]:
    return exports.files(timeline, Site(**config), VOCABULARY)  # type: ignore[arg-type]


def test_an_event_is_in_json_as_the_contract_says() -> None:
    data = json.loads(made()["data/events.json"])
    assert list(data) == ["title", "site_url", "days", "events"]
    assert data["site_url"] is None
    assert data["days"] == [{"date": "2020-02-27", "weight": 9.1}]
    event = data["events"][1]
    assert {
        k: event[k]
        for k in ("id", "date", "start", "end", "precision", "time", "kind", "weight", "key", "review", "actors", "url")
    } == {
        "id": "2020-02-27-strike-on-convoy",
        "date": "2020-02-27",
        "start": "2020-02-27",
        "end": "2020-02-27",
        "precision": "day",
        "time": "night",
        "kind": "airstrike",
        "weight": 9.1,
        "key": True,
        "review": "reviewed",
        "actors": ["Turkey"],
        "url": "events/2020-02-27-strike-on-convoy/index.html",
    }
    assert event["places"][1] == {"name": "Idlib", "lat": 35.93, "lon": 36.63, "precision": "area"}
    assert event["by"] == [
        {
            "actor": "Syrian government",
            "who": "the governor",
            "article": "2020-02-28-wire",
            "quote": "in a government strike",
        }
    ]
    assert event["claims"][0] == {
        "what": "killed",
        "of": "soldiers",
        "min": 29,
        "max": None,
        "approximate": False,
        "who": "the governor",
        "scope": "event",
        "status": None,
        "since": None,
        "until": None,
        "reported": "2020-02-28",
        "article": "2020-02-28-wire",
        "quote": "At least 29 soldiers were killed",
    }
    assert [claim["reported"] for claim in event["claims"]] == ["2020-02-28", "2020-02-28"]
    source = event["sources"][1]
    assert (source["wording"], source["url"], source["published"], source["date"]) == (
        "summary",
        None,
        "2020-02-29",
        "2020-02-27",
    )


def test_an_undated_event_has_null_days() -> None:
    event = json.loads(made()["data/events.json"])["events"][2]
    assert [event[k] for k in ("date", "start", "end", "precision", "review")] == [None, None, None, "none", "draft"]
    assert event["places"] == [{"name": "Nowhere", "lat": None, "lon": None, "precision": "none"}]


def read_calendar(data: bytes) -> list[Any]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def test_the_calendar_holds_whole_days() -> None:
    month, strike = read_calendar(made(site_url="https://example.org/idlib/")["data/events.ics"])
    assert strike["DTSTART"].dt == date(2020, 2, 27) and strike["DTEND"].dt == date(2020, 2, 28)
    assert strike["URL"] == "https://example.org/idlib/events/2020-02-27-strike-on-convoy/index.html"
    assert strike["UID"] == "2020-02-27-strike-on-convoy@example.org"
    assert "killed: 34 soldiers (a monitor)" in strike["DESCRIPTION"]
    assert (month["DTSTART"].dt, month["DTEND"].dt) == (date(2020, 1, 1), date(2020, 2, 1))
    assert (month["STATUS"], strike["STATUS"]) == ("TENTATIVE", "CONFIRMED")
    assert month["SUMMARY"] == "Draft, not reviewed: People leave the south"


def test_the_calendar_says_what_it_cannot_show() -> None:
    calendar = icalendar.Calendar.from_ical(made()["data/events.ics"])
    assert b"not shown here: 1" in calendar["X-WR-CALDESC"].to_ical()


def test_geojson_keeps_an_event_without_a_place() -> None:
    data = json.loads(made()["data/events.geojson"])
    assert data["type"] == "FeatureCollection"
    area, point, nowhere = data["features"]
    assert point["geometry"] == {"type": "Point", "coordinates": [36.5, 35.7]}
    assert (point["properties"]["place_precision"], area["properties"]["place_precision"]) == ("point", "area")
    assert nowhere["geometry"] is None and nowhere["properties"]["title"].startswith("Draft")


def test_timelinejs_knows_no_day_that_is_not_known() -> None:
    data = json.loads(made()["data/timelinejs.json"])
    month, strike = data["events"]
    assert month["start_date"] == {"year": 2020, "month": 1} and "end_date" not in month
    assert strike["start_date"] == {"year": 2020, "month": 2, "day": 27}
    assert data["title"]["text"]["text"].endswith("not shown here: 1")


def test_csv_reads_back() -> None:
    rows = list(csv.DictReader(io.StringIO(made()["data/events.csv"].decode())))
    assert [row["id"] for row in rows] == [event.id for event in KNOWN.events]
    assert rows[1]["claims"] == "killed: 29+ soldiers (the governor) | killed: 34 soldiers (a monitor)"
    assert (rows[1]["latitude"], rows[1]["place_precision"]) == ("35.7", "point")


@pytest.mark.parametrize("text", ["=1+1", "+A1", "-cmd", "@SUM(A1)", " =1", "\t=1", "\n@x", "＝1", "\x00=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    assert exports.cell(text).startswith("'")


@pytest.mark.parametrize("text", ["-3.5", "+4", "a=b", "29+", ""])
def test_numbers_and_plain_text_stay(text: str) -> None:
    assert exports.cell(text) == text


def test_structured_data_says_what_is_a_draft() -> None:
    assert "disambiguatingDescription" not in linked.json_ld(STRIKE, Site(), PLACES)  # type: ignore[arg-type]
    data = linked.json_ld(TALKS, Site(site_url="https://example.org"), PLACES)  # type: ignore[arg-type]
    assert data["disambiguatingDescription"] == linked.DRAFT
    assert data["url"] == "https://example.org/events/talks-continue/index.html"
    assert "startDate" not in data


def test_structured_data_places_a_village_and_not_a_province() -> None:
    village, province = linked.json_ld(STRIKE, Site(), PLACES)["location"]  # type: ignore[arg-type]
    assert village["geo"]["latitude"] == 35.7 and "geo" not in province


def test_nothing_in_a_script_element_ends_it() -> None:
    text = linked.in_script({"name": "</script><!-- & -->"})
    assert "<" not in text and ">" not in text
    assert json.loads(text) == {"name": "</script><!-- & -->"}


def test_an_empty_timeline_has_all_files() -> None:
    files = made(Timeline())
    assert set(files) == NAMES
    assert json.loads(files["data/events.json"])["events"] == []
    assert json.loads(files["data/events.geojson"])["features"] == []
    assert files["data/events.csv"].startswith(b"id,date,")
    assert read_calendar(files["data/events.ics"]) == []


@settings(deadline=None)
@given(timelines(), SITES)
def test_whatever_the_words_every_reader_reads_every_event(timeline: Timeline, site: Site) -> None:
    files = exports.files(timeline, site, VOCABULARY)  # type: ignore[arg-type]
    ids = [event.id for event in timeline.events]
    dated = [event.id for event in timeline.events if event.when.start or event.when.end]
    assert [event["id"] for event in json.loads(files["data/events.json"])["events"]] == ids
    assert [feature["id"] for feature in json.loads(files["data/events.geojson"])["features"]] == ids
    assert [row["id"] for row in csv.DictReader(io.StringIO(files["data/events.csv"].decode()))] == ids
    assert [event["unique_id"] for event in json.loads(files["data/timelinejs.json"])["events"]] == dated
    assert [str(event["UID"]).split("@")[0] for event in read_calendar(files["data/events.ics"])] == dated
    assert all(len(line) <= 75 for line in files["data/events.ics"].split(b"\r\n"))
    assert b"SECRET" not in b"".join(files.values()), "no article leaves the program whole"
    assert b"<script" not in files["data/timelinejs.json"]
    for event in timeline.events:
        assert json.loads(linked.in_script(linked.json_ld(event, site, PLACES)))["@type"] == "Event"  # type: ignore[arg-type]
