"""A line -> the date that it begins with as a label: "3 April:", "May 5, 2011 - ", "1956", "Day 3:", "04:17 "."""

import calendar
import re
from dataclasses import dataclass

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
MONTHS = {name[:3].lower(): n for n, name in enumerate(calendar.month_name) if n}
WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:r?s)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
WEEKDAYS = {name[:3].lower(): n for n, name in enumerate(calendar.day_name)}
FIRST_TEN = "one two three four five six seven eight nine ten"
COUNTS = {word: n for n, word in enumerate(FIRST_TEN.split(), 1)}
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:1\d|20)\d\d"
TO = r"\s?(?:-|–|—|to|and|/|&)\s?"
CLOCK = (
    r"(?:[01]?\d|2[0-3])[:.h]?[0-5]\d(?:\s?(?:GMT|UTC|hrs|hours|h|CET|EST|BST|local time|a\.?m\.?|p\.?m\.?)(?!\w)\.?)?"
)
DATED = (
    rf"(?P<d0>{DAY}) (?P<m0>{MONTH}){TO}(?P<to0>{DAY}) (?P<tm0>{MONTH})(?:,? (?P<y0>{YEAR})\b)?|"
    rf"(?P<d1>{DAY})(?:{TO}(?P<to1>{DAY}))? (?:of )?(?P<m1>{MONTH})(?:,? (?P<y1>{YEAR})\b)?|"
    rf"(?P<m2>{MONTH}) (?:the )?(?P<d2>{DAY})(?!:?\d)(?:{TO}(?P<to2>{DAY})(?!:?\d))?(?:,? (?P<y2>{YEAR})\b)?"
)
FORM = re.compile(
    r"[ \t]*(?:[-*•·–—]+[ \t]+)?(?:on )?(?:"
    rf"(?P<iso>{YEAR}-(?:0[1-9]|1[0-2])(?:-\d\d)?)\b|"
    rf"(?:day (?P<count>\d{{1,2}}|{'|'.join(COUNTS)})\b(?:\s?[(,–—-]\s?(?=[\w ,]{{5,30}}\)?\s?[:–—.-]))?)?"
    rf"(?:(?P<weekday>{WEEKDAY}),?\s+)?(?:{DATED})\)?|"
    rf"day (?P<count2>\d{{1,2}}|{'|'.join(COUNTS)})\b|"
    rf"(?:(?:early|mid|late|end of)[- ])?(?P<m3>{MONTH})(?:,? (?P<y3>{YEAR})\b)?|"
    rf"(?:(?:early|mid|late|c\.)[- ])?(?P<y4>{YEAR})(?:[-–/](?P<to4>{YEAR}|\d\d))?(?![\d.:-]\d)|"
    rf"(?P<alone>{WEEKDAY})|"
    rf"(?P<clock>{CLOCK})|"
    r"(?P<d5>\d{1,2})(?=[.:)]\s| [–—-] )"
    rf")(?:,? (?:\((?:{WEEKDAY}|{YEAR})\)|(?:at )?(?P<time>{CLOCK})))?"
    r"(?P<sign>\s*(?::|–|—|-{1,2}|\||[.)](?=\s))\s*(?=\S)|\s*(?:[:.][ \t]*)?$|[ \t]+(?=[A-Z“\"]))",
    re.IGNORECASE,
)
MERIDIAN = re.compile(r"\b([ap])\.?m\b", re.IGNORECASE)
PLAIN = (" ", "\t")


@dataclass(frozen=True, slots=True)
class Label:
    """The parts of a date that a line begins with, None for those it leaves out; the words begin at `end`."""

    end: int
    heads: bool  # nothing follows it on its line
    year: int | None = None
    to_year: int | None = None
    month: int | None = None
    day: int | None = None
    to_day: int | None = None
    to_month: int | None = None
    weekday: int | None = None
    count: int | None = None  # Day 3
    time: str = ""


def read(line: str) -> Label | None:
    """The label of a line; None where it begins with no date, or goes on after it as prose does."""
    found = FORM.match(line)
    if not found:
        return None
    part = found.groupdict()
    sign = part["sign"]
    if sign and not sign.strip(" \t") and found.end() < len(line):
        full = part["iso"] or part["clock"] or part["y0"] or part["y1"] or part["y2"]
        if not full or not (line[found.end()].isupper() or line[found.end()] in '“"'):
            return None
    year, month, day = part["y0"] or part["y1"] or part["y2"] or part["y3"] or part["y4"], None, None
    if part["iso"]:
        numbers = [int(n) for n in part["iso"].split("-")]
        year, month, day = numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else None
    name = part["m0"] or part["m1"] or part["m2"] or part["m3"]
    weekday = part["weekday"] or part["alone"]
    return Label(
        found.end(),
        found.end() >= len(line.rstrip()),
        int(year) if year else None,
        full_year(part["to4"], part["y4"]),
        MONTHS[name[:3].lower()] if name else month,
        number(part["d0"] or part["d1"] or part["d2"] or part["d5"]) or day,
        number(part["to0"] or part["to1"] or part["to2"]),
        MONTHS[part["tm0"][:3].lower()] if part["tm0"] else None,
        WEEKDAYS[weekday[:3].lower()] if weekday else None,
        counted(part["count"] or part["count2"]),
        time_of(part["clock"] or part["time"] or ""),
    )


def number(text: str | None) -> int | None:
    return int(re.sub(r"\D", "", text)) if text else None


def counted(text: str | None) -> int | None:
    """Day 3, Day Three"""
    return (COUNTS.get(text.lower()) or int(text)) if text else None


def full_year(last: str | None, first: str | None) -> int | None:
    """1914-18 -> 1918"""
    return int(first[:2] + last if len(last) == 2 else last) if first and last else None


def time_of(text: str) -> str:
    """04:17, 0417 hrs, 4.17 am -> 04:17"""
    digits = re.sub(r"\D", "", text)
    if not digits:
        return ""
    hour, minute = int(digits[:-2] or 0), digits[-2:]
    half = MERIDIAN.search(text)
    if half:
        hour = hour % 12 + (12 if half[1].lower() == "p" else 0)
    return f"{hour:02}:{minute}"
