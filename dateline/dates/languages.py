"""Other languages than English: explicit dates with dateparser's names of months, more for Turkish and Arabic.

A text and its language -> readings by place; `what_is_read` says how far it goes. Only what is written out is
read (27 Şubat 2020, 27. Februar, 2020年2月27日); no text is ever handed to dateparser to find dates in.
"""

import importlib
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from dateline.dates.calendar_values import month_value, nearest_day, nearest_month, safe_date, week_value
from dateline.dates.tokens import lowered
from dateline.model import Mention

MONTH_KEYS = "january february march april may june july august september october november december".split()
WEEKDAY_KEYS = "monday tuesday wednesday thursday friday saturday sunday".split()
CODE = re.compile(r"[a-z]{2,3}")
FEWEST_LETTERS = 3  # of a month's name; a weekday's or a bare month's needs one more
LETTERLESS = {"zh", "ja", "ko", "yue"}  # months are numbers there, and words are not parted by spaces

# between day, month and year: de, d', of, ., º, er, -го …
DAY_ENDS = r"(?:\.|º|°|er|ème|er\.|-?го|-?e|,|ª|nci|inci)?"
LINK = r"\s{0,3}(?:de\s|del\s|d['’]|di\s|af\s|من\s|of\s|ng\s)?\s{0,3}"
DOT = r"(?:\.(?=\s{0,3}\d))?"  # of an abbreviated month; one at the end is the sentence's
DASHES = r"\s{0,2}[-–—/]\s{0,2}"
YEAR = r"(?P<year>1[0-9]{3}|20[0-9]{2})"

# the Levant's and Iraq's months, and the Maghreb's, beside those of dateparser
ARABIC_MONTHS = {
    "كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9,
    "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12, "جانفي": 1, "فيفري": 2, "أفريل": 4, "ماي": 5,
    "جوان": 6, "جويلية": 7, "أوت": 8, "ابريل": 4, "اغسطس": 8, "اكتوبر": 10,
}  # fmt: skip
# phrase: (unit, how many from publication, part of the day)
RELATIVE: dict[str, dict[str, tuple[str, int, str]]] = {
    "tr": {
        "bugün": ("D", 0, ""), "dün": ("D", -1, ""), "yarın": ("D", 1, ""), "evvelsi gün": ("D", -2, ""),
        "önceki gün": ("D", -2, ""), "dün gece": ("D", -1, "TNI"), "dün akşam": ("D", -1, "TEV"),
        "dün sabah": ("D", -1, "TMO"), "bu sabah": ("D", 0, "TMO"), "bu akşam": ("D", 0, "TEV"),
        "bu gece": ("D", 0, "TNI"), "yarın sabah": ("D", 1, "TMO"),
        "bu hafta": ("W", 0, ""), "geçen hafta": ("W", -1, ""), "geçtiğimiz hafta": ("W", -1, ""),
        "gelecek hafta": ("W", 1, ""), "önümüzdeki hafta": ("W", 1, ""), "haftaya": ("W", 1, ""),
        "bu ay": ("M", 0, ""), "geçen ay": ("M", -1, ""), "geçtiğimiz ay": ("M", -1, ""),
        "gelecek ay": ("M", 1, ""), "önümüzdeki ay": ("M", 1, ""),
        "bu yıl": ("Y", 0, ""), "geçen yıl": ("Y", -1, ""), "geçtiğimiz yıl": ("Y", -1, ""), "gelecek yıl": ("Y", 1, ""),
        "önümüzdeki yıl": ("Y", 1, ""),
    },
    "ar": {
        "اليوم": ("D", 0, ""), "أمس": ("D", -1, ""), "الأمس": ("D", -1, ""), "البارحة": ("D", -1, ""),
        "غدا": ("D", 1, ""), "غداً": ("D", 1, ""), "الغد": ("D", 1, ""), "أول أمس": ("D", -2, ""),
        "أول من أمس": ("D", -2, ""), "مساء أمس": ("D", -1, "TEV"), "صباح أمس": ("D", -1, "TMO"),
        "ليلة أمس": ("D", -1, "TNI"), "الليلة الماضية": ("D", -1, "TNI"), "صباح اليوم": ("D", 0, "TMO"),
        "مساء اليوم": ("D", 0, "TEV"), "فجر اليوم": ("D", 0, "TMO"), "هذا الصباح": ("D", 0, "TMO"),
        "هذا المساء": ("D", 0, "TEV"), "الليلة": ("D", 0, "TNI"),
        "هذا الأسبوع": ("W", 0, ""), "الأسبوع الجاري": ("W", 0, ""), "الأسبوع الحالي": ("W", 0, ""),
        "الأسبوع الماضي": ("W", -1, ""), "الأسبوع المقبل": ("W", 1, ""), "الأسبوع القادم": ("W", 1, ""),
        "هذا الشهر": ("M", 0, ""), "الشهر الجاري": ("M", 0, ""), "الشهر الحالي": ("M", 0, ""),
        "الشهر الماضي": ("M", -1, ""), "الشهر المقبل": ("M", 1, ""), "الشهر القادم": ("M", 1, ""),
        "هذا العام": ("Y", 0, ""), "العام الجاري": ("Y", 0, ""), "العام الحالي": ("Y", 0, ""),
        "العام الماضي": ("Y", -1, ""), "العام المقبل": ("Y", 1, ""), "العام القادم": ("Y", 1, ""),
        "هذه السنة": ("Y", 0, ""), "السنة الماضية": ("Y", -1, ""), "السنة المقبلة": ("Y", 1, ""),
    },
}  # fmt: skip
PARTS = {
    "tr": {
        "sabahı": "TMO", "sabah": "TMO", "akşamı": "TEV", "akşam": "TEV", "gecesi": "TNI", "gece": "TNI",
        "öğleden sonra": "TAF",
    },
    "ar": {
        "صباح": "TMO", "فجر": "TMO", "مساء": "TEV", "ليل": "TNI", "ليلة": "TNI", "عصر": "TAF", "ظهر": "TAF",
        "صباحا": "TMO", "مساء يوم": "TEV", "صباح يوم": "TMO", "فجر يوم": "TMO", "ليلة يوم": "TNI",
    },
}  # fmt: skip
BACK = {"tr": "geçen|geçtiğimiz", "ar": "الماضي|الفائت|المنصرم"}
FORTH = {"tr": "gelecek|önümüzdeki", "ar": "المقبل|القادم"}
FUTURE_VERBS = {
    "tr": re.compile(r"\w(?:acak|ecek|acağı|eceği)\w{0,8}(?!\w)"),
    "ar": re.compile(r"(?<!\w)(?:سوف|من المقرر|من المتوقع|س[يتن]\w{3,})"),
}
SENTENCE = 200  # characters to either side in which a verb may stand
ARABIC_LETTERS = str.maketrans("أإآةى٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "اااهي01234567890123456789")
TURKISH_LETTERS = str.maketrans({"İ": "i", "I": "ı"})


class Names(NamedTuple):
    """What a language calls months and weekdays, folded for comparison."""

    months: dict[str, int]
    weekdays: dict[str, int]


def fold(text: str, language: str) -> str:
    """The text as names are compared, letter for letter as long as it was."""
    if language in ("tr", "az"):
        text = text.translate(TURKISH_LETTERS)
    return lowered(text).translate(ARABIC_LETTERS)


def code_of(language: str) -> str:
    """ "tr-TR" -> "tr"; "" for what is no language code."""
    code = language.strip().lower().replace("_", "-").partition("-")[0]
    return code if CODE.fullmatch(code) else ""


@lru_cache(maxsize=64)
def names_of(language: str) -> Names:
    """dateparser's names for a language; none for a language that it does not know."""
    try:
        # by name and only when needed: the package takes a tenth of a second, and English does without
        data = importlib.import_module(f"dateparser.data.date_translation_data.{language}").info
    except ModuleNotFoundError:
        return Names({}, {})
    months = named(data, MONTH_KEYS, language, FEWEST_LETTERS)
    if language == "ar":
        months |= {fold(name, language): number for name, number in ARABIC_MONTHS.items()}
    return Names(months, named(data, WEEKDAY_KEYS, language, FEWEST_LETTERS + 1))


def named(data: dict[str, list[str]], keys: list[str], language: str, fewest: int) -> dict[str, int]:
    out: dict[str, int] = {}
    for number, key in enumerate(keys, start=1):
        for name in data.get(key, []):
            folded = fold(name.strip("."), language)
            if len(folded) >= fewest and not folded[0].isdigit():
                out.setdefault(folded, number)
    return out


def what_is_read(language: str) -> str:
    """For `explain`: how much of a language's dates is read, and what is not."""
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


class Hit(NamedTuple):
    start: int
    end: int
    value: str
    rule: str
    known: tuple[str, ...]
    inferred: tuple[str, ...] = ()
    why: str = ""


def find(text: str, published: date | None, language: str) -> tuple[Mention, ...]:
    """The time expressions that are read in a language other than English."""
    code = code_of(language)
    folded = fold(text, code)
    hits = [hit for read in READERS for hit in read(folded, published, code)]
    out: list[Mention] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not out or hit.start >= out[-1].end:
            kind = "TIME" if "T" in hit.value else "DATE"
            out.append(
                Mention(
                    hit.start,
                    hit.end,
                    text[hit.start : hit.end],
                    kind,
                    hit.value,
                    hit.rule,
                    hit.known,
                    hit.inferred,
                    hit.why,
                )  # fmt: skip
            )
    return tuple(out)


# --- readers: folded text, day of publication and language -> hits


def dates_in_numbers(text: str, published: date | None, language: str) -> Iterator[Hit]:
    """2020-02-27 · 27.02.2020 · 27/2/2020"""
    for found in NUMBERS.finditer(text):
        year, month, day = (int(found[g]) for g in (("y", "m", "d") if found["y"] else ("y2", "m2", "d2")))
        if month > 12 and day <= 12 and not found["y"]:
            day, month = month, day
        if whole := safe_date(year, month, day):
            yield Hit(found.start(), found.end(), whole.isoformat(), "dates_in_numbers", ("year", "month", "day"))


NUMBERS = re.compile(
    r"(?<![\d./-])(?:(?P<y>[12]\d{3})[-./](?P<m>\d{1,2})[-./](?P<d>\d{1,2})"
    r"|(?P<d2>\d{1,2})[./-](?P<m2>\d{1,2})[./-](?P<y2>[12]\d{3}))(?![\d/-])"
)
EASTERN = re.compile(
    r"(?:(?P<year>[12]\d{3})\s?[年년]\s?)?(?P<month>\d{1,2})\s?[月월]\s?(?:(?P<day>\d{1,2})\s?[日号號일])?|(?P<only>[12]\d{3})\s?[年년]"
)


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
    """27 Şubat 2020 · 27. Februar · 27 de febrero de 2020 · 1er mars · februari 2020 · 2020. február 27."""
    months = names_of(language).months
    if not months:
        return
    for pattern in word_patterns(language):
        for found in pattern.finditer(text):
            month = months[found["name"]]
            if hit := dated(found, month, published, "dates_in_words"):
                yield hit


@lru_cache(maxsize=64)
def word_patterns(language: str) -> tuple[re.Pattern[str], ...]:
    name = one_of(names_of(language).months)
    before = r"(?<!\w)(?:[وفبلك]|لل)?" if language == "ar" else r"(?<!\w)"
    second = rf"(?:/{one_of(names_of(language).months).replace('?P<name>', '?:')})?"  # شباط/فبراير
    year = rf"(?:(?:\s{{0,3}}(?:de\s|del\s|,|من عام\s|من العام\s|عام\s|сер\s)?\s{{0,3}}){YEAR})?(?!\d)"
    needed = year.removesuffix("(?!\\d)").removesuffix("?") + r"(?!\d)"
    return (
        re.compile(rf"(?<![\w.,])(?P<day>\d{{1,2}}){DAY_ENDS}(?={DASHES}\d{{1,2}}{DAY_ENDS}{LINK}(?P<name>{name.replace('?P<name>', '?:')})(?!\w){second}{year})"),
        re.compile(rf"(?<![\w.,])(?P<day>\d{{1,2}}){DAY_ENDS}{LINK}{name}(?!\w){second}{DOT}{year}"),
        re.compile(rf"(?<!\d){YEAR}\.?\s{{1,3}}{name}(?!\w)\s{{1,3}}(?P<day>\d{{1,2}})(?!\d)\.?"),
        re.compile(rf"{before}{name}(?!\w){second}{DOT}{needed}"),
    )  # fmt: skip


def one_of(names: dict[str, int]) -> str:
    return "(?P<name>" + "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n))) + ")"


def dated(found: re.Match[str], month: int, published: date | None, rule: str) -> Hit | None:
    """The hit of a match that has a day, a year or both beside its month."""
    groups = found.groupdict()
    year = int(groups["year"]) if groups.get("year") else None
    day = int(groups["day"]) if groups.get("day") else None
    known = tuple(n for n, v in (("year", year), ("month", month), ("day", day)) if v)
    if not 1 <= month <= 12:
        return None
    if day is None:
        if year is None:
            return bare_month(found, month, published, rule)
        return Hit(found.start(), found.end(), month_value(year, month), rule, known)
    if year is None and published is None:
        value = f"XXXX-{month:02}-{day:02}" if safe_date(2000, month, day) else ""
        return Hit(found.start(), found.end(), value, rule, known, (), "no year is named") if value else None
    whole = safe_date(year, month, day) if year else nearest_day(month, day, published)
    if whole is None:
        return None
    inferred, why = ((), "") if year else (("year",), "the nearest one, sooner back than ahead")
    return Hit(found.start(), found.end(), whole.isoformat(), rule, known, inferred, why)


def bare_month(found: re.Match[str], month: int, published: date | None, rule: str) -> Hit | None:
    if published is None:
        return Hit(found.start(), found.end(), f"XXXX-{month:02}", rule, ("month",), (), "no year is named")
    year = nearest_month(month, published)
    return Hit(
        found.start(), found.end(), month_value(year, month), rule, ("month",), ("year",), "the nearest one, sooner back than ahead"
    )  # fmt: skip


MONTH_ALONE = {
    "tr": r"{name}(?=['’]|\s(?:ayı|ayında|ayının|başında|sonunda|ortasında))",
    "ar": r"[وف]?(?:شهر|في|خلال|منذ)\s{name}(?!\w)",
}
YEAR_ALONE = {"tr": r"(?<![\w.,])(?P<year>(?:19|20)\d\d)(?=['’][dt][ea]n?(?!\w)|\s(?:yılı|yılında|yılından|senesinde))", "ar": r"(?:عام|سنة|العام)\s(?P<year>(?:19|20)\d\d)(?!\d)"}  # fmt: skip


def months_alone(text: str, published: date | None, language: str) -> Iterator[Hit]:
    """Şubat ayında · Mart'ta · في شباط (Turkish and Arabic)"""
    if language not in MONTH_ALONE:
        return
    names = names_of(language).months
    long = {name: number for name, number in names.items() if len(name) > FEWEST_LETTERS}
    for found in alone_pattern(language, tuple(long)).finditer(text):
        if hit := bare_month(found, names[found["name"]], published, "months_alone"):
            yield hit._replace(start=found.start("name"), end=found.end("name"))


@lru_cache(maxsize=8)
def alone_pattern(language: str, names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)" + MONTH_ALONE[language].translate(ARABIC_LETTERS).replace("{name}", one_of(dict.fromkeys(names, 0)))
    )


def years_alone(text: str, published: date | None, language: str) -> Iterator[Hit]:
    """2019 yılında · 2020'de · عام 2015 (Turkish and Arabic)"""
    if language not in YEAR_ALONE:
        return
    for found in re.finditer(YEAR_ALONE[language].translate(ARABIC_LETTERS), text):
        yield Hit(found.start("year"), found.end("year"), found["year"], "years_alone", ("year",))


def relative_words(text: str, published: date | None, language: str) -> Iterator[Hit]:
    """dün · bugün · geçen hafta · أمس · هذا الشهر (Turkish and Arabic)"""
    if language not in RELATIVE or published is None:
        return
    table = {fold(k, language): v for k, v in RELATIVE[language].items()}
    for found in relative_pattern(language).finditer(text):
        unit, shift, part = table[found["name"]]
        value = shifted(published, unit, shift)
        if value:
            yield Hit(
                found.start("name"), found.end("name"), value + part, "relative_words", ("distance",), ("date",),
                f"counted from {published.isoformat()}",
            )  # fmt: skip


@lru_cache(maxsize=8)
def relative_pattern(language: str) -> re.Pattern[str]:
    names = {fold(k, language): 0 for k in RELATIVE[language]}
    before = r"(?<!\w)(?:[وفبلك])?" if language == "ar" else r"(?<!\w)"
    return re.compile(before + one_of(names) + r"(?!\w)")


def shifted(day: date, unit: str, count: int) -> str:
    try:
        if unit == "D":
            return (day + timedelta(count)).isoformat()
        if unit == "W":
            return week_value(day + timedelta(7 * count))
    except OverflowError:
        return ""
    year, month = divmod(day.year * 12 + day.month - 1 + (count if unit == "M" else 12 * count), 12)
    return (month_value(year, month + 1) if unit == "M" else f"{year:04}") if 1 <= year <= 9999 else ""


def weekdays(text: str, published: date | None, language: str) -> Iterator[Hit]:
    """Perşembe günü · geçen Cuma · Salı akşamı · يوم الخميس · الخميس الماضي · مساء الجمعة"""
    if language not in RELATIVE or published is None:
        return
    names = names_of(language).weekdays
    parts = {fold(k, language): v for k, v in PARTS[language].items()}
    for found in weekday_pattern(language).finditer(text):
        part = parts.get(found["part"] or found["part2"] or "", "")
        way, why = way_of(text, found, language)
        behind = (published.isoweekday() - names[found["name"]]) % 7
        days = -(behind or 7) if way < 0 else (7 - behind) if way > 0 and (behind or found["forth"]) else -behind
        try:
            day = published + timedelta(days)
        except OverflowError:
            continue
        yield Hit(
            found.start("whole"), found.end("whole"), day.isoformat() + part, "weekdays", ("weekday",), ("week",), why
        )  # fmt: skip


@lru_cache(maxsize=8)
def weekday_pattern(language: str) -> re.Pattern[str]:
    name = one_of(names_of(language).weekdays)
    parts = "|".join(sorted((fold(k, language) for k in PARTS[language]), key=lambda p: (-len(p), p)))
    back, forth = fold(BACK[language], language), fold(FORTH[language], language)
    if language == "tr":
        return re.compile(
            rf"(?<!\w)(?P<whole>(?:(?P<back>{back})\s|(?P<forth>{forth})\s)?(?P<part2>(?!))?{name}(?:\sgünü)?(?:\s(?P<part>{parts}))?)(?!\w)"
        )
    return re.compile(
        rf"(?<!\w)[وفبل]?(?P<whole>(?:(?P<part>{parts})\s)?(?:يوم\s)?{name}(?:\s(?:(?P<back>{back})|(?P<forth>{forth})))?(?:\s(?P<part2>صباحا|مساء))?)(?!\w)"
    )


def way_of(text: str, found: re.Match[str], language: str) -> tuple[int, str]:
    """-1 where the words say it is past, +1 where they or a verb of the sentence say it is to come."""
    if found["back"]:
        return -1, f"'{found['back']}'"
    if found["forth"]:
        return 1, f"'{found['forth']}'"
    start, end = max(0, found.start() - SENTENCE), found.end() + SENTENCE
    start = max(start, *(text.rfind(mark, start, found.start()) + 1 for mark in ".!?؟;؛\n"))
    ends = [place for mark in ".!?؟;؛\n" if (place := text.find(mark, found.end(), end)) >= 0]
    verb = FUTURE_VERBS[language].search(text, start, min([end, *ends]))
    return (1, f"'{verb[0].strip()}' points ahead") if verb else (0, "news tells of the past")


READERS = (
    dates_in_numbers, eastern_dates, dates_in_words, months_alone, years_alone, relative_words, weekdays,
)  # fmt: skip
