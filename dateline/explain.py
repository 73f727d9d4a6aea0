"""A reading -> what was found in each sentence, by which rule and for what reason, for people or as JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dateline import dates as time_expressions
from dateline.model import Mention, Reading, Report, Sentence, Step
from dateline.timeline.merging import Link


def as_text(reading: Reading, drafts: Iterable[Report] = (), links: Iterable[Link] = ()) -> str:
    """What `explain` prints: the article, each sentence with all that was decided on it, then the drafts.

    `drafts` are the article's draft reports with the ids they have in the ledger, `links` what merging decided.
    """
    article = reading.article
    lines = [f"{article.id}: {article.title or 'no title'}", f"  published {article.published} in {article.path}"]
    lines += [f"  dateline {article.dateline}"] if article.dateline else []
    lines += told(step for step in reading.steps if step.sentence < 0)
    for number, sentence in enumerate(reading.sentences):
        lines += ["", f"[{number + 1}] {' '.join(sentence.text.split())}"]
        lines += [f"  {sentence.role}: not read as news"] if not sentence.is_news else []
        lines += [mention_line(m) for m in reading.mentions if sentence.start <= m.start < sentence.end]
        lines += told(step for step in reading.steps if step.sentence == number)
    for draft in drafts:
        lines += ["", *draft_lines(draft)]
        lines += [f"  tells {link.same_as}: {'; '.join(link.reasons)}" for link in links if link.report == draft.id]
    return "\n".join(lines)


def mention_line(mention: Mention) -> str:
    said = f"; the text gives {', '.join(mention.known)}" if mention.known else ""
    added = f"; inferred {', '.join(mention.inferred)}" if mention.inferred else ""
    why = f" ({mention.why})" if mention.why else ""
    text = " ".join(mention.text.split())
    return f"  date  “{text}” = {mention.value} {mention.type}, rule {mention.rule}{said}{added}{why}"


def told(steps: Iterable[Step]) -> list[str]:
    return [f"  {s.what}  {s.text}, rule {s.rule}{f' ({s.why})' if s.why else ''}" for s in steps]


def draft_lines(report: Report) -> Iterator[str]:
    yield f"-> {report.id}"
    yield f"  {report.when.text or 'undated'}{f' {report.time}' if report.time else ''}: {report.title}"
    for name, values in (("kind", (report.kind,)), ("places", report.places), ("actors", report.actors)):
        if any(values):
            yield f"  {name}: {', '.join(values)}"
    for by in report.by:
        yield f"  done by {by.actor}, says {by.who}: “{by.quote}”"
    for claim in report.claims:
        scope = "" if claim.scope == "event" else f" ({claim.scope})"
        yield f"  {claim.what} {claim.count} {claim.of}{scope}, says {claim.who}: “{claim.quote}”"


def as_json(reading: Reading, drafts: Iterable[Report] = (), links: Iterable[Link] = ()) -> str:
    """The same as data: `article`, `sentences` (with `mentions` and `steps`), `drafts`, `links`."""
    data = {
        "article": {
            "id": reading.article.id,
            "path": reading.article.path,
            "published": str(reading.article.published),
        },
        "steps": [step_data(s) for s in reading.steps if s.sentence < 0],
        "sentences": [sentence_data(n, s, reading) for n, s in enumerate(reading.sentences)],
        "drafts": [draft_data(draft) for draft in drafts],
        "links": [{"report": k.report, "same_as": k.same_as, "reasons": list(k.reasons)} for k in links],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def sentence_data(number: int, sentence: Sentence, reading: Reading) -> dict[str, Any]:
    mentions = [m for m in reading.mentions if sentence.start <= m.start < sentence.end]
    return {
        "start": sentence.start,
        "end": sentence.end,
        "role": sentence.role,
        "text": sentence.text,
        "mentions": [
            {
                "start": m.start,
                "end": m.end,
                "text": m.text,
                "type": m.type,
                "value": m.value,
                "rule": m.rule,
                "known": list(m.known),
                "inferred": list(m.inferred),
                "why": m.why,
            }
            for m in mentions
        ],
        "steps": [step_data(s) for s in reading.steps if s.sentence == number],
    }


def step_data(step: Step) -> dict[str, str]:
    return {"what": step.what, "text": step.text, "rule": step.rule, "why": step.why}


def draft_data(report: Report) -> dict[str, Any]:
    return {
        "id": report.id,
        "date": report.when.text or None,
        "time": report.time or None,
        "title": report.title,
        "kind": report.kind,
        "places": list(report.places),
        "actors": list(report.actors),
        "by": [{"actor": b.actor, "who": b.who, "quote": b.quote} for b in report.by],
        "claims": [
            {"what": c.what, "count": str(c.count), "of": c.of, "who": c.who, "scope": c.scope, "quote": c.quote}
            for c in report.claims
        ],
        "quotes": list(report.quotes),
    }


def dates(reports: Iterable[Report], readings: Iterable[Reading]) -> Mapping[str, str]:
    """By the id of each report: the words that its date was read from, and how, where its article has such words."""
    by_article = {reading.article.id: reading for reading in readings}
    found = {}
    for report in reports:
        reading = by_article.get(report.article)
        mention = reading and dated_by(report, reading)
        if reading and mention:
            why = f": {mention.why}" if mention.why else ""
            found[report.id] = f"“{' '.join(mention.text.split())}” in an article of {reading.article.published}{why}"
    return found


def dated_by(report: Report, reading: Reading) -> Mention | None:
    """The first time expression in a report's sentences that names its day."""
    spans = [(at, at + len(quote)) for quote in report.quotes if (at := reading.article.text.find(quote)) >= 0]
    for mention in reading.mentions:
        inside = any(start <= mention.start < end for start, end in spans)
        if inside and report.when.text and time_expressions.when_of(mention) == report.when:
            return mention
    return None
