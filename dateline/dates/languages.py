"""Other languages than English: a text and its language -> mentions.

Explicit dates are read everywhere, with dateparser's names of months; in Turkish and Arabic more. No text is
ever handed to dateparser to find dates in.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from dateline.dates.names import code_of, fold, names_of, one_of
from dateline.dates.other_words import RELATIVE
from dateline.dates.turkish_arabic import Hit, bare_month, months_alone, relative_words, weekdays, years_alone
from dateline.dates.values import month_value, nearest_day, safe_date
from dateline.model import Mention

LETTERLESS = frozenset({"zh", "ja", "ko", "yue"})  # months are numbers there, and words are not parted by spaces

# what may stand between day, month and year: de, d', of, ., º, er, -го …
DAY_ENDS = r"(?:\.|º|°|er|ème|er\.|-?го|-?e|,|ª|nci|inci)?"
LINK = r"\s{0,3}(?:de\s|del\s|d['’]|di\s|af\s|من\s|of\s|ng\s)?\s{0,3}"
DOT = r"(?:\.(?=\s{0,3}\d))?"  # of an abbreviated month; one at the end is the sentence's
DASH = r"\s{0,2}[-–—/]\s{0,2}"
YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})"
BEHIND = rf"(?:\s{{0,3}}(?:de\s|del\s|,|من عام\s|من العام\s|عام\s)?\s{{0,3}}{YEAR})"  # the year behind a month
ARABIC_PREFIXES = r"(?:[وفبلك]|لل)?"
NUMBERS = re.compile(
    r"(?<![\d./-])(?:(?P<y>[12]\d{3})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})"
    r"|(?P<d2>\d{1,2})[./-](?P<m2>\d{1,2})[./-](?P<y2>[12]\d{3}))(?![\d/-])"
)
EASTERN = re.compile(
    r"(?:(?P<year>[12]\d{3})\s?[年년]\s?)?(?P<month>\d{1,2})\s?[月월]\s?(?:(?P<day>\d{1,2})\s?[日号號일])?"
    r"|(?P<only>[12]\d{3})\s?[年년]"
)
NEAREST = "the nearest one, sooner back than ahead"


def find(text: str, published: date | None, language: str) -> tuple[Mention, ...]:
    """The time expressions that are read in a language other than English, in order, without overlaps."""
    code = code_of(language)
    folded = fold(text, code)
    hits = [hit for read in READERS for hit in read(folded, published, code)]
    out: list[Mention] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not out or hit.start >= out[-1].end:
            out.append(mention(text, hit))
    return tuple(out)


def mention(text: str, hit: Hit) -> Mention:
    return Mention(
        hit.start,
        hit.end,
        text[hit.start : hit.end],
        "TIME" if "T" in hit.value else "DATE",
        hit.value,
        hit.rule,
        hit.known,
        hit.inferred,
        hit.why,
    )


def what_is_read(language: str) -> str:
    """For `explain`: how much of a language's dates is read, and what is not; "" for English."""
    code = code_of(language) or language
    if code in ("", "en"):
        return ""
    if code in RELATIVE:
        return (
            f"in '{code}' explicit dates, weekdays, yesterday, today, tomorrow and this, last and next week, month "
            "and year are read; durations, distances, holidays and times of day are not"
        )
    if code in LETTERLESS or names_of(code).months:
        return f"in '{code}' only explicit dates are read, not weekdays, nor words such as yesterday or last week"
    return f"the names of months in '{code}' are not known: only dates in numbers are read"


# --- readers: folded text, day of publication and language -> hits


def dates_in_numbers(text: str, published: date | None, language: str) -> Iterator[Hit]:
    """2020-02-27 · 27.02.2020 · 27/2/2020"""
    for found in NUMBERS.finditer(text):
        year, month, day = (int(found[g]) for g in (("y", "m", "d") if found["y"] else ("y2", "m2", "d2")))
        if month > 12 and not found["y"]:
            day, month = month, day
        if whole := safe_date(year, month, day):
            yield Hit(found.start(), found.end(), whole.isoformat(), "dates_in_numbers", ("year", "month", "day"))


def eastern_dates(text: str, published: date | None, language: str) -> Iterator[Hit]:
    """2020年2月27日 · 2月27日 · 2020년 2월"""
    if language not in LETTERLESS:
        return
    for found in EASTERN.finditer(text):
        if found["only"]:
            yield Hit(found.start(), found.end(), f"{int(found['only']):04}", "eastern_dates", ("year",))
        elif hit := dated(found, int(found["month"]), published, "eastern_dates"):
            yield hit


def dates_in_words(text: str, published: date | None, language: str) -> Iterator[Hit]:
    """27 Şubat 2020 · 27. Februar · 27 de febrero de 2020 · 1er mars · 2020. február 27. · 22-25 junio"""
    months = names_of(language).months
    for pattern in word_patterns(language) if months else ():
        for found in pattern.finditer(text):
            if hit := dated(found, months[found["name"]], published, "dates_in_words"):
                yield hit


@lru_cache(maxsize=64)
def word_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """First day of a range, day and month, year before month, month and year."""
    months = names_of(language).months
    name = one_of(months) + r"(?!\w)"
    second = rf"(?:/{one_of(months, '')})?{DOT}"  # شباط/فبراير
    day = r"(?<![\w.,])(?P<day>\d{1,2})" + DAY_ENDS
    opening = r"(?<!\w)" + (ARABIC_PREFIXES if language == "ar" else "")
    return (
        re.compile(rf"{day}(?={DASH}\d{{1,2}}{DAY_ENDS}{LINK}{name}{second}{BEHIND}?(?!\d))"),
        re.compile(rf"{day}{LINK}{name}{second}{BEHIND}?(?!\d)"),
        re.compile(rf"(?<!\d){YEAR}\.?\s{{1,3}}{name}\s{{1,3}}(?P<day>\d{{1,2}})(?!\d)\.?"),
        re.compile(rf"{opening}{name}{second}{BEHIND}(?!\d)"),
    )


def dated(found: re.Match[str], month: int, published: date | None, rule: str) -> Hit | None:
    """The hit of a match that has a day, a year or both beside its month."""
    groups = found.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    day = int(groups["day"]) if groups.get("day") else None
    known = tuple(n for n, v in (("year", year), ("month", month), ("day", day)) if v)
    start, end = found.span()
    if not 1 <= month <= 12:
        return None
    if day is None:
        if year is None:
            return bare_month(found, month, published, rule)
        return Hit(start, end, month_value(year, month), rule, known)
    if year is None and published is None:
        if not safe_date(2000, month, day):
            return None
        return Hit(start, end, f"XXXX-{month:02}-{day:02}", rule, known, (), "no year is named")
    whole = safe_date(year, month, day) if year else nearest_day(month, day, published)
    if whole is None:
        return None
    return Hit(start, end, whole.isoformat(), rule, known, () if year else ("year",), "" if year else NEAREST)


READERS = (
    dates_in_numbers,
    eastern_dates,
    dates_in_words,
    months_alone,
    years_alone,
    relative_words,
    weekdays,
)
