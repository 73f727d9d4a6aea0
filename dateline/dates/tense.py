"""Which way a date without a year or a week points: the tense of the verb that governs it."""

from dateline.dates.tokens import Tokens
from dateline.dates.words import words

REACH = 22  # words to each side; a governing verb further off is none
CLAUSE_ENDS = frozenset({".", "!", "?", ";", ":", '"', "“", "”", "``", "—"})
FUTURE = frozenset({"will", "shall", "won", "ll", "upcoming", "forthcoming"})
# what they say is to come, when "to" or "for" follows: "agreed to meet", "set for"
PROSPECT = words(
    """expected scheduled due set slated likely planned supposed going poised hoped bound ready plans planning plan
    expects expect hopes hope intends intend wants want agreed agree agrees promised promises vowed vows pledged pledges
    proposed prepares prepare preparing preparations decided invited urged ordered asked threatened threatens aims aim
    seeks seek about able hoping expecting forecast projected tipped billed booked"""
)
# what they say is to come by themselves; the present tense of a plan among them: "the court sits on Friday"
AHEAD = words(
    """scheduled due expected slated planned upcoming begins opens starts lands sits meets meet arrives arrive resumes
    enters come gather resume convenes convene reconvenes reconvene expires begin ends faces travels expects expect
    go goes effect holds heads flies hosts departs returns reopens reopen plays play take takes comes leaves hears
    looms looming"""
)
# forms that do not end in -ed
PAST = words(
    """was were had did said told took made came went began became left gave found held saw met led fell rose won lost
    sent put cut hit shot fought broke brought built bought caught drew drove fled flew got grew knew ran sank sat spoke
    spent stood struck taught thought threw wrote been has have set quit paid read heard felt kept laid sought sold
    swore wore woke blew froze stole slid slipped stuck swept withdrew underwent overthrew shut spread beat burst cost
    let lay rang shook sang sprang swam tore according since didn
    wasn weren hadn overran overcame overtook oversaw undertook retook rebuilt rode drank ate chose forgot hid swung
    shone shrank spun stung wept bit bled clung crept dealt dug fed flung hung knelt lent lit meant shed slew slept sped
    strode threw withstood foresaw mistook upheld beheld bore wound"""
)
NOT_PAST = words(
    """united need indeed speed feed seed breed wounded armed bed red hundred unmanned combined limited
    advanced"""
)
ARTICLES = frozenset({"a", "an", "the", "still", "its", "their", "his", "her"})
# "to the north": no verb; "managed to leave by Friday": done
NO_VERB = words(
    """the a an this that these those his her its their our my one two three four five six all at be just only about
    nearly over"""
)
DONE = words("had managed able began continued came used forced failed")
MODAL = frozenset({"would", "should", "must"})  # "may" and "could" tell as often of what has been
PASSIVE = FUTURE | {"would", "should", "may", "must", "can"}
ADVERBS = frozenset({"still", "also", "then", "now", "not", "soon", "only"})
# verbs of a plan only with these: "come together", "go to the polls", "takes effect"
WITH = {
    "come": ("together", "into", "out"), "comes": ("into", "out"), "go": ("to", "on", "into"),
    "goes": ("to", "on", "into"),
    "effect": ("takes", "take"), "take": ("place",), "takes": ("place",), "leaves": ("for",), "play": ("them", "we"),
    "heads": ("to", "for", "into"), "plays": ("at", "in", "against"),
}  # fmt: skip
HELD = words(
    """election elections vote votes referendum talks summit meeting primary runoff poll polls rally rallies conference
    hearing trial ceremony funeral session match race parade"""
)
# "is leaving Sunday", "they're meeting Tuesday"
GOING = words(
    """leaving meeting arriving returning departing traveling travelling flying visiting retiring moving speaking
    resigning reopening resuming opening"""
)
PRESENT = words("is are re m")
# "its plan includes a truce on Nov. 15": it does not tell when, and neither does what stands before it
ENDS_BEFORE = CLAUSE_ENDS | words("includes contains envisages foresees provides")
MET = words("demand demands needs need requirements expectations targets target standards costs obligations payments")
HELD_NEAR = 6  # words after "holds" among which the event stands
# forms of the past that are those of the present too: "could hit the coast"
SAME_FORM = words("hit cut put set quit shut spread beat cost let read burst split hurt cast")
HELPERS = words("to may might can could must not n't")
NO_MONTH = words("in since of until by last next this from during late early mid before after through")
# done on the day itself, where the day stands before them
PERFORMED = words("agreed promised vowed pledged proposed decided invited urged ordered asked threatened")
APOSTROPHES = frozenset({"'", "’"})
WHENEVER = words("when until once before unless")  # before a present tense they look ahead
WHENEVER_NEAR = 6
MAKING = words("declare have get see pronounce keep leave find")  # "to declare the country liberated"
MADE_NEAR = 8  # words before "liberated" among which "declare" stands
LINKS = words(", that who which when where after before because and but")
STAYING = frozenset({"remain", "stay", "get"})
OWNING = words("the whose their his her its our my these those")  # before a noun, never before its verb
PROSPECTIVE = words("by until till before through payable effective deadline")  # before a date they look ahead to it
TO_BE = frozenset({"is", "are", "was", "were", "be"})
TELLING = (
    FUTURE | PROSPECT | AHEAD | PAST | MODAL | GOING | {"to", "after", "ahead", "may", "might", "unlikely"}
)  # all that may tell, besides words in -ed


def direction(tokens: Tokens, first: int, last: int) -> tuple[int, str]:
    """(+1, word) for the future, (-1, word) for the past, (0, "") where no verb tells.

    The nearest verb before the date counts, within its clause; without one the nearest after it.
    """
    said = tokens.words
    for backwards, ends, indices in (
        (True, ENDS_BEFORE, range(first - 1, max(-1, first - REACH), -1)),
        (False, CLAUSE_ENDS, range(last + 1, min(len(said), last + REACH))),
    ):
        for index in indices:
            word = said[index]
            if word in ends:
                break
            if (word in TELLING or word.endswith("ed")) and (way := cue(said, index, backwards)):
                if word == "ahead" and "," in said[index:first]:
                    continue  # "ahead of the talks, envoys on Sunday met"
                return way, word
    return 0, ""


def purpose(tokens: Tokens, first: int) -> bool:
    """Whether the last verb before a word is one with "to", of what is still to be done: "told them to leave by"."""
    said = tokens.words
    for index in range(first - 1, max(0, first - REACH), -1):
        word = said[index]
        if word in CLAUSE_ENDS or word in PAST:
            return False
        if word == "to" and said[index + 1].isalpha() and said[index + 1] not in NO_VERB:
            written = tokens.written(index + 1)
            return written.islower() and said[index - 1] not in DONE
    return False


def cue(said: list[str], index: int, backwards: bool) -> int:
    """What one word tells: +1 future, -1 past, 0 nothing."""
    word = said[index]
    before = said[index - 1] if index else ""
    after = said[index + 1] if index + 1 < len(said) else ""
    if word == "won" and after not in APOSTROPHES:
        return -1  # no "won't"
    if word == "ahead":
        return 1 if backwards and after == "of" else 0  # "ahead of a meeting on Thursday"
    if word == "after":
        return -1 if backwards and after.endswith("ing") else 0  # "after dying on Monday"
    if word in FUTURE or word in MODAL:
        return 1
    if word in ("may", "might"):
        return 1 if backwards and after.isalpha() and after != "have" and before not in NO_MONTH else 0
    if word in ("likely", "unlikely") and before in TO_BE and after != "to":
        return 1 if before in ("is", "are") else 0
    if word in ("plan", "plans") and after in ("a", "an"):
        return 1
    if word == "holds":
        return 1 if not HELD.isdisjoint(said[index + 1 : index + HELD_NEAR]) else 0
    if word in WITH and not (after in WITH[word] or before in WITH[word]):
        return 0
    if word in ("meet", "meets") and after in MET:
        return 0  # "to meet demand"
    if backwards and word == "invited" and "to" in said[index + 2 : index + 3]:
        return 1  # "invited them to Sunday's final"
    if not backwards and word in PERFORMED and before not in TO_BE:
        return -1  # "On Monday the council agreed to pay"
    if word in GOING:
        return 1 if backwards and before in PRESENT else 0
    if word in PROSPECT | AHEAD:
        if before == "been":
            return -1  # "had been due to"
        if word.endswith("s") and before in OWNING:
            return 0  # "men whose faces were black"
        if word in AHEAD or after in ("to", "for"):
            return 1
    if backwards and word == "to" and before in TO_BE and after.isalpha():
        return 1  # "is to meet"
    if word in PAST or (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST):
        return 1 if backwards and made_so(said, index) else of_past_form(said, index, before)
    return 0


def made_so(said: list[str], index: int) -> bool:
    """ "intends to declare the war ended", "will have the strait cleared": what is to be, by then."""
    for place in range(index - 2, max(1, index - MADE_NEAR), -1):
        if said[place] in MAKING:
            return said[place - 1] in FUTURE or (said[place - 1] == "to" and said[place - 2] in PROSPECT)
        if said[place] in PAST or said[place] in CLAUSE_ENDS or said[place] in LINKS:
            return False
    return False


def of_past_form(said: list[str], index: int, before: str) -> int:
    """ "fell" and "was hit" are past, "will be hit" is to come, and "a proposed law" tells nothing."""
    word = said[index]
    if before in ARTICLES or (word in SAME_FORM and before in HELPERS):
        return 0
    if word in SAME_FORM and before in FUTURE | MODAL:
        return 1
    if before in ("is", "are") and not WHENEVER.isdisjoint(said[max(0, index - WHENEVER_NEAR) : index]):
        return 1  # "when the case is heard"
    if before in STAYING and index > 1:
        return 1 if said[index - 2] in PASSIVE else 0  # "will remain closed"
    if before != "be" or index < 2:
        return -1
    if index > 2 and said[index - 2] in ADVERBS:  # "would still be held"
        return 1 if said[index - 3] in PASSIVE else -1
    if said[index - 2] == "to":  # "is to be held", ", to be held", but "the third to be hit" tells nothing
        return 1 if index > 2 and said[index - 3] in TO_BE | PROSPECT | AHEAD | {","} else 0
    return 1 if said[index - 2] in PASSIVE else -1
