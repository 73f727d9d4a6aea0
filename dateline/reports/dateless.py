"""A sentence -> its words without its dates, and without what only leads to them."""

import re
from collections.abc import Iterable, Sequence

from dateline.reports.omissions import SHORTEST, without_start
from dateline.reports.wholeness import PARTICIPLE, PRONOUN, has_verb, is_verb

LOOKS_BACK = re.compile(r"\b(?:remember|recall|compared|since|anniversary|memories|deadliest|worst)\b", re.IGNORECASE)
WHEN = re.compile(r",? (?:when|the day) (?P<clause>.{20,})")
LONG_AFTER = re.compile(
    r"^\w+ (?:days?|weeks?|hours?|months?|year|years) (?:to the day )?after "
    r"(?P<clause>(?:[^,;]|\d,\d){15,120})(?:,(?!\d)|\.?$)"
)
COMES = re.compile(
    r"\b(?:came|began|started|happened|took place|followed|went on|appeared|emerged|shortened|widened|shifted|"
    r"escalated|culminated)(?: \w+){0,3} $"
)
TOLD_BEFORE = re.compile(r" (?:after|when|since) ")
BLOWN_UP = re.compile(
    r"^(?P<what>[^,;:]{8,60}), (?P<done>(?:\w+ed|blown|taken|shot|torn|cut|hit)(?: [\w’'-]+){0,4}?) (?:on |in )?$"
)
IS_TO = re.compile(r", (?:is|are|was|were|has|have|had|will) ")
# Verbs whose object a date is: spent last night in a gym, set 4 June as the date, gave them until Monday to leave.
TIMED = re.compile(
    r"\b(?:spen[dt]s?|spending|cho(?:se|sen)|declare[sd]?|proclaimed|set|marks?|marked|named|picked|observed)$"
)
DEADLINE = re.compile(r" (?:until|till|by)$")
WENT_ON = re.compile(r"\b(?:go|goes|going|went|dragged|carried|wore) on ?$")  # the fighting went on for a third day
UNIT = re.compile(r"\b(?:night|morning|afternoon|evening|day|week|weekend|month|summer|winter)$", re.IGNORECASE)
# What a date leaves of a subject: two aid workers abducted [on Thursday] were freed; the boy who vanished [in May] was
# found; the two hikers reported missing [on Saturday] were found.
GOES_ON = re.compile(r" (?:was|were|is|are|has|have|had|will) ")
BARE_PARTICIPLE = re.compile(
    r"(?P<count>(?:(?:the|an?|its|their|some|all|both|at least|more than|about|nearly|around|over|another|several|many|"
    r"\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:dozens|hundreds|thousands) of) )*)"
    r"(?P<noun>(?:(?!(?:of|in|at|from|on|and|by|for|with|who|which|that|among|those|these|also)\b)[\w’'-]+ ){1,3}?)"
    rf"(?:(?:reported|feared|declared|presumed) )?(?P<done>missing|dead|{PARTICIPLE})",
    re.IGNORECASE,
)
BARE_RELATIVE = re.compile(
    rf" (?:who|which|that) (?:(?:was|were|has|have|had)(?: been)? )?(?:{PARTICIPLE}|began|broke out)$"
)
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
EMPTY_PAIR = re.compile(r" {2,}and {2,}|\b(?:between )?  +and (?=,|$)")
DAY = 2  # digits
# Karm fell, Osman: a name behind a verb, whose own verb was left out; the corridor that opened.
REMAINS = re.compile(
    r"\b(?P<verb>[a-z]++)(?P<rest> ?,(?: and)? (?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)|"
    r" (?:that|which) (?:opened|began|started|broke out|ended|expired|closed|took effect|erupted))$"
)
WORD = re.compile(r"\w+")
TWICE = re.compile(r"\b(?:an?|the|its) the\b")
TWO_ARTICLES = ("a the", "an the", "the the", "its the")
POSSESSIVE = re.compile(r"(?: (?:night|morning|evening|afternoon))?[’'][sS]? (?=\w)")
OF_DATE = re.compile(r"\b(?:last|this|the) $")


def told_of(line: str, dates: Sequence[str]) -> str:
    """It began on 4 May, when a raid went wrong -> a raid went wrong; Two days after a dam burst, … -> a dam burst;
    The bridge, blown up on 4 May, is closed -> The bridge blown up."""
    for date in dates:
        at = line.find(date)
        found = WHEN.match(line, at + len(date)) if at >= 0 else None
        if at > 0 and (done := BLOWN_UP.match(line[:at])) and ends_or_is(line, at + len(date)):
            return f"{done['what']} {done['done']}"
        if at > 0 and line.startswith(("It was", "This was", "That was")) and (inner := inner_clause(line, at)):
            return inner
        if found and (PRONOUN.match(line) or LOOKS_BACK.search(line, 0, at) or COMES.search(line[:at])):
            return found["clause"]
    found = LONG_AFTER.match(line)
    return found["clause"] if found and has_verb(found["clause"]) else line


def ends_or_is(line: str, at: int) -> bool:
    """The words end here, or what they told of [, is closed]."""
    return IS_TO.match(line, at) is not None or not line[at:].strip(" .,")


def inner_clause(line: str, at: int) -> str:
    """It was the second since 12 died in a fire on 4 May -> 12 died in a fire on 4 May: the clause with the date."""
    starts = [m.end() for m in TOLD_BEFORE.finditer(line, 0, at)]
    clause = line[starts[-1] :] if starts else ""
    return clause if len(clause) >= SHORTEST and has_verb(clause[: at - starts[-1]]) else ""


def without_dates(line: str, dates: Iterable[str]) -> str:
    """on Friday, late Thursday, of 4 May: gone; Friday's attack -> the attack."""
    dates = set(dates)
    for text in sorted((d for d in dates if not day_of_longer(d, dates)), key=lambda d: (-len(d), d)):
        for _ in range(min(line.count(text), TIMES)):
            line = without_date(line, text)
    line = EMPTY_PAIR.sub(" ", line) if "  and" in line else line
    line = without_remains(line) if dates else line
    return TWICE.sub("the", line) if any(map(line.__contains__, TWO_ARTICLES)) else line


def without_remains(line: str) -> str:
    """Without the end that only a date made a clause: Karm fell, Osman [two days later]; a road that opened [today]."""
    found = REMAINS.search(line.rstrip(" .,")) if ", " in line or " that " in line or " which " in line else None
    if found is None or not has_verb(line[line.find(" ") : found.start("rest")]):
        return line
    return line if found["name"] and not is_verb(found["verb"]) else line[: found.start("rest")]


def day_of_longer(text: str, dates: Iterable[str]) -> bool:
    """The 12 of "12 and 15 May": by itself it may be a count, 12 in Karm."""
    return (
        len(text) <= DAY and text.isdecimal() and any(text != other and text in WORD.findall(other) for other in dates)
    )


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
    if TIMED.search(left.rstrip()) or (right.startswith(" to ") and DEADLINE.search(left.rstrip())):
        unit = UNIT.search(text)
        return f"{left}the {unit[0]}{right}" if unit else line
    left = left[: len(left) - len(lead)]
    if GOES_ON.match(right):
        left = left_of_subject(left)
    if right[:1] == "," and (left[-1:] == "," or lead[:1] == ",") and not right.startswith(", but "):
        left, right = left.rstrip(","), right[1:]
    elif lead[:1] == "," and (NEXT_CLAUSE.match(right) or ASIDE_OPEN.search(left)):
        left += ","
    return f"{left} {right[2:] if not left and right[:2] == ', ' else right}"


def left_of_subject(left: str) -> str:
    """The two aid workers abducted -> the two abducted aid workers; the boy who vanished -> the boy."""
    if found := BARE_PARTICIPLE.fullmatch(left):
        return f"{found['count']}{found['done']} {found['noun'].rstrip()}"
    return BARE_RELATIVE.sub("", left)


def lead_of(left: str, right: str) -> str:
    """What goes with a date that stands between two texts: " late on", ", in", " by the end of"."""
    if WENT_ON.search(left):
        return ""
    named = DATE_NAMED.search(left[-6:]) if right[:1] in ",." else None
    lead = named or DATE_LEAD.search(left[-LEAD:])
    return lead[0] if lead else ""
