"""The files of a site -> the whole timeline as one HTML file, for e-mail, a USB stick or an archive.

Each page is a section; a link to a page shows its section, which the style sheet does without script. On paper
all of them follow one another.
"""

import base64
import hashlib
import html
import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

FIRST = "index.html"
ORDER = ("index.html", "events/", "months/", "places/", "actors/", "kinds/", "sources/", "method/", "about/")
LEFT_OUT = re.compile(r"search/.*|404\.html|.*/embed\.html|.*\.(?!html$)\w+")
ATTRIBUTE = re.compile(r"""\s([a-zA-Z-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
FILTER = re.compile(r'<form\b[^>]*\bid="filter".*?</form>', re.S)  # it looks through a file of its own
CHARSET = re.compile(r"<meta charset[^>]*>")
OUTSIDE = re.compile(  # what a head says of other files, and of the site's policy
    r"\s*(?:<link[^>]*>|<script[^>]*>[^<]*</script>|<meta\s[^>]*(?:og:|twitter:|Content-Security-Policy)[^>]*>)"
)
IMAGES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp"}
POINTERS = ("for", "headers", "list", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns")
STYLE = """
@media screen {
  .bundled:not(.first, :target, :has(:target)),
  body:has(.bundled:target, .bundled :target) .bundled:not(:target, :has(:target)) { display: none; }
}
@media print { .bundled { break-before: page; } }
.foot a:not([href]), .foot nav:not(:has(a[href])) { display: none; }
"""


@dataclass(frozen=True, slots=True)
class Part:
    """What is taken of a page: the class of its body and the inside of its main part."""

    path: str
    looks: str
    inside: str


def build(files: Mapping[str, bytes], site_url: str = "") -> bytes:
    """One HTML file that holds every page of the site, asks for nothing, and whose links lead to its own sections.

    A link to what is not a page (data, feeds) leads to the site where `site_url` says where that is, else nowhere.
    """
    frame = files[FIRST].decode()
    paths = sorted((p for p in files if not LEFT_OUT.fullmatch(p)), key=lambda p: (place(p), p))
    parts = [part for part in (taken(p, files[p].decode()) for p in paths) if part]
    doubled = {name for name, times in Counter(i for p in parts for i in ids(p.inside)).items() if times > 1}
    book = Book(files, frozenset(p.path for p in parts), frozenset(doubled), site_url.rstrip("/"))
    sections = "\n".join(section(part, book) for part in parts)
    return whole(frame, sections, book).encode("utf-8", "replace")


def place(path: str) -> int:
    found = (n for n, start in enumerate(ORDER) if path == start or (path.startswith(start) and start.endswith("/")))
    return next(found, len(ORDER))


# --- a page and its parts


class Reader(HTMLParser):
    """The pieces of a page as written, and where its main part begins and ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.looks, self.hidden, self.inside = "", False, False
        self.main: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "body":
            self.looks = given.get("class") or ""
        if tag == "meta" and given.get("name") == "robots":
            self.hidden = True
        self.keep(self.get_starttag_text() or "")
        self.inside = self.inside or tag == "main"

    def handle_endtag(self, tag: str) -> None:
        self.inside = self.inside and tag != "main"
        self.keep(f"</{tag}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.keep(self.get_starttag_text() or "")

    def handle_data(self, data: str) -> None:
        self.keep(data)

    def handle_entityref(self, name: str) -> None:
        self.keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.keep(f"&#{name};")

    def keep(self, text: str) -> None:
        if self.inside:
            self.main.append(text)


def taken(path: str, page: str) -> Part | None:
    """The main part of a page; None for one that only leads to another."""
    reader = Reader()
    reader.feed(page)
    reader.close()
    return None if reader.hidden else Part(path, reader.looks, FILTER.sub("", "".join(reader.main)))


def ids(inside: str) -> Iterable[str]:
    return (match[2] or match[3] or match[4] or "" for match in ATTRIBUTE.finditer(inside) if match[1] == "id")


# --- links


@dataclass(frozen=True, slots=True)
class Book:
    """What links are resolved against."""

    files: Mapping[str, bytes]
    pages: frozenset[str]
    doubled: frozenset[str]  # ids that stand on several pages
    site_url: str


def key(path: str) -> str:
    """`events/x/index.html` -> `events:x`: the id of the page's section."""
    return path.removesuffix("/index.html").removesuffix(".html").replace("/", ":")


def own_id(name: str, path: str, book: Book) -> str:
    return f"{key(path)}::{name}" if name in book.doubled else name


def section(part: Part, book: Book) -> str:
    first = " first" if part.path == FIRST else ""
    inside = re.sub(r"<[a-zA-Z][^>]*>", lambda tag: rewritten(tag[0], part.path, book), part.inside)
    return f'<section class="bundled {part.looks}{first}" id="{key(part.path)}">{inside}</section>'


def rewritten(tag: str, path: str, book: Book) -> str:
    """A start tag with its ids made the file's own, its links turned inwards and its pictures put in."""

    def attribute(found: re.Match[str]) -> str:
        name, value = found[1], html.unescape(found[2] or found[3] or found[4] or "")
        if name == "id":
            value = own_id(value, path, book)
        elif name in POINTERS:
            value = " ".join(own_id(each, path, book) for each in value.split())
        elif name in ("href", "src", "data-search"):
            link = target(value, path, book)
            if link is None:
                return ""
            value = link
        else:
            return found[0]
        return f' {name}="{html.escape(value)}"'

    return ATTRIBUTE.sub(attribute, tag)


def target(link: str, path: str, book: Book) -> str | None:
    """Where a link leads inside the file; None for a file that is not in it and has no address on the web."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return link
    name = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
    if name in book.pages:
        return f"#{own_id(parts.fragment, name, book)}" if parts.fragment else f"#{key(name)}"
    if posixpath.splitext(name)[1] in IMAGES and name in book.files:
        return data_address(name, book.files[name])
    return f"{book.site_url}/{name}" if book.site_url else None


def data_address(name: str, data: bytes) -> str:
    return f"data:{IMAGES[posixpath.splitext(name)[1]]};base64,{base64.b64encode(data).decode()}"


# --- the file


def whole(frame: str, sections: str, book: Book) -> str:
    """The frame of the first page with all sections as its main part, style and script in it."""
    style = book.files.get("assets/style.css", b"").decode() + STYLE
    script = book.files.get("assets/script.js", b"").decode()
    sources = f"style-src {hashed(style)}; script-src {hashed(script)}; img-src data:"
    policy = f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {sources}; base-uri 'none'\">"
    before, _, rest = frame.partition("<main")
    opening, _, inside = rest.partition(">")
    _, _, after = inside.rpartition("</main>")
    head, _, top = before.partition("</head>")
    head = CHARSET.sub(lambda found: found[0] + policy, OUTSIDE.sub("", head), count=1)
    icon = book.files.get("assets/icon.svg")
    link = f'<link rel="icon" href="{data_address("icon.svg", icon)}">' if icon else ""
    around = [re.sub(r"<[a-zA-Z][^>]*>", lambda tag: rewritten(tag[0], FIRST, book), text) for text in (top, after)]
    inlined = f"{link}<style>{style}</style></head>"
    after = around[1].replace("</body>", f"<script>{script}</script></body>")
    return f"{head}{inlined}{around[0]}<main{opening}>\n{sections}\n</main>{after}"


def hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
