"""The date of an event: EDTF level 1 text to its first and last day, and how precise it is.

Only what a timeline can place is read. The `edtf` package was tried: 7 ms for each date, reversed spans
and winters of one month pass, and a span open at its start raises TypeError.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

Precision = Literal["day", "month", "season", "year", "span", "none"]

PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)", re.ASCII)
SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # spring, summer, autumn, winter: their first months (EDTF 2019, level 1)


@dataclass(frozen=True, slots=True)
class When:
    """`text` is the EDTF string; `start` and `end` its first and last day, None where open or undated."""

    text: str = ""
    start: date | None = None
    end: date | None = None
    precision: Precision = "none"
    approximate: bool = False
    uncertain: bool = False

    def __str__(self) -> str:
        return self.text

    @property
    def ends(self) -> "tuple[When | None, When | None]":
        """What is known of its first and of its last day, each as closely as it is known; None where open."""
        if self.precision != "span":
            return (self, self) if self.start else (None, None)
        first, _, last = self.text.partition("/")
        return in_span(first), in_span(last)

    @property
    def to_the_day(self) -> bool:
        """27 February; 5 to 8 February; from 27 February: not October, nor October to 8 November."""
        return self.precision != "none" and all(end is None or end.precision == "day" for end in self.ends)

    @property
    def begins(self) -> str:
        """Its first day in ISO 8601, no finer than it is known: 1912-10-08, 1912-10, 1912."""
        known, _ = self.ends
        return cut(known.start, known.precision) if known and known.start else ""

    @property
    def closes(self) -> str:
        _, known = self.ends
        return cut(known.end, known.precision) if known and known.end else ""


UNDATED = When()


@lru_cache(maxsize=8192)
def parse(text: str) -> When:
    """The `When` that an EDTF level 1 string names.

    Raises ValueError for what EDTF does not read, for a day that no calendar has, for a span that ends
    before it begins, and for what a timeline cannot place (years before 1 or beyond 9999, decades).
    """
    text = text.strip()
    if "/" in text:
        return span(text)
    found = PLAIN.fullmatch(text)
    if not found:
        raise ValueError(f"'{text}' is not a date")
    year, month, day = (int(part) if part else None for part in found.groups()[:3])
    assert year is not None
    try:
        start, end, precision = bounds(year, month, day)
    except ValueError:
        raise ValueError(f"'{text}' is not a date: the calendar has no such day") from None
    return When(text, start, end, precision, found[4] in ("~", "%"), found[4] in ("?", "%"))


def bounds(year: int, month: int | None, day: int | None) -> tuple[date, date, Precision]:
    """First and last day of a year, month, season (months 21 to 24) or day; ValueError where there is none."""
    if month is None:
        return date(year, 1, 1), date(year, 12, 31), "year"
    if day is not None:
        return date(year, month, day), date(year, month, day), "day"
    if month in SEASONS:
        first = SEASONS[month]
        return date(year, first, 1), last_of_month(year + (first == 12), (first + 1) % 12 + 1), "season"
    return date(year, month, 1), last_of_month(year, month), "month"


def in_span(text: str) -> When | None:
    """One end of a span; None where it is open."""
    return None if text in ("", "..") else parse(text)


def cut(day: date, precision: Precision) -> str:
    return day.isoformat()[: {"year": 4, "season": 7, "month": 7}.get(precision, 10)]


def span(text: str) -> When:
    first, _, last = text.partition("/")
    if any(end not in ("", "..") and not PLAIN.fullmatch(end) for end in (first, last)):
        raise ValueError(f"'{text}' is not a date")
    begin, close = in_span(first), in_span(last)
    if not begin and not close:
        raise ValueError(f"'{text}' has neither a first nor a last day")
    for end in (begin, close):
        if end and end.precision == "span":
            raise ValueError(f"'{text}' is not a date")
    if begin and close and begin.start and close.end and close.end < begin.start:
        raise ValueError(f"'{text}' ends before it begins")
    return When(
        text,
        begin.start if begin else None,
        close.end if close else None,
        "span",
        any(end.approximate for end in (begin, close) if end),
        any(end.uncertain for end in (begin, close) if end),
    )


def last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
