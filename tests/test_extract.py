"""Article -> Reading, by the shipped rules or a newsroom's own extractor; whoever drafts is held to the quotes."""

import datetime
import random
import time
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import counts, extract, when
from dateline.model import Actor, Article, Claim, Report, Vocabulary
from dateline.reports import grounding

TEXT = "Rockets struck Halan on Monday and killed four people, the mayor said. A curfew is in force."
ARTICLE = Article("a", "content/articles/a.md", datetime.date(2021, 6, 10), publisher="Sample Press", text=TEXT)


def own(article: Article) -> Iterator[Report]:
    """A newsroom's own, as `extractor: package.module:function` names it: one good part, three made up."""
    yield Report(
        when=when.parse("2021-06-07"),
        title="Rockets on Halan",
        places=("Halan", "Orsk"),
        claims=(
            Claim("killed", counts.parse("4"), "people", "the mayor", quote="killed four people"),
            Claim("killed", counts.parse("40"), "people", "the mayor", quote="killed four people"),
        ),
        quotes=("Rockets struck Halan on Monday and killed four people, the mayor said.",),
        review="reviewed",
        id="mine",
    )
    yield Report(title="A thing nobody wrote", quotes=("The army left.",))


def test_a_plug_in_extractor_is_held_to_the_quotes() -> None:
    reading = extract.read(ARTICLE, extractor=own)
    (report,) = reading.reports
    assert report.places == ("Halan",)
    assert [str(claim.count) for claim in report.claims] == ["4"]
    assert {step.text for step in reading.steps if step.what == "not borne out"} >= {
        "Orsk",
        "40",
        "A thing nobody wrote",
    }


def test_a_plug_in_extractor_cannot_review_nor_name_its_drafts() -> None:
    (report,) = extract.read(ARTICLE, extractor=own).reports
    assert (report.review, report.id, report.author, report.article) == ("draft", "", "program", "a")


def test_a_claim_that_nobody_states_has_the_publisher() -> None:
    text = "Rockets struck Halan on Monday and killed four people."
    assert {c.who for r in extract.read(with_text(text)).reports for c in r.claims} == {"Sample Press"}
    nameless = Article("a", "a.md", ARTICLE.published, text=text)
    assert {c.who for r in extract.read(nameless).reports for c in r.claims} == {"unattributed"}


def test_claimants_have_their_names_of_actors_yaml() -> None:
    known = Vocabulary(actors=(Actor("Toma Brek", aliases=("the mayor", "mayor"), kind="person"),))
    assert {c.who for r in extract.read(ARTICLE, known).reports for c in r.claims} == {"Toma Brek"}


def with_text(text: str) -> Article:
    return Article("a", "a.md", ARTICLE.published, publisher="Sample Press", text=text)


WORDS = str.split(
    "Rockets struck killed wounded four 12 at least people soldiers in Halan Merun on Monday Friday said that "
    "the mayor police "
    "since 3 May 2019 were had been . . . , ; “ ” after"
)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(WORDS), max_size=80))
def test_nothing_is_drafted_that_the_quotes_do_not_bear_out(words: list[str]) -> None:
    """Whatever the text, its drafts have no fault, and every quote is the article's."""
    article = with_text(" ".join(words))
    reading = extract.read(article)
    ground = grounding.ground(article, reading.sentences, reading.mentions)
    assert all(not grounding.faults(report, ground, Vocabulary()) for report in reading.reports)
    assert all(report.quotes and report.title for report in reading.reports)


def test_long_text_takes_no_more_than_its_share_of_time() -> None:
    """Ten times the text takes about ten times the time."""
    random.seed(7)
    text = " ".join(random.choice(WORDS) for _ in range(4_000))
    assert extract.read(with_text(text)).article.text == text


@pytest.mark.parametrize(
    "text",
    [
        "On 4 May ² soldiers and 1² others were killed this May ².",
        "At least " + "one hundred and " * 400 + "soldiers were killed.",
        "12 December: Two died.\n3 January 1003: Two died.\n" + "2 Jan: Four died.\n20 Dec: Six died.\n" * 1010,
    ],
    ids=["small figures above the line", "a number past all numbers", "a chronology past the first year"],
)
def test_odd_text_is_read_without_a_fault(text: str) -> None:
    assert extract.read(with_text(text)).article.text == text


@pytest.mark.parametrize(
    "text",
    ["3 April 2011\nTwo soldiers were killed.\n" * 3000, ("3 April" + " " * 80_000 + "x\n") * 3],
    ids=["one day said again and again", "blanks after a day"],
)
def test_time_grows_with_the_text_and_not_with_its_square(text: str) -> None:
    start = time.process_time()
    extract.read(with_text(text))
    assert time.process_time() - start < 8
