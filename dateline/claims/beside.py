"""Counts beside a word of harm, and over what stands between: four killed; left 300 in the valley | homeless."""

from dateline.claims import harms, nouns, objects, subjects, verbs, victims
from dateline.claims.findings import Finding, Reader, fits
from dateline.claims.harms import Cue
from dateline.claims.lines import Line
from dateline.claims.makings import finding
from dateline.claims.quantities import AT_LEAST, Quantity, signed
from dateline.claims.unreal import unreal
from dateline.claims.wordlists import words

MANY = 100  # more than anybody passes by, one at a time
CARRIED = words(
    """
    taken rushed flown brought admitted airlifted carried driven treated transferred evacuated ferried helped led
    dragged pulled dug sent left moved discharged seen
    """
)
COMING_BACK = words(
    "went came come coming arrived returned escaped emerged walked limped staggered crawled got left reached"
)
MOVING = CARRIED | COMING_BACK
BROUGHT = words("came brought carried pulled dug washed lifted taken recovered fished hauled")
SENDING = words(
    """
    taken carried carrying flown flew brought bringing ferried sentenced sentences sentencing condemned
    condemning condemns sent sends sending took takes taking rushed
    rushing put
    """
)


def brought_so(reader: Reader, at: int) -> int:
    """were driven to a clinic over the border | with shrapnel wounds: where the verb begins; 0: there is none."""
    line = reader.line
    for i in range(at - 1, max(0, at - 14), -1):
        if line.words[i] in MOVING:
            passive = line.words[i] in CARRIED and line.part(i - 1) in ("b", "r")
            return verbs.group(line, i) if passive or line.words[i] in COMING_BACK else 0
        if line.words[i] == "since" and line.part(i + 1) == "m":
            continue
        if line.parts[i] in ";swbc" or (i in reader.cue_at and reader.cue_at[i].kind != harms.WOUNDED):
            return 0
    return 0


def left_in(reader: Reader, at: int) -> Quantity | None:
    """left 33,000 people in the delta | without a roof"""
    line = reader.line
    for q in reader.quantities:
        if q.end < at <= q.end + 6 and line.has(q.start - 1, "left", "leaving", "leaves", "leave", "had", "has"):
            told = line.part(q.end) == "p" and all(part in "pdxm" for part in line.parts[q.end : at])
            return q if told and q.people else None
    return None


def left_so(line: Line, at: int) -> tuple[int, int] | None:
    """shot a medic | dead, left a boy | wounded"""
    for start in range(max(0, at - 6), at):
        if (
            line.has(start - 1, "shot", "left", "leaving", "struck", "clubbed", "gunned")
            and victims.starting(line, start) == at
        ):
            return start, at
    return None


def count(reader: Reader, at: int) -> Quantity | None:
    """The count that ends just before word `at`, or before an insertion that ends there: 23 people (nine children)."""
    q = reader.by_end.get(at)
    if q:
        opening = subjects.part_opening(reader.line, q)
        if opening in reader.by_end and reader.by_end[opening].head != "casualties":
            return reader.by_end[opening]
        return q
    if at > 1 and reader.line.words[at - 1] in subjects.INSERTED:
        opening = subjects.opening_before(reader.line, at - 1)
        return reader.by_end.get(opening)
    return None


def findings(reader: Reader, cue: Cue, q: Quantity) -> list[Finding]:
    """four rioters killed, 200 dead."""
    line = reader.line
    sent = not SENDING.isdisjoint(line.words[max(0, q.start - 3) : q.start])
    carried = line.among(cue.start - 1, CARRIED) and not line.has(cue.start - 2, "be")  # 30 carried to hospital
    if line.words[cue.start] == "to" and (sent if cue.kind == harms.KILLED else not (sent or carried)):
        return []  # "sentenced 13 people to death" is no killing, "sent 40 people to hospital" a wounding
    if ambiguous(reader, cue) or line.has(q.start - 1, "by") or not fits(q, cue.kind) or q.start in reader.taken:
        return []
    if line.has(q.start - 1, "which"):
        return []  # 500 million, of which 371 million are missing
    if (
        unreal(line, q.start, q.start, verb=False)
        or line.has(q.start - 1, "not", "no")
        or feared(line, q.end, cue.start)
    ):
        reader.bar([q])
        return []
    if line.has(q.start - 1, "passed") and q.amount.min == q.amount.max and (q.amount.min or 0) >= MANY:
        q = q._replace(amount=signed(q.amount, AT_LEAST))  # the war had passed 18,000 dead; not "passed 12 dead mules"
    items = [*paired_with(reader, cue, q), q]
    return [finding(reader, cue, item, "beside") for item in items] + set_against(reader, cue)


def paired_with(reader: Reader, cue: Cue, q: Quantity) -> list[Quantity]:
    """six guards and | nine of the raiders (lay dead)"""
    line, at = reader.line, q.start
    items: list[Quantity] = []
    while q.head and line.has(at - 1, "and", ","):
        at -= 2 if line.has(at - 1, "and") and line.has(at - 2, ",") else 1
        one = reader.by_end.get(at)
        if not one or one.head in ("", "names") or not reader.free(one) or not fits(one, cue.kind):
            break
        items.insert(0, one)
        at = one.start
    return items


def set_against(reader: Reader, cue: Cue) -> list[Finding]:
    """50 guards dead | against eight of its own men"""
    q = reader.by_start.get(cue.end + 1)
    if not q or not reader.line.has(cue.end, "against") or not fits(q, cue.kind) or objects.has_own_verb(reader, q.end):
        return []
    return [finding(reader, cue, q, "beside")]


def feared(line: Line, first: int, last: int) -> bool:
    """20 feared dead, 20 may be missing"""
    return any(
        line.words[i] in ("feared", "presumed", "may", "might", "could", "would", "will", "not")
        for i in range(first, last)
    )


def ambiguous(reader: Reader, cue: Cue) -> bool:
    """20 killed and wounded, 20 killed, wounded and missing: nobody says how many of each."""
    line = reader.line
    listed = (
        line.has(cue.end, ",") and line.among(cue.end + 1, harms.ADJECTIVES) and line.has(cue.end + 2, "and", ",", "or")
    )
    if listed and line.among(cue.end + 3, harms.ADJECTIVES):
        return True
    if not reader.line.has(cue.end, "and", "or", "/"):
        return False
    second = cue.end + 1
    while line.has(cue.end, "or") and line.part(second) in ("b", "r"):
        second += 1  # had died or were | unaccounted for
    other = reader.cue_at.get(second)
    if other and line.part(other.end) == "x" and nouns.plural(line.words[other.end]):
        return False  # twelve were killed and wounded soldiers lay in the road
    if other and other.modes == ("befall",) and other.kind == harms.KILLED and cue.kind == harms.WOUNDED:
        return True  # "were hit by bullets and died": told by the second word
    return other is not None and other.kind != cue.kind and not objects.find(reader, other.end, other.kind)
