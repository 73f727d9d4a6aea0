"""A path -> what the preview answers: the page in memory, with the problems of the last build on top."""

import html
import mimetypes
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from dateline.problems import Problem, as_text

POLICY = re.compile(rb"""<meta\s[^>]*http-equiv=["']?Content-Security-Policy["']?[^>]*>\s*""", re.I)
BODY = re.compile(rb"<body[^>]*>", re.I)
TYPES = {
    ".ics": "text/calendar",
    ".geojson": "application/geo+json",
    ".xml": "application/xml",
    ".js": "text/javascript",
}
PANEL = (
    '<aside role="alert" id="dateline-problems" style="position:sticky;top:0;z-index:9;max-height:60vh;overflow:auto;'
    "padding:1rem;background:#fff3c4;color:#17191b;border-bottom:3px solid #a5341f;"
    'font:.875rem/1.4 system-ui,sans-serif">'
    '<strong>{title}</strong><pre style="white-space:pre-wrap;font:.8125rem/1.4 monospace">{text}</pre></aside>'
)
BARE = "<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title></head><body></body></html>"


def answer(
    path: str, files: Mapping[str, bytes], problems: tuple[Problem, ...], host: str = ""
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and body for a path: a page, the way to it, or the site's own 404."""
    name = path + "index.html" if path in ("", "/") or path.endswith("/") else path
    if name not in files and f"{path}/index.html" in files:
        return 301, {"Location": f"/{quote(path)}/"}, b""
    status = 200 if name in files else 404
    name = name if name in files else "404.html"
    body = files.get(name)
    if body is None:
        body = BARE.format(title="No such page" if files else "Not built yet").encode()
        name = "404.html"
    headers = {"Content-Type": media_type(name), "Cache-Control": "no-store"}
    if name.endswith(".html"):
        body = for_preview(body, problems, host, rooted=status == 404)
    return status, headers, body


def media_type(name: str) -> str:
    suffix = Path(name).suffix
    kind = TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    text = kind.startswith("text/") or kind in ("application/json", "application/xml", "application/geo+json")
    return f"{kind}; charset=utf-8" if text else kind


def for_preview(page: bytes, problems: tuple[Problem, ...], host: str, rooted: bool) -> bytes:
    """A page with room for livereload's script (the policy would block it) and the problems on top.

    `rooted`: a 404 is shown at any depth, so its relative links start from the root.
    """
    page = POLICY.sub(b"", page)
    if rooted:
        page = page.replace(b"<head>", b'<head><base href="/">', 1)
    if problems:
        page = with_panel(page, panel(problems))
    if b"</head>" not in page:  # where livereload puts its script
        port = host.rpartition(":")[2]
        page += f'<script src="/livereload.js?port={html.escape(port)}"></script>'.encode()
    return page


def panel(problems: tuple[Problem, ...]) -> bytes:
    errors = sum(problem.level == "error" for problem in problems)
    title = "Not built; the page is as it was before" if errors else "Built, with warnings"
    return PANEL.format(title=title, text=html.escape(as_text(problems))).encode("utf-8", "replace")


def with_panel(page: bytes, shown: bytes) -> bytes:
    found = BODY.search(page)
    at = found.end() if found else len(page)
    return page[:at] + shown + page[at:]
