"""The phrase of a claimant in a line: where it starts and ends, and the words of it that name him best."""

from dateline.claims import nouns, victims
from dateline.claims.lines import Line
from dateline.claims.wordlists import words

MESSAGES = words(
    """
    statement statements message report communique bulletin release briefing account letter figures count tally list
    update spokesman spokeswoman
    """
)
SAYS = words(
    """
    said says say saying added adds told tells reported reports announced announces confirmed confirms stated
    claimed claims estimated estimates estimate believes believe acknowledged acknowledges acknowledge admitted
    admits insisted insists explained explains warned warns disclosed discloses revealed reveals noted recalled
    recalls testified wrote writes tweeted posted declared denied denies deny alleged alleges concluded complained
    disagreed argued argues asserted asserts pointed stressed indicated specified commented remarked informed report
    blamed blames accused accuses suggested suggests thinks reckons described describes conceded concedes replied
    boasted boasts retorted bragged countered reckoned certified
    clarified communicated declares discloses divulged emphasised emphasized lamented proclaimed
    reiterated reiterates relayed repeated tweets posts insist argue tallied attested admit concede reckon
    recounted recall claim cabled wired telegraphed texted boast assures assured
    """
)
STOP_BEFORE = words(
    """
    said says while when after before that where which who but because if although though since as and or than so
    how what why whether
    """
)
ENDING = words(
    "shows show showed puts put counted stands stood as seen obtained published released shared posted leaked"
)
SPEAKING_THINGS = words(
    "party parties hospital hospitals report reports statement statements center centre group groups side sides front"
)
NO_SPEAKERS = (nouns.EVENTS - SPEAKING_THINGS) | words(
    """
    earlier first latest recent initial previous preliminary toll number count death deaths people dead
    wounded figure one loss losses killing killings capture seizure existence attack use fall
    """
)
HOURS = words("morning evening")
PAPERS = words("daily weekly monthly")  # the opposition daily Courier, the ministry's daily report
# No claimant ends with one of these: "the last", "the basis for subsequent | estimates"
NO_NOUNS = words(
    "last better further frequent common bipartisan same next new arabic afterwards final early late half such much "
    "subsequent previous following like"
)
# Of a clause, where no claimant begins: "look at the tally", "found in the camp", "came back"
VERBS_FIRST = words(
    "look hear heard see saw found put came come held became become according able aware agree couldn't aren't"
)


def comma_before(line: Line, at: int) -> int:
    for i in range(at - 1, max(-1, at - 25), -1):
        if line.words[i] == ",":
            return i
        if line.parts[i] == ";":
            return -1
    return -1


def subject_start(line: Line, end: int) -> int:
    """Where the subject that ends at word `end` begins."""
    i = end
    while i > 0:
        part, word = line.parts[i - 1], line.words[i - 1]
        if part == "o":
            return i - 1 if i == end else i
        if part in ";,wsm" or (word in STOP_BEFORE and not (part == "c" and capital_join(line, i - 1))):
            break
        if part == "b" or (part == "n" and i == end):
            break
        if part == "r" and word not in ("here", "there") and not (word in PAPERS and i < end):
            break
        if i < end and line.parts[i] == "d" and part == "x" and (word in HOURS or not word.endswith(("'s", "ing"))):
            break  # In a statement | the ministry said; by evening | the ministry said
        i -= 1
    while i < end and line.parts[i] in "pcr" and (i == 0 or not line.written[i][:1].isupper()):
        i += 1
    if i < end and line.parts[i] == "p" and i:
        i += 1
    return i


def capital_join(line: Line, at: int) -> bool:
    return (
        not line.shouting
        and at > 0
        and at + 1 < len(line.words)
        and line.written[at - 1][:1].isupper()
        and line.written[at + 1][:1].isupper()
    )


def bad_speaker(line: Line, who: tuple[int, int]) -> bool:
    head = victims.head_of(line, *who)
    return head in NO_SPEAKERS or head.removesuffix("s") in NO_SPEAKERS


def may_speak(line: Line, who: tuple[int, int]) -> bool:
    """Whether a phrase can be a claimant at all: neither "the last" nor "tested for the virus" nor "by"."""
    start, end = trimmed(line, who)
    first = line.words[start]
    if not line.written[start][:1].islower():
        return True
    if (
        line.parts[end - 1] in "dprbs"
        or line.words[end - 1] in NO_NOUNS
        or (end == start + 1 and first.endswith("ing"))
    ):
        return False
    verb = first.endswith(("ing", "ed")) or first in VERBS_FIRST
    return first not in SAYS and not (verb and line.part(start + 1) in ("p", "d") and start + 1 < end)


def speaker_after(line: Line, at: int, article: str) -> tuple[tuple[int, int], int, str]:
    """The claimant's phrase that starts at word `at`, and the index after it and what is said of him."""
    i, size = at, len(line.words)
    while i < size:
        part, word = line.parts[i], line.words[i]
        if (
            part in ";,wsbm"
            or word in SAYS
            or word in ENDING
            or (part == "c" and not capital_join(line, i))
            or (part == "o" and i > at)
        ):
            break
        if part == "p" and word not in ("of", "at", "in", "for", "from"):
            break
        if part == "p" and (line.part(i + 1) in ("m", "n") or line.part(i + 1) == ""):
            break
        if part == "n" and i > at and line.written[i - 1].islower() and line.part(i + 1) == "x":
            break  # according to its patrols | nine people
        if part == "r" and i > at and word not in PAPERS:
            break
        i += 1
    if i == at:
        return (0, 0), at, ""
    extra = None
    end = i
    if line.has(i, ",") and i + 1 < size and (line.written[i + 1][:1].isupper() or line.part(i + 1) == "d"):
        k = i + 1
        while k < size and k < i + 10 and line.parts[k] not in ";,bws":
            k += 1
        if k == size or line.parts[k] in ";,w":
            extra, end = (i + 1, k), k
    who, role = chosen(line, (at, i), extra)
    return who, end, role


def chosen(line: Line, first: tuple[int, int], second: tuple[int, int] | None) -> tuple[tuple[int, int], str]:
    """The words that name the claimant best, of a phrase and the insertion after it: a name, else the first."""
    role = victims.head_of(line, *first)
    if second:
        span = name_span(line, second)
        if span and span[1] == second[1] and (not pure_name(line, first) or is_office(line, first)):
            return span, role
        if pure_name(line, first):
            span = name_span(line, first)
            return span if span and titled(line, first, span) else trimmed(line, first), victims.head_of(line, *second)
    span = name_span(line, first) if first[1] - first[0] > 1 else None  # a title and a name are two words
    if span and titled(line, first, span):
        return span, role
    return trimmed(line, first), role


def is_office(line: Line, phrase: tuple[int, int]) -> bool:
    """the UN High Commissioner for Refugees, | Ada Korr"""
    return line.has(phrase[0], "the") and not OFFICES.isdisjoint(line.words[phrase[0] : phrase[1]])


OFFICES = words(
    "commissioner minister president governor director secretary coordinator envoy representative mayor chief"
)


def pure_name(line: Line, phrase: tuple[int, int]) -> bool:
    start, end = trimmed(line, phrase)
    return not line.shouting and all(
        line.written[i][:1].isupper() or line.words[i] in ("al", "bin", "of", "for") for i in range(start, end)
    )


def author(line: Line, phrase: tuple[int, int]) -> tuple[int, int]:
    """a statement from | the navy; an | army | statement; a statement on | the ministry's | website: whose it is"""
    start, end = phrase
    if end - start > 1 and line.among(end - 1, PAGES) and line.words[end - 2].endswith("'s"):
        end -= 1
    opening = line.words[start : min(end, start + 4)]
    if DOCUMENTS.isdisjoint(opening):
        return start, end
    at = start + next(i for i, word in enumerate(opening) if word in DOCUMENTS)
    if line.has(at - 2, "in", "on") and at > start + 2:
        return start, at - 2  # police in a statement
    if at == end - 1:
        return (start, at) if at > start and line.part(at - 1) == "x" and line.words[at - 1] not in SORTS else phrase
    by = at + 1 + line.among(at + 1, ISSUED)
    return (by + 1, end) if line.has(by, "by", "from", "of") or line.words[end - 1].endswith("'s") else phrase


DOCUMENTS = words("statement statements message communique bulletin release")
SORTS = words("official joint brief short written press public earlier later separate new first final text")
ISSUED = words("issued released published posted put")
PAGES = words("website site page channel account feed")


def trimmed(line: Line, phrase: tuple[int, int]) -> tuple[int, int]:
    """Without the article before it, and what says how he was found."""
    start, end = author(line, phrase)
    while start < end - 1 and (line.words[start] in BEFORE_A_NAME or line.words[start].endswith("-based")):
        start += 1
    for i in range(start + 1, end):
        if line.words[i] in FOUND_BY:
            return start, i
    if end - start > 2 and line.words[end - 2] in OUTLETS and line.written[end - 1].isupper() and not line.shouting:
        return end - 1, end  # the state news agency SANA
    return start, end


BEFORE_A_NAME = words("the a an its his her their even only but and in both")
# A spokesman | quoted by the agency
FOUND_BY = words("quoted cited speaking contacted reached interviewed")
OUTLETS = words("agency broadcaster network channel service watchdog monitor group organisation organization body")


def name_span(line: Line, phrase: tuple[int, int]) -> tuple[int, int] | None:
    """The words of a person's name in a phrase."""
    found = victims.name(line, *phrase)
    if not found:
        return None
    size = len(found.split(" "))
    for i in range(phrase[0], phrase[1] - size + 1):
        if " ".join(line.written[i : i + size]) == found:
            return i, i + size
    return None


def titled(line: Line, phrase: tuple[int, int], span: tuple[int, int]) -> bool:
    """The name closes the phrase and follows a title or a word for a person: national commissioner Rosa Vell."""
    if (span[1] != phrase[1] and not line.has(span[1], "of", "in", "from", "at")) or span[0] == phrase[0]:
        return False
    before = line.words[span[0] - 1].rstrip(".")
    return before in victims.TITLES or nouns.person(before)


def text_of(line: Line, who: tuple[int, int], article: str) -> str:
    """The words of a claimant, without the s of what is the claimant's."""
    name = " ".join(line.text(*who, article).split()) if who[1] > who[0] else ""
    return name.removesuffix("'s").removesuffix("’s")
