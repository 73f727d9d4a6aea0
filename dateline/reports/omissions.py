"""A sentence -> its words without what a headline leaves out: who says so, asides, marks that lost their other."""

import re
from functools import lru_cache

from dateline.reports import contradicted
from dateline.reports.wholeness import PRONOUN, has_verb

SHORTEST = 20  # a cut that leaves less says too little

SAID = (
    r"(?:said|says|say|told|announced|reported|reports|confirmed|added|disclosed|estimated|estimates|warned|revealed|"
    r"stated|wrote|reckons?|reckoned|insisted|argued|insists|maintains|notes|noted|verified|tweeted|"
    r"acknowledged|admitted|claimed|claims?|believes?|"
    r"(?<!is )(?<!are )(?<!was )(?<!were )(?<!been )found|shows?|showed|suggests?|according)"
)
# One of these stands in every attribution; a search for them is cheaper than for the forms.
SPEAKS = tuple(
    str.split(
        "said say told announce report confirm added disclose estimate warn reveal state wrote acknowledge admit claim "
        "believe found show ccording citing tally count reckon insist argue maintain note verif tweet nformation "
        "charged that indicat assert alleg declared stress learned emerge"
    )
)
# What may follow "said" in an attribution: an adjunct, no object.
ADJUNCT = (
    r"(?: (?:us|me|reporters|journalists|parliament|this newspaper|the \w+|\w+ (?:television|radio|TV)|\w+))?"
    r"(?: (?:on|in|at|late|early|by|"
    r"to|of|earlier|later|yesterday|today|from|via|during|afterwards|here|there)\b[^,;]{0,60})?"
)
TAIL = re.compile(
    r"(?:, | – | - | )(?:according to\b|as reported by\b|citing\b|by the (?:tally|count|"
    r"reckoning) of\b|by a (?:tally|count) "
    r"of\b|by \w+[’']s (?:tally|count|reckoning)\b).*$|"
    rf",[”\"]? (?:(?!,)[^;:]){{0,90}}?(?:, [^,;:]{{2,60}},)? (?:has |have |had |also )?{SAID}{ADJUNCT}(?:,.*)?[.,]?$|"
    rf",[”\"]? {SAID} (?!that\b)[^;:]{{2,160}}$"
)
BARE_TAIL = re.compile(
    rf" (?:a |an |the )?(?:[\w-]+ ){{1,7}}(?:said|reported|announced){ADJUNCT}\.?$|"
    r" (?:an? |the )(?:[\w-]+ ){1,4}said (?:\w+ ){0,2}(?:after|before|on|in) .*$"
)
# Without one of these at its end a line is not cut there.
BARE_SPEAKS = re.compile(rf" (?:said|reported|announced)(?:{ADJUNCT}\.?$| (?:\w+ ){{0,2}}(?:after|before|on|in) )")
HEAD = re.compile(
    rf"^(?:[^;:“\"]{{2,140}}?) (?:has |have |had |also )?(?:{SAID}|charged|indicated|asserted|alleged|declared|emerged|"
    rf"stressed|learned)(?: [\w.’'-]+){{0,6}}?,? that (?=.{{20}})|"
    r"^according to (?:[^,]{3,80}(?:, [^,]{3,60})?, |(?-i:the (?:[A-Z][\w-]+ ){1,5})(?=the\b)|"
    r"(?:(?:other|local|several|military|medical|opposition|state|some|the) ){0,2}"
    r"(?:sources|reports?|activists|witnesses|residents|officials|monitors|media|police) "
    r"(?!of|by|from|in|at|on|and)\b)|^(?:our|the) information is that |^it (?:is|was) \w+ed that ",
    re.IGNORECASE,
)
AMOUNT = re.compile(r"(?:\d|at least|more than|dozens|hundreds|thousands|scores|tens)\b", re.IGNORECASE)
WITHIN = re.compile(r" (?:after|when|as|because|before|while|although|since) (?!part|chief|head)")
# Passed a code, but an audit found that: the first clause is another, unless it denies.
TURNS = re.compile(r"(?!.* not\b)[^,]+, (?:but|and|while|yet) ")
# The minister told the council that he had closed the mill: his own deed, which he tells of.
OWN_DEED = re.compile(
    r"(?P<who>(?!.*\b(?:who|which|in a)\b.* that (?:he|she)\b)[^,;:]{3,60}?) (?:has |had )?"
    r"(?:said|announced|told [\w ]{2,30}) that (?:he|she) (?:had|has) (?=\w+ed\b)"
)
DENIED = re.compile(r"(?:[\w’'-]+ ){1,12}?(?:was|were|is|are|had|has|have|did|does|do) not\b")
SAID_COMMA = re.compile(r"[^,;:]{3,60} (?:said|reported|says), (?=[A-Z]\w+ \w+)")
BARE_HEAD = re.compile(
    r"^(?!an? estimated)(?:[^;:“\"]{2,90}?),? (?:has |have |had |also )?(?:said|says|say|claimed|claims?|"
    r"believes?|reckons?|estimated|insisted|"
    r"confirmed|announced|reported|told (?:[A-Z]\w+|reporters|the \w+))(?: (?:on|in) \w+)? "
    r"(?!(?:missing|dead|lost|killed|wounded|injured|captured|kidnapped)\b)(?=.{20})",
    re.IGNORECASE,
)
IN_RELATIVE = re.compile(r", (?:where|which|who|whose|whom)\b[^,]*$")  # fled Karm, where the UN says
HARM_TOLD = re.compile(r"\w+ed\b|\b(?:dead|struck|hit|died)\b")
SPOKE = re.compile(r"\b(?:said|says|say|told\b.*) $")
# What is said is a clause of its own, not an object: "reported the loss of two boats".
CLAUSE = re.compile(r"(?:[\w’',-]+ ){1,9}?(?:was|were|had|has|have|is|are|died)\b")
CLAUSE_OF_DEEDS = re.compile(
    r"(?:[\w’',-]+ ){1,12}?(?:was|were|had|has|have|is|are|died|struck|hit|took|fell|lost|left|\w{3,}ed)\b"
)
OBJECT = re.compile(r"(?:a|an|the|its|their|his|her)? ?(?:\w+ )?(?:of|in|on|to|with|for)\b")
VERBS = r"(?:\w+ed|was|were|had|has|let|left|went|took|began|fell|died|struck|hit|came|broke|blew|shot|lost|told|said)"
ASIDE = re.compile(
    r" \([^()]{0,120}\)| \[[^\[\]]{0,120}\]|"
    r",(?: (?:on|in|of|from|by|to|with))? (?:which|who|whose|whom|where)\b[^,;]{0,140}(?:,(?= [a-z])|(?=;)|$)|"
    r", (?:\d{1,3} (?:km|kilometres|kilometers|miles) [^,]{0,60}|aged? \d{1,3}|\d{2}(?=,)),?(?= |$)|"
    r", (?:including|among them|among whom|most of them|some of them|many of them|"
    r"all of them|(?:at least |about |some |more than |nearly |over )?[\w-]+(?:,\d{3})* of (?:them|whom))\b[^,;]{0,90}"
    r"(?:, [A-Z][^,;]{2,40})*(?:, where\b(?:[^,;]|\d,\d)*)?(?:,(?= [a-z])|(?=;)|$)|"
    rf", (?:both |all )?aged \d\d,?|, \w+(?:ed|en) (?!and\b)[^,;]{{5,90}},(?= {VERBS}\b)|"
    rf"(?<=\w[de]d), (?:by|after|with|in|on|at|for|despite|under|as) [^,;]{{3,60}},(?= (?:an?|the|its|their|his|\d)\b)|"
    r", (?:a|an|the|one of|twice|once|then|now|[a-z]+ (?:of|to|for|from)) (?:[^,;]|\d,\d){3,70},"
    r"(?= (?:\w+ed|was|were|had|has|is|are|died|fell|took|came|told|said|struck|hit|"
    r"shut|sank|went|began|broke|left|fled|won|lost|burst)\b)|"
    r"–(?<= –)[^–]{3,90}–(?= )|, (?:but|and) that\b.*$|, it (?:said|(?:has |had |"
    r"was )?(?:emerged|reported))(?=,|$)|, by the way(?=$|[,;])"
)
DISPUTED = re.compile(r", which [^,;]{2,50} (?:denies|deny|(?:denied|rejected|dismissed|disputes?d?)(?! that\b))\b")
NAME_ASIDE = re.compile(
    r"(\b[a-z]{4,}), ((?:[A-Z][\w.’-]+ ){0,3}(?:[a-z]{2}-)?[A-Z][\w.’-]+), (?=[a-z])|"
    r"(\b[a-z]{4,}), ((?:[A-Z][\w.’-]+ ){1,3})(?=[a-z]+ed\b)"
)
NAME_BEGINS = re.compile(r", [A-Z]")
BARELY = re.compile(r"^.{5,110} had (?:barely|hardly|just|scarcely) \w+ when (?P<clause>.{20,})$")
SPAN_LEFT = re.compile(
    r"(?:, | )(?:in|over|during|for|within|throughout) the (?:(?:past|last|first|next|two|three|four|five|few|several|"
    r"\d+) ){0,2}(?:days?|weeks?|months?|years?|hours?|decades?)(?: (?:before|after|since|of|to))?$"
)
SPAN_ENDS = ("day", "week", "month", "year", "hour", "decade", "s", "before", "after", "since", " of", " to")
DOUBLED = re.compile(r"([,;:])[,;:]+")
NO_QUOTES = str.maketrans("", "", '“”"')


def without_start(form: re.Pattern[str], line: str) -> str:
    """A line without what it begins with."""
    found = form.match(line)
    return line[found.end() :] if found else line


def without_attribution(line: str) -> str:
    """Five died, police said -> Five died; The mayor said that five died -> five died."""
    for mark in ("; ", ': "', ": “"):
        first, found, _ = line.partition(mark)
        if found and len(first) >= (SHORTEST if mark == "; " else 2 * SHORTEST):
            line = first
    if not any(map(line.__contains__, SPEAKS)):
        return line
    cut = TAIL.sub("", line)
    if len(cut) >= SHORTEST and has_verb(cut):
        line = cut
    bare = BARE_TAIL.sub("", line) if BARE_SPEAKS.search(line) else line
    if SHORTEST <= len(bare) < len(line) and HARM_TOLD.search(bare):
        line = bare
    return without_head(line)


def without_head(line: str) -> str:
    """The mayor said that five died -> five died; what begins with a pronoun needs its speaker."""
    small = line.lower()
    told = HEAD.match(line) if " that " in small or small.startswith("according") else None
    if told and (WITHIN.search(told[0]) or TURNS.match(told[0])):
        return line
    if told and (own := OWN_DEED.match(line)):
        return f"{own['who']} {line[own.end() :]}"
    if told and (DENIED.match(line, told.end()) or contradicted.denies(line, told.end())):
        return line  # what somebody denies stays with the one who does
    cut = without_start(SAID_COMMA, line[told.end() :] if told else line)
    if cut != line and len(cut) >= SHORTEST and not PRONOUN.match(cut):
        return cut
    found = BARE_HEAD.match(line)
    if found is None or IN_RELATIVE.search(found[0]) or contradicted.denies(line, found.end()):
        return line
    cut = line[found.end() :]
    said = (CLAUSE_OF_DEEDS if SPOKE.search(found[0]) else CLAUSE).match(cut)
    objects = not AMOUNT.match(cut) and OBJECT.match(cut)
    return cut if said and not objects and not PRONOUN.match(cut) else line


def without_asides(line: str) -> str:
    """Rebels, who hold the port, freed nine -> Rebels freed nine; the mayor, Ana Roth, "
    "left -> the mayor Ana Roth left."""
    plain = (
        ASIDE.sub(lambda m: closing(m, line), line)
        if "," in line or " (" in line or " [" in line or "–" in line
        else line
    )
    return tidy(NAME_ASIDE.sub(r"\1\3 \2\4 ", plain) if NAME_BEGINS.search(plain) else plain)


def closing(aside: re.Match[str], line: str) -> str:
    """What stays of an aside: that it is denied, the second comma of a name that stands between two."""
    if DISPUTED.match(aside[0]):
        return aside[0]
    before = line[: aside.start()].rpartition(", ")
    return "," if before[1] and aside[0].endswith(",") and len(before[2]) < 40 and before[2][:1].isupper() else ""


@lru_cache(maxsize=32)  # most steps leave a line as it was, and tidy it again
def tidy(line: str) -> str:
    """One space between words, none before a mark, one mark at a time, no quotation mark without its other."""
    if line.count("“") != line.count("”") or line.count('"') % 2:
        line = line.translate(NO_QUOTES)
    line = " ".join(line.split()).strip(" ,.;:–-")
    line = line.replace(" ,", ",").replace(" .", ".").replace(" ;", ";").replace(" :", ":")
    if DOUBLED.search(line):
        line = DOUBLED.sub(r"\1", line)
    return SPAN_LEFT.sub("", line).strip(" ,.;:–-") if line.endswith(SPAN_ENDS) and " the " in line else line
