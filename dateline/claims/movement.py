"""People driven from home without the word: "40,000 villagers have left the valley", "forced thousands to flee"."""

from dateline.claims import harms, subjects
from dateline.claims.findings import Finding, Reader
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity
from dateline.claims.unreal import unreal
from dateline.claims.wordlists import forms, words

LEFT = words(
    """
    left moved crossed gone poured streamed escaped departed trekked evacuated relocated headed migrated walked
    reached arrived entered landed
    """
)
COMING = words("reached arrived entered landed")
ARRIVING = words("refugees families evacuees seekers migrants")
REFUGEES = words("refugee refugees evacuees displaced asylum exodus")
OVER = words("over across into through for from")
DRIVING = words(
    """
    turned turning put forced forces forcing force drove driven drives driving compelled compelling obliged prompted
    prompting sent sending caused causing made making left leaving evacuated
    """
)
AWAY = forms(
    """
    to flee, to leave, to evacuate, to move, to abandon, to escape, to seek, from their, from homes, out of, into
    exile, to flight, into refugees,
    fleeing, into flight, from its, to run
    """
)
CIVILIANS = words(
    """
    people civilians residents villagers inhabitants families refugees persons citizens households locals women
    children townspeople islanders survivors others them population evacuees thousands hundreds homeless souls
    men farmers seekers migrants
    """
)
FEWEST = 100  # below that, people who "left" have mostly just left
HOMEWARD = words("back home again returned")


def find(reader: Reader) -> list[Finding]:
    """The displaced of a line that no word of harm told."""
    return [*left(reader), *driven(reader)]


def left(reader: Reader) -> list[Finding]:
    """Some 7,000 villagers have left the coast; 800 families crossed into the next province."""
    line = reader.line
    found: list[Finding] = []
    if LEFT.isdisjoint(line.distinct):
        return found
    for at in line.places(LEFT):
        word = line.words[at]
        if line.parts[at] == "m" or at in reader.cue_at:
            continue
        group = at
        while group > 0 and line.parts[group - 1] in "br":
            group -= 1
        if word == "walked" and not line.among(at + 1, OVER):
            continue  # walked with candles to the monument
        if (word in ("left", "gone") and line.part(at + 1) in ("n", ";", ",")) or not HOMEWARD.isdisjoint(
            line.words[at + 1 : at + 4]
        ):
            continue
        items = [
            q for q in subjects.find(reader, group) if isinstance(q, Quantity) and reader.free(q) and many(line, q)
        ]
        if word in COMING:
            told = not REFUGEES.isdisjoint(line.distinct)  # the refugee agency said 4,000 had arrived
            items = [q for q in items if q.head in ARRIVING or (told and not q.head)]
        if not items or unreal(line, at, group):
            reader.bar(items)
            continue
        found += [displaced(reader, q, at, "moved") for q in items]
    return found


def driven(reader: Reader) -> list[Finding]:
    """forced thousands of villagers to flee, drove 31,000 from their homes"""
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities:
        if not reader.free(q) or not q.people or not line.among(q.start - 1, DRIVING):
            continue
        away = any(tuple(line.words[q.end : q.end + len(form)]) == form for form in AWAY)
        if not away and not (
            many(line, q) and line.has(q.start - 1, "drove", "driven", "driving") and line.has(q.end, "into", "across")
        ):
            continue
        if unreal(line, q.start - 1, q.start - 1):
            reader.bar([q])
            continue
        finding = displaced(reader, q, q.start - 1, "driven")
        found.append(finding)
    return found


def many(line: Line, q: Quantity) -> bool:
    n = q.amount.min or q.amount.max or 0
    a_people = n >= 10 * FEWEST and bool(q.head) and line.written[q.end - 1][:1].isupper()  # 250,000 Rwandans
    named = q.head in CIVILIANS or not q.head or a_people
    return named and (n >= FEWEST or (n >= FEWEST // 5 and q.head in ("families", "households")))


def displaced(reader: Reader, q: Quantity, at: int, rule: str) -> Finding:
    reader.taken.add(q.start)
    end = max(q.end, at + 1)
    if rule == "driven":
        end = min(len(reader.line.words), q.end + 2)
        if reader.line.has(end - 1, "their", "of"):
            end = min(len(reader.line.words), end + 1)
    return Finding(harms.DISPLACED, q.amount, min(q.start, at), end, q.of, q.head, rule, at)
