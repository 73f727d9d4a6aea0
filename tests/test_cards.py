"""Cards: a sound PNG of the period, with words where Pillow is there to write and to read them."""

import io
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.model import Timeline, Vocabulary
from dateline.topic.config import Config
from dateline.web import cards
from tests import made

LIVING = Config(Path("nowhere"), title="The flood of 2031", site_url="https://example.org/flood")


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cards, "PILLOW", False)


def colours_of(data: bytes) -> set[str]:
    """The names of the colours that a plain card shows, read from its rows."""
    at, rows = 8, b""
    while at < len(data):
        size, name = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + size]
        assert struct.unpack(">I", data[at + 8 + size : at + 12 + size])[0] == zlib.crc32(name + body)
        rows += body if name == b"IDAT" else b""
        at += 12 + size
    lines = zlib.decompress(rows)
    assert len(lines) == cards.HEIGHT * (cards.WIDTH + 1)
    kept = {
        byte for n in range(cards.HEIGHT) for byte in lines[n * (cards.WIDTH + 1) + 1 : (n + 1) * (cards.WIDTH + 1)]
    }
    return {cards.NAMES[byte] for byte in kept}


@pytest.mark.usefixtures("plain")
def test_a_site_has_one_card_without_any_library() -> None:
    found = cards.files(made.timeline(60), LIVING, made.vocabulary())
    assert list(found) == ["card.png"] and found["card.png"].startswith(b"\x89PNG")
    assert {"paper", "ink", "kind-1", "kind-2"} <= colours_of(found["card.png"])
    assert len(found["card.png"]) < 20_000


@pytest.mark.usefixtures("plain")
@pytest.mark.parametrize("language", ["en", "ar"])
def test_an_empty_timeline_has_a_card_too(language: str) -> None:
    found = cards.files(Timeline(), replace(LIVING, language=language), Vocabulary())
    assert colours_of(found["card.png"]) == {"paper", "ink"}


def test_a_site_without_an_address_has_none() -> None:
    assert cards.files(made.timeline(20), replace(LIVING, site_url=""), made.vocabulary()) == {}
    assert cards.address(replace(LIVING, site_url="")) == ""


def test_a_card_has_the_colours_of_the_style_sheet() -> None:
    assert cards.palette(":root{--ink:#010203}@media{:root{--ink:#ffffff}}")["ink"] == (1, 2, 3)
    assert cards.palette("")["paper"] == (0xFC, 0xFC, 0xFA)


def test_every_address_of_a_card_is_a_file() -> None:
    timeline = made.timeline(30)
    found = cards.files(timeline, LIVING, made.vocabulary())
    base = "https://example.org/flood/"
    assert {cards.address(LIVING, event).removeprefix(base) for event in timeline.events} <= set(found)
    assert cards.address(LIVING) == base + "card.png"


def test_the_same_timeline_has_the_same_cards() -> None:
    first, again = (cards.files(made.timeline(30), LIVING, made.vocabulary()) for _ in range(2))
    assert first == again


def test_a_key_event_has_a_card_of_its_own_with_words() -> None:
    images = pytest.importorskip("PIL.Image", reason="no Pillow (pip install -e '.[cards]')")
    timeline = made.timeline(30)
    found = cards.files(timeline, LIVING, made.vocabulary())
    keys = [event for event in timeline.events if event.key]
    assert set(found) == {"card.png", *(cards.own(event) for event in keys)}
    for data in found.values():
        with images.open(io.BytesIO(data)) as image:
            assert image.size == (1200, 630)
            assert len(image.convert("L").crop((64, 64, 1136, 150)).getcolors(256)) > 4, "no words"


def test_a_title_that_the_font_cannot_write_has_the_sites_card() -> None:
    event = replace(made.timeline(30).events[0], title="غارة قرب سراقب", key=True)
    assert cards.address(LIVING, event) == "https://example.org/flood/card.png"


@pytest.mark.parametrize(
    ("text", "lines"), [("", []), ("one", ["one"]), ("aa bb cc", ["aa bb", "cc"]), ("longword b", ["longword", "b"])]
)
def test_lines_are_as_long_as_fit(text: str, lines: list[str]) -> None:
    assert cards.wrapped(text, lambda line: len(line) <= 5) == lines
