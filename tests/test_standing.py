"""Entries against their articles: what an editor's entry says and its quotes do not is a warning, never a change."""

from datetime import date
from pathlib import Path

import pytest

from dateline import dates, ledger
from dateline.articles import sentences
from dateline.model import Article, Reading, Vocabulary

BRIDGE = "The bridge in Vada was blown up on Sunday, killing at least three guards."
HEAD = "article: gazette\nevents:\n"
ENTRY = """  - id: bridge
    date: 2020-03-01
    title: Bridge blown up
    places: [Vada]
    claims:
      - {what: killed, count: 3+, of: guards, who: x, quote: killing at least three guards}
    quotes: ['The bridge  in **Vada** was blown up on Sunday, killing at least three guards.']
"""


def reading(name: str, text: str) -> Reading:
    article = Article(name, f"content/articles/{name}.md", date(2020, 3, 2), text=text)
    return Reading(article, sentences.split(text), dates.find(text, article.published))


def warned(text: str, *readings: Reading) -> list[str]:
    names = frozenset(reading.article.id for reading in readings)
    path = Path("gazette.yaml" if text.startswith("article") else "by-hand.yaml")
    found, problems = ledger.read(Path(), {path: text}, names)
    assert not problems
    told = ledger.ungrounded(found, readings, Vocabulary())
    assert all(problem.level == "warning" and problem.hint for problem in told)
    return [f"{problem.where.line}:{problem.where.column} {problem.message}" for problem in told]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("", "", []),
        ("2020-03-01", "2020-02-23", []),  # a Sunday, as its quote says
        ("2020-03-01", "2020-02-20", ["4:11 'bridge': no quote names 2020-02-20"]),
        ("places: [Vada]", "places: [Vada, Orlu]", ["6:20 'bridge': no quote names Orlu"]),
        ("count: 3+", "count: 30+", ["8:63 'bridge': its quote does not say 30+"]),
        ("was blown up on", "fell on", ["9:14 'bridge': the article does not hold this quote"]),
        ("    title", "    review: hidden\n    places: [Orlu]\n    title", []),
    ],
)
def test_what_an_editors_entry_says_and_its_quotes_do_not_is_a_warning(old: str, new: str, says: list[str]) -> None:
    entry = ENTRY.replace(old, new) if old else ENTRY
    if "hidden" in entry:
        entry = entry.replace("    places: [Vada]\n", "")
    assert warned(HEAD + entry, reading("gazette", BRIDGE)) == says


LATE = "4:11 'bridge' is dated after its article came out, on 2020-03-02"


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2021-03-07", [LATE]),  # a Sunday, as its quote says
        ("2042-03-02", [LATE]),
        ("2020-03-04", [LATE]),
        ("2020-04", [LATE]),
        ("2020", []),
    ],
)
def test_an_entry_dated_after_its_article_came_out_is_a_warning(day: str, says: list[str]) -> None:
    assert warned(HEAD + ENTRY.replace("2020-03-01", day), reading("gazette", BRIDGE)) == says
    by_hand = f"events:\n  - {{id: bridge, date: {day}, title: Bridge, articles: [gazette, herald]}}\n"
    told = warned(by_hand, reading("gazette", BRIDGE), reading("herald", "It rained."))
    assert [line.partition(" ")[2] for line in told] == [line.partition(" ")[2] for line in says]


def test_what_was_to_come_has_the_day_that_its_quote_names() -> None:
    planned = "The bridge in Vada will open at midnight on Sunday, the ministry said."
    text = f"{HEAD}  - {{id: bridge, date: 2020-03-08, title: Bridge opens, quotes: ['{planned}']}}\n"
    assert warned(text, reading("gazette", planned)) == []
    assert warned(text, reading("gazette", "")) == []


def test_a_report_that_we_cite_but_do_not_hold_bears_anything_out() -> None:
    assert warned(HEAD + ENTRY.replace("2020-03-01", "2020-02-20"), reading("gazette", "")) == []


def test_an_entry_by_hand_is_borne_out_by_any_of_its_articles_and_a_claim_by_its_own() -> None:
    other = reading("courier", "Two guards died at the bridge on Sunday.")
    entry = ENTRY.replace("    title", "    articles: [gazette, courier]\n    title")
    assert warned("events:\n" + entry, reading("gazette", BRIDGE), other) == []
    own = entry.replace("who: x,", "who: x, article: gazette,")
    assert warned("events:\n" + own, reading("gazette", BRIDGE), other) == []
    wrong = entry.replace("who: x,", "who: x, article: courier,").replace(
        "quote: killing at least", "quote: said to be"
    )
    assert warned("events:\n" + wrong, reading("gazette", BRIDGE), other) == [
        "8:80 'bridge': the article does not hold the quote of this claim"
    ]


def test_an_entry_by_hand_without_quotes_is_left_to_its_editor() -> None:
    entry = "  - id: bridge\n    date: 2019-01-01\n    title: Bridge\n    places: [Orlu]\n    articles: [gazette]\n"
    assert warned("events:\n" + entry, reading("gazette", BRIDGE)) == []
