"""Mentions -> days, EDTF strings, and pairs that are one range ("from 19 December to 5 March")."""

import calendar
import re
from datetime import date, timedelta
from itertools import pairwise

from dateline.dates.values import plus_days, safe_date
from dateline.model import Mention

DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
PLAIN = re.compile(r"\d{4}(?:-\d\d)?")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
QUARTER = re.compile(r"(\d{4})-([QH])([1-4])")
WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE|-[1-7])?")
COUNT = re.compile(r"P(\d{1,4})([DWY])")
AFTER = re.compile(r"\s+(?P<exact>to the day\s+)?(?P<way>after|before)\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[.!?]\s")
REACH = 120  # characters within which a day before the count is the one counted from
SEASON_NUMBERS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
BETWEEN = re.compile(
    r"\s*(?:(?P<dash>[-–—‑‒])|(?:to|until|till|through|thru)\b(?:\s+the)?|(?P<and>and))\s*", re.IGNORECASE
)
BEFORE = re.compile(r"\b(?:(?P<from>from|since)|(?P<between>between))\s+(?:\w+\s+)?$", re.IGNORECASE)


def day_of(mention: Mention) -> date | None:
    """The day that a mention names; None for months, years, weeks, durations and the like."""
    found = DAY.fullmatch(mention.value)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def edtf(mention: Mention) -> str | None:
    """The mention's value as EDTF level 1; weeks, quarters and halves become spans; None for what is no date."""
    value = mention.value
    if mention.type not in ("DATE", "TIME"):
        return None
    if day := day_of(mention):
        return day.isoformat()
    if PLAIN.fullmatch(value):
        return value
    if found := SEASON.fullmatch(value):
        return f"{found[1]}-{SEASON_NUMBERS[found[2]]}"
    if found := QUARTER.fullmatch(value):
        return months(int(found[1]), *((3, int(found[3])) if found[2] == "Q" else (6, int(found[3]))))
    if found := WEEK.fullmatch(value):
        return week(int(found[1]), int(found[2]), found[3])
    return None


def months(year: int, length: int, number: int) -> str | None:
    last = length * number
    if last > 12:
        return None
    return f"{year:04}-{last - length + 1:02}/{year:04}-{last:02}"


def week(year: int, number: int, rest: str | None) -> str | None:
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    if rest and rest != "-WE":
        return (monday + timedelta(int(rest[1]) - 1)).isoformat()
    first = monday + timedelta(5 if rest else 0)
    return f"{first.isoformat()}/{(monday + timedelta(6)).isoformat()}"


def bounds(mention: Mention) -> tuple[date, date] | None:
    """First and last day of a mention that a calendar has."""
    text = edtf(mention)
    if text is None:
        return None
    first, _, last = text.partition("/")
    try:
        return edge(first, False), edge(last or first, True)
    except ValueError:
        return None


def edge(text: str, last: bool) -> date:
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 3:
        return date(*parts)
    year, month = parts[0], parts[1] if len(parts) == 2 else (12 if last else 1)
    if month > 12:
        start = 3 * (month - 20)
        year, month = (year + (start + 2) // 13, (start + 2 - 1) % 12 + 1) if last else (year, start)
    return date(year, month, calendar.monthrange(year, month)[1] if last else 1)


def spans(text: str, mentions: tuple[Mention, ...]) -> tuple[tuple[Mention, Mention], ...]:
    """Pairs of mentions that together are one range: "from 19 December to 5 March", "Feb. 27-28", "1914-18"."""
    out: list[tuple[Mention, Mention]] = []
    for first, second in pairwise(mentions):
        if out and out[-1][1] is first:
            continue
        if joined(text, first, second):
            out.append((first, second))
    return tuple(out)


def joined(text: str, first: Mention, second: Mention) -> bool:
    between = BETWEEN.fullmatch(text, first.end, second.start)
    if not between:
        return False
    start, end = bounds(first), bounds(second)
    if not start or not end or start[0] > end[1]:
        return False
    before = BEFORE.search(text[max(0, first.start - 30) : first.start])
    if between["and"]:
        return bool(before and before["between"])
    return bool(between["dash"] or before or text[between.start() : between.end()].strip().lower() != "to")


def day_of_event(text: str, mentions: tuple[Mention, ...], count: Mention, published: date | None) -> date | None:
    """The day of what a count is followed by: "on Tuesday, two days after the quake" puts the quake on Sunday.

    Counted from the day named before it in the sentence, else from publication. None for other mentions, and for
    what is counted too coarsely: years only "to the day".
    """
    length = COUNT.fullmatch(count.value)
    found = AFTER.match(text, count.end)
    if count.type != "DURATION" or not length or not found or (length[2] == "Y" and not found["exact"]):
        return None
    near = [m for m in mentions if 0 <= count.start - m.end < REACH and day_of(m)]
    named = near and not SENTENCE_END.search(text, near[-1].end, count.start)
    base = day_of(near[-1]) if named else published
    number = int(length[1]) * (1 if found["way"].lower() == "before" else -1)
    if base is None:
        return None
    if length[2] == "Y":
        return safe_date(base.year + number, base.month, base.day)
    return plus_days(base, number * (7 if length[2] == "W" else 1))
