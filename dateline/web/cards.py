"""Timeline -> the pictures that other sites show beside a link: one of the whole period, one for each key event.

The period is drawn without any library, as a PNG of few colours. Words on it, and the cards of events, need the
`cards` extra (Pillow); without it a page has the card of the site, and its title stands beside it as text.
"""

import importlib.util
import io
import re
import struct
import zlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from dateline.model import Event, Timeline, Vocabulary
from dateline.topic.config import Config
from dateline.web import period as periods
from dateline.web.lines import absolute
from dateline.web.period import Period
from dateline.web.words import Words, speak

SITE = "card.png"
WIDTH, HEIGHT, MARGIN = 1200, 630, 64
BASE, TALLEST = 540, 260  # pixels: the line that bars stand on, the tallest of them
MOST_BARS = 268  # four pixels each
TOKENS = {
    "paper": "#fcfcfa",
    "ink": "#17191b",
    "soft": "#54585c",
    "edge": "#85898c",
    "kind-1": "#a5341f",
    "kind-2": "#7d5f00",
    "kind-3": "#1a6175",
    "kind-4": "#55558f",
}
NAMES = tuple(TOKENS)
FAMILIES = ("strike", "ground", "people", "talks")
LATIN = re.compile(r"[\u0020-\u024f\u2010-\u2026]*")  # what the font that comes with Pillow can write
PILLOW = importlib.util.find_spec("PIL") is not None

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Bar:
    """Some days: how many events of each family, the family by its place in the palette."""

    first: int
    days: int
    counts: tuple[tuple[str, int], ...]


def files(timeline: Timeline, config: Config, vocabulary: Vocabulary, style: bytes = b"") -> dict[str, bytes]:
    """The cards by their names; none for a site without an address, for cards are fetched by their full one.

    `style` is the site's style sheet: a card has its colours.
    """
    if not config.site_url:
        return {}
    colours, say = palette(style.decode("utf-8", "replace")), speak(config.language)
    days = [day for event in timeline.events for day in (event.when.start, event.when.end) if day]
    period = periods.period(days, rtl=False)
    bars = bars_of(timeline, vocabulary, period) if period else ()
    drawn = {SITE: lettered(picture(bars, period, colours, say), config.title, config.subtitle, colours)}
    for event in timeline.events:
        if has_own(event):
            made = picture(bars, period, colours, say, marked=event.when.start)
            drawn[own(event)] = lettered(made, event.title, under(event, config, say), colours)
    return drawn


def own(event: Event) -> str:
    return f"events/{event.id}/card.png"


def has_own(event: Event) -> bool:
    return PILLOW and event.key and LATIN.fullmatch(event.title) is not None


def address(config: Config, event: Event | None = None) -> str:
    """The full address of an event's card, else of the site's; empty where the site has no address."""
    return absolute(config, own(event) if event and has_own(event) else SITE)


def under(event: Event, config: Config, say: Words) -> str:
    draft = "" if event.reviewed else say.text("Draft, not reviewed")
    parts = (draft, say.when(event.when) if event.when.text else "", *event.places[:1], config.title)
    return " · ".join(part for part in parts if part)


# --- the period


def bars_of(timeline: Timeline, vocabulary: Vocabulary, period: Period) -> tuple[Bar, ...]:
    families = {kind.name: kind.family for kind in vocabulary.kinds}
    each = -(-period.days // MOST_BARS)
    counts: dict[int, dict[str, int]] = {}
    for event in timeline.events:
        day = event.when.start or event.when.end
        if day and period.first <= day <= period.last:
            family = families.get(event.kind, "")
            colour = f"kind-{FAMILIES.index(family) + 1}" if family in FAMILIES else "edge"
            found = counts.setdefault((day - period.first).days // each, {})
            found[colour] = found.get(colour, 0) + 1
    return tuple(Bar(n * each, each, tuple(sorted(found.items()))) for n, found in sorted(counts.items()))


def picture(
    bars: Iterable[Bar],
    period: Period | None,
    colours: Mapping[str, Colour],
    say: Words,
    marked: date | None = None,
) -> bytes:
    """The bars on their line, the months as ticks below it; where a day is marked, the others step back."""
    canvas = [bytearray(WIDTH) for _ in range(HEIGHT)]
    rect(canvas, MARGIN, BASE, WIDTH - 2 * MARGIN, 3, "ink")
    bars = tuple(bars)
    if period and bars:
        unit = min(24.0, TALLEST / max(sum(n for _, n in bar.counts) for bar in bars))
        day = (WIDTH - 2 * MARGIN) / period.days
        at = (marked - period.first).days if marked else None
        for bar in bars:
            chosen = at is None or bar.first <= at < bar.first + bar.days
            draw_bar(canvas, bar, day, unit, chosen, say.rtl)
        for month in periods.months(period):
            x = (month - period.first).days * day
            rect(canvas, MARGIN + (WIDTH - 2 * MARGIN - x if say.rtl else x), BASE + 3, 2, 12, "ink")
    return png(canvas, colours)


def draw_bar(canvas: list[bytearray], bar: Bar, day: float, unit: float, chosen: bool, rtl: bool) -> None:
    x, wide = bar.first * day, max(2.0, bar.days * day * 0.84)
    left = WIDTH - MARGIN - x - wide if rtl else MARGIN + x
    foot = float(BASE)
    for colour, count in bar.counts:
        high = max(2.0, count * unit)
        rect(canvas, left, foot - high, wide, max(1.0, high - 1), colour if chosen else "edge")
        foot -= high


def rect(canvas: list[bytearray], x: float, y: float, wide: float, high: float, colour: str) -> None:
    left, right = max(0, round(x)), min(WIDTH, round(x + wide))
    for row in canvas[max(0, round(y)) : min(HEIGHT, round(y + high))]:
        row[left:right] = bytes([NAMES.index(colour)]) * max(0, right - left)


def palette(style: str) -> dict[str, Colour]:
    """The colours of a style sheet's tokens, `--ink: #17191b`; ours for those it does not set."""
    found = dict(reversed(re.findall(r"--([\w-]+):\s*(#[0-9a-fA-F]{6})\b", style)))  # the first, light one stands
    return {name: rgb(found.get(name, own)) for name, own in TOKENS.items()}


def rgb(text: str) -> Colour:
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def png(canvas: list[bytearray], colours: Mapping[str, Colour]) -> bytes:
    """Rows of places in the palette as a PNG file (ISO/IEC 15948, colour type 3)."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", len(canvas[0]), len(canvas), 8, 3, 0, 0, 0)
    table = bytes(part for name in NAMES for part in colours[name])
    rows = zlib.compress(b"".join(b"\0" + row for row in canvas), 6)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"PLTE", table) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


# --- words, where Pillow is there to write them


def lettered(drawn: bytes, title: str, below: str, colours: Mapping[str, Colour]) -> bytes:
    """A card with its title and a line under it; as it was where they cannot be written."""
    if not PILLOW or not LATIN.fullmatch(title):
        return drawn
    from PIL import Image, ImageDraw, ImageFont  # noqa: PLC0415 - an extra: most builds do without

    with Image.open(io.BytesIO(drawn)) as opened:
        image = opened.convert("RGB")
    pen = ImageDraw.Draw(image)
    large, small = ImageFont.load_default(60), ImageFont.load_default(30)
    room = WIDTH - 2 * MARGIN
    lines = wrapped(title, lambda text: pen.textlength(text, large) <= room)
    for n, line in enumerate(lines[:3]):
        pen.text((MARGIN, MARGIN + n * 70), line, fill=colours["ink"], font=large)
    if LATIN.fullmatch(below):
        foot = MARGIN + min(len(lines), 3) * 70 + 14
        for n, line in enumerate(wrapped(below, lambda text: pen.textlength(text, small) <= room)[:2]):
            pen.text((MARGIN, foot + n * 40), line, fill=colours["soft"], font=small)
    out = io.BytesIO()
    image.quantize(32, method=Image.Quantize.FASTOCTREE).save(out, "PNG", compress_level=6)
    return out.getvalue()


def wrapped(text: str, fits: Callable[[str], bool]) -> list[str]:
    """Lines as long as fit; a word too long for any stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and fits(longer):
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
