"""A verb of saying in a line -> who states what: police said, said the mayor, was confirmed by the ministry."""

from dateline.claims import nouns, numerals, participles, phrases, relatives, speakers, verbhood
from dateline.claims.lines import Line
from dateline.claims.sources import PRONOUNS, Found, leading
from dateline.claims.wordlists import words

# These state a figure only with what follows: counted 12 bodies, spoke of 40 dead, put the toll at 9.
REVISING = words(
    "lowered raised revised corrected cut increased updated reduced changed put puts doubled tripled halved "
    "lowers raises revises corrects cuts increases updates reduces doubles"
)
TALLYING = words("saw counted counts recorded listed lists documented registered logged tallied verified")
SPEAKING = words("spoke speaks speak spoken tell talk talks talked")
ARRIVING = words("arrive arrives arrived comes came")  # arrives at 220 dead, comes to 84 killed
ARRIVED_AT = words("dead deaths killed wounded injured missing")
GIVING = words("put puts gave gives give given mentioned mentions")
TOLL_WORDS = words("number toll count figure tally total estimate")
MAKING = words("makes made make")  # makes it 34
ANEW = words("that it this")
COUNTS = REVISING | MAKING | TALLYING | SPEAKING | GIVING | ARRIVING
COUNTED_WITH = words(
    """
    to at of as from dead killed wounded injured missing deaths bodies figure number toll count total
    """
)
TIME_LEFT = words("hours minutes days weeks orders permission")  # gave them two hours to leave
CITING = words("citing quoting")
IN_BRACKETS = 6  # words in brackets behind a name, the brackets among them
REPORTERS = words("reporter reporters correspondent correspondents journalist journalists photographer")
FAR = 9  # words after "was put" within which "by" stands
INVERTED = words(
    """
    said says added adds reported announced wrote confirmed explained warned recalled noted retorted admitted
    acknowledged conceded disclosed revealed insisted stated declared tweeted posted complained argued stressed
    replied boasted reiterated repeated lamented maintained continued estimated recounted testified warns insists
    writes claimed countered tells alleged commented remarked concluded say recall claim insist cabled wired reads
    """
)
SPOKESPERSONS = words("spokesman spokeswoman spokesperson")
POSSESSIVES = words("his her their its")
ADVERBS_IN_FRONT = words("first now later earlier also then since")
WITH_THAT = words(
    """
    found finds agreed agrees maintain maintains maintained ruled heard showed shows established learned learnt
    calculated calculates remembers hold holds held names knows hears think thought answered answers
    """
)
BODIES_THAT_ACT = words("army police military ministry government navy militia coalition front television radio agency")
# the agency | more than doubled its tally; doctors at two hospitals | between them counted
AMONG_THEM = (["more", "than"], ["between", "them"])
# Independent | counts run to 1,900; unconfirmed | reports
SORTS = words(
    """
    independent official unofficial unconfirmed local other early initial earlier later recent western military medical
    conflicting various separate previous preliminary
    """
)
ROUND = frozenset((*numerals.VAGUE, *numerals.LARGE, *numerals.PACKS))


def verb_at(line: Line, at: int, article: str) -> Found | None:
    """The attribution of a word of saying: inverted, or with its subject before it."""
    word = line.words[at]
    if line.parts[at] == "m" or verbhood.in_a_name(line, at):
        return None
    if word in ("claimed", "claims") and not {"lives", "victims"}.isdisjoint(line.words[at + 1 : at + 9]):
        return None  # the fever has claimed 212 victims
    if verbhood.is_noun(line, at) or verbhood.is_adjective(line, at):
        return None
    if word in GIVING and line.has(at + 2, "name"):
        return None  # who gave his name as Falcon
    if line.part(at - 1) == "d" and at:
        return None  # an estimated 15,000, the reported deaths
    if line.has(at - 1, "to") or (word == "accused" and line.has(at + 1, "of")):
        return None  # too early to say; on trial accused of
    if word in WITH_THAT and word not in speakers.SAYS and not (line.has(at + 1, "that") or closing(line, at)):
        return None
    counting = word in COUNTS and word not in speakers.SAYS and word not in WITH_THAT
    if counting and not counts_something(line, at):
        return None
    if verbhood.passive(line, at) or (word in verbhood.OF_A_NOUN and line.has(at + 1, "by")):
        return by_whom(line, at, article)
    if word in INVERTED:
        one = inverted(line, at, article)
        if one:
            return one
    return with_subject(line, at, article)


def closing(line: Line, at: int) -> bool:
    """..., the state inquiry found."""
    return line.part(at + 1) in (";", "") and "," in line.words[max(0, at - 9) : at] and not verbhood.passive(line, at)


def counts_something(line: Line, at: int) -> bool:
    """spoke of 40 dead, put the toll at nine, counted 12 bodies; not "put on a coat"."""
    word, ahead = line.words[at], line.words[at + 1 : at + 14]
    if word == "updated" and line.has(at + 1, "this", "that", "it") and ":" in ahead and "n" in line.parts[at:]:
        return True
    if (word in REVISING or word in MAKING) and line.among(at + 1, ANEW):
        to = (
            at + 3 if line.has(at + 2, "to", "at", "nearer", "closer") else at + 2
        )  # raised that to 22, put it at 9, makes it 34
        return "n" in line.parts[to : to + 3] and (to == at + 3 or word in MAKING)
    if word in REVISING and any(w in TOLL_WORDS for w in (*ahead[:8], *line.words[max(0, at - 3) : at])):
        return True
    if "n" not in line.parts[at + 1 : at + 14] and ROUND.isdisjoint(ahead):
        return False
    if word == "saw":
        return not REPORTERS.isdisjoint(line.words[max(0, at - 6) : at])  # a reporter at the scene saw nine bodies
    if word in TALLYING:
        return True
    if word in ARRIVING:
        n = at + 5 if line.words[at + 2 : at + 5] in (["a", "total", "of"], ["a", "figure", "of"]) else at + 2
        return line.has(at + 1, "at", "to") and line.part(n) == "n" and line.among(n + 1, ARRIVED_AT)
    if word in SPEAKING:
        return line.has(at + 1, "of") or line.has(at + 2, "of")
    if word in ("put", "puts") and "at" not in ahead[:10]:
        return False
    if word in GIVING:
        return any(w in COUNTED_WITH for w in ahead[:10]) and not (
            line.has(at + 1, "way", "birth", "up", "on") or not TIME_LEFT.isdisjoint(ahead[:9])
        )
    return False


def by_whom(line: Line, at: int, article: str) -> Found | None:
    """was confirmed by the ministry, was put at 212 on Friday by the government"""
    by = at + 1
    while line.words[at] == "put" and by < at + FAR and line.part(by) in ("p", "n", "m") and not line.has(by, "by"):
        by += 1
    if not line.has(by, "by"):
        return None
    who, end, role = speakers.speaker_after(line, by + 1, article)
    if not who[1] or line.part(who[0]) == "n":
        return None
    return Found(at, end, who, speakers.text_of(line, who, article), "passive", line.words[at], False, role)


def inverted(line: Line, at: int, article: str) -> Found | None:
    """..., said the fire chief, Rosa Vell. / "...," added Menk."""
    if not line.has(at - 1, ",", '"', "”", "’", "'", ";", "—", "–") or at < 2:
        return None
    if line.has(at - 1, ",") and "w" in line.parts[max(speakers.comma_before(line, at - 1), 0) : at][:2]:
        return None  # the colonel, who put it at 30,000, declared the East independent
    if (
        line.part(at + 1) not in ("d", "x")
        or line.has(at + 1, "no")
        or (
            line.part(at + 1) == "x"
            and not (
                line.written[at + 1][:1].isupper()
                or line.words[at + 1] == "police"
                or many_at(line, at + 1)
                or ends_with_a_person(line, at + 1)
            )
        )
    ):
        return None
    who, end, role = speakers.speaker_after(line, at + 1, article)
    if not who[1] or line.part(end) in "bn" or (end < len(line.words) and line.words[end] in speakers.SAYS):
        return None
    if line.part(end) == "x" and not line.has(end, "who"):
        return None
    rest = end
    while rest < len(line.words) and line.parts[rest] in "pdxmnr":
        rest += 1
    if line.part(rest) == "b" or speakers.bad_speaker(line, who):
        return None  # ..., said the attack on the convoy had ...
    return Found(at, end, who, speakers.text_of(line, who, article), "inverted", line.words[at], False, role)


def ends_with_a_person(line: Line, at: int) -> bool:
    """40 dead in fire, says | minister"""
    return len(line.words) - at <= 2 and line.part(at) == "x" and (nouns.person(line.words[at]) or at_office(line, at))


def at_office(line: Line, at: int) -> bool:
    return line.words[at] in speakers.OFFICES or line.words[at] in BODIES_THAT_ACT


def many_at(line: Line, at: int) -> bool:
    """..., say | residents; ..., said | human rights groups"""
    end = at
    while end < at + 4 and line.part(end) == "x" and line.written[end][:1].islower():
        if nouns.plural(line.words[end]) and line.part(end + 1) != "x":
            return True
        end += 1
    return False


def with_subject(line: Line, at: int, article: str) -> Found | None:
    """Police said ..., The mayor, Jana Holm, told reporters ..., the ministry in Tarn had counted ..."""
    i = at
    while i > 0 and (line.parts[i - 1] in "bmr" or line.words[i - 1] in ADVERBS_IN_FRONT):
        i -= 1
        if line.parts[i] == "m" and line.has(i - 1, "on", "in", "at", "late", "early", "by"):
            i -= 1
            if line.has(i - 1, "late", "early"):
                i -= 1
    if i > 1 and line.words[i - 2 : i] in AMONG_THEM:
        i -= 2
    if i == 0:
        return None
    extra: tuple[int, int] | None = None
    if line.has(i - 1, ")") and "(" in line.words[max(0, i - IN_BRACKETS) : i]:
        i -= line.words[:i][::-1].index("(") + 1  # the Lorn Rights Centre (LRC) said
    beside = i - 1 if line.has(i - 1, "who", "which") else 0
    if beside:
        i -= 1
        if line.has(i - 1, ","):
            i -= 1
    elif line.has(i - 1, ","):
        opening = speakers.comma_before(line, i - 1)
        if opening <= 0:
            return None
        extra, i = (opening + 1, i - 1), opening
        if i and line.has(extra[0], "and", "but"):
            return None
        second = speakers.comma_before(line, i) if line.part(i) == "," else -1
        if second > 0 and line.part(extra[0]) in "pws" and line.written[second + 1][:1].isupper() and i - second < 6:
            extra, i = (second + 1, i), second
        acting = line.has(extra[0], "who") and phrases.verb_like(line.words[extra[0] + 1]) and "name" not in line.words
        if acting or line.among(extra[0], speakers.FOUND_BY) or line.among(extra[0], CITING):
            # Families, who blocked the road to Karm, say; the governor, quoted by the agency, said; SANA, citing X
            extra = None
    elif line.has(i - 1, '"', "”"):
        return None
    start = speakers.subject_start(line, i)
    if beside:
        start = relatives.antecedent(line, start, i)
    if start == i and line.has(i - 1, "and"):
        start, i = shared_subject(line, i - 1)
    relative = relatives.relative_before(line, start)
    if relative:
        i = relative  # Aid workers who know the valley believe ...
        if line.has(i - 1, ","):
            i -= 1
        start = speakers.subject_start(line, i)
    if not line.parts[start:i].strip("d"):
        return None
    if (
        line.words[at] in verbhood.NOUNS_TOO
        and i - start == 1
        and line.part(start) == "x"
        and line.part(start - 1) != "d"
    ):
        named = line.written[start][:1].isupper() and line.words[start] not in SORTS
        known = named or nouns.plural(line.words[start])
        if not known or line.shouting:
            return None  # could not confirm reports that ...
    if i - start == 1 and line.words[start] in PRONOUNS:
        return Found(start, at + 1, (0, 0), line.words[start], "pronoun", line.words[at], leading(line, start, at), "")
    if line.words[start] in POSSESSIVES and line.words[i - 1] in speakers.MESSAGES - SPOKESPERSONS:
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
        line.words[i - 1] in speakers.MESSAGES
        and not line.words[i - 1].startswith("spokes")
        and line.words[at] in ("posted", "reported", "announced", "confirmed")
    ):
        return None  # in a message posted online
    who, role = speakers.chosen(line, (start, i), extra)
    if not who[1] or speakers.bad_speaker(line, who):
        return None
    name, word = speakers.text_of(line, who, article), line.words[at]
    if beside and line.part(at + 1) not in ("", ";", ","):
        return Found(participles.what_is_said(line, at), at + 1, who, name, "relative", word, True, role)
    return Found(start, at + 1, who, name, "subject", word, leading(line, start, at), role)


def shared_subject(line: Line, at: int) -> tuple[int, int]:
    """Rebels ambushed a patrol and (claimed to have killed 14): the people that the sentence opens with."""
    start = line.parts.rfind(";", 0, at) + 1
    while line.part(start) in ("d", "p", "m", ",") and start < at:
        start += 1
    end = start
    while end < at and line.parts[end] == "x" and not phrases.verb_like(line.words[end]):
        end += 1
    head = line.words[end - 1] if end > start else ""
    people = nouns.agent(head) or head in BODIES_THAT_ACT or (nouns.plural(head) and nouns.people(head))
    people = people or line.among(end, participles.STANCES)  # the county disputed this and | put it nearer to ten
    return (start, end) if head and people and phrases.verb_like(line.words[end]) else (at, at)
