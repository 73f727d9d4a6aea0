"""What has been read of a text so far, and what a resolver gets and gives: State, Case, Resolved."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from dateline.dates import tense
from dateline.dates.grammar import Said
from dateline.dates.phrases import Phrase
from dateline.dates.tokens import Tokens
from dateline.dates.values import quarter_of

LAST_YEAR = 9999
SENTENCE_ENDS = frozenset({".", "!", "?"})
DAYS_KEPT = 20
NEWS = 370  # days from publication within which a day said again is the same one
REACH = 40  # words within which a year named before still counts


class Point(NamedTuple):
    """A date as far as it is known: what later phrases count from."""

    year: int
    month: int | None = None
    day: int | None = None

    def whole(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)

    def value(self) -> str:
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


class Resolved(NamedTuple):
    """The value of a phrase, what was inferred for it and why, and where the next one counts from."""

    value: str
    inferred: tuple[str, ...] = ()
    why: str = ""
    point: Point | None = None
    quarter: tuple[int, int] | None = None
    before_christ: int | None = None  # the year, where it is one


def same_sentence(tokens: Tokens, earlier: int, later: int) -> bool:
    return 0 <= later - earlier < REACH and SENTENCE_ENDS.isdisjoint(tokens.words[earlier + 1 : later])


class Story(NamedTuple):
    """A past year that the text tells of."""

    point: Point  # its date last read
    at: int  # index of the last word of it
    sure: bool  # told by months or days, or "in 1962" at the head of a clause: not named by the way
    told: int = 1  # dates of it that were read


class Outlook(NamedTuple):
    """What follows a date, until the story that it may be of is broken off or named anew."""

    behind: int = 0  # days by which the furthest of the dates there lies behind publication
    year: int = 0  # the one that is named next


class State(NamedTuple):
    """What has been read so far."""

    published: date | None
    point: Point | None = None  # the date last read
    point_at: int = -1000  # index of its last word
    passing: Point | None = None  # a date read since, in passing
    said: Said | None = None  # its words
    back: Point | None = None  # the date that history writing last looked back to
    back_at: int = -1000  # index of its last word
    exact: Point | None = None  # the day last read
    days: tuple[Point, ...] = ()  # those read last, in news not long before or after publication
    year: int | None = None  # the year last named in the text
    year_at: int = -1000  # index of the word that named it
    quarter: tuple[int, int] | None = None  # the one last read that is over
    before_christ: int | None = None  # the year last read, where it is one
    by_year: bool = False  # figures are compared by years or months, no longer by quarters
    month_first: bool = True  # order of 03/04/2020 in this text
    # month and day of those that the text names with a year, one and the same: where first, and the year
    in_full: Mapping[tuple[int | None, int | None], tuple[int, int]] = MappingProxyType({})
    story: Story | None = None  # in a text with a day of publication, until one of the report's own time is read
    news: bool = False  # a date of the report's own time has been read
    outlooks: Mapping[int, Outlook] = MappingProxyType({})  # of the dates without a year, by their first words
    since: frozenset[int] = frozenset()  # the years that the text says lie so and so many back
    told: tuple[int, int] = (1, LAST_YEAR)  # first and last year that the text tells of month by month

    def with_day(self, point: Point) -> "State":
        """The day remembered, so that it is the same one when it is said again."""
        if not point.day or not self.published or abs((point.whole() - self.published).days) > NEWS:
            return self
        return self._replace(days=(*self.days[1 - DAYS_KEPT :], point))

    def finer(self, unit: str) -> Point | None:
        """For days and months the last date that is as exact, if it lies within the date last read."""
        point, exact = self.point, self.exact
        if not point or not exact or exact.year != point.year or (point.month and exact.month != point.month):
            return None
        return exact if self.too_coarse(unit) else None

    def too_coarse(self, unit: str) -> bool:
        """Whether the date last read is not exact enough to count such units from."""
        point = self.point
        if point is None:
            return False
        return (unit in ("D", "W", "WE") and not point.day) or (unit == "MO" and not point.month)


class Case(NamedTuple):
    """A phrase with all that its meaning may depend on."""

    tokens: Tokens
    phrase: Phrase
    state: State

    @property
    def said(self) -> Said:
        return self.phrase.said

    @property
    def published(self) -> date | None:
        return self.state.published

    @property
    def words(self) -> list[str]:
        """The words of the phrase."""
        return self.tokens.words[self.phrase.first : self.phrase.last + 1]

    @property
    def before(self) -> list[str]:
        """The two words before the phrase."""
        return self.tokens.words[max(0, self.phrase.first - 2) : self.phrase.first]

    def way(self) -> tuple[int, str]:
        """+1 or -1 where a verb's tense points, and the verb."""
        return tense.direction(self.tokens, self.phrase.first, self.phrase.last)

    def in_the_past(self) -> bool:
        """Whether what is told here is no news: all history writing, and a past that nothing has broken off."""
        story = self.state.story
        return self.published is None or (story is not None and not self.state.news)

    def of_story(self) -> bool:
        """Whether the date last read is the last one of a past that is told of."""
        return self.state.story is not None and self.state.point == self.state.story.point

    def in_sentence_of_year(self) -> bool:
        """Whether the last year named stands in the same sentence."""
        return same_sentence(self.tokens, self.state.year_at, self.phrase.first)

    def month_compared(self) -> Point | None:
        """The month named just before in the sentence: "output in May was lower than a year earlier"."""
        state = self.state
        point, said = state.point, state.said
        alone = point and said and point.month and not point.day and said.form == "date"
        return point if alone and same_sentence(self.tokens, state.point_at, self.phrase.first) else None

    def looking_back(self) -> Point | None:
        """The date that the sentence has looked back to: "three years earlier he had married; in May …"."""
        state = self.state
        return state.back if state.back and same_sentence(self.tokens, state.back_at, self.phrase.first) else None

    def base(self, unit: str = "") -> date | None:
        """The day that the phrase counts from: of publication, or the date last read."""
        state, anchor = self.state, self.said.anchor
        from_text = anchor == "text" or state.published is None
        if back := self.looking_back():
            return back.whole()
        if anchor == "text" and state.passing and not self.said.shift and self.in_the_past():
            return state.passing.whole()  # "until June 1919; on the 28th of that month"
        if from_text and state.point:
            if state.published and unit == "Y" and state.year and self.said.form != "distance":
                return date(state.year, 1, 1)  # "in 1974 … last Saturday … that year"
            if state.published and state.too_coarse(unit):  # "since 2011 … a day later" is not of 2011
                return state.exact.whole() if state.exact else state.published
            return (state.finer(unit) or state.point).whole()
        if state.published is None and state.year:
            return date(state.year, 1, 1)
        if anchor == "text" and state.passing:
            return state.passing.whole()  # "federated in 1952 and annexed ten years later"
        return state.published

    def from_publication(self) -> date | None:
        """The day of publication; in history writing the date last read."""
        return self.anchored("published").base()

    def base_told(self) -> date | None:
        """The day of publication; in writing of the past the date last read."""
        return self.anchored("text" if self.in_the_past() else "published").base()

    def anchored(self, anchor: str) -> "Case":
        """The phrase as one that counts from there."""
        return self._replace(phrase=self.phrase._replace(said=self.said._replace(anchor=anchor)))


def on_day(day: date | None, part: str, inferred: tuple[str, ...], why: str) -> Resolved | None:
    if day is None:
        return None
    return Resolved(day.isoformat() + part, inferred, why, Point(day.year, day.month, day.day))


def in_month(year: int, month: int, inferred: tuple[str, ...], why: str, part: str = "") -> Resolved | None:
    if not 1 <= year <= LAST_YEAR:
        return None
    return Resolved(f"{year:04}-{month:02}{part}", inferred, why, Point(year, month))


def in_quarter(year: int, number: int, inferred: tuple[str, ...], why: str) -> Resolved | None:
    if not 1 <= year <= LAST_YEAR:
        return None
    return Resolved(f"{year:04}-Q{number}", inferred, why, quarter=(year, number))


def in_year(year: int, inferred: tuple[str, ...] = (), why: str = "") -> Resolved | None:
    return Resolved(f"{year:04}", inferred, why, Point(year)) if 1 <= year <= LAST_YEAR else None


def is_over(quarter: tuple[int, int], published: date | None) -> bool:
    """Whether a quarter is one to compare with: over by the day of publication, and not long so."""
    if published is None:
        return True
    age = 4 * (published.year - quarter[0]) + quarter_of(published) - quarter[1]
    return 0 < age <= 4
