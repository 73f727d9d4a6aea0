"""An article -> its draft reports: each event once, on its day."""

import datetime
import time
from typing import Any

import pytest

from dateline import extract
from dateline.articles import sentences
from dateline.model import Actor, Article, Report, Vocabulary
from tests.tables import rows

TABLES = ("reports", "chronologies", "event_days", "totals", "posts", "acts")


def article(
    text: str,
    published: datetime.date = datetime.date(2021, 6, 10),
    publisher: str = "Sample Press",
    title: str = "",
) -> Article:
    dateline = sentences.dateline(text)
    return Article(
        "a", "content/articles/a.md", published, title=title, publisher=publisher, text=text, dateline=dateline
    )


def told(report: Report, row: dict[str, Any]) -> dict[str, Any]:
    """A report in the words of its row."""
    mine: dict[str, Any] = {
        "date": str(report.when),
        "time": report.time,
        "kind": report.kind,
        "places": list(report.places),
    }
    mine["claims"] = [f"{c.what} {c.count}" for c in report.claims]
    return {key: mine[key] for key in row}


@pytest.mark.parametrize("row", [row for table in TABLES for row in rows(table)])
def test_an_article_is_reported_as_in_the_table(row: dict[str, Any]) -> None:
    reading = extract.read(article(row["text"], row["published"], title=row.get("title", "")))
    wanted = [{**r, "date": str(r["date"])} for r in row["reports"]]
    assert [str(r.when) for r in reading.reports] == [r["date"] for r in wanted]
    assert [told(r, w) for r, w in zip(reading.reports, wanted, strict=True)] == wanted


@pytest.mark.parametrize("text", ["Among the dead were " * 12_000, "on 8 October " * 9_000], ids=lambda text: text[:14])
def test_no_text_takes_more_than_linear_time(text: str) -> None:
    start = time.process_time()
    extract.read(article(text))
    assert time.process_time() - start < 15


def test_every_sentence_has_a_decision() -> None:
    """`explain` can say of each sentence what became of it."""
    text = "Rockets struck Halan on Monday. The mayor wept. Talks will go on."
    reading = extract.read(article(text))
    assert {step.sentence for step in reading.steps} >= {0, 1, 2}
    assert all(step.rule and step.why for step in reading.steps)


def test_a_day_carried_on_is_borne_out_by_its_sentence() -> None:
    """A report whose own sentence names no day quotes the one that does."""
    text = "Bombs went off in Halan and Merun on Monday. In Halan four people were killed. In Merun two were killed."
    first, second = extract.read(article(text)).reports
    assert str(first.when) == str(second.when) == "2021-06-07"
    assert any("on Monday" in quote for quote in second.quotes)
    assert second.places[0] == "Merun"


def test_who_did_it_is_told_with_the_one_who_says_so() -> None:
    known = Vocabulary(actors=(Actor("Kerenian army", aliases=("Kerenian jets",)), Actor("Ilya Sand", kind="person")))
    text = "Nine people were killed in Halan on Monday in a Kerenian army airstrike, the governor, Ilya Sand, said."
    (report,) = extract.read(article(text), known).reports
    assert [(by.actor, by.who) for by in report.by] == [("Kerenian army", "Ilya Sand")]
    assert report.by[0].quote in text


def test_the_same_article_is_read_the_same_way_twice() -> None:
    text = "Rockets struck Halan on Monday, killing two people. On Tuesday troops took Merun."
    assert extract.read(article(text)) == extract.read(article(text))


@pytest.mark.parametrize("row", rows("doers"))
def test_nobody_is_said_to_have_done_what_the_words_do_not_give_them(row: dict[str, Any]) -> None:
    reading = extract.read(article(row["text"]))
    assert [by.actor for report in reading.reports for by in report.by] == row["by"]


@pytest.mark.parametrize("words", ["on {day} May, ", "since Monday ", "{day} were killed on {day} May and "])
def test_a_sentence_of_thousands_of_dates_is_read_in_a_moment(words: str) -> None:
    """Read in turn with each other, 4,000 dates took a minute."""
    text = "".join(words.format(day=n % 28 + 1) for n in range(4000))
    started = time.process_time()
    extract.read(article(text))
    assert time.process_time() - started < 10
