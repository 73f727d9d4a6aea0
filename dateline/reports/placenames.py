"""Words of a sentence -> the names in it that are places by their form.

A name is a place when a word of place stands before it ("in Homs", "the village of Hass", "shelled Homs") or a
feature after it ("Homs province"), and nothing tells a person, a body or a people ("in Syrian hands").
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dateline.dates.words import CLASSES
from dateline.model import Place
from dateline.reports.namings import Naming, Tokens, bare, countries, is_people, namings, next_token
from dateline.reports.placewords import (
    ADJECTIVES,
    ARRIVING,
    ATTRIBUTIVE,
    BESIDE_PLACES,
    BESIEGING,
    BODIES,
    CAPITAL_FEATURES,
    FEATURES,
    FIRE,
    FORCING,
    GONE,
    HERE,
    KEPT,
    LANDS,
    LEFT,
    MAINS,
    NUMBERED,
    OBJECT,
    OF_TOWNS,
    OFFICES,
    PARTS,
    PLURALS,
    PRISONS,
    PULLED,
    RELATIONS,
    SETTLED,
    SITES,
    SUFFERED,
    SURE,
    TAKEN,
    TAKERS,
    THITHER,
    TITLES,
    WATERS,
    WAYS,
)


class Spot(NamedTuple):
    """A place where it stands in a sentence; `rank` says how plainly the sentence puts something there (0 to 3)."""

    name: str
    start: int
    end: int
    rank: int
    rule: str
    why: str = ""
    place: Place | None = None
    country: bool = False


NAMELESS = FEATURES | SITES | {"air", "military", "civil", "gods"}  # the Air Base; Civil defence
FEATURE_WORDS = FEATURES | PLURALS
OFFICE = "of_office"  # the mayor of Karm says or suffers something, where is not told


def by_form(words: Tokens) -> Iterator[tuple[Spot, bool]]:
    """What may be a place by its form, and whether this form alone proves it."""
    for name in namings(words):
        following = next_token(words, name.last)
        if following.isdigit() and name.words[-1] in NUMBERED:
            yield numbered(words, name)
            continue
        form = form_of(name.words)
        if name.words[-1].lower() in CLASSES["FEAST"] and following.lower() in CLASSES["WEEKDAY"]:
            continue  # "on Whit Sunday"
        if form == "other" or after_title(words, name.first) or (following == "," and is_age(words, name.last)):
            continue
        if form == "people" and following[:1].isalpha():
            continue
        yield judged(words, name, following, form == "country")


@lru_cache(maxsize=16384)
def form_of(name: tuple[str, ...]) -> str:
    """What the words of a name alone tell: "country"; "people" (Syrian; Syrias, copy that lost its apostrophes);
    "other" for a person with a title, a body or an adjective; "" for what may be a place."""
    small = [w.lower() for w in name]
    if small[0] in TITLES or ADJECTIVES.issuperset(small) or NAMELESS.issuperset(small) or not BODIES.isdisjoint(small):
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
    rule = "in_place" if rank == 3 else "from_or_to" if rank else "named"
    sure = country or bool(feature) or way == "feature_of" or (relation in SURE and not name.possessive)
    if relation in HERE and len(name.words) > 1 and not name.possessive:
        sure = sure or name.words[0].lower() in LANDS or name.words[-1].lower() in WATERS
    if relation == "object":
        proper = len(name.words) > 1 and name.words[0].lower() in CAPITAL_FEATURES
        rule, sure = "taken_or_hit", sure or proper or taken(words, name.first)
    if relation == "to" and gone(words, name.first):
        rule, rank, sure = "gone_to", 2, True
    if relation in ("from", "of") and left_behind(words, name.first):
        rule, rank, sure = "left_from", 2, True
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
    if relation in ("through", "into") and forced_into(words, name.first):
        rule, rank, sure = "forced_into", 3, sure or not name.possessive
    if relation == "from" and words.words[max(0, name.first - 2)] in WAYS:
        rule, rank, sure = "on_the_way", 2, True
    if relation == "between" and on_the_way(words, name.first):
        rule, rank, sure = "on_the_way", 2, True
    elif relation == "between" and not country and lies_between(words, name):
        rule, rank = "between", 2
    text = f"{name.text} {feature}" if feature in KEPT else name.text
    end = words.end(name.last + 1) if feature in KEPT else name.end
    start = name.start
    if name.first and words.words[name.first - 1] == "The":
        text, start = f"The {text}", words.starts[name.first - 1]
    return Spot(text, start, end, rank, rule, f"after “{relation}”" if relation else "", country=country), sure


def numbered(words: Tokens, name: Naming) -> tuple[Spot, bool]:
    """held Hill 118; at Kilometre 40: a place that has no other name"""
    relation, _ = relation_of(words, name.first)
    there = relation in HERE or relation == "object"
    text = f"{name.text} {next_token(words, name.last)}"
    return Spot(text, name.start, words.end(name.last + 1), 3 if there else 1, "numbered"), True


def left_behind(words: Tokens, first: int) -> bool:
    """sailed from Karm, pulled out of Karm"""
    before = words.small[max(0, first - 3) : first]
    return (before[-1] == "from" and before[-2:-1] != [] and before[-2] in LEFT) or (
        before[-2:] == ["out", "of"] and before[0] in PULLED
    )


def forced_into(words: Tokens, first: int) -> bool:
    """tore through Karm, rolled into Karm"""
    if first < 2:
        return False
    verb, way = words.words[first - 2 : first]
    return (way == "through" and verb in FORCING) or (way == "into" and verb in ARRIVING)


def gone(words: Tokens, first: int) -> bool:
    """went to Karm, flew to Karm"""
    return first > 1 and words.words[first - 1] == "to" and words.words[first - 2] in GONE


def has_of_town(words: Tokens, last: int) -> bool:
    """Karm's Western line; Karm's streets"""
    return not OF_TOWNS.isdisjoint(words.small[last + 1 : last + 3])


def on_the_way(words: Tokens, first: int) -> bool:
    """on the mountain road between Karm and Osman"""
    return first > 1 and words.words[first - 1] == "between" and words.small[first - 2] in WAYS


def lies_between(words: Tokens, name: Naming) -> bool:
    """shot between Karm and Osman; not talks between Karm and Osman"""
    before, after = words.small[max(0, name.first - 2) : name.first], words.words[name.last + 1 : name.last + 3]
    apart = len(before) > 1 and before[0] not in RELATIONS and before[0] not in BODIES
    return apart and before[1] == "between" and after[:1] == ["and"] and after[1:] != [] and after[1][0].isupper()


def taken(words: Tokens, first: int) -> bool:
    """shelled Karm; troops took Karm."""
    verb = words.small[first - 1]
    subject = words.small[first - 2] if first > 1 else ""
    return bool(TAKEN.fullmatch(verb)) or (subject in TAKERS and bool(OBJECT.fullmatch(verb)))


PROVING = frozenset((",", "is", "was", "were", "has", "had", "been", "came", "lost"))  # no form is without one


def proved_after(words: Tokens, name: Naming) -> str:
    """What proves a name a place: "Karm, where"; "Karm, a town of"; "Karm was shelled"; "nearby Karm"."""
    after = words.small[name.last + 1 : name.last + 6]
    before = words.small[name.first - 1] if name.first else ""
    if before in BESIDE_PLACES:
        return "nearby"
    if PROVING.isdisjoint(after[:2]):
        return ""
    if after[:2] == [",", "where"]:
        return "where"
    if len(after) > 2 and after[0] == "," and after[1] in ("a", "an", "the") and set(after[2:5]) & SETTLED:
        return "appositive"
    if after[:1] in (["is"], ["was"], ["has"], ["had"]) and "under" in after and set(after) & BESIEGING:
        return "under_siege"
    if after[:2] == ["came", "under"] and set(after[2:]) & FIRE:
        return "under_siege"
    if after[:1] == ["lost"] and after[1:2] and after[1] in MAINS:
        return "without_mains"
    if (after[:1] in (["was"], ["were"]) or after[1:2] == ["been"]) and set(after[1:4]) & SUFFERED:
        return "suffered"  # not "Jets had bombed"
    return ""


def relation_of(words: Tokens, first: int) -> tuple[str, str]:
    """The word of place before a name, past "the northern city of"; "feature_of" where a feature proves the place."""
    i, way, small = first - 1, "", words.small
    if i > 1 and small[i] == "," and small[i - 1] in SETTLED:
        i, way = i - 2, "feature_of"  # in the capital, Karm
    while i >= 0 and first - i < 10:
        low = small[i]
        before = small[i - 1] if i else ""
        if low == "of" and (before in FEATURES or before in PLURALS or before in SITES):
            way, i = "feature_of", i - 2
        elif low == "of" and before in PARTS:
            return "in", "feature_of"
        elif low == "of" and before in OFFICES:
            return OFFICE, "feature_of"
        elif (
            low in ADJECTIVES
            or low in FEATURES
            or low in ("the", "a")
            or low.endswith("-held")
            or is_modifier(words.words[i])
        ):
            way = way or ("feature_of" if low in FEATURES - ADJECTIVES and i == first - 1 else "")  # the river Drava
            i -= 1
        elif low in HERE or low in THITHER:
            return low, way
        else:
            return ("object" if OBJECT.fullmatch(low) else ""), "" if is_water(words, first) else way
    return "", "" if is_water(words, first) else way


def is_water(words: Tokens, first: int) -> bool:
    """The river Arlen | burst its banks: it is no place of what it does."""
    return first > 0 and words.small[first - 1] in WATERS


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
    last = words.small[first - 1]
    if last in (".", ","):
        return first > 1 and words.small[first - 2] in TITLES
    return last in TITLES


def is_age(words: Tokens, last: int) -> bool:
    """Ada Fenn | , 52,"""
    after = words.words[last + 2 : last + 4]
    return len(after) == 2 and after[0].isdigit() and len(after[0]) == 2 and after[1] in ",."
