"""Figures of one report -> those that are parts of another one, because they add up to it."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.model import Claim

FEWEST = 6  # of a smaller whole, two counts make the sum by chance


def marked(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims in their order; counts that make up one told just before, or just after them, are its parts.

    17 villagers died. In Karm nine were killed. In Sarib six were, and in Mesk two. 14 soldiers and six rebels were
    killed, 20 people in all.
    """
    parts: set[int] = set()
    for what in dict.fromkeys(c.what for c in claims):
        row = [n for n, c in enumerate(claims) if c.what == what and c.scope != "part" and not c.status]
        if len(row) > 2:
            parts |= addends(claims, row) | addends(claims, row[::-1])
    return tuple(replace(c, scope="part", since="", until="") if n in parts else c for n, c in enumerate(claims))


def addends(claims: Sequence[Claim], row: Sequence[int]) -> set[int]:
    """Of counts of one harm, told one after the other, those that add up to the one before them."""
    found: set[int] = set()
    for start, whole in enumerate(row):
        if whole in found:
            continue
        left = claims[whole].count.min or 0
        if left < FEWEST:
            continue
        for end in range(start + 1, len(row)):
            left -= claims[row[end]].count.min or left + 1
            if left <= 0:
                break
        if left == 0 and end > start + 1 and alike(claims, row[start : end + 1]):
            found.update(row[start + 1 : end + 1])
    return found


def alike(claims: Sequence[Claim], row: Sequence[int]) -> bool:
    return len({claims[n].scope for n in row}) == 1
