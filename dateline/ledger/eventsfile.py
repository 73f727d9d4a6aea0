"""One events file: its text to the byte -> its entries as reports, whose each one is, and every fault with its line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.ledger import blocks, entries
from dateline.ledger.blocks import Block
from dateline.ledger.entries import EntryShape, FileShape
from dateline.model import Report
from dateline.problems import Problem, nearest
from dateline.topic import yamlfile
from dateline.topic.shapes import check, find
from dateline.topic.yamlfile import Document, List, Map, Node, Text


@dataclass(frozen=True, slots=True)
class Entry:
    """A report with the place it has in its file; no block where it is not written on lines of its own."""

    report: Report
    node: Map
    block: Block | None = None


@dataclass(frozen=True, slots=True)
class EventsFile:
    """A file of events, `text` to the byte. Without an article it is written by hand.

    `entries` are those without a fault; a file with a fault anywhere is not `whole`.
    """

    path: Path
    text: str
    document: Document
    article: str = ""
    entries: tuple[Entry, ...] = ()
    whole: bool = True

    @property
    def reports(self) -> tuple[Report, ...]:
        return tuple(entry.report for entry in self.entries)


def read(path: Path, text: str, articles: frozenset[str]) -> tuple[EventsFile, tuple[Problem, ...]]:
    """The file that `text` is, with those of its entries that are sound, and all that is wrong with it."""
    document, problems = yamlfile.read(text, path.as_posix())
    file = EventsFile(path, text, document)
    if document.root is None:
        return replace(file, article=path.stem if path.stem in articles and not problems else ""), problems
    if not isinstance(document.root, Map):
        hint = "write 'events:' and below it the entries, each after '- '"
        return file, (*problems, document.error(document.root.start, "an events file is made of keys", hint))
    shape, faults = check(FileShape, document.root, document)
    article = shape.article if shape else value(document.root, "article")
    file = replace(file, article=article, entries=tuple(sound(document, shape, article)))
    faults += tuple(wrong_name(file, articles)) + tuple(
        fault for entry in file.entries for fault in misplaced(file, entry)
    )
    problems = (*problems, *faults)
    return replace(file, whole=all(problem.level != "error" for problem in problems)), problems


def value(node: Map, key: str) -> str:
    found = node.get(key)
    return found.value if isinstance(found, Text) else ""


def items(document: Document) -> List | None:
    """The list behind `events`."""
    found = document.root.get("events") if isinstance(document.root, Map) else None
    return found if isinstance(found, List) else None


def sound(document: Document, shape: FileShape | None, article: str) -> Iterator[Entry]:
    """The entries that have no fault of their own."""
    listed = items(document)
    if listed is None:
        return
    lines = blocks.lines_of(document.text)
    found = blocks.find(document, lines, listed)
    for number, (node, block) in enumerate(zip(listed.items, found, strict=True)):
        entry = shape.events[number] if shape else alone(node, document)
        if entry is None or not isinstance(node, Map):
            continue
        author = blocks.author(lines, block) if article else "editor"
        report = entries.report(entry, article, author, document.where(node.start))
        yield Entry(replace(report, as_drafted=as_drafted(report, block)), node, block)


def as_drafted(report: Report, block: Block | None) -> bool:
    """Whether an editor's entry still says what was drafted: a comment, a note, a review or a link changes none of it.

    Without its `draft` line an entry is taken over whole.
    """
    if report.author == "program" or not report.print or block is None:
        return False
    plain = replace(report, review="draft", apart_from=(), note="")
    forms = (replace(plain, same_as=same) for same in dict.fromkeys((report.same_as, "")))
    return any(blocks.fingerprint(entries.text(form, block.indent)) == report.print for form in forms)


def alone(node: Node, document: Document) -> EntryShape | None:
    return check(EntryShape, node, document)[0]


# --- what the shape of an entry alone cannot tell


def wrong_name(file: EventsFile, articles: frozenset[str]) -> Iterator[Problem]:
    """An article's file bears the article's name, and says so."""
    document, stem = file.document, file.path.stem
    assert document.root is not None
    if not file.article:
        if stem in articles:
            hint = f"write 'article: {stem}' above 'events:', or give the file another name"
            yield document.error(
                document.root.start, f"this file is named for the article '{stem}' but is written by hand", hint
            )
    elif file.article != stem:
        at = find(document.root, ("article",))[1]
        if file.article in articles:
            yield document.error(
                at, f"the entries of '{file.article}' belong in {file.article}.yaml", "rename this file"
            )
        elif stem in articles:
            yield document.error(
                at,
                f"this file is named for the article '{stem}' but is about '{file.article}'",
                f"write 'article: {stem}'",
            )
        else:
            yield document.error(
                at, f"there is no article '{file.article}'", nearest(file.article, articles) if articles else ""
            )


def misplaced(file: EventsFile, entry: Entry) -> Iterator[Problem]:
    """Keys that only files written by hand have, and quotes that only these may leave out."""
    node, report, document = entry.node, entry.report, file.document
    if not file.article:
        if not report.articles:
            hint = "add articles: [id of an article], so that readers see who reported it"
            yield document.warning(node.start, f"'{report.id}' names no article", hint)
        return
    if report.articles:
        at = find(node, ("articles",))[1]
        yield document.error(
            at, "'articles' is for files written by hand", f"delete it; this file's article is {file.article}"
        )
    for number, claim in enumerate(report.claims):
        if claim.article != file.article:
            at = find(node, ("claims", number, "article"))[1]
            yield document.error(
                at,
                f"this file's article is '{file.article}'",
                "delete 'article', or put the claim in that article's file",
            )
        if not claim.quote:
            yield document.error(
                find(node, ("claims", number))[1],
                "this claim has no quote",
                "add quote: the words of the article that state it",
            )
    if not report.quotes:
        yield document.warning(
            node.start, f"'{report.id}' has no quotes", "add quotes: [the sentences of the article that tell it]"
        )
