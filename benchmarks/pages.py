"""How much pages weigh and how soon they can be used, with TimelineJS on the same events beside them.

    npm ci --prefix benchmarks --ignore-scripts
    python -m benchmarks.pages [--events 100 1000 10000] [--runs 3] [--lighthouse] [--markdown]

Each topic is made up (tests/made.py), served with gzip from this machine, and loaded in turns: ours, TimelineJS,
ours, …; other hosts are out of reach. Ready: for ours, the document is complete; for TimelineJS, each event has its
mark. Milliseconds are medians, unthrottled. With TimelineJS, 10,000 events are loaded once.
"""

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from threading import Thread
from typing import Any

from playwright.sync_api import sync_playwright

from tests.browser.conftest import find_chromium, flags
from tests.browser.sites import made_files

HERE = Path(__file__).parent
RIVAL = HERE / "node_modules/@knight-lab/timelinejs/dist"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
}
MARKS = "document.querySelectorAll('.tl-timemarker').length"
RIVAL_PAGE = b"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>TimelineJS</title>
<link rel="stylesheet" href="css/timeline.css"><script src="js/timeline.js"></script></head>
<body><div id="t" style="width: 100%; height: 600px"></div>
<script>window.timeline = new TL.Timeline("t", "data.json", {})</script></body></html>"""
LOADED = """() => { const t = performance.getEntriesByType("navigation")[0];
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return { complete: t.domComplete, painted: paint ? paint.startTime : 0, now: performance.now(),
    blocked: window.__long.reduce((sum, long) => sum + Math.max(0, long - 50), 0),
    nodes: document.getElementsByTagName("*").length }; }"""
WATCH = """window.__long = [];
new PerformanceObserver(list => list.getEntries().forEach(e => window.__long.push(e.duration)))
  .observe({ type: "longtask", buffered: true });"""
ANSWER = """() => new Promise(done => {
  const out = document.querySelector("#filter output"), words = document.getElementById("words");
  const seen = () => requestAnimationFrame(() => done(performance.now() - begun));
  new MutationObserver(seen).observe(out, { childList: true, characterData: true, subtree: true });
  const begun = performance.now();
  words.value = "ash";
  words.dispatchEvent(new Event("input", { bubbles: true }));
})"""


@dataclass(frozen=True)
class Load:
    ready: float
    painted: float
    cpu: float
    script: float
    blocked: float
    nodes: int
    requests: int


# --- what is served


class Handler(BaseHTTPRequestHandler):
    def __init__(self, *args: Any, files: Mapping[str, bytes]) -> None:
        self.files = files
        super().__init__(*args)

    def do_GET(self) -> None:
        name = self.path.split("?")[0].lstrip("/") or "index.html"
        name = name + "index.html" if name.endswith("/") else name
        if name not in self.files:
            self.send_error(404)
            return
        data = self.files[name]
        self.send_response(200)
        self.send_header("Content-Type", TYPES.get(Path(name).suffix, "application/octet-stream"))
        if "gzip" in self.headers.get("Accept-Encoding", ""):
            data = gzipped(data)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        pass


PACKED: dict[bytes, bytes] = {}


def gzipped(data: bytes) -> bytes:
    if data not in PACKED:
        PACKED[data] = gzip.compress(data, 9, mtime=0)
    return PACKED[data]


@contextmanager
def serving(files: Mapping[str, bytes]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, files=files)) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def rival_files(ours: Mapping[str, bytes]) -> dict[str, bytes]:
    """TimelineJS as its package has it, on the events of our own export."""
    found = {p.relative_to(RIVAL).as_posix(): p.read_bytes() for p in RIVAL.rglob("*") if p.is_file()}
    return found | {"index.html": RIVAL_PAGE, "data.json": ours["data/timelinejs.json"]}


# --- loading


def load(browser: Any, address: str, marks: int = 0) -> Load:
    """One load in a window of its own; with `marks`, ready is when so many events are drawn."""
    window = browser.new_context(viewport={"width": 1280, "height": 900})
    window.route(lambda url: not url.startswith("http://127.0.0.1:"), lambda route: route.abort())
    window.add_init_script(WATCH)
    page = window.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    session = window.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(address, wait_until="load", timeout=240_000)
    if marks:
        page.wait_for_function(f"() => {MARKS} >= {marks}", polling="raf", timeout=240_000)
    seen = page.evaluate(LOADED)
    measured = {m["name"]: m["value"] for m in session.send("Performance.getMetrics")["metrics"]}
    window.close()
    ready = seen["now"] if marks else seen["complete"]
    cpu, script = measured["TaskDuration"] * 1000, measured["ScriptDuration"] * 1000
    return Load(ready, seen["painted"], cpu, script, seen["blocked"], seen["nodes"], len(requests))


def middle(loads: list[Load]) -> dict[str, float]:
    return {name: round(median(getattr(each, name) for each in loads)) for name in Load.__annotations__}


def searched(browser: Any, address: str) -> float:
    """Milliseconds from the last key to the changed count, the search data already there."""
    page = browser.new_page()
    page.goto(address, wait_until="load")
    page.fill("#words", "ferry")
    page.wait_for_function("() => location.hash.includes('ferry')")
    page.wait_for_timeout(500)
    took = page.evaluate(ANSWER)
    page.close()
    return float(round(took))


def timed(browser: Any, number: int, runs: int) -> dict[str, Any]:
    ours = made_files(number)
    rival = rival_files(ours)
    dated = len(json.loads(ours["data/timelinejs.json"])["events"])
    month = max((n for n in ours if n.startswith("months/2")), key=lambda n: len(ours[n]))
    mine, months, theirs = list[Load](), list[Load](), list[Load]()
    with serving(ours) as here, serving(rival) as there:
        for run in range(runs):
            mine.append(load(browser, here))
            months.append(load(browser, here + month))
            if run == 0 or number <= 1000:
                theirs.append(load(browser, there, dated))
        search = searched(browser, here)
    return {
        "events": number,
        "index": middle(mine),
        "month": middle(months),
        "timelinejs": middle(theirs),
        "search": search,
        "share": round(middle(mine)["ready"] / middle(theirs)["ready"], 3),
        "bytes": weights(ours, rival, month),
    }


def weights(ours: Mapping[str, bytes], rival: Mapping[str, bytes], month: str) -> dict[str, int]:
    def packed(files: Mapping[str, bytes], *names: str) -> int:
        return sum(len(gzipped(files[name])) for name in names)

    return {
        "style and script": packed(ours, "assets/style.css", "assets/script.js"),
        "index": packed(ours, "index.html"),
        "month": packed(ours, month),
        "search data": packed(ours, "data/search.js"),
        "timelinejs style and script": packed(rival, "css/timeline.css", "js/timeline.js"),
        "timelinejs all": packed(rival, "css/timeline.css", "js/timeline.js", "index.html", "data.json"),
    }


# --- Lighthouse


def lighthouse(number: int, chromium: str) -> dict[str, dict[str, float]]:
    """The four scores of the index, of an event and of the places, mobile profile, with gzip."""
    node, tool = shutil.which("node"), HERE / "node_modules/lighthouse/cli/index.js"
    if not node or not tool.exists():
        sys.exit("Lighthouse is not there: npm ci --prefix benchmarks --ignore-scripts")
    probe = made_files(number)
    event = max(
        (n for n in probe if n.startswith("events/") and b"noindex" not in probe[n]), key=lambda n: len(probe[n])
    )
    scores = {}
    with serving(probe) as address, tempfile.TemporaryDirectory() as folder:
        for name, page in (("index", ""), ("event", event), ("places", "places/index.html")):
            out = Path(folder, "report.json")
            options = ["--output=json", f"--output-path={out}", "--quiet", "--no-enable-error-reporting"]
            chrome = f"--chrome-flags=--headless {' '.join(flags())}"
            command = [node, str(tool), address + page, *options, chrome]
            subprocess.run(command, check=True, env=os.environ | {"CHROME_PATH": chromium}, capture_output=True)
            report = json.loads(out.read_text("utf-8"))
            scores[name] = {key: round(100 * found["score"]) for key, found in report["categories"].items()}
            low = [a["id"] for a in report["audits"].values() if a.get("score") is not None and a["score"] < 0.9]
            print(name, scores[name], low, file=sys.stderr)
    return scores


def as_markdown(rows: list[dict[str, Any]]) -> str:
    lines = [
        "| events | page | ready ms | painted ms | CPU ms | script ms | blocked ms | nodes | requests |",
        "| --- " * 9 + "|",
    ]
    for row in rows:
        for name in ("index", "month", "timelinejs"):
            found = row[name]
            cells = (found[key] for key in ("ready", "painted", "cpu", "script", "blocked", "nodes", "requests"))
            lines.append(f"| {row['events']:,} | {name} | " + " | ".join(f"{cell:,}" for cell in cells) + " |")
    lines += ["", "| events | ready, ours / TimelineJS | answer to a search ms |", "| --- | --- | --- |"]
    lines += [f"| {row['events']:,} | {row['share']} | {row['search']:.0f} |" for row in rows]
    names = list(rows[0]["bytes"])
    lines += [
        "",
        "| events | " + " | ".join(f"{name}, gzip B" for name in names) + " |",
        "| --- " * (len(names) + 1) + "|",
    ]
    lines += [
        f"| {row['events']:,} | " + " | ".join(f"{row['bytes'][name]:,}" for name in names) + " |" for row in rows
    ]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, nargs="+", default=[100, 1000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--lighthouse", action="store_true")
    parser.add_argument("--markdown", action="store_true")
    given = parser.parse_args()
    chromium = find_chromium()
    if not chromium or not RIVAL.exists():
        sys.exit("needs Chromium, and TimelineJS: npm ci --prefix benchmarks --ignore-scripts")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=flags())
        rows = [timed(browser, number, given.runs) for number in given.events]
        browser.close()
    print(as_markdown(rows) if given.markdown else json.dumps(rows, indent=1))
    if given.lighthouse:
        print(json.dumps(lighthouse(max(n for n in given.events if n <= 1000), chromium)))


if __name__ == "__main__":
    main()
