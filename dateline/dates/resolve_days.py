"""Days and hours: what dates, weekdays, feasts and times of day mean, given what has been read."""

from datetime import date, timedelta

from dateline.dates.grammar import THAT
from dateline.dates.holidays import ELECTION_DAY, moving, nth_weekday
from dateline.dates.state import Case, Point, Resolved, in_month, in_year, on_day
from dateline.dates.story import year_in_story
from dateline.dates.values import nearest_day, plus_days, plus_months, safe_date, week_value
from dateline.dates.which_year import which_year

NEAR = 40  # words; a day named further off is not the hour's
SEASON_OF_DAY = 60  # days in which a day and month without a year are those of this year
DAWN = 6  # an earlier hour is the next day's after "Monday night"
LAST_WHOLE_YEAR = 9998
LONG_AGO = 400  # days before publication; such a month is not meant by "the 15th"


def date_said(case: Case) -> Resolved | None:
    """Day, month and year as far as they are said."""
    said = case.said
    if said.month is None:
        return in_year(said.year) if said.year is not None else None
    year, why = (said.year, "") if said.year is not None else which_year(case)
    inferred = () if said.year is not None else ("year",)
    if year is None:
        return without_year(case)
    if said.day is None:
        return in_month(year, said.month, inferred, why, said.part)
    return on_day(safe_date(year, said.month, said.day), said.part, inferred, why)


def without_year(case: Case) -> Resolved:
    said = case.said
    value = f"XXXX-{said.month:02}" + (f"-{said.day:02}" if said.day else "")
    return Resolved(value + said.part, (), "no year is named before it")


def numeric_date(case: Case) -> Resolved | None:
    """3/4/2020: the order of the text's other dates, else month first"""
    said = case.said
    assert said.year and said.month and said.day
    first = case.state.month_first
    month, day = (said.month, said.day) if first else (said.day, said.month)
    return on_day(safe_date(said.year, month, day), said.part, ("order",), "month first" if first else "day first")


def known_by_day(case: Case) -> Resolved | None:
    """the Sept. 11 attacks: of their year, in any text written since; without a deed not near another such day"""
    said, published = case.said, case.published
    assert said.year and said.month and said.day
    day = date(said.year, said.month, said.day)
    near = nearest_day(said.month, said.day, published)
    other = not said.value and (near is None or published is None or abs((near - published).days) < SEASON_OF_DAY)
    if other or (published and published < day):
        unsaid = said._replace(form="date", year=None)
        return date_said(case._replace(phrase=case.phrase._replace(said=unsaid)))
    return on_day(day, "", ("year",), "known by its day alone")


def old_year(case: Case) -> Resolved | None:
    return in_year(case.said.year or 0) if case.published is None else None


def directed_day(case: Case) -> Resolved | None:
    """last Christmas, this Halloween"""
    said, base = case.said, case.base()
    assert said.month and said.day
    if base is None:
        return without_year(case)
    passed = (said.month, said.day) < (base.month, base.day)
    year = base.year - (said.shift < 0 and not passed) + (said.shift > 0 and passed)
    return on_day(safe_date(year, said.month, said.day), "", ("year",), f"counted from {base.isoformat()}")


def feast(case: Case) -> Resolved | None:
    """Thanksgiving, Easter: feasts that move"""
    said = case.said
    if said.year:
        return on_day(moving(said.value, said.year), said.part, (), "")
    base = case.base()
    if base is None:
        return Resolved("XXXX-XX-XX")
    if case.published is None:
        return on_day(moving(said.value, case.state.year or base.year), said.part, ("year",), "the last year named")
    if told := year_of_feast(case, case.published):
        return on_day(moving(said.value, told), said.part, ("year",), f"{told} is being told")
    way = said.shift or case.way()[0] or -1
    days = [d for d in (moving(said.value, base.year + k) for k in (-1, 0, 1)) if d]
    chosen = [d for d in days if d <= base][-1:] if way < 0 else [d for d in days if d >= base][:1]
    if said.value == ELECTION_DAY:  # far from November it is that of another vote than America's
        chosen = [d for d in days if abs((d - base).days) < SEASON_OF_DAY]
    return on_day(chosen[0], said.part, ("year",), "the nearest one that way") if chosen else None


def year_of_feast(case: Case, published: date) -> int | None:
    """ "The flood of 1954, when the dam broke on Whit Sunday": the past year of its sentence, or of the story."""
    state = case.state
    if case.said.shift or case.way()[0] > 0:
        return None
    if state.year and state.year < published.year and case.in_sentence_of_year():
        return state.year
    return state.story.point.year if state.story and case.of_story() else None


def feast_of_year(case: Case) -> Resolved | None:
    """Easter last year, Thanksgiving next year"""
    said, base = case.said, case.base()
    if base is None:
        return Resolved("XXXX-XX-XX")
    return on_day(moving(said.value, base.year + said.shift), said.part, ("year",), f"counted from {base.year}")


def feast_week(case: Case) -> Resolved | None:
    """Easter week begins with Easter Sunday, Holy Week ends with it; so does Easter week to one who writes in it"""
    said, base = case.said, case.base()
    if base is None:
        return None
    name = {"holy": "easter"}.get(said.value, said.value)
    day = date(base.year, 12, 25) if name == "christmas" else moving(name, base.year)
    if day is None:
        return None
    in_holy_week = case.published is not None and timedelta(0) <= day - case.published < timedelta(7)
    if said.value == "easter" and said.unit == "W" and not in_holy_week:
        day += timedelta(1)
    return Resolved(week_value(day) + ("-WE" if said.unit == "WE" else ""), ("year",), "the feast of that year")


def day_alone(case: Case) -> Resolved | None:
    """on the 15th: of the month last read, else of the one of publication"""
    said, point, published = case.said, case.state.point, case.published
    if said.day is None:
        return None
    far = not point or not point.month or (published and abs((point.whole() - published).days) > LONG_AGO)
    if point and not point.month and (published is None or case.state.story):
        point = case.state.exact  # "dug up a year later. On the 12th" goes on with the month told
        far = far and not point
    if published and far and not case.of_story():
        point = Point(published.year, published.month)
    elif point and (later := case.state.passing) and later.month and said.day < (point.day or 0):
        point = max(point, later, key=Point.whole)  # "from 20 March until the end of April; on the 3rd"
    if point is None or point.month is None:
        return None
    first = date(point.year, point.month, 1)
    days = [safe_date(d.year, d.month, said.day) for k in (0, -1, 1) if (d := plus_months(first, k))]
    fitting = [d for d in days if d and said.weekday in (None, d.isoweekday())]
    return on_day(
        fitting[0] if said.weekday and fitting else days[0], said.part, ("year", "month"), "the month last read"
    )


def clock(case: Case) -> Resolved | None:
    """An hour without its day: of the day named close by, else of publication."""
    part, point = case.said.part, case.state.point
    if point and point.day and (case.published is None or case.phrase.first - case.state.point_at < NEAR):
        if (is_small_hour(part) or part == "TMO") and case.state.said and case.state.said.part == "TNI":
            return on_day(plus_days(point.whole(), 1), part, ("date",), "the night last named")
        return Resolved(point.value() + part, ("date",), "the day last named")
    if case.published is None:
        return Resolved("XXXX-XX-XX" + part)
    return Resolved(case.published.isoformat() + part, ("date",), "the day of publication")


def is_small_hour(part: str) -> bool:
    return part[1:3].isdigit() and int(part[1:3]) < DAWN


def overnight(case: Case) -> Resolved | None:
    base = case.base()
    if base is None:
        return Resolved("XXXX-XX-XXTNI")
    day = plus_days(base, -1 if case.published else 0)
    return on_day(day, "TNI", ("date",), f"the night before {base.isoformat()}")


def then(case: Case) -> Resolved | None:
    """until then: the date last read"""
    point = case.state.point
    return Resolved(point.value(), ("date",), "the date last read", point) if point else None


def month_of_year(case: Case) -> Resolved | None:
    """June last year, 30 June next year, November of the same year"""
    said, base = case.said, case.base("Y")
    if base is None or said.month is None:
        return None
    why = f"counted from {base.year}"
    if said.day is not None:
        return on_day(safe_date(base.year + said.shift, said.month, said.day), "", ("year",), why)
    return in_month(base.year + said.shift, said.month, ("year",), why)


def nth_weekday_of_month(case: Case) -> Resolved | None:
    """the third Monday in January: of the year said or inferred"""
    said = case.said
    assert said.month and said.weekday and said.number
    month = said._replace(form="date", weekday=None)
    year, why = (said.year, "") if said.year else which_year(case._replace(phrase=case.phrase._replace(said=month)))
    if not year or not 1 <= year <= LAST_WHOLE_YEAR:
        return None
    return on_day(nth_weekday(year, said.month, said.weekday, said.number), "", () if said.year else ("year",), why)


def day_of_month(case: Case) -> Resolved | None:
    """the 12th of last month, the 28th of that month"""
    said, base = case.said, case.base("MO")
    month = plus_months(base.replace(day=1), said.shift) if base else None
    if month is None or not said.day:
        return None
    return on_day(safe_date(month.year, month.month, said.day), "", ("year", "month"), f"counted from {base}")


def directed_month(case: Case) -> Resolved | None:
    """last May, this September, next March; last February is not last month"""
    said, base = case.said, case.base()
    assert said.month is not None
    if base is None:
        return without_year(case)
    year = base.year
    if said.shift < 0:
        year -= said.month >= base.month - (case.published is not None)
    elif said.shift > 0:
        year += said.month <= base.month
    elif case.published is None and case.state.year:
        year = case.state.year
    elif (story := case.state.story) and said.value == THAT:
        year = year_in_story(story.point, said)
    return in_month(year, said.month, ("year",), f"counted from {base.isoformat()}")
