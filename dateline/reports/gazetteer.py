"""Sentences -> the places in them, found by their form and joined through places.yaml."""

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from dateline import remember
from dateline.model import Place, Vocabulary
from dateline.reports.namings import Tokens, bare, dateline_names, key, namings, next_token, shorter, tokens
from dateline.reports.placenames import OFFICE, Spot, after_title, by_form, form_of, relation_of
from dateline.reports.placewords import AREA_WORDS, FEATURES, HERE, NOT_NAMES, OF_PLACES, THITHER
from dateline.reports.shouts import as_running_text

# Words of one and the same sort of place: a candidate is chosen when a word of its sort stands beside the name.
SORTS = (
    frozenset(["airport", "airbase", "airfield", "base", "aerodrome", "airstrip", "runway", "helicopters"]),
    frozenset(["province", "governorate", "region", "countryside", "county", "state", "prefecture"]),
    frozenset(["city", "town", "centre", "center", "downtown", "municipality", "streets"]),
    frozenset(["village", "hamlet", "villagers"]),
    frozenset(("camp",)),
    frozenset(["district", "quarter", "neighbourhood", "neighborhood", "suburb"]),
    frozenset(["crossing", "border"]),
    frozenset(["highway", "road", "motorway"]),
)
LONGEST = 10_000  # characters of a sentence that are looked at: what is longer is no sentence
SETTLEMENTS = SORTS[2:4]  # a place that says nothing of its sort is a city or a village
SHOUT = 3  # words: fewer in capitals are an abbreviation or a label
NEAR = 4  # words on either side of a name that decide which of two places it is


# --- places


class Proved(NamedTuple):
    """The names of an article's places, and the same without their features: Idlib province, Idlib."""

    names: Set[str]
    stems: Set[str]


def places(
    texts: Sequence[str], vocabulary: Vocabulary, dateline: str = "", title: str = ""
) -> tuple[tuple[Spot, ...], ...]:
    """The places of each sentence, in the order of its words.

    A name proved a place in one sentence is one in all of them; the dateline and the title prove theirs.
    """
    index = place_index(vocabulary.places)
    cut = [tokens(text[:LONGEST]) for text in texts]
    found = [formed(words) for words in cut]
    proved = names_proved((*found, formed_in(title)), dateline)
    rows = []
    for text, words, others in zip(texts, cut, found, strict=True):
        spots = [*known_places(words, index), *borne_out(others, proved, text)]
        spots.sort(key=lambda s: s.start)
        rows.append(tuple(chained(spots, words)) if spots else ())
    return resolved(rows, cut, index)


def in_title(title: str, dateline: str) -> tuple[Spot, ...]:
    """The places of a title, by their form alone."""
    others = formed_in(title)
    return tuple(chained(list(borne_out(others, names_proved((others,), dateline), title)), tokens(title)))


@lru_cache(maxsize=64)  # asked for with the places of the text, and by themselves
def formed_in(title: str) -> tuple[tuple[Spot, bool], ...]:
    return tuple(formed(tokens(title[:LONGEST])))


def names_proved(found: Iterable[Iterable[tuple[Spot, bool]]], dateline: str) -> Proved:
    """The names that their form, or the dateline, proves to be those of places."""
    names = {spot.name for spots in found for spot, sure in spots if sure} | {*dateline_names(dateline)}
    return Proved(names, frozenset(map(shorter, names)))


def borne_out(found: Iterable[tuple[Spot, bool]], proved: Proved, text: str) -> Iterator[Spot]:
    """What may be a place by its form, where that or the rest of the article proves it."""
    before: Spot | None = None
    for formed_spot, sure in found:
        spot = without_s(formed_spot, proved.names)
        if sure or shorter(spot.name) in proved.stems or closes(spot, before, text):
            yield spot
            before = spot


def formed(words: Tokens) -> list[tuple[Spot, bool]]:
    """What may be a place by its form, and whether that proves it; in a shouted line nothing is proved."""
    if is_shouted(words):
        return list(by_form(as_running_text(words)))
    spots = list(by_form(words))
    proved = any(sure for _, sure in spots)
    return [(spot, False) for spot, _ in spots] if proved and shouted(words) else spots


def before_a_site(title: str) -> str:
    """Karm hotel fire kills ten; Tarsin siege ends: what a title begins with, before a site or a siege of it."""
    words = tokens(title)
    first = next(namings(words), None)
    if first is None or first.first or form_of(first.words) or is_shouted(words):
        return ""
    return first.text if next_token(words, first.last) in OF_PLACES and not first.possessive else ""


def chained(spots: list[Spot], words: Tokens) -> Iterator[Spot]:
    """What a place lies in comes after it: in Raqqa, Syria; the Karm district of Homs."""
    if len(spots) == 1:
        yield spots[0]
        return
    previous: Spot | None = None
    for spot in spots:
        if previous and spot.start >= previous.end:
            between = words.small[words.at(previous.start) : words.at(spot.start)][len(previous.name.split()) :]
            if between in ([","], ["of"], ["in"], ["in", "the"], [",", "in"]) and previous.rank:
                spot = spot._replace(rank=max(1, previous.rank - 1), rule="lies_in", why=f"{previous.name} lies in it")
            elif between in (["and"], [",", "and"]) and previous.rank > spot.rank:
                spot = spot._replace(rank=previous.rank, rule="and")
        previous = spot
        yield spot


# --- places that places.yaml knows

Index = dict[str, tuple[tuple[tuple[str, ...], tuple[Place, ...]], ...]]


@remember.last
def place_index(known: tuple[Place, ...]) -> Index:
    """First word -> (words, places so called), the longest first; a name is known without its feature too."""
    named: dict[tuple[str, ...], list[Place]] = {}
    for place in known:
        for name in (place.name, *place.aliases, *(native for _, native in place.native)):
            for words in {key(name), tuple(w for w in key(name) if w not in FEATURES and w != "military")}:
                if words and place not in named.setdefault(words, []):
                    named[words].append(place)
    index: dict[str, list[tuple[tuple[str, ...], tuple[Place, ...]]]] = {}
    for words, so_called in sorted(named.items(), key=lambda item: -len(item[0])):
        index.setdefault(words[0], []).append((words, tuple(so_called)))
    return {first: tuple(rows) for first, rows in index.items()}


def known_places(words: Tokens, index: Index) -> Iterator[Spot]:
    if not index:
        return
    small = plain(words)
    i = 0
    while i < len(small):
        for name, so_called in index.get(small[i], ()):
            last = i + len(name) - 1
            if tuple(small[i : last + 1]) == name and is_written_as_name(words, i, last):
                relation, way = relation_of(words, i)
                rank = 3 if relation in HERE or relation == "object" else 1 if relation in THITHER else 0
                rank = max(rank, 2) if way == "feature_of" else rank
                if next_token(words, last) in {"government", "army", "soldiers", "regime"}:
                    rank = 0
                rule = OFFICE if relation == OFFICE else "places.yaml"
                yield Spot(so_called[0].name, words.starts[i], words.end(last), rank, rule, place=so_called[0])
                i = last
                break
        i += 1


def plain(words: Tokens) -> list[str]:
    """The words as names are compared: small letters, one apostrophe, no possessive."""
    return [bare(word).lower().replace("’", "'") for word in words.words]


def is_written_as_name(words: Tokens, first: int, last: int) -> bool:
    return any(
        w[0].isupper() or "-" in w or not w.isascii() for w in words.words[first : last + 1]
    ) and not after_title(words, first)


def closes(spot: Spot, before: Spot | None, text: str) -> bool:
    """near Tal Bashir, Osania; in Tal Bashir and Osan: what a place lies in, or a second place."""
    if before is None or before.rank < 2:
        return False
    between = text[before.end : spot.start]
    return between in (" and ", " AND ") or (between == ", " and text[spot.end : spot.end + 2].strip() in ("", "."))


def without_s(spot: Spot, proved: Set[str]) -> Spot:
    """Karms market: the name that the article has elsewhere without the s of a lost apostrophe."""
    return (
        spot._replace(name=spot.name[:-1], end=spot.end - 1)
        if spot.name[-1] == "s" and spot.name[:-1] in proved
        else spot
    )


def is_shouted(words: Tokens) -> bool:
    """ROCKETS KILL NINE IN KARM MARKET: no word has a small letter."""
    return len(words.words) > SHOUT and "".join(words.words).isupper()


def shouted(words: Tokens) -> bool:
    """Rockets Kill Nine in Karm Market: where most words have a capital, a capital proves nothing."""
    initials = "".join([initial(word) for word in words.words[1:] if len(word) > 3])
    return len(initials) > 3 and sum(map(str.isupper, initials)) > 0.7 * len(initials)


@lru_cache(maxsize=16384)
def initial(word: str) -> str:
    """The first letter of a word that could be of a name; of a number or "Monday" none."""
    return word[0] if word[0].islower() or (word[0].isalpha() and word.lower() not in NOT_NAMES) else ""


def resolved(rows: list[tuple[Spot, ...]], cut: list[Tokens], index: Index) -> tuple[tuple[Spot, ...], ...]:
    """Of places with one name, the one that the words around it mean; an earlier full name settles later bare ones."""
    if not index:
        return tuple(rows)
    settled: dict[tuple[str, ...], Place] = {}
    out = []
    for spots, words in zip(rows, cut, strict=True):
        line: list[Spot] = []
        for spot in spots:
            if spot.place is None:
                if not any(k.place and k.start < spot.end and spot.start < k.end for k in spots):
                    line.append(spot)
                continue
            so_called = candidates(words, spot, index)
            chosen, rule, why = choose(so_called, words, spot, settled, line)
            settled[so_called_key(words, spot)] = chosen
            rule = OFFICE if spot.rule == OFFICE else rule
            line.append(spot._replace(name=chosen.name, place=chosen, rule=rule, why=why))
        out.append(tuple(line))
    return tuple(out)


def so_called_key(words: Tokens, spot: Spot) -> tuple[str, ...]:
    inside = words_of(words, spot)
    return tuple(w for w in inside if w not in FEATURES) or inside


def candidates(words: Tokens, spot: Spot, index: Index) -> tuple[Place, ...]:
    inside = words_of(words, spot)
    for name, so_called in index.get(inside[0], ()):
        if name == inside:
            return so_called
    return (spot.place,) if spot.place else ()


def words_of(words: Tokens, spot: Spot) -> tuple[str, ...]:
    """The words that a spot covers, as names are compared."""
    return tuple(plain(words)[words.at(spot.start) : words.at(spot.end - 1) + 1])


def choose(
    so_called: tuple[Place, ...], words: Tokens, spot: Spot, settled: dict[tuple[str, ...], Place], line: list[Spot]
) -> tuple[Place, str, str]:
    """The place meant, the rule and the reason: Nayrab beside "village", Idlib after "across"."""
    if len(so_called) == 1:
        return so_called[0], "places.yaml", spot.why
    at = words.at(spot.start)
    around = words.small[max(0, at - NEAR) : at + NEAR + 1]
    for sort in SORTS:
        beside = sort.intersection(around)
        meant = [place for place in so_called if sort_of(place) == sort]
        if beside and not meant and sort in SETTLEMENTS:
            meant = [place for place in so_called if not sort_of(place)]
        if beside and meant:
            return meant[0], "word_beside", f"“{min(beside)}” stands beside the name"
    area = [place for place in so_called if place.precision == "area" or sort_of(place) == SORTS[1]]
    before = AREA_WORDS.intersection(words.small[max(0, at - 2) : at])
    if area and before:
        return area[0], "area_word", f"“{min(before)}” stands before the name"
    if area and line and line[-1].rank and spot.rule == "lies_in":
        return area[0], "lies_in", f"{line[-1].name} lies in it"
    earlier = settled.get(so_called_key(words, spot))
    if earlier in so_called and earlier is not None:
        return earlier, "as_before", "so called before in this article"
    for sort in SORTS:
        beside = sort.intersection(words.small)
        meant = [place for place in so_called if sort_of(place) == sort]
        if beside and meant:
            return meant[0], "word_in_sentence", f"“{min(beside)}” stands in the sentence"
    return so_called[0], "first_in_places", "no word of the article decides; it stands first in places.yaml"


def sort_of(place: Place) -> frozenset[str]:
    return sort_told((place.name, *place.aliases))


@lru_cache(maxsize=2048)
def sort_told(names: tuple[str, ...]) -> frozenset[str]:
    """The sort of place that one of its names tells: Karm airport."""
    words = [w for name in names for w in key(name)]
    return next((sort for sort in SORTS if sort.intersection(words)), frozenset())
