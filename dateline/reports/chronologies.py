"""An article -> the entries of the chronologies in it: the words of each, and the day, month or year that it is of.

A chronology is told by its layout: lines that begin with a date ("3 April: …", "May 5, 2011 - …"), days and years on
lines of their own, hours below them. A date that leaves out its year has that of its heading, of the entry before it,
of the title, or the last year that has all of them behind it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from dateline import when
from dateline.model import Article, Mention
from dateline.reports import entrylabels
from dateline.reports.dateparts import COMING
from dateline.reports.entrylabels import MONTH, WEEKDAY, YEAR, Label
from dateline.when import When

# One look for all lines: where fewer than three begin so, there is no chronology.
MAY_BE = re.compile(
    rf"^[ \t]*(?:[-*•·–—]+[ \t]+)?(?:on )?(?:\d{{1,4}}|{MONTH}|{WEEKDAY}|day \w|(?:early|mid|late)[- ])",
    re.IGNORECASE | re.MULTILINE,
)
FEWEST = 3  # entries and headings of a chronology
ENDS = tuple(".?!…:;\"”'’»)]")
NEWS = 10  # days: an entry so near the day of publication is dated as news is
YEAR_SAID = frozenset(("year", "distance"))
YEAR_OF_NEWS, QUARTER = 366, 92  # days
OF_YEAR = re.compile(rf"(?<!since )(?<!from )(?<!until )(?<!after )(?<!before )\b{YEAR}\b(?![-–/]\d)")
ROLLS = 100  # days that an entry lies before the one above it, and is of the next year
BETWEEN = 3  # paragraphs that go on with an entry before the next
LONGEST = 10  # days of a span that is one event's
LONG = 400  # characters of a paragraph below a day that may tell of several things
BULLET = re.compile(r"[ \t]*[-*•·–—][ \t]")
TITLE = 80  # characters of a line that is a title


@dataclass(frozen=True, slots=True)
class Entry:
    """Words from `start` to `end`, those of its label to `words`; `whole`: they tell one thing."""

    start: int
    words: int
    end: int
    when: When
    time: str = ""
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    text: str
    paragraph: int
    label: Label | None = None

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def titled(self) -> bool:
        """A title between the paragraphs: short, and without a stop."""
        return self.label is None and len(self.text) < TITLE and not self.text.rstrip().endswith(ENDS)


@dataclass(slots=True)
class Above:
    """What the lines above have said of the date."""

    base: int  # the year where none is named
    forward: bool  # whether the entries go from the past to the present
    year: int | None = None  # of a heading
    month: date | None = None  # the first of the month of a heading
    day: date | None = None  # of a heading or an entry with hours: more of them follow
    first: date | None = None  # Day 1
    last: date | None = None  # of the entry before


def entries(article: Article) -> tuple[Entry, ...]:
    """The entries of an article in the order of its words; none where it has no chronology."""
    if sum(1 for _ in MAY_BE.finditer(article.text)) < FEWEST:
        return ()
    lines = labelled(article.text)
    if sum(line.label is not None for line in lines) < FEWEST:
        return ()
    dated = with_dates(lines, article)
    if sum(one is not None for one in dated) < FEWEST:
        return ()
    return tuple(laid_out(lines, dated))


def labelled(text: str) -> list[Line]:
    """The lines that hold words; one that only goes on with a sentence ("since / 1997. The war") has no label."""
    lines: list[Line] = []
    at = paragraph = 0
    for words in text.split("\n"):
        if words.strip():
            before = lines[-1] if lines else None
            begins = (
                before is None
                or before.paragraph != paragraph
                or before.label is not None
                or before.text.rstrip().endswith(ENDS)
            )
            lines.append(Line(at, words, paragraph, label_of(words, not lines) if begins else None))
        else:
            paragraph += 1
        at += len(words) + 1
    return lines


def label_of(words: str, first: bool) -> Label | None:
    """The label of a line; “2010: the year so far”, at the head of a text, is its title."""
    label = entrylabels.read(words)
    titled = label and first and not label.heads and not label.month and not words.rstrip().endswith(ENDS)
    return None if titled else label


# --- the date of each label


def with_dates(lines: Sequence[Line], article: Article) -> list[When | None]:
    """For each line the date of its label; the year before the last one where a date were yet to come."""
    labels = [line.label for line in lines if line.label and line.label.month and line.label.day]
    steps = [(a.month or 0, a.day or 0) <= (b.month or 0, b.day or 0) for a, b in pairwise(labels)]
    forward = 2 * sum(steps) >= len(steps)
    titled = year_of_title(lines, article.title)
    dated: list[When | None] = []
    for base in [titled] if titled else [article.published.year, article.published.year - 1]:
        above = Above(base, forward)
        dated = [date_of(line.label, above, article.published) if line.label else None for line in lines]
        late = (
            one.start > article.published and line.label and not line.label.year and not COMING.search(line.text)
            for line, one in zip(lines, dated, strict=True)
            if one and one.start
        )
        if not any(late):
            break
    return dated


def year_of_title(lines: Sequence[Line], title: str) -> int | None:
    """The Easter Rising of 1916, day by day: the only year of the title, or of the lines of titles at the head."""
    first = next((n for n, line in enumerate(lines) if line.label), 0)
    for words in (title, " ".join(line.text for line in lines[:first] if line.titled or line.text.endswith(")"))):
        years = set(OF_YEAR.findall(words))
        if len(years) == 1:
            return int(years.pop())
    return None


def date_of(label: Label, above: Above, published: date) -> When | None:
    """The date of a label below what the lines above have said, which it adds to; None where it names none."""
    try:
        if label.count and not (label.month and label.day):
            return counted(label, above)
        if label.month or (label.day and above.month):
            return of_month(label, above)
        if label.year and label.time == "" and not (above.day and clock_like(label)):
            return of_year(label, above)
        if label.weekday is not None:
            return of_weekday(label, above, published)
    except ValueError:
        return None
    return when.parse(str(above.day)) if above.day and (label.time or clock_like(label)) else None


def clock_like(label: Label) -> bool:
    """1100 below a day is an hour."""
    hour = label.year is not None and label.to_year is None and label.year % 100 < 60 and label.year < 2400
    return hour and not label.heads


def counted(label: Label, above: Above) -> When | None:
    if not above.first or not label.count:
        return None
    above.last = above.first + timedelta(days=label.count - 1)
    above.day = above.last if label.heads else None
    return when.parse(str(above.last))


def of_year(label: Label, above: Above) -> When:
    if label.heads:
        above.year, above.month = label.year, None
    above.day, above.last = None, date(label.year or 1, 1, 1)
    return when.parse(f"{label.year}/{label.to_year}" if label.to_year else f"{label.year:04}")


def of_month(label: Label, above: Above) -> When:
    """3 April; April 2016; 5. below "April": of the year of the label, of its heading, else of the entry before."""
    month = label.month or (above.month.month if above.month else 1)
    heading = above.month if not label.month else None
    year = label.year or (heading.year if heading else None) or above.year or rolled(month, label.day or 1, above)
    first = date(year, month, label.day or 1)
    if not label.day:
        if label.heads:
            above.month = first
        above.day, above.last = None, first
        return when.parse(f"{first:%Y-%m}")
    above.last = first
    above.day = first if label.heads or label.time else None
    if label.count:
        above.first = first - timedelta(days=label.count - 1)
    last = date(year, label.to_month or month, label.to_day or label.day)
    return when.parse(f"{first}/{last}" if 0 < (last - first).days <= LONGEST else str(first))


def rolled(month: int, day: int, above: Above) -> int:
    """The year of the entry before, or the next one where the list has gone past its end: 12 December, 3 January."""
    if not above.last:
        return above.base
    ahead = (date(above.last.year, month, min(day, 28)) - above.last).days
    if above.forward:
        return above.last.year + (ahead < -ROLLS)
    return above.last.year - (ahead > ROLLS)


def of_weekday(label: Label, above: Above, published: date) -> When:
    """Monday: the next one after the entry before, else the last that there was."""
    ahead = (label.weekday - above.last.weekday()) % 7 if above.last and label.weekday is not None else 0
    day = above.last + timedelta(days=ahead) if above.last else None
    if not day or day > published:
        day = published - timedelta(days=(published.weekday() - (label.weekday or 0)) % 7)
    above.last = day
    above.day = day if label.heads or label.time else None
    return when.parse(str(day))


# --- the words of each entry


def laid_out(lines: Sequence[Line], dated: Sequence[When | None]) -> Iterator[Entry]:
    """The entries: of a label the rest of its line and paragraph; of a heading each paragraph below it."""
    below = paragraphs_below(lines, dated)
    most = max(below[:-1], default=1)
    last_heading = len(below)
    entry: Entry | None = None
    heading: When | None = None
    paragraph, taken, headings = -1, 0, 0
    waiting: list[Line] = []
    for line, day in zip(lines, dated, strict=True):
        if line.label and day:
            if entry and waiting and len({w.paragraph for w in waiting}) <= BETWEEN:
                entry = replace(entry, end=waiting[-1].end)
            waiting = []
            if entry:
                yield entry
            entry = None
            if line.label.heads:
                heading, taken, headings = day, 0, headings + 1
            else:
                entry = Entry(line.start, line.start + line.label.end, line.end, day, line.label.time)
            paragraph = line.paragraph
        elif entry and line.paragraph == paragraph and not (heading and BULLET.match(line.text)):
            entry = replace(entry, end=line.end)
        elif line.titled and not BULLET.match(line.text):
            continue
        elif entry and entry.words > entry.start:
            waiting.append(line)
        elif heading and (headings < last_heading or taken < most):
            if entry:
                yield entry
            short = len(line.text) < LONG or heading.precision != "day"
            entry = Entry(line.start, line.start, line.end, heading, whole=short)
            paragraph, taken = line.paragraph, taken + 1
    if entry:
        yield entry


def paragraphs_below(lines: Sequence[Line], dated: Sequence[When | None]) -> list[int]:
    """How many paragraphs without a label stand below each heading; below the last one the text may go on."""
    counts: list[int] = []
    for line, day in zip(lines, dated, strict=True):
        if line.label and day and line.label.heads:
            counts.append(0)
        elif counts and not (line.label and day) and not line.titled:
            counts[-1] += 1
    return counts


def says_year(mention: Mention, mentions: Sequence[Mention]) -> bool:
    """cut off on 17 July this year … on 6 August: a date before it in the sentence has the year."""
    return any(m.start < mention.start and "month" in m.known and YEAR_SAID.intersection(m.known) for m in mentions)


def of_its_year(mention: Mention, day: When, entry: date, published: date) -> When | None:
    """1973: … on 6 October; of the year that the entry is of. Years after it no weekday is told by its name."""
    known = set(mention.known) - {"time"}
    if "year" in known or (published - entry).days <= NEWS:
        return day
    if "month" not in known and known != {"day"}:
        return None if day.start and (published - day.start).days <= YEAR_OF_NEWS else day
    month = day.text[4:] if "month" in known else f"-{entry.month:02}{day.text[7:]}"
    for year in (entry.year, entry.year + 1):
        try:
            then = when.parse(f"{year:04}{month}")
        except ValueError:
            continue
        if then.start and (entry - then.start).days <= QUARTER:
            return then
    return None
