"""A fault in a template -> a problem in the words of whoever wrote it, with its line and what may be meant."""

import re
import traceback
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.filters import FILTERS
from jinja2.tests import TESTS
from jinja2.utils import missing

from dateline.problems import Problem, Where, error, nearest, warning

DOCS = "docs/design.md says what each template is given"
NAMES = {"Frame": "site", "Head": "page", "Card": "event", "EventPage": "entry"}  # what templates call them
TAGS = ("if", "elif", "else", "endif", "for", "endfor", "include", "extends", "block", "endblock", "set")
ONE_THING = "one name, or one question, to a tag: {{ event.title }}, {% if event.draft %}; compare with =="
# What Jinja says of a mistake -> what is wrong, and what to write.
SYNTAX = (
    (r"Expected an expression, got 'end of statement", "a tag breaks off", "say what it asks: {% if event.draft %}"),
    (r"Expected an expression, got 'end of print", "a pair of braces is empty", "write {{ event.title }}"),
    (
        r"Unexpected end of template.* closed is '(\w+)'",
        r"'{% \1 %}' is never closed",
        r"write {% end\1 %} where it ends",
    ),
    (
        r"unknown tag '(\w+)'.* closed is '(\w+)'",
        r"'{% \1 %}' does not belong here: '{% \2 %}' is still open",
        r"close that first: {% end\2 %}",
    ),
    (r"unknown tag 'end(\w+)'", r"'{% end\1 %}' closes nothing", r"delete it, or write {% \1 … %} above it"),
    (r"unexpected end of template|unexpected '[}\]]'|Missing end of comment", "a tag is not closed", "write {{ … }}"),
    (r"expected token .* got '(.+)'", r"'\1' is not understood here", ONE_THING),
    (r"unexpected char '?(.+?)'? at", r"\1 is not understood here", "close what you quote"),
)


class NotThere(UndefinedError):
    """A template asked for `name`, of `owner` or (jinja2's `missing`) of all that it is given."""

    def __init__(self, message: str, owner: Any, name: object) -> None:
        super().__init__(message)
        self.owner, self.name = owner, name


class Undefined(StrictUndefined):
    """What is not there fails, and remembers what was asked for."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = UndefinedError
    ) -> None:
        super().__init__(hint, obj, name, exc if hint else lambda message: NotThere(message, obj, name))  # type: ignore[arg-type]


# --- what failed


def problem(fault: Exception, template: str, given: Iterable[str], texts: Mapping[Path, str]) -> Problem:
    """The fault at the line where it arose; `given` are the names that `template` knows, `texts` all templates."""
    message, hint = told(fault, given, (path.name for path in texts))
    if isinstance(fault, TemplateSyntaxError):
        file, line = fault.filename or template, fault.lineno
    else:
        frames = [
            f for f in traceback.extract_tb(fault.__traceback__) if f.filename.endswith((".html", ".xml", ".txt"))
        ]
        file, line = (frames[-1].filename, frames[-1].lineno or 0) if frames else (f"templates/{template}", 0)
    return error(Where(shown_path(file), line), message, hint, line_of(texts.get(Path(file), ""), line))


def told(fault: Exception, given: Iterable[str], templates: Iterable[str]) -> tuple[str, str]:
    """What is wrong, and a hint."""
    if isinstance(fault, NotThere):
        return not_there(fault.owner, str(fault.name), given)
    if isinstance(fault, TemplateNotFound):
        return f"there is no template '{fault.name}'", close(str(fault.name), templates, DOCS)
    if found := re.search(r"No (filter|test) named '(\w+)'", str(fault)):
        known = set(FILTERS if found[1] == "filter" else TESTS)
        return f"there is no {found[1]} '{found[2]}'", close(found[2], known, DOCS)
    if isinstance(fault, TemplateSyntaxError):
        return syntax(fault.message or "this is not a template")
    return (str(fault) if isinstance(fault, TemplateError) else f"{type(fault).__name__}: {fault}"), DOCS


def not_there(owner: Any, name: str, given: Iterable[str]) -> tuple[str, str]:
    """site has no 'titel' | did you mean 'title'?"""
    if owner is missing:
        return f"nothing here is called '{name}'", nearest(name, given)
    if owner is None:
        return f"'{name}' is asked of nothing", "ask first whether it is there: {% if … %}"
    known = [each for each in dir(owner) if not each.startswith("_")]
    return f"{NAMES.get(type(owner).__name__, 'this')} has no '{name}'", close(name, known, DOCS)


def syntax(message: str) -> tuple[str, str]:
    for jinja, plain, hint in SYNTAX:
        if found := re.search(jinja, message, re.DOTALL):
            return found.expand(plain), found.expand(hint)
    if found := re.search(r"unknown tag '(\w+)'", message):
        return f"there is no '{{% {found[1]} %}}'", close(found[1], TAGS, ONE_THING)
    return message, DOCS


def close(word: str, known: Iterable[str], otherwise: str) -> str:
    """A hint that offers the nearest of many; where none is near, another."""
    hint = nearest(word, known)
    return hint if hint.startswith("did") else otherwise


def line_of(text: str, line: int) -> str:
    lines = text.splitlines()
    return lines[line - 1].strip() if 0 < line <= len(lines) else ""


def shown_path(name: str) -> str:
    path = Path(name)
    return f"templates/{path.name}" if path.is_absolute() else path.as_posix()


# --- what is never used


def strays(own: Mapping[str, str], known: Collection[str]) -> Iterator[Problem]:
    """A warning for each template of the topic's that takes no other's place and that none of its own asks for.

    `own` are their texts, by their names in templates/, `known` the names of the ones shipped.
    """
    for name in sorted(own.keys() - known):
        asked = (f"{mark}{name}{mark}" in text for other, text in own.items() if other != name for mark in "'\"")
        if not any(asked):
            hint = close(name, known, "give it the name of a template, or include it in one of yours")
            yield warning(Where(f"templates/{name}"), "takes the place of no template, and none asks for it", hint)
