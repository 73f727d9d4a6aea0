"""Tokens -> phrases: what the rules found, one reading for each stretch of text, and how far it reaches."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from dateline.dates.grammar import OTHER, Found, Lexicon, Piece, Said
from dateline.dates.tokens import Tokens

KNOWN = re.compile(f"[^{OTHER}]++")
INFINITE = 1 << 62


class Phrase(NamedTuple):
    """Words from `first` to `last` that say something about time, by the rule that read them."""

    first: int
    last: int
    said: Said
    rule: str


def phrases(tokens: Tokens, lexicon: Lexicon) -> list[Phrase]:
    """All refinement steps in order."""
    found = without_overlaps(candidates(tokens, lexicon))
    found = [widened(tokens, phrase) for phrase in found]
    found = without_overlaps((p.first, -p.last, 0, (p,)) for p in found)
    found = joined_clocks(tokens, found)
    return [p for p in found if p.said.form not in ("named_hour", "part_of")]


Candidate = tuple[int, int, int, tuple[Phrase, ...]]


def candidates(tokens: Tokens, lexicon: Lexicon) -> list[Candidate]:
    """Every reading of every rule: where it begins, how far it goes, how early the rule stands."""
    stretches, shifts = worth_reading(tokens.kinds, lexicon)
    present = set(stretches)
    out: list[Candidate] = []
    for rule, order, search, needs in lexicon.patterns:
        if any(map(present.isdisjoint, needs)):
            continue
        for match in search.finditer(stretches):
            shift = shifts[bisect_right(shifts, (match.start(), INFINITE)) - 1][1]
            found = Found(tokens, match, shift)
            reading = rule.read(found)
            if reading is None:
                continue
            if isinstance(reading, Said):
                reading = (Piece(found.first, found.last, reading),)
            parts = tuple(Phrase(p.first, p.last, p.said, rule.name) for p in reading)
            out.append((core(tokens, parts[0]), -parts[-1].last, order, parts))
    return out


def worth_reading(kinds: str, lexicon: Lexicon) -> tuple[str, list[tuple[int, int]]]:
    """The stretches of known words that hold a word of time, parted by others: a tenth of a text.

    With them (place in the result, what to add for the place in `kinds`) of each stretch.
    """
    out, shifts, place = [], [], 0
    cores = lexicon.cores
    for run in KNOWN.finditer(kinds):
        letters = run[0]
        if cores.isdisjoint(letters):
            continue
        shifts.append((place, run.start() - place))
        out.append(letters)
        place += len(letters) + 1
    return OTHER.join(out), shifts


def core(tokens: Tokens, phrase: Phrase) -> int:
    """Where a phrase begins but for articles, so that readings with and without them can be compared."""
    first = phrase.first
    while first < phrase.last and tokens.words[first] in OPENERS:
        first += 1
    return first


OPENERS = {"the", "early", "late", "earlier", "later", "mid", "-", "–"}


def without_overlaps(found: Iterable[Candidate]) -> list[Phrase]:
    """From the left, the longest reading first, the earlier rule of two as long."""
    out: list[Phrase] = []
    end = -1
    for _, last, _, parts in sorted(found, key=lambda c: c[:3]):
        if parts[0].first > end:
            out.extend(parts)
            end = -last
    return out


APPROXIMATE = set("about around approximately roughly nearly almost over under circa exactly barely".split())
BOUNDS = ({"more", "than"}, {"less", "than"}, {"at", "least"}, {"at", "most"}, {"up", "to"}, {"as", "many"})
TAKES_THE = {
    "quarter", "half", "decade", "century", "season", "season_of_year", "part_of_year", "part_of_month", "part_of_decade", "part_of_century",
    "half_of_decade", "year_end", "period", "period_in_text", "weekday_by_direction", "stretch", "year_ago_period", "past", "future", "vague",
    "period_with_article", "season_by_direction",
}  # fmt: skip
TAKES_EARLY = {
    "month",
    "month_year",
    "month_day",
    "day_month",
    "year",
    "decade",
    "period",
    "weekday",
    "weekday_by_direction",
    "season",
    "season_of_year",
    "season_by_direction",
    "day_word",
    "century",
    "quarter",
    "period_in_text",
    "month_of_relative_year",
    "month_by_direction",
    "part_of_today",
}
EARLY = {"early", "late", "earlier", "later", "mid"}


def widened(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Takes in the words before that belong to it: "nearly two years", "mid-November", "the early 1990s"."""
    words, first = tokens.words, phrase.first
    if phrase.rule in TAKES_EARLY and first:
        dash = first > 1 and words[first - 1] in "-–" and words[first - 2] in EARLY | {"end", "post", "pre"}
        if dash:
            first -= 2
        elif words[first - 1] in EARLY:
            first -= 1
        if (
            first != phrase.first
            and first
            and words[first - 1] == "the"
            and phrase.rule in TAKES_THE | {"month", "year"}
        ):
            first -= 1
    if (
        first
        and words[first - 1] == "the"
        and phrase.rule in TAKES_THE
        and words[first] not in ("the", "recently", "soon", "shortly")
        and not hyphenated(tokens, phrase)
    ):
        first -= 1
    if phrase.said.type == "DURATION" or phrase.rule in ("distance", "vague_distance"):
        if first > 1 and {words[first - 2], words[first - 1]} in BOUNDS:
            first -= 2
            if first and words[first - 1] in ("no", "a", "little") and words[first] in ("more", "less"):
                first -= 1
        elif first and words[first - 1] in APPROXIMATE and words[first] != "the":
            first -= 1
    return phrase._replace(first=first) if first != phrase.first else phrase


def hyphenated(tokens: Tokens, phrase: Phrase) -> bool:
    """ "the third-quarter loss": the article is the noun's."""
    return phrase.rule in ("quarter", "half", "decade", "century", "vague") and any(
        w in "-–" for w in tokens.words[phrase.first : phrase.last]
    )


def joined_clocks(tokens: Tokens, found: list[Phrase]) -> list[Phrase]:
    """ "10 p.m. Wednesday", "noon Thursday", "the night of 14 November": the hour and its day are one."""
    out: list[Phrase] = []
    for phrase in found:
        hour = out[-1] if out else None
        if hour and hour.said.form in HOURS and names_day(phrase) and near(tokens, hour, phrase):
            said = phrase.said._replace(type="TIME", part=hour.said.part)
            out[-1] = Phrase(hour.first, phrase.last, said, hour.rule)
        elif hour and hour.said.part == "TNI" and night_between(hour, phrase):
            out[-1] = hour._replace(last=phrase.last, said=hour.said._replace(year=phrase.said.year))
        else:
            out.append(phrase)
    return out


def night_between(night: Phrase, day: Phrase) -> bool:
    """ "the night of 22-23 June": one night, dated by its first day."""
    if night.rule != "part_of_following_day" or day.rule not in ("month_days", "days_month"):
        return False
    first, second = night.said, day.said
    return bool(first.day and second.day == first.day + 1 and second.month == first.month and day.first == night.last + 2)


HOURS = {"clock", "named_hour", "part_of", "part_of_day"}


def names_day(phrase: Phrase) -> bool:
    said = phrase.said
    if said.form == "date":
        return said.day is not None and not said.part
    return (
        said.form in ("weekday", "day_alone", "feast")
        and not said.part
        or (said.form == "relative" and said.unit == "D" and not said.part)
    )


def near(tokens: Tokens, hour: Phrase, day: Phrase) -> bool:
    """Whether nothing but a comma, "on" or "of" stands between."""
    between = tokens.words[hour.last + 1 : day.first]
    if hour.said.form in ("named_hour", "part_of_day"):
        return between in ([], ["on"])
    return between in ([], [","], ["on"], ["of"], [",", "on"], ["the"], ["of", "the"])
