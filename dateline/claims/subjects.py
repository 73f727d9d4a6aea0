"""The subject of a verb of harm, found by going back from it over all that can stand between."""

from dateline.claims import phrases, traps, victims
from dateline.claims.findings import Reader, Victim
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity

STEPS = 16  # phrases between a subject and its verb; more than that no sentence we saw has
BRACKETS = {")": "("}
INSERTED = frozenset((",", ")", "–", "—", "-"))


def find(reader: Reader, at: int) -> list[Victim]:
    """The victims that are the subject of the verb which begins at word `at`.

    Goes back over insertions (", nine of them children,"), relative clauses, phrases of place and time, and
    parts named before the verb ("15 people including two boys were ...").
    """
    line = reader.line
    relative = False
    inserted: list[Victim] = []
    for _ in range(STEPS):
        if at <= 0:
            return inserted
        q = reader.by_end.get(at)
        if q:
            opening = including_before(line, q.start, oxford=False)
            if line.has(q.start - 1, "than", "of") and line.has(q.start - 2, "rather", "instead"):
                at = q.start - 2  # nine rather than 12 people (were killed)
            elif opening > 0 and opening in reader.by_end:
                at = opening
            elif opening > 1 and line.among(opening - 1, INSERTED):
                at = opening - 1
            elif (
                line.part(q.start - 1) == "p"
                and not relative
                and not part_form(line, q)
                and (not line.has(q.start - 1, "with") or aboard(line, q))
            ):
                at = q.start - 1
            else:
                return [q] if part_form(line, q) else [*joined_before(reader, q.start), q]
            continue
        part, word = line.parts[at - 1], line.words[at - 1]
        if part == "n" and (age := traps.age_start(line, at - 1)) >= 0:
            at = age  # two boys aged 15 and 17 | were electrocuted
            continue
        if part == "w":
            relative, at = word != "whom", at - 1
            if line.has(at - 1, ","):
                at -= 1
        elif word in INSERTED:
            opening = opening_before(line, at - 1)
            q = reader.by_start.get(opening + 2 if line.has(opening + 1, "and") else opening + 1)
            if q and q.people and not part_form(line, q):
                inserted = [q]  # its crew, two pilots and a gunner, were killed
            at = opening if opening >= 0 else at - 1
        elif part in "mr":
            at -= 1
            if line.part(at - 1) == "p":
                at -= 1
        elif part == "p" or (word == "since" and line.part(at) == "m"):
            at -= 1  # those aboard, missing since Thursday
        elif part == "o" and line.part(at - 2) == "p":
            at -= 2  # seven people in it | were killed
        elif word == "and" and line.words[at].endswith("0s") and line.words[at - 2].endswith("0s"):
            at -= 1  # men in their 30s and 40s
        elif part in ";os" or word in ("and", "or", "but"):
            return []
        else:
            start = phrase_start(reader, at)
            if start == at or "how" in line.words[start:at]:
                return []  # did not say how many (had died)
            if start in reader.by_end and line.part(start) != "d":
                at = start
            elif (opening := over_time(line, start)) and not relative:
                at = opening  # at Friday prayers
            elif line.part(start - 1) == "p" and not relative:
                at = start - 1
            elif (clause := relative_opening(reader, start)) > 0:
                at, relative = clause, False
            elif line.has(start - 1, "and") and bare(line, start, at) and pp_before(reader, start - 1):
                at = start - 1  # members of the guard and police | were killed
            elif (opening := including_before(line, start)) > 0 and opening in reader.by_end:
                at = opening
            elif opening > 1 and line.has(opening - 1, ",") and opening - 1 in reader.by_end:
                at = opening - 1  # nineteen others, including the driver, 38, are hurt
            elif line.has(start - 1, ",") and (one := reader.by_end.get(start - 1)) and one.amount.max == 1:
                return [one]  # one civilian, a pedlar who was passing and had to be taken to hospital
            else:
                return inserted or [*joined_before(reader, start, at), (start, at)]
    return inserted


def over_time(line: Line, start: int) -> int:
    """at Friday | prayers (were shot): where a phrase begins whose noun has a day before it; 0: there is none."""
    at = start
    while line.part(at - 1) == "m":
        at -= 1
    return at - 1 if at < start and line.part(at - 1) == "p" else 0


def aboard(line: Line, q: Quantity) -> bool:
    """a plane with 64 people aboard (vanished): the plane did"""
    return line.has(q.end, "aboard") or (line.has(q.end, "on") and line.has(q.end + 1, "board"))


def bare(line: Line, start: int, at: int) -> bool:
    """A name or noun without article, with no verb in it."""
    return line.part(start) == "x" and not any(phrases.verb_like(word) for word in line.words[start:at])


def pp_before(reader: Reader, at: int) -> bool:
    """The phrase that ends at word `at` hangs on a preposition."""
    start = phrase_start(reader, at)
    return start < at and reader.line.part(start - 1) == "p"


def phrase_start(reader: Reader, at: int) -> int:
    """Where the noun phrase that ends at word `at` starts."""
    line = reader.line
    while at > 0 and line.parts[at - 1] in "xdn" and at not in reader.by_end:
        at -= 1
        if line.parts[at] == "d":
            break
        if at and line.words[at - 1] in ("said", "says", "told", "reported"):
            break
    return at


def relative_opening(reader: Reader, at: int) -> int:
    """20 fighters | who guarded the buses (were killed): where the clause that a phrase ends opens, else 0."""
    line = reader.line
    for i in range(at - 1, max(0, at - 14), -1):
        if line.parts[i] in ";,s":
            return 0
        if line.words[i] in ("who", "which", "that"):
            return i if i in reader.by_end or line.part(i - 1) == "x" else 0
    return 0


def opening_before(line: Line, at: int) -> int:
    """The comma, bracket or dash that opens the insertion which closes at word `at`; -1: none."""
    close = line.words[at]
    pair = BRACKETS.get(close, close)
    for i in range(at - 1, max(-1, at - 18), -1):
        if line.words[i] == pair:
            return i
        if line.parts[i] == ";":
            return -1
    return -1


def joined_before(reader: Reader, at: int, last: int = 0) -> list[Victim]:
    """The earlier items of a list: five soldiers, two policemen and | a nurse, which ends before word `last`.

    One name follows another: Ana Roth, 33, and | Jan Holt. A minister, | Ana Roth, is one person.
    """
    line = reader.line
    items: list[Victim] = []
    while line.has(at - 1, "and", ","):
        named = victims.full_name(line, at, last)
        beside = named and line.has(at - 1, ",")
        at -= 1
        if line.has(at, "and") and line.has(at - 1, ","):
            at -= 1
        end = at
        if line.part(at - 1) == "n" and (age := traps.age_start(line, at - 1)) >= 0:
            at = age - 1 if line.has(age - 1, ",") else age  # two sisters, aged 5 and 7, and | their mother
        q = reader.by_end.get(at)
        if q:
            if not reader.free(q) or line.part(q.start - 1) == "p" or part_form(line, q):
                break
            if any(cue.end == q.start for cue in reader.cues):
                break  # the fire killed 12 people and more than 30 were hurt
            if not q.head and line.has(q.end, ","):
                break  # the union says it was 300, and 150 people were hurt
            items.insert(0, q)
            at = q.start
            continue
        if line.part(at - 1) == "n" and line.has(at - 2, "of"):
            at -= 2  # a woman of 70
        if line.part(at - 1) == "n" and line.has(at - 2, ",") and traps.is_age(line, at - 1, at):
            at = end = at - 2  # Ilya Brandt, 40, and | Tomas Weil
        start = phrase_start(reader, at)
        while line.has(start - 1, "of") and start > 2:
            at = start - 1  # the chief of police and | his driver
            start = phrase_start(reader, at)
        one = (line.part(start) == "d" or line.words[start].endswith("'s")) and victims.starting(line, start) == at
        if beside and one:
            items[:1] = [(start, items[0][1])] if items else []
        elif last and victims.full_name(line, start, at):
            items.insert(0, (start, end))
        elif start == at or not one:
            break
        else:
            items.insert(0, (start, end))
        if line.part(start - 1) == "p":
            return items[1:]
        at, last = start, end
    return items


def shared_verb(reader: Reader, at: int) -> int:
    """Two men were hit by bullets and | died: where the first of two verbs of one subject begins; 0: none."""
    line = reader.line
    if not line.has(at - 1, "and"):
        return 0
    for i in range(at - 2, max(0, at - 11), -1):
        if i in reader.by_end and phrases.verb_like(line.words[i]):
            return i  # two men collapsed in the heat and | were taken to hospital
        if line.parts[i] in ";sw," or i in reader.by_start:
            return 0
        if line.parts[i] == "b":
            while i > 0 and line.parts[i - 1] in "br":
                i -= 1
            return i
    return 0


def part_form(line: Line, q: Quantity) -> bool:
    """Part of a whole: including five children, two of them women, three guards among them."""
    if line.has(q.end, "among") and line.has(q.end + 1, "them"):
        return True
    if q.start and line.words[q.number + 1 : q.number + 3] in (["of", "them"], ["of", "whom"]):
        return line.has(q.start - 1, *INSERTED, "(", "and")
    return part_opening(line, q) > 0


def part_opening(line: Line, q: Quantity) -> int:
    """The word that makes the quantity a part ("including", "among them"), though other items stand between; else 0."""
    return including_before(line, q.start)


def including_before(line: Line, at: int, *, oxford: bool = True) -> int:
    """including | a woman and two children, among them | five soldiers

    `oxford`: a comma before "and" may stand inside the list; else it ends it ("including two boys, and 40 were hurt").
    """
    for i in range(at - 1, max(0, at - 10), -1):
        word, part = line.words[i], line.parts[i]
        if word in ("including", "include", "includes", "included"):
            return i
        if word in ("them", "whom") and line.has(i - 1, "among"):
            return i - 1
        if part in ";bswomr" or (part == "p" and word != "of"):
            return 0
        if word == "," and line.has(i + 1, "and") and not oxford:
            return 0
    return 0
