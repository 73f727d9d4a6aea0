"""A line -> its words of harm: what was done (killed, wounded, missing, …) and how the word governs a count."""

from dateline.claims import openended
from dateline.claims.harmnouns import ADJECTIVES, NOUNS
from dateline.claims.harmwords import (
    ARRESTED,
    CAPTURED,
    CASUALTIES,
    DESTROYED,
    DISPLACED,
    KILLED,
    MISSING,
    RELEASED,
    SHOT_DOWN,
    TABLE,
    WOUNDED,
    Cue,
    Mode,
)
from dateline.claims.lines import Line
from dateline.claims.wordlists import forms, words

__all__ = [
    "ADJECTIVES", "ARRESTED", "CAPTURED", "CASUALTIES", "DESTROYED", "DISPLACED", "KILLED", "MISSING", "NOUNS",
    "RELEASED", "SHOT_DOWN", "WOUNDED",
    "Cue", "find",
]  # fmt: skip

# The forms of the table with the harm and the ways of each; a form of two harms keeps the first.
FORMS: dict[tuple[str, ...], tuple[str, tuple[Mode, ...]]] = {}
for _kind, _modes in TABLE.items():
    for _mode, _forms in _modes.items():
        for _form in forms(_forms):
            _first, _ways = FORMS.get(_form, (_kind, ()))
            FORMS[_form] = (_first, (*_ways, _mode) if _first == _kind else _ways)
# How many words the forms have that start with a word, most first; and the words that come second in them.
LENGTHS = {
    word: sorted({len(form) for form in FORMS if form[0] == word}, reverse=True) for word in {form[0] for form in FORMS}
}
FIRST = frozenset(LENGTHS)
SECOND = {word: frozenset(form[1] for form in FORMS if form[0] == word and len(form) > 1) for word in LENGTHS}
ALONE = frozenset(form[0] for form in FORMS if len(form) == 1)


def find(line: Line) -> list[Cue]:
    """The words of harm of a line, longest form first, none inside another."""
    found: list[Cue] = []
    words, after = line.words, 0
    ends = ENDINGS & line.distinct
    open_ended = [read for _, ending, read in OPEN_ENDED if not ending.isdisjoint(ends)] if ends else []
    for at in line.places(STARTS if open_ended else FIRST):
        if at < after:
            continue
        cue = listed(words, at) if words[at] in LENGTHS else None
        if open_ended and (cue is None or cue.end == at + 1) and words[at] in OPENERS:
            cue = next(filter(None, (read(line, at) for read in open_ended)), cue)
        if cue:
            found.append(cue)
            after = cue.end
    return found


def listed(words: list[str], at: int) -> Cue | None:
    """The longest form of the table that starts at word `at`."""
    word = words[at]
    if at + 1 < len(words) and words[at + 1] in SECOND[word]:
        for length in LENGTHS[word]:
            known = FORMS.get(tuple(words[at : at + length]))
            if known and at + length <= len(words):
                return Cue(at, at + length, *known)
    known = FORMS.get((word,))
    return Cue(at, at + 1, *known) if known else None


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
    if line.words[at] not in ENTERING:
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
    if line.words[at] not in HITTING or not line.has(at + 1, "in", "through"):
        return None
    for i in range(at + 2, min(len(line.words), at + 6)):
        if line.words[i] in BODY:
            deadly = (
                line.words[i] in ("head", "heart") and line.words[at] == "shot" and not line.has(i + 1, "but", "and")
            )
            return None if deadly else Cue(at, i + 1, WOUNDED, ("past",))
    return None


def shelter(line: Line, at: int) -> Cue | None:
    """(are) living in relief camps, staying with relatives, spending the night in schools"""
    if line.words[at] not in STAYING:
        return None
    night = line.words[at] in ASLEEP
    if line.has(at, "spent", "spending") and NIGHT.isdisjoint(line.words[at + 1 : at + 5]):
        return None
    for i in range(at + 1, min(len(line.words), at + 8)):
        if line.words[i] in SHELTERS or (night and line.words[i] in OUTSIDE):
            placed = night or "p" in line.parts[at + 1 : i]  # not "packed a stadium"
            return Cue(at, i + 1, DISPLACED, ("befall",)) if placed else None
        if line.parts[i] not in ("xdprm" if night else "xdpr"):
            return None
    return None


SUFFERING = words(
    "suffered suffering suffer sustained sustaining received receiving had has have with nursing nursed nurse"
)
INJURIES = words(
    """
    wounds wound injuries injury burns fractures fracture cuts bruises concussion shock burn gashes lacerations gunshot
    limbs bones poisoning frostbite hypothermia bites scratches grazes sprains
    """
)
HOSPITALS = words("hospital hospitals clinic clinics ward wards infirmary care")
ADMITTED = words(
    """
    taken rushed flown brought sent admitted airlifted carried driven treated transferred evacuated ferried lay
    lie lies lying went hospitalised hospitalized remain remained remains still being sending taking
    """
)
BODY = words(
    """
    lung lungs ribs jaw wrist ankle elbow temple eye throat chin calf groin spine arm arms leg legs shoulder chest
    back stomach abdomen thigh foot feet hand hands neck face knee hip head
    """
)
ENTERING = words("in to into at")
HITTING = words("hit shot struck stabbed cut wounded injured")
STAYING = words(
    "living staying sleeping sheltering camping lodged spending spent slept sleep camped crowded crammed packed"
)
SHELTERS = words(
    "camps camp tents schools school mosques churches shelters gymnasiums stadium halls relatives barns "
    "tarpaulins tarpaulin canvas"
)
NIGHT = words("night nights")
ASLEEP = words("spent spending slept sleep sleeping camped camping")
OUTSIDE = words(
    """
    grounds courtyard courtyards compound churchyard hall gym open outdoors outside
    roof roofs rooftops streets parks cars fields woods hills
    """
)
# The forms that any words may stand inside of: what they open with, what they end with, how they are read.
OPEN_ENDED = (
    (SUFFERING, INJURIES, injuries),
    (ENTERING, HOSPITALS, hospital),
    (HITTING, BODY, body_part),
    (STAYING, SHELTERS | OUTSIDE, shelter),
    *openended.FORMS,
)
OPENERS = frozenset[str]().union(*(opening for opening, _, _ in OPEN_ENDED))
ENDINGS = frozenset[str]().union(*(ending for _, ending, _ in OPEN_ENDED))
STARTS = FIRST | OPENERS
