"""A line -> what it can be cut to: at the end of a clause or a phrase, or anyhow at the last word that fits."""

import re
from collections.abc import Iterator

from dateline.reports import omissions, wholeness
from dateline.reports.wholeness import DANGLING, PARTICIPLE

LONGEST = 90
SHORT = 45  # what is cut shorter gives way to a longer candidate
SHORTEST = 20  # a cut that leaves less says too little
LOOKED_AT = LONGEST + 40  # letters in which a place for a cut is looked for

COORDINATED = re.compile(
    r"; | (?=and the (?:[\w’'-]+ ){1,8}(?:was|were|had|has)\b)|"
    r", (?=and that\b)| (?=and that\b)|: (?=[a-z])| – |, (?=(?:and|but|while|when|after|as|leaving|"
    r"killing|wounding|injuring|because|although|"
    r"with|so)\b)"
)
AS_NOUN = re.compile(r" as \w+$")
COMMA = re.compile(r", ")
SUBORDINATE = re.compile(
    r"(?:, | )(?:(?:just |only |shortly |soon |\w+ )?"
    r"(?:hours?|days?|weeks?|months?|minutes?|moments|shortly|soon|just) )?"
    r"(?=(?:after|when|while|as|where|because|before|despite|amid|including|although|"
    r"though|since|but|which|who|following|"
    r"until|that (?:was|were|had|has|have)|in protest|in order|in response|in an attempt|as part)\b)"
)
SECOND_VERB = re.compile(
    rf"(?:, | )(?=and then\b|and (?:\w+ly )?(?:{PARTICIPLE}|took|went|gave|broke|drove|threw|fell|was|were|had|has)\b)"
)
PARTICIPIAL = re.compile(
    r"(?:, | )(?=(?!(?:during|evening|morning|building|following|shelling|bombing|fighting|shooting|killing|meeting|"
    r"crossing|hearing|training|warning|briefing|wedding|king|ring|according|including|being|having|"
    r"landing|gathering|remaining|leading|missing|ongoing|surrounding|existing|striking)\b)(?:\w+ly )?[a-z]{3,}ing\b)"
)
PHRASE = re.compile(
    r" (?=(?:from|near|during|with|for|on|in|at(?! least| most)|by|against|along|over|under|outside|through|between|"
    r"to(?= (?:the|an?|its|their|his|her|demand|protest|mark|mourn|watch|hear|collect|[A-Z\d]\w*) ))\b)"
)
# Parts of a total: 43 killed: 25 in Karm, 12 in Osman; one of them without the others would be false.
PARTS = re.compile(rf": {wholeness.SOME} (?:[\w’'-]+ )*?(?:in|at|near|on|from|to) .*?(?:,| and) {wholeness.SOME}\b")
# How a line may be cut, the best place first, and what must be left.
# (Each way begins with the letters that it can begin with, `(?:, | )` and not `,? `: so it is searched for faster.)
CUTS_OF_ONE = (
    (COORDINATED, 25),
    (SUBORDINATE, 25),
    (SECOND_VERB, 30),
    (COMMA, 40),
    (PARTICIPIAL, 40),
    (PHRASE, 35),
)
CUTS = ((wholeness.RUN_ON, 20), (wholeness.CREDIT, 20), *CUTS_OF_ONE)


def clauses(line: str) -> Iterator[tuple[str, int]]:
    """The line cut where a clause or a phrase ends, the longest of each way first."""
    if len(line) < SHORTEST:
        return
    parts = PARTS.search(line) if ": " in line else None
    if parts and parts.start() >= SHORTEST:
        yield line[: parts.start()], 0
    end = parts.start() if parts else LOOKED_AT
    ways = CUTS if wholeness.run_on(line) else CUTS_OF_ONE
    for ends, least in ways:
        enough = least if ends in (COORDINATED, wholeness.RUN_ON, wholeness.CREDIT) else SHORT
        places = [m.start() for m in ends.finditer(line, 0, min(end, LOOKED_AT))]
        for at in reversed(places):
            if not least <= at <= LONGEST:
                continue
            cut = closed(line[:at].rstrip(" ,;:–-"))
            if ends is PHRASE and cut.endswith("ed") and wholeness.has_verb(cut[: cut.rfind(" ")]):
                continue  # "fighters backed" of "fighters backed by the army"
            if line.startswith(" between", at) and AS_NOUN.search(cut):
                continue  # "the truce broke as clashes" of "as clashes between the two went on"
            yield cut, enough


def closed(line: str) -> str:
    """Without the quotation marks of which a cut has taken the other."""
    return line if wholeness.balanced(line) else line.translate(omissions.NO_QUOTES)


def anyhow(line: str) -> str:
    """At the last word that fits, without the function words that this leaves at the end."""
    if len(line) > LONGEST:
        line = line[: max(line.rfind(" ", 0, LONGEST), 1)][:LONGEST]
    words = line.split(" ")
    while words and (words[-1].strip(",;:–-").lower() in DANGLING or not words[-1].strip(",;:–-")):
        words.pop()
    return " ".join(words).rstrip(" ,;:–-") or line


def capital(line: str) -> str:
    at = 1 if line[:1] in '“"' else 0
    return line[:at] + line[at : at + 1].upper() + line[at + 1 :]
