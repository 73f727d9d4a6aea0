"""Reports -> their traits: what each is compared by, under the names of the vocabulary, and how rare that is.

Sharing something rare says more than sharing what the topic speaks of every day (record linkage). Rarity runs from 1,
for what comes up on one day of a long topic, towards 0 for what comes up on all of them.
"""

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import log

from dateline.model import Claim, Place, Report, Vocabulary
from dateline.reports import usualkinds
from dateline.when import When

WORD = re.compile(r"[^\W\d_]{4,}")  # shorter words are mostly grammar
STEM = 6  # letters: "attack", "attacks" and "attacked" are one word in any language that inflects at the end
LONGEST = 31  # days: a longer span ("since December") is no day to find a report by
BOUNDLESS = 10**12  # what "at least" may come to

# A young topic has few days to count on. So we begin as if it had had 20 more, and a mark had come up on this share of
# them: kinds, actors and victims on one in four, towns on one in ten, places that no file knows on one in five,
# provinces on two in five; a count of n on one in n + 2.
DAYS_BEFORE = 20
BEFORE = {
    "kind": 0.25,
    "actor": 0.25,
    "point": 0.1,
    "none": 0.1,
    "place": 0.2,
    "area": 0.4,
    "word": 0.1,
    "victims": 0.25,
}

Mark = tuple[str, str]  # ("place", "Saraqib"), ("figure", "killed 33"), …


@dataclass(frozen=True, slots=True)
class Figure:
    """A claim as it is compared; `number` is what it comes down to, `mark` what others may share."""

    what: str
    number: int
    least: int
    most: int
    of: frozenset[str]
    mark: Mark
    text: str
    corrected: bool


@dataclass(frozen=True, slots=True)
class Traits:
    """What of a report is compared; names are those of the vocabulary."""

    id: str
    article: str
    articles: frozenset[str]  # of an entry written by hand
    when: When
    kind: str
    family: str
    places: tuple[str, ...]
    around: frozenset[str]  # the places and all that they lie in
    points: tuple[Place, ...]  # those of them that are precise
    actors: frozenset[str]
    figures: tuple[Figure, ...]  # those it leads with, of the event: neither of a part of it nor a running total
    victims: frozenset[str]  # of whom all its figures are, where that takes two words: "Turkish soldiers"
    said: frozenset[str]  # the words of its title and quotes
    words: frozenset[str]  # without those of its places, actors and day, which are compared by themselves


@dataclass(frozen=True, slots=True)
class Known:
    """The traits of all reports of the topic, and how rare each mark of theirs is, from 0 to 1."""

    traits: Mapping[str, Traits]  # by report id
    rarity: Mapping[Mark, float]


class Names:
    """The vocabulary, by every spelling."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.places = {place.name: place for place in vocabulary.places}
        self.place = {s.casefold(): place.name for place in vocabulary.places for s in (*place.aliases, place.name)}
        self.actor = {s.casefold(): actor.name for actor in vocabulary.actors for s in (*actor.aliases, actor.name)}
        self.family = {kind.name: kind.family for kind in (*usualkinds.DEFAULTS, *vocabulary.kinds)}

    def around(self, place: str) -> Iterator[str]:
        """The place, what it lies in, and so on outwards; a circle in the file ends it."""
        seen: set[str] = set()
        while place and place not in seen:
            seen.add(place)
            yield place
            place = self.places.get(place, Place("")).within


def collect(reports: Iterable[Report], vocabulary: Vocabulary) -> Known:
    names = Names(vocabulary)
    traits = {report.id: traits_of(report, names) for report in reports}
    came_up: dict[Mark, set[date | None]] = defaultdict(set)
    for trait in traits.values():
        for mark in marks(trait):
            came_up[mark].add(trait.when.start)
    total = DAYS_BEFORE + len({trait.when.start for trait in traits.values()})
    rarity = {
        mark: log(total / (len(days) + DAYS_BEFORE * expected(mark, names))) / log(total)
        for mark, days in came_up.items()
    }
    return Known(traits, rarity)


def expected(mark: Mark, names: Names) -> float:
    """The share of days on which we expect a mark before we have read anything."""
    sort, name = mark
    if sort == "place":
        return BEFORE[names.places[name].precision if name in names.places else "place"]
    return BEFORE[sort] if sort in BEFORE else 1 / (int(name.rpartition(" ")[2]) + 2)


def traits_of(report: Report, names: Names) -> Traits:
    places = tuple(names.place.get(place.casefold(), place) for place in report.places)
    actors = frozenset(names.actor.get(actor.casefold(), actor) for actor in report.actors)
    figures = tuple(dict.fromkeys(figure_of(claim) for claim in report.claims if claim.scope == "event"))
    said = stems(" ".join((report.title, *report.quotes)))
    return Traits(
        id=report.id,
        article=report.article,
        articles=frozenset(report.articles),
        when=report.when,
        kind=report.kind,
        family=names.family.get(report.kind, ""),
        places=places,
        around=frozenset(wider for place in places for wider in names.around(place)),
        points=tuple(p for name in places if (p := names.places.get(name, Place(""))).precision == "point"),
        actors=actors,
        figures=leading(figures),
        victims=frozenset(" ".join(sorted(figure.of)) for figure in figures if len(figure.of) > 1),
        said=said,
        words=said - stems(" ".join((*places, *actors, *report.actors))) - DATES,
    )


@lru_cache(maxsize=65536)
def stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in WORD.findall(text.casefold()))


DATES = stems(" ".join((*calendar.day_name, *calendar.month_name)))


def marks(trait: Traits) -> set[Mark]:
    """Everything of a report that another one may have too."""
    return {
        *(("place", place) for place in trait.around),
        *(("actor", actor) for actor in trait.actors),
        *(("word", word) for word in trait.words),
        *(figure.mark for figure in trait.figures),
        *(("victims", of) for of in trait.victims),
        ("kind", trait.kind),
    }


def figure_of(claim: Claim) -> Figure:
    least, most = claim.count.min, claim.count.max
    number = least if least is not None else most or 0
    mark = ("figure", f"{claim.what} {number}")
    return Figure(
        claim.what,
        number,
        least or 0,
        BOUNDLESS if most is None else most,
        stems(claim.of),
        mark,
        str(claim.count),
        bool(claim.status),
    )


def leading(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The largest of each sort, and those that were corrected: one further down may be another attack's."""
    most = {figure.what: figure.number for figure in sorted(figures, key=lambda figure: figure.number)}
    return tuple(figure for figure in figures if figure.number == most[figure.what] or figure.corrected)


@lru_cache(maxsize=4096)
def days(when: When) -> tuple[date, ...]:
    """The days on which it may have happened; none where they are open, unknown or too many to tell."""
    if when.start is None or when.end is None or (when.end - when.start).days >= LONGEST:
        return ()
    return tuple(when.start + timedelta(days=n) for n in range((when.end - when.start).days + 1))
