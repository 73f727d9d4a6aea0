"""Timeline -> feed.xml (Atom), feed.json (JSON Feed), sitemap.xml, robots.txt and the oEmbed answers.

Nothing is written here, and no clock is read: an entry is as new as the latest report that tells it.
"""

import html
import json
import uuid
from collections.abc import Iterable
from datetime import date
from typing import Any
from xml.etree import ElementTree

from dateline.model import Event, Timeline
from dateline.topic.config import Config
from dateline.web.lines import absolute, claim_line, cleaned, first_told, headline, last_told, page, source_line
from dateline.web.words import speak

LENGTH = 100  # entries in a feed: a reader that never looked before still gets the latest, not ten thousand
NEVER = date(1970, 1, 1)  # Atom asks for a day, also of a feed that has no entry
NAMESPACE = uuid.UUID("6f1c2d0e-7a53-5b86-9a34-0d6a3c1f7b20")  # for addresses of sites that have none
WIDTH, HEIGHT = 600, 420  # of an embedded event


def files(timeline: Timeline, config: Config, pages: Iterable[str]) -> dict[str, bytes]:
    """The files that tell other programs what there is; `pages` are the names of the site's pages."""
    events = newest(timeline)
    answers = {oembed_page(event): oembed(event, config) for event in timeline.events} if config.site_url else {}
    return answers | {
        "feed.xml": atom(events, config),
        "feed.json": json_feed(events, config),
        "sitemap.xml": sitemap(pages, config),
        "robots.txt": robots(config),
    }


def newest(timeline: Timeline) -> tuple[Event, ...]:
    """The events told of last, the latest first."""
    order = sorted(timeline.events, key=lambda event: event.id)
    return tuple(sorted(order, key=lambda event: last_told(event) or NEVER, reverse=True)[:LENGTH])


def address(config: Config, path: str) -> str:
    """A name that stays the same for good: the address, or a urn: where the site has none."""
    return absolute(config, path) or uuid.uuid5(NAMESPACE, cleaned(path)).urn


def midnight(day: date | None) -> str:
    return f"{(day or NEVER).isoformat()}T00:00:00Z"


def body(event: Event, config: Config) -> str:
    """An entry as HTML: the summary, the claims side by side, the sources."""
    parts = [f"<p>{html.escape(event.summary)}</p>"] if event.summary else []
    claims = (claim_line(claim, config) for claim in event.claims)
    sources = (source_line(source, speak(config.language)) for source in event.sources)
    for lines in (claims, sources):
        items = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
        parts += [f"<ul>{items}</ul>"] if items else []
    return cleaned("".join(parts))


# --- feed.xml


def atom(events: tuple[Event, ...], config: Config) -> bytes:
    feed = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": config.language})
    add(feed, "id", address(config, "index.html") if config.site_url else address(config, f"feed/{config.title}"))
    add(feed, "title", config.title)
    if config.subtitle:
        add(feed, "subtitle", config.subtitle)
    add(feed, "updated", midnight(max(map(last_told_or_never, events), default=None)))
    add(add(feed, "author"), "name", config.author or config.title)
    add(feed, "link", rel="alternate", type="text/html", href=absolute(config, "index.html") or "index.html")
    add(feed, "link", rel="self", type="application/atom+xml", href=absolute(config, "feed.xml") or "feed.xml")
    for event in events:
        atom_entry(feed, event, config)
    return as_xml(feed)


def last_told_or_never(event: Event) -> date:
    return last_told(event) or NEVER


def atom_entry(feed: ElementTree.Element, event: Event, config: Config) -> None:
    entry = add(feed, "entry")
    add(entry, "id", address(config, page(event)))
    add(entry, "title", headline(event, config))
    add(entry, "link", rel="alternate", type="text/html", href=absolute(config, page(event)) or page(event))
    add(entry, "published", midnight(first_told(event)))
    add(entry, "updated", midnight(last_told(event)))
    for term in labels(event):
        add(entry, "category", term=term)
    add(entry, "content", body(event, config), type="html")


def labels(event: Event) -> tuple[str, ...]:
    return tuple(label for label in (event.kind, "" if event.reviewed else "draft") if label)


def add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    child = ElementTree.SubElement(parent, name, {k: cleaned(v) for k, v in attributes.items()})
    child.text = cleaned(text) or None
    return child


def as_xml(root: ElementTree.Element) -> bytes:
    ElementTree.indent(root, " ")
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode").encode() + b"\n"


# --- feed.json


def json_feed(events: tuple[Event, ...], config: Config) -> bytes:
    """JSON Feed 1.1."""
    feed: dict[str, Any] = {"version": "https://jsonfeed.org/version/1.1", "title": config.title}
    if config.subtitle:
        feed["description"] = config.subtitle
    if config.site_url:
        feed["home_page_url"] = absolute(config, "index.html")
        feed["feed_url"] = absolute(config, "feed.json")
    feed["authors"] = [{"name": config.author or config.title}]
    feed["language"] = config.language
    feed["items"] = [json_item(event, config) for event in events]
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def json_item(event: Event, config: Config) -> dict[str, Any]:
    return {
        "id": address(config, page(event)),
        "url": absolute(config, page(event)) or page(event),
        "title": headline(event, config),
        "content_html": body(event, config),
        "date_published": midnight(first_told(event)),
        "date_modified": midnight(last_told(event)),
        "tags": list(labels(event)),
    }


# --- sitemap.xml, robots.txt


def sitemap(pages: Iterable[str], config: Config) -> bytes:
    """Every page but the 404; empty where the site's address is not known, for a sitemap knows full addresses only."""
    root = ElementTree.Element("urlset", {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"})
    if not config.site_url:
        root.append(ElementTree.Comment(" site_url in config.yaml is not set "))
    for name in sorted(pages) if config.site_url else ():
        if name.endswith(".html") and name != "404.html":
            add(add(root, "url"), "loc", absolute(config, name))
    return as_xml(root)


def robots(config: Config) -> bytes:
    lines = ["User-agent: *", "Allow: /"]
    if config.site_url:
        lines.append(f"Sitemap: {absolute(config, 'sitemap.xml')}")
    return ("\n".join(lines) + "\n").encode()


# --- oEmbed


def oembed_page(event: Event) -> str:
    return f"events/{event.id}/oembed.json"


def embed_page(event: Event) -> str:
    """The event without navigation, for a frame on somebody else's page."""
    return f"events/{event.id}/embed.html"


def oembed(event: Event, config: Config) -> bytes:
    """The answer that an oEmbed reader looks for, as a file: a frame without script."""
    source = html.escape(absolute(config, embed_page(event)))
    title = html.escape(headline(event, config))
    frame = (
        f'<iframe src="{source}" title="{title}" width="{WIDTH}" height="{HEIGHT}" '
        'loading="lazy" sandbox="allow-popups"></iframe>'
    )
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": headline(event, config),
        "provider_name": config.title,
        "provider_url": absolute(config, "index.html"),
        "width": WIDTH,
        "height": HEIGHT,
        "html": frame,
    }
    return (json.dumps(answer, ensure_ascii=False) + "\n").encode("utf-8", "replace")
