"""What "the number", "the figure" and "it" stand for: the harm that the sentences before have counted, if anything."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.claims import harms
from dateline.claims.findings import Finding, Reader
from dateline.claims.quantities import Quantity

LEAP = 100  # a toll that is put anew hardly grows a hundredfold from one sentence to the next
IN_PASSING = 3  # and the dead of whom something else is told are not counted anew at all: a crowd remembered the four


class Antecedent(NamedTuple):
    """A harm that was counted, how often at most, and what else was counted beside it."""

    kind: str = ""
    told: int = 0  # 0: spoken of without a figure
    in_passing: bool = False
    others: tuple[int, ...] = ()

    def may_be(self, q: Quantity) -> bool:
        """Whether a bare figure can put this harm's anew: not "the four killed. Police put the number at 3,000"."""
        n = q.amount.min or q.amount.max or 0
        if not self.told or not n:
            return True
        if n > self.told * (IN_PASSING if self.in_passing else LEAP):
            return False
        return not any(apart(n, other) < apart(n, self.told) for other in self.others)


NOTHING = Antecedent()


def apart(a: int, b: int) -> float:
    """How many times the one is of the other."""
    return max(a, b) / max(1, min(a, b))


def of_line(reader: Reader, findings: Sequence[Finding]) -> Antecedent:
    """What a bare figure in the next sentence is of: of the dead, where they were counted, else the last."""
    if not findings:
        return NOTHING
    whole = [f for f in findings if not f.part] or list(findings[-1:])
    kind = harms.KILLED if any(f.kind == harms.KILLED for f in whole) else whole[-1].kind
    return of_kind(reader, kind, [f for f in whole if f.kind == kind], len(reader.line.words))


def before(reader: Reader, findings: Sequence[Finding], at: int, last: Antecedent) -> Antecedent:
    """What a bare figure after word `at` is of: the harm counted last before it in its own line, else `last`."""
    told = [f for f in findings if f.end <= at]
    return of_kind(reader, told[-1].kind, [f for f in told if f.kind == told[-1].kind], at) if told else last


def of_kind(reader: Reader, kind: str, counted: Sequence[Finding], upto: int) -> Antecedent:
    """The harm of these findings, beside what else was counted before word `upto`."""
    others = [q.amount.min or 0 for q in reader.quantities if reader.free(q) and q.people and q.head and q.end <= upto]
    return Antecedent(
        kind,
        max(f.amount.min or f.amount.max or 0 for f in counted),
        all(known_before(reader, f) for f in counted),
        tuple(n for n in others if n > 1),
    )


def known_before(reader: Reader, f: Finding) -> bool:
    """the four people killed, the nine missing: told of, not told"""
    return f.rule in ("beside", "noun", "active", "participle") and any(
        q.of == f.of and reader.line.has(q.start, "the", "those", "these") for q in reader.quantities
    )
