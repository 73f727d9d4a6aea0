"""Lists and totals that stand for a toll: their list now holds 429, the Velian total stands at 312."""

from dateline.claims.findings import Reader
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity
from dateline.claims.wordlists import words

LISTS = words("list register")
HELD = words("holds held contains contained has had lists listed")
STANDS = words("stands stood")


def holding(reader: Reader, at: int) -> Quantity | None:
    """their list (of soldiers killed), which now holds | 429; the group's list now has | 459 names"""
    line = reader.line
    owned = line.has(at - 1, "its", "their", "his", "her", "our") or line.words[at - 1].endswith(("'s", "s'"))
    for q in reader.quantities if owned else ():
        if q.start > at and q.head in ("", "names") and line.among(q.start - 1, HELD):
            between = line.parts[at + 1 : q.start]
            return q if ";" not in between and "n" not in between else None
    return None


def held(line: Line, q: Quantity) -> bool:
    """(a list of those killed) which now holds | 429"""
    named = q.head in ("", "names") and line.among(q.start - 1, HELD)
    return named and not LISTS.isdisjoint(line.words[: q.start])


def stands(line: Line, at: int) -> bool:
    """The Velian total | stands at 312; the total for the two weeks since July stands at 96"""
    i = at + 2 if line.has(at + 1, "for") else at + 1
    while i > at + 1 and (line.part(i) in ("m", "d", "p", "n", "s") or line.has(i, "week", "weeks", "day", "days")):
        i += 1
    return line.among(i, STANDS) and line.has(i + 1, "at")
