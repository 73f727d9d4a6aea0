"""A report and its article -> what of it the quotes beside it do not bear out: claims, the date, places, the quotes.

Quotes are compared with white space folded and markup removed. A draft with a part that is not borne out loses that
part; in an editor's entry it is a warning.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from dateline.claims import numerals
from dateline.claims.lines import Page
from dateline.model import Article, Claim, Mention, Place, Report, Sentence, Step, Vocabulary
from dateline.reports import dating, leeway
from dateline.reports.dateparts import Dated
from dateline.reports.namings import key
from dateline.reports.placewords import FEATURES
from dateline.when import UNDATED, When

MARKUP = re.compile(r"<[^<>]{1,200}>|!?\[(?P<text>[^\[\]]{0,300})\]\([^()\s]{0,400}\)|[*_`]+|^[#>]+ ?", re.MULTILINE)
MARKUP_SIGNS = ("<", "[", "*", "_", "`", "#", ">")
MARKS = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "\u00a0": " ", "\u2011": "-", "\u00ad": ""}
)
WORD = re.compile(r"\d[\d,.]*\d|\w[\w'’-]*")
BEGINS = frozenset((*numerals.VALUES, *numerals.VAGUE, "a", "both", "half", "quarter", "several", "tens"))
ONE = re.compile(r"\b(?:an?|one|the|his|her|its|whose|another|who|he|she)\b|\b[A-Z]\w+", re.IGNORECASE)
# A word for each person beside the numbers: "three guards and an officer"; "a woman and child".
SINGLE = re.compile(r"\b(?:and )?(?:an?|one|another|his|her|himself|herself)\b|\band\b", re.IGNORECASE)
# Twice a number: "five in each of the two villages".
TWICE = re.compile(r"\b(?:each|both|twice|either|double|apiece|same|two|pair|every)\b", re.IGNORECASE)
FEW = 4  # persons told of one by one in a quote
JOINED = re.compile(r"[\w'’.-]")  # goes on with the word that it stands beside
NONE = re.compile(
    r"\b(?:no|none|nobody|neither|nor|without|not|zero|unhurt|unharmed|den(?:y|ied|ies|ying))\b|\bno one\b",
    re.IGNORECASE,
)

Part = Literal["quote", "claim", "date", "place"]


@dataclass(frozen=True, slots=True)
class Fault:
    """A part of a report that its quotes do not bear out; `index` is its number among the claims, places or quotes."""

    part: Part
    index: int
    value: str
    message: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What quotes are held against: an article's text, and the dates of its sentences."""

    article: Article
    dates: tuple[tuple[str, tuple[Dated, ...]], ...]  # sentences that have a date, each with its dates
    sentences: Sequence[Sentence] = ()
    mentions: Sequence[Mention] = ()

    def holds(self, quote: str) -> bool:
        """Whether the article has a quote, to the letter or as quotes are compared."""
        return quote in self.article.text or folded(quote) in folded(self.article.text)


def ground(
    article: Article,
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    dates: Sequence[tuple[Dated, ...]] | None = None,
) -> Ground:
    """The ground of an article; `dates` are those of its sentences, where they have been read already."""
    rows = zip(sentences, dating.read(Page(article, sentences, mentions)) if dates is None else dates, strict=True)
    return Ground(article, tuple((s.text, row) for s, row in rows if row), sentences, mentions)


def faults(report: Report, ground: Ground, vocabulary: Vocabulary) -> tuple[Fault, ...]:
    """All that a report says and its quotes do not; none for an article that is cited without its text."""
    if not ground.article.text:
        return ()
    return (
        *quote_faults(report, ground),
        *claim_faults(report, ground),
        *date_faults(report, ground),
        *place_faults(report, ground.article, vocabulary),
    )


@lru_cache(maxsize=512)
def folded(text: str) -> str:
    """Text as quotes are compared: no markup, one sort of quotation mark, each run of white space one space."""
    plain = MARKUP.sub(lambda m: m["text"] or "", text) if any(map(text.__contains__, MARKUP_SIGNS)) else text
    plain = plain if plain.isascii() else plain.translate(MARKS)
    one_line = plain.isprintable() and "  " not in plain  # of white space only the plain space is printable
    return plain.strip() if one_line else " ".join(plain.split())


# --- quotes and claims


def quote_faults(report: Report, ground: Ground) -> Iterator[Fault]:
    for i, quote in enumerate(report.quotes):
        if not ground.holds(quote):
            yield Fault("quote", i, quote, "the article does not hold this quote")


def claim_faults(report: Report, ground: Ground) -> Iterator[Fault]:
    for i, claim in enumerate(report.claims):
        quote = claim.quote
        if quote and not ground.holds(quote) and not any(folded(quote) in folded(other) for other in report.quotes):
            yield Fault("claim", i, str(claim.count), "the article does not hold the quote of this claim")
        elif quote and not bears_out(claim, quote):
            yield Fault("claim", i, str(claim.count), f"its quote does not say {claim.count}")


def bears_out(claim: Claim, quote: str) -> bool:
    """Whether a quote gives the count of a claim, in digits or words: 29, twenty-nine, dozens, a sum of its numbers."""
    given = numbers(quote)
    stated = {n for n in (claim.count.min, claim.count.max) if n is not None}
    if stated <= given or stated <= sums(given, len(SINGLE.findall(quote))):
        return True
    if stated == {1}:
        return bool(ONE.search(quote))
    if stated == {0}:
        return bool(NONE.search(quote))
    return bool(TWICE.search(quote)) and stated <= {2 * n for n in given}


@lru_cache(maxsize=32)  # several claims have one quote
def numbers(quote: str) -> frozenset[int]:
    """Every number that a text states, in digits or words."""
    words = WORD.findall(quote.lower().replace("’", "'"))
    found: set[int | None] = set()
    after = 0
    for i in [i for i, word in enumerate(words) if may_begin(word)]:
        if i >= after and (read := numerals.read(words, i)):
            count, after = read
            found |= {count.min, count.max}
    return frozenset(n for n in found if n is not None)


def may_begin(word: str) -> bool:
    """Whether a number can begin with a word."""
    return word in BEGINS or word[0].isdigit() or "-" in word


def sums(given: frozenset[int], singles: int) -> set[int]:
    """Numbers alone, two and two and all together, each with up to `singles` more: "three guards and an officer"."""
    few = sorted(given)[:12]
    some = {0, *few, *(a + b for a in few for b in few if a != b), sum(few)}
    return {n + more for n in some for more in range(min(singles, FEW) + 1)} - {0}


# --- the date


def date_faults(report: Report, ground: Ground) -> Iterator[Fault]:
    if report.when == UNDATED or borne_day(report.when, report, ground):
        return
    yield Fault("date", 0, report.when.text, f"no quote names {report.when.text}")


def borne_day(day: When, report: Report, ground: Ground) -> bool:
    """A quote names the day; or no quote names any, and it is the day of publication or the one before."""
    written = {q for q in (*report.quotes, *(c.quote for c in report.claims)) if q.strip()}
    whole = (dated.when for text, row in ground.dates if text in written for dated in row)
    if any(shares(day, other) for other in whole):
        return True  # most quotes are whole sentences
    quotes = set(map(folded, written))
    those = [text for text, row in ground.dates if any(shares(day, dated.when) for dated in row)]
    if any(stands_beside(folded(text), quotes) for text in those):
        return True
    if day.start is None or not 0 <= (ground.article.published - day.start).days <= 1:
        return False
    return day.approximate or not any(stands_beside(folded(text), quotes) for text, _ in ground.dates)


def may_be_meant(report: Report, ground: Ground) -> bool:
    """Whether the words of the quotes may mean the date of an editor's entry, though we read them otherwise."""
    quotes = {folded(q) for q in (*report.quotes, *(c.quote for c in report.claims)) if q.strip()}
    those = [s for s in ground.sentences if stands_beside(folded(s.text), quotes)]
    words = [m for s in those for m in ground.mentions if s.start <= m.start < s.end]
    return leeway.may_mean(report.when, [s.text for s in those], words, ground.article.published)


def stands_beside(text: str, quotes: Set[str]) -> bool:
    """Whether a sentence is one of the quotes, a part of one, or holds one."""
    return text in quotes or any(text in quote or quote in text for quote in quotes)


def shares(day: When, other: When) -> bool:
    """Two dates name a day in common; a month bears out a day of it no more than a year does a month."""
    if not (day.start and other.start):
        return False
    ends = (day.end or day.start, other.end or other.start)
    coarser = (other.end or other.start) - other.start > (day.end or day.start) - day.start
    return day.start <= ends[1] and other.start <= ends[0] and (not coarser or other.precision == "span")


# --- places


def place_faults(report: Report, article: Article, vocabulary: Vocabulary) -> Iterator[Fault]:
    quotes = {*report.quotes, *(c.quote for c in report.claims), *(a.quote for a in report.by)}
    quotes |= {article.dateline, article.title}
    told = "\n".join(quotes)
    sought = [(i, p) for i, p in enumerate(report.places) if not stands_in(p, told)]
    words = " ".join(f" {' '.join(key(folded(quote)))} " for quote in quotes) if sought else ""
    for i, place in sought:
        if not any(f" {' '.join(name)} " in words for name in names_of(place, vocabulary.places)):
            yield Fault("place", i, place, f"no quote names {place}")


def stands_in(place: str, text: str) -> bool:
    """Whether a text names a place as it is written here; most do."""
    at = text.find(place)
    while at >= 0:
        if not JOINED.match(text, at + len(place)) and not (at and JOINED.match(text, at - 1)):
            return True
        at = text.find(place, at + 1)
    return False


def names_of(place: str, known: Iterable[Place]) -> Iterator[tuple[str, ...]]:
    """Under which names a place may stand in a quote: its own, its aliases, each without "city" or "province"."""
    names = [place]
    for entry in known:
        if entry.name == place:
            names += [*entry.aliases, *(native for _, native in entry.native)]
    for name in names:
        words = key(name)
        yield words
        if shorter := tuple(w for w in words if w not in FEATURES):
            yield shorter


# --- drafts


def held(report: Report, ground: Ground, vocabulary: Vocabulary) -> tuple[Report, tuple[Step, ...]]:
    """A draft without what its quotes do not bear out, and a step for each part that went."""
    found = faults(report, ground, vocabulary)
    if not found:
        return report, ()
    gone = {(fault.part, fault.index) for fault in found}
    kept = replace(
        report,
        when=UNDATED if ("date", 0) in gone else report.when,
        claims=tuple(c for i, c in enumerate(report.claims) if ("claim", i) not in gone),
        places=tuple(p for i, p in enumerate(report.places) if ("place", i) not in gone),
        quotes=tuple(q for i, q in enumerate(report.quotes) if ("quote", i) not in gone),
    )
    told = f", in “{report.title}”"
    return kept, tuple(Step(-1, "not borne out", f.value, f"grounding_{f.part}", f.message + told) for f in found)
