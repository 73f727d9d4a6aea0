"""Figures without a verb: "Confirmed dead: 138", "Injured (all hospitals): 64", "Dead - 12"."""

from dateline.claims import harms
from dateline.claims.findings import Finding, Reader
from dateline.claims.lines import Line
from dateline.claims.wordlists import words

LONGEST = 8  # words of a label
MARKS = frozenset((":", "-", "–", "—", "="))
DOUBTFUL = words("feared presumed possible possibly potential expected suspected no zero risk")
TOLLS = {
    "toll": harms.KILLED,
    "killed": harms.KILLED,
    "wounded": harms.WOUNDED,
    "injured": harms.WOUNDED,
    "evacuated": harms.DISPLACED,
}


def find(reader: Reader) -> list[Finding]:
    """The figures that stand after a label of harm."""
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities:
        mark = q.start - 1
        if mark < 1 or line.words[mark] not in MARKS or not reader.free(q) or not q.people:
            continue
        start = label_start(line, mark)
        kind = "" if line.has(start - 1, "and") else kind_of(line, start, mark)  # dead and injured: 64
        if kind and line.part(q.end) in (";", ",", "c", "", "p", "m"):
            reader.take(q, kind)
            found.append(Finding(kind, q.amount, start, q.end, q.of, q.head, "label", start))
    return found


def label_start(line: Line, mark: int) -> int:
    """Where the label that ends at word `mark` starts: after a stop, or a comma that ends another label's figure."""
    start = mark
    while start and mark - start <= LONGEST and line.parts[start - 1] != ";" and not line.has(start - 1, ",", "and"):
        start -= 1
    return start


def kind_of(line: Line, start: int, mark: int) -> str:
    """The one harm that a label names, "" where it names none, several, or is a clause."""
    label = line.words[start:mark]
    if not label or len(label) > LONGEST or not DOUBTFUL.isdisjoint(label):
        return ""
    if any(part in "bosw" for part in line.parts[start:mark]):
        return ""
    kinds = {kind for word in label if (kind := harms.NOUNS.get(word) or harms.ADJECTIVES.get(word) or TOLLS.get(word))}
    both = "and" in label or "/" in label or "casualty" in label
    return kinds.pop() if len(kinds) == 1 and not both else ""
