"""Rendered pages of events -> an index of all their words, made by Pagefind; nothing without the extra `search`.

The filter of the timeline looks through titles and summaries and works from disk. On a site of many events the
page Search looks through receipts and sources, too, once the site stands on a server.
"""

import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

PAGE = "search/index.html"
MANY = 500  # events; below, the filter does
NEEDED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "*.pf_meta", "wasm.*", "*/*")  # not its own looks
SECONDS = 600


def wanted(events: int) -> bool:
    """Whether a site of so many events has a full-text search here."""
    return events >= MANY and find_spec("pagefind") is not None


def files(site: Mapping[str, bytes]) -> dict[str, bytes]:
    """The index by path under pagefind/, where the site has a page that asks it; the same bytes for the same pages.

    Pagefind reads and writes folders, so it is given ones that are gone afterwards.
    """
    if PAGE not in site:
        return {}
    with TemporaryDirectory() as name:
        pages, index = Path(name) / "pages", Path(name) / "index"
        for path, data in site.items():
            if path.startswith("events/") and path.endswith("/index.html"):
                (pages / path).parent.mkdir(parents=True, exist_ok=True)
                (pages / path).write_bytes(data)
        command = (sys.executable, "-m", "pagefind", "--silent", "--root-selector", "article")
        subprocess.run((*command, "--site", pages, "--output-path", index), check=True, timeout=SECONDS)
        found = {path for pattern in NEEDED for path in index.glob(pattern)}
        return {f"pagefind/{path.relative_to(index).as_posix()}": path.read_bytes() for path in sorted(found)}
