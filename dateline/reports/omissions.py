"""A sentence -> its words without what a headline leaves out: dates, who says so, "
"asides, figures that are disputed."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from dateline.reports.wholeness import PARTICIPLE, PRONOUN, has_verb

SHORTEST = 20  # a cut that leaves less says too little

SAID = (
    r"(?:said|says|say|told|announced|reported|reports|confirmed|added|disclosed|estimated|estimates|warned|revealed|"
    r"stated|wrote|reckons?|reckoned|insisted|argued|insists|maintains|notes|noted|verified|tweeted|"
    r"acknowledged|admitted|claimed|claims|believes?|found|showed|according)"
)
# One of these stands in every attribution; a search for them is cheaper than for the forms.
SPEAKS = tuple(
    str.split(
        "said say told announce report confirm added disclose estimate warn reveal state wrote acknowledge admit claim "
        "believe found show ccording citing tally count reckon insist argue maintain note verif tweet nformation "
        "charged that indicat assert alleg declared stress learned"
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
    rf"^(?:[^;:“\"]{{3,140}}?) (?:has |have |had |also )?(?:{SAID}|charged|indicated|asserted|alleged|declared|"
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
    r"^(?!an? estimated)(?:[^;:“\"]{2,90}?),? (?:has |have |had |also )?(?:said|says|say|claimed|claims|"
    r"believes?|reckons?|estimated|insisted|"
    r"confirmed|announced|reported|told (?:[A-Z]\w+|reporters|the \w+))(?: (?:on|in) \w+)? (?=.{20})",
    re.IGNORECASE,
)
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
    r"all of them|[\w-]+ of them)\b[^,;]{0,90}"
    r"(?:, [A-Z][^,;]{2,40})*(?:,(?= [a-z])|(?=;)|$)|"
    rf", (?:both |all )?aged \d\d,?|, \w+(?:ed|en) (?!and\b)[^,;]{{5,90}},(?= {VERBS}\b)|"
    r", (?:a|an|the|one of|twice|once|then|now) [^,;]{3,70},(?= (?:\w+ed|was|were|had|has|"
    r"is|are|died|fell|took|came|told|said|struck|hit)\b)|"
    r"–(?<= –)[^–]{3,90}–(?= )|, (?:but|and) that\b.*$|, it (?:said|(?:has |had |"
    r"was )?(?:emerged|reported))(?=,|$)|, by the way(?=$|[,;])"
)
NAME_ASIDE = re.compile(
    r"(\b[a-z]{4,}), ((?:[A-Z][\w.’-]+ ){0,3}(?:[a-z]{2}-)?[A-Z][\w.’-]+), (?=[a-z])|"
    r"(\b[a-z]{4,}), ((?:[A-Z][\w.’-]+ ){1,3})(?=[a-z]+ed\b)"
)
NAME_BEGINS = re.compile(r", [A-Z]")
LOOKS_BACK = re.compile(r"\b(?:remember|recall|compared|since|anniversary|memories|deadliest|worst)\b", re.IGNORECASE)
WHEN = re.compile(r",? (?:when|the day) (?P<clause>.{20,})")
LONG_AFTER = re.compile(
    r"^\w+ (?:days?|weeks?|hours?|months?|year|years) (?:to the day )?after (?P<clause>[^,;]{15,120})(?:,|\.?$)"
)
COMES = re.compile(
    r"\b(?:came|began|started|happened|took place|followed|went on|appeared|emerged|shortened|widened|shifted|"
    r"escalated|culminated)(?: \w+){0,3} $"
)
TOLD_BEFORE = re.compile(r" (?:after|when|since) ")
BLOWN_UP = re.compile(
    r"^(?P<what>[^,;:]{8,60}), (?P<done>(?:\w+ed|blown|taken|shot|torn|cut|hit)(?: \w+)?) (?:on |in )?$"
)
IS_TO = re.compile(r", (?:is|are|was|were|has|have|had|will) ")
BARELY = re.compile(r"^.{5,110} had (?:barely|hardly|just|scarcely) \w+ when (?P<clause>.{20,})$")
LEAD = 32  # letters before a date that can lead to it: " during the early hours of "
DATE_LEAD = re.compile(
    r"(?:^|(?=[ ,]|$))(?:(?:^|,? |(?<=^))(?:late|early|earlier|later|as of|only|again|shortly|just|soon|overnight))?"
    r"(?:(?:^|,? )(?:on|in|at|during|by|since|of|from|before|after|until|between|through|over))?(?: about| around)?"
    r"(?: the)?(?: (?:night|morning|evening|afternoon|start|end|beginning|early hours|"
    r"small hours) of)?(?: late| early)?"
    r",? ?$",
    re.IGNORECASE,
)
DATE_NAMED = re.compile(r",? an? $", re.IGNORECASE)
WITH_NOUN = re.compile(r" (?:prayers?|worship|mass|services?|sermons?|agreement|accords?)\b")
ASIDE_OPEN = re.compile(r", (?:which|who|whose|where)\b[^,]{3,80}$")  # the mill, which is old, on 4 May burned
TIMES = 2  # that a sentence says the same date: reported today that he was freed today
NEXT_CLAUSE = re.compile(r" (?:he|she|it|they|we|the \w+|[A-Z]\w+) \w+ed\b")  # closed the office, on 4 May he recalled
LEANS_ON = re.compile(r"\b(?:before|after|since|until|the past)$")
DATE_TAIL = re.compile(
    r" (?:alone|local time|GMT|BST|UTC|hours|night|morning|afternoon|evening)\b,?|"
    r" (?:to|until) (?:noon|midnight|dusk|dawn)\b,?|\) "
)
SPAN_LEFT = re.compile(
    r"(?:, | )(?:in|over|during|for|within|throughout) the (?:(?:past|last|first|next|two|three|four|five|few|several|"
    r"\d+) ){0,2}(?:days?|weeks?|months?|years?|hours?|decades?)(?: (?:before|after|since|of|to))?$"
)
SPAN_ENDS = ("day", "week", "month", "year", "hour", "decade", "s", "before", "after", "since", " of", " to")
DOUBLED = re.compile(r"([,;:])[,;:]+")
NO_QUOTES = str.maketrans("", "", '“”"')
EMPTY_PAIR = re.compile(r" {2,}and {2,}|\b(?:between )?  +and (?=,|$)")
TWICE = re.compile(r"\b(?:an?|the|its) the\b")
TWO_ARTICLES = ("a the", "an the", "the the", "its the")
POSSESSIVE = re.compile(r"(?: (?:night|morning|evening|afternoon))?[’'][sS]? (?=\w)")
OF_DATE = re.compile(r"\b(?:last|this|the) $")


def without_start(form: re.Pattern[str], line: str) -> str:
    """A line without what it begins with."""
    found = form.match(line)
    return line[found.end() :] if found else line


def told_of(line: str, dates: Sequence[str]) -> str:
    """It began on 4 May, when a raid went wrong -> a raid went wrong; Two days after a dam burst, … -> a dam burst;
    The bridge, blown up on 4 May, is closed -> The bridge blown up."""
    for date in dates:
        at = line.find(date)
        found = WHEN.match(line, at + len(date)) if at >= 0 else None
        if at > 0 and (done := BLOWN_UP.match(line[:at])) and IS_TO.match(line, at + len(date)):
            return f"{done['what']} {done['done']}"
        if at > 0 and line.startswith(("It was", "This was", "That was")) and (inner := inner_clause(line, at)):
            return inner
        if found and (PRONOUN.match(line) or LOOKS_BACK.search(line, 0, at) or COMES.search(line[:at])):
            return found["clause"]
    found = LONG_AFTER.match(line)
    return found["clause"] if found else line


def inner_clause(line: str, at: int) -> str:
    """It was the second since 12 died in a fire on 4 May -> 12 died in a fire on 4 May: the clause with the date."""
    starts = [m.end() for m in TOLD_BEFORE.finditer(line, 0, at)]
    clause = line[starts[-1] :] if starts else ""
    return clause if len(clause) >= SHORTEST and has_verb(clause[: at - starts[-1]]) else ""


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
    if told and DENIED.match(line, told.end()):
        return line  # what somebody denies stays with the one who does
    cut = without_start(SAID_COMMA, line[told.end() :] if told else line)
    if cut != line and len(cut) >= SHORTEST and not PRONOUN.match(cut):
        return cut
    found = BARE_HEAD.match(line)
    if found is None:
        return line
    cut = line[found.end() :]
    said = (CLAUSE_OF_DEEDS if SPOKE.search(found[0]) else CLAUSE).match(cut)
    objects = not AMOUNT.match(cut) and OBJECT.match(cut)
    return cut if said and not objects and not PRONOUN.match(cut) else line


def without_dates(line: str, dates: Iterable[str]) -> str:
    """on Friday, late Thursday, of 4 May: gone; Friday's attack -> the attack."""
    for text in sorted(set(dates), key=lambda d: (-len(d), d)):
        for _ in range(min(line.count(text), TIMES)):
            line = without_date(line, text)
    line = EMPTY_PAIR.sub(" ", line) if "  and" in line else line
    return TWICE.sub("the", line) if any(map(line.__contains__, TWO_ARTICLES)) else line


def without_date(line: str, text: str) -> str:
    """A line without the first place where a date stands, and what leads to it."""
    at = line.find(text)
    after = line[at + len(text) : at + len(text) + 1]
    if at < 0 or (at and line[at - 1].isalnum()) or after.isalnum():
        return line
    left, right = line[:at], line[at + len(text) :]
    if found := POSSESSIVE.match(right):
        return f"{OF_DATE.sub('', left)}the {right[found.end() :]}"
    if WITH_NOUN.match(right) or (LEANS_ON.search(text) and right[:1] == " "):
        return line
    right = without_start(DATE_TAIL, right)
    lead = lead_of(left, right) if left else ""
    left = left[: len(left) - len(lead)]
    if right[:1] == "," and (left[-1:] == "," or lead[:1] == ",") and not right.startswith(", but "):
        left, right = left.rstrip(","), right[1:]
    elif lead[:1] == "," and (NEXT_CLAUSE.match(right) or ASIDE_OPEN.search(left)):
        left += ","
    return f"{left} {right[2:] if not left and right[:2] == ', ' else right}"


def lead_of(left: str, right: str) -> str:
    """What goes with a date that stands between two texts: " late on", ", in", " by the end of"."""
    named = DATE_NAMED.search(left[-6:]) if right[:1] in ",." else None
    lead = named or DATE_LEAD.search(left[-LEAD:])
    return lead[0] if lead else ""


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
    """What stays of an aside: the second comma of a name that stands between two."""
    before = line[: aside.start()].rpartition(", ")
    return "," if before[1] and aside[0].endswith(",") and len(before[2]) < 40 and before[2][:1].isupper() else ""


SAME_FORM = (
    r"(?:(?!(?:need|hundred|been)\b)\w{2,}ed|shot|hit|hurt|struck|found|held|cut|put|"
    r"brought|sent|burnt|lost|built|set|"
    r"led|swept|dug|left|fled|burst|met|won|sold|kept|told|shut|split|spread|made|caught|"
    r"fought|bought|taught|laid|paid)"
)
AUXILIARY = re.compile(
    rf"\b(?:was|were|has been|have been|had been|are being|is being) (?:also )?(?=(?:\w+ly )?{PARTICIPLE}\b)"
)
AUXILIARIES = ("was ", "were ", " ha", "been ", " being ")  # one of these stands in every form that is cut
KEEPS = (" and ", "to ", " but ", "it ", "he ", "they ", "she ", "there ")  # words after which an auxiliary stays
PERFECT = re.compile(
    rf"(?<!to )(?<!would )(?<!could )(?<!may )(?<!might )(?<!must )\b(?:has|have|had) (?:also |since |already |now )?"
    rf"(?={SAME_FORM}\b)"
)


INNER = re.compile(r"\b(?:which|who|that|where|when|while|because|as|if|in what|what)\b|, (?:and|but) ")


def without_auxiliaries(line: str) -> str:
    """A bridge was blown up -> a bridge blown up; jets have struck -> jets struck; never "has taken" -> "taken"."""
    if not any(map(line.__contains__, AUXILIARIES)):
        return line
    inner = INNER.search(line)
    end = inner.start() if inner else len(line)
    main = AUXILIARY.sub(lambda m: m[0] if line[: m.start()].lower().endswith(KEEPS) else "", line[:end])
    if " ha" not in line:
        return main + line[end:]
    return PERFECT.sub("", main) + PERFECT.sub("", line[end:])


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
