"""A line -> its quantities: how many, and of what. Ages, money, measures, dates and weapons are not among them."""

from dataclasses import dataclass, replace

from dateline.claims import harms, nouns, numerals
from dateline.claims.lines import Line
from dateline.counts import Count

AT_LEAST = "+"
ABOUT = "~"
UP_TO = "<="
EXACT = ""
BETWEEN = "-"
BEFORE = {
    AT_LEAST: "at least|more than|greater than|over|above|beyond|past|upwards of|no fewer than|no less than|not less than|not fewer than|a little over|a little more than|"
    "just over|just above|well over|slightly more than|slightly over|in excess of|topped|surpassed|exceeded|exceeding|far more than|many more than",
    ABOUT: "about|some|around|nearly|almost|roughly|approximately|an estimated|estimated|close to|nearer to|nearer|near|circa|just under|perhaps|virtually|"
    "approaching|somewhere around|something like|in the region of|on the order of|an average of",
    UP_TO: "up to|as many as|as much as|at most|no more than|not more than|fewer than|less than|a maximum of|well under",
    BETWEEN: "between",
    EXACT: "a total of|a further|all|exactly|only|just|another|the|these|those|the other|both|no|its|his|their|her|an additional|the remaining|the first|the last|"
    "first|last|other|additional|at the very least",
}
SIGNS = {tuple(form.split()): sign for sign, forms in BEFORE.items() for form in forms.split("|")}
LONGEST = max(map(len, SIGNS))
MONEY = frozenset("$ € £ ¥ ₽ usd us$")
# A number after one of these is a name or a measure: resolution 2401, highway 5, aged 19, magnitude 7.
NAMED_BY_NUMBER = frozenset(
    "aged age no number nr resolution resolutions article articles chapter route highway channel flight magnitude page paragraph phase unit gate sector line "
    "brigade division battalion boeing airbus page part section grade class zone building bus model type version temperature scored odds year".split()
)
MEANS_OF_COUNT = frozenset("more others other further additional of".split())
LIMIT = 7  # words between a number and its noun: "12 heavily armed Syrian government soldiers"
HARM_ADJECTIVES = frozenset(
    "dead wounded injured missing displaced captured killed homeless hurt captive detained arrested kidnapped abducted imprisoned drowned slain hostage prisoner".split()
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """Words `start` to `end` of a line: a count, its noun's last word `head` ("" where none is said) and `of`."""

    start: int
    end: int
    number: int  # index of the number's own first word
    count: Count
    head: str
    of: tuple[int, int]  # the words that say what it is of
    definite: bool = False  # the 34: told of before

    @property
    def people(self) -> bool:
        return nouns.people(self.head)


def find(line: Line) -> list[Quantity]:
    """The quantities of a line in order. They do not overlap, save that an of-phrase may hold a number."""
    found: list[Quantity] = []
    at = 0
    words, parts = line.words, line.parts
    while at < len(words):
        if parts[at] == "n" or (words[at] in STARTERS and parts[at] != "m" and starts(line, at)):
            quantity = read(line, at)
            if quantity:
                found.append(quantity)
                at = quantity.end
                continue
            if number := numerals.read(words, at):
                at = number[1]
                continue
        at += 1
    return found


def starts(line: Line, at: int) -> bool:
    """a dozen, a quarter of a million; hardly any other "a" starts a number."""
    return line.words[at] != "a" or (at + 1 < len(line.words) and line.words[at + 1] in AFTER_A)


AFTER_A = frozenset(("quarter", "third", "few", *numerals.PACKS, *numerals.LARGE))
STARTERS = frozenset(("a", "several", "half", "quarter", "three-quarters", "tens", *numerals.VAGUE))


def read(line: Line, at: int) -> Quantity | None:
    words = line.words
    number = numerals.read(words, at)
    if not number:
        return None
    count, end = number
    if count.max == 0 or words[at - 1 : at] == [words[at]]:
        return None
    if trapped_before(line, at):
        return None
    sign, start = sign_before(line, at)
    count, end, sign = upper_end(line, at, count, end, sign)
    if words[at] == "one" and not one_of_them(line, at, end):
        return None
    if line.has(end, "or") and line.has(end + 1, "more", "so"):
        sign = AT_LEAST if words[end + 1] == "more" else ABOUT
        end += 2
    head, of, last = noun_after(line, end)
    if line.has(last, "or") and line.has(last + 1, "so", "more") and last > end:
        sign = ABOUT if line.words[last + 1] == "so" else AT_LEAST  # forty people or so
        last += 2
    if trapped_after(line, at, end, last, head):
        return None
    start = collective_before(line, start, head)
    if start is None:
        return None
    if words[start] in nouns.COLLECTIVES or (
        words[start] in ("a", "the", "its", "his", "her", "their") and line.has(start + 1, *nouns.COLLECTIVES)
    ):
        of = (start, last)
        head = head or "people"
    definite = line.has(start, "the", "all", "these", "those", "both")
    return Quantity(start, last, at, signed(count, sign), head, of, definite)


def signed(count: Count, sign: str) -> Count:
    if sign == ABOUT:
        return replace(count, approximate=True) if count.max is not None else count
    if sign == AT_LEAST:
        return Count(count.min, None)
    if sign == UP_TO and count.max is not None:
        return Count(None, count.max)
    return count


def sign_before(line: Line, at: int) -> tuple[str, int]:
    """The sign of the words before a number, and where they begin: at least, an estimated, as many as."""
    sign, start = EXACT, at
    for _ in range(2):
        for length in range(min(LONGEST, start), 0, -1):
            form = tuple(line.words[start - length : start])
            if form in SIGNS:
                sign, start = sign or SIGNS[form], start - length
                break
        else:
            break
    return sign, start


def upper_end(line: Line, at: int, count: Count, end: int, sign: str) -> tuple[Count, int, str]:
    """between 20 and 25, 20 to 25, 20-25, two or three."""
    joined = line.words[end] if end < len(line.words) else ""
    if joined not in ("and", "to", "or", "-", "–") or end + 1 >= len(line.words) or line.parts[end + 1] == "m":
        return count, end, sign
    if (joined == "and" and sign != BETWEEN) or (joined == "to" and line.has(at - 1, "from", "by")):
        return count, end, sign  # "from 20 to 25" is a change
    other = numerals.read(line.words, end + 1)
    if not other or count.min is None or other[0].min is None or other[0].min <= count.min:
        return count, end, sign
    return Count(count.min, other[0].min), other[1], EXACT


def one_of_them(line: Line, at: int, end: int) -> bool:
    """One civilian, one of them, one other: not "no one", "the one", "one another", "one-third"."""
    after = line.words[end] if end < len(line.words) else ""
    if line.has(at - 1, "no", "the", "any", "every", "each", "this", "some") or (
        line.has(at - 1, "that") and after != "of"
    ):
        return False
    if line.has(at - 1, *harms.ALONE) or after in harms.ALONE or after in ("was", "has", "had"):
        return True  # killed one and wounded two, one was hurt
    if line.has(end, "of") and line.has(at - 1, "was", "is", "be", "being", "as", "been", "were", "not"):
        return False  # he was one of the 53 reporters killed
    if line.part(end) == "p" and line.has(at - 1, "and") and not (line.has(end, "in") and line.part(end + 1) == "n"):
        return True  # two in Dara and one in Mesk
    return after in ("of", "other", "more") or (line.part(end) in "xh" and after != "another" and after != "another's")


def trapped_before(line: Line, at: int) -> bool:
    """$5, aged 19, Resolution 2401, T-72, 9/11, -3."""
    before = line.words[at - 1] if at else ""
    if before in MONEY or before in ("/", "#", "+", "*", "°", "."):
        return True
    if (
        before == "in"
        and line.part(at - 2) == "n"
        or (line.part(at) == "n" and line.has(at + 1, "in") and line.part(at + 2) == "n")
    ):
        return True  # one in five
    if before in NAMED_BY_NUMBER:
        # "the number of" has its own reading; "bus 12" is a name, "the unit 12 soldiers" does not occur
        return True
    if (
        before in ("under", "over", "above", "below", "aged")
        and at > 1
        and (nouns.plural(line.words[at - 2]) or nouns.person(line.words[at - 2]))
    ):
        return line.part(at + 1) != "x" or line.words[at + 1] in ("who", "years")  # children under five
    return before == "-" and at > 1 and line.part(at - 2) != "n"


def trapped_after(line: Line, at: int, end: int, last: int, head: str) -> bool:
    """5 million dollars, 12 per cent, 20 km, 31 (an age), 2003 (a year), 5 p.m., 10/12."""
    words = line.words
    after = words[end] if end < len(words) else ""
    if after in ("%", "/", "°", "$", "€", "£", "½") or after.startswith("-year") or head in nouns.UNITS:
        return True
    if after in nouns.UNITS and after not in ("times", "real", "mark", "square", "m", "point", "second"):
        return True
    if any(
        words[k] in nouns.UNITS and words[k] not in ("second", "real", "square", "mark", "per", "time")
        for k in range(end, last)
    ):
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
    if (
        line.has(before, "of")
        and before
        and (nouns.person(words[before - 1]) or words[before - 1] in ("couple", "twins"))
    ):
        return True
    if line.has(before, "and") and before and line.part(before - 1) == "n" and line.has(before - 2, ",", "of"):
        return True
    if not line.has(before, ",") or before == 0:
        return False
    follows = line.words[end] if end < len(words) else "."
    if follows not in (",", ".", ";", "and", ")"):
        return False
    named = line.written[before - 1][:1].isupper() or nouns.person(words[before - 1])
    return (named or nouns.plural(words[before - 1])) and line.part(before - 1) in "xm"


def noun_after(line: Line, at: int) -> tuple[str, tuple[int, int], int]:
    """The head noun after a number, the words that say what is counted, and the index after them.

    Examples: `Turkish soldiers`, `of its drivers`, `of them`, `more civilians`, `others`, nothing.
    """
    words, parts, size = line.words, line.parts, len(line.words)
    i = at
    while i < size and words[i] in ("more", "other", "further", "additional", "different"):
        i += 1
    if i < size and words[i] == "others":
        return "others", (i, i + 1), i + 1
    if i < size and words[i] == "of":
        return of_phrase(line, i, at)
    first, limit = i, min(size, i + LIMIT)
    while i < limit:
        word = words[i]
        if word in VERBS and not (word in HARM_ADJECTIVES or plural_ahead(line, i, limit)):
            break
        if parts[i] in "bpsocwd;m,":
            if parts[i] == "c" and i > first and joins_adjectives(line, i, limit):
                i += 1
                continue
            break
        if parts[i] == "n" and i > first:
            break
        if nouns.plural(word) and word not in HARM_ADJECTIVES:
            if (
                i + 1 < limit
                and nouns.plural(words[i + 1])
                and parts[i + 1] == "x"
                and words[i + 1] not in HARM_ADJECTIVES
                and not verb_like(words[i + 1])
            ):
                i += 1
                continue
            i = and_others(line, i + 1)
            return word, (first, i), i
        if verb_like(word) and words[i - 1] not in HARM_ADJECTIVES and not plural_ahead(line, i, limit):
            break
        i += 1
    # No plural: a harm word is a predicate ("four wounded"), anything else a singular noun or a name.
    end = i
    while end > first and (words[end - 1] in HARM_ADJECTIVES or parts[end - 1] == "r" or verb_like(words[end - 1])):
        end -= 1
    if end == first:
        return "", (at, at), first
    for k in range(first, end):
        if words[k] in HARM_ADJECTIVES and not nouns.person(words[end - 1]):
            return "", (at, at), first
    return words[end - 1], (first, end), end


def and_others(line: Line, at: int) -> int:
    """12 soldiers | and policemen: a bare plural joined to the noun shares its count."""
    if line.has(at, ",") and line.has(at + 2, "and") and nouns.plural(line.words[at + 1]) and at + 3 < len(line.words):
        return (
            at + 4 if nouns.plural(line.words[at + 3]) and line.parts[at + 3] == "x" else at
        )  # men, women and children
    if not line.has(at, "and", "or"):
        return at
    for i in range(at + 1, min(len(line.words), at + 4)):
        if (
            line.parts[i] != "x"
            or line.words[i] in HARM_ADJECTIVES
            or verb_like(line.words[i])
            or line.words[i].endswith("ing")
        ):
            return at
        if nouns.plural(line.words[i]):
            return i + 1
    return at


def plural_ahead(line: Line, i: int, limit: int) -> bool:
    """armed men, masked attackers: the word in -ed belongs to a plural just after it."""
    for k in range(i + 1, min(limit, i + 4)):
        if line.parts[k] not in "xr":
            return False
        if (nouns.plural(line.words[k]) or nouns.person(line.words[k])) and line.words[k] not in HARM_ADJECTIVES:
            return True
    return False


def verb_like(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4 or word in VERBS


VERBS = frozenset(
    "kill kills killing injure injures injuring wound wounds die dies destroy destroys capture captures arrest arrests flee flees leave leaves execute executes lose loses "
    "said says told died fled left lost went came took had were was fell met held began became got gave made shot hit hurt remain remained remains need needed drowned killing wounding".split()
)


def joins_adjectives(line: Line, i: int, limit: int) -> bool:
    """Russian and Syrian soldiers: two capitalised words joined before the noun."""
    if line.shouting or i + 2 >= len(line.words):
        return False
    return (
        line.written[i - 1][:1].isupper()
        and line.written[i + 1][:1].isupper()
        and any(nouns.plural(line.words[k]) and line.parts[k] == "x" for k in range(i + 2, min(limit, i + 4)))
    )


def of_phrase(line: Line, i: int, at: int) -> tuple[str, tuple[int, int], int]:
    """of them, of the dead, of its drivers, of the city's 200,000 people, of people."""
    words, parts, size = line.words, line.parts, len(line.words)
    k = i + 1
    if k < size and words[k] in ("them", "us", "whom", "these", "those", "you"):
        return words[k], *of_them(line, i, k)
    while k < size and k < i + 9:
        if nouns.plural(words[k]) and parts[k] in "xn":
            last = and_others(line, k + 1)
            return words[k], (i + 1, last), last
        if parts[k] not in "dnxr" or verb_like(words[k]):
            break
        k += 1
    if k > i + 1 and parts[k - 1] == "x":
        return words[k - 1], (i + 1, k), k
    return "", (at, at), at


def of_them(line: Line, i: int, k: int) -> tuple[tuple[int, int], int]:
    """seven of them | children"""
    for last in range(k + 1, min(len(line.words), k + 4)):
        word = line.words[last]
        if line.parts[last] != "x" or word in HARM_ADJECTIVES or verb_like(word):
            break
        if nouns.plural(word) and not (line.part(last + 1) == "x" and nouns.plural(line.words[last + 1])):
            return (k + 1, last + 1), last + 1
    return (i, k + 1), k + 1


def collective_before(line: Line, start: int, head: str) -> int | None:
    """a family of six, its crew of three: the count takes in the words before it. None: an age (a boy of six)."""
    if not line.has(start - 1, "of") or start < 2:
        return start
    before = line.words[start - 2]
    if before in nouns.COLLECTIVES:
        at = start - 2
        while at > 0 and line.part(at - 1) in "dx" and not verb_like(line.words[at - 1]):
            at -= 1
            if line.part(at) == "d":
                break
        return at
    if not head and nouns.person(before):
        return None
    return start
