"""Numbers as they are written in running text -> how many, and where the number ends.

The words of a number are read here; what stands before it ("at least") is read in `quantities`.
"""

from dateline.counts import Count

ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
VALUES = {word: n for n, word in enumerate(ONES.split())} | {word: 10 * n for n, word in enumerate(TENS.split(), 2)}
LARGE = {
    "hundred": 100,
    "thousand": 1000,
    "lakh": 10**5,
    "lakhs": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "crores": 10**7,
    "billion": 10**9,
}
PACKS = {"dozen": 12, "score": 20, "couple": 2, "pair": 2}
# A bare plural says two of them at the very least.
VAGUE = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2 * 10**6}
MOST = 10**12


def hyphened(word: str) -> int | None:
    """twenty-eight, thirty-one."""
    tens, _, one = word.partition("-")
    if tens in VALUES and one in VALUES and VALUES[tens] >= 20 and 0 < VALUES[one] < 10:
        return VALUES[tens] + VALUES[one]
    return None


def loose(word: str) -> Count | None:
    """20-odd, fifty-odd, 40-plus, (its) three-man (crew), (a) nine-member (patrol)."""
    number, _, ending = word.rpartition("-")
    if ending not in ("odd", "plus", "man", "member", "person") or not number:
        return None
    n = VALUES.get(number) or hyphened(number) or (int(number) if number.isdecimal() and len(number) < 10 else 0)
    if not n:
        return None
    return Count(n, None) if ending == "plus" else Count(n, n, approximate=ending == "odd")


def figure(word: str) -> float | None:
    """1,812, 45, 1.5; None for times of day, codes and figures beyond belief."""
    if not word[0].isdecimal() or ":" in word or len(word) > 15:
        return None
    if word.isdecimal():
        return float(word)
    plain = word.replace(",", "")
    groups = word.split(",")
    if not plain.replace(".", "", 1).isdecimal() or any(len(g.split(".")[0]) != 3 for g in groups[1:]):
        return None
    return float(plain)


def read(words: list[str], i: int) -> tuple[Count, int] | None:
    """The number that starts at word `i`, and the index after it.

    Examples: `two dozen`, `hundreds of thousands`, `a quarter of a million`, `a hundred and six`, `1.5 million`.
    """
    if words[i] in OPENERS:
        found = vague(words, i) or part_of_a_million(words, i)
        if found:
            return found
    if "-" in words[i] and (around := loose(words[i])):
        return around, i + 1
    if words[i] == "both":
        return Count(2, 2), i + 1
    return packs(words, i) or plain(words, i)


def vague(words: list[str], i: int) -> tuple[Count, int] | None:
    """dozens, hundreds of thousands, tens of thousands, several hundred, a few dozen."""
    word, size = words[i], len(words)
    if word in VAGUE or word == "tens":
        if i + 2 < size and words[i + 1] == "of" and words[i + 2] in ("thousands", "millions"):
            times = 20 if word == "tens" else VAGUE[word]
            return Count(times * (1000 if words[i + 2] == "thousands" else 10**6), None), i + 3
        return (Count(VAGUE[word], None), i + 1) if word in VAGUE else None
    at = i + 1 if word == "several" else i + 2 if word == "a" and i + 1 < size and words[i + 1] == "few" else 0
    if at and at < size and words[at] in (*LARGE, "dozen"):
        return Count(2 * (LARGE | PACKS)[words[at]], None), at + 1
    return None


def part_of_a_million(words: list[str], i: int) -> tuple[Count, int] | None:
    """half a million, a quarter of a million, three quarters of a million, half a dozen."""
    for form, share in SHARES.items():
        if words[i] == form[0] and tuple(words[i : i + len(form)]) == form:
            end = i + len(form)
            unit = words[end] if end < len(words) else ""
            if unit in LARGE or unit == "dozen":
                n = int((LARGE | PACKS)[unit] * share)
                return Count(n, n), end + 1
    return None


SHARES = {
    ("half", "a"): 0.5,
    ("a", "quarter", "of", "a"): 0.25,
    ("quarter", "of", "a"): 0.25,
    ("three", "quarters", "of", "a"): 0.75,
    ("three-quarters", "of", "a"): 0.75,
    ("a", "third", "of", "a"): 1 / 3,
}


# The words that numbers of several words start with, besides plain ones.
OPENERS = VAGUE.keys() | {form[0] for form in SHARES} | {"tens", "several"}


def packs(words: list[str], i: int) -> tuple[Count, int] | None:
    """a dozen, two dozen, a couple, a score."""
    size = len(words)
    if i + 1 >= size or words[i + 1] not in PACKS:
        return None
    times = 1 if words[i] == "a" else VALUES.get(words[i]) or (figure(words[i]) if words[i].isdecimal() else None)
    if times:
        n = int(times) * PACKS[words[i + 1]]
        return Count(n, n), i + 2
    return None


def plain(words: list[str], i: int) -> tuple[Count, int] | None:
    """45, 1.5 million, a hundred and six, two hundred and five, thirty-one thousand, two and a half million."""
    total, group, at, size = 0.0, 0.0, i, len(words)
    found = scaled = False
    if words[i] == "a":
        if i + 1 >= size or words[i + 1] not in LARGE:
            return None
        group, at = 1.0, i + 1
    while at < size:
        word = words[at]
        value = VALUES.get(word)
        if value is None:
            value = hyphened(word) if "-" in word else None
        if value is None and not found and (number := figure(word)) is not None:
            group, found, at = number, True, at + 1
            continue
        if value is not None and (not found or scaled or (group % 100 >= 20 and group % 10 == 0 and 0 < value < 10)):
            group, found, scaled, at = group + value, True, False, at + 1
        elif words[at : at + 3] == ["and", "a", "half"] and found and at + 3 < size and words[at + 3] in LARGE:
            total, group, at, scaled = total + (group + 0.5) * LARGE[words[at + 3]], 0.0, at + 4, True
        elif word in LARGE and (found or words[i] == "a") and group:
            if word == "hundred":
                group *= 100
            else:
                total, group = total + group * LARGE[word], 0.0
            found, scaled, at = True, True, at + 1
        elif word == "and" and scaled and at + 1 < size and more_follows(words, at + 1):
            at += 1
        else:
            break
    n = total + group
    if not found or n > MOST or n != int(n):
        return None
    return Count(int(n), int(n)), at


def more_follows(words: list[str], i: int) -> bool:
    """The words after "a hundred and" still belong to the number: "six people", not "20 wounded"."""
    return words[i] in VALUES or hyphened(words[i]) is not None
