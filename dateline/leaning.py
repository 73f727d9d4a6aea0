"""A sentence -> the dates that lean on another: "the same evening", "three days after the dam burst"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateline import when
from dateline.dateparts import Dated, Part
from dateline.model import Article, Sentence

NUMBER = (
    r"(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|\d{1,3})"
)
WORDS = {
    word: n
    for n, word in enumerate(
        str.split("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"),
        1,
    )
}
# "three days after the dam gave way": dates the clause that follows.
DAYS_AFTER = re.compile(
    rf"\b{NUMBER} (?P<unit>day|week|month|year)s? (?:to the day )?after (?!he |she |they |it )(?=[a-z]+ \w)",
    re.IGNORECASE,
)
SAME = re.compile(
    r"\b(?:(?:the|that) same|that|this same) (?P<part>day|morning|afternoon|evening|night)\b", re.IGNORECASE
)
LATER = re.compile(
    rf"\b{NUMBER} (?P<unit>day|week)s? (?P<way>later|earlier|afterwards|before)\b(?! (?:by|on|the))", re.IGNORECASE
)
NEXT = re.compile(
    r"\bthe (?P<way>next|following|previous) (?P<part>day|morning|afternoon|evening|night)\b", re.IGNORECASE
)
DAY_AFTER = re.compile(r"\bthe day (?P<way>after|before)\b(?! (?:he|she|they|it|the|a)\b)", re.IGNORECASE)
IN_THE_EVENING = re.compile(r"^In the (?P<part>morning|afternoon|evening|night),? ", re.IGNORECASE)
# One look before eight: a sentence without any of these leans on no other date.
MAY_LEAN = re.compile(
    r"^\d{1,2}[:.]\d\d|^In the |\b(?:same|later|afterwards|next|following|previous|days? (?:after|before|"
    r"earlier)|weeks? (?:after|before|"
    r"earlier)|year to the day after|years? after|months? after|that (?:day|morning|afternoon|evening|night))\b",
    re.IGNORECASE,
)
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

    if not MAY_LEAN.search(text):
        return
    if found := CLOCK.match(text):
        yield dated(found, article.published, 0, "clock", f"{int(found['hour']):02}:{found['minute']}")
    for found in SAME.finditer(text):
        if day := anchor(found.start()):
            time = "" if found["part"].lower() == "day" else found["part"].lower()
            yield dated(found, day, 0, "same_day", time)
    for found in NEXT.finditer(text):
        if day := anchor(found.start()):
            yield dated(found, day, -1 if found["way"].lower() == "previous" else 1, "next_day")
    for found in DAY_AFTER.finditer(text):
        if day := anchor(found.start()):
            yield dated(found, day, 1 if found["way"].lower() == "after" else -1, "day_after")
    for found in LATER.finditer(text):
        if day := anchor(found.start()):
            back = found["way"].lower() in ("earlier", "before")
            yield dated(
                found, day, (-1 if back else 1) * number_of(found["n"]) * unit_days(found["unit"]), "days_later"
            )
    evening = IN_THE_EVENING.match(text)
    if evening and not plain and (night := anchor(evening.start())):
        yield dated(evening, night, 0, "in_the_evening", evening["part"])
    for found in DAYS_AFTER.finditer(text):
        from_day = told_day(plain, base + found.start()) or article.published
        if found["unit"].lower() == "year":
            try:
                then = from_day.replace(year=from_day.year - number_of(found["n"]))
            except ValueError:
                continue
            yield replace(dated(found, then, 0, "years_after"), why=f"counted back from {from_day}")
        elif found["unit"].lower() == "month":
            months = from_day.year * 12 + from_day.month - 1 - number_of(found["n"])
            month = when.parse(f"{months // 12:04}-{months % 12 + 1:02}")
            yield replace(dated(found, from_day, 0, "months_after"), when=month, why=f"counted back from {from_day}")
        else:
            yield dated(found, from_day, -number_of(found["n"]) * unit_days(found["unit"]), "days_after")


def apart(dates: Sequence[Dated]) -> list[Dated]:
    """Of dates that share words the longest: "a year to the day after", not the "the day after" in it."""
    kept: list[Dated] = []
    for dated in sorted(dates, key=lambda d: (d.start - d.end, d.start)):
        if not any(dated.start < other.end and other.start < dated.end for other in kept):
            kept.append(dated)
    return kept


def anchor_before(at: int, plain: Sequence[Dated], before: Sequence[tuple[Dated, ...]]) -> date | None:
    """The day that "two days later" counts from: of this sentence, else of the nearest before it."""
    for row in ([d for d in plain if d.end <= at], *reversed(before)):
        days = [d for d in row if d.when.precision == "day" and d.part in ("event", "told", "since")]
        happened = [d for d in days if d.part == "event"]
        if days:
            return (happened or days)[-1].when.start
    spoken = [d.when.start for row in (plain, *before) for d in row if d.part == "spoken" and d.when.precision == "day"]
    return spoken[-1] if spoken else None


def told_day(plain: Sequence[Dated], at: int) -> date | None:
    """The day of a sentence that "three days after the dam burst" counts back from: before it, else after it."""
    named = [d for d in plain if d.when.precision == "day" and d.part != "plan"]
    return next((d.when.start for d in sorted(named, key=lambda d: d.start > at)), None)


def number_of(word: str) -> int:
    small = word.lower()
    return 1 if small in ("a", "an") else WORDS.get(small) or int(small)


def unit_days(unit: str) -> int:
    return 7 if unit.lower() == "week" else 1
