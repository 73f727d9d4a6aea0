"""One events file: its text to the byte -> its entries as reports, whose each one is, and every fault with its line."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path

from dateline.counts import Count
from dateline.ledger import blocks, entries, remainder
from dateline.ledger.blocks import Block
from dateline.ledger.entries import EntryShape, FileShape
from dateline.model import Attribution, Claim, Report
from dateline.problems import Problem, nearest
from dateline.topic import yamlfile
from dateline.topic.shapes import check, find
from dateline.topic.yamlfile import Document, List, Map, Node, Text

NO_COUNT = Count(0, 0)
MOST_FORM_FAULTS = 20  # of a file; each costs a reading of it


@dataclass(frozen=True, slots=True)
class Entry:
    """A report with the place it has in its file; no block where it is not written on lines of its own."""

    report: Report
    node: Map
    block: Block | None = None


@dataclass(frozen=True, slots=True)
class EventsFile:
    """A file of events, `text` to the byte. Without an article it is written by hand.

    `entries` are those without a fault, `broken` the others, of which no more than their references is known; a file
    with a fault anywhere is not `whole`.
    """

    path: Path
    text: str
    document: Document
    article: str = ""
    entries: tuple[Entry, ...] = ()
    broken: tuple[Entry, ...] = ()
    whole: bool = True

    @property
    def reports(self) -> tuple[Report, ...]:
        return tuple(entry.report for entry in self.entries)


def read(path: Path, text: str, articles: frozenset[str]) -> tuple[EventsFile, tuple[Problem, ...]]:
    """The file that `text` is, with those of its entries that are sound, and all that is wrong with it."""
    document, problems = yamlfile.read(text, path.as_posix())
    file = EventsFile(path, text, document)
    if document.root is None:
        file = replace(file, article=path.stem if path.stem in articles and not problems else "")
        return file, (*problems, *beside(file, problems, articles))
    if not isinstance(document.root, Map):
        hint = "write 'events:' and below it the entries, each after '- '"
        return file, (*problems, document.error(document.root.start, "an events file is made of keys", hint))
    shape, faults = check(FileShape, document.root, document)
    article = shape.article if shape else value(document.root, "article")
    rows = tuple(read_entries(document, shape, article))
    entries, broken = (tuple(entry for whole, entry in rows if whole is wanted) for wanted in (True, False))
    file = replace(file, article=article, entries=entries, broken=broken)
    faults += tuple(wrong_name(file, articles)) + tuple(fault for _, entry in rows for fault in misplaced(file, entry))
    problems = (*problems, *faults)
    return replace(file, whole=all(problem.level != "error" for problem in problems)), problems


def beside(file: EventsFile, faults: tuple[Problem, ...], articles: frozenset[str]) -> Iterator[Problem]:
    """The other errors of a file whose form is at fault, so that all that is wrong is told in one run."""
    text, holders = file.text, frozenset[int]()
    for _ in range(MOST_FORM_FAULTS):
        left = remainder.without(text, faults)
        if not left:
            return
        text, holders = left.text, holders | left.holders
        document, faults = yamlfile.read(text, file.path.as_posix())
        if document.root is not None:
            _, faults = read(file.path, text, articles)
            yield from (fault for fault in faults if fault.level == "error" and fault.where.line not in holders)
            return
        yield from faults


def value(node: Map, key: str) -> str:
    found = node.get(key)
    return found.value if isinstance(found, Text) else ""


def items(document: Document) -> List | None:
    """The list behind `events`."""
    found = document.root.get("events") if isinstance(document.root, Map) else None
    return found if isinstance(found, List) else None


def read_entries(document: Document, shape: FileShape | None, article: str) -> Iterator[tuple[bool, Entry]]:
    """Every entry that is a map, and whether it is without a fault of its own."""
    listed = items(document)
    if listed is None:
        return
    lines = blocks.lines_of(document.text)
    found = blocks.find(document, lines, listed)
    for number, (node, block) in enumerate(zip(listed.items, found, strict=True)):
        if not isinstance(node, Map):
            continue
        entry = shape.events[number] if shape else alone(node, document)
        author = blocks.author(lines, block) if article else "editor"
        where = document.where(node.start)
        report = entries.report(entry, article, author, where) if entry else referring(node, article)
        report = replace(report, author=author, where=where)
        yield entry is not None, Entry(replace(report, as_drafted=as_drafted(report, block)), node, block)


def as_drafted(report: Report, block: Block | None) -> bool:
    """Whether an editor's entry still says what was drafted: a comment, a note, a review or a link changes none of it.

    Without its `draft` line an entry is taken over whole.
    """
    if report.author == "program" or not report.print or block is None:
        return False
    plain = replace(report, review="draft", apart_from=(), note="")
    forms = (replace(plain, same_as=same) for same in dict.fromkeys((report.same_as, "")))
    return any(blocks.fingerprint(entries.text(form, block.indent)) == report.print for form in forms)


def referring(node: Map, article: str) -> Report:
    """What a broken entry says of other entries and of articles, as far as that can be read."""
    names = texts(node.get("articles"))
    only = article or (names[0] if len(names) == 1 else "")
    claims = [(value(c, "article") or only, value(c, "quote")) for c in maps(node, "claims")]
    return Report(
        id=value(node, "id"),
        article=article,
        claims=tuple(Claim("", NO_COUNT, "", "", article=name, quote=quote) for name, quote in claims),
        by=tuple(Attribution("", "", value(by, "article") or only) for by in maps(node, "by")),
        quotes=texts(node.get("quotes")),
        same_as=value(node, "same_as"),
        apart_from=texts(node.get("apart_from")),
        articles=names,
    )


def texts(node: Node | None) -> tuple[str, ...]:
    """The texts of a list; one alone where the brackets are missing; "" for what is no text."""
    found = node.items if isinstance(node, List) else (node,) if node else ()
    return tuple(one.value if isinstance(one, Text) else "" for one in found)


def maps(node: Map, key: str) -> tuple[Map, ...]:
    """The maps of a list up to the first item that is none: so each has its number in the list."""
    found = node.get(key)
    first = takewhile(lambda one: isinstance(one, Map), found.items if isinstance(found, List) else ())
    return tuple(one for one in first if isinstance(one, Map))


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
