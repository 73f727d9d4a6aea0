"""A sentence -> its headline: its own words without dateline, attribution, dates, asides and disputed figures.

At most 90 characters; what is too long is cut where a clause ends.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from dateline.model import Claim
from dateline.placewords import listed

LONGEST = 90
SHORTEST = 20  # a cut that leaves less says too little

SAID = (
    r"(?:said|says|say|told|announced|reported|reports|confirmed|added|disclosed|estimated|warned|revealed|"
    r"stated|wrote|"
    r"acknowledged|admitted|claimed|believes?|found|showed|according)"
)
SPEAKS = re.compile(rf"\b(?:{SAID}|citing|tally|count)\b", re.IGNORECASE)
# What may follow "said" in an attribution: an adjunct, no object.
ADJUNCT = (
    r"(?: (?:us|me|reporters|journalists|parliament|this newspaper|the \w+))?(?: (?:on|in|at|late|early|by|"
    r"to|earlier|later|yesterday|today|from|via|during|afterwards|here|there)\b[^,;]{0,60})?"
)
TAIL = re.compile(
    r"(?:,| –| -)? (?:according to\b|as reported by\b|citing\b|by the (?:tally|count) of\b|by a (?:tally|count) "
    r"of\b).*$|"
    rf",[”\"]? (?:(?!,)[^;:]){{0,90}}?(?:, [^,;:]{{2,60}},)? (?:has |have |had )?{SAID}{ADJUNCT}(?:,.*)?[.,]?$|"
    rf",[”\"]? {SAID} (?!that\b)[^;:]{{2,160}}$"
)
BARE_TAIL = re.compile(rf" (?:a |an |the )?(?:[\w-]+ ){{1,7}}(?:said|reported|announced){ADJUNCT}\.?$")
HEAD = re.compile(
    rf"^(?:[^;:“\"]{{3,120}}?) (?:has |have |had )?{SAID}(?: [\w.’']+){{0,5}}? that (?=.{{20}})|"
    rf"^(?:[^;:,“\"]{{3,60}}?) (?:said|says|say) (?=(?:[\w-]+ ){{1,4}}(?:was|were|had|has|have|\w{{3,}}ed|struck|"
    rf"hit|took|shot) )|"
    rf"^(?:[^;:,“\"]{{3,60}}?) (?:said|says|say) (?=(?:at least |more than |about |some )?(?:\d|one|two|three|"
    rf"four|five|six|seven|eight|nine|ten|dozens)\b)|"
    rf"^according to [^,]{{3,80}}, ",
    re.IGNORECASE,
)
OPENING = re.compile(
    r"^(?:[A-Z]{4,}[.:] |\d{1,2}[:.]\d\d[.:]? |"
    r"(?:but|and|so|yet|still|also|meanwhile|elsewhere|earlier|later|separately|in all|however|then|in addition|"
    r"in another \w+|in a separate \w+|what we know about [^:]{3,60}:|a look back\.)[,:]? )+",
    re.IGNORECASE,
)
VERBS = r"(?:\w+ed|was|were|had|has|let|left|went|took|began|fell|died|struck|hit|came|broke|blew|shot|lost)"
ASIDE = re.compile(
    r" \([^()]{0,120}\)|"
    r",(?: (?:on|in|of|from|by|to|with))? (?:which|who|whose|whom|where)\b[^,;]{0,140}(?:,(?= [a-z])|(?=;)|$)|"
    r", (?:\d{1,3} (?:km|kilometres|kilometers|miles) [^,]{0,60}|aged? \d{1,3}|\d{2}),?(?= |$)|"
    r", (?:including|among them|among whom|most of them|some of them|many of them|all of them|\w+ of them)\b[^,;]{0,90}"
    r"(?:, [A-Z][^,;]{2,40})*(?:,(?= [a-z])|(?=;)|$)|"
    rf", (?:both |all )?aged \d\d,?|, \w+ed (?!and\b)[^,;]{{5,90}},(?= {VERBS}\b)|"
    r"(?<= )–[^–]{3,90}–(?= )|, (?:but|and) that\b.*$|, it said(?=,|$)"
)
PARTICIPLE = (
    r"(?:(?!(?:seven|eleven|children|women|often|open|even|men|ten|then|when|hundred|need|indeed|"
    r"been)\b)\w{2,}(?:ed|en)|shot|hit|hurt|struck|found|held|"
    r"cut|put|brought|sent|blown|torn|burnt|lost|built|thrown|set|led|swept|slain|overrun|freed|seen|dug|died|"
    r"left|fled|"
    r"begun|come|gone|burst|met|won|sold|kept|told|known|shut|split|spread|sunk|grown|drawn|worn|sworn|withdrawn|made|"
    r"become|run|caught|fought|bought|taught|laid|paid|gunned)"
)
AUXILIARY = re.compile(
    rf"\b(?:was|were|has been|have been|had been|are being|is being) (?:also )?(?=(?:\w+ly )?{PARTICIPLE}\b)"
)
PERFECT = re.compile(
    rf"(?<!to )\b(?:has|have|had) (?:also |since |already )?(?!gone|come|begun|become|met|run)(?={PARTICIPLE}\b)"
)
ARTICLE = re.compile(
    r"^(?:(?:an?|the) (?:estimated )?|(?:its|their|his|her) )(?=\w)(?!(?:quarter|dozen|couple|number|group|"
    r"handful|third|half|hundred|few)\b)",
    re.IGNORECASE,
)
PRONOUN = re.compile(r"^(?:it|they|he|she|this|that|these|those|we|there)\b", re.IGNORECASE)
LOOKS_BACK = re.compile(r"\b(?:remember|recall|compared|since|anniversary|memories|deadliest|worst)\b", re.IGNORECASE)
COMES = re.compile(r"\b(?:came|began|started|happened|took place|followed)(?: \w+){0,2} $")
DATE_LEAD = re.compile(
    r"(?:(?:^|,? |(?<=^))(?:late|early|earlier|later|as of|only|again|shortly|just|soon))?"
    r"(?:(?:^|,? )(?:on|in|at|during|by|since|of|from|before|after|until|between))?(?: about| around)?(?: the)?"
    r"(?: (?:night|morning|evening|afternoon|start|end|beginning) of)?(?: late| early)?,? ?$",
    re.IGNORECASE,
)
SPACE_BEFORE = re.compile(r" ([,.;:])")
DOUBLED = re.compile(r"([,;:])(?: ?[,;:])+")
NO_QUOTES = str.maketrans("", "", '“”"')
EMPTY_PAIR = re.compile(r"\b(?:between )?  +and (?=,|$)")
TWICE = re.compile(r"\b(?:a|the|its|this|that) the\b")
POSSESSIVE = re.compile(r"[’'][sS]? (?=\w)")
OF_DATE = re.compile(r"\b(?:last|this|the) $")
COORDINATED = re.compile(
    r"; |: (?=[a-z])| – |, (?=(?:and|but|while|when|after|as|leaving|killing|wounding|injuring|because|although|"
    r"with)\b)"
)
COMMA = re.compile(r", ")
SUBORDINATE = re.compile(
    r" (?=(?:after|when|while|as|where|because|before|despite|amid|although|though|since|but|which|who|following)\b)"
)
PHRASE = re.compile(r" (?=(?:from|near|during|with|for|on|in|at|by|to|of|and)\b)")
# A headline does not end on these.
DANGLING = listed(
    "a an the of in on at by to for and or but with from as that which who whose its their his her near into "
    "after when while "
    "where were was had has have been be than least more between during another some about over under against "
    "this these "
    "those it they he she is are early late also said no not because since until killing wounding injuring "
    "leaving bringing "
    "before shortly around both only just estimated"
)
ABOUT = (
    r"(?:(?:at least|more than|over|up to|as many as|about|around|some|nearly|almost|roughly|close to|an "
    r"estimated|fewer than|"
    r"a further|another|between [\w,]+ and) )?"
)


def headline(text: str, dates: Iterable[str] = (), disputed: Sequence[Claim] = ()) -> str:
    """The headline of a sentence; `dates` are its time expressions, `disputed` the claims that others contradict."""
    dates = tuple(" ".join(d.split()) for d in dates if d.strip())
    line = told_of(" ".join(text.split()), dates)
    line = tidy(without_dates(line, dates))
    line = without_attribution(OPENING.sub("", line))
    for claim in disputed:
        line = without_figure(line, claim)
    line = tidy(ASIDE.sub(lambda m: closing(m, line), line))
    line = PERFECT.sub("", AUXILIARY.sub("", line))
    return capital(shortened(tidy(ARTICLE.sub("", line))))


def closing(aside: re.Match[str], line: str) -> str:
    """What stays of an aside: the second comma of a name that stands between two."""
    before = line[: aside.start()].rpartition(", ")
    return "," if before[1] and aside[0].endswith(",") and len(before[2]) < 40 and before[2][:1].isupper() else ""


def told_of(line: str, dates: Sequence[str]) -> str:
    """It began on 4 May, when a raid went wrong -> a raid went wrong; Two days after a dam burst, … -> a dam burst."""
    for date in dates:
        found = re.search(rf"{re.escape(date)},? (?:when|the day) (?P<clause>.{{20,}})", line)
        before = line[: found.start()] if found else ""
        if found and (PRONOUN.match(line) or LOOKS_BACK.search(before) or COMES.search(before)):
            return found["clause"]
    found = re.match(r"^\w+ (?:days?|weeks?) after (?P<clause>[^,;]{15,120}),", line)
    return found["clause"] if found else line


def without_attribution(line: str) -> str:
    """Five died, police said -> Five died; The mayor said that five died -> five died."""
    for mark in ("; ", ': "', ": “"):
        first, found, _ = line.partition(mark)
        if found and len(first) >= 2 * SHORTEST:
            line = first
    if not SPEAKS.search(line):
        return line
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
    for text in sorted(set(dates), key=lambda d: (-len(d), d)):
        at = line.find(text)
        if at < 0 or (at and line[at - 1].isalnum()):
            continue
        left, right = line[:at], line[at + len(text) :]
        if found := POSSESSIVE.match(right):
            line = f"{OF_DATE.sub('', left)}the {right[found.end() :]}"
            continue
        lead = DATE_LEAD.search(left[-40:])
        left = left[: len(left) - len(lead[0])] if lead else left
        if right[:1] == "," and (left[-1:] == "," or (lead and lead[0][:1] == ",")):
            left, right = left.rstrip(","), right[1:]
        line = f"{left} {right[2:] if not left and right[:2] == ', ' else right}"
    return TWICE.sub("the", EMPTY_PAIR.sub(" ", line))


def without_figure(line: str, claim: Claim) -> str:
    """At least 29 soldiers -> soldiers, where another claim differs; "and killed 12 of them" goes whole."""
    for number in numbers_of(claim):
        found = re.search(rf"\b{ABOUT}{number}\b(?! (?:killed|dead|wounded)\b)", line, re.IGNORECASE)
        if (
            not found
            or re.search(r"\b(?:from|to|not) $", line[: found.start()])
            or re.match(r",? (?:to|not) ", line[found.end() :])
        ):
            continue
        noun = re.match(
            r" (?!(?:and|were|was|had|have|of|in|on|when|others?|more|by|the|at)\b)[A-Za-z][\w-]+", line[found.end() :]
        )
        if noun and (
            found.start() == 0 or not re.search(r"\b(?:the|of its|of their)$", line[: found.start()].rstrip())
        ):
            return line[: found.start()] + line[found.end() + 1 :]
        clause = re.search(
            r",? (?:and )?(?:killing|wounding|injuring|leaving|killed|wounded|injured|with|that killed|which "
            r"killed|left) $",
            line[: found.start()],
        )
        if clause and clause.start() >= SHORTEST:
            return line[: clause.start()]
    return line


ONES = tuple(
    str.split(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty"
    )
)
TENS = {20: "twenty", 30: "thirty", 40: "forty", 50: "fifty", 60: "sixty", 70: "seventy", 80: "eighty", 90: "ninety"}


def numbers_of(claim: Claim) -> Iterator[str]:
    """How the count of a claim may be written: 1,200, 1200, twelve, forty-five."""
    for n in sorted({claim.count.min, claim.count.max} - {None}, reverse=True):  # type: ignore[type-var]
        if n is None:
            continue
        yield f"{n:,}"
        yield str(n)
        if n < len(ONES):
            yield ONES[n]
        elif n < 100:
            yield TENS[n // 10 * 10] + (f"-{ONES[n % 10]}" if n % 10 else "")


def tidy(line: str) -> str:
    """One space between words, none before a mark, one mark at a time, no quotation mark without its other."""
    if sum(line.count(mark) for mark in '“”"') == 1:
        line = line.translate(NO_QUOTES)
    line = SPACE_BEFORE.sub(r"\1", " ".join(line.split()))
    return DOUBLED.sub(r"\1", line).strip(" ,.;:–-")


def shortened(line: str) -> str:
    """Cut where a clause ends, if it is too long: before "and", at a comma, before "after", last before a phrase."""
    if len(line) <= LONGEST:
        return trimmed(line) or line
    for ends, least in ((COORDINATED, 30), (COMMA, 45), (SUBORDINATE, 40), (PHRASE, 45)):
        fitting = [m.start() for m in ends.finditer(line) if least <= m.start() <= LONGEST]
        cut = trimmed(line[: fitting[-1]]) if fitting else ""
        if len(cut) >= least - 8:
            return cut
    cut = line[: max(line.rfind(" ", 0, LONGEST), 1)]
    return trimmed(cut) or line[:LONGEST]


def trimmed(line: str) -> str:
    """Without the function words and marks that a cut leaves at the end."""
    words = line.split(" ")
    while words and (words[-1].strip(",;:–-").lower() in DANGLING or not words[-1].strip(",;:–-")):
        words.pop()
    return " ".join(words).rstrip(" ,;:–-")


def capital(line: str) -> str:
    return line[:1].upper() + line[1:]
