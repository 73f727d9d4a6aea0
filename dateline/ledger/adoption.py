"""Fresh drafts -> the ids they have in the ledger, or new ones; none for what an editor has taken over.

A draft is the standing entry that says the same, that it would have been printed as, or that rests on the same
sentences. Each entry is one draft's; what an editor's entry covers is never drafted again.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from typing import NamedTuple

from dateline.claims.wordlists import words
from dateline.ledger import blocks, entries
from dateline.model import Reading, Report
from dateline.slugs import slug

LONGEST_ID = 64  # the contract allows 80; shorter ones are easier to type into same_as
# What an id does not end in: words that lead on to what has been cut off.
LITTLE = words("a about according after against amid among an and are as at because been before being between but by")
LITTLE |= words("during for from had has have her his if in including into is it its least like near nor of on onto or")
LITTLE |= words("since than that the their these they this those to toward towards until upon via was were when where")
LITTLE |= words("which while who whose with within without")
# What led on to a figure: "…, killing at least three".
COUNTING = words(
    "arresting bringing burying capturing claiming costing damaging destroying detaining displacing downing"
)
COUNTING |= words("driving forcing freeing hitting injuring killing leaving losing sending taking wounding")
NUMBERS = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|scores|hundreds?|thousands?|million"
)
ROUGHLY = "at least|more than|over|up to|as many as|about|around|some|nearly|almost|between|an? estimated"
LENGTH = r"[\w-]*-(?:hour|day|week|month|year)\b"  # a two-week strike, a twenty-two-day march: what it is, no count
# An id is an address for good: no figure belongs in it, for the next report may tell another.
COUNTED = re.compile(
    rf"(?<![\w-])(?:(?:{ROUGHLY})\s+)?"
    rf"(?:(?!{LENGTH})(?:\d[\d,.]*(?!\w)|(?:{NUMBERS})\b)(?:[-\s]+(?:(?:and|to|of)\s+)?)?)+",
    re.IGNORECASE,
)
CORRECTED = 0.7  # of the words of both: "four" for "three" in a sentence of twelve leaves .85, another under .3
CORRECTED_WORDS = 6  # in shorter sentences one word is too much
ENOUGH = 2.0  # points: half of the quotes, or the day and a title much alike


def adopt(standing: Iterable[Report], readings: Iterable[Reading]) -> tuple[Report, ...]:
    """The drafts of all readings, each with its id in the ledger, in the order of the readings."""
    return tuple(draft for draft, taker in settle(standing, readings) if taker is None)


def taken_over(standing: Iterable[Report], readings: Iterable[Reading]) -> tuple[tuple[Report, Report], ...]:
    """The drafts that are not written, each with the editor's entry that stands for it."""
    return tuple((draft, taker) for draft, taker in settle(standing, readings) if taker is not None)


def settle(standing: Iterable[Report], readings: Iterable[Reading]) -> Iterator[tuple[Report, Report | None]]:
    """Each draft with its id, or with the editor's entry that has taken it over."""
    taken: set[str] = set()
    own: dict[str, list[Report]] = defaultdict(list)
    by_hand: dict[str, list[Report]] = defaultdict(list)
    for report in standing:
        taken.add(report.id)
        own[report.article].append(report)
        for article in report.articles:
            by_hand[article].append(report)
    for reading in readings:
        drafts = [fresh(draft, reading.article.id) for draft in reading.reports]
        yield from settle_article(drafts, own[reading.article.id], by_hand[reading.article.id], taken)


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


def settle_article(
    drafts: Sequence[Report], own: Sequence[Report], by_hand: Sequence[Report], taken: set[str]
) -> Iterator[tuple[Report, Report | None]]:
    found = matches(drafts, own)
    editors = [report for report in own if report.author == "editor"]
    for number, draft in enumerate(drafts):
        entry = found.get(number)
        if entry and entry.author == "program":
            yield replace(draft, id=entry.id, same_as=entry.same_as, print=entry.print, where=entry.where), None
            continue
        taker = entry or next((editor for editor in editors if covers(editor, draft)), None)
        taker = taker or next((editor for editor in by_hand if covers(editor, draft) or tells(editor, draft)), None)
        if taker is None:
            draft = replace(draft, id=new_id(draft, taken))
            taken.add(draft.id)
        yield draft, taker


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
    ours, theirs = [traits(draft) for draft in drafts], [traits(report) for report in left]
    lone = [n for n in range(len(drafts)) if n not in found]
    pairs = [(likeness(ours[n], theirs[m]), -n, -m) for n in lone for m in range(len(left))]
    for points, n, m in sorted(pairs, reverse=True):
        report = left[-m]
        if points >= ENOUGH and -n not in found and report.id not in used:
            found[-n] = report
            used.add(report.id)
    return found


def content(r: Report) -> tuple[object, ...]:
    """What a report says, without what the ledger knows of it."""
    return (r.when, r.time, r.title, r.summary, r.kind, r.places, r.actors, r.by, r.claims, r.quotes)


class Traits(NamedTuple):
    """What of a report is compared."""

    report: Report
    quotes: frozenset[str]
    stated: frozenset[str]
    title: frozenset[str]
    figures: frozenset[str]
    places: frozenset[str]


def traits(report: Report) -> Traits:
    title = frozenset(slug(report.title, 1000).split("-")) - {""}
    figures = frozenset(f"{claim.what} {claim.count}" for claim in report.claims)
    return Traits(report, quotes_of(report), stated(report), title, figures, frozenset(report.places))


def likeness(draft: Traits, entry: Traits) -> float:
    """Points for what a draft and an entry have in common; the print that the draft would bear decides alone."""
    if printed_as(draft.report, entry.report):
        return 100.0
    quotes = max(shared(draft.quotes, entry.quotes), shared(draft.stated, entry.stated))
    day = 1.0 if draft.report.when.text == entry.report.when.text else 0.0
    title = overlap(draft.title, entry.title)
    figures = overlap(draft.figures, entry.figures)
    places = overlap(draft.places, entry.places)
    if quotes < 0.5 and not (day and (title >= 0.5 or ((quotes or figures) and places))):
        return 0.0
    return 4 * quotes + day + 2 * title + figures + 0.5 * places


def printed_as(draft: Report, entry: Report) -> bool:
    """An editor's entry that was this draft: it bears the print that the draft would, under its id or a new one."""
    if entry.author == "program" or not entry.print:
        return False
    names = (entry.id, new_id(draft, set()))
    forms = (replace(draft, id=name, same_as=same) for name in names for same in (entry.same_as, ""))
    return any(blocks.fingerprint(entries.text(form)) == entry.print for form in forms)


def shared(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """The part of the quotes that both have, counted from the side that has more of its own in common."""
    if not ours or not theirs:
        return 0.0
    return max(part_found(ours, theirs), part_found(theirs, ours))


def part_found(some: frozenset[str], others: frozenset[str]) -> float:
    return sum(any(same_sentence(one, other) for other in others) for one in some) / len(some)


def same_sentence(one: str, other: str) -> bool:
    """Whether two quotes are one sentence: a part of it, or the sentence as its publisher corrected it."""
    if one in other or other in one:
        return True
    ours, theirs = frozenset(one.split()), frozenset(other.split())
    return min(len(ours), len(theirs)) >= CORRECTED_WORDS and overlap(ours, theirs) >= CORRECTED


def quotes_of(report: Report) -> frozenset[str]:
    """The sentences that a report rests on; of one without any, the quotes of its claims."""
    return frozenset(map(folded, report.quotes)) or stated(report)


def stated(report: Report) -> frozenset[str]:
    """The words in which its figures stand, and in which it is said who did it."""
    quotes = (*(claim.quote for claim in report.claims), *(by.quote for by in report.by))
    return frozenset(folded(quote) for quote in quotes if quote.strip())


def folded(quote: str) -> str:
    return " ".join(quote.split())


def overlap(some: frozenset[str], others: frozenset[str]) -> float:
    return len(some & others) / len(some | others) if some and others else 0.0


def covers(editor: Report, draft: Report) -> bool:
    """An editor's entry that rests on all sentences of the draft and tells the same day has taken the draft in."""
    ours, theirs = quotes_of(draft), quotes_of(editor)
    if not ours or not theirs or part_found(ours, theirs) < 1:
        return False
    return draft.when.text == editor.when.text or within(draft, editor)


def tells(editor: Report, draft: Report) -> bool:
    """An entry written by hand that names the article and tells of the same day in much the same words."""
    same_day = draft.when.text == editor.when.text or within(draft, editor)
    return same_day and likeness(traits(replace(draft, when=editor.when)), traits(editor)) >= ENOUGH


def within(draft: Report, editor: Report) -> bool:
    a, b = draft.when, editor.when
    return bool(a.start and a.end and b.start and b.end and b.start <= a.start and a.end <= b.end)


# --- new ids


def new_id(draft: Report, taken: set[str]) -> str:
    """`2020-02-27-airstrike-kills-soldiers`: the first day and the title, a number added where another has that id."""
    title = COUNTED.sub(" ", draft.title)
    dangling = LITTLE | COUNTING if title != draft.title else LITTLE
    name = short(f"{slug(draft.when.text.split('/')[0], 10)} {title}", LONGEST_ID, dangling) or "event"
    if name not in taken:
        return name
    number = 2
    while (other := f"{short(name, LONGEST_ID - 1 - len(str(number)), dangling)}-{number}") in taken:
        number += 1
    return other


def short(text: str, longest: int, dangling: Set[str] = LITTLE) -> str:
    """A slug that does not end in a word that leads on to what was cut off."""
    kept = slug(text, longest).split("-")
    while len(kept) > 1 and kept[-1] in dangling:
        kept.pop()
    return "-".join(kept)
