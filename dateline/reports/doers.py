"""Tellings -> who is said to have done it, and by whom: "in a government airstrike", "drones of the army bombed"."""

import re
from collections.abc import Iterator, Sequence

from dateline.claims import Saying
from dateline.claims.denials import DENYING
from dateline.claims.wordlists import small_words
from dateline.model import UNATTRIBUTED, Article, Attribution, Vocabulary
from dateline.reports import actors, contradicted, placewords
from dateline.reports.dateparts import QUOTED
from dateline.reports.namings import countries, is_people
from dateline.reports.tellings import Telling

FORCE = (
    r"(?:government|regime|army|military|navy|air force|forces?|troops|soldiers|rebels?|fighters|militants|"
    r"insurgents|jets?|"
    r"warplanes?|war planes|planes?|aircraft|drones?|police|policemen|gunmen|gunners|militia(?:men|s)?|"
    r"guerrillas|terrorists?|"
    r"artillery|units|helicopters?|coalition|guards|bombers?|separatists|jihadists|paramilitaries|commandos|marines)"
)
WORD = r"(?:[A-Z][\w’'-]+|U\.S\.)"
SIDE = (
    rf"(?:{WORD}|government|regime|rebel|opposition|coalition|army|security|riot|armed|allied|pro-government|"
    rf"state|guerrilla)"
)
NAMED = (
    rf"(?:{SIDE}(?:[ -]{SIDE}){{0,3}} {FORCE}(?: {FORCE})?|{WORD}(?:[ -]{WORD}){{0,3}}|"
    rf"{FORCE}(?: of the {WORD}(?: {WORD}){{0,3}}(?: {FORCE})?)?)"
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
# What is done to somebody, or in a place.
DONE = (
    r"(?:shelled|bombed|bombarded|struck|attacked|killed|shot|captured|recaptured|retaken|taken|seized|stormed|"
    r"ambushed|raided|kidnapped|abducted|executed|beheaded|massacred|shot down|downed|blown up|burned|torched|hit|"
    r"targeted|pounded|arrested|detained|overrun|wounded|injured|murdered|assassinated|besieged|encircled|beaten|"
    r"tortured|destroyed|launched|carried out|conducted|dropped|fired|planted|detonated|mined|expelled|driven out|"
    r"shot dead)"
)
DEED = re.compile(rf" (?:(?:have|has|had|also|later|then) )?{DID}\b")
DEEDS = frozenset(re.findall(r"[a-z]+", DID))  # the words of it: a sentence without any has no deed
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
# In each form the group `actor` is the one said to have done it; `deed`, where it may be one that was suffered.
FORMS = (
    ("by_actor", re.compile(
        rf"\b(?:{DONE}|fire|attacks?|shelling|raids?|(?:air ?-?)?strikes?|bombings?|ambush|assault|offensive) "
        rf"by (?:the |suspected |unidentified )?(?P<actor>{NAMED})")),
    ("blamed_on", re.compile(rf"\b(?:blamed|pinned) on (?:the )?(?P<actor>{NAMED})")),
    ("in_actors_strike", re.compile(
        rf"\b(?:in|from|by|after|during|under) (?:an? |the |heavy |several |two |"
        rf"three )?(?P<actor>{SIDE}(?:[ -](?:{SIDE}|{FORCE})){{0,3}}(?:[’']s?)?) {STRIKE}\b")),
    ("actor_did", re.compile(rf"\b(?P<actor>{NAMED})(?: have| has| had| also| later| then)? (?P<deed>{DID})\b")),
)  # fmt: skip
COUNTED = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|wounded|killed|of)) $", re.IGNORECASE
)
# Before a name these make it the one that a deed was done to, or a place: "an attack on the army killed 12".
TOWARDS = placewords.listed(
    "on in at near of over against to from around outside inside across into by for between with towards upon among"
)
# "Two soldiers killed in Karm": the deed was suffered.
SUFFERED = re.compile(r"(?:killed|shot|captured|hit|struck|attacked|bombed|shelled|targeted|arrested|detained|"
                      r"kidnapped|abducted|executed|beheaded|massacred|shot down|burned|ambushed|raided)")  # fmt: skip
AFTER_SUFFERED = re.compile(r"\s*(?:$|[,.;:]|(?:in|by|on|during|when|near|after|since|over|outside|from|as|amid)\b)")
# Sides of wars that are known by a name alone; those of a topic stand in its actors.yaml.
GROUPS = re.compile(
    r"(?:isis|isil|daesh|islamic state|al[- ]?qa[ei]da|taliban|hezbollah|hizbollah|hizbullah|hamas|fatah|boko haram|"
    r"al[- ]shabaa?b|(?:jabhat )?al[- ]nusra|(?:the )?nusra front|hayat tahrir al[- ]sham|(?:the )?houthis?|"
    r"(?:the )?contras?|shining path|khmer rouge|tamil tigers|janjaweed|islamic jihad|[A-Z][A-Z0-9]{1,5})"
)
STRIKE_FOLLOWS = re.compile(rf"[ -]{STRIKE}\b")
FORCE_WORD = re.compile(rf"\b{FORCE}\b", re.IGNORECASE)
# Who they are is told; of "fighters", "terrorists" or "a bomber" alone nothing is.
PEOPLE = re.compile(
    r"police|policemen|soldiers|gunmen|gunners|rebels?|troops|militants|insurgents|guerrillas|"
    r"separatists|jihadists|paramilitaries|commandos|marines|militiamen|army"
)
# Sides among the words that are no names of places.
SIDES = placewords.listed(
    "isis isil daesh nato islamic islamist rebel rebels opposition troops militants kurds kurdish"
)
NO_SIDE = placewords.listed("armed fighter war combat attack the")
NOT_ACTORS = placewords.listed("police fire guards it he she they we in on the at a an")


def read(tellings: Sequence[Telling], article: Article, vocabulary: Vocabulary) -> tuple[Attribution, ...]:
    """Who is said to have done what a report tells, each once, with the words that say so.

    Who denies that the army did it, and tells what it did elsewhere, does not say that it did this.
    """
    found: dict[tuple[str, str], Attribution] = {}
    denied = set[tuple[str, str]]()
    for telling in tellings:
        for attribution, is_denied in of_telling(telling, article, vocabulary):
            key = attribution.actor.casefold(), attribution.who
            if is_denied:
                denied.add(key)
            elif telling is tellings[0] or not of_another_deed(tellings[0], telling):
                found.setdefault(key, attribution)
    return tuple([attribution for key, attribution in found.items() if key not in denied])


def of_another_deed(first: Telling, telling: Telling) -> bool:
    """The army denied that its forces had shelled the mill. It said | army units had killed 64 gunmen in the hills."""
    kinds = {told.kind.name if told.kind else "" for told in (first, telling)}
    return len(kinds) > 1 and bool(contradicted.denied(first.text)[1])


def of_telling(telling: Telling, article: Article, vocabulary: Vocabulary) -> Iterator[tuple[Attribution, bool]]:
    """The doers whom a telling denies, each with True, up to the first that it names, with False."""
    if not telling.happened:
        return
    text = telling.text
    if "“" in text or '"' in text:
        text = QUOTED.sub(lambda m: " " * len(m[0]), text)
    for rule, form in FORMS:
        for match in form.finditer(text) if may_be(rule, text) else ():
            name = actor_name(match, vocabulary)
            if not name or COUNTED.search(text[: match.start("actor")]) or (rule == "actor_did" and suffers(match)):
                continue
            at = telling.start + match.start("actor")
            is_denied = contradicted.is_denied(text, match.start(), match.start("actor"))
            who = sayer(telling.sayings, at, of_denial=is_denied)
            claimant = actors.claimant(who, vocabulary) if who else article.publisher or UNATTRIBUTED
            quote = telling.text[match.start() : match.end()].strip()
            yield Attribution(name, claimant, article.id, quote), is_denied
            if not is_denied:
                return


def suffers(match: re.Match[str]) -> bool:
    """An attack on the army killed 12; a strike in northern Karm killed 12; two soldiers killed in Karm: no doer."""
    before = [word.lower() for word in match.string[: match.start("actor")].split()[-4:]]
    while before and (before[-1] in placewords.ADJECTIVES or before[-1] in ("the", "a", "an")):
        before.pop()
    joined = before and before[-1] in ("and", "or") and not FORCE_WORD.search(match["actor"])  # in Iraq and Syria
    if joined or (before and before[-1] in TOWARDS):
        return True
    done = SUFFERED.fullmatch(match["deed"]) and match[0].endswith(f"{match['actor']} {match['deed']}")
    return bool(done and AFTER_SUFFERED.match(match.string, match.end()))


def may_be(rule: str, text: str) -> bool:
    """Whether it is worth while to look for a form."""
    if rule == "actor_did" and DEEDS.isdisjoint(small_words(text)):
        return False
    if rule == "actor_did":
        before = (text[: deed.start()].rpartition(" ")[2] for deed in DEED.finditer(text))
        return any(not word.islower() or FORCE_WORD.search(word) for word in before)  # a name, a word for a force
    if rule == "in_actors_strike":
        return any(map(text.__contains__, BLOWS))
    return " by " in text if rule == "by_actor" else "ed on " in text


def actor_name(match: re.Match[str], vocabulary: Vocabulary) -> str:
    """The name in actors.yaml of the side named, else its own words; empty where they name no side of a war.

    A bare name may be a town, a storm or a maker of lorries: it has to be a country or a group known by its name.
    """
    words = match["actor"]
    known = actors.find(words, vocabulary)
    if known:
        return known[0].name
    plain = side_only(re.sub(r"[’']s?$", "", words).strip())
    small = plain.lower()
    if not plain or small in NOT_ACTORS or small.split()[0] in placewords.TITLES:
        return ""
    told = is_people(small) or re.fullmatch(SIDE, small)
    if told and STRIKE_FOLLOWS.match(match.string, match.end("actor")):
        return f"{plain} forces"  # in a Turkish strike; under rebel fire
    if re.fullmatch(FORCE, small):
        return plain if PEOPLE.fullmatch(small) else ""
    known_by_name = small in countries() or GROUPS.fullmatch(plain) or GROUPS.fullmatch(small)
    return plain if known_by_name or FORCE_WORD.search(small) else ""


def side_only(name: str) -> str:
    """On Sunday Daesh fighters -> Daesh fighters; armed drone -> drone"""
    words = name.split()
    while words and (
        words[0].lower() in NO_SIDE or (words[0].lower() in placewords.NOT_NAMES and not is_side(words[0]))
    ):
        words.pop(0)
    return " ".join(words)


def is_side(word: str) -> bool:
    """IS, NATO, Islamist: words that are no names of places, but of sides."""
    return word.lower() in SIDES or (word.isupper() and len(word) > 1)


def sayer(sayings: Sequence[Saying], at: int, *, of_denial: bool = False) -> str:
    """Who states the word at `at`; who denies something does not state what stands beside it."""
    stated = (s for s in sayings if s.start <= at < s.end and (of_denial or s.verb.lower() not in DENYING))
    return next((saying.who for saying in stated if saying.who), "")
