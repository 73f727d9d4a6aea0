"""Counter-claims by another number: nine rather than 12, not 30 but nine."""

from dateline.claims.findings import Reader
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity


def rejected(line: Line, q: Quantity) -> int:
    """Where the words begin that set a number aside: nine | rather than 12, | not 12 but nine; -1: none do."""
    before = line.words[max(0, q.start - 2) : q.start]
    if before in (["rather", "than"], ["instead", "of"], ["and", "not"], [",", "not"]):
        return q.start - 2
    return q.start - 1 if before[-1:] == ["not"] else -1


def put_right(reader: Reader, q: Quantity) -> int:
    """it was not 30 but | nine: where the clause begins that puts another number in place of one; -1: none does."""
    line = reader.line
    old = reader.by_end.get(q.start - 1) if line.has(q.start - 1, "but") else None
    if not old or rejected(line, old) < 0:
        return -1
    at = rejected(line, old)
    while line.part(at - 1) in ("b", "r"):
        at -= 1
    return at - 1 if line.has(at - 1, "it", "number", "figure", "toll", "total", "that") else -1
