"""Interface texts, dates and numbers in the reader's language: gettext catalogues and Babel.

Texts are written in English where they are used, as `say.text("Sources")`, and translated in
`dateline/locales/*/LC_MESSAGES/dateline.po` (`dateline.web.catalogues` keeps those). What a topic writes (titles,
names, kinds) is shown as it is.
"""

import gettext
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from dateline.counts import Count
from dateline.model import UNATTRIBUTED
from dateline.when import When

LOCALES = Path(__file__).parent.parent / "locales"
DIGITS = {"arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}
JOINED = "\u00a0"
WIDE_MONTH = re.compile(r"MMM+|LLL+")


def marked(text: str) -> str:
    """The text itself: marks a constant for the catalogues, to be translated where it is shown."""
    return text


SEASONS = {21: marked("spring"), 22: marked("summer"), 23: marked("autumn"), 24: marked("winter")}
WORDS_OF_CLAIMS = (
    *(marked("killed"), marked("wounded"), marked("missing"), marked("captured"), marked("displaced")),
    *(marked("arrested"), marked("released"), marked("casualties"), marked("destroyed"), marked("shot down")),
    *(marked("damaged"), marked("abducted"), marked("without power")),
)
TIMES_OF_DAY = (marked("morning"), marked("afternoon"), marked("evening"), marked("night"))


@dataclass(frozen=True, slots=True)
class Words:
    """How one language says things."""

    tag: str  # for HTML's lang: en, tr, ar, ar-SY
    locale: Locale
    code: str  # of the locale, as Babel writes it
    rtl: bool
    text: Callable[[str], str]
    plural: Callable[[str, str, int], str]
    digits: dict[int, str]  # what 0 to 9 become, by their code points

    @property
    def comma(self) -> str:
        return "، " if self.locale.language in ("ar", "fa", "ur") else ", "

    def claimant(self, who: str) -> str:
        """The claimant's name, or that there is none."""
        return self.text("unattributed") if who == UNATTRIBUTED else who

    def number(self, n: int) -> str:
        return self.own_digits(decimal(self.code, n))

    def own_digits(self, text: str) -> str:
        return text.translate(self.digits) if self.digits else text

    def count(self, n: int, one: str, many: str, **more: str) -> str:
        """count(3, "%(n)s event", "%(n)s events") -> "3 events"."""
        return self.plural(one, many, n) % {"n": self.number(n), **more}

    def figure(self, count: Count) -> str:
        """29, 29+, 20–25, ~30, ≤ 40, with the reader's digits and thousands."""
        about = "~" if count.approximate else ""
        if count.min is None:
            return f"≤{JOINED}{self.number(count.max or 0)}"
        if count.max is None:
            return f"{about}{self.number(count.min)}+"
        if count.min == count.max:
            return f"{about}{self.number(count.min)}"
        return f"{about}{self.number(count.min)}–{self.number(count.max)}"

    def isolated(self, text: str) -> str:
        """The same, kept apart from the direction of what stands around it, where the page reads from the right."""
        return f"\u2068{text}\u2069" if self.rtl and text else text

    def list(self, items: Iterable[str]) -> str:
        return format_list(list(items), locale=self.locale)

    def pattern(self, day: date, pattern: str) -> str:
        if self.locale.language == "ar":  # has no short month names; the Levant's stand only under this form
            pattern = WIDE_MONTH.sub("MMMM", pattern)
        return self.own_digits(formatted(self.code, day, pattern))

    def day(self, day: date) -> str:
        """27 February 2020"""
        return self.pattern(day, self.locale.date_formats["long"].pattern).replace(" ", JOINED, 1)

    def day_month(self, day: date) -> str:
        """27 February"""
        return self.pattern(day, self.day_month_pattern("MMMM")).replace(" ", JOINED)

    def short_day(self, day: date) -> str:
        """27 Feb"""
        return self.pattern(day, self.day_month_pattern("MMM")).replace(" ", JOINED)

    def short_date(self, day: date) -> str:
        """27 Feb 2020"""
        return self.pattern(day, self.locale.date_formats["long"].pattern.replace("MMMM", "MMM")).replace(" ", JOINED)

    def day_month_pattern(self, month: str) -> str:
        found = self.locale.datetime_skeletons.get("MMMd")
        return str(found.pattern if found else "d MMM").replace("MMM", month)

    def weekday(self, day: date) -> str:
        return self.pattern(day, "cccc")

    def short_weekday(self, day: date) -> str:
        return self.pattern(day, "ccc")

    def month(self, day: date) -> str:
        """February 2020"""
        return f"{self.month_name(day)} {self.own_digits(f'{day.year:04}')}"

    def month_name(self, day: date) -> str:
        return self.pattern(day, "LLLL")

    def short_month(self, day: date) -> str:
        return self.pattern(day, "LLL")

    def span(self, first: date, last: date) -> str:
        """5–8 February 2020, 30 January – 8 February 2020"""
        if (first.year, first.month) == (last.year, last.month):
            return self.day(last).replace(self.own_digits(str(last.day)), f"{self.days(first, last)}", 1)
        begin = self.day_month(first) if first.year == last.year else self.day(first)
        return f"{begin} – {self.day(last)}"

    def short_span(self, first: date, last: date) -> str:
        """5–8 February, 30 Jan – 8 Feb"""
        if (first.year, first.month) == (last.year, last.month):
            return self.day_month(last).replace(self.own_digits(str(last.day)), f"{self.days(first, last)}", 1)
        return f"{self.short_day(first)} – {self.short_day(last)}"

    def days(self, first: date, last: date) -> str:
        return self.own_digits(f"{first.day}–{last.day}" if first.day != last.day else f"{last.day}")

    def when(self, when: When) -> str:
        """The whole date in words, with how well it is known."""
        return self.hedged(self.plain_when(when), when)

    def hedged(self, words: str, when: When) -> str:
        """The words of a date, with how sure it is: about 27 Feb; 27 Feb, uncertain."""
        if when.approximate:
            words = self.text("about %(date)s") % {"date": words}
        return self.text("%(date)s, uncertain") % {"date": words} if when.uncertain else words

    def plain_when(self, when: When) -> str:
        if when.precision == "none":
            return self.text("date not known")
        if when.precision == "span":
            return self.open_or_closed(when)
        assert when.start is not None and when.end is not None
        if when.precision == "day":
            return self.day(when.start)
        year = self.own_digits(f"{when.start.year:04}")
        if when.precision == "month":
            return self.text("%(month)s, day not known") % {"month": self.month(when.start)}
        if when.precision == "season":
            season = SEASONS[int(when.text[5:7])]
            return self.text("%(season)s %(year)s") % {"season": self.text(season), "year": year}
        return self.text("%(year)s, month not known") % {"year": year}

    def open_or_closed(self, when: When) -> str:
        begin, close = when.ends
        if begin and close:
            return self.between(begin, close)
        if begin:
            return self.text("from %(date)s") % {"date": self.end(begin)}
        return self.text("until %(date)s") % {"date": self.end(close)} if close else self.text("date not known")

    def between(self, begin: When, close: When) -> str:
        """5–8 February 2020; December 2019 – 8 February 2020; December 2019, where both ends are the same."""
        if begin.precision == close.precision == "day" and begin.start and close.end:
            return self.span(begin.start, close.end)
        ends = dict.fromkeys((self.end(begin), self.end(close)))
        return " – ".join(ends)

    def end(self, when: When) -> str:
        """One end of a span, no closer than it is known."""
        if when.precision == "month" and when.start:
            return self.month(when.start)
        if when.precision == "year" and when.start:
            return self.own_digits(f"{when.start.year:04}")
        return self.plain_when(when)


@lru_cache(maxsize=16384)
def decimal(locale: str, n: int) -> str:
    return format_decimal(n, locale=locale, numbering_system="default")


@lru_cache(maxsize=65536)
def formatted(locale: str, day: date, pattern: str) -> str:
    return format_date(day, pattern, locale=locale)


@lru_cache(maxsize=8)
def speak(language: str) -> Words:
    """The words of a language tag; English texts for a language without a catalogue.

    Raises ValueError for a tag that Babel does not know.
    """
    tag = language.strip().replace("_", "-")
    try:
        # Bare "en" writes the day before the month, as the shipped pages do.
        locale = Locale.parse("en_GB" if tag == "en" else tag.replace("-", "_"))
    except (UnknownLocaleError, ValueError) as fault:
        raise ValueError(f"'{language}' is not a language that dates can be written in") from fault
    texts = gettext.translation("dateline", LOCALES, [str(locale), locale.language], fallback=True)
    own = DIGITS.get(str(locale.default_numbering_system), "")
    digits = {ord("0") + n: digit for n, digit in enumerate(own)}
    rtl = locale.character_order == "right-to-left"
    return Words(tag, locale, str(locale), rtl, texts.gettext, texts.ngettext, digits)
