"""Mentions -> the days, months and spans of a calendar; and pairs that are one range ("from 1 May to 5 June")."""

import re
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from dateline import when
from dateline.model import Mention
from dateline.when import When

PLAIN = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:T.*)?")
SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)")
QUARTER = re.compile(r"(\d{4})-([QH])([1-4])")
WEEK = re.compile(r"(\d{4})-W(\d\d)(?:-(?:(WE)|([1-7])))?")
SEASON_NUMBERS = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}
BETWEEN = re.compile(
    r"\s*(?:(?P<dash>[-–—‑‒])|(?:to|until|till|through|thru)\b(?:\s+the)?|(?P<and>and))\s*", re.IGNORECASE
)
BEFORE = re.compile(r"\b(?:(?P<from>from|since)|(?P<between>between))\s+(?:\w+\s+)?$", re.IGNORECASE)
POSSESSIVE = ("'s", "’s")


def when_of(mention: Mention) -> When | None:
    """The day, month, season, year or span that a mention names, its hour left out; weeks and quarters are spans.

    None for durations, sets, "now", decades, and for what no calendar has.
    """
    return of_value(mention.value) if mention.type in ("DATE", "TIME") else None


@lru_cache(maxsize=4096)
def of_value(value: str) -> When | None:
    text = edtf(value)
    try:
        return when.parse(text) if text else None
    except ValueError:
        return None


def edtf(value: str) -> str:
    """A TIMEX3 value as EDTF, though of a day that no calendar may have; "" for what is neither day, month nor year."""
    if found := PLAIN.fullmatch(value):
        return found[1]
    if found := SEASON.fullmatch(value):
        return f"{found[1]}-{SEASON_NUMBERS[found[2]]}"
    if found := QUARTER.fullmatch(value):
        months = 3 if found[2] == "Q" else 6
        last = months * int(found[3])
        return f"{found[1]}-{last - months + 1:02}/{found[1]}-{last:02}"
    if found := WEEK.fullmatch(value):
        return week(int(found[1]), int(found[2]), bool(found[3]), int(found[4] or 0))
    return ""


def week(year: int, number: int, weekend: bool, day: int) -> str:
    """A week of the ISO calendar, its weekend or one of its days; "" where the year has no such week."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return ""
    if day:
        return (monday + timedelta(day - 1)).isoformat()
    return f"{monday + timedelta(5 if weekend else 0)}/{monday + timedelta(6)}"


def ranges(text: str, mentions: tuple[Mention, ...]) -> tuple[tuple[Mention, Mention], ...]:
    """Pairs of mentions that are one range: "from 19 December to 5 March", "Feb. 27-28", "on Monday and Tuesday"."""
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
    one, other = when_of(first), when_of(second)
    if not (one and other and one.start and other.end) or one.start > other.end:
        return False
    before = BEFORE.search(text[max(0, first.start - 30) : first.start])
    if between["and"]:
        return bool(before and before["between"]) or follows(one, other, text[second.end : second.end + 2])
    return bool(between["dash"] or before or text[between.start() : between.end()].strip().lower() != "to")


def follows(one: When, other: When, after: str) -> bool:
    """On Monday and Tuesday: a day and the next one; not "on Monday and Tuesday's vote"."""
    if one.precision != "day" or other.precision != "day" or after in POSSESSIVE:
        return False
    return bool(one.end and other.start and other.start - one.end == timedelta(1))
