"""Timeline -> its sources: each outlet with what it had first or alone, and every report that is cited."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from dateline.model import Article, Event
from dateline.web.charts import percent
from dateline.web.period import Period
from dateline.web.receipts import safe_url
from dateline.web.site import Link, Site, event_url, marked_title
from dateline.web.words import Words

LONG = 500  # entries; more are parted by month


@dataclass(frozen=True, slots=True)
class Outlet:
    name: str
    reports: int
    first: tuple[Link, ...]
    alone: tuple[Link, ...]
    picture: Markup


@dataclass(frozen=True, slots=True)
class Entry:
    number: int
    article: Article
    url: str
    archived: str
    published: str
    tells: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A page of a long bibliography."""

    title: str
    url: str
    entries: tuple[Entry, ...]


def entries(site: Site) -> tuple[Entry, ...]:
    """Every report by day of publication, numbered, with the events that it tells."""
    told: dict[str, list[Event]] = {}
    for event in site.timeline.events:
        for source in event.sources:
            told.setdefault(source.article.id, []).append(event)
    return tuple(
        Entry(
            number=n,
            article=article,
            url=safe_url(article.url),
            archived=safe_url(article.archived),
            published=site.say.day(article.published),
            tells=tuple(Link(marked_title(e, site.say), event_url(e)) for e in told.get(article.id, ())),
        )
        for n, article in enumerate(site.articles, 1)
    )


def parts(every: Sequence[Entry], say: Words) -> tuple[Part, ...]:
    """A long bibliography by month of publication; none of a short one."""
    if len(every) <= LONG:
        return ()
    months: dict[date, list[Entry]] = {}
    for entry in every:
        months.setdefault(entry.article.published.replace(day=1), []).append(entry)
    return tuple(
        Part(say.month(month), f"sources/{month.isoformat()[:7]}/index.html", tuple(told))
        for month, told in sorted(months.items())
    )


def outlets(site: Site, every: Iterable[Entry], period: Period | None) -> tuple[Outlet, ...]:
    """Each publisher, the one with most reports first."""
    reports: dict[str, list[date]] = {}
    for entry in every:
        if entry.article.publisher:
            reports.setdefault(entry.article.publisher, []).append(entry.article.published)
    first: dict[str, list[Link]] = {}
    alone: dict[str, list[Link]] = {}
    for event in site.timeline.events:
        link = Link(marked_title(event, site.say), event_url(event))
        if name := first_of(event):
            first.setdefault(name, []).append(link)
        if len(event.sources) and len({s.article.publisher for s in event.sources}) == 1:
            alone.setdefault(event.sources[0].article.publisher, []).append(link)
    return tuple(
        Outlet(name, len(days), tuple(first.get(name, ())), tuple(alone.get(name, ())), ticks(days, period))
        for name, days in sorted(reports.items(), key=lambda item: (-len(item[1]), item[0].casefold()))
    )


def first_of(event: Event) -> str:
    """The only outlet whose report is of the first day, where others told it too."""
    days = [(s.article.published, s.article.publisher) for s in event.sources]
    earliest = min(days, default=None)
    if earliest is None or len({publisher for _, publisher in days}) < 2:
        return ""
    on_that_day = {publisher for day, publisher in days if day == earliest[0]}
    return earliest[1] if len(on_that_day) == 1 else ""


def ticks(days: Iterable[date], period: Period | None) -> Markup:
    """A line a report along the period."""
    if period is None:
        return Markup()
    drawn = [
        f'<use href="#tick" x="{percent(period.at(day))}" y="50%"/>'
        for day in days
        if period.first <= day <= period.last
    ]
    return Markup(
        '<svg class="report-days" aria-hidden="true"><line class="hair" x1="0" x2="100%" y1="50%" y2="50%"/>'
        + "".join(drawn)
        + "</svg>"
    )
