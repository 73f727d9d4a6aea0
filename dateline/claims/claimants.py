"""Lines of an article -> who says what: "police said", "said the mayor", "according to X", "he added", and quotes."""

from dataclasses import dataclass, field

from dateline.claims import nouns, numerals, victims
from dateline.claims.figures import Saying
from dateline.claims.lines import Line, Page
from dateline.model import Sentence

SAYS = frozenset(
    "said says say saying added adds told tells reported reports announced announces confirmed confirms stated states claimed claims estimated estimates estimate "
    "believes believe acknowledged acknowledges acknowledge admitted admits insisted insists explained explains warned warns disclosed discloses revealed reveals "
    "noted notes recalled recalls testified wrote writes tweeted posted declared denied denies deny maintains maintained alleged alleges concluded complained "
    "disagreed argued argues asserted asserts pointed stressed indicated specified commented remarked informed report blamed blames accused accuses "
    "suggested suggests thinks reckons agreed agrees described describes conceded replied".split()
)
# These state a figure only with what follows: counted 12 bodies, spoke of 40 dead, put the toll at 9.
REVISING = frozenset("lowered raised revised corrected cut increased updated reduced put puts".split())
TALLYING = frozenset("counted counts recorded listed lists documented registered logged tallied verified".split())
SPEAKING = frozenset("spoke speaks speak spoken".split())
GIVING = frozenset("put puts gave gives give given mentioned mentions".split())
TOLL_WORDS = frozenset("number toll count figure tally total estimate".split())
COUNTS = REVISING | TALLYING | SPEAKING | GIVING
COUNTED_WITH = frozenset(
    "to at of as from dead killed wounded injured missing deaths bodies figure number toll count total".split()
)
NOUNS_TOO = frozenset("reports report claims estimates estimate notes states puts counts lists count".split())
INVERTED = frozenset("said says added adds reported announced wrote confirmed explained warned recalled noted".split())
SOURCES = frozenset(
    "count tally figures data estimate estimates records statistics toll report survey list reckoning tallies numbers account version".split()
)
PRONOUNS = frozenset("he she it they we i".split())
POSSESSIVES = frozenset("his her their its".split())
ADVERBS_IN_FRONT = frozenset("first now later earlier also then since".split())
MESSAGES = frozenset(
    "statement statements message report communique bulletin release briefing account letter figures count tally list update spokesman spokeswoman".split()
)
STOP_BEFORE = frozenset(
    "said says while when after before that where which who but because if although though since as and or than so".split()
)
WITH_THAT = frozenset(
    "found finds ruled heard showed shows established learned learnt calculated calculates remembers holds names knows hears".split()
)
SPEECH = SAYS | WITH_THAT | COUNTS | SOURCES | {"according", "quoted", "cited", "quotes", "quoting"}
ENDING = frozenset("shows show showed puts put counted as".split())
OPEN, CLOSE = '“"', '”"'


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in a line: words `start` to `end` hold it; `who` spans the claimant's own words."""

    start: int
    end: int
    who: tuple[int, int]  # (0, 0): a pronoun, or nobody
    name: str
    rule: str
    verb: str
    leading: bool
    role: str = ""


@dataclass(slots=True)
class Memory:
    """Who has spoken so far in the article."""

    last: str = ""
    names: dict[str, str] = field(default_factory=dict)  # last word of a claimant -> the fullest form
    roles: dict[str, str] = field(default_factory=dict)  # mayor -> Petra Amsel
    introduced: str = ""  # a person named in the sentence before
    spoke: bool = False  # the sentence before has a claimant


def sayings(page: Page) -> list[Saying]:
    """Who says each sentence or part of one, in the order of the article."""
    memory, out = Memory(), list[Saying]()
    open_quote = False
    article = page.article.text
    for index, sentence in enumerate(page.sentences):
        found = [] if SPEECH.isdisjoint(page.words(index)) else in_line(page.line(index), article)
        if index and not memory.spoke and any(f.name in ("he", "she", "they") for f in found):
            many = any(f.name == "they" for f in found)
            memory.introduced = (introduced_many if many else introduced)(page.line(index - 1), article)
        resolved = [r for r in ((f, *resolve(f, memory)) for f in found) if r[1]]
        memory.spoke, memory.introduced = bool(resolved), ""
        if resolved:
            out += spread(index, sentence, page.line(index), resolved)
            memory.last = next((r for r in resolved if r[0].leading), resolved[-1])[1]
        elif memory.last and sentence.role == "prose":
            if open_quote or sentence.text[:1] in OPEN:
                rule, why = "quotation", "quoted speech goes on"
                out.append(Saying(index, sentence.start, sentence.end, memory.last, rule, True, why))
            elif sentence.text.startswith("Of the "):
                rule, why = "carried_over", "Of the"
                out.append(Saying(index, sentence.start, sentence.end, memory.last, rule, True, why))
        open_quote = left_open(sentence.text, open_quote)
    return out


def left_open(text: str, before: bool) -> bool:
    if "“" in text or "”" in text:
        return text.count("“") + before > text.count("”")
    return before ^ (text.count('"') % 2 == 1)


def introduced_many(line: Line, _article: str) -> str:
    """The plural that a sentence begins with: the observers of the union | published ..."""
    start = 1 if line.part(0) == "d" else 0
    for i in range(start, min(len(line.words), 6)):
        if line.part(i) != "x":
            return ""
        if nouns.plural(line.words[i]):
            end = i + 1
            while (
                line.part(end) in ("p", "d", "x")
                and end < i + 8
                and (line.has(end, "of", "the") or line.written[end][:1].isupper())
            ):
                end += 1
            return " ".join(line.written[start:end])
    return ""


def introduced(line: Line, _article: str) -> str:
    """The person whom a sentence names first."""
    for i in range(min(len(line.words), 12)):
        if line.parts[i] == "x" and line.written[i][:1].isupper() and i:
            end = i
            while end < len(line.words) and line.parts[end] == "x" and line.written[end][:1].isupper():
                end += 1
            if end - i >= 2:
                return victims.name(line, i, end)
    return ""


def in_line(line: Line, article: str) -> list[Found]:
    """The attributions that a line holds, in order."""
    found: list[Found] = []
    for at, word in enumerate(line.words):
        if found and at < found[-1].end:
            continue
        one = None
        if word == "according" and line.has(at + 1, "to"):
            one = according_to(line, at, article)
        elif (
            word in SOURCES
            and line.has(at + 1, "of", "by", "from", "kept", "compiled")
            and line.has(at - 1, "a", "the", "to", "own", "latest")
        ):
            one = by_a_count_of(line, at, article)
        elif word in SOURCES and line.words[at - 1].endswith("'s") and at:
            one = own_count(line, at, article)
        elif word in ("quoted", "cited", "quotes", "quoting"):
            one = quoted(line, at, article)
        if one is None and (word in SAYS or word in COUNTS or word in WITH_THAT):
            one = figure_given(line, at, article) or verb_at(line, at, article)
        if one:
            found.append(one)
    return found


def according_to(line: Line, at: int, article: str) -> Found | None:
    """according to the hospital's director, Ana Sol"""
    who, end, role = speaker_after(line, at + 2, article)
    if not who:
        return None
    return Found(at, end, who, text_of(line, who, article), "according_to", "according to", at < 2, role)


def by_a_count_of(line: Line, at: int, article: str) -> Found | None:
    """by a count of the Lakeside Institute, a tally by the agency"""
    start = at + 1
    while line.has(start, "kept", "compiled", "of", "by", "from"):
        start += 1
    if not line.has(start - 1, "by", "from") and not (
        line.has(at - 2, "by", "to", "in") and line.has(at - 1, "a", "the")
    ):
        return None
    who, end, role = speaker_after(line, start, article)
    if not who or line.part(who[0]) == "n":
        return None
    return Found(at, end, who, text_of(line, who, article), "by_a_count_of", line.words[at], False, role)


def own_count(line: Line, at: int, article: str) -> Found | None:
    """By the ministry's count, ...; the ministry's figures show ..."""
    start = subject_start(line, at)
    if start == at or not (
        line.has(start - 1, "by", "to", "on", "in")
        or line.has(at + 1, "show", "shows", "showed", "put", "suggest", "suggests", "is", "was")
    ):
        return None
    who = trimmed(line, (start, at))
    name = text_of(line, who, article).removesuffix("'s").removesuffix("’s")
    return Found(start, at + 1, who, name, "by_a_count_of", line.words[at], start < 3, "")


def quoted(line: Line, at: int, article: str) -> Found | None:
    """The agency quoted the ministry as saying ...; the ministry was quoted as saying ..."""
    if line.has(at + 1, "as") and line.part(at - 1) == "b":
        return with_subject(line, at, article)
    who, end, role = speaker_after(line, at + 1, article)
    if not who[1] or not line.has(end, "as"):
        return None
    return Found(at, end + 2, who, text_of(line, who, article), "quoted", line.words[at], leading(line, at, at), role)


def verb_at(line: Line, at: int, article: str) -> Found | None:
    """The attribution of a word of saying: inverted, or with its subject before it."""
    word = line.words[at]
    if line.parts[at] == "m":
        return None
    if word in NOUNS_TOO and (
        line.part(at + 1) == "b"
        or line.has(at + 1, "of", "from", "by")
        or line.words[at + 1 : at + 2]
        and line.words[at + 1] in SAYS
    ):
        return None  # unconfirmed reports said
    if word in GIVING and line.has(at + 2, "name"):
        return None  # who gave his name as Falcon
    if line.part(at - 1) == "d" and at:
        return None  # an estimated 15,000, the reported deaths
    if word in WITH_THAT and word not in SAYS and not line.has(at + 1, "that"):
        return None
    counting = word in COUNTS and word not in SAYS and word not in WITH_THAT
    if counting and not counts_something(line, at):
        return None
    if passive(line, at):
        return by_whom(line, at, article)
    if word in INVERTED:
        one = inverted(line, at, article)
        if one:
            return one
    return with_subject(line, at, article)


def counts_something(line: Line, at: int) -> bool:
    """spoke of 40 dead, put the toll at nine, counted 12 bodies; not "put on a coat"."""
    word, ahead = line.words[at], line.words[at + 1 : at + 14]
    if word in REVISING and any(w in TOLL_WORDS for w in (*ahead[:8], *line.words[max(0, at - 3) : at])):
        return True
    if "n" not in line.parts[at + 1 : at + 14] and not any(w in numerals.VAGUE for w in ahead):
        return False
    if word in TALLYING:
        return True
    if word in SPEAKING:
        return line.has(at + 1, "of") or line.has(at + 2, "of")
    if word in GIVING:
        return any(w in COUNTED_WITH for w in ahead[:10]) and not line.has(at + 1, "way", "birth", "up", "on")
    return False


def figure_given(line: Line, at: int, article: str) -> Found | None:
    """The figure of 10,000 that city officials had given ...: the clause is theirs, whoever speaks after it."""
    if line.words[at] not in (
        "given",
        "gave",
        "reported",
        "announced",
        "cited",
        "put",
        "issued",
        "released",
        "published",
    ):
        return None
    i = at
    while i > 0 and line.parts[i - 1] in "br":
        i -= 1
    start = subject_start(line, i)
    if (
        start == i
        or not line.has(start - 1, "that", "which")
        or line.part(start - 2) != "n"
        or line.words[start] in PRONOUNS
    ):
        return None
    number = start - 2
    return Found(
        number,
        at + 1,
        (start, i),
        text_of(line, (start, i), article),
        "figure_given",
        line.words[at],
        True,
        victims.head_of(line, start, i),
    )


def passive(line: Line, at: int) -> bool:
    """was reported, were confirmed; reported dead"""
    i = at - 1
    while i >= 0 and line.parts[i] == "r":
        i -= 1
    if line.has(i, "is", "are", "was", "were", "be", "been", "being"):
        return True
    return (
        line.words[at] in ("reported", "confirmed", "listed", "estimated", "alleged", "given")
        and line.has(at + 1, "dead", "killed", "missing", "wounded", "injured", "as", "by")
        and not line.has(at + 1, "as")
    )


def by_whom(line: Line, at: int, article: str) -> Found | None:
    """was confirmed by the ministry"""
    if not line.has(at + 1, "by"):
        return None
    who, end, role = speaker_after(line, at + 2, article)
    if not who or line.part(who[0]) == "n":
        return None
    return Found(at, end, who, text_of(line, who, article), "passive", line.words[at], False, role)


def inverted(line: Line, at: int, article: str) -> Found | None:
    """..., said the fire chief, Rosa Ibar. / "...," added Menk."""
    if not line.has(at - 1, ",", '"', "”", "’", "'", ";", "—", "–") or at < 2:
        return None
    if (
        line.part(at + 1) not in ("d", "x")
        or line.part(at + 1) == "x"
        and not (
            line.written[at + 1][:1].isupper() or nouns.plural(line.words[at + 1]) or line.words[at + 1] == "police"
        )
    ):
        return None
    who, end, role = speaker_after(line, at + 1, article)
    if not who or line.part(end) in "bn" or (end < len(line.words) and line.words[end] in SAYS):
        return None
    if line.part(end) == "x" and not line.has(end, "who"):
        return None
    return Found(at, end, who, text_of(line, who, article), "inverted", line.words[at], False, role)


def with_subject(line: Line, at: int, article: str) -> Found | None:
    """Police said ..., The mayor, Petra Aske, told reporters ..., the ministry in Tarn had counted ..."""
    i = at
    while i > 0 and (line.parts[i - 1] in "bmr" or line.words[i - 1] in ADVERBS_IN_FRONT):
        i -= 1
        if line.parts[i] == "m" and line.has(i - 1, "on", "in", "at", "late", "early", "by"):
            i -= 1
            if line.has(i - 1, "late", "early"):
                i -= 1
    if i == 0:
        return None
    extra: tuple[int, int] | None = None
    if line.has(i - 1, "who", "which"):
        i -= 1
        if line.has(i - 1, ","):
            i -= 1
    elif line.has(i - 1, ","):
        opening = comma_before(line, i - 1)
        if opening <= 0:
            return None
        extra, i = (opening + 1, i - 1), opening
        if i and line.has(extra[0], "and", "but"):
            return None
        second = comma_before(line, i) if line.part(i) == "," else -1
        if second > 0 and line.part(extra[0]) in "pws" and line.written[second + 1][:1].isupper() and i - second < 6:
            extra, i = (second + 1, i), second
    elif line.has(i - 1, '"', "”"):
        return None
    start = subject_start(line, i)
    if line.has(start - 1, "who", "which") and start > 1:
        i = start - 1  # Local volunteers who go in with white flags believe ...
        if line.has(i - 1, ","):
            i -= 1
        start = subject_start(line, i)
    if start == i or all(part == "d" for part in line.parts[start:i]):
        return None
    if line.words[at] in NOUNS_TOO and i - start == 1 and line.part(start) == "x" and line.part(start - 1) != "d":
        known = line.written[start][:1].isupper() or nouns.plural(line.words[start])
        if not known or line.shouting:
            return None  # could not confirm reports that ...
    if i - start == 1 and line.words[start] in PRONOUNS:
        return Found(start, at + 1, (0, 0), line.words[start], "pronoun", line.words[at], leading(line, start, at), "")
    if line.words[start] in POSSESSIVES and line.words[i - 1] in MESSAGES:
        return Found(start, at + 1, (0, 0), line.words[start], "pronoun", line.words[at], leading(line, start, at), "")
    if line.parts[start] in "no" and line.words[start] not in (
        "two",
        "three",
        "four",
        "five",
        "several",
        "some",
        "one",
        "both",
    ):
        return None
    if (
        line.words[i - 1] in MESSAGES
        and not line.words[i - 1].startswith("spokes")
        and line.words[at] in ("posted", "reported", "announced", "confirmed")
    ):
        return None  # in a message posted online
    who, role = chosen(line, (start, i), extra)
    if not who or bad_speaker(line, who):
        return None
    return Found(
        start, at + 1, who, text_of(line, who, article), "subject", line.words[at], leading(line, start, at), role
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
        if part in ";,wsm" or word in STOP_BEFORE and not (part == "c" and capital_join(line, i - 1)):
            break
        if part == "b" or (part == "n" and i == end):
            break
        if part == "r" and word not in ("here", "there"):
            break
        if i < end and line.parts[i] == "d" and part == "x" and not word.endswith("'s"):
            break  # In a statement | the ministry said
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


def leading(line: Line, start: int, at: int) -> bool:
    """The attribution stands before what it says: not ", police said." but ", the rebels claimed to have killed 20"."""
    if start == 0 or not line.has(start - 1, ",", '"', "”"):
        return True
    at += 1
    while line.part(at) in ("m", "r") or (line.part(at) == "p" and line.part(at + 1) == "m"):
        at += 1
    if line.part(at) in ("", ";", ",", "c"):
        return False
    ahead = range(at, min(len(line.words), at + 7))
    return any(line.words[i] == "that" or line.parts[i] == "n" for i in ahead)


def bad_speaker(line: Line, who: tuple[int, int]) -> bool:
    head = victims.head_of(line, *who)
    return head in nouns.EVENTS - {
        "party",
        "parties",
        "hospital",
        "hospitals",
        "report",
        "reports",
        "statement",
        "statements",
        "center",
        "centre",
        "group",
        "groups",
        "side",
        "sides",
    } or head in (
        "earlier",
        "first",
        "latest",
        "recent",
        "official",
        "initial",
        "previous",
        "preliminary",
        "toll",
        "number",
        "count",
        "death",
        "deaths",
        "people",
        "dead",
        "wounded",
        "figure",
        "one",
    )


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
        if part == "p" and (line.part(i + 1) == "m" or line.part(i + 1) == ""):
            break
        if part == "r" and i > at:
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
    """Of a phrase and the insertion after it, the words that name the claimant best: the person's name, else the first."""
    role = victims.head_of(line, *first)
    if second:
        span = name_span(line, second)
        if span and span[1] == second[1] and not pure_name(line, first):
            return span, role
        if pure_name(line, first):
            span = name_span(line, first)
            return span if span and titled(line, first, span) else trimmed(line, first), victims.head_of(line, *second)
    span = name_span(line, first)
    if span and titled(line, first, span):
        return span, role
    return trimmed(line, first), role


def pure_name(line: Line, phrase: tuple[int, int]) -> bool:
    start, end = trimmed(line, phrase)
    return not line.shouting and all(
        line.written[i][:1].isupper() or line.words[i] in ("al", "bin", "of", "for") for i in range(start, end)
    )


def trimmed(line: Line, phrase: tuple[int, int]) -> tuple[int, int]:
    """Without the article before it."""
    start, end = phrase
    while start < end - 1 and line.words[start] in (
        "the",
        "a",
        "an",
        "its",
        "his",
        "her",
        "their",
        "even",
        "only",
        "but",
        "and",
        "in",
        "both",
    ):
        start += 1
    return start, end


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
    return " ".join(line.text(*who, article).split()) if who[1] > who[0] else ""


def resolve(found: Found, memory: Memory) -> tuple[str, bool]:
    """The claimant's name in full, and whether it is carried over from an earlier sentence."""
    if found.rule == "pronoun" and found.name == "they" and memory.introduced:
        return memory.introduced, True
    if found.rule == "pronoun":
        if (
            found.name in ("he", "she")
            and memory.introduced
            and memory.introduced.split()[-1].lower() not in memory.names
        ):
            return memory.introduced, True
        return memory.last, True
    name = found.name
    key = name.lower().split()[-1] if name else ""
    known = memory.names.get(key, "")
    if known and len(name.split()) == 1 and len(known.split()) > 1:
        return known, True
    if name and name.lower() in memory.roles and found.verb not in ("according to",):
        return memory.roles[name.lower()], True
    memory.names[key] = name
    if found.role and found.role != key:
        memory.roles[found.role] = name
    return name, False


def spread(index: int, sentence: Sentence, line: Line, resolved: list[tuple[Found, str, bool]]) -> list[Saying]:
    """Each attribution over its part of the sentence: a leading one up to the next, one that follows back to the last."""
    out: list[Saying] = []
    edge = sentence.start
    for n, (found, who, carried) in enumerate(resolved):
        if n + 1 == len(resolved):
            end = sentence.end
        else:
            after = resolved[n + 1][0]
            end = line.starts[after.start] if after.leading or not found.leading else line.ends[found.end - 1]
            if not found.leading:
                end = line.ends[found.end - 1]
            elif not after.leading:
                end = line.ends[found.end - 1]
                end = middle(line, found, after, end)
        speaker = (line.starts[found.who[0]], line.ends[found.who[1] - 1]) if found.who[1] else (0, 0)
        out.append(Saying(index, edge, end, who, found.rule, carried, f'"{found.verb}"', found.verb, speaker))
        edge = end
    return out


def middle(line: Line, found: Found, after: Found, end: int) -> int:
    """Where one speaker's words end and another's begin: at a strong stop or a conjunction between them."""
    for i in range(found.end, after.start):
        if line.parts[i] == ";" or line.words[i] in ("while", "but"):
            return line.starts[i]
    return end


def said_at(said: tuple[Saying, ...], sentence: int, at: int) -> Saying | None:
    """The saying that covers the offset."""
    for saying in said:
        if saying.sentence == sentence and saying.start <= at < saying.end:
            return saying
    return None
