"""A line -> its attributions, by verbs of saying and by sources: police said, according to X, by a count of X."""

from dateline.claims import participles, sources, speakers
from dateline.claims.lines import Line
from dateline.claims.sources import SOURCES, Found
from dateline.claims.statements import COUNTS, WITH_THAT, verb_at, with_subject
from dateline.claims.wordlists import words

QUOTED = words("quoted cited quotes quoting cites")
HOLDING = words("books list register registers rolls files records going judging")
GOING = words("going judging")
HAVING = words("has have had")
ANOTHER = words("different higher lower another own")
BOOKS = words("books lists list records register registers rolls files")
IN_WORDS = words("words believed put")
MARKS = frozenset((":", "-", "–", "—"))
FIGURE_WORDS = words("figure figures toll number total")  # cites a much lower figure
CASUALTIES = words("dead deaths killed wounded injured casualties fatalities victims")
STATING = (
    speakers.SAYS | participles.PARTICIPLES | WITH_THAT | COUNTS | SOURCES | QUOTED | IN_WORDS | {"according", "per"}
)
# Only at these words can an attribution be read.
TRIGGERS = STATING | MARKS | GOING | HAVING
SPEECH = STATING | HOLDING
SPEECH_SIGNS = (": ", " - ", " – ", " — ", "had it that")  # a sentence without a word of SPEECH may have one of these


def may_state(words: frozenset[str], text: str) -> bool:
    """Most sentences have neither a word nor a sign of saying; they are not read any further."""
    return not SPEECH.isdisjoint(words) or any(map(text.__contains__, SPEECH_SIGNS))


def in_line(line: Line, article: str) -> list[Found]:
    """The attributions that a line holds, in order."""
    found: list[Found] = []
    for at in line.places(TRIGGERS):
        if found and at < found[-1].end:
            continue
        word, one = line.words[at], None
        if word in SOURCES:
            one = sources.of_a_count(line, at, article)
        elif (word == "according" and line.has(at + 1, "to")) or (word in GOING and going_by(line, at)):
            one = sources.according_to(line, at, article)
        elif (word in HAVING and holds_a_count(line, at)) or (word in QUOTED and states(line, at)):
            one = sources.quoted_figure(line, at, article) if word in QUOTED else None
            one = one or with_subject(line, at, article)
        elif word == "per":
            one = sources.per(line, at, article)
        elif word in QUOTED:
            one = sources.quoted(line, at, article)
        elif word in MARKS:
            one = sources.before_a_quotation(line, at, article) or sources.after_a_headline(line, at, article)
        elif word in IN_WORDS:
            one = sources.in_words_of(line, at, article)
        if one is None and word in participles.PARTICIPLES:
            one = participles.behind(line, at, article)
        if one is None and (word in speakers.SAYS or word in COUNTS or word in WITH_THAT):
            one = sources.figure_given(line, at, article) or verb_at(line, at, article)
        if one and one.who[1] and not speakers.may_speak(line, one.who):
            continue
        if one and found and one.who[1] and found[-1].start <= one.who[0] < found[-1].end:
            one = one._replace(who=found[-1].who, name=found[-1].name)  # said Ada Orr, an official, who put it at nine
        if one:
            found += [one, *put_too(line, one, article)]
    return found


def put_too(line: Line, one: Found, article: str) -> list[Found]:
    """was put at 60 by the mayor | and at 95 by the union"""
    at = one.end
    if one.verb != "put" or one.rule != "passive" or not line.has(at, "and", ",") or not line.has(at + 1, "at"):
        return []
    if line.part(at + 2) != "n" or not line.has(at + 3, "by"):
        return []
    who, end, role = speakers.speaker_after(line, at + 4, article)
    name = speakers.text_of(line, who, article)
    return [Found(at, end, who, name, "passive", "put", False, role)] if who[1] else []


def going_by(line: Line, at: int) -> bool:
    """..., going by army records"""
    return line.has(at + 1, "by") and (at == 0 or line.has(at - 1, ","))


def states(line: Line, at: int) -> bool:
    """was quoted as saying; quoted a figure of 40"""
    if line.has(at + 1, "as"):
        return line.part(at - 1) == "b"
    if line.has(at + 1, "by") and line.part(at - 1) == "b":
        return "as" in line.words[at + 2 : at + 9]  # was quoted by the agency as saying
    if line.part(at + 1) == "n" and line.among(at + 2, CASUALTIES):
        return True  # the mayor cited 40 deaths
    return line.has(at + 1, "a", "the") and not FIGURE_WORDS.isdisjoint(line.words[at + 2 : at + 5])


def holds_a_count(line: Line, at: int) -> bool:
    """The mission has 16 confirmed dead; the council has 70 names on its books; relatives have a list of 71 names"""
    ahead = line.words[at + 1 : at + 10]
    if ahead[:2] == ["it", "that"]:
        return True  # the radio had it that 41 were killed
    if ahead[:3] in (["a", "list", "of"], ["the", "names", "of"]):
        return line.part(at + 4) == "n"
    if not ANOTHER.isdisjoint(ahead[:4]) and not {"figure", "count", "toll"}.isdisjoint(ahead[:5]):
        return True  # the governor has a slightly different figure for the dead
    if "n" not in line.parts[at + 1 : at + 4]:
        return False
    if "confirmed" in ahead[:5] and ("dead" in ahead[:6] or "deaths" in ahead[:6]):
        return line.part(at + 1) != "b"
    return any(
        line.words[i] == "on" and line.has(i + 1, "its", "their") and line.among(i + 2, BOOKS)
        for i in range(at + 2, min(len(line.words), at + 10))
    )
