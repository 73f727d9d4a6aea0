"""Words of a sentence -> the names in it that are places by their form.

A name is a place when a word of place stands before it ("in Homs", "the village of Hass", "shelled Homs") or a
feature after it ("Homs province"), and nothing tells a person, a body or a people ("in Syrian hands").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, chain
from operator import itemgetter
from typing import NamedTuple

from babel import Locale

from dateline.model import Place
from dateline.reports.placewords import (
    ADJECTIVES,
    ATTRIBUTIVE,
    BESIDE_PLACES,
    BODIES,
    CAPITAL_FEATURES,
    DEMONYM,
    FEATURES,
    HERE,
    JOINERS,
    KEPT,
    NOT_NAMES,
    OBJECT,
    OF_TOWNS,
    OFFICES,
    PARTS,
    PLURALS,
    PRISONS,
    SETTLED,
    SITES,
    SUFFERED,
    SURE,
    TAKEN,
    TAKERS,
    THITHER,
    TITLES,
    TOKEN,
    WAYS,
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where it stands in a sentence; `rank` says how plainly the sentence puts something there (0 to 3)."""

    name: str
    start: int
    end: int
    rank: int
    rule: str
    why: str = ""
    place: Place | None = None
    country: bool = False


class Naming(NamedTuple):
    """A run of capitals, before it is known whether it is a place."""

    first: int  # index of its first token
    last: int
    words: tuple[str, ...]
    text: str
    start: int
    end: int
    possessive: bool


POSSESSIVE = re.compile(r"[’']s?$")
SPACED_TOKEN = re.compile(rf"(\s*)({TOKEN.pattern})")
FEATURE_WORDS = FEATURES | PLURALS
OFFICE = "of_office"  # the mayor of Karm says or suffers something, where is not told
LONGEST = 8  # words of a name; a longer run of capitals is no name
Tokens = list[tuple[int, int, str]]


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Names of countries in lower case, and a few by which news calls them."""
    names = {name.lower() for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}
    return frozenset(names | {"britain", "america", "russia", "burma", "turkey", "ivory coast", "england", "scotland"})


def tokens(text: str) -> Tokens:
    """The words and marks of a text, each with its start and end."""
    found = SPACED_TOKEN.findall(text)
    edges = list(accumulate(map(len, chain.from_iterable(found))))  # end of a space, end of its word, and so on
    return list(zip(edges[::2], edges[1::2], map(itemgetter(1), found), strict=True))


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
    """syrian, kurdish: the word of a people, in small letters"""
    return bool(DEMONYM.fullmatch(small))


def dateline_names(dateline: str) -> tuple[str, ...]:
    """ISTANBUL; IDLIB, Syria -> the names as running text writes them."""
    parts = re.split(r"[,/()]", dateline)
    return tuple(" ".join(w.capitalize() if w.isupper() else w for w in p.split()) for p in parts if p.strip())


def shorter(name: str) -> str:
    """Idlib province -> Idlib."""
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 1 and words[-1] in FEATURES else name


def namings(words: Tokens) -> Iterator[Naming]:
    """Runs of words with a capital, function words left out, joined by "de", "al" and the like."""
    free = 0  # the first word after the last run
    for i in [i for i, (_, _, word) in enumerate(words) if starts_name(word)]:
        if i < free:
            continue
        last = end_of_run(words, i)
        first = i + (i < last and words[i][2].lower() in ("neighbouring", "neighboring", "nearby"))
        while (
            first < last and is_people(words[first][2].lower()) and words[first + 1][2].lower() not in CAPITAL_FEATURES
        ):
            first += 1  # Syrian Idlib
        yield naming(words, first, last)
        free = last + 1


def end_of_run(words: Tokens, first: int) -> int:
    """The last word of a name: before a country that copy has run into it, and after a possessive."""
    last = first
    while last + 1 < len(words) and last - first < LONGEST:
        after = words[last + 1][2]
        if starts_name(after):
            if is_possessive(words[last][2]) or runs_into(words, first, last):
                break
            last += 1
        elif after in JOINERS and last + 2 < len(words) and starts_name(words[last + 2][2]):
            if is_possessive(words[last][2]):
                break
            last += 2
        else:
            break
    return last


def runs_into(words: Tokens, first: int, last: int) -> bool:
    """in Karm Syria fighters: a country beside another name, and no country of two words."""
    word, after = words[last][2].lower(), words[last + 1][2].lower()
    if word in CAPITAL_FEATURES or (word not in countries() and after not in countries()):
        return False
    return " ".join(w for _, _, w in words[first : last + 2]).lower() not in countries()


def naming(words: Tokens, first: int, last: int) -> Naming:
    word = words[last][2]
    plain = bare(word)
    run = (*(w for _, _, w in words[first:last]), plain)
    return Naming(
        first, last, run, " ".join(run), words[first][0], words[last][1] - len(word) + len(plain), plain != word
    )


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


def by_form(words: Tokens) -> Iterator[tuple[Spot, bool]]:
    """What may be a place by its form, and whether this form alone proves it."""
    for name in namings(words):
        form = form_of(name.words)
        if form == "other" or after_title(words, name.first) or is_age(words, name.last):
            continue
        following = next_token(words, name.last)
        if form == "people" and following[:1].isalpha():
            continue
        yield judged(words, name, following, form == "country")


@lru_cache(maxsize=16384)
def form_of(name: tuple[str, ...]) -> str:
    """What the words of a name alone tell: "country"; "people" (Syrian; Syrias, copy that lost its apostrophes);
    "other" for a person with a title, a body or an adjective; "" for what may be a place."""
    small = [w.lower() for w in name]
    if small[0] in TITLES or ADJECTIVES.issuperset(small) or not BODIES.isdisjoint(small):
        return "other"
    if " ".join(small) in countries():
        return "country"
    alone = len(small) == 1
    return "people" if alone and (small[0].removesuffix("s") in countries() or is_people(small[0])) else ""


def judged(words: Tokens, name: Naming, following: str, country: bool) -> tuple[Spot, bool]:
    """A name with how plainly the words put something there, and whether they prove it a place."""
    feature = following if following in FEATURE_WORDS and not name.possessive else ""
    relation, way = relation_of(words, name.first)
    rank = 3 if relation in HERE or relation == "object" else 1 if relation in THITHER else 0
    rule = {3: "in_place", 1: "from_or_to", 0: "named"}[rank]
    sure = country or bool(feature) or way == "feature_of" or (relation in SURE and not name.possessive)
    if relation == "object":
        proper = len(name.words) > 1 and name.words[0].lower() in CAPITAL_FEATURES
        rule, sure = "taken_or_hit", sure or proper or taken(words, name.first)
    if relation == OFFICE:
        rule, rank = OFFICE, max(rank, 2)
    elif feature or way == "feature_of":
        rule, rank = "feature" if feature else "feature_of", max(rank, 2)
    if not sure and (way := proved_after(words, name)):
        rule, sure, rank = way, True, max(rank, 1 if way == "suffered" else 2)
    if following in ATTRIBUTIVE and not feature:
        held = following in PRISONS and relation in HERE
        rank, sure = (rank, True) if held else (min(rank, 1), country)
    if name.possessive and not country:
        rank, sure = min(rank, 2), False
        if has_of_town(words, name.last):
            rule, rank, sure = "of_town", 2, True
    if relation == "between" and on_the_way(words, name.first):
        rule, rank, sure = "on_the_way", 2, True
    text = f"{name.text} {feature}" if feature in KEPT else name.text
    end = words[name.last + 1][1] if feature in KEPT else name.end
    start = name.start
    if name.first and words[name.first - 1][2] == "The":
        text, start = f"The {text}", words[name.first - 1][0]
    return Spot(text, start, end, rank, rule, f"after “{relation}”" if relation else "", country=country), sure


def has_of_town(words: Tokens, last: int) -> bool:
    """Karm's Western line; Karm's streets"""
    return any(w.lower() in OF_TOWNS for _, _, w in words[last + 1 : last + 3])


def on_the_way(words: Tokens, first: int) -> bool:
    """on the mountain road between Karm and Osman"""
    return first > 1 and words[first - 1][2] == "between" and words[first - 2][2].lower() in WAYS


def taken(words: Tokens, first: int) -> bool:
    """shelled Karm; troops took Karm."""
    verb = words[first - 1][2].lower()
    subject = words[first - 2][2].lower() if first > 1 else ""
    return bool(TAKEN.fullmatch(verb)) or (subject in TAKERS and bool(OBJECT.fullmatch(verb)))


def proved_after(words: Tokens, name: Naming) -> str:
    """Words after a name that prove it a place: "Karm, where"; "Karm, a town of"; "Karm was shelled"; "nearby Karm"."""
    after = [w.lower() for _, _, w in words[name.last + 1 : name.last + 6]]
    before = words[name.first - 1][2].lower() if name.first else ""
    if before in BESIDE_PLACES:
        return "nearby"
    if after[:2] == [",", "where"]:
        return "where"
    if len(after) > 2 and after[0] == "," and after[1] in ("a", "an", "the") and set(after[2:5]) & SETTLED:
        return "appositive"
    if len(after) > 1 and after[0] in ("was", "were", "has", "had", "been") and set(after[1:3]) & SUFFERED:
        return "suffered"
    return ""


def relation_of(words: Tokens, first: int) -> tuple[str, str]:
    """The word of place before a name, past "the northern city of"; "feature_of" where a feature proves the place."""
    i, way = first - 1, ""
    if i > 1 and words[i][2] == "," and words[i - 1][2].lower() in SETTLED:
        i, way = i - 2, "feature_of"  # in the capital, Karm
    while i >= 0 and first - i < 10:
        word = words[i][2]
        low = word.lower()
        before = words[i - 1][2].lower() if i else ""
        if low == "of" and (before in FEATURES or before in PLURALS or before in SITES):
            way, i = "feature_of", i - 2
        elif low == "of" and before in PARTS:
            return "in", "feature_of"
        elif low == "of" and before in OFFICES:
            return OFFICE, "feature_of"
        elif low in ADJECTIVES or low in FEATURES or low in ("the", "a") or low.endswith("-held") or is_modifier(word):
            way = way or ("feature_of" if low in FEATURES - ADJECTIVES and i == first - 1 else "")  # the river Drava
            i -= 1
        elif low in HERE or low in THITHER:
            return low, way
        else:
            return ("object" if OBJECT.fullmatch(low) else ""), way
    return "", way


@lru_cache(maxsize=16384)
def is_modifier(word: str) -> bool:
    """Syrian, Syria's, Syrias (as some copy has it)."""
    plain = bare(word).lower()
    return word[0].isupper() and (
        is_people(plain) or word != bare(word) or plain in countries() or plain[:-1] in countries()
    )


def after_title(words: Tokens, first: int) -> bool:
    """Gov. Amsel; President Amsel; the doctor, Ilyas Menk."""
    if not first:
        return False
    last = words[first - 1][2]
    if last in (".", ","):
        return first > 1 and words[first - 2][2].lower() in TITLES
    return last.lower() in TITLES


def is_age(words: Tokens, last: int) -> bool:
    """Ada Fenn, 52,"""
    if last + 1 >= len(words) or words[last + 1][2] != ",":
        return False
    after = [w for _, _, w in words[last + 1 : last + 4]]
    return len(after) == 3 and after[0] == "," and after[1].isdigit() and len(after[1]) == 2 and after[2] in ",."


def next_token(words: Tokens, last: int) -> str:
    return words[last + 1][2] if last + 1 < len(words) else ""
