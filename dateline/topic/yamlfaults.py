"""What is wrong with a text as YAML, in the words of those who type it: invisible characters, tabs, faults of form."""

import re
from bisect import bisect_right
from collections.abc import Iterator

import yaml

from dateline.problems import Problem, error
from dateline.topic.yamltree import Document, Node, texts

MOST_TOLD = 50  # faults of a file
INVISIBLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


class Stop(yaml.MarkedYAMLError):
    """Reading ends here: `problem` is the message, `note` the hint."""


def few(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The first fifty: a file that is no YAML at all need not be told character by character."""
    if len(problems) <= MOST_TOLD:
        return problems
    left = f"{len(problems) - MOST_TOLD} more faults like these follow"
    return (*problems[:MOST_TOLD], error(problems[MOST_TOLD].where, left))


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


def cut_off(document: Document, root: Node | None) -> Iterator[Problem]:
    """ "title: Talks #2": YAML takes the rest of the line for a comment; those have a space behind the sign."""
    if " #" not in document.text:
        return
    ends = {text.end for text in texts(root) if text.plain}
    for found in re.finditer(r"(?<=\S)[ \t]+#(?=[^\s#])", document.text):
        if found.start() in ends:
            message = "what stands from '#' on is not read: YAML takes it for a comment"
            hint = "put the text in quotes; a comment has a space after its '#'"
            yield document.warning(found.end() - 1, message, hint)


def tab(document: Document, at: int) -> Problem:
    return document.error(at, "a tab stands here", "indent and separate with spaces")


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
    ("node content", "a value is missing here, or a bracket above is not closed", "write {a: b} or [a, b]"),
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
    if "expected" in said and document.text[at - 1 : at] in ("'", '"') and document.text[at : at + 1].strip():
        return document.error(
            at, "text goes on after its closing quotation mark", "write \"It's\" in double quotes, or 'It''s'"
        )
    unclosed = "',' or" in said and document.where(at).line > document.where(begun).line
    if fault.context_mark and (unclosed or any(words in said for words in BEGINNING)):
        at = begun
    if "mapping values are not allowed" in said and (before := line_without_colon(document, at)) is not None:
        at, said = before, "could not find expected ':'"
    for words, message, hint in FORM:
        if words in said:
            return document.error(at, message, hint)
    return document.error(at, f"not YAML: {said}", "compare with a file that the program wrote")


def line_without_colon(document: Document, at: int) -> int | None:
    """Where the line above begins, if the ':' at `at` is the first of its line: "published 2020-02-27", then a key."""
    number = document.line_number(at)
    start = document.line_starts[number - 1]
    if number < 2 or not re.fullmatch(r"\s*[\w-]+\s*", document.text[start:at]):
        return None
    above = document.line_starts[number - 2]
    line = document.text[above:start]
    return above + len(line) - len(line.lstrip()) if line.strip() and ": " not in line else None
