"""The noun phrase around a number: Turkish soldiers, of its drivers, a family of (six)."""

from dateline.claims import nouns
from dateline.claims.lines import Line
from dateline.claims.wordlists import words

JOINTS = frozenset(("and", "or", ","))
LIMIT = 7  # words between a number and its noun: "12 heavily armed Syrian government soldiers"
HARM_ADJECTIVES = words(
    """
    dead wounded injured missing displaced captured killed homeless hurt captive detained arrested kidnapped
    abducted imprisoned drowned slain hostage prisoner
    """
)


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
    if i + 2 < size and words[i] in ('"', "“"):
        i += 1  # 15 "terrorists"
        if parts[i] == "x":
            head, of, end = noun_after(line, i)
            return head, of, end + 1 if head and line.has(end, '"', "”") else end
    first, limit = i, min(size, i + LIMIT)
    while i < limit:
        word = words[i]
        if word in VERBS and word not in HARM_ADJECTIVES and not (i == first and word == "arrests"):
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
    joint = line.words[at] if at < len(line.words) else ""
    if joint not in JOINTS:
        return at
    if joint == "," and line.has(at + 2, "and") and nouns.plural(line.words[at + 1]) and at + 3 < len(line.words):
        return (
            at + 4 if nouns.plural(line.words[at + 3]) and line.parts[at + 3] == "x" else at
        )  # men, women and children
    if joint == ",":
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
    return (word.endswith("ed") and len(word) > 4) or word in VERBS


VERBS = words(
    """
    suffered suffer sustained received needed required reached crossed kill kills killing injure injures injuring
    wound wounds die dies destroy destroys capture captures arrest arrests flee flees leave leaves execute executes
    lose loses said says told died fled left lost went came took had were was fell met held began became got gave
    taken driven led thrown blown beaten put sent flown brought seen swept dragged burnt
    mourn mourns bury buries honour honours remember remembers
    made shot hit hurt remain remained remains need drowned wounding
    """
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
    """of them, of the dead, of its drivers, of the town's 3,000 people, of people."""
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
    if start < 2 or line.words[start - 1] != "of":
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
