"""Which way a date without a year or a week points: the tense of the verb that governs it."""

from dateline.dates.tokens import Tokens
from dateline.dates.words import MONTHS, WEEKDAYS

CLAUSE_ENDS = {".", "!", "?", ";", ":", '"', "“", "”", "``", "—"}
FUTURE = set("will 'll ’ll shall won would'll upcoming tomorrow forthcoming".split())
PROSPECT = set(
    "expected scheduled due set slated likely planned supposed going poised hoped bound ready plans planning plan expects expect "
    "hopes hope intends intend wants want agreed agree agrees promised promises vowed vows pledged pledges proposed "
    "prepares prepare preparing preparations decided invited urged "
    "ordered asked threatened threatens aims aim seeks seek about able hoping expecting begins opens starts".split()
)
PAST = set(
    "was were had did said told took made came went began became left gave found held saw met led fell rose won lost sent put cut "
    "hit shot fought broke brought built bought caught drew drove fled flew got grew knew ran sank sat spoke spent stood struck "
    "taught thought threw wrote been has have set quit paid read heard felt kept laid sought sold swore wore woke blew froze stole "
    "slid slipped stuck swept withdrew underwent overthrew shut spread beat burst cost let lay rang shook sang sprang swam tore "
    "according since reported died".split()
)
NOT_PAST = set(
    "united need indeed speed feed seed breed wounded armed bed red hundred led unmanned combined limited advanced".split()
)
MODAL = set("would could should may might must can cannot".split())
PASSIVE = FUTURE | {"to", "would", "should", "may", "must", "can"}
REACH = 22  # words to each side; a governing verb further off is none


def direction(tokens: Tokens, first: int, last: int) -> tuple[int, str]:
    """(+1, word) for the future, (-1, word) for the past, (0, "") where no verb tells."""
    back = scan(tokens, range(first - 1, max(-1, first - REACH), -1))
    if back[0]:
        return back
    return scan(tokens, range(last + 1, min(len(tokens.words), last + REACH)))


def scan(tokens: Tokens, indices: range) -> tuple[int, str]:
    words = tokens.words
    backwards = indices.step < 0
    for index in indices:
        word = words[index]
        if word in CLAUSE_ENDS:
            return 0, ""
        if word in FUTURE:
            return 1, word
        follows_to = index + 1 < len(words) and words[index + 1] == "to"
        if word in PROSPECT and index > 1 and words[index - 2] in ("had", "have", "has") and words[index - 1] == "been":
            return -1, "had been " + word
        if backwards and word == "would":
            return 1, word
        if word in PROSPECT and (
            follows_to
            or word in ("scheduled", "due", "expected", "slated", "planned", "upcoming", "begins", "opens", "starts")
        ):
            return 1, word
        if (
            word == "to"
            and index
            and words[index - 1] in {"is", "are", "was", "were", "be"}
            and backwards
            and verb_like(words, index + 1)
        ):
            return 1, "to"
        if (word in PAST or word.endswith("ed")) and words[index - 1 : index] == ["be"] and index > 1:
            # "will be held", "to be held": the participle of what is to come
            return (1, words[index - 2]) if words[index - 2] in PASSIVE else (-1, word)
        if word in PAST or (word.endswith("ed") and len(word) > 3 and word not in NOT_PAST):
            return -1, word
        if not backwards and word in MODAL:
            return 1, word
    return 0, ""


def verb_like(words: list[str], index: int) -> bool:
    return (
        index < len(words)
        and words[index].isalpha()
        and words[index] not in MONTHS
        and words[index] not in WEEKDAYS
        and words[index] not in {"the", "a", "an", "his", "her", "its", "their"}
    )
