"""The year that a text has gone on to tell of -> the year of the dates in it that name none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline import when
from dateline.model import Mention, Sentence
from dateline.reports.dateparts import PAST, Dated
from dateline.when import When

OF_THIS_YEAR = "month_of_relative_year"
OF_THE_FRAME = "day_of_the_year_told"
COUNTED = frozenset(("days_later", "same_day", "next_day", "day_after"))
YEAR_SAID = frozenset(("year", "distance"))
LONG_AGO = 2  # years: a paragraph that tells of such a year goes on with it
YEAR, QUARTER = 366, 92  # days within which a date goes on with the one before
COMING = re.compile(
    r"(?:\b|[’'])(?:will|ll|would|is to|are to|due|plan(?:s|ned)?|expect(?:s|ed)?|scheduled|set for|until|"
    r"by (?=the end|early|late|mid|next|\d|[A-Z][a-z]+day|(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b)|(?<!the )next (?!to\b|door)|"
    r"agreed|vowed|promised|postponed|extended|called for|announced)\b"
)
NEWS = 10  # days: an entry of a chronology so near the day of publication is dated as news is


@dataclass(frozen=True, slots=True)
class Frame:
    """A day of a past year that the text tells of, and the paragraph where it does."""

    day: date
    paragraph: int
    entry: bool = False  # it is the date of an entry of a chronology


def says_year(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """cut off on 17 July this year … on 6 August: a date before it in the sentence has the year."""
    return any(m.start < mention.start and "month" in m.known and YEAR_SAID.intersection(m.known) for m in mentions)


def frame_after(
    frame: Frame | None, sentence: Sentence, mentions: Sequence[Mention], row: Sequence[Dated], published: date
) -> Frame | None:
    """The past year that the text goes on with after a sentence: of the last date that names one or goes on with it."""
    years = {m.start for m in mentions if "year" in m.known or {"month", "distance"} <= set(m.known)}
    for dated in row:
        start = dated.when.start
        if not start or dated.when.precision not in ("day", "month", "season"):
            continue
        if start.year >= published.year:
            frame = None if dated.start in years or dated.rule == OF_THIS_YEAR else frame
            continue
        goes_on = dated.rule == OF_THE_FRAME or (frame and dated.rule in COUNTED and start.year == frame.day.year)
        if dated.start in years or goes_on:
            frame = Frame(start, sentence.paragraph)
    return frame


def in_frame(sentence: Sentence, mention: Mention, day: When, published: date, frame: Frame | None) -> date | None:
    """In March 1991 … On 4 May they fled: a day of the year told of, where a year that is nearer has nothing for it."""
    known = set(mention.known) - {"time"}
    if frame is None or known not in ({"month", "day"}, {"day"}) or not day.start or day.precision != "day":
        return None
    if COMING.search(sentence.text) or not (PAST.search(sentence.text) or day.start > published):
        return None
    if day.start.year < published.year - 1:
        return None  # of a year that the text names already
    ahead = day.start > published
    if sentence.paragraph - frame.paragraph > (1 if ahead else 0) or (known == {"day"} and not ahead):
        return None
    month = day.start.month if "month" in known else frame.day.month
    for year in (frame.day.year, frame.day.year + 1):
        try:
            then = date(year, month, day.start.day)
        except ValueError:
            continue
        goes_on = ahead or (frame.paragraph == sentence.paragraph and published.year - frame.day.year >= LONG_AGO)
        if 0 <= (then - frame.day).days <= (YEAR if goes_on else QUARTER):
            return then if then < published else None
    return None


def of_its_year(mention: Mention, day: When, entry: date, published: date) -> When | None:
    """1973: … on 6 October; of the year that the entry is of. Years after it no weekday is told by its name."""
    known = set(mention.known) - {"time"}
    if "year" in known or (published - entry).days <= NEWS:
        return day
    if "month" not in known and known != {"day"}:
        return None if day.start and (published - day.start).days <= YEAR else day
    month = day.text[4:] if "month" in known else f"-{entry.month:02}{day.text[7:]}"
    for year in (entry.year, entry.year + 1):
        try:
            then = when.parse(f"{year:04}{month}")
        except ValueError:
            continue
        if then.start and then.start >= entry - timedelta(days=QUARTER):
            return then
    return None
