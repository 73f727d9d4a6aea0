"""Weeks, months, quarters, seasons and years: what they mean, given what has been read."""

from datetime import date

from dateline.dates.durations import CODES
from dateline.dates.grammar import Said
from dateline.dates.resolve_quarters import year_before
from dateline.dates.state import Case, Point, Resolved, in_month, in_quarter, in_year, on_day
from dateline.dates.story import told_year
from dateline.dates.values import FIRST_MONTHS, plus_days, plus_months, quarter_of, safe_date, week_value
from dateline.dates.which_year import which_year

YEARS = {"Y": 1, "E": 10, "C": 100}
SHORT = frozenset({"S", "M", "H"})
MID_WINTER = 3
FEW_WEEKS = 2
ROUND = 5  # months back to a season: in August "the spring" is that of the next year
UNTIL = frozenset({"by", "until", "till", "before"})


def relative(case: Case) -> Resolved | None:
    """Periods counted from a date: last week, that year, the next day."""
    said = case.said
    if said.anchor == "either":
        if case.published and said.unit == "Y" and case.state.year and case.in_sentence_of_year():
            return shifted(date(case.state.year, 1, 1), "Y", said.shift, "", "the year that the sentence names")
        return relative(case.anchored("text" if case.in_the_past() else "published"))
    if said.anchor == "text_unless_ahead":  # "will meet the next week", "met the next week"
        return relative(case.anchored("published" if case.published and case.way()[0] > 0 else "text"))
    if case.published is None and said.anchor == "published" and said.unit == "D" and not said.part:
        return reference(said)
    base = case.base(said.unit)
    if base is None:
        return Resolved("XXXX-XX-XX" + said.part) if said.part else reference(said)
    vague = unknown_day(case) or day_untold(case, base, said.shift)
    return vague or shifted(base, said.unit, said.shift, said.part, f"counted from {base.isoformat()}")


def new_year(case: Case) -> Resolved | None:
    """the new year: from July on the year to come"""
    base = case.base_told()
    if base is None:
        return None
    return in_year(base.year + (base.month > 6), ("year",), f"seen from {base.isoformat()}")


def reference(said: Said) -> Resolved:
    """Without any date to count from only past, present or future can be told."""
    return Resolved("PAST_REF" if said.shift < 0 else "FUTURE_REF" if said.shift > 0 else "PRESENT_REF")


def unknown_day(case: Case) -> Resolved | None:
    """In history writing "the next day" after a bare year: a day of it that nobody can name."""
    said, point = case.said, case.state.point
    if case.published or said.anchor != "text" or not point or point.day or case.state.finer(said.unit):
        return None
    if said.unit == "D" and said.shift:
        return Resolved(point.value() + ("-XX" if point.month else "-XX-XX") + said.part)
    if said.unit == "MO" and not point.month:
        return Resolved(point.value() + "-XX")
    return None


def day_untold(case: Case, base: date, shift: int) -> Resolved | None:
    """In news "the next day they fled" that would be after publication: past, and of a day that nothing tells."""
    said, published = case.said, case.published
    ahead = said.anchor == "text" and said.unit == "D" and shift > 0 and published and base >= published
    return Resolved("XXXX-XX-XX" + said.part) if ahead and case.way()[0] < 0 else None


def shifted(base: date, unit: str, count: int, part: str, why: str) -> Resolved | None:
    """The day, week, month, quarter, year, decade or century `count` of them from `base`."""
    if unit == "D":
        return on_day(plus_days(base, count), part, ("date",), why)
    if unit in ("W", "WE"):
        day = plus_days(base, 7 * count)
        suffix = "-WE" if unit == "WE" else ""
        return Resolved(week_value(day) + suffix, ("week",), why, Point(day.year, day.month, day.day)) if day else None
    if unit in ("MO", "Q"):
        moved = plus_months(base, count if unit == "MO" else 3 * count)
        if moved is None:
            return None
        if unit == "Q":
            return in_quarter(moved.year, quarter_of(moved), ("quarter",), why)
        return in_month(moved.year, moved.month, ("month",), why)
    year = in_year(base.year + count * YEARS[unit], ("year",), why)
    if year and unit in ("E", "C"):
        return Resolved(year.value[: 3 if unit == "E" else 2], ("decade" if unit == "E" else "century",), why)
    return year


def distance(case: Case) -> Resolved | None:
    """two days later, six weeks ago, a year earlier"""
    said, state = case.said, case.state
    halves, unit = said.number or 0, said.unit
    if unit == "Y" and halves == -2 and case.published and (month := case.month_compared()):
        return in_month(month.year - 1, month.month or 1, ("month",), "the month just named, a year before")
    if unit == "Y" and halves == -2 and state.quarter and case.published and not state.by_year:
        return year_before(state.quarter)
    if unit in SHORT:
        return Resolved(short_span(unit, abs(halves)))
    if halves < 0 and case.published and state.said and state.said[:-1] == said[:-1] and state.point:
        return Resolved(state.point.value(), ("date",), "compared with the same date as before", state.point)
    base = case.base(unit)
    if base is None:
        return reference(said)
    if untold := day_untold(case, base, halves):
        return untold
    count = int(halves / 2)
    why = f"counted from {base.isoformat()}"
    if halves % 2 and unit == "Y":
        return shifted(base, "MO", 6 * halves, "", why)
    if unit == "FN":
        unit, count = "W", 2 * count
    exact = case.state.point and case.state.point.day
    if unit == "W" and said.anchor == "text" and abs(count) <= FEW_WEEKS and exact and not halves % 2:
        unit, count = "D", 7 * count  # "a week later" is counted in days, "six weeks later" is not
    if unit in ("E", "C", "L"):
        factor = {"E": 10, "C": 100, "L": 1000}[unit]
        unit, count = "Y", factor * halves // 2
    return shifted(base, unit, count, "", why)


def short_span(unit: str, halves: int) -> str:
    """So many half hours, minutes or seconds as a duration."""
    whole, half = divmod(halves, 2)
    if half and not whole and unit in ("H", "M"):
        return "PT30M" if unit == "H" else "PT30S"
    return f"PT{whole}{unit}" + ({"H": "30M", "M": "30S"}.get(unit, "") if half else "")


def ago_today(case: Case) -> Resolved | None:
    """two weeks ago today, three years ago this month, a week ago Saturday"""
    said, base = case.said, case.base()
    if base is None or said.number is None:
        return reference(said)
    if said.anchor == "text" and not (case.state.point and case.state.point.day):
        return None  # "a year to the day later", and no day to count from
    why = f"counted from {base.isoformat()}"
    if said.weekday:
        behind = (base.isoweekday() - said.weekday) % 7
        if said.number > 0:
            return on_day(plus_days(base, 7 * said.number + (-behind) % 7), "", ("date",), why)
        return on_day(plus_days(base, 7 * said.number - behind), "", ("date",), why)
    if said.unit == "W":
        day = plus_days(base, 7 * said.number)
    else:
        day = plus_months(base, {"MO": 1, "Y": 12, "E": 120}[said.unit] * said.number)
    return shifted(day, said.value, said.shift, "", why) if day else None


def vague_distance(case: Case) -> Resolved | None:
    """several years ago is past; a few days later says only how far"""
    if case.said.anchor == "published":
        return Resolved("PAST_REF")
    return Resolved("P" + CODES[case.said.unit].replace("x", "X"))


def season(case: Case) -> Resolved | None:
    """spring 1862, in the summer"""
    said = case.said
    start = FIRST_MONTHS[said.unit]
    if said.year:
        return Resolved(f"{said.year:04}-{said.unit}", point=Point(said.year, start))
    base = case.base()
    if base is None:
        return Resolved(f"XXXX-{said.unit}")
    if case.published is None:
        return in_season(*season_in_text(case, base.year, start))
    if told := told_year(case, said._replace(month=start)):
        year, why = told
        return in_season(*season_in_text(case, year, start)) if case.of_story() else in_season(year, said.unit, why)
    way = 1 if not UNTIL.isdisjoint(case.before[-1:]) else case.way()[0]
    year = base.year
    if way <= 0 and start - base.month > 2:
        year -= 1
    elif way > 0 and base.month > start + 2:
        year += 1
    return in_season(year, said.unit, f"counted from {base.isoformat()}")


def season_in_text(case: Case, year: int, start: int) -> tuple[int, str, str]:
    """In history writing the season of the last year named; spring after autumn is that of the next."""
    point, year = case.state.point, (case.published is None and case.state.year) or year
    if point and point.year == year and (point.month or 0) - start >= ROUND:
        return year + 1, case.said.unit, f"after {point.value()} the seasons begin again"
    return year, case.said.unit, "the last year named"


def directed_season(case: Case) -> Resolved | None:
    """last fall, this summer, that winter"""
    said, base = case.said, case.base()
    start = FIRST_MONTHS[said.unit]
    if base is None:
        return Resolved(f"XXXX-{said.unit}")
    year = case.state.year or base.year if case.published is None and not said.shift else base.year
    if said.shift < 0:
        year -= base.month <= start + 2
    elif said.shift > 0:
        point = case.state.point
        of_year = said.anchor == "text" and point is not None and point.month is None and said.unit != "WI"
        year += base.month >= start or of_year
    elif said.unit == "WI" and base.month <= MID_WINTER:
        year -= 1  # in February "this winter" is the one that began in December
    return in_season(year, said.unit, f"counted from {base.isoformat()}")


def season_of_year(case: Case) -> Resolved | None:
    """the autumn of that year, the spring of last year"""
    base = case.base("Y")
    if base is None:
        return Resolved(f"XXXX-{case.said.unit}")
    return in_season(base.year + case.said.shift, case.said.unit, f"counted from {base.isoformat()}")


def in_season(year: int, unit: str, why: str) -> Resolved | None:
    return Resolved(f"{year:04}-{unit}", ("year",), why, Point(year, FIRST_MONTHS[unit])) if 1 <= year <= 9999 else None


def same_last_year(case: Case) -> Resolved | None:
    """the same month a year earlier: of the month last read, else of publication"""
    unit, point, published = case.said.unit, case.state.point, case.published
    exact = point and point.month and (unit == "MO" or point.day)
    base = point.whole() if point and exact else published
    year_before = plus_months(base, -12) if base else None
    return shifted(year_before, unit, 0, "", f"a year before {base}") if year_before else None


def weekend(case: Case) -> Resolved | None:
    """the weekend: the one before, until Thursday; by tense the one to come"""
    base = case.base()
    if base is None:
        return Resolved("XXXX-WXX-WE")
    way = case.way()[0]
    back = base.isoweekday() <= 4 if way == 0 else way < 0 and base.isoweekday() < 6
    return shifted(base, "WE", -1 if back else 0, "", f"counted from {base.isoformat()}")


def week_of(case: Case) -> Resolved | None:
    """the week of March 6"""
    said = case.said
    assert said.month and said.day
    year, why = (said.year, "") if said.year else which_year(case)
    day = safe_date(year, said.month, said.day) if year else None
    if day is None:
        return None
    value = week_value(day) + ("-WE" if said.unit == "WE" else "")
    return Resolved(value, () if said.year else ("year",), why, Point(day.year, day.month, day.day))


def as_said(case: Case) -> Resolved | None:
    """Durations, sets, decades and the like: the words give the value."""
    return Resolved(case.said.value)
