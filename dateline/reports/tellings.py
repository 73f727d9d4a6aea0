"""An article's sentences -> what each tells: a day, a kind, places, figures, and whether it is something that happened.

A sentence with two dated happenings tells two things, and has a telling for each.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from dateline.claims import Figure, Saying
from dateline.claims.lines import Page
from dateline.model import Mention, Sentence, Vocabulary
from dateline.reports import civilacts, gazetteer, kinds, usualkinds
from dateline.reports.clauses import Part, parts
from dateline.reports.dateparts import ANOTHER_COUNT, DISASTROUS, ENTRY, HARM, QUOTED, Dated, proclaimed
from dateline.reports.deeds import happened, told_at_present, told_in_an_entry
from dateline.reports.ellipses import shares_verb
from dateline.reports.kinds import Told
from dateline.reports.placenames import Spot

WOUND = re.compile(
    r"\b(?:killed|killing|kill|kills|dead|died|dies|deaths?|wounded|wounding|injur(?:ed|ing|ies)|hurt|lost their "
    r"lives|missing|"
    r"bodies|casualties|toll|massacre\w*|slaughter\w*|drown\w*|murder\w*|assassinat\w*|kidnap\w*|shot)\b"
)
COUNTED = {"displaced": "displacement", "arrested": "arrest", "captured": "capture", "shot down": "shootdown"}
COARSENESS = {"day": 0, "span": 1, "month": 2, "season": 2, "year": 3, "none": 4}
LEAD = 6  # sentences, among which the first is that tells of something done
COUNTING = re.compile(r"\b(?:toll|count|number|bodies|tally)\b", re.IGNORECASE)
BURIED = re.compile(
    r"\b(?:buried|buries|bury|burying|burials?|funerals?|laid to rest|mourn\w*|coffins?)\b", re.IGNORECASE
)
SEARCHED = re.compile(
    r"\b(?:search(?:ed|ing|es)?|sought|look(?:ed|ing) for|hunt(?:ed|ing) for|dug|digging|div(?:ed|ing)|comb(?:ed|ing)|"
    r"clear(?:ed|ing)|sift(?:ed|ing)|recover(?:ed|ing)|pull(?:ed|ing)|found|identif(?:ied|ying)|missing|trapped)\b",
    re.IGNORECASE,
)
SOUGHT = re.compile(r"\b(?:missing|trapped|buried|survivors?|bodies|victims|the dead)\b", re.IGNORECASE)
# "the ferry that sank on Saturday", "the school, hit by a rocket days earlier", "since the shaft fell in on Monday"
BY_WHICH = re.compile(
    r"\b(?:that|which|where|when|since|after|in the|hit|struck|flattened|destroyed|sunk|sank|caught)\b|, \w+ed\b"
)
OF_THE_DEAD = re.compile(r"\b(?:who|whose|killed|died|shot|drowned|victims)\b")
# What is said of somebody in passing: ", the teacher who led the strike,", ", who was elected in May,"
MAIN = re.compile(r", (?:(?:an?|the|one of) [^,;]{3,60} )?(?:who|whose|which)\b[^,;]{3,160},")
WHOLE = 30  # characters: a shorter statement is no sentence
T = TypeVar("T", Figure, Saying)


class Telling(NamedTuple):
    """What one sentence, or one part of it, tells; `start` and `end` count into the article's text."""

    sentence: int
    start: int
    end: int
    text: str
    offset: int = 0  # of the text in its sentence
    day: Dated | None = None  # the date of what happened
    since: Dated | None = None
    told: Dated | None = None
    kind: Told | None = None
    spots: tuple[Spot, ...] = ()
    figures: tuple[Figure, ...] = ()
    sayings: tuple[Saying, ...] = ()
    happened: bool = False
    headline: bool = False
    dates: tuple[str, ...] = ()  # every time expression in it, as written
    quoted: bool = False  # nothing but a person's words
    passing: bool = False  # told in passing beside the rest of its sentence
    elliptic: bool = False  # a count that takes up the verb before it
    entry: int = 0  # which entry of a chronology it is of
    words: int = 0  # where its words begin, after the date of that
    paragraph: int = 0

    @property
    def tolls(self) -> tuple[Figure, ...]:
        """The figures of an event: no running totals, nor what is a part of them."""
        scopes = [f.claim.scope for f in self.figures]
        if "total" not in scopes:
            return self.figures
        return tuple([f for f in self.figures if f.claim.scope != "total"]) if "event" in scopes else ()

    @property
    def stated(self) -> str:
        """Its words without those that say who says them, where a saying of its own sentence covers them.

        A count that takes up a verb has the harm put in: four killed in Sarib.
        """
        if self.elliptic and self.figures:
            counted = self.figures[0].end - self.start
            return f"{self.text[:counted]} {self.figures[0].claim.what}{self.text[counted:]}"
        if self.words > self.start:
            return self.text[self.words - self.start :]
        head = self.told.end if self.told and self.told.rule == "stamp" and self.told.sentence == self.sentence else 0
        if self.start < head < self.end - WHOLE:
            return self.text[head - self.start :].strip()
        for saying in self.sayings:
            start, end = max(saying.start, self.start), min(saying.end, self.end)
            if saying.carried or saying.speaker == (0, 0) or end - start < WHOLE:
                continue
            if not start <= saying.speaker[0] < end:
                return self.text[start - self.start : end - self.start]
        return self.text

    def at(self, spot: Spot) -> int:
        """Where a place stands in the text."""
        return spot.start - self.offset

    @property
    def here(self) -> tuple[Spot, ...]:
        """The places that the words put something in."""
        return tuple([s for s in self.spots if s.rank >= 2 and not s.country]) if self.spots else ()


def read(
    page: Page,
    dates: Sequence[tuple[Dated, ...]],
    figures: Sequence[Figure],
    sayings: Sequence[Saying],
    vocabulary: Vocabulary,
) -> tuple[Telling, ...]:
    """What each sentence tells, in the order of the words; credit lines, comments and rows of tables tell nothing."""
    article = page.article
    spots = gazetteer.places([s.text for s in page.sentences], vocabulary, article.dateline, article.title)
    by_figure = group_by_sentence(figures)
    by_saying = group_by_sentence(sayings)
    return tuple(
        telling
        for number, sentence in enumerate(page.sentences)
        if sentence.is_news
        for telling in of_sentence(
            number,
            sentence,
            dates[number],
            spots[number],
            by_figure.get(number, ()),
            by_saying.get(number, ()),
            page.within[number],
            vocabulary,
        )
    )


def counted(figures: Sequence[Figure], part: Part) -> tuple[Figure, ...]:
    """The figures of a part; one that takes up the verb of another is where its count is."""
    found = []
    for number, figure in enumerate(figures):
        elliptic = number > 0 and shares_verb(figures[number - 1], figure)
        start = figure.end - 1 if elliptic else figure.start
        if part.holds(start, max(figure.end, start + 1)):
            found.append(figure)
    return tuple(found)


def group_by_sentence(items: Sequence[T]) -> dict[int, tuple[T, ...]]:
    rows: dict[int, list[T]] = {}
    for item in items:
        rows.setdefault(item.sentence, []).append(item)
    return {number: tuple(found) for number, found in rows.items()}


def of_sentence(
    number: int,
    sentence: Sentence,
    dates: Sequence[Dated],
    spots: Sequence[Spot],
    figures: Sequence[Figure],
    sayings: Sequence[Saying],
    mentions: Sequence[Mention],
    vocabulary: Vocabulary,
) -> Iterator[Telling]:
    """One telling, or one for each part of a sentence that dates several things."""
    places = [sentence.start + s.start for s in spots if s.rank >= 2 and not s.country]
    heads = next((d for d in dates if d.rule == ENTRY), None)
    for part in parts(sentence, dates, figures, places):
        start, end, mine = part.start, part.end, part.dates
        text = sentence.text[start - sentence.start : end - sentence.start]
        own = without(text, part.beside[0] - start, part.beside[1] - start)
        plain = without_quotes(own)
        inside = [s for s in spots if part.holds(sentence.start + s.start, sentence.start + s.start + 1)]
        tolls = counted(figures, part)
        weighs = bool(mine or tolls) or number < LEAD  # of the rest only a lead can tell of something done
        yield Telling(
            sentence=number,
            start=start,
            end=end,
            text=text,
            offset=start - sentence.start,
            day=day_of_toll(text, start, mine) or main_date(mine, "event"),
            since=main_date(mine, "since"),
            told=first_told(dates),
            kind=kind_of(without_quotes(sentence.text) if part.elliptic else plain, tolls, vocabulary)
            if weighs
            else None,
            spots=tuple([beside_speaker(s, sentence, sayings) for s in inside]),
            figures=tolls,
            sayings=tuple(sayings),
            happened=weighs and (happened(plain, bool(tolls)) or in_a_chronology(plain, sentence, mine, heads)),
            dates=dates_named(part, mentions),
            headline=sentence.role == "headline",
            passing=part.passing,
            elliptic=part.elliptic,
            quoted=len(plain.strip(" ,.;")) < 0.35 * len(own),
            entry=heads.entry if heads else 0,
            words=heads.end if heads else 0,
            paragraph=sentence.paragraph,
        )


def dates_named(part: Part, mentions: Sequence[Mention]) -> tuple[str, ...]:
    """The time expressions of a part, as written."""
    inside = [m.text for m in mentions if m.type in ("DATE", "TIME") and part.start <= m.start < part.end]
    return tuple(dict.fromkeys(inside + [d.text for d in part.dates if not d.rule.endswith("_after")]))


def kind_of(text: str, figures: Sequence[Figure], vocabulary: Vocabulary) -> Told | None:
    """By the words, those of the main clause first; else by what is counted: people who moved, people held."""
    harmed = any(f.claim.what in ("killed", "wounded") for f in figures)
    if act := civilacts.read(text, vocabulary, harmed=harmed):
        return act
    main = MAIN.sub(" ", text) if " who" in text or " which" in text else text
    told = kinds.read(main, vocabulary) if main != text else None
    if not told or told.name == "statement":
        told = kinds.read(text, vocabulary)
    if told and told.name != "statement":
        return told
    if told and proclaimed(text):
        told = None  # "announced 900 redundancies" is no mere statement
    counted = next((COUNTED[f.claim.what] for f in figures if f.claim.what in COUNTED), "")
    return Told(counted, usualkinds.BY_NAME[counted].family, "its figures") if counted else told


def beside_speaker(spot: Spot, sentence: Sentence, sayings: Sequence[Saying]) -> Spot:
    """The place of a speaker is not where it happened: "the clinic in Karm said"."""
    at = sentence.start + spot.start
    for saying in sayings:
        if saying.speaker[0] <= at < saying.speaker[1]:
            return spot._replace(rank=min(spot.rank, 1), rule="of_speaker")
    return spot


def day_of_toll(text: str, start: int, dates: Sequence[Dated]) -> Dated | None:
    """The count rose past 90 on Friday, nine days after the mill fell in: a count is of what it counts.

    Those who were buried a day after a raid, or whose mourners are told of, are of that too.
    """
    if not dates:
        return None
    buried = len(dates) > 1 and BURIED.search(text)
    after = next((d for d in dates if d.rule.endswith("_after") and d.part == "event"), None)
    if after and (buried or COUNTING.search(text)):
        return after
    days = [d for d in dates if d.part == "event" and d.when.precision == "day"]
    if len(dates) > 1 and (sunk := day_before_search(text, start, dates)):
        return sunk
    if buried and len(days) == 2 and days[1].when.text < days[0].when.text:
        return days[1] if OF_THE_DEAD.search(text) else None
    return None


def day_before_search(text: str, start: int, dates: Sequence[Dated]) -> Dated | None:
    """Divers searched on Sunday for those missing from the ferry that sank on Saturday: of the sinking."""
    days = [d for d in dates if d.part in ("event", "since", "told") and d.when.precision == "day"]
    if len(days) != 2 or days[1].when.text >= days[0].when.text or days[0].part == "since":
        return None
    first, second = days[0].end - start, days[1].start - start
    searched = SEARCHED.search(text, 0, second)
    if not searched or not BY_WHICH.search(text, max(first, searched.end()), second):
        return None
    told = any(form.search(text, searched.start()) for form in (SOUGHT, DISASTROUS, HARM))
    return days[1]._replace(part="event") if told else None


def main_date(dates: Sequence[Dated], part: str) -> Dated | None:
    """Of several dates the most precise, the first of them."""
    mine = [d for d in dates if d.part == part] if dates else []
    if len(mine) < 2:
        return mine[0] if mine else None
    return min(mine, key=lambda d: (COARSENESS[d.when.precision], d.start))


def first_told(dates: Sequence[Dated]) -> Dated | None:
    """Of the days of its telling the first: it stood at ten on Friday night, at 84 on Saturday."""
    if not dates:
        return None
    days = [d for d in dates if d.part == "told" and d.when.precision == "day" and d.when.start]
    counts = [d for d in days if d.why == ANOTHER_COUNT]
    return min(counts, key=lambda d: d.when.text) if len(counts) > 1 else main_date(dates, "told")


def in_a_chronology(text: str, sentence: Sentence, dates: Sequence[Dated], heads: Dated | None) -> bool:
    """Whether it is an entry under its date that tells what happened then at the present."""
    if heads:
        return heads.part != "plan" and told_in_an_entry(text[max(0, heads.end - sentence.start) :], bool(heads.entry))
    labelled = bool(dates) and dates[0].start == sentence.start and dates[0].text != ""
    return labelled and told_at_present(text, sentence.text[dates[0].end - sentence.start :])


def without(text: str, start: int, end: int) -> str:
    """A text without the words from `start` to `end`."""
    return f"{text[:start]} {text[end:]}" if 0 <= start < end else text


def without_quotes(text: str) -> str:
    return QUOTED.sub(" ", text) if "“" in text or '"' in text or "”" in text else text
