"""Readings -> what the topic is about: the names that stand in half of its articles.

A folder of articles is mostly what a search found, and the word searched for stands in many that are about something
else: of a war, the review of a film about it. Names need neither a list of words nor knowledge of the topic.
tests/cases/subject.yaml has a case for each number here.
"""

import re
from collections import Counter
from collections.abc import Sequence

from dateline.model import Reading

WORD = re.compile(r"[^\W\d_]\w+")
# Inside a sentence, where a capital means a name. Two letters are the powers that every article names: "US", "UN".
INSIDE = re.compile(r"(?<=[\w,;] )[^\W\d_]\w{2,}")
SHARE = 0.5  # of the articles: what most of them name is the topic; its towns and its men stand in a third or less
STEM = 4  # letters: "Turkey" and "Turkish", "Iraq" and "Iraqis" are one name


def stems(readings: Sequence[Reading]) -> frozenset[str]:
    """How the names of the topic begin; none where no name stands in half of the articles."""
    found = Counter(name for reading in readings for name in named(reading))
    written = sum(reading.article.text != "" for reading in readings)  # the others are cited only
    return frozenset(name[:STEM] for name, count in found.items() if count >= SHARE * written)


def named(reading: Reading) -> set[str]:
    """The names in an article, without weekdays and months, its publisher's and its author's."""
    article = reading.article
    others = {word for mention in reading.mentions for word in mention.text.split()}
    others.update(f"{article.publisher} {article.author}".split())
    return {word for word in set(INSIDE.findall(article.text)) - others if word[0].isupper()}


def speaks(text: str, topic: frozenset[str]) -> bool:
    """Whether a text names the topic; every text does where the topic has no names."""
    return not topic or any(word[:STEM] in topic for word in WORD.findall(text))
