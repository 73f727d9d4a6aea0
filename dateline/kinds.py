"""The words of a sentence -> the kind of thing that it tells: from kinds.yaml, else from words of the trade."""

import re
from dataclasses import dataclass

from dateline import remember
from dateline.model import Kind, Vocabulary


def default(name: str, family: str, stems: str) -> Kind:
    """A kind of the program's own; `stems` are parted by bars, for a blank at the end of one counts."""
    return Kind(name, tuple(stems.split("|")), family)


# A kind and the stems that tell it; of those that a sentence holds the first one of this list is taken, so what is
# done to people and places comes before what is said about it.
DEFAULTS: tuple[Kind, ...] = (
    default("shootdown", "strike", "shot down|shoots down|shoot down|downed|shooting down of|brought down a"),
    default(
        "chemical attack",
        "strike",
        "sarin|chlorine gas|smell of chlorine|use of chlorine|chlorine attack|chlorine bomb|nerve gas|poison gas|"
        "toxic gas|gas attack|chemical attack|chemical weapon|chemical agent",
    ),
    default(
        "airstrike",
        "strike",
        "air strike|airstrike|air-strike|air raid|air attack|warplane|jets|barrel bomb|bombed by|aerial|drone|"
        "helicopter gunship|aircraft bombed|planes bombed|plane bombed|raids on",
    ),
    default(
        "bombing",
        "strike",
        "car bomb|lorry bomb|truck bomb|suicide bomb|suicide attack|bombing|roadside bomb|bomb went off|"
        "bombs went off|bomb explod|explosive device|blew himself up|blew herself up|blew up|mine under|a mine |"
        "landmine|detonated|booby-trap|grenade|dynamite|bomb|mine went off",
    ),
    default("shelling", "strike", "shell|mortar|rocket|artillery|missile|bombard|pounded"),
    default("explosion", "strike", "explosion|exploded|blast|blew|blown"),
    default("landslide", "people", "landslide|mudslide|slope came down|avalanche|dam burst|dams burst|dam gave way"),
    default("earthquake", "people", "earthquake|quake|tremor|aftershock"),
    default("flood", "people", "flood|cyclone|hurricane|typhoon|tornado|tsunami|storm surge"),
    default(
        "fire",
        "people",
        "caught fire|fire swept|fire tore|fire ripped|fire gutted|inferno|fire destroyed|fire at|"
        "set fire|fire broke out|blaze|burned down|burnt down|wildfire|a fire in",
    ),
    default(
        "crash",
        "people",
        "crashed|crash-landed|collided|derailed|capsized|went down off|sank|ferry|plane crash|crash",
    ),
    default("collapse", "people", "collapse|fell in|caved in|gave way"),
    default("kidnapping", "people", "kidnap|abduct|hostage|seized from"),
    default("execution", "people", "executed|execution|executing|behead|put to death|massacre"),
    default(
        "shooting",
        "ground",
        "shot dead|opened fire|gunned down|gunmen|shooting|fired on|sniper|shots were fired|assassinat|murder|"
        "stabbed|ambush|machine-gun",
    ),
    default(
        "capture",
        "ground",
        "captured|took the town|took the city|took the village|took the pass|took the port|recaptured|retook|"
        "retaken|took control|seized|overran|took over|gained control|regained|"
        "liberated|fell to|drove out|entered the town|entered the city|troops took|army took|forces took|"
        "fighters took|rebels took|have taken|pushed into|advanced|advance",
    ),
    default("exchange", "talks", "swap|prisoner exchange|exchange of prisoners|released|freed|handed over"),
    default(
        "ceasefire",
        "talks",
        "ceasefire|cease-fire|truce|armistice|lull|humanitarian pause|halt to hostilities|cessation",
    ),
    default("clash", "ground", "clash|fighting|fought|battle|firefight|skirmish|offensive|assault|siege|raid"),
    default("attack", "strike", "attack|struck|killed|wounded|injured"),
    default("displacement", "people", "displaced|fled|evacuat|left their homes|homeless|refugees|leave their homes"),
    default(
        "arrest",
        "people",
        "arrest|detained|taken into custody|rounded up|searched|charged with|were charged|was charged|charged over",
    ),
    default("trial", "talks", "trial|sentenced|convicted|verdict|acquitted|court|jailed|indicted|appeal"),
    default("protest", "people", "protest|demonstrat|marched|rally|rallied|riot|tear gas|strike by"),
    default("vote", "talks", "election|voted|ballot|referendum|polling|the winner|elected"),
    default(
        "law",
        "talks",
        "law|decree|martial law|state of emergency|national emergency|emergency rule|curfew|resolution|banned|sanction",
    ),
    default("agreement", "talks", "agreement|accord |accords|treaty|signed|deal"),
    default("aid", "people", "convoy|aid|humanitarian|relief"),
    default("talks", "talks", "talks|negotiat|met |summit|meeting|conference|delegation|visit"),
    default("funeral", "people", "funeral|buried|memorial|mourn"),
    default("rescue", "people", "rescue|search for|digging|pulled alive"),
    default(
        "resignation", "talks", "resigned|resignation|stepped down|sworn in|sacked|dismissed from|ousted|took office"
    ),
    default("statement", "talks", "said|announced|warned|denied|condemned|called for|accused|vowed"),
)
BY_NAME = {kind.name: kind for kind in DEFAULTS}


@dataclass(frozen=True, slots=True)
class Told:
    """The kind, its family, and the word that told it."""

    name: str
    family: str
    word: str


WORD_START = re.compile(r"\b(?=\w)")
OPENING = 3  # letters by which a stem is looked up


@remember.last
def stems(kinds: tuple[Kind, ...]) -> dict[str, tuple[tuple[str, int], ...]]:
    """First letters -> the stems that begin with them, each with the number of its kind."""
    rows: dict[str, list[tuple[str, int]]] = {}
    for number, kind in enumerate(kinds):
        for stem in {word.lower() for word in kind.words or (kind.name,) if len(word.strip()) >= OPENING}:
            rows.setdefault(stem[:OPENING], []).append((stem, number))
    return {opening: tuple(sorted(found)) for opening, found in rows.items()}


def read(text: str, vocabulary: Vocabulary) -> Told | None:
    """The kind that a sentence tells, None where no word of any kind stands in it.

    The topic's kinds come first, in the order of kinds.yaml; a topic without them has those of DEFAULTS.
    """
    small = text.lower()
    for kinds in (vocabulary.kinds, DEFAULTS):
        told = first_of(small, kinds) if kinds else None
        if told:
            return told
    return None


def first_of(small: str, kinds: tuple[Kind, ...]) -> Told | None:
    index = stems(kinds)
    best = len(kinds), ""
    for start in WORD_START.finditer(small):
        at = start.start()
        for stem, number in index.get(small[at : at + OPENING], ()):
            if number < best[0] and small.startswith(stem, at):
                best = number, stem
    if not best[1]:
        return None
    kind = kinds[best[0]]
    return Told(kind.name, kind.family, best[1].strip())
