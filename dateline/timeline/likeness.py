"""Articles -> which of them are near-duplicate copy of one another (wire copy printed by several papers).

Texts are compared by their shingles, runs of five words. Only runs that begin with a sampled word are kept: one word
in four, chosen by a checksum, so that every text keeps the same runs and a thousand articles take tenths of a second.
"""

import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from dateline.model import Article

WORD = re.compile(r"\w+")
RUN = 5  # names of bodies ("the observatory for human rights") have four or five words, chance has no more
SAMPLE = 4
MOSTLY = 0.5  # copy: most of the shorter text stands in the longer one, however much was cut or put on top
ENOUGH = 4  # runs in common: one stock sentence ("could not be verified independently") is no copy


def copies(articles: Iterable[Article]) -> dict[str, str]:
    """Article id -> id of the article that it copies: the one published first (then by id); else its own id."""
    runs: dict[str, frozenset[tuple[str, ...]]] = {}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    origin: dict[str, str] = {}
    for article in sorted(articles, key=lambda article: (article.published, article.id)):
        own = shingles(article.text)
        shared = Counter(first for run in own for first in holders.get(run, ()))
        alike = [first for first, count in shared.items() if is_copy(count, len(own), len(runs[first]))]
        origin[article.id] = max(alike, key=lambda first: (shared[first], first)) if alike else article.id
        if not alike:  # a copy is not kept: a story that a hundred papers print stays one comparison
            runs[article.id] = own
            for run in own:
                holders[run].append(article.id)
    return origin


def is_copy(shared: int, one: int, other: int) -> bool:
    return shared >= ENOUGH and shared >= MOSTLY * min(one, other)


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of RUN words of `text` that begin with a sampled word."""
    words = WORD.findall(text.casefold())
    starts = (at for at, word in enumerate(words[: len(words) - RUN + 1]) if sampled(word))
    return frozenset(tuple(words[at : at + RUN]) for at in starts)


@lru_cache(maxsize=65536)
def sampled(word: str) -> bool:
    return zlib.crc32(word.encode()) % SAMPLE == 0
