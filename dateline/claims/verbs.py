"""Where a verb of several words begins: have been | killed, are known to have | died."""

from dateline.claims.lines import Line
from dateline.claims.wordlists import words

TOLD = words(
    """
    known said reported confirmed believed thought estimated understood feared presumed likely expected
    """
)


def group(line: Line, at: int) -> int:
    """Where the verb that ends at word `at` begins: have been | killed."""
    while at > 0:
        if line.words[at - 1] == "so" and line.words[at - 2] == "or":
            break  # twelve people or so | were hurt
        if line.parts[at - 1] in "br" or (line.words[at - 1] == "since" and line.part(at - 2) == "b"):
            at -= 1
        elif at > 2 and line.words[at - 1] == "to" and line.words[at - 2] in TOLD and line.parts[at - 3] in "br":
            at -= 2  # are known to have died
        elif at > 1 and line.words[at - 1] == "to" and line.words[at - 2] == "had":
            at -= 2  # had to be rehoused
        else:
            break
    return at
