"""Bare figures that take up a kind told before: "up from 29", "now speaks of seven", "it had reported 52"."""

from dateline.claims import harms
from dateline.claims.findings import Finding, Reader
from dateline.claims.quantities import Quantity
from dateline.claims.tolls import SPEAKING, replaced
from dateline.claims.unreal import unreal
from dateline.claims.wordlists import words

ORDERED = ("then", "finally")
CHANGED = ("up", "down", "revised", "increase", "rise", "raised", "lowered")
TAKEN_UP = words(
    """
    report reports reported counted announced given recorded confirmed acknowledges acknowledged acknowledge claimed
    claims
    claim admits admitted says say counts lists listed
    """
)


def find(reader: Reader, found: list[Finding], last_kind: str) -> list[Finding]:
    """The bare figures of a line; `found` are its findings in order, `last_kind` the kind told in those before."""
    line = reader.line
    more: list[Finding] = []
    ordered: list[int] = []
    for q in reader.quantities:
        if not reader.free(q) or q.start == 0:
            continue
        names = list_of_names(reader, q)
        if q.head and not names:
            continue
        earlier = [f for f in (*found, *more) if f.end <= q.start]
        kind = earlier[-1].kind if earlier else last_kind
        if line.has(q.start - 1, '"', "“"):  # counted "dozens" of civilian dead
            kind = next((harms.NOUNS[word] for word in line.words[q.end : q.end + 5] if word in harms.NOUNS), kind)
        if names:
            kind = next(
                (named for word in line.words[q.end : q.end + 4] if (named := harms.ADJECTIVES.get(word))), kind
            )
        if not kind:
            continue
        if names:
            one = Finding(kind, q.amount, q.start - 2, q.end, (q.end, q.end), "", "list of names", q.start - 2)
        elif earlier and line.has(q.start - 1, "to") and line.has(earlier[-1].start - 1, "from"):
            one = Finding(kind, q.amount, earlier[-1].start - 1, q.end, q.of, "", "revision", earlier[-1].cue)
        elif line.has(q.start - 1, "from") and line.among(q.start - 2, CHANGED):
            one = Finding(kind, q.amount, q.start - 2, q.end, q.of, "", "revision", q.start - 2, superseded=True)
        elif spoken(reader, q) and not unreal(line, q.start, q.start, verb=False):
            if line.among(q.start - 1, ORDERED):
                ordered.append(len(more))
            one = stated(reader, q, kind)
        else:
            continue
        reader.taken.add(q.start)
        more.append(one)
    for i in ordered[:-1]:
        more[i] = more[i]._replace(superseded=True)  # then 22, then 29 and finally | 33
    return more


def list_of_names(reader: Reader, q: Quantity) -> bool:
    """a list of 71 names"""
    return q.head == "names" and reader.line.has(q.start - 1, "of") and reader.line.has(q.start - 2, "list", "register")


def stated(reader: Reader, q: Quantity, kind: str) -> Finding:
    """(it) had reported 52, (they) speak of seven"""
    line = reader.line
    had = "had" in line.words[max(0, q.start - 5) : q.start] and not line.among(q.start - 1, ORDERED)
    start = q.start - 2 if line.has(q.start - 1, "of", "at") else q.start - 1
    old = had or replaced(reader, q)
    return Finding(kind, q.amount, start, q.end, q.of, "", "taken up", q.start - 1, superseded=old)


def spoken(reader: Reader, q: Quantity) -> bool:
    """speak of seven, had reported 52, put it at 439"""
    line, at = reader.line, q.start - 1
    if line.has(at, '"', "“"):  # report "more than 790" in the north
        return line.words[at - 1] in TAKEN_UP and at > 0 and any(line.has(i, '"', "”") for i in (q.end - 1, q.end))
    if line.among(at, ORDERED):
        return True  # first announced nine dead, then 22 and finally 33
    if line.has(at, "of"):
        again = line.has(at - 1, "then", "later", "and", "finally") and not SPEAKING.isdisjoint(line.words[:at])
        return again or line.has(at - 1, "speak", "speaks", "spoke", "spoken", "talk", "talked")
    if line.has(at, "on"):
        return line.has(at - 1, "insist", "insists", "insisted")
    if line.has(at, "at"):
        return any(line.words[i] in ("put", "puts") for i in range(max(0, at - 3), at))
    return line.words[at] in TAKEN_UP and line.part(q.end) in (";", ",", "c", "")
