"""What people write themselves: pages in Markdown, rows of standing.yaml."""

import time
from pathlib import Path

import pytest

from dateline.problems import Where
from dateline.topic import pages

HERE = Where("content/pages/about.md")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**nine** boats", "<strong>nine</strong>"),
        ("[a](https://example.org/)", 'href="https://example.org/"'),
        ("[a](https://example.org/)", 'rel="noopener noreferrer"'),
        (
            '<a href="https://example.org/" rel="opener">a</a>',
            '<a href="https://example.org/" rel="noopener noreferrer">',
        ),
        ("[a](../events/x/index.html)", 'href="../events/x/index.html"'),
        ("## Part", '<h2 id="text-part">'),
        ("a[^1]\n\n[^1]: note", 'href="#text-fn:1"'),
        ("|a|b|\n|-|-|\n|1|2|", "<td>1</td>"),
    ],
)
def test_markdown_is_rendered(text: str, expected: str) -> None:
    assert expected in pages.prose(text)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<svg><script>alert(1)</script></svg>",
        "<img src=x onerror=alert(1)>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,alert)",
        '<a href="https://example.org" onclick="alert(1)">x</a>',
        '<p style="position:fixed">x</p>',
        '<iframe src="https://example.org"></iframe>',
        '<form action="https://example.org"><input name="a"></form>',
    ],
)
def test_nothing_that_runs_or_covers_passes(text: str) -> None:
    html = pages.prose(text).lower()
    for bad in ("<script", "onerror", "onclick", "javascript:", "data:", "style=", "<iframe", "<form", "<svg", "<img"):
        assert bad not in html


@pytest.mark.parametrize("text", ["[" * 8000, "- " * 500 + "x", "x" * 300_000])
def test_text_that_would_hang_is_refused_soon(text: str) -> None:
    start = time.perf_counter()
    with pytest.raises(ValueError, match="too"):
        pages.prose(text)
    assert time.perf_counter() - start < 2
    assert pages.prose("**nine**") == "<p><strong>nine</strong></p>"  # the next text is none the worse for it


def test_the_first_heading_is_the_title_and_the_others_begin_with_the_second() -> None:
    page, problems = pages.read("about", "# About *us*\n\n# Part\n\ntext", HERE)
    assert page and not problems
    assert page.title == "About *us*" and "<h1" not in page.html and "<h2" in page.html


def test_a_page_without_heading_is_named_by_its_file() -> None:
    page, _ = pages.read("house-rules", "text", HERE)
    assert page and page.title == "House rules"


@pytest.mark.parametrize(("slug", "message"), [("events", "the program makes"), ("Über uns", "cannot be an address")])
def test_a_page_that_cannot_have_its_address_is_refused(slug: str, message: str) -> None:
    page, (problem,) = pages.read(slug, "text", HERE)
    assert page is None and message in problem.message and problem.hint


def standing(tmp_path: Path, text: str) -> tuple[tuple[pages.Standing, ...], list[str]]:
    path = tmp_path / "standing.yaml"
    path.write_text(text, "utf-8")
    rows, problems = pages.load_standing(path)
    return rows, [f"{p.where.line}: {p.message}" for p in problems]


def test_rows_of_standing_are_read(tmp_path: Path) -> None:
    rows, problems = standing(tmp_path, "- {figure: 12+, text: boats lost, note: Council, event: a-b}\n")
    assert rows == (pages.Standing("12+", "boats lost", "Council", "a-b"),) and not problems


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("figure: 12\n", "1: a list of rows is expected"),
        ("- 12\n", "1: a row is expected"),
        ("- {figure: 12}\n", "1: a row without 'text'"),
        ("- figure: 12\n  text: x\n  colour: red\n", "3: 'colour' is not part of a row"),
        ("- figure: 12\n  text: [a]\n", "2: 'text' takes one text"),
    ],
)
def test_what_is_wrong_with_a_row_is_told_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    rows, problems = standing(tmp_path, text)
    assert not rows and problem in problems


def test_no_file_is_no_rows(tmp_path: Path) -> None:
    assert pages.load_standing(tmp_path / "standing.yaml") == ((), ())
