"""What the entries of all files say of each other and of the articles, checked; a fault where it leads nowhere."""

import heapq
from collections.abc import Iterable, Iterator, Mapping

from dateline.ledger.eventsfile import Entry, EventsFile, items, value
from dateline.model import Report
from dateline.problems import Problem, nearest
from dateline.topic.shapes import Loc, find
from dateline.topic.yamlfile import Map
from dateline.when import When

Row = tuple[EventsFile, Entry]


def check(files: Iterable[EventsFile], articles: frozenset[str], complete: bool) -> Iterator[Problem]:
    """Every reference that leads nowhere or against another.

    `complete` is False when a file could not be read: what an id of its would be is not known then.
    """
    files = tuple(files)
    rows = [(file, entry) for file in files for entry in (*file.entries, *file.broken)]
    yield from doubled_ids(files)
    ids = frozenset(all_ids(files))
    same = links(entry.report for _, entry in rows)
    reports = {entry.report.id: entry.report for _, entry in rows}
    for row in rows:
        yield from unknown_articles(row, articles)
        if row[1].report.author == "program":
            continue  # the program's own links were mended
        if complete:
            yield from unknown_ids(row, ids)
        yield from circles(row, same)
        yield from contradictions(row, same)
        yield from other_days(row, reports)


def links(reports: Iterable[Report]) -> dict[str, str]:
    """Each report's `same_as`: all of the editors', and those of the program's that lead somewhere and obey them."""
    reports = tuple(reports)
    ids = {report.id for report in reports if report.id}
    same = {report.id: report.same_as for report in reports if report.same_as and report.author == "editor"}
    apart = [(report.id, other) for report in reports for other in report.apart_from if report.id and other]
    for report in reports:
        if report.same_as in ids and report.author == "program" and not parted(report, same, apart):
            same[report.id] = report.same_as
    return same


def parted(report: Report, same: Mapping[str, str], apart: Iterable[tuple[str, str]]) -> bool:
    """Would the link close a circle, or join what an editor keeps apart?"""
    joined = {report.id, chain(report.same_as, same)[-1]}
    return len(joined) == 1 or any({chain(a, same)[-1], chain(b, same)[-1]} == joined for a, b in apart)


def nodes(files: Iterable[EventsFile]) -> Iterator[tuple[EventsFile, Map]]:
    """Every entry that is a map, sound or not."""
    for file in files:
        listed = items(file.document)
        for node in listed.items if listed else ():
            if isinstance(node, Map):
                yield file, node


def all_ids(files: Iterable[EventsFile]) -> Iterator[str]:
    return (value(node, "id") for _, node in nodes(files))


def doubled_ids(files: Iterable[EventsFile]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for file, node in nodes(files):
        name = value(node, "id")
        at = find(node, ("id",))[1]
        if name and name in first:
            yield file.document.error(at, f"the id '{name}' is taken", f"write another; {first[name]} has it")
        elif name:
            first[name] = str(file.document.where(at))


def unknown_articles(row: Row, articles: frozenset[str]) -> Iterator[Problem]:
    file, entry = row
    if file.article:
        return
    report = entry.report
    named: list[tuple[Loc, str]] = [(("articles", n), name) for n, name in enumerate(report.articles)]
    named += [(("claims", n, "article"), claim.article) for n, claim in enumerate(report.claims)]
    named += [(("by", n, "article"), by.article) for n, by in enumerate(report.by)]
    for loc, name in named:
        if not name or (loc[0] != "articles" and name in report.articles):
            continue
        at = find(entry.node, loc)[1]
        if name not in articles:
            yield file.document.error(at, f"there is no article '{name}'", nearest(name, articles) if articles else "")
        elif loc[0] != "articles":
            yield file.document.error(
                at,
                f"'{name}' is not among the entry's articles",
                f"add it: articles: [{', '.join((*report.articles, name))}]",
            )


def unknown_ids(row: Row, ids: frozenset[str]) -> Iterator[Problem]:
    file, entry = row
    named: list[tuple[Loc, str]] = [(("same_as",), entry.report.same_as)] if entry.report.same_as else []
    named += [(("apart_from", n), name) for n, name in enumerate(entry.report.apart_from)]
    for loc, name in named:
        if name and name not in ids:
            yield file.document.error(find(entry.node, loc)[1], f"no entry has the id '{name}'", close(name, ids))


def close(name: str, ids: frozenset[str]) -> str:
    """A hint that offers the id nearest to `name`, of those that have most words in common with it."""
    words = set(name.split("-"))
    likely = heapq.nlargest(50, sorted(ids), key=lambda one: len(words.intersection(one.split("-"))))
    hint = nearest(name, likely)
    return hint if hint.startswith("did") else "look the id up in its file, or delete the line"


def circles(row: Row, same: Mapping[str, str]) -> Iterator[Problem]:
    file, entry = row
    own = entry.report.id
    at = find(entry.node, ("same_as",))[1]
    if not entry.report.same_as:
        return
    if entry.report.same_as == own:
        yield file.document.error(at, f"'{own}' is the same as itself", "delete the line, or write another entry's id")
    elif own in chain(entry.report.same_as, same):
        path = " -> ".join((own, *chain(entry.report.same_as, same)))
        yield file.document.error(
            at, f"'same_as' runs in a circle: {path}", "let one of them be the event: delete its same_as"
        )


def other_days(row: Row, reports: Mapping[str, Report]) -> Iterator[Problem]:
    """A warning where `same_as` joins reports of different days, until somebody has reviewed that."""
    file, entry = row
    report, other = entry.report, reports.get(entry.report.same_as)
    if report.review == "draft" and other and other.id != report.id and apart(report.when, other.when):
        hint = "is it one event? then set 'review: reviewed' here; if not, delete same_as"
        message = f"'{report.id}' tells of {report.when.text}, '{other.id}' of {other.when.text}"
        yield file.document.warning(find(entry.node, ("same_as",))[1], message, hint)


def apart(one: When, other: When) -> bool:
    """Whether two dates have no day in common, as far as their ends are known."""
    return bool(
        (one.end and other.start and one.end < other.start) or (other.end and one.start and other.end < one.start)
    )


def chain(name: str, same: Mapping[str, str]) -> tuple[str, ...]:
    """`name` and what it leads to, as far as each is new."""
    seen: dict[str, None] = {}
    while name and name not in seen:
        seen[name] = None
        name = same.get(name, "")
    return tuple(seen)


def contradictions(row: Row, same: Mapping[str, str]) -> Iterator[Problem]:
    file, entry = row
    own = chain(entry.report.id, same)
    for number, other in enumerate(entry.report.apart_from):
        at = find(entry.node, ("apart_from", number))[1]
        if not (own and other):
            continue  # told of already: an id that is none
        if other == entry.report.id:
            yield file.document.error(at, f"'{other}' cannot be apart from itself", "delete it")
        elif own[-1] == chain(other, same)[-1]:
            hint = f"both are '{own[-1]}' by same_as: delete one of the two"
            yield file.document.error(at, f"'{other}' is both the same event and apart from it", hint)
