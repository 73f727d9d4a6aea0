"""A report and its article -> what the quotes do not bear out."""

import datetime
from dataclasses import replace
from typing import Any

import pytest

from dateline import counts, dates, when
from dateline.articles import sentences
from dateline.model import Article, Claim, Place, Report, Vocabulary
from dateline.reports import grounding
from tests import tables

TEXT = (
    "Twelve people, two nurses among them, were killed when rockets struck the town of Halan on Monday. "
    "Dozens were hurt, the *mayor* said. A watchman was found dead. Nobody was hurt in Merun. "
    "Three guards and an officer were shot. A farmer and his daughter were killed. "
    "Five died in each of the two mines. In the port 15 dockers had been killed."
)
ARTICLE = Article("a", "content/articles/a.md", datetime.date(2021, 6, 10), text=TEXT)
CUT = sentences.split(TEXT)
GROUND = grounding.ground(ARTICLE, CUT, dates.find(TEXT, ARTICLE.published))
KNOWN = Vocabulary(places=(Place("Halan city", aliases=("Halan",)),))
GOOD = Report(
    when=when.parse("2021-06-07"),
    places=("Halan",),
    claims=(
        Claim(
            "killed", counts.parse("12"), "people", "police", quote="Twelve people, two nurses among them, were killed"
        ),
    ),
    quotes=(CUT[0].text,),
)


def faults(report: Report, vocabulary: Vocabulary = KNOWN) -> list[str]:
    return [fault.part for fault in grounding.faults(report, GROUND, vocabulary)]


def claim(count: str, quote: str) -> Claim:
    return Claim("killed", counts.parse(count), "people", "police", quote=quote)


def test_what_the_quotes_say_is_borne_out() -> None:
    assert faults(GOOD) == []
    assert faults(replace(GOOD, places=("Halan city",))) == []


@pytest.mark.parametrize(
    "quote", ["rockets  struck\nthe town of Halan", "the mayor said", "Dozens were hurt, the **mayor** said"]
)
def test_quotes_are_compared_without_markup_and_with_white_space_folded(quote: str) -> None:
    assert faults(replace(GOOD, quotes=(*GOOD.quotes, quote))) == []


@pytest.mark.parametrize(
    ("count", "quote"),
    [
        ("12", "Twelve people, two nurses among them, were killed"),
        ("14", "Twelve people, two nurses among them, were killed"),
        ("24+", "Dozens were hurt"),
        ("1", "A watchman was found dead"),
        ("4", "Three guards and an officer were shot"),
        ("2", "A farmer and his daughter were killed"),
        ("10", "Five died in each of the two mines"),
        ("0", "Nobody was hurt in Merun"),
    ],
)
def test_a_count_may_stand_in_words_as_a_sum_or_as_a_single_person(count: str, quote: str) -> None:
    assert faults(replace(GOOD, claims=(claim(count, quote),))) == []


@pytest.mark.parametrize(
    ("count", "quote"),
    [
        ("33", "Twelve people, two nurses among them, were killed"),
        ("12", "Dozens were hurt"),
        ("5", "Three guards and an officer were shot"),
        ("16", "15 dockers had been killed"),
        ("30", "15 dockers had been killed"),
        ("0", "Dozens were hurt"),
    ],
)
def test_a_count_that_the_quote_does_not_give_is_a_fault(count: str, quote: str) -> None:
    assert faults(replace(GOOD, claims=(claim(count, quote),))) == ["claim"]


def test_a_quote_that_the_article_does_not_hold_is_a_fault_of_its_claim() -> None:
    assert faults(replace(GOOD, claims=(claim("12", "Twelve people were killed in Orsk"),))) == ["claim"]


@pytest.mark.parametrize(("day", "part"), [("2021-06-08", "date"), ("2020-06-07", "date"), ("2021-06-10", "date")])
def test_a_day_that_no_quote_names_is_a_fault(day: str, part: str) -> None:
    assert faults(replace(GOOD, when=when.parse(day))) == [part]


def test_without_any_date_the_day_of_publication_stands_for_the_news() -> None:
    undated = replace(GOOD, quotes=("A watchman was found dead.",), places=(), claims=())
    assert faults(replace(undated, when=when.parse("2021-06-10"))) == []
    assert faults(replace(undated, when=when.parse("2021-06-01"))) == ["date"]


def test_a_place_and_a_quote_that_the_article_does_not_hold_are_faults() -> None:
    assert faults(replace(GOOD, places=("Halan", "Orsk"))) == ["place"]
    assert faults(replace(GOOD, quotes=(*GOOD.quotes, "Rockets struck Orsk."))) == ["quote"]


def test_a_draft_loses_what_is_not_borne_out_and_says_so() -> None:
    bad = replace(GOOD, places=("Orsk", "Halan"), claims=(*GOOD.claims, claim("33", "Dozens were hurt")))
    kept, steps = grounding.held(bad, GROUND, KNOWN)
    assert kept == GOOD
    assert [(step.what, step.text) for step in steps] == [("not borne out", "33"), ("not borne out", "Orsk")]


def test_an_article_that_we_do_not_hold_bears_out_nothing_and_is_not_asked() -> None:
    cited = grounding.ground(replace(ARTICLE, text=""), (), ())
    assert grounding.faults(replace(GOOD, places=("Orsk",)), cited, KNOWN) == ()


NEWS_DAY = datetime.date(2024, 3, 13)
COUNTED = "Since 1 January the Monitor has counted 87 deaths."


@pytest.mark.parametrize("row", tables.rows("editor_days"))
def test_an_editors_date_is_held_against_what_the_words_say_and_no_more(row: dict[str, Any]) -> None:
    text = " ".join(filter(None, ("The council met.", COUNTED, row.get("before"), row["quote"], "It rained.")))
    article = Article("a", "content/articles/a.md", NEWS_DAY, text=text)
    ground = grounding.ground(article, sentences.split(text), dates.find(text, NEWS_DAY))

    def warned(day: str) -> bool:
        report = Report(when=when.parse(day), quotes=(row["quote"], COUNTED))
        return "date" in (f.part for f in grounding.faults(report, ground, Vocabulary())) and not (
            grounding.may_be_meant(report, ground)
        )

    assert [day for day in row.get("may", ()) if warned(day)] == []
    assert [day for day in row.get("never", ()) if not warned(day)] == []
