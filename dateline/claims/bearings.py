"""Whether a word of harm bears out the count beside it, or tells of a place, an illness, a thing long past."""

from dateline.claims import harms, nouns, verbs, victims
from dateline.claims.findings import THINGS, Reader, Victim, fits, span
from dateline.claims.harms import Cue
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity
from dateline.claims.wordlists import words

SINGULAR = words("was is has")
MANY = words("were are have")
TREATING = words("treated treating treats treat admitted admitting")
HOSPITAL = harms.HOSPITALS | {
    "treated",
    "treating",
    "hospitalised",
    "hospitalized",
    "treatment",
    "sickened",
    "infected",
}
SHARP = words("bullet bullets shrapnel splinter splinters stone stones bottle bottles fragments")
DISEASES = words(
    """
    cholera fever plague disease epidemic virus flu influenza hunger famine measles typhoid ebola malaria dysentery
    diarrhoea diarrhea malnutrition symptoms infected swine tested infection infections covid illness illnesses diseases
    """
)
UNKNOWN = words("unknown unclear uncertain")
SIDES = words("team side club match half game firm company")
SEASONS = words("winter cold frost heat heatwave drought hunger thirst")
ALL_HANDS = words("lives souls hands")
SLIDES = words("avalanche landslide mudslide slide rubble debris snow rocks mud earth rockfall collapse")
REFUGE = words("refuge shelter sheltering sheltered")
NEWS = words(
    """
    confirmed confirms reported reports announced announces registered recorded found recovered and including
    mourned mourning caused causing causes cost resulted resulting led discovered
    """
)


def ill(line: Line, cue: Cue) -> bool:
    """Patients of a disease are in hospital and treated, but not wounded."""
    if line.has(cue.end - 1, "hospital") and line.has(cue.end, "ward", "wards", "bed", "beds", "care", "work"):
        return True  # nurses in hospital wards
    if cue.kind != harms.WOUNDED or HOSPITAL.isdisjoint(line.words[cue.start : cue.end]):
        return False
    return not DISEASES.isdisjoint(line.words)


def of_a_disease(line: Line, at: int) -> bool:
    before = line.words[max(0, at - 6) : at]
    return not DISEASES.isdisjoint(before) or (bool(before) and before[-1] in SEASONS)


def borne_out(reader: Reader, cue: Cue, items: list[Victim]) -> bool:
    """Some words of harm need another beside their count: treated 15 people | for burns, cost 30 men | their lives."""
    line, word = reader.line, reader.line.words[cue.start]
    start, end = span(items[-1] if word.startswith("cost") else items[0])
    after = line.words[end : end + 5]
    if cue.kind == harms.RELEASED:
        return let_go(reader, cue, items)
    if word in TREATING and cue.kind == harms.WOUNDED:
        if not {"wounded", "injured", "casualties"}.isdisjoint(line.words[start:end]):
            return True
        return line.has(end, "for", "with") and DISEASES.isdisjoint(after)
    if word in ("fate", "whereabouts"):
        ahead = line.words[end : end + 14]
        return not UNKNOWN.isdisjoint(ahead) or ("not" in ahead and "known" in ahead)
    if word == "death" and not isinstance(items[0], Quantity):
        return told_as_news(line, cue.start)
    if line.has(cue.end - 1, "with") and cue.kind == harms.KILLED:
        return went_down(line, cue, start, end)
    if cue.kind == harms.DISPLACED and line.has(cue.end - 1, "of"):
        return all(isinstance(item, Quantity) and item.head in nouns.CIVILIANS for item in items)
    if cue.end > cue.start + 1:
        return True
    if word in ("cost", "costing", "costs"):
        return after[:2] in (["their", "lives"], ["his", "life"], ["her", "life"], ["their", "life"])
    if word in ("swept", "washed", "sweeping"):
        return line.has(end, "away", "out", "into", "off", "downstream") or line.has(cue.end, "away")
    if word == "buried":  # an avalanche buried eight skiers: some may be dug out
        return SLIDES.isdisjoint(line.words[max(0, cue.start - 7) : cue.start])
    if word in ("hit", "struck"):
        struck = line.has(end, "in") and not harms.BODY.isdisjoint(after)
        return struck or not SHARP.isdisjoint(line.words[max(0, cue.start - 5) : cue.start])
    return True


def town(line: Line, start: int, end: int, *, alone: bool) -> bool:
    """Saraqib (was captured), Khan Tuman and Kafr Nabl (were seized): as likely a place as a person"""
    if line.shouting or line.words[start].rstrip(".") in victims.TITLES:
        return False
    bare = all(line.written[i][:1].isupper() for i in range(start, end)) and line.part(start) != "d"
    return bare and (end == start + 1 or not alone)


SECURING = words(
    "secured won obtained negotiated announced confirmed arranged ordered allowed brokered following after saw"
)
TRAPPED = words(
    """
    trapped stuck rubble wreckage wreck lift firefighters firemen rescuers cut stranded pinned debris shaft mine car
    cars
    """
)


def let_go(reader: Reader, cue: Cue, items: list[Victim]) -> bool:
    """secured the release of 12 hostages; not "demanded the release of", "freed three passengers from the wreck" """
    line = reader.line
    if line.has(cue.start, "release") and SECURING.isdisjoint(line.words[max(0, cue.start - 4) : cue.start]):
        return False
    held = all(isinstance(item, Quantity) and item.head in nouns.KEPT for item in items)
    return held or TRAPPED.isdisjoint(line.distinct)


def went_down(line: Line, cue: Cue, start: int, end: int) -> bool:
    """sank with all 44 of her crew, went down with 12 of his men; not "went down with 212 people aboard" """
    if not SIDES.isdisjoint(line.distinct):
        return False
    if line.has(start, "all") or line.among(end - 1, ALL_HANDS):
        return True
    aboard = line.has(end, "aboard") or (line.has(end, "on") and line.has(end + 1, "board"))
    return not aboard and line.has(cue.start, "went", "gone", "to")


def told_as_news(line: Line, at: int) -> bool:
    """confirmed the death of a nurse; not "promoted after the death of General Marr" """
    return any(line.words[i] in NEWS for i in range(max(0, at - 5), at))


def sheltered_there(line: Line, at: int) -> bool:
    """the hall where 800 villagers had taken refuge; 34 had taken shelter when a shell hit: not who has fled"""
    if "when" in line.words[at : at + 16] and "had" in line.words[at : at + 5]:
        return True
    return line.has(at - 1, "where") or (line.has(at - 1, "which") and line.has(at - 2, "in", "at"))


def illness(line: Line, cue: Cue) -> bool:
    """treated for cholera"""
    return (
        line.has(cue.end - 1, "treated")
        and line.has(cue.end, "for")
        and not DISEASES.isdisjoint(line.words[cue.end : cue.end + 5])
    )


def victim(line: Line, cue: Cue, item: Victim, auxiliaries: list[str], *, alone: bool) -> bool:
    """The subject is one that this harm can befall, in number as its verb has it."""
    if isinstance(item, Quantity):
        shot_one = line.words[cue.start : cue.end] == ["shot"] and item.amount.min == 1
        return fits(item, cue.kind, lone_word(line, cue)) and not shot_one
    if led_off(line, cue):
        return victims.single(line, *item, singular=True)
    if line.words[cue.start : cue.end] == ["shot"] or lone_word(line, cue) in ("fell", "fallen"):
        return False  # of a single person it would be said whether he died; and towns fall
    if (
        cue.kind in THINGS
        or cue.kind in (harms.DISPLACED, harms.RELEASED)
        or (alone and not MANY.isdisjoint(auxiliaries))
    ):
        return False
    if line.has(cue.start, "captured", "seized") and town(line, *item, alone=alone):
        return False
    return victims.single(line, *item, singular=not SINGULAR.isdisjoint(auxiliaries))


LEADING = words("led taken marched dragged driven stood lined pulled hauled ordered walked")


def led_off(line: Line, cue: Cue) -> int:
    """was led into a field behind the school and | shot: where the verb begins; 0: nobody was led off to be shot"""
    ends = line.part(cue.end) in (";", ",", "p", "m", "r", "")
    if line.words[cue.start - 1 : cue.end] != ["and", "shot"] or not ends:
        return 0
    for i in range(cue.start - 2, max(0, cue.start - 16), -1):
        if line.words[i] in LEADING:
            return verbs.group(line, i) if line.part(i - 1) in ("b", "r") else 0
        if line.parts[i] in ";swb":
            return 0
    return 0


def lone_word(line: Line, cue: Cue) -> str:
    """The word by which some harms befall only some: "lost" (not "lost their lives"), "fell", "search"."""
    words = line.words[cue.start : cue.end]
    if words[-1] == "fallen":
        return "fallen"
    return "" if len(words) > 2 or (words[0] == "lost" and len(words) > 1) else words[0]
