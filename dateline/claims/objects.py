"""The objects of a verb of harm: the counted and single victims that follow it, joined by commas and "and"."""

from collections.abc import Container

from dateline.claims import nouns, victims
from dateline.claims.findings import THINGS, Reader, Victim, fits, span
from dateline.claims.harmwords import DISPLACED, RELEASED
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity
from dateline.claims.wordlists import words

INSERTED = 8  # words of an insertion between two items of a list
JOINTS = frozenset(("and", ","))
LONGER_JOINTS = {
    "as": ("as", "well", "as"),
    "along": ("along", "with"),
    "together": ("together", "with"),
    "in": ("in", "addition", "to"),
    "alongside": ("alongside",),
    "plus": ("plus",),
}
QUOTES = frozenset(('"', "“"))
SPEAKING = words("said says told reported announced added confirmed")
THEMSELVES = words("himself herself themselves")
PASSED_OVER = QUOTES | THEMSELVES | {","}


def find(reader: Reader, at: int, kind: str, word: str = "") -> list[Victim]:
    """The victims that start at word `at`: five soldiers, two policemen and a nurse."""
    line = reader.line
    items: list[Victim] = []
    at = past_adverbs(line, at, reader.by_start)
    name = ""
    while at < len(line.words):
        item = victim_at(reader, at, kind, word)
        if item is None:
            break
        end = span(item)[1]
        if not isinstance(item, Quantity) and name == "," and (not told_in_a_list(line, at, end) or speaks(line, end)):
            break
        if not isinstance(item, Quantity) and name == ", and" and line.part(end) not in (";", "p", "m", ""):
            break  # "killed three cooks, and a waiter, Ivo Sand, called ..."
        if items and (has_own_verb(reader, end) or (name == "," and isinstance(item, Quantity) and not item.head)):
            break  # "injured 17, four seriously" names a part
        items.append(item)
        name, at = next_item(reader, end)
        if not name:
            break
    return items


def told_in_a_list(line: Line, at: int, end: int) -> bool:
    """killing eight policemen, a nurse, and ...: not "killing eight, Korva, the agency, reported" """
    return (line.part(at) == "d" or nouns.person(line.words[end - 1])) and line.has(end, ",", "and")


def speaks(line: Line, end: int) -> bool:
    """killing nine herders, the police commander, | Tsega Mul, told the radio"""
    at = end + 1
    while line.part(at) == "x" and line.written[at][:1].isupper():
        at += 1
    return at > end + 1 and line.has(at, ",") and line.among(at + 1, SPEAKING)


def past_adverbs(line: Line, at: int, taken: Container[int]) -> int:
    """killing outright five ..., injuring, according to the police, 40 ..., killed himself and six ..."""
    while line.part(at) == "r" and at not in taken:
        at += 1
    if not line.among(at, PASSED_OVER):
        return at
    if line.words[at] in THEMSELVES:
        name, after = joint(line, at + 1)
        return after if name in ("and", "with") else at
    inserted = line.words[at] == "," and (line.has(at + 1, "according") or line.part(at + 1) == "p")
    if inserted and "," in line.words[at + 2 : at + 9]:
        at = line.words.index(",", at + 2) + 1  # killed, at the last count, nine
    return at + 1 if line.among(at, QUOTES) else at


def victim_at(reader: Reader, at: int, kind: str, word: str) -> Victim | None:
    q = reader.by_start.get(at)
    if q:
        return q if fits(q, kind, word) else None
    if kind in THINGS or kind in (DISPLACED, RELEASED) or word in ("lost", "shot"):
        return None
    end = victims.starting(reader.line, at)
    return (at, end) if end else None


WENT = words("went came said told took left fled held needed asked")  # and three officers went to the clinic


def has_own_verb(reader: Reader, at: int) -> bool:
    """The next count of a list has a verb of its own: "... and 20 wounded", "... and five others were hurt"."""
    line = reader.line
    while line.part(at) == "r":
        at += 1
    return line.part(at) == "b" or at in reader.cue_at or line.among(at, WENT)


def next_item(reader: Reader, end: int) -> tuple[str, int]:
    """What joins the next item of a list, and where that starts; "" where the list ends.

    One short phrase may stand between: five soldiers in Hajin and two civilians.
    """
    line = reader.line
    found = joint(line, end)
    if found[0] == "," and line.part(found[1]) == "p":
        closing = line.parts.find(",", found[1], found[1] + INSERTED)
        name, start = joint(line, closing) if closing > 0 else ("", end)
        if name == ", and" and start in reader.by_start and not any(i in reader.cue_at for i in range(end, start)):
            return name, start  # 216 soldiers, by its own count, and 40 of the enemy
    if found[0] or line.part(end) != "p":
        return found
    at = end + 1
    while line.part(at) in ("d", "x", "m") and at < end + 7 and at not in reader.by_start:
        at += 1
    name, start = joint(line, at)
    return (name, start) if name and name != "," and start in reader.by_start else ("", at)


def joint(line: Line, at: int) -> tuple[str, int]:
    name, size = "", len(line.words)
    while at < size and line.words[at] in JOINTS:
        name = (
            f"{name} and".strip()
            if line.words[at] == "and" and name != "and"
            else line.words[at]
            if name == ""
            else name
        )
        at += 1
    if at >= size:
        return "", at
    form = LONGER_JOINTS.get(line.words[at], ())
    if form and tuple(line.words[at : at + len(form)]) == form:
        return "with", at + len(form)
    return name, at
