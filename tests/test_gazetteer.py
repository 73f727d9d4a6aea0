"""Sentences -> places, actors and kinds."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Actor, Kind, Place, Vocabulary
from dateline.reports import actors, gazetteer, kinds, namings
from tests.tables import rows

ACTORS = (
    Actor("Syrian Observatory for Human Rights", aliases=("SOHR", "the Observatory"), kind="organisation"),
    Actor("Rahmi Tekin", aliases=("governor of Antalia",), kind="person"),
    Actor("Turkish Armed Forces", aliases=("Turkish army", "Turkish soldiers"), kind="state body"),
)


def place(row: dict[str, Any]) -> Place:
    return Place(row["name"], tuple(row.get("aliases", ())), precision=row.get("precision", "none"))


@pytest.mark.parametrize("row", rows("places"))
def test_places_are_found_as_in_the_table(row: dict[str, Any]) -> None:
    vocabulary = Vocabulary(places=tuple(map(place, row.get("known", ()))))
    spots = [s for s in gazetteer.places(row["text"], vocabulary)[-1] if s.rank >= 2]
    assert [s.name for s in spots] == row["places"]
    if "why" in row:
        assert row["why"] in [s.rule for s in spots]


def test_a_dateline_and_a_title_prove_their_places() -> None:
    text = ["Karmel woke to sirens."]
    assert gazetteer.places(text, Vocabulary()) == ((),)
    assert gazetteer.places(text, Vocabulary(), dateline="KARMEL")[0][0].name == "Karmel"
    assert gazetteer.places(text, Vocabulary(), title="Floods in Karmel")[0][0].name == "Karmel"


@given(st.lists(st.text(st.sampled_from("ABab ’'s.,-é\n5"), max_size=60), max_size=4))
def test_a_place_stands_where_it_says(texts: list[str]) -> None:
    """Every spot is a span of its sentence, and its name begins with the words there."""
    for text, spots in zip(texts, gazetteer.places(texts, Vocabulary()), strict=True):
        assert all(0 <= s.start < s.end <= len(text) for s in spots)


def test_actors_are_found_by_name_and_alias() -> None:
    found = actors.find("The SOHR said that Turkish soldiers had left.", Vocabulary(actors=ACTORS))
    assert [doer.name for doer in found] == ["Syrian Observatory for Human Rights", "Turkish Armed Forces"]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("SOHR", "Syrian Observatory for Human Rights"),
        ("Antalia Gov. Rahmi Tekin", "Rahmi Tekin"),
        ("the Observatory", "Syrian Observatory for Human Rights"),
        ("doctors in Karmel", "doctors in Karmel"),
    ],
)
def test_claimants_have_the_names_of_actors_yaml(written: str, name: str) -> None:
    assert actors.claimant(written, Vocabulary(actors=ACTORS)) == name


@pytest.mark.parametrize("row", rows("kinds"))
def test_kinds_are_told_as_in_the_table(row: dict[str, Any]) -> None:
    known = tuple(Kind(k["name"], tuple(k["words"])) for k in row.get("known", ()))
    told = kinds.read(row["text"], Vocabulary(kinds=known))
    assert (told.name if told else None) == row["kind"]


def test_no_name_takes_more_than_linear_time() -> None:
    """A run of ten thousand capitals is read in pieces, each once."""
    found = list(namings.namings(namings.tokens("Aa " * 10_000)))
    assert sum(len(name.words) for name in found) == 10_000
    assert max(len(name.words) for name in found) <= namings.LONGEST + 1
