"""Quarters and halves of years, as business news counts and compares them."""

from datetime import date

from dateline.dates.state import SENTENCE_ENDS, Case, Point, Resolved, in_quarter
from dateline.dates.values import plus_days, plus_months, quarter_of, safe_date
from dateline.dates.which_year import which_year
from dateline.dates.words import words

HALF_A_QUARTER = 45  # days
YEAR_AGO = words("ago earlier")
USUALLY = words("usually typically normally generally traditionally historically always")
USUAL_NEAR = 8  # words before a quarter among which "usually" stands


def quarter(case: Case) -> Resolved | None:
    """the third quarter: of the year said, else the nearest one"""
    said, base = case.said, case.base()
    assert said.number
    if said.year:
        return in_quarter(said.year, said.number, (), "")
    if base is None or is_usual(case):
        return Resolved(f"XXXX-Q{said.number}")
    if said.unit == "Y":
        return in_quarter(base.year + said.shift, said.number, ("year",), f"counted from {base.isoformat()}")
    year = base.year + year_shift(said.number, base, case.way()[0]) - is_year_ago(case)
    return in_quarter(year, said.number, ("year",), f"the nearest one to {base.isoformat()}")


def is_usual(case: Case) -> bool:
    """ "profit usually falls in the first quarter": of any year; but "a usually strong first quarter" is one."""
    words, first = case.tokens.words, case.phrase.first
    near = words[max(0, first - USUAL_NEAR) : max(0, first - 2)]
    return not USUALLY.isdisjoint(near) and SENTENCE_ENDS.isdisjoint(near)


def is_year_ago(case: Case) -> bool:
    """ "the year-ago quarter, its second quarter ended Oct. 31": one and the same."""
    before = case.tokens.words[max(0, case.phrase.first - 4) : case.phrase.first]
    return len(before) > 2 and before[-1] in (",", "its") and not YEAR_AGO.isdisjoint(before)


def year_shift(number: int, base: date, way: int) -> int:
    """Years from publication to the nearest quarter of that number, the verb's tense counted in."""
    current = quarter_of(base)
    if number > current:
        far = number > current + 1 or (current == 1 and base.month <= 2 and number != 2)
        return -1 if way < 0 or (far and way == 0) else 0
    return 1 if way > 0 and number < current - 1 else 0


def half(case: Case) -> Resolved | None:
    said, base = case.said, case.base()
    year = said.year or (base.year + said.shift if base else None)
    value = f"{year:04}-H{said.number}" if year else f"XXXX-H{said.number}"
    told = Point(said.year) if said.year and case.published is None else None
    return Resolved(value, () if said.year else ("year",), point=told)


def latest(case: Case) -> Resolved | None:
    """the latest quarter: the one last read, else the last one that was over on the day of publication"""
    base, known = case.base(), case.state.quarter
    if base is None:
        return None
    if case.said.unit == "Y":
        return Resolved(f"{base.year - (base.month < 7):04}", ("year",), "the last full year")
    if known:
        return in_quarter(*known, ("quarter",), "the quarter last read")
    moved = plus_months(base, -3)
    return in_quarter(moved.year, quarter_of(moved), ("quarter",), "the last full quarter") if moved else None


def year_ago_quarter(case: Case) -> Resolved | None:
    """the year-earlier quarter"""
    base, known = case.base(), case.state.quarter
    if base is None:
        return None
    if case.said.number:
        return Resolved(f"{base.year - 1:04}-Q{case.said.number}", ("year",), "a year before publication")
    return (
        year_before(known)
        if known and not case.state.by_year
        else Resolved(f"{base.year - 1:04}", ("year",), "a year before publication")
    )


def year_before(quarter: tuple[int, int]) -> Resolved | None:
    year, number = quarter
    return Resolved(f"{year - 1:04}-Q{number}", ("quarter",), "the quarter last read, a year before")


def quarter_of_year(case: Case) -> Resolved | None:
    """the 1988 quarter, the 1988 period"""
    year, known = case.said.year, case.state.quarter
    assert year
    if not known or case.state.by_year:
        return Resolved(f"{year:04}")
    return Resolved(f"{year:04}-Q{known[1]}", ("quarter",), "the quarter last read")


def quarter_ended(case: Case) -> Resolved | None:
    """the quarter ended July 31: the one last read, which may be a fiscal one, else the one that its middle lies in"""
    said = case.said
    if case.state.quarter:
        return latest(case)
    assert said.month and said.day
    year, why = which_year(case)
    end = safe_date(year, said.month, said.day) if year else None
    middle = plus_days(end, -HALF_A_QUARTER) if end else None
    return in_quarter(middle.year, quarter_of(middle), ("year",), why) if middle else None
