"""Sentences -> headlines."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import counts
from dateline.model import Claim
from dateline.reports import subjects, titles
from tests.tables import rows


@pytest.mark.parametrize("row", rows("titles"))
def test_headlines_are_made_as_in_the_table(row: dict[str, Any]) -> None:
    disputed = [Claim("killed", counts.parse(count), "people", "police") for count in row.get("disputed", ())]
    if row["title"] is None:
        assert titles.sound(row["text"], row["dates"], disputed) == ""
    else:
        assert titles.headline(row["text"], row["dates"], disputed, row.get("subject", "")) == row["title"]


@settings(deadline=None)
@given(st.text(st.sampled_from("ABab ,;’'\"“”().-– 12"), max_size=400))
def test_no_headline_is_longer_than_its_limit(text: str) -> None:
    assert len(titles.headline(text)) <= titles.LONGEST


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(str.split("Troops took the old mill near Karmel , ; and shells fell police said")),
        min_size=1,
        max_size=40,
    )
)
def test_a_headline_says_nothing_that_its_sentence_does_not(words: list[str]) -> None:
    """Every word of a headline is a word of the sentence."""
    made = titles.headline(" ".join(words))
    assert {w.strip(",;:.").lower() for w in made.split()} <= {w.strip(",;:.").lower() for w in words} | {""}


def test_a_title_is_made_of_kind_and_place_where_no_clause_will_do() -> None:
    assert titles.constructed("airstrike", ("Idlib province", "Syria")) == "Airstrike in Idlib province"
    assert titles.constructed("arrest", ("Lusk airport",)) == "Arrest at Lusk airport"
    assert titles.constructed("attack", ("Lusk road",)) == "Attack on Lusk road"
    assert titles.constructed("airstrike") == titles.constructed("", ("Dorn",)) == ""


@settings(deadline=None)
@given(st.text(st.sampled_from("ABab ,;’'\"“”().-– 12"), max_size=400))
def test_what_is_sound_is_whole(text: str) -> None:
    """A title that is not made up of kind and place ends on no function word and has its marks in pairs."""
    made = titles.sound(text)
    assert not made or titles.whole(made)


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Lund shrugged it off.", "Lund"),
        ("Lund, 58, came to power by accident.", "Lund"),
        ("President Ada Lund spoke on the radio.", "President Ada Lund"),
        ("A court annulled the election of its leader, Ada Lund, 51, as governor.", "Ada Lund"),
        ("A court annulled the election of its leader, Ada Lund.", ""),
        ("Lund met Ivo Hart.", ""),
        ("Orlan froze the fund.", ""),
        ("The Syrians left Damascus.", ""),
        ("The election was a rout.", ""),
        ("", ""),
    ],
)
def test_a_pronoun_means_the_one_person_that_the_sentence_before_names(before: str, name: str) -> None:
    assert subjects.meant("", [before], "Crowds cheered Ada Lund in Orlan. In Orlan a mill burned.") == name


def test_the_one_meant_is_looked_for_as_long_as_sentences_go_on_about_him() -> None:
    text = "Crowds cheered Ada Lund."
    first = "Lund came to power by accident."
    assert subjects.meant("In May his party won, and in June ", [first], text) == "Lund"
    assert subjects.meant("", ["In May he closed the quay.", first], text) == "Lund"
    assert subjects.meant("", ["The vote was a rout.", first], text) == ""
    assert subjects.meant("Ivo Hart and Ada Lund fled, and in June ", [first], text) == ""
