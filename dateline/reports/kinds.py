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


def default(name: str, family: str, stems: str) -> Kind:
    """A kind of the program's own; `stems` are parted by bars, and one that ends in a blank is a whole word."""
    return Kind(name, tuple(stems.split("|")), family)


# A kind and the stems that tell it; of those that a sentence holds the first one of this list is taken, so what is
# done to people and places comes before what is said about it.
DEFAULTS: tuple[Kind, ...] = (
    default(
        "shootdown",
        "strike",
        "shot down|shoots down|shoot down|downed|shooting down of|brought down a",
    ),
    default(
        "chemical attack",
        "strike",
        "sarin|chlorine gas|smell of chlorine|use of chlorine|chlorine attack|chlorine bomb|nerve gas|poison gas|"
        "toxic gas|gas attack|chemical attack|chemical weapon|chemical agent",
    ),
    default(
        "airstrike",
        "strike",
        "air strike|airstrike|air-strike|air raid|air attack|warplane|jets |barrel bomb|"
        "bombed by|aerial bomb|aerial raid|"
        "aerial attack|drone|helicopter gunship|aircraft bombed|planes bombed|plane bombed|raids on|jet bombed",
    ),
    default(
        "bombing",
        "strike",
        "car bomb|lorry bomb|truck bomb|suicide bomb|suicide attack|bombing|roadside bomb|bomb went off|"
        "bombs went off|bomb explod|explosive device|blew himself up|blew herself up|blew themselves up|mine under|"
        "hit a mine|struck a mine|drove over a mine|stepped on a mine|ran over a mine|land mine|a mine killed|"
        "landmine|detonated|booby-trap|grenade|dynamite|bomb |bombs |bombed|bomber|"
        "mine went off|mine exploded|packed with explosives",
    ),
    default("shelling", "strike", "shell |shells |shelled|shelling|mortar|rocket|artillery|missile|bombard|pounded"),
    default("explosion", "strike", "explosion|exploded|explodes|blast |blasts |blew up|blown up|blew apart"),
    default("avalanche", "people", "avalanche"),
    default(
        "landslide",
        "people",
        "landslide|mudslide|landslip|mudflow|slope came down|mountainside came down|hillside came down|hillside slid|"
        "slope gave way|hillside gave way|mountainside gave way",
    ),
    default("earthquake", "people", "earthquake|quake|tremor|aftershock"),
    default(
        "storm",
        "people",
        "cyclone|hurricane|typhoon|tornado|twister|blizzard|storm |storms |storm's|gale |winds of|gusts of|hailstorm",
    ),
    default(
        "flood",
        "people",
        "flood|tsunami|storm surge|dam burst|dams burst|dam gave way|burst its banks|"
        "dyke broke|dyke burst|dyke gave way|burst a dyke|burst a dam|through the dyke|broke its banks|levee broke|"
        "levees broke|overflowed its banks",
    ),
    default("eruption", "people", "volcan|eruption|lava "),
    default(
        "shooting",
        "ground",
        "shot dead|opened fire|gunned down|shooting|fired on|fired at|fired into|fired upon|"
        "sniper|shots were fired|machine-gun|shot and|"
        "was shot |were shot |been shot ",
    ),
    default("killing", "ground", "assassinat|murder|stabbed|stabbing|strangled|lynch|hacked to death"),
    default(
        "fire",
        "people",
        "caught fire|fire swept|fire tore|fire ripped|fire gutted|inferno|fire destroyed|fire at|on fire |"
        "set fire|fire broke out|blaze|burned down|burnt down|wildfire|bushfire|bush fire|forest fire|a fire |fires ",
    ),
    default(
        "crash",
        "people",
        "crashed|crash-landed|collided|collision|derailed|left the rails|capsized|"
        "went down off|sank|ran aground|overturned|"
        "plane crash|crash |crashes |shipwreck|head-on|"
        "trains hit|buses hit|hit each other",
    ),
    default(
        "collapse",
        "people",
        "collapse|fell in on|roof fell|bridge fell|wall fell|caved in|gave way|crane fell|crane came down|"
        "falling wall|falling masonry",
    ),
    default(
        "accident",
        "people",
        "accident|rockfall|pit disaster|mine disaster|stampede|crushed|crush |electrocut|drown|toppled|"
        "tree fell|suffocat|swept off|swept away|went off the road|ran off the road|fell into a ravine|"
        "fell down a shaft",
    ),
    default(
        "outbreak",
        "people",
        "outbreak|epidemic|cholera|measles|dengue|ebola|typhoid|meningitis|influenza|"
        "flu |swine flu|polio|virus|infected|infection|plague ",
    ),
    default(
        "poisoning",
        "people",
        "poisoned|poisoning|methanol|home-made spirits|bootleg|adulterated|tainted",
    ),
    default(
        "exchange",
        "talks",
        "swap|prisoner exchange|exchange of prisoners|exchanged prisoners|"
        "captives changed hands|prisoners changed hands|handed over|"
        "exchanged captives|exchanged detainees|exchanged the bodies",
    ),
    default(
        "release",
        "talks",
        "freed|set free|was released|were released|been released|released from|released on bail|release of|released|"
        "let go |go free|went free",
    ),
    default("kidnapping", "people", "kidnap|abduct|hostage|seized from"),
    default("execution", "people", "executed|execution|executing|behead|put to death|hanged"),
    default(
        "coup",
        "ground",
        "staged a coup|military coup|coup d'|coup attempt|putsch|overthrew|overthrown|seized power|took power|mutin",
    ),
    default(
        "capture",
        "ground",
        "captured|took the town|took the city|took the village|took the pass|took the port|recaptured|retook|retake|"
        "retaken|took control|seized|overran|overrun|took over|gained control|regained|"
        "liberated|town fell to|city fell to|"
        "village fell to|fell to the rebels|fell to rebels|fell to the army|"
        "fell to government|drove out|entered the town|"
        "entered the city|troops took|army took|forces took|fighters took|rebels took|insurgents took|have taken|"
        "pushed into|"
        "has taken|had taken|took the airport|took the base|took the bridge|took the hill|took the camp|"
        "took the district|"
        "took the capital|took the island|took the crossing|fell to the|surrendered to the|"
        "town surrendered|city surrendered",
    ),
    default(
        "ceasefire",
        "talks",
        "ceasefire|cease-fire|truce|armistice|lull |humanitarian pause|halt to hostilities|cessation|pause in the",
    ),
    default("declaration of war", "ground", "declared war|declares war|declaration of war"),
    default(
        "clash",
        "ground",
        "clash|fighting|fought|battle|firefight|skirmish|exchange of fire|exchanged fire|"
        "won a battle|routed |gun battle",
    ),
    default("attack", "strike", "attack|gunmen|gunman|ambush|assailant"),
    default(
        "labour dispute",
        "people",
        "general strike|walkout|walked out|went on strike|on strike|strike by|picket|strikers",
    ),
    default(
        "strike", "strike", "strikes on|strike on|strikes across|strikes hit|strikes killed|strike hit|strike killed"
    ),
    default(
        "offensive",
        "ground",
        "offensive|counteroffensive|counter-offensive|"
        "advanced|advance |assault|stormed|storming|siege |besieg|encircle|"
        "surrounded the town|surrounded the city|surrounded the village",
    ),
    default("raid", "ground", "raid"),
    default("displacement", "people", "displaced|fled|evacuat|left their homes|homeless|refugees|leave their homes"),
    default(
        "arrest",
        "people",
        "arrest|detained|taken into custody|rounded up|charged with|were charged|was charged|charged over",
    ),
    default(
        "investigation",
        "talks",
        "opened an investigation|opened an inquiry|launched an investigation|launched an inquiry|"
        "began an investigation|ordered an investigation|ordered an inquiry",
    ),
    default(
        "trial",
        "talks",
        "trial|sentenced|convicted|verdict|acquitted|court |courts |court's|jailed|"
        "indicted|jury|appeals court|found guilty|"
        "pleaded",
    ),
    default("protest", "people", "protest|demonstrat|marched|rally|rallied|rallies|riot|tear gas"),
    default(
        "vote",
        "talks",
        "election|electoral|voted|ballot|referendum|polling|elected|voters|by-election|"
        "parliament approved|approved the budget|passed the budget|passed a bill|passed the bill",
    ),
    default(
        "casualties",
        "people",
        "killed|wounded|injured|massacre|died|lost their lives|were hurt|was hurt|found dead|mass grave",
    ),
    default(
        "withdrawal",
        "ground",
        "withdrew|withdrawn|withdrawal|pulled out|pull out|pulled back|retreat|pulled its|pulled their|troops out of",
    ),
    default("deployment", "ground", "deployed|deployment|reinforcement|sent troops|troops were sent|sent in troops"),
    default(
        "law",
        "talks",
        "law |laws |decree|martial law|state of emergency|national emergency|emergency rule|curfew|resolution|banned|"
        "sanction|outlawed",
    ),
    default("agreement", "talks", "agreement|accord |accords |treaty|signed|deal |agreed to"),
    default("aid", "people", "aid |humanitarian|relief |food parcels|aid convoy"),
    default("talks", "talks", "talks |negotiat|met |summit|meeting|conference|delegation"),
    default("visit", "talks", "visited|visit |visits |paid a visit|on a tour of"),
    default("funeral", "people", "funeral|was buried|were buried|burial|memorial|mourn|laid to rest"),
    default(
        "rescue",
        "people",
        "rescue|search for|digging|pulled alive|airlifted|winched|plucked from",
    ),
    default("appointment", "talks", "sworn in|took office|appointed|inaugurat|named prime minister|took over as"),
    default(
        "resignation",
        "talks",
        "resigned|resignation|stepped down|sacked|dismissed from|ousted|toppled from|abdicat",
    ),
    default("statement", "talks", "said|announced|warned|denied|condemned|called for|accused|vowed"),
)
BY_NAME = {kind.name: kind for kind in DEFAULTS}

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
