"""Readings -> what the topic is about: the names that stand in half of its articles.

A folder of articles is mostly what a search found, and the word searched for stands in many that are about something
else: of a war, the review of a film about it. Names need no list of words, nor knowledge of the topic.
"""

import re
from collections import Counter
from collections.abc import Sequence

from dateline.model import Article, Reading

# Inside a sentence, where a capital means a name. Two letters are the powers that every article names: "US", "UN".
WORD = re.compile(r"(?<=[\w,;] )[^\W\d_]\w{2,}")
STEM = 4  # letters: "Turkey" and "Turkish", "Iraq" and "Iraqis" are one name
SHARE = 0.5  # of the articles: what most of them name is the topic; its towns and its men stand in a quarter or less


def about(readings: Sequence[Reading]) -> re.Pattern[str]:
    """Finds a name of the topic in a text; finds something in every text where no name stands in half of them."""
    found = Counter(name for reading in readings for name in names(reading))
    held = {name[:STEM] for name, count in found.items() if count >= SHARE * len(readings)}
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(held)))})" if held else "")


def names(reading: Reading) -> set[str]:
    """The names in an article, without weekdays and months and those of its publisher and author."""
    article = reading.article
    others = {word for mention in reading.mentions for word in mention.text.split()}
    others.update(f"{article.publisher} {article.author}".split())
    return {word for word in set(WORD.findall(article.text)) - others if word[0].isupper()}


def opening(reading: Reading, sentences: int) -> int:
    """Where the first sentences of an article end, what stands above them included."""
    prose = [sentence.end for sentence in reading.sentences if sentence.role == "prose"]
    return prose[min(sentences, len(prose)) - 1] if prose else 0


def begins(article: Article, opening: int) -> str:
    """The words with which an article begins, its title included."""
    return f"{article.title}\n{article.text[:opening]}"
