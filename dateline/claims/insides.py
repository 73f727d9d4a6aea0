"""Counts that need no verb of their own: 46 wounded soldiers, 26 deaths, and those whose verb is not said again."""

from dateline.claims import harms, verbs
from dateline.claims.findings import Finding, Reader
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity
from dateline.claims.unreal import unreal
from dateline.claims.wordlists import words

HOLDING = words("hold holds holding held paraded parading took taken taking take seized captured capturing")
TAKING = words("claimed claiming claims took taken taking cost costing costs loss lost losing")


def gapped(reader: Reader, found: list[Finding]) -> list[Finding]:
    """killed two people in Dara | and one in Mesk: the verb is not said again."""
    line, more = reader.line, list[Finding]()
    for q in reader.quantities:
        if (
            not reader.free(q)
            or q.head not in ("", "others", "more")
            or not line.has(q.start - 1, "and", ",")
            or line.part(q.end) != "p"
        ):
            continue
        earlier = [f for f in (*found, *more) if f.end <= q.start and not f.part]
        if not earlier:
            continue
        last = max(earlier, key=lambda f: f.end)
        between = range(last.end, q.start)
        if any(line.words[i] in ("-", "–", "—") for i in between):
            continue  # a list of parts
        if not any(line.parts[i] == "p" for i in between) or any(
            line.parts[i] in (";sw" if last.rule == "noun" else ";swb") for i in between
        ):
            continue
        if any(i in reader.cue_at or i in reader.by_start for i in between):
            continue
        reader.taken.add(q.start)
        more.append(Finding(last.kind, q.count, last.start, q.end, q.of, q.head, "verb not repeated", last.cue))
    return more


def inner(reader: Reader) -> list[Finding]:
    """46 wounded soldiers, 26 deaths, 16 bodies: the harm is inside the count's own phrase."""
    line, found = reader.line, list[Finding]()
    for q in reader.quantities:
        if not reader.free(q) or line.has(q.start - 1, "not", "no"):
            continue
        kind = inner_kind(line, q)
        if not kind or unreal(line, q.start, verbs.group(line, q.start), verb=False):
            continue
        reader.taken.add(q.start)
        if line.has(q.number, "one") and line.has(q.of[0], "the", "those", "these"):
            continue  # the mother of one of the dead
        of_them = line.has(q.of[0] - 1, "of") and line.has(q.of[0], "the", "those", "these")
        found.append(Finding(kind, q.count, q.start, q.end, q.of, q.head, "noun", q.number, part=of_them))
    return found


def inner_kind(line: Line, q: Quantity) -> str:
    """The harm that a count's own phrase tells: deaths, wounded soldiers; lives claimed, refugees taken in."""
    before = line.words[max(0, q.start - 4) : q.start]
    kind = harms.NOUNS.get(q.head, "")
    if q.head in GIVEN_UP:
        kind, telling = GIVEN_UP[q.head]
        near = before + line.words[q.end : q.end + 4] if q.head == "lives" else before
        return "" if telling.isdisjoint(near) else kind
    if kind == harms.CAPTURED and HOLDING.isdisjoint(before[-3:]):
        kind = ""
    if kind or not q.people or not q.head:
        return kind
    inside = (word for word in line.words[q.number + 1 : q.end] if word in harms.ADJECTIVES)
    return harms.ADJECTIVES.get(next(inside, ""), "")


# Nouns that tell of harm only beside one of these words.
TAKING_IN = words(
    "took taken taking received receiving treated treating admitted brought hosts hosting shelters sheltering"
)
GIVEN_UP = {
    "lives": (harms.KILLED, TAKING),
    "victims": (harms.KILLED, TAKING),
    "casualties": (harms.WOUNDED, TAKING_IN),
    "refugees": (harms.DISPLACED, TAKING_IN),
}
