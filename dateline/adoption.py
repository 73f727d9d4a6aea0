"""Fresh drafts -> the ids they have in the ledger, or new ones; none for what an editor has taken over.

A draft is the standing entry that says the same, that it would have been printed as, or that rests on the same
sentences. Each entry is one draft's; what an editor's entry covers is never drafted again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline import blocks, entries
from dateline.model import Reading, Report
from dateline.slugs import slug

LONGEST_ID = 80
ENOUGH = 2.0  # points: half of the quotes, or the day and a title much alike


def adopt(standing: Iterable[Report], readings: Iterable[Reading]) -> tuple[Report, ...]:
    """The drafts of all readings, each with its id in the ledger, in the order of the readings."""
    taken: set[str] = set()
    own: dict[str, list[Report]] = defaultdict(list)
    by_hand: dict[str, list[Report]] = defaultdict(list)
    for report in standing:
        taken.add(report.id)
        own[report.article].append(report)
        for article in report.articles:
            by_hand[article].append(report)
    adopted: list[Report] = []
    for reading in readings:
        drafts = [fresh(draft, reading.article.id) for draft in reading.reports]
        adopted += adopt_article(drafts, own[reading.article.id], by_hand[reading.article.id], taken)
    return tuple(adopted)


def fresh(draft: Report, article: str) -> Report:
    """A draft as it reads back from its file."""
    return replace(
        draft,
        article=article,
        claims=tuple(replace(claim, article=claim.article or article) for claim in draft.claims),
        by=tuple(replace(by, article=by.article or article) for by in draft.by),
        author="program",
        where=None,
    )


def adopt_article(
    drafts: Sequence[Report], own: Sequence[Report], by_hand: Sequence[Report], taken: set[str]
) -> Iterator[Report]:
    found = matches(drafts, own)
    editors = [report for report in own if report.author == "editor"] + list(by_hand)
    for number, draft in enumerate(drafts):
        entry = found.get(number)
        if entry and entry.author == "program":
            yield replace(draft, id=entry.id, same_as=entry.same_as, print=entry.print, where=entry.where)
        elif not entry and not any(covers(editor, draft) for editor in editors):
            name = new_id(draft, taken)
            taken.add(name)
            yield replace(draft, id=name)


# --- which entry a draft is


def matches(drafts: Sequence[Report], own: Sequence[Report]) -> dict[int, Report]:
    """Each draft's number with the entry that it is: those that say the same first, then the likest pairs."""
    found: dict[int, Report] = {}
    saying = defaultdict(list)
    for report in reversed(own):
        saying[content(report)].append(report)
    for number, draft in enumerate(drafts):
        if saying[content(draft)]:
            found[number] = saying[content(draft)].pop()
    used = {report.id for report in found.values()}
    left = [report for report in own if report.id not in used]
    pairs = [
        (likeness(drafts[n], report), -n, -m)
        for n in range(len(drafts))
        if n not in found
        for m, report in enumerate(left)
    ]
    for points, n, m in sorted(pairs, reverse=True):
        report = left[-m]
        if points >= ENOUGH and -n not in found and report.id not in used:
            found[-n] = report
            used.add(report.id)
    return found


def content(report: Report) -> Report:
    """What a report says, without what the ledger knows of it."""
    return replace(
        report,
        id="",
        same_as="",
        apart_from=(),
        note="",
        print="",
        review="draft",
        author="program",
        where=None,
        articles=(),
    )


def likeness(draft: Report, entry: Report) -> float:
    """Points for what a draft and an entry have in common; the print that the draft would bear decides alone."""
    if entry.print and entry.print in prints(draft, entry):
        return 100.0
    quotes = max(shared(quotes_of(draft), quotes_of(entry)), shared(stated(draft), stated(entry)))
    day = 1.0 if draft.when.text == entry.when.text else 0.0
    title = overlap(words(draft.title), words(entry.title))
    figures = overlap(figures_of(draft), figures_of(entry))
    places = overlap(frozenset(draft.places), frozenset(entry.places))
    if quotes < 0.5 and not (day and (title >= 0.5 or ((quotes or figures) and places))):
        return 0.0
    return 4 * quotes + day + 2 * title + figures + 0.5 * places


def prints(draft: Report, entry: Report) -> Iterator[str]:
    """The prints that the draft would bear under the entry's id, or under one of its own."""
    for name in (entry.id, new_id(draft, set())):
        for same_as in {entry.same_as, ""}:
            yield blocks.fingerprint(entries.text(replace(draft, id=name, same_as=same_as)))


def shared(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """The part of the quotes that both have, counted from the side that has more of its own in common."""
    if not ours or not theirs:
        return 0.0
    return max(part_found(ours, theirs), part_found(theirs, ours))


def part_found(some: frozenset[str], others: frozenset[str]) -> float:
    return sum(any(one in other or other in one for other in others) for one in some) / len(some)


def quotes_of(report: Report) -> frozenset[str]:
    """The sentences that a report rests on; of one without any, the quotes of its claims."""
    return frozenset(map(folded, report.quotes)) or stated(report)


def stated(report: Report) -> frozenset[str]:
    """The words in which its figures stand, and in which it is said who did it."""
    return frozenset(folded(one.quote) for one in (*report.claims, *report.by) if one.quote.strip())


def folded(quote: str) -> str:
    return " ".join(quote.split())


def figures_of(report: Report) -> frozenset[str]:
    return frozenset(f"{claim.what} {claim.count}" for claim in report.claims)


def words(title: str) -> frozenset[str]:
    return frozenset(slug(title, 1000).split("-")) - {""}


def overlap(some: frozenset[str], others: frozenset[str]) -> float:
    return len(some & others) / len(some | others) if some and others else 0.0


def covers(editor: Report, draft: Report) -> bool:
    """An editor's entry that rests on all sentences of the draft and tells the same day has taken the draft in."""
    ours, theirs = quotes_of(draft), quotes_of(editor)
    if not ours or not theirs or part_found(ours, theirs) < 1:
        return False
    return draft.when.text == editor.when.text or within(draft, editor)


def within(draft: Report, editor: Report) -> bool:
    a, b = draft.when, editor.when
    return bool(a.start and a.end and b.start and b.end and b.start <= a.start and a.end <= b.end)


# --- new ids


def new_id(draft: Report, taken: set[str]) -> str:
    """`2020-02-27-airstrike-kills-soldiers`: the first day and the title, a number added where another has that id."""
    day = slug(draft.when.text.split("/")[0], 10)
    name = slug(f"{day} {draft.title}", LONGEST_ID) or "event"
    if name not in taken:
        return name
    number = 2
    while f"{slug(name, LONGEST_ID - 1 - len(str(number)))}-{number}" in taken:
        number += 1
    return f"{slug(name, LONGEST_ID - 1 - len(str(number)))}-{number}"
