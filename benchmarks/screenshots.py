"""Pictures of a topic's site for the documentation: at three widths, light, dark, on paper, from right to left.

usage: python -m benchmarks.screenshots [PATH/config.yaml] [FOLDER] [--event ID]

The topic is read and rendered into a folder of its own; nothing in it changes. Needs the machine's Chromium (CHROMIUM
names it), playwright and pillow.
"""

import argparse
import os
import shutil
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PIL import Image, ImageOps
from playwright.sync_api import sync_playwright

from dateline import output, pipeline

COLOURS = 128  # a picture of text needs no more, and stays small
PAPER = 57  # pixels: the margin of a printed page
FLAGS = ("--disable-gpu", "--no-first-run", "--no-sandbox")


@dataclass(frozen=True)
class Shot:
    """A picture: its file's name, the page, its size, and how the page is read."""

    name: str
    page: str
    width: int
    height: int
    look: str = "light"  # light, dark, print
    language: str = ""
    at: str = ""  # what the picture begins with


def shots(event: str) -> tuple[Shot, ...]:
    page = f"events/{event}/index.html"
    return (
        Shot("index-1440-light", "index.html", 1440, 1800),
        Shot("index-1440-dark", "index.html", 1440, 1300, "dark"),
        Shot("index-1440-days-light", "index.html", 1440, 1500, at="#d2020-02-01"),
        Shot("index-768-light", "index.html", 768, 1700),
        Shot("index-360-dark", "index.html", 360, 2000, "dark"),
        Shot("event-1440-light", page, 1440, 2200),
        Shot("event-360-dark", page, 360, 2200, "dark"),
        Shot("places-1440-light", "places/index.html", 1440, 1300),
        Shot("sources-1440-light", "sources/index.html", 1440, 1300),
        Shot("method-1440-light", "method/index.html", 1440, 1100),
        Shot("index-print", "index.html", 680, 1009, "print"),
        Shot("index-ar-1440-light", "index.html", 1440, 1700, language="ar-SY"),
        Shot("event-ar-360-light", page, 360, 2000, language="ar-SY"),
    )


def written(path: Path, folder: Path, language: str) -> Path:
    """The site of a topic in a folder, in the language asked for."""
    topic, problems = pipeline.load(path)
    if language:
        topic = replace(topic, config=replace(topic.config, language=language))
    drafted, more = pipeline.draft(topic)
    built, faults = pipeline.build(topic, drafted)
    if pipeline.failed((*problems, *more, *faults)):
        raise SystemExit("\n".join(str(problem) for problem in (*problems, *more, *faults)))
    output.write(built.site, folder)
    return folder


def taken(browser: Any, site: Path, shot: Shot) -> bytes:
    page = browser.new_page(viewport={"width": shot.width, "height": shot.height})
    page.emulate_media(
        media="print" if shot.look == "print" else "screen", color_scheme="dark" if shot.look == "dark" else "light"
    )
    page.goto((site / shot.page).as_uri())
    if shot.at:
        page.evaluate("name => { location.hash = name; }", shot.at)
    page.wait_for_timeout(300)
    picture: bytes = page.screenshot()
    page.close()
    return picture


def small(picture: bytes, border: int) -> bytes:
    made = BytesIO()
    framed = ImageOps.expand(Image.open(BytesIO(picture)).convert("RGB"), border, "white")
    few = framed.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(made, "PNG", optimize=True)
    return made.getvalue()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("config", type=Path, nargs="?", default=Path("config.yaml"))
    options.add_argument("folder", type=Path, nargs="?", default=Path("docs/screenshots"))
    options.add_argument("--event", default="2020-02-27-balyun-airstrike", help="whose page is shown")
    given = options.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    with TemporaryDirectory() as made, sync_playwright() as playwright:
        sites = {
            language: written(given.config, Path(made) / (language or "own"), language) for language in ("", "ar-SY")
        }
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        for shot in shots(given.event):
            picture = small(taken(browser, sites[shot.language], shot), PAPER if shot.look == "print" else 0)
            (given.folder / f"{shot.name}.png").write_bytes(picture)
            print(f"{shot.name}.png {len(picture) // 1000} kB")
        browser.close()


if __name__ == "__main__":
    main()
