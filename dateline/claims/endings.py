"""What ends a state: who was found alive is not missing, nor dead who was said to be; who was freed is no captive,
who went home neither hurt nor displaced. A count of those whose state ends never states it.
"""

from collections.abc import Iterator, Sequence

from dateline.claims import harms, openended, subjects, verbs
from dateline.claims.findings import Finding, Reader, Victim
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity
from dateline.claims.unreal import unreal
from dateline.claims.wordlists import forms, words

Forms = dict[str, list[tuple[str, ...]]]  # by their first word

HOME = """
    returned, came home, come home, went home, gone home, got home, went back, gone back, came back, come back,
    got back, moved back, are home, are back, were back, sent home, taken home, brought home, allowed home,
    allowed back, repatriated
"""
FREE = """
    freed, released, let go, set free, ransomed, exchanged, swapped, handed over, handed back, liberated, bailed,
    pardoned, rescued, went free, gone free, walked free, escaped, broke out, broke free, fled
"""
ALIVE = """
    found alive, found safe, found living, found unharmed, found well, located alive, traced alive, pulled out alive,
    pulled alive, dug out alive, brought out alive, recovered alive, rescued, saved, traced, reunited, contacted,
    turned up, showed up, reappeared, resurfaced, surfaced, emerged, made contact, made it, walked out, walked into,
    walked back, walked away, swam ashore, survived, live, alive, in fact alive, still alive, very much alive,
    are alive, were alive, is alive, was alive, are living, were living, is living, was living,
    are safe, were safe, is safe, was safe, turned out to be alive, proved to be alive, turned out to be living,
    turned out to be safe, proved to be safe, turned out to have survived, proved to have survived
"""
# What ends each state: what is done to those who were in it, and what they do.
ENDED: dict[str, str] = {
    harms.KILLED: f"{HOME}, {ALIVE}",
    harms.MISSING: f"""
        {HOME}, found, located, traced, tracked down, rescued, saved, accounted for, reunited, picked up, plucked,
        winched, brought ashore, dug out, pulled out, pulled alive, contacted, recovered, turned up, showed up,
        reappeared, resurfaced, surfaced, made it, emerged, made contact, walked out, walked into, walked back,
        walked away, swam ashore, are safe, were safe, is safe, was safe, proved to be, turned out to be
    """,
    harms.CAPTURED: f"{HOME}, {FREE}, found",
    harms.ARRESTED: f"{HOME}, {FREE}, acquitted, cleared",
    harms.DISPLACED: f"{HOME}, able to return, able to go home, able to go back, allowed to return, return, rehoused",
    harms.WOUNDED: f"""
        {HOME}, discharged, released, left hospital, left the hospital, left the clinic, out of hospital,
        out of the hospital, recovered, rejoined
    """,
}
# What others do to end it: this stands before those who were in it.
ENDING: dict[str, str] = {
    harms.KILLED: """
        found alive, finding alive, rescued, rescue, rescuing, saved, saving, dug out, pulled out, brought back,
        pulled alive, reunited
    """,
    harms.MISSING: """
        found, find, finding, located, locate, locating, traced, trace, tracing, rescued, rescue, rescuing, saved,
        save, saving, reached, picked up, plucked, winched, dug out, pulled out, brought back, accounted for,
        reunited, rescue of, return of
    """,
    harms.CAPTURED: """
        freed, free, freeing, released, release, releasing, let, set free, rescued, rescue, rescuing, exchanged,
        swapped, exchanging, swapping, liberated, liberating, handed over, handed back, returned, rescue of
    """,
    harms.ARRESTED: "freed, freeing, released, release, releasing, let, bailed, pardoned, acquitted, cleared",
    harms.DISPLACED: "return of, repatriated, rehoused",
    harms.WOUNDED: "discharged, discharging",
}
# These end nothing when those who were in the state do them: two missing guards had found a boat.
DONE_TO_THEM = words(
    """
    found located traced tracked rescued saved accounted reunited picked plucked winched brought dug pulled contacted
    recovered freed released let set ransomed exchanged swapped handed liberated bailed pardoned acquitted cleared
    discharged sent taken allowed repatriated rehoused
    """
)
BEING = words("is are was were be been being get got")
# Of the dead only who was said to be so can come back, and who was wrongly said to be so never was.
SAID_DEAD = words(
    """
    reported declared feared believed thought presumed assumed listed counted named pronounced mourned given announced
    recorded registered supposed
    """
)
WRONGLY = words("wrongly mistakenly erroneously falsely incorrectly prematurely")
THEY = words("they he she both all")
JOINTS = words("and but then")
NEVER_ANEW = (harms.MISSING, harms.KILLED)  # who is back was not
NEAR = 6  # words before that of a death within which stands who is only said to be dead
# Found dead, found guilty, found shelter: no end of the state.
DEAD = openended.VERDICTS | words(
    "dead lifeless drowned murdered shot hanged strangled frozen buried bodies shelter refuge room"
)


def by_first_word(table: dict[str, str]) -> dict[str, Forms]:
    """The forms of each kind by the word that they start with, longest first."""
    found: dict[str, Forms] = {}
    for kind, text in table.items():
        for form in sorted(forms(text), key=len, reverse=True):
            found.setdefault(kind, {}).setdefault(form[0], []).append(form)
    return found


ENDED_FORMS, ENDING_FORMS = by_first_word(ENDED), by_first_word(ENDING)


def without_ended(reader: Reader, found: list[Finding]) -> list[Finding]:
    """The findings, save those of a state that the line says has ended: the two missing were found alive, or dead."""
    dead = [f.of for f in found if f.kind == harms.KILLED]
    ended = [f for f in found if f.kind == harms.MISSING and f.of in dead]
    for kind in sorted({f.kind for f in found} & ENDED.keys()):
        of_kind = [f for f in found if f.kind == kind and (kind != harms.KILLED or said_dead(reader.line, f))]
        if kind == harms.KILLED:
            ended += [f for f in of_kind if not WRONGLY.isdisjoint(said_of(reader.line, f))]
        ended += [f for f in of_ended(reader, of_kind) if not told_anew(reader.line, f)] if of_kind else []
    return [f for f in found if f not in ended] if ended else found


def said_of(line: Line, f: Finding) -> list[str]:
    """The words by which people are said to be dead: | wrongly listed as | dead; | believed to have been | killed"""
    first = line.parts.rfind(",", 0, f.cue)
    return line.words[max(first + 1, f.cue - NEAR, 0) : f.cue]


def said_dead(line: Line, f: Finding) -> bool:
    """Four people | reported dead; whom the army had | declared killed: not four who died"""
    return not SAID_DEAD.isdisjoint(said_of(line, f))


def of_ended(reader: Reader, found: Sequence[Finding]) -> Iterator[Finding]:
    """Those of the findings, all of one kind, whose state has ended."""
    line, kind = reader.line, found[0].kind
    for at in line.places(ENDED_FORMS[kind].keys()):
        group = verbs.group(line, at)
        if not form_at(line, at, ENDED_FORMS[kind]) or unreal(line, at, group) or line.among(at + 1, DEAD):
            continue
        passive = not BEING.isdisjoint(line.words[group:at])
        if line.words[at] in DONE_TO_THEM and not passive and at not in reader.by_end:
            continue
        if line.among(group - 1, THEY) or (line.among(group - 1, JOINTS) and (passive or kind in NEVER_ANEW)):
            yield from [f for f in found if f.end <= group][-1:]  # the search ended when they were found
            continue
        for item in subjects.find(reader, group):
            yield from (f for f in found if is_subject(f, item))
    for f in found:
        first = next((q.start for q in reader.quantities if q.of == f.of), f.start)
        verb = verb_before(line, first, ENDING_FORMS[kind])
        if verb >= 0 and not unreal(line, verb, verbs.group(line, verb)):
            yield f


def is_subject(f: Finding, item: Victim) -> bool:
    """The finding is of these; or of those listed as | missing (have been traced)."""
    if isinstance(item, Quantity):
        return f.of == item.of
    return f.of[1] <= f.cue and item[0] <= f.cue < item[1]


def form_at(line: Line, at: int, listed: Forms) -> tuple[str, ...]:
    """The longest form that starts at word `at`; () where there is none."""
    return next((form for form in listed.get(line.words[at], ()) if tuple(line.words[at : at + len(form)]) == form), ())


def verb_before(line: Line, at: int, listed: Forms) -> int:
    """Where the form begins that stands before word `at`; -1: there is none."""
    for first in (at - 1, at - 2):
        if first >= 0 and (form := form_at(line, first, listed)) and first + len(form) == at:
            return first
    return -1


def told_anew(line: Line, f: Finding) -> bool:
    """Three were captured on Monday and released: the capture is told, not only taken up; nobody is missing still."""
    if f.kind in NEVER_ANEW or f.rule not in (
        "active",
        "passive",
        "intransitive",
        "inverted passive",
    ):
        return False
    return f.rule == "active" or line.part(verbs.group(line, f.cue) - 1) != "w"  # those who were captured
