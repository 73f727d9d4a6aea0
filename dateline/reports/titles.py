"""A sentence -> its headline: its own words without dateline, attribution, dates, asides and disputed figures.

At most 90 characters: of the clauses that the sentence can be cut to, the first that reads as a whole is taken.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from dateline.model import Claim
from dateline.reports import (
    auxiliaries,
    contradicted,
    cuts,
    dateless,
    disputes,
    loaded,
    omissions,
    subjects,
    wholeness,
    wordorder,
)
from dateline.reports.cuts import LONGEST, SHORT, SHORTEST, capital
from dateline.reports.omissions import tidy
from dateline.reports.wholeness import PRONOUN, whole

__all__ = ("LONGEST", "PRONOUN", "SHORTEST", "clipped", "constructed", "headline", "sound", "whole")

MOST = 280  # letters of a sentence that are looked at
TRIED = 20  # candidates of a sentence

OPENING = re.compile(
    r"(?:[A-Z]{4,}[.:] |(?-i:[A-Z]{4,}(?:, [A-Z]\w+)?(?: \([^()]{2,30}\))? ?[-–—]+ )|"
    r"(?-i:[A-Z]{3,}/[A-Z]\w+ )|Print Tweet |Get short URL [\d ]*|title: |SEND \S+ |"
    r"(?-i:[A-Z]{4,}(?:, [A-Z]\w+)? (?=(?:An?|The|At|In|On)\b))|"
    r"Last updated:? (?:at |on )?(?:\w{3} )?[\d:]* ?|(?:at )?\d{1,2}[:.]\d\d(?:[.:]| ?[ap]m\b|"
    r" (?:GMT|BST|UTC|EST|ET)\b)? |(?:GMT|BST|UTC)\b[.:]? |"
    r"(?-i:[A-Z]{4,} (?=\([A-Z]))|\([A-Z][\w/ ]{1,24}\) ?[-–—]* ?|\[[^\[\]]{2,40}\] |"
    r"(?:Published|Updated|Posted|Tags?|Photo|Image|File photo)\b:? |[-–—•*#|]+ |"
    r"by (?-i:[A-Z][\w-]+ [A-Z][\w-]+) (?=(?-i:[A-Z]|\d))|(?:Mon|Tues|Wednes|Thurs|Fri|"
    r"Satur|Sun)day(?! prayers)(?: (?:night|morning|evening|afternoon))?,? |"
    r"in the (?:city|town|village|area|region|country|province)(?=,)|(?:but|and|so|yet|"
    r"moreover|nevertheless|furthermore|in fact|indeed|still|also|"
    r"meanwhile|elsewhere|earlier|later|separately|in all|however|then|in addition|abroad|"
    r"overnight|by then|at the time|afterwards|at least in part|hours later|minutes later|"
    r"in another \w+|in a separate \w+|what we know about [^:]{3,60}:|a look back\.|"
    r"(?:after|since|before|following|despite|amid) (?:that|this|these|those)(?: \w{4,})?,?"
    r"(?= (?:the )?[\w’'-]+ \w+ed\b)|"
    r"(?-i:[A-Z][a-z]+(?: [a-z]+){0,2}:(?= [A-Z])|(?:SANA|AFP|ANHA|Reuters|REUTERS|Xinhua)(?: -)?(?= [A-Z]))|"
    r"(?-i:(?!DAESH|UNICEF|UNESCO|UNHCR|UNRWA|HAMAS|ASEAN|SWAT)[A-Z]{5,}(?= [A-Z][a-z])|\d{5,}(?= [A-Z\d]))|"
    r"(?:in )?breaking(?: news)?:?)[,:]? )+",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    r"(?:(?:an?|the) |(?:its|their|his|her) )(?=[\w“])(?!(?:quarter|dozen|couple|number|group|"
    r"handful|third|half|hundred|few|further (?!\w+s\b)|total|other|same|latter|rest|former)\b)",
    re.IGNORECASE,
)
# What only the sentence before explains: in the same town, a market there.
LEANING = re.compile(
    r" (?:in|at|near|from) the same (?:town|village|province|city|district|place|area|"
    r"region|street|month|week|days?)\b|"
    r"(?<=\w) (?:there|here)(?= (?:killed|wounded|injured|left)\b|$)"
)
LEANS = (" the same ", " there", " here")
# Somebody's words on what may come: a headline has them as a quotation, or not at all.
OPINION = re.compile(
    r"^[“\"](?P<words>(?=[^”\"]*\b(?:will|would|must|should|could|may|might|never|can|"
    r"cannot|shall)\b)[^”\"]+?)[,.!]?[”\"]"
)
SUBJECT = re.compile(
    r"(?:an?|the|some|at least|more than|dozens|hundreds|thousands|scores|one|two|three|four) |[A-Z\d]"
)
LEAD_TIME = re.compile(
    r"(?:\w+ ){1,4}(?:hours?|days?|weeks?|months?|years?|minutes?) (?:after|before) "
)  # a day after it
STAMP = re.compile(r"^[A-Z][A-Z ,.]{2,40} ?--+ ")  # of shouted copy: TARSIN -- A BOMB
SINGLE_I = re.compile(r"\bi\b")
SOMEBODY = re.compile(r"(?:he|she|it|they|we|[\w ,-]{1,20} of them)\b", re.IGNORECASE)  # nobody can tell who
LEFT_OPEN = re.compile(r",? (?:and|but|or|,)$")
AGAIN = re.compile(r",? and again\b[^,;]*$")  # on Thursday, and again after prayers
OPEN_ENDS = (" and", " but", " or", " ,")
# Of a subject too long: raids on the port [of the old city] killed nine.
INNER_PLACE = re.compile(
    r"([^,;:“\"]{20,60}?) ((?:of|in|at|near|on) (?:[\w’'-]+ ){1,9}?)"
    r"(?=(?:killed|wounded|injured|hit|struck|left|was|were|have|had)\b)"
)
# Arrest at the airport, attack on the road.
AT = frozenset(str.split("airport airbase airfield base bridge crossing station checkpoint dam junction refinery"))
ON = frozenset(str.split("road highway motorway ridge river lake border"))


def headline(text: str, dates: Iterable[str] = (), disputed: Sequence[Claim] = (), subject: str = "") -> str:
    """The headline of a sentence; `dates` are its time expressions, `disputed` the claims that others contradict."""
    dates = tuple(dates)
    return sound(text, dates, disputed, subject) or clipped(text, dates)


def clipped(text: str, dates: Iterable[str] = (), kind: str = "") -> str:
    """The beginning of the sentence, where no clause of it reads as a whole; the kind, where "he" would begin it."""
    line = start_of(text)
    if line.isupper():
        return in_capitals(cuts.anyhow(polished(next(forms(capital(bare(in_small(line), map(str.lower, dates))))))))
    line = bare(line, dates)
    return capital(kind if kind and SOMEBODY.match(line) else cuts.anyhow(polished(next(forms(line)))))


def sound(text: str, dates: Iterable[str] = (), disputed: Sequence[Claim] = (), subject: str = "") -> str:
    """As `headline`, but empty where no clause of the sentence reads as a whole; `subject`: whom its "he" means."""
    line = start_of(text)
    if line.isupper():
        line = STAMP.sub("", line)
        return in_capitals(best(capital(bare(in_small(line), map(str.lower, dates))), disputed))
    line = bare(line, dates)
    return best(subjects.named(line, subject), disputed) or best_turned(line, disputed)


def start_of(text: str) -> str:
    """The words of a sentence that are looked at, one space between them."""
    line = " ".join(text.split())
    return line if len(line) <= MOST else line[: max(line.rfind(" ", 0, MOST), 0)] or line[:MOST]


def in_small(line: str) -> str:
    """TWO MINERS DIED -> two miners died: what a headline leaves out is found in small letters."""
    return SINGLE_I.sub("I", line.lower())


def in_capitals(line: str) -> str:
    """The line as its copy has it: which of its words are names nobody can tell."""
    return line.upper()[:LONGEST]


def best(line: str, disputed: Sequence[Claim]) -> str:
    """The first candidate that is whole; one that says little gives way to a longer one."""
    if spoken := OPINION.match(line):
        return capital(f"“{spoken['words']}”") if len(spoken["words"]) <= LONGEST - 2 else ""
    line = contradicted.opened(line)
    words, denied = contradicted.denied(line)
    chosen = ""
    for candidate, enough in islice(candidates(line, disputed), TRIED):
        if len(candidate) > LONGEST or (chosen and len(candidate) < SHORT) or not whole(candidate):
            continue
        if contradicted.states(candidate, words, denied):
            continue
        chosen = candidate
        if len(chosen) >= enough:
            break
    return capital(chosen)


def best_turned(line: str, disputed: Sequence[Claim]) -> str:
    """Where a pronoun is the subject: "he dissolved the audit office" -> "Audit office dissolved"."""
    if not subjects.DONE.match(line):
        return ""
    for candidate, _ in islice(candidates(line, disputed), TRIED):
        made = omissions.without_start(ARTICLE, subjects.turned(candidate))
        if made and len(made) <= LONGEST and whole(made):
            return capital(made)
    return ""


def bare(line: str, dates: Iterable[str]) -> str:
    """Without what stands around the telling: the date, an opening, words that only lead to it."""
    dates = tuple(" ".join(d.split()) for d in dates if d.strip())
    line = tidy(dateless.without_dates(dateless.told_of(line, dates), dates))
    line = omissions.without_start(OPENING, line)
    line = LEFT_OPEN.sub("", line) if line.endswith(OPEN_ENDS) else line
    line = AGAIN.sub("", line) if " and again" in line else line
    found = omissions.BARELY.match(line)
    return loaded.neutral(wordorder.main_clause(found["clause"] if found else line))


def candidates(line: str, disputed: Sequence[Claim]) -> Iterator[tuple[str, int]]:
    """What the sentence may be cut to, the best first, each with the letters that make it good enough."""
    tried: set[str] = set()
    seen: set[str] = set()
    for form in forms(line):
        if form in tried:
            continue
        tried.add(form)
        form = polished(disputes.without_figures(form, disputed))
        if not form or form in seen:
            continue
        seen.add(form)
        yield form, 0 if len(seen) == 1 else SHORT
        yield from cuts.clauses(form)


def forms(line: str) -> Iterator[str]:
    """Without attribution and asides, in either order; then what follows an opening clause; then with asides.

    It took a vote to settle it: 54 said yes -> 54 said yes; he died, and his driver was hurt -> his driver was hurt.
    """
    told = omissions.without_attribution(line)
    first = omissions.without_asides(told)
    yield first
    without = omissions.without_asides(line)
    yield told if without == line else omissions.without_attribution(without)
    lead, _, rest = first.partition(", ")
    if len(rest) >= SHORTEST and (SUBJECT.match(rest) or LEAD_TIME.match(lead)) and not wholeness.has_verb(lead):
        yield rest
    yield told
    before, _, rest = first.partition(": ")
    if len(rest) >= SHORTEST and PRONOUN.match(before):
        yield omissions.without_attribution(rest)
    if wholeness.run_on(first) and (ran_on := wholeness.RUN_ON.search(first)) and ran_on.end() >= SHORTEST:
        yield first[ran_on.end() :]
    before, _, rest = first.partition(", and ")
    if len(rest) >= SHORTEST and PRONOUN.match(before):
        yield rest
    if len(first) > LONGEST and (long := INNER_PLACE.match(first)) and not wholeness.has_clause(long[0]):
        yield f"{long[1]} {first[long.end() :]}"


def polished(line: str) -> str:
    """Headline style: no auxiliary of the passive, no article at the head, the place after the clause."""
    line = LEANING.sub("", line) if any(map(line.__contains__, LEANS)) else line
    line = wordorder.in_order(auxiliaries.without_auxiliaries(tidy(line)))
    return tidy(omissions.without_start(ARTICLE, line))


def constructed(kind: str, places: Sequence[str] = ()) -> str:
    """Airstrike in Idlib province, arrest at Lusk airport: where no clause can be made; empty without kind or place."""
    if not kind or not places:
        return ""
    last = places[0].rpartition(" ")[2].lower()
    return capital(f"{kind} {'at' if last in AT else 'on' if last in ON else 'in'} {places[0]}")[:LONGEST]
