"""Rules for dates in numbers alone: 2020-02-27, 27/02/2020, 2.27.2020."""

from dateline.dates import numbers
from dateline.dates.grammar import SHORT_YEAR, Found, Reading, Said, reads

DAY_FIRST = "day first"  # the order that a numeric date itself shows


@reads("day=ISODATE")
def iso_date(found: Found) -> Reading:
    """2020-02-27 · 2020-02-27T22:30Z"""
    word = found.word("day")
    year, month, day = int(word[:4]), int(word[5:7]), int(word[8:10])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    clock = word[10:16].upper() if ":" in word[10:16] else ""
    return Said("date", "TIME" if clock else "DATE", year=year, month=month, day=day, part=clock)


@reads("day=NUMERICDATE")
def numeric_date(found: Found) -> Reading:
    """27/02/2020 · 2.27.2020 · 3/4/98 (its order is settled by the other dates of the text)"""
    word = found.word("day")
    parts = word.replace(".", "/").split("/")
    first, second, third = map(int, parts)
    if len(parts[0]) == 4:
        return Said("date", year=first, month=second, day=third) if 1 <= second <= 12 and 1 <= third <= 31 else None
    short = SHORT_YEAR if third <= 99 else ""
    year = numbers.two_digit_year(third) if short else third
    if len(parts[2]) == 3 or not 1000 <= year <= 2199 or not 1 <= min(first, second) <= 12 or max(first, second) > 31:
        return None
    if first > 12 or "." in word:
        return Said("date", year=year, month=second, day=first, unit=short, value=DAY_FIRST) if second <= 12 else None
    if second > 12:
        return Said("date", year=year, month=first, day=second, unit=short)
    return Said("numeric", year=year, month=first, day=second, unit=short)
