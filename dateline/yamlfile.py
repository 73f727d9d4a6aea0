"""YAML as people write it -> a tree in which every value is text with its place, and every fault with its line.

Nothing resolves: `no`, `033`, `12:30` and `2020-02-30` stay what was typed, and the field that holds a value
judges it. What only machines write (anchors, merge keys, tags, a second document) is refused, and so is what
would hang or deceive a reader: deep nesting, doubled keys, tabs, invisible characters.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from dateline.problems import Problem, Where, error

FAST = getattr(yaml, "CSafeLoader", None)  # absent where PyYAML was built without libyaml
LOADER: Any = FAST or yaml.SafeLoader
DEEPEST = 12  # an events file needs 5
LARGEST = 32_000_000  # characters; ten thousand entries take three million
LONGEST_SHOWN = 1000  # of a line, in a message
BREAK = re.compile(r"\r\n|\n|\r")
INVISIBLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


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

    def where(self, at: int) -> Where:
        line = bisect_right(self.line_starts, at)
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


# --- reading


def text_of(path: Path) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file to the character, byte order mark and line ends included; a fault where it is not UTF-8."""
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError as fault:
        line_start = raw.rfind(b"\n", 0, fault.start) + 1
        column = len(raw[line_start : fault.start].decode("utf-8", "replace")) + 1
        where = Where(path.as_posix(), raw.count(b"\n", 0, fault.start) + 1, column)
        return "", (error(where, "the file is not in UTF-8", "save it again with the encoding UTF-8"),)


def load(path: Path) -> tuple[Document, tuple[Problem, ...]]:
    """The document in a file, and all that is wrong with it as YAML."""
    text, problems = text_of(path)
    return (Document(path.as_posix(), ""), problems) if problems else read(text, path.as_posix())


def read(text: str, path: str, first_line: int = 1, loader: Any = None) -> tuple[Document, tuple[Problem, ...]]:
    """The document that `text` writes, and all that is wrong with it.

    A fault of one value (a doubled key, an alias) leaves the rest of the tree; after one of form there is no tree.
    """
    document = Document(path, text.removeprefix("\ufeff"), first_line=first_line)
    if len(document.text) > LARGEST:
        return document, (error(Where(path), f"the file is longer than {LARGEST:,} characters", "split it"),)
    hidden = tuple(unseen(document))
    if hidden:
        return document, hidden
    problems: list[Problem] = []
    try:
        root = compose(document, problems, loader or LOADER)
    except yaml.MarkedYAMLError as fault:
        return document, tuple(leading_tabs(document)) or (*problems, explained(fault, document))
    problems += tabs(document, root)
    return Document(path, document.text, root, first_line), tuple(problems)


class Stop(yaml.MarkedYAMLError):
    """Reading ends here: `problem` is the message, `note` the hint."""


def compose(document: Document, problems: list[Problem], loader: Any) -> Node | None:
    """The tree of the one YAML document in the text; faults that leave a tree are added to `problems`."""
    root: Node | None = None
    open_nodes: list[tuple[Any, list[Node]]] = []  # what is still open: its start event, and what it holds so far
    for event in events(document.text, loader):
        kind = type(event)
        if kind is yaml.ScalarEvent:
            node: Node = Text(event.value, event.start_mark.index, event.end_mark.index, not event.style)
            if event.anchor or (event.tag and event.tag != "!"):
                problems.append(machine_written(event, document))
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            if event.anchor or event.tag:
                problems.append(machine_written(event, document))
            if len(open_nodes) == DEEPEST:
                raise Stop(problem="nested too deep", problem_mark=event.start_mark, note="write it flatter")
            open_nodes.append((event, []))
            continue
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            opened, held = open_nodes.pop()
            start, end, flow = opened.start_mark.index, event.end_mark.index, bool(opened.flow_style)
            if kind is yaml.SequenceEndEvent:
                node = List(tuple(held), start, end, flow)
            else:
                node = Map(tuple(pairs(held, document, problems)), start, end, flow)
        elif kind is yaml.AliasEvent:
            problems.append(machine_written(event, document))
            node = Text("", event.start_mark.index, event.end_mark.index)
        elif kind is yaml.DocumentStartEvent and root is not None:
            raise Stop(problem="a second document begins", problem_mark=event.start_mark, note="delete the '---'")
        else:
            continue
        if open_nodes:
            open_nodes[-1][1].append(node)
        else:
            root = node
    return None if isinstance(root, Text) and root.plain and not root.value else root


def events(text: str, loader: Any) -> Iterator[Any]:
    """What the parser meets, up to the end of the text; `yaml.parse` asks twice for each."""
    parser = loader(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


def pairs(held: list[Node], document: Document, problems: list[Problem]) -> Iterator[tuple[Text, Node]]:
    """Keys with their values: each key once, and text."""
    seen: dict[str, int] = {}
    for key, value in zip(held[::2], held[1::2], strict=True):
        if not isinstance(key, Text):
            problems.append(document.error(key.start, "a key must be text", "write 'key: value'"))
        elif key.value == "<<" and key.plain:
            problems.append(document.error(key.start, "merge keys ('<<') are not read", "write the values out"))
        elif key.value in seen:
            first = document.where(seen[key.value]).line
            problems.append(
                document.error(key.start, f"'{key.value}' is given twice", f"keep one; the first is on line {first}")
            )
        else:
            seen[key.value] = key.start
            yield key, value


def machine_written(event: Any, document: Document) -> Problem:
    at = event.start_mark.index
    if isinstance(event, yaml.AliasEvent):
        return document.error(
            at,
            f"the alias '*{event.anchor}' is not read",
            "write the value out; text that begins with * goes in quotes",
        )
    if event.anchor:
        return document.error(
            at, f"the anchor '&{event.anchor}' is not read", "delete it; text that begins with & goes in quotes"
        )
    return document.error(at, "tags ('!') are not read", "delete it; text that begins with ! goes in quotes")


# --- what cannot be seen


def unseen(document: Document) -> Iterator[Problem]:
    """Control characters, line separators and byte order marks that stand inside the text."""
    for found in INVISIBLE.finditer(document.text):
        name = f"U+{ord(found[0]):04X}"
        yield document.error(
            found.start(),
            f"an invisible character ({name}) stands here",
            f'delete it, or write "\\u{ord(found[0]):04X}" in double quotes',
        )


def leading_tabs(document: Document) -> Iterator[Problem]:
    for found in re.finditer(r"(?:^|(?<=[\r\n]))[ \t]*?(\t)[ \t]*(?=[^\s#])", document.text):
        yield tab(document, found.start(1))


def tabs(document: Document, root: Node | None) -> Iterator[Problem]:
    """Tabs between values; those inside a value in quotes, a block of text or a comment are text."""
    if "\t" not in document.text:
        return
    spans = sorted((text.start, text.end) for text in texts(root))
    starts = [start for start, _ in spans]
    for found in re.finditer("\t", document.text):
        at = found.start()
        before = bisect_right(starts, at) - 1
        inside = before >= 0 and at < spans[before][1]
        line_start = document.line_starts[bisect_right(document.line_starts, at) - 1]
        comment = re.search(r"(?:^|\s)#", document.text[max(line_start, spans[before][1] if before >= 0 else 0) : at])
        if not inside and not comment:
            yield tab(document, at)


def tab(document: Document, at: int) -> Problem:
    return document.error(at, "a tab stands here", "indent and separate with spaces")


def texts(node: Node | None) -> Iterator[Text]:
    if isinstance(node, Text):
        yield node
    elif isinstance(node, List):
        for item in node.items:
            yield from texts(item)
    elif isinstance(node, Map):
        for key, value in node.pairs:
            yield key
            yield from texts(value)


# --- faults of form, in the reader's words

FORM = (
    ("mapping values are not allowed", "a ': ' too many", 'put the text in quotes: title: "Talks: the second day"'),
    (
        "unexpected end of stream",
        "a quotation mark is opened and never closed",
        "close it, or write the apostrophe inside double quotes",
    ),
    ("cannot start any token", "a value cannot begin with this character", "put the text in quotes"),
    (
        "could not find expected ':'",
        "a line without 'key: value'",
        "write 'key: value', or indent the line below its key",
    ),
    ("',' or", "a bracket or a comma is missing", "write {a: b, c: d}; text with commas or brackets goes in quotes"),
    ("found unknown escape", "a backslash that means nothing", "write \\\\, or use single quotes"),
    ("expected '-' indicator", "this line is not indented like its neighbours", "line it up with the '-' above"),
    ("expected <block end>", "this line is not indented like its neighbours", "line it up with the line above"),
    ("expected key", "this line is not indented like its neighbours", "line it up with the line above"),
)


BEGINNING = ("end of stream", "could not find expected ':'", "unknown escape")  # shown where what is broken begins


def explained(fault: yaml.MarkedYAMLError, document: Document) -> Problem:
    """A fault of form as an editor would put it; the parser's own words where we have none."""
    said = " ".join((fault.problem or "").split())
    at, begun = (
        min(mark.index, len(document.text)) if mark else 0 for mark in (fault.problem_mark, fault.context_mark)
    )
    if isinstance(fault, Stop):
        return document.error(at, said, fault.note or "")
    if document.text[at : at + 1] == "\t":
        return tab(document, at)
    unclosed = "',' or" in said and document.where(at).line > document.where(begun).line
    if fault.context_mark and (unclosed or any(words in said for words in BEGINNING)):
        at = begun
    for words, message, hint in FORM:
        if words in said:
            return document.error(at, message, hint)
    return document.error(at, f"not YAML: {said}", "compare with a file that the program wrote")
