"""The ledger: every fault in one run, whose an entry is, drafts merged in, and not a byte of an editor's changed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import counts, ledger, when
from dateline.ledger import Ledger, blocks, entries, splicing
from dateline.model import Article, Attribution, Claim, Reading, Report
from dateline.problems import Problem, ordered
from dateline.topic import strays
from tests.tables import rows

FOLDER = Path("events")
FILE = FOLDER / "gazette.yaml"
BRIDGE = "The bridge in Vada was blown up on Sunday, killing at least three guards."
MARKET = "A shell hit the market of Vada on Sunday."
ARTICLE = Article("gazette", "content/articles/gazette.md", date(2020, 3, 2), text=f"{BRIDGE} {MARKET}")
DRAFTS = (
    Report(
        when=when.parse("2020-03-01"),
        title="Bridge blown up in Vada",
        places=("Vada",),
        claims=(Claim("killed", counts.parse("3+"), "guards", "the mayor", quote="killing at least three guards"),),
        quotes=(BRIDGE,),
    ),
    Report(when=when.parse("2020-03-01"), title="Shell hits market of Vada", places=("Vada",), quotes=(MARKET,)),
)


def read(text: str) -> Ledger:
    found, problems = ledger.read(FOLDER, {FILE: text}, frozenset({"gazette"}))
    assert not problems, "\n".join(map(str, problems))
    return found


def built(
    text: str | None, drafts: Iterable[Report], articles: Iterable[Article] = (ARTICLE,)
) -> tuple[str, tuple[Problem, ...]]:
    """The text of the article's file after a build."""
    before = Ledger(FOLDER, frozenset({"gazette"})) if text is None else read(text)
    drafts = ledger.adopt(before, [Reading(ARTICLE, reports=tuple(drafts))])
    after, problems = ledger.merge(before, drafts, articles)
    return next((file.text for file in after.files), ""), problems


FRESH = built(None, DRAFTS)[0]


def said(problem: Problem) -> str:
    where = problem.where
    return f"{Path(where.path).name}:{where.line}:{where.column} {problem.message} | {problem.hint}"


@pytest.mark.parametrize("row", rows("ledger/faults"))
def test_all_faults_of_all_files_are_told_in_one_run(row: dict[str, Any], tmp_path: Path) -> None:
    for name, text in row["files"].items():
        (tmp_path / name).write_bytes(text.encode())
    _, problems = ledger.load(tmp_path, ("2020-03-02-gazette", "2020-03-03-courier"))
    found = sorted(map(said, problems))
    told = [any(one.startswith(start) for one in found) for start in row["says"]]
    assert all(told) and len(found) == len(row["says"]), "\n".join(found)


def test_a_fresh_file_reads_like_notes() -> None:
    assert FRESH.splitlines() == [
        "# yaml-language-server: $schema=../events.schema.json",
        "article: gazette",
        "events:",
        "  - id: 2020-03-01-bridge-blown-up-in-vada",
        "    date: 2020-03-01",
        "    title: Bridge blown up in Vada",
        "    places: [Vada]",
        "    claims:",
        "      - {what: killed, count: 3+, of: guards, who: the mayor, quote: killing at least three guards}",
        "    quotes:",
        "      - The bridge in Vada was blown up on Sunday, killing at least three guards.",
        "    review: draft",
        f"    draft: {read(FRESH).reports[0].print}",
        "",
        "  - id: 2020-03-01-shell-hits-market-of-vada",
        "    date: 2020-03-01",
        "    title: Shell hits market of Vada",
        "    places: [Vada]",
        "    quotes:",
        "      - A shell hit the market of Vada on Sunday.",
        "    review: draft",
        f"    draft: {read(FRESH).reports[1].print}",
    ]


def test_a_second_build_writes_nothing() -> None:
    before = read(FRESH)
    drafts = ledger.adopt(before, [Reading(ARTICLE, reports=DRAFTS)])
    assert ledger.write(before, drafts, [ARTICLE]) == ({}, ())
    assert [report.author for report in before.reports] == ["program", "program"]


# --- whose an entry is


@pytest.mark.parametrize("row", rows("ledger/edits"))
def test_an_edited_entry_is_never_rewritten_nor_drafted_again(row: dict[str, Any]) -> None:
    """Not by the same drafts, nor by drafts that read otherwise by now."""
    edited = FRESH
    for old, new in row.get("replace", ()):
        assert old in edited
        edited = edited.replace(old, new, 1)
    first = read(FRESH).reports[0].print
    if row.get("delete_print"):
        edited = edited.replace(f"    draft: {first}\n", "")
    if "print" in row:
        edited = edited.replace(f"draft: {first}", row["print"].format(print=first))
    if row.get("drop") == "market":
        edited = edited[: edited.index("\n  - id: 2020-03-01-shell")]
    assert edited != FRESH
    assert "drop" in row or read(edited).reports[0].author == "editor"
    text, problems = built(edited, DRAFTS)
    assert text.startswith(edited)
    assert [report.id for report in read(text).reports[len(read(edited).reports) :]] == row.get("adds", [])
    assert not [problem for problem in problems if "bridge" in problem.message]
    if not row.get("adds"):
        assert text == edited
        bolder = (replace(DRAFTS[0], kind="explosion", places=("Vada", "Orlu")), DRAFTS[1])
        assert built(edited, bolder)[0] == edited


def test_a_draft_is_renewed_in_place_and_its_neighbours_stay_to_the_byte() -> None:
    edited = FRESH.replace("title: Shell hits market", "title: 'Shell hits  market'  # hm").replace(
        "\n\n", "\n\n# next\n\n"
    )
    text, problems = built(edited, (replace(DRAFTS[0], kind="explosion"), DRAFTS[1]))
    assert not problems
    old, new = read(edited).reports[0].print, read(text).reports[0].print
    assert old != new
    assert text == edited.replace("    places", "    kind: explosion\n    places", 1).replace(old, new)


def test_a_title_found_anew_keeps_the_id() -> None:
    text, _ = built(FRESH, (replace(DRAFTS[0], title="Guards die as bridge is blown up"), DRAFTS[1]))
    assert [report.id for report in read(text).reports] == [report.id for report in read(FRESH).reports]
    assert "title: Guards die" in text


def test_line_ends_of_another_system_leave_an_entry_the_programs() -> None:
    windows = FRESH.replace("\n", "\r\n")
    assert built(windows, DRAFTS) == (windows, ())
    text, _ = built(windows, (replace(DRAFTS[0], kind="explosion"), DRAFTS[1]))
    assert "    kind: explosion\r\n" in text and "\n" not in text.replace("\r\n", "")


@pytest.mark.parametrize("row", rows("ledger/places"))
def test_a_new_draft_goes_where_a_person_would_put_it(row: dict[str, Any]) -> None:
    text, problems = built(row["before"], DRAFTS[1:])
    if "warns" in row:
        assert [problem.message for problem in problems] == [row["warns"]]
        assert text == row["before"]
        return
    draft = replace(DRAFTS[1], article="gazette", id="2020-03-01-shell-hits-market-of-vada")
    expected = row["after"]
    for sign, indent in (("<new>", 2), ("<new0>", 0)):
        block = splicing.joined([draft], indent)
        expected = expected.replace(sign, block.replace("\n", "\r\n") if "\r\n" in row["before"] else block)
    assert text == expected
    assert read(text).reports[-1].author == "program"
    assert built(text, DRAFTS[1:]) == (text, ())


# --- nothing is deleted


def test_a_draft_that_is_no_longer_found_stays_and_is_not_shown() -> None:
    text, (problem,) = built(FRESH, DRAFTS[:1])
    assert text == FRESH
    assert problem.level == "warning"
    assert str(problem.where).endswith("gazette.yaml:15:5")
    assert "nothing in the article is read as this any more" in problem.message
    before = read(FRESH)
    drafts = ledger.adopt(before, [Reading(ARTICLE, reports=DRAFTS[:1])])
    assert [report.title for report in ledger.shown(before, drafts)] == ["Bridge blown up in Vada"]


def test_a_draft_whose_quote_is_gone_says_so() -> None:
    corrected = replace(ARTICLE, text=BRIDGE)
    _, (problem,) = built(FRESH, DRAFTS[:1], [corrected])
    assert "the article no longer holds its quote" in problem.message


def test_of_a_deleted_article_editors_entries_are_shown_and_drafts_are_not() -> None:
    edited = FRESH.replace("title: Bridge", "title: The bridge")
    before, faults = ledger.read(FOLDER, {FILE: edited}, frozenset())
    assert faults == ()
    texts, problems = ledger.write(before, (), ())
    assert texts == {}
    assert [problem.level for problem in problems] == ["warning", "warning"]
    assert [report.title for report in ledger.shown(before, ())] == ["The bridge blown up in Vada"]


def test_a_renamed_article_is_named_where_an_editors_entry_misses_it() -> None:
    edited = FRESH.replace("title: Bridge", "title: The bridge")
    before, _ = ledger.read(FOLDER, {FILE: edited}, frozenset({"herald"}))
    _, problems = ledger.write(before, (), [replace(ARTICLE, id="herald")])
    assert "rename this file to herald.yaml" in problems[0].hint


def test_a_renamed_article_is_named_where_a_draft_misses_it() -> None:
    before, _ = ledger.read(FOLDER, {FILE: FRESH}, frozenset({"herald"}))
    _, problems = ledger.write(before, (), [replace(ARTICLE, id="herald")])
    assert len(problems) == 2
    assert all("'herald' holds its text now" in problem.message for problem in problems)
    assert all("rename this file to herald.yaml" in problem.hint for problem in problems)


# --- links between entries


def test_the_programs_own_links_give_way_to_editors() -> None:
    """A link to an entry that is gone, round in a circle, or against apart_from is mended, not complained of."""
    linked = built(None, (DRAFTS[0], replace(DRAFTS[1], same_as="2020-03-01-bridge-blown-up-in-vada")))[0]
    first, second = "2020-03-01-bridge-blown-up-in-vada", "2020-03-01-shell-hits-market-of-vada"
    assert read(linked).reports[1].same_as == first
    for edited in (
        linked.replace(f"id: {first}", "id: b"),
        linked.replace("    review: draft\n", f"    review: draft\n    same_as: {second}\n", 1),
        linked.replace("    review: draft\n", f"    review: draft\n    apart_from: [{second}]\n", 1),
    ):
        assert read(edited).reports[1].same_as == ""
        text, _ = built(edited, DRAFTS)
        assert f"same_as: {first}" not in text


# --- for any drafts and any typing

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip)
WHENS = st.sampled_from(
    ["", "2020", "2020-02", "2020-02-27", "2020-02-27~", "2020-21", "2020-02-27/2020-03-01", "../2020-02-27"]
)
COUNTS = st.sampled_from(["0", "29", "29+", "20-25", "~900000", "<=20", "~30+"]).map(counts.parse)
CLAIMS = st.builds(
    Claim,
    what=TEXTS,
    count=COUNTS,
    of=st.just("") | TEXTS,
    who=TEXTS,
    scope=st.sampled_from(["event", "part", "total"]),
    status=st.sampled_from(["", "superseded"]),
    since=st.sampled_from(["", "2019-12"]),
    reported=st.sampled_from(["", "2020-02-28"]),
    article=st.just("gazette"),
    quote=TEXTS,
)
REPORTS = st.builds(
    Report,
    article=st.just("gazette"),
    when=WHENS.map(lambda text: when.parse(text) if text else when.UNDATED),
    time=st.sampled_from(["", "night", "12:30", "23:59+03:00"]),
    title=TEXTS,
    summary=st.just("") | TEXTS,
    kind=st.just("") | TEXTS,
    places=st.lists(TEXTS, max_size=2).map(tuple),
    actors=st.lists(TEXTS, max_size=2).map(tuple),
    by=st.lists(
        st.builds(Attribution, actor=TEXTS, who=TEXTS, article=st.just("gazette"), quote=TEXTS), max_size=1
    ).map(tuple),
    claims=st.lists(CLAIMS, max_size=2).map(tuple),
    quotes=st.lists(TEXTS, min_size=1, max_size=2).map(tuple),
)
MANY = st.lists(REPORTS, min_size=1, max_size=4)


def plain(report: Report) -> Report:
    return replace(report, id="", print="", where=None)


@settings(deadline=None)
@given(MANY)
def test_any_draft_reads_back_as_it_was_written(drafts: list[Report]) -> None:
    text, problems = built(None, drafts)
    assert not problems
    assert [plain(report) for report in read(text).reports] == drafts
    assert all(report.author == "program" for report in read(text).reports)


@settings(deadline=None)
@given(MANY, MANY)
def test_merging_twice_changes_nothing(first: list[Report], second: list[Report]) -> None:
    text, _ = built(built(None, first)[0], second)
    assert built(text, second)[0] == text
    drafts = ledger.adopt(read(text), [Reading(ARTICLE, reports=tuple(second))])
    assert sorted(plain(draft).title for draft in drafts) == sorted(draft.title for draft in second)
    assert len({draft.id for draft in drafts}) == len(second)


@settings(deadline=None)
@given(
    MANY,
    MANY,
    st.floats(0, 1),
    st.sampled_from(["§", " §", "# §", "\n# §\n", "\n    # §\n", " # §", "§\n", "    note: §\n", "\n", " "]),
)
def test_what_a_person_typed_is_still_there(first: list[Report], second: list[Report], spot: float, typed: str) -> None:
    """Anywhere in the file: their line, and every line of an entry they touched, stay as they left them."""
    text, _ = built(None, first)
    at = int(spot * len(text))
    edited = text[:at] + typed + text[at:]
    before, problems = ledger.read(FOLDER, {FILE: edited}, frozenset({"gazette"}))
    if any(problem.level == "error" for problem in problems):
        return
    after, _ = ledger.merge(before, ledger.adopt(before, [Reading(ARTICLE, reports=tuple(second))]), [ARTICLE])
    (file,) = after.files
    lines = blocks.lines_of(edited)
    for entry in before.files[0].entries:
        if entry.report.author == "program" and entry.block:
            lines[entry.block.first : entry.block.last] = [""] * (entry.block.last - entry.block.first)
    left = iter(blocks.lines_of(file.text))
    assert all(line in left for line in lines if line), file.text
    assert file.text.count("§") >= typed.count("§")


def test_an_entry_written_by_hand_reads_back_whole() -> None:
    report = Report(
        id="a",
        when=when.parse("2020-02"),
        title="A",
        review="reviewed",
        apart_from=("b",),
        articles=("gazette", "courier"),
        note="one\ntwo: three",
        claims=(Claim("killed", counts.parse("3"), "", "x", article="courier"),),
    )
    text = "events:\n" + entries.text(report) + entries.text(Report(id="b", title="B", articles=("gazette",)))
    found, problems = ledger.read(FOLDER, {FOLDER / "by-hand.yaml": text}, frozenset({"gazette", "courier"}))
    assert not problems
    assert replace(found.reports[0], where=None) == replace(report, author="editor")


# --- what is no file of the topic's


def test_what_lies_beside_the_events_files_is_told_or_left_alone(tmp_path: Path) -> None:
    folder, outside = tmp_path / "content" / "events", tmp_path / "secret.yaml"
    (folder / "old").mkdir(parents=True)
    outside.write_text("events: []\n", "utf-8")
    (folder / "old" / "a.yaml").write_text("events: []\n", "utf-8")
    (folder / "b.yml").write_text("events: []\n", "utf-8")
    (folder / "c.yaml").mkdir()
    (folder / "d.yaml").symlink_to(outside)
    (folder / ".e.yaml").write_text("an editor's own: [\n", "utf-8")
    (folder / "f.yaml").write_bytes("events: [] # Zürich\n".encode("latin-1"))
    _, problems = ledger.load(folder, ())
    told = ordered((*problems, *strays.problems(folder.parent)))
    assert [(Path(p.where.path).name, p.level, p.message) for p in told] == [
        ("b.yml", "warning", "this file is not read"),
        ("c.yaml", "error", "this is no file of the topic's"),
        ("d.yaml", "error", "this is no file of the topic's"),
        ("f.yaml", "error", "the file is not in UTF-8"),
        ("old", "warning", "the files in this folder are not read"),
    ]


def test_a_topic_without_events_has_an_empty_ledger(tmp_path: Path) -> None:
    before, problems = ledger.load(tmp_path / "events", ())
    assert (before.reports, problems) == ((), ())


def test_a_draft_that_no_file_could_hold_is_an_error_of_the_extractors() -> None:
    _, problems = built(None, (replace(DRAFTS[0], title="", claims=()),))
    assert [(problem.level, problem.message) for problem in problems] == [("error", "nothing stands here")]


# --- who has edited what an entry says


@pytest.mark.parametrize(
    ("old", "new", "kept"),
    [
        ("  - id: 2020-03-01-bridge", "  # seen\n  - id: 2020-03-01-bridge", True),
        ("    draft: ", "    same_as: 2020-03-01-shell-hits-market-of-vada\n    draft: ", True),
        (
            "    draft: ",
            "    apart_from: [2020-03-01-shell-hits-market-of-vada]\n    note: ask them\n    draft: ",
            True,
        ),
        ("review: draft", "review: reviewed", True),
        ("title: Bridge blown up", "title: A bridge is blown up", False),
        ("count: 3+", "count: 3", False),
    ],
)
def test_remarks_and_links_leave_a_draft_saying_what_it_said(old: str, new: str, kept: bool) -> None:
    found, _ = ledger.read(FOLDER, {FILE: FRESH.replace(old, new, 1)}, frozenset({"gazette"}))
    first = found.reports[0]
    assert (first.author, first.as_drafted) == ("editor", kept)


def test_a_draft_whose_draft_line_is_deleted_is_taken_over_whole() -> None:
    text = "".join(line for line in FRESH.splitlines(keepends=True) if "draft: " not in line or "review" in line)
    assert [(r.author, r.as_drafted) for r in read(text).reports] == [("editor", False), ("editor", False)]
    assert not read(FRESH).reports[0].as_drafted
