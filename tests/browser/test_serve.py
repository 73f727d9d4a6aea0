"""The preview seen in Chromium: every save shows by itself."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]
# What a shell starts in the background ignores Ctrl-C, and so would all that it starts.
PROGRAM = """
import signal
import sys
from pathlib import Path
from dateline.problems import Where, error
from dateline.serve import Built, serve

def build():
    title = (topic / "title.txt").read_text()
    (topic / "built").write_bytes(b"by the build")
    if "bad" in title:
        return Built(problems=(error(Where("title.txt", 1, 1), "'bad' is not a title", "write another"),))
    css = (topic / "s.css").read_bytes()
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \\'self\\'">'
    head = f"<head>{policy}<title>{title}</title><link rel=stylesheet href=s.css></head>"
    page = f"<!doctype html><html lang=en>{head}<body><h1>{title}</h1></body></html>"
    files = {"index.html": page.encode(), "404.html": page.replace(title, "Lost").encode(), "s.css": css}
    return Built(files, (), {topic / "built": b"by the build"})

signal.signal(signal.SIGINT, signal.default_int_handler)
topic = Path(sys.argv[1])
serve(build, [topic], port=int(sys.argv[2]))
"""


class Served:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}/"
        self.log = folder.parent / "log"
        (folder / "title.txt").write_text("One")
        (folder / "s.css").write_text("h1 { color: rgb(1, 2, 3) }")
        with self.log.open("wb") as log:
            command = [sys.executable, "-u", "-c", PROGRAM, str(folder), str(self.port)]
            self.process = subprocess.Popen(command, stdout=log, stderr=log)
        wait_for(lambda: "Preview at" in self.said())

    def said(self) -> str:
        return self.log.read_text("utf-8")

    def save(self, name: str, text: str) -> None:
        """As editors do: beside it, then in its place."""
        part = self.folder / f".{name}.part"
        part.write_text(text)
        part.replace(self.folder / name)

    def builds(self) -> int:
        return len(re.findall(r"^(?:Not b|B)uilt in", self.said(), re.M))


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def wait_for(happened, seconds: float = 20) -> None:  # type: ignore[no-untyped-def]
    end = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.02)


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    (tmp_path / "topic").mkdir()
    server = Served(tmp_path / "topic")
    yield server
    server.process.kill()
    server.process.wait()


@pytest.fixture
def page(browser, served: Served):  # type: ignore[no-untyped-def]
    page = browser.new_page()
    with page.expect_websocket():
        page.goto(served.url)
    page.wait_for_timeout(300)  # for livereload's greeting, after which the page counts as a listener
    yield page
    page.close()


def test_each_of_two_quick_edits_shows(served: Served, page) -> None:  # type: ignore[no-untyped-def]
    served.save("title.txt", "Two")
    page.wait_for_selector("h1:text-is('Two')")
    page.wait_for_timeout(300)
    served.save("title.txt", "Three")
    page.wait_for_selector("h1:text-is('Three')")
    assert served.builds() == 3


def test_a_new_style_shows(served: Served, page) -> None:  # type: ignore[no-untyped-def]
    served.save("s.css", "h1 { color: rgb(9, 9, 9) }")
    page.wait_for_function("getComputedStyle(document.querySelector('h1')).color == 'rgb(9, 9, 9)'")


def test_problems_show_in_the_page_and_go_again(served: Served, page) -> None:  # type: ignore[no-untyped-def]
    served.save("title.txt", "bad")
    page.wait_for_selector("#dateline-problems")
    assert "title.txt:1:1: error: 'bad' is not a title" in page.inner_text("#dateline-problems")
    assert page.inner_text("h1") == "One"
    page.wait_for_timeout(300)
    served.save("title.txt", "Good")
    page.wait_for_selector("h1:text-is('Good')")
    assert page.query_selector("#dateline-problems") is None


def test_what_the_build_writes_into_the_topic_starts_nothing(served: Served, page) -> None:  # type: ignore[no-untyped-def]
    served.save("title.txt", "Two")
    page.wait_for_selector("h1:text-is('Two')")
    time.sleep(1)
    assert served.builds() == 2


def test_the_sites_own_404_answers_and_renews_itself(served: Served, browser) -> None:  # type: ignore[no-untyped-def]
    page = browser.new_page()
    with page.expect_websocket():
        response = page.goto(served.url + "no/such/page")
    assert response.status == 404 and page.inner_text("h1") == "Lost"
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).color") == "rgb(1, 2, 3)"
    page.close()


@pytest.mark.skipif(os.name == "nt", reason="signals are another matter on Windows")
def test_ctrl_c_ends_it_quietly(tmp_path: Path) -> None:
    (tmp_path / "topic").mkdir()
    served = Served(tmp_path / "topic")
    assert urllib.request.urlopen(served.url).status == 200
    served.process.send_signal(signal.SIGINT)
    assert served.process.wait(10) == 0
    assert "Traceback" not in served.said() and served.said().endswith("Preview ended\n")


def test_nothing_outside_the_pages_is_served(tmp_path: Path) -> None:
    (tmp_path / "topic").mkdir()
    served = Served(tmp_path / "topic")
    try:
        for path in ("../log", "%2e%2e/log", "title.txt", "..%2flog"):
            with pytest.raises(HTTPError, match="404"):
                urllib.request.urlopen(served.url + path)
    finally:
        served.process.kill()
        served.process.wait()
