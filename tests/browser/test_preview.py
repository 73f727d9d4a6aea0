"""`build.py serve` on a topic, seen in Chromium: an edit to anything that makes the site shows by itself."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.test_serve import free_port, wait_for

ROOT = Path(__file__).parent.parent.parent
ARTICLE = """---
title: Bridge closed at Ashford
published: 2031-03-02
publisher: Estuary Post
---
Three ferrymen were killed when the bridge at Ashford gave way on Saturday, the harbour master said.
"""
ENTRY = """events:
  - id: {id}
    date: 2031-03-01
    title: {title}
    articles: [2031-03-02-bridge]
    review: reviewed
"""
pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module")
def topic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("topic")
    for name in ("content/articles", "content/events", "templates/assets"):
        (folder / name).mkdir(parents=True)
    (folder / "config.yaml").write_text("title: The bridge\n", "utf-8")
    (folder / "content/articles/2031-03-02-bridge.md").write_text(ARTICLE, "utf-8")
    (folder / "content/events/ours.yaml").write_text(
        ENTRY.format(id="2031-03-01-bridge", title="A bridge falls"), "utf-8"
    )
    return folder


@pytest.fixture(scope="module")
def address(topic: Path) -> Iterator[str]:
    port, log = free_port(), topic.parent / "preview.log"
    command = [
        sys.executable,
        "-u",
        str(ROOT / "build.py"),
        "serve",
        "--port",
        str(port),
        "--config",
        str(topic / "config.yaml"),
    ]
    with log.open("wb") as told:
        server = subprocess.Popen(command, stdout=told, stderr=told, cwd=topic)
    wait_for(lambda: "Preview at" in log.read_text("utf-8"))
    yield f"http://127.0.0.1:{port}/"
    server.kill()
    server.wait()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    page = browser.new_page()
    with page.expect_websocket():
        page.goto(address)
    page.wait_for_timeout(400)
    yield page
    page.close()


def test_an_edited_entry_shows(topic: Path, page: Any) -> None:
    (topic / "content/events/ours.yaml").write_text(
        ENTRY.format(id="2031-03-01-bridge", title="The old bridge falls"), "utf-8"
    )
    page.wait_for_selector("text=The old bridge falls")


def test_an_edited_article_shows(topic: Path, page: Any) -> None:
    path = topic / "content/articles/2031-03-02-bridge.md"
    path.write_text(ARTICLE.replace("Estuary Post", "The Lantern"), "utf-8")
    page.wait_for_function("document.querySelector('main').textContent.includes('The Lantern')")


def test_an_edited_template_shows(topic: Path, page: Any) -> None:
    shipped = (ROOT / "templates/_topbar.html").read_text("utf-8")
    (topic / "templates/_topbar.html").write_text(shipped + "<p id='ours'>Ours</p>", "utf-8")
    page.wait_for_selector("#ours")


def test_an_edited_style_shows(topic: Path, page: Any) -> None:
    (topic / "templates/assets/own.css").write_text("h1 { color: rgb(9, 9, 9) }", "utf-8")
    page.wait_for_function("getComputedStyle(document.querySelector('h1')).color === 'rgb(9, 9, 9)'")


def test_a_fault_shows_with_its_line_and_goes_when_mended(topic: Path, page: Any) -> None:
    path = topic / "content/events/ours.yaml"
    good = path.read_text("utf-8")
    path.write_text(good.replace("2031-03-01\n", "2031-02-30\n"), "utf-8")
    page.wait_for_selector("#dateline-problems")
    assert "ours.yaml:3:" in page.inner_text("#dateline-problems")
    page.wait_for_timeout(400)
    path.write_text(good, "utf-8")
    page.wait_for_selector("#dateline-problems", state="detached")


def test_an_entry_names_its_file_and_line(page: Any) -> None:
    assert "ours.yaml:2" in page.inner_text("main .where >> nth=0")


def test_the_preview_leaves_the_output_folder_alone(topic: Path, page: Any) -> None:
    assert not (topic / "site").exists()
