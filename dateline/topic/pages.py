"""What people write themselves: content/pages/*.md and content/standing.yaml; and Markdown -> safe HTML.

Markdown is sanitised after it is rendered: what an article or an editor wrote is never trusted.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import markdown
import nh3

from dateline.problems import Problem, Where, error
from dateline.topic import yamlfile
from dateline.topic.yamlfile import Document, List, Map, Node, Text

LARGEST = 200_000  # characters of a page; Python-Markdown is quadratic in some shapes
MOST_BRACKETS = 2_000  # 8,000 opening brackets in a row keep it busy for 16 seconds
PREFIX = "text-"  # before every id that Markdown gives, so that none takes the place of one of the page's own
RESERVED = {"events", "places", "actors", "kinds", "months", "sources", "data", "assets", "index", "search", "pagefind"}
INDEX = "index"  # pages/index.md is the standfirst of the timeline
ATTRIBUTES = {**{tag: set(named) for tag, named in nh3.ALLOWED_ATTRIBUTES.items()}, "*": {"id", "lang", "dir"}}
TAGS = nh3.ALLOWED_TAGS - {"img", "map", "area", "center", "font", "strike", "tt"}
ROW = ("figure", "text", "note", "event")
HEADING = re.compile(r"\s{0,3}#\s+(?P<title>.+?)\s*#*\s*(?:\n|$)")


@dataclass(frozen=True, slots=True)
class Page:
    """A page that somebody wrote: `slug` is its file's stem, `html` its text without the first heading."""

    slug: str
    title: str
    html: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A row of "where things stand": a figure, a date or a sign, what it says, and who says so."""

    figure: str
    text: str
    note: str = ""
    event: str = ""  # the id of the event that it rests on


# --- Markdown


def prose(text: str) -> str:
    """Safe HTML. Raises ValueError for what is too long or too deeply nested to be rendered."""
    if len(text) > LARGEST or text.count("[") > MOST_BRACKETS:
        raise ValueError("the text is too long, or holds too many brackets")
    try:
        html = converter().reset().convert(text)
    except Exception as fault:  # whatever text may do to it: the next one must find it whole
        converter.cache_clear()
        deep = isinstance(fault, RecursionError)
        raise ValueError("nested too deeply" if deep else f"no Markdown that can be read: {fault}") from None
    return safe(html)


@cache
def converter() -> markdown.Markdown:
    """One for all texts: making one takes longer than what it converts."""
    return markdown.Markdown(extensions=["tables", "footnotes", "attr_list", "sane_lists", "toc"])


def safe(html: str) -> str:
    """Only harmless tags, links of the web, ids of our own prefix."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=own_ids,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )


def own_ids(tag: str, name: str, value: str) -> str | None:
    if name == "id":
        return f"{PREFIX}{value}"
    if tag == "a" and name == "href" and value.startswith("#"):
        return f"#{PREFIX}{value[1:]}"
    return value


def lower_headings(html: str) -> str:
    """A page has one first heading, its title: those of its text begin with the second."""
    return re.sub(r"(</?h)1\b", r"\g<1>2", html)


# --- content/pages


def load(folder: Path) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """The pages of content/pages in order of their names."""
    found, problems = [], []
    for path in sorted(folder.glob("*.md")):
        text, faults = yamlfile.text_of(path)
        page, more = read(path.stem, text.removeprefix("\ufeff"), Where(path.as_posix())) if not faults else (None, ())
        problems += [*faults, *more]
        if page:
            found.append(page)
    return tuple(found), tuple(problems)


def read(slug: str, text: str, where: Where) -> tuple[Page | None, tuple[Problem, ...]]:
    """The page that `text` writes: its first heading is the title, else its file's name."""
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", slug):
        return None, (error(where, f"'{slug}' cannot be an address", "use small letters, digits and hyphens"),)
    if slug in RESERVED - {INDEX}:
        return None, (error(where, f"'{slug}' is a page that the program makes", "give the file another name"),)
    heading = HEADING.match(text)
    try:
        html = lower_headings(prose(text[heading.end() :] if heading else text))
    except ValueError as fault:
        return None, (error(where, str(fault), "shorten it, or split it into two pages"),)
    title = heading["title"] if heading else slug.replace("-", " ").capitalize()
    return Page(slug, title, html), ()


# --- content/standing.yaml


def load_standing(path: Path) -> tuple[tuple[Standing, ...], tuple[Problem, ...]]:
    """The rows of content/standing.yaml; none where there is no such file."""
    if not path.exists():
        return (), ()
    document, problems = yamlfile.load(path)
    if document.root is None:
        return (), problems
    if not isinstance(document.root, List):
        return (), (
            *problems,
            document.error(document.root.start, "a list of rows is expected", "begin each row with '- '"),
        )
    rows, faults = [], list(problems)
    for node in document.root.items:
        row, more = standing(node, document)
        faults += more
        if row:
            rows.append(row)
    return tuple(rows), tuple(faults)


def standing(node: Node, document: Document) -> tuple[Standing | None, tuple[Problem, ...]]:
    if not isinstance(node, Map):
        return None, (
            document.error(node.start, "a row is expected", "write - {figure: 12+, text: …, note: …, event: …}"),
        )
    faults = [
        document.error(key.start, f"'{key.value}' is not part of a row", "write figure, text, note or event")
        for key, _ in node.pairs
        if key.value not in ROW
    ]
    faults += [
        document.error(value.start, f"'{key.value}' takes one text")
        for key, value in node.pairs
        if not isinstance(value, Text)
    ]
    texts = {key.value: value.value for key, value in node.pairs if isinstance(value, Text)}
    faults += [document.error(node.start, f"a row without '{key}'") for key in ("figure", "text") if not texts.get(key)]
    return (None, tuple(faults)) if faults else (Standing(**texts), ())
