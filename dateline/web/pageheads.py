"""What is known of one page before it is shown: its address, title and description, and what it may run."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dateline.topic.config import Config
from dateline.web import cards, lines

DESCRIPTION = 200  # characters
POLICY = (  # connect-src: a page asks for nothing, but checkers in the page look for robots.txt
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
RUNS_PAGEFIND = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of one page; `page` in templates."""

    path: str
    title: str
    description: str
    section: str = ""  # the entry of the menu that it belongs to
    type: str = "website"
    hidden: bool = False
    canonical: str = ""
    oembed: str = ""
    policy: str = ""  # of its own, where it runs more than the others
    card: str = ""
    data: Markup | None = None


def head(config: Config, path: str, title: str, description: str, section: str = "", **more: Any) -> Head:
    """A page's head; without words of its own it is described as the topic is."""
    described = " ".join(description.split()) or config.subtitle or config.title
    canonical = "" if more.get("hidden") else absolute(config, path)
    more.setdefault("card", cards.address(config))
    return Head(path, title, shortened(described), section or path, canonical=canonical, **more)


def absolute(config: Config, path: str) -> str:
    return lines.absolute(config, path.removesuffix("index.html"))


def shortened(text: str) -> str:
    return text if len(text) <= DESCRIPTION else text[:DESCRIPTION].rpartition(" ")[0] + " …"
