"""Figures -> small SVG pictures: a claim on its scale, how a count moved, how long something lasted.

Pictures are drawn from left to right without words in them, and mirrored by the style sheet where reading
runs the other way. Shapes (tick, arrow, ring, break) stand once a page, in `_shapes.html`; x is in percent.
Solid is vouched for, broken is left open.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from markupsafe import Markup, escape

from dateline.counts import Count

LEFT, WIDE, EDGE, BREAK = 1.5, 80.0, 94.0, 88.0  # percent: zero, the scale, where lines beyond it end, the break
PLOT_TOP, PLOT_FOOT = 16, 100  # pixels, in the picture of a count that moved
MOST_SPAN, LEAST_SPAN = 96, 8  # pixels
LABEL = 0.12  # of the width of such a picture: room for a figure


def percent(x: float) -> str:
    return f"{x:.2f}".rstrip("0").rstrip(".") + "%"


def place(n: int, scale: int) -> float:
    """Where a figure stands on the scale, in percent of the picture."""
    return LEFT + min(n, scale) / scale * WIDE


def line(kind: str, start: float, end: float) -> str:
    return f'<line class="{kind}" x1="{percent(start)}" x2="{percent(end)}" y1="50%" y2="50%"/>'


def shape(name: str, x: float) -> str:
    return f'<use href="#{name}" x="{percent(x)}" y="50%"/>'


def bar(count: Count, earlier: Iterable[Count], scale: int, posts: Iterable[int] = ()) -> Markup:
    """The picture of one claimant's standing figure, with short ticks for the ones before.

    Hairlines stand at nothing, half and the whole of the scale, or at the figures of `posts`.
    """
    marks = [shape("was", place(e.min if e.min is not None else e.max or 0, scale)) for e in earlier]
    axis = (
        [line("hair", LEFT, LEFT + WIDE), *(shape("post", place(n, scale)) for n in posts)]
        if posts
        else [shape("axis", 0)]
    )
    drawn = "".join((*axis, *marks, *strokes(count, scale)))
    return Markup(f'<svg class="bar" aria-hidden="true">{drawn}</svg>')


def strokes(count: Count, scale: int) -> Iterable[str]:
    low, high = count.min, count.max
    if low is None:
        yield from up_to(high or 0, scale)
    elif low > scale:
        yield line("solid", LEFT, EDGE)
        yield shape("break", BREAK)
    else:
        yield line("solid", LEFT, place(low, scale))
        yield from beyond(low, high, count.approximate, scale)


def up_to(high: int, scale: int) -> Iterable[str]:
    if high > scale:
        yield line("open", LEFT, EDGE)
        yield shape("break", BREAK)
    else:
        yield line("open", LEFT, place(high, scale))
        yield shape("tick", place(high, scale))


def beyond(low: int, high: int | None, approximate: bool, scale: int) -> Iterable[str]:
    """The end of a figure that begins on the scale."""
    x = place(low, scale)
    if high is not None and high > low:
        yield line("band", x, EDGE if high > scale else place(high, scale))
        yield shape("break", BREAK) if high > scale else shape("tick", place(high, scale))
    yield shape("ring" if approximate else "tick", x)
    if high is None:
        yield shape("more", x)


def lasting(days: int) -> Markup:
    """The small bar before the dates of what lasted longer than a day: 2 pixels a day."""
    width = max(LEAST_SPAN, min(MOST_SPAN, 2 * days))
    return Markup(
        f'<svg class="span" width="{width}" height="10" aria-hidden="true">'
        f'<path d="M1 0v10M{width - 1} 0v10M1 5H{width - 1}"/></svg>'
    )


# --- how a count moved


@dataclass(frozen=True, slots=True)
class Step:
    at: float  # 0 to 1, along the days
    count: Count
    label: str


def spread(days: Sequence[date | None], first: date, last: date) -> tuple[float, ...]:
    """Places of figures along the days from `first` to `last`; several in a day are spaced evenly in it."""
    total = (last - first).days + 1
    told = [day or first for day in days]
    return tuple(
        ((day - first).days + (told[:n].count(day) + 1) / (told.count(day) + 1)) / total for n, day in enumerate(told)
    )


def level(count: Count) -> int:
    """The height that a figure stands at."""
    return count.min if count.min is not None else count.max or 0


def beside(steps: Sequence[Step], n: int, near: float) -> tuple[int, int, str]:
    """Where a figure's label stands: left of its dot; the last one after it, above; one at the very start below it.

    Where a stair runs through that place (`near`: how close is a hit), below or above, away from the next stair.
    """
    step, height = steps[n], level(steps[n].count)
    if n + 1 == len(steps) and step.at < 0.8:
        return 7, -6, "start"
    if n == 0:
        return (5, 15, "start") if step.at < 0.2 else (-7, 4, "end")
    if any(b.at > step.at - LABEL and abs(level(a.count) - height) < near for a, b in pairwise(steps[: n + 1])):
        return (5, 15, "start") if n + 1 < len(steps) and level(steps[n + 1].count) > height else (0, -7, "middle")
    return -7, 4, "end"


def moved(
    steps: Sequence[Step], ticks: Sequence[tuple[int, str]], days: Sequence[tuple[float, str]], rtl: bool
) -> Markup:
    """One claimant's figures from day to day, as a staircase; all panels of a page share `ticks` and `days`."""
    top = ticks[-1][0] or 1
    inset = max(6.0, 2.3 * max(len(label) for _, label in ticks))  # percent: the axis' figures, in a narrow picture

    def x(at: float) -> str:
        along = inset + at * (100 - inset)
        return percent(100 - along if rtl else along)

    def y(n: int) -> str:
        return f"{PLOT_FOOT - n / top * (PLOT_FOOT - PLOT_TOP):.0f}"

    sign = -1 if rtl else 1
    grid = [
        f'<line class="hair" x1="0" x2="100%" y1="{y(n)}" y2="{y(n)}"/>'
        f'<text class="soft" x="{100 if rtl else 0}%" y="{float(y(n)) - 3:.0f}">{escape(label)}</text>'
        for n, label in ticks
    ]
    posts = [
        f'<line class="hair" x1="{x(at)}" x2="{x(at)}" y1="{PLOT_TOP}" y2="104"/>'
        f'<text class="soft" x="{x(at)}" dx="{4 * sign}" y="117">{escape(label)}</text>'
        for at, label in days
    ]
    stairs = []
    for n, step in enumerate(steps):
        height = y(level(step.count))
        end = steps[n + 1].at if n + 1 < len(steps) else 1.0
        stairs.append(f'<line class="solid" x1="{x(step.at)}" x2="{x(end)}" y1="{height}" y2="{height}"/>')
        if n + 1 < len(steps):
            rise = y(level(steps[n + 1].count))
            stairs.append(f'<line class="solid" x1="{x(end)}" x2="{x(end)}" y1="{height}" y2="{rise}"/>')
        elif step.count.max is None:
            stairs.append(f'<use href="#up" x="{x(step.at)}" y="{height}"/>')
        stairs.append(f'<circle class="dot" cx="{x(step.at)}" cy="{height}" r="3"/>')
        shift, drop, anchor = beside(steps, n, 8 * top / (PLOT_FOOT - PLOT_TOP))
        stairs.append(
            f'<text class="halo" x="{x(step.at)}" y="{float(height) + drop:.0f}" dx="{shift * sign}" '
            f'text-anchor="{anchor}">{escape(step.label)}</text>'
        )
    return Markup(
        f'<svg class="moved" width="100%" height="120" aria-hidden="true">{"".join((*grid, *posts, *stairs))}</svg>'
    )
