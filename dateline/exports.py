"""Timeline -> the files under data/, which other programs read: JSON, CSV, ICS, GeoJSON, TimelineJS, JSON-LD.

Nothing is written here. Claims stand side by side in all of them, and what is not reviewed says so.
"""

import csv
import html
import io
import json
import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote, urlsplit

from dateline.config import Config
from dateline.model import Article, Claim, Event, Place, Source, Timeline, Vocabulary
from dateline.when import When
from dateline.words import Words, marked, speak

Json = dict[str, Any]
DRAFT = marked("Draft, not reviewed")
UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
)  # no XML, ICS or CSV may hold them
FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")  # what a spreadsheet would run
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
UNNAMED = marked("unattributed")  # a claimant whom no report names
HIDDEN = marked("Events without a known date, not shown here: %(n)s")


def files(timeline: Timeline, config: Config, vocabulary: Vocabulary) -> dict[str, bytes]:
    """All the data files of a site, by their names."""
    places = {place.name: place for place in vocabulary.places}
    return {
        "data/events.json": events_json(timeline, config, places),
        "data/events.csv": events_csv(timeline, config, places),
        "data/events.ics": events_ics(timeline, config, places),
        "data/events.geojson": events_geojson(timeline, config, places),
        "data/timelinejs.json": timelinejs(timeline, config),
    }


# --- what the formats share


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
    who = claim.who if claim.who != UNNAMED else say.text(UNNAMED)
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


def source_line(source: Source) -> str:
    """`Example Wire, 2020-02-27: Headline of the report, https://…`."""
    article = source.article
    line = f"{article.publisher or article.id}, {article.published}"
    return ", ".join(part for part in (f"{line}: {article.title}" if article.title else line, article.url) if part)


def last_told(event: Event) -> date | None:
    """The day of the latest report: a clock that stands still while the content does."""
    return max((source.article.published for source in event.sources), default=None)


def first_told(event: Event) -> date | None:
    return min((source.article.published for source in event.sources), default=None)


def iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def as_json(value: Json | Sequence[Any]) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def one_each_line(head: Json, name: str, rows: Iterable[Json]) -> bytes:
    """A JSON object whose last member is a list with a line for each row, so that a change is a line of a diff."""
    opening = as_json(head)[:-1] + (", " if head else "")
    body = ",\n".join(as_json(row) for row in rows)
    return f'{opening}"{name}": [\n{body}\n]}}\n'.encode("utf-8", "replace")


# --- data/events.json


def events_json(timeline: Timeline, config: Config, places: dict[str, Place]) -> bytes:
    head = {
        "title": config.title,
        "site_url": config.site_url or None,
        "days": [{"date": iso(day.date), "weight": day.weight} for day in timeline.days],
    }
    return one_each_line(head, "events", (event_data(event, places) for event in timeline.events))


def event_data(event: Event, places: dict[str, Place]) -> Json:
    days = {source.article.id: source.article for source in event.sources}
    return {
        "id": event.id,
        "date": event.when.text or None,
        "start": iso(event.when.start),
        "end": iso(event.when.end),
        "precision": event.when.precision,
        "time": event.time or None,
        "title": event.title,
        "summary": event.summary,
        "kind": event.kind or None,
        "weight": event.weight,
        "key": event.key,
        "review": review(event),
        "places": [place_data(name, places.get(name)) for name in event.places],
        "actors": list(event.actors),
        "by": [{"actor": b.actor, "who": b.who, "article": b.article or None, "quote": b.quote} for b in event.by],
        "claims": [claim_data(claim, days) for claim in event.claims],
        "sources": [source_data(source) for source in event.sources],
        "reports": [report.id for report in event.reports],
        "url": page(event),
    }


def review(event: Event) -> str:
    return "reviewed" if event.reviewed else "draft"


def place_data(name: str, place: Place | None) -> Json:
    if place is None:
        return {"name": name, "lat": None, "lon": None, "precision": "none"}
    return {"name": name, "lat": place.lat, "lon": place.lon, "precision": place.precision}


def claim_data(claim: Claim, articles: dict[str, Article]) -> Json:
    told = articles.get(claim.article)
    return {
        "what": claim.what,
        "of": claim.of,
        "min": claim.count.min,
        "max": claim.count.max,
        "approximate": claim.count.approximate,
        "who": claim.who,
        "scope": claim.scope,
        "status": claim.status or None,
        "since": claim.since or None,
        "until": claim.until or None,
        "reported": claim.reported or (iso(told.published) if told else None),
        "article": claim.article or None,
        "quote": claim.quote,
    }


def source_data(source: Source) -> Json:
    article = source.article
    return {
        "article": article.id,
        "publisher": article.publisher,
        "title": article.title,
        "author": article.author or None,
        "url": article.url or None,
        "archived": article.archived or None,
        "published": iso(article.published),
        "wording": article.wording,
        "independent": source.independent,
        "date": source.when.text or None,
        "places": list(source.places),
        "quotes": list(source.quotes),
    }


# --- data/events.csv


def events_csv(timeline: Timeline, config: Config, places: dict[str, Place]) -> bytes:
    """A row an event; lists inside a cell are parted by ` | `. Nothing a person wrote is taken for a formula."""
    table = io.StringIO()
    rows = [csv_row(event, config, places) for event in timeline.events]
    names = list(rows[0]) if rows else list(csv_row(EMPTY, config, places))
    writer = csv.DictWriter(table, names)
    writer.writeheader()
    writer.writerows({name: cell(value) for name, value in row.items()} for row in rows)
    return table.getvalue().encode("utf-8", "replace")


EMPTY = Event("", When(), "", "", "", "", (), (), (), (), (), (), reviewed=True)


def csv_row(event: Event, config: Config, places: dict[str, Place]) -> dict[str, str]:
    spot = spot_of(event, places)
    return {
        "id": event.id,
        "date": event.when.text,
        "start": iso(event.when.start) or "",
        "end": iso(event.when.end) or "",
        "precision": event.when.precision,
        "time": event.time,
        "title": event.title,
        "summary": event.summary,
        "kind": event.kind,
        "review": review(event),
        "places": " | ".join(event.places),
        "latitude": str(spot.lat) if spot else "",
        "longitude": str(spot.lon) if spot else "",
        "place_precision": spot.precision if spot else "none",
        "actors": " | ".join(event.actors),
        "said_to_have_done_it": " | ".join(f"{by.actor} ({by.who})" for by in event.by),
        "claims": " | ".join(claim_line(claim, config) for claim in event.claims),
        "sources": " | ".join(source_line(source) for source in event.sources),
        "key": "yes" if event.key else "no",
        "url": absolute(config, page(event)) or page(event),
    }


def cell(text: str) -> str:
    """One line; a quote mark before what a spreadsheet would run: `=1+1` becomes `'=1+1`, `-3.5` stays."""
    line = " ".join(cleaned(text).split())
    return f"'{line}" if FORMULA.match(line) and not NUMBER.fullmatch(line) else line


def spot_of(event: Event, places: dict[str, Place]) -> Place | None:
    """The closest place of the event whose position is known."""
    known = (places[name] for name in event.places if name in places)
    return next((p for p in known if p.lat is not None and p.lon is not None), None)


# --- data/events.ics


def events_ics(timeline: Timeline, config: Config, places: dict[str, Place]) -> bytes:
    """A calendar of whole days (RFC 5545); it says how many events have no date and so cannot stand in it."""
    dated = [event for event in timeline.events if anchor(event.when)]
    undated = len(timeline.events) - len(dated)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Dateline//EN", "CALSCALE:GREGORIAN"]
    lines += [f"X-WR-CALNAME:{ics_text(config.title)}"]
    if undated:
        lines += [f"X-WR-CALDESC:{ics_text(hidden(undated, config))}"]
    for event in dated:
        lines += vevent(event, config, places)
    return "".join(folded(line) for line in [*lines, "END:VCALENDAR"]).encode("utf-8", "replace")


def hidden(number: int, config: Config) -> str:
    say = speak(config.language)
    return say.text(HIDDEN) % {"n": say.number(number)}


def anchor(when: When) -> date | None:
    """The day by which an event stands in a list that knows only days."""
    return when.start or when.end


def vevent(event: Event, config: Config, places: dict[str, Place]) -> list[str]:
    first, last = anchor(event.when), event.when.end or event.when.start
    assert first and last
    host = urlsplit(config.site_url or "").hostname or "dateline.invalid"
    spot, told = spot_of(event, places), last_told(event) or first
    lines = ["BEGIN:VEVENT", f"UID:{event.id}@{host}", f"DTSTAMP:{ics_day(told)}T000000Z"]
    lines += [f"DTSTART;VALUE=DATE:{ics_day(first)}"]
    if last < date.max:
        lines += [f"DTEND;VALUE=DATE:{ics_day(last + timedelta(days=1))}"]
    lines += [f"SUMMARY:{ics_text(headline(event, config))}", f"DESCRIPTION:{ics_text(description(event, config))}"]
    lines += [f"STATUS:{'CONFIRMED' if event.reviewed else 'TENTATIVE'}", "TRANSP:TRANSPARENT"]
    lines += [f"CATEGORIES:{ics_text(event.kind)}"] if event.kind else []
    lines += [f"LOCATION:{ics_text(', '.join(event.places))}"] if event.places else []
    lines += [f"GEO:{spot.lat};{spot.lon}"] if spot and spot.precision == "point" else []
    lines += [f"URL:{absolute(config, page(event))}"] if config.site_url else []
    return [*lines, "END:VEVENT"]


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
        *map(source_line, event.sources),
    ]
    return "\n".join(part for part in parts if part)


def ics_day(day: date) -> str:
    return day.isoformat().replace("-", "")


def ics_text(text: str) -> str:
    text = cleaned(text).replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def folded(line: str) -> str:
    """At most 75 octets to a line, never cut inside a letter."""
    out, size = [], 0
    for letter in line:
        width = len(letter.encode("utf-8", "replace"))
        if size + width > 75:
            out.append("\r\n ")
            size = 1
        out.append(letter)
        size += width
    return "".join(out) + "\r\n"


# --- data/events.geojson


def events_geojson(timeline: Timeline, config: Config, places: dict[str, Place]) -> bytes:
    """A feature an event (RFC 7946); one that no known place carries has no geometry, and is there all the same."""
    rows = (feature(event, config, places) for event in timeline.events)
    return one_each_line({"type": "FeatureCollection"}, "features", rows)


def feature(event: Event, config: Config, places: dict[str, Place]) -> Json:
    spot = spot_of(event, places)
    point = {"type": "Point", "coordinates": [spot.lon, spot.lat]} if spot else None
    properties = {
        "title": headline(event, config),
        "date": event.when.text or None,
        "start": iso(event.when.start),
        "end": iso(event.when.end),
        "kind": event.kind or None,
        "weight": event.weight,
        "review": review(event),
        "place": spot.name if spot else None,
        "place_precision": spot.precision if spot else "none",
        "places": list(event.places),
        "claims": [claim_line(claim, config) for claim in event.claims],
        "url": absolute(config, page(event)) or page(event),
    }
    return {"type": "Feature", "id": event.id, "geometry": point, "properties": properties}


# --- data/timelinejs.json


def timelinejs(timeline: Timeline, config: Config) -> bytes:
    """What TimelineJS shows as it stands. Its texts are HTML there, so all of ours is escaped."""
    undated = sum(anchor(event.when) is None for event in timeline.events)
    note = hidden(undated, config) if undated else ""
    about = " ".join(part for part in (config.subtitle, note) if part)
    head = {"title": {"text": {"headline": html.escape(config.title), "text": html.escape(about)}}}
    return one_each_line(head, "events", (slide(e, config) for e in timeline.events if anchor(e.when)))


def slide(event: Event, config: Config) -> Json:
    first = anchor(event.when)
    assert first
    lines = "".join(f"<p>{html.escape(cleaned(line))}</p>" for line in description(event, config).split("\n"))
    link = absolute(config, page(event))
    more = f'<p><a href="{html.escape(link)}">{html.escape(link)}</a></p>' if link else ""
    row: Json = {
        "unique_id": event.id,
        "start_date": js_date(first, event.when),
        "text": {"headline": html.escape(cleaned(headline(event, config))), "text": lines + more},
    }
    if event.when.end and event.when.end != first and event.when.precision in ("span", "season"):
        row["end_date"] = js_date(event.when.end, event.when)
    if event.kind:
        row["group"] = html.escape(event.kind)
    return row


def js_date(day: date, when: When) -> Json:
    """No finer than what is known: a month has no day."""
    known = {"year": 1, "month": 2}.get(when.precision, 3)
    return dict(list({"year": day.year, "month": day.month, "day": day.day}.items())[:known])


# --- JSON-LD


def json_ld(event: Event, config: Config, places: dict[str, Place]) -> Json:
    """An event as schema.org describes it, for the event's page."""
    data: Json = {"@context": "https://schema.org", "@type": "Event", "name": event.title}
    if event.when.start:
        data["startDate"] = iso(event.when.start)
    if event.when.end:
        data["endDate"] = iso(event.when.end)
    if event.places:
        data["location"] = [ld_place(name, places.get(name)) for name in event.places]
    if description(event, config):
        data["description"] = description(event, config)
    if config.site_url:
        data["@id"] = data["url"] = absolute(config, page(event))
    if not event.reviewed:
        data["disambiguatingDescription"] = DRAFT
    data["subjectOf"] = [ld_article(source.article) for source in event.sources]
    return data


def ld_place(name: str, place: Place | None) -> Json:
    data: Json = {"@type": "Place", "name": name}
    if place and place.precision == "point" and place.lat is not None and place.lon is not None:
        data["geo"] = {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
    return data


def ld_article(article: Article) -> Json:
    data: Json = {"@type": "NewsArticle", "headline": article.title, "datePublished": iso(article.published)}
    if article.publisher:
        data["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.author:
        data["author"] = {"@type": "Person", "name": article.author}
    if article.url:
        data["url"] = article.url
    return data


def in_script(data: Json) -> str:
    """JSON for a `<script>` element: nothing in it can end the element or open a comment."""
    return as_json(data).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
