"""Site -> what its other pages show: the index, lists of places, actors and kinds, one of them, the method."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from dateline import charts, strip, tolls
from dateline.counts import Count
from dateline.model import Event
from dateline.pages import Standing
from dateline.views import Family, Link, Site, Subject, anchor, capital, closeness, event_url, of_whom, section_key, section_url
from dateline.words import Words, marked

MOST_NAMED = 14  # key events with a name in the strip
COMMAS = ", "
KNOWN_TO = {"point": marked("town or village"), "area": marked("area"), "none": marked("not placed on the map")}


@dataclass(frozen=True, slots=True)
class KeyEvent:
    date: str
    text: str
    url: str
    family: int


@dataclass(frozen=True, slots=True)
class Strip:
    title: str
    words: str
    families: tuple[Family, ...]
    picture: Markup
    named: tuple[KeyEvent, ...]


@dataclass(frozen=True, slots=True)
class StandingRow:
    figure: str
    text: str
    note: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class ListRow:
    name: str
    url: str
    events: str
    note: str
    family: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A figure of one claimant, on the claimant's page."""

    day: str
    figure: str
    what: str
    title: str
    url: str
    draft: bool


@dataclass(frozen=True, slots=True)
class Axis:
    caption: str
    zero: str
    half: str
    full: str
    who: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A list of the filter row."""

    name: str
    label: str
    all: str
    names: tuple[str, ...]


def places_words(event: Event, site: Site) -> str:
    """Under the map of an event: Balyun, to the town or village."""
    return f"{event.places[0]}, {closeness(event.places[0], site)}." if event.places else ""


# --- the index


def period(site: Site) -> strip.Period | None:
    return strip.period([day for e in site.timeline.events if (day := anchor(e))], site.say.rtl)


def strip_of(site: Site, shown: strip.Period) -> Strip:
    say = site.say
    events = [e for e in site.timeline.events if e.when.start or e.when.end]
    named = named_events(site, shown)
    by_day: dict[date, int] = {}
    for event in events:
        if event.when.precision in ("day", "span") and (day := anchor(event)):
            by_day[day] = by_day.get(day, 0) + 1
    pages = {section_key(event) for event in events}
    listed = {anchor(e) for e in events if e.id in site.on_index and e.when.precision in ("day", "span")}

    def links(day: date, days: int) -> tuple[str, str]:
        """Where a bar leads: its day in this list, else its month."""
        every = [d for n in range(days) if (d := day + timedelta(days=n)) in by_day]
        here = next((d for d in every if d in listed), None)
        count = say.count(sum(by_day[d] for d in every), "%(n)s event", "%(n)s events")
        words = f"{say.day_month(day) if days == 1 else say.month(day)}: {count}"
        month = f"{day:%Y-%m}"
        if days >= 30:
            return (f"#m{month}" if not site.long else section_url(month), words) if month in pages else ("", words)
        if here:
            return f"#d{here.isoformat()}", words
        return (f"{section_url(f'{every[0]:%Y-%m}')}#d{every[0].isoformat()}", words) if every else ("", words)

    return Strip(
        title=say.text("The period, day by day") if shown.step == 1 else say.text("The period"),
        words=say.text("A block is an event; its height is the number of articles that tell it."),
        families=used_families(site),
        picture=strip.draw(shown, [told(e, site) for e in events], named_labels(named, site), links, say),
        named=tuple(KeyEvent(k.date, k.text, k.url, family_of(e, site)) for e, k in zip(named, named_labels(named, site), strict=True)),
    )


def used_families(site: Site) -> tuple[Family, ...]:
    found = {family.number: family for family in sorted(site.kinds.values(), key=lambda f: (f.number, f.name))}
    named = [found[n] for n in (1, 2, 3, 4) if n in found]
    return (*named, Family(0, site.say.text("Other"))) if 0 in found else tuple(named)


def family_of(event: Event, site: Site) -> int:
    return site.kinds[event.kind].number if event.kind else 0


def named_events(site: Site, shown: strip.Period) -> list[Event]:
    """The heaviest key events that a day of the strip belongs to, in order of days."""
    keys = [e for e in site.timeline.events if e.key and (day := anchor(e)) and shown.first <= day <= shown.last]
    placed = [e for e in keys if e.when.precision in ("day", "span")]
    heavy = sorted(placed, key=lambda e: (-e.weight, e.id))[:MOST_NAMED]
    return sorted(heavy, key=lambda e: (anchor(e) or date.min, -e.weight))


def named_labels(events: Iterable[Event], site: Site) -> list[strip.Named]:
    return [
        strip.Named(day, site.say.short_day(day), brief(event), f"#e-{event.id}" if event.id in site.on_index else event_url(event))
        for event in events
        if (day := anchor(event))
    ]


def brief(event: Event) -> str:
    """Balyun, airstrike: made from fields, always short."""
    parts = [part for part in (event.places[0] if event.places else "", event.kind) if part]
    return COMMAS.join(parts) if parts else " ".join(event.title.split()[:4])


def told(event: Event, site: Site) -> strip.Told:
    when = event.when
    totals = [c for c in event.claims if c.scope == "total"]
    figure = f"{site.say.figure(totals[0].count)} {site.say.text(totals[0].what)}" if len(totals) == 1 else ""
    first = when.start or when.end
    assert first is not None
    last = when.end if when.precision != "day" else first
    label = strip_label(event, figure, site.say)
    return strip.Told(
        first=first,
        last=last,
        family=family_of(event, site),
        articles=max(1, len(event.sources)),
        approximate=when.approximate,
        uncertain=when.uncertain,
        vague=when.precision in ("month", "season", "year"),
        figure=figure,
        label=label,
    )


def strip_label(event: Event, figure: str, say: Words) -> str:
    when = event.when
    days = say.short_span(when.start, when.end) if when.precision == "span" and when.start and when.end else say.when(when)
    return days if figure else f"{brief(event)}, {days}"


def early_words(site: Site, first: date, count: int) -> str:
    events = site.say.count(count, "%(n)s event", "%(n)s events")
    return site.say.text("Before %(month)s: %(events)s") % {"month": site.say.month(first), "events": events}


def standing_rows(rows: Iterable[Standing], site: Site) -> tuple[StandingRow, ...]:
    events = {e.id: e for e in site.timeline.events} | {r.id: e for e in site.timeline.events for r in e.reports}
    found = []
    for row in rows:
        event = events.get(row.event)
        found.append(
            StandingRow(row.figure, row.text, row.note, event_url(event) if event else "", event.title if event else "")
        )
    return tuple(found)


def told_up_to(site: Site) -> str:
    days = [s.article.published for e in site.timeline.events for s in e.sources]
    return site.say.day(max(days)) if days else ""


def axis(site: Site) -> Axis:
    say = site.say
    return Axis(
        say.text("killed or wounded"), say.number(0), say.number(site.scale // 2), f"{say.number(site.scale)}+", say.text("who says so")
    )


def choices(site: Site) -> tuple[Choice, ...]:
    say = site.say
    places, actors, kinds = (tuple(sorted(g, key=str.casefold)) for g in (site.places, site.actors, site.kinds))
    return (
        Choice("p", say.text("Place"), say.count(len(places), "%(n)s place", "All %(n)s places"), places),
        Choice("a", say.text("Actor"), say.count(len(actors), "%(n)s actor", "All %(n)s actors"), actors),
        Choice("k", say.text("Kind"), say.count(len(kinds), "%(n)s kind", "All %(n)s kinds"), kinds),
    )


# --- places, actors, kinds


def list_rows(subjects: Iterable[Subject], note: Mapping[str, str], site: Site, family: bool = False) -> tuple[ListRow, ...]:
    """Those with most events first."""
    ranked = sorted(subjects, key=lambda s: (-len(s.events), s.name.casefold()))
    return tuple(
        ListRow(s.name, s.url, site.say.number(len(s.events)), note.get(s.name, ""), s.family if family else None) for s in ranked
    )


def place_notes(site: Site) -> dict[str, str]:
    return {name: site.say.text(KNOWN_TO[s.place.precision if s.place else "none"]) for name, s in site.places.items()}


def actor_notes(site: Site) -> dict[str, str]:
    return {name: s.actor.kind for name, s in site.actors.items() if s.actor}


def kind_notes(site: Site) -> dict[str, str]:
    return {name: family.name for name, family in site.kinds.items()}


def place_label(subject: Subject, site: Site) -> str:
    """Place · in Idlib province · also written Saraqeb, سراقب"""
    say, place = site.say, subject.place
    parts = [say.text("Place")]
    if place and place.within:
        parts.append(say.text("in %(area)s") % {"area": place.within})
    others = [*place.aliases, *(name for _, name in place.native)] if place else []
    if others:
        parts.append(say.text("also written %(names)s") % {"names": COMMAS.join(dict.fromkeys(others))})
    return " · ".join(parts)


def actor_label(subject: Subject, site: Site) -> str:
    say, actor = site.say, subject.actor
    parts = [say.text("Actor"), *([actor.kind] if actor and actor.kind else [])]
    if actor and actor.aliases:
        parts.append(say.text("also written %(names)s") % {"names": COMMAS.join(actor.aliases)})
    return " · ".join(parts)


def said_by(name: str, site: Site) -> tuple[Said, ...]:
    """The figures that an actor gave, one row a figure that stands or stood."""
    say = site.say
    found = []
    for event in site.timeline.events:
        if not any(claim.who == name for claim in event.claims):
            continue
        for toll in tolls.of_event(event):
            for line in toll.lines:
                if line.who == name:
                    found += [
                        Said(
                            say.short_date(f.day) if f.day else say.text("day not given"),
                            say.figure(f.count),
                            COMMAS.join(part for part in (say.text(toll.what), of_whom(toll, say)) if part),
                            event.title,
                            f"{event_url(event)}#figures",
                            not event.reviewed,
                        )
                        for f in line.figures
                    ]
    return tuple(found)


# --- months, sources, method


def month_rows(groups: Mapping[str, Sequence[Event]], site: Site, titles: Mapping[str, str]) -> tuple[ListRow, ...]:
    def note(events: Sequence[Event]) -> str:
        heavy = max(events, key=lambda e: e.weight)
        return heavy.title if heavy.reviewed else f"{heavy.title} ({site.say.text('Draft, not reviewed')})"

    return tuple(ListRow(titles[key], section_url(key), site.say.number(len(told)), note(told)) for key, told in groups.items())


@dataclass(frozen=True, slots=True)
class LegendRow:
    figure: str
    picture: Markup
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class LegendFamily:
    number: int
    name: str
    kinds: str


@dataclass(frozen=True, slots=True)
class Legend:
    figures: tuple[LegendRow, ...]
    families: tuple[LegendFamily, ...]
    span: Markup


def legend(site: Site) -> Legend:
    say = site.say
    rows = (
        (Count(33, 33), (), say.text("exactly"), say.text("solid, tick at the end")),
        (Count(29, None), (), say.text("at least, more than"), say.text("solid to 29, then broken, arrow")),
        (Count(20, 25), (), say.text("between"), say.text("solid to 20, band to 25")),
        (Count(30, 30, True), (), say.text("about, almost"), say.text("solid, ring at the end")),
        (Count(None, 40), (), say.text("up to"), say.text("broken to 40, tick")),
        (Count(309, 309), (), say.text("beyond the scale"), say.text("solid to the edge, break")),
        (Count(33, 33), (9, 22, 29), say.text("earlier %(figures)s") % {"figures": "9, 22, 29"}, say.text("short ticks for what was said before")),
    )
    pictures = tuple(
        LegendRow(say.figure(c), charts.bar(c, [Count(n, n) for n in was], 50), text, note) for c, was, text, note in rows
    )
    by_family: dict[int, list[str]] = {}
    for kind, family in site.kinds.items():
        by_family.setdefault(family.number, []).append(kind)
    families = tuple(
        LegendFamily(f.number, f.name, COMMAS.join(sorted(by_family.get(f.number, ())))) for f in used_families(site)
    )
    return Legend(pictures, families, charts.lasting(4))


def kind_family(name: str, site: Site) -> str:
    return COMMAS.join((site.say.text("Kind"), site.kinds[name].name))


def figures_words(site: Site, articles: int) -> str:
    say = site.say
    return say.text("%(events)s, told by %(articles)s.") % {
        "events": say.count(len(site.timeline.events), "%(n)s event", "%(n)s events"),
        "articles": say.count(articles, "%(n)s article", "%(n)s articles"),
    }


def reviewed_words(site: Site) -> str:
    """How many of the shown entries a person has checked."""
    say = site.say
    reviewed = sum(e.reviewed for e in site.timeline.events)
    return say.text("Of the %(events)s shown here, people have reviewed %(reviewed)s.") % {
        "events": say.count(len(site.timeline.events), "%(n)s event", "%(n)s events"),
        "reviewed": say.number(reviewed),
    }


def title_of(name: str) -> str:
    return capital(name)


def menu(say: Words) -> tuple[Link, ...]:
    return (
        Link(say.text("Timeline"), "index.html"),
        Link(say.text("Places"), "places/index.html"),
        Link(say.text("Actors"), "actors/index.html"),
        Link(say.text("Sources"), "sources/index.html"),
        Link(say.text("Method"), "method/index.html"),
        Link(say.text("About"), "about/index.html"),
    )
