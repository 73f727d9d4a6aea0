"""An entry of an events file: its shape at the boundary, as a Report, and as text.

Read and written here only; which bytes of a file are whose is decided in `blocks`.
"""

import re
from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, PlainValidator, WithJsonSchema

from dateline import counts, when
from dateline.articles import moments
from dateline.counts import Count
from dateline.model import Attribution, Author, Claim, Report
from dateline.problems import Where
from dateline.slugs import slug
from dateline.topic.shapes import Filled, Line, Shape, Unfit
from dateline.topic.yamltext import inline, listed, mapped
from dateline.when import UNDATED, When

ID = re.compile(r"[a-z0-9-]{1,80}")
HOUR = "([01][0-9]|2[0-3]):[0-5][0-9]"
TIME = re.compile(rf"morning|afternoon|evening|night|{HOUR}([+-]{HOUR})?")
EDTF_FORM = (
    r"^([0-9]{4}(-[0-9][0-9](-[0-9][0-9])?)?[~?%]?|\.\.|)(/([0-9]{4}(-[0-9][0-9](-[0-9][0-9])?)?[~?%]?|\.\.|))?$"
)
COUNT_FORM = rf"^(~?{counts.NUMBER}(\+|-{counts.NUMBER})?|<={counts.NUMBER})$"
SCHEMA_LINE = "# yaml-language-server: $schema=../events.schema.json"


# --- fields


def field(
    read: Callable[[str], Any], hint: str, instead: Callable[[str], str] = lambda text: ""
) -> Callable[[Any], Any]:
    """A reader of text as a validator: what it refuses is told with what to write instead, or with `hint`."""

    def validator(value: Any) -> Any:
        if not isinstance(value, str):
            raise Unfit("text belongs here, not a list or keys", hint)
        try:
            return read(value)
        except ValueError as fault:
            raise Unfit(str(fault), instead(value) or hint) from None

    return validator


def as_edtf(text: str) -> str:
    """write 2020-02-27, for "27 February 2020" """
    day = moments.parse(text.strip())
    return f"write {day:%Y-%m-%d}" if day else moments.refused(text)[1] if moments.EITHER_ORDER.match(text) else ""


def identifier(text: str) -> str:
    if ID.fullmatch(text):
        return text
    raise Unfit(f"'{text}' is not an id", f"write {slug(text) or 'a-short-name'}: a-z, 0-9 and hyphens, at most 80")


def hour(text: str) -> str:
    if TIME.fullmatch(text):
        return text
    raise Unfit(f"'{text}' is not a time", "write morning, afternoon, evening, night, 21:30 or 21:30+03:00")


DATE_HINT = "write 2020-02-27, 2020-02, 2020-02-27/2020-03-05 or 2020-02-27~; leave the line out if undated"
COUNT_HINT = "write 33, 33+, 30-36 or ~33"
Id = Annotated[
    str, AfterValidator(identifier), WithJsonSchema({"type": ["string", "number"], "pattern": "^[a-z0-9-]{1,80}$"})
]
Hour = Annotated[str, AfterValidator(hour), WithJsonSchema({"type": "string", "pattern": f"^({TIME.pattern})$"})]
Edtf = {"type": ["string", "integer"], "pattern": EDTF_FORM}
Date = Annotated[When, PlainValidator(field(when.parse, DATE_HINT, as_edtf)), WithJsonSchema(Edtf)]
Day = Annotated[
    str, AfterValidator(field(lambda text: when.parse(text).text, DATE_HINT, as_edtf)), WithJsonSchema(Edtf)
]
Figure = Annotated[
    Count,
    PlainValidator(field(counts.parse, COUNT_HINT)),
    WithJsonSchema({"type": ["string", "integer"], "pattern": COUNT_FORM, "minimum": 0}),
]


# --- shapes


class ClaimShape(Shape):
    what: Filled = Field(
        description="killed, wounded, missing, captured, displaced, or a word of the topic's",
        examples=["killed", "wounded"],
    )
    count: Figure = Field(description="29 exactly; 29+ at least; 20-25 between; ~900000 about; <=20 up to")
    of: Line = Field("", description="whom or what the figure counts: civilians, Turkish soldiers")
    who: Filled = Field(
        description="who states the figure, by the name in actors.yaml where it has one; or: unattributed"
    )
    scope: Literal["event", "part", "total"] = Field(
        "event", description="part: included in another claim; total: a running tally"
    )
    status: Literal["", "superseded"] = Field("", description="superseded: the earlier figure of a revision")
    since: Day = Field("", description="first day that a total counts from")
    until: Day = Field("", description="last day that a total counts to")
    reported: Day = Field("", description="the day of the claim, where it is not the article's")
    article: Line = Field("", description="in files written by hand: the article that holds the claim")
    quote: Line = Field("", description="the words of the article that bear the figure out")


class ByShape(Shape):
    actor: Filled = Field(description="who is said to have done it")
    who: Filled = Field(description="who says so")
    article: Line = Field("", description="in files written by hand: the article that says so")
    quote: Line = Field("", description="the words of the article that bear it out")


class EntryShape(Shape):
    """One article's telling of something that happened."""

    id: Id = Field(description="the address of the event; unique in the topic")
    date: Date = Field(
        UNDATED,
        description="EDTF: 2020-02-27, 2020-02, 2020-02-27/2020-02-28, 2020-02-27~, 2020-02-27/..; absent: undated",
    )
    time: Hour = Field("", description="morning, afternoon, evening, night, or HH:MM with or without an offset")
    title: Filled = Field(description="reads like a headline")
    summary: Line = Field("", description="a few sentences, in Markdown")
    kind: Line = Field("", description="airstrike, talks, … : a name in kinds.yaml where it has one")
    places: tuple[Filled, ...] = Field((), description="the closest first")
    actors: tuple[Filled, ...] = Field((), description="who takes part, by the names in actors.yaml")
    by: tuple[ByShape, ...] = Field((), description="who is said to have done it, by whom")
    claims: tuple[ClaimShape, ...] = Field((), description="figures, each with the one who states it")
    quotes: tuple[Filled, ...] = Field(
        (), description="sentences of the article, word for word: the receipt for date, places and title"
    )
    review: Literal["draft", "reviewed", "hidden"] = Field("draft", description="hidden entries count for nothing")
    same_as: Line = Field("", description="the id of the report whose event this one tells as well")
    apart_from: tuple[Filled, ...] = Field((), description="ids of reports that this one is never merged with")
    articles: tuple[Filled, ...] = Field((), description="in files written by hand: the articles that tell it")
    note: Line = Field("", description="for editors only, never published")
    draft: Line = Field("", description="the program's print of what it wrote; delete the line to make the entry yours")


class FileShape(Shape):
    """What one article tells, or what editors add by hand."""

    article: Line = Field("", description="the article whose file this is; absent in files written by hand")
    events: tuple[EntryShape, ...] = Field(())


# --- as a Report


def report(shape: EntryShape, article: str, author: Author, where: Where) -> Report:
    """The report that an entry writes; what names no article of its own is the file's, or the entry's only one's."""
    only = article or (shape.articles[0] if len(shape.articles) == 1 else "")
    return Report(
        id=shape.id,
        article=article,
        when=shape.date,
        time=shape.time,
        title=shape.title,
        summary=shape.summary,
        kind=shape.kind,
        places=shape.places,
        actors=shape.actors,
        by=tuple(Attribution(b.actor, b.who, b.article or only, b.quote) for b in shape.by),
        claims=tuple(
            Claim(
                c.what,
                c.count,
                c.of,
                c.who,
                c.scope,
                c.status,
                c.since,
                c.until,
                c.reported,
                c.article or only,
                c.quote,
            )
            for c in shape.claims
        ),
        quotes=shape.quotes,
        review=shape.review,
        same_as=shape.same_as,
        apart_from=shape.apart_from,
        articles=shape.articles,
        note=shape.note,
        print=shape.draft,
        author=author,
        where=where,
    )


# --- as text


def text(report: Report, indent: int = 2) -> str:
    """The lines of an entry, without its `draft` line; `indent` is the column of its dash, from 0."""
    margin = " " * (indent + 2)
    lines = list(entry_lines(report))
    return " " * indent + "- " + "".join(margin + line + "\n" for line in lines)[len(margin) :]


def entry_lines(report: Report) -> Iterator[str]:
    yield f"id: {inline(report.id)}"
    if report.when.text:
        yield f"date: {report.when.text}"
    yield from one("time", report.time)
    yield f"title: {inline(report.title)}"
    yield from one("summary", report.summary)
    yield from one("kind", report.kind)
    yield from flow_list("places", report.places)
    yield from flow_list("actors", report.actors)
    yield from block_list("by", tuple(attribution_text(by, report) for by in report.by))
    yield from block_list("claims", tuple(claim_text(claim, report) for claim in report.claims))
    yield from block_list("quotes", tuple(inline(quote) for quote in report.quotes))
    yield f"review: {report.review}"
    yield from one("same_as", report.same_as)
    yield from flow_list("apart_from", report.apart_from)
    yield from flow_list("articles", report.articles)
    yield from one("note", report.note)


def one(key: str, value: str) -> Iterator[str]:
    if value:
        yield f"{key}: {inline(value)}"


def flow_list(key: str, values: tuple[str, ...]) -> Iterator[str]:
    if values:
        yield f"{key}: {listed(values)}"


def block_list(key: str, items: tuple[str, ...]) -> Iterator[str]:
    if items:
        yield f"{key}:"
        yield from (f"  - {item}" for item in items)


def claim_text(claim: Claim, report: Report) -> str:
    fields = {
        "what": word(claim.what),
        "count": str(claim.count),
        "of": word(claim.of),
        "who": word(claim.who),
        "scope": "" if claim.scope == "event" else claim.scope,
        "status": claim.status,
        "since": claim.since,
        "until": claim.until,
        "reported": claim.reported,
        "article": word("" if claim.article == report.article else claim.article),
        "quote": word(claim.quote),
    }
    return mapped(fields)


def attribution_text(by: Attribution, report: Report) -> str:
    article = "" if by.article == report.article else by.article
    return mapped({"actor": word(by.actor), "who": word(by.who), "article": word(article), "quote": word(by.quote)})


def word(value: str) -> str:
    return inline(value, True) if value else ""


def file_head(article: str) -> str:
    return f"{SCHEMA_LINE}\narticle: {inline(article)}\nevents:\n"
