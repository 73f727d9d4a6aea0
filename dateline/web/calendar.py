"""Timeline -> data/events.ics, a calendar of whole days (RFC 5545)."""

from datetime import date, timedelta
from urllib.parse import urlsplit

from dateline.model import Event, Place, Timeline
from dateline.topic.config import Config
from dateline.web.lines import absolute, anchor, cleaned, description, headline, hidden, last_told, page, spot_of


def events(timeline: Timeline, config: Config, places: dict[str, Place]) -> bytes:
    """A calendar of whole days (RFC 5545); it says how many events have no date and so cannot stand in it."""
    dated = [event for event in timeline.events if anchor(event.when)]
    undated = len(timeline.events) - len(dated)
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Dateline//Dateline//EN", "CALSCALE:GREGORIAN"]
    lines += [f"X-WR-CALNAME:{escaped(config.title)}"]
    if undated:
        lines += [f"X-WR-CALDESC:{escaped(hidden(undated, config))}"]
    for event in dated:
        lines += vevent(event, config, places)
    return "".join(folded(line) for line in [*lines, "END:VCALENDAR"]).encode("utf-8", "replace")


def vevent(event: Event, config: Config, places: dict[str, Place]) -> list[str]:
    first, last = anchor(event.when), event.when.end or event.when.start
    assert first and last
    host = urlsplit(config.site_url or "").hostname or "dateline.invalid"
    spot, told = spot_of(event, places), last_told(event) or first
    lines = ["BEGIN:VEVENT", f"UID:{event.id}@{host}", f"DTSTAMP:{day_of(told)}T000000Z"]
    lines += [f"DTSTART;VALUE=DATE:{day_of(first)}"]
    if last < date.max:
        lines += [f"DTEND;VALUE=DATE:{day_of(last + timedelta(days=1))}"]
    lines += [f"SUMMARY:{escaped(headline(event, config))}", f"DESCRIPTION:{escaped(description(event, config))}"]
    lines += [f"STATUS:{'CONFIRMED' if event.reviewed else 'TENTATIVE'}", "TRANSP:TRANSPARENT"]
    lines += [f"CATEGORIES:{escaped(event.kind)}"] if event.kind else []
    lines += [f"LOCATION:{escaped(', '.join(event.places))}"] if event.places else []
    lines += [f"GEO:{spot.lat};{spot.lon}"] if spot and spot.precision == "point" else []
    lines += [f"URL:{absolute(config, page(event))}"] if config.site_url else []
    return [*lines, "END:VEVENT"]


def day_of(day: date) -> str:
    return day.isoformat().replace("-", "")


def escaped(text: str) -> str:
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
