"""Timeline and vocabulary -> what every page of a site draws on: subjects with their addresses, kinds, numbers.

Addresses count from the site's root; templates put the way there (`root`) before them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from dateline import slugs
from dateline.model import Actor, Article, Event, Kind, Place, Timeline, Vocabulary
from dateline.reports import usualkinds
from dateline.web import tolls
from dateline.web.words import Words, marked

FAMILIES = ("strike", "ground", "people", "talks")  # their numbers, 1 to 4, are colours and fills in the style sheet
FAMILY_NAMES = {
    "strike": marked("Strikes"),
    "ground": marked("Ground"),
    "people": marked("People"),
    "talks": marked("Talks"),
    "": marked("Other"),
}
LONG = 200  # events; a longer index shows the key ones, with the months behind it
MOST_KEY = 125


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
    cards: dict[str, Any] = field(default_factory=dict)  # by event: it stands on a dozen pages, and is made once


def gather(timeline: Timeline, vocabulary: Vocabulary, say: Words, preview: bool = False, uncited: bool = True) -> Site:
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
    told = {kind.name.casefold(): kind for kind in (*usualkinds.DEFAULTS, *vocabulary.kinds)}
    used = list(dict.fromkeys(k.family for k in vocabulary.kinds or usualkinds.DEFAULTS if k.family))
    numbers = {name: FAMILIES.index(name) + 1 for name in used if name in FAMILIES}
    free = [n for n in (1, 2, 3, 4) if n not in numbers.values()]
    numbers |= dict(zip((name for name in used if name not in numbers), free, strict=False))

    def family(kind: str) -> Family:
        name = told.get(kind.casefold(), Kind(kind)).family
        usual = FAMILY_NAMES.get(name)
        return Family(numbers.get(name, 0), say.text(usual) if usual else capital(name))

    return {kind: family(kind) for kind in sorted(kinds)}


def subjects(folder: str, told: Iterable[tuple[Event, Iterable[str]]]) -> list[tuple[str, str, tuple[Event, ...]]]:
    """(name, address, events) for each name, by name; names that are spelled alike get addresses of their own."""
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


def event_url(event: Event) -> str:
    return f"events/{event.id}/index.html"


def marked_title(event: Event, say: Words) -> str:
    """The title where nothing else beside it could say that nobody has reviewed it."""
    return event.title if event.reviewed else f"{event.title} ({say.text('Draft, not reviewed')})"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
