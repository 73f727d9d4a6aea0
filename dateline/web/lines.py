"""An event in lines of plain text, and its addresses: what feeds, calendars and all other exports show alike."""

import re
from datetime import date
from urllib.parse import quote

from dateline.model import Article, Claim, Event, Place, Source
from dateline.topic.config import Config
from dateline.web.words import Words, marked, speak
from dateline.when import When

DRAFT = marked("Draft, not reviewed")
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
)  # no XML, ICS or CSV may hold them
UNKNOWN_PUBLISHER, UNKNOWN_TITLE = marked("Publisher not known"), marked("Headline not known")
HIDDEN = marked("Events without a known date, not shown here: %(n)s")


def page(event: Event) -> str:
    """The address of an event's page, from the site's root."""
    return f"events/{event.id}/index.html"


def absolute(config: Config, path: str) -> str:
    """The full address of `path`; empty where config.yaml does not say where the site lives."""
    return f"{config.site_url.rstrip('/')}/{quote(path)}" if config.site_url else ""


def cleaned(text: str) -> str:
    return UNPRINTABLE.sub("", text)


def headline(event: Event, config: Config) -> str:
    """The title as it stands outside the site: what is not reviewed says so first."""
    return event.title if event.reviewed else f"{speak(config.language).text(DRAFT)}: {event.title}"


def claim_line(claim: Claim, config: Config) -> str:
    """`killed: 29+ soldiers (the governor)`, `displaced: ~900000 people (UN; total since 2019-12-01)`."""
    say = speak(config.language)
    who = say.claimant(claim.who)
    notes = [who, scope(claim, say), say.text("earlier figure") if claim.status == "superseded" else ""]
    return f"{say.text(claim.what)}: {claim.count} {claim.of}".strip() + f" ({'; '.join(n for n in notes if n)})"


def scope(claim: Claim, say: Words) -> str:
    if claim.scope == "part":
        return say.text("part of another figure")
    if claim.scope == "event":
        return ""
    if claim.since and claim.until:
        return say.text("total for %(span)s") % {"span": f"{claim.since}/{claim.until}"}
    if claim.since:
        return say.text("total since %(date)s") % {"date": claim.since}
    return say.text("total until %(date)s") % {"date": claim.until} if claim.until else say.text("running total")


def publisher(article: Article, say: Words) -> str:
    """The outlet, in the words that stand everywhere for one that is not known: a file's name is none."""
    return article.publisher or say.text(UNKNOWN_PUBLISHER)


def source_line(source: Source, say: Words) -> str:
    """`Example Wire, 2020-02-27: Headline of the report, https://…`."""
    article = source.article
    title = article.title or say.text(UNKNOWN_TITLE)
    line = f"{publisher(article, say)}, {article.published}: {title}"
    return ", ".join(part for part in (line, article.url) if part)


def description(event: Event, config: Config) -> str:
    """What a calendar or a reader of feeds shows under the title: the date as known, claims, sources."""
    say = speak(config.language)
    known = "" if event.when.precision == "day" and event.when.text[-1].isdigit() else say.when(event.when)
    claims = (claim_line(claim, config) for claim in event.claims)
    parts = [
        event.summary,
        known,
        say.text(event.time) if event.time else "",
        *claims,
        *(source_line(source, say) for source in event.sources),
    ]
    return "\n".join(part for part in parts if part)


def last_told(event: Event) -> date | None:
    """The day of the latest report: a clock that stands still while the content does."""
    return max((source.article.published for source in event.sources), default=None)


def first_told(event: Event) -> date | None:
    return min((source.article.published for source in event.sources), default=None)


def anchor(when: When) -> date | None:
    """The day by which an event stands in a list that knows only days."""
    return when.start or when.end


def hidden(number: int, config: Config) -> str:
    say = speak(config.language)
    return say.text(HIDDEN) % {"n": say.number(number)}


def spot_of(event: Event, places: dict[str, Place]) -> Place | None:
    """The closest place of the event whose position is known."""
    known = (places[name] for name in event.places if name in places)
    return next((p for p in known if p.lat is not None and p.lon is not None), None)
