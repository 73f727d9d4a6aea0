"""Two reports -> what they agree on, what speaks against one event, and how much each says.

An agreement weighs as much as what is shared is rare; what speaks against is a fixed deduction. Each rule says its
reason in words, for `explain`.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from math import cos, hypot, radians
from typing import NamedTuple

from dateline.model import Place
from dateline.timeline.traits import Figure, Known, Mark, Traits, days, marks
from dateline.when import When

SAME_DAY = 0.6  # as much as naming the same town: needed by almost every pair, enough for none
NEXT_DAY = -0.5  # a night has two dates, and many papers write the day on which they heard of it
OTHER_DAY = -1.0
# Attacks come back the next day. A town falls, a truce or a law begins, once, and each side has its own day for it.
ONCE = frozenset(("capture", "ceasefire", "agreement", "law", "vote"))
ONCE_NEXT_DAY = 0.3
NEIGHBOURS = 20  # km: reports name the nearest town that readers know
ELSEWHERE = -0.8  # two towns further apart
UNRELATED = -0.2  # two places of which we do not know whether one lies in the other
OTHER_FAMILY = -0.25  # a strike and the talks about it
OTHER_FIGURE = -0.2  # tolls rise and are disputed, so this alone parts no two reports
OTHER_VICTIMS = -0.5  # 33 soldiers and 5 villagers
OTHER_SCALE = -0.8  # 3 and 33: more than twice as many, where neither says "at least"
CLOSE_FIGURE = 0.5  # of its rarity: "at least 29" and "34" can be one toll
SENTENCE = 8  # words: two short headlines are no copy for sharing all they have
NAMED = 1.0  # an entry written by hand lists this very article

# Rarities worth looking for: in a topic of 300 days, what comes up on one in six, and on one in thirteen.
TELLING = 0.3
TELLING_APART = 0.45
MOST = 100  # reports of one day that share a mark: the others are held against the first of them only


class Agreement(NamedTuple):  # a hundred thousand of them are made for a large topic
    """What two reports have in common (`weight` above 0) or what parts them (below), and how to say it."""

    weight: float
    reason: str
    grave: bool = False  # against: only the two themselves can outweigh it, no third report


# --- the rules

FEW_DAYS = 10  # a span up to this long, "in the last nine days", may be one event's loose date
WITHIN_DAYS = 0.5  # of the same day named twice


def day(a: Traits, b: Traits, _: Known) -> Agreement | None:
    """ "on 27 February" and "on Thursday"; "late on Thursday" and "early on Friday"; "in the last nine days"."""
    if a.when.precision == b.when.precision == "day" and a.when.start and b.when.start:
        apart = abs((a.when.start - b.when.start).days)
        if not apart:
            return Agreement(SAME_DAY, f"same day, {a.when.text}")
        next_day = ONCE_NEXT_DAY if a.kind == b.kind and a.kind in ONCE else NEXT_DAY
        return Agreement(next_day if apart == 1 else OTHER_DAY, f"other days, {a.when.text} and {b.when.text}")
    shared = len(set(days(a.when)) & set(days(b.when)))
    shorter, longer = sorted((len(days(a.when)), len(days(b.when))))
    part = shared / max(longer, 1)
    if shared == shorter and longer <= FEW_DAYS:
        part = max(part, WITHIN_DAYS)  # "in the same days" says no more, and does not contradict
    return Agreement(SAME_DAY * part, f"{a.when.text} and {b.when.text} overlap") if shared else None


def place(a: Traits, b: Traits, known: Known) -> Agreement | None:
    """ "in Saraqib" and "in Saraqib", "in Idlib province", "near Nayrab", "in Ariha"."""
    if not a.places or not b.places:
        return None
    common = {p.name for p in a.points} & b.around or {p.name for p in b.points} & a.around
    if a.points and b.points and not common:
        near = min(kilometres(p, q) for p in a.points for q in b.points) <= NEIGHBOURS
        one, other = a.points[0].name, b.points[0].name
        return Agreement(0, f"{one} is near {other}") if near else Agreement(ELSEWHERE, f"{one} is not {other}")
    shared = a.around & b.around
    if not shared:
        return Agreement(UNRELATED, f"{a.places[0]} is not {b.places[0]}")
    nearest = max(shared, key=lambda name: (known.rarity["place", name], name))
    return Agreement(known.rarity["place", nearest], f"same place, {nearest}")


def kilometres(a: Place, b: Place) -> float:
    """Far, where a position is missing; the round of the earth is left out, for all that counts here is near."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return float("inf")
    return hypot(a.lat - b.lat, (a.lon - b.lon) * cos(radians(a.lat))) * 111


def kind(a: Traits, b: Traits, known: Known) -> Agreement | None:
    """An airstrike and an airstrike; an airstrike and talks."""
    if a.kind and a.kind == b.kind:
        return Agreement(known.rarity["kind", a.kind], f"both {a.kind}")
    if a.family and b.family and a.family != b.family:
        return Agreement(OTHER_FAMILY, f"{a.kind} is not {b.kind}")
    return None


def actors(a: Traits, b: Traits, known: Known) -> Agreement | None:
    """The rarest actor that both name: actors come in pairs, so the others add little. A country counts as a place."""
    shared = sorted(
        (a.actors & b.actors) - (a.around & b.around), key=lambda name: (-known.rarity["actor", name], name)
    )
    return Agreement(known.rarity["actor", shared[0]], f"both name {shared[0]}") if shared else None


def figures(a: Traits, b: Traits, known: Known) -> Agreement | None:
    """ "33 killed" and "33 killed"; "at least 29" and "34"; "33" and "5"; "33, up from 22" and "22"."""
    found = [toll(x, y, known) for x in a.figures for y in b.figures if x.what == y.what]
    return max(found, key=lambda agreement: (agreement.weight, agreement.reason), default=None)


def toll(x: Figure, y: Figure, known: Known) -> Agreement:
    if x.number == y.number:
        return Agreement(min(known.rarity[x.mark], known.rarity[y.mark]), f"{x.number} {x.what} in both")
    if x.of and y.of and x.of.isdisjoint(y.of):
        return Agreement(OTHER_VICTIMS, f"{x.text} {x.what} is not {y.text}, of others")
    close = max(x.number, y.number) <= 2 * min(x.number, y.number)
    if x.least <= y.most and y.least <= x.most:
        rarity = min(known.rarity[x.mark], known.rarity[y.mark]) if close else 0.0
        return Agreement(rarity * CLOSE_FIGURE, f"{x.text} and {y.text} {x.what} can be one toll")
    return Agreement(OTHER_FIGURE if close else OTHER_SCALE, f"{x.text} {x.what} is not {y.text}", grave=not close)


def victims(a: Traits, b: Traits, known: Known) -> Agreement | None:
    """ "33 Turkish soldiers were killed" and "the Turkish soldiers had been warned"."""
    if not a.victims and not b.victims:
        return None
    shared = [of for of in a.victims if b.said.issuperset(of.split())]
    shared += [of for of in b.victims if a.said.issuperset(of.split())]
    rarest = max(shared, key=lambda of: (known.rarity["victims", of], of), default="")
    return Agreement(known.rarity["victims", rarest], f"both tell of {rarest}") if rarest else None


def wording(a: Traits, b: Traits, known: Known) -> Agreement | None:
    """The three rarest words that both use: any two reports of a day share the common ones. Copy shares nearly all."""
    shared = a.words & b.words
    if not shared:
        return None
    rarest = sorted([(known.rarity["word", word], word) for word in shared], reverse=True)[:3]
    copied = len(shared) / max(SENTENCE, min(len(a.words), len(b.words)))
    told = ", ".join(sorted([word for _, word in rarest]))
    return Agreement(max(copied, sum([rarity for rarity, _ in rarest]) / 3), f"both write {told}")


def named(a: Traits, b: Traits, _: Known) -> Agreement | None:
    """An entry written by hand says which articles tell it."""
    return (
        Agreement(NAMED, "an editor names this article") if a.article in b.articles or b.article in a.articles else None
    )


RULES: tuple[Callable[[Traits, Traits, Known], Agreement | None], ...] = (
    day,
    place,
    kind,
    figures,
    victims,
    actors,
    wording,
    named,
)


def weigh(a: Traits, b: Traits, known: Known) -> tuple[Agreement, ...]:
    """What each rule says of the two, in the order of RULES."""
    return tuple([agreement for rule in RULES if (agreement := rule(a, b, known))])


def total(agreements: Iterable[Agreement]) -> float:
    return sum([agreement.weight for agreement in agreements])


# --- which pairs are worth weighing


def candidates(new: Iterable[Traits], known: Known) -> Iterator[tuple[Traits, Traits]]:
    """Each pair with a new report in it that shares a day, or is a day apart, and a mark that is telling for that."""
    holders: dict[tuple[date, Mark], list[str]] = defaultdict(list)
    telling = {name: tellings(trait, known, TELLING) for name, trait in known.traits.items()}
    for trait in known.traits.values():
        for own in days(trait.when):
            for mark in telling[trait.id]:
                if len(holders[own, mark]) < MOST:
                    holders[own, mark].append(trait.id)
    pairs: set[tuple[str, str]] = set()
    for trait in new:
        found = {o for own in days(trait.when) for mark in telling[trait.id] for o in holders.get((own, mark), ())}
        marks_apart = tellings(trait, known, TELLING_APART)
        found |= {o for near in beside(trait.when) for mark in marks_apart for o in holders.get((near, mark), ())}
        found = {other for other in found if not same_article(trait, known.traits[other])}
        pairs.update((min(trait.id, other), max(trait.id, other)) for other in found)
    return ((known.traits[one], known.traits[other]) for one, other in sorted(pairs))


def same_article(a: Traits, b: Traits) -> bool:
    """An article's own reports tell different things, or the extraction would have made them one."""
    return a.id == b.id or (a.article != "" and a.article == b.article)


def tellings(trait: Traits, known: Known, enough: float) -> frozenset[Mark]:
    """The marks to find another report of the same event by; what comes up every other day finds too many."""
    return frozenset(mark for mark in marks(trait) if known.rarity[mark] >= enough)


def beside(when: When) -> tuple[date, ...]:
    """The day before and the day after."""
    own = days(when)
    one = timedelta(days=1)
    return (own[0] - one, own[0] + one) if len(own) == 1 else ()
