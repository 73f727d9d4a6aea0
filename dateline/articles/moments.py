"""A day or a moment as files state it -> a date, or a datetime."""

import re
from datetime import date, datetime

EITHER_ORDER = re.compile(r"(0?[1-9]|1[0-2])\s*([/.-])\s*(0?[1-9]|1[0-2])\s*\2\s*(\d{4})\b")
STEM = re.compile(r"(\d{4}-\d\d-\d\d)(?!\d)")  # what a file's name begins with
HINT = "write 2020-02-27, or 2020-02-27T22:30:00+03:00 where the hour matters"


def parse(text: str) -> date | datetime | None:
    """A day or a moment as files state it: ISO 8601, or in words ("27 February 2020, 22:30 +0300").

    None where a day, a month or a year is missing (dateparser would fill it in from today), and for 02/03/2020,
    which is two days.
    """
    if len(text) > 100 or "-W" in text or EITHER_ORDER.match(text):
        return None
    for read_iso in (date.fromisoformat, datetime.fromisoformat):
        try:
            return read_iso(text)
        except ValueError:
            continue
    import dateparser  # noqa: PLC0415  a tenth of a second to import, and only unusual dates need it

    settings = {"REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True, "PARSERS": ["absolute-time"]}
    found: datetime | None = dateparser.parse(text, settings=settings)
    return found if found is None or found.tzinfo or found.time().isoformat() != "00:00:00" else found.date()


def refused(text: str) -> tuple[str, str]:
    """Why a text is no day of publication, and what to write instead."""
    found = EITHER_ORDER.match(text)
    if found and found[1] != found[3]:
        first, second, year = int(found[1]), int(found[3]), found[4]
        return f"'{text[:80]}' may be two days", f"write {year}-{second:02}-{first:02} or {year}-{first:02}-{second:02}"
    return f"'{text[:80]}' is not a date", HINT
