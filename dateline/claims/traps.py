"""Numbers that count nobody: ages, money, measures, years, and what is named by a number."""

from dateline.claims import nouns, numerals
from dateline.claims.lines import Line
from dateline.claims.wordlists import words

DEAD = words("dead deaths wounded injured killed casualties losses fatalities missing")
MONEY = frozenset("$ € £ ¥ ₽ usd us$")


# A number after one of these is a name or a measure: resolution 2401, highway 5, aged 19, magnitude 7.
NAMED_BY_NUMBER = words(
    """
    aged age no number nr resolution resolutions article articles chapter route highway channel flight magnitude
    page paragraph phase unit gate sector line brigade division battalion boeing airbus part section grade class
    zone building bus model type version temperature scored odds year
    """
)
# Units, save those that are adjectives and the like as well.
MEASURES = nouns.UNITS - words("second real square mark per time")


def before(line: Line, at: int) -> bool:
    """$5, aged 19, Resolution 2401, T-72, 9/11, -3."""
    before = line.words[at - 1] if at else ""
    if before in MONEY or before in ("/", "#", "+", "*", "°", "."):
        return True
    if (before == "in" and line.part(at - 2) == "n") or (
        line.has(at + 1, "in") and line.parts[at] == "n" and line.part(at + 2) == "n"
    ):
        return True  # one in five
    if before == "number" and at > 1 and (line.words[at - 2] in DEAD or line.part(at - 2) in "mr"):
        return False  # the army's dead number 57
    if before in ("was", "is") and "age" in line.words[:at] and line.part(at + 1) in (";", ",", ""):
        return True  # the average age of the dead was 23
    if age_start(line, at) >= 0:
        return True
    if before == "but" and line.has(at - 2, "all"):
        return True  # all but three
    if before == "number" and line.has(at - 2, "to"):
        return False  # the dead are thought to number 600
    if before in NAMED_BY_NUMBER and line.part(at - 1) != "m":  # last year 312 people
        # "the number of" has its own reading; "bus 12" is a name, "the unit 12 soldiers" does not occur
        return True
    if (
        before in ("under", "over", "above", "below", "aged")
        and at > 1
        and (nouns.plural(line.words[at - 2]) or nouns.person(line.words[at - 2]))
    ):
        return line.part(at + 1) != "x" or line.words[at + 1] in ("who", "years")  # children under five
    return before == "-" and at > 1 and line.part(at - 2) != "n" and line.end(at - 1) == line.starts[at]


AGED = words("aged age ages")
JOINED = words("and or to , -")
BEFORE_AN_AGE = words("between from about around just only under over")
OLDEST = 120


def age_start(line: Line, at: int) -> int:
    """Where the words begin that make the number at `at` an age of several people; -1: it is none.

    aged 15 and | 17; aged 4, 7 and 9; men of 30 and 41; men between 20 and 35
    """
    years = numerals.VALUES.get(line.words[at]) or (int(line.words[at]) if line.words[at].isdecimal() else 0)
    if not 0 < years <= OLDEST or counts_people(line, at + 1):
        return -1
    i = at
    while line.among(i - 1, JOINED) and line.part(i - 2) == "n":
        i -= 2
    listed = i < at or (line.among(at + 1, JOINED) and line.part(at + 2) == "n")
    between = line.has(i - 1, "between")
    while line.among(i - 1, BEFORE_AN_AGE):
        i -= 1
    if line.has(i - 1, "of") and line.has(i - 2, "ages", "age"):
        i -= 1  # between the ages of 12 and 15
    if line.among(i - 1, AGED):
        i -= 1
        while line.has(i - 1, "ranging", "in", "the", "between"):
            i -= 1
        return i
    person = people(line, i - 2 if line.has(i - 1, "of") else i - 1)
    if listed and person and (between or line.has(i - 1, "of")):
        return i - 1 if line.has(i - 1, "of") else i
    return -1


PEOPLE = words(
    """
    men women boys girls children people youths teenagers brothers sisters sons daughters workers soldiers villagers
    students pupils cousins friends migrants miners fishermen policemen guards pilots climbers
    """
)


def people(line: Line, at: int) -> bool:
    """men, cadets"""
    word = line.words[at] if at >= 0 else ""
    return word in PEOPLE or (nouns.plural(word) and nouns.person(word.removesuffix("s")))


def counts_people(line: Line, at: int) -> bool:
    """(aged 15 and 17) | years: not "12 soldiers", "two of her sons" """
    plural = line.part(at) == "x" and nouns.plural(line.words[at]) and line.words[at] not in nouns.UNITS
    return plural or line.has(at, "of")


def after(line: Line, at: int, end: int, last: int, head: str) -> bool:
    """5 million dollars, 12 per cent, 20 km, 31 (an age), 2003 (a year), 5 p.m., 10/12."""
    words = line.words
    after = words[end] if end < len(words) else ""
    if after in ("%", "/", "°", "$", "€", "£", "½") or after.startswith("-year") or head in nouns.UNITS:
        return True
    if after in ("fewer", "more", "less") and line.has(end + 1, "than"):
        return True  # two fewer than first thought
    if after == "out" and line.has(end + 1, "of"):
        return True  # one out of eight
    if after in nouns.UNITS and after not in ("times", "real", "mark", "square", "m", "point", "second"):
        return True
    if not MEASURES.isdisjoint(words[end:last]):
        return line.words[last - 1] in nouns.UNITS or words[end] in nouns.UNITS
    if (
        not head
        and words[at].isdigit()
        and len(words[at]) == 4
        and 1800 <= int(words[at]) < 2100
        and line.part(at - 1) in "pm"
    ):
        return True
    return not head and is_age(line, at, end)


def is_age(line: Line, at: int, end: int) -> bool:
    """Salma Irdis, 22, has ...; both pilots, 41 and 38, ...; a clerk of 34; my mother of 82."""
    before, words = at - 1, line.words
    if before <= 0 or words[before] not in (",", "and", "of"):
        return False
    if words[before] == "of":
        aged = nouns.agent(words[before - 1]) or words[before - 1] in ("couple", "twins")
        chieftain = line.has(before - 2, "a", "an") and line.has(
            end if line.has(end, "who") else end + 1, "who", "has", "had", "was"
        )
        return aged or (chieftain and len(words[at]) == 2)
    if words[before] == "and":
        return line.parts[before - 1] == "n" and line.has(before - 2, ",", "of")
    follows = line.words[end] if end < len(words) else "."
    if follows not in (",", ".", ";", "and", ")"):
        return False
    named = line.written[before - 1][:1].isupper() or nouns.person(words[before - 1])
    return (named or nouns.plural(words[before - 1])) and line.part(before - 1) in "xm"
