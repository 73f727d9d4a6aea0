"""Counter-claims by none: "no civilian was killed", "nobody had been hurt", said against another's figure."""

from collections.abc import Iterator, Sequence

from dateline.claims import harms, nouns
from dateline.claims.figures import Figure
from dateline.claims.findings import Finding
from dateline.claims.lines import Line, Page
from dateline.claims.tallies import PLACED
from dateline.claims.unreal import CONDITIONS, DENIALS, FEARS, MODALS
from dateline.claims.wordlists import words
from dateline.counts import Count

NONE = Count(0, 0)
NOBODY = words("nobody none no-one")
STATING_NONE = DENIALS | words("deny insisted insists said says reported recorded counted told maintained stated added")
HARMED = words(
    "casualties casualty victims losses deaths death fatalities dead injuries injured wounded killed hurt died killings"
)
# "no more deaths", "nobody else": besides those counted, and so no denial of them
BESIDES = words("more further other others additional new fresh else longer")
FAR = 9  # words between "no" and the harm: no soldier of the garrison had been hurt


def answers(page: Page, index: int, before: Sequence[Figure]) -> Finding | None:
    """The army denied that any civilian had been killed; said there were no casualties: against another's figure.

    `before` are the figures of this sentence and the one before; without one of the same harm nobody is answered.
    A sentence with a day or a place of its own tells of something else.
    """
    if page.within[index] or PLACED.search(page.sentences[index].text, 1) or STATING_NONE.isdisjoint(page.words[index]):
        return None
    line = page.line(index)
    if not (CONDITIONS | FEARS | MODALS).isdisjoint(line.distinct):
        return None
    told = [f.claim.what for f in before if f.claim.scope == "event" and f.claim.count.min]
    for at, end in spared(line):
        kind = kind_of(line, at, end, told)
        if kind:
            of = noun(line, at + 1, end) if line.has(at, "no", "any") else (at, at)
            return Finding(kind, NONE, opening(line, at), end, of, "", "none at all", end - 1)
    return None


def spared(line: Line) -> Iterator[tuple[int, int]]:
    """Where "no", "nobody", "denied any" stands, and the index after the harm that was done to nobody."""
    for at in range(1, len(line.words)):
        denied = line.has(at, "any", "killing") and not DENIALS.isdisjoint(line.words[max(0, at - 3) : at])
        lost = line.has(at - 1, "lost", "losing") and line.has(at, "no", "nobody", "none")
        counted = line.has(at, "none") and line.among(at - 1, STATING_NONE) and line.part(at + 1) in (";", "", ",")
        if counted:
            yield at, at + 1  # police recorded none
        elif lost:
            yield at, at + 2 if line.has(at, "no") else at + 1
        elif line.has(at, "no") or line.among(at, NOBODY) or denied:
            for end in range(at + 1, min(len(line.words), at + FAR)):
                if line.words[end] in BESIDES:
                    break
                harm = line.words[end] in HARMED or line.words[end] in harms.ALONE
                if harm and not line.has(end - 1, "the", "those", "these") and of_people(line, at, end):
                    yield at, end + 1
                if harm or line.parts[end] in ";nwsc" or (line.parts[end] == "p" and not line.has(end, "of")):
                    break


def of_people(line: Line, at: int, end: int) -> bool:
    """no | soldier of the garrison | had died, no civilian deaths; not "no information of deaths" """
    if line.among(at, NOBODY) or line.has(at, "killing") or line.has(at + 1, "one") or end == at + 1:
        return True
    first, last = noun(line, at + 1, end)
    return last > first and (nouns.plural(line.words[last - 1]) or nouns.person(line.words[last - 1]) or last == end)


def kind_of(line: Line, at: int, end: int, told: Sequence[str]) -> str:
    """The harm of words `at` to `end`, where it was told before by another: casualties are of what was told."""
    word = line.words[end - 1]
    if line.has(at - 1, "lost", "losing") or word in ("none", "casualties", "casualty", "victims", "losses"):
        return harms.KILLED if harms.KILLED in told else next(iter(told), "")
    kind = harms.NOUNS.get(word) or (
        harms.FORMS[word,][0] if (word,) in harms.FORMS else harms.ADJECTIVES.get(word, "")
    )
    return kind if kind in told else ""


def opening(line: Line, at: int) -> int:
    """Where the words begin that deny: denied that | any, lost | nobody."""
    if line.has(at, "any"):
        return next(i for i in range(at - 1, -1, -1) if line.words[i] in DENIALS)
    return at - 1 if line.has(at - 1, "lost", "losing") else at


def noun(line: Line, first: int, last: int) -> tuple[int, int]:
    """no | civilians | were killed; none where the harm itself is the noun: no casualties."""
    end = first
    while end < last and line.part(end) == "x" and line.words[end] not in HARMED:
        end += 1
    return first, end
