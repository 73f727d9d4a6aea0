"""Days of events -> the period that a picture shows, in whole months, and where a day stands in it."""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dateline.web.charts import percent

UNITS = ((400, 1), (2800, 7))  # up to so many days: days of a bar


@dataclass(frozen=True, slots=True)
class Period:
    """The days that the strip shows, whole months."""

    first: date
    last: date
    rtl: bool

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def along(self, days: float) -> float:
        """Percent from the left of a point so many days from the start of the period."""
        share = days / self.days * 100
        return 100 - share if self.rtl else share

    def at(self, day: date, after: int = 0) -> float:
        """Percent of the beginning of a day, or of one so many days after it."""
        return self.along((day - self.first).days + after)

    def box(self, day: date, days: float) -> tuple[str, str]:
        """x and width of some days."""
        start, end = self.along((day - self.first).days), self.along((day - self.first).days + days)
        return percent(min(start, end)), percent(abs(end - start))

    @property
    def step(self) -> int:
        return next((step for most, step in UNITS if self.days <= most), 30)


def period(days: Sequence[date], rtl: bool) -> Period | None:
    """The whole months around the events; the densest nine tenths of them, if the rest would stretch it much."""
    if not days:
        return None
    told = sorted(days)
    first, last = dense(told)
    return Period(first.replace(day=1), end_of_month(last), rtl)


def dense(told: list[date]) -> tuple[date, date]:
    many = max(1, -(-len(told) * 9 // 10))
    windows = [(told[n], told[n + many - 1]) for n in range(len(told) - many + 1)]
    first, last = min(windows, key=lambda w: w[1] - w[0])
    for day in reversed(told):
        first = day if 0 < (first - day).days <= 31 else first
    for day in told:
        last = day if 0 < (day - last).days <= 31 else last
    whole, kept = (told[-1] - told[0]).days + 31, (last - first).days + 31
    return (told[0], told[-1]) if whole <= kept * 1.6 else (first, last)


def end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def months(period: Period) -> list[date]:
    """The first day of each."""
    first, last = (day.year * 12 + day.month - 1 for day in (period.first, period.last))
    return [date(n // 12, n % 12 + 1, 1) for n in range(first, last + 1)]
