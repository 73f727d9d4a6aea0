"""Years before Christ: what is counted from them, in history writing."""

from dateline.dates.state import Case, Resolved

YEARS = {"Y": 1, "E": 10, "C": 100, "L": 1000}


def before_christ(case: Case) -> Resolved | None:
    """218 BC, 2 August 216 BC"""
    said = case.said
    assert said.year
    parts = [f"BC{said.year:04}", *(f"{part:02}" for part in (said.month, said.day) if part)]
    return Resolved("-".join(parts), before_christ=said.year)


def counted(case: Case) -> Resolved | None:
    """After a year before Christ: ten years later, that year, in 202; None for what is not counted from it."""
    said, last = case.said, case.state.before_christ
    if last is None or case.published is not None:
        return None
    if said.form == "old_year":
        year = said.year or 0
        return told(year, "a year before Christ goes on") if year <= last else None
    if said.anchor != "text" or said.unit not in YEARS or said.form not in ("distance", "relative"):
        return None
    units = (said.number or 0) // 2 if said.form == "distance" else said.shift
    return told(last - units * YEARS[said.unit], f"counted from {last} BC")


def told(year: int, why: str) -> Resolved | None:
    return Resolved(f"BC{year:04}", ("year",), why, before_christ=year) if year > 0 else None
