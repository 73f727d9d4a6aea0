"""Drafts -> into the text of an events file: the program's entries renewed, new ones added, all else to the byte."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from dateline.ledger import blocks, entries
from dateline.ledger.eventsfile import EventsFile
from dateline.model import Report
from dateline.topic.yamlfile import List, Map


class Edit(NamedTuple):
    """Lines `first` to before `last` (from 0) become `text`."""

    first: int
    last: int
    text: str


def new_file(article: str, drafts: Iterable[Report]) -> str:
    return entries.file_head(article) + joined(drafts)


def joined(drafts: Iterable[Report], indent: int = 2) -> str:
    return "\n".join(blocks.stamped(entries.text(draft, indent), indent) for draft in drafts)


def merge(file: EventsFile, drafts: Iterable[Report]) -> str | None:
    """The text of a file with its drafts in it; None where new ones have no room: its entries stand in brackets."""
    standing = {entry.report.id for entry in file.entries}
    drafts = tuple(drafts)
    lines = blocks.lines_of(file.document.text)
    edits = list(renewals(file, drafts))
    new = tuple(draft for draft in drafts if draft.id not in standing)
    if new:
        added = additions(file, lines, new)
        if added is None:
            return None
        edits += added
    ending = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
    for edit in sorted(edits, reverse=True):
        lines[edit.first : edit.last] = [edit.text.replace("\n", ending)]
    bom = "\ufeff" if file.text.startswith("\ufeff") else ""
    return bom + "".join(lines)


def renewals(file: EventsFile, drafts: Iterable[Report]) -> Iterator[Edit]:
    """The program's entries that would read differently now."""
    new = {draft.id: draft for draft in drafts}
    for entry in file.entries:
        draft = new.get(entry.report.id)
        if draft and entry.block and entry.report.author == "program" and not says(entry.report, draft):
            yield Edit(entry.block.first, entry.block.last, joined([draft], entry.block.indent))


def says(entry: Report, draft: Report) -> bool:
    """Would the draft be written as the entry stands?"""
    plain = replace(draft, print=entry.print, where=entry.where, author=entry.author)
    return plain == entry or entries.text(plain) == entries.text(entry)


def additions(file: EventsFile, lines: list[str], drafts: Sequence[Report]) -> list[Edit] | None:
    """The edits that add drafts: after the last entry, or where the first one belongs."""
    if not file.entries:
        return first_additions(file, lines, drafts)
    last = file.entries[-1].block
    return [Edit(last.last, last.last, apart(lines, last.last, True) + joined(drafts, last.indent))] if last else None


def first_additions(file: EventsFile, lines: list[str], drafts: Sequence[Report]) -> list[Edit] | None:
    root = file.document.root
    if not isinstance(root, Map):
        head = entries.file_head(file.article).partition("\n")[2]
        return [Edit(len(lines), len(lines), apart(lines, len(lines), False) + head + joined(drafts))]
    key = next((key for key, _ in root.pairs if key.value == "events"), None)
    if key is None:
        at = min(blocks.end_of(file.document, root.pairs[-1][0].start), len(lines))
        return [Edit(at, at, apart(lines, at, False) + "events:\n" + joined(drafts))]
    listed = root.get("events")
    line = blocks.number(file.document, listed.start if isinstance(listed, List) else key.start)
    edits = []
    if isinstance(listed, List):
        before, brackets, after = lines[line].partition(file.document.text[listed.start : listed.end])
        if not brackets:
            return None  # they run over several lines
        edits = [Edit(line, line + 1, before.rstrip(" ") + after)]
    at = line + 1
    while at < len(lines) and blocks.comment(lines[at]) and blocks.depth(lines[at]) > 2:
        at += 1
    return [*edits, Edit(at, at, apart(lines, at, at > line + 1) + joined(drafts))]


def apart(lines: list[str], at: int, blank: bool) -> str:
    """What goes before an addition: an end for the line above where it has none, and a blank line if asked for."""
    above = lines[at - 1] if at else "\n"
    ended = above.endswith(("\n", "\r"))
    return ("" if ended else "\n") + ("\n" if blank and above.strip() else "")
