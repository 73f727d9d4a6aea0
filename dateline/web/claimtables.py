"""Event -> the figures of its page: claims in full, how each count moved, who is said to have done it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from dateline.counts import Count
from dateline.model import Attribution, Claim, Event
from dateline.web import charts, receipts, tolls
from dateline.web.site import Link, Site, capital
from dateline.web.views import claimant, of_whom
from dateline.web.words import Words


@dataclass(frozen=True, slots=True)
class ClaimRow:
    who: str  # empty for a further figure of the claimant above
    span: int  # rows that the name stands beside: those of the figures that he gave on one day
    figure: str
    picture: Markup
    said: str
    read_in: tuple[Link, ...]
    earlier: bool


@dataclass(frozen=True, slots=True)
class ClaimTable:
    id: str
    what: str
    of: str
    ticks: tuple[tuple[str, str], ...]  # percent, figure; empty: not drawn
    rows: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class Panel:
    who: str
    picture: Markup


@dataclass(frozen=True, slots=True)
class Moves:
    """How the figures of one toll moved, a panel a claimant."""

    what: str
    of: str
    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    who: str
    actor: Link
    said: str
    read_in: tuple[Link, ...]


def tables(event: Event, found: receipts.Anchors, say: Words) -> tuple[ClaimTable, ...]:
    """What is claimed of whom, a table each; those of one thing (killed) are drawn on one scale."""
    every = tolls.of_event(event)
    tops: dict[str, int] = {}
    for toll in every:
        if toll.drawn:
            tops[toll.what] = max(tops.get(toll.what, 0), highest(toll.lines))
    return tuple(
        claim_table(f"claims-{n}", toll, tolls.ticks(tops.get(toll.what, 0)), event, found, say)
        for n, toll in enumerate(every, 1)
    )


def highest(lines: Iterable[tolls.Line]) -> int:
    return max(tolls.largest(figure.count) for line in lines for figure in line.figures)


def claim_table(
    name: str, toll: tolls.Toll, ticks: Sequence[int], event: Event, found: receipts.Anchors, say: Words
) -> ClaimTable:
    rows = tuple(row for mine in tolls.by_claimant(toll) for row in claim_rows(mine, ticks, toll, event, found, say))
    axis = tuple((charts.percent(charts.place(n, ticks[-1])), say.number(n)) for n in ticks) if toll.drawn else ()
    return ClaimTable(name, capital(say.text(toll.what)), of_whom(toll, say), axis, rows)


def claim_rows(
    mine: Sequence[tolls.Line],
    ticks: Sequence[int],
    toll: tolls.Toll,
    event: Event,
    found: receipts.Anchors,
    say: Words,
) -> Iterable[ClaimRow]:
    """The standing figures beside the claimant's name, the earlier ones below them, latest first."""
    short = short_days(event, say)
    standing = [line.latest for line in mine]
    earlier = [figure for line in mine for figure in reversed(line.earlier)]
    for figure in (*standing, *earlier):
        first = figure is standing[0]
        yield ClaimRow(
            who=claimant(mine[0], event, say) if first else "",
            span=len(standing) if first else 0,
            figure=say.figure(figure.count),
            picture=charts.bar(figure.count, (), ticks[-1], ticks) if toll.drawn else Markup(),
            said=short(figure.day) if figure.day else say.text("day not given"),
            read_in=read_in(figure.claims, event, found, say),
            earlier=any(figure is one for one in earlier),
        )


def short_days(event: Event, say: Words) -> Callable[[date], str]:
    """How the page writes a day: 27 Feb; with its year where what is said of the event was said in another one."""
    days = [line.day for toll in tolls.of_event(event) for mine in toll.lines for line in mine.figures if line.day]
    days += [source.article.published for source in event.sources]
    days += [day for day in (event.when.start, event.when.end) if day]
    return say.short_day if len({day.year for day in days}) <= 1 else say.short_date


def read_in(said: Iterable[Claim | Attribution], event: Event, found: receipts.Anchors, say: Words) -> tuple[Link, ...]:
    """The numbers of the sources that hold it, each leading to the words themselves."""
    numbers = {source.article.id: n for n, source in enumerate(event.sources, 1)}
    links: dict[int, Link] = {}
    for each in said:
        number, anchor = found.get(each, (numbers.get(each.article, 0), ""))
        if number:
            links.setdefault(number, Link(say.number(number), f"#{anchor or f's{number}'}"))
    return tuple(links[n] for n in sorted(links))


def moves_of(event: Event, say: Words) -> tuple[Moves, ...]:
    """A group of panels for each toll of which a claimant's figure moved."""
    short = short_days(event, say)
    every = tolls.of_event(event)
    return tuple(moves(t, event, short, say) for t in every if t.drawn and any(line.earlier for line in t.lines))


def moves(toll: tolls.Toll, event: Event, short: Callable[[date], str], say: Words) -> Moves:
    """A panel a claimant, two for one who gave two figures that moved."""
    shown = [line for mine in tolls.by_claimant(toll) for line in drawn(mine)]
    days = [f.day for line in shown for f in line.figures if f.day]
    first, last = (min(days), max(days)) if days else (date.min, date.min)
    ticks = [(n, say.number(n)) for n in tolls.ticks(highest(shown), 4)]
    panels = tuple(Panel(claimant(line, event, say), panel(line, first, last, ticks, short, say)) for line in shown)
    return Moves(capital(say.text(toll.what)), of_whom(toll, say), panels)


def drawn(mine: Sequence[tolls.Line]) -> Sequence[tolls.Line]:
    """A claimant's figures that moved; where none did the one that he gave, 34+ and 34 being one height.

    Other figures that stand side by side are left to the table.
    """
    if moved := [line for line in mine if line.earlier]:
        return moved
    one_height = len({charts.level(line.latest.count) for line in mine}) == 1
    return mine[:1] if one_height and all(exact(line.latest.count) for line in mine) else ()


def exact(count: Count) -> bool:
    """Whether a figure has one height: a range that never moved is left to the table."""
    return count.min is not None and count.max in (None, count.min)


def panel(
    line: tolls.Line,
    first: date,
    last: date,
    ticks: Sequence[tuple[int, str]],
    short: Callable[[date], str],
    say: Words,
) -> Markup:
    told = sorted(line.figures, key=lambda f: f.day or first)
    at = charts.spread([f.day for f in told], first, last)
    steps = [charts.Step(x, f.count, say.isolated(say.figure(f.count))) for x, f in zip(at, told, strict=True)]
    total = (last - first).days + 1
    every = -(-total // 4)
    posts = [(n / total, short(first + timedelta(days=n))) for n in range(0, total, every)]
    return charts.moved(steps, ticks, posts, say.rtl)


def sayings(event: Event, found: receipts.Anchors, site: Site) -> Iterable[Saying]:
    """Who names whom, once each, with the first day and every source."""
    say = site.say
    published = {s.article.id: s.article.published for s in event.sources}
    short = short_days(event, say)
    grouped: dict[tuple[str, str], list[Attribution]] = {}
    for said in event.by:
        grouped.setdefault((said.who, said.actor), []).append(said)
    for (who, actor), said_so in grouped.items():
        days = [published[said.article] for said in said_so if said.article in published]
        yield Saying(
            who=say.claimant(who),
            actor=Link(actor, site.actors[actor].url),
            said=short(min(days)) if days else say.text("day not given"),
            read_in=read_in(said_so, event, found, say),
        )
