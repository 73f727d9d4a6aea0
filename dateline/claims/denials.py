"""The words of a sentence that tell what it denies: they hold no figure, and head nothing without their denial."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dateline.claims.unreal import DENIALS, SAID
from dateline.claims.wordlists import words

DENYING = DENIALS | words(
    "denying rejecting refuting refute reject dismissing dismiss debunked debunks disproved rebutted rebuffed dispelled"
)
CLAIMS = words(
    """
    claim claims report reports allegation allegations accusation accusations rumour rumours rumor rumors suggestion
    suggestions assertion assertions story stories idea notion statement statements version account accounts
    """
)
SHOWN = words("video videos footage post posts message messages letter document documents photograph photographs")
SHOWING = words("showing saying claiming that alleging purporting")
EVIDENCE = words("evidence proof confirmation truth indication indications reports report record basis substance")
SIGNS = words("sign signs word suggestion question")  # no sign of the 12 missing: of these only "no sign that"
FALSE = words(
    """
    false untrue baseless unfounded groundless hoax lie lies fabricated fabrication fabrications nonsense propaganda
    fake wrong incorrect inaccurate disinformation misinformation rumour rumours rumor rumors invented invention
    unjustified unsubstantiated slander
    """
)
NOT = words("not n't never isn't wasn't aren't weren't nobody no cannot neither nor hardly")
COPULAS = words(
    "is are was were be been being proved proven proves as turned out to a an remain remained pure entirely"
)
BE = words("is are was were been being be")
# A sentence without one of these denies nothing.
CUES = DENYING | FALSE | EVIDENCE | SIGNS | words("true contrary far ruled case")
STOPS = words(
    """
    ; : . who which where whose whom when after because before but while although though whereas as since despite
    ” "
    """
)
TELLING = SAID - words("reported") | words("say deny tell told puts")
SKIPPED = words(
    "also again flatly strongly later repeatedly on in at during through late early earlier today yesterday"
)
FIGURES = words("some dozens hundreds scores thousands at more several two three four five six seven eight nine ten")
NO_DEEDS = words("being during evening morning building king ring nothing anything everything meeting hearing")
NEAR, FAR = 6, 9


class Denied(NamedTuple):
    """Words `start` to `end` are denied, by the word `cue` before or behind them."""

    cue: int
    start: int
    end: int


def of(words: Sequence[str]) -> list[Denied]:
    """What a sentence denies; its words are given in small letters.

    denied that | 12 had died; no evidence that | troops shot nine; reports that | 30 had drowned | were false
    """
    if CUES.isdisjoint(words):
        return []
    return [d for d in each(words) if d.end > d.start]


def each(words: Sequence[str]) -> Iterator[Denied]:
    for at, word in enumerate(words):
        negated = not NOT.isdisjoint(words[max(0, at - 3) : at])
        if word in DENYING:
            passive = not BE.isdisjoint(words[max(0, at - 2) : at])
            if negated or without_denial(words, at):
                continue
            yield from subject(words, at) if passive else object_of(words, at, at + 1)
        elif word == "ruled" and among(words, at + 1, "out") and not negated:
            yield from object_of(words, at, at + 2)
        elif word in ("no", "little", "any") and (word != "any" or negated):
            yield from nothing(words, at)
        elif word in FALSE or (word in ("true", "case") and negated):
            yield from called_false(words, at, negated=negated and word in FALSE)
        elif word == "contrary" and among(words, at + 1, "to"):
            yield from object_of(words, at, at + 2, comma=True)
        elif word == "far" and among(words, at + 1, "from") and gerund(words, at + 2):
            yield Denied(at, at + 2, clause_end(words, at + 2, comma=True))


def without_denial(words: Sequence[str], at: int) -> bool:
    """no longer | denied, stopped short of | denying"""
    return "longer" in words[max(0, at - 3) : at] or words[max(0, at - 2) : at] == ["short", "of"]


def among(words: Sequence[str], at: int, *listed: str) -> bool:
    return 0 <= at < len(words) and words[at] in listed


def gerund(words: Sequence[str], at: int) -> bool:
    """denied | killing, having shot"""
    return at < len(words) and words[at].endswith("ing") and len(words[at]) > len("ring") and words[at] not in NO_DEEDS


def object_of(words: Sequence[str], cue: int, at: int, *, comma: bool = False) -> Iterator[Denied]:
    """What a word of denial has for its object: denied | that …, dismissed as untrue | a report that …, denied killing.

    Not what only stands beside it: denied any role in the raid that killed nine.
    """
    while among(words, at, "as", "a", "an", "the", "any", "all", "outright", *FALSE) and not claimed(words, at):
        at += 1
    if at >= len(words):
        return
    if words[at] in SKIPPED:
        told = [i for i in range(at, min(len(words), at + NEAR)) if words[i] == "that"]
        at = told[0] if told else at
    if words[at] == "that" or gerund(words, at):
        start = at + 1 if words[at] == "that" else at
        yield Denied(cue, start, clause_end(words, start, comma=comma))
    elif claim := next((i for i in range(at, min(len(words), at + NEAR)) if words[i] in CLAIMS), 0):
        if STOPS.isdisjoint(words[at:claim]) and not {",", "of", "for", "in", "by"} & set(words[at:claim]):
            start = content(words, claim)
            yield Denied(cue, start, clause_end(words, start, comma=comma))
    elif words[cue] in ("denied", "denies", "deny") and (words[at][0].isdigit() or words[at] in FIGURES):
        yield Denied(cue, at, clause_end(words, at))


def claimed(words: Sequence[str], at: int) -> bool:
    """rumours | that, where the word of falsehood is what is told itself"""
    return words[at] in CLAIMS and among(words, at + 1, "that", "of", "about")


def content(words: Sequence[str], claim: int) -> int:
    """Where that begins which a claim claims: reports by residents that | 12 had died, claims of | a massacre."""
    for i in range(claim + 1, min(len(words), claim + FAR)):
        if words[i] == "that":
            return i + 1
        if words[i] in STOPS or words[i] == ",":
            break
    return claim + 1


def nothing(words: Sequence[str], at: int) -> Iterator[Denied]:
    """no evidence was found | that …; no proof | of the killing of 12; no truth | in reports that …"""
    noun = next((i for i in range(at + 1, min(len(words), at + 4)) if words[i] in EVIDENCE or words[i] in SIGNS), 0)
    for i in range(noun + 1, min(len(words), noun + NEAR)) if noun else ():
        if words[i] in ("that", "suggesting", "showing"):
            yield Denied(at, i + 1, clause_end(words, i + 1))
            return
        if words[i] in CLAIMS:
            start = content(words, i)
            yield Denied(at, start, clause_end(words, start))
            return
        if words[i] == "of" and words[noun] in EVIDENCE:
            end = clause_end(words, i + 1, comma=True)
            among_them = [k for k in range(i, end) if words[k] in ("among", "against")]
            yield Denied(at, i + 1, among_them[0] if among_them else end)
            return
        if words[i] in STOPS or words[i] in (",", "against"):
            return


def called_false(words: Sequence[str], at: int, *, negated: bool) -> Iterator[Denied]:
    """It is not true | that …; described as false | a report that …; reports that … | were baseless"""
    if negated:
        return
    if words[at] in CLAIMS and among(words, at + 1, "that"):
        yield Denied(at, at + 2, clause_end(words, at + 2))  # rumours that 40 had died
    elif among(words, at + 1, "that") or (among(words, at - 1, "as") and among(words, at + 1, "a", "the", "any")):
        yield from object_of(words, at, at + 1)
    elif among(words, at - 1, *COPULAS) or among(words, at - 1, *NOT) or among(words, at - 2, *COPULAS, "called"):
        yield from subject(words, at)
    elif among(words, at + 1, *CLAIMS) and among(words, at + 2, "that", "of"):
        yield Denied(at, at + 3, clause_end(words, at + 3))  # a false report that 12 had died
    else:
        claim = next((i for i in range(at - 1, -1, -1) if words[i] in CLAIMS), 0)
        if claim and "called" in words[max(0, claim - 3) : claim] and "said" not in words[claim:at]:
            yield Denied(at, content(words, claim), at)  # called a report that 16 had died baseless


def subject(words: Sequence[str], at: int) -> Iterator[Denied]:
    """Reports that 12 died | were dismissed; That 19 had died | was denied; a video showing nine shot | was fake."""
    if words[:1] == ["that"] and not TELLING & set(words[:at]):
        yield Denied(at, 1, at)
        return
    for i in range(at - 1, -1, -1):
        if words[i] in (";", "but", "whereas") or words[i] in TELLING:
            return
        shown = words[i] in SHOWN and not SHOWING.isdisjoint(words[i + 1 : i + 3])
        if shown or (words[i] in CLAIMS and not {"that", "of"}.isdisjoint(words[i + 1 : i + NEAR])):
            yield Denied(at, content(words, i), at)
            return


def clause_end(words: Sequence[str], start: int, *, comma: bool = False) -> int:
    """Where that ends which is denied: before what is admitted, said by another, or told in a clause beside it."""
    for i in range(start, len(words)):
        word = words[i]
        if word in STOPS or word in TELLING or (comma and word == ","):
            return i
        if word == "that" and not among(words, i - 1, "and", "or", ",") and i > start:
            return i  # denied that the shell | that killed nine was its own
    return len(words)


def is_denied(denied: Sequence[Denied], of: tuple[int, int]) -> bool:
    """Whether a count, which stands before the words `of`, is of what is denied."""
    return any(d.start <= of[0] <= d.end for d in denied)


def no_claimant(words: Sequence[str], at: int) -> bool:
    """Rebels denied shelling the square, in which | six died: who denies the one does not state the other.

    The army denied it and said that | six gunmen had died: there it does.
    """
    cue = next((i for i in range(at, -1, -1) if words[i] in DENYING), -1)
    return cue < 0 or TELLING.isdisjoint(words[cue + 1 : at + 1])
