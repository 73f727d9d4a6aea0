"""A relative clause of saying -> who is meant by its "who" or "which": the home of a teacher, who said ..."""

from dateline.claims import nouns, phrases, victims
from dateline.claims.lines import Line


def relative_before(line: Line, start: int) -> int:
    """Staff | who asked not to be named (said): where the clause opens that stands between speaker and verb, else 0."""
    if line.part(start - 1) not in ("w", "b", "o") and not phrases.verb_like(line.words[start - 1]):
        return 0
    for i in range(start - 1, max(0, start - 10), -1):
        if line.words[i] in ("who", "which"):
            return i
        if line.parts[i] in ";," or line.words[i] == "that":
            return 0
    return 0


def antecedent(line: Line, start: int, end: int) -> int:
    """Where in a phrase those begin of whom a "who" behind it tells.

    The families met with | the minister, who ...; killed by | the militia, which ...; the home of | a teacher, who ...;
    but | a brother of the dead man, who ...
    """
    for i in range(end - 2, start - 1, -1):
        verb = phrases.verb_like(line.words[i]) and line.part(i - 1) != "d"
        if line.words[i] == "by" or (verb and (i > start or line.part(i + 1) in ("p", "d"))):
            start = i + 1
            break
    while start < end - 1 and line.parts[start] == "p":
        start += 1
    if speaks(line, start, end):
        return start
    last = max(line.parts.rfind("p", start, end), start - 1)
    inner = last + 1
    return inner if start < inner < end and speaks(line, inner, end) else start


def speaks(line: Line, start: int, end: int) -> bool:
    """Whether a phrase begins with people: a brother of, the residents of, Ana Roth."""
    head = victims.head_of(line, start, end)
    if nouns.agent(head) or (nouns.plural(head) and nouns.people(head)):
        return True
    at = start + 1 if line.part(start) == "d" else start
    return at < end and line.written[at][:1].isupper() and not line.shouting
