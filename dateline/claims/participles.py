"""A participle of saying behind a clause -> who states what follows: she closed the pass, saying 12 had died."""

from dateline.claims import phrases, speakers
from dateline.claims.lines import Line
from dateline.claims.sources import PRONOUNS, Found
from dateline.claims.wordlists import words

PARTICIPLES = words(
    """
    saying adding claiming telling stating warning announcing confirming reporting alleging insisting noting writing
    estimating declaring explaining acknowledging admitting maintaining arguing putting conceding
    """
)
# Who does one of these to a figure has a view of it, whatever he is: a claim that the county disputed
STANCES = words(
    """
    denied rejected disputed dismissed called contested challenged questioned corrected ridiculed refuted doubted
    """
)
# What shows somebody speaking: "A video showed the commander, Ivo Lanz, saying ..."
RECORDINGS = words("video videos film clip footage recording recordings tape audio picture pictures")
# Verbs without an -ed that a clause goes on with behind its subject.
PAST = words(
    """
    spoke went came met held took gave made sent wrote left began set put cut hit shot ran rose broke drove flew fled
    fought threw withdrew swore chose hid struck shut won lost drew let stood quit
    """
)
# "telling of 40 dead" is of the road; "adding to the 12", "saying nothing"
OF_NO_SAYING = words("of to nothing")
OPENINGS = 2  # phrases before the subject: "On Monday, in a statement, the ministry condemned ..."


def behind(line: Line, at: int, article: str) -> Found | None:
    """The army shelled the town, | saying that 12 people had died: what the subject of the clause states."""
    if not line.has(at - 1, ",") or line.among(at + 1, OF_NO_SAYING):
        return None
    start = clause_start(line, at - 1)
    end, beside = subject_end(line, start, at - 1)
    if line.among(at - 2, STANCES):  # a figure that the ministry rejected, | putting it at four
        start, end = speakers.subject_start(line, at - 2), at - 2
    if end == start:
        return None
    word = line.words[at]
    if end - start == 1 and line.words[start] in PRONOUNS:
        return Found(what_is_said(line, at), at + 1, (0, 0), line.words[start], "pronoun", word, True, "")
    if not line.parts[start:end].strip("d") or line.among(end - 1, RECORDINGS):
        return None
    who, role = speakers.chosen(line, (start, end), beside)
    if not who[1] or speakers.bad_speaker(line, who):
        return None
    return Found(
        what_is_said(line, at), at + 1, who, speakers.text_of(line, who, article), "participle", word, True, role
    )


def what_is_said(line: Line, at: int) -> int:
    """Where the words begin that follow a word of saying: saying that | 12 people had died; told them that | 12 ..."""
    that = next((i for i in range(at + 1, min(at + 4, len(line.words))) if line.words[i] == "that"), at)
    return min(that + 1, len(line.words) - 1)


def clause_start(line: Line, limit: int) -> int:
    """Where the clause before `limit` begins: In his address, | the president appealed to the nation."""
    start = line.parts.rfind(";", 0, limit) + 1
    for _ in range(OPENINGS):
        opening = line.part(start) in ("p", "s", "m", "r") or line.words[start].endswith("ing")
        comma = line.parts.find(",", start, limit) if opening else -1
        start = comma + 1 if comma > 0 else start
    return start + 1 if line.part(start) == "c" else start


def subject_end(line: Line, start: int, limit: int) -> tuple[int, tuple[int, int] | None]:
    """Where the subject ends before its verb, and what is inserted behind it: Ana Roth, the minister, | closed ..."""
    beside: tuple[int, int] | None = None
    end = 0
    at = start
    while at < limit:
        part, word = line.parts[at], line.words[at]
        if at > start and (part in "brm" or word in PAST or word in speakers.SAYS):
            return end or at, beside
        if at > start and phrases.verb_like(word) and line.part(at - 1) != "d":
            return end or at, beside
        if part == ",":
            closing = line.parts.find(",", at + 1, limit)
            if end or closing < 0:
                break
            end, beside, at = at, (at + 1, closing), closing
        elif part in ";ws":
            break
        at += 1
    return start, None
