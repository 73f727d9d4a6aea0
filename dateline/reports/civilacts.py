"""A sentence -> what is done in it about something else: an arrest over a bombing, a march against airstrikes.

What was bombed, shelled or flooded is then what the act is about, and not what the sentence tells.
"""

import re

from dateline.claims.wordlists import small_words, words
from dateline.model import Vocabulary
from dateline.reports import kinds
from dateline.reports.kinds import Told

OBJECT = (
    r"(?=(?:an?|the|his|her|its|their|several|some|more|at|about|nearly|dozens|hundreds|[a-z]+teen|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|former|suspected|\d[\d,]*|[A-Z]\w+) )"
)
LAW = r"(?:laws?|bills?|decrees?|ban|curfew|states? of emergency|martial law|sanctions|resolutions?)"
ACTS = (
    rf"(?:arrested|detained|charged|jailed|sentenced|convicted|acquitted|executed|hanged|freed|released) {OBJECT}",
    r"(?:was|were|been) (?:\w+ly )?(?:arrested|detained|charged|jailed|sentenced|convicted|acquitted|hanged)\b",
    r"(?:was|were|been) (?:\w+ly )?(?:executed|freed|released|sacked|dismissed|appointed|sworn in|elected)\b",
    r"(?:resigned|stepped down|abdicated)\b",
    r"(?:visited|paid a visit to) (?:the |a )",
    r"(?:demonstrated|marched|protested|rallied)\b",
    r"(?:signed|reached) an? (?:\w+ )?(?:agreement|accord|treaty|deal)\b|agreed (?:to )?an? (?:ceasefire|truce)\b",
    r"held (?:\w+ )?talks\b",
    rf"(?:passed|approved|declared|imposed|issued|signed) (?:an? |the |new )?(?:\w+ )?{LAW}\b",
    r"(?:opened|launched|began|ordered) an? (?:\w+ )?(?:investigation|inquiry)\b",
    r"sent (?:\w+ )?(?:relief|aid|supplies)\b|deployed (?:[\w,]+ )?(?:soldiers|troops|police|reinforcements)\b",
    r"pulled [^,;.]{0,40}\balive\b",
)
ACT = re.compile(rf"\b(?:{'|'.join(ACTS)})")
# Those who were killed are whom it is about.
MOURNING = re.compile(
    r"\b(?:(?:gathered|met|came|turned out|queued|assembled)\b[^,;.]{0,40} to (?:mourn|remember|honou?r|bury)|mourned|"
    r"commemorated|(?:was|were) (?:buried|laid to rest)(?! (?:alive|under|beneath|by|"
    r"in (?:the )?(?:rubble|mud|snow|debris))))\b"
)
# One of these stands in each form of either.
CUES = words(
    """
    arrested detained charged jailed sentenced convicted acquitted executed hanged freed released sacked dismissed
    appointed sworn elected resigned stepped abdicated visited paid demonstrated marched protested rallied signed
    reached agreed held passed approved declared imposed issued opened launched began ordered sent deployed pulled
    mourn remember honour honor bury mourned commemorated buried laid
    """
)
JUSTICE = frozenset(("trial", "execution"))  # its victims are those of what was done before, or its own
# "A bomb went off as parliament passed a law", "Jets bombed Karm and police arrested a man"
BESIDE = re.compile(r"\b(?:as|when|while|and|but)\b|[;:]")


def read(text: str, vocabulary: Vocabulary, *, harmed: bool) -> Told | None:
    """The kind of the act, None where there is none or where the sentence tells of victims (`harmed`) besides."""
    if CUES.isdisjoint(small_words(text)):
        return None
    if found := MOURNING.search(text):
        return None if BESIDE.search(text, 0, found.start()) else kinds.read("mourn", vocabulary)
    found = ACT.search(text)
    if not found or BESIDE.search(text, 0, found.start()):
        return None
    told = kinds.read("pulled alive" if found[0].endswith("alive") else found[0], vocabulary)
    return None if harmed and told and told.name not in JUSTICE else told
