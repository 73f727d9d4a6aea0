"""A date in its sentence -> what it is the date of: what happened, the telling of it, a plan, a bound.

"on Friday" dates the attack in "killed three on Friday" and the telling in "police said on Friday"; "since Friday"
begins a span; "by Friday" and "due on Friday" date nothing that happened.
"""

import re
from datetime import date
from typing import Literal, NamedTuple

from dateline.claims.wordlists import small_words
from dateline.dates.words import MONTH_NAMES
from dateline.model import Mention, Sentence
from dateline.reports.placewords import listed
from dateline.when import When

ENTRY = "entry"  # the rule of a date that heads an entry of a chronology
# rules of dates that are counted from another
COUNTED_ON = frozenset(("days_later", "same_day", "next_day", "day_after"))
SOME_DAYS = frozenset(("range", "same_days"))
Part = Literal["event", "told", "since", "bound", "plan", "spoken", "aside"]

# A person's words: four of them or more between quotation marks.
QUOTED = re.compile(r"[“\"](?:[^“”\"\s]+\s+){3,120}[^“”\"]{0,200}[”\"]")

# Lists of words beside the patterns: a text that has none of a list is not searched for the forms.
SAID = (
    "said says told announced reported reports confirmed added disclosed estimated warned revealed stated wrote "
    "tweeted given acknowledged admitted denied denies claimed spoke repeated asked rejected condemned insisted "
    "urged noted explained quoted counted listed"
)
SAYING = (
    rf"(?:(?:{'|'.join(SAID.split())})(?! (?:the |[\w-]+ ){{0,2}}(?:lives|life|victory)\b)|"
    r"released a statement|issued a statement|declared that|put the|"
    r"gave(?! (?:it |them )?(?:way|up|in|back|away|birth|themselves|himself|herself)\b))"
)
SAYS = listed(f"{SAID} released issued declared put gave")
REVISING = (
    r"(?:raised|lowered|revised|corrected|cut|updated|put|increased|reduced|counted|said|announced|reported|"
    r"confirmed|told|warned|"
    r"estimated|disclosed|acknowledged|admitted|denied|condemned|rejected|called|urged|accused|reiterated|"
    r"insisted|gave)"
)
PAST = re.compile(
    r"\b(?:that|was|were|had|has|have|been|is|are|killed|wounded|injured|died|struck|hit|took|began|left|fell|"
    r"broke|blew|"
    r"went|came|fled|burst|swept|shot|fought|seized|sank|won|held|lost|gave|met|ran|rose|sent|brought|caught|flew|drove|threw|tore|shook|\w{3,}ed)\b"
)
TOLD_BEFORE = re.compile(rf"\b{SAYING}\b(?P<between>[^;.:]{{0,70}})$", re.IGNORECASE)
TOLD_AFTER = re.compile(rf"(?: (?:by|in) [^,]{{3,40}})? {REVISING}\b", re.IGNORECASE)
# "On Monday, the mayor said that": the day of the telling, at the head of it.
TOLD_AT_HEAD = re.compile(
    rf",? (?!who|which)[^,;]{{2,60}}? {SAYING} (?:that|how|he|she|it|they|there)\b", re.IGNORECASE
)
BOUND = re.compile(
    r"\b(?:until|till|by|before|from|starting|up to|as of|between|through|to)\s+(?:the |about |around |at least )?"
    r"(?:(?:start|beginning|end|middle|morning|night|evening|early|late) (?:of |on )?)?$",
    re.IGNORECASE,
)
BOUNDING = frozenset(["until", "till", "by", "before", "from", "starting", "up", "as", "between", "through", "to"])
BETWEEN = re.compile(r"\bbetween [^,;.]{3,40} and $", re.IGNORECASE)
SINCE = re.compile(r"\bsince\b\s*(?P<clause>[^,;.]{0,80})$", re.IGNORECASE)
# "the worst loss of a ship since the Maud went down on 3 May 1953"
COMPARED = re.compile(
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|fiercest|gravest|highest|second|third|most \w+|"
    r"first such)\b[^,;.]{0,80}? since (?P<clause>(?:the |an? |[A-Z])(?:[\w’'-]+ ){2,12})(?:(?:on|in) )?(?:the )?$",
    re.IGNORECASE,
)
# "reached 1.2 million, up from a million in June", "41,000, against 38,000 in May"
COMPARING = frozenset(["from", "against", "compared"])
OUTNUMBERED = re.compile(
    r"\b(?:(?:up|down) from|against|compared (?:with|to)) (?:[\w,.]+ ){1,4}(?:in|on|at|of|by) (?:the )?$", re.IGNORECASE
)
DISASTROUS = re.compile(
    r"\b(?:killed|killing|shot|sank|went down|ran off|blew|struck|hit|collapsed|burst|burned|burnt|crashed|exploded|"
    r"gave way|massacre\w*|bomb\w*|attack\w*|crash|disaster|flood\w*|fire|blaze|earthquake|quake|shooting|sinking|"
    r"raid\w*|ambush\w*|explosion|blast|collapse|collision|derailment|storm|riots?|stampede|siege|murder\w*)\b",
    re.IGNORECASE,
)
MODAL_MAY = r"(?<!\d )(?<!in )(?<!of )(?<!since )(?<!last )(?<!early )(?<!late )may(?! \d)"  # not the month
PLAN = re.compile(
    r"\b(?:will|would|to be|is to|are to|was to|were to|due(?! to)|(?<!the )(?<!a )(?<!its )(?<!peace )plans?|"
    r"planned|planning|expected|expects?|"
    r"scheduled|set for|"
    rf"hopes?|promised|agreed to|want(?:s|ed)?|intends?|should|must|{MODAL_MAY}|might|could|going to|"
    r"ready to|demand(?:s|"
    r"ed)? that)\b"
    r"(?P<between>[^,;.]{0,60})$",
    re.IGNORECASE,
)
PLANNING = listed(
    "will would due plan plans planned planning expected expect expects scheduled set hope hopes promised agreed want "
    "wants wanted intend intends should must may might could going ready demand demands demanded"
)
# "since 3 April 1987, when the slope came down": the date of what follows.
# "Sunday, when a ceasefire was to begin": nothing happened.
OF_WHICH = re.compile(
    r",? (?:when|the day|on which|the night)\b(?P<plan> [^,;.]{3,60}? (?:was|were|is|are) "
    r"(?:to|due|supposed|meant|scheduled|expected|planned|set) (?!up\b|off\b|on\b|fire\b|alight\b|back\b|upon\b))?",
    re.IGNORECASE,
)
# "The prisoners were to have been freed on Monday", "it should have begun on Monday"
UNDONE = re.compile(
    r"\b(?:should|would|ought to|(?:was|were)(?: (?:due|supposed|meant|scheduled|expected))? to) have (?:been )?\w+"
    r"(?:(?! (?:was|were|had)\b)[^,;.]){0,60}$",
    re.IGNORECASE,
)
COUNT = r"(?:toll|tally|count|figures?|estimate|number of (?:the )?(?:dead|deaths|victims|injured|missing|casualties))"
# "two days later the minister corrected the number": the day of a telling.
REVISED = re.compile(
    r",? [^,;]{0,70}(?:, [^,;]{2,40},)? (?:raised|lifted|brought|lowered|corrected|revised|cut|updated|increased|"
    r"reduced|put|amended) "
    r"(?:the |its |his |her |their |that )?(?:official )?(?:number|toll|count|figure|death|dead|estimate|total)"
)
# "Gunmen hunted farmers in June, and experts later put the dead at 900": that is another clause.
NEXT_CLAUSE = re.compile(r", (?:and|but|while) ")
IT_SAID = re.compile(
    r",? (?:it|he|she|they|police|officials)(?: had| has)? (?:said|reported|spoken|spoke|counted|named|"
    rf"(?:given|gave|put) (?:an? |the |its |their |out )?(?:\w+ ){{0,2}}(?:\d|{COUNT}|total|dead))\b"
)
MONTH_NAME = "|".join(name.title() for name in MONTH_NAMES)
FUTURE_WORDS = r"will|ll|would|is to|are to|to be|due|plan(?:s|ned)?|expect(?:s|ed)?|scheduled|set for"
COMING = re.compile(rf"(?:\b|[’'])(?:{FUTURE_WORDS})\b")
# and what was only fixed for a day: "agreed to meet on 5 May", "postponed until 5 May"
COMING_OR_FIXED = re.compile(
    rf"(?:\b|[’'])(?:{FUTURE_WORDS}|until|by (?=the end|early|late|mid|next|\d|[A-Z][a-z]+day|(?:{MONTH_NAME})\b)|"
    r"(?<!the )next (?!to\b|door)|agreed|vowed|promised|postponed|extended|called for|announced)\b"
)
# "Coming up: ...", "the envoy lands on Tuesday"
COMING_UP = re.compile(r"(?:Coming up|Ahead|Next|Looking ahead)\b")
PRESENT = listed(
    "lands sits meets meet begins starts holds votes decides arrives returns hosts expires reopens resumes"
)
AT_PRESENT = re.compile(rf"\b(?:{'|'.join(sorted(PRESENT))})\b[^,;.]{{0,60}}$")
# "were taken to Karm, where the clinic let three go on Monday": the date of the clause, not of what is told.
ASIDE = re.compile(r", (?:where|which|who|whose)\b(?P<clause>[^;]{0,90})$")
HARM = re.compile(
    r"\b(?:killed|dead|died|left|wounded|injured|hurt|struck|attacked|destroyed|drowned|burst|collapsed|gave way|swept|"
    r"erupted|exploded|crashed|sank|buried|burnt|burned|hit|shook|shot)\b"
)
LATELY = 14  # days before publication of which a sentence at the present tells
BY_NOW = re.compile(r"\b(?:has|have|is|are) (?:\w+ly |now |also |already |only |since )?(?:been |being )?\w")
OF_PAPER = re.compile(
    r"\b(?:publish|releas|issu|said|told|announc|open|found|elect|appoint|launch|beg[au]n|start|expire|voted|met|visit|"
    r"celebrat|held|adopt|sign|took office|arriv|return|join|agree|play|won|lost|fled|lands?\b|landed|let\b|discharg|"
    r"treat)\w*"
)
DATE_WORD = re.compile(r"\b(?:on|last|since|until|by) (?:[A-Z]\w+day|\d{1,2} [A-Z]|[A-Z]\w+ \d)|yesterday|today")
OCCASION = re.compile(
    r"\b(?:funeral|rally|ceremony|vigil|march|memorial|burial|protest|demonstration|trial|hearing)\b", re.IGNORECASE
)
# "A docker injured when a crane fell on 7 May died on Tuesday": the day of what had happened to him before.
VICTIMS = listed("injured wounded hurt burned burnt shot stabbed beaten arrested detained captured kidnapped abducted")
SUBJECT = re.compile(rf"\b(?:{'|'.join(sorted(VICTIMS))}) (?:when|while|as|in|by|during|after|at|on|near)\b[^,;.:]*$")
PREDICATE = re.compile(
    r"(?:[’']s? [\w ]{3,40}?)? (?:has |have |had )?(?:since |later |also )?"
    r"(?:died|succumbed|appeared|pleaded|(?:was|were|been) (?:\w+ly |also )?(?:\w+ed|found|held|shot|set))\b"
)
# "The appeal launched on 17 January has been met to a half"
BEGUN = re.compile(r" (?:launched|issued|introduced|imposed|scheduled|founded|built) (?:on|in|last|this) ?$")
# "The bridge, blown up on 21 February, is to be repaired"
IN_COMMAS = re.compile(r", \w+(?:ed|[wtk]n|up|out|down) [^,;.]{0,40}$")
TO_COME = re.compile(r", (?:(?:is|are) (?:due |set |expected |still )?to be|will (?:soon )?be)\b")
# "called an election for 17 January"
CALLED_FOR = re.compile(
    r"\b(?:called|calls|calling|convened|summoned|set|scheduled|fixed|announced) (?:[\w-]+ ){1,6}for (?:the )?$"
)
# "in the three days to 6 March", "in the 24 hours to Friday morning", "over the 24-hour period ending on Friday"
DAYS_TO = re.compile(
    r"\b(?:in|over|during|within) the (?:last |past )?(?:(?P<n>two|three|four|five|six|seven|ten|\d{1,2}) days|"
    r"(?:24|48|72|twenty-four|forty-eight)[- ]hours?(?: period)?) (?:to|up to|before|ending|until) "
    r"(?:(?:on|at) )?(?:the )?(?:(?:end|morning|evening|night) (?:of|on) )?(?:late |early )?$",
    re.IGNORECASE,
)
DAYS = frozenset(("days", "hours", "hour"))
# "before dawn on Tuesday", "by dusk on Tuesday" are Tuesday
DAWN = re.compile(r"(?:dawn|daybreak|sunrise|first light|noon|midnight|dusk|nightfall|sundown|sunset)\b", re.IGNORECASE)
# "dropped bombs through Sunday" went on to the end of that day; "has closed the port through Sunday" has yet to
THROUGH = re.compile(r"^(?!.*\b(?:ha[sv]e?|closed|shut|suspended|cancell?ed|extended|postponed)\b).*\bthrough $")
WISHED = re.compile(r"(?:want|due|scheduled|planned|demand|hope|expected)", re.IGNORECASE)
OF_NOUN = "the date of the noun that follows"
ANOTHER_COUNT = "the day of another count"
# "revised the death count to 84 early on Saturday", "updated this on Thursday"
RECOUNTS = listed(
    "revised raised lifted lowered corrected updated doubled tripled increased reduced amended cut put brought"
)
RECOUNTED = re.compile(
    rf"\b(?:{'|'.join(sorted(RECOUNTS))})\b"
    rf" (?:(?:[^,;.]{{0,40}} )?{COUNT}\b[^;.]{{0,60}}|(?:this|that|it|them) )"
    r"(?:(?:late|early|again) )?(?:on )?$"
)
# "Friday night it had stood at ten"
STOOD = re.compile(rf",? (?:it|the (?:\w+ )?{COUNT}) (?:had )?(?:stood|been put|reached)\b")
# "announced its new offensive on 22 September": to announce such a thing is the deed.
PROCLAIMED = re.compile(
    r"\b(?:(?:announced|declared|proclaimed|ordered|launched) (?:an?|its|his|her|their|the) (?:[\w-]+ ){0,2}"
    r"(?:offensive|operation|campaign|cease-?fire|truce|curfew|state of emergency|emergency|independence|"
    r"mobili[sz]ation|withdrawal|retreat|resignation|boycott|blockade|amnesty|lockdown|inquiry|investigation)\b|"
    # "the council rejected the demand on 3 June": to vote on it is the deed
    r"(?:parliament|council|court|senate|assembly|judges?|jury|voters|lawmakers|deputies)(?: \w+){0,2} "
    r"(?:rejected|confirmed|backed|refused|supported) (?!that|as|by)|"
    # to turn down an ultimatum, to own up, to report the first case, to lay people off
    r"(?:rejected|accepted|refused|declined) (?:an?|the|his|her|its|their) (?:[\w-]+ ){0,2}(?:ultimatum|plan|offer|"
    r"proposals?|demands?|bill|motion|appeal|treaty|draft|deal|budget|charter|amendment|request|resignation)\b|"
    r"admitted (?:guilt|liability|defeat|responsibility)\b|conceded defeat\b|"
    r"(?:confirmed|reported|recorded) (?:the|its|their|a|his|her) first (?:\w+ )?(?:case|death|victim|infection)s?\b|"
    r"announced (?:[\d,]+ |the |an? |his |her |its |their )?(?:[\w-]+ )?(?:redundancies|job cuts|layoffs|closure|"
    r"candidacy|sanctions|ban)\b)"
)
POSSESSIVE = re.compile(r"[’'][sS]?\s+\w")
SET_DAY = re.compile(r" (?:an? (?:day|holiday)|as (?:an? )?day)\b")
AT_HEAD = re.compile(r"(?:[Ll]ate |[Ee]arly )?(?:On )?(?:late |early )?")
OTHER_CLAUSE = re.compile(r"\b(?:was|were|had|that)\b")
CLOSE = 60  # characters before a date in which it can be bound
FAR = 600  # and in which a clause can begin that the date stands in
HEARD = 100  # and in which a verb of saying can tell of it
NEAR = 150  # characters before a date in which a word can govern it


class Dated(NamedTuple):
    """A date of a sentence and what it dates; `start` and `end` count into the article's text."""

    sentence: int
    start: int
    end: int
    text: str
    when: When
    part: Part
    time: str = ""
    rule: str = ""
    why: str = ""
    entry: int = 0  # the number of the chronology's entry whose own date it is

    @property
    def of_days(self) -> bool:
        """A day, or the few days of one event."""
        return self.when.precision == "day" or self.rule in SOME_DAYS


def part_of(sentence: Sentence, mention: Mention, day: When, published: date) -> tuple[Part, str]:
    """What a date is the date of, and the words that say so."""
    at = mention.start - sentence.start
    before = sentence.text[max(0, at - FAR) : at]
    left = before[-NEAR:]
    words = frozenset(small_words(left.lower()))
    right = sentence.text[mention.end - sentence.start :]
    if day.start and day.start > published:
        return "plan", "it lies after the day of publication"
    if SET_DAY.match(right):
        return "plan", "a day that is set"
    if not VICTIMS.isdisjoint(words) and of_the_subject(left, right):
        return "aside", "in the words for those to whom it happened"
    if not COMPARING.isdisjoint(words) and OUTNUMBERED.search(left):
        return "aside", "the day of a figure that another is compared with"
    if POSSESSIVE.match(right) and not mention.text[-1].isdigit():
        return "event", OF_NOUN
    if not DAYS.isdisjoint(words) and DAYS_TO.search(left[-CLOSE:]):
        return "event", "the end of the days in which it happened"
    if left.endswith("through ") and THROUGH.search(left) and PAST.search(left):
        return "event", "it went on until then"
    if not BOUNDING.isdisjoint(words) and is_bound(left[-CLOSE:], mention.text):
        return "bound", f"after “{left.split()[-1]}”" if left.split() else ""
    if COMING_UP.match(left) or (not PRESENT.isdisjoint(words) and AT_PRESENT.search(left)):
        return "plan", "what is to come"
    aside = ASIDE.search(before) if ", wh" in before else None
    if aside and is_beside(aside["clause"], right) and PAST.search(before[: aside.start()]):
        if is_its_news(before[: aside.start()], aside["clause"], day, published):
            part: Part = "since" if aside["clause"].endswith(" since ") else "event"
            return part, "what happened, of which the rest of the sentence tells what came of it"
        return "aside", "in a clause beside what is told"
    if (right.startswith((" has ", " have ", " is ", " are "))) and BEGUN.search(left):
        return "aside", "in the words for what goes on"
    if ", " in left and TO_COME.match(right) and IN_COMMAS.search(left):
        return "aside", "in words put in, of what is yet to come"
    of_which = OF_WHICH.match(right)
    if of_which and not of_which["plan"]:
        return "event", "what happened then follows"
    if "have " in left and UNDONE.search(left):
        return "plan", "it should have happened"
    if of_which and not since_then(left) and not PAST.search(left):
        return "plan", "what was to happen then follows"
    if "since" in words and (found := COMPARED.search(before[-HEARD:])) and DISASTROUS.search(found["clause"]):
        return "event", "what it is compared with"
    if "since" in words and (found := SINCE.search(left)) and not told_behind(found["clause"]):
        return "since", f"since {found['clause']}".strip()
    if left.endswith("for ") and CALLED_FOR.search(left):
        return "plan", "the day that something is called for"
    if may_plan(left) and (found := PLAN.search(left)):
        wished = WISHED.match(found[0]) and not OTHER_CLAUSE.search(found["between"])
        if wished or not PAST.search(found["between"]):
            return "plan", f"after “{found[0].split()[0]}”"
    recounted = not RECOUNTS.isdisjoint(words) and RECOUNTED.search(left)
    revised = REVISED.match(right) and not (NEXT_CLAUSE.match(right) and PAST.search(left))
    if recounted or revised or it_said(left, right) or STOOD.match(right):
        return "told", ANOTHER_COUNT
    if told_after(left, right):
        return "told", "before a verb of saying"
    found = None if SAYS.isdisjoint(words) else TOLD_BEFORE.search(left, max(0, len(left) - HEARD))
    if found and not PAST.search(found["between"]) and not OCCASION.search(found["between"]) and not proclaimed(left):
        return "told", f"after “{found[0].split()[0]}”"
    return "event", "no word gives it to the telling or to a plan"


def is_beside(clause: str, right: str) -> bool:
    """…, which was published on Sunday; but not "which declared its independence on 3 July"."""
    return not HARM.search(clause + right.split(",")[0]) and not PROCLAIMED.search(clause)


def told_behind(clause: str) -> bool:
    """A guard missing since Monday was found dead on | Thursday: "since" has a date of its own, and a verb follows."""
    return bool((date := DATE_WORD.match(f"since {clause}")) and PAST.search(clause, date.end() - len("since ")))


def since_then(left: str) -> bool:
    """Jets have struck since Sunday, when a ceasefire was to begin."""
    return left.endswith(("since ", "Since "))


def is_its_news(main: str, clause: str, day: When, published: date) -> bool:
    """Few have come back from the ridge, where infantry swarmed round them on Tuesday: no other day is told."""
    near = day.precision == "day" and day.start is not None and (published - day.start).days <= LATELY
    return near and bool(BY_NOW.search(main)) and not OF_PAPER.search(clause) and not DATE_WORD.search(main)


def of_the_subject(left: str, right: str) -> bool:
    """A docker injured when a crane fell on 7 May died; a man shot in Friday's riot has died."""
    return bool(PREDICATE.match(right) and SUBJECT.search(left))


def may_plan(left: str) -> bool:
    """Whether it is worth while to look for a plan."""
    small = left.lower()
    return not PLANNING.isdisjoint(small.split()) or "to be" in small or "e to" in small or "s to" in small


def is_bound(left: str, text: str) -> bool:
    """until Friday; between Monday and Friday"""
    return bool(BETWEEN.search(left) or (BOUND.search(left) and not DAWN.match(text)))


def it_said(left: str, right: str) -> bool:
    """On Friday it spoke of 20; not "was arrested on Friday, police said"."""
    return bool(IT_SAID.match(right)) and not (right.startswith(",") and PAST.search(left))


def told_after(left: str, right: str) -> bool:
    """The minister on Monday raised the toll; On Monday, police said."""
    if AT_HEAD.fullmatch(left) and TOLD_AT_HEAD.match(right):
        return True
    return bool(TOLD_AFTER.match(right)) and left.endswith(" ")


def proclaimed(left: str) -> bool:
    """The army announced its offensive on Monday: no talk of it, but the thing itself."""
    return bool(PROCLAIMED.search(left.lower()))
