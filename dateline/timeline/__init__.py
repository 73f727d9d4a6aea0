"""Reports -> Timeline: one Event for what happened, with all its claims and sources, in order and weighed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeVar

from dateline.model import (
    UNATTRIBUTED,
    Article,
    Attribution,
    Claim,
    Event,
    Reading,
    Report,
    Source,
    Timeline,
    Vocabulary,
)
from dateline.reports import callings
from dateline.timeline import likeness, merging, weights
from dateline.timeline.traits import Names
from dateline.when import UNDATED

T = TypeVar("T")
PARTS = {"morning": "06:00", "afternoon": "12:00", "evening": "18:00", "night": "21:00"}  # to sort by, never shown


@dataclass(frozen=True, slots=True)
class Known:
    """What the events are put together with."""

    articles: Mapping[str, Article]
    names: Names
    origin: Mapping[str, str]  # article id -> the article that it copies, or itself


def assemble(
    reports: tuple[Report, ...],
    articles: tuple[Article, ...],
    vocabulary: Vocabulary,
    review: Literal["shown", "required"],
    readings: tuple[Reading, ...] = (),
) -> Timeline:
    """The timeline of the reports that may be shown, those of one event told once.

    Hidden reports count for nothing, nor with `review: required` do unreviewed ones; their ids still lead to the event.
    """
    known = Known({article.id: article for article in articles}, Names(vocabulary), likeness.copies(articles))
    address = merging.addresses(reports)
    told: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if report.review == "reviewed" or (report.review == "draft" and review == "shown"):
            told[address[report.id]].append(report)
    events = tuple(event(name, told[name], known) for name in sorted(told))
    events = tuple(sorted(weights.weighed(events, readings), key=order))
    named = readings if review == "shown" else ()  # no day may tell of what nobody has reviewed
    return Timeline(events, weights.days(events, named, known.origin), articles)


def event(name: str, reports: Iterable[Report], known: Known) -> Event:
    """The event with the id `name`; each field is that of the first report, by `rank`, that has one."""
    ranked = tuple(sorted(reports, key=lambda report: rank(report, known)))
    by = [attribution(by, report, known) for report in ranked for by in report.by]
    claims = [claim(stated, report, known) for report in ranked for stated in report.claims]
    written = callings.together([*(stated.who for stated in claims), *(said.who for said in by)])
    doers = callings.together(said.actor for said in by)
    return Event(
        id=name,
        when=first((report.when for report in ranked), UNDATED),
        time=first((report.time for report in ranked), ""),
        title=first((report.title for report in ranked), ""),
        summary=first((report.summary for report in ranked), ""),
        kind=first((report.kind for report in ranked), ""),
        places=each(place(name, known) for report in ranked for name in report.places),
        actors=each(actor(name, known) for report in ranked for name in report.actors),
        by=each(replace(said, who=written[said.who], actor=doers[said.actor]) for said in by),
        claims=receipted(each(replace(stated, who=written[stated.who]) for stated in claims)),
        sources=sources(ranked, known),
        reports=ranked,
        reviewed=all(report.review == "reviewed" for report in ranked),
    )


def rank(report: Report, known: Known) -> tuple[int, date, str, str]:
    """Who speaks first: a reviewed report, then an edited one, then a draft; then the earliest article.

    A draft that an editor has only remarked on or joined to another has not been edited in what it says.
    """
    edited = report.author == "editor" and not report.as_drafted
    standing = 0 if report.review == "reviewed" else 1 if edited else 2
    return (standing, *merging.first_told(report, {a.id: a.published for a in told_by(report, known)}), report.id)


def told_by(report: Report, known: Known) -> list[Article]:
    """The articles of ours that a report rests on: its own, or those that an editor lists."""
    ids = (report.article, *report.articles)
    return [known.articles[name] for name in dict.fromkeys(ids) if name in known.articles]


def first(values: Iterable[T], default: T) -> T:
    return next((value for value in values if value != default), default)


def each(values: Iterable[T]) -> tuple[T, ...]:
    """All of them, in order, each once."""
    return tuple(dict.fromkeys(values))


# --- names and receipts


def place(name: str, known: Known) -> str:
    return known.names.place.get(name.casefold(), name)


def actor(name: str, known: Known) -> str:
    return known.names.actor.get(name.casefold(), name)


def claim(stated: Claim, report: Report, known: Known) -> Claim:
    """The claim with its article, its claimant by the name the topic knows, and the day on which it was made."""
    name = stated.article or only_article(report, known)
    article = known.articles.get(name)
    who = stated.who or (article.publisher if article else "") or UNATTRIBUTED
    reported = stated.reported or (article.published.isoformat() if article else "")
    return replace(stated, article=name, who=actor(who, known), reported=reported)


def receipted(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """A figure that an editor copied from an article, and that article's own report of it, are one claim."""
    quotes = {same_figure(stated): stated.quote for stated in reversed(claims) if stated.quote}
    copied = {same_figure(stated) for stated in claims if not stated.quote}
    return tuple(
        replace(stated, quote=stated.quote or quotes.get(same_figure(stated), ""))
        for stated in claims
        if not (stated.quote and same_figure(stated) in copied)
    )


def same_figure(stated: Claim) -> Claim:
    return replace(stated, of="", reported="", quote="")


def attribution(by: Attribution, report: Report, known: Known) -> Attribution:
    name = by.article or only_article(report, known)
    return replace(by, actor=actor(by.actor, known), who=actor(by.who, known), article=name)


def only_article(report: Report, known: Known) -> str:
    """The article that a figure of the report must stand in; none where an editor lists several."""
    told = told_by(report, known)
    return report.article or (told[0].id if len(told) == 1 else "")


def sources(reports: Iterable[Report], known: Known) -> tuple[Source, ...]:
    """Each article once, the earliest first; what its own report says goes before what an editor lists it for."""
    found: dict[str, Source] = {}
    for report in sorted(reports, key=lambda report: (not report.article, report.id)):
        for article in told_by(report, known):
            own = tuple(place(name, known) for name in report.places)
            source = found.get(article.id)
            if source is None:
                found[article.id] = Source(article, report.id, report.when, own, report.quotes)
            else:
                found[article.id] = replace(
                    source, places=each((*source.places, *own)), quotes=each((*source.quotes, *report.quotes))
                )
    ordered = sorted(found.values(), key=lambda source: (source.article.published, source.article.id))
    heard: set[str] = set()
    return tuple(replace(source, independent=fresh(source, heard, known)) for source in ordered)


def fresh(source: Source, heard: set[str], known: Known) -> bool:
    """Whether no earlier source of the event is the same copy; notes that this one has been heard."""
    origin = known.origin.get(source.article.id, source.article.id)
    new = origin not in heard
    heard.add(origin)
    return new


def order(told: Event) -> tuple[bool, date, date, str, str]:
    """By first day, a longer time after a day that begins with it, then time of day, then id; undated last."""
    start = told.when.start or told.when.end
    time = PARTS.get(told.time, told.time[:5])
    return (start is None, start or date.max, told.when.end or date.max, time or "99", told.id)
