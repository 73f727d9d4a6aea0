"""Counts of one verb, each with a day or a place of its own -> where each but the first begins.

Gunmen killed three in Karm on Monday and | four in Sarib on Tuesday: two attacks, told by one verb.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from dateline.claims import Figure
from dateline.model import Sentence
from dateline.reports.dateparts import Dated

# Before the words of the second count: "; on Tuesday four", ", and another four", " while five".
JOINED = re.compile(r"(?:[,;]|\s+(?:and|but|while|then)\b|\s+as well as\b)(?:\s+(?:and|while)\b)?\s+(?=\S)")
NEAR = 50  # characters after a count in which its own place stands


def ellipses(sentence: Sentence, dates: Sequence[Dated], figures: Sequence[Figure], places: Sequence[int]) -> list[int]:
    """Where the words of each count begin that takes up the verb of the count before it, on another day or elsewhere.

    `dates` are those of what happened; `places` is where each place begins in which something did.
    """
    out: list[int] = []
    for one, other in pairwise(figures):
        joins = list(JOINED.finditer(sentence.text, one.end - sentence.start, other.end - sentence.start))
        if not shares_verb(one, other) or not joins or {one.claim.scope, other.claim.scope} != {"event"}:
            continue
        at = sentence.start + joins[-1].end()
        first, second = [(out or [sentence.start])[-1], at], [at, following(sentence, other, figures)]
        if days_apart(dates, first, second) or (own(places, one.end, at) and own(places, other.end, second[1])):
            out.append(at)
    return out


def shares_verb(one: Figure, other: Figure) -> bool:
    """Both begin with the one verb: [killed three in Karm] and four."""
    return other.start == one.start and one.end < other.end


def following(sentence: Sentence, figure: Figure, figures: Sequence[Figure]) -> int:
    """Where the words after a count end that may be its own: at the next count, else with the sentence."""
    return min((f.end for f in figures if f.end > figure.end), default=sentence.end)


def days_apart(dates: Sequence[Dated], first: Sequence[int], second: Sequence[int]) -> bool:
    """Each stretch of words, from and to a character, has a day, and not the same."""
    one, other = ({d.when for d in dates if start <= d.start < end} for start, end in (first, second))
    return bool(one and other) and one.isdisjoint(other)


def own(places: Sequence[int], start: int, end: int) -> bool:
    """A place stands soon after a count: killed four in Sarib."""
    return any(start <= place < min(end, start + NEAR) for place in places)
