"""Rules for times of day: 10 p.m., 5:30 p.m. EST, 0530 hours, four in the morning. Their day is joined later."""

import re

from dateline.dates import numbers
from dateline.dates.grammar import Found, Piece, Reading, Said, reads
from dateline.dates.words import SMALL, words

GREENWICH = words("gmt utc")
CUES = words("at by until from around about before after till since to")
SURE_CUES = words("at by until around about")
AFTER_CLOCK = words("on , ( hours")
DIGITS = re.compile(r"[\d:.]+")
MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20}
LATE = words("afternoon evening night")
# "shares closed at 10.35 on Friday"
PRICES = words(
    """closed close ended stood finished settled traded trading quoted opened unchanged down up rose fell share shares
    points dollar stock rate rates price prices"""
)
# "put the number of dead at seven on Thursday night"
TOLLS = words("number toll tolls count figure total dead")
TOLL_NEAR = 9  # words before a time among which they stand


def at(hour: int, minute: int, zone: str = "") -> Said:
    """The hour as TIMEX3 has it, Z behind Greenwich time; other zones stay unsaid."""
    return Said("clock", "TIME", part=f"T{hour:02}:{minute:02}" + ("Z" if zone in GREENWICH else ""))


def hour_minute(word: str) -> tuple[int, int] | None:
    """ "10:35", "0535", "10.35pm" -> hour and minute; None for no time of day."""
    digits = DIGITS.match(word)
    if not digits:
        return None
    parts = [p for p in re.split(r"[:.]", digits[0]) if p]
    if len(parts) == 1 and len(parts[0]) == 4:
        parts = [parts[0][:2], parts[0][2:]]
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    return (hour, minute) if hour <= 24 and minute < 60 else None


@reads(
    "time=(CLOCK | HOUR | DOTCLOCK | SMALL) half=MERIDIEM (local time | zone=ZONE)?",
    "time=CLOCKAM (local time | zone=ZONE)?",
)
def clock_of_half_day(found: Found) -> Reading:
    """10 p.m. · 7:15 p.m. EST · 5pm"""
    word = found.word("time")
    pair = hour_minute(str(SMALL.get(word, word)))
    if not pair or pair[0] > 12:
        return None
    late = found.value("half", "MERIDIEM") == 12 if found.has("half") else word.endswith("pm")
    return at(pair[0] % 12 + 12 * late, pair[1], found.word("zone"))


@reads("time=(CLOCK | CLOCK4 | MILITARY | DOTCLOCK) mark=(hours | hrs | local time)? zone=ZONE?")
def clock_of_day(found: Found) -> Reading:
    """10:35 · 0735 GMT · 0530 hours · at 0530"""
    word, marked, before = found.word("time"), found.has("mark") or found.has("zone"), found.before
    if ":" in word:
        if not marked and before not in CUES and before.isalpha():
            return None  # a score
    elif "." in word:
        if not found.has("zone"):
            return None
    elif word.isdecimal() and not marked and not (
        before in SURE_CUES and (word[0] == "0" or (before == "at" and found.after in AFTER_CLOCK))
    ):  # fmt: skip
        return None
    pair = hour_minute(word)
    return at(*pair, found.word("zone")) if pair else None


@reads(
    "(at | from | until | till | by | before | after | about | around | since) time=(HOUR | SMALL) "
    "(tonight | this PART | last night | tomorrow PART | yesterday PART | on? WEEKDAY PART)",
    "at time=HOUR (yesterday | today | tomorrow)",
    "(at | from | until | till | by | before | after | about | around | since) time=DOTCLOCK "
    "(tonight | this PART | last night | tomorrow | yesterday | today | on? WEEKDAY | on the? DAYNUMBER of? MONTH | "
    "on MONTH DAYNUMBER)",
)
def hour_before_day(found: Found) -> Reading:
    """at 9 tonight · from 8 this evening · 11.08 on Friday morning · 10.30 on 26 May — no prices"""
    before = found.tokens.words[max(0, found.first - TOLL_NEAR) : found.first]
    if not PRICES.isdisjoint(before[-3:]) or not TOLLS.isdisjoint(before):
        return None
    word, time = found.word("time"), found.at("time")
    pair = hour_minute(str(SMALL.get(word, word)))
    return (Piece(time, time, at(*pair)),) if pair and (pair[0] <= 12 or word not in SMALL) else None


@reads(
    "time=(HOUR | SMALL) o'clock ((in the | at) part=(morning | afternoon | evening | night))?",
    "time=(HOUR | SMALL | CLOCK | DOTCLOCK) in the part=(morning | afternoon | evening) (of the day=DAYTH)?",
    "time=(CLOCK | DOTCLOCK) at part=night",
    "past=(half past) time=(HOUR | SMALL) ((in the | at) part=(morning | afternoon | evening | night))? "
    "(of the day=DAYTH)?",
)
def oclock(found: Found) -> Reading:
    """five o'clock · 4 in the morning · 3.23 in the afternoon · half past six in the evening of the 9th"""
    word = found.word("time")
    if "." in word and not PRICES.isdisjoint(found.tokens.words[max(0, found.first - 3) : found.first]):
        return None  # "shares opened at 10.35 in the morning"
    pair = hour_minute(str(SMALL.get(word, word)))
    if not pair or pair[0] > 12:
        return None
    hour, minute = pair
    hour = of_half_day(hour, found.word("part"))
    said = at(hour, 30 if found.has("past") else minute)
    return said._replace(form="day_alone", day=numbers.day(found.words("day"))) if found.has("day") else said


@reads(
    "minutes=(five | ten | twenty | a? quarter | twenty DASH? five) way=(past | to) time=(HOUR | SMALL) "
    "(in the | at) part=(morning | afternoon | evening | night)",
    "minutes=(five | ten | twenty | a? quarter | twenty DASH? five) way=(past | to) time=(HOUR | SMALL) "
    "(tonight | this PART | last night | tomorrow PART | yesterday PART | on? WEEKDAY PART)",
)
def minutes_to_or_past(found: Found) -> Reading:
    """ten to seven this evening · a quarter past six in the morning — no figures: "from five to nine" """
    word = found.word("time")
    hour, minutes = int(SMALL.get(word, word)), MINUTES[found.words("minutes")[-1]]
    if not 1 <= hour <= 12:
        return None
    minutes += 20 * (len(found.words("minutes")) > 1 and "twenty" in found.words("minutes"))
    if found.word("way") == "to":
        hour, minutes = (hour - 1) % 12, 60 - minutes
    if found.has("part"):
        return at(of_half_day(hour, found.word("part")), minutes)
    return (Piece(found.first, found.at("time"), at(hour, minutes)),)


def of_half_day(hour: int, part: str) -> int:
    """The hour by the part of the day said with it: nine "in the evening" is 21, one "at night" is 1."""
    if part and part != "night":
        return hour % 12 + 12 * (part in LATE)
    return hour + 12 if part and 5 <= hour < 12 else hour


@reads("part=(noon | midnight | midday | dawn | dusk)", "mid DASH? part=(afternoon | morning)")
def named_hour(found: Found) -> Reading:
    """noon · midnight (read only next to a day)"""
    return Said("named_hour", "TIME", part=found.part())
