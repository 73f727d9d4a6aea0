"""Bare figures that take up a kind told before: "up from 29", "now speaks of seven", "it had reported 52"."""

from dateline.claims import antecedents, contrasts, harms, tolls
from dateline.claims.antecedents import Antecedent
from dateline.claims.findings import Finding, Reader
from dateline.claims.quantities import Quantity
from dateline.claims.tolls import SPEAKING, replaced
from dateline.claims.unreal import unreal
from dateline.claims.wordlists import words
from dateline.counts import Count

ORDERED = ("then", "finally")
CHANGED = ("up", "down", "revised", "increase", "rise", "raised", "lowered")
OF_PEOPLE = (harms.KILLED, harms.WOUNDED, harms.MISSING, harms.DISPLACED, harms.CAPTURED)
ANOTHERS = "another's count"  # from its first word to its cue it names who counted
MONUMENTS = words("monument tomb tombstone plaque memorial wall list register roll")
LISTS = words("list lists register registers roll memorial plaque wall book")
STANDING_FOR = words("it that this")
CHANGING = words(
    """
    raised raises raising lowered lowers lowering corrected corrects correcting revised revises revising changed
    upped cut reduced increased adjusted amended updated brought brings bringing pushed took
    """
)
SPEAKERS = words("speak speaks spoke spoken speaking talk talks talked talking")
TAKEN_UP = words(
    """
    report reports reported counted announced given recorded confirmed acknowledges acknowledged acknowledge claimed
    claims
    claim admits admitted said says say counts lists listed
    """
)


# Police put the crowd at 3,000: people who came, and no figure of those they came for.
CROWD = words("crowd crowds turnout attendance audience onlookers")


def find(reader: Reader, found: list[Finding], last: Antecedent, *, near: bool) -> list[Finding]:
    """The bare figures of a line; `found` are its findings in order, `last` what was told in those before.

    `near`: it was told in the sentence just before, so that a bare "it" can stand for its figure.
    """
    line = reader.line
    more: list[Finding] = []
    ordered: list[int] = []
    for q in reader.quantities if CROWD.isdisjoint(line.distinct) else ():
        if not reader.free(q) or q.start == 0 or tolls.of_others(line, q.start):
            continue
        names = list_of_names(reader, q)
        if q.head and not names:
            continue
        earlier = [f for f in (*found, *more) if f.end <= q.start]
        told = earlier[-1].end if earlier else 0
        before = antecedents.before(reader, earlier, q.start, last)
        kind = spoken_of(reader, told, q.start) or (before.kind if before.may_be(q) else "")
        if line.has(q.start - 1, '"', "“"):  # counted "dozens" of civilian dead
            kind = next((harms.NOUNS[word] for word in line.words[q.end : q.end + 5] if word in harms.NOUNS), kind)
        if names:
            kind = next(
                (named for word in line.words[q.end : q.end + 8] if (named := harms.ADJECTIVES.get(word))), kind
            )
        if not kind:
            continue
        if names:
            first = q.start - 2 if line.has(q.start - 1, "of") else q.start
            one = Finding(kind, q.amount, first, q.end, (q.end, q.end), "", "list of names", first)
        elif earlier and line.has(q.start - 1, "to") and line.has(earlier[-1].start - 1, "from"):
            one = Finding(kind, q.amount, earlier[-1].start - 1, q.end, q.of, "", "revision", earlier[-1].cue)
        elif line.has(q.start - 1, "from") and line.among(q.start - 2, CHANGED):
            one = Finding(kind, q.amount, q.start - 2, q.end, q.of, "", "revision", q.start - 2, superseded=True)
        elif (near or earlier) and (at := restated(reader, q)) >= 0 and real(reader, q, at):
            old = any(
                line.words[i : i + 2] == ["had", "stood"] for i in range(at, q.start)
            )  # on Friday it had stood at ten
            amount = Count(q.amount.max, q.amount.max) if line.has(q.start, "up") else q.amount  # it was up to 44
            one = Finding(kind, amount, at, q.end, q.of, "", "taken up", at, superseded=old)
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


def real(reader: Reader, q: Quantity, at: int) -> bool:
    """The words from `at` on put a figure anew, and deny none, save the one that it puts right."""
    return contrasts.put_right(reader, q) >= 0 or not unreal(reader.line, q.start, at, verb=False)


def list_of_names(reader: Reader, q: Quantity) -> bool:
    """a list of 71 names; his list had 58 names on it"""
    if q.head != "names":
        return False
    words = reader.line.words
    listed = not LISTS.isdisjoint(words[max(0, q.start - 10) : q.start])
    return listed or (reader.line.has(q.end, "on") and not MONUMENTS.isdisjoint(words[q.end : q.end + 4]))


def spoken_of(reader: Reader, first: int, last: int) -> str:
    """The harm that a clause has named without a figure: how many were killed is not known; as for the missing, ..."""
    line = reader.line
    for i in range(last - 1, first - 1, -1):
        cue = reader.cue_at.get(i)
        if line.words[i] == "admitted":
            continue  # villagers admitted to nine
        if cue and cue.kind in OF_PEOPLE and harms.HOSPITALS.isdisjoint(line.words[i : cue.end]):
            return cue.kind
        if line.words[i] in harms.ADJECTIVES and line.has(i - 1, "the", "of", "for"):
            return harms.ADJECTIVES[line.words[i]]
    return ""


def restated(reader: Reader, q: Quantity) -> int:
    """raised that to 22; makes it 34; that it was 51: where the words begin that put the last figure anew; -1: none."""
    line, at = reader.line, q.start - 1
    if (asked := contrasts.put_right(reader, q)) >= 0:
        return asked
    if any(part == "n" and not counted(reader, i) for i, part in enumerate(line.parts[: q.start])):
        return -1  # its line has 14 stations; it was 12 a decade ago
    if line.has(at, "to") and line.among(at - 1, STANDING_FOR) and line.among(at - 2, CHANGING):
        return at - 2
    if line.has(at, "to") and line.among(at - 1, CHANGING):
        i = at - 1
        while line.part(i - 1) in ("b", "r", "m"):
            i -= 1
        return i - 1 if i < at - 1 and line.among(i - 1, STANDING_FOR) else -1  # that was later raised to 13
    end = q.end
    while line.part(end) in ("r", "m"):
        end += 1
    if line.part(end) not in (";", ",", "c", ""):
        return -1
    if line.among(at, STANDING_FOR):
        return at - 1 if line.has(at - 1, "makes", "made", "make", "making") else -1
    if line.has(at, "at", "to") and line.has(at - 1, "stood", "stands", "risen", "rose", "climbed", "grown", "grew"):
        at -= 1
    elif not line.has(at, "was", "is", "reached", "become", "became", "makes", "made"):
        return -1
    while line.has(at - 1, "had", "has", "now", "already", "then"):
        at -= 1
    it = line.has(at - 1, "it") or (line.among(at - 1, STANDING_FOR) and line.part(at - 2) not in ("p", "x"))
    return at - 1 if it else -1


def counted(reader: Reader, at: int) -> bool:
    """The number at `at` is one of those told of: not "the fare was 40 dollars; they raised it to 60" """
    return any(q.start <= at < q.end and not reader.free(q) for q in reader.quantities)


def likewise_of(reader: Reader, at: int) -> bool:
    """Villagers speak of 200 dead, the government | of 40"""
    line, i = reader.line, at
    while line.part(i - 1) in ("x", "d") and i > at - 5:
        i -= 1
    if i == at or not line.has(i - 1, ",", "and", "but", ";"):
        return False
    return any(line.has(k, "of") and line.among(k - 1, SPEAKERS) for k in line.places(frozenset(("of",))) if k < i)


def another(reader: Reader, q: Quantity) -> int:
    """The Red Crescent counted 80 bodies, | the army 65; speak of 200 dead, | the government of 40: else -1"""
    line, at = reader.line, q.start - 1 if reader.line.has(q.start - 1, "of") else q.start
    i = at
    while line.part(i - 1) in ("x", "d") and i > at - 4:
        i -= 1
    if i == at or line.part(i) != "d" or not line.has(i - 1, ",", "and", "but", ";"):
        return -1
    if line.part(q.end) not in (";", "") or not NO_COUNTER.isdisjoint(line.words[i:at]):
        return -1
    verbs = COUNTED_BY if at == q.start else SPEAKERS
    return i if not verbs.isdisjoint(line.words[:i]) and any(not reader.free(old) for old in reader.quantities) else -1


COUNTED_BY = words("has counted counts listed lists reported reports registered recorded claims claimed gave gives")
NO_COUNTER = TAKEN_UP | COUNTED_BY | words("youngest oldest eldest")


def stated(reader: Reader, q: Quantity, kind: str) -> Finding:
    """(it) had reported 52, (they) speak of seven"""
    if (by := another(reader, q)) >= 0:
        return Finding(kind, q.amount, by, q.end, q.of, "", ANOTHERS, q.start - 1)
    line = reader.line
    had = "had" in line.words[max(0, q.start - 5) : q.start] and not line.among(q.start - 1, ORDERED)
    start = q.start - 2 if line.has(q.start - 1, "of", "at") else q.start - 1
    old = had or replaced(reader, q)
    return Finding(kind, q.amount, start, q.end, q.of, "", "taken up", q.start - 1, superseded=old)


def spoken(reader: Reader, q: Quantity) -> bool:
    """speak of seven, had reported 52, put it at 439"""
    line, at = reader.line, q.start - 1
    if another(reader, q) >= 0:
        return True
    if line.among(at, STANDING_FOR):
        return line.has(at - 1, "put", "puts", "placed", "places")  # put it nearer to ten
    if line.has(at, "to"):
        return line.has(at - 1, "admitted", "admits", "admit", "admitting", "confessed", "owned")
    if line.has(at, '"', "“"):  # report "more than 790" in the north
        spoken_of_it = line.has(at - 1, "of") and line.among(at - 2, SPEAKERS)
        return (
            (line.words[at - 1] in TAKEN_UP or spoken_of_it)
            and at > 0
            and any(line.has(i, '"', "”") for i in (q.end - 1, q.end))
        )
    if line.among(at, ORDERED):
        return True  # first announced nine dead, then 22 and finally 33
    if line.has(at, "of"):
        again = line.has(at - 1, "then", "later", "and", "finally") and not SPEAKING.isdisjoint(line.words[:at])
        return again or line.among(at - 1, SPEAKERS) or likewise_of(reader, at)
    if line.has(at, "on"):
        return line.has(at - 1, "insist", "insists", "insisted")
    if line.has(at, "at"):
        return any(line.words[i] in ("put", "puts") for i in range(max(0, at - 3), at))
    return line.words[at] in TAKEN_UP and line.part(q.end) in (";", ",", "c", "")
