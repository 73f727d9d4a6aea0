"""A sentence -> a line of words with their place in the article and the part each plays in the grammar."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.claims import numerals
from dateline.model import Mention, Sentence

WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\d+(?:[.,:]\d+)*(?:-?[^\W\d_]+)*"  # 1,812  9.10  120mm  31-year-old  46th
    r"|[^\W\d_]+(?:[-'’&][^\W_]+)*['’]?"  # Kesh-Varan  Japan's  S-400
    r"|[^\w\s]"
)
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")

# One letter for the part a word plays. Words in none of these lists are nouns, names, adjectives or verbs: "x".
PARTS = {
    "d": "the a an this these those his her its their our my your another each every",
    "p": "in on at from of by with near to into onto under over inside outside around across through along off against "
    "between among amid during for towards toward behind beside beneath below above within without about per via despite upon "
    "throughout alongside aboard",
    "c": "and or but nor &",
    "b": "is are was were be been being am has have had having will would could may might can must should shall do does did "
    "get gets got not n't cannot can't won't isn't wasn't weren't hasn't hadn't haven't didn't doesn't",
    "r": "still also already now only just again later then so far all both yet ever never more even too instead here there "
    "once together alone altogether however meanwhile today yesterday tonight dead alive least reportedly",
    "w": "who which whom whose that",
    "s": "when while after before as because if although though since until till where than unless whether whereas once",
    "o": "he she it they them him i we us you himself herself itself themselves nobody none everyone someone anyone "
    "others' something nothing",
    ",": ", ( ) – —",
    ";": "; : . ! ? \" “ ” [ ]",
}
PART = {word: part for part, words in PARTS.items() for word in words.split()} | {"no": "d", "dead": "x", "more": "x", "both": "n"}
PERIODS = frozenset("second minute hour day night week weekend month year decade century".split())


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a sentence, in lower case and as written; offsets count into the article."""

    words: list[str]
    written: list[str]
    starts: list[int]
    ends: list[int]
    parts: list[str]  # d p c b r w s o , ; n x, and m for the words of a time expression
    shouting: bool  # the sentence is in capitals throughout

    def text(self, first: int, last: int, article: str) -> str:
        return article[self.starts[first] : self.ends[last - 1]]

    def has(self, index: int, *words: str) -> bool:
        return 0 <= index < len(self.words) and self.words[index] in words

    def part(self, index: int) -> str:
        return self.parts[index] if 0 <= index < len(self.parts) else ""


def read(sentence: Sentence, mentions: Iterable[Mention]) -> Line:
    """The line of a sentence; a word of a time expression plays the part "m"."""
    spans = [(m.start, m.end) for m in mentions]
    words: list[str] = []
    written: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    parts: list[str] = []
    for found in WORD.finditer(sentence.text):
        start, end = found.start() + sentence.start, found.end() + sentence.start
        raw = found.group()
        low = raw.lower().replace("’", "'")
        words.append(low)
        written.append(raw)
        starts.append(start)
        ends.append(end)
        parts.append("m" if any(a <= start < b for a, b in spans) else part_of(low))
    letters = sentence.text
    return Line(words, written, starts, ends, parts, letters.upper() == letters and letters.lower() != letters)


def part_of(word: str) -> str:
    part = PART.get(word)
    if part:
        return part
    if word[0].isdigit():
        return "n" if FIGURE.fullmatch(word) else "x"
    if word in numerals.VALUES or "-" in word and numerals.hyphened(word):
        return "n"
    return "r" if word.endswith("ly") and len(word) > 4 else "x"
