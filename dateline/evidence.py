"""Two reports -> what they agree on, what speaks against one event, and how much each says.

Agreeing on something rare says more than agreeing on what every report of a topic shares. So an agreement weighs
as much as it is rare (record linkage): 1 when only these two reports have it, near 0 when all of them do. What
speaks against is a fixed deduction. Each rule says its reason in words for `explain`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from math import log, sqrt

from dateline.model import Claim, Place, Report, Vocabulary
from dateline.when import When

WORD = re.compile(r"[^\W\d_]{4,}")  # shorter words are mostly grammar
STEM = 6  # letters: "attack", "attacks" and "attacked" are one word in any language that inflects at the end
RAREST = 6  # words of a report to look for others by
TELLING = 0.4  # rarity: in a topic of 10,000 reports, what one in forty has; in one of 20, what half of them have
BOUNDLESS = 10**12  # what "at least" may come to
LONGEST = 31  # days: a longer span ("since December") is no day to find a report by

NEXT_DAY = -0.3  # a night has two dates, and many papers write the day on which they heard of it
ELSEWHERE = -0.8  # two towns: only a rare figure and the same wording outweigh them
UNRELATED = -0.3  # two places of which we do not know whether one lies in the other
OTHER_FAMILY = -0.5  # a strike and the talks about it
OTHER_FIGURE = -0.2  # tolls rise and are disputed, so this alone parts no two reports
OTHER_VICTIMS = -0.4  # ... 33 soldiers and 5 villagers do, more often
NAMED = 1.0  # an entry written by hand lists this very article
CLOSE_FIGURE = 0.5  # of its rarity: "at least 29" and "34" can be one toll


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two reports have in common (`weight` above 0) or what parts them (below), and how to say it."""

    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A claim as it is compared; `number` is what it comes down to, `mark` what others may share."""

    what: str
    number: int
    least: int
    most: int
    of: frozenset[str]
    mark: str
    text: str


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
    points: frozenset[str]  # those of them that are precise
    actors: frozenset[str]
    figures: tuple[Figure, ...]  # of the event: neither of a part of it nor a running total
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The traits of all reports of the topic, and how rare each mark of theirs is.

    1 for what one report has, near 0 for what all have.
    """

    traits: Mapping[str, Traits]  # by report id
    rarity: Mapping[str, float]  # by mark
    norm: Mapping[str, float]  # by report id: the length of its words, each as long as it is rare


def collect(reports: Iterable[Report], vocabulary: Vocabulary) -> Evidence:
    names = Names(vocabulary)
    traits = {report.id: traits_of(report, names) for report in reports}
    holders = Counter(mark for trait in traits.values() for mark in marks(trait))
    rarity = {mark: log(1 + len(traits) / count) / log(1 + len(traits)) for mark, count in holders.items()}
    norm = {name: sqrt(sum(rarity[word] ** 2 for word in trait.words)) for name, trait in traits.items()}
    return Evidence(traits, rarity, norm)


class Names:
    """The vocabulary, by every spelling."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.places = {place.name: place for place in vocabulary.places}
        self.place = {s.casefold(): place.name for place in vocabulary.places for s in (*place.aliases, place.name)}
        self.actor = {s.casefold(): actor.name for actor in vocabulary.actors for s in (*actor.aliases, actor.name)}
        self.family = {kind.name: kind.family for kind in vocabulary.kinds}

    def around(self, place: str) -> Iterator[str]:
        """The place, what it lies in, and so on outwards; a circle in the file ends it."""
        seen: set[str] = set()
        while place and place not in seen:
            seen.add(place)
            yield place
            place = self.places.get(place, Place("")).within


def traits_of(report: Report, names: Names) -> Traits:
    places = tuple(names.place.get(place.casefold(), place) for place in report.places)
    return Traits(
        id=report.id,
        article=report.article,
        articles=frozenset(report.articles),
        when=report.when,
        kind=report.kind,
        family=names.family.get(report.kind, "") or report.kind,
        places=places,
        around=frozenset(wider for place in places for wider in names.around(place)),
        points=frozenset(p for p in places if names.places.get(p, Place("")).precision == "point"),
        actors=frozenset(names.actor.get(actor.casefold(), actor) for actor in report.actors),
        figures=tuple(dict.fromkeys(figure_of(claim) for claim in report.claims if claim.scope == "event")),
        words=stems(" ".join((report.title, *report.quotes))),
    )


def stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM] for word in WORD.findall(text.casefold()))


def marks(trait: Traits) -> set[str]:
    """Everything of a report that another one may have too, as counted by `holders`."""
    return {
        *(f"day {day}" for day in days(trait.when)),
        *(f"place {place}" for place in trait.around),
        *(f"actor {actor}" for actor in trait.actors),
        *(figure.mark for figure in trait.figures),
        *trait.words,
        f"kind {trait.kind}",
    }


def figure_of(claim: Claim) -> Figure:
    least, most = claim.count.min, claim.count.max
    number = least if least is not None else most or 0
    mark = f"figure {claim.what} {number}"
    return Figure(
        claim.what, number, least or 0, BOUNDLESS if most is None else most, stems(claim.of), mark, str(claim.count)
    )


@lru_cache(maxsize=4096)
def days(when: When) -> tuple[date, ...]:
    """The days on which it may have happened; none where they are open, unknown or too many to tell."""
    if when.start is None or when.end is None or (when.end - when.start).days >= LONGEST:
        return ()
    return tuple(when.start + timedelta(days=n) for n in range((when.end - when.start).days + 1))


# --- the rules


def same_day(a: Traits, b: Traits, evidence: Evidence) -> Agreement | None:
    """ "on 27 February" and "on Thursday"."""
    if a.when.precision == b.when.precision == "day" and a.when.start == b.when.start:
        return Agreement(evidence.rarity[f"day {a.when.start}"], f"same day, {a.when.start}")
    return None


def next_day(a: Traits, b: Traits, _: Evidence) -> Agreement | None:
    """ "late on Thursday" and "early on Friday"."""
    if a.when.precision == b.when.precision == "day" and a.when.start and b.when.start and a.when.start != b.when.start:
        return Agreement(NEXT_DAY, f"a day apart, {a.when.start} and {b.when.start}")
    return None


def day_in_span(a: Traits, b: Traits, evidence: Evidence) -> Agreement | None:
    """ "on 27 February" and "in the last nine days": shared by as many reports as its commonest day."""
    if a.when.precision == b.when.precision == "day":
        return None
    shared = set(days(a.when)) & set(days(b.when))
    if not shared:
        return None
    longest = max(len(days(a.when)), len(days(b.when)))
    return Agreement(min(evidence.rarity[f"day {d}"] for d in shared) / longest, f"{a.when} and {b.when} overlap")


def place(a: Traits, b: Traits, evidence: Evidence) -> Agreement | None:
    """ "in Saraqib" and "in Saraqib", "in Idlib province"; "in Saraqib" and "in Ariha"."""
    if not a.places or not b.places:
        return None
    shared = a.around & b.around
    nearest = max(shared, key=lambda name: (evidence.rarity[f"place {name}"], name), default="")
    apart = bool(
        a.points and b.points and not a.points & b.points and not a.points & b.around and not b.points & a.around
    )
    if apart:
        return Agreement(ELSEWHERE, f"{a.places[0]} is not {b.places[0]}")
    if not shared:
        return Agreement(UNRELATED, f"{a.places[0]} is not {b.places[0]}")
    return Agreement(evidence.rarity[f"place {nearest}"], f"same place, {nearest}")


def kind(a: Traits, b: Traits, evidence: Evidence) -> Agreement | None:
    """An airstrike and an airstrike; an airstrike and talks."""
    if not a.kind or not b.kind:
        return None
    if a.kind == b.kind:
        return Agreement(evidence.rarity[f"kind {a.kind}"], f"both {a.kind}")
    return None if a.family == b.family else Agreement(OTHER_FAMILY, f"{a.kind} is not {b.kind}")


def actors(a: Traits, b: Traits, evidence: Evidence) -> Agreement | None:
    """The rarest actor that both name: actors come in pairs, so the others add little."""
    shared = sorted(a.actors & b.actors, key=lambda name: (-evidence.rarity[f"actor {name}"], name))
    return Agreement(evidence.rarity[f"actor {shared[0]}"], f"both name {shared[0]}") if shared else None


def figures(a: Traits, b: Traits, evidence: Evidence) -> Agreement | None:
    """33 killed and 33 killed; "at least 29" and 34; 33 and 5."""
    found = [toll(x, y, evidence) for x in a.figures for y in b.figures if x.what == y.what]
    return max(found, key=lambda agreement: (agreement.weight, agreement.reason), default=None)


def toll(x: Figure, y: Figure, evidence: Evidence) -> Agreement:
    rarity = min(evidence.rarity[x.mark], evidence.rarity[y.mark])
    if x.number == y.number:
        return Agreement(rarity, f"{x.number} {x.what} in both")
    if x.of and y.of and x.of.isdisjoint(y.of):
        return Agreement(OTHER_VICTIMS, f"{x.text} {x.what} is not {y.text}, of others")
    if x.least <= y.most and y.least <= x.most:
        return Agreement(rarity * CLOSE_FIGURE, f"{x.text} and {y.text} {x.what} can be one toll")
    return Agreement(OTHER_FIGURE, f"{x.text} {x.what} is not {y.text}")


def wording(a: Traits, b: Traits, evidence: Evidence) -> Agreement | None:
    """The share of their rare words that both use."""
    shared = a.words & b.words
    if not shared:
        return None
    likeness = sum(evidence.rarity[word] ** 2 for word in shared) / (evidence.norm[a.id] * evidence.norm[b.id])
    told = sorted(shared, key=lambda word: (-evidence.rarity[word], word))[:3]
    return Agreement(likeness, f"both write {', '.join(told)}")


def named(a: Traits, b: Traits, _: Evidence) -> Agreement | None:
    """An entry written by hand says which articles tell it."""
    return (
        Agreement(NAMED, "an editor names this article") if a.article in b.articles or b.article in a.articles else None
    )


RULES: tuple[Callable[[Traits, Traits, Evidence], Agreement | None], ...] = (
    same_day,
    next_day,
    day_in_span,
    place,
    kind,
    figures,
    actors,
    wording,
    named,
)


def weigh(a: Traits, b: Traits, evidence: Evidence) -> tuple[Agreement, ...]:
    """What each rule says of the two, in the order of RULES."""
    return tuple(agreement for rule in RULES if (agreement := rule(a, b, evidence)))


def total(agreements: Iterable[Agreement]) -> float:
    return sum(agreement.weight for agreement in agreements)


# --- which pairs are worth weighing


def candidates(new: Iterable[Traits], evidence: Evidence) -> Iterator[tuple[Traits, Traits]]:
    """Each pair with a new report in it that shares a day (or the next one) and a telling mark, once."""
    holders: dict[tuple[date, str], list[str]] = defaultdict(list)
    telling = {name: tellings(trait, evidence) for name, trait in evidence.traits.items()}
    for trait in evidence.traits.values():
        for day in days(trait.when):
            for mark in telling[trait.id]:
                holders[day, mark].append(trait.id)
    pairs: set[tuple[str, str]] = set()
    for trait in new:
        others = {o for day in nearby(trait.when) for mark in telling[trait.id] for o in holders.get((day, mark), ())}
        pairs.update((min(trait.id, other), max(trait.id, other)) for other in others if other != trait.id)
    return ((evidence.traits[one], evidence.traits[other]) for one, other in sorted(pairs))


def tellings(trait: Traits, evidence: Evidence) -> frozenset[str]:
    """The marks to find another report of the same event by: what half the topic shares finds too many."""
    words = sorted(trait.words, key=lambda word: (-evidence.rarity[word], word))[:RAREST]
    marks = (*words, *(f"place {place}" for place in trait.around), *(figure.mark for figure in trait.figures))
    return frozenset(mark for mark in marks if evidence.rarity[mark] >= TELLING)


def nearby(when: When) -> tuple[date, ...]:
    own = days(when)
    day = timedelta(days=1)
    return own if len(own) != 1 else (own[0] - day, own[0], own[0] + day)
