"""Where an event stands in the lists, and that no page or file knows its date closer than it is known."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dateline import when as edtf
from dateline.model import Event, Timeline
from dateline.topic.config import Config
from dateline.web import citations, exports, linked, months, render, views
from dateline.web.words import speak
from tests import made, tables, timelines

SAY = speak("en")


def of(when: str, name: str = "an-event") -> Event:
    return replace(timelines.STRIKE, id=name, when=edtf.parse(when) if when else edtf.UNDATED, claims=(), reports=())


@pytest.mark.parametrize("row", tables.rows("imprecise"))
def test_a_date_is_shown_as_closely_as_it_is_known(row: dict[str, Any]) -> None:
    event = of(str(row["date"]))
    day = months.listed_day(event)
    assert (event.when.begins, event.when.closes) == (str(row["begins"]), str(row["closes"]))
    assert (months.section_key(event), day and day.isoformat()) == (str(row["section"]), row["day"] and str(row["day"]))
    assert views.dates_in_list(event.when, SAY).replace("\u00a0", " ") == row["words"]


@pytest.mark.parametrize(
    ("when", "begin", "close"),
    [
        ("1912", {"year": 1912}, None),
        ("1912-10", {"year": 1912, "month": 10}, None),
        ("1912-23", {"year": 1912, "month": 9}, {"year": 1912, "month": 11}),
        ("1912-10/1912-11-08", {"year": 1912, "month": 10}, {"year": 1912, "month": 11, "day": 8}),
        ("../1912-11", {"year": 1912, "month": 11}, None),
    ],
)
def test_no_file_has_a_day_that_is_not_known(when: str, begin: dict[str, int], close: dict[str, int] | None) -> None:
    event = of(when)
    slide = json.loads(exports.timelinejs(Timeline((event,)), timelines.Site()))["events"][0]  # type: ignore[arg-type]
    assert (slide["start_date"], slide.get("end_date")) == (begin, close)
    cited = json.loads(citations.csl(event, "A site", "https://example.org", "en"))[0]["event-date"]["date-parts"]
    assert cited[0] == list(begin.values())
    data = linked.json_ld(event, timelines.Site(), {})  # type: ignore[arg-type]
    assert data.get("startDate", data.get("endDate")) == "-".join(f"{part:02}" for part in begin.values())


def test_a_date_that_is_not_sure_is_so_in_short_forms() -> None:
    assert views.short_when(of("1912-10-08~"), SAY).replace("\u00a0", " ") == "about 8 Oct 1912"
    assert views.short_when(of("1912-10?"), SAY) == "October 1912, uncertain"


@pytest.mark.parametrize(
    ("dates", "before", "count"),
    [
        (("1912-23", "1912-10-08", "1912-10-17"), "", 0),
        (("1912", "1912-10-08", "1912-10-17"), "", 0),
        (("1911", "1912-10-08", "1912-10-17"), "October 1912", 1),
        (("1911", "1912"), "", 0),
        (("1912-24", "1913-03-01"), "", 0),
    ],
)
def test_what_lies_before_the_picture_is_counted(dates: tuple[str, ...], before: str, count: int) -> None:
    """A season or a year of which the picture shows a part does not lie before it."""
    events = tuple(of(when, f"event-{n}") for n, when in enumerate(dates))
    pages, _ = render.pages(Timeline(events), made.vocabulary(), Config(Path("nowhere"), title="The war"))
    index = pages["index.html"].decode()
    found = re.search(r"<summary>Before ([^:]+): (\d+)", index)
    assert (found[1], int(found[2])) == (before, count) if found and before else not found and not before


def test_a_season_is_drawn_whole() -> None:
    """Of what goes on beyond the picture no end is drawn."""
    events = (of("1912-24", "winter"), of("1912-12-03", "day"))
    pages, _ = render.pages(Timeline(events), made.vocabulary(), Config(Path("nowhere"), title="The war"))
    assert ">Feb<" in pages["index.html"].decode()


def test_a_picture_of_years_names_days_with_their_year() -> None:
    keyed = tuple(replace(of(f"{year}-03-07", f"event-{year}"), key=True) for year in (1912, 1913, 1914))
    pages, _ = render.pages(Timeline(keyed), made.vocabulary(), Config(Path("nowhere"), title="The war"))
    assert "7\u00a0Mar\u00a01912" in pages["index.html"].decode()
    pages, _ = render.pages(Timeline(keyed[:1]), made.vocabulary(), Config(Path("nowhere"), title="The war"))
    assert "7\u00a0Mar</tspan>" in pages["index.html"].decode()


def test_nobody_chooses_among_no_names() -> None:
    event = replace(of("1912-10-08"), actors=(), by=())
    pages, _ = render.pages(Timeline((event,)), made.vocabulary(), Config(Path("nowhere"), title="The war"))
    index = pages["index.html"].decode()
    assert '<label for="p">' in index and '<label for="a">' not in index
