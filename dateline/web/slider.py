"""Events -> the period that a map's slider covers: its slices, its bars, and the days of each place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from dateline.model import Event
from dateline.web import period as periods
from dateline.web.charts import percent
from dateline.web.spots import Spot
from dateline.web.words import Words

MOST_SLICES, MOST_BARS = 12, 400


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of the period that can be chosen without script."""

    number: int
    label: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Times:
    """The period that the slider covers."""

    first: date
    last: date
    slices: tuple[Slice, ...]

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def period(events: Iterable[Event], say: Words) -> Times | None:
    """The months of the picture of the period, in at most a dozen slices; None without a dated event."""
    days = [day for event in events for day in (event.when.start, event.when.end) if day]
    found = periods.period(days, rtl=False)
    if found is None:
        return None
    months = periods.months(found)
    each = -(-len(months) // MOST_SLICES)
    groups = [months[n : n + each] for n in range(0, len(months), each)]
    slices = tuple(Slice(n, named(g, say), g[0], periods.end_of_month(g[-1])) for n, g in enumerate(groups))
    return Times(found.first, found.last, slices)


def named(months: Sequence[date], say: Words) -> str:
    return say.month(months[0]) if len(months) == 1 else f"{say.month(months[0])} – {say.month(months[-1])}"


def moments(spot: Spot, times: Times | None) -> tuple[tuple[str, ...], str]:
    """The slices that a spot has events in, as classes, and the days of its events for the script."""
    if times is None:
        return (), ""
    spans = [days_of(event, times) for event in spot.events]
    told = sorted({span for span in spans if span})
    day = {n: ((s.first - times.first).days, (s.last - times.first).days) for n, s in enumerate(times.slices)}
    looks = tuple(f"s{n}" for n, (first, last) in day.items() if any(a <= last and b >= first for a, b in told))
    return looks, " ".join(f"{a}-{b}" if b > a else f"{a}" for a, b in (span for span in spans if span))


def days_of(event: Event, times: Times) -> tuple[int, int] | None:
    """The event's first and last day in the period; None for one before, after or without a date."""
    first, last = event.when.start or event.when.end, event.when.end or event.when.start
    if first is None or last is None or last < times.first or first > times.last:
        return None
    return max((first - times.first).days, 0), min((last - times.first).days, times.days - 1)


def bars(events: Iterable[Event], times: Times) -> Markup:
    """How many events a day has, over the slider, spans at their last day: x in percent, y in pixels, 46 high."""
    counts: dict[int, int] = {}
    step = max(1, times.days // MOST_BARS)
    for event in events:
        span = days_of(event, times)
        if span:
            counts[span[1] // step] = counts.get(span[1] // step, 0) + 1
    top = max(counts.values(), default=1)
    wide = percent(84 * step / times.days)
    drawn = "".join(
        f'<rect x="{percent(100 * n * step / times.days)}" width="{wide}" y="{44 - 40 * count / top:.0f}" '
        f'height="{40 * count / top:.0f}"/>'
        for n, count in sorted(counts.items())
    )
    window = '<rect class="window" height="46"/>'  # the script moves it
    return Markup(f'<svg class="map-bars" width="100%" height="46" aria-hidden="true">{drawn}{window}</svg>')
