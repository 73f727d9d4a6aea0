"""Whether a word of saying is a verb where it stands: a damning report, alleged losses and Port Said say nothing."""

from dateline.claims import nouns, speakers
from dateline.claims.denials import DENYING
from dateline.claims.lines import Line
from dateline.claims.wordlists import words

NOUNS_TOO = words("reports report claims estimates estimate notes states puts counts lists count")
OF_MANY = words("claim recall report estimate")  # as verbs; of one they are nouns
# After a noun: reports on, claims against, estimates for, posts and comments
NOUN_ENDS = words("on into about against for and or over")
# Said of the noun behind it: the first confirmed case, its alleged weapons, with reported losses, 90 estimated dead
OF_A_NOUN = words("reported alleged confirmed claimed informed acknowledged estimated described suggested declared")
BEFORE_ADJECTIVES = words(
    "first second third previously previous widely newly total further more other new most number next"
)
SAID_OF = words("said alleged confirmed reported estimated believed thought known")  # people confirmed | to have died


def is_noun(line: Line, at: int) -> bool:
    """the claim, a damning report; unconfirmed reports said; claims against the army; police reports"""
    word, before = line.words[at], line.words[at - 1] if at else ""
    if word in OF_MANY:
        of_many = line.has(at - 1, ",") or line.part(at - 1) in "ro" or nouns.plural(before)
        if not of_many and not (word in ("report", "estimate") and many_before(line, at)):
            return True
    if word not in NOUNS_TOO and word not in OF_MANY:
        return False
    if before in DENYING:
        return True  # the army rejected reports that
    if line.part(at + 1) == "b" or line.has(at + 1, "of", "from", "by") or line.among(at + 1, speakers.SAYS):
        return True
    return line.among(at + 1, NOUN_ENDS) and not (line.has(at - 1, ",") or line.part(at - 1) in "ro")


def many_before(line: Line, at: int) -> bool:
    """Doctors in Karm | report; travellers reaching the pass | estimate: many people stand in the subject."""
    return any(nouns.plural(word) for word in line.words[speakers.subject_start(line, at) : at - 1])


def is_adjective(line: Line, at: int) -> bool:
    """Saddam's alleged weapons; the first confirmed case; with reported losses; 90 people confirmed to have died"""
    word = line.words[at]
    if (
        word in SAID_OF
        and line.has(at + 1, "to")
        and line.has(at + 2, "have", "be")
        and nouns.plural(line.words[at - 1])
    ):
        return True
    if word not in OF_A_NOUN or line.part(at + 1) != "x" or not at:
        return False
    before = line.words[at - 1]
    possessive = before.endswith(("'s", "’s", "s'", "s’"))
    return possessive or before in BEFORE_ADJECTIVES or (line.part(at - 1) == "p" and nouns.plural(line.words[at + 1]))


def in_a_name(line: Line, at: int) -> bool:
    """killed in Port Said"""
    capitals = at > 0 and line.written[at][:1].isupper() and line.written[at - 1][:1].isupper()
    return capitals and not (line.shouting or line.titled)


def passive(line: Line, at: int) -> bool:
    """was reported, were confirmed; reported dead"""
    i = at - 1
    while i >= 0 and line.parts[i] == "r":
        i -= 1
    if line.has(i, "is", "are", "was", "were", "be", "been", "being"):
        return True
    return (
        line.words[at] in ("reported", "confirmed", "listed", "estimated", "alleged", "given")
        and line.has(at + 1, "dead", "killed", "missing", "wounded", "injured", "as", "by")
        and not line.has(at + 1, "as")
    )
