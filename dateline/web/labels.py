"""Key events and months -> their names over and under the picture of the period, so that none covers another."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import escape

from dateline.web.charts import percent
from dateline.web.period import Period
from dateline.web.words import Words

LINE, LIFT = 13, 7  # pixels: height of a label, its distance from what stands below it
WIDTHS = {"wide": 1216, "middle": 690}
NARROW = 300
ISOLATES = "\u2068\u2069"  # keep a text's direction; nothing to see
NARROW_LETTERS, WIDE_LETTERS = set("ilI.,3tfrjJ'’:;|()"), set("mwMW—")


@dataclass(frozen=True, slots=True)
class Named:
    """A key event, to be named above its day."""

    day: date
    date: str
    text: str
    url: str


# --- key events, above


@dataclass(frozen=True, slots=True)
class Label:
    """A key event's name on a page of one width: where its leader rises, and whether it runs back from there."""

    named: Named
    share: float  # percent of the width
    x: float  # pixels, as is `needed`
    needed: float
    backwards: bool = False

    @property
    def left(self) -> float:
        return self.x - (self.needed if self.backwards else 2)

    @property
    def right(self) -> float:
        return self.x + (2 if self.backwards else self.needed)


def labels(period: Period, named: Sequence[Named], heights: dict[int, float], width: int) -> tuple[str, float]:
    """Leaders and names for a page so wide, and the room that they need above the line.

    A skyline of (from, to, height) begins with the bars; labels are laid in an order in which no leader crosses a
    name, each above the highest thing under it.
    """
    bar = period.step / period.days * width
    bars = [(n * bar, (n + 1) * bar, height) for n, height in heights.items()]
    skyline = list(bars)
    drawn: list[tuple[Label, str]] = []
    for label in in_order(placed(period, named, width)):
        height = max([h for a, b, h in skyline if a < label.right and b > label.left], default=0.0) + LIFT
        foot = max([h for a, b, h in bars if a <= label.x <= b], default=0.0) + 2
        skyline.append((label.left, label.right, height + LINE))
        drawn.append((label, with_leader(label, foot, height, period.rtl)))
    by_day = sorted(drawn, key=lambda each: each[0].named.day)
    return "".join(text for _, text in by_day), max([h for _, _, h in skyline], default=0.0) + 6


def placed(period: Period, named: Sequence[Named], width: int) -> list[Label]:
    """The labels, the last day first; backwards those that have no room, and those that rise under one of these."""
    found: list[Label] = []
    edge = float(width)  # where the names that run back begin
    for key in sorted(named, key=lambda k: k.day, reverse=True):
        share = ((key.day - period.first).days // period.step + 0.42) * period.step / period.days * 100
        x, needed = share * width / 100, text_width(key.date) * 1.06 + text_width(key.text) + 8
        backwards = x > needed and (x + needed > width or x >= edge - 2)
        found.append(Label(key, share, x, needed, backwards))
        edge = min(edge, found[-1].left) if backwards else edge
    return found


def in_order(found: list[Label]) -> list[Label]:
    """From the lowest to the highest: those that run back from the first to the last, then the others from the last."""
    return [
        *(label for label in reversed(found) if label.backwards),
        *(label for label in found if not label.backwards),
    ]


def with_leader(label: Label, foot: float, height: float, rtl: bool) -> str:
    at, key = percent(100 - label.share if rtl else label.share), label.named
    return (
        f'<line class="leader" x1="{at}" x2="{at}" y1="{-foot:.0f}" y2="{-height + 1:.0f}"/>'
        f'<a href="{escape(key.url)}"><text class="halo" x="{at}" y="{-height - 2:.0f}" '
        f'dx="{(2 if label.backwards else -1) * (-1 if rtl else 1)}" '
        f'text-anchor="{"end" if label.backwards else "start"}">'
        f'<tspan class="name">{escape(key.date)}</tspan> {escape(key.text)}</text></a>'
    )


# --- months, below


def names(every: list[date], width: int, name: Callable[[date], str], say: Words) -> Iterable[tuple[date, str]]:
    """As many month names as there is room for; years alone where there is room for no more."""
    need = int(max(text_width(name(day)) for day in every[:12])) + (40 if width > NARROW else 10)  # a year beside some
    step = next(
        (s for s in (1, 2, 3, 6, 12) if width / len(every) * s >= need), 12 * -(-need * len(every) // (12 * width))
    )
    for n, day in enumerate(every):
        year = say.own_digits(f"{day.year:04}")
        if step < 12 and (day.month - 1) % step == 0:
            full = (n == 0 or day.month == 1) and width > NARROW
            text = f"{name(day)} {year}" if full else name(day)
        elif step >= 12 and day.month == 1 and day.year % (step // 12) == 0:
            text = year
        else:
            continue
        if n == 0 or (1 - n / len(every)) * width >= text_width(text):  # the last would run out of the picture
            yield day, text


# --- how wide a text is


def text_width(text: str) -> float:
    """Pixels of a text in the sans serif at 12 pixels, on the safe side."""
    return sum(letter_width(letter) for letter in text)


def letter_width(letter: str) -> float:
    if letter.isdigit():
        return 7.7
    if letter in ISOLATES:
        return 0.0
    if letter in NARROW_LETTERS:
        return 4.4
    if letter in WIDE_LETTERS:
        return 10.2
    if letter.isspace():
        return 3.5
    return 8.3 if letter.isupper() else 6.45
