"""Files -> articles: what is read, what is refused, what is said about it."""

import time
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline import articles
from dateline.articles import heads, markup, moments
from dateline.model import Article, Place, Vocabulary
from dateline.problems import Problem, as_text
from tests.tables import rows

NOTHING = Vocabulary()
PAGE = """<!doctype html><html lang="tr"><head><title>Site | Bridge reopens</title>
<meta property="og:site_name" content="Harbour Post"><link rel="canonical" href="https://example.org/bridge">
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "NewsArticle",
"headline": "Bridge reopens", "datePublished": "2020-02-27T22:30:00Z", "author": [{"name": "Ada Marsh"}]}]}</script>
</head><body><nav>Home News Sport</nav><article><h1>Bridge reopens</h1>
<p>BEIRUT - The bridge over the harbour opened again on Thursday after three years of repairs, the mayor said.</p>
<p>He thanked the two hundred workers who had spent three winters on the piers &amp; the roadway.</p></article>
<footer>Copyright 2019</footer></body></html>"""


def put(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder


def load(folder: Path, vocabulary: Vocabulary = NOTHING) -> tuple[dict[str, Article], tuple[Problem, ...]]:
    found, problems = articles.load(folder, vocabulary, "Asia/Damascus")
    return {article.id: article for article in found}, problems


@pytest.mark.parametrize("row", rows("published"))
def test_a_day_of_publication_is_read_or_refused(row: dict[str, Any]) -> None:
    found = moments.parse(row["text"])
    assert (None if found is None else str(found)) == row["is"]


def test_front_matter_gives_the_facts_and_the_rest_is_text(tmp_path: Path) -> None:
    front = "title: 'Talks: day two'\ndate: 2020-02-27\nsource: Harbour Post\nurl: https://example.org/a"
    text = f"---\n{front}\n---\n\nNo *deal*.\n"
    found, problems = load(put(tmp_path, **{"a.md": text}))
    article = found["a"]
    assert not problems
    assert (article.title, article.publisher, article.published) == (
        "Talks: day two",
        "Harbour Post",
        date(2020, 2, 27),
    )
    assert article.text.strip() == "No deal."
    assert article.first_line == 7


CODE = "<script>alert(2)</script><style>p {color: red}</style>"
HIT = "A shell hit the harbour of Port Mill on Thursday, and the mayor asked the people there to keep off its quays."
CODED = {
    "a.md": f"---\ntitle: '{CODE}Port Mill'\npublished: 2020-02-27\n---\n{CODE}{HIT}\n",
    "a.txt": f"---\ntitle: '{CODE}Port Mill'\npublished: 2020-02-27\n---\n{CODE}{HIT}\n",
    "a.html": f"<html><head><meta name=date content=2020-02-27><title>x</title></head><body><article>"
    f"<h1>{CODE}Port Mill</h1><p>{CODE}{HIT}</p></article></body></html>",
}


@pytest.mark.parametrize("name", CODED)
def test_scripts_and_styles_are_no_words_of_an_article(name: str, tmp_path: Path) -> None:
    found, _ = load(put(tmp_path, **{name: CODED[name]}))
    assert (found["a"].title, found["a"].text.strip()) == ("Port Mill", HIT)


def test_many_scripts_that_are_never_closed_take_no_time() -> None:
    start = time.monotonic()
    markup.plain("<script> and <style>\n\n" * 20_000)
    assert time.monotonic() - start < 2


def test_an_article_may_be_front_matter_alone(tmp_path: Path) -> None:
    found, problems = load(put(tmp_path, **{"a.md": "---\ntitle: Cited\npublished: 2020-02-27\n---\n"}))
    assert not problems
    assert found["a"].text == ""


def test_the_name_gives_the_day_where_the_file_does_not(tmp_path: Path) -> None:
    found, problems = load(put(tmp_path, **{"2020-02-27-strike.txt": "Text."}))
    assert not problems
    assert found["2020-02-27-strike"].published == date(2020, 2, 27)


def test_without_a_day_the_cure_is_told(tmp_path: Path) -> None:
    found, problems = load(put(tmp_path, **{"strike.txt": "Text."}))
    assert not found
    assert [p.level for p in problems] == ["error"]
    assert "strike.txt: error: the day of publication is not known" in as_text(problems)
    assert "2020-02-27-strike.txt" in problems[0].hint and "published: 2020-02-27" in problems[0].hint


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("published: 30 February 2020", "2:12: error: '30 February 2020' is not a date"),
        ("published: 2020-02-27\nurl: javascript:alert(1)", "3:6: error: 'javascript:alert(1)' is not a web address"),
        ("published: 2020-02-27\nwording: own", "3:10: error: 'own' is not a wording"),
        ("published: 2020-02-27\ntitle: [a, b]", "3:8: error: 'title' takes one text"),
        ("published: 2020-02-27\ndate: 2020-02-28", "3:1: error: 'date' says again what 'published' says"),
        ("published: 2020-02-27\npublished: 2020-02-28", "3:1: error: 'published' is given twice"),
        ("published: 2020-02-27\npubliser: Post", "3:1: warning: 'publiser' is not a field of an article"),
    ],
)
def test_a_fault_in_front_matter_is_told_with_its_place(tmp_path: Path, front: str, message: str) -> None:
    _, problems = load(put(tmp_path, **{"a.md": f"---\n{front}\n---\nText.\n"}))
    assert f"a.md:{message}" in as_text(problems)


def test_an_unclosed_front_matter_is_told(tmp_path: Path) -> None:
    _, problems = load(put(tmp_path, **{"2020-02-27-a.md": "---\ntitle: A\n\nText.\n"}))
    assert "the '---' at the top is never closed" in as_text(problems)


def test_a_moment_counts_its_day_at_the_datelines_place(tmp_path: Path) -> None:
    """22:30 in UTC is already the next day in Syria, but not in Lisbon."""
    front = "---\npublished: 2020-02-27T22:30:00Z\n---\n"
    found, _ = load(put(tmp_path, a=b"", **{"a.txt": front + "No dateline.", "b.txt": front + "LISBON - Text."}))
    assert found["a"].published == date(2020, 2, 28)
    assert found["b"].published == date(2020, 2, 27)


def test_places_yaml_leads_a_village_to_its_countrys_zone(tmp_path: Path) -> None:
    known = Vocabulary(
        places=(Place("Vila Nova", ("VN",), within="Portugal province"), Place("Portugal province", within="Lisbon"))
    )
    found, _ = load(put(tmp_path, **{"a.txt": "---\npublished: 2020-02-27T22:30:00Z\n---\nVILA NOVA - Text."}), known)
    assert found["a"].published == date(2020, 2, 27)


def test_a_saved_page_gives_what_it_says_of_itself(tmp_path: Path) -> None:
    found, problems = load(put(tmp_path, **{"bridge.html": PAGE}))
    article = found["bridge"]
    assert not problems
    assert (article.title, article.publisher, article.author) == ("Bridge reopens", "Harbour Post", "Ada Marsh")
    assert (article.url, article.language, article.published) == ("https://example.org/bridge", "tr", date(2020, 2, 28))
    assert "opened again on Thursday" in article.text and "piers & the roadway" in article.text
    assert "Sport" not in article.text and "Copyright" not in article.text


def test_a_page_without_a_stated_day_is_not_dated_by_its_text(tmp_path: Path) -> None:
    page = PAGE.replace('"datePublished": "2020-02-27T22:30:00Z", ', "")
    found, problems = load(put(tmp_path, **{"bridge.html": page}))
    assert not found and "the day of publication is not known" in as_text(problems)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("\ufeffFirst.\r\nSecond.\r\n".encode(), "First.\nSecond.\n"),
        ("Café opens.".encode("latin-1"), "Café opens."),
        ("Line\u2028one.".encode("utf-16"), "Line\u2028one."),
        (b"", ""),
        (b"Headline only", "Headline only"),
    ],
)
def test_any_bytes_are_read_or_told_of(tmp_path: Path, content: bytes, text: str) -> None:
    found, _ = load(put(tmp_path, **{"2020-02-27-a b سراقب.txt": content}))
    assert found["2020-02-27-a b سراقب"].text == text


def test_a_very_long_article_says_how_far_it_is_read(tmp_path: Path) -> None:
    found, problems = load(put(tmp_path, **{"2020-02-27-a.txt": "word " * 1_000_000}))
    assert len(found["2020-02-27-a"].text) == 5_000_000
    assert "only its first 1,000,000 characters are read" in as_text(problems)


def test_what_is_no_article_is_named(tmp_path: Path) -> None:
    outside = put(tmp_path.parent, **{"outside.txt": "secret"}) / "outside.txt"
    folder = tmp_path / "articles"
    folder.mkdir()
    put(
        folder,
        **{"2020-02-27-a.txt": "x", "2020-02-27-a.md": "y", "notes.docx": "z", ".hidden.txt": "h", "copy.txt~": "c"},
    )
    (folder / "2020-01-01-link.txt").symlink_to(outside)
    (folder / "2020-01-02-nowhere.txt").symlink_to(folder / "gone.txt")
    (folder / "2020-01-03-folder.txt").mkdir()
    put(folder, **{"2020-01-04-picture.txt": b"\x00\xff\xfe broken"})
    found, problems = load(folder)
    text = as_text(problems)
    assert set(found) == {"2020-02-27-a"}
    assert "has the same name as" in text and "notes.docx: warning: is not read" in text
    assert "2020-01-01-link.txt: error: leads out of the topic's folder" in text
    assert "2020-01-02-nowhere.txt: warning: is not read: it is no file" in text
    assert "2020-01-03-folder.txt: warning: is not read: it is no file" in text
    assert "2020-01-04-picture.txt: error: is not text" in text
    assert "hidden" not in text and "copy" not in text


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("---\npublished: 2020-02-28\npublisher: Post\n---\nA shell  hit\nthe quay.\n", True),
        ("---\npublisher: POST\n---\nA shell hit the quay.", True),
        ("---\npublisher: Courier\n---\nA shell hit the quay.", False),
        ("---\npublisher: Post\n---\nA shell hit the old quay.", False),
    ],
)
def test_an_article_saved_twice_is_told(tmp_path: Path, other: str, told: bool) -> None:
    first = "---\npublisher: Post\n---\n\nA shell hit the quay.\n"
    found, problems = load(put(tmp_path, **{"2020-02-27-a.md": first, "2020-02-27-b.md": other}))
    assert len(found) == 2
    assert ["2020-02-27-a.md" in p.message and p.where.path.endswith("b.md") for p in problems] == [True] * told


def test_reports_without_text_are_no_copies(tmp_path: Path) -> None:
    _, problems = load(
        put(tmp_path, **{"2020-02-27-a.md": "---\ntitle: A\n---", "2020-02-27-b.md": "---\ntitle: B\n---"})
    )
    assert problems == ()


@pytest.mark.parametrize("row", rows("markup"))
def test_markdown_leaves_its_words(row: dict[str, str]) -> None:
    assert markup.plain(row["text"]) == row["plain"]


@pytest.mark.parametrize("row", rows("heads"))
def test_the_top_of_a_text_says_what_it_is(tmp_path: Path, row: dict[str, Any]) -> None:
    path = tmp_path / row.get("name", "note.txt")
    path.write_text(row["top"], "utf-8")
    found, problems = articles.read(path, articles.READERS[path.suffix], NOTHING, "UTC")
    told = as_text(problems).replace(path.as_posix(), "")
    if "error" in row:
        expected = [row["error"], *row.get("and", ())]
        assert [part for part in expected if part not in told] == []
        assert told.count(" error: ") + told.count(" warning: ") == len(expected), told
        assert row.get("hint", "") in told
        return
    assert found and not problems
    given, _ = articles.READERS[path.suffix](row["top"], path.as_posix())
    assert given.facts == row["says"]
    assert [line for line in found.text.split("\n") if line] == row["text"].split("\n")


@pytest.mark.parametrize(
    "top",
    ["---\n" + "title: a: b\n" * 100_000 + "---\n", "--\ntitle: a\n" + "-" * 1_000_000, "\n" * 500_000 + "--\ntitle:"],
)
def test_no_top_of_a_text_takes_long(top: str) -> None:
    start = time.process_time()
    heads.read(top, "a.md")
    assert time.process_time() - start < 5


COUNTED = (
    "<table><tr><th>Place</th><th>Dead</th></tr><tr><td>Mill <b>Quay</b></td><td>2</td></tr>"
    "<tr><td>Old Port</td><td></td></tr></table>"
)
SPOKE = "<p>He thanked the two hundred workers who had spent three winters on the piers and the roadway.</p>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            f"<p>{HIT}</p>{COUNTED}{SPOKE}",
            [HIT, "| Place | Dead |", "| Mill Quay | 2 |", "| Old Port | |", SPOKE[3:-4]],
        ),
        (f"<table><tr><td>Menu</td><td><p>{HIT}</p>{SPOKE}</td></tr></table>", [HIT, SPOKE[3:-4]]),
        (f"<p>{HIT}</p>{SPOKE}", [HIT, SPOKE[3:-4]]),
    ],
)
def test_rows_of_figures_are_lines_of_a_saved_page(tmp_path: Path, body: str, text: list[str]) -> None:
    """A page that is laid out in a table is no table of figures; a headline is no part of a short page's text."""
    page = f"<html><head><title>x</title></head><body><article><h1>A shell hits</h1>{body}</article></body></html>"
    found, _ = load(put(tmp_path, **{"2020-02-27-a.html": page}))
    assert found["2020-02-27-a"].text.split("\n\n") == text
