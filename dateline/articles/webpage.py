"""An article saved as HTML -> what its <meta>, JSON-LD and markup say of it, and its main text.

The main text is trafilatura's. The date is only what the page itself states as its publication: no guess from
addresses, copyright lines or the text.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

LONGEST_CELL = 60  # letters
MAX_NODES = 200_000  # a news page has some 3,000; the extractor's time grows with them

# Where pages state these, the surest first: meta names and properties (Open Graph, Dublin Core, Highwire, Parsely).
META = {
    "title": ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title"),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "dc.date.issued",
        "dc.date",
        "dcterms.created",
        "citation_publication_date",
        "parsely-pub-date",
        "sailthru.date",
        "publish-date",
        "publication_date",
        "pubdate",
        "date",
    ),
    "publisher": ("og:site_name", "application-name", "dc.publisher", "citation_journal_title"),
    "author": ("author", "article:author", "dc.creator", "citation_author", "parsely-author", "byl"),
    "url": ("og:url", "parsely-link"),
}
ARTICLE_TYPES = (
    "NewsArticle",
    "Article",
    "ReportageNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "AnalysisNewsArticle",
)


def read(text: str) -> tuple[dict[str, str], str]:
    """`(facts, text)`: what the page says of itself, by the names of front matter, and its plain main text.

    Raises ValueError where the text is not an HTML page, or is too large to be one of news.
    """
    tree = parse(text)
    stated = from_json_ld(tree)
    etree.strip_elements(tree, "script", "style", with_tail=False)  # no headline's words, where they stand in one
    facts = {**from_markup(tree), **from_meta(tree), **stated}
    facts = {name: clean(value) for name, value in facts.items() if clean(value)}
    return facts, without_headline(main_text(text, tree), facts.get("title", ""))


def parse(text: str) -> html.HtmlElement:
    try:
        parser = html.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True)
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, RecursionError) as fault:
        raise ValueError(f"is not an HTML page that can be read ({fault})") from None
    if sum(1 for _ in tree.iter()) > MAX_NODES:
        raise ValueError(f"has more than {MAX_NODES:,} elements: too large for a page of news")
    return tree


def main_text(text: str, tree: html.HtmlElement) -> str:
    """Paragraphs parted by empty lines; where the extractor finds nothing, those of <article>, <main> or <body>."""
    import trafilatura  # noqa: PLC0415  half a second to import, and only saved pages need it

    text = html.tostring(tree, encoding="unicode") if rows_as_lines(tree) else text
    found = trafilatura.extract(text, include_comments=False, include_tables=False, favor_precision=False)
    if not found or "\n" not in found:  # of a short page it makes one line, with the headline in it
        every = paragraphs(tree)
        if not found or (len(every) > 1 and all(p in found for p in every)):
            found = "\n".join(every)
    return re.sub(r"\n+", "\n\n", (found or "").strip())


def paragraphs(tree: html.HtmlElement) -> list[str]:
    for path in ("//article", "//main", "//body"):
        found = [clean(p.text_content()) for p in tree.xpath(f"({path})[1]//p")]
        if any(found):
            return [p for p in found if p]
    return []


def rows_as_lines(tree: html.HtmlElement) -> bool:
    """Make a line "| Holmbridge | 2 |" of each row of the tables that hold figures; whether there were any.

    The extractor drops tables, or runs their cells together with the text.
    """
    tables = [table for table in tree.iter("table") if holds_figures(table)]
    for table in tables:
        block = html.Element("div")
        for row in table.iter("tr"):
            line = html.Element("p")
            line.text = f"| {' | '.join(clean(cell.text_content()) for cell in row.iter('th', 'td'))} |"
            block.append(line)
        block.tail = table.tail
        table.getparent().replace(table, block)
    return bool(tables)


def holds_figures(table: html.HtmlElement) -> bool:
    """Rows of short cells with numbers: pages are laid out in tables too, and menus stand in them."""
    if table.getparent() is None or table.xpath(".//table"):
        return False
    rows = [[clean(cell.text_content()) for cell in row.iter("th", "td")] for row in table.iter("tr")]
    short = all(len(cell) <= LONGEST_CELL for row in rows for cell in row)
    return (
        len(rows) > 1 and short and all(len(row) > 1 for row in rows) and any(c.isdigit() for r in rows for c in r[1:])
    )


def without_headline(text: str, title: str) -> str:
    """The text without its first line, where that is the title over again."""
    first, _, rest = text.partition("\n\n")
    return rest if first.strip(" .").casefold() == title.strip(" .").casefold() else text


def from_markup(tree: html.HtmlElement) -> dict[str, str]:
    """What the elements themselves tell: <html lang>, <h1>, <title>, canonical address, a dated <time>."""

    def first(path: str) -> str:
        found = tree.xpath(path)
        return str(found[0] if isinstance(found[0], str) else found[0].text_content()) if found else ""

    return {
        "title": first("//h1") or first("//head/title"),
        "language": first("/html/@lang"),
        "url": first("//link[@rel='canonical']/@href"),
        "published": first("//time[@pubdate]/@datetime")
        or first("//*[@itemprop='datePublished']/@content")
        or first("//*[@itemprop='datePublished']/@datetime")
        or first("//article//time/@datetime"),
        "author": first("//*[@rel='author']") or first("//*[@itemprop='author']"),
    }


def from_meta(tree: html.HtmlElement) -> dict[str, str]:
    given: dict[str, str] = {}
    for element in tree.iter("meta"):
        for key in ("property", "name", "itemprop"):
            if element.get(key) and element.get("content"):
                given.setdefault(str(element.get(key)).lower(), str(element.get("content")))
    found = {field: next((given[name] for name in names if name in given), "") for field, names in META.items()}
    if found["author"].startswith(("http:", "https:")):  # article:author is often a profile's address
        found["author"] = ""
    return {field: value for field, value in found.items() if value}


def from_json_ld(tree: html.HtmlElement) -> dict[str, str]:
    for block in tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(block.text_content())
        except (ValueError, RecursionError):
            continue
        for item in objects(data):
            if any(kind in ARTICLE_TYPES for kind in as_list(item.get("@type"))):
                facts = {
                    "title": as_text(item.get("headline")),
                    "published": as_text(item.get("datePublished")),
                    "publisher": as_text(item.get("publisher")),
                    "author": ", ".join(filter(None, map(as_text, as_list(item.get("author"))))),
                    "url": as_text(item.get("url")) or as_text(item.get("mainEntityOfPage")),
                    "language": as_text(item.get("inLanguage")),
                }
                return {field: value for field, value in facts.items() if value}
    return {}


def objects(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(data, list) and depth < 5:
        for item in data:
            yield from objects(item, depth + 1)
    if isinstance(data, dict) and depth < 5:
        yield data
        yield from objects(data.get("@graph"), depth + 1)


def as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def as_text(value: Any) -> str:
    if isinstance(value, dict):
        return as_text(value.get("name") or value.get("@id") or value.get("alternateName"))
    return value if isinstance(value, str) else ""


def clean(text: str) -> str:
    return " ".join(text.split())
