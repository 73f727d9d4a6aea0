"""Entries against the articles as they are now: a warning for each that has lost its ground. None is ever deleted."""

from collections.abc import Iterator, Mapping

from dateline.eventsfile import Entry, EventsFile
from dateline.model import Article, Report
from dateline.problems import Problem


def check(file: EventsFile, found: frozenset[str], articles: Mapping[str, Article]) -> Iterator[Problem]:
    """Warnings for a file; `found` are the ids of the drafts that the extraction finds now."""
    article = articles.get(file.article)
    for entry in file.entries:
        report = entry.report
        if report.review == "hidden" or not file.article:
            continue
        if report.author == "program" and report.id not in found:
            yield lost(file, entry, article)
        elif article is None:
            hint = moved(report, articles) or "restore the article, or set 'review: hidden'"
            yield file.document.warning(
                entry.node.start, f"'{report.id}' is shown, but its article '{file.article}' is gone", hint
            )


def lost(file: EventsFile, entry: Entry, article: Article | None) -> Problem:
    """A draft that is no longer published, with the reason."""
    report = entry.report
    hint = "delete the draft if it is wrong; delete its 'draft' line to keep it"
    if article is None:
        reason, hint = f"the article '{file.article}' is gone", hint
    elif any(not holds(article, quote) for quote in report.quotes):
        reason = "the article no longer holds its quote"
    else:
        reason = "nothing in the article is read as this any more"
    return file.document.warning(entry.node.start, f"the draft '{report.id}' is not published: {reason}", hint)


def holds(article: Article, quote: str) -> bool:
    return " ".join(quote.split()) in " ".join(article.text.split())


def moved(report: Report, articles: Mapping[str, Article]) -> str:
    """A hint that names the article which now holds the quotes of a report, as after a change of its file's name."""
    for article in articles.values():
        if report.quotes and all(holds(article, quote) for quote in report.quotes):
            return (
                f"if it is '{article.id}' now: rename this file to {article.id}.yaml and write 'article: {article.id}'"
            )
    return ""
