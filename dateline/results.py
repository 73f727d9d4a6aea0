"""What came of a command -> the words in which it is told: events, files, problems, and what is left to do."""

from collections.abc import Iterator, Sequence

from dateline.model import Article, Report, Timeline
from dateline.output import Written
from dateline.problems import Problem


def still_drafts(timeline: Timeline) -> Iterator[str]:
    """Of each event that is reviewed in part: which entry keeps it a draft."""
    for event in timeline.events:
        if any(report.review == "reviewed" for report in event.reports):
            left = (report for report in event.reports if report.review == "draft" and report.where)
            yield from (
                f"{report.where}: '{event.id}' stays a draft until this entry is reviewed, too" for report in left
            )


def events_told(timeline: Timeline) -> str:
    """How many events, and how many of them nobody has reviewed: "78 events, 12 of them drafts, from 43 articles"."""
    drafts = sum(not event.reviewed for event in timeline.events)
    of_them = f", {drafts} of them {'drafts' if drafts != 1 else 'a draft'}" if drafts else ""
    return f"{numbered(len(timeline.events), 'event')}{of_them}, from {numbered(len(timeline.articles), 'article')}"


def reports_told(reports: Sequence[Report], articles: Sequence[Article]) -> str:
    """ "120 reports from 43 articles"."""
    return f"{numbered(len(reports), 'report')} from {numbered(len(articles), 'article')}"


def files_told(written: Written, files: int) -> str:
    """What became of the site's files: "3 of 27 files changed, 4 removed"."""
    changes = len(written.new) + len(written.changed)
    removed = f", {len(written.removed)} removed" if written.removed else ""
    return f"{changes or 'no'} of {files} files changed{removed}"


def numbered(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def counted(problems: Sequence[Problem]) -> str:
    """ "2 errors, 1 warning", or "no problems"."""
    counts = [(sum(p.level == level for p in problems), level) for level in ("error", "warning")]
    return ", ".join(numbered(n, level) for n, level in counts if n) or "no problems"
