"""The sources of a line: according to X, by a count of X, X's figures show, was quoted as saying, X's latest count:"""

from typing import NamedTuple

from dateline.claims import nouns, speakers, victims
from dateline.claims.lines import Line
from dateline.claims.wordlists import words

PRONOUNS = words("he she it they we i")
ADJECTIVES = words(
    "own latest official current final first preliminary updated new own internal provisional last daily"
)
SOURCES = words(
    """
    count tally figures data estimate estimates records statistics toll report survey list reckoning tallies numbers
    account version figure register log showing admission telling number
    """
)


FINDING = words("found finds show shows showed suggests put puts")
STATING = words("show shows showed put suggest suggests is was")
HOLDING = words("has had gives gave contains names holds")  # the mayor's list has 15; an epidemic's toll has risen
WHOLE = words("toll")
OBJECTS = {"him": "he", "her": "she", "them": "they", "it": "it"}
THEIRS = {"its": "it", "their": "they", "his": "he", "her": "she"}
# Whose books need no owner's s: police records show
BOOKKEEPERS = words("police army court hospital prison government ministry council church company morgue military")
GIVEN = words("given issued released published announced provided supplied compiled reported put")
COUNTED_AS = words("dead casualties")  # not: a figure of 51 killed by the army
NEAR = 6  # words
IN_A_HEADLINE = 3  # words that name who speaks, behind a dash
LONGEST = 12  # words before a quotation that name who speaks
RISING = words("rose stood stands climbed reached")  # the ministry's tally rose; the epidemic's toll rose says nobody
KEPT = words("of by from kept compiled published released issued drawn collected maintained")


class Found(NamedTuple):
    """An attribution in a line: words `start` to `end` hold it; `who` spans the claimant's own words."""

    start: int
    end: int
    who: tuple[int, int]  # (0, 0): a pronoun, or nobody
    name: str
    rule: str
    verb: str
    leading: bool
    role: str = ""


def according_to(line: Line, at: int, article: str) -> Found | None:
    """according to the hospital's director, Ana Sol; according to a tally by the agency"""
    for i in range(at + 2, min(len(line.words), at + 6)):
        if line.words[i] in SOURCES and line.among(i + 1, KEPT):
            return by_a_count_of(line, i, article, at)
        if line.words[i] in SOURCES and line.has(i + 1, "that", "which"):
            return read_out(line, at, i, article)
    who, end, role = speakers.speaker_after(line, at + 2, article)
    if not who[1]:
        return None
    who = owner(line, who)
    name = speakers.text_of(line, who, article).removesuffix("'s").removesuffix("’s")
    return Found(at, end, who, name, "according_to", "according to", at < 2, role)


def per(line: Line, at: int, article: str) -> Found | None:
    """Nine were killed, per the mayor"""
    if not line.has(at - 1, ",", "(") or not (
        line.part(at + 1) == "d" or (line.written[at + 1 : at + 2] != [] and line.written[at + 1][:1].isupper())
    ):
        return None
    who, end, role = speakers.speaker_after(line, at + 1, article)
    name = speakers.text_of(line, who, article)
    return Found(at, end, who, name, "according_to", "per", False, role) if who[1] else None


def read_out(line: Line, at: int, source: int, article: str) -> Found | None:
    """according to the list | that the secretary, Ofelia Marin, read out"""
    who, end, role = speakers.speaker_after(line, source + 2, article)
    if not who[1]:
        return None
    name = speakers.text_of(line, who, article)
    return Found(at, end, who, name, "according_to", "according to", at < 2, role)


def owner(line: Line, who: tuple[int, int]) -> tuple[int, int]:
    """the justice department's | preliminary count"""
    if line.words[who[1] - 1] in SOURCES:
        for i in range(who[0], who[1] - 1):
            if line.words[i].endswith("'s") and all(word in ADJECTIVES for word in line.words[i + 1 : who[1] - 1]):
                return who[0], i + 1
    return who


def of_a_count(line: Line, at: int, article: str) -> Found | None:
    """a tally by the agency; the ministry's latest count: 212 dead; the ministry's figures show"""
    if line.has(at, "number") and not (at and line.words[at - 1].endswith(("'s", "s'"))):
        return None
    if line.among(at + 1, KEPT) and line.has(at - 1, "a", "the", "to", "own", "latest"):
        return by_a_count_of(line, at, article)
    if line.has(at + 1, ":") and at:
        return count_of_its_own(line, at, article)
    if line.among(at - 1, THEIRS) and at == 1:
        return count_of_theirs(line, at)
    if line.among(at - 1, BOOKKEEPERS) and line.among(at + 1, STATING):
        return own_count(line, at, article)
    if at and (line.words[at - 1].endswith("'s") or (at > 2 and line.written[at - 1].isupper())):
        return own_count(line, at, article)
    if at > 2 and line.among(at - 1, ADJECTIVES) and line.words[at - 2].endswith(("'s", "s'")):
        return own_count(line, at, article)  # on the railway's own showing
    return None


def by_a_count_of(line: Line, at: int, article: str, opening: int = -1) -> Found | None:
    """by a count of the Norden Institute, a tally by the agency"""
    start = at + 1
    while line.among(start, KEPT):
        start += 1
    if not line.has(start - 1, "by", "from") and not (
        line.has(at - 2, "by", "to", "in") and line.has(at - 1, "a", "the")
    ):
        return None
    who, end, role = speakers.speaker_after(line, start, article)
    who = next(((who[0], i) for i in range(*who) if line.among(i, FINDING)), who)  # a tally by the agency | found
    if not who[1] or line.part(who[0]) == "n":
        return None
    first = opening if opening >= 0 else at
    name = speakers.text_of(line, who, article)
    return Found(first, end, who, name, "by_a_count_of", line.words[at], 0 <= opening < 2, role)


def count_of_theirs(line: Line, at: int) -> Found | None:
    """Its count of the injured is 82: that of whoever spoke before"""
    if "n" not in line.parts[at + 1 :] or not (line.has(at + 1, "of", "for") or states_at(line, at + 1)):
        return None
    return Found(at - 1, at + 1, (0, 0), THEIRS[line.words[at - 1]], "pronoun", line.words[at], True, "")


def states_at(line: Line, at: int) -> bool:
    """the list | shows; the register | of the victims shows; the list | has 15"""
    if line.has(at, "of", "for"):
        ahead = range(at + 1, min(len(line.words), at + 5))
        at = next((i for i in ahead if line.parts[i] not in "dx" or line.among(i, STATING)), at)
    return line.among(at, STATING) or (line.among(at, HOLDING) and not line.among(at - 1, WHOLE))


def own_count(line: Line, at: int, article: str) -> Found | None:
    """By the ministry's count, ...; the ministry's figures show ..."""
    if at > 2 and line.written[at - 1].isupper() and line.has(at - 2, "a", "an") and line.has(at - 3, "by", "to"):
        who = (at - 1, at)  # by an AFP count
        return Found(at - 3, at + 1, who, speakers.text_of(line, who, article), "by_a_count_of", line.words[at], False)
    start = behind_by(line, at) or speakers.subject_start(line, at)
    if start == at or not (
        line.has(start - 1, "by", "to", "on", "in")
        or states_at(line, at + 1)
        or (rises(line, at + 1) and not line.has(at, "toll"))
    ):
        return None
    end = at
    while end > start + 1 and line.among(end - 1, ADJECTIVES):
        end -= 1
    who = speakers.trimmed(line, (start, end))
    name = speakers.text_of(line, who, article).removesuffix("'s").removesuffix("’s").rstrip("'’")
    return Found(start, at + 1, who, name, "by_a_count_of", line.words[at], start < 3, "")


def behind_by(line: Line, at: int) -> int:
    """cost 100 lives by | the hospital's reckoning; 0: no such phrase."""
    start = at
    while start > max(0, at - NEAR) and line.part(start - 1) in ("x", "d"):
        start -= 1
    return start if line.has(start - 1, "by") and start < at and line.words[at - 1].endswith(("'s", "s'")) else 0


def rises(line: Line, at: int) -> bool:
    """the ministry's number | stood at 300; the ministry's number | for the district stood at 300"""
    if line.has(at, "of", "for"):
        at = next((i for i in range(at + 1, at + NEAR) if line.part(i) not in ("d", "x") or line.among(i, RISING)), at)
    return line.among(at, RISING)


def count_of_its_own(line: Line, at: int, article: str) -> Found | None:
    """The home ministry's latest count | : 212 dead"""
    i = at
    while i and line.words[i - 1] in ADJECTIVES:
        i -= 1
    if not line.has(at + 1, ":") or not i or not line.words[i - 1].endswith(("'s", "s'")):
        return None
    start = speakers.subject_start(line, i)
    if start == i:
        return None
    who = speakers.trimmed(line, (start, i))
    name = speakers.text_of(line, who, article).removesuffix("'s").removesuffix("’s").rstrip("'’")
    return Found(start, at + 2, who, name, "by_a_count_of", line.words[at], True, "")


def quoted(line: Line, at: int, article: str) -> Found | None:
    """The agency quoted the ministry as saying ...; the ministry was quoted as saying ..."""
    if line.among(at + 1, OBJECTS) and line.has(at + 2, "as"):
        return Found(at, at + 4, (0, 0), OBJECTS[line.words[at + 1]], "pronoun", line.words[at], leading(line, at, at))
    who, end, role = speakers.speaker_after(line, at + 1, article)
    if line.has(end, ",") and "as" in line.words[end : end + LONGEST]:
        end = line.words.index("as", end)  # quoted Ida Roth, head of the clinic, as saying
    if not who[1] or not line.has(end, "as"):
        return None
    return Found(
        at, end + 2, who, speakers.text_of(line, who, article), "quoted", line.words[at], leading(line, at, at), role
    )


def quoted_figure(line: Line, at: int, article: str) -> Found | None:
    """The UN quoted a figure of 51 by | the council; it cited a toll of 51 dead given by | doctors: it is theirs."""
    ahead = range(at + 3, min(len(line.words), at + LONGEST))
    by = next((i for i in ahead if line.has(i, "by") or line.parts[i] in ";,w"), 0)
    if not by or line.parts[by] in ";,w" or "n" not in line.parts[at + 3 : by]:
        return None
    if not (line.words[by - 1] in GIVEN or line.parts[by - 1] == "n" or line.words[by - 1] in COUNTED_AS):
        return None
    who, end, role = speakers.speaker_after(line, by + 1, article)
    if not who[1] or line.part(who[0]) == "n":
        return None
    name = speakers.text_of(line, who, article)
    return Found(at, end, who, name, "quoted", line.words[at], False, role)


def before_a_quotation(line: Line, at: int, article: str) -> Found | None:
    """Mayor Ana Ruiz | : "We have 41 dead."; a nurse at the clinic: "..." """
    if not 0 < at <= LONGEST or not line.has(at + 1, '"', "“") or not set(line.parts[:at]) <= set("xdp,c"):
        return None
    cut = line.words.index(",") if "," in line.words[:at] else at
    start = int(line.words[0] in speakers.SAYS)  # Said Ana Ruiz: "..."
    who, role = speakers.chosen(line, (start, cut), (cut + 1, at) if cut < at else None)
    named = cut > 1 and line.written[who[1] - 1][:1].isupper()  # "Orsk: ..." says where
    if not (named or nouns.person(victims.head_of(line, 0, cut))) or speakers.bad_speaker(line, who):
        return None
    return Found(0, at + 1, who, speakers.text_of(line, who, article), "subject", ":", True, role)


def after_a_headline(line: Line, at: int, article: str) -> Found | None:
    """Mine fire kills 40 | - minister; Nine dead in raid | : police"""
    who = (at + 1, len(line.words) - line.has(len(line.words) - 1, "."))
    head = line.words[who[1] - 1]
    if not 0 < who[1] - who[0] <= IN_A_HEADLINE or at < IN_A_HEADLINE or set(line.parts[who[0] : who[1]]) != {"x"}:
        return None
    if not (head in BOOKKEEPERS or head in speakers.OFFICES or (nouns.plural(head) and nouns.agent(head[:-1]))):
        return None
    return Found(at, who[1], who, speakers.text_of(line, who, article), "inverted", line.words[at], False)


def in_words_of(line: Line, at: int, article: str) -> Found | None:
    """in the words of the consul; in the consul's words; as the consul put it; if the ministry is to be believed"""
    if line.words[at] == "put":
        start = speakers.subject_start(line, at)
        if not (line.has(at + 1, "it") and line.has(start - 1, "as") and start < at):
            return None
        who = speakers.trimmed(line, (start, at))
        name = speakers.text_of(line, who, article)
        return Found(start - 1, at + 2, who, name, "according_to", "put it", start < 3)
    if (
        line.words[at] == "words"
        and line.words[at - 1].endswith("'s")
        and "in" in line.words[max(0, at - LONGEST) : at]
    ):
        opening = at - 1 - line.words[:at][::-1].index("in")
        who = speakers.trimmed(line, (opening + 1, at))
        name = speakers.text_of(line, who, article).removesuffix("'s").removesuffix("’s")
        return Found(opening, at + 1, who, name, "according_to", "in the words of", opening < 2)
    if line.words[at] == "words":
        if line.words[max(0, at - 2) : at + 2] != ["in", "the", "words", "of"]:
            return None
        who, end, role = speakers.speaker_after(line, at + 2, article)
        name = speakers.text_of(line, who, article)
        return Found(at - 2, end, who, name, "according_to", "in the words of", at < 4, role) if who[1] else None
    opening = line.words.index("if") if "if" in line.words[:at] else -1
    if opening < 0 or line.words[at - 2 : at] != ["to", "be"] or not line.has(at - 3, "is", "are"):
        return None
    who = speakers.trimmed(line, (opening + 1, at - 3))
    name = speakers.text_of(line, who, article)
    return Found(opening, at + 1, who, name, "according_to", "to be believed", opening == 0) if name else None


def figure_given(line: Line, at: int, article: str) -> Found | None:
    """The figure of 900 that the harbour police had put out ...: the clause is theirs, whoever speaks after it."""
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
    start = speakers.subject_start(line, i)
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
        speakers.text_of(line, (start, i), article),
        "figure_given",
        line.words[at],
        True,
        victims.head_of(line, start, i),
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
