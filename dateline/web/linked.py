"""Event -> JSON-LD, the event as schema.org describes it, for search engines."""

import json
from typing import Any

from dateline.model import Article, Event, Place
from dateline.topic.config import Config
from dateline.web.lines import DRAFT, absolute, description, page

Json = dict[str, Any]


def json_ld(event: Event, config: Config, places: dict[str, Place]) -> Json:
    """An event as schema.org describes it, for the event's page."""
    data: Json = {"@context": "https://schema.org", "@type": "Event", "name": event.title}
    if event.when.begins:
        data["startDate"] = event.when.begins
    if event.when.closes:
        data["endDate"] = event.when.closes
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
    data: Json = {"@type": "NewsArticle", "headline": article.title, "datePublished": article.published.isoformat()}
    if article.publisher:
        data["publisher"] = {"@type": "Organization", "name": article.publisher}
    if article.author:
        data["author"] = {"@type": "Person", "name": article.author}
    if article.url:
        data["url"] = article.url
    return data


def in_script(data: Json) -> str:
    """JSON for a `<script>` element: nothing in it can end the element or open a comment."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
