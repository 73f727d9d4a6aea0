"""A headline's line -> whether it states what its sentence denies."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from dateline.claims import denials
from dateline.claims.denials import Denied
from dateline.claims.wordlists import words

WORD = re.compile(r"[\w’'-]+|[^\w\s]")
SMALL = words("a an the had has have been was were is are")  # what a headline leaves out
NEGATED = words("not never neither n't wasn't weren't hasn't haven't hadn't didn't")
ENDING = words("; . but ” who which while whereas although though")  # what is denied ends before one of these
BEFORE = 2  # words before a deed among which one negates it
GIST = 3  # words by which the telling is known again
# There was no evidence that nine had died: as a headline without its first two words.
THERE_IS = re.compile(
    r"(?:there (?:is|was|are|were|has been|had been|have been)|it (?:is|was)(?! false| untrue)) "
    r"(?=(?:no|not|little) [\w]+)",
    re.IGNORECASE,
)
IT_IS = re.compile(r"it (?:is|was) (?=(?:false|untrue) that\b)", re.IGNORECASE)
# No evidence that nine had died: a whole line, though its main clause has no verb.
OPENS = re.compile(
    r"(?:No|Little) (?:evidence|proof|confirmation|indication|sign|truth|reports?|record|basis)\b|"
    r"(?:Not true|Not the case|Untrue|False) that\b",
    re.IGNORECASE,
)
# Reports that nine had died were false: their main clause has one.
CLOSES = re.compile(
    r"(?:[\w’'-]+ ){0,3}(?:claims?|reports?|allegations?|rumou?rs?|accusations?|suggestions?|assertions?) that .+ "
    r"(?:was|were|is|are|been|proved|proven|turned out|dismissed|rejected|denied|refuted|called)\b(?= |$)",
    re.IGNORECASE,
)
NOUN_OF_CLAIM = re.compile(r"(?:(?:an?|the|any|all|such) )?(?:[\w-]+ ){0,2}(?:claims?|reports?) that $", re.IGNORECASE)


def in_small(line: str) -> list[str]:
    return WORD.findall(line.lower().replace("’", "'"))


def denied(line: str) -> tuple[list[str], list[Denied]]:
    """The words of a line and what it denies of itself."""
    found = in_small(line)
    return found, denials.of(found)


def is_denied(text: str, first: int, last: int) -> bool:
    """Whether a deed is denied, or told beside one that is: it begins at the letter `first`, its doer at `last`.

    The army denied that | its jets had struck; no | army units shelled; the bakery was not | hit by army artillery.
    Rebels did not deny that | rebel fighters shot him: there it is not.
    """
    pieces = list(WORD.finditer(text.lower().replace("’", "'")))
    words, starts = [m[0] for m in pieces], [m.start() for m in pieces]
    at, doer = bisect_left(starts, first), bisect_left(starts, last)
    if not NEGATED.isdisjoint(words[max(0, at - BEFORE) : at]) or "no" in words[max(0, at - 1) : at + 1]:
        return True
    for i in range(doer - 1, -1, -1):
        if words[i] in ENDING or words[i] in denials.TELLING - denials.DENYING:
            break
        if words[i] in denials.DENYING:
            return denials.NOT.isdisjoint(words[max(0, i - 3) : i])
    return any(d.start <= doer < d.end for d in denials.of(words))


def states(candidate: str, words: Sequence[str], what: Sequence[Denied]) -> bool:
    """30 died in the fire, of "The mayor rejected claims that 30 had died": without the word that denies it."""
    if not what:
        return False
    own = in_small(candidate)
    return any(words[d.cue] not in own and gist(words[d.start : d.end]) in gist(own, len(own)) for d in what)


def gist(words: Sequence[str], most: int = GIST) -> str:
    """The first words of a clause, without those that a headline leaves out."""
    return " ".join([w for w in words if w not in SMALL and w[0].isalnum()][:most])


def opened(line: str) -> str:
    """There was no proof that nine had died -> no proof that nine had died."""
    if found := THERE_IS.match(line) or IT_IS.match(line):
        rest = line[found.end() :]
        return rest if OPENS.match(rest) else line
    return line


def denies(line: str, end: int) -> bool:
    """The words up to `end` deny what follows, or have it denied: the mayor rejected claims that; the claim that"""
    before = line[:end]
    return bool(denied(f"{before} x")[1]) or (NOUN_OF_CLAIM.fullmatch(before) is not None and bool(denied(line)[1]))
