"""The table of tests/cases/merging.yaml, and what merging must never do."""

import random
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import when
from dateline.counts import parse
from dateline.model import Article, Claim, Kind, Place, Report, Vocabulary
from dateline.timeline import evidence, merging, traits

TABLE = Path(__file__).parent / "cases" / "merging.yaml"
VOCABULARY = Vocabulary(
    places=(
        Place("Northport", precision="point", within="North province", lat=50.0, lon=10.0),
        Place("Inn", precision="point", within="North province", lat=50.1, lon=10.1),
        Place("Millford", precision="point", within="North province", lat=50.4, lon=10.0),  # 44 km from Northport
        Place("Southport", precision="point", within="South province", lat=48.0, lon=10.0),
        Place("North province", precision="area"),
        Place("South province", precision="area"),
    ),
    kinds=(Kind("airstrike", family="strike"), Kind("talks", family="talks"), Kind("statement", family="talks")),
)


def rows() -> list[Any]:
    text = TABLE.read_text("utf-8")
    nodes = yaml.compose(text).value
    return [
        pytest.param(row, id=f"{TABLE.name}:{node.start_mark.line + 1} {row['name']}")
        for row, node in zip(yaml.load(text, yaml.BaseLoader), nodes, strict=True)
    ]


def report(row: dict[str, Any]) -> Report:
    words = [claim.split(maxsplit=2) for claim in row.get("claims", ())]
    return Report(
        id=row["id"],
        article="" if "articles" in row else row.get("article", f"by-{row['id']}"),
        articles=tuple(row.get("articles", ())),
        when=when.parse(row["date"]),
        title=row["title"],
        kind=row.get("kind", ""),
        places=tuple(row.get("places", ())),
        actors=tuple(row.get("actors", ())),
        claims=tuple(Claim(what, parse(count), of, "Mayor") for what, count, of in words),
        apart_from=tuple(row.get("apart_from", ())),
        same_as=row.get("same_as", ""),
        author="editor" if row.get("author") == "editor" else "program",
        review="hidden" if row.get("review") == "hidden" else "draft",
    )


def scene(row: dict[str, Any]) -> tuple[list[Report], list[Report], list[Article]]:
    standing = [report(r) for r in row["reports"] if r.get("standing")]
    drafts = [report(r) for r in row["reports"] if not r.get("standing") or r.get("author") != "editor"]
    days = {report(r).article: date.fromisoformat(r.get("published", r["date"])) for r in row["reports"]}
    return drafts, standing, [Article(name, f"{name}.md", day) for name, day in days.items()]


def linked(drafts: list[Report], standing: list[Report], articles: list[Article]) -> list[Report]:
    """The ledger after the links have been written down."""
    links = {
        link.report: link.same_as for link in merging.link(tuple(drafts), tuple(standing), tuple(articles), VOCABULARY)
    }
    known = {r.id for r in standing}
    entries = [*standing, *(draft for draft in drafts if draft.id not in known)]
    return [replace(r, same_as=links.get(r.id, r.same_as)) for r in entries]


def events(entries: list[Report]) -> list[list[str]]:
    groups: dict[str, list[str]] = {}
    for name, address in merging.addresses(entries).items():
        groups.setdefault(address, []).append(name)
    return sorted([address, *sorted(set(names) - {address})] for address, names in groups.items())


@pytest.mark.parametrize("row", rows())
def test_which_reports_tell_one_event(row: dict[str, Any]) -> None:
    assert events(linked(*scene(row))) == sorted(row["events"])


@pytest.mark.parametrize("row", rows())
def test_merging_twice_changes_nothing(row: dict[str, Any]) -> None:
    drafts, standing, articles = scene(row)
    entries = linked(drafts, standing, articles)
    assert merging.link(tuple(drafts), tuple(entries), tuple(articles), VOCABULARY) == ()


@pytest.mark.parametrize("row", rows())
def test_the_order_of_files_does_not_matter(row: dict[str, Any]) -> None:
    drafts, standing, articles = scene(row)
    expected = merging.link(tuple(drafts), tuple(standing), tuple(articles), VOCABULARY)
    shuffle = random.Random(7).shuffle
    for values in (drafts, standing, articles):
        shuffle(values)
    assert merging.link(tuple(drafts), tuple(standing), tuple(articles), VOCABULARY) == expected


def test_reasons_can_be_read() -> None:
    row = yaml.load(TABLE.read_text("utf-8"), yaml.BaseLoader)[0]
    drafts, standing, articles = scene(row)
    (link,) = merging.link(tuple(drafts), tuple(standing), tuple(articles), VOCABULARY)
    assert link.reasons[:5] == (
        "like a",
        "same day, 2031-05-02",
        "same place, Northport",
        "both airstrike",
        "33 killed in both",
    )


def test_the_reasons_of_what_was_linked_long_ago_are_still_told() -> None:
    row = yaml.load(TABLE.read_text("utf-8"), yaml.BaseLoader)[0]
    entries = linked(*scene(row))
    assert [(link.report, link.same_as, link.reasons[1]) for link in merging.why(tuple(entries), VOCABULARY)] == [
        ("a", "a", "same day, 2031-05-02"),
        ("b", "a", "same day, 2031-05-02"),
    ]


def test_a_circle_has_an_address() -> None:
    a, b, c = (Report(id=name, same_as=other) for name, other in (("a", "b"), ("b", "a"), ("c", "b")))
    assert merging.addresses((c, b, a)) == {"a": "a", "b": "a", "c": "a"}


def test_the_address_of_a_report_that_is_gone_stays() -> None:
    assert merging.addresses((Report(id="b", same_as="gone"), Report(id="c", same_as="b"))) == {
        "b": "gone",
        "c": "gone",
    }


# --- what must hold for any topic

SOME = st.fixed_dictionaries(
    {
        "date": st.sampled_from(["2031-05-02", "2031-05-03", "2031-05", "2031-05-01/2031-05-04"]),
        "kind": st.sampled_from(["", "airstrike", "talks"]),
        "places": st.lists(
            st.sampled_from(["Northport", "Southport", "North province", "Inn"]), max_size=2, unique=True
        ),
        "claims": st.lists(
            st.sampled_from(["killed 33 sailors", "killed 3 sailors", "wounded 9+ dockers"]), max_size=2
        ),
        "title": st.sampled_from(["Airstrike kills sailors", "Sailors killed in airstrike", "Talks begin"]),
        "article": st.sampled_from(["one", "two", "three", "four"]),
        "author": st.sampled_from(["program", "editor"]),
        "apart_from": st.lists(st.sampled_from(["r0", "r1", "r2", "r3"]), max_size=1),
    }
)
ARTICLES = tuple(
    Article(name, f"{name}.md", date(2031, 5, n)) for n, name in enumerate(("three", "one", "two", "four"), 2)
)


def topic(rows: list[dict[str, Any]]) -> list[Report]:
    return [report({**row, "id": f"r{n}"}) for n, row in enumerate(rows)]


def ledger(drafts: list[Report], standing: list[Report]) -> list[Report]:
    return linked(drafts, standing, list(ARTICLES))


@settings(max_examples=150, deadline=None)
@given(st.lists(SOME, min_size=1, max_size=7), st.integers(0, 6), st.randoms(use_true_random=False))
def test_what_stands_stays_whatever_comes_in(rows: list[dict[str, Any]], cut: int, shuffle: random.Random) -> None:
    """Every old entry keeps its event, the order of files changes nothing, and a third build changes nothing."""
    reports = topic(rows)
    before = ledger(reports[:cut], [])
    after = ledger(reports, before)
    old, new = merging.addresses(before), merging.addresses(after)
    if not any(
        set(r.apart_from) & {q.id for q in reports[:cut]} for r in reports[cut:]
    ):  # a new entry may part old ones
        assert {name: new[name] for name in old} == old
    assert merging.link(tuple(reports), tuple(after), ARTICLES, VOCABULARY) == ()
    shuffle.shuffle(reports)
    shuffle.shuffle(before)
    assert sorted(ledger(reports, before), key=lambda r: r.id) == sorted(after, key=lambda r: r.id)


@settings(max_examples=150, deadline=None)
@given(st.lists(SOME, min_size=2, max_size=7))
def test_nothing_set_apart_shares_an_event(rows: list[dict[str, Any]]) -> None:
    entries = ledger(topic(rows), [])
    address = merging.addresses(entries)
    parted = [(r.id, other) for r in entries for other in r.apart_from if other in address and other != r.id]
    assert all(address[one] != address[other] for one, other in parted)


@settings(max_examples=100, deadline=None)
@given(st.lists(SOME, min_size=2, max_size=7))
def test_the_article_published_first_gives_the_address(rows: list[dict[str, Any]]) -> None:
    entries = ledger(topic(rows), [])
    order = {article.id: (article.published, article.id) for article in ARTICLES}
    article = {r.id: r.article for r in entries}
    for link in merging.why(tuple(entries), VOCABULARY):
        assert order[article[link.same_as]] <= order[article[link.report]]


def test_a_day_of_many_alike_is_looked_through_by_the_hundred_and_still_one_event() -> None:
    alike = {
        "date": "2031-05-02",
        "title": "Raid on the mill kills a miller",
        "kind": "airstrike",
        "places": ["Millford"],
    }
    other = {"title": "Envoys speak", "kind": "talks", "places": ["Southport"]}
    reports = tuple(report({**alike, "id": f"r{n:03}", "article": f"r{n:03}"}) for n in range(250))
    others = tuple(report({**other, "id": f"s{n:02}", "date": f"2031-06-{n:02}"}) for n in range(1, 30))
    known = traits.collect((*reports, *others), VOCABULARY)
    pairs = list(evidence.candidates([known.traits[r.id] for r in reports], known))
    assert len(pairs) <= len(reports) * evidence.MOST
    links = merging.link(reports, others, (), VOCABULARY)
    assert {link.same_as for link in links} == {"r000"}
    assert len(links) == len(reports) - 1
