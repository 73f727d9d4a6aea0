"""Counts of killed and wounded together, and the losses of a side: "300 killed or wounded", "900 casualties"."""

from dateline.claims import antecedents, harms, nouns, phrases, takeups, tolls, verbs
from dateline.claims.antecedents import Antecedent
from dateline.claims.findings import Finding, Reader
from dateline.claims.harmwords import CASUALTIES
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity
from dateline.claims.unreal import FEARS, TELLING, unreal
from dateline.claims.wordlists import words

LOSSES = words("losses casualties casualty")
TOGETHER = words("killed dead slain wounded injured hurt missing captured")
JOINED = words("and or , /")
# Before "losses", these tell how many or how bad, and not whose they are.
OF_NOBODY = words("total combined overall heavy human own military own terrible further recent more the toll")
OWNERS = words("its his her their our own both")
# Money is lost here, or goods, and nobody's life.
BUSINESS = words(
    """
    bank banks company companies firm firms insurer insurers insurance factory farm farms airline shop shops trader
    traders crop crops season market markets shares investors business businesses quarter profit profits revenue
    financial economic storm storms job jobs seat seats team teams game games match goals points election
    """
)
LOSING = words("lost lose loses losing suffered suffers suffering sustained had taken took")


def find(reader: Reader, found: list[Finding], last: Antecedent) -> list[Finding]:
    """The casualties of a line; `found` are its findings, `last` is what the sentences before counted."""
    distinct = reader.line.distinct
    more = [*together(reader)] if not TOGETHER.isdisjoint(distinct) else []
    if not LOSSES.isdisjoint(distinct) and BUSINESS.isdisjoint(distinct):
        more += [*counted(reader), *losses(reader, [*found, *more], last)]
    more = [f for f in more if not broken_down(f, found)]
    return [*more, *other_side(reader, [*found, *more])]


def told(reader: Reader, q: Quantity, span: tuple[int, int], cue: int, of: tuple[int, int], kind: str) -> Finding:
    reader.take(q, kind)
    start, end = min(q.start, span[0]), max(q.end, span[1])
    return Finding(kind, q.amount, start, end, of, q.head, CASUALTIES, cue)


def together(reader: Reader) -> list[Finding]:
    """(lost) some 20,000 killed and wounded; about 300 people were killed or wounded"""
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities:
        at = q.end
        while line.part(at) in ("b", "r"):
            at += 1
        end = pair_end(reader, at)
        if end and reader.free(q) and q.people and not unreal(line, at, verbs.group(line, at)):
            found.append(told(reader, q, (at, end), at, q.of, CASUALTIES))
    return found


def pair_end(reader: Reader, at: int) -> int:
    """Where the harms end that are joined from word `at` on: killed, wounded and missing |; 0: there is but one."""
    line, i = reader.line, at
    kinds = set[str]()
    while line.among(i, TOGETHER):
        kinds.add(harms.ADJECTIVES[line.words[i]])
        if not line.among(i + 1, JOINED) or not line.among(i + 2 if line.among(i + 2, TOGETHER) else i + 3, TOGETHER):
            i += 1
            break
        i += 2 if line.among(i + 2, TOGETHER) else 3
    goes_on = line.among(i, JOINED) and line.among(i + 1, harms.ADJECTIVES)  # killed, wounded or | arrested
    other = i in reader.by_start or (line.part(i) == "x" and nouns.plural(line.words[i]))  # and wounded | soldiers lay
    return i if len(kinds) > 1 and not goes_on and not other else 0


def counted(reader: Reader) -> list[Finding]:
    """suffered at least 900 casualties; there were 31 casualties"""
    line = reader.line
    return [
        told(reader, q, (q.start, q.end), q.end - 1, side(line, q.end - 1), CASUALTIES)
        for q in reader.quantities
        if q.head == CASUALTIES
        and reader.free(q)
        and not (tolls.introduced(reader, q) and not tolls.TOLLS.isdisjoint(line.distinct))
        and FEARS.isdisjoint(line.words[q.end : q.end + 3])
        and not unreal(line, q.start, verbs.group(line, q.start), verb=False)
        and not to_come(line, q.start - 1)
    ]


def to_come(line: Line, at: int) -> bool:
    """(the ward is ready) to take | 60 casualties; not "is said to have suffered" """
    return line.part(at) == "x" and line.has(at - 1, "to") and not line.among(at - 2, TELLING)


def losses(reader: Reader, found: list[Finding], last: Antecedent) -> list[Finding]:
    """Serbian losses are put at 16,000; those of the defenders at 1,500; put his own losses at two"""
    line = reader.line
    more: list[Finding] = []
    heads = {q.end - 1 for q in reader.quantities}
    for at in line.places(LOSSES | {"those", "own"}):
        q = figure_after(reader, at) if at not in heads and stands_for_losses(line, at) else None
        whose = side(line, at)
        if not q or not (whose[1] or line.has(at, "casualties", "casualty", "own") or somebodys(line, at, q)):
            continue
        brought = line.has(at + 1, "to") and not tolls.PUTTING.isdisjoint(line.words[max(0, at - 3) : at])
        of_dead = antecedents.before(reader, found, at, last).kind == harms.KILLED and not whose[1]
        kind = harms.KILLED if brought or (of_dead and not line.has(at, "casualties")) else CASUALTIES
        one = told(reader, q, (min(at, whose[0] or at), at + 1), at, whose if whose[1] else q.of, kind)
        more.append(one._replace(rule="toll" if brought else CASUALTIES, superseded=tolls.replaced(reader, q)))
    return more


def stands_for_losses(line: Line, at: int) -> bool:
    """losses, casualties; those of the defenders, its own at 60, after a side's losses"""
    if line.words[at] in LOSSES:
        return True
    before = not LOSSES.isdisjoint(line.words[:at])
    return before and line.has(at + 1, *(("of",) if line.has(at, "those") else ("at", "to")))


def somebodys(line: Line, at: int, q: Quantity) -> bool:
    """its own losses, losses of 60 men"""
    return not OWNERS.isdisjoint(line.words[max(0, at - 2) : at]) or q.head in nouns.SOLDIERS or line.has(at, "those")


def figure_after(reader: Reader, at: int) -> Quantity | None:
    """The figure of the losses at word `at`, up to those of the next side."""
    line = reader.line
    for q in reader.quantities:
        if q.start <= at:
            continue
        between = line.words[at + 1 : q.start]
        if ";" in line.parts[at : q.start] or not LOSSES.isdisjoint(between) or tolls.hedged(reader, at, q):
            return None
        if not reader.free(q) or not q.people:
            return None
        if tolls.introduced(reader, q) or line.has(q.start - 1, "range", "ranged", "ranging"):
            return None if unreal(line, q.start, q.start, verb=False) else q
    return None


def side(line: Line, at: int) -> tuple[int, int]:
    """Whose losses the word at `at` tells: Serbian | losses, losses of the | attackers; (0, 0): it does not say."""
    first = at
    while line.part(first - 1) == "x" and line.words[first - 1] not in OF_NOBODY | LOSING:
        if phrases.verb_like(line.words[first - 1]):
            break
        first -= 1
    if first < at:
        return first, at
    if not line.has(at + 1, "of", "among"):
        return 0, 0
    first = at + 3 if line.part(at + 2) == "d" else at + 2
    last = first
    while line.part(last) == "x" and last < first + 4:
        last += 1
    return (first, last) if last > first else (0, 0)


def broken_down(f: Finding, found: list[Finding]) -> bool:
    """61 casualties: 18 killed, 43 wounded: told by its parts"""
    parts = [other.amount.min or 0 for other in found if other.kind in (harms.KILLED, harms.WOUNDED, harms.MISSING)]
    return len(parts) > 1 and sum(parts) == f.amount.min


def other_side(reader: Reader, found: list[Finding]) -> list[Finding]:
    """The attackers lost 4,000 men, | the defenders 1,500; suffered 900 casualties, | the enemy more than 2,000"""
    line = reader.line
    more: list[Finding] = []
    if LOSING.isdisjoint(line.distinct):
        return more
    for q in reader.quantities:
        first = q.start
        while line.part(first - 1) == "x" and first > q.start - 4 and line.words[first - 1] not in takeups.NO_COUNTER:
            first -= 1
        opened = line.part(first - 1) == "d" and line.has(first - 2, ",", "and", "while", "but", ";")
        if (
            not reader.free(q)
            or q.head
            or line.has(q.end, "of")
            or first == q.start
            or not opened
            or line.part(q.end) not in (";", ",", "", "p", "m")
        ):
            continue
        before = [f for f in (*found, *more) if f.end < first and not LOSING.isdisjoint(line.words[: f.end])]
        if before:
            more.append(told(reader, q, (first, q.end), q.end - 1, (first, q.start), before[-1].kind))
    return more
