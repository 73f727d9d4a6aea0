"""An events file whose form is at fault -> its text without the lines at fault, to find what else is wrong in it.

Nothing but faults is taken from what is left: no entry is read from a file that is not sound.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dateline.problems import Problem


@dataclass(frozen=True, slots=True)
class Remainder:
    """The text that is left, and the numbers of the lines that held what was taken out: they may lack it now."""

    text: str
    holders: frozenset[int]


def without(text: str, faults: Iterable[Problem]) -> Remainder | None:
    """The text without the lines at fault and what is indented below them; None where a key of the file itself is."""
    lines = text.splitlines(keepends=True)
    holders: set[int] = set()
    for number in sorted({fault.where.line for fault in faults}):
        if not 0 < number <= len(lines) or not lines[number - 1].strip():
            return None
        if indent(lines[number - 1]) == 0 and not lines[number - 1].startswith("- "):
            return None
        holders |= {*above(lines, number)}
        for at in below(lines, number):
            lines[at - 1] = "\n"
    return Remainder("".join(lines), frozenset(holders))


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))


def below(lines: list[str], number: int) -> Iterator[int]:
    """A line and those that are indented more than it, up to the next that is not."""
    within = indent(lines[number - 1])
    yield number
    for at in range(number + 1, len(lines) + 1):
        line = lines[at - 1]
        if line.strip() and indent(line) <= within:
            return
        yield at


def above(lines: list[str], number: int) -> Iterator[int]:
    """The lines that hold a line, from the nearest: its entry's, that of `events`."""
    within = indent(lines[number - 1])
    for at in range(number - 1, 0, -1):
        line = lines[at - 1]
        if line.strip() and indent(line) < within:
            within = indent(line)
            yield at
