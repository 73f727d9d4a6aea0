"""A number that is a sentence, or answers one: "Twelve. That is how many died." "How many died? Twelve." """

import re

from dateline.claims import harms, quantities
from dateline.claims.lines import Page
from dateline.claims.quantities import Quantity

# The sentence before or after is read only where one of these opens it.
AFTER = re.compile(r"(?:That|This|It)(?: is|'s|’s| was| were) (?:how many|the (?:number|toll|count|total)) ")
ASKING = re.compile(r"(?:And |But |So )?(?:How many|What was the (?:toll|number)) [^.!]*\?")
OF_SPEECH_TOO = frozenset(("admitted", "struck", "hit", "lost"))  # how many died, he admitted


def bare(page: Page, index: int) -> Quantity | None:
    """The quantity that is all that a sentence says: "Thirty-four." "About 90 people." """
    if index < 0 or len(page.sentences[index].text) > 60:
        return None
    line = page.line(index)
    found = quantities.find(line)
    if len(found) != 1 or not found[0].people:
        return None
    words = len(line.words) - (found[0].end - found[0].start)
    return found[0] if found[0].start == 0 and words <= 1 else None


def kind(page: Page, index: int) -> str:
    """The harm that a sentence asks about, or says a number is of; "" where it is none or several."""
    line = page.line(index)
    kinds = {cue.kind for cue in harms.find(line) if line.words[cue.start] not in OF_SPEECH_TOO} or {
        harms.NOUNS[word] for word in line.words if word in harms.NOUNS
    }
    return kinds.pop() if len(kinds) == 1 else ""


def answered(page: Page, index: int) -> tuple[Quantity, int, str] | None:
    """The quantity, the index of its sentence and the harm where sentence `index` completes such a pair."""
    text = page.sentences[index].text
    if AFTER.match(text):
        quantity, of = bare(page, index - 1), kind(page, index)
        return (quantity, index - 1, of) if quantity and of else None
    if index and ASKING.fullmatch(page.sentences[index - 1].text):
        opening = [q for q in quantities.find(page.line(index)) if q.start == 0]
        of = kind(page, index - 1)
        if opening and of and not opening[0].head and page.line(index).part(opening[0].end) in (",", ";", ""):
            return opening[0], index, of
    return None
