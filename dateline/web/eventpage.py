"""Event -> what its own page shows: its facts, receipts, sources, citations, neighbours."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from markupsafe import Markup

from dateline.model import Event, Source
from dateline.topic import pages
from dateline.web import citations, claimtables, receipts
from dateline.web.lines import publisher
from dateline.web.site import Link, Site, event_url, marked_title
from dateline.web.views import Card, card, closeness, time_of_day
from dateline.web.words import Words
from dateline.when import When


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
    claims: tuple[claimtables.ClaimTable, ...]
    moves: tuple[claimtables.Moves, ...]
    by: tuple[claimtables.Saying, ...]
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
        claims=claimtables.tables(event, found, say),
        moves=claimtables.moves_of(event, say),
        by=tuple(claimtables.sayings(event, found, site)),
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


def summary_html(event: Event) -> str:
    """The summary as safe HTML; as plain words where it is too long or too deep for Markdown."""
    summary = receipts.without_bullets(event.summary)
    if not summary:
        return ""
    try:
        return pages.lower_headings(pages.prose(summary))
    except ValueError:
        return str(Markup("<p>{}</p>").format(summary[:2000]))


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
