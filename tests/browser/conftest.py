"""The machine's own Chromium, axe-core and the HTML checker, where it has them; a skip says what is missing."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

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
