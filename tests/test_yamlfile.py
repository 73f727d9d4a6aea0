"""YAML as text: nothing turns into something else, and what is wrong is told with its place."""

import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.problems import Problem
from dateline.topic import yamlfile, yamltext
from dateline.topic.yamlfile import List, Map, Node, Text
from tests.tables import rows

LOADERS = [pytest.param(yaml.SafeLoader, id="plain")] + (
    [pytest.param(yamlfile.FAST, id="fast")] if yamlfile.FAST else []
)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
HARD = st.text(
    st.sampled_from(list("aZ0 9\n\t'\"\\:#-?[]{},&*!|>%@`~.<=_é إ\u00a0\u0085\u2028\ufeff\x00\x1b😀")), max_size=12
)


def said(problem: Problem) -> str:
    return f"{problem.where.line}:{problem.where.column} {problem.message} | {problem.hint}"


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize("row", rows("yaml_faults"))
def test_a_fault_is_told_with_its_place_and_a_cure(row: dict[str, Any], loader: Any) -> None:
    _, problems = yamlfile.read(row["text"], "a.yaml", loader=loader)
    found = sorted(map(said, problems))
    assert len(found) == len(row["says"]), found
    assert all(one.startswith(start) for one, start in zip(found, sorted(row["says"]), strict=True)), found


@pytest.mark.parametrize("loader", LOADERS)
@pytest.mark.parametrize(
    "typed", ["no", "NO", "033", "12:30", "12:30:45", "2020-02-30", "1_000", "1e3", "~", "null", "0x1F", "=", "29+"]
)
def test_a_value_stays_what_was_typed(typed: str, loader: Any) -> None:
    document, problems = yamlfile.read(f"a: {typed}\n", "a.yaml", loader=loader)
    assert document.root == Map(((Text("a", 0, 1), Text(typed, 3, 3 + len(typed))),), 0, document.root.end)  # type: ignore[union-attr]
    assert not problems


@pytest.mark.parametrize("loader", LOADERS)
def test_places_count_characters_from_one_and_leave_out_a_byte_order_mark(loader: Any) -> None:
    document, _ = yamlfile.read("\ufeffté: ğ\r\n😀b: 'x'\r\n", "a.yaml", loader=loader)
    assert isinstance(document.root, Map)
    places = [(document.where(v.start).line, document.where(v.start).column) for _, v in document.root.pairs]
    assert places == [(1, 5), (2, 5)]


def test_front_matter_is_counted_from_the_line_it_begins_on() -> None:
    _, problems = yamlfile.read("a: 1\na: 2\n", "a.md", first_line=2)
    assert [str(problem.where) for problem in problems] == ["a.md:3:1"]
    assert problems[0].hint.endswith("on line 2")


def test_a_file_in_another_encoding_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("a: x\ntitle: Zürich".encode("latin-1"))
    document, (problem,) = yamlfile.load(path)
    assert document.root is None
    assert (problem.where.line, problem.where.column) == (2, 9)


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n", "\ufeff"])
def test_nothing_is_no_fault(text: str) -> None:
    document, problems = yamlfile.read(text, "a.yaml")
    assert (document.root, problems) == (None, ())


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        "{a: " * 50_000,
        "- " * 50_000 + "x",
        "a:\n" + "".join(f"{' ' * n}b:\n" for n in range(1, 2_000)),
        "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a,*a,*a]\n" for n in range(1_000)),
        "a: " + "x " * 100_000,
        "\t\n" * 10_000,
        "a: '\t'\n" * 5_000,
        "\x00" * 30_000,
        "#" * 100_000,
    ],
    ids=lambda text: text[:6],
)
@pytest.mark.parametrize("loader", LOADERS)
def test_no_text_hangs_the_reader(text: str, loader: Any) -> None:
    start = time.process_time()
    yamlfile.read(text, "a.yaml", loader=loader)
    assert time.process_time() - start < 10


def test_what_is_wrong_a_thousand_times_is_not_told_as_often() -> None:
    _, problems = yamlfile.read("\x00" * 1_000, "a.yaml")
    assert len(problems) == 51
    assert problems[-1].message == "950 more faults like these follow"


@settings(deadline=None)
@given(HARD | ANY_TEXT)
def test_any_text_is_read_or_refused_never_a_traceback(text: str) -> None:
    _, problems = yamlfile.read(text, "a.yaml")
    assert all(problem.where.line >= 1 and problem.where.column >= 1 for problem in problems)


@settings(deadline=None)
@given(HARD | ANY_TEXT)
def test_both_loaders_read_the_same(text: str) -> None:
    if yamlfile.FAST is None:
        return
    fast, faults = yamlfile.read(text, "a.yaml", loader=yamlfile.FAST)
    plain, others = yamlfile.read(text, "a.yaml", loader=yaml.SafeLoader)
    if not faults and not others:
        assert bare(fast.root) == bare(plain.root)


def bare(node: Node | None) -> Any:
    if isinstance(node, Text):
        return node.value
    if isinstance(node, List):
        return [bare(item) for item in node.items]
    return [(key.value, bare(value)) for key, value in node.pairs] if node else None


# --- text as YAML


@pytest.mark.parametrize(
    ("text", "line", "flow"),
    [
        (
            "Airstrike kills soldiers, says Turkey",
            "Airstrike kills soldiers, says Turkey",
            "'Airstrike kills soldiers, says Turkey'",
        ),
        ("33 soldiers killed", "33 soldiers killed", "33 soldiers killed"),
        ("Turkey's soldiers", "Turkey's soldiers", "Turkey's soldiers"),
        ("2020-02-27-airstrike", "2020-02-27-airstrike", "2020-02-27-airstrike"),
        ("no", "'no'", "'no'"),
        ("Off", "'Off'", "'Off'"),
        ("033", "'033'", "'033'"),
        ("12:30", "'12:30'", "'12:30'"),
        ("2020-02-27", "'2020-02-27'", "'2020-02-27'"),
        ("~", "'~'", "'~'"),
        ("- a", "'- a'", "'- a'"),
        ("Talks: day two", "'Talks: day two'", "'Talks: day two'"),
        ("Talks: Turkey's", '"Talks: Turkey\'s"', '"Talks: Turkey\'s"'),
        ("the 'safe' zone: \"none\"", '"the \'safe\' zone: \\"none\\""', '"the \'safe\' zone: \\"none\\""'),
        ("“No one,” he said.", "“No one,” he said.", "'“No one,” he said.'"),
        ("a #tag", "'a #tag'", "'a #tag'"),
        ("one\ntwo", '"one\\ntwo"', '"one\\ntwo"'),
        (" led by a space", "' led by a space'", "' led by a space'"),
        ("إدلب", "إدلب", "إدلب"),
        ("", "''", "''"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(text: str, line: str, flow: str) -> None:
    assert (yamltext.inline(text), yamltext.inline(text, True)) == (line, flow)


@settings(deadline=None)
@given(HARD | ANY_TEXT)
def test_any_text_reads_back_to_the_character(text: str) -> None:
    """In a line of its own, in a list in brackets, and for another reader of YAML."""
    written = f"a: {yamltext.inline(text)}\nb: [{yamltext.inline(text, True)}]\n"
    for loader in (yamlfile.LOADER, yaml.SafeLoader):
        document, problems = yamlfile.read(written, "a.yaml", loader=loader)
        assert (bare(document.root), problems) == ([("a", text), ("b", [text])], ())
    assert yaml.safe_load(written) == {"a": text, "b": [text]}
