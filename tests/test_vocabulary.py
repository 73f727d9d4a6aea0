"""places.yaml, actors.yaml, kinds.yaml: what they give, and what is wrong with them."""

from pathlib import Path
from typing import Any

import pytest

from dateline.model import Actor, Kind, Place, Vocabulary
from dateline.topic import vocabulary
from tests.tables import rows


@pytest.mark.parametrize("row", rows("vocabulary"))
def test_all_faults_of_the_vocabulary_are_told(row: dict[str, Any], tmp_path: Path) -> None:
    for name in row.keys() - {"says"}:
        (tmp_path / name).write_text(row[name], "utf-8")
    _, problems = vocabulary.load(tmp_path)
    found = [f"{Path(p.where.path).name}:{p.where.line}:{p.where.column} {p.message} | {p.hint}" for p in problems]
    told = [any(one.startswith(start) for one in found) for start in row["says"]]
    assert all(told) and len(found) == len(told), "\n".join(found)


def test_a_vocabulary_gives_places_actors_and_kinds(tmp_path: Path) -> None:
    (tmp_path / "places.yaml").write_text(
        "- {name: Orlu, aliases: [Orloo], native: {ar: أورلو, tr: Orlu}, lat: 35.5, lon: -36, source: own map}\n"
        "- {name: Dorn, lat: 1, lon: 2, precision: area, within: Nowhere}\n- {name: Sel}\n",
        "utf-8",
    )
    (tmp_path / "actors.yaml").write_text("- {name: Army, aliases: [the army], kind: armed group}\n", "utf-8")
    (tmp_path / "kinds.yaml").write_text("- {name: strike, words: [struck], family: strike}\n", "utf-8")
    assert vocabulary.load(tmp_path) == (
        Vocabulary(
            (
                Place("Orlu", ("Orloo",), (("ar", "أورلو"), ("tr", "Orlu")), 35.5, -36.0, "point", "", "own map"),
                Place("Dorn", (), (), 1.0, 2.0, "area", "Nowhere"),
                Place("Sel"),
            ),
            (Actor("Army", ("the army",), "armed group"),),
            (Kind("strike", ("struck",), "strike"),),
        ),
        (),
    )


def test_a_topic_without_these_files_has_an_empty_vocabulary(tmp_path: Path) -> None:
    assert vocabulary.load(tmp_path / "content") == (Vocabulary(), ())


@pytest.mark.parametrize("spelled", ["Jabal al-Sel", "jabal AL-SEL", "Sel’s hill", "SEL'S  hill", "جبل"])
def test_a_place_is_found_by_any_of_its_names_in_any_case_and_with_any_apostrophe(spelled: str) -> None:
    place = Place("Jabal al-Sel", ("Sel's hill",), (("ar", "جبل"),))
    assert vocabulary.places(Vocabulary((place,)))[vocabulary.key(spelled)] == place
