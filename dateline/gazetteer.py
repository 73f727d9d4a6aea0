"""Sentences -> the places in them, found by their form and joined through places.yaml, and the actors named in them.

A name is a place when a word of place stands before it ("in Homs", "the village of Hass", "shelled Homs") or a
feature after it ("Homs province"), and nothing tells a person, a body or a people ("in Syrian hands").
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from babel import Locale

from dateline.model import Actor, Place, Vocabulary

TOKEN = re.compile(r"(?:[A-Z]\.){2,}|\w[\w’'\-]*|[^\w\s]")


def listed(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


HERE = listed(
    "in near at outside inside around across off over above along on beside under by throughout within"
)
THITHER = listed(
    "from to into towards toward through between beyond for against of and or"
)
SURE = HERE - {"on", "over", "under", "by", "within", "across", "above", "along", "around"} | {"on"}
OBJECT = re.compile(
    r"(?:(?:re)?captur|(?:re)?tak|seiz|shell|bomb|bombard|storm|attack|target|pound|enter|reach|hit|rock|struck|strik|"
    r"left|leav|retook|took|overr[au]n|recaptur|recover|liberat|besieg|surround|clear|evacuat|flood|devastat|raid|shak|"
    r"shook|swept|sweep|invad|encircl|cross|visit|fled|flee|abandon)(?:e[sd]?|ing|ed|en|s)?"
)
# Of these the object is a place and hardly ever a person.
TAKEN = re.compile(
    r"reach(?:ed|es)|enter(?:ed|s)|(?:re)?captured?|retook|shell(?:ed|s)?|bombard(?:ed|s)?|bomb(?:ed|s)?|overr[au]n|left|"
    r"stormed|besieged|encircled|rocked|pounded|recaptured|liberated|seized|shelling|bombing|bombarding|capturing|evacuated"
)
# Words after a name, or before "of", that make it a place; those that stay with the name when it is listed.
KEPT = listed(
    "province governorate district region county prefecture valley ridge strait river bridge pass plain enclave "
    "lake island islands peninsula delta desert mountain mountains hills hill crossing airport airbase airfield "
    "highway countryside suburb suburbs camp dam refinery junction canal gulf bay coast quarter neighbourhood "
    "neighborhood square base road checkpoint oilfield field mine quarry plateau forest port harbour harbor "
    "tunnel"
)
SETTLED = listed(
    "city town village hamlet capital area municipality department state settlement borough township"
)
FEATURES = KEPT | SETTLED
PLURALS = listed(
    "cities towns villages districts provinces hamlets suburbs islands areas regions"
)
CAPITAL_FEATURES = listed(
    "lake cape port mount fort camp wadi khan tel tell tal ras deir jabal jebel kafr kfar saint san santa santo "
    "puerto porto new upper lower north south east west northern southern eastern western square island islands "
    "river valley province district city town airport bridge street quarter bay gulf beit bab umm om ain nahr "
    "jisr el al great old big little central highway county beach hill hills park plaza market"
)
ADJECTIVES = listed(
    "northern southern eastern western central north south east west northwest northeast southwest southeast "
    "northwestern northeastern southwestern southeastern north-west north-east south-west south-east "
    "north-western north-eastern south-western south-eastern nearby neighbouring neighboring rebel-held "
    "government-held opposition-held besieged embattled coastal port border capital ancient historic disputed "
    "strategic rural urban downtown mountainous oil-rich restive contested devastated mainly occupied "
    "northernmost small main largest upper lower outer inner greater key industrial second-largest densely "
    "populated remote tribal war-torn kurdish-held isis-held jihadist-held insurgent-held militant-held "
    "surrounding entire whole very far mid desert"
)
TITLES = listed(
    "president minister gov governor general gen colonel col major maj captain capt corporal sergeant lieutenant "
    "lt brigadier admiral marshal commander mr mrs ms miss dr professor prof sir lord king queen prince princess "
    "sheikh imam bishop pope father sister ayatollah senator sen rep congressman judge justice ambassador "
    "secretary chancellor premier mayor spokesman spokeswoman spokesperson director chief officer chairman envoy "
    "detective inspector sheriff reverend rev comrade doctor prime deputy vice foreign defence defense interior"
)
BODIES = listed(
    "army front observatory party ministry council command agency forces force union group brigade brigades "
    "battalion corps division movement organisation organization committee commission court parliament assembly "
    "congress senate police guard guards guardsmen service services office bureau department institute university "
    "foundation fund bank company corporation association federation league alliance coalition cross crescent "
    "helmets defence defense radio television tv news times post journal press media network church house "
    "government authority administration security nations state states' rights watch amnesty international navy "
    "militia fighters rebels unit units protection society charity programme program organ staff hospital "
    "constabulary embassy pentagon kremlin treaty pact accord agreement resolution act operation convention "
    "championship cup stone circle desk mission basin"
)
NOT_NAMES = listed(
    "the a an this that these those he she it they we i you his her its their our my your one two three four five "
    "six seven eight nine ten eleven twelve some many most several all both each no not none and but or nor so "
    "yet if as when while where which who whom whose what why how then there here now after before since until "
    "till during despite although though because however meanwhile elsewhere earlier later also still even only "
    "just more less about at by for from in into near of off on onto out outside over through to toward towards "
    "under up upon with within without across along around against among amid between beyond above below behind "
    "beneath beside besides inside like per than via is are was were be been has have had do does did will would "
    "can could may might must shall should said says told january february march april june july august september "
    "october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday "
    "friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday tomorrow tonight "
    "christmas easter ramadan spring summer autumn winter morning noon midnight god independence islam islamic "
    "muslim muslims christian christians sunni shiite shia jewish jews arab arabs kurdish kurds isis isil daesh "
    "nato un eu us uk un's gmt utc am pm reuters afp ap efe xinhua sana sohr another other others such according "
    "last next first second third dozens hundreds thousands at least nearly fears officials state rebel rebels "
    "opposition troops militants syrians iraqis"
)
DEMONYM = re.compile(r"(?:\w{3,}(?:ian|ians|ish|ese|ic|ite|ites))|(?:french|dutch|greek|swiss|czech|thai|afghan|afghans|iraqi|iraqis|"
                     r"israeli|israelis|saudi|saudis|pakistani|yemeni|yemenis|kuwaiti|qatari|omani|emirati|bangladeshi|"
                     r"somali|german|germans|american|americans|african|africans|european|europeans|mexican|korean|"
                     r"kurd|turk|turks|briton|britons|cuban|chilean|western|westerners|filipino|filipinos|nepali|uzbek|tajik|"
                     r"kazakh|kyrgyz|serb|serbs|croat|bosniak|slovak|slovene|pole|poles|dane|swede|finn|scot|"
                     r"malagasy|congolese|libyan)")  # fmt: skip
JOINERS = listed(
    "de del da do dos das la las los le es el al bin sur ez ed ash am und y e"
)
AREA_WORDS = listed(
    "across throughout all over northern southern eastern western northwest northwestern northeast north-western "
    "north-west south south-eastern southeastern southwestern rural parts most north east west greater"
)  # fmt: skip
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
NEAR = 4  # words on either side of a name that decide which of two places it is


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


@dataclass(frozen=True, slots=True)
class Naming:
    """A run of capitals, before it is known whether it is a place."""

    first: int  # index of its first token
    last: int
    words: tuple[str, ...]
    start: int
    end: int
    possessive: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.words)


Tokens = list[tuple[int, int, str]]


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Names of countries in lower case, and a few by which news calls them."""
    names = {name.lower() for code, name in Locale("en").territories.items() if len(code) == 2 and code.isalpha()}
    return frozenset(names | {"britain", "america", "russia", "burma", "turkey", "ivory coast", "england", "scotland"})


def tokens(text: str) -> Tokens:
    return [(m.start(), m.end(), m[0]) for m in TOKEN.finditer(text)]


def key(text: str) -> tuple[str, ...]:
    """The words of a name as they are compared: small letters, one apostrophe, no article."""
    words = [bare(m[0]).lower().replace("’", "'") for m in TOKEN.finditer(text) if m[0][0].isalnum()]
    return tuple(words[1:] if len(words) > 1 and words[0] == "the" else words)


def bare(word: str) -> str:
    return re.sub(r"[’']s?$", "", word)


# --- places


def places(texts: Sequence[str], vocabulary: Vocabulary, dateline: str = "") -> tuple[tuple[Spot, ...], ...]:
    """The places of each sentence, in the order of its words.

    A name proved a place in one sentence is one in all of them; the dateline proves its own.
    """
    index = place_index(vocabulary.places)
    cut = [tokens(text) for text in texts]
    known = [list(known_places(words, index)) for words in cut]
    found = [list(by_form(words, taken(spots))) for words, spots in zip(cut, known, strict=True)]
    proved = {s.name for spots in found for s, sure in spots if sure} | set(dateline_names(dateline))
    stems = {shorter(name) for name in proved}
    rows = []
    for words, mine, others in zip(cut, known, found, strict=True):
        kept = [spot for spot, sure in others if sure or spot.name in proved or shorter(spot.name) in stems]
        rows.append(tuple(chained(sorted([*mine, *kept], key=lambda s: s.start), words)))
    return resolved(rows, cut, index)


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
    i = 0
    while i < len(words):
        if not starts_name(words[i][2]):
            i += 1
            continue
        j = i
        while j + 1 < len(words) and not words[j][2].endswith(("'s", "’s", "s'", "s’")):
            after = words[j + 1][2]
            if starts_name(after):
                j += 1
            elif after in JOINERS and j + 2 < len(words) and starts_name(words[j + 2][2]):
                j += 2
            else:
                break
        last = words[j][2]
        run = tuple(w for _, _, w in words[i:j]) + (bare(last),)
        yield Naming(
            i,
            j,
            run,
            words[i][0],
            words[i][0] + words[j][1] - words[i][0] - len(last) + len(bare(last)),
            last != bare(last),
        )
        i = j + 1


def starts_name(word: str) -> bool:
    """Homs, al-Bab, N'Djamena; not The, Monday, 5,000."""
    if word[0].isupper():
        return len(word) > 1 and bare(word).lower() not in NOT_NAMES
    return (
        "-" in word
        and len(word) > 4
        and word[:2].isalpha()
        and word[word.index("-") + 1 :][:1].isupper()
        and word.index("-") < 5
    )


def by_form(words: Tokens, skip: frozenset[int]) -> Iterator[tuple[Spot, bool]]:
    """What may be a place by its form, and whether this form alone proves it."""
    for name in namings(words):
        if any(i in skip for i in range(name.first, name.last + 1)):
            continue
        small = [w.lower() for w in name.words]
        if small[0] in TITLES or after_title(words, name.first) or set(small) & BODIES or is_age(words, name.last):
            continue
        following = words[name.last + 1][2] if name.last + 1 < len(words) else ""
        feature = following if following in FEATURES and not name.possessive else ""
        country = name.text.lower() in countries()
        if (
            not country
            and len(small) == 1
            and DEMONYM.fullmatch(small[0])
            and (following[:1].islower() or following[:1].isupper())
            and not feature
        ):
            continue
        yield judged(words, name, feature, country)


def judged(words: Tokens, name: Naming, feature: str, country: bool) -> tuple[Spot, bool]:
    relation, plain = relation_of(words, name.first)
    proper = any(w.lower() in CAPITAL_FEATURES for w in name.words) and len(name.words) > 1
    text = f"{name.text} {feature}" if feature in KEPT else name.text
    end = words[name.last + 1][1] if feature in KEPT else name.end
    if relation == "object":
        rank, rule = 3, "taken_or_hit"
    elif relation in HERE:
        rank, rule = 3, "in_place"
    elif relation in THITHER:
        rank, rule = 1, "from_or_to"
    else:
        rank, rule = 0, "named"
    facility = next_word(words, name.last) in {
        "hospital",
        "university",
        "prison",
        "police",
        "government",
        "army",
        "soldiers",
    }
    if facility:
        rank = min(rank, 1)
    plainly_taken = bool(TAKEN.fullmatch(words[name.first - 1][2].lower())) if name.first else False
    sure = (
        bool(feature)
        or country
        or (plain == "feature_of")
        or (relation in SURE and not name.possessive)
        or (relation == "object" and (proper or plain != "verb" or plainly_taken))
    )
    if facility and not feature and not country:
        sure = False
    if plain == "feature_of":
        rule = "feature_of"
    elif feature:
        rule = "feature"
    elif proper and relation and not sure:
        sure = relation in HERE
    if name.possessive and relation in HERE:
        rank, sure = 2, country
    return Spot(text, name.start, end, rank, rule, why=f"after “{relation}”" if relation else "", country=country), sure


def relation_of(words: Tokens, first: int) -> tuple[str, str]:
    """The word of place before a name, past "the northern city of"; and how it was reached."""
    i, how = first - 1, ""
    while i >= 0 and first - i < 9:
        word = words[i][2]
        low = word.lower()
        before = words[i - 1][2].lower() if i else ""
        if low == "of" and (before in FEATURES or before in PLURALS):
            how, i = "feature_of", i - 2
        elif (
            low
            in {"outskirts", "north", "south", "east", "west", "centre", "center", "edge", "heart", "part", "suburb"}
            and how == "of"
        ) or (
            low == "of"
            and before
            in {
                "outskirts",
                "north",
                "south",
                "east",
                "west",
                "centre",
                "center",
                "edge",
                "heart",
                "parts",
                "streets",
                "northwest",
                "northeast",
                "southwest",
                "southeast",
                "port",
                "ruins",
                "whole",
            }
        ):
            return "in", how
        elif (
            low in ADJECTIVES
            or low in FEATURES
            or low in {"the", "a"}
            or low.endswith("-held")
            or (
                word[0].isupper()
                and (
                    DEMONYM.fullmatch(bare(low))
                    or word != bare(word)
                    or bare(low) in countries()
                    or low[:-1] in countries()
                )
            )
        ):
            i -= 1
        elif low in HERE or low in THITHER:
            return low, how
        elif OBJECT.fullmatch(low):
            return "object", how or "verb"
        else:
            return "", how
    return "", how


def after_title(words: Tokens, first: int) -> bool:
    """Gov. Amsel; President Amsel; the doctor, Ilyas Menk."""
    before = [w for _, _, w in words[max(0, first - 2) : first]]
    return (
        any(w.lower() in TITLES for w in before[-1:])
        or (before[-1:] == ["."] and before[0].lower() in TITLES)
        or (len(before) == 2 and before[1] == "," and before[0].lower() in TITLES)
    )


def is_age(words: Tokens, last: int) -> bool:
    """Ada Fenn, 52,"""
    after = [w for _, _, w in words[last + 1 : last + 4]]
    return len(after) == 3 and after[0] == "," and after[1].isdigit() and len(after[1]) == 2 and after[2] in ",."


def next_word(words: Tokens, last: int) -> str:
    return words[last + 1][2].lower() if last + 1 < len(words) else ""


def chained(spots: list[Spot], words: Tokens) -> Iterator[Spot]:
    """What a place lies in comes after it: in Raqqa, Syria; the Karm district of Homs."""
    previous: Spot | None = None
    at = {start: i for i, (start, _, _) in enumerate(words)}
    for spot in spots:
        if previous and spot.start >= previous.end:
            between = [w for _, _, w in words[at.get(previous.start, 0) : at.get(spot.start, 0)]][
                len(previous.name.split()) :
            ]
            if between in ([","], ["of"], ["in"], ["in", "the"], [",", "in"]) and previous.rank:
                spot = replace(spot, rank=max(1, previous.rank - 1), rule="lies_in", why=f"{previous.name} lies in it")
            elif between in (["and"], [",", "and"]) and previous.rank > spot.rank:
                spot = replace(spot, rank=previous.rank, rule="and")
        previous = spot
        yield spot


# --- places that places.yaml knows

Index = dict[str, tuple[tuple[tuple[str, ...], tuple[Place, ...]], ...]]


@lru_cache(maxsize=8)
def place_index(known: tuple[Place, ...]) -> Index:
    """First word -> (words, places so called), the longest first; a place is also called by its name without its feature."""
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
    small = [bare(w).lower().replace("’", "'") for _, _, w in words]
    i = 0
    while i < len(words):
        for name, so_called in index.get(small[i], ()):
            last = i + len(name) - 1
            if tuple(small[i : last + 1]) == name and is_written_as_name(words, i, last):
                relation, _ = relation_of(words, i)
                rank = 3 if relation in HERE or relation == "object" else 1 if relation in THITHER else 0
                if next_word(words, last) in {"government", "army", "soldiers", "regime"}:
                    rank = 0
                yield Spot(so_called[0].name, words[i][0], words[last][1], rank, "places.yaml", place=so_called[0])
                i = last
                break
        i += 1


def is_written_as_name(words: Tokens, first: int, last: int) -> bool:
    return any(
        w[0].isupper() or "-" in w or not w.isascii() for _, _, w in words[first : last + 1]
    ) and not after_title(words, first)


def taken(spots: Iterable[Spot]) -> frozenset[int]:
    return frozenset()


def resolved(rows: list[tuple[Spot, ...]], cut: list[Tokens], index: Index) -> tuple[tuple[Spot, ...], ...]:
    """Of places with one name, the one that the words around it mean; an earlier full name settles the later bare ones."""
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
            line.append(replace(spot, name=chosen.name, place=chosen, rule=rule, why=why))
        out.append(tuple(line))
    return tuple(out)


def so_called_key(words: Tokens, spot: Spot) -> tuple[str, ...]:
    inside = [bare(w).lower() for start, end, w in words if start >= spot.start and end <= spot.end]
    return tuple(w for w in inside if w not in FEATURES) or tuple(inside)


def candidates(words: Tokens, spot: Spot, index: Index) -> tuple[Place, ...]:
    inside = tuple(
        bare(w).lower().replace("’", "'") for start, end, w in words if start >= spot.start and end <= spot.end
    )
    for name, so_called in index.get(inside[0], ()):
        if name == inside:
            return so_called
    return (spot.place,) if spot.place else ()


def choose(
    so_called: tuple[Place, ...], words: Tokens, spot: Spot, settled: dict[tuple[str, ...], Place], line: list[Spot]
) -> tuple[Place, str, str]:
    """The place meant, the rule and the reason: Nayrab beside "village", Idlib after "across"."""
    if len(so_called) == 1:
        return so_called[0], "places.yaml", spot.why
    at = next(i for i, (start, _, _) in enumerate(words) if start >= spot.start)
    around = [w.lower() for _, _, w in words[max(0, at - NEAR) : at + NEAR + 1]]
    for sort in SORTS:
        beside = sort.intersection(around)
        meant = [place for place in so_called if sort_of(place) == sort]
        if beside and meant:
            return meant[0], "word_beside", f"“{min(beside)}” stands beside the name"
    area = [place for place in so_called if place.precision == "area" or sort_of(place) == SORTS[1]]
    before = {w.lower() for _, _, w in words[max(0, at - 2) : at]}
    if area and before & AREA_WORDS:
        return area[0], "area_word", f"“{min(before & AREA_WORDS)}” stands before the name"
    if area and line and line[-1].rank and spot.rule == "lies_in":
        return area[0], "lies_in", f"{line[-1].name} lies in it"
    earlier = settled.get(so_called_key(words, spot))
    if earlier in so_called and earlier is not None:
        return earlier, "as_before", "so called before in this article"
    for sort in SORTS:
        beside = sort.intersection(w.lower() for _, _, w in words)
        meant = [place for place in so_called if sort_of(place) == sort]
        if beside and meant:
            return meant[0], "word_in_sentence", f"“{min(beside)}” stands in the sentence"
    return so_called[0], "first_in_places", "no word of the article decides; it stands first in places.yaml"


def sort_of(place: Place) -> frozenset[str]:
    words = [w for name in (place.name, *place.aliases) for w in key(name)]
    return next((sort for sort in SORTS if sort.intersection(words)), frozenset())


# --- actors


@dataclass(frozen=True, slots=True)
class Doer:
    """An actor where it is named in a sentence."""

    name: str
    start: int
    end: int
    actor: Actor


@lru_cache(maxsize=8)
def actor_index(known: tuple[Actor, ...]) -> dict[str, tuple[tuple[tuple[str, ...], Actor], ...]]:
    rows: dict[str, list[tuple[tuple[str, ...], Actor]]] = {}
    for actor in known:
        for words in {key(name): None for name in (actor.name, *actor.aliases)}:
            if words:
                rows.setdefault(words[0], []).append((words, actor))
    return {first: tuple(sorted(names, key=lambda row: -len(row[0]))) for first, names in rows.items()}


def actors(text: str, vocabulary: Vocabulary) -> tuple[Doer, ...]:
    """The actors of actors.yaml that a sentence names, in the order of its words."""
    index = actor_index(vocabulary.actors)
    if not index:
        return ()
    words = tokens(text)
    small = [bare(w).lower().replace("’", "'") for _, _, w in words]
    found, i = [], 0
    while i < len(words):
        for name, actor in index.get(small[i], ()):
            last = i + len(name) - 1
            if tuple(small[i : last + 1]) == name and is_written_as_name(words, i, last):
                found.append(Doer(actor.name, words[i][0], words[last][1], actor))
                i = last
                break
        i += 1
    return tuple(found)


def claimant(name: str, vocabulary: Vocabulary) -> str:
    """The name in actors.yaml of whoever is so called: Hatay Gov. Amsel -> Petra Amsel; the name as it is, where unknown."""
    words = key(name)
    for actor in vocabulary.actors:
        for so_called in (actor.name, *actor.aliases):
            if key(so_called) == words:
                return actor.name
    for actor in vocabulary.actors:
        for so_called in (actor.name, *actor.aliases):
            if ends_with_person(words, key(so_called), actor):
                return actor.name
    return name


def ends_with_person(words: tuple[str, ...], known: tuple[str, ...], actor: Actor) -> bool:
    """Brigadier General Amsel ends with the name of a person; "the city's Red Cross branch" with nobody's."""
    return actor.kind == "person" and len(known) > 1 and words[-len(known) :] == known
