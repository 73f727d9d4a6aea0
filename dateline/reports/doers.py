"""Tellings -> who is said to have done it, and by whom: "in a government airstrike", "drones of the army bombed"."""

import re
from collections.abc import Iterator, Sequence

from dateline.claims import Saying
from dateline.claims.wordlists import small_words
from dateline.model import Article, Attribution, Vocabulary
from dateline.reports import gazetteer, placewords
from dateline.reports.dateparts import QUOTED
from dateline.reports.tellings import Telling

UNATTRIBUTED = "unattributed"
FORCE = (
    r"(?:government|regime|army|military|navy|air force|forces?|troops|soldiers|rebels?|fighters|militants|"
    r"insurgents|jets?|"
    r"warplanes?|war planes|planes?|aircraft|drones?|police|policemen|gunmen|gunners|militia(?:men|s)?|"
    r"guerrillas|terrorists?|"
    r"artillery|helicopters?|coalition|guards|bombers?|separatists|jihadists|paramilitaries|commandos|marines)"
)
WORD = r"(?:[A-Z][\w’'-]+|U\.S\.)"
SIDE = (
    rf"(?:{WORD}|government|regime|rebel|opposition|coalition|army|security|riot|armed|allied|pro-government|"
    rf"state|guerrilla)"
)
NAMED = (
    rf"(?:{SIDE}(?:[ -]{SIDE}){{0,3}} {FORCE}(?: {FORCE})?|{FORCE} of the {WORD}(?: {WORD}){{0,3}}(?: "
    rf"{FORCE})?|{WORD}(?:[ -]{WORD}){{0,3}}|{FORCE})"
)
STRIKE = (
    r"(?:air ?-?strikes?|air raids?|air attacks?|raids?|attacks?|shelling|bombardments?|missiles?(?: strikes?)?|"
    r"rockets?|shells?|"
    r"drone strikes?|strikes?|fire|bombings?|offensive|ambush|assault|mortars?)"
)
DID = (
    r"(?:shelled|bombed|bombarded|struck|attacked|killed|shot|captured|recaptured|retook|took|seized|stormed|"
    r"ambushed|raided|"
    r"fired|opened fire|kidnapped|abducted|executed|beheaded|massacred|shot down|blew up|burned|hit|targeted|"
    r"pounded|arrested|"
    r"detained|overran|launched|carried out|dropped|entered)"
)
DEEDS = frozenset(small_words(DID))
BLOWS = (
    "strike",
    "raid",
    "attack",
    "shell",
    "bomb",
    "missile",
    "rocket",
    "fire",
    "offensive",
    "ambush",
    "assault",
    "mortar",
)
# In each form the group `actor` is the one said to have done it.
FORMS = (
    ("by_actor", re.compile(
        rf"\b(?:\w+ed|shot|hit|struck|taken|fire|attacks?|shelling|raids?|strikes?|bombing) "
        rf"by (?:the |suspected |unidentified )?(?P<actor>{NAMED})")),
    ("blamed_on", re.compile(rf"\b(?:blamed|pinned) on (?:the )?(?P<actor>{NAMED})")),
    ("in_actors_strike", re.compile(
        rf"\b(?:in|from|by|after|during|under) (?:an? |the |heavy |several |two |"
        rf"three )?(?P<actor>{SIDE}(?:[ -](?:{SIDE}|{FORCE})){{0,3}}(?:[’']s?)?) {STRIKE}\b")),
    ("actor_did", re.compile(rf"\b(?P<actor>{NAMED})(?: have| has| had| also| later| then)? {DID}\b")),
)  # fmt: skip
COUNTED = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|wounded|killed|of)) $", re.IGNORECASE
)
CLAUSE = re.compile(r"[,;:]\s|\s–\s")
NOT_ACTORS = placewords.listed("police fire guards it he she they we in on the at a an")


def read(tellings: Sequence[Telling], article: Article, vocabulary: Vocabulary) -> tuple[Attribution, ...]:
    """Who is said to have done what a report tells, each once, with the words that say so."""
    found: dict[tuple[str, str], Attribution] = {}
    for telling in tellings:
        for attribution in of_telling(telling, article, vocabulary):
            found.setdefault((attribution.actor, attribution.who), attribution)
    return tuple(found.values())


def of_telling(telling: Telling, article: Article, vocabulary: Vocabulary) -> Iterator[Attribution]:
    if not telling.happened:
        return
    text = telling.text
    if "“" in text or '"' in text:
        text = QUOTED.sub(lambda m: " " * len(m[0]), text)
    for rule, form in FORMS:
        match = form.search(text) if may_be(rule, text) else None
        if not match or COUNTED.search(text[: match.start("actor")]):
            continue
        name = actor_name(match["actor"], vocabulary)
        if name:
            at = telling.start + match.start("actor")
            who = sayer(telling.sayings, at)
            claimant = gazetteer.claimant(who, vocabulary) if who else article.publisher or UNATTRIBUTED
            yield Attribution(name, claimant, article.id, telling.text[match.start() : match.end()].strip())
            return


def may_be(rule: str, text: str) -> bool:
    """Whether it is worth while to look for a form."""
    if rule == "actor_did":
        return not DEEDS.isdisjoint(small_words(text))
    if rule == "in_actors_strike":
        return any(blow in text for blow in BLOWS)
    return " by " in text if rule == "by_actor" else "ed on " in text


def actor_name(words: str, vocabulary: Vocabulary) -> str:
    """The name in actors.yaml of the side named; else its own words, without what it flies or fires."""
    known = gazetteer.actors(words, vocabulary)
    if known:
        return known[0].name
    plain = re.sub(r"[’']s?$", "", words).strip()
    small = plain.lower()
    if small in NOT_ACTORS or small in placewords.NOT_NAMES or small.split()[0] in placewords.TITLES:
        return ""
    if re.fullmatch(FORCE, small) and not re.fullmatch(
        r"police|soldiers|gunmen|rebels?|troops|militants|insurgents|guerrillas|army", small
    ):
        return ""
    return plain


def sayer(sayings: Sequence[Saying], at: int) -> str:
    return next((saying.who for saying in sayings if saying.start <= at < saying.end and saying.who), "")
