"""An article's sentences -> what each tells: a day, a kind, places, figures, and whether it is something that happened.

A sentence with two dated happenings tells two things and is cut between them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from dateline.claims import Figure, Saying
from dateline.claims.wordlists import small_words
from dateline.model import Article, Mention, Sentence, Vocabulary
from dateline.reports import gazetteer, kinds, placewords
from dateline.reports.dateparts import ANOTHER_COUNT, PROCLAIMED, QUOTED, Dated
from dateline.reports.kinds import Told
from dateline.reports.placenames import Spot

# Verbs that tell of a state, of speech or of thought; with no other verb, nothing happened in the sentence.
IDLE = placewords.listed(
    "said told announced reported confirmed added disclosed estimated warned revealed stated tweeted acknowledged "
    "admitted denied claimed repeated asked rejected condemned insisted urged noted explained quoted listed "
    "called promised believed needed wanted hoped expected planned remained compared supported based armed united "
    "used described considered demanded vowed threatened accused blamed criticised criticized welcomed praised "
    "pledged appealed expressed stressed discussed feared doubted argued suggested predicted concerned related "
    "alleged so-called supposed unconfirmed stayed shared waited seemed appeared looked listened apologised apologized "
    "regretted lasted declined refused offered linked backed allied experienced continued "
    "repeatedly increased doubled hundred need speed indeed exceed feed seed red bed led"
)
ED = re.compile(r"\b[a-z-]{2,}ed\b")
ACTS = placewords.listed(
    "struck hit took retook began left fell broke blew went came fled burst swept shot fought sank rose set cut "
    "met won lost died dead held laid drew grew rang spent lit slid froze bore hid woke gave sent flew drove ran "
    "rode tore threw shook caught found brought burnt let put sat split stole sold bought built dug hurt overran "
    "overthrew withdrew spread stood stopped voted signed opened closed shut chose swore beat quit retaken freed "
    "kill kills hits strikes unveiled walked attack attacks explosion blast bombing clashes shelling raid funeral "
    "burial march rally trial verdict vote election ballot ceasefire truce convoy airstrike airstrikes strike "
    "ambush toll casualties collapse earthquake flood floods"
)
# "Rebels had taken the pass", "the bridge was blown"
PARTICIPLES = re.compile(
    r"\b(?:has|have|had|was|were|been) (?:\w+ly |also |already |again )?(?:taken|fallen|driven|beaten|broken|blown|"
    r"stolen|thrown|torn|overrun|begun|risen|swept|won|lost|sunk|shot|cut|shut|sworn|chosen|withdrawn|frozen|flown|"
    r"slain|overthrown|hanged)\b"
)
WOUND = re.compile(
    r"\b(?:killed|killing|kill|kills|dead|died|dies|deaths?|wounded|wounding|injur(?:ed|ing|ies)|hurt|lost their "
    r"lives|missing|"
    r"bodies|casualties|toll|massacre\w*|slaughter\w*|drown\w*|murder\w*|assassinat\w*|kidnap\w*|shot)\b"
)
COUNTED = {"displaced": "displacement", "arrested": "arrest", "captured": "capture", "shot down": "shootdown"}
COARSENESS = {"day": 0, "span": 1, "month": 2, "season": 2, "year": 3, "none": 4}
LEAD = 6  # sentences, among which the first is that tells of something done
COUNTING = re.compile(r"\b(?:toll|count|number|bodies|tally)\b", re.IGNORECASE)
# What is said of somebody in passing: ", the teacher who led the strike,", ", who was elected in May,"
MAIN = re.compile(r", (?:(?:an?|the|one of) [^,;]{3,60} )?(?:who|whose|which)\b[^,;]{3,160},")
FAR = 90  # characters before its date in which a part begins
WHOLE = 30  # characters: a shorter statement is no sentence
T = TypeVar("T", Figure, Saying)
# Where a sentence can be cut before its second date.
CUT = re.compile(
    r"[;:]\s+|\s+and\s+(?=(?:\w+ed|was|were|began|died|took|left|fell|went|won|lost|"
    r"struck|hit|came|fled|broke|met|sent|drove|sold|bought|built|withdrew|overran|shot|retook|sank|gave|put)\b)|,\s+(?:and|but|while|when)\s+|"
    r",\s+bringing\s+|\.\s+|"
    r"(?P<cause>,\s+(?:following|after|in (?:response|retaliation|revenge) (?:to|for))\s+)"
    r"(?:the (?:collapse|breakdown|failure|end|breach|violation) of )?(?=(?:the|an?) )"
)
# "…, on 15 May he recalled the envoys, and last Friday he …": what a date has before it and after it where it begins
# a clause of its own.
LEADS_CLAUSE = re.compile(r",\s+(?:and\s+|but\s+|then\s+)?(?:(?:early|late)\s+)?(?:(?:on|in|by)\s+)?(?:the\s+)?$")
CLAUSE = re.compile(r",? (?:he|she|it|they|we|the|his|her|its|their|an?|some|[A-Z]\w+|\d[\d,]*) ")
# A background clause, not what the sentence tells.
LONG_AGO = re.compile(r"\b(?:founded|established|built|born|independen(?:t|ce)|created|formed) in\b", re.IGNORECASE)
CONDITIONAL = re.compile(
    r"^(?:If|Unless|Should|Whether|What if)\b|\bif (?:it|they|he|she|nothing|talks)\b", re.IGNORECASE
)
GREETING = re.compile(r"(?:Thank you|Thanks for|Welcome|Follow (?:us|our)|Here (?:is|are)|These are)\b")
FUTURE = re.compile(
    r"\b(?:will|is to be|are to be|are to|is to|is due|are due|plans to|plan to|expects to|hopes? to|is expected|"
    r"are expected|is scheduled)\b"
)


@dataclass(frozen=True, slots=True)
class Telling:
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

    @property
    def tolls(self) -> tuple[Figure, ...]:
        """The figures of an event: no running totals."""
        return tuple(f for f in self.figures if f.claim.scope != "total")

    @property
    def stated(self) -> str:
        """Its words without those that say who says them, where a saying of its own sentence covers them."""
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
        return tuple(s for s in self.spots if s.rank >= 2 and not s.country)


def read(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    dates: Sequence[tuple[Dated, ...]],
    figures: Sequence[Figure],
    sayings: Sequence[Saying],
    vocabulary: Vocabulary,
) -> tuple[Telling, ...]:
    """What each sentence tells, in the order of the words; credit lines tell nothing."""
    spots = gazetteer.places([s.text for s in sentences], vocabulary, article.dateline, article.title)
    by_figure = group_by_sentence(figures)
    by_saying = group_by_sentence(sayings)
    starts = [m.start for m in mentions]
    return tuple(
        telling
        for number, sentence in enumerate(sentences)
        if sentence.role != "credit"
        for telling in of_sentence(
            number,
            sentence,
            dates[number],
            spots[number],
            by_figure.get(number, ()),
            by_saying.get(number, ()),
            inside(sentence, mentions, starts),
            vocabulary,
        )
    )


def inside(sentence: Sentence, mentions: Sequence[Mention], starts: list[int]) -> tuple[Mention, ...]:
    """The days and hours that a sentence names; `starts` is where each mention begins."""
    mine = mentions[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
    return tuple(m for m in mine if m.type in ("DATE", "TIME"))


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
    for start, end in parts(sentence, dates, figures):
        text = sentence.text[start - sentence.start : end - sentence.start]
        mine = [d for d in dates if start <= d.start < end]
        plain = without_quotes(text)
        inside = tuple(beside_speaker(s, sentence, sayings) for s in spots if start <= sentence.start + s.start < end)
        tolls = tuple(f for f in figures if start <= f.start < end or (f.start < start and f.end > start))
        weighs = bool(mine or tolls) or number < LEAD  # of the rest only a lead can tell of something done
        yield Telling(
            sentence=number,
            start=start,
            end=end,
            text=text,
            offset=start - sentence.start,
            day=day_of_toll(text, mine) or main_date(mine, "event"),
            since=main_date(mine, "since"),
            told=first_told(dates),
            kind=kind_of(plain, tolls, vocabulary) if weighs else None,
            spots=inside,
            figures=tolls,
            sayings=tuple(sayings),
            happened=weighs and happened(plain, bool(tolls)),
            dates=tuple(
                dict.fromkeys(
                    [
                        *(m.text for m in mentions if start <= m.start < end),
                        *(d.text for d in mine if not d.rule.endswith("_after")),
                    ]
                )
            ),
            headline=sentence.role == "headline",
            quoted=len(plain.strip(" ,.;")) < 0.35 * len(text),
        )


def kind_of(text: str, figures: Sequence[Figure], vocabulary: Vocabulary) -> Told | None:
    """By the words, those of the main clause first; else by what is counted: people who moved, people held."""
    main = MAIN.sub(" ", text) if " who" in text or " which" in text else text
    told = kinds.read(main, vocabulary) if main != text else None
    if not told or told.name == "statement":
        told = kinds.read(text, vocabulary)
    if told and told.name != "statement":
        return told
    counted = next((COUNTED[f.claim.what] for f in figures if f.claim.what in COUNTED), "")
    return Told(counted, kinds.BY_NAME[counted].family, "its figures") if counted else told


def beside_speaker(spot: Spot, sentence: Sentence, sayings: Sequence[Saying]) -> Spot:
    """The place of a speaker is not where it happened: "the clinic in Karm said"."""
    at = sentence.start + spot.start
    if any(saying.speaker[0] <= at < saying.speaker[1] for saying in sayings):
        return replace(spot, rank=min(spot.rank, 1), rule="of_speaker")
    return spot


def day_of_toll(text: str, dates: Sequence[Dated]) -> Dated | None:
    """The count rose past 90 on Friday, nine days after the mill fell in: a count is of what it counts."""
    after = next((d for d in dates if d.rule.endswith("_after") and d.part == "event"), None)
    return after if after and COUNTING.search(text) else None


def main_date(dates: Sequence[Dated], part: str) -> Dated | None:
    """Of several dates the most precise, the first of them."""
    mine = [d for d in dates if d.part == part]
    if len(mine) < 2:
        return mine[0] if mine else None
    return min(mine, key=lambda d: (COARSENESS[d.when.precision], d.start))


def first_told(dates: Sequence[Dated]) -> Dated | None:
    """Of the days of its telling the first: it stood at ten on Friday night, at 84 on Saturday."""
    days = [d for d in dates if d.part == "told" and d.when.precision == "day" and d.when.start]
    counts = [d for d in days if d.why == ANOTHER_COUNT]
    return min(counts, key=lambda d: d.when.text) if len(counts) > 1 else main_date(dates, "told")


def parts(sentence: Sentence, dates: Sequence[Dated], figures: Sequence[Figure]) -> list[tuple[int, int]]:
    """Where a sentence is cut so that each part has one date of something that happened."""
    own = [d for d in dates if d.part == "event" and d.when.precision in ("day", "month", "season")]
    cuts = [sentence.start]
    ends: dict[int, int] = {}
    for earlier, later in pairwise(own):
        if earlier.when == later.when:
            continue
        if later.rule.endswith("_after"):
            if not any(cuts[-1] <= f.start < later.start and f.claim.scope != "total" for f in figures):
                cuts.append(later.start)
            continue
        between = sentence.text[earlier.end - sentence.start : later.start - sentence.start]
        found = list(CUT.finditer(between))
        if found and later.start - (earlier.end + found[-1].end()) < FAR:
            cuts.append(earlier.end + found[-1].end())
            if found[-1]["cause"]:
                ends[cuts[-1]] = earlier.end + found[-1].start()
        elif begins_clause(between, sentence.text[later.end - sentence.start :]):
            cuts.append(earlier.end + between.rindex(",") + 1)
    return [(a, ends.get(b, b)) for a, b in zip(cuts, [*cuts[1:], sentence.end], strict=True) if b > a]


def begins_clause(between: str, right: str) -> bool:
    """On 2 May he closed the port, on 15 May | he recalled the envoys."""
    return bool(LEADS_CLAUSE.search(between) and CLAUSE.match(right) and happened(right.split(",")[0], counted=False))


def without_quotes(text: str) -> str:
    return QUOTED.sub(" ", text) if "“" in text or '"' in text or "”" in text else text


def happened(text: str, counted: bool) -> bool:
    """Whether a past act stands in the words: "took the town"; not "said that talks would go on"."""
    small = text.lower()
    if (((text[:1] in "IUSW" or "if " in small) and CONDITIONAL.search(text)) or GREETING.match(text)) and not counted:
        return False
    return (
        counted
        or acts(text, small)
        or any(w[0] not in IDLE for w in ED.finditer(small.replace(" to be ", " to be_")))
        or "called off" in small
        or "the fall of " in small
        or bool(PARTICIPLES.search(small) or PROCLAIMED.search(small))
    )


def acts(text: str, small: str) -> bool:
    """Whether a word for a deed stands in the words; in "9-16 March" none does."""
    found = ACTS.intersection(small_words(small))
    return bool(found) and (found != {"march"} or "march" in text)
