"""Parts of a whole: "including five children", "two of them women", "among the dead were a nurse and three boys"."""

from dateline.claims import numerals, objects, subjects, victims
from dateline.claims.findings import Finding, Reader, Victim, span
from dateline.claims.harmnouns import WHOLE_WORDS, WHOLES
from dateline.claims.harmwords import KILLED, WOUNDED
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity
from dateline.claims.wordlists import words
from dateline.counts import Count

THE = words("the those")
INCLUDE = words("include includes included were was are")
ALL_OF_THEM = words("dead victims fatalities killed")


def find(reader: Reader, found: list[Finding]) -> list[Finding]:
    """The parts of a line whose whole is among `found`, or is named as "the dead"."""
    return named_whole(reader) + counted_whole(reader, found) + wholes_of(reader, found)


def counted_whole(reader: Reader, found: list[Finding]) -> list[Finding]:
    """17 people, including five children; seven policemen, two of them officers"""
    line = reader.line
    more: list[Finding] = []
    if not found:
        return more
    for q in reader.quantities:
        if not reader.free(q) or not q.people or not subjects.part_form(line, q):
            continue
        whole = [f for f in found if f.of[1] <= q.start and f.start <= q.start and not stop_between(reader, f, q.start)]
        if whole:
            reader.taken.add(q.start)
            kind = max(whole, key=lambda f: f.of[1]).kind
            more.append(Finding(kind, q.amount, q.start, q.end, q.of, q.head, "part", -1, part=True))
    return more


def wholes_of(reader: Reader, found: list[Finding]) -> list[Finding]:
    """Three of | the 11 injured; nine of its 20 dead: the whole is told by the way"""
    line = reader.line
    more: list[Finding] = []
    for f in found:
        first, last = f.of
        if line.part(first) != "d" or not line.has(first - 1, "of") or line.part(first + 1) != "n":
            continue
        number = numerals.read(line.words, first + 1)
        kind = WHOLES.get(line.words[last - 1], "")
        kind = kind if kind in (KILLED, WOUNDED) else ""  # of the missing, those found are missing no more
        if number and number[1] == last - 1 and kind and (number[0].min or 0) > (f.amount.min or 0):
            of, word = (last - 1, last), line.words[last - 1]
            more.append(Finding(kind, number[0], first, last, of, word, "whole", last - 1))
    return more


def stop_between(reader: Reader, f: Finding, at: int) -> bool:
    return any(reader.line.parts[i] == ";" for i in range(f.of[1], at))


def named_whole(reader: Reader) -> list[Finding]:
    """Among the dead were five children. The wounded included a priest. Three women were among the victims."""
    line = reader.line
    found: list[Finding] = []
    if WHOLE_WORDS.isdisjoint(line.distinct) or THE.isdisjoint(line.distinct):
        return found
    for at in line.places(WHOLE_WORDS):
        if not line.among(at - 1, THE):
            continue
        kind = WHOLES[line.words[at]]
        among = line.has(at - 2, "among")
        if among and line.part(at - 3) == "b":
            items: list[Victim] = subjects.find(reader, before_verb(reader, at - 2))
        else:
            verb = including_verb(reader, at)
            items = objects.find(reader, verb + 1, kind) if verb else []
        whole = (
            not among and bool(items) and line.words[span(items[0])[0] - 1] in ("were", "are", "been")
        )  # the dead were 31
        found += [part(reader, item, kind, at, part=not whole) for item in items if wanted(reader, item)]
    return found


def before_verb(reader: Reader, at: int) -> int:
    while at > 0 and reader.line.parts[at - 1] in "br":
        at -= 1
    return at


def including_verb(reader: Reader, at: int) -> int:
    """The index of "included" or "were" soon after "the dead", else 0."""
    line = reader.line
    if line.words[at] in ALL_OF_THEM and line.has(at + 1, "had") and line.has(at + 2, "been"):
        return at + 2  # the dead had been six
    for i in range(at + 1, min(len(line.words), at + 9)):
        if line.words[i] in INCLUDE and (
            line.words[i].startswith("includ")
            or line.has(at - 2, "among")
            or (line.words[at] in ALL_OF_THEM and i == at + 1)
        ):
            return i
        if line.parts[i] in ";sw" or i in reader.by_start:
            return 0
    return 0


def wanted(reader: Reader, item: Victim) -> bool:
    if isinstance(item, Quantity):
        return reader.free(item) and item.people
    return victims.single(reader.line, *item, singular=False)


def part(reader: Reader, item: Victim, kind: str, at: int, *, part: bool) -> Finding:
    start, end = span(item)
    first, last = min(start, at - 1), max(end, at + 1)
    if isinstance(item, Quantity):
        reader.taken.add(start)
        return Finding(kind, item.amount, first, last, item.of, item.head, "part", at, part=part)
    named = tuple(filter(None, [victims.name(reader.line, start, end)]))
    return Finding(kind, Count(1, 1), first, last, item, "", "part, one person", at, part=part, named=named)


def of_them(line: Line, f: Finding, found: list[Finding]) -> bool:
    """16 were admitted, three of them in a coma; eight of the injured are in a coma: a part of what was told before"""
    if WHOLES.get(f.head) == f.kind and line.has(f.of[0], "the") and line.has(f.of[0] - 1, "of"):
        return True
    return f.head in ("them", "whom") and any(o.kind == f.kind and o.of[0] < f.of[0] and not o.part for o in found)
