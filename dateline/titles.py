"""A sentence -> its headline: its own words without dateline, attribution, dates, asides and disputed figures.

At most 90 characters; what is too long is cut where a clause ends.
"""

import re
from collections.abc import Iterable, Sequence

from dateline.model import Claim
from dateline.placenames import listed

LONGEST = 90
SHORTEST = 20  # a cut that leaves less says too little

SAID = (
    r"(?:said|says|say|told|announced|reported|reports|confirmed|added|disclosed|estimated|warned|revealed|stated|wrote|"
    r"acknowledged|admitted|claimed|believes?|found|showed|according)"
)
# ", the governor said"; ", according to a monitor"; "; it gave no figures"
TAIL = re.compile(
    rf"(?:,| –| -)? (?:according to\b.*|as reported by\b.*|citing\b.*)$|"
    rf",[”\"]? (?:(?!,)[^;:]){{0,90}}?(?:, [^,;:]{{2,60}},)? (?:has |have |had )?{SAID}(?: \w+){{0,9}}(?:, citing\b.*)?[.,]?$|"
    rf", {SAID} [^;:]{{2,120}}$",
)
BARE_TAIL = re.compile(r" (?:a |an |the )?(?:[\w-]+ ){0,6}(?:said|reported|announced)\.?$")
HEAD = re.compile(
    rf"^(?:[^;:,“\"]{{3,90}}?(?:, [^,;:]{{3,60}},)?) (?:has |have |had )?{SAID}(?: [\w.’']+){{0,4}}? that (?=.{{20}})|"
    rf"^according to [^,]{{3,80}}, ",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"^(?:[A-Z]{4,}[.:] |\d{1,2}[:.]\d\d[.:]? |(?:but|and|so|yet|still|also|meanwhile|elsewhere|earlier|later|separately|in all|"
    r"however|then|in addition|in another \w+|in a separate \w+|what we know about the [^:]{3,60}:|a look back\.)[,:]? )+",
    re.IGNORECASE,
)
ASIDE = re.compile(
    r" \([^()]{0,120}\)|, (?:which|who|whose|whom|where)\b[^,;]{0,140}(?:,(?= [a-z])|$)|"
    r", (?:\d{1,3} (?:km|kilometres|kilometers|miles) [^,]{0,60}|aged? \d{1,3}|\d{2}),?(?= |$)|"
    r", (?:including|among them|among whom|most of them|some of them|many of them|all of them|both|\w+ of them)\b[^,;]{0,90}(?:,|$)|"
    r"(?<= )–[^–]{3,90}–(?= )"
)
AUXILIARY = re.compile(
    r"\b(?:was|were|has been|have been|had been|is|are) (?=(?:\w+ly )?(?:\w{3,}ed|shot|hit|hurt|struck|taken|found|held|cut|"
    r"put|brought|driven|sent|blown|torn|burnt|lost|built|thrown|set|led|stolen|given|swept|beaten|slain|overrun|freed|shaken|"
    r"unveiled|seen|buried)\b)"
)
PERFECT = re.compile(
    r"\b(?:has|have|had) (?=(?:\w{3,}ed|died|taken|fled|left|struck|hit|lost|cut|put|begun|come|gone|fallen|broken|shot)\b)"
)
ARTICLE = re.compile(r"^(?:an?|the) (?=\w)", re.IGNORECASE)
DATE_LEAD = r"(?:(?:,? ?(?:late|early|earlier|later|as of|only|again))?(?:,? ?(?:on|in|at|during|by|since|of|from))?(?: the)?(?: night of| morning of| evening of| afternoon of)?(?: late| early)? ?)"
CLAUSE_END = re.compile(
    r"; |: | – |, |(?= (?:after|when|while|as|where|because|before|despite|amid|although|though|since|but|and|which|who|following|in which|in what|from|near|during|with|for|on|in|at|by|to|of) )"
)
WEAK_CUT = listed("from near during with for on in at by to of and")
DANGLING = re.compile(
    r"[\s,;:–-]+(?:(?:a|an|the|of|in|on|at|by|to|for|and|or|but|with|from|as|that|which|who|its|their|his|her|near|into|after|"
    r"when|while|where|were|was|had|has|have|been|be|than|least|more|between|during|another|some|about|over|under|against|"
    r"this|these|those|it|they|he|she|is|are|early|late|also|said|no|not|because|since|until|killing|wounding|injuring|leaving|other|others)\b)*\s*$",
    re.IGNORECASE,
)
NUMBER = r"(?:(?:at least|more than|over|up to|as many as|about|around|some|nearly|almost|roughly|close to|an estimated|fewer than) )?"


def headline(text: str, dates: Iterable[str] = (), disputed: Sequence[Claim] = ()) -> str:
    """The headline of a sentence; `dates` are its time expressions as written, `disputed` claims that others contradict."""
    line = " ".join(text.split())
    line = without_attribution(OPENING.sub("", " ".join(without_dates(line, dates).split())))
    for claim in disputed:
        line = without_figure(line, claim)
    line = tidy(ASIDE.sub("", line))
    line = PERFECT.sub("", AUXILIARY.sub("", line))
    line = ARTICLE.sub("", line)
    return capital(shortened(tidy(line)))


def without_attribution(line: str) -> str:
    """Five died, police said -> Five died; The mayor said that five died -> five died."""
    cut = TAIL.sub("", line)
    if len(cut) >= SHORTEST:
        line = cut
    bare = BARE_TAIL.sub("", line)
    if SHORTEST <= len(bare) < len(line) and re.search(r"\w+ed\b|\b(?:dead|struck|hit|died)\b", bare):
        line = bare
    cut = HEAD.sub("", line)
    return cut if len(cut) >= SHORTEST else line


def without_dates(line: str, dates: Iterable[str]) -> str:
    """on Friday, late Thursday, of 4 May: gone; Friday's attack -> the attack."""
    for text in sorted({" ".join(d.split()) for d in dates}, key=len, reverse=True):
        said = re.escape(text)
        line = re.sub(rf"(?:\b(?:last|this|the) )?{said}[’']s? (?=\w)", "the ", line, count=1)
        line = re.sub(
            rf"(?:^{DATE_LEAD}{said},? ?)|(?:,? ?\b(?:{DATE_LEAD.strip()}){said}(?=\W|$))|(?: ?{said}\b)",
            " ",
            line,
            count=1,
            flags=re.I,
        )
    return re.sub(
        r"\b(?:a|the|its|of|in|this|that) the\b", lambda m: "the" if not m[0].startswith(("of", "in")) else m[0], line
    )


def without_figure(line: str, claim: Claim) -> str:
    """At least 29 soldiers -> soldiers, where another claim gives another number; "killing 12" goes whole."""
    for number in numbers_of(claim):
        found = re.search(
            rf"{NUMBER}\b{number}\b(?P<noun> (?!and\b|were\b|was\b|had\b|have\b|of\b|in\b|on\b|when\b|others?\b)[a-z]\w+| [A-Z]\w+)?",
            line,
            re.I,
        )
        if not found:
            continue
        if found["noun"]:
            return line[: found.start()] + line[found.start("noun") + 1 :]
        clause = re.search(
            r",? (?:and )?(?:killing|wounding|injuring|leaving|killed|wounded|injured|with|that killed|which killed) $",
            line[: found.start()],
        )
        if clause and clause.start() >= SHORTEST:
            return line[: clause.start()]
    return line


WORDS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
TENS = {30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}


def numbers_of(claim: Claim) -> Iterable[str]:
    for n in {claim.count.min, claim.count.max} - {None}:
        assert n is not None
        yield f"{n:,}"
        yield str(n)
        if n < len(WORDS):
            yield WORDS[n]
        elif n < 100:
            ten, one = n // 10 * 10, n % 10
            yield TENS.get(ten, "twenty") + (f"-{WORDS[one]}" if one else "")


def tidy(line: str) -> str:
    line = re.sub(r"\s+([,.;:])", r"\1", re.sub(r"\s{2,}", " ", line))
    line = re.sub(r"([,;:])(?:\s*[,;:])+", r"\1", line)
    return line.strip(" ,.;:–-").strip()


def shortened(line: str) -> str:
    """Cut where a clause ends; a comma before a preposition, a preposition before the bare middle of a phrase."""
    if len(line) <= LONGEST:
        return DANGLING.sub("", line) or line
    ends = [(m.start(), m[0] != "" or line[m.start() :].split()[0] not in WEAK_CUT) for m in CLAUSE_END.finditer(line)]
    fitting = [(at, strong) for at, strong in ends if 30 <= at <= LONGEST]
    strong = [at for at, is_strong in fitting if is_strong and at >= 40]
    at = max(strong or [at for at, _ in fitting] or [line.rfind(" ", 0, LONGEST)])
    cut = DANGLING.sub("", line[: max(at, 1)])
    return cut or line[:LONGEST]


def capital(line: str) -> str:
    return line[:1].upper() + line[1:]
