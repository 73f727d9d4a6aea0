"""A sentence -> a line of words with their place in the article and the part each plays in the grammar."""

import re
from bisect import bisect_left
from collections.abc import Container, Sequence, Set
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, compress, count

from dateline.claims import numerals
from dateline.claims.wordlists import small_letters, words
from dateline.model import Article, Mention, Sentence

WORD = re.compile(  # each with the white space behind it
    r"[A-Za-z]+ (?!\s)"  # most words; the forms below would read them too, after more trials
    r"|(?:(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:Gov|Gen|Col|Lt|Maj|Capt|Sgt|Brig|Cpl|Adm|Sen|Rep|Dr|Mr|Mrs|Ms|Prof|Rev|Hon|St|Amb|Pres)\.(?= )"
    r"|\d+(?:[.,:]\d+)*(?:-?[^\W\d_]+)*"  # 1,812  9.10  120mm  31-year-old  46th
    r"|[^\W\d_]+(?:[-'’&][^\W_]+)*['’]?"  # Port-Anvil  Japan's  S-400
    r"|[^\w\s]|_)\s*"
)
DISASTERS = words(
    """
    earthquake quake tremor aftershock flood floods flooding flooded cyclone hurricane typhoon storm tsunami volcano
    eruption lava landslide mudslide avalanche wildfire wildfires bushfire bushfires tornado dyke dike dam levee
    """
)
FIGHTING = words(
    """
    war conflict fighting clashes offensive siege army troops soldiers rebels militia militias insurgents guerrillas
    jihadists fighters gunmen shelling shelled shells bombardment bombing bombed bomb bombs rockets missiles airstrike
    airstrikes ceasefire truce front refugees uprising revolt
    """
)
# What runs on longer without a full stop is a table or a trick, and no clause of it reaches so far.
MOST_WORDS = 500
NO_ADVERB = re.compile("[^r]")  # "are now homeless" is one verb, be "now" a time or not
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")

# One letter for the part a word plays. Words in none of these lists are nouns, names, adjectives or verbs: "x".
PARTS = {
    "d": words("the a an this that these those his her its their our my your another each every no"),
    "p": words(
        """
        in on at from of by with near to into onto under over inside outside around across through along off against
        between among amid during for towards toward behind beside beneath below above within without about per via
        despite upon throughout alongside aboard
        """
    ),
    "c": words("and or but nor &"),
    "b": words(
        """
        is are was were be been being am has have had having will would could may might can must should shall do does
        did get gets got not n't cannot can't won't isn't wasn't weren't hasn't hadn't haven't didn't doesn't
        """
    ),
    "r": words(
        """
        still also already now only just again later then so far all yet ever never always often repeatedly even too
        instead here there together alone rather altogether however meanwhile today yesterday tonight alive reportedly
        """
    ),
    "w": words("who which whom whose that"),
    "s": words(
        "when while after before as because if although though since until till where than unless whether whereas once"
    ),
    "o": words(
        """
        he she it they them him i we us i've i'm i'd he's
        she's we've they've we're they're you himself herself itself themselves nobody none everyone someone anyone
        something nothing
        """
    ),
    "n": words("both"),
    ",": words(", ( ) – — - --"),
    ";": words('; : . ! ? " “ ” [ ]'),
}
NO_ADVERBS = words("tally rally italy sicily supply assembly reply belly bully monopoly anomaly")
PART = {word: part for part, listed in PARTS.items() for word in listed}


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a sentence, in lower case and as written; offsets count into the article."""

    words: list[str]
    written: list[str]
    starts: list[int]
    parts: str  # a letter for each word: d p c b r w s o , ; n x, and m for the words of a time expression
    distinct: frozenset[str]  # the words, each once
    shouting: bool  # the sentence is in capitals throughout

    @property
    def titled(self) -> bool:
        """Most Words of a Headline Have a Capital."""
        initials = [word[0] for word in self.written[:14] if len(word) > 3]
        return len(initials) > 2 and sum(map(str.isupper, initials)) > 0.8 * len(initials)

    def text(self, first: int, last: int, article: str) -> str:
        return article[self.starts[first] : self.end(last - 1)]

    def end(self, index: int) -> int:
        return self.starts[index] + len(self.written[index])

    def has(self, index: int, *words: str) -> bool:
        return 0 <= index < len(self.words) and self.words[index] in words

    def places(self, wanted: Set[str]) -> list[int]:
        """Where the words of a list stand."""
        return list(compress(count(), map(wanted.__contains__, self.words)))

    def among(self, index: int, words: Container[str]) -> bool:
        """The word at `index` is one of a list."""
        return 0 <= index < len(self.words) and self.words[index] in words

    def part(self, index: int) -> str:
        return self.parts[index] if 0 <= index < len(self.parts) else ""


def read(sentence: Sentence, mentions: Sequence[Mention]) -> Line:
    """The line of a sentence; a word of a time expression plays the part "m"."""
    pieces = WORD.findall(sentence.text)[:MOST_WORDS]
    written = list(map(str.rstrip, pieces))
    starts = list(accumulate(map(len, pieces[:-1]), initial=sentence.start))
    # No word holds a blank: all of them are made small at once.
    words = " ".join(written).lower().replace("’", "'").split(" ") if written else []
    parts = "".join(map(part_of, words))
    for mention in mentions:
        if mention.type == "SET" and " " not in mention.text:
            continue  # the daily Courier
        first, last = bisect_left(starts, mention.start), bisect_left(starts, mention.end)
        parts = parts[:first] + NO_ADVERB.sub("m", parts[first:last]) + parts[last:]
    if "WHO" in written and not sentence.text.isupper():
        words = ["w.h.o" if raw == "WHO" else word for raw, word in zip(written, words, strict=True)]
        parts = "".join("x" if raw == "WHO" else part for raw, part in zip(written, parts, strict=True))
    if "US" in written:
        parts = "".join("x" if raw == "US" else part for raw, part in zip(written, parts, strict=True))
    return Line(words, written, starts, parts, frozenset(words), sentence.text.isupper())


class Page:
    """An article's sentences and what all rules ask of them, looked up once: time expressions, words, the line.

    A line is read when it is first asked for; those of many sentences never are.
    """

    def __init__(self, article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> None:
        self.article, self.sentences = article, sentences
        begins = [m.start for m in mentions]
        # The time expressions of each sentence.
        self.within = [mentions[bisect_left(begins, s.start) : bisect_left(begins, s.end)] for s in sentences]
        letters = small_letters(article.text)
        # The words of each, cut at every hyphen and apostrophe: what could be in it, at little cost.
        self.words = [frozenset(letters[s.start : s.end].split()) for s in sentences]
        self._lines: dict[int, Line] = {}

    @cached_property
    def of_war(self) -> bool:
        """Whether the article tells of one, and of no disaster, which those without a roof would be the toll of."""
        return not all(map(FIGHTING.isdisjoint, self.words)) and all(map(DISASTERS.isdisjoint, self.words))

    def line(self, index: int) -> Line:
        if index not in self._lines:
            self._lines[index] = read(self.sentences[index], self.within[index])
        return self._lines[index]


@lru_cache(maxsize=16384)
def part_of(word: str) -> str:
    """The part that a word plays by itself: as a list of PARTS has it, else by its form."""
    if word in PART:
        return PART[word]
    if word[0].isdigit():
        return "n" if FIGURE.fullmatch(word) or ("-" in word and numerals.loose(word)) else "x"
    if word in numerals.VALUES or ("-" in word and (numerals.hyphened(word) or numerals.loose(word))):
        return "n"
    return "r" if word.endswith("ly") and len(word) > 4 and word not in NO_ADVERBS else "x"
