"""Event -> what its own page shows: claims in full, how each count moved, receipts, sources, citations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from markupsafe import Markup

from dateline.counts import Count
from dateline.model import Attribution, Claim, Event, Source
from dateline.web import charts, citations, receipts, tolls
from dateline.web.lines import publisher
from dateline.web.site import Link, Site, capital, event_url, marked_title
from dateline.web.views import Card, card, claimant, closeness, of_whom, time_of_day
from dateline.web.words import Words
from dateline.when import When


@dataclass(frozen=True, slots=True)
class ClaimRow:
    who: str  # empty for an earlier figure of the claimant above
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


@dataclass(frozen=True, slots=True)
class Reference:
    """A source as a bibliography names it."""

    number: int
    title: str
    url: str
    publisher: str
    author: str
    published: str
    iso: str
    archived: str
    original: bool
    copied: bool  # a near-duplicate of another source
    text: tuple[str, ...] = ()  # its paragraphs, where the site shows whole articles


@dataclass(frozen=True, slots=True)
class Excerpt:
    id: str
    pieces: tuple[receipts.Piece, ...]
    whole: bool
    link: str
    gives: str
    reference: Reference
    language: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    label: str
    day: str
    title: str
    url: str
    draft: bool


@dataclass(frozen=True, slots=True)
class EventPage:
    card: Card
    reviewed: str  # how many of its reports, where that is some
    date: str
    time: str
    other_dates: tuple[str, ...]
    how_found: str
    places: tuple[tuple[Link, str], ...]  # with how closely each is known
    actors: tuple[Link, ...]
    claims: tuple[ClaimTable, ...]
    moves: tuple[Moves, ...]
    by: tuple[Saying, ...]
    excerpts: tuple[Excerpt, ...]
    references: tuple[Reference, ...]
    footnote: str
    bibtex: str
    csl: str
    before: Neighbour | None
    after: Neighbour | None


def view(
    event: Event,
    before: Event | None,
    after: Event | None,
    site: Site,
    name: str,
    address: str,
    how_found: str = "",
    whole_articles: bool = False,
) -> EventPage:
    """`name` is the site's, `address` the page's: full where the site knows where it lives, else from its root."""
    say = site.say
    every = receipts.of_event(event)
    found = receipts.anchors(every)
    claims = tolls.of_event(event)
    cited = replace(event, title=marked_title(event, say))
    return EventPage(
        card=card(event, site),
        reviewed=partly_reviewed(event, say),
        date=weekday_and_date(event.when, say),
        time=time_of_day(event.time, say),
        other_dates=tuple(other_dates(event, say)),
        how_found=how_found,
        places=tuple((Link(p, site.places[p].url), closeness(p, site)) for p in event.places),
        actors=tuple(Link(a, site.actors[a].url) for a in event.actors),
        claims=tuple(claim_table(n, toll, event, found, say) for n, toll in enumerate(claims, 1)),
        moves=tuple(moves(toll, event, say) for toll in claims if has_moved(toll)),
        by=tuple(sayings(event, found, site)),
        excerpts=tuple(excerpts(event, every, say)),
        references=tuple(reference(n, source, say, whole_articles) for n, source in enumerate(event.sources, 1)),
        footnote=citations.footnote(cited, name, address, say),
        bibtex=citations.bibtex(cited, name, address),
        csl=citations.csl(cited, name, address, say.tag),
        before=neighbour(before, say.text("Before"), site) if before else None,
        after=neighbour(after, say.text("After"), site) if after else None,
    )


# --- the facts


def partly_reviewed(event: Event, say: Words) -> str:
    """Reports reviewed: 1 of 2; empty where all of them are, or none."""
    done, every = sum(report.review == "reviewed" for report in event.reports), len(event.reports)
    words = say.text("Reports reviewed: %(done)s of %(all)s") % {"done": say.number(done), "all": say.number(every)}
    return words if 0 < done < every else ""


def weekday_and_date(when: When, say: Words) -> str:
    words = say.when(when)
    return f"{say.weekday(when.start)} {words}" if when.precision == "day" and when.start else words


def other_dates(event: Event, say: Words) -> Iterable[str]:
    """Days that sources give and the entry does not, with who gives them."""
    told: dict[str, list[str]] = {}
    for source in event.sources:
        if source.when.text and source.when != event.when:
            told.setdefault(say.when(source.when), []).append(publisher(source.article, say))
    for words, publishers in told.items():
        yield f"{words} ({say.list(dict.fromkeys(publishers))})"


# --- claims


def claim_table(number: int, toll: tolls.Toll, event: Event, found: receipts.Anchors, say: Words) -> ClaimTable:
    ticks = tolls.ticks(max(tolls.largest(f.count) for line in toll.lines for f in line.figures))
    rows = tuple(row for line in toll.lines for row in claim_rows(line, ticks, toll, event, found, say))
    axis = tuple((charts.percent(charts.place(n, ticks[-1])), say.number(n)) for n in ticks) if toll.drawn else ()
    return ClaimTable(f"claims-{number}", capital(say.text(toll.what)), of_whom(toll, say), axis, rows)


def claim_rows(
    line: tolls.Line, ticks: Sequence[int], toll: tolls.Toll, event: Event, found: receipts.Anchors, say: Words
) -> Iterable[ClaimRow]:
    """The standing figure under the claimant's name, the earlier ones below it, latest first."""
    for figure in reversed(line.figures):
        yield ClaimRow(
            who=claimant(line, event, say) if figure is line.latest else "",
            figure=say.figure(figure.count),
            picture=charts.bar(figure.count, (), ticks[-1], ticks) if toll.drawn else Markup(),
            said=say.short_day(figure.day) if figure.day else say.text("day not given"),
            read_in=read_in(figure.claims, event, found, say),
            earlier=figure is not line.latest,
        )


def read_in(said: Iterable[Claim | Attribution], event: Event, found: receipts.Anchors, say: Words) -> tuple[Link, ...]:
    """The numbers of the sources that hold it, each leading to the words themselves."""
    numbers = {source.article.id: n for n, source in enumerate(event.sources, 1)}
    links: dict[int, Link] = {}
    for each in said:
        number, anchor = found.get(each, (numbers.get(each.article, 0), ""))
        if number:
            links.setdefault(number, Link(say.number(number), f"#{anchor or f's{number}'}"))
    return tuple(links[n] for n in sorted(links))


def has_moved(toll: tolls.Toll) -> bool:
    return toll.drawn and any(line.earlier for line in toll.lines)


def moves(toll: tolls.Toll, event: Event, say: Words) -> Moves:
    days = [f.day for line in toll.lines for f in line.figures if f.day]
    first, last = (min(days), max(days)) if days else (date.min, date.min)
    shown = [line for line in toll.lines if line.earlier or exact(line.latest.count)]
    top = tolls.ticks(max(tolls.largest(f.count) for line in shown for f in line.figures), 4)
    ticks = [(n, say.number(n)) for n in top]
    panels = tuple(Panel(claimant(line, event, say), panel(line, first, last, ticks, say)) for line in shown)
    return Moves(capital(say.text(toll.what)), of_whom(toll, say), panels)


def exact(count: Count) -> bool:
    """Whether a figure has one height: a range that never moved is left to the table."""
    return count.min is not None and count.max in (None, count.min)


def panel(line: tolls.Line, first: date, last: date, ticks: Sequence[tuple[int, str]], say: Words) -> Markup:
    told = sorted(line.figures, key=lambda f: f.day or first)
    at = charts.spread([f.day for f in told], first, last)
    steps = [charts.Step(x, f.count, say.isolated(say.figure(f.count))) for x, f in zip(at, told, strict=True)]
    total = (last - first).days + 1
    every = -(-total // 4)
    posts = [(n / total, say.short_day(first + timedelta(days=n))) for n in range(0, total, every)]
    return charts.moved(steps, ticks, posts, say.rtl)


def sayings(event: Event, found: receipts.Anchors, site: Site) -> Iterable[Saying]:
    """Who names whom, once each, with the first day and every source."""
    say = site.say
    published = {s.article.id: s.article.published for s in event.sources}
    grouped: dict[tuple[str, str], list[Attribution]] = {}
    for said in event.by:
        grouped.setdefault((said.who, said.actor), []).append(said)
    for (who, actor), said_so in grouped.items():
        days = [published[said.article] for said in said_so if said.article in published]
        yield Saying(
            who=say.claimant(who),
            actor=Link(actor, site.actors[actor].url),
            said=say.short_day(min(days)) if days else say.text("day not given"),
            read_in=read_in(said_so, event, found, say),
        )


# --- receipts and sources


def excerpts(event: Event, every: Iterable[receipts.Receipts], say: Words) -> Iterable[Excerpt]:
    for receipt in every:
        named = reference(receipt.number, receipt.source, say)
        for passage in receipt.passages:
            language = receipt.source.article.language
            yield Excerpt(
                *(passage.id, passage.pieces, passage.whole, passage.link),
                gives=gives(passage, say),
                reference=named,
                language=language if language != say.tag else "",
            )


def gives(passage: receipts.Passage, say: Words) -> str:
    """What rests on a passage: killed 29+, governor of Hatay; who did it; date, place and title."""
    found = [f"{say.text(c.what)} {say.figure(c.count)}, {say.claimant(c.who)}" for c in passage.claims]
    found += [
        say.text("%(actor)s did it, says %(who)s") % {"actor": b.actor, "who": say.claimant(b.who)} for b in passage.by
    ]
    if passage.parts and not found:
        found.append(", ".join(entry_parts(say)[part] for part in passage.parts))
    return "; ".join(dict.fromkeys(found))


def entry_parts(say: Words) -> dict[str, str]:
    return {"date": say.text("date"), "place": say.text("place"), "title": say.text("title")}


def reference(number: int, source: Source, say: Words, whole: bool = False) -> Reference:
    article = source.article
    return Reference(
        number=number,
        title=article.title,
        url=receipts.safe_url(article.url),
        publisher=article.publisher,
        author=article.author,
        published=say.day(article.published),
        iso=article.published.isoformat(),
        archived=receipts.safe_url(article.archived),
        original=article.wording == "original",
        copied=not source.independent,
        text=tuple(part for part in article.text.split("\n\n") if part.strip()) if whole else (),
    )


def neighbour(event: Event, label: str, site: Site) -> Neighbour:
    return Neighbour(label, site.say.when(event.when), event.title, event_url(event), not event.reviewed)
