"""Quantities and words of harm of a line -> findings: which count is of which harm.

Nothing is joined by nearness alone: a count is found before a passive, after an active, beside a state.
"""

from dataclasses import dataclass, field

from dateline.claims import harms, nouns, victims
from dateline.claims.harms import Cue
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity
from dateline.claims.unreal import unreal
from dateline.counts import Count

BE = frozenset("is are was were be been being am get gets got getting 's".split())
SINGULAR = frozenset("was is has".split())
MANY = frozenset("were are have".split())
REMAIN = frozenset(
    "remain remains remained remaining lay lies left lie listed reported declared counted confirmed found stay stayed as go went gone became become".split()
)
HOLDING = frozenset("hold holds holding held took taken taking take seized captured capturing has have".split())
ONE = Count(1, 1)
THINGS = frozenset((harms.DESTROYED, harms.SHOT_DOWN))


@dataclass(frozen=True, slots=True)
class Finding:
    """A count and its harm: words `start` to `end` of the line bear both out."""

    kind: str
    count: Count
    start: int
    end: int
    of: tuple[int, int]
    head: str
    rule: str
    cue: int  # index of the word of harm; -1: none of its own
    part: bool = False
    definite: bool = False
    superseded: bool = False
    named: tuple[str, ...] = ()


@dataclass(slots=True)
class Reader:
    """What is known of one line while it is read: which quantity ends or starts where, and which are taken."""

    line: Line
    quantities: list[Quantity]
    cues: list[Cue]
    by_start: dict[int, Quantity] = field(default_factory=dict)
    by_end: dict[int, Quantity] = field(default_factory=dict)
    cue_at: dict[int, Cue] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)
    barred: set[int] = field(default_factory=set)  # quantities of harm that was not done

    def __post_init__(self) -> None:
        self.by_start = {q.start: q for q in self.quantities}
        self.by_end = {q.end: q for q in self.quantities}
        self.cue_at = {c.start: c for c in self.cues}


Victim = Quantity | tuple[int, int]  # a counted phrase, or the words of one person's


def link(reader: Reader) -> list[Finding]:
    """The findings that a word of harm, or the count's own noun, bears out."""
    found: list[Finding] = []
    for cue in reader.cues:
        found += governed(reader, cue)
    found += inner(reader)
    found += parts(reader, found)
    return sorted(found, key=lambda f: f.start)


def governed(reader: Reader, cue: Cue) -> list[Finding]:
    """The counts that a word of harm governs."""
    line = reader.line
    if any(q.start <= cue.start < q.end for q in reader.quantities):
        return []
    group = verb_group(line, cue.start)
    if "act" in cue.modes:
        return active(reader, cue, group)
    if "befall" in cue.modes and "past" not in cue.modes:
        return before(reader, cue, group, "intransitive")
    if "past" in cue.modes:
        return past(reader, cue, group)
    return state(reader, cue, group)


def verb_group(line: Line, at: int) -> int:
    """Where the verb that ends at word `at` begins: have been | killed."""
    while at > 0 and line.parts[at - 1] in "br":
        at -= 1
    return at


def past(reader: Reader, cue: Cue, group: int) -> list[Finding]:
    """killed, wounded: passive, active, or beside its count."""
    line = reader.line
    auxiliaries = [line.words[i] for i in range(group, cue.start)]
    if any(word in BE for word in auxiliaries):
        return before(reader, cue, group, "passive")
    if any(word in ("have", "has", "had", "having") for word in auxiliaries):
        return active(reader, cue, group)
    follows = cue.end < len(line.words) and bool(objects(reader, cue.end, cue.kind))
    beside = count_beside(reader, group)
    if beside and not follows:
        return beside_count(reader, cue, beside)
    if follows:
        return active(reader, cue, group)
    if line.has(cue.start - 1, "and", "or", ","):
        return shared_passive(reader, cue)
    if line.has(group - 1, *REMAIN) or "state" in cue.modes:
        return state(reader, cue, group)
    return reduced(reader, cue, group)


def reduced(reader: Reader, cue: Cue, group: int) -> list[Finding]:
    """a soldier wounded in the blast: one person before a participle."""
    line = reader.line
    if group != cue.start or unreal(line, cue.start, group):
        return []
    for start in range(max(0, group - 5), group):
        if line.words[start] in ("a", "an") and victims.starting(line, start) == group:
            return [finding(reader, cue, (start, group), "participle")]
    return []


def shared_passive(reader: Reader, cue: Cue) -> list[Finding]:
    """was shot and killed, were ambushed and murdered: the verb "to be" stands before another participle."""
    line = reader.line
    at = cue.start - 1
    for i in range(at - 1, max(-1, at - 7), -1):
        if i in reader.by_start or line.parts[i] in ";dn":
            return []
        if any(c.start == i for c in reader.cues):
            return []  # killed or wounded: nobody says how many of each
        if line.words[i] in BE:
            return before(reader, cue, verb_group(line, i + 1), "passive")
    return []


def state(reader: Reader, cue: Cue, group: int) -> list[Finding]:
    """12 dead, 39 are missing, 968 listed as missing, left 20 homeless."""
    line = reader.line
    at = group
    while at > 0 and (line.words[at - 1] in REMAIN or line.parts[at - 1] == "r"):
        at -= 1
    beside = count_beside(reader, at)
    if beside:
        return beside_count(reader, cue, beside)
    start = verb_group(line, at)
    if start < cue.start and any(line.words[i] in BE or line.words[i] in REMAIN for i in range(start, cue.start)):
        return before(reader, cue, start, "passive")
    return []


def count_beside(reader: Reader, at: int) -> Quantity | None:
    q = reader.by_end.get(at)
    if q is None and at > 0 and reader.line.words[at - 1] in ("were", "are", "was"):
        return None
    return q


def beside_count(reader: Reader, cue: Cue, q: Quantity) -> list[Finding]:
    """four rioters killed, 200 dead."""
    line = reader.line
    if ambiguous(reader, cue) or line.has(q.start - 1, "by") or not fits(q, cue.kind) or q.start in reader.taken:
        return []
    if unreal(line, q.start, q.start, verb=False) or line.has(q.start - 1, "not"):
        reader.barred.add(q.start)
        return []
    return [finding(reader, cue, q, "beside")]


def ambiguous(reader: Reader, cue: Cue) -> bool:
    """20 killed and wounded: nobody says how many of each."""
    line = reader.line
    joined = line.has(cue.end, "and", "or", "/") and cue.end + 1 in reader.cue_at
    if not joined:
        return False
    other = reader.cue_at[cue.end + 1]
    return other.kind != cue.kind and not objects(reader, other.end, other.kind)


def active(reader: Reader, cue: Cue, group: int) -> list[Finding]:
    """killing 12 people, wounded five soldiers and a nurse, the deaths of 12."""
    line = reader.line
    items = objects(reader, cue.end, cue.kind)
    if not items:
        return []
    word = unreal(line, cue.start, group)
    if word:
        reader.barred |= {i.start for i in items if isinstance(i, Quantity)}
        return []
    return found_for(reader, cue, items, "active")


def objects(reader: Reader, at: int, kind: str) -> list[Victim]:
    """The counted and single victims that start at word `at`, joined by commas and "and"."""
    line, items = reader.line, list[Victim]()
    at = skip_to_object(line, at)
    while at < len(line.words):
        item = victim_at(reader, at, kind)
        if item is None:
            break
        end = item.end if isinstance(item, Quantity) else item[1]
        if items and (
            has_own_verb(reader, end) or (isinstance(item, tuple) and not line.has(at - 1, "and", "with", "plus", "as"))
        ):
            break
        items.append(item)
        at = next_item(reader, end)
        if at < 0:
            break
    return items


def skip_to_object(line: Line, at: int) -> int:
    """killing outright five ..., injuring in all 40 ..."""
    while at < len(line.words) and line.parts[at] == "r":
        at += 1
    if line.has(at, ",") and line.has(at + 1, "according") and "," in line.words[at + 2 : at + 9]:
        at = line.words.index(",", at + 2) + 1
    if line.has(at, '"', "“"):
        at += 1
    return at


def victim_at(reader: Reader, at: int, kind: str) -> Victim | None:
    q = reader.by_start.get(at)
    if q:
        return q if fits(q, kind) else None
    if kind in THINGS:
        return None
    end = victims.starting(reader.line, at)
    return (at, end) if end else None


def fits(q: Quantity, kind: str) -> bool:
    """Things are destroyed, people are killed; "captured 12" is of people, "captured 12 tanks" is not."""
    if kind in THINGS:
        return q.head in nouns.THINGS
    return q.people


def has_own_verb(reader: Reader, at: int) -> bool:
    """The next count of a list has a verb of its own: "... and 20 wounded", "... and five others were hurt"."""
    line = reader.line
    while at < len(line.words) and line.parts[at] == "r":
        at += 1
    return line.part(at) == "b" or at in reader.cue_at


def next_item(reader: Reader, end: int) -> int:
    """Where the next item of a list starts, -1 where the list ends."""
    line = reader.line
    at = end
    for _ in range(2):  # "five soldiers in Hajin and two civilians": one short phrase may stand between
        while line.has(at, ",", "and", "as", "well", "along", "with", "plus") and at < end + 10:
            if (
                line.words[at] in ("and", ",", "plus")
                or (line.words[at] == "as" and line.has(at + 1, "well"))
                or line.has(at, "well", "along")
                or line.has(at - 1, "well", "along")
            ):
                at += 1
            else:
                break
        if at > end and line.words[at - 1] in ("and", ",", "as", "with", "plus"):
            return at if at < len(line.words) and not line.has(at, "including") else -1
        if line.part(at) != "p":
            return -1
        at += 1
        while at < len(line.words) and at < end + 7 and line.parts[at] in "dxm" and at not in reader.by_start:
            at += 1
    return -1


def before(reader: Reader, cue: Cue, group: int, rule: str) -> list[Finding]:
    """12 soldiers were killed, eight people died, the mayor was shot dead."""
    line = reader.line
    if ambiguous(reader, cue) and rule == "passive":
        return []
    items = subjects(reader, group)
    if not items:
        return []
    word = unreal(line, cue.start, group)
    if word:
        reader.barred |= {i.start for i in items if isinstance(i, Quantity)}
        return []
    auxiliaries = line.words[group : cue.start]
    if any(isinstance(i, tuple) for i in items):
        singular = any(word in SINGULAR for word in auxiliaries)
        if len(items) == 1 and any(word in MANY for word in auxiliaries):
            return []
        items = [i for i in items if isinstance(i, Quantity) or victims.single(line, *i, singular=singular)]
        if cue.kind in THINGS:
            items = [i for i in items if isinstance(i, Quantity)]
    items = [i for i in items if not isinstance(i, Quantity) or fits(i, cue.kind)]
    return found_for(reader, cue, items, rule)


def subjects(reader: Reader, at: int) -> list[Victim]:
    """The subject of the verb that begins at word `at`, found by going back over phrases that hang on it."""
    line = reader.line
    relative = False
    for _ in range(14):
        if at <= 0:
            return []
        q = reader.by_end.get(at)
        if q:
            preposition = (
                line.part(q.start - 1) == "p"
                and not line.has(q.start - 1, "of")
                or (line.has(q.start - 1, "of") and not relative)
            )
            if preposition and not relative:
                at = q.start - 1
                continue
            return [*joined_before(reader, q.start), q]
        part, word = line.parts[at - 1], line.words[at - 1]
        if part == "w":
            relative, at = word in ("who", "which", "that"), at - 1
            if line.has(at - 1, ",") and relative:
                at -= 1
        elif word in (",", ")", "–", "—"):
            opening = opening_before(line, at - 1)
            if opening < 0:
                at -= 1
            else:
                at = opening
        elif part in "mr":
            at -= 1
            if line.part(at - 1) == "p":
                at -= 1
        elif part in ";os" or word in ("and", "or", "but"):
            return []
        else:
            start = phrase_start(reader, at)
            if start == at:
                return []
            q = reader.by_end.get(start)
            if q and line.part(start) != "d":
                at = start
                continue
            if line.part(start - 1) == "p" and not relative:
                at = start - 1
                continue
            return [*joined_before(reader, start), (start, at)]
    return []


def phrase_start(reader: Reader, at: int) -> int:
    """Where the noun phrase that ends at word `at` starts."""
    line = reader.line
    while at > 0 and line.parts[at - 1] in "xdn" and at not in reader.by_end:
        at -= 1
        if line.parts[at] == "d" and not line.words[at].endswith("'s"):
            break
        if at and line.parts[at - 1] == "x" and line.words[at - 1] in ("said", "says", "told", "reported"):
            break
    return at


def opening_before(line: Line, at: int) -> int:
    """The comma, bracket or dash that opens the insertion which closes at word `at`."""
    close = line.words[at]
    pair = {")": "("}.get(close, close)
    for i in range(at - 1, max(-1, at - 16), -1):
        if line.words[i] == pair:
            return i
        if line.parts[i] == ";":
            return -1
    return -1


def joined_before(reader: Reader, at: int) -> list[Victim]:
    """The earlier items of a list: five soldiers, two policemen and | a nurse."""
    line, items = reader.line, list[Victim]()
    while line.has(at - 1, "and", ","):
        at -= 1
        if line.has(at, "and") and line.has(at - 1, ","):
            at -= 1
        q = reader.by_end.get(at)
        if q:
            if q.start in reader.taken or line.part(q.start - 1) == "p" or part_form(line, q):
                break
            items.insert(0, q)
            at = q.start
            continue
        start = phrase_start(reader, at)
        if start == at or line.part(start) != "d" or victims.starting(line, start) != at or line.part(start - 1) == "p":
            break
        items.insert(0, (start, at))
        at = start
    return items


def found_for(reader: Reader, cue: Cue, items: list[Victim], rule: str) -> list[Finding]:
    """One finding for every counted item; a single victim beside others is added to them: a nurse and three patients."""
    counted = [i for i in items if isinstance(i, Quantity) and i.start not in reader.taken]
    singles = [i for i in items if isinstance(i, tuple)]
    if not singles:
        return [finding(reader, cue, item, rule) for item in counted]
    if len(counted) + len(singles) == 1:
        return [finding(reader, cue, singles[0], rule)]
    exact = [q for q in counted if q.count.min == q.count.max and not q.count.approximate]
    if len(counted) > 1 or len(exact) != len(counted):
        return [finding(reader, cue, item, rule) for item in counted]
    total = sum(q.count.min or 0 for q in exact) + len(singles)
    spans = [(i.start, i.end) if isinstance(i, Quantity) else i for i in items]
    reader.taken |= {q.start for q in counted}
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    named = tuple(filter(None, (victims.name(reader.line, *i) for i in singles)))
    return [
        Finding(
            cue.kind,
            Count(total, total),
            min(start, cue.start),
            max(end, cue.end),
            (start, end),
            "",
            rule,
            cue.start,
            named=named,
        )
    ]


def finding(reader: Reader, cue: Cue, item: Victim, rule: str) -> Finding:
    line = reader.line
    if isinstance(item, Quantity):
        reader.taken.add(item.start)
        return Finding(
            cue.kind,
            item.count,
            min(item.start, cue.start),
            max(item.end, cue.end),
            item.of,
            item.head,
            rule,
            cue.start,
            definite=item.definite,
        )
    start, end = item
    last = apposition_end(line, end)
    named = tuple(filter(None, [victims.name(line, start, end) or victims.name(line, end + 1, last)]))
    head = victims.head_of(line, start, end)
    return Finding(
        cue.kind,
        ONE,
        min(start, cue.start),
        max(end, cue.end),
        (start, end),
        head,
        rule + ", one person",
        cue.start,
        named=named,
    )


def apposition_end(line: Line, at: int) -> int:
    """The mayor, Idris Bellamy, ...: where the name after the comma ends."""
    if not line.has(at, ","):
        return at
    for i in range(at + 1, min(at + 7, len(line.words))):
        if line.words[i] in (",", "."):
            return i
    return at


def inner(reader: Reader) -> list[Finding]:
    """46 wounded soldiers, 26 deaths, 16 bodies: the harm is inside the count's own phrase."""
    line, found = reader.line, []
    for q in reader.quantities:
        if q.start in reader.taken or q.start in reader.barred or line.has(q.start - 1, "not", "no"):
            continue
        kind = inner_kind(line, q)
        if not kind or unreal(line, q.start, q.start, verb=False):
            continue
        reader.taken.add(q.start)
        part = (
            q.definite is False and line.has(q.of[0] - 1, "of") and q.head in ("dead", "wounded", "injured", "victims")
        )
        found.append(
            Finding(kind, q.count, q.start, q.end, q.of, q.head, "noun", q.number, part=part, definite=q.definite)
        )
    return found


def inner_kind(line: Line, q: Quantity) -> str:
    kind = harms.NOUNS.get(q.head, "")
    if kind == harms.CAPTURED and not any(line.has(k, *HOLDING) for k in range(max(0, q.start - 3), q.start)):
        kind = ""
    if kind and q.head != "lives":
        return kind
    if q.head == "lives":
        taking = ("claimed", "claiming", "claims", "took", "taken", "taking", "cost", "costing", "costs")
        near = line.words[max(0, q.start - 4) : q.start]
        return harms.KILLED if any(word in taking for word in near) else ""
    if not q.people or not q.head:
        return ""
    for i in range(q.number + 1, q.end):
        if line.words[i] in harms.ADJECTIVES:
            return harms.ADJECTIVES[line.words[i]]
    return ""


def parts(reader: Reader, found: list[Finding]) -> list[Finding]:
    """Part of a whole: including five children, two of them women, three guards among them."""
    line, more = reader.line, list[Finding]()
    for q in reader.quantities:
        if q.start in reader.taken or q.start in reader.barred or not q.people:
            continue
        if not part_form(line, q):
            continue
        whole = [f for f in found if f.of[1] <= q.start and f.start <= q.start and not between(line, f, q.start)]
        if whole:
            reader.taken.add(q.start)
            w = max(whole, key=lambda f: f.of[1])
            more.append(Finding(w.kind, q.count, q.start, q.end, q.of, q.head, "part", -1, part=True))
    return more


def part_form(line: Line, q: Quantity) -> bool:
    if line.has(q.start - 1, "including", "include", "includes", "included"):
        return True
    if line.has(q.start - 1, "them", "whom") and line.has(q.start - 2, "among"):
        return True
    if line.has(q.end, "among") and line.has(q.end + 1, "them"):
        return True
    if q.head in ("them", "whom"):
        return line.has(q.start - 1, ",", "(", "–", "—", "and")
    # the second of a list: including two women and five children
    back = line.words[max(0, q.start - 7) : q.start]
    return "including" in back and line.has(q.start - 1, "and", ",")


def between(line: Line, f: Finding, at: int) -> bool:
    """A strong stop parts the two."""
    return any(line.parts[i] == ";" for i in range(f.of[1], at))
