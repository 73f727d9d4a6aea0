"""A clause whose subject is a pronoun -> the same with the name that is meant, or turned so that it needs none."""

import re
from collections.abc import Sequence

from dateline.reports.namings import Naming, Tokens, bare, countries, is_people, namings, starts_name, tokens
from dateline.reports.placewords import BODIES, CAPITAL_FEATURES, HERE, THITHER, TITLES, listed

PERSON = re.compile(r"(?:he|she)(?= (?!said|says|told|added|who)\w)", re.IGNORECASE)
WORD = re.compile(r"\w+")
OF_HIM = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b")
MOST = 400  # letters of a sentence in which a person is looked for
AGE = re.compile(r", \d\d,")
# What was done to something: he dissolved the office, they overran the barracks, opened proceedings.
DONE = re.compile(
    r"(?P<who>(?:he|she|they|it|we) )?(?:(?:has|had|have) )?(?:also |then |later |even )?"
    r"(?P<verb>[a-z]{3,}ed|cut|put|sent|built|held|shot|hit|struck|shut|sold|bought|paid|brought|caught|won|"
    r"took|retook|overran|drove|withdrew|threw|broke|blew|froze|stole|chose|beat) "
    r"(?P<what>(?:the|an?|its|their|his|her|all|some|both|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens|"
    r"proceedings|talks|troops|soldiers|charges)\b .+|(?-i:[A-Z][\w’'-]+)\b.*)",
    re.IGNORECASE,
)
PARTICIPLES = dict(
    pair.split(":")
    for pair in str.split(
        "took:taken retook:retaken overran:overrun drove:driven withdrew:withdrawn threw:thrown broke:broken "
        "blew:blown froze:frozen stole:stolen chose:chosen beat:beaten"
    )
)
# Of these what follows is no object that something is done to.
STATIVE = listed(
    "wanted needed feared hoped liked wished died lived tried remained owned enjoyed loved hated joined attended "
    "visited asked stayed worked survived suffered resigned returned followed faced received lasted arrived seemed "
    "appeared happened failed married wondered believed insisted claimed denied added agreed called promised described "
    "acknowledged admitted reported confirmed estimated recorded expressed announced"
)
# Where the thing ends that it was done to.
ENDS = re.compile(
    r",|;|(?<! of) (?=(?:of \w+ing\b|in|on|at|near|from|with|by|for|after|before|when|while|as|because|during|under|"
    r"over|against|into|through|outside|despite|without|amid|until|who|which|where|"
    r"and (?:\w+ed|took|went|gave|had|was))\b)"
)
LEANS = re.compile(r"\b(?:he|she|they|it|we|him|them|his|her|their)\b", re.IGNORECASE)


def named(line: str, name: str) -> str:
    """He went to Karm -> Ana Roth went to Karm, where she is meant."""
    found = PERSON.match(line) if name else None
    return f"{name}{line[found.end() :]}" if found else line


def turned(line: str) -> str:
    """He dissolved the audit office -> the audit office dissolved; opened talks in Karm -> talks opened in Karm.

    Empty where the line has no such form.
    """
    found = DONE.fullmatch(line)
    if found is None or found["verb"].lower() in STATIVE:
        return ""
    verb = found["verb"].lower()
    if verb in PARTICIPLES and not found["who"]:
        return ""
    end = ENDS.search(found["what"])
    what, rest = (found["what"][: end.start()], found["what"][end.start() :]) if end else (found["what"], "")
    if rest.startswith((",", ";", " and ")) or LEANS.search(rest):
        rest = ""
    return f"{what} {PARTICIPLES.get(verb, verb)}{rest}"


def meant(said: str, earlier: Sequence[str], article: str) -> str:
    """Whom a "he" means: the one person whom the words of its sentence before it name, else the last sentence with one.

    `said`: those words; `earlier`: the sentences before, the nearest first. Looked for as long as they go on about
    "he" and name nobody. Empty where nobody is named, or more than one.
    """
    for text in (said, *earlier):
        found = persons(text)
        if found or not (text is said or OF_HIM.search(text)):
            return person_of(text, found, article)
    return ""


def person_of(text: str, found: Sequence[Naming], article: str) -> str:
    """The one person that a text names: Lund, 58, came to power; the election of its leader, Ida Lund, 51.

    A single name is a person's where the article has it in full.
    """
    if len(found) != 1:
        return ""
    one = found[0]
    aged = AGE.match(text, one.end) is not None
    subject = all(w in TITLES for w in WORD.findall(text[: one.start].lower()))
    if not aged and len(one.words) == 1 and not named_in_full(one.text, article):
        return ""  # Brussels froze the funds
    return one.text if aged or subject else ""


def persons(text: str) -> list[Naming]:
    """Who may be persons among the names of a text."""
    words = tokens(text[:MOST])
    return [name for name in namings(words) if may_be_person(words, name)]


def named_in_full(name: str, article: str) -> bool:
    """Lund: an article has Ida Lund."""
    return any(starts_name(m[1]) for m in re.finditer(rf"([A-Z][\w’-]+) {re.escape(name)}\b", article))


def may_be_person(words: Tokens, name: Naming) -> bool:
    """A run of capitals that no word marks as a place, a people or a body."""
    small = [bare(w).lower() for w in name.words]
    before = words.small[name.first - 1] if name.first else ""
    return not (
        before in HERE
        or before in THITHER - {"of", "and", "for", "against"}
        or " ".join(small) in countries()
        or is_people(small[0])
        or not BODIES.isdisjoint(small)
        or not CAPITAL_FEATURES.isdisjoint(small)
        or (before == "the" and len(small) == 1)
        or name.possessive
    )
