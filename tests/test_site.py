"""One small topic, built and compared as a folder: where a page changes on purpose, review the folder's diff.

`DATELINE_UPDATE=1 python -m pytest tests/test_site.py` writes the folder anew.
"""

import json
import os
import re
import shutil
from pathlib import Path

import pytest

from dateline.cli import main

TOPIC = Path(__file__).parent / "site"
EXPECTED = Path(__file__).parent / "site-expected"
NUMBERS = {"two": 2, "three": 3, "five": 5, "nine": 9, "a": 1, "one": 1}


def tree(folder: Path) -> dict[str, bytes]:
    """The entries and the site by name; the assets, which are the same in each topic, left out."""
    files = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    wanted = ("content/events/", "site/")
    return {n: data for n, data in files.items() if n.startswith(wanted) and not n.startswith("site/assets/")}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The topic in a folder of its own, built."""
    topic = tmp_path_factory.mktemp("harbour") / "topic"
    shutil.copytree(TOPIC, topic)
    assert main(["--config", str(topic / "config.yaml"), "--quiet"]) == 0
    return topic


def test_the_small_topic_is_built_as_expected(built: Path) -> None:
    made = tree(built)
    if os.environ.get("DATELINE_UPDATE"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for name, data in made.items():
            (EXPECTED / name).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / name).write_bytes(data)
    expected = tree(EXPECTED)
    assert sorted(made) == sorted(expected)
    assert [name for name in made if made[name] != expected[name]] == []


def test_every_figure_on_a_page_stands_in_one_of_its_quotes(built: Path) -> None:
    """Also of figures in words; those of an entry written by hand may go without a quote."""
    data = json.loads((built / "site/data/events.json").read_text("utf-8"))
    claims = [claim for event in data["events"] for claim in event["claims"] if claim["quote"]]
    assert len(claims) >= 6
    for claim in claims:
        words = re.findall(r"[a-z]+|\d+", claim["quote"].lower())
        figures = {NUMBERS.get(word, int(word) if word.isdigit() else None) for word in words}
        assert {claim["min"], claim["max"]} - {None} <= figures, claim


def test_every_claim_on_a_page_has_its_claimant(built: Path) -> None:
    data = json.loads((built / "site/data/events.json").read_text("utf-8"))
    assert all(claim["who"] for event in data["events"] for claim in event["claims"])


def test_what_is_hidden_or_for_editors_is_nowhere_in_the_site(built: Path) -> None:
    site = b"\n".join(data for name, data in tree(built).items() if name.startswith("site/"))
    assert b"second crane" not in site and b"the year is not in the report" not in site
    assert b"<script>alert" not in site
