"""Plain text -> where a page says when it was printed, and where the comments of its readers begin.

Pages are pasted with both: a day, its year and an hour run into the first sentence, and people who "wrote:" below.
"""

import re

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DAY = rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}})"
WEEKDAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?"
CLOCK = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\b\.?)?"
ZONE = r"(?:GMT|UTC|BST|CET|CEST|EE?S?T|[ECMP][SD]T|ET|IST|[+-]\d{4})\b"
# "Wednesday 13 April 2005 01.03 BST The …", "ARLEN | Thu Mar 5, 2015 6:12 am EST ARLEN (SP) - "; in a sentence the
# hour would have an "at" before it.
PRINTED = re.compile(
    rf"(?:[A-Z][A-Z ]{{2,30}} \| )?(?:(?:[Pp]ublished|[Uu]pdated|[Pp]osted):? )?"
    rf"(?:{WEEKDAY} {DAY},? {CLOCK}(?: {ZONE})?|{DAY},? {CLOCK} {ZONE})(?=\s+[A-Z“\"'‘]|\s*\n|\s*$)"
)
# In every form of the two: a year and an hour, or an hour and a year, close together.
DATED_HOUR = re.compile(r"\d(?:\d{3},? (?:[Aa][Tt] )?\d{1,2}[:.]\d\d|[:.]\d\d[^\n]{1,40}\d{4})")
HEAD = 1000  # characters: what a page prints about itself stands before its first sentences
# "Posted by Ana on May 3, 2011 02:13 PM.", "At 9:18 pm on 05 May 2011, ana wrote:", "May 3, 2011 at 5:17 pm | Reply",
# "Ana says: May 3, 2011 at 5:17 pm"
COMMENT = re.compile(
    rf"Posted by [^\n]{{1,60}}? (?:on|at) {DAY} {CLOCK}|"
    rf"\bAt {CLOCK}(?: on)? {DAY}, [^\n,]{{1,60}} wrote:|"
    rf"{DAY}(?: {CLOCK})? at {CLOCK} ?\||"
    rf"\b(?:says|said|wrote):?\s+{DAY} at {CLOCK}",
    re.IGNORECASE,
)
MARKS = ("Posted by", " wrote", " |", "says")
# "Comments (3)", "12 comments", "Readers' comments", "Leave a comment", "Join the conversation" on a line of its own
HEADING = re.compile(
    r"^[^\S\n]*(?:(?:\d{1,6} )?(?:Readers?['’]? )?Comments?(?:[^\S\n]*\(\d{1,6}\)|: ?\d{1,6})?|"
    r"(?:Leave|Post|Add|Write) a comment|Join the (?:conversation|discussion)|"
    r"\d{1,6} (?:replies|responses))[^\S\n]*:?[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
HEADS = ("omment", "OMMENT", "Join the", "replies", "responses")


def printed(text: str) -> tuple[int, int]:
    """Start and end of the day and hour at which a page says it appeared; where there is none or several, (0, 0)."""
    found = PRINTED.search(text, 0, HEAD) if DATED_HOUR.search(text, 0, HEAD) else None
    if found is None or PRINTED.search(text, found.end()):
        return 0, 0
    return found.span()


def comments(text: str) -> int:
    """Where the line begins from which on readers speak; the end of the text where none do."""
    return min(headed(text), stamped(text))


def headed(text: str) -> int:
    """Below "Comments (3)", where that stands behind a third of the text; above it is a link to them."""
    if not any(map(text.__contains__, HEADS)):
        return len(text)
    return next((found.start() for found in HEADING.finditer(text) if found.start() > len(text) / 3), len(text))


def stamped(text: str) -> int:
    """Where lines begin that say who wrote them and when: one such line may be a quotation, two are needed."""
    if not any(map(text.__contains__, MARKS)) or not DATED_HOUR.search(text):
        return len(text)
    first = COMMENT.search(text)
    if first is None or COMMENT.search(text, first.end()) is None:
        return len(text)
    return text.rfind("\n", 0, first.start()) + 1 if first[0][0].islower() else first.start()
