"""The machine's own Chromium, axe-core and the HTML checker, where it has them; a skip says what is missing."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from dateline import bundle
from tests.browser import sites

ROOT = Path(__file__).parent.parent.parent
MODULES = ROOT / "node_modules"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


def flags() -> list[str]:
    return [*QUIET, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else list(QUIET)


@pytest.fixture(scope="session")
def chromium() -> str:
    found = find_chromium()
    if not found:
        pytest.skip("no Chromium (apt install chromium, or set CHROMIUM to its path)")
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[object]:
    """One browser for the whole run."""
    api = pytest.importorskip("playwright.sync_api", reason="no playwright (pip install -e '.[dev]')")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=flags())
        yield browser
        browser.close()


def from_npm(path: str) -> Path:
    found = MODULES / path
    if not found.exists():
        pytest.skip(f"no {path.split('/')[0]} (npm install --ignore-scripts)")
    return found


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe-core, to be run in a page."""
    return from_npm("axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def vnu() -> list[str]:
    """The command of the Nu HTML checker."""
    java = shutil.which("java")
    if not java:
        pytest.skip("no Java (apt install default-jre-headless)")
    return [java, "-Xss8m", "-jar", str(from_npm("vnu-jar/build/dist/vnu.jar"))]


# --- sites to look at


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made topic of 60 events."""
    return sites.write_made(tmp_path_factory.mktemp("made") / "site", 60)


@pytest.fixture(scope="session")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A made topic of 1,000 events."""
    return sites.write_made(tmp_path_factory.mktemp("long") / "site", 1000)


@pytest.fixture(scope="session")
def living_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One that knows its address, and so has embeddable pages."""
    return sites.write_made(tmp_path_factory.mktemp("living") / "site", 12, site_url="https://example.org/flood")


@pytest.fixture(scope="session")
def arabic_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sites.write_made(tmp_path_factory.mktemp("arabic") / "site", 40, language="ar")


@pytest.fixture(scope="session")
def shipped_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sites.write_shipped(tmp_path_factory.mktemp("shipped") / "site")


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made topic as one file, in a folder by itself."""
    path = tmp_path_factory.mktemp("bundled") / "timeline.html"
    path.write_bytes(bundle.build(sites.made_files(60)))
    return path


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[dict[str, str]]:
    """The made topic's address at the root of a host, and under a sub-path."""
    with serving(site) as root, serving(site.parent) as above:
        yield {"root": root, "sub-path": f"{above}site/", "disk": f"{site.as_uri()}/"}


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    handler = partial(Silent, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


class Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass
