"""Rules for words that only say past, present or future, and for "then"."""

from dateline.dates.grammar import Found, Reading, Said, fixed, reads
from dateline.dates.numbers import VALUES
from dateline.dates.words import words

PERIODS = words("few several hour minute year week month decade")  # "the past year" is another rule's
AFTERWARDS = words("before after afterwards afterward thereafter")
SENTENCE_STARTS = frozenset({"", ".", "!", "?", '"', "“", "”"})
CLAUSE = 12  # words of a clause behind "at the time"
WILL = words("will may could can expected to should ll be")


@reads("now | currently | right now | at present | (at | for) the moment | presently | these days | nowadays")
def present(found: Found) -> Reading:
    """now · currently · these days"""
    if found.all[-1] == "now" and found.after == "on":
        return None
    return found.from_word(found.first + (found.all[0] in ("at", "for")), fixed("PRESENT_REF"))


@reads(
    "recently | more recently | most recently | in the past | the recent past | not long ago | long ago | "
    "a (long | short) (time | while) ago | "
    "earlier times | recent times | the distant past"
)
def past(found: Found) -> Reading:
    """recently · in the past · long ago"""
    if found.all == ["recently"] and found.before == found.after == "as":
        return None  # "as recently as 1992"
    if found.all[-1] == "past" and (found.after in VALUES or found.after in PERIODS):
        return None
    return found.from_word(found.first + (found.all[0] == "in"), fixed("PAST_REF"))


@reads(
    "in the future | the near future | the foreseeable future | the future | soon | shortly | the short term | "
    "the near term | the long term | as soon as possible | the not too distant future | "
    "future (years | quarters | months | weeks | decades)"
)
def future(found: Found) -> Reading:
    """in the future · soon · the near term"""
    if found.all == ["soon"] and not will_be(found):
        return None
    if found.all == ["shortly"] and found.after in AFTERWARDS:
        return None
    if found.all[-1] == "term" and found.after == "-":
        return None
    return found.from_word(found.first + (found.all[0] == "in"), fixed("FUTURE_REF"))


def will_be(found: Found) -> bool:
    """Whether "soon" is the future of the report, not of its tale: "will soon", "expected soon"."""
    near = {*found.tokens.words[max(0, found.first - 4) : found.first], found.after}
    return found.before not in {"as", "too", "so"} and found.after != "as" and not near.isdisjoint(WILL)


@reads("current", "then current")
def tense_adjective(found: Found) -> Reading:
    """the current market · the then current price"""
    if found.before in {"electric", "alternating", "direct", "ocean"} or not found.after.isalpha():
        return None  # "against the current"
    return fixed("PRESENT_REF" if found.first == found.last else "PAST_REF")


@reads("(until | by) then=then", "at time=(the time | that time)", "time=(that time)")
def then(found: Found) -> Reading:
    """until then · at the time"""
    if found.has("then"):
        return found.from_word(found.last, Said("then"))
    if found.after in {"of", "when", "that"} or opens_clause(found):
        return None
    return found.from_word(found.at("time"), fixed("PAST_REF"))


def opens_clause(found: Found) -> bool:
    """ "At the time the bridge fell, nobody was on it": the words behind say which time."""
    if found.all != ["at", "the", "time"] or found.before not in SENTENCE_STARTS:
        return False
    clause, comma, _ = (" ".join(found.tokens.words[found.last + 1 : found.last + CLAUSE])).partition(" ,")
    return bool(comma) and len(clause.split()) > 1 and clause[0].isalnum()
