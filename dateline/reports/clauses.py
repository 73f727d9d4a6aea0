"""A sentence and its dates -> its parts, each of which dates one thing that happened.

It is cut between two happenings; what is said of the subject in passing is a part beside the whole.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from dateline.claims import Figure
from dateline.model import Sentence
from dateline.reports.dateparts import PAST, Dated
from dateline.reports.deeds import happened
from dateline.reports.ellipses import ellipses
from dateline.when import When

BRIEF = 10  # days of a span that is one event's
LONG = 240  # characters before its date in which the words for a crime begin
FAR = 90  # characters before its date in which a part begins
# Where a sentence can be cut before its second date.
CUT = re.compile(
    r"[;:]\s+|\s+and\s+(?=(?:he|she|it|they|\w+ed|was|were|began|died|took|left|fell|went|won|lost|"
    r"struck|hit|came|fled|broke|met|sent|drove|sold|bought|built|withdrew|overran|shot|retook|sank|gave|put)\b)|,\s+(?:and|but|while|when)\s+|"
    r"\s+since\s+(?=(?:the|an?|[A-Z][\w’'-]+) )|,\s+bringing\s+|\.\s+|,\s+(?=(?!died)\w+ed (?:\w+ )?(?:on |in )?$)|"
    r",\s+(?:and\s+|but\s+)?(?=(?:the|an?) (?:second|other|third|next|latter)\b)|,\s+(?=another\b)|"
    r"(?P<cause>,\s+(?:following|after|in (?:response|retaliation|revenge) (?:to|for))\s+)"
    r"(?:the (?:collapse|breakdown|failure|end|breach|violation) of )?(?=(?:the|an?) )"
)
# "…, on 15 May he recalled the envoys, and last Friday he …": what a date has before it and after it where it begins
# a clause of its own.
LEADS_CLAUSE = re.compile(r",\s+(?:and\s+|but\s+|then\s+)?(?:(?:early|late)\s+)?(?:(?:on|in|by)\s+)?(?:the\s+)?$")
# What a subject is told by: ", who seized the port on", ", passed on"; "a truce agreed on"
REDUCED = re.compile(r", (?:who|which|whose|[a-z]{2,}(?:ed|en|wn))\b")
SUBJECT = re.compile(
    r"^(?:[A-Z]\w*|\d[\d,]*)(?: [\w’'-]+){0,6}? (?:who|which|that|[a-z]{2,}(?:ed|en|wn)|coup|election|vote) "
    r"[^,;:]{0,60}$"
)
PREDICATE = re.compile(
    r" (?!(?:ha[ds] |have )?(?:killed|cost|claimed|wounded|injured|destroyed|damaged|"
    r"left [^,;.]{1,30} (?:dead|homeless))\b)"
    r"(?:later |then |finally |also )?(?:was|were|had|has|have|\w{2,}ed|died|left|fell|won|lost|took|came|went|began|"
    r"broke|led|struck|hit|held|met|brought)\b"
)
CRIME = re.compile(
    r"\b(?:over|for|about) (?P<what>(?:(?:his|her|their|its) (?:\w+ ){1,3}(?:of|in) )?(?:an?|the) [^,;]{3,60}? "
    r"(?:that|in which|which) [^,;]*)$"
)
DEED = re.compile(r"\b(?:was|were|been|has|have|had|\w{3,}ed)\b")
LED_BY = re.compile(r"(?:(?:Early|Late) )?(?:On |In )?", re.IGNORECASE)
CLAUSE = re.compile(r",? (?:he|she|it|they|we|the|his|her|its|their|an?|some|[A-Z]\w+|\d[\d,]*) ")


class Part(NamedTuple):
    """Words of a sentence and the dates they have; `beside` are words in them that tell of another part's day."""

    start: int
    end: int
    dates: tuple[Dated, ...]
    beside: tuple[int, int] = (0, 0)
    own: int = 0  # where what it tells begins: the words before it are only its subject
    passing: bool = False  # told in passing, of what was before: what comes next goes on with the rest of the sentence
    elliptic: bool = False  # a count that takes up the verb of the part before it

    def holds(self, start: int, end: int) -> bool:
        """Whether words from `start` to `end` are of this part, some of them at least, and none beside it."""
        apart = start < self.beside[1] and end > self.beside[0]
        return start < self.end and end > max(self.start, self.own) and not apart


def parts(
    sentence: Sentence, dates: Sequence[Dated], figures: Sequence[Figure], places: Sequence[int] = ()
) -> list[Part]:
    """The parts of a sentence, so that each has one date of something that happened.

    `places` is where each place begins in which something did.
    """
    own = [d for d in dates if d.part == "event" and (d.of_days or brief(d.when))]
    if len(figures) > 1 and (starts := ellipses(sentence, own, figures, places)):
        return with_a_verb_left_out(sentence, dates, own, starts)
    alone = len(own) == 1 and not figures
    if own and (found := crime(sentence, own[-1]) or (passing(sentence, own[0]) if alone else None)):
        whole = Part(sentence.start, sentence.end, tuple(d for d in dates if not held(d, found)), found)
        start = found[0] if sentence.text[found[0] - sentence.start] != "," else sentence.start
        inner = tuple(d for d in dates if held(d, found))
        return [whole, Part(start, found[1], inner, own=found[0], passing=True)]
    if len(own) < 2:
        return [Part(sentence.start, sentence.end, tuple(dates))]
    if len(own) == 2 and own[0].when != own[1].when and (found := beside(sentence, *own)):
        whole = Part(sentence.start, sentence.end, tuple(d for d in dates if not held(d, found)), found)
        start = found[0] if own[1].rule.endswith("_after") else sentence.start
        return [
            whole,
            Part(
                start,
                found[1],
                tuple(d for d in dates if held(d, found)),
                own=found[0],
                passing=start == sentence.start,
            ),
        ]
    return cut(sentence, dates, own, figures)


def brief(span: When) -> bool:
    """May, that spring, last week, 9-16 March"""
    if span.precision in ("month", "season"):
        return True
    return span.precision == "span" and bool(span.start and span.end) and (span.end - span.start).days < BRIEF  # type: ignore[operator]


def with_a_verb_left_out(
    sentence: Sentence, dates: Sequence[Dated], own: Sequence[Dated], starts: Sequence[int]
) -> list[Part]:
    """Gunmen killed three on Monday and | four on Tuesday; a day that only one of the parts has is that of all."""
    out = []
    for start, end in pairwise([sentence.start, *starts, sentence.end]):
        mine = tuple(d for d in dates if start <= d.start < end)
        out.append(Part(start, end, mine if any(d in own for d in mine) else tuple(dates), elliptic=start in starts))
    return out


def held(dated: Dated, words: tuple[int, int]) -> bool:
    return words[0] <= dated.start < words[1]


def cut(sentence: Sentence, dates: Sequence[Dated], own: Sequence[Dated], figures: Sequence[Figure]) -> list[Part]:
    """A sentence cut between its happenings: Troops took Brask on 3 May | and left it on 9 May."""
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
    spans = [(a, ends.get(b, b)) for a, b in zip(cuts, [*cuts[1:], sentence.end], strict=True) if b > a]
    return [Part(a, b, tuple(d for d in dates if a <= d.start < b), passing=a in ends) for a, b in spans]


def beside(sentence: Sentence, earlier: Dated, later: Dated) -> tuple[int, int] | None:
    """The words that hold the first or the second day and tell something beside what the sentence does.

    The rebels, who seized the port on 3 May, were driven out on 9 May; A truce agreed on 3 May collapsed on 9 May;
    On 9 May, a day after talks collapsed, rebels shelled Orsk.
    """
    base = sentence.start
    left = sentence.text[: earlier.start - base]
    between = sentence.text[earlier.end - base : later.start - base]
    if later.rule.endswith("_after"):
        comma = sentence.text.find(", ", later.end - base)
        alone = comma > 0 and between.strip() == "," and LED_BY.fullmatch(left)
        return (later.start, base + comma) if alone else None
    if CUT.search(between):
        return None
    if found := passing(sentence, earlier):
        return found
    if PREDICATE.match(between) and SUBJECT.search(left):
        return base, earlier.end
    return None


def passing(sentence: Sentence, dated: Dated) -> tuple[int, int] | None:
    """The union, which held a rally on Saturday, has called …: words put in between the subject and what it does."""
    left = sentence.text[: dated.start - sentence.start]
    opening = left.find(", ")
    if opening <= 0 or not REDUCED.match(left, opening) or PAST.search(left, 0, opening):
        return None
    right = sentence.text[dated.end - sentence.start :]
    closing = right.find(",")
    fits = closing >= 0 and PREDICATE.match(right, closing + 1)
    return (sentence.start + opening, dated.end + closing) if fits else None


def crime(sentence: Sentence, dated: Dated) -> tuple[int, int] | None:
    """He was jailed for a bombing that killed 12 people on 3 May 2019: the day of that, not of the sentence."""
    left = sentence.text[: dated.start - sentence.start]
    if " that " not in left and " which " not in left:
        return None
    found = CRIME.search(left, max(0, len(left) - LONG))
    ends = not sentence.text[dated.end - sentence.start :].strip(" .")
    if not found or not ends or not DEED.search(left, 0, found.start()):
        return None
    return sentence.start + found.start("what"), sentence.end


def begins_clause(between: str, right: str) -> bool:
    """On 2 May he closed the port, on 15 May | he recalled the envoys."""
    return bool(LEADS_CLAUSE.search(between) and CLAUSE.match(right) and happened(right.split(",")[0], counted=False))
