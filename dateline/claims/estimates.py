"""Harm that may have been done to many: no figure of a fear, but an estimate of what has happened."""

from dateline.claims.findings import Reader, Victim
from dateline.claims.harms import Cue
from dateline.claims.lines import Line
from dateline.claims.quantities import ABOUT, Quantity, signed
from dateline.claims.unreal import DOUBTING, NEGATIONS
from dateline.claims.wordlists import words
from dateline.counts import Count

SUPPOSING = DOUBTING | words("without otherwise would")
MANY = 20


def estimate(reader: Reader, cue: Cue, group: int, items: list[Victim]) -> bool:
    """85,000 infants may have starved: all that are counted are many, and told of as past"""
    return bool(items) and all(
        isinstance(item, Quantity) and estimated(reader.line, cue.end, group, item.amount) for item in items
    )


def as_estimated(reader: Reader, cue: Cue, group: int, items: list[Victim]) -> list[Victim]:
    """The same, about so many: 3,000 people may have died."""
    if "may" not in reader.line.words[group : cue.end] or not estimate(reader, cue, group, items):
        return items
    return [i._replace(amount=signed(i.amount, ABOUT)) if isinstance(i, Quantity) else i for i in items]


def estimated(line: Line, at: int, group: int, amount: Count) -> bool:
    """Some 85,000 infants may have starved; the heat may have killed 3,000: many, told of as past, and real.

    Not "up to 40" or "two men may have drowned", nor who may have died if something had been otherwise.
    """
    modal = next((i for i in range(group, at) if line.words[i] == "may"), -1)
    past = modal >= 0 and "have" in line.words[modal + 1 : at]
    supposed = line.has(0, "had") or (line.has(0, "another") and line.has(2, "and"))  # Another hour and 300 ...
    if not past or supposed or not SUPPOSING.isdisjoint(line.distinct):
        return False
    return NEGATIONS.isdisjoint(line.words[group:at]) and (amount.min or 0) >= MANY
