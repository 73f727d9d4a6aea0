"""What the tests of pages share: which pages there are, how one is opened, what is cut off in it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

# Everything that a page hides of its own text: a box that cuts what overflows it, or a text outside the window.
CUT = """() => {
  const found = [], root = document.documentElement, wide = root.clientWidth;
  const say = (element, why) => found.push(why + ": " + (element.textContent || "").trim().slice(0, 60));
  if (root.scrollWidth > wide + 1) found.push("the page scrolls sideways: " + root.scrollWidth + " > " + wide);
  const unseen = "title, script, style, option, .hidden, .skip, defs";
  const shown = e => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().width > 0;
  const cuts = value => !["visible", "auto", "scroll"].includes(value);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node; (node = walker.nextNode());) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest(unseen) || !shown(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1) continue;
      if (rect.left < -1 || rect.right > wide + 1) { say(parent, "outside the window"); break; }
      for (let box = parent; box && box !== root; box = box.parentElement) {
        const style = getComputedStyle(box), frame = box.getBoundingClientRect();
        const x = cuts(style.overflowX) && (rect.left < frame.left - 1.5 || rect.right > frame.right + 1.5);
        const y = cuts(style.overflowY) && (rect.top < frame.top - 4 || rect.bottom > frame.bottom + 4);
        if (!x && !y || style.display === "inline") continue;
        say(parent, `cut by ${box.tagName} ${box.getAttribute("class")}`);
        break;
      }
    }
    if (getComputedStyle(parent).textOverflow === "ellipsis" && parent.scrollWidth > parent.clientWidth)
      say(parent, "ends in an ellipsis");
  }
  return [...new Set(found)];
}"""


def kinds(folder: Path) -> dict[str, str]:
    """A page of each kind that a site has, by a name for it."""

    def first(pattern: str) -> str:
        pages = (p for p in sorted(folder.glob(pattern)) if b"noindex" not in p.read_bytes())
        found = max(pages, key=lambda p: p.stat().st_size)  # the one with most in it
        return found.relative_to(folder).as_posix()

    listed = {
        name: f"{name}/index.html" for name in ("places", "actors", "kinds", "months", "sources", "about", "method")
    }
    one = {name: first(f"{name}s/*/index.html") for name in ("event", "place", "actor", "kind", "month")}
    return {"index": "index.html", "missing": "404.html", **listed, **one}


KINDS = (
    *("index", "missing", "places", "actors", "kinds", "months", "sources", "about", "method"),
    *("event", "place", "actor", "kind", "month"),
)


@contextmanager
def opened(browser: Any, address: str, **options: Any) -> Iterator[Any]:
    """A page in a window of its own; whatever the console complains of ends the test."""
    window = browser.new_context(**options)
    page = window.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: message.type in ("error", "warning") and complaints.append(message.text))
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    page.goto(address)
    yield page
    window.close()
    assert not complaints, complaints
