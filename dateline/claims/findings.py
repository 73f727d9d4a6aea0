"""The values that linking works with: a line's quantities and words of harm, and what is found of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from dateline.claims import harms, nouns
from dateline.claims.harms import Cue
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity
from dateline.counts import Count

THINGS = frozenset((harms.DESTROYED, harms.SHOT_DOWN))

Victim = Quantity | tuple[int, int]  # a counted phrase, or the words of one person's


class Finding(NamedTuple):
    """A count and its harm: words `start` to `end` of the line bear both out."""

    kind: str
    amount: Count
    start: int
    end: int
    of: tuple[int, int]
    head: str
    rule: str
    cue: int  # index of the word of harm; -1: none of its own
    part: bool = False
    superseded: bool = False
    named: tuple[str, ...] = ()


@dataclass(slots=True)
class Reader:
    """What is known of one line while it is read: which quantity ends or starts where, and which are taken."""

    line: Line
    quantities: list[Quantity]
    cues: list[Cue]
    by_start: dict[int, Quantity] = field(init=False)
    by_end: dict[int, Quantity] = field(init=False)
    cue_at: dict[int, Cue] = field(init=False)
    taken: set[int] = field(default_factory=set)
    kinds: dict[int, set[str]] = field(default_factory=dict)  # of the taken ones: as what
    barred: set[int] = field(default_factory=set)  # quantities of harm that was not done

    def __post_init__(self) -> None:
        self.by_start = {q.start: q for q in self.quantities}
        self.by_end = {q.end: q for q in self.quantities}
        self.cue_at = {c.start: c for c in self.cues}

    def take(self, q: Quantity, kind: str) -> None:
        self.taken.add(q.start)
        self.kinds.setdefault(q.start, set()).add(kind)

    def free(self, q: Quantity) -> bool:
        return q.start not in self.taken and q.start not in self.barred

    def any_free(self) -> bool:
        return any(map(self.free, self.quantities))

    def bar(self, items: Iterable[Victim]) -> None:
        """The harm to these was not done, or is not told as done."""
        self.barred |= {item.start for item in items if isinstance(item, Quantity)}


def span(item: Victim) -> tuple[int, int]:
    return (item.start, item.end) if isinstance(item, Quantity) else item


def fits(q: Quantity, kind: str, word: str = "") -> bool:
    """Things are destroyed, people are killed; bodies are not wounded, gunmen are not searched for as missing."""
    if kind in THINGS:
        return q.head in nouns.THINGS
    if kind == harms.KILLED and q.head == "casualties":
        return False  # 31 casualties, among them nine dead
    if kind == harms.RELEASED or (kind == harms.KILLED and word == "cut"):
        return q.people and (nouns.kept(q.head) or (not q.head and kind == harms.KILLED))  # oaks are cut down too
    if (
        word in ("lost", "losing", "loses", "loss", "losses", "fell", "fallen")
        and q.head not in nouns.SOLDIERS
        and not nouns.person(q.head)
    ):
        return False
    if word in ("search", "searching", "searched", "looking") and q.head in nouns.WANTED:
        return False
    if kind == harms.MISSING and word != "missing" and q.head in nouns.SOUGHT:
        return False
    return q.people and not (kind != harms.KILLED and harms.NOUNS.get(q.head) == harms.KILLED)
