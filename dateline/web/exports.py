"""Timeline -> the files under data/, which other programs read: JSON, CSV, ICS, GeoJSON, TimelineJS.

Nothing is written here. Claims stand side by side in all of them, and what is not reviewed says so.
"""

import csv
import html
import io
import json
import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from dateline.model import Article, Claim, Event, Place, Source, Timeline, Vocabulary
from dateline.topic.config import Config
from dateline.web import calendar
from dateline.web.lines import (
    absolute,
    anchor,
    claim_line,
    cleaned,
    description,
    headline,
    hidden,
    page,
    source_line,
    spot_of,
)
from dateline.web.words import speak
from dateline.when import When

Json = dict[str, Any]
FORMULA = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")  # what a spreadsheet would run
NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")


def files(timeline: Timeline, config: Config, vocabulary: Vocabulary) -> dict[str, bytes]:
    """All the data files of a site, by their names."""
    places = {place.name: place for place in vocabulary.places}
    return {
        "data/events.json": events_json(timeline, config, places),
        "data/events.csv": events_csv(timeline, config, places),
        "data/events.ics": calendar.events(timeline, config, places),
        "data/events.geojson": events_geojson(timeline, config, places),
        "data/timelinejs.json": timelinejs(timeline, config),
    }


# --- what the JSON formats share


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
        "sources": " | ".join(source_line(source, speak(config.language)) for source in event.sources),
        "key": "yes" if event.key else "no",
        "url": absolute(config, page(event)) or page(event),
    }


def cell(text: str) -> str:
    """One line; a quote mark before what a spreadsheet would run: `=1+1` becomes `'=1+1`, `-3.5` stays."""
    line = " ".join(cleaned(text).split())
    return f"'{line}" if FORMULA.match(line) and not NUMBER.fullmatch(line) else line


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
    first, last = event.when.begins, event.when.closes
    lines = "".join(f"<p>{html.escape(cleaned(line))}</p>" for line in description(event, config).split("\n"))
    link = absolute(config, page(event))
    more = f'<p><a href="{html.escape(link)}">{html.escape(link)}</a></p>' if link else ""
    row: Json = {
        "unique_id": event.id,
        "start_date": js_date(first or last),
        "text": {"headline": html.escape(cleaned(headline(event, config))), "text": lines + more},
    }
    if first and last and first != last:
        row["end_date"] = js_date(last)
    if event.kind:
        row["group"] = html.escape(event.kind)
    return row


def js_date(day: str) -> Json:
    """No finer than what is known: a month has no day."""
    return dict(zip(("year", "month", "day"), map(int, day.split("-")), strict=False))
