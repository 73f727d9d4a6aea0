"""Article -> figures, each with the one who states it, and who says each sentence."""

from dataclasses import replace
from functools import lru_cache

from dateline.claims import claimants, harms, linking, quantities, scopes, tolls
from dateline.claims.figures import Figure, Saying
from dateline.claims.lines import Line, Page
from dateline.claims.findings import Finding, Reader
from dateline.model import Article, Claim, Mention, Sentence, Vocabulary

__all__ = ["Figure", "Saying", "attributions", "find"]

# A sentence without one of these words holds no figure; most sentences end here.
HARM = frozenset((*harms.FORMS, *harms.NOUNS, *tolls.TOLLS, *tolls.NUMBERS, *tolls.SPEAKING))


def find(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], vocabulary: Vocabulary
) -> tuple[Figure, ...]:
    """The figures of an article in the order of its words."""
    page, said = read(article, sentences, mentions)
    found: list[Figure] = []
    last_kind = ""
    for index in range(len(sentences)):
        if HARM.isdisjoint(page.words(index)):
            continue
        line = page.line(index)
        for f in in_line(line, last_kind):
            found.append(taken_on(figure(page, index, line, f, said), found, page))
            last_kind = f.kind
    return tuple(found)


def taken_on(figure: Figure, found: list[Figure], page: Page) -> Figure:
    """A bare figure after a running total is one too: 400 lives since January. The army admits to 90 dead."""
    before = found[-1] if found else None
    if (
        before
        and before.sentence == figure.sentence - 1
        and before.claim.scope == "total"
        and figure.claim.scope == "event"
        and figure.rule in ("noun", "beside")
        and not page.within(figure.sentence)
    ):
        claim = replace(figure.claim, scope="total", since=before.claim.since, until=before.claim.until)
        return replace(figure, claim=claim, why=figure.why + "; after a running total")
    return figure


def in_line(line: Line, last_kind: str) -> list[Finding]:
    """The findings of one line, in the order of its words."""
    counts, cues = quantities.find(line), harms.find(line)
    reader = Reader(line, counts, cues)
    found = linking.link(reader)
    found += tolls.find(reader, found, last_kind)
    found += tolls.taken_up(reader, sorted(found, key=lambda f: f.start), last_kind)
    return sorted(found, key=lambda f: (f.start, f.end))


def figure(page: Page, index: int, line: Line, f: Finding, said: tuple[Saying, ...]) -> Figure:
    """The figure that a finding makes, with its claimant and scope."""
    article = page.article
    start, end = line.starts[f.start], line.ends[f.end - 1]
    saying = claimants.said_at(said, index, line.starts[f.cue] if f.cue >= 0 else start)
    span = scopes.EVENT if f.part else scopes.scope(line, f, page.within(index))
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
    why = "; ".join(
        filter(None, [f'{f.kind}: "{line.words[f.cue]}"' if f.cue >= 0 else "", saying.why if saying else "", span.why])
    )
    return Figure(claim, index, start, end, f.rule, why, f.named)


def attributions(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], vocabulary: Vocabulary
) -> tuple[Saying, ...]:
    """Who says what, in the order of the article's words; a sentence nobody states has no saying."""
    return read(article, sentences, mentions)[1]


@lru_cache(maxsize=2)  # `find` and `attributions` of one article are asked for in turn
def read(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]
) -> tuple[Page, tuple[Saying, ...]]:
    page = Page(article, sentences, mentions)
    return page, tuple(claimants.sayings(page))
