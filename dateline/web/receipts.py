"""The words that an event rests on: each source's passages, with what each gives marked in its sentence."""

import calendar
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

from dateline.counts import Count
from dateline.model import Attribution, Claim, Event, Source
from dateline.remember import last
from dateline.timeline.traits import stems

Anchors = Mapping[Claim | Attribution, tuple[int, str]]  # its source's number, and the anchor of its passage

SPACE = re.compile(r"\s+")
BULLET = re.compile(r"\s*[-*•–]\s+")  # of the list that a sentence stood in
BULLETS = re.compile(r"(^\s*[\"“]?)[-*•–]\s+|(?<=[.!?;:] )[-*•] (?=\S)")
PARTS = ("date", "place", "title")
LONG = 12  # words; a longer quotation is found by its first and last five


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a passage's words, marked or not."""

    text: str
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words of a source and what they give; `id` is the anchor that a figure leads to."""

    id: str
    pieces: tuple[Piece, ...]
    whole: bool  # False: words without the rest of their sentence
    link: str  # opens the article at these words; empty for a summary, or without an address
    claims: tuple[Claim, ...]
    by: tuple[Attribution, ...]
    parts: tuple[str, ...]  # of the entry that rest on it: date, place, title


@dataclass(frozen=True, slots=True)
class Receipts:
    """All passages of a source, numbered as in the bibliography of the page."""

    number: int
    source: Source
    passages: tuple[Passage, ...]


@last
def of_event(event: Event) -> tuple[Receipts, ...]:
    """Sources in the order of their numbers, with their passages."""
    found = []
    passages_before = 0
    for number, source in enumerate(event.sources, 1):
        passages = of_source(source, event, passages_before)
        passages_before += len(passages)
        found.append(Receipts(number, source, passages))
    return tuple(found)


def of_source(source: Source, event: Event, passages_before: int) -> tuple[Passage, ...]:
    claims = [c for c in event.claims if c.article == source.article.id and c.quote]
    sayings = [b for b in event.by if b.article == source.article.id and b.quote]
    sentences = distinct(source.quotes)
    quotes = [claim.quote for claim in claims] + [said.quote for said in sayings]
    lone = distinct(quote for quote in quotes if not holder(quote, sentences))
    return tuple(
        passage(f"r{n}", text, n <= passages_before + len(sentences), source, event, claims, sayings)
        for n, text in enumerate((*sentences, *outermost(lone)), passages_before + 1)
    )


def passage(
    name: str,
    text: str,
    whole: bool,
    source: Source,
    event: Event,
    claims: Iterable[Claim],
    sayings: Iterable[Attribution],
) -> Passage:
    here = tuple(c for c in claims if folded(c.quote) in text)
    by = tuple(b for b in sayings if folded(b.quote) in text)
    spots = [spot for c in here for spot in claim_spots(text, c)] + [
        spot for b in by for spot in spots_of(text, b.quote)
    ]
    link = fragment_link(source.article.url, text) if source.article.wording == "original" else ""
    parts = parts_of(text, event) if whole else ()
    return Passage(name, tuple(pieces(text, spots)), whole, link, here, by, parts)


def parts_of(text: str, event: Event) -> tuple[str, ...]:
    """What of an entry a sentence gives: a place lent by a sentence of something else is all that rests on that one.

    A sentence that nothing is recognised in, as of another language than the entry's, is taken to give all.
    """
    words = stems(text)
    places = stems(" ".join(event.places))
    title = stems(event.title) - places
    told = words & title
    named = {
        "date": names_day(text, event),
        "place": bool(words & places),
        "title": len(told) > 1 or 2 * len(told) >= len(title),
    }
    named["date"] |= named["title"]  # where it names no day, its own is that of the news
    return tuple(part for part in PARTS if named[part]) or PARTS


def names_day(text: str, event: Event) -> bool:
    """Whether a sentence names the first day of an event: Thursday; 27 February; Feb. 27"""
    day = event.when.start
    if day is None:
        return False
    month = rf"{calendar.month_abbr[day.month]}[a-z]*\.?"
    form = (
        rf"\b(?:{calendar.day_name[day.weekday()]}|{month} 0?{day.day}|0?{day.day}(?:st|nd|rd|th)? (?:of )?{month})\b"
    )
    return bool(re.search(form, text))


@last
def anchors(receipts: tuple[Receipts, ...]) -> Anchors:
    found: dict[Claim | Attribution, tuple[int, str]] = {}
    for receipt in receipts:
        for passage in receipt.passages:
            gives: tuple[Claim | Attribution, ...] = (*passage.claims, *passage.by)
            for said in gives:
                found.setdefault(said, (receipt.number, passage.id))
    return found


# --- words within words


def folded(text: str) -> str:
    return SPACE.sub(" ", text).strip()


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(folded(text) for text in texts if folded(text)))


def holder(quote: str, sentences: Iterable[str]) -> str:
    return next((sentence for sentence in sentences if folded(quote) in sentence), "")


def outermost(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Without those that stand within another."""
    return tuple(text for text in texts if not any(text in other and text != other for other in texts))


def spots_of(text: str, quote: str) -> list[tuple[int, int]]:
    start = text.find(folded(quote))
    return [(start, start + len(folded(quote)))] if start >= 0 else []


def claim_spots(text: str, claim: Claim) -> list[tuple[int, int]]:
    """The quote; where that is the whole sentence, its figure alone, if it stands there in digits."""
    spots = spots_of(text, claim.quote)
    if spots and spots[0][1] - spots[0][0] > len(text) * 0.9:
        return digits(text, claim.count) or spots
    return spots


def digits(text: str, count: Count) -> list[tuple[int, int]]:
    numbers = {str(n) for n in (count.min, count.max) if n is not None}
    return [m.span() for m in re.finditer(r"\d+(?:[,.\u2009\u00a0]\d{3})*", text) if re.sub(r"\D", "", m[0]) in numbers]


def pieces(text: str, spots: Iterable[tuple[int, int]]) -> Iterable[Piece]:
    """The text cut where marks begin and end; marks that overlap run together. The bullet of a list is left out."""
    bullet = BULLET.match(text)
    at = bullet.end() if bullet else 0
    for start, end in sorted(spots):
        if end <= at:
            continue
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[max(start, at) : end], marked=True)
        at = end
    if at < len(text):
        yield Piece(text[at:])


def without_bullets(text: str) -> str:
    """Sentences that were items of a list, in one line: "- The quay burned. - Two died." """
    return text if "\n" in text.strip() else BULLETS.sub(r"\1", text)


# --- addresses


def safe_url(url: str) -> str:
    """The address if it is one of the web's, else nothing: what an article says may be anything."""
    try:
        return url if urlsplit(url).scheme in ("http", "https") else ""
    except ValueError:
        return ""


def fragment_link(url: str, text: str) -> str:
    """The address that opens an article at these words, where the browser knows how (text fragments)."""
    if not safe_url(url):
        return ""
    words = text.split()
    ends = [words] if len(words) <= LONG else [words[:5], words[-5:]]
    target = ",".join(escaped(" ".join(part)) for part in ends)
    parts = urlsplit(url)
    return urlunsplit(parts._replace(fragment=f"{parts.fragment}:~:text={target}"))


def escaped(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
