"""The values that travel down the pipeline: what others wrote, what we read in it, what we publish.

All of them are frozen; a stage takes values and gives back new ones.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

from dateline.counts import Count
from dateline.problems import Where
from dateline.when import UNDATED, When

Wording = Literal["original", "summary"]
Role = Literal["prose", "headline", "credit", "comment", "table"]
Scope = Literal["event", "part", "total"]
Review = Literal["draft", "reviewed", "hidden"]
PlacePrecision = Literal["point", "area", "none"]
Author = Literal["program", "editor"]
UNATTRIBUTED = "unattributed"  # the claimant where neither the article nor its publisher is known


# --- what others wrote


@dataclass(frozen=True, slots=True)
class Article:
    """One published report. `text` is its plain text; every offset in the program counts into it."""

    id: str  # the file's stem
    path: str  # as people type it, from the topic's folder
    published: date  # the day in the zone of the dateline's place, else the topic's
    published_at: datetime | None = None  # with its zone, where the hour is known
    title: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    archived: str = ""
    language: str = "en"
    wording: Wording = "original"
    dateline: str = ""  # the place before the first sentence, as written: "ISTANBUL", "IDLIB, Syria"
    text: str = ""  # empty: a report that we cite but do not hold
    first_line: int = 1  # the line of the file on which `text` begins


class Sentence(NamedTuple):
    """A sentence of an article: `text` is `article.text[start:end]`, without a dateline before it."""

    text: str
    start: int
    end: int
    paragraph: int  # from 0
    # headline: a line without a full stop; credit: "Hudson reported from Washington."; comment: a reader's; table: a
    # row of one
    role: Role = "prose"

    @property
    def is_news(self) -> bool:
        return self.role in ("prose", "headline")


# --- what the topic knows


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    aliases: tuple[str, ...] = ()
    native: tuple[tuple[str, str], ...] = ()  # (language, name)
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = "none"
    within: str = ""  # the name of the place that it lies in
    source: str = ""  # where the coordinates come from


@dataclass(frozen=True, slots=True)
class Actor:
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    words: tuple[str, ...] = ()
    family: str = ""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The topic's own words, from places.yaml, actors.yaml and kinds.yaml; any of them may be empty."""

    places: tuple[Place, ...] = ()
    actors: tuple[Actor, ...] = ()
    kinds: tuple[Kind, ...] = ()


# --- what is read in a sentence


class Mention(NamedTuple):
    """A time expression: `text` is `article.text[start:end]`, `type` and `value` as in TIMEX3."""

    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    rule: str  # the name of the function that found it
    known: tuple[str, ...] = ()  # what the text itself says: year, month, day, weekday, …
    inferred: tuple[str, ...] = ()  # what was added: year, month, direction, …
    why: str = ""  # for `explain`: how the inferred parts were chosen


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure with the one who states it. `article` is the id of the article that holds `quote`."""

    what: str  # killed, wounded, missing, captured, displaced, or a word of the topic's
    count: Count
    of: str  # civilians, Turkish soldiers, …
    who: str  # the claimant; never empty in what is published
    scope: Scope = "event"
    status: Literal["", "superseded"] = ""
    since: str = ""  # EDTF: the span of a total
    until: str = ""
    reported: str = ""  # EDTF: the day of the claim, where it is not the article's
    article: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to have done it (`actor`), and by whom (`who`): an item of `by` in the events file."""

    actor: str
    who: str
    article: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """One article's telling of something that happened: a draft of the program's, or an entry of a file.

    A fresh draft has no `id`, `where` nor `print`; the ledger gives it those.
    """

    id: str = ""
    article: str = ""  # the article whose file this is; empty in a file written by hand
    when: When = UNDATED
    time: str = ""  # morning, afternoon, evening, night, or HH:MM[+HH:MM]
    title: str = ""
    summary: str = ""  # Markdown
    kind: str = ""
    places: tuple[str, ...] = ()  # closest first
    actors: tuple[str, ...] = ()
    by: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    quotes: tuple[str, ...] = ()
    review: Review = "draft"
    same_as: str = ""
    apart_from: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()  # in files written by hand: the articles that tell it
    note: str = ""
    print: str = ""  # `draft` in the file: fingerprint of what the program wrote
    author: Author = "program"  # whose entry it is: the program's while it matches its print
    as_drafted: bool = False  # an editor's entry that still says what was drafted: only remarks and links were added
    where: Where | None = None


class Step(NamedTuple):
    """A decision of the program's, for `explain`: what was decided, by which rule, for what reason."""

    sentence: int  # index into the article's sentences; -1: the article as a whole
    what: str  # "claim", "claimant", "place", "kind", "report", "background", "merged", …
    text: str
    rule: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one article, and why."""

    article: Article
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    reports: tuple[Report, ...] = ()
    steps: tuple[Step, ...] = ()


# --- what is published


@dataclass(frozen=True, slots=True)
class Source:
    """One article's part in an event: what it is, and what its own report says."""

    article: Article
    report: str  # the report's id
    when: When
    places: tuple[str, ...]
    quotes: tuple[str, ...]
    independent: bool = True  # False: near-duplicate copy of another source's text


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, told by one or more reports; `id` is its address for good."""

    id: str
    when: When
    time: str
    title: str
    summary: str
    kind: str
    places: tuple[str, ...]
    actors: tuple[str, ...]
    by: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    sources: tuple[Source, ...]
    reports: tuple[Report, ...]  # the shown ones, the speaking one first
    reviewed: bool
    weight: float = 0.0
    key: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    date: date
    weight: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events in order (undated last), with the weight of each day; what every page is made from."""

    events: tuple[Event, ...] = ()
    days: tuple[Day, ...] = ()
    articles: tuple[Article, ...] = ()  # all of the topic's, whether told of or not
