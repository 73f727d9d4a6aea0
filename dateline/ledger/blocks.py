"""The lines of an events file -> the block of each entry, and whose it is, to the byte.

A block is the lines of an entry with the comments that go with it: those directly above its dash, and those
below it that are indented deeper than the dash. Blank lines around it belong to nobody.
"""

import hashlib
import re
from dataclasses import dataclass

from dateline.model import Author
from dateline.topic.yamlfile import Document, List, Map

LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
DASH = re.compile(r"^([ ]*)-(?=\s|$)")
END = re.compile(r"[\r\n](?:\.\.\.|---)(?=\s|$)")
PRINT = re.compile(r"[ ]+draft: ([0-9a-f]{8})")


@dataclass(frozen=True, slots=True)
class Block:
    """Lines `first` to before `last` (from 0) of a file are an entry; `indent` is the column of its dash, from 0."""

    first: int
    last: int
    indent: int


def lines_of(text: str) -> list[str]:
    return LINE.findall(text)


def find(document: Document, lines: list[str], entries: List) -> tuple[Block | None, ...]:
    """The block of each entry; None for one that is not written on lines of its own after a dash."""
    if entries.flow:
        return (None,) * len(entries.items)
    dashes = [dash_line(document, lines, item.start) for item in entries.items]
    after = end_of(document, entries.start)
    ends = [*(dash for dash in dashes[1:]), after]
    return tuple(
        None if dash is None else block(lines, dash, after if end is None else end)
        for dash, end in zip(dashes, ends, strict=True)
    )


def end_of(document: Document, at: int) -> int:
    """The line on which the value that begins at `at` is surely over: the next key's, or the end of the document."""
    starts = [key.start for key, _ in document.root.pairs if key.start > at] if isinstance(document.root, Map) else []
    mark = END.search(document.text, at)
    starts += [mark.end()] if mark else []
    return number(document, min(starts)) if starts else len(document.line_starts)


def number(document: Document, at: int) -> int:
    return document.line_number(at) - 1


def dash_line(document: Document, lines: list[str], at: int) -> int | None:
    """The line with the dash before `at`: its own, or one above with nothing after the dash."""
    line = number(document, at)
    if DASH.match(lines[line]):
        return line
    while line and not content(lines[line - 1]):
        line -= 1
    above = lines[line - 1] if line else ""
    return line - 1 if re.fullmatch(r" *-(?:\s+#.*)?\s*", above) else None


def content(line: str) -> bool:
    stripped = line.strip()
    return bool(stripped) and not stripped.startswith("#")


def depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def block(lines: list[str], dash: int, end: int) -> Block:
    indent = depth(lines[dash])
    first, last = dash, min(end, len(lines))
    while first and comment(lines[first - 1]) and depth(lines[first - 1]) <= indent:
        first -= 1
    while (
        last - 1 > dash
        and not content(lines[last - 1])
        and not (comment(lines[last - 1]) and depth(lines[last - 1]) > indent)
    ):
        last -= 1
    return Block(first, last, indent)


def fingerprint(lines: str) -> str:
    """Eight hexadecimal digits for an entry's lines without its `draft` line; the kind of line end does not count."""
    folded = re.sub(r"\r\n|\r", "\n", lines).rstrip("\n")
    return hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def stamped(lines: str, indent: int) -> str:
    """An entry of the program's, closed by its print."""
    return f"{lines}{' ' * (indent + 2)}draft: {fingerprint(lines)}\n"


def author(lines: list[str], where: Block | None) -> Author:
    """The program's while the last line is the print of all the others; with any other byte it is the editor's."""
    if where is None:
        return "editor"
    *body, last = lines[where.first : where.last]
    found = PRINT.fullmatch(last.rstrip("\r\n"))
    return "program" if found and fingerprint("".join(body)) == found[1] else "editor"
