"""Events and readings -> how much each event matters, which are key, and how much each day does.

An event matters for the outlets that tell it, for where in their articles they do, for the days on which it is still
spoken of, and for its figures. A day matters for the articles that name it, above all those that begin with it, those
of the day after and those of weeks later, and for whether they speak of the topic there. Near-duplicate copy counts
once. tests/cases/weights.yaml has a case for each number here.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from math import isqrt, log2, log10

from dateline.model import Day, Event, Mention, Reading, Source
from dateline.timeline import subject
from dateline.timeline.evidence import ONCE

# How much a naming of a day says: about in proportion to the log odds with which days so named stand in published
# timelines. What an article begins with is its news. The day after, papers tell what they found worth telling. What is
# told again weeks later has lasted; it fades with the months, until only anniversaries are left. All else is in
# passing: weekdays within the week, the "today" that every article has somewhere, what lies ahead and may not happen,
# and what counts from a day without telling of it ("1,300 patients since 13 April", "the elections of 30 January").
NEWS = 1.0
DAY_AFTER = 0.75
WEEKS_LATER = 1.0
IN_PASSING = 0.25
# What an article tells without naming a day is taken to be of the day on which it appeared: that says next to nothing.
UNSAID = 0.05
WEEK, MONTH = 7, 31
# What is left of that where the article begins with something else than the topic, and where the sentence does not name
# it: the odds of such days are lower by about as much.
BESIDE = 0.25
UNNAMED = 0.5

LEAD = 3  # sentences: what an article is about stands in its first three
PASSING = 0.5  # of an outlet that tells an event further down
MOST = 3.0  # orders of magnitude: more than a thousand is mostly the toll of a war or of an age
TURN = 1.0  # orders of magnitude: a turn matters like ten dead
BACKGROUND = 0.5  # of what is known by its month or year only: a timeline of days keeps little of it
SHORT = 12  # entries: a page that is read to its end
CLOCK = re.compile(r"clock|part_of_day")  # rules of times without a day ("4pm", "at sunset"): live blogs have hundreds
ON_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")


# --- events


@dataclass(frozen=True, slots=True)
class Naming:
    """An article names a day: when it appeared, the sentence, whether the article begins with it and tells of it."""

    published: date
    sentence: str
    leads: bool = False
    told: bool = False


def weighed(events: tuple[Event, ...], readings: tuple[Reading, ...]) -> tuple[Event, ...]:
    """The events with `weight` and `key`, in the order given."""
    read = {reading.article.id: reading for reading in readings}
    namings = by_day(readings)
    heavy = [replace(event, weight=round(weight(event, read, namings), 3)) for event in events]
    keys = key_ids(heavy)
    return tuple(replace(event, key=event.id in keys) for event in heavy)


def weight(event: Event, read: Mapping[str, Reading], namings: Mapping[date, list[Naming]]) -> float:
    told = outlets(event, read) + log2(1 + days_spoken_of(event, namings)) + max(magnitude(event), turn(event))
    return told if event.when.precision in ("day", "span") else told * BACKGROUND


def outlets(event: Event, read: Mapping[str, Reading]) -> float:
    """The independent outlets that tell it, each once: 1 for one that leads with it, PASSING for the others."""
    told: dict[str, float] = defaultdict(float)
    for source in event.sources:
        if source.independent:
            outlet = source.article.publisher or source.article.id
            told[outlet] = max(told[outlet], 1.0 if leads(source, read.get(source.article.id)) else PASSING)
    return sum(told.values())


def leads(source: Source, reading: Reading | None) -> bool:
    """Whether the article begins with it; so does one that we cite but do not hold, for it was cited for that."""
    if reading is None or not reading.sentences:
        return True
    opening = [sentence.text for sentence in reading.sentences if sentence.role == "prose"][:LEAD]
    return any(quote in sentence or sentence in quote for quote in source.quotes for sentence in opening)


def days_spoken_of(event: Event, namings: Mapping[date, list[Naming]]) -> int:
    """The days on which articles appeared that tell it, or that name its day and its kind or one of its places."""
    days = {source.article.published for source in event.sources}
    if event.when.precision == "day" and event.when.start:
        for naming in namings.get(event.when.start, ()):
            if naming.published not in days and speaks_of(event, naming.sentence):
                days.add(naming.published)
    return len(days)


def speaks_of(event: Event, sentence: str) -> bool:
    """ "since the ceasefire two weeks ago", "the strike on Saraqib of 3 February"."""
    return (event.kind != "" and event.kind in sentence.casefold()) or any(place in sentence for place in event.places)


def magnitude(event: Event) -> float:
    """The order of magnitude of the largest figure that anyone states: half for 3, one and a half for 33."""
    tolls = (claim.count for claim in event.claims if claim.scope == "event" and claim.status != "superseded")
    return min(MOST, log10(1 + max((toll.min or toll.max or 0 for toll in tolls), default=0)))


def turn(event: Event) -> float:
    """A truce, a law, the fall of a town has no toll, and changes what comes after."""
    return TURN if event.kind in ONCE else 0.0


def key_ids(events: Iterable[Event]) -> frozenset[str]:
    """The heaviest: all of a short timeline; of a longer one twice the root, 28 of 200, 90 of 2,000."""
    ranked = sorted(events, key=lambda event: (-event.weight, event.id))
    return frozenset(event.id for event in ranked[: max(SHORT, 2 * isqrt(len(ranked)))])


# --- days


def by_day(readings: Iterable[Reading]) -> dict[date, list[Naming]]:
    found: dict[date, list[Naming]] = defaultdict(list)
    for reading in readings:
        published, body, told = reading.article.published, opening(reading), sentences_told(reading)
        sentences = iter(reading.sentences)
        sentence = next(sentences, None)
        for mention, day in named_days(reading.mentions):
            while sentence and sentence.end <= mention.start:
                sentence = next(sentences, None)
            if sentence and not sentence.is_news:
                continue
            text = sentence.text if sentence else ""
            if not printed(mention, day, published):
                found[day].append(Naming(published, text, mention.start < body, (day, text) in told))
    return found


def sentences_told(reading: Reading) -> frozenset[tuple[date | None, str]]:
    """The sentences of an article that tell what happened, each with the day on which it did."""
    told = ((report.when, quote) for report in reading.reports for quote in report.quotes)
    return frozenset((when.start, quote) for when, quote in told if when.precision == "day")


def named_days(mentions: Iterable[Mention]) -> Iterator[tuple[Mention, date]]:
    """The mentions that name a day of the calendar, with it."""
    for mention in mentions:
        value = ON_DAY.fullmatch(mention.value)
        if value and mention.type in ("DATE", "TIME") and not CLOCK.search(mention.rule):
            yield mention, date.fromisoformat(value[1])


def opening(reading: Reading) -> int:
    """Where the first sentences of an article end; headlines above them are of the opening too."""
    prose = [sentence.end for sentence in reading.sentences if sentence.role == "prose"]
    return prose[min(LEAD, len(prose)) - 1] if prose else 0


def printed(mention: Mention, day: date, published: date) -> bool:
    """ "Friday 2 May 2031" above an article of that day names none: in a sentence it would be "today" or "Friday"."""
    return day == published and {"year", "day"} <= set(mention.known)


def days(events: tuple[Event, ...], readings: tuple[Reading, ...], copies: Mapping[str, str]) -> tuple[Day, ...]:
    """Each day from the first event's to the last one's that an article names or tells, with its weight.

    `copies` has the article that each one copies, itself where it copies none.
    """
    own = [reading for reading in readings if copies.get(reading.article.id, reading.article.id) == reading.article.id]
    topic = subject.stems(own)
    on_topic = {reading.article.id: share(reading, topic) for reading in own}
    appeared = {reading.article.id: reading.article.published for reading in own}
    said: dict[date, dict[str, float]] = defaultdict(dict)
    for reading in own:
        # Each sentence is looked through once, however many days it names.
        named = frozenset(each.text for each in reading.sentences if subject.speaks(each.text, topic))
        for day, namings in by_day((reading,)).items():
            said[day][reading.article.id] = says(namings, day, named) * on_topic[reading.article.id]
    told = [(event, event.when.start) for event in events if event.when.precision == "day" and event.when.start]
    for event, day in told:
        for name in [source.article.id for source in event.sources if source.independent] or [event.id]:
            assumed = appeared.get(name) == day and not event.reviewed
            said[day].setdefault(name, (UNSAID if assumed else IN_PASSING) * on_topic.get(name, 1.0))
    first, last = min((day for _, day in told), default=date.max), max((day for _, day in told), default=date.min)
    return tuple(Day(day, round(sum(said[day].values()), 3)) for day in sorted(said) if first <= day <= last)


def share(reading: Reading, topic: frozenset[str]) -> float:
    """How much of what an article says counts: all of it where its title or its first sentences name the topic."""
    begins = f"{reading.article.title}\n{reading.article.text[: opening(reading)]}"
    return 1.0 if subject.speaks(begins, topic) else BESIDE


def says(namings: Iterable[Naming], day: date, named: frozenset[str]) -> float:
    """What an article says of a day: as much as its clearest naming, for a live blog has "today" a hundred times.

    `named` are the sentences that name the topic.
    """
    return max(by_distance(naming, day) * (1.0 if naming.sentence in named else UNNAMED) for naming in namings)


def by_distance(naming: Naming, day: date) -> float:
    """What one naming of a day says, by how much later the article appeared."""
    later = (naming.published - day).days
    if naming.leads and 0 <= later <= WEEK:
        return NEWS
    if later == 1:
        return DAY_AFTER
    if later > WEEK:
        return (WEEKS_LATER if naming.told else IN_PASSING) * min(1.0, MONTH / later)
    return IN_PASSING
