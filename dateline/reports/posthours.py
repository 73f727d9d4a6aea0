"""The dates of each sentence -> the same, where the hour at the head of a post is no longer that of what it tells.

A live blog is written after what it tells of: "19:02 Four people were killed when a rocket hit a bakery".
"""

import re
from collections.abc import Sequence

from dateline.model import Sentence
from dateline.reports.dateparts import Dated

HOURS = frozenset(("clock", "clock_of_day", "clock_of_half_day", "entry_of_the_day"))
# "Police say that", "has died": what had happened by that hour, and not at it.
BY_THEN = re.compile(
    r"\b(?:has|have) (?:now |just |also )?(?:been )?\w+|\b(?:says?|confirms?|reports?|writes?|told|said)\b"
)


def heads(dated: Dated, start: int) -> bool:
    """14:20 A bridge has fallen at Selim: an hour before the first word."""
    return dated.start == start and dated.rule in HOURS


def told_later(sentences: Sequence[Sentence], rows: Sequence[tuple[Dated, ...]]) -> tuple[tuple[Dated, ...], ...]:
    """The dates of all sentences, the head of each post without its hour, or with that which its words name."""
    posts = [n for n, row in enumerate(rows) if row and heads(row[0], sentences[n].start)]
    if not posts:
        return tuple(rows)
    live = newest_first([rows[n][0].time for n in posts])
    told = list(rows)
    for n in posts:
        head, *others = rows[n]
        if others or live or BY_THEN.search(sentences[n].text):
            same = [d.time for d in others if d.part == "event" and d.when == head.when and d.time]
            told[n] = (head._replace(time=same[0] if same else ""), *others)
    return tuple(told)


def newest_first(hours: Sequence[str]) -> bool:
    """Whether the hours run back from the last, as in a live blog and in no chronology."""
    return len(hours) > 1 and hours[0] > hours[-1]
