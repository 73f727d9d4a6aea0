"""Turkish and Arabic beyond explicit dates: weekdays, yesterday, this and last week, months and years alone."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from dateline.dates.names import ARABIC_LETTERS, FEWEST_LETTERS, fold, names_of, one_of
from dateline.dates.other_words import BACK, FORTH, FUTURE_VERBS, MONTH_ALONE, PARTS, RELATIVE, YEAR_ALONE
from dateline.dates.values import month_value, nearest_month, plus_days, plus_months, week_value

SENTENCE = 200  # characters to either side in which a verb may stand
SENTENCE_ENDS = ".!?؟;؛\n"
PREFIXES = {"tr": r"(?<!\w)", "ar": r"(?<!\w)[وفبلك]?"}


class Hit(NamedTuple):
    """A time expression by its place in the text, with what a `Mention` says of it."""

    start: int
    end: int
    value: str
    rule: str
    known: tuple[str, ...]
    inferred: tuple[str, ...] = ()
    why: str = ""


def bare_month(found: re.Match[str], month: int, published: date | None, rule: str) -> Hit:
    start, end = found.span()
    if published is None:
        return Hit(start, end, f"XXXX-{month:02}", rule, ("month",), (), "no year is named")
    value = month_value(nearest_month(month, published), month)
    return Hit(start, end, value, rule, ("month",), ("year",), "the nearest one, sooner back than ahead")


def months_alone(text: str, published: date | None, language: str) -> Iterator[Hit]:
    """Şubat ayında · Mart'ta · في شباط"""
    if language not in MONTH_ALONE:
        return
    names = names_of(language).months
    for found in month_pattern(language).finditer(text):
        hit = bare_month(found, names[found["name"]], published, "months_alone")
        yield hit._replace(start=found.start("name"), end=found.end("name"))


@lru_cache(maxsize=8)
def month_pattern(language: str) -> re.Pattern[str]:
    names = {name: number for name, number in names_of(language).months.items() if len(name) > FEWEST_LETTERS}
    return re.compile(r"(?<!\w)" + MONTH_ALONE[language].translate(ARABIC_LETTERS).replace("{name}", one_of(names)))


def years_alone(text: str, published: date | None, language: str) -> Iterator[Hit]:
    """2019 yılında · 2020'de · عام 2015"""
    if language not in YEAR_ALONE:
        return
    for found in re.finditer(YEAR_ALONE[language].translate(ARABIC_LETTERS), text):
        yield Hit(found.start("year"), found.end("year"), found["year"], "years_alone", ("year",))


def relative_words(text: str, published: date | None, language: str) -> Iterator[Hit]:
    """dün · bugün · geçen hafta · أمس · هذا الشهر"""
    if language not in RELATIVE or published is None:
        return
    table = {fold(phrase, language): said for phrase, said in RELATIVE[language].items()}
    for found in relative_pattern(language).finditer(text):
        unit, shift, part = table[found["name"]]
        value = shifted(published, unit, shift)
        if value:
            start, end = found.span("name")
            why = f"counted from {published.isoformat()}"
            yield Hit(start, end, value + part, "relative_words", ("distance",), ("date",), why)


@lru_cache(maxsize=8)
def relative_pattern(language: str) -> re.Pattern[str]:
    return re.compile(PREFIXES[language] + one_of({fold(k, language): 0 for k in RELATIVE[language]}) + r"(?!\w)")


def shifted(day: date, unit: str, count: int) -> str:
    """The day, week, month or year so many on; "" beyond the calendar."""
    moved = plus_days(day, count * (7 if unit == "W" else 1)) if unit in "DW" else None
    if unit in "MY":
        moved = plus_months(day, count * (12 if unit == "Y" else 1))
    if moved is None:
        return ""
    if unit == "W":
        return week_value(moved)
    return moved.isoformat()[: {"D": 10, "M": 7, "Y": 4}[unit]]


def weekdays(text: str, published: date | None, language: str) -> Iterator[Hit]:
    """Perşembe günü · geçen Cuma · Salı akşamı · يوم الخميس · الخميس الماضي · مساء الجمعة"""
    if language not in RELATIVE or published is None:
        return
    names = names_of(language).weekdays
    parts = {fold(word, language): part for word, part in PARTS[language].items()}
    for found in weekday_pattern(language).finditer(text):
        way, why = way_of(text, found, language)
        behind = (published.isoweekday() - names[found["name"]]) % 7
        ahead = 7 - behind if behind or found["forth"] else 0
        day = plus_days(published, -(behind or 7) if way < 0 else ahead if way > 0 else -behind)
        if day:
            start, end = found.span("whole")
            value = day.isoformat() + parts.get(found["part"] or "", "")
            yield Hit(start, end, value, "weekdays", ("weekday",), ("week",), why)


@lru_cache(maxsize=8)
def weekday_pattern(language: str) -> re.Pattern[str]:
    name = one_of(names_of(language).weekdays)
    part = one_of({fold(word, language): 0 for word in PARTS[language]}, "part")
    back, forth = f"(?P<back>{fold(BACK[language], language)})", f"(?P<forth>{fold(FORTH[language], language)})"
    if language == "tr":
        return re.compile(rf"(?<!\w)(?P<whole>(?:(?:{back}|{forth})\s)?{name}(?:\sgünü)?(?:\s{part})?)(?!\w)")
    return re.compile(rf"(?<!\w)[وفبل]?(?P<whole>(?:{part}\s)?(?:يوم\s)?{name}(?:\s(?:{back}|{forth}))?)(?!\w)")


def way_of(text: str, found: re.Match[str], language: str) -> tuple[int, str]:
    """-1 where the words say it is past, +1 where they or a verb of the sentence say it is to come."""
    if found["back"]:
        return -1, f"'{found['back']}'"
    if found["forth"]:
        return 1, f"'{found['forth']}'"
    start, end = max(0, found.start() - SENTENCE), found.end() + SENTENCE
    start = max(start, *(text.rfind(mark, start, found.start()) + 1 for mark in SENTENCE_ENDS))
    ends = [place for mark in SENTENCE_ENDS if (place := text.find(mark, found.end(), end)) >= 0]
    verb = re.compile(FUTURE_VERBS[language]).search(text, start, min([end, *ends]))
    return (1, f"'{verb[0].strip()}' points ahead") if verb else (0, "news tells of the past")
