"""The year that a text has gone on to tell of -> the year of the dates in it that name none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline import when
from dateline.dates.values import safe_date
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
PLUPERFECT = re.compile(
    r"\bhad (?:\w+ly )?(?:\w+ed|\w+[eu]n|begun|driven|come|gone|left|met|won|lost|set|led|held|built|fled)\b"
)
REMEMBERED = 3  # paragraphs below it in which a history still looks back from the day it began with
NEWS = 10  # days: an entry of a chronology so near the day of publication is dated as news is


@dataclass(frozen=True, slots=True)
class Frame:
    """A day of a past year that the text tells of, and the paragraph where it does."""

    day: date
    paragraph: int
    entry: bool = False  # it is the date of an entry of a chronology
    first: bool = False  # the text begins with it: no day of the news stands before


def says_year(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """cut off on 17 July this year … on 6 August: a date before it in the sentence has the year."""
    return any(m.start < mention.start and "month" in m.known and YEAR_SAID.intersection(m.known) for m in mentions)


def frame_after(
    frame: Frame | None,
    sentence: Sentence,
    mentions: Sequence[Mention],
    row: Sequence[Dated],
    published: date,
    *,
    news: bool,
) -> Frame | None:
    """The past year that the text goes on with after a sentence: of the last date that names one or goes on with it.

    `news`: a day of the news has stood before the sentence.
    """
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
            frame = Frame(start, sentence.paragraph, first=frame.first if frame else not news)
    return frame


def of_the_news(dated: Dated, published: date) -> bool:
    """A day that the text itself puts in the year of publication: neither its stamp nor "that morning"."""
    near = dated.when.start is not None and dated.when.start.year >= published.year
    return near and dated.rule not in ("stamp", "part_of_text_day")


def in_frame(sentence: Sentence, mention: Mention, day: When, published: date, frame: Frame | None) -> date | None:
    """In March 1991 … On 4 May they fled: a day of the year told of, where a year that is nearer has nothing for it."""
    known = set(mention.known) - {"time"}
    if frame is None or known not in ({"month", "day"}, {"day"}) or not day.start or day.precision != "day":
        return None
    if COMING.search(sentence.text) or not (PAST.search(sentence.text) or day.start > published):
        return None
    if day.start.year < published.year - 1:
        return None  # of a year that the text names already
    if frame.first and "month" in known and looks_back(sentence, mention, frame, published):
        return last_before(frame.day, day.start.month, day.start.day)
    ahead = day.start > published
    if sentence.paragraph - frame.paragraph > (1 if ahead else 0) or (known == {"day"} and not ahead):
        return None
    month = day.start.month if "month" in known else frame.day.month
    for year in (frame.day.year, frame.day.year + 1):
        then = safe_date(year, month, day.start.day)
        goes_on = ahead or (frame.paragraph == sentence.paragraph and published.year - frame.day.year >= LONG_AGO)
        if then and 0 <= (then - frame.day).days <= (YEAR if goes_on else QUARTER):
            return then if then < published else None
    return None


def looks_back(sentence: Sentence, mention: Mention, frame: Frame, published: date) -> bool:
    """On October 7, 1967 … The war had begun on July 6: before what a history has told of, paragraphs above."""
    near = sentence.paragraph - frame.paragraph <= REMEMBERED
    had = PLUPERFECT.search(sentence.text, 0, mention.start - sentence.start)
    return near and had is not None and published.year - frame.day.year >= LONG_AGO


def last_before(day: date, month: int, number: int) -> date | None:
    """The last day of that month and number before a day, or on it."""
    days = (safe_date(year, month, number) for year in (day.year, day.year - 1))
    return next((then for then in days if then and then <= day), None)


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
        if then.start and (entry - then.start).days <= QUARTER:
            return then
    return None
