"""A line -> its words of harm: what was done (killed, wounded, missing, …) and how the word governs a count.

| mode | example | the count |
| --- | --- | --- |
| past | killed, wounded, taken prisoner | before it (passive), after it (active) or beside it (four killed) |
| act | killing, kills, shoot down | after it |
| befall | died, lost their lives, fled | before it |
| state | dead, missing, unaccounted for | just before it, or before "are" |
"""

from dataclasses import dataclass
from typing import Literal

from dateline.claims.lines import Line

Mode = Literal["past", "act", "befall", "state"]

KILLED, WOUNDED, MISSING, CAPTURED = "killed", "wounded", "missing", "captured"
DISPLACED, ARRESTED, DESTROYED, SHOT_DOWN = "displaced", "arrested", "destroyed", "shot down"

TABLE: dict[str, dict[Mode, str]] = {
    KILLED: {
        "past": "torn apart|cut to pieces|entombed|swallowed|engulfed|put against a wall and shot|hit and killed|struck and killed|fatally wounded|fatally injured|fatally shot|fatally stabbed|mortally wounded|felled|lined up and shot|swept to their deaths|buried|mown down|shot through the head|shot in the head|throats cut|killed|slain|murdered|assassinated|executed|massacred|beheaded|slaughtered|martyred|neutralised|neutralized|liquidated|lynched|"
        "hanged|shot dead|shot and killed|shot to death|gunned down|burned to death|burnt to death|beaten to death|stabbed to death|hacked to death|"
        "crushed to death|crushed|strangled|decapitated|electrocuted|tortured to death|mown down|mowed down|buried alive|riddled with bullets|cut down|eliminated|wiped out|"
        "put to death|blown up|blown to pieces|trampled to death|asphyxiated|found dead|found murdered|found shot",
        "act": "loss of|losses of|lost|losing|cut down|felling|claim the lives of|trampling|kill|kills|killing|murdering|murders|assassinating|executing|massacring|slaughtering|slaying|beheading|neutralising|neutralizing|gunning down|"
        "shooting dead|burying|crushing|shooting to death|burning to death|stabbing to death|claimed the lives of|claiming the lives of|claims the lives of|"
        "cost the lives of|took the lives of|taking the lives of|caused the deaths of|causing the deaths of|caused the death of|causing the death of|led to the deaths of|"
        "led to the death of|resulted in the deaths of|resulted in the death of|resulting in the deaths of|resulting in the death of|deaths of|death of|"
        "killings of|killing of|murder of|murders of|assassination of|massacre of|execution of|executions of|bodies of|body of|corpses of|corpse of|assassinations of|slaying of|"
        "lost|losing|remains of|taken lives of|taken the lives of|murdering of|martyrdom of|execute|executes|murder|slay|slays|massacre|behead|eliminating|wiping out",
        "befall": "went down with|burned alive|burnt alive|died out|fell to police bullets|fell to bullets|fell to gunfire|fell to sniper fire|had their throats cut|plunged to their deaths|jumped to their deaths|lay dead|did not live|died instantly|fell in|fell at|fell during|fell on|have fallen|had fallen|died|perished|drowned|lost their lives|lost his life|lost her life|lost their life|lose their lives|losing their lives|succumbed|suffocated|"
        "starved to death|froze to death|bled to death|dies|die|have died|burned alive|were dead|met their deaths|met his death|fell to their deaths|fell to his death|"
        "fell to her death|did not survive|breathed his last|bled out|taken their own lives",
        "state": "to death|dead|deceased|lifeless|slain",
    },
    WOUNDED: {
        "past": "overcome by smoke|overcome by fumes|cut by glass|hit by glass|burned|burnt|affected by gas|bruised|taken to the clinic|taken to a clinic|flown to hospital|airlifted to hospital|treated for wounds|trampled|gassed|grazed|knocked unconscious|hit by splinters|hit by shrapnel|hit by bullets|hit by rubber bullets|wounded|injured|hurt|maimed|shot and wounded|mutilated|hospitalised|hospitalized|taken to hospital|taken to hospitals|taken to a hospital|"
        "taken to the hospital|rushed to hospital|admitted to hospital|admitted to the hospital|treated in hospital|hit in the arm|hit in the leg|"
        "beaten up|stabbed|admitted to the military hospital|scalded|shot in the leg|shot in the arm|shot in the shoulder|shot in the chest|treated for burns|"
        "treated for injuries|brought in with wounds|brought in with injuries|brought in with burns|treated for wounds|treated for shock|treated for smoke inhalation|sickened|poisoned|concussed",
        "act": "grazing|treated|treating|treat|treats|admitted|admitting|wounding|injuring|hurting|maiming|injures|injure|wound|wounds|hurts|hospitalising|hospitalizing|injuries to|injury of|injuries of|wounding of",
        "befall": "needed medical care|needed medical help|needed medical attention|needed stitches|needed surgery|sought treatment|sought medical help|had to be treated|needed first aid|have had limbs amputated|suffering from smoke inhalation|are being treated|were being treated|is being treated|was being treated|have been treated|had been treated|needed hospital care|suffered shrapnel injuries|suffered head injuries|suffered broken bones|suffered cuts|came away with injuries|lost an eye|lost both legs|lost their sight|suffered injuries|suffered wounds|suffered burns|sustained injuries|sustained wounds|suffered serious injuries|suffered minor injuries|"
        "needed treatment|need treatment|required treatment|needed hospital treatment|received treatment|were in hospital|are in hospital|is in hospital|in hospital|"
        "remain in hospital|were treated|had bullet wounds|have bullet wounds|had gunshot wounds|had burns|had injuries|had head injuries|"
        "took a bullet|was hit by a bullet|suffered gunshot wounds|suffered bullet wounds|suffered shrapnel wounds|received gunshot wounds|lost a leg|lost an arm|lost a foot|"
        "lost limbs|come in with|came in with|arrived with wounds|arrived with burns|arrived with injuries|in intensive care|fighting for their lives|fighting for his life|fighting for her life",
        "state": "suffering from smoke inhalation|suffering from burns|wounded|injured|hurt|with burns|with gunshot wounds|with bullet wounds|with head injuries|with injuries|with serious injuries|"
        "with minor injuries|with shrapnel wounds|with wounds|with broken bones|with severe burns|in hospital|in hospitals|in a hospital|to hospital|to hospitals",
    },
    MISSING: {
        "past": "swept away|washed away|unaccounted for|reported missing|listed as missing",
        "act": "word of|search goes on for|search continues for|search continued for|search was on for|looking for|searching for|no trace of|no sign of|trace of|fate of|whereabouts of|sweeping away|search for|searching for|searched for|looking for",
        "befall": "did not appear|failed to return|failed to come back|did not come home|failed to reappear|have not been traced|has not been traced|had not been found|have not been accounted for|has not been accounted for|had not been accounted for|have not been located|could not be located|could not be reached|are still lost|is still lost|were still lost|had not been heard of|had not been heard from|were still to be found|are still being sought|were still being sought|is still being sought|are being sought|had not returned|have not returned|has not returned|did not return|never returned|did not come back|never came back|had not come back|have not come back|are nowhere to be found|have not been seen|has not been seen|had not been seen|has not been heard of|have not been heard of|have not been heard from|disappeared|vanished|went missing|gone missing|cannot be traced|could not be traced|could not be found|cannot be found|remain unaccounted for|"
        "have not been found|has not been found|had not been found|were not found",
        "state": "missing|unaccounted for|lost at sea",
    },
    CAPTURED: {
        "past": "captured|taken prisoner|taken captive|taken hostage|kidnapped|abducted|seized|held captive|held hostage",
        "act": "capturing|kidnapping|abducting|captures|taking prisoner|taking hostage|kidnapping of|abduction of",
        "befall": "fell into rebel hands|fell into enemy hands|fell into the hands of|are in captivity|were led away|were marched off|surrendered|laid down their arms|gave themselves up",
        "state": "captive|hostage|prisoner",
    },
    DISPLACED: {
        "past": "displaced|uprooted|made homeless|driven from their homes|forced from their homes|forced to flee|forced to leave|driven out|"
        "rendered homeless|left homeless|driven from|evicted|bombed out of their homes",
        "act": "displacing|uprooting|displaces|displace|making homeless|forcing",
        "befall": "sheltering in|sheltered in|are sheltering|were sheltering|are camping|were camping|are living in tents|are housed in|were housed in|have been housed in|spent the night in the open|sleeping in tents|sleeping rough|living in tents|living in camps|live in camps|live in tents|sleep in tents|camped out|slept in the open|spent the night outdoors|lost the roof|were bombed out|fled|have fled|lost their homes|left their homes|abandoned their homes|flee|fleeing|have had to leave|had to leave|had to flee|have had to flee|"
        "leave their homes|flee their homes|abandoned their villages|left their villages|deserted their homes|sought refuge|sought shelter|taken refuge|took refuge|"
        "become refugees|became refugees|become homeless|became homeless|lost everything|fled their homes|left without a roof|left without shelter|taken shelter|took shelter|sleep in the open|sleeping in the open|escaped across the border",
        "state": "with nowhere to sleep|with nowhere to go|with nowhere to live|with no roof|with no home|with no homes|without homes|without a roof|without homes|without a home|roofless|homeless|displaced|without shelter|out of their homes|from their homes|from their villages|uprooted",
    },
    ARRESTED: {
        "past": "arrested|detained|rounded up|imprisoned|jailed|taken into custody|apprehended",
        "act": "arresting|detaining|rounding up|arrests|detains|arrest of|arrests of|detention of",
        "befall": "",
        "state": "in custody|under arrest|in detention|behind bars",
    },
    DESTROYED: {
        "past": "destroyed|wrecked|levelled|leveled|demolished|burned down|burnt out|burned out|flattened|sunk|knocked out|gutted|razed|torched",
        "act": "destroying|wrecking|levelling|leveling|demolishing|flattening|sinking|knocking out|gutting|razing|destroys|destroy|destruction of|torching",
        "befall": "sank|collapsed|burned down",
        "state": "",
    },
    SHOT_DOWN: {
        "past": "shot down|downed|brought down",
        "act": "shooting down|downing|shoots down|shoot down|downs|bringing down|downing of|shooting down of",
        "befall": "",
        "state": "",
    },
}
# Heads of a quantity that are harm themselves: 26 deaths, 16 bodies, 1,960 lives.
NOUNS = {
    "deaths": KILLED, "coffins": KILLED, "fatalities": KILLED, "dead": KILLED, "bodies": KILLED, "corpses": KILLED, "burials": KILLED, "killings": KILLED,
    "death": KILLED, "body": KILLED, "corpse": KILLED, "fatality": KILLED, "martyrs": KILLED, "martyr": KILLED, "murders": KILLED, "executions": KILLED,
    "injuries": WOUNDED, "wounded": WOUNDED, "injured": WOUNDED,
    "captives": CAPTURED, "hostages": CAPTURED, "prisoners": CAPTURED, "pows": CAPTURED,
    "arrests": ARRESTED, "disappearances": MISSING, "idps": DISPLACED,
}  # fmt: skip
# Adjectives inside a quantity: 46 wounded soldiers, 212 captured troops.
ADJECTIVES = {
    "dead": KILLED, "slain": KILLED, "killed": KILLED, "murdered": KILLED, "deceased": KILLED, "drowned": KILLED,
    "wounded": WOUNDED, "injured": WOUNDED, "hurt": WOUNDED, "missing": MISSING, "captured": CAPTURED, "captive": CAPTURED, "kidnapped": CAPTURED,
    "abducted": CAPTURED, "displaced": DISPLACED, "homeless": DISPLACED, "uprooted": DISPLACED, "arrested": ARRESTED, "detained": ARRESTED,
}  # fmt: skip

FORMS: dict[str, list[tuple[tuple[str, ...], str, Mode]]] = {}
for _kind, _modes in TABLE.items():
    for _mode, _forms in _modes.items():
        for _form in filter(None, _forms.split("|")):
            FORMS.setdefault(_form.split()[0], []).append((tuple(_form.split()), _kind, _mode))
for _known in FORMS.values():
    _known.sort(key=lambda form: -len(form[0]))


@dataclass(frozen=True, slots=True)
class Cue:
    """Words `start` to `end` of a line say that `kind` of harm was done; `modes` are the ways it can be read."""

    start: int
    end: int
    kind: str
    modes: tuple[Mode, ...]


ALONE = frozenset(form[0] for known in FORMS.values() for form, _, _ in known if len(form) == 1)


def forms() -> list[tuple[str, ...]]:
    """Every form of the table."""
    return [form for known in FORMS.values() for form, _, _ in known]


def find(line: Line) -> list[Cue]:
    """The words of harm of a line, longest form first, none inside another."""
    found: list[Cue] = []
    words, after = line.words, 0
    for at, word in enumerate(words):
        if at < after or (word not in FORMS and word not in OPENERS):
            continue
        cue = listed(words, at) if word in FORMS else None
        if (cue is None or cue.end == at + 1) and word in OPENERS:
            cue = injuries(line, at) or hospital(line, at) or body_part(line, at) or cue
        if cue:
            found.append(cue)
            after = cue.end
    return found


def listed(words: list[str], at: int) -> Cue | None:
    """The longest form of the table that starts at word `at`."""
    length, kind = 0, ""
    modes: list[Mode] = []
    for form, form_kind, mode in FORMS[words[at]]:
        if len(form) < length:
            break
        if len(form) == 1 or tuple(words[at : at + len(form)]) == form:
            length, kind = len(form), kind or form_kind
            if form_kind == kind:
                modes.append(mode)
    return Cue(at, at + length, kind, tuple(modes)) if length else None


def injuries(line: Line, at: int) -> Cue | None:
    """suffered severe burns, had bullet wounds, with broken bones"""
    if line.words[at] not in SUFFERING:
        return None
    for i in range(at + 1, min(len(line.words), at + 5)):
        if line.words[i] in INJURIES:
            return Cue(at, i + 1, WOUNDED, ("state",) if line.words[at] == "with" else ("befall",))
        if line.parts[i] not in "xdr" or line.words[i] in ("no", "any"):
            return None
    return None


def hospital(line: Line, at: int) -> Cue | None:
    """(admitted) to the military hospital, (is) in intensive care, (lay) in a ward"""
    if line.words[at] not in ("in", "to", "into", "at"):
        return None
    for i in range(at + 1, min(len(line.words), at + 6)):
        if line.words[i] in HOSPITALS:
            bare = i == at + 1 and line.words[at] == "in"
            moved = any(line.words[k] in ADMITTED for k in range(max(0, at - 3), at)) or line.has(
                at - 1, "still", "remain"
            )
            return Cue(at, i + 1, WOUNDED, ("state",)) if bare or moved else None
        if line.parts[i] not in "xd" and line.words[i] != "of":
            return None
    return None


def body_part(line: Line, at: int) -> Cue | None:
    """hit in the arm, stabbed in the back"""
    if line.words[at] not in ("hit", "shot", "struck", "stabbed", "cut", "wounded", "injured") or not line.has(
        at + 1, "in", "through"
    ):
        return None
    for i in range(at + 2, min(len(line.words), at + 6)):
        if line.words[i] in BODY:
            deadly = (
                line.words[i] in ("head", "heart") and line.words[at] == "shot" and not line.has(i + 1, "but", "and")
            )
            return None if deadly else Cue(at, i + 1, WOUNDED, ("past",))
    return None


SUFFERING = frozenset(
    "suffered suffering suffer sustained sustaining received receiving had has have with nursing".split()
)
INJURIES = frozenset(
    "wounds wound injuries injury burns fractures fracture cuts bruises concussion shock burn gashes lacerations limbs bones poisoning".split()
)
HOSPITALS = frozenset("hospital hospitals clinic clinics ward wards infirmary care".split())
ADMITTED = frozenset(
    "taken rushed flown brought sent admitted airlifted carried driven treated transferred evacuated ferried lay lie lies lying went hospitalised "
    "hospitalized remain remained remains still being sending taking".split()
)
BODY = frozenset(
    "arm arms leg legs shoulder chest back stomach abdomen thigh foot feet hand hands neck face knee hip head".split()
)
OPENERS = SUFFERING | {"in", "to", "into", "at", "hit", "shot", "struck", "stabbed", "cut", "wounded", "injured"}
