"""Text -> figures and who states them."""

import time
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import claims, dates
from dateline.articles import sentences
from dateline.claims import Figure, Saying, numerals
from dateline.claims.wordlists import small_letters
from dateline.model import Article, Vocabulary
from tests.tables import rows

PUBLISHED = date(2031, 5, 16)
NOTHING_KNOWN = Vocabulary()


def article(text: str, published: date = PUBLISHED) -> Article:
    return Article(id="a", path="a.md", published=published, text=text)


def figures(text: str, published: date = PUBLISHED) -> tuple[Figure, ...]:
    cut, mentions = sentences.split(text), dates.find(text, published)
    return claims.find(article(text, published), cut, mentions, NOTHING_KNOWN)


def sayings(text: str) -> tuple[Saying, ...]:
    return claims.attributions(article(text), sentences.split(text), dates.find(text, PUBLISHED), NOTHING_KNOWN)


def written(figure: Figure) -> str:
    """A figure as the tables write it: killed 12 soldiers | army | total 2031-01."""
    claim = figure.claim
    said = [" ".join(filter(None, [claim.what, str(claim.count), claim.of])), claim.who]
    span = "/".join(filter(None, [claim.since, claim.until]))
    said.append(" ".join(filter(None, ["" if claim.scope == "event" else claim.scope, claim.status, span])))
    while not said[-1]:
        said.pop()
    return " | ".join(said)


FIGURES = ("claims", "claims_news", "claims_trap", "claims_wordings", "claims_endings", "claims_antecedents",
           "claims_bounds", "claims_casualties", "claims_denials", "claims_scopes", "claims_victims")  # fmt: skip


@pytest.mark.parametrize("row", [row for name in FIGURES for row in rows(name)])
def test_a_text_states_the_figures_of_the_table(row: dict[str, Any]) -> None:
    assert [written(f) for f in figures(row["text"])] == row.get("finds", [])


@pytest.mark.parametrize("row", rows("claims_quotes"))
def test_a_quote_is_the_clause_that_bears_the_figure_out(row: dict[str, Any]) -> None:
    assert [f.claim.quote for f in figures(row["text"])] == row["quotes"]


@pytest.mark.parametrize("row", rows("claims_who"))
def test_a_sentence_is_said_by_the_one_of_the_table(row: dict[str, Any]) -> None:
    said = [[s.who, s.rule + (", carried over" if s.carried else "")] for s in sayings(row["text"])]
    assert said == row["said"]


def test_the_name_of_a_single_victim_is_known() -> None:
    assert [f.victims_named for f in figures("The mayor of Tornau, Petr Holm, was shot dead.")] == [("Petr Holm",)]


@pytest.mark.parametrize("row", rows("numerals"))
def test_a_number_is_read_in_words(row: list[str]) -> None:
    words = row[0].lower().split()
    found = numerals.read(words, 0)
    assert (str(found[0]) if found and found[1] == len(words) else "none") == row[1]


WORDS = """
    killed wounded were was died 12 five dozens of soldiers the a mayor and , . said police that who according to in
    hospital between 3 000 toll rose from at least including them missing “ ” \" ( ) — left dead no not since Ansk He
"""


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split()), max_size=60).map(" ".join))
def test_offsets_are_exact_and_counts_are_positive(text: str) -> None:
    """`text[start:end]` is the quote, in any jumble of words; nothing raises, nothing counts nobody."""
    for figure in figures(text):
        assert text[figure.start : figure.end] == figure.claim.quote
        assert (figure.claim.count.max or figure.claim.count.min or 0) > 0
    for saying in sayings(text):
        assert saying.who
        assert 0 <= saying.start < saying.end <= len(text)


@given(st.text())
def test_small_letters_keep_their_places(text: str) -> None:
    small = small_letters(text)
    assert len(small) == len(text)
    assert all(to == of.lower() for to, of in zip(small, text, strict=True) if of.isascii() and of.isalpha())


@pytest.mark.parametrize(
    "text",
    [
        "killed " * 60_000,
        "12 killed and " * 30_000,
        "a, b, " * 60_000 + "were killed",
        "the man of " * 30_000 + "died",
        "12 " * 100_000 + "died",
        "five soldiers, " * 30_000 + "were killed",
        "police said " * 30_000,
        "according to " * 30_000,
        "including five " * 30_000 + "were hurt",
    ],
    ids=lambda text: text[:14],
)
def test_no_text_takes_more_than_linear_time(text: str) -> None:
    cut = sentences.split(text)
    start = time.process_time()
    claims.find(article(text), cut, (), NOTHING_KNOWN)
    assert time.process_time() - start < 10
