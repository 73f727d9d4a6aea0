"""Events -> the picture of the whole period, drawn to scale: a bar a day, key events named, long events below.

One inline SVG without a view box: x in percent, y in pixels, so that its text keeps its size and one picture
serves every width. Labels are laid out twice, for wide and for middling pages; the style sheet shows one set.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from markupsafe import Markup, escape

from dateline.web.charts import percent
from dateline.web.labels import NARROW, WIDTHS, Named, labels, names, text_width
from dateline.web.period import Period, end_of_month, months
from dateline.web.words import Words

UNIT, TALLEST, THINNEST = 3.6, 140.0, 2.0  # pixels: an article, the tallest day, the lowest block
MOST_BLOCKS = 20  # more in a day are one bar
LONG = 7  # days; what lasts longer gets a row of its own below the line
MOST_ROWS, ROW = 8, 20
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
    brief: str = ""  # the same for a telephone, where it has no figure


def draw(
    period: Period,
    told: Sequence[Told],
    named: Sequence[Named],
    links: Callable[[date, int], tuple[str, str]],
    say: Words,
) -> Markup:
    """The strip. `links` gives the address and the words of the days of a bar; no address: no link."""
    short = [t for t in inside(period, told) if not is_long(t)]
    rows = sorted(long_ones(period, told), key=lambda t: -t.articles)[:MOST_ROWS]
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
        f'<g class="months">{"".join(month_names(period, foot, tallest, links, say))}</g>',
        f'<g aria-hidden="true">{"".join(bars)}{"".join(below)}</g>',
        '<line class="base" x1="0" x2="100%" y1="0" y2="0"/>',
        *(f'<g class="{name}">{markup}</g>' for name, (markup, _) in sets.items()),
    ]
    name = escape(say.text("The period, day by day"))
    frame = f'<svg class="strip" width="100%" height="{foot}" role="group" aria-label="{name}">'
    return Markup(f"{empties}{frame}{''.join(parts)}</svg>")


def inside(period: Period, told: Iterable[Told]) -> list[Told]:
    return [t for t in told if t.first <= period.last and (t.last or t.first) >= period.first]


def long_ones(period: Period, told: Iterable[Told]) -> list[Told]:
    """What lasted long; at most `MOST_ROWS` of them are drawn, the most reported ones."""
    return [t for t in inside(period, told) if is_long(t)]


# --- blocks, above the line


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
    begin, close = (percent(period.at(day, n)) for n in (-2, 3))
    return f'<line class="open" x1="{begin}" x2="{close}" y1="{-height:.1f}" y2="{-height:.1f}"/>'


# --- what lasted long, below the line


def long_rows(period: Period, told: Sequence[Told], say: Words) -> tuple[list[str], int]:
    """The rows below the line, and the height that they take."""
    drawn: list[str] = []
    y = 26
    for t in told:
        first = max(t.first, period.first)
        last = period.last if t.last is None else min(t.last, period.last)
        start, end = period.at(first), period.at(last, 1)
        after, before = (100 - end, start) if not period.rtl else (end, 100 - start)
        need = (text_width(f"{t.figure} {t.label}") + 12) / WIDTHS["middle"] * 100
        rooms = {"after": after, "before": before, "over": start if period.rtl else 100 - start}
        side = next((name for name, room in rooms.items() if room >= need), "edge")
        y += ROW // 2 if side in ("after", "before") else ROW
        drawn.append(long_line(period, t, first, start, end, y))
        drawn.append(long_label(period, t, start, end, y, side, say))
        narrow = (text_width(t.brief) + 10) / NARROW * 100
        if t.brief and max(after, before) >= narrow:
            side = "after" if after >= narrow else "before"
            drawn.append(label_text("halo narrow", period, start, end, y, side, escape(t.brief)))
        y += ROW // 2
    return drawn, y + 8


def long_line(period: Period, t: Told, first: date, start: float, end: float, y: int) -> str:
    kind = f"kind-{t.family}"
    if t.last is None:
        turn = period.at(first, 1)
        return (
            f'<line class="long {kind}" x1="{percent(start)}" x2="{percent(turn)}" y1="{y}" y2="{y}"/>'
            f'<line class="long open {kind}" x1="{percent(turn)}" x2="{percent(end)}" y1="{y}" y2="{y}"/>'
            f'<use href="#{"onward-rtl" if period.rtl else "onward"}" x="{percent(end)}" y="{y}"/>'
        )
    broken = " open" if t.vague or t.approximate or t.uncertain else ""
    seen = (start, t.first >= period.first), (end, t.last <= period.last)  # what goes on beyond the picture has no end
    caps = "".join(
        f'<line class="long {kind}" x1="{percent(x)}" x2="{percent(x)}" y1="{y - 5}" y2="{y + 5}"/>'
        for x, ends_here in seen
        if ends_here
    )
    return f'<line class="long{broken} {kind}" x1="{percent(start)}" x2="{percent(end)}" y1="{y}" y2="{y}"/>{caps}'


def long_label(period: Period, t: Told, start: float, end: float, y: int, side: str, say: Words) -> str:
    figure = f"<tspan>{escape(t.figure)}</tspan>" if t.figure else ""
    rest = f'<tspan class="not-narrow">{escape(say.comma + t.label)}</tspan>' if t.figure else escape(t.label)
    looks = "halo" if t.figure else "halo not-narrow"
    return label_text(looks, period, start, end, y, side, figure + rest)


def label_text(looks: str, period: Period, start: float, end: float, y: int, side: str, text: str) -> str:
    sign = -1 if period.rtl else 1
    x, shift, anchor, drop = {
        "after": (end, 8, "start", 4),
        "before": (start, -8, "end", 4),
        "over": (start, 8, "start", -6),
        "edge": (0 if period.rtl else 100, 0, "end", -6),
    }[side]
    spot = f'x="{percent(x)}" dx="{shift * sign}" y="{y + drop}" text-anchor="{anchor}"'
    return f'<text class="{looks}" {spot}>{text}</text>'


# --- ways into the list


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


def month_names(
    period: Period, foot: int, tallest: float, links: Callable[[date, int], tuple[str, str]], say: Words
) -> Iterable[str]:
    """The names under the line, each with a hairline that rises no higher than the picture has room for."""
    every = months(period)
    wide = dict(names(every, WIDTHS["middle"], say.month_name, say))
    narrow = dict(names(every, NARROW, say.short_month, say))
    sign = -1 if period.rtl else 1
    for day in every:
        if day not in wide and day not in narrow:
            continue
        x = percent(period.at(day))
        only = "" if day in wide and day in narrow else " not-narrow" if day in wide else " narrow"
        yield f'<line class="hair{only}" x1="{x}" x2="{x}" y1="{-min(70, tallest):.0f}" y2="{foot}"/>'
        url, _ = links(day, (end_of_month(day) - day).days + 1)
        for kind, found in (("not-narrow", wide), ("narrow", narrow)):
            if day in found:
                text = f'<text class="name halo {kind}" x="{x}" dx="{4 * sign}" y="17">{escape(found[day])}</text>'
                yield f'<a class="{kind}" href="{escape(url)}">{text}</a>' if url else text
    if period.days <= BRIEF:
        for day in every:
            for date_ in (day.replace(day=8), day.replace(day=15), day.replace(day=22)):
                x = percent(period.at(date_))
                yield f'<line class="base" x1="{x}" x2="{x}" y1="0" y2="4"/>'
