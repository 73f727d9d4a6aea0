"""Feeds, sitemap and oEmbed answers, read back by readers that know nothing of us."""

import json
from dataclasses import replace
from typing import Any

import feedparser
import pytest
from hypothesis import given, settings
from lxml import etree

from dateline.model import Timeline
from dateline.web import feeds
from tests.timelines import KNOWN, SITES, STRIKE, Site, timelines

LIVING = "https://example.org/idlib"
PAGES = ("index.html", "404.html", "events/a/index.html", "data/events.json", "places/x y/index.html")
ATOM = etree.RelaxNG(
    etree.XML("""
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
 <start><element name="feed"><optional><attribute name="xml:lang"/></optional>
  <interleave><ref name="head"/><element name="author"><element name="name"><text/></element></element>
   <optional><element name="subtitle"><text/></element></optional>
   <zeroOrMore><element name="entry"><interleave><ref name="head"/>
    <optional><element name="published"><data type="dateTime"/></element></optional>
    <zeroOrMore><element name="category"><attribute name="term"/></element></zeroOrMore>
    <element name="content"><attribute name="type"><value>html</value></attribute><text/></element>
   </interleave></element></zeroOrMore></interleave></element></start>
 <define name="head"><interleave><element name="id"><data type="anyURI"><param name="minLength">1</param></data>
  </element>
  <element name="title"><text/></element><element name="updated"><data type="dateTime"/></element>
  <oneOrMore><element name="link"><attribute name="rel"/><attribute name="type"/><attribute name="href"/></element>
  </oneOrMore></interleave></define>
</grammar>""")
)


def made(timeline: Timeline = KNOWN, **config: str) -> dict[str, bytes]:
    return feeds.files(timeline, Site(**config), PAGES)  # type: ignore[arg-type]


def read(data: bytes) -> Any:
    found = feedparser.parse(data)
    assert not found.bozo, found.get("bozo_exception")
    assert ATOM.validate(etree.fromstring(data)), ATOM.error_log
    return found


def test_atom_reads_back_newest_first() -> None:
    found = read(made(site_url=LIVING)["feed.xml"])
    assert found.feed.title == "A made timeline"
    assert [entry.title for entry in found.entries] == [
        "Strike on a convoy near Balyun",
        "Draft, not reviewed: Talks go on",
        "Draft, not reviewed: People leave the south",
    ]
    strike = found.entries[0]
    assert strike.id == strike.link == f"{LIVING}/events/2020-02-27-strike-on-convoy/index.html"
    assert (strike.published, strike.updated) == ("2020-02-28T00:00:00Z", "2020-02-29T00:00:00Z")
    assert "killed: 29+ soldiers (the governor)" in strike.content[0].value
    assert {tag.term for tag in found.entries[1].tags} == {"draft"}


def test_without_an_address_ids_are_urns_and_stay() -> None:
    first, again = made(), made(title="Another title")
    ids = [entry.id for entry in read(first["feed.xml"]).entries]
    assert all(id.startswith("urn:uuid:") for id in ids) and len(set(ids)) == 3
    assert ids == [entry.id for entry in read(again["feed.xml"]).entries]
    assert ids == [item["id"] for item in json.loads(first["feed.json"])["items"]]
    assert read(first["feed.xml"]).feed.id != read(again["feed.xml"]).feed.id


def test_json_feed_has_what_version_1_1_asks_for() -> None:
    feed = json.loads(made(site_url=LIVING)["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{LIVING}/feed.json"
    assert all(item["id"] and item["content_html"] is not None for item in feed["items"])
    assert feed["items"][1]["title"].startswith("Draft, not reviewed")
    assert "home_page_url" not in json.loads(made()["feed.json"])


def test_the_sitemap_lists_pages_by_full_address() -> None:
    root = etree.fromstring(made(site_url=LIVING + "/")["sitemap.xml"])
    assert root.xpath("//*[local-name()='loc']/text()") == [
        f"{LIVING}/events/a/index.html",
        f"{LIVING}/index.html",
        f"{LIVING}/places/x%20y/index.html",
    ]


def test_without_an_address_the_sitemap_says_why_it_is_empty() -> None:
    data = made()["sitemap.xml"]
    assert b"site_url" in data and not etree.fromstring(data).xpath("//*[local-name()='loc']")


def test_robots_points_to_the_sitemap() -> None:
    assert made(site_url=LIVING)["robots.txt"].endswith(f"Sitemap: {LIVING}/sitemap.xml\n".encode())
    assert b"Sitemap" not in made()["robots.txt"]


def test_an_oembed_answer_is_a_frame_without_script() -> None:
    answer = json.loads(made(site_url=LIVING)["events/2020-02-27-strike-on-convoy/oembed.json"])
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert f'src="{LIVING}/events/2020-02-27-strike-on-convoy/embed.html"' in answer["html"]
    assert "<script" not in answer["html"]
    assert not [name for name in made() if "oembed" in name], "an answer without an address leads nowhere"


def test_a_long_timeline_has_a_feed_of_the_latest() -> None:
    many = Timeline(tuple(replace(STRIKE, id=f"e{n}") for n in range(500)))
    assert len(read(made(many)["feed.xml"]).entries) == feeds.LENGTH


@pytest.mark.parametrize("url", ["", LIVING])
def test_an_empty_timeline_has_feeds(url: str) -> None:
    files = made(Timeline(), site_url=url)
    assert read(files["feed.xml"]).entries == [] and json.loads(files["feed.json"])["items"] == []


@settings(deadline=None, max_examples=50)
@given(timelines(), SITES)
def test_whatever_the_words_feeds_read_back(timeline: Timeline, site: Site) -> None:
    files = feeds.files(timeline, site, PAGES)  # type: ignore[arg-type]
    assert len(read(files["feed.xml"]).entries) == len(timeline.events)
    for item in json.loads(files["feed.json"])["items"]:
        assert "<script" not in item["content_html"]
    for name, data in files.items():
        if name.endswith("oembed.json"):
            assert "<script" not in json.loads(data)["html"]


@pytest.mark.parametrize(("language", "draft", "toll"), [("tr", "Taslak", "önceki sayı"), ("ar", "مسودة", "رقم سابق")])
def test_feeds_speak_the_readers_language(language: str, draft: str, toll: str) -> None:
    earlier = replace(STRIKE, claims=(replace(STRIKE.claims[0], status="superseded"),), reviewed=False)
    entry = read(made(Timeline((earlier,)), language=language)["feed.xml"]).entries[0]
    assert draft in entry.title and toll in entry.content[0].value


def test_a_feed_names_who_publishes_it() -> None:
    assert read(made(author="The Lantern")["feed.xml"]).feed.author == "The Lantern"
    assert json.loads(made()["feed.json"])["authors"] == [{"name": "A made timeline"}]
