"""Lines of an article -> who says what: "police said", "said the mayor", "according to X", "he added", and quotes."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from dateline.claims import attributed, nouns, speakers, victims
from dateline.claims.figures import Saying
from dateline.claims.lines import Line, Page
from dateline.claims.sources import Found
from dateline.claims.wordlists import words
from dateline.model import Article, Sentence

BESIDE = frozenset(("relative", "participle"))  # rules by which what stands before is not the speaker's
# ...; rebel losses are put at 300, nine are believed to have died: by somebody who is not named.
PUT = words("put estimated believed thought reckoned reported rumoured rumored")
BE = words("is are was were been")
STOP = frozenset(";")
OPEN, CLOSE = '“"', '”"'


# Of the 40 pupils, nine ...; two of these ...: told by whoever told the whole.
OF_THEM = re.compile(r"Of (?:the|these|those|them)\b|[\w,-]+ of (?:them|these)\b")


# Offices, with the forms that stand before a name.
ROLES = {
    "gov": "governor", "governor": "governor", "pres": "president", "president": "president", "mayor": "mayor",
    "minister": "minister", "sen": "senator", "senator": "senator", "spokesman": "spokesman",
    "spokeswoman": "spokeswoman", "commander": "commander", "amb": "ambassador", "ambassador": "ambassador",
}  # fmt: skip


# The Lorn Rights Centre (LRC)
ABBREVIATED = re.compile(
    r"(?P<name>(?:[A-Z][\w’'-]+ (?:(?:of|for|the|and|in|on) ){0,2}){2,8})\((?:the )?(?P<short>[A-Z]{2,8})\)"
)
SHORT_FORM = re.compile(r"\((?:the )?[A-Z]{2,8}\)")  # one stands in each of them, and is sooner looked for
# By the last word of its name an article may call its own publisher: the Monitor.
OUTLETS = words(
    "monitor observatory agency network times post gazette ledger herald tribune telegraph journal courier chronicle"
)


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
    memory = Memory(names=short_names(page.article))
    out: list[Saying] = []
    open_quote = False
    article = page.article.text
    for index, sentence in enumerate(page.sentences):
        speaks = sentence.is_news and attributed.may_state(page.words[index], sentence.text)
        found = attributed.in_line(page.line(index), article) if speaks else []
        if found and index and not memory.spoke and any(f.name in ("he", "she", "they") for f in found):
            many = any(f.name == "they" for f in found)
            memory.introduced = (introduced_many if many else introduced)(page.line(index - 1), article)
        resolved = resolve_all(found, memory)
        memory.spoke, memory.introduced = bool(resolved), ""
        if resolved:
            out += spread(index, sentence, page.line(index), resolved)
            memory.last = next((r for r in resolved if r[0].leading), resolved[-1])[1]
        elif memory.last and sentence.role == "prose":
            if open_quote or sentence.text[:1] in OPEN:
                rule, why = "quotation", "quoted speech goes on"
                out.append(Saying(index, sentence.start, sentence.end, memory.last, rule, True, why))
            elif OF_THEM.match(sentence.text):
                rule, why = "carried_over", "of those told of before"
                out.append(Saying(index, sentence.start, sentence.end, memory.last, rule, True, why))
        open_quote = left_open(sentence.text, open_quote)
    return named_later(article, out)


def short_names(article: Article) -> dict[str, str]:
    """The Lorn Rights Centre (LRC) -> lrc; the Monitor, in the Karvel Rights Monitor."""
    found = {}
    if SHORT_FORM.search(article.text):
        for match in ABBREVIATED.finditer(article.text):
            words_before = match["name"].split()
            named = [
                n for n in range(len(words_before)) if initials(" ".join(words_before[n:])) == match["short"].lower()
            ]
            if named:
                found[match["short"].lower()] = " ".join(words_before[named[-1] :])
    own = article.publisher.split()
    if len(own) > 1 and own[-1].lower() in OUTLETS:
        found[own[-1].lower()] = article.publisher
    return found


def initials(name: str) -> str:
    """Orlan Medical Association -> oma; empty for what has no two capitals."""
    heads = [word[0] for word in name.replace("-", " ").split() if word[0].isupper()]
    return "".join(heads).lower() if len(heads) > 1 else ""


def named_later(article: str, said: list[Saying]) -> list[Saying]:
    """The governor of Lorne province ... according to Lorne Gov. Ada Korr: the first is she too."""
    names = [found for saying in said if (found := title_of(article, saying))]
    if not names:
        return said
    out = []
    for saying in said:
        role, *rest = saying.who.split()
        capitals = {word.removesuffix("'s").removesuffix("’s") for word in rest if word[:1].isupper()}
        named = next((name for office, of, name in names if office == ROLES.get(role.lower()) and of & capitals), "")
        out.append(saying._replace(who=named, why=saying.why + "; named later") if named else saying)
    return out


def title_of(article: str, saying: Saying) -> tuple[str, set[str], str] | None:
    """The office, what it is of, and the name of a claimant with a title before it: Lorne Gov. | Ada Korr."""
    start, end = saying.speaker
    words_of_name = saying.who.split()
    if end == 0 or len(words_of_name) < 2 or not all(word[:1].isupper() for word in words_of_name):
        return None
    before = article[max(0, start - 60) : start].split()[-4:]
    office = next((ROLES[word.lower().rstrip(".")] for word in before if word.lower().rstrip(".") in ROLES), "")
    of = {word.removesuffix("'s").removesuffix("’s") for word in before if word[:1].isupper()}
    return (office, of, saying.who) if office else None


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


def resolve_all(found: list[Found], memory: Memory) -> list[tuple[Found, str, bool]]:
    """Each attribution with its claimant: a nurse said that she had counted nine; the clinic said it had 12."""
    resolved: list[tuple[Found, str, bool]] = []
    for one in found:
        before = resolved[-1] if resolved else None
        if before and one.rule == "pronoun" and means(one.name, before[0]):
            if one.name in ("he", "she"):
                resolved.append((one, before[1], True))  # else the clinic's own words go on
        else:
            who, carried = resolve(one, memory)
            resolved += [(one, who, carried)] if who else []
    return resolved


def means(pronoun: str, before: Found) -> bool:
    """Whether a pronoun can mean who spoke before it in its sentence: neither "he" a clinic nor "it" the mayor."""
    if before.rule == "pronoun":
        return pronoun == before.name
    person = nouns.person(before.role)
    return person if pronoun in ("he", "she") else before.leading and (pronoun == "they" or not person)


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
    if name.lower() in speakers.DOCUMENTS and memory.last:
        return memory.last, True  # the statement said
    key = name.lower().split()[-1] if name else ""
    known = memory.names.get(key, "")
    if known and len(name.split()) == 1 and len(known.split()) > 1:
        return known, True
    if name and name.lower() in memory.roles and found.verb not in ("according to",):
        return memory.roles[name.lower()], True
    memory.names[key] = name
    if (short := initials(name)) and short != key:
        memory.names[short] = name
    if found.role and found.role != key:
        memory.roles[found.role] = name
    return name, False


def spread(index: int, sentence: Sentence, line: Line, resolved: list[tuple[Found, str, bool]]) -> list[Saying]:
    """Each attribution over its part of a sentence: a leading one up to the next, another back to the last."""
    out: list[Saying] = []
    edge = sentence.start
    for n, (found, who, carried) in enumerate(resolved):
        if n + 1 == len(resolved):
            end = put_by_others(line, found) if found.leading else -1
            end = sentence.end if end < 0 else end
        else:
            after = resolved[n + 1][0]
            if found.leading and after.leading:
                end = line.starts[after.start]
            else:
                end = line.end(found.end - 1)
                inserted = found.rule == "according_to" and line.part(found.end) == ","
                end = middle(line, found, after, end) if found.leading or inserted else end
        speaker = (line.starts[found.who[0]], line.end(found.who[1] - 1)) if found.who[1] else (0, 0)
        if n == 0 and found.leading and (own_clause(line, found) or found.rule in BESIDE):
            # two were killed; the navy admits one. Two were killed by the navy, which said it had warned them. The navy
            # sank two boats, saying that they were armed
            edge = line.starts[found.start]
        if end > edge:
            out.append(Saying(index, edge, end, who, found.rule, carried, f'"{found.verb}"', found.verb, speaker))
        edge = end
    return out


def put_by_others(line: Line, found: Found) -> int:
    """According to the staff, 40 died | ; rebel losses are put at 300: where that begins which is not theirs, or -1."""
    if ";" not in line.distinct or PUT.isdisjoint(line.distinct):
        return -1
    for at in line.places(PUT):
        stop = max((i for i in line.places(STOP) if found.end <= i < at), default=-1)
        if stop >= 0 and at > 1 and not BE.isdisjoint(line.words[at - 2 : at]) and not line.has(at + 1, "by"):
            return line.starts[stop]
    return -1


def own_clause(line: Line, found: Found) -> bool:
    """Two were killed, | but the navy put the number at one: what stands before is not the navy's"""
    return line.has(found.start - 1, ";", "but", "while", "whereas") or (
        line.has(found.start - 1, "and") and line.has(found.start - 2, ",") and "b" in line.parts[: found.start - 2]
    )


def middle(line: Line, found: Found, after: Found, end: int) -> int:
    """Where one speaker's words end and another's begin: at a strong stop or a conjunction between them."""
    for i in range(found.end, after.start):
        if line.parts[i] == ";" or line.words[i] in ("while", "but"):
            return line.starts[i]
    return end


def said_at(said: tuple[Saying, ...], sentence: int, at: int) -> Saying | None:
    """The saying that covers the offset; they stand in the order of their sentences."""
    first = bisect_left(said, sentence, key=lambda saying: saying.sentence)
    for number in range(first, len(said)):
        saying = said[number]
        if saying.sentence != sentence:
            break
        if saying.start <= at < saying.end:
            return saying
    return None
