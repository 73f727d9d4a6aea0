"""Plain text -> its sentences with exact offsets; datelines, credits and readers' comments told as what they are.

Sentence ends are sentencex's (33 of 33 hard cases of ours). Ours: what a paragraph is, whether a line break
is a wrapped line or an end, and which lines are not sentences of the report.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import sentencex

from dateline.articles import stamps
from dateline.articles.stamps import MONTH
from dateline.model import Role, Sentence

CAPITAL = r"[A-ZÀ-Þ]"
NAME = rf"{CAPITAL}[\w.'’-]+"  # a word with a capital
SHOUT = rf"{CAPITAL}[A-ZÀ-Þ.'’-]+"  # a word in capitals
DAY = rf"(?i:\d{{1,2}}\.? {MONTH}|{MONTH} \d{{1,2}}|NO DATE)(?:,? (?:'?\d\d|\d{{4}}))?"
AGENCY = r"\((?P<agency>[^()\n]{2,40})\)"
DASH = r"(?:--+|[–—-])"
NOTE = r"(?:\s*\[[^\]]{1,200}\])*"  # what translators of wire copy put before the text: [TEXT], [REPORT]
# The place is in capitals ("ISTANBUL", "PANAMA CITY (PANAMA)"), what it lies in need not be ("IDLIB, Syria").
PLACE = rf"{SHOUT}(?:[ -]{SHOUT}){{0,3}}(?: \([A-ZÀ-Þ .]{{3,30}}\))?(?:[,/] ?{NAME}(?: {NAME}){{0,2}}){{0,2}}?"
DATELINE = re.compile(
    rf"\s*(?P<place>{PLACE})(?P<day>,? {DAY})?,?(?: {AGENCY})?:? {{0,3}}(?<=[\s\w.)]){DASH}(?=[\s\[]){NOTE}\s*"
)
# "Istanbul (AFP) - ": without capitals only an agency in brackets tells a dateline.
AGENCY_DATELINE = re.compile(rf"\s*(?P<place>{NAME}(?:,? {NAME}){{0,3}}),? {AGENCY} ?{DASH}\s+")
# "PESHAWAR: The toll ..." at the head of an article; further on it may be the label of a list.
COLON_DATELINE = re.compile(
    r"\s*(?P<place>[A-Z][A-Z'’.-]{2,}(?: [A-Z'’.-]{2,}){0,2}(?:, [A-Z][a-z]+)?): +(?=[A-Z][a-z ])"
)
LABELS_OF_NEWS = re.compile(
    r"UPDATE|BREAKING|EXCLUSIVE|WATCH|LIVE|VIDEO|PHOTO|ANALYSIS|OPINION|FACTBOX|EXPLAINER|TIMELINE|CORRECTION|NOTE|"
    r"SOURCE|KEY|READ|DEAD|INJURED|MISSING|KILLED|WOUNDED|TOTAL|SUMMARY|BACKGROUND|SITUATION|HIGHLIGHT|DEATH|LATEST|"
    r"NEWS|URGENT|ALERT|FLASH|INTERVIEW|REPORT|STATEMENT|WHAT|WHO|WHEN|WHERE|WHY|HOW|Q&A|COVID|UN|US|UK|EU|NATO|POLICE"
)

WORK = r"(?:Report|Writ|Edit|Compil|Translat)(?:ing|ed|ten|ion)"
LABELS = (
    "Photos?|Photograph|Picture|Image|Sources?|Credits?|Tags?|Topics|Keywords|Copyright|"
    "Read more|See also|Related|Follow us|Share this"
)
CREDIT = re.compile(
    r"(?:Text|Excerpts?) (?:of|from) (?:an? )?(?:report|statement|speech|interview)|"
    rf"\(?(?:(?:Additional|Further) )?{WORK} (?:\w+ )?by\b|(?:{LABELS})(?::| ?©|$)|©|\(c\) \d{{4}}",
    re.IGNORECASE,
)
# "Hudson reported from Washington.", "Ada Marsh in Beirut contributed to this report."
REPORTERS = re.compile(
    rf"(?:{NAME},? (?:and )?){{1,8}}(?:(?:in|at) {NAME}(?: {NAME})?,? )?(?:also )?"
    rf"(?:reported from {NAME}(?:,? (?:and )?{NAME}){{0,5}}|contributed (?:to this|reporting)[\w ]{{0,30}})\.?$"
)
# "on 9 May. Nine men", "in May. Nine men", "on 12 Aug. Nine men"; not "Gen. May. "
MONTH_ENDS = re.compile(
    r"(?:\d|\b(?:in|of|since|until|by|from|last|next|late|early)) May\. +(?=[A-Z“\"])|"
    r"\d (?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\. +(?=[A-Z“\"])"
)
MONTHS = ("May. ", "Jan. ", "Feb. ", "Mar. ", "Apr. ", "Aug. ", "Sep. ", "Sept. ", "Oct. ", "Nov. ", "Dec. ")
SEPARATOR = re.compile(r"[\s*_~=#•·–—|:-]{1,80}")
ENDS = tuple(".?!…:;\"”'’»)]")
WIDE_SPACE = re.compile(r"[^\S ]")  # sentencex 1.0.32 panics on a no-break space after an end: plain ones, as many
WINDOW = 2_000  # letters that sentencex is given at a time: longer than the paragraphs of most reports
SPACE = re.compile(r"\s*")
BULLET = re.compile(r"[-*•]\s|\d{1,2}[.)]\s")
# "12 January - Quake in ...", "1994: ...", "2023-10-02 ...": a line that begins with a date of its own.
LABELLED = re.compile(rf"(?:{DAY}|\d{{4}}|{MONTH} \d{{4}})(?::| ?[–—]| -{{1,2}}) \S|\d{{4}}-\d\d-\d\d[ :]")
OF_YEARS = re.compile(r"[^.?!] \((?:\d{4})(?:[-–]\d{2,4})?\)$")  # "The rising in Karmia (2011)" is a title
# "| Holmbridge | 2 | 15 |", "Holmbridge\t2\t15"; a cell with a sentence in it is text, as in a chronology
TABLE_ROW = re.compile(r"\|.*\|$|[^\t\n]+\t[^\n]*")
CELL_WORDS = 6
BREAK = re.compile(r"\n[^\S\n]*\n\s*")
HEADLINE_WORDS = 16  # a longer line without a full stop is a sentence that lost it


def split(text: str, language: str = "en") -> tuple[Sentence, ...]:
    """The sentences of `text` in order; a dateline before one is left out of it, separators are left out.

    So is the hour at which a page says that it was printed: what stands before it is a headline.

    Offsets count characters of `text`: `text[s.start:s.end] == s.text` for each.
    """
    found: list[Sentence] = []
    after_separator = False
    readers = stamps.comments(text)
    for paragraph, (start, end) in enumerate(paragraphs(text)):
        if SEPARATOR.fullmatch(text[start:end]):
            after_separator = True
            continue
        alone = True
        for first, last in pieces(text, start, end, language):
            sentence = text[first:last]
            if SEPARATOR.fullmatch(sentence):
                continue
            role = role_of(sentence, alone=alone and last == end, after_separator=after_separator)
            role = "comment" if last > readers else role
            found.append(Sentence(sentence, first, last, paragraph, role))
            alone = False
    return tuple(found)


def dateline(text: str) -> str:
    """The place of the first dateline ("ISTANBUL", "IDLIB, Syria"), empty where there is none."""
    for start, end in paragraphs(text):
        found = match_dateline(text[start:end], first=SPACE.fullmatch(text, 0, start) is not None)
        if found:
            return found["place"]
    return ""


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each run of lines between empty ones, and before and after the hour of printing."""
    start = 0
    gaps = sorted([stamps.printed(text), *(found.span() for found in BREAK.finditer(text))])
    for end, following in [*gaps, (len(text), len(text))]:
        block = text[start:end]
        lead = len(block) - len(block.lstrip())
        if block.strip():
            yield start + lead, start + len(block.rstrip())
        start = following


def match_dateline(paragraph: str, first: bool = False) -> re.Match[str] | None:
    head = paragraph[:300]
    found = DATELINE.match(head)
    if found and not (found["day"] or found["agency"]):
        # In copy without small letters any clause before a dash looks like a place.
        rest = paragraph[found.end() : found.end() + 200]
        if rest.isupper() and "[TEXT]" not in found[0]:
            return None
    found = found or AGENCY_DATELINE.match(head)
    if found or not first:
        return found
    found = COLON_DATELINE.match(head)
    return None if found and LABELS_OF_NEWS.match(found["place"]) else found


def dateline_length(paragraph: str, first: bool) -> int:
    found = match_dateline(paragraph, first)
    return found.end() if found else 0


def pieces(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a paragraph, white space at its ends left out."""
    skipped = start + dateline_length(text[start:end], first=SPACE.fullmatch(text, 0, start) is not None)
    for first, last in line_groups(text, start, end):
        first = max(first, skipped)
        block = text[first:last]
        block = block if block.isprintable() else WIDE_SPACE.sub(" ", block)
        for begin_at, end_at in boundaries(block, language):
            sentence = block[begin_at:end_at]
            if words := sentence.strip():
                begin = first + begin_at + sentence.index(words)
                yield begin, begin + len(words)


def boundaries(block: str, language: str) -> Iterator[tuple[int, int]]:
    """sentencex's sentences, a window of the block at a time, for it looks for the end of each quotation up to the last
    letter; the last sentence of a window may go on, so the next begins with it.

    It takes "9 May." for an abbreviation, whatever follows.
    """
    start, months = 0, any(map(block.__contains__, MONTHS))
    while start < len(block):
        found = cut(block[start : start + WINDOW], language)
        whole = len(found) < 2 or start + WINDOW >= len(block)
        for begin, end in found if whole else found[:-1]:
            yield from month_ends(block, start + begin, start + end) if months else ((start + begin, start + end),)
        start = start + WINDOW if whole else start + found[-1][0]


def cut(window: str, language: str) -> list[tuple[int, int]]:
    """sentencex's sentences; the whole where it gives up, which it does with an exception of its own kind."""
    try:
        found = sentencex.get_sentence_boundaries(language[:2].lower() or "en", window)
    except BaseException as fault:
        if type(fault).__name__ != "PanicException":
            raise
        return [(0, len(window))]
    return [(one["start_index"], one["end_index"]) for one in found]


def month_ends(block: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences in one of sentencex's, which holds a full stop after a month."""
    for month in MONTH_ENDS.finditer(block, start, end):
        yield start, month.end()
        start = month.end()
    yield start, end


def line_groups(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Runs of lines that belong together: a wrapped line goes on in the next, a line that ended early does not."""
    if text.find("\n", start, end) < 0:
        yield start, end
        return
    lines = list(line_spans(text, start, end))
    width = max(b - a for a, b in lines) if lines else 0
    ended = sum(text[a:b].rstrip().endswith(ENDS) for a, b in lines)
    a_line_each = len(lines) > 2 and ended > 0.8 * len(lines)
    first = start
    for (a, b), (c, d) in pairwise(lines):
        word = text[c:d].split(maxsplit=1)[:1]
        room = b - a + 1 + len(word[0] if word else "") <= 0.75 * width
        of_table = text[c] == "|" or "\t" in text[c:d].strip()
        if a_line_each or room or of_table or BULLET.match(text[c:d]) or LABELLED.match(text, c, d):
            yield first, b
            first = c
    if first < end:
        yield first, end


def line_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        if text[start:stop].strip():
            yield start, stop
        start = stop + 1


def role_of(sentence: str, alone: bool, after_separator: bool) -> Role:
    """What a line is; `alone` means that it is a paragraph of its own."""
    if is_credit(sentence) or (after_separator and len(sentence.split()) <= 12):
        return "credit"
    if ("|" in sentence or "\t" in sentence) and is_row(sentence):
        return "table"
    heads = alone and has_open_end(sentence) and not BULLET.match(sentence)
    return "headline" if heads and len(sentence.split()) <= HEADLINE_WORDS else "prose"


def has_open_end(line: str) -> bool:
    """No full stop, nor the end of a quotation: "Troops move into Karm", "The rising in Karmia (2011)"."""
    return not line.endswith(ENDS) or (line[-1] == ")" and OF_YEARS.search(line) is not None)


def is_row(line: str) -> bool:
    """A row of a table: short cells between bars or tabs."""
    cells = re.split(r"[|\t]", line.strip("| \t"))
    return TABLE_ROW.fullmatch(line) is not None and all(len(cell.split()) <= CELL_WORDS for cell in cells)


def is_credit(sentence: str) -> bool:
    """Who wrote it, whose the picture is, where its reporters were."""
    if CREDIT.match(sentence):
        return True
    return ("reported from" in sentence or "contributed" in sentence) and REPORTERS.match(sentence) is not None
