"""A line -> its quantities: how many, and of what. Ages, money, measures, dates and weapons are not among them."""

import re
from typing import NamedTuple

from dateline.claims import harms, nouns, numerals, phrases, traps
from dateline.claims.lines import Line
from dateline.claims.wordlists import forms, words
from dateline.counts import Count

AT_LEAST = "+"
ABOUT = "~"
UP_TO = "<="
EXACT = ""
BETWEEN = "-"
BEFORE = {
    AT_LEAST: """
        at least, more than, greater than, over, above, beyond, past, upwards of, upward of, at a minimum, no fewer
        than, no less than,
        not less than, not fewer than, a little over, a little more than, just over, just above, well over,
        slightly more than, slightly over, in excess of, topped, tops, surpassed, surpasses, exceeded, exceeds,
        exceeding, far more than, many more than, north of, a minimum of, minimum, minimum of, >, ≥
    """,
    ABOUT: """
        about, some, around, nearly, almost, roughly, approximately, an estimated, estimated, close to, closer to,
        more like, nearer to, nearer, near, circa, just under, perhaps, virtually, approaching, somewhere around,
        something like, in the region of, on the order of, an average of, possibly, maybe, close on, getting on for,
        just short of, little short of, not far short of, nigh on, nearing, barely, scarcely, ~
    """,
    UP_TO: """
        up to, as many as, as much as, at most, no more than, not more than, fewer than, less than, a maximum of,
        well under, under, not exceeding, maximum, <, ≤
    """,
    BETWEEN: "between, anywhere from, somewhere from",
    EXACT: """
        a total of, a further, all, exactly, only, just, another, the, these, those, the other, both, no, its, his,
        their, her, an additional, a reported, the remaining, the first, the last, first, last, other, additional,
        at the very least
    """,
}
SIGNS = {form: sign for sign, text in BEFORE.items() for form in forms(text)}
# How many words the signs have that end with a word, most first.
LENGTHS = {
    word: sorted({len(form) for form in SIGNS if form[-1] == word}, reverse=True)
    for word in {form[-1] for form in SIGNS}
}


class Quantity(NamedTuple):
    """Words `start` to `end` of a line: a count, its noun's last word `head` ("" where none is said) and `of`."""

    start: int
    end: int
    number: int  # index of the number's own first word
    amount: Count
    head: str
    of: tuple[int, int]  # the words that say what it is of
    definite: bool = False  # the 34: told of before

    @property
    def people(self) -> bool:
        return nouns.people(self.head)


def find(line: Line) -> list[Quantity]:
    """The quantities of a line in order. They do not overlap, save that an of-phrase may hold a number."""
    found: list[Quantity] = []
    after = 0
    for at in number_starts(line):
        if at < after:
            continue
        quantity = read(line, at)
        if quantity and found and quantity.start < found[-1].end:
            found[-1] = found[-1]._replace(end=quantity.end)  # seven of the crew of 21
            after = quantity.end
        elif quantity:
            found.append(quantity)
            after = quantity.end
        elif number := numerals.read(line.words, at):
            after = number[1]
    return found if BOUND_WORDS.isdisjoint(line.distinct) else [bounded_at_the_end(line, q) for q in found]


def bounded_at_the_end(line: Line, q: Quantity) -> Quantity:
    """Twelve people were killed on Monday, | at least. It lost nine men there, possibly more."""
    if q.amount.max is None or q.amount.min != q.amount.max or q.amount.approximate:
        return q
    for at in range(q.end, min(len(line.words), q.end + FAR)):
        if line.parts[at] in ";n" or line.words[at] == "and":
            break
        sign, end = bound_behind(line, at)
        if sign and line.part(end) in ("", ";", ","):
            return q._replace(amount=signed(q.amount, sign))
    return q


def number_starts(line: Line) -> list[int]:
    """Where numbers may start: at numerals, at "dozens", at the "a" of "a dozen"."""
    parts = line.parts
    numerals_at = [found.start() for found in NUMERAL.finditer(parts)]
    starters = STARTERS if AFTER_A.isdisjoint(line.distinct) else WITH_A
    if starters.isdisjoint(line.distinct):
        return numerals_at
    others = [at for at in line.places(starters) if parts[at] not in "nm" and starts(line, at)]
    return sorted(numerals_at + others) if others else numerals_at


def starts(line: Line, at: int) -> bool:
    """a dozen, a quarter of a million; hardly any other "a" starts a number."""
    return line.words[at] != "a" or (at + 1 < len(line.words) and line.words[at + 1] in AFTER_A)


NUMERAL = re.compile("n")
AFTER_A = frozenset(("quarter", "third", "few", *numerals.PACKS, *numerals.LARGE))
STARTERS = frozenset(("several", "half", "quarter", "three-quarters", "tens", *numerals.VAGUE))
WITH_A = STARTERS | {"a"}

# What stands behind a count, or behind its noun, and sets it a bound: 12 people or more, 40, if not more.
BEHIND = {
    AT_LEAST: """
        +, plus, or more, or even more, or possibly more, or perhaps more, and possibly more, and perhaps more,
        and maybe more, and probably more, and likely more, and very likely more, if not more, but possibly more,
        but probably more, possibly more, perhaps more, maybe more, probably more, likely more, and counting,
        and upwards, or upwards, at least, at the least, at the very least, at a minimum, at the minimum, minimum
    """,
    UP_TO: "at most, at the most, at the very most, at the outside, or fewer, or less, if not fewer, maximum",
    ABOUT: "or so, or thereabouts, more or less, give or take, give or take a few",
}
BOUNDS = {form: sign for sign, text in BEHIND.items() for form in forms(text)}
BOUND_LENGTHS = {
    word: sorted({len(form) for form in BOUNDS if form[0] == word}, reverse=True)
    for word in {form[0] for form in BOUNDS}
}
# No bound stands behind a count in a line without one of these.
BOUND_WORDS = frozenset(form[-1] for form in BOUNDS)
FAR = 12  # words of a clause between a count and the bound that ends it
OWNING = frozenset(("a", "the", "its", "his", "her", "their"))
DEFINITE = frozenset(("the", "all", "these", "those", "both"))


def read(line: Line, at: int) -> Quantity | None:
    words = line.words
    number = numerals.read(words, at)
    if not number:
        return None
    count, end = number
    if count.max == 0 or words[at - 1 : at] == [words[at]]:
        return None
    if traps.before(line, at):
        return None
    sign, start = sign_before(line, at)
    count, end, sign = upper_end(line, at, count, end, sign)
    if line.has(start - 1, "from") and count.min != count.max:
        start -= 1  # from 40 to 50 people
    if words[at] == "both" and not both_of_them(line, end):
        return None
    if words[at] == "one" and not one_of_them(line, at, end):
        return None
    if words[end : end + 1] == ["odd"]:
        sign, end = ABOUT, end + 1  # 20 odd people
    behind, end = bound_behind(line, end)
    head, of, last = phrases.noun_after(line, end)
    if last > end and not behind:
        behind, last = bound_behind(line, last)
    sign = behind or sign
    if traps.after(line, at, end, last, head):
        return None
    whole = phrases.collective_before(line, start, head)
    if whole is None:
        return None
    start = whole
    collective = start + 1 if words[start] in OWNING else start
    if line.among(collective, nouns.COLLECTIVES):
        of = (start, last)
        head = head or "people"
    return Quantity(start, last, at, signed(count, sign), head, of, words[start] in DEFINITE)


def bound_behind(line: Line, at: int) -> tuple[str, int]:
    """The bound at word `at`, with its commas, and the index after it: or so | , if not more, | at least."""
    first = at + 1 if line.has(at, ",", "-", "–", "(") else at
    lengths = BOUND_LENGTHS.get(line.words[first]) if first < len(line.words) else None
    for length in lengths or ():
        end = first + length
        sign = BOUNDS.get(tuple(line.words[first:end]), "")
        if line.has(first, "plus", "+") and line.part(at - 1) != "n":
            return EXACT, at  # 12 soldiers plus a guide
        if not sign:
            continue
        if first > at and line.part(end) in (",", ";", ""):
            return sign, end + 1 if line.part(end) == "," else end
        if first == at and line.part(end) not in ("n", "d") and not line.has(end, "than", "according"):
            return sign, end  # not "12 people at least a mile away"
    return EXACT, at


def signed(count: Count, sign: str) -> Count:
    if sign == ABOUT:
        bounded = count.max is None or count.min is None
        return count if bounded else Count(count.min, count.max, approximate=True)
    if sign == AT_LEAST:
        return Count(count.min, None)
    if sign == UP_TO and count.max is not None:
        return Count(None, count.max)
    return count


def sign_before(line: Line, at: int) -> tuple[str, int]:
    """The sign of the words before a number, and where they begin: at least, an estimated, as many as."""
    sign, start = EXACT, at
    for _ in range(2):
        form = sign_ending(line.words, start)
        if not form:
            break
        sign, start = sign or SIGNS[form], start - len(form)
    return sign, start


def sign_ending(words: list[str], end: int) -> tuple[str, ...]:
    """The longest sign that ends before word `end`."""
    for length in LENGTHS.get(words[end - 1], ()) if end else ():
        form = tuple(words[end - length : end])
        if length <= end and form in SIGNS:
            return form
    return ()


def upper_end(line: Line, at: int, count: Count, end: int, sign: str) -> tuple[Count, int, str]:
    """between 20 and 25, 20 to 25, 20-25, two or three; three, and perhaps five, (people)"""
    second, hedged = hedged_joint(line, end)
    joined = line.words[end] if end < len(line.words) else ""
    if not hedged:
        if joined not in ("and", "to", "or", "-", "–") or (joined == "and" and sign != BETWEEN):
            return count, end, sign
        if joined == "to" and (line.has(at - 1, "by") or (line.has(at - 1, "from") and changed(line, at - 1, sign))):
            return count, end, sign  # "from 20 to 25" is a change
        second = end + 1
    other = numerals.read(line.words, second) if second < len(line.words) and line.parts[second] != "m" else None
    if not other or count.min is None or other[0].min is None or other[0].min <= count.min:
        return count, end, sign
    if hedged and line.has(end, ","):
        end = other[1] + 1 if line.has(other[1], ",") and line.part(other[1] + 1) in ("x", "b") else other[1]
    else:
        end = other[1]
    if sign == AT_LEAST or count.max is None:
        return count, end, AT_LEAST
    return (other[0], end, UP_TO) if sign == UP_TO else (Count(count.min, other[0].min), end, EXACT)


def hedged_joint(line: Line, at: int) -> tuple[int, bool]:
    """three | , and perhaps five: where the second number begins that hedges the first, and whether there is one."""
    i = at
    while line.has(i, ",", "and", "or", "but", "if") and i < at + 2:
        i += 1
    first = i
    while line.among(i, HEDGES):
        i += 1
    return i, at < first < i


def changed(line: Line, at: int, sign: str) -> bool:
    """rose | from 20 to 25: not "anywhere from 40 to 50", "from 40 to 50 people were hurt", "losses run from" """
    opens = line.part(at - 1) in ("", ";", "c") or line.among(at - 1, RANGING)
    return sign != BETWEEN and not opens


RANGING = words("range ranges ranged ranging vary varies varied varying run runs ran running go goes span spans")
HEDGES = words("perhaps possibly maybe probably even likely not as many")


def both_of_them(line: Line, end: int) -> bool:
    """Both pilots, both of them, both were: not "both soldiers and civilians", "both the north and the south"."""
    if line.part(end) == "b" or line.has(end, "of"):
        return True
    return line.part(end) == "x" and "and" not in line.words[end + 1 : end + 4]


SAYING = words(
    """
    said say says saying told reported reports confirmed confirms added adds announced claimed claims stated admitted
    acknowledged believed believe estimated reporters radio television
    """
)  # the mayor said that | one miner was missing


def one_of_them(line: Line, at: int, end: int) -> bool:
    """One civilian, one of them, one other: not "no one", "the one", "one another", "one-third"."""
    after = line.words[end] if end < len(line.words) else ""
    if line.has(at - 1, "no", "the", "any", "every", "each", "this", "some") or (
        line.has(at - 1, "that") and after != "of" and not line.among(at - 2, SAYING)
    ):
        return False
    if line.among(at - 1, harms.ALONE) or after in harms.ALONE or after in ("was", "has", "had"):
        return True  # killed one and wounded two, one was hurt
    if line.has(end, "of") and line.has(at - 1, "was", "is", "be", "being", "as", "been", "were", "not"):
        return False  # he was one of the 53 reporters killed
    if line.part(end) == "p" and line.has(at - 1, "and") and not (line.has(end, "in") and line.part(end + 1) == "n"):
        return True  # two in Dara and one in Mesk
    return after in ("of", "other", "more") or (line.part(end) in "xh" and after != "another" and after != "another's")
