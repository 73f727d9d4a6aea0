"""The figures of an event's page: a row a claimant, one scale a thing, days with their year where years differ."""

from dataclasses import replace

from dateline import when as edtf
from dateline.model import Event
from dateline.web import claimtables, receipts
from dateline.web.claimtables import ClaimTable
from dateline.web.words import speak
from tests.test_tolls import event, killed

SAY = speak("en")


def tables(found: Event) -> tuple[ClaimTable, ...]:
    return claimtables.tables(found, receipts.anchors(receipts.of_event(found)), SAY)


def test_a_claimants_figures_of_one_day_stand_beside_one_name() -> None:
    (table,) = tables(event(killed("34+", "Council"), killed("34", "Council"), killed("9", "Guard")))
    assert [(row.who, row.span, row.figure, row.earlier) for row in table.rows] == [
        ("Council", 2, "34+", False),
        ("", 0, "34", False),
        ("Guard", 1, "9", False),
    ]


def test_earlier_figures_stand_below_the_standing_ones() -> None:
    said = [killed(count, "Council", "b") for count in ("12", "14")]
    (table,) = tables(event(killed("9", "Council", "a"), *said, killed("8", "Council", "b", status="superseded")))
    rows = [(row.who, row.span, row.figure, row.earlier) for row in table.rows]
    assert rows[:3] == [("Council", 3, "9", False), ("", 0, "12", False), ("", 0, "14", False)]
    assert rows[3:] == [("", 0, "8", True)]


def test_tables_of_one_thing_share_their_scale() -> None:
    mine = replace(killed("40", "Council"), of="dockers")
    wounded = replace(killed("7", "Council"), what="wounded")
    scales = [table.ticks[-1][1] for table in tables(event(killed("3", "Guard"), mine, wounded))]
    assert scales == ["40", "40", "8"]


def test_a_day_has_its_year_where_another_is_told_of() -> None:
    same = event(killed("3", "Guard"))
    other = replace(same, when=edtf.parse("1922-09-09"))
    assert [tables(found)[0].rows[0].said for found in (same, other)] == ["1\u00a0Mar", "1\u00a0Mar\u00a02031"]


def test_one_height_given_twice_in_a_day_is_one_curve() -> None:
    said = [killed("9", "Guard", "a"), killed("12", "Guard", "b")]
    twice = event(*said, killed("34+", "Council", "b"), killed("34", "Council", "b"))
    apart = event(*said, killed("34", "Council", "b"), killed("6", "Council", "b"))
    names = [[panel.who for panel in claimtables.moves_of(found, SAY)[0].panels] for found in (twice, apart)]
    assert names == [["Guard", "Council"], ["Guard"]]
