"""The shipped topic keeps its promises: every event has a source, every figure a claimant, every fact its place."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
CONTENT = ROOT / "content"
COVERAGE = ROOT / "docs" / "coverage.md"
ROW = re.compile(r"^\| `(?P<fact>[a-z0-9-]+)` \| (?P<told>[^|]*) \| (?P<remarks>[^|]*) \|$", re.MULTILINE)
NAMED = re.compile(r"`([a-z0-9-]+)`")
ONE_SIDED = re.compile(r"\b(regimes?|martyr\w*|neutrali[sz]\w*|terroris\w*|liberat\w*|massacre\w*)\b", re.IGNORECASE)
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")


def loaded(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)


def entries() -> Iterator[tuple[str, dict[str, Any], str]]:
    for path in sorted((CONTENT / "events").glob("*.yaml")):
        document = loaded(path) or {}
        for entry in document.get("events") or ():
            yield f"{path.name}: {entry['id']}", entry, document.get("article", "")


def shown() -> list[tuple[str, dict[str, Any], str]]:
    return [(name, entry, article) for name, entry, article in entries() if entry.get("review") != "hidden"]


@pytest.fixture(scope="module")
def articles() -> set[str]:
    return {path.stem for path in (CONTENT / "articles").iterdir()}


def test_every_event_has_a_source_that_is_there(articles: set[str]) -> None:
    told = {name: set(entry.get("articles") or [article]) for name, entry, article in shown()}
    assert not [name for name, ids in told.items() if not ids or not ids <= articles]


def test_no_claim_without_a_claimant_and_none_unattributed() -> None:
    nameless = [
        f"{name}: {said}"
        for name, entry, _ in shown()
        for said in (*entry.get("claims", ()), *entry.get("by", ()))
        if said.get("who", "") in ("", "unattributed")
    ]
    assert not nameless


def test_a_figure_told_by_hand_names_the_report_that_it_stands_in() -> None:
    loose = [
        f"{name}: {claim}"
        for name, entry, article in shown()
        for claim in entry.get("claims", ())
        if not article and claim.get("article") not in entry["articles"]
    ]
    assert not loose


def test_one_sided_words_stand_in_quotation_marks() -> None:
    unquoted = [
        f"{name}: {found[0]}"
        for name, entry, _ in shown()
        for field in ("title", "summary")
        for found in [ONE_SIDED.search(QUOTED.sub("", entry.get(field, "")))]
        if found
    ]
    assert not unquoted


def test_kinds_are_those_of_the_topic() -> None:
    known = {kind["name"] for kind in loaded(CONTENT / "kinds.yaml")}
    assert {entry["kind"] for _, entry, _ in shown() if entry.get("kind")} <= known


def test_places_are_those_of_the_topic() -> None:
    known = {place["name"] for place in loaded(CONTENT / "places.yaml")}
    reviewed = [entry for _, entry, _ in shown() if entry.get("review") == "reviewed"]
    assert not {place for entry in reviewed for place in entry.get("places", ())} - known


def test_every_fact_is_told_or_its_absence_explained() -> None:
    rows = list(ROW.finditer(COVERAGE.read_text("utf-8")))
    assert len(rows) == len({row["fact"] for row in rows}) == 89
    here = {entry["id"] for _, entry, _ in shown()}
    lost = {row["fact"]: told for row in rows for told in NAMED.findall(row["told"]) if told not in here}
    assert not lost
    unexplained = [row["fact"] for row in rows if not NAMED.findall(row["told"]) and not row["remarks"].strip()]
    assert not unexplained


def test_where_things_stand_rests_on_events_that_are_there() -> None:
    here = {entry["id"] for _, entry, _ in shown()}
    assert {row["event"] for row in loaded(CONTENT / "standing.yaml")} <= here


def test_enough_is_reviewed_by_hand() -> None:
    reviewed = {entry.get("same_as") or entry["id"] for _, entry, _ in shown() if entry.get("review") == "reviewed"}
    assert len(reviewed) >= 60


TOLL = re.compile(r"^\| [^|]+ \| \[(?P<count>[^\]]+)\]\(\.\./events/(?P<event>[^/]+)/index\.html\) \|", re.MULTILINE)


def test_every_toll_over_time_is_a_claim_of_the_event_that_it_links_to() -> None:
    counts: dict[str, set[str]] = {}
    for _, entry, _ in shown():
        event = entry.get("same_as") or entry["id"]
        counts.setdefault(event, set()).update(
            re.sub(r"\D", "", claim["count"]) for claim in entry.get("claims", ()) if claim.get("scope") == "total"
        )
    rows = list(TOLL.finditer((CONTENT / "pages" / "tolls.md").read_text("utf-8")))
    assert len(rows) >= 20
    assert not [row[0] for row in rows if re.sub(r"\D", "", row["count"]) not in counts.get(row["event"], set())]
