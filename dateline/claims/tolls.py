"""Tolls: "the death toll rose to 41", "lowered the number of dead from 202 to 190", "up from 29"."""

from dateline.claims import antecedents, harms, listed, nouns
from dateline.claims.antecedents import NOTHING, Antecedent
from dateline.claims.findings import Finding, Reader
from dateline.claims.lines import Line
from dateline.claims.quantities import RANGING, Quantity
from dateline.claims.unreal import unreal
from dateline.claims.wordlists import words
from dateline.counts import Count

REPORTS = words(
    """
    announced reported spoken given put said count figure toll report estimate message statement tally reports
    estimates figures
    """
)
TOLLS = words("toll tolls")
NUMBERS = words("counts number figure count tally total estimate figures estimates tallies")
INTRODUCED = words(
    """
    to at of as from is was were be been stands stood reached reaches passed passes topped exceeded exceeds hit
    climbed climbs rose risen now nearer closer reaching standing totalled totaled totalling put number
    numbered numbering
    """
)
SPEAKING = words(
    """
    speak speaks spoke spoken talked reported reports gave given gives counted counts put listed recorded
    registered confirmed
    """
)
DEATHS = words("dead deaths killed killings murders fatalities bodies")
PASSING = words("passed passes")
PUTTING = words(
    """
    gave gives give given put puts putting placed lifting lifted bringing brings brought raising raised lowered
    pushing pushed
    taking takes took reduced cut estimate estimates estimated reckon reckons reckoned
    """
)
PUT = words("put estimated given placed reckoned counted set")
CLIMBING = words(
    """
    climbed climbs rose risen passed passes reached reaches topped exceeded exceeds surpassed hit stood stands
    """
)
ARRIVALS = words("arrivals")
OF_REFUGE = words("refugee refugees camp camps displaced displacement asylum exodus shelters fighting war siege")
WORDS = TOLLS | NUMBERS | listed.LISTS | DEATHS | ARRIVALS | frozenset(harms.ADJECTIVES) | {"that"}
EARLIER_COUNTS = words("earlier first initial previous")
REVISED = words("raised lowered corrected revised cut increased reduced changed")
HURT = words("wounded injured hurt")
MORE = words("more another further others")
REASONS = words("as after because since when with following")
ANAPHORIC = words("the that its this a own earlier previous their final true real actual")
EARLIER = words("having earlier previously initially first previous initial original originally until")


def find(reader: Reader, found: list[Finding], last: Antecedent) -> list[Finding]:
    """The tolls of a line; `last` is what "the number" can take up from the sentences before."""
    line = reader.line
    more: list[Finding] = []
    if WORDS.isdisjoint(line.distinct):
        return more
    for at in line.places(WORDS):
        if counts_harm(reader, at) or (line.words[at] == "that" and line.has(at + 1, "of") and more):
            kind, end = kind_of(reader, at)
            told = NOTHING if kind or end == at else antecedents.before(reader, found + more, at, last)
            if kind or told.kind:
                more += figures_of(reader, at, end, kind or told.kind, told)
    return more + in_all(reader, found)


def in_all(reader: Reader, found: list[Finding]) -> list[Finding]:
    """Nine deaths were recorded on Friday, for a total of 812: of the harm just counted."""
    line = reader.line
    more: list[Finding] = []
    for q in reader.quantities if found and "total" in line.distinct else ():
        summed = line.has(q.start - 1, "for", "making") and line.words[q.start : q.start + 3] == ["a", "total", "of"]
        if summed and reader.free(q) and q.people and found[-1].end < q.start:
            more.append(toll(reader, q, found[-1].kind, q.start + 1, q.end, superseded=False))
    return more


def told_of(words: frozenset[str]) -> str:
    """The harm that a sentence without a figure speaks of the number of: gave another figure for the dead."""
    if words.isdisjoint(TOLLS) and words.isdisjoint(NUMBERS):
        return ""
    kinds = {harms.ADJECTIVES.get(word) or harms.NOUNS.get(word) for word in words} - {None}
    return kinds.pop() or "" if len(kinds) == 1 else ""


def counts_harm(reader: Reader, at: int) -> bool:
    """The word at `at` is a toll, or stands for one: the toll, the number, put the dead at, the dead numbered."""
    word = reader.line.words[at]
    if word in TOLLS or word in NUMBERS:
        return True
    if word in listed.LISTS:  # her list of the injured had reached 155
        of_them = reader.line.has(at + 1, "of") and reader.line.has(at + 2, "the", "those")
        return of_them or listed.holding(reader, at) is not None
    if word in ARRIVALS:
        return not OF_REFUGE.isdisjoint(reader.line.distinct)
    if word in DEATHS and (numbered(reader, at) or brought_to(reader, at)):
        return True
    if word not in harms.ADJECTIVES:
        return False
    return put_before(reader, at) or (reader.line.has(at - 1, "the") and numbered(reader, at))


def numbered(reader: Reader, at: int) -> bool:
    """The dead numbered nine; deaths from the quake climbed past 20,000; bringing the season's deaths to 88."""
    line = reader.line
    if at in reader.by_end or at + 1 in reader.by_end:
        return False
    put = not PUTTING.isdisjoint(line.words[max(0, at - 7) : at])
    if line.has(at + 1, "to", "at", "past", "above", "beyond"):
        return put
    for i in range(at + 1, min(len(line.words), at + 9)):
        if put and line.words[i] == "to" and line.part(i - 1) != "b" and i + 1 in reader.by_start:
            return True  # brings the day's dead across the country to 40
        if line.words[i] in ("number", "numbered", "numbering", "totalled", "totaled", "totalling"):
            return line.part(i - 1) != "d"
        if line.words[i] in CLIMBING:
            return line.words[at] not in ("killed", "dead") or line.part(at - 1) in ("d", "")
        if line.words[i] in PUT and line.has(i + 1, "at", "as"):
            return True  # the dead were put at 60 by the mayor
        if line.parts[i] in ";n" or (
            line.parts[i] == "b" and not line.has(i, "has", "have", "had", "was", "were", "is", "are", "been")
        ):
            return False
    return False


def brought_to(reader: Reader, at: int) -> bool:
    """bringing to 81 the deaths recorded there since March"""
    line = reader.line
    count = reader.by_end.get(at - 1)
    if not count or line.part(at - 1) != "d" or not line.has(count.start - 1, "to"):
        return False
    return not PUTTING.isdisjoint(line.words[max(0, count.start - 3) : count.start])


def put_before(reader: Reader, at: int) -> bool:
    """put the dead at 40, bringing the dead of the blast to 154"""
    line = reader.line
    if PUTTING.isdisjoint(line.distinct):
        return False
    own = 1 if line.has(at - 1, "own") else 0  # put their own dead at 600
    return line.has(at - 1 - own, "the", "its", "their", "his", "her") and line.among(at - 2 - own, PUTTING)


def kind_of(reader: Reader, at: int) -> tuple[str, int]:
    """The harm that a toll counts, and the index after the words that say so; "" where it takes up one told before.

    The index is `at` where it counts something else.
    """
    line, word = reader.line, reader.line.words[at]
    if word in harms.ADJECTIVES or word in ("deaths", "killings", "murders", "fatalities"):
        return harms.ADJECTIVES.get(word, harms.KILLED), at + 1
    if word in harms.NOUNS and word in DEATHS:
        return harms.NOUNS[word], at + 1
    if word in harms.ADJECTIVES:
        return harms.ADJECTIVES[word], at + 1
    if word in ARRIVALS:
        return harms.DISPLACED, at + 1
    if word in listed.LISTS and (held := listed.holding(reader, at)):
        named = (harms.ADJECTIVES.get(line.words[i]) for i in range(at + 1, held.start))
        return next((kind for kind in named if kind), ""), at + 1
    if line.has(at + 1, "of", "for") and word in NUMBERS and ARRIVALS & set(line.words[at + 2 : at + 4]):
        return (harms.DISPLACED, at + 2) if not OF_REFUGE.isdisjoint(line.distinct) else ("", at)
    if word in ("total", "tally") and listed.stands(line, at):
        return "", at + 1
    before = line.words[at - 1] if at else ""
    if before in ("death", "body", "casualty") or word in ("toll", "tolls"):
        if before == "casualty":
            return "", at
        return harms.KILLED, at + 1
    if word == "that":
        return "", at + 1
    if line.has(at + 1, "of", "for"):
        for i in range(at + 2, min(len(line.words), at + 9)):
            kind = harms.NOUNS.get(line.words[i]) or harms.ADJECTIVES.get(line.words[i])
            cue = reader.cue_at.get(i)
            if of_things(line, at + 2, i):
                return "", at  # the number of houses hit
            if kind or cue:
                return kind or (cue.kind if cue else ""), i + 1
            if line.parts[i] in ";m" or (line.parts[i] == "n" and i > at + 2):
                break
        if line.part(at + 2) != "n" and not line.has(at + 2, "those", "them", "these"):
            return "", at  # the number of cases
    if word == "counts" and at > 1:
        return "", at  # a verb
    takes_up = word == "counts" or line.words[at - 1].endswith(("'s", "s'")) or line.among(at - 1, ANAPHORIC)
    return "", at + 1 if takes_up else at


def of_others(line: Line, at: int) -> bool:
    """The number of damaged houses was put at | 300: of what is named, and no harm to people."""
    for i in range(max(0, at - 12), at):
        if line.words[i] in NUMBERS and line.has(i + 1, "of") and line.part(i + 2) in ("x", "d"):
            named = line.words[i + 2 : at]
            if of_things(line, i + 2, at):
                return True
            return not any(word in harms.ADJECTIVES or word in harms.NOUNS or word in harms.ALONE for word in named)
    return False


def of_things(line: Line, start: int, end: int) -> bool:
    """the number of | damaged houses (that were hit), of trees (lost): no people are counted"""
    first = next((word for word in line.words[start:end] if nouns.plural(word)), "")
    return first in nouns.THINGS


def figures_of(reader: Reader, at: int, end: int, kind: str, last: Antecedent = NOTHING) -> list[Finding]:
    """The figures of the toll at word `at`: after it, or before it (raised to 90 the count of ...).

    `last`: what it takes up, where it does not say itself what it counts.
    """
    line = reader.line
    ahead = [q for q in reader.quantities if q.start >= end and reader.free(q) and q.people]
    out: list[Finding] = []
    for q in ahead:
        if q.start - at > 30 or any(line.parts[i] == ";" and line.words[i] != "." for i in range(end, q.start)):
            break  # a stop within a sentence is that of "No. 4"
        if (
            not last.may_be(q)
            or not introduced(reader, q)
            or any(c.start > end and c.start < q.start for c in reader.cues if c.kind != kind)
        ):
            continue
        if unreal(line, q.start, q.start, verb=False) or hedged(reader, at, q):
            reader.barred.add(q.start)
            break
        out.append(
            toll(
                reader,
                q,
                kind,
                at,
                end if end < q.start else q.end,
                superseded=replaced(reader, q) or put_earlier(line, at),
            )
        )
        if len(out) == 2:
            break
    if out:
        return out
    for q in reader.quantities:
        if (
            reader.free(q)
            and q.people
            and last.may_be(q)
            and at - 4 <= q.end <= at
            and "c" not in line.parts[q.end : at]
            and (line.has(q.start - 1, "to", "at") or line.has(q.end, "as"))
        ):
            return [toll(reader, q, kind, at, end, superseded=False)]
    return []


def introduced(reader: Reader, q: Quantity) -> bool:
    """rose to 41, is nearer to 100, climbed beyond 1,000, run from 200 to 900"""
    line = reader.line
    return (
        line.words[q.start - 1] in INTRODUCED
        or (
            q.head in ("", "names")
            and line.among(q.start - 1, listed.HELD)
            and not listed.LISTS.isdisjoint(line.words[: q.start])
        )
        or line.among(q.start - 1, RANGING)
        or line.has(q.start, "nearer", "closer", "beyond", "past", "above", "over", "topped", "surpassed", "exceeded")
    )


def hedged(reader: Reader, at: int, q: Quantity) -> bool:
    """the toll could reach 90, might pass 400, is expected to rise to 200"""
    parts = reader.line.parts
    words = [reader.line.words[i] for i in range(at, q.start) if parts[i] != "m"]  # not "since May"
    if reader.line.has(q.end, "if", "once"):
        return True  # the number rises to 13 if the firemen are counted
    return any(w in ("could", "might", "may", "would", "will", "expected", "likely", "feared", "if") for w in words)


def replaced(reader: Reader, q: Quantity) -> bool:
    """from 202 to 190, up from 29, an earlier figure of 40"""
    line = reader.line
    if line.has(q.start - 1, "from"):
        return True
    return any(line.words[i] in EARLIER for i in range(max(0, q.start - 5), q.start))


def put_earlier(line: Line, at: int) -> bool:
    """had earlier put | the number of dead at 12"""
    near = range(max(0, at - 4), at)
    return any(line.words[i] in EARLIER for i in near) and any(line.words[i] in PUTTING for i in near)


def grown_by(line: Line, f: Finding, found: list[Finding]) -> bool:
    """The toll was revised to 14, as three of the wounded have died; rose to nine after two more died: parts of it"""
    sums = [t for t in found if t.rule == "toll" and t.kind == f.kind and not t.superseded and t.end <= f.start]
    if not sums or f.rule == "toll" or least(f) >= max(map(least, sums)):
        return False
    late = f.head in HURT and line.has(f.of[0], "the") and line.has(f.of[0] - 1, "of")
    more = MORE.isdisjoint(line.words[f.start : f.end]) is False
    return (late or more) and any(line.words[i] in REASONS for i in range(sums[-1].end, f.start + 1))


def least(f: Finding) -> int:
    return f.amount.min or 0


def toll(reader: Reader, q: Quantity, kind: str, at: int, end: int, *, superseded: bool) -> Finding:
    reader.taken.add(q.start)
    line = reader.line
    start = at if at < q.start else max(0, q.start - 2)  # raised to | 90 the number of ...
    while start and line.parts[start - 1] == "x" and start > at - 3 and at <= q.start:
        start -= 1
    passed = line.among(q.start - 1, PASSING) and q.amount.max == q.amount.min
    amount = Count(q.amount.min, None) if passed else q.amount
    of = (q.end, q.end) if q.head == "names" else q.of
    return Finding(kind, amount, start, max(q.end, end), of, q.head, "toll", at, superseded=superseded)


def given_earlier(line: Line, f: Finding) -> bool:
    """Its first bulletin had named 70 dead; an earlier count of 120 dead; the estimate of 40 dead was raised to 60"""
    of_a_count = line.has(f.start - 1, "of") and line.among(f.start - 2, NUMBERS | TOLLS)
    if of_a_count and any(i >= f.end and line.has(i + 1, "to") for i in line.places(REVISED)):
        return True
    for i in range(max(0, f.start - 6), f.start):
        if line.words[i] in EARLIER_COUNTS and any(w in REPORTS for w in line.words[i + 1 : i + 3]):
            return True
    return False
