"""The words of a sentence or a part of one -> whether they tell of something done: "took the town", "was sworn in".

What is said, thought or planned is nothing done, and a state is not.
"""

import re

from dateline.claims.wordlists import small_words
from dateline.reports.dateparts import PROCLAIMED
from dateline.reports.placewords import listed

# Verbs that tell of a state, of speech or of thought; with no other verb, nothing happened in the sentence.
IDLE = listed(
    "said told announced reported confirmed added disclosed estimated warned revealed stated tweeted acknowledged "
    "admitted denied claimed repeated asked rejected condemned insisted urged noted explained quoted listed "
    "called promised believed needed wanted hoped expected planned remained compared supported based armed united "
    "used described considered demanded vowed threatened accused blamed criticised criticized welcomed praised "
    "pledged appealed expressed stressed discussed feared doubted argued suggested predicted concerned related "
    "alleged so-called supposed unconfirmed stayed shared waited seemed appeared looked listened apologised apologized "
    "regretted lasted declined refused offered linked backed allied experienced continued "
    "interested worried involved situated aimed bored tired excited pleased disappointed surprised convinced "
    "determined prepared informed devoted dedicated limited mixed detailed entitled titled featured "
    "owned lived loved hated liked enjoyed dreamed wondered imagined remembered preferred deserved mattered "
    "belonged consisted resembled "
    "repeatedly increased doubled hundred need speed indeed exceed feed seed red bed led"
)
ED = re.compile(r"\b[a-z-]{2,}ed\b")
# No past act: "the divided city", "newly launched engines"; "may have damaged", "will be published".
NO_ACT = re.compile(
    r"\b(?:the|an?|its|his|her|their|our|of|newly|recently|heavily|seriously|deeply|highly|so|very|more|most|many|"
    r"other|two|three) [a-z-]+ed (?!(?:by|in|on|at|to|from|for|with|of|into|over|and|as|the|an?|that|his|her|its|their|"
    r"was|were|had)\b)(?=[a-z])|"
    r"\b(?:may|might|could|would|should|must|can|cannot|will|shall|to)(?:n[’']t| not| also| soon| well| \w+ly)?"
    r"(?: have)?(?: been| be)?(?: \w+ly)? [a-z-]+ed\b"
)
# A columnist, a letter, a diary: outside quotation marks news has nobody who says "I".
SELF = re.compile(r"\b(?:I|I[’'](?:m|ve|d)|[Mm]yself)\b")
ACTS = listed(
    "struck hit took retook began left fell broke blew went came fled burst swept shot fought sank rose set cut "
    "met won lost died dead held laid drew grew rang spent lit slid froze bore hid woke gave sent flew drove ran "
    "rode tore threw shook caught found brought burnt let put sat split stole sold bought built dug hurt overran "
    "overthrew withdrew spread stood stopped voted signed opened closed shut chose swore beat quit retaken freed "
    "kill kills hits strikes unveiled walked attack attacks explosion blast bombing clashes shelling raid funeral "
    "burial march rally trial verdict vote election ballot ceasefire truce convoy airstrike airstrikes strike "
    "coup putsch mutiny uprising revolt rebellion became paid ambush toll casualties collapse earthquake flood floods"
)
# What chronologies tell at the present: "2 May 2027: The army retakes Orsk."
AT_PRESENT = listed(
    "take takes retake retakes seize seizes capture captures break breaks exchange exchanges sign signs announce "
    "announces declare declares resign resigns enter enters launch launches begin begins open opens fire fires shoot "
    "shoots arrest arrests elect elects win wins lose loses vote votes agree agrees fall falls leave leaves sentence "
    "sentences withdraw withdraws invade invades bomb bombs cross crosses flee flees die dies pass passes approve "
    "approves reject rejects impose imposes suspend suspends expel expels join joins end ends meet meets release "
    "releases free frees storm storms attack attacks kill kills destroy destroys sink sinks crash crashes collapse "
    "collapses burn burns visit visits return returns arrive arrives appoint appoints dissolve dissolves dismiss "
    "dismisses step steps swear surrender surrenders evacuate evacuates recognise recognises issue issues"
)
LABEL = re.compile(r"\s*(?::|–|—|-)\s+\S")
# "Rebels had taken the pass", "the bridge was blown"
PARTICIPLES = re.compile(
    r"\b(?:has|have|had|was|were|been) (?:\w+ly |also |already |again )?(?:taken|fallen|driven|beaten|broken|blown|"
    r"stolen|thrown|torn|overrun|begun|risen|swept|won|lost|sunk|shot|cut|shut|sworn|chosen|withdrawn|frozen|flown|"
    r"slain|overthrown|hanged)\b"
)
CONDITIONAL = re.compile(
    r"^(?:If|Unless|Should|Whether|What if)\b|\bif (?:it|they|he|she|nothing|talks)\b", re.IGNORECASE
)
# "Nothing but rain", "No incidents."
NOTHING = re.compile(
    r"\W*(?:nothing|quiet|(?:all )?calm|all quiet|(?:no|few) (?:new |further )?(?:news|incidents?|changes?|reports?|"
    r"attacks?|flights?|casualties|information|entry))\b"
)
GREETING = re.compile(r"(?:Thank you|Thanks for|Welcome|Follow (?:us|our)|Here (?:is|are)|These are)\b")


def happened(text: str, counted: bool) -> bool:
    """Whether a past act stands in the words: "took the town"; not "said that talks would go on"."""
    small = text.lower()
    if counted:
        return True
    if ((text[:1] in "IUSW" or "if " in small) and CONDITIONAL.search(text)) or GREETING.match(text):
        return False
    if ("I" in text or "yself" in text) and SELF.search(text):
        return False
    return (
        acts(text, small)
        or not IDLE.issuperset(ED.findall(NO_ACT.sub(" ", small)))
        or "called off" in small
        or "claimed victory" in small
        or "the fall of " in small
        or bool(PARTICIPLES.search(small) or PROCLAIMED.search(small))
    )


def acts(text: str, small: str) -> bool:
    """Whether a word for a deed stands in the words; in "9-16 March" none does."""
    found = ACTS.intersection(small_words(small))
    return bool(found) and (found != {"march"} or "march" in text)


def told_at_present(text: str, right: str) -> bool:
    """2 May 2027: The army retakes Orsk. — `right` is what follows the date that the entry begins with."""
    return bool(LABEL.match(right)) and not AT_PRESENT.isdisjoint(small_words(text.lower()))


def told_in_an_entry(text: str, whole: bool) -> bool:
    """MONDAY / Troops enter the town: what stands below a day at the present; anything in an entry of one thing."""
    small = text.lower()
    return (whole and not NOTHING.match(small)) or not AT_PRESENT.isdisjoint(small_words(small))
