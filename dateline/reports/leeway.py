"""A date that an editor gives and the words of the quotes -> whether those words may mean it.

What the words leave open, the editor may know: the year of "on 4 July", the week of "on Tuesday", the first day of
"in the past 24 hours". Only what the words themselves say is held against an editor's date.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from dateline.model import Mention
from dateline.when import When

CALENDAR = re.compile(r"(\d{4}|XXXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?(?![\dW])")
SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
STRETCH = re.compile(r"PT?(\d+)([DWMYH])")
DAYS = {"H": 1 / 24, "D": 1, "W": 7, "M": 30.4, "Y": 365}
NIGHT = re.compile(r"T(?:NI|EV)$")
WEEK = re.compile(r"(\d{4})-W(\d\d)")
PART_OF_MONTH = re.compile(
    r"\b(?:early|mid|late|later|beginning|start|opening|middle|half|end|close|closing|first|last|days|weeks?)\b",
    re.IGNORECASE,
)
ABOUT = 8  # days: "on Tuesday" is of this week or of one beside it


def may_mean(day: When, quotes: Sequence[str], mentions: Sequence[Mention], published: date) -> bool:
    """Whether the words of `mentions`, which stand in `quotes`, may mean a date: both ends of a span, or its length."""
    ends = tuple(dict.fromkeys(end for end in day.ends if end))
    meant = [any(admits(mention, end, quotes) for mention in mentions) for end in ends]
    return all(meant) or any(lasts(mention, day, any(meant), published) for mention in mentions)


def admits(mention: Mention, end: When, quotes: Iterable[str] = ()) -> bool:
    """Whether a date's words may mean one end: all that they say of year, month, day and weekday agrees with it.

    "on 4 July" means that day of any year, "Tuesday" one of the weeks around, "late February" each of its days.
    """
    if mention.type == "DURATION" or not end.start:
        return False
    if end.precision == "season":
        return same_season(mention, end)
    if week := WEEK.match(mention.value):
        return in_week(end, int(week[1]), int(week[2]))
    value = CALENDAR.match(mention.value)
    if not value:
        return mention.value == "PAST_REF" and bool(end.approximate)
    if any(agrees(value.groups(), mention, day, end) for day in days_of(mention, end)):
        return value[3] is not None or end.precision != "day" or in_part(mention, quotes)
    return False


def days_of(mention: Mention, end: When) -> tuple[date, ...]:
    """The days to hold against a mention: of "overnight" and "Monday night" the day before too."""
    assert end.start
    after_midnight = bool(NIGHT.search(mention.value)) or "overnight" in mention.text.lower()
    return (end.start, end.start - timedelta(days=1)) if after_midnight and end.start > date.min else (end.start,)


def agrees(value: Sequence[str | None], mention: Mention, day: date, end: When) -> bool:
    year, month, number = (int(part) if part and part.isdigit() else None for part in value)
    known = mention.known
    if "year" in known and year not in (None, day.year):
        return False
    if not {"year", "month", "day"} & set(known):  # "Tuesday", "yesterday", "two days later"
        return near(year, month, number, day, "weekday" in known)
    if end.precision == "year":
        return "year" in known
    if mention.rule == "numeric_date" and (number, month) == (day.month, day.day):
        return True  # 12/03/2024 is one day here and another there
    if "month" in known and month not in (None, day.month):
        return False
    return end.precision == "month" or number in (None, day.day) or "day" not in known


def near(year: int | None, month: int | None, number: int | None, day: date, weekday: bool) -> bool:
    """Whether a day counted from another is the one meant, or the same weekday of a week beside it."""
    if year is None or month is None or number is None:
        return True  # from which day it counts the article does not say
    apart = abs((date(year, month, number) - day).days)
    return apart % 7 == 0 and apart < ABOUT if weekday else apart <= 1


def in_part(mention: Mention, quotes: Iterable[str]) -> bool:
    """ "early March", "in the first three days of March" """
    return any(mention.text in quote and PART_OF_MONTH.search(quote) for quote in quotes)


def same_season(mention: Mention, end: When) -> bool:
    name = mention.value[5:7]
    return SEASONS.get(name) == end.text[5:7] and ("year" not in mention.known or mention.value[:4] == end.text[:4])


def in_week(end: When, year: int, week: int) -> bool:
    """ "last week", "over the weekend", "a week ago": the week named, or a day beside it."""
    assert end.start
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return False
    return -1 <= (end.start - monday).days <= 7


def lasts(mention: Mention, day: When, meant: bool, published: date) -> bool:
    """Whether a span is as long as a stretch of time, and begins or ends where the words, or the news, do.

    "in the past 24 hours", "three days of shelling", "The siege began on Friday and lasted three days".
    """
    found = STRETCH.match(mention.value) if mention.type == "DURATION" else None
    first, last = day.start or day.end, day.end or day.start
    if not found or not first or not last:
        return False
    long = int(found[1]) * DAYS[found[2]]
    beside = any(abs((published - edge).days) <= 1 for edge in (first, last))
    return (meant or beside) and (last - first).days <= long * 1.1 + 1 and (last - first).days >= long * 0.9 - 2
