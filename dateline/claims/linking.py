"""Quantities and words of harm of a line -> findings: which count is of which harm.

Nothing is joined by nearness alone: a count is found before a passive, after an active, beside a state.
"""

from dateline.claims import (
    beside,
    estimates,
    harms,
    insides,
    labels,
    movement,
    nouns,
    objects,
    parts,
    subjects,
    tolls,
    verbs,
    victims,
)
from dateline.claims.bearings import (
    REFUGE,
    borne_out,
    ill,
    illness,
    led_off,
    lone_word,
    of_a_disease,
    sheltered_there,
    victim,
)
from dateline.claims.findings import Finding, Reader, Victim, span
from dateline.claims.harms import Cue
from dateline.claims.lines import Line
from dateline.claims.makings import finding, found_for
from dateline.claims.quantities import Quantity
from dateline.claims.unreal import unreal
from dateline.claims.wordlists import words

BE = words("is are was were be been being am get gets got getting")
HAVE = words("have has had having")
# Between a count and its state: 968 listed as missing, eight people were confirmed dead.
REMAIN = words(
    """
    remain remains remained remaining lay lies left lie listed reported declared counted confirmed found stay
    stayed as go went gone taken rushed flown brought admitted airlifted carried driven treated transferred
    evacuated came come being pronounced officially still leaving fell dropped
    """
)
FIRING = words("fired bullets shots pellets gunfire stones rounds")


def link(reader: Reader) -> list[Finding]:
    """The findings of a line that a word of harm, or the count's own noun, bears out."""
    found: list[Finding] = []
    groups = [(cue, verbs.group(reader.line, cue.start)) for cue in reader.cues]
    for cue, group in sorted(groups, key=lambda cue_and_group: turn(*cue_and_group)):
        found += (f for f in governed(reader, cue, group) if f not in found and not same_person(f, found))
    if reader.any_free():
        found += movement.find(reader)
        found += insides.find(reader, found)
        found += labels.find(reader)
    found += parts.find(reader, found)
    if not (tolls.EARLIER_COUNTS | tolls.REVISED).isdisjoint(reader.line.distinct):
        found = [f._replace(superseded=True) if tolls.given_earlier(reader.line, f) else f for f in found]
    return [f._replace(part=True) if parts.of_them(reader.line, f, found) else f for f in found]


def same_person(f: Finding, found: list[Finding]) -> bool:
    """A steward was hit by a brick and had to have six stitches: hurt once."""
    return f.rule.endswith("one person") and any(old.of == f.of and old.kind == f.kind for old in found)


def turn(cue: Cue, group: int) -> int:
    """Verbs are read first: of "three climbers missing since Friday were found dead" the count is that of the dead.

    Who was let go is read last: he may have been told of by the same words, "arrested 16, who were freed".
    """
    if cue.kind == harms.RELEASED:
        return 2
    return 0 if "befall" in cue.modes or "act" in cue.modes or group < cue.start else 1


def governed(reader: Reader, cue: Cue, group: int) -> list[Finding]:
    """The counts that a word of harm governs; `group` is where its verb begins."""
    if ill(reader.line, cue) or any(q.start <= cue.start < q.end for q in reader.quantities):
        return []
    if "act" in cue.modes:
        if under_fire(reader.line, cue, group):
            return before(reader, cue, group, "passive")
        found = active(reader, cue, group)
        if found or cue.modes == ("act",):
            return found
    if "befall" in cue.modes and "past" not in cue.modes:
        found = before(reader, cue, group, "intransitive")
        if not found and "state" in cue.modes:
            return state(reader, cue, group)
        return found or (active(reader, cue, group) if reader.line.words[cue.start] == "drowned" else [])
    if "past" in cue.modes:
        return past(reader, cue, group)
    return state(reader, cue, group)


def under_fire(line: Line, cue: Cue, group: int) -> bool:
    """police fired rubber bullets, and 19 people were | hit"""
    hit = (
        cue.end == cue.start + 1
        and line.has(cue.start, "hit", "struck")
        and not BE.isdisjoint(line.words[group : cue.start])
    )
    return hit and not FIRING.isdisjoint(line.words[:group]) and line.part(cue.end) in (";", ",", "", "c")


def past(reader: Reader, cue: Cue, group: int) -> list[Finding]:
    """killed, wounded: passive, active, or beside its count."""
    line = reader.line
    if line.has(cue.start - 1, "a", "an", "the", "his", "her", "their", "its"):
        return []  # a wounded soldier: told of, not counted
    auxiliaries = line.words[group : cue.start]
    last = next((word for word in reversed(auxiliaries) if word in BE or word in HAVE), "")
    if last in BE:
        return before(reader, cue, group, "passive")
    if last in HAVE:
        return active(reader, cue, group)
    if (
        line.has(group - 1, "also")
        or cue.start == 0
        or line.part(cue.start - 1) in (";", "")
        or line.has(cue.start - 1, "also")
    ):
        items = inverted(reader, cue)
        if items:
            return found_for(reader, cue, items, "inverted passive")
    items = objects.find(reader, cue.end, cue.kind)
    q = beside.count(reader, group)
    if q and (not items or objects.has_own_verb(reader, span(items[0])[1])):
        return beside.findings(reader, cue, q)
    if items:
        return active(reader, cue, group)
    if line.has(cue.start - 1, "and", "or", ","):
        return shared_passive(reader, cue)
    if line.among(group - 1, REMAIN) or "state" in cue.modes:
        return state(reader, cue, group) or reduced(reader, cue, group)
    return reduced(reader, cue, group)


def inverted(reader: Reader, cue: Cue) -> list[Victim]:
    """Also killed was a cameraman. Killed with him were two aides."""
    line = reader.line
    for at in range(cue.end, min(len(line.words), cue.end + 10)):
        if line.words[at] in ("was", "were"):
            return objects.find(reader, at + 1, cue.kind)
        if line.parts[at] not in "podxm" or at in reader.by_start:
            return []
    return []


def reduced(reader: Reader, cue: Cue, group: int) -> list[Finding]:
    """a soldier wounded in the blast: one person before a participle."""
    line = reader.line
    if group != cue.start or unreal(line, cue.start, group) or line.part(cue.end) in ("d", "o", "n", "x"):
        return []
    for start in range(max(0, group - 5), group):
        joined = line.part(start) == "d" and line.has(start - 1, "and")  # ... and his sister wounded
        if (joined or line.words[start] in ("a", "an", "another")) and victims.starting(line, start) == group:
            return [finding(reader, cue, (start, group), "participle")]
    return []


def shared_passive(reader: Reader, cue: Cue) -> list[Finding]:
    """was shot and killed, were ambushed and murdered: the verb "to be" stands before another participle."""
    line = reader.line
    at = cue.start - 1
    if led := led_off(line, cue):
        return before(reader, cue, led, "passive")
    for i in range(at - 1, max(-1, at - 7), -1):
        other = reader.cue_at.get(i)
        abducted = other and cue.kind == harms.KILLED and other.kind == harms.CAPTURED
        taken_first = abducted or cue.kind == harms.RELEASED
        told_before = other and not (taken_first and line.has(at, "and"))  # captured on Monday and | freed on Friday
        if i in reader.by_start or told_before or line.parts[i] in ";dn":
            return []  # "killed or wounded": nobody says how many of each
        if line.words[i] in BE:
            return before(reader, cue, verbs.group(line, i + 1), "passive")
    return []


def state(reader: Reader, cue: Cue, group: int) -> list[Finding]:
    """12 dead, 39 are missing, 968 listed as missing, left 20 homeless."""
    line = reader.line
    at = group
    if line.words[cue.start : cue.end] == ["to", "death"] and at not in reader.by_end and line.part(at - 1) == "x":
        at -= 1  # choked to death
    while at > 0 and (
        line.words[at - 1] in REMAIN
        or line.parts[at - 1] in "rb"
        or (line.has(at - 1, "in", "out", "up", "ashore") and line.among(at - 2, beside.BROUGHT))
    ):
        at -= 1
    q = beside.count(reader, at) or beside.left_in(reader, at)
    if q and (q.people or line.words[cue.start] not in ("with", "on")):
        return beside.findings(reader, cue, q)
    if at == cue.start and (one := beside.left_so(line, at)):
        return [] if unreal(line, one[0], one[0], verb=False) else [finding(reader, cue, one, "beside")]
    if any(line.words[i] in BE or line.words[i] in REMAIN for i in range(at, cue.start)):
        return before(reader, cue, at, "passive")
    if line.has(cue.start, "with", "on", "bleeding", "covered") and (verb := beside.brought_so(reader, cue.start)):
        return before(reader, cue, verb, "passive")
    return []


def or_to_death(reader: Reader, cue: Cue) -> Cue:
    """stabbed | or beaten to death: dead either way"""
    other = reader.cue_at.get(cue.end + 1)
    deadly = other and other.kind == harms.KILLED and reader.line.has(other.end - 1, "death", "dead", "alive")
    return cue._replace(kind=harms.KILLED) if deadly and reader.line.has(cue.end, "or") else cue


def active(reader: Reader, cue: Cue, group: int) -> list[Finding]:
    """killing 12 people, wounded five soldiers and a nurse, the deaths of 12."""
    items = objects.find(reader, cue.end, cue.kind, lone_word(reader.line, cue))
    if not items or not borne_out(reader, cue, items):
        return []
    if unreal(reader.line, cue.start, group) and not estimates.estimate(reader, cue, group, items):
        reader.bar(items)
        return []
    items = estimates.as_estimated(reader, cue, group, items)
    if reader.line.has(cue.start - 1, "and", "or") and joined_harm(reader, cue):
        cue = cue._replace(start=cue.start - 2, kind=harms.CASUALTIES)  # killed and injured 40 people
    if len(items) > 1 and reader.line.words[span(items[-1])[1] :][:2] == ["among", "them"]:
        items = items[:1]  # killed 22 people, three teachers and nine children among them
    after = reader.line.words[span(items[-1])[1] :][:5]
    if (
        cue.kind == harms.KILLED
        and reader.line.has(cue.start, "shot")
        and after[:1] == ["in"]
        and not harms.BODY.isdisjoint(after)
    ):
        cue = cue._replace(kind=harms.WOUNDED)  # shot 15 looters in the legs
    if cue.kind == harms.CAPTURED and of_a_disease(reader.line, cue.start):
        cue = cue._replace(kind=harms.KILLED)  # cholera has carried off 212 people
    end = span(items[-1])[1]
    if reader.line.words[end : end + 2] == ["to", "death"] or reader.line.has(end, "dead"):
        last = end + 2 if reader.line.has(end, "to") else end + 1  # trampled 13 people to death
        deadly = cue._replace(kind=harms.KILLED)
        return [f._replace(end=max(f.end, last)) for f in found_for(reader, deadly, items, "active")]
    return found_for(reader, cue, items, "active")


def joined_harm(reader: Reader, cue: Cue) -> bool:
    """killed and | injured 40 people, killing or | wounding: another harm is done to the same"""
    other = reader.cue_at.get(cue.start - 2)
    verb = other and ("past" in other.modes or "act" in other.modes)
    kinds = {other.kind, cue.kind} if other and verb else set()
    return kinds == {harms.KILLED, harms.WOUNDED} and BE.isdisjoint(reader.line.words[cue.start - 5 : cue.start - 2])


def before(reader: Reader, cue: Cue, group: int, rule: str) -> list[Finding]:
    """12 soldiers were killed, eight people died, the mayor was shot dead."""
    line = reader.line
    if rule == "passive":
        cue = or_to_death(reader, cue)
    of_two = rule == "passive" or line.has(cue.end - 1, "dead") or line.has(cue.end, "or")
    if of_two and beside.ambiguous(reader, cue):
        return []
    items = subjects.find(reader, group) or subjects.find(reader, subjects.shared_verb(reader, group))
    items = estimates.as_estimated(reader, cue, group, items)
    real = bool(items) and (estimates.estimate(reader, cue, group, items) or not unreal(line, cue.start, group))
    if items and (not real or line.has(span(items[0])[0] - 1, "not") or illness(line, cue)):
        reader.bar(items)
        return []
    refuge = not REFUGE.isdisjoint(line.words[cue.start : cue.end])
    if refuge and items and sheltered_there(line, span(items[0])[0]):
        return []
    fit = [item for item in items if victim(line, cue, item, line.words[group : cue.start], alone=len(items) == 1)]
    left_out = [item for item in items if item not in fit and not isinstance(item, Quantity)]
    # A mother and her sons: nobody says how many in all.
    uncounted = any(nouns.plural(victims.head_of(line, *item)) for item in left_out)
    items = [item for item in fit if isinstance(item, Quantity)] if uncounted else fit
    found = found_for(reader, cue, items, rule)
    if found:
        found += found_for(reader, cue, added(reader, cue), rule)
    return found


def added(reader: Reader, cue: Cue) -> list[Victim]:
    """... were killed, as well as dozens of passengers"""
    joint, at = objects.joint(reader.line, cue.end)
    if joint == "," and reader.line.has(at, "as") and reader.line.has(at + 1, "did", "were", "was"):
        joint, at = "with", at + 2  # 60 men died, as did four officers
    q = reader.by_start.get(cue.end + 1)
    if cue.kind == harms.KILLED and q and line_with(reader, cue, q):
        return [q]
    if joint != "with":
        return []
    return [item for item in objects.find(reader, at, cue.kind) if isinstance(item, Quantity)]


def line_with(reader: Reader, cue: Cue, q: Quantity) -> bool:
    """was shot dead with | two of his aides; died with | three others"""
    known = q.head == "others" or nouns.kept(q.head)
    return reader.line.has(cue.end, "with") and known and reader.free(q)
