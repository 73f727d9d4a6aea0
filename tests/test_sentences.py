"""Text -> sentences, datelines, credit lines."""

import itertools
import time
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.articles import sentences
from tests.tables import rows


@pytest.mark.parametrize("row", rows("sentences"))
def test_a_text_is_cut_as_in_the_table(row: dict[str, Any]) -> None:
    found = sentences.split(row["text"])
    assert [s.text if s.role == "prose" else [s.role, s.text] for s in found] == row["sentences"]
    assert sentences.dateline(row["text"]) == row.get("dateline", "")


@example("A.\u00a0!\u00a0")
@given(st.text(st.sampled_from("aA. ,\n-–“”\"'?!12[]()\u00a0é\U0001f600"), max_size=200))
def test_offsets_are_exact_and_sentences_never_overlap(text: str) -> None:
    """`text[s.start:s.end]` is the sentence, in any text, in order."""
    found = sentences.split(text)
    assert all(text[s.start : s.end] == s.text and s.text.strip() == s.text for s in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_a_paragraph_of_any_length_is_cut_where_its_sentences_end() -> None:
    """What sentencex is given at a time ends in the middle of a sentence; nothing else does."""
    one = "The market of Ashford burned for two days. “Nobody came,” a trader said."
    found = sentences.split(" ".join([one] * 400))
    assert [sentence.text for sentence in found] == [
        "The market of Ashford burned for two days.",
        "“Nobody came,” a trader said.",
    ] * 400


@pytest.mark.parametrize(
    "text",
    [
        *["x" * 1_000_000, "A - " * 250_000, "A\n" * 300_000, "ABC (" * 200_000, "A.B" * 300_000],
        *["“" * 240_000, "“``''‘" * 100_000, "“" + "It fell. " * 100_000, "«a " * 300_000, "`" * 300_000],
        "‘It fell. " * 100_000,
    ],
)
def test_no_text_takes_more_than_linear_time(text: str) -> None:
    start = time.process_time()
    sentences.split(text)
    assert time.process_time() - start < 5
