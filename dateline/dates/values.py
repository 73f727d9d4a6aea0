"""Days, weeks and months -> TIMEX3 values, and the arithmetic that never leaves the calendar."""

from datetime import date, timedelta

NEARER_BACK = 2.0  # without a verb to tell, a date ahead must be twice as near as the one behind
FIRST_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}  # of the seasons


def safe_date(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def week_value(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def month_value(year: int, month: int) -> str:
    return f"{year:04}-{month:02}"


def quarter_of(day: date) -> int:
    return (day.month + 2) // 3


def plus_days(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def plus_months(day: date, months: int) -> date | None:
    """The same day so many months on, or the last one that month has; None beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return None
    return next(d for n in range(day.day, 0, -1) if (d := safe_date(year, month + 1, n)))


def nearest_day(month: int, day: int, to: date | None) -> date | None:
    """Of the days so called the nearest to `to`, sooner behind than ahead."""
    if to is None:
        return None
    days = [d for k in (-1, 0, 1) if (d := safe_date(to.year + k, month, day))]
    return min(days, key=lambda d: (d - to).days * (NEARER_BACK if d > to else -1.0), default=None)


def nearest_month(month: int, to: date) -> int:
    """The year of the nearest such month, sooner behind than ahead."""
    ahead = (month - to.month) % 12
    if ahead * NEARER_BACK <= 12 - ahead:
        return to.year + (month < to.month)
    return to.year - (month > to.month)
