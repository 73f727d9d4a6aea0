"""Article -> Reading: its sentences, its dates, its draft reports, and why.

A newsroom's own extractor (`extractor: package.module:function` in config.yaml) takes the place of ours: article in,
draft reports out. Whoever drafts, nothing that the quotes do not bear out is handed on.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from dateline import claims, dates, reports
from dateline.articles import READ_AT_MOST, sentences
from dateline.claims import Figure, Saying
from dateline.claims.lines import Page
from dateline.garbage import uncollected
from dateline.model import (
    UNATTRIBUTED,
    Article,
    Attribution,
    Claim,
    Reading,
    Report,
    Step,
    Vocabulary,
)
from dateline.reports import actors, callings, casing, dating, grounding, tellings
from dateline.reports.dateparts import Dated
from dateline.reports.tellings import Telling

Signed = TypeVar("Signed", Claim, Attribution)
Frozen = TypeVar("Frozen", Report, Claim, Attribution)
Extractor = Callable[[Article], Iterable[Report]]
# What a date is the date of, in words.
PARTS = {
    "event": "of what happened",
    "told": "of its telling",
    "since": "of its beginning",
    "bound": "a bound",
    "plan": "of what is to come",
    "spoken": "a person's word",
    "aside": "of something beside it",
}
NOTHING_KNOWN = Vocabulary()


def read(article: Article, vocabulary: Vocabulary = NOTHING_KNOWN, extractor: Extractor | None = None) -> Reading:
    """All that is read in one article, up to READ_AT_MOST; its reports are drafts without id and print."""
    if len(article.text) > READ_AT_MOST:
        reading = read(replace(article, text=article.text[:READ_AT_MOST]), vocabulary, extractor)
        return replace(reading, article=article)
    with uncollected():
        return read_whole(article, vocabulary, extractor)


def read_whole(article: Article, vocabulary: Vocabulary, extractor: Extractor | None) -> Reading:
    cut = sentences.split(article.text, article.language)
    mentions = dates.find(article.text, article.published, article.language, article.title)
    page = Page(article, cut, mentions)
    days = dating.read(page)
    drafts: tuple[Report, ...]
    steps: tuple[Step, ...]
    if extractor:
        drafts, steps = tuple(extractor(article)), (Step(-1, "report", "", "extractor", "the topic's own extractor"),)
    else:
        drafts, steps = ours(page, days, vocabulary)
    ground = grounding.ground(article, cut, mentions, days)
    kept: list[Report] = []
    dropped: list[Step] = []
    for draft in drafts:
        report, why = grounding.held(named(draft, article, vocabulary), ground, vocabulary)
        dropped.extend(why)
        if report.quotes or report.claims:
            kept.append(report)
        else:
            dropped.append(Step(-1, "not borne out", draft.title, "no_quote", "no sentence of the article tells it"))
    return Reading(article, cut, mentions, tuple(kept), (*steps, *dropped))


def ours(
    page: Page, days: Sequence[tuple[Dated, ...]], vocabulary: Vocabulary
) -> tuple[tuple[Report, ...], tuple[Step, ...]]:
    figures, sayings = claims.read(page)
    read_steps = (*figure_steps(figures), *saying_steps(sayings), *date_steps(days))
    told = tellings.read(page, days, figures, sayings, vocabulary)
    drafts, steps = reports.draft(page.article, page.sentences, told, vocabulary)
    drafts = callings.settled(
        casing.recased(drafts, page.article, page.sentences, vocabulary), page.article.text, page.article.publisher
    )
    return drafts, (*read_steps, *telling_steps(told), *steps)


# --- why, for `explain`


def figure_steps(figures: Iterable[Figure]) -> Iterator[Step]:
    for figure in figures:
        claim = figure.claim
        text = f"{claim.what} {claim.count}" + (f" ({claim.scope})" if claim.scope != "event" else "")
        yield Step(figure.sentence, "claim", text, figure.rule, figure.why)


def saying_steps(sayings: Iterable[Saying]) -> Iterator[Step]:
    for saying in sayings:
        yield Step(saying.sentence, "claimant", saying.who, saying.rule, saying.why)


def date_steps(days: Iterable[Iterable[Dated]]) -> Iterator[Step]:
    for row in days:
        for dated in row:
            text = f"{dated.text or 'the entry'} = {dated.when}, {PARTS[dated.part]}"
            yield Step(dated.sentence, "date", text, dated.rule, dated.why)


def telling_steps(told: Iterable[Telling]) -> Iterator[Step]:
    for telling in told:
        for spot in telling.spots:
            yield Step(telling.sentence, "place", spot.name, spot.rule, spot.why or f"rank {spot.rank} of 3")
        if telling.kind:
            yield Step(telling.sentence, "kind", telling.kind.name, "words", f"“{telling.kind.word}”")


def named(report: Report, article: Article, vocabulary: Vocabulary) -> Report:
    """A draft whose claimants have their names of actors.yaml, or the publisher's where nobody is named."""

    def who(name: str) -> str:
        known = name.strip() and name != UNATTRIBUTED
        return actors.claimant(name, vocabulary) if known else article.publisher or UNATTRIBUTED

    def signed(mine: Signed) -> Signed:
        return changed(mine, who=who(mine.who), article=article.id)

    return changed(
        report,
        claims=tuple(map(signed, report.claims)),
        by=tuple(map(signed, report.by)),
        id="",
        print="",
        article=article.id,
        review="draft",
        author="program",
    )


def changed(value: Frozen, **given: Any) -> Frozen:
    """As `dataclasses.replace`, but the value itself where it is so already, as most are."""
    fresh = {name: new for name, new in given.items() if getattr(value, name) != new}
    return replace(value, **fresh) if fresh else value
