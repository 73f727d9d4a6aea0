"""YAML as people write it -> a tree in which every value is text with its place, and every fault with its line.

Nothing resolves: `no`, `033`, `12:30` and `2020-02-30` stay what was typed, and the field that holds a value
judges it. What only machines write (anchors, merge keys, tags, a second document) is refused, and so is what
would hang or deceive a reader: deep nesting, doubled keys, tabs, invisible characters.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from dateline.problems import Problem, Where, error
from dateline.topic.yamlfaults import Stop, cut_off, explained, few, leading_tabs, tabs, unseen
from dateline.topic.yamltree import Document, List, Map, Node, Text

__all__ = ["Document", "List", "Map", "Node", "Text", "load", "read", "text_of"]

FAST = getattr(yaml, "CSafeLoader", None)  # absent where PyYAML was built without libyaml
LOADER: Any = FAST or yaml.SafeLoader
DEEPEST = 12  # an events file needs 5
LARGEST = 32_000_000  # characters; ten thousand entries take three million


def text_of(path: Path) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file to the character, byte order mark and line ends included; a fault if it is not UTF-8."""
    try:
        raw = path.read_bytes()
    except OSError as fault:
        return "", (error(Where(path.as_posix()), f"the file cannot be read: {fault.strerror}"),)
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
        return document, few(hidden)
    problems: list[Problem] = []
    try:
        root = compose(document, problems, loader or LOADER)
    except yaml.MarkedYAMLError as fault:
        return document, few(tuple(leading_tabs(document)) or (*problems, explained(fault, document)))
    problems += tabs(document, root)
    problems += cut_off(document, root)
    return Document(path, document.text, root, first_line), few(tuple(problems))


def compose(document: Document, problems: list[Problem], loader: Any) -> Node | None:
    """The tree of the one YAML document in the text; faults that leave a tree are added to `problems`."""
    root: Node | None = None
    aliases: set[str] = set()
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
            if event.anchor not in aliases:  # the first of a name tells it; a bomb has a thousand
                aliases.add(event.anchor)
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
