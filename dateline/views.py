"""Timeline -> the plain values that pages show: texts in the reader's language, addresses, small pictures.

Addresses count from the site's root; templates put the way there (`root`) before them. Nothing is decided in a
template but how it looks.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from dateline import charts, markup, receipts, slugs, tolls
from dateline.counts import Count
from dateline.model import Actor, Article, Event, Kind, Place, Source, Timeline, Vocabulary
from dateline.when import When
from dateline.words import Words, marked

FAMILIES = ("strike", "ground", "people", "talks")  # their numbers, 1 to 4, are colours and fills in the style sheet
FAMILY_NAMES = {
    **{"strike": marked("Strikes"), "ground": marked("Ground"), "people": marked("People"), "talks": marked("Talks")},
    "": marked("Other"),
}
LONG = 200  # events; a longer index shows the key ones, with the months behind it
MOST_KEY = 125
LEAD_WORDS = 45
MOST_TABLES, MOST_ROWS = 3, 5
UNDATED = "undated"
CLOSENESS = {
    "point": marked("to the town or village"),
    "area": marked("no closer than this area"),
    "none": marked("not placed on the map"),
}
DISPUTES = (marked("who did it"), marked("the date"), marked("how many"))


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    url: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    number: int  # 1 to 4; 0: any other
    name: str


@dataclass(frozen=True, slots=True)
class Row:
    """A claimant's standing figure in a list."""

    figure: str
    who: str
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


@dataclass(frozen=True, slots=True)
class Gap:
    words: str
    url: str
    size: int  # 1 to 8


@dataclass(frozen=True, slots=True)
class DayList:
    id: str
    number: str
    weekday: str
    month: str
    iso: str
    cards: tuple[Card, ...]
    before: Gap | None
    more: Link | None  # the day's other events, where only key ones are shown


@dataclass(frozen=True, slots=True)
class Section:
    """A month, a year of which no month is known, or what has no date."""

    key: str
    title: str
    count: str
    url: str
    days: tuple[DayList, ...]
    early: bool = False  # before the period of the strip


@dataclass(frozen=True, slots=True)
class Subject:
    """A place, an actor or a kind, and the events that it has part in."""

    name: str
    url: str
    events: tuple[Event, ...]
    place: Place | None = None
    actor: Actor | None = None
    family: int = 0


@dataclass(frozen=True, slots=True)
class Site:
    """What every page of a site draws on."""

    say: Words
    timeline: Timeline
    vocabulary: Vocabulary
    scale: int
    kinds: Mapping[str, Family]
    places: Mapping[str, Subject]
    actors: Mapping[str, Subject]
    subjects_of_kind: Mapping[str, Subject]
    long: bool
    on_index: frozenset[str]
    articles: tuple[Article, ...]  # as the bibliography numbers them
    numbers: Mapping[str, int]
    preview: bool = False


# --- the site


def site(timeline: Timeline, vocabulary: Vocabulary, say: Words, preview: bool = False, uncited: bool = True) -> Site:
    """What the pages of a timeline draw on; `uncited`: the bibliography names articles that tell no event, too."""
    events = timeline.events
    kinds = families(vocabulary, {e.kind for e in events if e.kind}, say)
    known_places = {p.name: p for p in vocabulary.places}
    known_actors = {a.name: a for a in vocabulary.actors}
    places = {
        name: Subject(name, url, told, place=known_places.get(name))
        for name, url, told in subjects("places", ((e, e.places) for e in events))
    }
    actors = {
        name: Subject(name, url, told, actor=known_actors.get(name))
        for name, url, told in subjects("actors", ((e, (*e.actors, *(b.actor for b in e.by))) for e in events))
    }
    of_kind = {
        name: Subject(name, url, told, family=kinds[name].number)
        for name, url, told in subjects("kinds", ((e, (e.kind,) if e.kind else ()) for e in events))
    }
    is_long = len(events) > LONG
    shown = key_events(events) if is_long else events
    return Site(
        *(say, timeline, vocabulary, tolls.common_scale(events), kinds, places, actors, of_kind, is_long),
        frozenset(e.id for e in shown),
        articles := articles_of(timeline, uncited),
        {article.id: n for n, article in enumerate(articles, 1)},
        preview,
    )


def articles_of(timeline: Timeline, uncited: bool) -> tuple[Article, ...]:
    """Every article, or those that tell an event, by day of publication."""
    held = {article.id: article for article in timeline.articles} if uncited else {}
    held |= {source.article.id: source.article for event in timeline.events for source in event.sources}
    return tuple(sorted(held.values(), key=lambda a: (a.published, a.id)))


def key_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """The key events, the heaviest of them where there are many, in their order."""
    keys = [e for e in events if e.key]
    heavy = {e.id for e in sorted(keys, key=lambda e: (-e.weight, e.id))[:MOST_KEY]}
    return tuple(e for e in keys if e.id in heavy)


def families(vocabulary: Vocabulary, kinds: Iterable[str], say: Words) -> dict[str, Family]:
    """Kind -> its family. The topic's own families take the numbers that the usual four leave free."""
    told = {kind.name.casefold(): kind for kind in vocabulary.kinds}
    used = list(dict.fromkeys(k.family for k in vocabulary.kinds if k.family))
    numbers = {name: FAMILIES.index(name) + 1 for name in used if name in FAMILIES}
    free = [n for n in (1, 2, 3, 4) if n not in numbers.values()]
    numbers |= dict(zip((name for name in used if name not in numbers), free, strict=False))

    def family(kind: str) -> Family:
        name = told.get(kind.casefold(), Kind(kind)).family
        usual = FAMILY_NAMES.get(name)
        return Family(numbers.get(name, 0), say.text(usual) if usual else capital(name))

    return {kind: family(kind) for kind in sorted(kinds)}


def subjects(
    folder: str, told: Iterable[tuple[Event, Iterable[str]]]
) -> list[tuple[str, str, tuple[Event, ...]]]:
    """(name, address, events) for each name, by name; two names with one spelling in Latin letters get two addresses."""
    events: dict[str, list[Event]] = {}
    for event, names in told:
        for name in dict.fromkeys(names):
            events.setdefault(name, []).append(event)
    taken: dict[str, int] = {}
    found = []
    for name in sorted(events):
        stem = slugs.slug(name) or "x"
        taken[stem] = taken.get(stem, 0) + 1
        address = stem if taken[stem] == 1 else f"{stem}-{taken[stem]}"
        while address != stem and address in taken:
            address += "x"
        taken.setdefault(address, 1)
        found.append((name, f"{folder}/{address}/index.html", tuple(events[name])))
    return found


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# --- an event in a list


def event_url(event: Event) -> str:
    return f"events/{event.id}/index.html"


def card(event: Event, site: Site) -> Card:
    say = site.say
    when = event.when
    one_day = when.precision == "day" and not when.approximate and not when.uncertain
    lasted = (when.end - when.start).days + 1 if when.precision == "span" and when.start and when.end else 0
    lead, lead_from = lead_of(event) if event.key else ("", "")
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
        numbers=say.own_digits(runs(site.numbers[s.article.id] for s in event.sources)),
        lead=lead,
        lead_from=lead_from,
        tables=tables,
        more=say.count(rows, "and %(n)s more figure", "and %(n)s more figures") if rows else "",
        day=short_when(event, say),
        where=tuple(str(r.where) for r in event.reports if r.where) if site.preview else (),
    )


def dates_in_list(when: When, say: Words) -> str:
    """The date under a heading that names its year: 5–8 February; about 27 February 2020."""
    if when.precision == "span" and when.start and when.end and not (when.approximate or when.uncertain):
        return say.short_span(when.start, when.end) if (when.end - when.start).days < 300 else say.span(when.start, when.end)
    return say.when(when)


def time_of_day(time: str, say: Words) -> str:
    return say.own_digits(time) if time[:1].isdigit() else say.text(time) if time else ""


def short_when(event: Event, say: Words) -> str:
    """The date as briefly as lists have room for."""
    when = event.when
    if when.precision == "day" and when.start:
        return say.short_date(when.start)
    if when.precision == "span" and when.start and when.end:
        return say.span(when.start, when.end) if when.start.year == when.end.year else say.when(when)
    if when.precision == "month" and when.start:
        return say.month(when.start)
    return say.when(when)


def outlets(sources: Sequence[Source], say: Words) -> str:
    """UN OCHA, Reuters and 3 more"""
    names = list(dict.fromkeys(s.article.publisher or s.article.id for s in sources))
    if len(names) <= 2:
        return say.list(names)
    two = ", ".join(names[:2])
    return say.count(len(names) - 2, "%(names)s and %(n)s more", "%(names)s and %(n)s more", names=two)


def runs(numbers: Iterable[int]) -> str:
    """48, 58–62"""
    found: list[list[int]] = []
    for n in sorted(set(numbers)):
        if found and found[-1][-1] == n - 1:
            found[-1].append(n)
        else:
            found.append([n])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in found)


def lead_of(event: Event) -> tuple[str, str]:
    """The first words of the summary; without one, the words of the first receipt and who published them."""
    if event.summary:
        return clipped(markup.plain(event.summary)), ""
    source = next((s for s in event.sources if s.quotes), None)
    if source is None:
        return "", ""
    return clipped(source.quotes[0]), source.article.publisher or source.article.id


def clipped(text: str) -> str:
    words = text.split()
    if len(words) <= LEAD_WORDS:
        return " ".join(words)
    text = " ".join(words[:LEAD_WORDS])
    stop = max(text.rfind(mark) for mark in (". ", "! ", "? ", "؟ "))
    return text[: stop + 1] if stop > len(text) // 2 else f"{text} …"


def table(toll: tolls.Toll, event: Event, found: receipts.Anchors, site: Site) -> Table:
    """The compact table: each claimant's standing figure; earlier ones as ticks and in words."""
    rows = []
    for line in toll.lines[:MOST_ROWS]:
        say, latest = site.say, line.latest
        anchor = next((found[c][1] for c in latest.claims if c in found), "figures")
        earlier = count_words((f.count for f in line.earlier), say)
        rows.append(
            Row(
                say.figure(latest.count),
                claimant(line, event, say),
                f"{event_url(event)}#{anchor}",
                charts.bar(latest.count, [f.count for f in line.earlier], site.scale) if toll.drawn else Markup(),
                say.text("earlier %(figures)s") % {"figures": earlier} if earlier else "",
            )
        )
    return Table(site.say.text(toll.what), of_whom(toll, site.say), tuple(rows), toll.drawn)


def of_whom(toll: tolls.Toll, say: Words) -> str:
    notes = {"event": "", "part": say.text("part of another figure"), "total": total_words(toll, say)}
    return ", ".join(part for part in (toll.of, notes[toll.scope]) if part)


def total_words(toll: tolls.Toll, say: Words) -> str:
    since, until = (tolls.edtf.parse(text) if text else None for text in (toll.span.partition("/")[::2]))
    if since and until:
        return say.text("total for %(span)s") % {"span": say.between(since, until)}
    if since:
        return say.text("total since %(date)s") % {"date": say.end(since)}
    return say.text("total until %(date)s") % {"date": say.end(until)} if until else say.text("running total")


def claimant(line: tolls.Line, event: Event, say: Words) -> str:
    """The claimant's name; for one that the article does not name, the article's publisher as well."""
    if line.who != tolls.UNNAMED:
        return line.who
    article = next((s.article for s in event.sources if s.article.id == line.latest.claims[0].article), None)
    if article is None or not article.publisher:
        return say.text("unattributed")
    return say.text("unattributed, in %(publisher)s") % {"publisher": article.publisher}


def closeness(name: str, site: Site) -> str:
    place = site.places[name].place
    precision = place.precision if place else "none"
    return site.say.text(CLOSENESS[precision])


# --- months and days


def anchor(event: Event) -> date | None:
    """The day at which an event is listed: its first; the last of a span whose figures are totals."""
    when = event.when
    if when.precision == "span" and when.end and any(c.scope == "total" for c in event.claims):
        return when.end
    return when.start or when.end


def section_key(event: Event) -> str:
    day = anchor(event)
    if day is None:
        return UNDATED
    return f"{day:%Y}" if event.when.precision in ("year", "season") else f"{day.year:04}-{day:%m}"


def in_order(key: str) -> tuple[bool, str]:
    """Years of which no month is known come after their months, what has no date last."""
    return key == UNDATED, f"{key}-99" if len(key) == 4 else key


def by_section(events: Iterable[Event]) -> dict[str, list[Event]]:
    groups: dict[str, list[Event]] = {}
    for event in events:
        groups.setdefault(section_key(event), []).append(event)
    return {key: groups[key] for key in sorted(groups, key=in_order)}


def section_url(key: str) -> str:
    return f"months/{key}/index.html"


def section_title(key: str, say: Words) -> str:
    if key == UNDATED:
        return say.text("Date not known")
    if len(key) == 4:
        return say.text("%(year)s, month not known") % {"year": say.own_digits(key)}
    return say.month(date.fromisoformat(f"{key}-01"))


def section(key: str, events: Sequence[Event], site: Site, shown: frozenset[str], early: bool = False) -> Section:
    """The month with those of its events that are `shown`."""
    say = site.say
    days = {day for e in events if e.when.precision in ("day", "span") and (day := anchor(e))}
    count = say.count(len(events), "%(n)s event", "%(n)s events")
    if len(days) > 1:
        on_days = say.count(len(days), "on %(n)s day", "on %(n)s days")
        count = f"{count} {on_days}"
    return Section(key, section_title(key, say), count, section_url(key), tuple(day_lists(key, events, site, shown)), early)


def day_lists(key: str, events: Sequence[Event], site: Site, shown: frozenset[str]) -> Iterable[DayList]:
    """A list for each day that has something to show, with what lies between; what has no day comes last."""
    by_day: dict[date | None, list[Event]] = {}
    for event in events:
        day = anchor(event) if event.when.precision in ("day", "span") else None
        by_day.setdefault(day, []).append(event)
    before: date | None = None
    passed: list[Event] = []
    for day in sorted(by_day, key=lambda d: d or date.max):
        told = [e for e in by_day[day] if e.id in shown]
        if not told:
            passed += by_day[day]
            continue
        yield day_list(key, day, told, len(by_day[day]) - len(told), gap(before, day, passed, key, site), site)
        before, passed = day, []


def day_list(key: str, day: date | None, told: Sequence[Event], others: int, before: Gap | None, site: Site) -> DayList:
    say = site.say
    name = f"d{day.isoformat()}" if day else f"m{key}-day-not-known"
    more = say.count(others, "%(n)s more event that day", "%(n)s more events that day")
    return DayList(
        id=name,
        number=say.own_digits(str(day.day)) if day else "–",
        weekday=say.short_weekday(day) if day else "",
        month=say.short_month(day) if day else say.text("Day not known") if key != UNDATED else "",
        iso=day.isoformat() if day else "",
        cards=tuple(card(event, site) for event in told),
        before=before,
        more=Link(more, f"{section_url(key)}#{name}") if others else None,
    )


def gap(before: date | None, day: date | None, passed: Sequence[Event], key: str, site: Site) -> Gap | None:
    """What lies between two days of a list: nothing, or events that are shown on the month's own page."""
    if before is None or day is None or (day - before).days < 2:
        return None
    first, last = before + timedelta(days=1), day - timedelta(days=1)
    say = site.say
    days = say.span(first, last) if first.year != last.year else dayless_year(first, last, say)
    size = min(8, (last - first).days + 1)
    if passed:
        words = say.count(len(passed), "%(n)s more event", "%(n)s more events")
        return Gap(f"{days}: {words}", f"{section_url(key)}#d{anchor(passed[0])}", size)
    return Gap(say.text("%(days)s: nothing recorded") % {"days": days}, "", size)


def dayless_year(first: date, last: date, say: Words) -> str:
    if first == last:
        return say.day_month(first)
    return say.short_span(first, last)


def sections(site: Site, first: date | None) -> tuple[Section, ...]:
    """The whole timeline, or its key events, by month; sections before `first` are early."""
    start = f"{first:%Y-%m}" if first else ""
    return tuple(
        section(key, events, site, site.on_index, early=key != UNDATED and key < start)
        for key, events in by_section(site.timeline.events).items()
    )


def count_words(figures: Iterable[Count], say: Words) -> str:
    return ", ".join(say.figure(figure) for figure in figures)
