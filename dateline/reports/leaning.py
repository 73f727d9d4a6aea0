"""A sentence -> the dates that lean on another: "the same evening", "three days after the dam burst"."""

import calendar
import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from datetime import date, timedelta

from dateline import when
from dateline.dates.words import SMALL, TENS
from dateline.model import Article, Sentence
from dateline.reports.dateparts import ENTRY, MONTH_NAME, REVISED, Dated, Part
from dateline.reports.placewords import listed
from dateline.when import When

NUMBER = rf"(?P<n>an?|{'|'.join([*SMALL, *TENS])}|\d{{1,3}})"
WORDS = {**SMALL, **TENS}
# "three days after the dam gave way": dates the clause that follows.
DAYS_AFTER = re.compile(
    rf"\b{NUMBER} (?P<unit>hour|day|week|month|year)s? (?:to the day )?after "
    r"(?!he |she |they |it |(?:that|this)(?:,| an? | the | \d))(?=[a-z]+ \w)",
    re.IGNORECASE,
)
# "Three months after the disaster parliament passed a law" is of the law, and no day of the disaster is said.
COUNTED_ON = re.compile(
    rf"(?:Some |About |Barely |Only |Just )?{NUMBER} (?:week|month|year)s? after (?:the|that) [a-z]+,? "
    r"(?!.*\b(?:is|are|has|have|remains?|still)\b)",
    re.IGNORECASE,
)
SAME = re.compile(
    r"\b(?:(?:the|that) same|that|this same) (?P<part>day|morning|afternoon|evening|night)\b", re.IGNORECASE
)
LATER = re.compile(
    rf"(?<!half )\b{NUMBER} (?P<unit>day|night|week)s? (?P<way>later|earlier|afterwards|"
    r"after (?:that|this)(?=,| an? | the | \d)|"
    r"before(?=[,.;:)]|$| (?:and|but|in|at|as|when|while|with)\b))\b(?! (?:by|on)\b)",
    re.IGNORECASE,
)
# "four days before he was killed in a raid on 10 August": counted back from the day that the clause names
DAYS_BEFORE = re.compile(
    rf"\b{NUMBER} (?P<unit>day|night|week)s? before (?P<clause>(?!then|that|this)[^,;.:]{{3,90}}?)(?:on )?$",
    re.IGNORECASE,
)
NEXT = re.compile(
    r"\bthe (?P<way>next|following|previous) (?P<part>day|morning|afternoon|evening|night)\b", re.IGNORECASE
)
DAY_AFTER = re.compile(r"\bthe day (?P<way>after|before)\b(?! (?:he|she|they|it|the|a)\b)", re.IGNORECASE)
IN_THE_EVENING = re.compile(r"^In the (?P<part>morning|afternoon|evening|night),? ", re.IGNORECASE)
# "50 years ago today", "Ten years ago on Monday"
YEARS_AGO = re.compile(
    rf"\b{NUMBER} years? ago (?=(?:on )?(?:today|yesterday|tomorrow|[A-Z][a-z]+day)\b)", re.IGNORECASE
)
# "On Friday it will be forty years since the great flood"
YEARS_SINCE = re.compile(rf"\b(?:be|is|was|been|marks?|marked) {NUMBER} years? since (?=[a-z])", re.IGNORECASE)
# "On the 25th of that month"
OF_MONTH = re.compile(r"\bthe (?P<n>[0-3]?\d)(?:st|nd|rd|th)(?: day)? of (?:that|the same) month\b", re.IGNORECASE)
# "that March", of the year told of
THAT_MONTH = re.compile(
    r"\bthat (?<!said that )(?<!says that )(?<!say that )(?<!told that )(?<!is that )"
    rf"(?P<month>{MONTH_NAME})\b(?! \d)"
)
MONTHS = tuple(calendar.month_name)
# "In the last nine days", and "In the same days rebels took Merun" after it
LAST_DAYS = re.compile(rf"\b(?:in|over|during|within) the (?:last|past) {NUMBER} days\b", re.IGNORECASE)
SAME_DAYS = re.compile(r"\b(?:in|during|over) (?:the|those|these) same (?:two |three |few )?days\b", re.IGNORECASE)
# One look before a dozen: a sentence without a unit of time and one of these words leans on no other date.
UNITS = listed("day days hour hours week weeks month months year years night nights morning afternoon evening")
CUES = (
    "same", "later", "afterwards", "next ", "following ", "previous ", "that month", "that day", "that morning",
    "that afternoon", "that evening", "that night", "days after", "day after", "day before",
    "days before", "nights before", "days earlier", "day earlier", "nights earlier", "night earlier",
    "hours after", "week after", "weeks after",
    "weeks earlier", "week earlier", "weeks before", "week before", "year to the day after", "years after",
    "year after", "month after", "months after", "years ago", "year ago", "years since", "the last ", "the past ",
)  # fmt: skip
# "The ministry had given 276 dead a day earlier": the day of the telling.
HAD_TOLD = re.compile(
    r"\bhad (?:earlier )?(?:given|put|said|reported|announced|spoken|counted|told|stated|confirmed)\b"
)
# "They were the first to be buried": of the day of the sentence before.
WENT_ON = re.compile(r"(?:It|They|He|She|This|That|These|Those|The \w+) (?:was|were|had|came|\w+ed)\b")
AT_PRESENT = re.compile(r"\b(?:is|are|has|have|remains?|still|now)\b")
CLOCK = re.compile(r"^(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)\s?(?:GMT|hrs|h)?[.:,]?\s+(?=[A-Z“\"])")


def leaning_dates(
    number: int, sentence: Sentence, plain: list[Dated], before: Sequence[tuple[Dated, ...]], article: Article
) -> Iterator[Dated]:
    text, base = sentence.text, sentence.start

    def dated(
        found: re.Match[str], anchor: date, days: int, rule: str, time: str = "", length: int | None = None
    ) -> Dated:
        day = when.parse(str(anchor + timedelta(days=days)))
        end = base + (found.end() if length is None else found.start() + length)
        part: Part = "event"
        if day.start and day.start > article.published:
            part = "plan"
        return Dated(number, base + found.start(), end, found[0], day, part, time, rule, f"counted from {anchor}")

    def anchor(at: int) -> date | None:
        return anchor_before(at + base, plain, before)

    small = text.lower()

    def seen(form: re.Pattern[str], *cues: str) -> Iterable[re.Match[str]]:
        return form.finditer(text) if any(map(small.__contains__, cues)) else ()

    named = [
        Dated(number, base + m.start(), base + m.end(), m[0], of, "event", "", "day_of_month", f"of {of.text[:7]}")
        for m in seen(OF_MONTH, " month")
        if (of := day_of_month(int(m["n"]), base + m.start(), plain, before))
    ]
    yield from named
    plain = [*plain, *named]
    yield from anniversaries(sentence, plain, dated)
    for found in seen(THAT_MONTH, "that "):
        if day := anchor(found.start()):
            month = when.parse(f"{day.year:04}-{MONTHS.index(found['month']):02}")
            yield dated(found, day, 0, "that_month")._replace(when=month)
    for found in seen(LAST_DAYS, " days"):
        first = article.published - timedelta(days=number_of(found["n"]))
        stretch = when.parse(f"{first}/{article.published}")
        yield dated(found, first, 0, "last_days")._replace(when=stretch, part="bound")
    for found in seen(SAME_DAYS, " same "):
        those = next((d.when for row in before[-1:-4:-1] for d in row if d.rule == "last_days"), None)
        if those:
            yield dated(found, article.published, 0, "same_days")._replace(when=those, why=f"those of {those}")
        elif day := anchor(found.start()):
            yield dated(found, day, 0, "same_days")
    others = [d for d in plain if d.part == "event" and d.when.precision == "day" and d.when.start != article.published]
    if (clock := CLOCK.match(text)) and not others:  # not "14:10 A barrage yesterday killed two"
        yield dated(clock, article.published, 0, "clock", f"{int(clock['hour']):02}:{clock['minute']}")
    for found in seen(SAME, " same", "that "):
        if day := anchor(found.start()):
            time = "" if found["part"].lower() == "day" else found["part"].lower()
            yield dated(found, day, 0, "same_day", time)
    for found in seen(NEXT, "the next ", "the following ", "the previous "):
        if day := anchor(found.start()):
            yield dated(found, day, -1 if found["way"].lower() == "previous" else 1, "next_day")
    for found in seen(DAY_AFTER, "the day "):
        if day := anchor(found.start()):
            yield dated(found, day, 1 if found["way"].lower() == "after" else -1, "day_after")
    for found in seen(LATER, "later", "earlier", "afterwards", "before"):
        if day := anchor(found.start()):
            back = found["way"].lower() in ("earlier", "before")
            days = (-1 if back else 1) * number_of(found["n"]) * unit_days(found["unit"])
            later = dated(found, day, days, "days_later")
            told = REVISED.match(text[found.end() :]) or HAD_TOLD.search(text, 0, found.start())
            yield later._replace(part="told") if told else later
    if " before " in small:
        yield from days_before(sentence, plain, dated)
    evening = IN_THE_EVENING.match(text)
    if evening and not plain and (night := anchor(evening.start())):
        yield dated(evening, night, 0, "in_the_evening", evening["part"])
    for found in seen(DAYS_AFTER, " after "):
        if not found.start() and not plain and COUNTED_ON.match(text):
            continue
        from_day = told_day(plain, base + found.start()) or day_before(text, before) or article.published
        unit = found["unit"].lower()
        if unit == "year":
            then = years_before(from_day, number_of(found["n"]))
            yield dated(found, then, 0, "years_after")._replace(why=f"counted back from {from_day}")
        elif unit == "hour":
            whole, rest = divmod(number_of(found["n"]), 24)
            if not rest:
                yield dated(found, from_day, -whole, "days_after")
        elif unit == "month":
            months = from_day.year * 12 + from_day.month - 1 - number_of(found["n"])
            month = when.parse(f"{months // 12:04}-{months % 12 + 1:02}")
            yield dated(found, from_day, 0, "months_after")._replace(when=month, why=f"counted back from {from_day}")
        else:
            yield dated(found, from_day, -number_of(found["n"]) * unit_days(found["unit"]), "days_after")


def may_lean(text: str, words: Set[str]) -> bool:
    """Whether it is worth while to look for dates that lean on another; `words` are those of the text."""
    if text[:1].isdigit() or text.startswith("In the ") or ("that " in text and THAT_MONTH.search(text)):
        return True
    return not UNITS.isdisjoint(words) and any(map(text.lower().__contains__, CUES))


def anniversaries(sentence: Sentence, plain: Sequence[Dated], dated: Callable[..., Dated]) -> Iterator[Dated]:
    """50 years ago today; on Friday it will be forty years since the flood: the day of that year."""
    text, base = sentence.text, sentence.start
    if " ago" not in text and " since" not in text:
        return
    for found in YEARS_AGO.finditer(text):
        for on in plain:
            if on.when.start and on.when.precision == "day" and 0 <= on.start - base - found.end() <= len("on "):
                length = on.end - base - found.start()
                yield dated(found, years_before(on.when.start, number_of(found["n"])), 0, "years_ago", length=length)
    for found in YEARS_SINCE.finditer(text):
        earlier = [d for d in plain if d.end <= base + found.start()]
        if earlier and (day := told_day(earlier, base + found.start(), plans=True)):
            yield dated(found, years_before(day, number_of(found["n"])), 0, "years_since")


def days_before(sentence: Sentence, plain: Sequence[Dated], dated: Callable[..., Dated]) -> Iterator[Dated]:
    """He was seen four days before he was killed in a raid on 10 August: on 6 August."""
    for day in plain:
        found = DAYS_BEFORE.search(sentence.text, 0, day.start - sentence.start)
        if found is not None and day.when.start and day.when.precision == "day":
            back = number_of(found["n"]) * unit_days(found["unit"])
            length = len(found[0]) - len(found["clause"])
            yield dated(found, day.when.start, -back, "days_before", length=length)


def apart(dates: Sequence[Dated]) -> list[Dated]:
    """Of dates that share words the longest: "a year to the day after", not the "the day after" in it."""
    if len(dates) < 2:
        return list(dates)
    kept: list[Dated] = []
    for dated in sorted(dates, key=lambda d: (d.start - d.end, d.start)):
        if not any(dated.start < other.end and other.start < dated.end for other in kept):
            kept.append(dated)
    return kept


def anchor_before(at: int, plain: Sequence[Dated], before: Sequence[tuple[Dated, ...]]) -> date | None:
    """The day that "two days later" counts from: of this sentence, else of the nearest before it."""
    if day := day_in_entry(at, plain, before):
        return day
    for row in ([d for d in plain if d.end <= at], *reversed(before)):
        days = [d for d in row if d.when.precision == "day" and d.part in ("event", "told", "since")]
        happened = [d for d in days if d.part == "event"]
        if days:
            return (happened or days)[-1].when.start
    spoken = [d.when.start for row in (plain, *before) for d in row if d.part == "spoken" and d.when.precision == "day"]
    return spoken[-1] if spoken else None


def day_in_entry(at: int, plain: Sequence[Dated], before: Sequence[tuple[Dated, ...]]) -> date | None:
    """8 August: … On the 21st they drove in. Two days later they took the fort: of the day told last in the entry."""
    mine = [d for d in plain if d.end <= at and d.part in ("event", "aside")]
    if not before or len(mine) != 1 or mine[0].rule != ENTRY or mine[0].start != mine[0].end:
        return None
    entry = mine[0].when
    if not any(d.rule == ENTRY and d.when == entry for d in before[-1]):
        return None
    days = [d.when.start for d in before[-1] if d.part == "event" and d.when.precision == "day" and d.when.start]
    return days[-1] if days and entry.start and days[-1] > entry.start else None


def years_before(day: date, years: int) -> date:
    """The same day of an earlier year; the last of February has no leap day to fall on."""
    year = max(1, day.year - years)
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def day_of_month(number: int, at: int, plain: Sequence[Dated], before: Sequence[tuple[Dated, ...]]) -> When | None:
    """The 25th of the month that was named last."""
    for row in ([d for d in plain if d.end <= at], *reversed(before)):
        months = [d.when.text[:7] for d in row if d.when.precision in ("day", "month")]
        if months:
            try:
                return when.parse(f"{months[-1]}-{number:02}")
            except ValueError:
                return None
    return None


def told_day(plain: Sequence[Dated], at: int, plans: bool = False) -> date | None:
    """The day of a sentence that "three days after the dam burst" counts back from: before it, else after it."""
    named = [d for d in plain if d.when.precision == "day" and (plans or d.part != "plan")]
    return next((d.when.start for d in sorted(named, key=lambda d: d.start > at)), None)


def day_before(text: str, before: Sequence[tuple[Dated, ...]]) -> date | None:
    """They were buried eight days after the dam gave way: counted from the day of the sentence before."""
    if not before or not WENT_ON.match(text) or AT_PRESENT.search(text):
        return None
    days = [d for d in before[-1] if d.when.precision == "day"]
    return days[0].when.start if len(days) == 1 and days[0].part == "event" else None


def number_of(word: str) -> int:
    small = word.lower()
    return 1 if small in ("a", "an") else WORDS.get(small) or int(small)


def unit_days(unit: str) -> int:
    return 7 if unit.lower() == "week" else 1
