"""The findings that a word of harm makes with its victims: one for each count, single persons added to it."""

from dateline.claims import harms, victims
from dateline.claims.findings import Finding, Reader, Victim, span
from dateline.claims.harms import Cue
from dateline.claims.quantities import Quantity
from dateline.counts import Count

ONE = Count(1, 1)


def found_for(reader: Reader, cue: Cue, items: list[Victim], rule: str) -> list[Finding]:
    """A finding for each counted item; single victims beside them are added: a nurse and three patients."""
    counted = [i for i in items if isinstance(i, Quantity) and still_counts(reader, cue, i)]
    if len(counted) == 2 and len(items) == 2 and reader.line.has(counted[0].number + 1, "couple"):
        return [together(reader, cue, list(items), rule)]  # a couple and their three children
    singles = [i for i in items if not isinstance(i, Quantity)]
    if not singles:
        return [finding(reader, cue, item, rule) for item in counted]
    if len(counted) + len(singles) == 1:
        return [finding(reader, cue, singles[0], rule)]
    exact = [q for q in counted if q.amount.min and q.amount.max in (q.amount.min, None) and not q.amount.approximate]
    if len(counted) > 1 or len(exact) != len(counted):
        return [finding(reader, cue, item, rule) for item in counted]
    return [together(reader, cue, [*exact, *singles], rule)]


def still_counts(reader: Reader, cue: Cue, q: Quantity) -> bool:
    """A count tells of one harm; but those who were abducted may be told to have been killed, or released."""
    before = reader.kinds.get(q.start, set())
    again = cue.kind in (harms.KILLED, harms.RELEASED) and bool(before) and cue.kind not in before
    return q.start not in reader.taken or again


def together(reader: Reader, cue: Cue, items: list[Victim], rule: str) -> Finding:
    """17 pupils and the driver: one phrase, one figure."""
    total = sum(i.amount.min or 0 if isinstance(i, Quantity) else 1 for i in items)
    for item in items:
        if isinstance(item, Quantity):
            reader.take(item, cue.kind)
    open_end = any(isinstance(i, Quantity) and i.amount.max is None for i in items)
    start, end = min(span(i)[0] for i in items), max(span(i)[1] for i in items)
    named = tuple(filter(None, (victims.name(reader.line, *i) for i in items if not isinstance(i, Quantity))))
    first, last = min(start, cue.start), max(end, cue.end)
    return Finding(
        cue.kind, Count(total, None if open_end else total), first, last, (start, end), "", rule, cue.start, named=named
    )


def finding(reader: Reader, cue: Cue, item: Victim, rule: str) -> Finding:
    line = reader.line
    start, end = span(item)
    first, last = min(start, cue.start), max(end, cue.end)
    if isinstance(item, Quantity):
        reader.take(item, cue.kind)
        return Finding(cue.kind, item.amount, first, last, item.of, item.head, rule, cue.start)
    name = victims.name(line, start, end) or victims.apposition(line, end, max(cue.start, end + 1))
    head = victims.head_of(line, start, end)
    rule += ", one person"
    return Finding(cue.kind, ONE, first, last, (start, end), head, rule, cue.start, named=tuple(filter(None, [name])))
