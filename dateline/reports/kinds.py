"""The words of a sentence -> the kind of thing that it tells: from kinds.yaml, else from words of the trade.

A kind says no more than its words: a crane that fell is no attack; of people killed, nobody says how, it says
casualties.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from dateline import remember
from dateline.model import Kind, Vocabulary
from dateline.reports.usualkinds import DEFAULTS

# Words of a kind in another sense: a heart attack, a news conference, a report that was released, a fire brigade.
OTHER_SENSE = re.compile(
    r"\b(?:(?:heart|panic|asthma) attacks?|(?:news|press) conference|"
    r"fire(?:fighters?| brigades?| services?| chiefs?| crews?|"
    r" departments?| officers?| engines?)\b|sexual(?:ly)? assault\w*|in advance\b|(?:law firm|father-in-law|"
    r"mother-in-law|son-in-law|brother-in-law|law and order)\b|bomb (?:squads?|disposal|scares?|threats?)|"
    r"(?:reports?|videos?|statements?|figures|data|paper|footage|survey|results?|details|study|documents?|photos?|"
    r"pictures|list|album|film|tapes?) (?:that )?(?:was |were |had been |been |being )?(?:also )?released|"
    r"released (?:\w+ ){0,2}(?:reports?|videos?|statements?|figures|data|papers?|footage|results|details|photos?|"
    r"pictures|documents?|tapes?|list)\b|"
    r"(?:talks|government|ceasefire|truce|deal|coalition|markets?|prices|negotiations|"
    r"currency) (?:had |has |have )?"
    r"collapsed?|collapse of (?:the )?(?:talks|government|ceasefire|truce|deal|coalition|markets?|currency)|"
    r"(?:fighting|fought) (?:the |a |its |his |her )?(?:fires?|blazes?|flames|"
    r"cancer|election|by-election|corruption)\b|"
    r"battl(?:e|ed|ing) (?:with|against) (?:the )?(?:cancer|illness|flames|blaze)|"
    r"under (?:fire|attack) (?:for|over)\b|killed off\b|buried (?:alive|under|"
    r"beneath|by|in (?:the )?(?:rubble|mud|snow|debris))\b|liberated (?:areas?|territor\w+|zones?)\b|"
    r"trial (?:vaccines?|runs?|periods?|basis)\b|(?:clinical|vaccine|drug|medical) trials?\b|"
    r"brought down an? (?:\w+ )?\w*(?:bridge|wall|roof|ceiling|building|house|block|tower|tree|crane|mast|pylon|"
    r"minaret|chimney|power line|government)|"
    r"ha(?:s|ve|d) taken (?:place|part|to|off|over|up|in|on|care|steps|action|measures|refuge|shelter|note|years?)\b|"
    r"fell to (?:the (?:ground|floor|earth|sea|side|lowest)|its)\b|pulled (?:its|their) (?:weight|punches)|"
    r"met (?:no|little|with|stiff|heavy|fierce|strong) (?:\w+ )?(?:resistance|opposition)\b|"
    r"evacuation cent(?:re|er)s?\b)"
)
# One of these stands in each of them; a search for them is cheaper.
OTHER_SENSE_PARTS = (
    *("heart attack", "panic attack", "asthma attack", "under attack", "conference", "fire", "sexual", "in advance"),
    *("law firm", "-in-law", "law and", "bomb ", "released", "collapse", "fighting ", "fought ", "battl"),
    *("killed off", "buried ", "liberated ", "brought down", "trial", " taken ", "fell to ", "pulled ", "met "),
    *("evacuation cent",),
)


class Told(NamedTuple):
    """The kind, its family, and the word that told it."""

    name: str
    family: str
    word: str


Stem = tuple[int, str, str]  # the number of its kind, the stem, and the stem without its blank
SHORTEST = 3  # letters of a stem
OPENING = re.compile(rf"\b\w{{1,{SHORTEST}}}")  # the letters by which a stem is looked up


@remember.last
def stems(kinds: tuple[Kind, ...]) -> Callable[[str], tuple[Stem, ...]]:
    """Of a word, as white space parts them: the stems that may begin in it; what was found is remembered."""
    rows: dict[str, list[Stem]] = {}
    for number, kind in enumerate(kinds):
        for stem in {word.lower() for word in kind.words or (kind.name,) if len(word.strip()) >= SHORTEST}:
            if opening := OPENING.search(stem):
                rows.setdefault(opening[0], []).append((number, stem, stem.rstrip()))

    @lru_cache(maxsize=16384)
    def begun_in(word: str) -> tuple[Stem, ...]:
        likely = [row for opening in OPENING.findall(word) for row in rows.get(opening, ())]
        return tuple([row for row in likely if row[2].partition(" ")[0] in word])

    return begun_in


def read(text: str, vocabulary: Vocabulary) -> Told | None:
    """The kind that a sentence tells, None where no word of any kind stands in it.

    The topic's kinds come first, in the order of kinds.yaml; a topic without them has those of DEFAULTS.
    """
    small = text.lower()
    if any(map(small.__contains__, OTHER_SENSE_PARTS)):
        small = OTHER_SENSE.sub(" ", small)
    for kinds in (vocabulary.kinds, DEFAULTS):
        told = first_of(small, kinds) if kinds else None
        if told:
            return told
    return None


def first_of(small: str, kinds: tuple[Kind, ...]) -> Told | None:
    """The first kind of the list that a word of the text begins, told by the first such word."""
    begun_in = filter(None, map(stems(kinds), set(small.split())))
    likely = sorted({row for rows in begun_in for row in rows if row[2] in small})
    found: tuple[int, int, str] | None = None
    for number, stem, _ in likely:
        if found and number > found[0]:
            break
        at = begun(small, stem)
        if at >= 0 and (found is None or (number, at, stem) < found):
            found = number, at, stem
    if not found:
        return None
    kind = kinds[found[0]]
    return Told(kind.name, kind.family, found[2].strip())


def begun(small: str, stem: str) -> int:
    """Where a word first begins with the stem, else -1; one that ends in a blank is a whole word ("law ")."""
    word = stem.rstrip()
    whole = len(word) < len(stem)
    at = small.find(word)
    while at >= 0:
        after = at + len(word)
        if not (at and is_of_word(small[at - 1])) and not (whole and small[after : after + 1].isalnum()):
            return at
        at = small.find(word, at + 1)
    return -1


def is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
