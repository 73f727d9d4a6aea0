"""Claims of an event -> what is claimed of whom, by claimant: the figure that stands, and those before it.

Claims stand side by side. Nothing here adds them up, averages them or picks one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dateline import when as edtf
from dateline.counts import Count
from dateline.model import UNATTRIBUTED, Article, Claim, Event, Scope
from dateline.remember import last

DRAWN = ("killed", "wounded")  # what is drawn on the common scale; other figures have no scale to share
ORDER = ("killed", "wounded", "missing", "captured", "displaced")
# One thing by many words: what is counted are people, of whom nothing else is said.
PEOPLE = frozenset(("", "people", "persons", "bodies", "deaths", "dead", "fatalities", "lives", "victims", "others"))
OF_THE = re.compile(r"^(?:of )?(?:(?:the|its|their|these|those|other|more|all) )+")
NEVER = date.max
STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Figure:
    """One count of one claimant, and each claim that gives it."""

    count: Count
    day: date | None
    claims: tuple[Claim, ...]
    superseded: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A claimant's figures that follow upon each other, oldest first; the last one stands."""

    who: str
    figures: tuple[Figure, ...]

    @property
    def latest(self) -> Figure:
        return self.figures[-1]

    @property
    def earlier(self) -> tuple[Figure, ...]:
        return self.figures[:-1]


@dataclass(frozen=True, slots=True)
class Toll:
    """What is claimed of whom: one table of a page."""

    what: str
    of: str
    scope: Scope
    span: str  # EDTF: the days that a total covers, as far as it says
    lines: tuple[Line, ...]

    @property
    def drawn(self) -> bool:
        return self.what in DRAWN and self.scope == "event"


@last
def of_event(event: Event) -> tuple[Toll, ...]:
    """The tolls of an event: killed and wounded first, running totals last, else as the claims come."""
    articles = {source.article.id: source.article for source in event.sources}
    groups: dict[tuple[str, str, Scope, str], list[Claim]] = {}
    for claim in event.claims:
        groups.setdefault((claim.what, counted(claim), claim.scope, span(claim)), []).append(claim)
    tolls = [
        Toll(what, claims[0].of if of == "" else of, scope, days, lines(claims, articles))
        for (what, of, scope, days), claims in groups.items()
    ]
    return tuple(sorted(tolls, key=rank))


def counted(claim: Claim) -> str:
    """Whom a claim counts: 19 killed, 19 people, 19 bodies, 19 of the dead can be set side by side."""
    return "" if OF_THE.sub("", claim.of.casefold()) in PEOPLE else claim.of


def rank(toll: Toll) -> tuple[int, int]:
    return (
        ("event", "part", "total").index(toll.scope),
        ORDER.index(toll.what) if toll.what in ORDER else len(ORDER),
    )


def span(claim: Claim) -> str:
    return f"{claim.since}/{claim.until}" if claim.scope == "total" and (claim.since or claim.until) else ""


def lines(claims: Iterable[Claim], articles: Mapping[str, Article]) -> tuple[Line, ...]:
    """By claimant, in the order in which they first spoke. Unnamed claimants of two articles are two.

    A claimant has several lines where one day's words hold several figures, none of which takes another's place.
    """
    by_claimant: dict[tuple[str, str], list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (said_on(c, articles) or NEVER, c.status != "superseded")):
        by_claimant.setdefault(claimant(claim), []).append(claim)
    return tuple(
        Line(who, course)
        for (who, _), said in by_claimant.items()
        for course in courses(figures(said, articles), articles)
    )


def claimant(claim: Claim) -> tuple[str, str]:
    """Who states it; of one whom the article does not name, the article too."""
    return claim.who, claim.article if claim.who == UNATTRIBUTED else ""


def by_claimant(toll: Toll) -> tuple[tuple[Line, ...], ...]:
    """The lines of each claimant: several where figures of one day stand side by side."""
    return tuple(tuple(mine) for _, mine in groupby(toll.lines, lambda line: claimant(line.latest.claims[0])))


def courses(found: Sequence[Figure], articles: Mapping[str, Article]) -> Iterable[tuple[Figure, ...]]:
    """One claimant's figures, split where they do not follow upon each other.

    "Nine were killed in Karm, six in Sarib": figures of one day stand side by side, each a course of its own. Only
    the article itself says that one took another's place; what is superseded goes before the figure told next to it.
    """
    standing = [f for f in found if not f.superseded]
    given = Counter(day for f in standing for day in days_of(f, articles))
    beside = [f for f in standing if any(given[day] > 1 for day in days_of(f, articles))]
    if not beside:
        yield tuple(found)
        return
    followed = [f for f in standing if f not in beside]
    replacing = {f.count: told_next_to(f, standing, articles) for f in found if f.superseded}
    for latest in (*followed[-1:], *beside):
        before = followed if latest in followed else [latest]
        yield (*(f for f in found if f.superseded and replacing[f.count] in before), *before)


def days_of(figure: Figure, articles: Mapping[str, Article]) -> set[date | None]:
    return {said_on(claim, articles) for claim in figure.claims}


def told_next_to(old: Figure, standing: Sequence[Figure], articles: Mapping[str, Article]) -> Figure:
    """The standing figure whose words are the nearest in an article to those of a superseded one, else the latest."""
    near = [
        (abs(at(mine, articles) - at(other, articles)), n)
        for mine in old.claims
        for n, figure in enumerate(standing)
        for other in figure.claims
        if mine.article == other.article
    ]
    return standing[min(near)[1]] if near else standing[-1]


def at(claim: Claim, articles: Mapping[str, Article]) -> int:
    """Where the claim's words stand in its article."""
    article = articles.get(claim.article)
    return article.text.find(claim.quote) if article else 0


def figures(claims: Iterable[Claim], articles: Mapping[str, Article]) -> tuple[Figure, ...]:
    """Each count once, with every claim that repeats it; a superseded one never stands last."""
    found: dict[Count, Figure] = {}
    for claim in claims:
        before = found.get(claim.count)
        found[claim.count] = Figure(
            claim.count,
            before.day if before else said_on(claim, articles),
            (*before.claims, claim) if before else (claim,),
            claim.status == "superseded" or bool(before and before.superseded),
        )
    return tuple(sorted(found.values(), key=lambda f: not f.superseded))


def said_on(claim: Claim, articles: Mapping[str, Article]) -> date | None:
    """The day of the claim: its own, else its article's."""
    if claim.reported:
        reported = edtf.parse(claim.reported)
        return reported.start or reported.end
    article = articles.get(claim.article)
    return article.published if article else None


# --- where accounts differ


def disputed(event: Event) -> tuple[str, ...]:
    """What sources contradict each other about: any of "who did it", "the date", "how many"."""
    matters = {
        "who did it": len({said.actor for said in event.by}) > 1,
        "the date": days_differ(event),
        "how many": any(figures_differ(toll) for toll in of_event(event)),
    }
    return tuple(matter for matter, is_disputed in matters.items() if is_disputed)


def days_differ(event: Event) -> bool:
    """Whether two sources' days exclude each other; a wide date and a day in it agree."""
    spans = [(s.when.start, s.when.end) for s in event.sources if s.when.start and s.when.end]
    return any(end < start for _, end in spans for start, _ in spans)


def figures_differ(toll: Toll) -> bool:
    """Whether standing figures of two claimants lie a quarter and at least three apart, however read."""
    if toll.scope != "event":
        return False
    standing = highest_of_each(toll)
    highest, lowest = [least(count) for count in standing], [most(count) for count in standing]
    low, high = min(lowest, default=0), max(highest, default=0)
    return high - low >= 3 and high > low * 1.25


def highest_of_each(toll: Toll) -> list[Count]:
    """Of each claimant the standing figure; of several that stand side by side the highest: those may be parts."""
    found: dict[tuple[str, str], Count] = {}
    for line in toll.lines:
        count, key = line.latest.count, claimant(line.latest.claims[0])
        found[key] = max(found.get(key, count), count, key=largest)
    return list(found.values())


def least(count: Count) -> float:
    return (count.min or 0) * (0.9 if count.approximate else 1)


def most(count: Count) -> float:
    return float("inf") if count.max is None else count.max * (1.1 if count.approximate else 1)


# --- scales


def largest(count: Count) -> int:
    return max(count.min or 0, count.max or 0)


def common_scale(events: Iterable[Event]) -> int:
    """A round number that holds nine in ten of the drawn figures: every list of the site is drawn on it."""
    drawn = sorted(largest(c.count) for e in events for c in e.claims if c.what in DRAWN and c.scope == "event")
    enough = drawn[(len(drawn) * 9 - 1) // 10] if drawn else 0
    return next(step for step in round_steps() if step >= max(enough, 10))


def ticks(figure: int, parts: int = 5) -> tuple[int, ...]:
    """0 and round steps up to at least `figure`: ticks(34) -> 0, 10, 20, 30, 40."""
    step = next(step for step in round_steps() if step * parts >= max(figure, 1))
    return tuple(range(0, step * -(-max(figure, 1) // step) + 1, step))


def round_steps() -> Iterable[int]:
    return (step * 10**power for power in range(13) for step in STEPS)
