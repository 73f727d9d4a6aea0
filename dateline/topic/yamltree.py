"""YAML as a tree of text: values with their offsets, and the document that turns an offset into a line and a column."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from dateline.problems import Problem, Where, error

BREAK = re.compile(r"\r\n|\n|\r")
LONGEST_SHOWN = 1000  # of a line, in a message


class Text(NamedTuple):
    """A value: `start` and `end` are its offsets in the document, `plain` says that it stands without quotes."""

    value: str
    start: int
    end: int
    plain: bool = True


class List(NamedTuple):
    items: "tuple[Node, ...]"
    start: int
    end: int
    flow: bool = False


class Map(NamedTuple):
    pairs: "tuple[tuple[Text, Node], ...]"
    start: int
    end: int
    flow: bool = False

    def get(self, key: str) -> "Node | None":
        return next((value for name, value in self.pairs if name.value == key), None)


Node = Text | List | Map


@dataclass(frozen=True)
class Document:
    """A file's text (without a byte order mark) and its tree; `root` is None where there is nothing, or no sense."""

    path: str
    text: str
    root: Node | None = None
    first_line: int = 1  # where `text` begins in its file: front matter does on line 2

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        return (0, *(found.end() for found in BREAK.finditer(self.text)))

    def line_number(self, at: int) -> int:
        """The line of an offset, from 1, in this text."""
        return bisect_right(self.line_starts, at)

    def where(self, at: int) -> Where:
        line = self.line_number(at)
        return Where(self.path, line - 1 + self.first_line, at - self.line_starts[line - 1] + 1)

    def line(self, at: int) -> str:
        """The text of the line on which `at` stands; nothing where it is too long to show."""
        number = bisect_right(self.line_starts, at)
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        line = self.text[self.line_starts[number - 1] : end].rstrip("\r\n")
        return line if len(line) <= LONGEST_SHOWN else ""

    def error(self, at: int, message: str, hint: str = "") -> Problem:
        return error(self.where(at), message, hint, self.line(at))

    def warning(self, at: int, message: str, hint: str = "") -> Problem:
        return Problem(self.where(at), "warning", message, hint, self.line(at))


def texts(node: Node | None) -> Iterator[Text]:
    """Every key and value below a node, in order."""
    if isinstance(node, Text):
        yield node
    elif isinstance(node, List):
        for item in node.items:
            yield from texts(item)
    elif isinstance(node, Map):
        for key, value in node.pairs:
            yield key
            yield from texts(value)
