"""Article -> figures, each with the one who states it, and who says each sentence."""

import re
from collections.abc import Iterable

from dateline.claims import claimants, harms, linking, quantities, scopes, tolls
from dateline.claims.figures import Figure, Saying
from dateline.claims.lines import Line, read
from dateline.claims.linking import Finding, Reader
from dateline.model import Article, Claim, Mention, Sentence, Vocabulary

__all__ = ["Figure", "Saying", "attributions", "find"]

# A sentence without one of these holds no figure; most sentences end here.
TRIGGER = re.compile(r"\b(?:" + "|".join(sorted({re.escape(w) for w in (*harms.FORMS, *harms.NOUNS, *tolls.TOLLS, *tolls.NUMBERS)})) + r")\b|\bfrom \S+ to |\bspeak", re.I)


def find(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], vocabulary: Vocabulary
) -> tuple[Figure, ...]:
    """The figures of an article in the order of its words."""
    lines = lines_of(sentences, mentions)
    said = claimants.sayings(article.text, lines, sentences)
    found: list[Figure] = []
    last_kind = ""
    for index, (line, sentence) in enumerate(zip(lines, sentences, strict=True)):
        if not TRIGGER.search(sentence.text):
            continue
        findings = in_line(line, last_kind)
        inside = within(sentence, mentions)
        for f in findings:
            found.append(figure(article, index, line, f, said, inside))
            last_kind = f.kind
    return tuple(found)


def lines_of(sentences: Iterable[Sentence], mentions: tuple[Mention, ...]) -> list[Line]:
    return [read(sentence, within(sentence, mentions)) for sentence in sentences]


def within(sentence: Sentence, mentions: Iterable[Mention]) -> list[Mention]:
    return [m for m in mentions if sentence.start <= m.start < sentence.end]


def in_line(line: Line, last_kind: str) -> list[Finding]:
    """The findings of one line, in the order of its words."""
    counts, cues = quantities.find(line), harms.find(line)
    reader = Reader(line, counts, cues)
    found = linking.link(reader)
    found += tolls.find(reader, found, last_kind)
    found += tolls.taken_up(reader, sorted(found, key=lambda f: f.start), last_kind)
    return sorted(found, key=lambda f: (f.start, f.end))


def figure(article: Article, index: int, line: Line, f: Finding, said: list[Saying], mentions: list[Mention]) -> Figure:
    start, end = line.starts[f.start], line.ends[f.end - 1]
    saying = claimants.said_at(said, index, line.starts[f.cue] if f.cue >= 0 else start)
    span = scopes.EVENT if f.part else scopes.scope(line, f, mentions)
    of = " ".join(line.text(*f.of, article.text).split()) if f.of[1] > f.of[0] else ""
    claim = Claim(
        what=f.kind,
        count=f.count,
        of=of,
        who=saying.who if saying else "",
        scope="part" if f.part else "total" if span.name == "total" else "event",
        status="superseded" if f.superseded else "",
        since=span.since,
        until=span.until,
        article=article.id,
        quote=article.text[start:end],
    )
    why = "; ".join(filter(None, [f'{f.kind}: "{line.words[f.cue]}"' if f.cue >= 0 else "", saying.why if saying else "", span.why]))
    return Figure(claim, index, start, end, f.rule, why, f.named)


def attributions(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], vocabulary: Vocabulary
) -> tuple[Saying, ...]:
    """Who says what, in the order of the article's words; a sentence nobody states has no saying."""
    return tuple(claimants.sayings(article.text, lines_of(sentences, mentions), sentences))
