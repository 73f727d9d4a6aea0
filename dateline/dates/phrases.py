"""Tokens -> phrases: what the rules found, one reading for each stretch of text, and how far it reaches."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from dateline.dates.grammar import NO_DAY, Found, Said
from dateline.dates.lexicon import Lexicon
from dateline.dates.tokens import Tokens
from dateline.dates.words import EARLY, words

OPENERS = EARLY | {"the", "-", "–"}
JOINED_BY_HYPHEN = EARLY | {"end", "post", "pre"}  # mid-1943, post-1945
APPROXIMATE = words("about around approximately roughly nearly almost over under circa exactly barely")
BOUNDS = ({"more", "than"}, {"less", "than"}, {"at", "least"}, {"at", "most"}, {"up", "to"}, {"as", "many"})
TAKES_THE = words(
    """quarter quarter_of_month half decade century season season_of_year season_by_direction part_of_year part_of_month
    year_end period period_in_text period_with_article weekday_by_direction month_by_direction stretch year_ago_period
    past future vague"""
)
WITHOUT_THE = words("the recently soon shortly")
TAKES_THE_WITH_EARLY = TAKES_THE | {"month", "year"}
TAKES_EARLY = words(
    """month month_year month_day day_month year decade period weekday weekday_by_direction season season_of_year
    season_by_direction day_word century quarter period_in_text month_of_relative_year month_by_direction
    part_of_today day_alone"""
)
LED_BY = {"month": "in", "month_year": "in"} | dict.fromkeys(("weekday", "month_day", "day_month", "day_alone"), "on")
ARTICLE_OF_NOUN = words("quarter half decade century vague")  # "the third-quarter loss"
TAKES_BOUNDS = words("distance vague_distance")
HOURS = words("clock named_hour part_of part_of_day")
DAY_FORMS = words("weekday directed_weekday day_alone feast")
ONLY_WITH_A_DAY = words("named_hour part_of beside")
PARTS = words("TMO TAF TEV TNI")
HOUR_OF_CLOCK = re.compile(r"T(\d\d)(:\d\d)")
AT = (["at"], ["at", "about"], ["at", "around"], [",", "at"])
BRACKETED = ([")"], [")", "on"], [")", ","])


class Phrase(NamedTuple):
    """Words from `first` to `last` that say something about time, by the rule that read them."""

    first: int
    last: int
    said: Said
    rule: str


class Candidate(NamedTuple):
    """What a rule made of a stretch of text, in the order in which candidates are preferred."""

    core: int  # the first word but for articles
    end: int  # of two that begin together the longer one comes first: its last word, negative
    order: int  # of the rule
    parts: tuple[Phrase, ...]


def phrases(tokens: Tokens, lexicon: Lexicon) -> list[Phrase]:
    """All steps in order."""
    found = without_overlaps(candidates(tokens, lexicon))
    found = [widened(tokens, phrase) for phrase in found]
    found = without_overlaps(Candidate(p.first, -p.last, 0, (p,)) for p in found)
    found = with_days_behind(tokens, joined_clocks(tokens, found))
    return [p for p in found if p.said.form not in ONLY_WITH_A_DAY and p.said.form != NO_DAY]


def candidates(tokens: Tokens, lexicon: Lexicon) -> list[Candidate]:
    """Every reading of every rule, but for those inside a longer one that is sure to be chosen."""
    out: list[Candidate] = []
    reach = -1  # the last word that any reading has
    inside, by = range(0), 0  # the words of the last reading that nothing before overlaps, and the rule's number
    for place, stretch in lexicon.stretches(tokens.kinds):
        for rule, order, start, end, places in lexicon.matches(stretch):
            first, last = place + start, place + end - 1
            if first in inside and last in inside and (order > by or last - first + 1 < len(inside)):
                continue
            reading = rule.read(Found(tokens, first, last, place, places))
            if reading is None:
                continue
            if isinstance(reading, Said):
                parts: tuple[Phrase, ...] = (Phrase(first, last, reading, rule.name),)
            else:
                parts = tuple([Phrase(p.first, p.last, p.said, rule.name) for p in reading])
            begin, last = core(tokens, parts[0]), parts[-1].last
            out.append(Candidate(begin, -last, order, parts))
            if parts[0].first == first > reach:
                inside, by = range(begin, last + 1), order
            reach = max(reach, last)
    return out


def core(tokens: Tokens, phrase: Phrase) -> int:
    """Where a phrase begins but for articles, so that readings with and without them can be compared."""
    first = phrase.first
    while first < phrase.last and tokens.words[first] in OPENERS:
        first += 1
    return first


def without_overlaps(found: Iterable[Candidate]) -> list[Phrase]:
    """From the left, the longest reading first, the earlier rule of two as long."""
    out: list[Phrase] = []
    end = -1
    for candidate in sorted(found):
        if candidate.parts[0].first > end:
            out.extend(candidate.parts)
            end = -candidate.end
    return out


def widened(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Takes in the words before that belong to it: "nearly two years", "mid-November", "the early 1990s"."""
    first = with_early(tokens, phrase)
    first = with_article(tokens, phrase, first)
    first = with_bounds(tokens, phrase, first)
    return phrase._replace(first=first) if first != phrase.first else phrase


def with_early(tokens: Tokens, phrase: Phrase) -> int:
    words, first = tokens.words, phrase.first
    if phrase.rule not in TAKES_EARLY or not first:
        return first
    if first > 1 and words[first - 1] in "-–" and words[first - 2] in JOINED_BY_HYPHEN:
        first -= 2
    elif first > 1 and words[first - 1] == LED_BY.get(phrase.rule) and words[first - 2] in EARLY:
        return first - 2  # "late on Sunday", "early in May"
    elif words[first - 1] in EARLY:
        first -= 1
    if first != phrase.first and first and words[first - 1] == "the" and phrase.rule in TAKES_THE_WITH_EARLY:
        first -= 1
    return first


def with_article(tokens: Tokens, phrase: Phrase, first: int) -> int:
    words = tokens.words
    if not first or words[first - 1] != "the" or phrase.rule not in TAKES_THE or words[first] in WITHOUT_THE:
        return first
    hyphenated = any(w in "-–" for w in words[phrase.first : phrase.last])
    return first if hyphenated and phrase.rule in ARTICLE_OF_NOUN else first - 1


def with_bounds(tokens: Tokens, phrase: Phrase, first: int) -> int:
    words = tokens.words
    if phrase.said.type != "DURATION" and phrase.rule not in TAKES_BOUNDS:
        return first
    if first > 1 and {words[first - 2], words[first - 1]} in BOUNDS:
        first -= 2
        if first and words[first - 1] in ("no", "a", "little") and words[first] in ("more", "less"):
            first -= 1
    elif first and words[first - 1] in APPROXIMATE and words[first] != "the":
        first -= 1
    return first


def joined_clocks(tokens: Tokens, found: list[Phrase]) -> list[Phrase]:
    """ "10 p.m. Wednesday", "noon Thursday", "the night of 14 November": the hour and its day are one."""
    out: list[Phrase] = []
    for phrase in found:
        while out and (joined := joined_pair(tokens, out[-1], phrase)):
            phrase = joined
            out.pop()
        out.append(phrase)
    return out


def joined_pair(tokens: Tokens, first: Phrase, second: Phrase) -> Phrase | None:
    """The two as one phrase; None where they are two."""
    if first.said.form in HOURS and names_day(first.said, second.said) and near(tokens, first, second):
        said = second.said._replace(type="TIME", part=hour_of_part(first.said.part, second.said.part))
        return Phrase(first.first, second.last, said, first.rule)
    if first.said.form == "beside" and second.first == first.last + 1 and names_day(first.said, second.said):
        return Phrase(first.first, second.last, second.said._replace(number=first.said.shift), first.rule)
    if (
        is_hour(second.said)
        and tokens.words[first.last + 1 : second.first] in AT
        and names_day(second.said, first.said)
    ):
        said = first.said._replace(type="TIME", part=hour_of_part(second.said.part, first.said.part))
        return first._replace(last=second.last, said=said)
    if first.said.part == "TNI" and is_one_night(first, second):
        return first._replace(last=second.last, said=first.said._replace(year=second.said.year))
    return None


def with_days_behind(tokens: Tokens, found: list[Phrase]) -> list[Phrase]:
    """ "at 6 a.m. (0130 GMT) on Monday": the day behind the bracket is the day of the hours before it."""
    out = list(found)
    for index in range(len(out) - 2):
        first, second, day = out[index : index + 3]
        if first.said.form != "clock" or second.said.form != "clock" or not names_day(first.said, day.said):
            continue
        if tokens.words[first.last + 1 : second.first] == ["("] and (
            tokens.words[second.last + 1 : day.first] in BRACKETED
        ):
            for place, hour in ((index, first), (index + 1, second)):
                out[place] = hour._replace(said=day.said._replace(type="TIME", part=hour.said.part))
    return out


def is_one_night(night: Phrase, day: Phrase) -> bool:
    """ "the night of 22-23 June": one night, dated by its first day."""
    if night.rule != "part_of_following_day" or day.rule not in ("month_days", "days_month"):
        return False
    first, second = night.said, day.said
    return bool(
        first.day and (second.month, second.day) == (first.month, first.day + 1) and day.first == night.last + 2
    )


def is_hour(said: Said) -> bool:
    """ "10 p.m.", "midnight": an hour that may stand behind its day, "Friday at midnight"."""
    return said.form == "clock" or (said.form in ("named_hour", "part_of_day") and said.part[1:2].isdigit())


def hour_of_part(clock: str, part: str) -> str:
    """The hour by the part of the day that is said with it: "at 9 tonight" is T21:00."""
    found = HOUR_OF_CLOCK.fullmatch(clock)
    if not found or not part:
        return clock
    hour = int(found[1])
    late = (part in ("TAF", "TEV") and 1 <= hour < 12) or (part == "TNI" and 5 <= hour < 12)
    return f"T{hour + 12}{found[2]}" if late else clock


def names_day(hour: Said, said: Said) -> bool:
    """Whether a day is said, and no hour of it but a part that the clock makes exact."""
    if said.part and not (hour.form == "clock" and said.part in PARTS):
        return False
    if said.form == "date":
        return said.day is not None
    return said.form in DAY_FORMS or (said.form == "relative" and said.unit == "D")


def near(tokens: Tokens, hour: Phrase, day: Phrase) -> bool:
    """Whether nothing but a comma, "on" or "of" stands between."""
    between = tokens.words[hour.last + 1 : day.first]
    if hour.said.form in ("named_hour", "part_of_day"):
        return between in ([], ["on"])
    return between in ([], [","], ["on"], ["of"], [",", "on"], ["the"], ["of", "the"])
