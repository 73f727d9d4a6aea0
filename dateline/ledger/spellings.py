"""The words of editors' entries that are free, against the known ones: a warning for a slip of the finger.

`kind` and `what` take any word, and one that nobody wrote before is a new kind of its own on the site.
"""

import difflib
from collections.abc import Iterable, Iterator

from dateline.claims import harmwords
from dateline.ledger.eventsfile import EventsFile, maps, value
from dateline.model import Vocabulary
from dateline.problems import Problem
from dateline.reports import usualkinds
from dateline.topic.shapes import Loc, find

WHAT = (*harmwords.TABLE, harmwords.CASUALTIES, "damaged", "abducted", "without power")
ALIKE = 0.85  # one letter of six too few, two of eight changed about; "filled" is no slip for "killed"


def check(file: EventsFile, vocabulary: Vocabulary) -> Iterator[Problem]:
    """A warning for each `kind` and `what` that is nearly a known one."""
    known = tuple(kind.name for kind in (*vocabulary.kinds, *usualkinds.DEFAULTS))
    for entry in (*file.entries, *file.broken):
        if entry.report.author == "program" or entry.report.review == "hidden":
            continue
        words: list[tuple[Loc, str, tuple[str, ...]]] = [(("kind",), value(entry.node, "kind"), known)]
        words += [(("claims", n, "what"), value(c, "what"), WHAT) for n, c in enumerate(maps(entry.node, "claims"))]
        for loc, word, others in words:
            if meant := slip(word, others):
                message = f"'{word}' is written much like '{meant}'"
                yield file.document.warning(find(entry.node, loc)[1], message, f"did you mean '{meant}'?")


def slip(word: str, known: Iterable[str]) -> str:
    """The known word that was meant, where `word` is none but all letters but one or two are its: kiled."""
    names = {name.casefold(): name for name in known}
    if not word or word in names.values():
        return ""
    near = difflib.get_close_matches(word.casefold(), names, n=1, cutoff=ALIKE)
    return names[near[0]] if near and near[0][0] == word[0].casefold() else ""
