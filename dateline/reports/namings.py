"""Text -> its words and marks, and the runs of capitals among them that may be names."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, compress, count
from typing import NamedTuple

from babel import Locale

from dateline.reports.placewords import CAPITAL_FEATURES, DEMONYM, FEATURES, JOINERS, NOT_NAMES, TOKEN


class Naming(NamedTuple):
    """A run of capitals, before it is known whether it is a place."""

    first: int  # index of its first token
    last: int
    words: tuple[str, ...]
    text: str
    start: int
    end: int
    possessive: bool


class Tokens(NamedTuple):
    """The words and marks of a text, as written and in small letters, and where each begins."""

    words: list[str]
    small: list[str]
    starts: list[int]

    def end(self, index: int) -> int:
        return self.starts[index] + len(self.words[index])

    def at(self, offset: int) -> int:
        """The index of the word that stands there."""
        return bisect_right(self.starts, offset) - 1


POSSESSIVE = re.compile(r"[’']s?$")
# A word with the white space behind it; the first form is that of most words.
PIECE = re.compile(rf"[a-z]++ (?!\s)|(?:{TOKEN.pattern})\s*")
LONGEST = 8  # words of a name; a longer run of capitals is no name


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Names of countries in lower case, and a few by which news calls them."""
    names = {name.lower() for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}
    return frozenset(names | {"britain", "america", "russia", "burma", "turkey", "ivory coast", "england", "scotland"})


def tokens(text: str) -> Tokens:
    """The words and marks of a text."""
    lead = len(text) - len(text.lstrip())
    pieces = PIECE.findall(text, lead)
    words = list(map(str.rstrip, pieces))
    small = " ".join(words).lower().split(" ")  # no word holds a blank
    return Tokens(words, small, list(accumulate(map(len, pieces), initial=lead)))


@lru_cache(maxsize=4096)
def key(text: str) -> tuple[str, ...]:
    """The words of a name as they are compared: small letters, one apostrophe, no article."""
    words = [bare(m[0]).lower().replace("’", "'") for m in TOKEN.finditer(text) if m[0][0].isalnum()]
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def bare(word: str) -> str:
    """Syria's, rebels' -> Syria, rebels"""
    return POSSESSIVE.sub("", word) if "'" in word or "’" in word else word


@lru_cache(maxsize=8192)
def is_people(small: str) -> bool:
    """syrian, kurdish, guatemalan, ecuadoran: the word of a people, in small letters"""
    if DEMONYM.fullmatch(small):
        return True
    one = small.removesuffix("s")
    return one.endswith("an") and not countries().isdisjoint((one[:-1], one[:-2], one[:-1] + "s"))


@lru_cache(maxsize=64)
def dateline_names(dateline: str) -> tuple[str, ...]:
    """ISTANBUL; IDLIB, Syria -> the names as running text writes them."""
    parts = re.split(r"[,/()]", dateline)
    return tuple(" ".join(w.capitalize() if w.isupper() else w for w in p.split()) for p in parts if p.strip())


def shorter(name: str) -> str:
    """Idlib province -> Idlib."""
    stem, _, last = name.rpartition(" ")
    return stem if stem and last in FEATURES else name


def namings(words: Tokens) -> Iterator[Naming]:
    """Runs of words with a capital, function words left out, joined by "de", "al" and the like."""
    free = 0  # the first word after the last run
    small = words.small
    capitals = [not word.islower() and starts_name(word) for word in words.words]
    for i in compress(count(), capitals):
        if i < free:
            continue
        last = end_of_run(words, capitals, i)
        first = i + (i < last and small[i] in ("neighbouring", "neighboring", "nearby"))
        while first < last and is_people(small[first]) and small[first + 1] not in CAPITAL_FEATURES:
            first += 1  # Syrian Idlib
        yield naming(words, first, last)
        free = last + 1


def end_of_run(words: Tokens, capitals: list[bool], first: int) -> int:
    """The last word of a name: before a country that copy has run into it, and after a possessive."""
    last, written = first, words.words
    while last + 1 < len(written) and last - first < LONGEST:
        after = written[last + 1]
        if capitals[last + 1]:
            if is_possessive(written[last]) or runs_into(words, first, last):
                break
            last += 1
        elif after == "Said" and words.small[last] in CAPITAL_FEATURES:
            last += 1  # Port Said
        elif after in JOINERS and (ahead := past_joiners(words, capitals, last + 1)):
            if is_possessive(written[last]):
                break
            last = ahead
        else:
            break
    return last


def past_joiners(words: Tokens, capitals: list[bool], at: int) -> int:
    """San Luis de la | Reina: the capital after one or two words that join names, 0 where there is none."""
    ahead = at + 1 + (words.words[at + 1 : at + 2] != [] and words.words[at + 1] in JOINERS)
    return ahead if ahead < len(capitals) and capitals[ahead] else 0


def runs_into(words: Tokens, first: int, last: int) -> bool:
    """in Karm Syria fighters: a country beside another name, and no country of two words."""
    word, after = words.small[last : last + 2]
    if word in CAPITAL_FEATURES or (word not in countries() and after not in countries()):
        return False
    return " ".join(words.small[first : last + 2]) not in countries()


def naming(words: Tokens, first: int, last: int) -> Naming:
    word = words.words[last]
    plain = bare(word)
    run = (*words.words[first:last], plain)
    start, end = words.starts[first], words.starts[last] + len(plain)
    return Naming(first, last, run, " ".join(run), start, end, plain != word)


def is_possessive(word: str) -> bool:
    """Syria's; Syrias, as some copy has it."""
    return word.endswith(("'s", "’s", "s'", "s’")) or (word[-1] == "s" and word[:-1].lower() in countries())


@lru_cache(maxsize=16384)
def starts_name(word: str) -> bool:
    """Homs, al-Bab, N'Djamena; not The, Monday, 5,000."""
    if "-" in word and word.rpartition("-")[2].islower():
        return False  # rebel-held, ISIL-led, Iran-backed
    if word[0].isupper():
        return (len(word) > 1 and not (word.isupper() and len(word) < 6)) and bare(word).lower() not in NOT_NAMES
    return (
        "-" in word
        and len(word) > 4
        and word[:2].isalpha()
        and word[word.index("-") + 1 :][:1].isupper()
        and word.index("-") < 5
    )


def next_token(words: Tokens, last: int) -> str:
    return words.words[last + 1] if last + 1 < len(words.words) else ""
