"""A line -> whether it can stand as a headline: it begins and ends like one, holds a verb, and is broken nowhere."""

import re
from functools import lru_cache
from itertools import starmap
from operator import eq

from dateline.reports import contradicted
from dateline.reports.placewords import listed

SOME = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w{3,4}ty(?:-\w+)?|dozens|scores|"
    r"hundreds|thousands|half|some|many|most|all|both|none|several|each|few|\d[\d,]*)"
)
PRONOUN = re.compile(
    r"^(?:it|they|he|she|this|that|these|those|we|there|who|which|what|"
    r"(?:(?:at least|at most|about|more than|nearly|almost|up to|over|only|another|a further|a) )?"
    rf"{SOME} of (?:them|their|its|his|her|these|those|whom)|"
    r"another(?! (?:\d|two|three|four|five|six|seven|eight|nine|ten))|"
    r"others?|the (?:other|latter|"
    r"former|same|rest)|(?:his|her|their)|here|that[’']s|it[’']s|they[’']re|he[’']s|she[’']s|he[’']ll)\b",
    re.IGNORECASE,
)
PERSONAL = listed("I We we Our our us My my Me me You you Your your")
PARTICIPLE = (
    r"(?:(?!(?:seven|eleven|children|women|often|open|even|men|ten|then|when|hundred|need|indeed|been|red|speed|"
    r"seed|weed|breed|greed|deed|feed|kitchen|citizen|garden|golden|wooden|garden|sudden|hidden|sacred|token|oxen|"
    r"warden|chicken|linen|alien|heaven|haven|dozen|queen|green|teen|screen|between|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|thirteen|fourteen|Sweden|Yemen|Aden|armed|unarmed|barbed|masked|hooded|shed|sled)\b)"
    r"\w{2,}(?:ed|en)|shot|hit|hurt|struck|found|held|"
    r"cut|put|brought|sent|blown|torn|burnt|lost|built|thrown|set|led|swept|slain|overrun|freed|seen|dug|died|"
    r"left|fled|begun|come|gone|burst|met|won|sold|kept|told|known|shut|split|spread|sunk|grown|drawn|worn|sworn|"
    r"withdrawn|flown|flung|made|become|run|caught|fought|bought|taught|laid|paid|gunned)"
)
VERB = re.compile(
    rf"\b(?:{PARTICIPLE}|was|were|is|are|has|have|had|will|would|can|could|may|might|must|did|does|do|let|went|took|"
    r"began|fell|came|broke|blew|gave|rose|sank|drove|withdrew|retook|overran|flew|swore|stood|ran|threw|shook|tore|"
    r"grew|saw|knew|beat|lay|sat|got|wrote|spoke|chose|froze|stole|bore|won|drew|ate|hung|stuck|stung|spent|"
    r"lent|bent|dealt|felt|said|says|kills?|hits?|strikes|takes|leaves|begins?|goes|falls|dies|opens|closes|"
    r"signs|votes|bans|arrests|holds|meets|calls|wins|loses|drops|remains?|cost|quit|beset|forbade|became|"
    r"urges?|accuses?|condemns?|warns?|kill|launch(?:es)?|obliges?|insists?|walk|want|"
    r"continues?|seeks?|call|reach(?:es)?|repels?|targets?|attacks|destroys?|orders?|"
    r"rejects?|accepts?|agrees?|confirms?|denies|shows?|makes?|gives?|sends?|fires|seizes?|captures?|"
    r"frees?|releases?|enters?|advances?|vows?|demands?|gets?|wants|brings?|delivers?|"
    r"visits?|operates|claims?|moves?|returns?|exists?|includes?|mourns?|marks?|"
    r"faces?|sees|admits?|repeals?|passes|backs?|plans?|tells?|tour|drank|shrank|"
    r"sprang|rang|sang|swam|rode|hid|bit|slid|woke|awoke|dead|missing|homeless|under|abroad)\b",
    re.IGNORECASE,
)
RELATIVE_WORD = re.compile(r"\b(?:which|who|that|whose|where|when|while|after)\b")
WORDS = re.compile(r"\w+")
# In "US-led" nobody led.
FREE_WORDS = re.compile(r"(?<!-)\b\w+|(?<=-)(?!led\b|held\b|backed\b|based\b|linked\b|controlled\b|allied\b)\w+")
# The main clause ends where one of these begins.
SUBCLAUSE = re.compile(
    r"(?:, | )(?:that|who|which|whose|when|where|while|after|because|although|though|before|if|until|"
    r"(?<!many )(?<!much )(?<!few )as)\b"
)
OPENS_SUBCLAUSE = re.compile(
    r"^(?:if|although|though|because|while|as(?! many| much| few)|when|after|before|since|despite|until|where)\b", re.I
)
# These want a verb of their own: not "told a court that the minister"; the faction that holds it left.
FULL_CLAUSE = re.compile(
    r",? (?:that(?! (?:day|night|week|month|year|[A-Z]\w+)$)|who|which|when|where|while|because|although|though|if)\b"
)
# A strike that killed has killed somebody.
KILLED_WHOM = re.compile(r"\b(?:killed|kills?|wounded|injured|left)$")
AGENT = re.compile(
    r"(?:[\w’'-]+ ){0,3}(?:(?:air)?strikes?|raids?|attacks?|blasts?|bombs?|bombing|shells?|shelling|explosion|fire)\b"
    r"(?! (?:victims|survivors)| \w+ (?:ceasefire|truce))(?!.*\b(?:people|civilians|persons)\b)",
    re.IGNORECASE,
)
LAST_NOUN = re.compile(r" (?:advances?|attacks?|orders?|demands?|visits?|returns?|moves?|calls?|shows?|targets?)$")
SAYS = re.compile(r" (?:said|says) (?=[\w’']+ \w)(?!that\b|on\b|in\b|at\b)")  # said the Turkish advance
AND_WAS = re.compile(r"\band (?:was|were|has|had)\b")
LEADS_IN = re.compile(r"^(?:In|On|At|By|Within|Of) ")
RELATIVE = re.compile(r",? (?:that|who|which) (?!one |the |an? |it |they |he |she |his |their |its |some |\d|[A-Z])")

# A headline does not end on these.
DANGLING = listed(
    "a an the of in on at by to for and or but with from as that which who whose its their his her near into "
    "after when while where were was had has have been be is are than least more between during another some about "
    "this these those he she they we early late also said no not because since until killing wounding injuring "
    "leaving bringing before shortly both only just estimated if so very most many few each every such other "
    "whom what how why towards toward amid despite following including through without against per via "
    "even still almost nearly around at-least roughly further further, being having making taking telling including "
    "several would could should will may might must can do does did then there onto upon among alongside like though "
    "although unless whether told urged asked let whole entire own new first second third former once again "
    "allegations evidence carried last next over under come came went goes try tried trying want wanted able "
    "going likely willing bound known "
    "ever believed thought expected supposed alleged accused due back used upon old main "
    "send sends make makes bring brings give gives keep keeps "
    "presidential parliamentary northern southern eastern western central subject "
    " part while-in"
)
# The Orsk Rifles, have come back: of two commas around an apposition one was cut off.
ONE_COMMA = re.compile(r"^(?P<subject>[^,]{3,60}), (?:have|has|had|was|were|is|are) ")
# The number of dead from the raid: no verb, though "dead" is one in "40 dead".
A_COUNT = re.compile(r"^(?:The |the )?(?:number|total|toll) of (?:the )?(?:dead|missing|homeless|wounded|injured)\b")
# Nor does it begin with these,
BROKEN_START = re.compile(
    r"(?:(?i:according) to|(?i:in) this (?:file )?(?:photo|image|picture|video)|"
    r"of|and|or|to|them|us|than|that|by|with|for|from|but|was|were|is|are|has|had|have|said|says|told|whose|whom|"
    r"called|led by)\b"
)
# nor end on any of these phrases.
BROKEN_END = re.compile(
    r" (?:(?:that|which|who|whom) \w+|(?:in|on|at|of|for|from) which \w+ \w+|(?:killed|wounded|injured) them|"
    r"number of (?:people|dead|deaths)|the [\d,]+ \w+ed|"
    r"(?:[Tt]he|[Aa]n?) [A-Z]\w+(?:ian|ish|ese|raqi|aeli|ench|utch|erman))$|"
    r", (?:[\w,-]+ ){0,4}of (?:them|whom)$|, (?:the )?(?:\w+ )?(?:latest|last|first)$|"
    r"-(?:led|backed|held|based|linked|affiliated|controlled|allied)$|"
    r" (?:stood|stands|numbered|totalled)$|"
    r" (?:had|has|have|with|another) (?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|several|dozens)$|"
    r" (?:over|on|at|into|to|from|with|for|against|by|of|through|near|in|after) (?:it|them|him|her)$"
)
ENDING = 60  # letters that such a phrase stands in
# A word that lost its noun stands before a mark,
HANGING = listed(
    "a an the of between from into near with for at to during since until amid despite following including under "
    "toward towards than and or but that which who whose is are be"
)
BEFORE_MARK = re.compile(r"(\w++)[,;:]")
MARKS_MEET = re.compile(r"[,;:] ?[,;:]")
# or before a word that cannot follow it.
PAIR = re.compile(r"(\w++)(?= (\w++)(?! around))")
BROKEN_PAIRS = frozenset(
    (word, after)
    for words, others in (
        (
            "a an the of between into with for at during amid despite than to",
            "and or but after when while because before was were is are has had of in at by",
        ),
        ("before after since until while when following", "and or but was were had has"),
        ("killing wounding injuring leaving bringing making including", "of in on at and when near"),
        ("killed wounded injured", "of"),
        ("and or but", "of when on that"),
        ("The A An", "and of in on at was were"),
        ("kills kill killed", "wounds wounded injures injured"),
    )
    for word in words.split()
    for after in others.split()
)
# Where copy has run a headline into its text: "hit the mill A shell struck".
RUN_ON = re.compile(
    r"(?<=\w )(?<![IiOo]n )(?<!of )(?<!Of )(?<![Aa]t )(?<![BbMm]y )(?<![Tt]o )(?<!for )(?<!For )(?<!told )"
    r"(?<!with )(?<!from )"
    r"(?=(?:An? [a-z]{2}|The [\w-]+ (?!Hague|New|Times|Guardian|Independent|National)))"
)
CREDIT = re.compile(r" (?:Monitor|NGO|State media) (?:AFP|AP|Reuters)\b")  # between a headline and its text
# "between the guild", and whom else is cut off
BETWEEN = re.compile(r" between (?!.* and )")
# The roof fell in, shots were fired on: no preposition that has lost its noun.
PHRASAL = re.compile(
    r"\b(?:fell|caved|closed|burst|moved|handed|taken|fired|rolled|broken|let|went|gone) (?:in|over|on)$"
)
# The town fell, and tens of thousands of people: what the last of two clauses does is cut off.
SECOND_CLAUSE = re.compile(r", (?:and|but) (?P<rest>[^,]+)$")
# What somebody thinks ought to be is no news without the one who says so.
OPINION = listed("would should must ought")
LEAST = 15  # letters
OF_A_RELATIVE = 2  # verbs: who | had sought | shelter


@lru_cache(maxsize=16384)
def is_verb(word: str) -> bool:
    """was, struck, collapsed"""
    return VERB.fullmatch(word) is not None


def has_verb(text: str) -> bool:
    """Whether a word of the text is a verb; each word is looked at once and remembered."""
    return any(map(is_verb, FREE_WORDS.findall(text)))


def has_clause(text: str) -> bool:
    """Whether a verb or a relative stands in the text: no subject by itself."""
    return has_verb(text) or RELATIVE_WORD.search(text) is not None


def whole(line: str) -> bool:
    """Whether the line reads as a headline by itself."""
    if len(line) < LEAST or not ends_well(line) or PRONOUN.match(line) or not balanced(line):
        return False
    words = WORDS.findall(line)
    return (
        PERSONAL.isdisjoint(words)
        and (" that " in line or OPINION.isdisjoint(words))
        and says_something(line)
        and not broken(line)
    )


def balanced(line: str) -> bool:
    """Every quotation mark and bracket with its other."""
    count = line.count
    return not count('"') % 2 and count("“") == count("”") and count("(") == count(")") and count("[") == count("]")


def ends_well(line: str) -> bool:
    """No article, preposition, conjunction, auxiliary at the end, nor just before a mark at the end."""
    last = line.rsplit(" ", 1)[-1]
    return (last.strip(",;:–-") not in DANGLING and last[-1:] not in ",;:–-") or PHRASAL.search(line) is not None


def broken(line: str) -> bool:
    """Whether a cut has left words that do not go together: "killed of", "the and", "in the, where"."""
    pairs = PAIR.findall(line)
    marks = "," in line or ";" in line or ":" in line
    return (
        "?" in line
        or not BROKEN_PAIRS.isdisjoint(pairs)
        or any(starmap(eq, pairs))  # the the
        or BROKEN_START.match(line) is not None
        or (KILLED_WHOM.search(line, max(0, len(line) - 8)) is not None and AGENT.match(line) is not None)
        or BROKEN_END.search(line, max(0, len(line) - ENDING)) is not None
        or run_on(line)
        or (marks and without_its_verb(line))
        or (marks and (apart := ONE_COMMA.match(line)) is not None and not has_clause(apart["subject"]))
        or (" between " in line and BETWEEN.search(line) is not None)
        or (marks and not HANGING.isdisjoint(BEFORE_MARK.findall(line)))
        or (marks and MARKS_MEET.search(line) is not None)
    )


def without_its_verb(line: str) -> bool:
    """The town fell to the rebels, and tens of thousands of people [who had sought shelter]"""
    found = SECOND_CLAUSE.search(line) if line.count(",") == 1 else None
    if found is None or not has_verb(line[: found.start()]):
        return False
    subject, relative, rest = found["rest"].partition(" who ")
    return not has_verb(subject) and (not relative or sum(map(is_verb, WORDS.findall(rest))) <= OF_A_RELATIVE)


def run_on(line: str) -> bool:
    """Whether copy has run a headline into what follows: "hit the mill A shell struck", "hit the mill Monitor AFP"."""
    return ((" A" in line or " The " in line) and RUN_ON.search(line) is not None) or (
        ("AFP" in line or "AP" in line or "Reuters" in line) and CREDIT.search(line) is not None
    )


def says_something(line: str) -> bool:
    """Its main clause has a verb: not "Two hospitals in Darn, a town", not "When the dam burst"."""
    if "of " in line:
        line = A_COUNT.sub("Number", line)
    if "and " in line and (joined := AND_WAS.search(line)) and not has_verb(line[: joined.start()]):
        return False
    if OPENS_SUBCLAUSE.match(line):
        _, comma, line = line.partition(", ")
        if not comma:
            return False
    if " sa" in line and (said := SAYS.search(line)) and not has_verb(LAST_NOUN.sub("", line[said.end() :])):
        return False
    if denied := contradicted.OPENS.match(line):
        return has_verb(line[denied.end() :])
    if " that " in line and contradicted.CLOSES.match(line) and contradicted.denied(line)[1]:
        return True
    cut = SUBCLAUSE.search(line, 3)
    if cut is None:
        return has_verb(line[line.find(" ") + 1 :])
    main, rest = line[: cut.start()], line[cut.end() :]
    verbs = sum(map(is_verb, WORDS.findall(rest)))
    if has_verb(main[main.find(" ") + 1 :]):
        return verbs > 0 or not FULL_CLAUSE.match(line, cut.start())
    if not verbs:
        return False
    return LEADS_IN.match(line) is not None or (verbs > 1 and RELATIVE.match(line, cut.start()) is not None)
