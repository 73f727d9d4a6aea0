"""Event -> the plain values that lists of events show: texts in the reader's language, addresses, small pictures.

Nothing is decided in a template but how it looks.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dateline import when as edtf
from dateline.articles import markup
from dateline.model import UNATTRIBUTED, Event, Report, Source
from dateline.web import charts, receipts, tolls
from dateline.web.lines import publisher
from dateline.web.site import Link, Site, capital, event_url
from dateline.web.words import Words, marked
from dateline.when import When

LEAD_WORDS = 45
MOST_TABLES, MOST_ROWS = 3, 5
CLOSENESS = {
    "point": marked("to the town or village"),
    "area": marked("no closer than this area"),
    "none": marked("not placed on the map"),
}
DISPUTES = (marked("who did it"), marked("the date"), marked("how many"))


@dataclass(frozen=True, slots=True)
class Row:
    """A claimant's standing figure in a list."""

    figure: str
    who: str  # empty for a further figure of the claimant above
    span: int  # rows that the name stands beside
    url: str  # the receipt
    picture: Markup
    earlier: str


@dataclass(frozen=True, slots=True)
class Table:
    what: str
    of: str
    rows: tuple[Row, ...]
    drawn: bool


@dataclass(frozen=True, slots=True)
class Card:
    """An event as lists show it."""

    id: str
    url: str
    title: str
    key: bool
    kind: Link | None
    family: int
    places: tuple[Link, ...]
    time: str
    dates: str  # where it is more, or less, than one day
    span: Markup
    draft: bool
    disputed: str
    sources: str
    outlets: str
    numbers: str  # of its sources in the bibliography, for print
    lead: str
    lead_from: str  # the publisher, where the lead is quoted
    tables: tuple[Table, ...]
    more: str  # figures not shown
    day: str
    where: tuple[str, ...]  # file and line of each report, in the preview


def card(event: Event, site: Site) -> Card:
    """The event as lists show it: the same card on every page."""
    if event.id not in site.cards:
        site.cards[event.id] = new_card(event, site)
    made: Card = site.cards[event.id]
    return made


def new_card(event: Event, site: Site) -> Card:
    say = site.say
    when = event.when
    one_day = when.precision == "day" and not when.approximate and not when.uncertain
    lasted = (when.end - when.start).days + 1 if when.precision == "span" and when.start and when.end else 0
    lead, lead_from = lead_of(event, say) if event.key else ("", "")
    every = tolls.of_event(event)
    found = receipts.anchors(receipts.of_event(event)) if every else {}
    tables = tuple(table(toll, event, found, site) for toll in every[:MOST_TABLES])
    rows = sum(len(toll.lines) for toll in every) - sum(len(t.rows) for t in tables)
    return Card(
        id=event.id,
        url=event_url(event),
        title=event.title,
        key=event.key,
        kind=Link(capital(event.kind), site.subjects_of_kind[event.kind].url) if event.kind else None,
        family=site.kinds[event.kind].number if event.kind else 0,
        places=tuple(Link(name, site.places[name].url) for name in event.places[:2]),
        time=time_of_day(event.time, say),
        dates="" if one_day or when.precision == "none" else dates_in_list(when, say),
        span=charts.lasting(lasted) if lasted > 1 else Markup(),
        draft=not event.reviewed,
        disputed=say.list(say.text(matter) for matter in tolls.disputed(event)),
        sources=say.count(len(event.sources), "%(n)s source", "%(n)s sources"),
        outlets=outlets(event.sources, say),
        numbers=say.own_digits(say.comma.join(runs(site.numbers[s.article.id] for s in event.sources))),
        lead=lead,
        lead_from=lead_from,
        tables=tables,
        more=say.count(rows, "and %(n)s more figure", "and %(n)s more figures") if rows else "",
        day=short_when(event, say),
        where=tuple(entry_of(r) for r in event.reports if r.where) if site.preview else (),
    )


def entry_of(report: Report) -> str:
    """For the preview: file and line of an entry, and what is still to be changed in it."""
    return f"{report.where}" + (" review: draft" if report.review == "draft" else "")


# --- dates and sources, briefly


def dates_in_list(when: When, say: Words) -> str:
    """The date under a heading that names its year: 5–8 February; about 27 February 2020."""
    if when.to_the_day and when.start and when.end and not (when.approximate or when.uncertain):
        return (
            say.short_span(when.start, when.end)
            if (when.end - when.start).days < 300
            else say.span(when.start, when.end)
        )
    return say.when(when)


def time_of_day(time: str, say: Words) -> str:
    return say.own_digits(time) if time[:1].isdigit() else say.text(time) if time else ""


def short_when(event: Event, say: Words) -> str:
    """The date as briefly as lists have room for."""
    when = event.when
    if when.precision == "day" and when.start:
        return say.hedged(say.short_date(when.start), when)
    if when.to_the_day and when.start and when.end and when.start.year == when.end.year:
        return say.hedged(say.span(when.start, when.end), when)
    if when.precision == "month" and when.start:
        return say.hedged(say.month(when.start), when)
    return say.when(when)


def outlets(sources: Sequence[Source], say: Words) -> str:
    """UN OCHA, Reuters and 3 more"""
    known = sorted(sources, key=lambda source: not source.article.publisher)
    names = list(dict.fromkeys(publisher(source.article, say) for source in known))
    if len(names) <= 2:
        return say.list(names)
    two = say.comma.join(names[:2])
    return say.count(len(names) - 2, "%(names)s and %(n)s more", "%(names)s and %(n)s more", names=two)


def runs(numbers: Iterable[int]) -> list[str]:
    """Numbers in a row as one: 48 | 58–62"""
    found: list[list[int]] = []
    for n in sorted(set(numbers)):
        if found and found[-1][-1] == n - 1:
            found[-1].append(n)
        else:
            found.append([n])
    return [part for run in found for part in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run))]


def closeness(name: str, site: Site) -> str:
    place = site.places[name].place
    precision = place.precision if place else "none"
    return site.say.text(CLOSENESS[precision])


# --- the first words


def lead_of(event: Event, say: Words) -> tuple[str, str]:
    """The first words of the summary; without one, the words of the first receipt and who published them."""
    if event.summary:
        return clipped(markup.plain(receipts.without_bullets(event.summary))), ""
    source = next((s for s in event.sources if s.quotes), None)
    if source is None:
        return "", ""
    return clipped(receipts.without_bullets(source.quotes[0])), publisher(source.article, say)


def clipped(text: str) -> str:
    words = text.split()
    if len(words) <= LEAD_WORDS:
        return " ".join(words)
    text = " ".join(words[:LEAD_WORDS])
    stop = max(text.rfind(mark) for mark in (". ", "! ", "? ", "؟ "))
    return text[: stop + 1] if stop > len(text) // 2 else f"{text} …"


# --- claims


def table(toll: tolls.Toll, event: Event, found: receipts.Anchors, site: Site) -> Table:
    """The compact table: each claimant's standing figure; earlier ones as ticks and in words."""
    say = site.say
    rows: list[Row] = []
    for mine in tolls.by_claimant(toll):
        mine = mine[: MOST_ROWS - len(rows)]
        before = say.comma.join(say.figure(f.count) for line in mine for f in line.earlier)
        for line in mine:
            latest, first = line.latest, line is mine[0]
            anchor = next((found[c][1] for c in latest.claims if c in found), "figures")
            rows.append(
                Row(
                    say.figure(latest.count),
                    claimant(line, event, say) if first else "",
                    len(mine) if first else 0,
                    f"{event_url(event)}#{anchor}",
                    charts.bar(latest.count, [f.count for f in line.earlier], site.scale) if toll.drawn else Markup(),
                    say.text("earlier %(figures)s") % {"figures": before} if before and first else "",
                )
            )
    return Table(say.text(toll.what), of_whom(toll, say), tuple(rows), toll.drawn)


def of_whom(toll: tolls.Toll, say: Words) -> str:
    notes = {"event": "", "part": say.text("part of another figure"), "total": total_words(toll, say)}
    return say.comma.join(part for part in (toll.of, notes[toll.scope]) if part)


def total_words(toll: tolls.Toll, say: Words) -> str:
    since, until = (edtf.parse(text) if text else None for text in (toll.span.partition("/")[::2]))
    if since and until:
        return say.text("total for %(span)s") % {"span": say.between(since, until)}
    if since:
        return say.text("total since %(date)s") % {"date": say.end(since)}
    return say.text("total until %(date)s") % {"date": say.end(until)} if until else say.text("running total")


def claimant(line: tolls.Line, event: Event, say: Words) -> str:
    """The claimant's name; for one that the article does not name, the article's publisher as well."""
    if line.who != UNATTRIBUTED:
        return line.who
    article = next((s.article for s in event.sources if s.article.id == line.latest.claims[0].article), None)
    if article is None or not article.publisher:
        return say.claimant(line.who)
    return say.text("unattributed, in %(publisher)s") % {"publisher": article.publisher}
