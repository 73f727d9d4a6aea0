"""Entries against the articles as they are now: a warning for each that has lost its ground. None is ever deleted."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain

from dateline.ledger.eventsfile import Entry, EventsFile
from dateline.model import Article, Report, Vocabulary
from dateline.problems import Problem
from dateline.reports import grounding
from dateline.reports.grounding import Fault, Ground
from dateline.topic.shapes import Loc, find


def check(file: EventsFile, found: frozenset[str], articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Warnings for a file; `found` are the ids of the drafts that the extraction finds now."""
    article = articles.get(file.article)
    for entry in file.entries:
        report = entry.report
        if report.review == "hidden" or not file.article:
            continue
        if report.author == "program" and report.id not in found:
            yield lost(file, entry, article, articles)
        elif article is None:
            hint = moved(report, articles) or "restore the article, or set 'review: hidden'"
            yield file.document.warning(
                entry.node.start, f"'{report.id}' is shown, but its article '{file.article}' is gone", hint
            )


def lost(file: EventsFile, entry: Entry, article: Article | None, articles: Mapping[str, Article]) -> Problem:
    """A draft that is no longer published, with the reason."""
    report = entry.report
    hint = "delete the draft if it is wrong; delete its 'draft' line to keep it"
    if article is None:
        reason = f"the article '{file.article}' is gone"
        if now := holder(report, articles):
            reason += f", '{now}' holds its text now"
            hint = f"to keep its address rename this file to {now}.yaml and write 'article: {now}'; else delete it"
    elif any(not holds(article, quote) for quote in report.quotes):
        reason = "the article no longer holds its quote"
    else:
        reason = "nothing in the article is read as this any more"
    return file.document.warning(entry.node.start, f"the draft '{report.id}' is not published: {reason}", hint)


def holds(article: Article, quote: str) -> bool:
    return grounding.folded(quote) in grounding.folded(article.text)


def moved(report: Report, articles: Mapping[str, Article]) -> str:
    """A hint that names the article which now holds the quotes of a report."""
    now = holder(report, articles)
    return f"if it is '{now}' now: rename this file to {now}.yaml and write 'article: {now}'" if now else ""


def holder(report: Report, articles: Mapping[str, Article]) -> str:
    """The article which now holds the quotes of a report, as after a change of its file's name."""
    whole = (name for name, article in articles.items() if all(quote in article.text for quote in report.quotes))
    folded = (name for name, article in articles.items() if all(holds(article, quote) for quote in report.quotes))
    return next(chain(whole, folded), "") if report.quotes else ""


# --- what an editor's entry says and its quotes do not

Grounds = Callable[[str], Ground | None]  # of an article by its id; None where there is no such article
HINTS = {
    "quote": "copy the sentence from the article, word for word",
    "claim": "quote the words that state the figure, or correct the count",
    "date": "add the sentence that names the day to quotes",
    "place": "add the sentence that names the place to quotes",
}


def ungrounded(file: EventsFile, ground: Grounds, vocabulary: Vocabulary) -> Iterator[Problem]:
    """Warnings for the editors' entries of a file; drafts are grounded before they are written."""
    for entry in file.entries:
        if entry.report.author == "editor" and entry.report.review != "hidden":
            late = too_late(entry.report, ground)
            if late:
                at = find(entry.node, ("date",))[1]
                message = f"'{entry.report.id}' is dated after its article came out, on {late}"
                yield file.document.warning(at, message, "correct the day")
            for fault in faults(entry.report, ground, vocabulary):
                if late and fault.part == "date":
                    continue
                at = find(entry.node, loc_of(fault))[1]
                yield file.document.warning(at, f"'{entry.report.id}': {fault.message}", HINTS[fault.part])


def too_late(report: Report, ground: Grounds) -> date | None:
    """When the last of a report's articles came out, if that was before the day it tells of and none names that day.

    Somewhere it is tomorrow already; and what an article says that we do not hold, nobody knows.
    """
    told = [one for name in (report.article, *report.articles) if name and (one := ground(name))]
    last = max((one.article.published for one in told), default=None)
    if last is None or not all(one.article.text for one in told):
        return None
    if report.when.start is None or report.when.start <= last + timedelta(days=1):
        return None
    days = {end.text.rstrip("~?%") for end in report.when.ends if end}
    return None if any(mention.value.partition("T")[0] in days for one in told for mention in one.mentions) else last


def loc_of(fault: Fault) -> Loc:
    if fault.part == "date":
        return ("date",)
    return ("claims", fault.index, "quote") if fault.part == "claim" else (f"{fault.part}s", fault.index)


def faults(report: Report, ground: Grounds, vocabulary: Vocabulary) -> Iterator[Fault]:
    """What none of the report's articles bears out; of a claim, what its own article does not.

    An entry written by hand without quotes makes no promise that could be held against it, nor does one of whose
    articles we do not hold the text.
    """
    names = (report.article,) if report.article else report.articles
    held = [one for name in names if (one := ground(name))]
    if not held or not all(one.article.text for one in held):
        return
    found = [of_article(report, one, vocabulary) for one in held]
    for fault in found[0]:
        if fault.part != "claim" and (report.article or report.quotes) and all(fault in others for others in found):
            yield fault
    yield from (fault for row in found for fault in row if fault.part == "claim")


def of_article(report: Report, ground: Ground, vocabulary: Vocabulary) -> tuple[Fault, ...]:
    """What one article does not bear out: of the claims, those with a quote of its own."""
    mine = [n for n, claim in enumerate(report.claims) if claim.article == ground.article.id and claim.quote]
    part = replace(report, claims=tuple(report.claims[n] for n in mine))
    found = [
        fault
        for fault in grounding.faults(part, ground, vocabulary)
        if fault.part != "date" or not grounding.may_be_meant(part, ground)
    ]
    return tuple(replace(fault, index=mine[fault.index]) if fault.part == "claim" else fault for fault in found)
