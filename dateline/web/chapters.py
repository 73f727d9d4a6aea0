"""Site -> what its lists and the pages of places, actors and kinds show, and the method page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dateline.counts import Count
from dateline.model import Event
from dateline.web import charts, tolls
from dateline.web.months import section_url
from dateline.web.overview import used_families
from dateline.web.site import Link, Site, Subject, event_url, marked_title
from dateline.web.views import closeness, of_whom
from dateline.web.words import Words, marked

KNOWN_TO = {"point": marked("town or village"), "area": marked("area"), "none": marked("not placed on the map")}


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


# --- lists


def list_rows(
    subjects: Iterable[Subject], note: Mapping[str, str], site: Site, family: bool = False
) -> tuple[ListRow, ...]:
    """Those with most events first."""
    ranked = sorted(subjects, key=lambda s: (-len(s.events), s.name.casefold()))
    return tuple(
        ListRow(s.name, s.url, site.say.number(len(s.events)), note.get(s.name, ""), s.family if family else None)
        for s in ranked
    )


def place_notes(site: Site) -> dict[str, str]:
    return {name: site.say.text(KNOWN_TO[s.place.precision if s.place else "none"]) for name, s in site.places.items()}


def actor_notes(site: Site) -> dict[str, str]:
    return {name: s.actor.kind for name, s in site.actors.items() if s.actor}


def kind_notes(site: Site) -> dict[str, str]:
    return {name: family.name for name, family in site.kinds.items()}


def month_rows(groups: Mapping[str, Sequence[Event]], site: Site, titles: Mapping[str, str]) -> tuple[ListRow, ...]:
    def note(events: Sequence[Event]) -> str:
        return marked_title(max(events, key=lambda e: e.weight), site.say)

    return tuple(
        ListRow(titles[key], section_url(key), site.say.number(len(told)), note(told)) for key, told in groups.items()
    )


# --- a place, an actor, a kind


def place_label(subject: Subject, site: Site) -> str:
    """Place · in Idlib province · also written Saraqeb, سراقب"""
    say, place = site.say, subject.place
    parts = [say.text("Place")]
    if place and place.within:
        parts.append(say.text("in %(area)s") % {"area": place.within})
    others = [*place.aliases, *(name for _, name in place.native)] if place else []
    if others:
        parts.append(say.text("also written %(names)s") % {"names": say.comma.join(dict.fromkeys(others))})
    return " · ".join(parts)


def actor_label(subject: Subject, site: Site) -> str:
    say, actor = site.say, subject.actor
    parts = [say.text("Actor"), *([actor.kind] if actor and actor.kind else [])]
    if actor and actor.aliases:
        parts.append(say.text("also written %(names)s") % {"names": say.comma.join(actor.aliases)})
    return " · ".join(parts)


def kind_family(name: str, site: Site) -> str:
    return site.say.comma.join((site.say.text("Kind"), site.kinds[name].name))


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
                            say.comma.join(part for part in (say.text(toll.what), of_whom(toll, say)) if part),
                            event.title,
                            f"{event_url(event)}#figures",
                            not event.reviewed,
                        )
                        for f in line.figures
                    ]
    return tuple(found)


def places_words(event: Event, site: Site) -> str:
    """Under the map of an event: Balyun, to the town or village."""
    return f"{event.places[0]}{site.say.comma}{closeness(event.places[0], site)}." if event.places else ""


# --- the method


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
        (
            Count(33, 33),
            (9, 22, 29),
            say.text("earlier %(figures)s") % {"figures": "9, 22, 29"},
            say.text("short ticks for what was said before"),
        ),
    )
    pictures = tuple(
        LegendRow(say.figure(c), charts.bar(c, [Count(n, n) for n in was], 50), text, note)
        for c, was, text, note in rows
    )
    by_family: dict[int, list[str]] = {}
    for kind, family in site.kinds.items():
        by_family.setdefault(family.number, []).append(kind)
    families = tuple(
        LegendFamily(f.number, f.name, say.comma.join(sorted(by_family.get(f.number, ())))) for f in used_families(site)
    )
    return Legend(pictures, families, charts.lasting(4))


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


def menu(say: Words) -> tuple[Link, ...]:
    return (
        Link(say.text("Timeline"), "index.html"),
        Link(say.text("Places"), "places/index.html"),
        Link(say.text("Actors"), "actors/index.html"),
        Link(say.text("Sources"), "sources/index.html"),
        Link(say.text("Method"), "method/index.html"),
        Link(say.text("About"), "about/index.html"),
    )
