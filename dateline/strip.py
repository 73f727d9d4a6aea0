"""Events -> the picture of the whole period, drawn to scale: a bar a day, key events named, long events below.

One inline SVG without a view box: x in percent, y in pixels, so that its text keeps its size and one picture
serves every width. Labels are laid out twice, for wide and for middling pages; the style sheet shows one set.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from markupsafe import Markup, escape

from dateline.charts import percent
from dateline.words import Words

UNIT, TALLEST, THINNEST = 3.6, 140.0, 2.0  # pixels: an article, the tallest day, the lowest block
MOST_BLOCKS = 20  # more in a day are one bar
LONG = 7  # days; what lasts longer gets a row of its own below the line
MOST_ROWS, ROW = 12, 20
LINE, LIFT = 13, 7  # pixels: height of a label, its distance from what stands below it
WIDTHS = {"wide": 1216, "middle": 690}
NARROW = 300
UNITS = ((400, 1), (2800, 7))  # up to so many days: days of a bar
BRIEF = 130  # days; a shorter period has ticks for the weeks


@dataclass(frozen=True, slots=True)
class Told:
    """An event as the strip sees it."""

    first: date
    last: date | None  # None: open
    family: int
    articles: int
    approximate: bool = False
    uncertain: bool = False
    vague: bool = False  # known to the month or less
    figure: str = ""  # a long event's, for its row
    label: str = ""  # what it is, in few words


@dataclass(frozen=True, slots=True)
class Named:
    """A key event, to be named above its day."""

    day: date
    date: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Bin:
    """A bar's days."""

    first: date
    days: int


@dataclass(frozen=True, slots=True)
class Period:
    """The days that the strip shows, whole months."""

    first: date
    last: date
    rtl: bool

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def along(self, days: float) -> float:
        """Percent from the left of a point so many days from the start of the period."""
        share = days / self.days * 100
        return 100 - share if self.rtl else share

    def at(self, day: date) -> float:
        return self.along((day - self.first).days)

    def box(self, day: date, days: float) -> tuple[str, str]:
        """x and width of some days."""
        start, end = self.along((day - self.first).days), self.along((day - self.first).days + days)
        return percent(min(start, end)), percent(abs(end - start))

    @property
    def step(self) -> int:
        return next((step for most, step in UNITS if self.days <= most), 30)


def period(days: Sequence[date], rtl: bool) -> Period | None:
    """The whole months around the events; the densest nine tenths of them, if the rest would stretch it much."""
    if not days:
        return None
    told = sorted(days)
    first, last = dense(told)
    return Period(first.replace(day=1), end_of_month(last), rtl)


def dense(told: list[date]) -> tuple[date, date]:
    many = max(1, -(-len(told) * 9 // 10))
    windows = [(told[n], told[n + many - 1]) for n in range(len(told) - many + 1)]
    first, last = min(windows, key=lambda w: w[1] - w[0])
    month = timedelta(days=31)
    for day in reversed(told):
        first = day if first - month <= day < first else first
    for day in told:
        last = day if last < day <= last + month else last
    whole, kept = (told[-1] - told[0]).days + 31, (last - first).days + 31
    return (told[0], told[-1]) if whole <= kept * 1.6 else (first, last)


def end_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def months(period: Period) -> list[date]:
    found, day = [], period.first
    while day <= period.last:
        found.append(day)
        day = end_of_month(day) + timedelta(days=1)
    return found


# --- drawing


def draw(
    period: Period,
    told: Sequence[Told],
    named: Sequence[Named],
    links: Callable[[date, int], tuple[str, str]],
    say: Words,
) -> Markup:
    """The strip. `links` gives the address and the words of the days of a bar; no address: no link."""
    inside = [t for t in told if t.first <= period.last and (t.last or t.first) >= period.first]
    short = [t for t in inside if not is_long(t)]
    rows = sorted((t for t in inside if is_long(t)), key=lambda t: -t.articles)[:MOST_ROWS]
    bars, heights = blocks(period, short)
    below, foot = long_rows(period, sorted(rows, key=lambda t: (t.last or date.max, t.first)), say)
    sets = {name: labels(period, named, heights, width) for name, width in WIDTHS.items()}
    tallest = max([*heights.values(), 40.0])
    rooms = {**{name: room for name, (_, room) in sets.items()}, "narrow": tallest + 6}
    empties = "".join(
        f'<svg class="room {name}" width="1" height="{room:.0f}" aria-hidden="true"></svg>'
        for name, room in rooms.items()
    )
    parts = [
        f'<g aria-hidden="true">{"".join(day_links(period, heights, tallest, links))}</g>',
        f'<g class="months">{"".join(month_names(period, foot, links, say))}</g>',
        f'<g aria-hidden="true">{"".join(bars)}{"".join(below)}</g>',
        '<line class="base" x1="0" x2="100%" y1="0" y2="0"/>',
        *(f'<g class="{name}">{markup}</g>' for name, (markup, _) in sets.items()),
    ]
    name = escape(say.text("The period, day by day"))
    return Markup(
        f'{empties}<svg class="strip" width="100%" height="{foot}" role="group" aria-label="{name}">{"".join(parts)}</svg>'
    )


def is_long(t: Told) -> bool:
    return t.vague or t.last is None or (t.last - t.first).days + 1 >= LONG


def one_bar(t: Told, period: Period) -> bool:
    """Whether an event stands on one bar; those that cover several are laid first, so that nothing hangs in the air."""
    last = t.last or t.first
    return (t.first - period.first).days // period.step == (last - period.first).days // period.step


@dataclass(slots=True)
class Stack:
    """What stands on one bar's days while it is being built."""

    blocks: list[tuple[Told, float, int]] = field(default_factory=list)  # what, articles, bars wide


def blocks(period: Period, told: Sequence[Told]) -> tuple[list[str], dict[int, float]]:
    """The blocks, and how high each bar is, by its number."""
    stacks: dict[int, Stack] = {}
    for t in sorted(told, key=lambda t: (one_bar(t, period), t.family or 9, t.first)):
        first = max((t.first - period.first).days // period.step, 0)
        last = max(((t.last or t.first) - period.first).days // period.step, first)
        wide = last - first + 1
        stacks.setdefault(first, Stack()).blocks.append((t, t.articles / wide, wide))
    tallest = max((sum(a for _, a, _ in s.blocks) for s in stacks.values()), default=1.0)
    unit = min(UNIT, TALLEST / tallest)
    heights: dict[int, float] = {}
    drawn: list[str] = []
    broad = {n: Stack([b for b in s.blocks if b[2] > 1]) for n, s in stacks.items()}
    for n, stack in sorted(broad.items()):
        drawn += pile(period, n, stack, unit, heights)
    single = {n: Stack([b for b in s.blocks if b[2] == 1]) for n, s in stacks.items()}
    for n, stack in sorted(single.items()):
        drawn += (
            crowd(period, n, stack, unit, heights) if crowded(stack, unit) else pile(period, n, stack, unit, heights)
        )
    return drawn, heights


def crowded(stack: Stack, unit: float) -> bool:
    return len(stack.blocks) > MOST_BLOCKS or any(articles * unit < THINNEST for _, articles, _ in stack.blocks)


def crowd(period: Period, n: int, stack: Stack, unit: float, heights: dict[int, float]) -> list[str]:
    """One bar for all that happened on these days."""
    height = sum(articles for _, articles, _ in stack.blocks) * unit
    base = heights.get(n, 0.0)
    heights[n] = base + height
    return [rect(period, n, 1, base, height, 'class="crowd"')]


def pile(period: Period, n: int, stack: Stack, unit: float, heights: dict[int, float]) -> list[str]:
    drawn = []
    for t, articles, wide in stack.blocks:
        over = range(n, n + wide)
        base = max(heights.get(i, 0.0) for i in over)
        height = max(articles * unit, THINNEST + 1)
        for i in over:
            heights[i] = base + height
        fill = f' fill="url(#fill-{t.family})"' if t.family in (2, 3) and not t.uncertain else ""
        drawn.append(
            rect(period, n, wide, base, height, f'class="kind-{t.family}{" unsure" if t.uncertain else ""}"{fill}')
        )
        if t.approximate:
            drawn.append(whiskers(period, t.first, base + height / 2))
    return drawn


def rect(period: Period, n: int, wide: int, base: float, height: float, looks: str) -> str:
    x, width = period.box(period.first + timedelta(days=n * period.step), (wide - 0.16) * period.step)
    return f'<rect {looks} x="{x}" width="{width}" y="{-base - height:.1f}" height="{height - 1:.1f}"/>'


def whiskers(period: Period, day: date, height: float) -> str:
    ends = (period.at(day - timedelta(days=2)), period.at(day + timedelta(days=3)))
    return f'<line class="open" x1="{percent(min(ends))}" x2="{percent(max(ends))}" y1="{-height:.1f}" y2="{-height:.1f}"/>'


def long_rows(period: Period, told: Sequence[Told], say: Words) -> tuple[list[str], int]:
    """The rows below the line, and the height that they take."""
    drawn: list[str] = []
    y = 26
    for t in told:
        first = max(t.first, period.first)
        last = period.last if t.last is None else min(t.last, period.last)
        start, end = period.at(first), period.at(last + timedelta(days=1))
        after, before = (100 - end, start) if not period.rtl else (end, 100 - start)
        need = (text_width(f"{t.figure} {t.label}") + 12) / WIDTHS["middle"] * 100
        side = "after" if after >= need else "before" if before >= need else "over"
        y += ROW // 2 if side != "over" else ROW
        drawn.append(long_line(period, t, first, start, end, y))
        drawn.append(long_label(period, t, start, end, y, side, say))
        y += ROW // 2
    return drawn, y + 8


def long_line(period: Period, t: Told, first: date, start: float, end: float, y: int) -> str:
    kind = f"kind-{t.family}"
    if t.last is None:
        turn = period.at(first + timedelta(days=1))
        return (
            f'<line class="long {kind}" x1="{percent(start)}" x2="{percent(turn)}" y1="{y}" y2="{y}"/>'
            f'<line class="long open {kind}" x1="{percent(turn)}" x2="{percent(end)}" y1="{y}" y2="{y}"/>'
            f'<use href="#{"onward-rtl" if period.rtl else "onward"}" x="{percent(end)}" y="{y}"/>'
        )
    broken = " open" if t.vague or t.approximate or t.uncertain else ""
    caps = "".join(
        f'<line class="long {kind}" x1="{percent(x)}" x2="{percent(x)}" y1="{y - 5}" y2="{y + 5}"/>'
        for x in (start, end)
    )
    return f'<line class="long{broken} {kind}" x1="{percent(start)}" x2="{percent(end)}" y1="{y}" y2="{y}"/>{caps}'


def long_label(period: Period, t: Told, start: float, end: float, y: int, side: str, say: Words) -> str:
    sign = -1 if period.rtl else 1
    x, shift, anchor, drop = {
        "after": (end, 8, "start", 4),
        "before": (start, -8, "end", 4),
        "over": (start, 8, "start", -6),
    }[side]
    figure = f"<tspan>{escape(t.figure)}</tspan>" if t.figure else ""
    rest = f'<tspan class="not-narrow">{escape(say.comma + t.label)}</tspan>' if t.figure else escape(t.label)
    hide = "" if t.figure else " not-narrow"
    return f'<text class="halo{hide}" x="{percent(x)}" dx="{shift * sign}" y="{y + drop}" text-anchor="{anchor}">{figure}{rest}</text>'


def day_links(
    period: Period, heights: dict[int, float], tallest: float, links: Callable[[date, int], tuple[str, str]]
) -> Iterable[str]:
    """A full-height target over each bar; months and key events are the way by keyboard."""
    for n in sorted(heights):
        day = period.first + timedelta(days=n * period.step)
        url, words = links(day, period.step)
        if url:
            x, width = period.box(day, period.step)
            yield (
                f'<a href="{escape(url)}" tabindex="-1"><title>{escape(words)}</title>'
                f'<rect class="target" x="{x}" width="{width}" y="{-tallest:.0f}" height="{tallest:.0f}"/></a>'
            )


def month_names(period: Period, foot: int, links: Callable[[date, int], tuple[str, str]], say: Words) -> Iterable[str]:
    every = months(period)
    wide = dict(names(every, WIDTHS["middle"], say.month_name, say))
    narrow = dict(names(every, NARROW, say.short_month, say))
    sign = -1 if period.rtl else 1
    for day in every:
        if day not in wide and day not in narrow:
            continue
        x = percent(period.at(day))
        yield f'<line class="hair" x1="{x}" x2="{x}" y1="-70" y2="{foot}"/>'
        url, _ = links(day, 31)
        for kind, found in (("not-narrow", wide), ("narrow", narrow)):
            if day in found:
                text = f'<text class="name halo {kind}" x="{x}" dx="{4 * sign}" y="17">{escape(found[day])}</text>'
                yield f'<a class="{kind}" href="{escape(url)}">{text}</a>' if url else text
    if period.days <= BRIEF:
        for day in every:
            for date_ in (day.replace(day=8), day.replace(day=15), day.replace(day=22)):
                x = percent(period.at(date_))
                yield f'<line class="base" x1="{x}" x2="{x}" y1="0" y2="4"/>'


def names(every: list[date], width: int, name: Callable[[date], str], say: Words) -> Iterable[tuple[date, str]]:
    """As many month names as there is room for; years alone where there is room for no more."""
    need = int(max(text_width(name(day)) for day in every)) + (40 if width > NARROW else 10)  # a year beside some
    step = next(
        (s for s in (1, 2, 3, 6, 12) if width / len(every) * s >= need), 12 * -(-need * len(every) // (12 * width))
    )
    for n, day in enumerate(every):
        year = say.own_digits(f"{day.year:04}")
        if step < 12 and (day.month - 1) % step == 0:
            full = (n == 0 or day.month == 1) and width > NARROW
            yield day, f"{name(day)} {year}" if full else name(day)
        elif step >= 12 and day.month == 1 and day.year % (step // 12) == 0:
            yield day, year


# --- labels that do not collide

NARROW_LETTERS, WIDE_LETTERS = set("ilI.,3tfrjJ'’:;|()"), set("mwMW—")


def text_width(text: str) -> float:
    """Pixels of a text in the sans serif at 12 pixels, on the safe side."""
    return sum(letter_width(letter) for letter in text)


def letter_width(letter: str) -> float:
    if letter.isdigit():
        return 7.7
    if letter in NARROW_LETTERS:
        return 4.4
    if letter in WIDE_LETTERS:
        return 10.2
    if letter.isspace():
        return 3.5
    return 8.3 if letter.isupper() else 6.45


def labels(period: Period, named: Sequence[Named], heights: dict[int, float], width: int) -> tuple[str, float]:
    """Leaders and names for a page so wide, and the room that they need above the line.

    A skyline of (from, to, height) begins with the bars; labels are laid from the last key event to the first, each
    above the highest thing under it, so that no leader crosses a name.
    """
    pixel = width / 100
    bar = period.step / period.days * width
    skyline = [(n * bar, (n + 1) * bar, height) for n, height in heights.items()]
    drawn: list[str] = []
    sign = -1 if period.rtl else 1
    for key in sorted(named, key=lambda k: k.day, reverse=True):
        share = ((key.day - period.first).days // period.step + 0.42) * period.step / period.days * 100
        x, needed = share * pixel, text_width(key.date) * 1.06 + text_width(key.text) + 8
        backwards = x + needed > width
        left, right = (x - needed, x + 2) if backwards else (x - 2, x + needed)
        height = max([h for a, b, h in skyline if a < right and b > left], default=0.0) + LIFT
        foot = max([h for a, b, h in skyline[: len(heights)] if a <= x <= b], default=0.0) + 2
        skyline.append((left, right, height + LINE))
        at = percent(100 - share if period.rtl else share)
        drawn.append(
            f'<line class="leader" x1="{at}" x2="{at}" y1="{-foot:.0f}" y2="{-height + 1:.0f}"/>'
            f'<a href="{escape(key.url)}"><text class="halo" x="{at}" y="{-height - 2:.0f}" dx="{(2 if backwards else -1) * sign}" '
            f'text-anchor="{"end" if backwards else "start"}"><tspan class="name">{escape(key.date)}</tspan> '
            f"{escape(key.text)}</text></a>"
        )
    return "".join(reversed(drawn)), max([h for _, _, h in skyline], default=0.0) + 6
