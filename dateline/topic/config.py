"""config.yaml -> Config: how the site looks and where it lives."""

import difflib
import re
import zoneinfo
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError, localedata
from pydantic import AfterValidator, Field

from dateline.problems import Problem, Where, error, nearest
from dateline.topic import yamlfile
from dateline.topic.shapes import Filled, Line, Shape, Unfit, check

TRUE, FALSE = ("true", "yes", "on"), ("false", "no", "off")
HOST = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}", re.IGNORECASE)
FUNCTION = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)*:[^\W\d]\w*")


def known_language(text: str) -> str:
    try:
        Locale.parse(text, sep="-")
    except (ValueError, UnknownLocaleError):
        raise Unfit(f"'{text}' is no language that we know", code_of(text)) from None
    return text


def code_of(name: str) -> str:
    """What to write for a language: tr for "Turkish"."""
    known = set(localedata.locale_identifiers())
    named = {title.lower(): code for code, title in Locale("en").languages.items() if code in known}
    close = difflib.get_close_matches(name.lower(), named, n=1, cutoff=0.8)
    return f"write {named[close[0]]}" if close else "write one like en, tr or ar"


def known_zone(text: str) -> str:
    try:
        zoneinfo.ZoneInfo(text)
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):  # the list of all is slow to make
        hint = near(text, zoneinfo.available_timezones(), "UTC or Asia/Damascus")
        raise Unfit(f"'{text}' is no time zone", hint) from None
    return text


def near(text: str, known: set[str], example: str) -> str:
    hint = nearest(text, known)
    return hint if hint.startswith("did") else f"write one like {example}"


def address(text: str) -> str:
    """A web address, without a slash at its end."""
    try:
        parts = urlsplit(text)
        known = parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"'\\]", text)
    except ValueError:
        known = False
    if not known or parts.query or parts.fragment or parts.username:
        raise Unfit(f"'{text}' is not the address of a site", "write one like https://example.org/timeline")
    return text.rstrip("/")


def truth(text: str) -> str:
    if text.lower() in TRUE + FALSE:
        return text
    raise Unfit(f"'{text}' is neither true nor false", "write true or false")


def host(text: str) -> str:
    if HOST.fullmatch(text):
        return text.lower()
    raise Unfit(f"'{text}' is not a host name", "write one like timeline.example.org, without https://")


def function(text: str) -> str:
    if FUNCTION.fullmatch(text):
        return text
    raise Unfit(f"'{text}' names no function", "write package.module:function")


class ConfigShape(Shape):
    title: Filled
    subtitle: Line = ""
    language: Annotated[Line, AfterValidator(known_language)] = "en"
    timezone: Annotated[Line, AfterValidator(known_zone)] = "UTC"
    site_url: Annotated[Line, AfterValidator(address)] = ""
    author: Line = Field("", description="who publishes the timeline, as feeds and pages name them")
    review: Literal["shown", "required"] = "shown"
    whole_articles: Annotated[Line, AfterValidator(truth)] = "false"
    extractor: Annotated[Line, AfterValidator(function)] = ""
    cname: Annotated[Line, AfterValidator(host)] = ""


@dataclass(frozen=True, slots=True)
class Config:
    """How the site looks and where it lives. `site_url` has no slash at its end; "" where there is none."""

    folder: Path  # the topic's: where config.yaml and content/ are
    title: str = ""
    subtitle: str = ""
    language: str = "en"
    timezone: str = "UTC"
    site_url: str = ""
    author: str = ""  # who publishes the timeline
    review: Literal["shown", "required"] = "shown"
    whole_articles: bool = False
    extractor: str = ""  # package.module:function
    cname: str = ""

    @property
    def content(self) -> Path:
        return self.folder / "content"

    @property
    def site(self) -> Path:
        """Where the site goes unless a command says otherwise."""
        return self.folder / "site"


def found(path: Path) -> bool:
    return path.exists()


def cure(path: Path) -> str:
    """What to do where there is no config.yaml: one of another name may be meant."""
    beside = sorted(path.parent.glob("*")) if path.parent.is_dir() else []
    other = next((file for file in beside if file.name.lower().startswith("config.y") and file.is_file()), None)
    return f"rename {other.name} to {path.name}" if other else "write one with a line like: title: The flood of 1962"


def load(path: Path) -> tuple[Config, tuple[Problem, ...]]:
    """The settings in a config.yaml, or the ones that hold without any, and all that is wrong with the file."""
    where = Where(path.as_posix())
    if not path.is_file():
        return Config(path.parent), (error(where, "there is no such file", cure(path)),)
    document, problems = yamlfile.load(path)
    if problems and document.root is None:
        return Config(path.parent), problems
    if document.root is None:
        return Config(path.parent), (error(where, "the file is empty", "write a line like: title: The flood of 1962"),)
    shape, faults = check(ConfigShape, document.root, document)
    if shape is None:
        return Config(path.parent), (*problems, *faults)
    fields = shape.model_dump() | {"whole_articles": shape.whole_articles.lower() in TRUE}
    return Config(path.parent, **fields), problems
