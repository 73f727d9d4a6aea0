"""Sentences and their dates -> the dates of each, those that lean on another counted from it.

An hour is of the day that its sentence, else the text before it, names; "two days later" counts from there too.
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from dateline import dates as time_expressions
from dateline import remember, when
from dateline.claims.lines import Page
from dateline.model import Article, Mention, Sentence
from dateline.reports import chronologies, posthours
from dateline.reports.chronologies import Entry
from dateline.reports.dateparts import COMING_OR_FIXED, COUNTED_ON, ENTRY, PAST, QUOTED, Dated, Part, part_of
from dateline.reports.leaning import CLOCK, anchor_before, apart, leaning_dates, may_lean
from dateline.when import When

NUMBER_BEFORE = re.compile(r"\d[-./]$")  # the year of 14-05-2016
NUMERIC_STAMP = re.compile(r"\s*(\d{1,4})[-./](\d{1,2})[-./](\d{1,4})(?!\d)")
CAPTION = 14  # days: an older date run into the head of the text is a photograph's
FEW_DAYS = 10
STAMP_WITHIN = 200  # characters: headline, agency and day stand before the first sentence
CLOSE = 20  # characters before it in which a word leads to a date
LED = re.compile(r"\b(?:on|of|since|until|by|from|late|early|this)\s*$", re.IGNORECASE)
PARTS = {"MO": "morning", "MI": "afternoon", "AF": "afternoon", "EV": "evening", "NI": "night"}
OF_THE_YEAR = re.compile(r",? (?:the year|a year|the same year|when)\b")
DAY_HEADING = "day_heading"
APPOSED = re.compile(r",? (?:an? )?\(?|, ")
SOON = 14  # days ahead; a day further off, told in the past tense, is of the year before
NAMED_TOO = re.compile(r",? (?:on )?")
CLOCK_TIME = re.compile(r"\d\d:\d\d")
OF_WORDS = ("told", "spoken", "aside")  # the first of such days is that of the telling
CLOCK_ALONE = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d\s?(?:GMT|hrs|h)?[.:]?")


MOST = 60  # dates of a sentence; one that names more is a table or a trick


def read(page: Page) -> tuple[tuple[Dated, ...], ...]:
    """For each sentence its dates that name a day, a month, a season, a year or a span, in the order of its words."""
    rows: list[tuple[Dated, ...]] = []
    heading: Dated | None = None
    paragraph = 0
    article = page.article
    told = entry_of_each(page.sentences, chronologies.entries(article))
    for number, sentence in enumerate(page.sentences):
        mine = page.within[number][:MOST]
        if entry := told.get(number):
            rows.append(of_entry(number, page, *entry, mine, rows))
            continue
        if sentence.paragraph != paragraph:
            heading, paragraph = None, sentence.paragraph
        plain, hours = named(number, sentence, mine, rows, article, None) if mine else ([], [])
        if len(mine) == 1 and sentence.text.strip(" .:–-") == mine[0].text and plain and not hours:
            heading = plain[0]._replace(part="event", rule=DAY_HEADING)
            plain = [heading]
        elif heading and not any(d.part == "event" for d in plain):
            plain = [under_heading(heading, number, sentence), *plain]
        row = with_context(number, page, plain, rows)
        rows.append(row)
    return posthours.told_later(page.sentences, rows)


def entry_of_each(sentences: Sequence[Sentence], entries: Sequence[Entry]) -> dict[int, tuple[int, Entry]]:
    """For the number of each sentence in a chronology its entry, and which one it is, from 1."""
    found: dict[int, tuple[int, Entry]] = {}
    at = 0
    for number, sentence in enumerate(sentences):
        while at < len(entries) and entries[at].end <= sentence.start:
            at += 1
        if at < len(entries) and entries[at].start <= sentence.start and entries[at].words < sentence.end:
            found[number] = at + 1, entries[at]
    return found


def of_entry(
    number: int,
    page: Page,
    which: int,
    entry: Entry,
    mentions: Sequence[Mention],
    before: Sequence[tuple[Dated, ...]],
) -> tuple[Dated, ...]:
    """3 April: Rebels took the town. It burned. | Both are of that day; but not “The talks ended two days later.”"""
    article, sentence = page.article, page.sentences[number]
    end = max(entry.words, sentence.start)
    words = article.text[sentence.start : end].strip(" :–—-.|\t")
    day = entry.when.start or article.published
    part: Part = "plan" if day > article.published else "event"
    whole = which if entry.whole else 0
    own = Dated(number, sentence.start, end, words, entry.when, part, entry.time, ENTRY, "the entry is of it", whole)
    mine = [m for m in mentions if m.start >= entry.words and m.end <= entry.end]
    plain, _ = named(number, sentence, mine, before, article, day, [own])
    row = with_context(number, page, plain, before)
    if end == sentence.start and any(d.part == "event" and d.rule != ENTRY and d.of_days for d in row):
        return tuple(d._replace(part="aside") if d.rule == ENTRY else d for d in row)
    return row


def named(
    number: int,
    sentence: Sentence,
    mentions: Sequence[Mention],
    before: Sequence[tuple[Dated, ...]],
    article: Article,
    entry: date | None,
    heading: Sequence[Dated] = (),
) -> tuple[list[Dated], list[Dated]]:
    """The dates that the words of a sentence name, hours among them; and those that are hours.

    `entry` and `heading` are the day and the date of the entry that the sentence is of.
    """
    plain: list[Dated] = [*heading]
    for mention in mentions:
        if not without_a_day(mention):
            dated = of_mention(
                number,
                sentence,
                mention,
                article.published,
                None if chronologies.says_year(mention, mentions) else entry,
            )
            if dated and not in_apposition(sentence, mention, dated, mentions):
                plain.append(dated)
    hours = [
        d for m in mentions if without_a_day(m) and (d := hour(number, sentence, m, plain, before, article)) is not None
    ]
    if any(d.rule == "stamp" for d in plain):
        plain = [d for d in plain if d.when.start and (article.published - d.when.start).days <= CAPTION]
    plain = ranged(article, of_year_named(sentence, of_year_after(sentence, plain, mentions), mentions), mentions)
    return as_spoken(sentence, sorted([*plain, *hours], key=lambda d: d.start)), hours


def under_heading(heading: Dated, number: int, sentence: Sentence) -> Dated:
    """MONDAY. Parliament voted. A bomb went off. — of that day, to the end of the paragraph."""
    return heading._replace(sentence=number, start=sentence.start, end=sentence.start, text="")


def of_year_named(sentence: Sentence, dates: list[Dated], mentions: Sequence[Mention]) -> list[Dated]:
    """since 2013, the year in which shells fell on 21 August: a day of the year that the clause is about."""
    without = {m.start for m in mentions if "year" not in m.known}
    for year, later in pairwise(dates):
        gap = sentence.text[year.end - sentence.start : later.start - sentence.start]
        if year.when.precision == "year" and later.start in without and OF_THE_YEAR.match(gap):
            try:
                day = when.parse(year.when.text + later.when.text[4:])
            except ValueError:
                continue
            return [d._replace(when=day, why=f"of {year.when}") if d is later else d for d in dates]
    return dates


def of_year_after(sentence: Sentence, dates: list[Dated], mentions: Sequence[Mention]) -> list[Dated]:
    """On August 3 of the same year, 1990; in May of that year (1990): the year that is said at once."""
    if len(dates) < 2:
        return dates
    leaning = {m.start for m in mentions if "distance" in m.known and "month" in m.known}
    for day, year in pairwise(dates):
        gap = sentence.text[day.end - sentence.start : year.start - sentence.start]
        if day.start in leaning and year.when.precision == "year" and gap in (", ", " (", " – ", " - "):
            try:
                named = when.parse(year.when.text + day.when.text[4:])
            except ValueError:
                continue
            return [d._replace(when=named, end=year.end) if d is day else d for d in dates if d is not year]
    return dates


def as_spoken(sentence: Sentence, dates: list[Dated]) -> list[Dated]:
    """The dates in a person's words are that person's: "we heard nothing last night"."""
    if not dates or not ("“" in sentence.text or '"' in sentence.text):
        return dates
    quotes = [(sentence.start + m.start(), sentence.start + m.end()) for m in QUOTED.finditer(sentence.text)]
    return [d._replace(part="spoken") if any(a <= d.start < b for a, b in quotes) else d for d in dates]


def ranged(article: Article, dates: list[Dated], mentions: Sequence[Mention]) -> list[Dated]:
    """Between Thursday and Friday, 9-16 March, on Monday and Tuesday: a few days, as one date."""
    if len(dates) < 2:
        return dates
    placed = {d.start: d for d in dates}
    for one, other in time_expressions.ranges(article.text, tuple(mentions)):
        first, second = placed.get(one.start), placed.get(other.start)
        days = first and second and few_days(first.when, second.when)
        if not (first and second and days):
            continue
        words = article.text[first.start : second.end]
        if first.part in OF_WORDS:
            continue
        part: Part = "plan" if first.part == "plan" else "event"
        span = first._replace(end=second.end, text=words, when=days, part=part, rule="range")
        dates = [span if d is first else d for d in dates if d is not second]
    return dates


def few_days(first: When, last: When) -> When | None:
    """The span from one day to another, where it is no longer than an event that a single entry tells."""
    if not (first.start and last.end and 0 < (last.end - first.start).days < FEW_DAYS):
        return None
    return when.parse(f"{first.start}/{last.end}")


def without_a_day(mention: Mention) -> bool:
    """at 6 p.m., in the evening, by nightfall: an hour of a day that another date names."""
    return mention.type == "TIME" and set(mention.known) == {"time"}


def hour(
    number: int,
    sentence: Sentence,
    mention: Mention,
    plain: Sequence[Dated],
    before: Sequence[tuple[Dated, ...]],
    article: Article,
) -> Dated | None:
    """An hour on the day that the sentence, else the text before it names; alone on a line it heads an entry.

    At the head of a live entry it is of the day of publication, and no hour of another day that the entry names.
    """
    if not time_expressions.when_of(mention):
        return None
    heads = bool(CLOCK_ALONE.fullmatch(sentence.text))
    opens = not heads and mention.start == sentence.start and CLOCK.match(sentence.text) is not None
    day = None if heads else anchor_before(mention.start, plain, ()) or anchor_before(sentence.end, plain, ())
    if opens and day and day != article.published:
        return None  # 14:10 A barrage yesterday killed two
    day = day or (None if heads or opens else anchor_before(mention.start, (), before)) or article.published
    dated = when.parse(str(day))
    part, why = part_of(sentence, mention, dated, article.published)
    rule = "entry_of_the_day" if heads else mention.rule
    return Dated(
        number, mention.start, mention.end, mention.text, dated, part, time_of(mention.value), rule, f"{why}; of {day}"
    )


def in_apposition(sentence: Sentence, mention: Mention, dated: Dated, mentions: Sequence[Mention]) -> bool:
    """17 November 1989, a Friday: the weekday of the day before it is no day of its own."""
    if set(mention.known) != {"weekday"}:
        return False
    for other in mentions:
        gap = sentence.text[other.end - sentence.start : mention.start - sentence.start]
        if "day" in other.known and APPOSED.fullmatch(gap):
            return True
    return False


def of_mention(
    number: int, sentence: Sentence, mention: Mention, published: date, entry: date | None = None
) -> Dated | None:
    day, time = time_expressions.when_of(mention), time_of(mention.value)
    if day and entry:
        day = chronologies.of_its_year(mention, day, entry, published)
    if not day:
        return None
    if day.start and (day.start - published).days > SOON and told_of_the_past(sentence, mention):
        text = f"{int(day.text[:4]) - 1}{day.text[4:]}"
        try:
            day = when.parse(text)
        except ValueError:
            return None
    left = sentence.text[: mention.start - sentence.start]
    if day.precision != "day" and left.endswith(("-", ".", "/")) and NUMBER_BEFORE.search(left):
        return None
    if is_stamp(number, sentence, mention, day, published):
        return Dated(
            number, mention.start, mention.end, mention.text, day, "told", time, "stamp", "printed at the head"
        )
    part, why = part_of(sentence, mention, day, published)
    return Dated(number, mention.start, mention.end, mention.text, day, part, time, mention.rule, why)


def told_of_the_past(sentence: Sentence, mention: Mention) -> bool:
    """The breach came on 19 May, in an article of March: a year that the text does not name, in the past tense."""
    return "year" not in mention.known and all_past(sentence)


@remember.last
def all_past(sentence: Sentence) -> bool:
    """Whether a sentence tells of the past and of nothing to come."""
    return not COMING_OR_FIXED.search(sentence.text) and bool(PAST.search(sentence.text))


def is_stamp(number: int, sentence: Sentence, mention: Mention, day: When, published: date) -> bool:
    """Wednesday 13 Jul 2016, at the head of the text: the day of publication, not of what happened."""
    if number > 1 or not day.start == published == day.end:
        return False
    left = sentence.text[: mention.start - sentence.start]
    whole = {"day", "year"} <= set(mention.known) or bool(re.search(r"\d{4}", mention.text))
    return mention.start < STAMP_WITHIN and whole and not LED.search(left[-CLOSE:])


def is_day(found: re.Match[str], published: date) -> bool:
    """14-05-2016, 5/14/2016 or 2016-05-14 of an article of that day."""
    one, two, three = (int(n) for n in found.groups())
    return (published.year, published.month, published.day) in ((three, two, one), (three, one, two), (one, two, three))


def time_of(value: str) -> str:
    """2020-02-27TNI -> night; 2020-02-27T14:30 -> 14:30; a day without an hour -> nothing."""
    hour = value.partition("T")[2]
    return PARTS.get(hour, "") or ("night" if hour.startswith("24") else hour[:5] if CLOCK_TIME.match(hour) else "")


def with_context(number: int, page: Page, plain: list[Dated], before: Sequence[tuple[Dated, ...]]) -> tuple[Dated, ...]:
    """The dates of a sentence, those that lean on another date counted from it."""
    article, sentence = page.article, page.sentences[number]
    text, base = sentence.text, sentence.start
    leans = may_lean(text, page.words[number])
    leaning = list(leaning_dates(number, sentence, plain, before, article)) if leans else []
    if not number and (found := NUMERIC_STAMP.match(text)) and is_day(found, article.published):
        day = when.parse(str(article.published))
        leaning.append(Dated(0, base, base + found.end(), found[0], day, "told", "", "stamp", "printed at the head"))
    if before and before[-1] and not plain and before[-1][0].rule == "entry_of_the_day":
        leaning.append(before[-1][0]._replace(sentence=number, start=sentence.start, end=sentence.start, text=""))
    if not leaning:
        return tuple(sorted(plain, key=lambda d: d.start) if len(plain) > 1 else plain)
    leaning = apart(leaning)
    for counted in leaning:
        if named := named_too(text, base, counted, plain):
            # "Two nights before, on 31 May": the count tells the year; else it is only about as long
            drop = named if named.when.text[4:] == counted.when.text[4:] else counted
            leaning, plain = [d for d in leaning if d is not drop], [d for d in plain if d is not drop]
    kept = [d for d in plain if not any(d.start < other.end and other.start < d.end for other in leaning)]
    return tuple(sorted([*kept, *leaning], key=lambda d: d.start))


def named_too(text: str, base: int, counted: Dated, plain: Sequence[Dated]) -> Dated | None:
    """Five weeks later, | on August 9: the day that is named beside one that is counted."""
    day = next((d for d in plain if d.start >= counted.end and d.when.precision == "day"), None)
    if day is None or counted.rule not in COUNTED_ON:
        return None
    return day if NAMED_TOO.fullmatch(text, counted.end - base, day.start - base) else None
