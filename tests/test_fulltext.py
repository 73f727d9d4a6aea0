"""The full-text search of large sites."""

import pytest

from dateline.web import fulltext

PAGE = b"<!doctype html><html lang=en><title>x</title><article><h1>The bridge at Fenwick</h1><p>Boats left.</article>"


def test_small_sites_have_no_search_page() -> None:
    assert not fulltext.wanted(fulltext.MANY - 1)


def test_without_the_extra_there_is_no_search_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fulltext, "find_spec", lambda name: None)
    assert not fulltext.wanted(fulltext.MANY)


def test_a_site_without_the_page_has_no_index() -> None:
    assert fulltext.files({"events/a/index.html": PAGE}) == {}


def test_the_same_pages_make_the_same_index() -> None:
    pytest.importorskip("pagefind", reason="needs the extra search")
    site = {"events/a/index.html": PAGE, "index.html": PAGE, fulltext.PAGE: PAGE}
    made = fulltext.files(site)
    assert "pagefind/pagefind.js" in made and sum(path.endswith(".pf_fragment") for path in made) == 1
    assert made == fulltext.files(site)
