"""Forms of harm that other words may stand inside of, by what they open and end with: had not yet been | traced."""

from collections.abc import Callable

from dateline.claims.harmwords import DISPLACED, MISSING, WOUNDED, Cue, Mode
from dateline.claims.lines import Line
from dateline.claims.wordlists import words

INSIDE = 8  # words inside such a form; no reporter leaves more

STRIKING = words("hit struck cut grazed knocked felled")
MISSILES = words(
    """
    stone stones bottle bottles brick bricks rock rocks slab slabs baton batons truncheon truncheons pellet pellets
    coin coins flare flares firecracker bullet bullets shrapnel splinter splinters fragment fragments debris glass
    shards tile tiles plank planks
    """
)


def struck_by(line: Line, at: int) -> Cue | None:
    """struck by a bottle, hit in the face by a stray rubber bullet, cut by flying glass"""
    by = next((i for i in range(at + 1, min(len(line.words), at + 6)) if line.words[i] == "by"), 0)
    if line.words[at] not in STRIKING or not by:
        return None
    for i in range(by + 1, min(len(line.words), by + 5)):
        if line.words[i] in MISSILES:
            return Cue(at, i + 1, WOUNDED, ("past",))
        if line.parts[i] not in "xdr":
            return None
    return None


NEEDING = words("needed need needs needing required requiring received given had have has")
STITCHES = words("stitches sutures")


def stitched(line: Line, at: int) -> Cue | None:
    """needed nine stitches, was given six stitches, had to have four stitches in the scalp"""
    if line.words[at] not in NEEDING:
        return None
    for i in range(at + 1, min(len(line.words), at + 5)):
        if line.words[i] in STITCHES:
            forced = line.words[at] == "have" and line.has(at - 1, "to") and line.has(at - 2, "had")
            mode: Mode = "past" if line.words[at] == "given" else "befall"
            return Cue(at - 2 if forced else at, i + 1, WOUNDED, (mode,))
        if line.parts[i] not in "xdrn":
            return None
    return None


BEARING = words("with had has have suffered suffering sustained sustaining")
BROKEN = words(
    """
    split sprained dislocated twisted cracked burnt burned frostbitten injured wounded broken fractured crushed
    smashed
    shattered severed torn mangled bleeding cut
    gashed amputated blown
    """
)
LIMBS = words(
    """
    skull skulls bone bones rib ribs arm arms leg legs hand hands foot feet finger fingers jaw jaws pelvis hip hips
    spine shoulder shoulders wrist wrists ankle ankles nose noses toes thumb teeth thigh thighs limb limbs
    collarbone knee knees head heads neck
    """
)


def broken(line: Line, at: int) -> Cue | None:
    """with a fractured skull, had two broken ribs; had his leg amputated"""
    if line.words[at] not in BEARING:
        return None
    last = min(len(line.words), at + 6)
    for i in range(at + 1, last):
        if line.words[i] in LIMBS:
            hurt = any(line.words[k] in BROKEN for k in range(at + 1, i))
            owned = not line.has(at, "with") or line.has(at + 1, "his", "her", "their")
            end = i + 2 if not hurt and owned and line.among(i + 1, BROKEN) else i + 1
            mode: Mode = "state" if line.words[at] == "with" else "befall"
            return Cue(at, end, WOUNDED, (mode,)) if hurt or end == i + 2 else None
        if line.parts[i] not in "xdrn":
            return None
    return None


def lodged(line: Line, at: int) -> Cue | None:
    """with splinters in their arms, with a bullet in the thigh"""
    for i in range(at + 1, min(len(line.words), at + 4)):
        if line.words[i] in MISSILES and line.words[at] == "with":
            limb = next((k for k in range(i + 2, min(len(line.words), i + 5)) if line.words[k] in LIMBS), 0)
            return Cue(at, limb + 1, WOUNDED, ("state",)) if limb and line.has(i + 1, "in") else None
    return None


MAIMING = words("broke breaks breaking broken fractured lost losing loses dislocated sprained twisted")
NOT_LOST = words("head heads neck shoulder shoulders back")


def maimed(line: Line, at: int) -> Cue | None:
    """broke her hip, lost two fingers, has lost both his legs"""
    if line.words[at] not in MAIMING:
        return None
    i = at + 1
    while line.part(i) in ("d", "n") or line.has(i, "left", "right", "one", "own"):
        i += 1
    lost = line.words[at].startswith("los")
    if i == at + 1 or not line.among(i, LIMBS) or (lost and line.among(i, NOT_LOST)):
        return None
    return Cue(at, i + 1, WOUNDED, ("befall",))


LACKING = words("without with have has had having")
HOMES = words("home homes house houses housing roof roofs shelter dwelling dwellings lodging lodgings")
PLACES = words("place somewhere anywhere nowhere")
TO_BE_AT = words("go live sleep stay shelter return turn")
SOUND = words("proper safe other decent dry warm single habitable")


def roofless(line: Line, at: int) -> Cue | None:
    """(left) without a house to go back to, with nowhere to sleep; have no home to return to"""
    bare = line.words[at] == "without"
    if line.words[at] not in LACKING:
        return None
    i = at + 1
    if line.has(i, "no") or (bare and line.has(i, "a", "any", "their", "the")):
        i += 1
    elif not (line.has(i, "nowhere") or bare):
        return None
    while line.among(i, SOUND):
        i += 1
    place = line.among(i, PLACES) and line.has(i + 1, "to") and line.among(i + 2, TO_BE_AT)
    if not place and not (line.among(i, HOMES) and line.part(i + 1) != "x"):
        return None
    return Cue(at, i + 3 if place else i + 1, DISPLACED, ("state",) if line.has(at, "with", "without") else ("befall",))


LEAVING = words("abandoned abandoning left leave leaving lost losing lose fled flee fleeing deserted vacated quit")
DWELLINGS = HOMES | words("village villages farm farms flat flats apartment apartments hut huts tents shacks")


def uprooted(line: Line, at: int) -> Cue | None:
    """abandoned their houses, lost their mud huts"""
    if line.words[at] not in LEAVING or not line.has(at + 1, "their"):
        return None
    for i in (at + 2, at + 3):
        if line.among(i, DWELLINGS):
            return Cue(at, i + 1, DISPLACED, ("befall",))
    return None


DRIVEN_OUT = words("ordered forced turned thrown driven kicked bombed burned burnt flooded chased hounded evicted put")


def forced_out(line: Line, at: int) -> Cue | None:
    """(were) ordered out of their homes, bombed from their flats"""
    if line.words[at] not in DRIVEN_OUT:
        return None
    i = at + 3 if line.has(at + 1, "out") and line.has(at + 2, "of") else at + 2 if line.has(at + 1, "from") else 0
    if not i or not line.has(i, "their"):
        return None
    end = next((k + 1 for k in (i + 1, i + 2) if line.among(k, DWELLINGS)), 0)
    return Cue(at, end, DISPLACED, ("past",)) if end else None


ENDING = words("ended wound finished landed found")
CAMPS = words("camp camps tents shelters")
OF_FORCE = words("prison detention labour labor training army concentration internment military boot filtration")


def ended_up(line: Line, at: int) -> Cue | None:
    """ended in camps, wound up in tents, found themselves in a transit camp"""
    if line.words[at] not in ENDING or (line.words[at] == "found" and not line.has(at + 1, "themselves")):
        return None
    inside = at + 2 if line.has(at + 1, "up", "themselves") else at + 1
    if not line.has(inside, "in"):
        return None
    for i in range(inside + 1, min(len(line.words), inside + 5)):
        if line.words[i] in CAMPS:
            return None if line.among(i - 1, OF_FORCE) else Cue(at, i + 1, DISPLACED, ("befall",))
        if line.parts[i] not in "xdr":
            return None
    return None


HOSTED = words("put taken")
HOSTS = words(
    """
    relatives families neighbours neighbors strangers villages villagers camps camp tents schools school churches
    mosques halls hall gymnasium gymnasiums gyms shelters stadium barracks
    """
)


def put_up(line: Line, at: int) -> Cue | None:
    """(have been) put up in schools and churches, taken in by relatives"""
    if line.words[at] not in HOSTED:
        return None
    if not (line.has(at + 1, "up") and line.has(at + 2, "in", "at", "by", "with")) and not (
        line.has(at, "taken") and line.has(at + 1, "in") and line.has(at + 2, "by")
    ):
        return None
    for i in range(at + 3, min(len(line.words), at + 7)):
        if line.words[i] in HOSTS:
            return Cue(at, i + 1, DISPLACED, ("past",))
        if line.parts[i] not in "xdr":
            return None
    return None


BARRED = words("cannot unable not can't couldn't waiting")
ABLE = words("be been able allowed permitted to yet still go return get move come back their the own burned ruined")
RETURNING = words("go return get move come")
TRAVELLERS = words(
    """
    tourists pilgrims passengers travellers travelers fans students workers holidaymakers soldiers troops guests
    commuters delegates athletes sailors crew holiday holidays
    """
)


def barred(line: Line, at: int) -> Cue | None:
    """cannot go home, have not been able to return to their villages, are waiting to go back to their homes"""
    if line.words[at] not in BARRED:
        return None
    for i in range(at + 1, min(len(line.words), at + INSIDE)):
        if line.words[i] in HOMES or line.words[i] in DWELLINGS:
            if RETURNING.isdisjoint(line.words[at:i]) or not TRAVELLERS.isdisjoint(line.distinct):
                return None
            start = at - 1 if line.has(at - 1, "can", "could", "may", "would") else at
            return Cue(start, i + 1, DISPLACED, ("befall",))
        if line.words[i] not in ABLE:
            return None
    return None


LOST_SIGHT = words(
    "yet not never still remain remains remained hasn't haven't hadn't didn't isn't aren't wasn't weren't"
)
NOT_YET = words("yet still been be being to ever so far even again turned")
FOUND_AGAIN = words("found located traced")
BACK = {
    "accounted": ("for",),
    "heard": ("of", "from"),
    "turned": ("up",),
    "turn": ("up",),
    "surfaced": (),
    "surface": (),
    "resurfaced": (),
    "reappeared": (),
    "reappear": (),
    "made": ("it",),
    "make": ("it",),
    "come": ("back", "down", "home", "out"),
    "came": ("back", "down", "home", "out"),
    "got": ("back", "home"),
    "get": ("back", "home"),
}
BACK_WORDS = frozenset(BACK) | FOUND_AGAIN
VERDICTS = words("guilty liable fit any work jobs evidence wanting responsible innocent eligible")
MEETINGS = words("at for court work vote school training duty parliament")


def not_back(line: Line, at: int) -> Cue | None:
    """had yet to turn up, have still not surfaced, never made it back, were not accounted for, remain to be traced"""
    if line.words[at] not in LOST_SIGHT:
        return None
    i = at + 1
    while line.among(i, NOT_YET) and not (line.has(i, "turned") and line.has(i + 1, "up")):
        i += 1
    if not line.among(i, BACK_WORDS):
        return None
    inner = line.words[at + 1 : i]
    if line.words[at] in ("yet", "still", "remain", "remains", "remained") and "to" not in inner:
        return None
    if line.words[i] in FOUND_AGAIN:
        passive = "be" in inner or "been" in inner or line.has(at - 1, "were", "was", "are", "is")
        if line.among(i + 1, VERDICTS) or line.part(i + 1) == "x":
            return None
        return Cue(at, i + 1, MISSING, ("befall",) if passive else ("act",))
    after = BACK[line.words[i]]
    if after and not line.has(i + 1, *after):
        return None
    end = i + 2 if after else i + 1
    if line.has(i, "turn", "turned") and not MEETINGS.isdisjoint(line.words[end : end + 3]):
        return None
    return Cue(at, end, MISSING, ("befall",))


Read = Callable[[Line, int], Cue | None]
# What they open with, what they end with, how they are read.
FORMS: tuple[tuple[frozenset[str], frozenset[str], Read], ...] = (
    (STRIKING, MISSILES, struck_by),
    (NEEDING, STITCHES, stitched),
    (BEARING, LIMBS, broken),
    (MAIMING, LIMBS, maimed),
    (frozenset(("with",)), MISSILES, lodged),
    (LACKING, HOMES | PLACES, roofless),
    (LEAVING, DWELLINGS, uprooted),
    (DRIVEN_OUT, DWELLINGS, forced_out),
    (ENDING, CAMPS, ended_up),
    (HOSTED, HOSTS, put_up),
    (BARRED, DWELLINGS, barred),
    (LOST_SIGHT, BACK_WORDS, not_back),
)
# By these a sentence is looked into: the first say enough alone, the others together with a number.
TELLING = STITCHES | words(
    """
    skull skulls pelvis collarbone fractured mangled amputated sprained dislocated hip rib ribs ankle ankles wrist
    fingers toes nose jaw pellet pellets bullet bullets shrapnel splinter splinters baton truncheon truncheons brick
    bricks bottle bottles stone stones coin firecracker
    """
)
TELLING_OF_MANY = HOMES | CAMPS | HOSTS | DWELLINGS | MISSILES | LIMBS | BACK_WORDS - words("come came get got make")


def may_stand(words: frozenset[str]) -> bool:
    """What one of these forms opens with and what it ends with are both among the words."""
    return any(not (opening.isdisjoint(words) or ending.isdisjoint(words)) for opening, ending, _ in FORMS)
