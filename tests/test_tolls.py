"""Claims by claimant: what stands, what stood before, and where accounts differ."""

from dataclasses import replace
from datetime import date

import pytest

from dateline import counts
from dateline import when as edtf
from dateline.model import UNATTRIBUTED, Article, Attribution, Claim, Event, Source
from dateline.web import tolls


def article(name: str, day: int) -> Article:
    return Article(name, f"content/articles/{name}.md", date(2031, 3, day), publisher=f"The {name}")


def event(*claims: Claim, days: tuple[str, ...] = (), by: tuple[Attribution, ...] = ()) -> Event:
    texts = days or ("2031-03-01", "2031-03-01", "2031-03-01")
    sources = tuple(
        Source(article(name, 1 + n), name, edtf.parse(text), (), ())
        for n, (name, text) in enumerate(zip("abc", texts, strict=False))
    )
    first = edtf.parse(texts[0])
    return Event("id", first, "", "A title", "", "", (), (), by, claims, sources, (), True)


def killed(count: str, who: str, source: str = "a", **more: str) -> Claim:
    return Claim("killed", counts.parse(count), "guards", who, article=source, **more)  # type: ignore[arg-type]


def standing(found: Event) -> list[tuple[str, str, list[str]]]:
    """(claimant, standing figure, earlier ones) of the first toll."""
    lines = tolls.of_event(found)[0].lines
    return [(line.who, str(line.latest.count), [str(f.count) for f in line.earlier]) for line in lines]


def test_people_counted_by_many_words_stand_in_one_table_and_others_in_theirs() -> None:
    said = [
        replace(killed(str(n), who), of=of) for n, who, of in ((9, "A", "people"), (8, "B", "Bodies"), (7, "C", ""))
    ]
    found = tolls.of_event(event(*said, killed("5", "A")))
    assert [(toll.of, [line.who for line in toll.lines]) for toll in found] == [
        ("people", ["A", "B", "C"]),
        ("guards", ["A"]),
    ]


def test_words_that_only_point_at_people_part_no_tables() -> None:
    said = [replace(killed("9", who), of=of) for who, of in (("A", "the dead"), ("B", "its people"), ("C", "others"))]
    assert [toll.of for toll in tolls.of_event(event(*said, killed("5", "A")))] == ["the dead", "guards"]


def test_figures_of_one_claimant_and_day_are_one_rows() -> None:
    found = event(killed("34", "Council"), killed("34+", "Council"), killed("9", "Guard"))
    (toll,) = tolls.of_event(found)
    assert [[str(line.latest.count) for line in mine] for mine in tolls.by_claimant(toll)] == [["34", "34+"], ["9"]]


def test_the_latest_figure_of_a_claimant_stands_and_the_earlier_are_kept() -> None:
    found = event(killed("12", "Council", "c"), killed("9", "Council", "a"), killed("11+", "Council", "b"))
    assert standing(found) == [("Council", "12", ["9", "11+"])]


def test_two_claimants_stand_side_by_side_in_the_order_in_which_they_spoke() -> None:
    found = event(killed("12", "Guard", "b"), killed("9", "Council", "a"))
    assert standing(found) == [("Council", "9", []), ("Guard", "12", [])]


def test_a_superseded_figure_never_stands_last() -> None:
    found = event(killed("12", "Council", "a"), killed("14", "Council", "a", status="superseded"))
    assert standing(found) == [("Council", "12", ["14"])]


def test_figures_of_one_article_stand_side_by_side() -> None:
    found = event(*(killed(count, "Council") for count in ("17", "9", "6", "2")))
    assert standing(found) == [("Council", count, []) for count in ("17", "9", "6", "2")]
    assert "how many" not in tolls.disputed(found)


def test_figures_of_two_articles_of_one_day_stand_side_by_side() -> None:
    found = event(killed("9", "Council", "a"), killed("12", "Council", "b", reported="2031-03-01"))
    assert standing(found) == [("Council", "9", []), ("Council", "12", [])]


def test_figures_that_one_article_dates_apart_follow_upon_each_other() -> None:
    found = event(killed("9", "Council", reported="2031-02-27"), killed("12", "Council", reported="2031-02-28"))
    assert standing(found) == [("Council", "12", ["9"])]


def test_what_is_told_before_the_day_of_several_figures_still_moves() -> None:
    more = (killed("9", "Council", "a"), killed("11", "Council", "b"))
    found = event(*more, killed("14", "Council", "c"), killed("3", "Council", "c"))
    assert standing(found) == [("Council", "11", ["9"]), ("Council", "14", []), ("Council", "3", [])]


def test_a_superseded_figure_goes_before_the_one_told_next_to_it() -> None:
    texts = ("three were killed in Karm", "lowered from 20", "to 14 dead", "of 17 killed in all")
    figures = ("3", "20", "14", "17")
    claims = [
        killed(count, "Council", quote=quote, status="superseded" if count == "20" else "")
        for count, quote in zip(figures, texts, strict=True)
    ]
    said = event(*claims)
    written = replace(said.sources[0], article=replace(said.sources[0].article, text=". ".join(texts)))
    found = replace(said, sources=(written,))
    assert standing(found) == [("Council", "3", []), ("Council", "14", ["20"]), ("Council", "17", [])]


def test_of_figures_side_by_side_the_highest_is_held_against_another_claimants() -> None:
    found = event(killed("17", "Council"), killed("9", "Council"), killed("17", "Guard", "b"))
    assert "how many" not in tolls.disputed(found)
    assert "how many" in tolls.disputed(event(killed("17", "Council"), killed("9", "Council"), killed("9", "Guard")))


def test_a_figure_that_two_articles_repeat_is_one_with_two_receipts() -> None:
    (toll,) = tolls.of_event(event(killed("9", "Council", "a"), killed("9", "Council", "b")))
    assert [c.article for c in toll.lines[0].latest.claims] == ["a", "b"]


def test_unnamed_claimants_of_two_articles_are_two() -> None:
    found = event(killed("9", UNATTRIBUTED, "a"), killed("12", UNATTRIBUTED, "b"))
    assert standing(found) == [(UNATTRIBUTED, "9", []), (UNATTRIBUTED, "12", [])]


def test_the_day_of_a_claim_is_its_own_before_its_articles() -> None:
    found = event(killed("12", "Council", "a", reported="2031-03-09"), killed("9", "Council", "c"))
    assert standing(found) == [("Council", "12", ["9"])]


def test_totals_stand_apart_from_the_figures_of_the_event() -> None:
    total = killed("40", "Council", "a", scope="total", since="2031-02-01")
    assert [(t.scope, t.span) for t in tolls.of_event(event(total, killed("9", "Council")))] == [
        ("event", ""),
        ("total", "2031-02-01/"),
    ]


@pytest.mark.parametrize(
    ("figures", "differ"),
    [
        (("33", "34"), False),
        (("10", "12"), False),
        (("10", "14"), True),
        (("10+", "40"), False),
        (("10", "40+"), True),
        (("8-12", "13"), False),
        (("~30", "33"), False),
        (("<=20", "30"), True),
        (("0", "3"), True),
        (("1", "2"), False),
    ],
)
def test_figures_are_disputed_where_no_reading_brings_them_near(figures: tuple[str, str], differ: bool) -> None:
    found = event(killed(figures[0], "Council", "a"), killed(figures[1], "Guard", "b"))
    assert ("how many" in tolls.disputed(found)) == differ


@pytest.mark.parametrize(
    ("days", "differ"),
    [
        (("2031-03-01", "2031-03-02"), True),
        (("2031-03-01", "2031-03"), False),
        (("2031-03-01/2031-03-04", "2031-03-04"), False),
        (("2031-03-01/..", "2031-03-09"), False),
    ],
)
def test_dates_are_disputed_where_they_exclude_each_other(days: tuple[str, str], differ: bool) -> None:
    assert ("the date" in tolls.disputed(event(days=days))) == differ


def test_who_did_it_is_disputed_where_two_are_named() -> None:
    two = (Attribution("Guard", "Council"), Attribution("League", "Guard"))
    assert tolls.disputed(event(by=two)) == ("who did it",)
    assert tolls.disputed(event(by=(two[0], Attribution("Guard", "League")))) == ()


@pytest.mark.parametrize(
    ("figure", "expected"),
    [(0, (0, 1)), (4, (0, 1, 2, 3, 4)), (34, (0, 10, 20, 30, 40)), (100, (0, 20, 40, 60, 80, 100))],
)
def test_ticks_are_round_and_reach_the_figure(figure: int, expected: tuple[int, ...]) -> None:
    assert tolls.ticks(figure) == expected


@pytest.mark.parametrize(("figures", "scale"), [((), 10), ((3, 7), 10), ((3, 9, 12, 20, 31, 44), 50), ((900,), 1000)])
def test_the_common_scale_is_round_and_holds_nine_in_ten(figures: tuple[int, ...], scale: int) -> None:
    events = [event(killed(str(n), f"claimant {n}")) for n in figures]
    assert tolls.common_scale(events) == scale
