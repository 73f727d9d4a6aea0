"""A sentence in capitals throughout -> its words as running text has them: small letters, names with a capital.

Where every word has its capital, a name is what no list of words knows and what words of place stand beside: "AT
TARSIN", "THE TOWN OF EL KARM", "OSMAN DEPARTMENT". What is not beside them stays small, and so is no name.
"""

import re
from functools import lru_cache

from dateline.claims import harms, nouns, phrases, speakers, victims
from dateline.claims.lines import PART
from dateline.reports.namings import Tokens, bare, countries, is_people
from dateline.reports.placewords import (
    ADJECTIVES,
    BODIES,
    FEATURES,
    GONE,
    HERE,
    JOINERS,
    LANDS,
    NOT_NAMES,
    OF_TOWNS,
    OFFICES,
    PLURALS,
    SETTLED,
    SITES,
    TAKEN,
    TAKERS,
    THITHER,
    TITLES,
    WATERS,
    listed,
)
from dateline.reports.plainwords import PLAIN

# Before a name alone; "on", "over" and the like come before too much else.
BESIDE = listed("in at near off outside inside around across throughout from toward towards between through")
# The first word of names of two: the next one belongs to it, be it a word of English or not.
OPENING = listed(
    "san santa santo sao saint st. el la las los puerto porto villa ciudad nuevo nueva new fort port lake mount cape "
    "tel tal rio costa palo ras deir beit um umm abu bab kafr jabal lagos buenos cerro monte"
)
FEATURE = FEATURES | PLURALS | listed("zone sector jurisdiction canton parish commune barrio valley peninsula")
HISSING = ("ches", "shes", "sses", "xes")
OF_PLACE_NAMES = tuple(
    str.split(
        "land lands town wood woods hill hills field fields burn port castle ford ville pool bridge haven mouth "
        "stone water well wells dale gate side head"
    )
)
SHORTEST = 3  # letters of a word in another
COMPOUND = 8  # letters of the two together; shorter names fall apart in words too: Carmen, Martin
MOST = 5  # words of a name
WEAK = re.compile(r"[^aeiouyäöüàâéèêëíîïóôúáñ]+")  # an abbreviation
# Endings that names of places hardly have.
ENDING = re.compile(
    r".{2,}(?:[st]ions?|ments?|ances?|[^r]ences?|onses?|[^c]ities|ity|ness|ships?|isms?|ists?|.ly|"
    r"ful|..ous|ible|able|ative|active|ual|ical|ional|ancy|ency|dom|ate|ates|less|wards?|[bcdfghklmnprstvwz]ed|ied|"
    r"(?:[^jqxpnm]|[ai]n|[^aio]m|[^io]p)ing|ings|ologist|ology|ers|ors|eers)"
)


def words_listed() -> frozenset[str]:
    """Words of English, in small letters, that the reading of figures and places has in its lists."""
    known = frozenset(word for phrase in harms.FORMS for word in phrase)
    known |= nouns.UNITS | nouns.EVENTS | nouns.THINGS | nouns.PERSONS | nouns.SOLDIERS | nouns.WANTED
    known |= nouns.COLLECTIVES | nouns.NOT_AGENTS | nouns.MANY | speakers.SAYS | victims.TITLES | victims.BODIES
    known |= phrases.VERBS | PART.keys()
    return known | NOT_NAMES | FEATURE | ADJECTIVES | TITLES | BODIES | SITES | TAKERS | OF_TOWNS


KNOWN = PLAIN | words_listed()


@lru_cache(maxsize=16384)
def is_common(word: str) -> bool:
    """attack, kidnapped, connection: a word of English, in small letters, and no name."""
    plain = bare(word)
    if plain in KNOWN or not plain[:1].isalpha() or len(plain) == 1 or WEAK.fullmatch(plain):
        return True
    if "-" in plain:
        return plain.rpartition("-")[2] in KNOWN
    one = plain[:-3] + "y" if plain.endswith("ies") else plain[:-1] if plain.endswith("s") else plain
    if (
        one in KNOWN
        or (plain.endswith(HISSING) and plain[:-2] in KNOWN)
        or ENDING.fullmatch(plain)
        or ENDING.fullmatch(one)
    ):
        return True
    return not one.endswith(OF_PLACE_NAMES) and is_compound(one)


def is_compound(word: str) -> bool:
    """sandbag, rooftop, foreman: two words of English in one."""
    cuts = range(SHORTEST, len(word) - SHORTEST + 1) if len(word) >= COMPOUND else ()
    return any(word[:cut] in KNOWN and word[cut:] in KNOWN for cut in cuts)


def as_running_text(words: Tokens) -> Tokens:
    """The words of a shouted sentence: IN THE TOWN OF EL KARM -> in the town of El Karm; THE ARMY -> the army."""
    small = words.small
    capital = [False] * len(small)
    at = 0
    while at < len(small):
        last = end_of_country(small, at) or end_of_name(small, at, capital)
        for i in range(at, last):
            capital[i] = small[i] not in JOINERS or i == at
        at = max(last, at + 1)
    written = [capitalised(low) if big else low for low, big in zip(small, capital, strict=True)]
    return words._replace(words=written)


def capitalised(word: str) -> str:
    """n'djamena, port-osman, karm's, u.s. -> N'Djamena, Port-Osman, Karm's, U.S."""
    if word.count(".") > 1:
        return word.upper()
    return PIECE.sub(lambda m: m[0].capitalize(), word)


PIECE = re.compile(r"(?:^|(?<=[-’']))[^\W\d_]{2,}|^[^\W\d_]")


def end_of_country(small: list[str], at: int) -> int:
    """Past a country, or the word of a people, that starts at word `at`; 0 where none does."""
    for size in (3, 2, 1):
        name = " ".join((*small[at : at + size - 1], bare(small[at + size - 1]))) if at + size <= len(small) else ""
        if name in countries():
            return at + size + (small[at + size : at + size + 1] == ["city"])
    return at + 1 if is_people(bare(small[at])) and small[at] not in KNOWN else 0


def end_of_name(small: list[str], at: int, capital: list[bool]) -> int:
    """Past the name of a place that starts at word `at`; 0 where none does, or nothing beside it is of places."""
    last = at
    if small[at] in OPENING and at + 1 < len(small) and small[at + 1][:1].isalpha():
        last = at + 1 + (small[at + 1] in JOINERS)  # San Luis de la Reina; El Karm; La Libertad
        if last >= len(small) or (last == at + 1 and small[last] in NOT_NAMES):
            return 0
    elif is_common(small[at]):
        return 0
    last += 1
    while last < len(small) and last - at < MOST and bare(small[last - 1]) == small[last - 1]:
        ahead = last
        while ahead < len(small) and small[ahead] in JOINERS:
            ahead += 1
        if ahead == len(small) or is_common(small[ahead]) or (ahead > last and ahead - last > 2):
            break
        last = ahead + 1
    following = small[last] if last < len(small) else ""
    proper = small[at] in LANDS or following in WATERS
    if following in WATERS:
        last += 1
    return last if proper or follows_place(small, at, capital, following) else 0


def follows_place(small: list[str], at: int, capital: list[bool], following: str) -> bool:
    """Whether the words beside a name put something there: in the northern town of X, X department, in Y, X."""
    i = at - 1
    feature = following in FEATURE
    while i >= 0 and (small[i] in ADJECTIVES or (capital[i] and is_people(bare(small[i])))):
        i -= 1
    if i < 0:
        return feature
    before = small[i]
    if before == "the":
        return feature or (i > 0 and small[i - 1] in FEATURE)
    if before == "of":
        return feature or (i > 0 and any(small[i - 1] in sort for sort in (FEATURE, SITES, OFFICES)))
    if before == "," and i > 0 and small[i - 1] in SETTLED:
        return True  # in the capital, Karm
    if before in (",", "and", "or"):
        return i > 0 and capital[i - 1]
    if capital[i] or before.endswith(("'s", "’s")):
        return before.endswith(("'s", "’s", "s'")) and (feature or capital[i])  # in Sri Lanka's Karm district
    if feature and (before in HERE or before in THITHER):
        return True
    if before == "to":
        return i > 0 and small[i - 1] in GONE
    return before in BESIDE or bool(TAKEN.fullmatch(before)) or before in FEATURE
