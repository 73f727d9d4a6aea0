"""Rules for times of day: 10 p.m., 5:30 p.m. EST, 0530 hours, four in the morning. Their day is joined later."""

import re

from dateline.dates import numbers
from dateline.dates.grammar import Found, Piece, Reading, Said, reads
from dateline.dates.weekdays import after, before

ZONE_OFFSETS = {"gmt": "Z", "utc": "Z"}


def clock_value(hour: int, minute: int | None, zone: str = "") -> str:
    text = f"T{hour:02}" if minute is None else f"T{hour:02}:{minute:02}"
    return text + ZONE_OFFSETS.get(zone, "")


def hour_minute(word: str) -> tuple[int, int] | None:
    """ "10:35" -> (10, 35); None for no time of day."""
    parts = re.split(r"[:.]", word)
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    return (hour, minute) if hour <= 24 and minute < 60 else None


def zone_of(found: Found) -> str:
    return found.words("zone")[0] if "zone" in found.names and found.has("zone") else ""


@reads(
    "time=(CLOCK | HOUR | DOTCLOCK | SMALL) half=MERIDIEM zone=ZONE?",
    "time=CLOCKAM zone=ZONE?",
    "time=HOUR (a | p) (DOT)? m DOT?",
)
def clock_of_half_day(found: Found) -> Reading:
    """10 p.m. · 7:15 p.m. EST · 5pm"""
    word = found.words("time")[0]
    names = found.names
    if word in numbers.SMALL:
        word = str(numbers.SMALL[word])
    plain = re.match(r"[\d:.]+", word)
    pair = hour_minute(plain[0].rstrip(".")) if plain else None
    if not pair or pair[0] > 12:
        return None
    evening = (
        found.words("half")[0].startswith("p")
        if "half" in names
        else "pm" in word or "p" in found.tokens.words[found.first + 1 : found.last + 1]
    )
    hour = pair[0] % 12 + (12 if evening else 0)
    return Said("clock", "TIME", part=clock_value(hour, pair[1], zone_of(found)))


@reads(
    "time=(CLOCK | CLOCK4 | MILITARY | DOTCLOCK) (hours | hrs)? zone=ZONE?",
    "time=(CLOCK | CLOCK4) (hours | hrs | local time)",
)
def clock_of_day(found: Found) -> Reading:
    """10:35 · 0735 GMT · 0530 hours · at 0530"""
    word = found.words("time")[0]
    marked = found.last > found.first
    digits = re.match(r"[\d:.]+", word)
    if not digits:
        return None
    plain = digits[0]
    cues = {"at", "by", "until", "from", "around", "about", "before", "after", "till", "since", "to"}
    if ":" in plain:
        if not marked and before(found) not in cues and before(found).isalpha():
            return None
    elif "." in plain:
        if not (marked and zone_of(found)):
            return None
    elif (
        word.isdigit()
        and not marked
        and not (
            before(found) in {"at", "by", "until", "around", "about"}
            and (plain[0] == "0" or (before(found) == "at" and after(found) in {"on", ",", "hours"}))
        )
    ):
        return None
    if ":" not in plain and "." not in plain:
        plain = plain[:2] + ":" + plain[2:]
    pair = hour_minute(":".join(plain.replace(".", ":").split(":")[:2]))
    if not pair:
        return None
    return Said("clock", "TIME", part=clock_value(*pair, zone_of(found)))


@reads(
    "(at | by | around | about | until | before | after | from)? time=(HOUR | SMALL) o'clock ((in the | at) part=(morning | afternoon | evening | night))?",
    "time=(HOUR | SMALL) in the part=(morning | afternoon | evening)",
    "half past time=(HOUR | SMALL)",
)
def oclock(found: Found) -> Reading:
    """five o'clock · 4 in the morning · half past six"""
    word = found.words("time")[0]
    hour = numbers.SMALL.get(word) or int(word)
    if hour > 12:
        return None
    names = found.names
    if "part" in names and found.has("part"):
        hour = hour % 12 + (12 if found.words("part")[0] in ("afternoon", "evening", "night") and hour != 12 else 0)
        if found.words("part")[0] == "night" and hour < 17:
            hour -= 12
    minute = 30 if found.tokens.words[found.first] == "half" else 0
    first = found.first if minute else found.at("time")
    return (Piece(first, found.last, Said("clock", "TIME", part=clock_value(hour, minute))),)


@reads("part=(noon | midnight | midday | dawn | dusk)", "mid DASH? part=(afternoon | morning)")
def named_hour(found: Found) -> Reading:
    """noon · midnight (read only next to a day)"""
    return Said("named_hour", "TIME", part=found.code("part", "PART"))
