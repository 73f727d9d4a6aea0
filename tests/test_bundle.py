"""One file that holds the whole timeline, asks for nothing, and leads only into itself."""

import base64
import hashlib
import html
import re

import pytest

from dateline import bundle
from dateline.output import Refused, write_page
from tests.browser.sites import made_files

PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="x">'
    '<link rel="stylesheet" href="{root}assets/style.css"><title>{title}</title></head><body class="{title}-page">'
    '<a href="#main">skip</a><main id="main">{main}</main>'
    '<footer><a href="{root}data/e.csv">CSV</a></footer></body></html>'
)


def page(title: str, main: str, root: str = "") -> bytes:
    return PAGE.format(title=title, main=main, root=root).encode()


FILES = {
    "index.html": page("index", '<h2 id="top">A</h2><a href="events/x/index.html#r1">x</a><a href="#top">up</a>'),
    "events/x/index.html": page(
        "x",
        '<p id="r1">R &amp; &#x201c;S&#x201d;</p><h2 id="top">B</h2>'
        '<a href="../../index.html">back</a><label for="top">',
        "../../",
    ),
    "404.html": page("404", "lost"),
    "assets/style.css": b"p { color: red }",
    "assets/script.js": b"'use strict'",
    "data/e.csv": b"",
}


def links(text: str) -> list[str]:
    return [html.unescape(link) for link in re.findall(r'\shref="([^"]*)"', text)]


def identities(text: str) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', text)


def test_links_between_pages_lead_to_sections() -> None:
    text = bundle.build(FILES).decode()
    assert links(text) == ["#main", "#r1", "#index::top", "#index"]
    assert identities(text) == ["main", "index", "index::top", "events:x", "r1", "events:x::top"]
    assert 'for="events:x::top"' in text


def test_the_words_are_the_same() -> None:
    text = bundle.build(FILES).decode()
    assert "R &amp; &#x201c;S&#x201d;" in text and "lost" not in text


def test_the_policy_allows_this_style_and_script_and_nothing_else() -> None:
    text = bundle.build(FILES).decode()
    policy = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', text)
    assert len(policy) == 1 and policy[0].startswith("default-src 'none'")
    for element in ("style", "script"):
        inside = re.search(rf"<{element}>(.*?)</{element}>", text, re.S)
        assert inside and base64.b64encode(hashlib.sha256(inside[1].encode()).digest()).decode() in policy[0]


@pytest.mark.parametrize(
    ("site_url", "link"), [("", None), ("https://example.org/t", "https://example.org/t/data/e.csv")]
)
def test_data_is_on_the_web_or_not_linked(site_url: str, link: str | None) -> None:
    found = links(bundle.build(FILES, site_url).decode())
    assert (link in found) if link else all(each.startswith("#") for each in found)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_made_topic_leads_nowhere_but_into_itself(language: str) -> None:
    files = made_files(40, language=language)
    text = bundle.build(files).decode()
    names = identities(text)
    assert len(names) == len(set(names))
    assert {link[1:] for link in links(text) if not link.startswith(("https://", "data:"))} <= set(names)
    assert not re.findall(r'\ssrc="(?!data:)', text)
    for id in re.findall(r"events/([^/]+)/index.html", "\n".join(files)):
        assert f'id="events:{id}"' in text or b"noindex" in files[f"events/{id}/index.html"]


def test_the_same_site_is_the_same_file() -> None:
    assert bundle.build(made_files(20)) == bundle.build(made_files(20))


def test_it_is_written_in_one_step_or_refused(tmp_path) -> None:  # type: ignore[no-untyped-def]
    write_page(tmp_path / "a/timeline.html", b"<!doctype html>1")
    assert [p.name for p in (tmp_path / "a").iterdir()] == ["timeline.html"]
    write_page(tmp_path / "a/timeline.html", b"<!doctype html>2")
    with pytest.raises(Refused, match="cannot be written"):
        write_page(tmp_path / "a", b"<!doctype html>1")


def test_no_file_but_a_page_is_replaced(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "config.yaml").write_bytes(b"title: The flood of 1962\n")
    with pytest.raises(Refused, match="stays as it is"):
        write_page(tmp_path / "config.yaml", b"<!doctype html>1")
    assert (tmp_path / "config.yaml").read_bytes() == b"title: The flood of 1962\n"
