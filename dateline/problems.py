"""What is wrong, where it stands and what to write instead: values, and how people see them."""

import difflib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Where:
    """A place in a file: `path` as people type it, `line` and `column` from 1 (0: the whole file)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong. `source` is the text of the line; errors stop a build, warnings do not."""

    where: Where
    level: Level
    message: str
    hint: str = ""
    source: str = ""

    def __str__(self) -> str:
        lines = [f"{self.where}: {self.level}: {self.message}"]
        if self.source.strip():
            lines.append("    " + self.source.expandtabs(1))
            if self.where.column:
                lines.append("    " + " " * (self.where.column - 1) + "^")
        if self.hint:
            lines.append(f"    hint: {self.hint}")
        return "\n".join(lines)


def error(where: Where, message: str, hint: str = "", source: str = "") -> Problem:
    return Problem(where, "error", message, hint, source)


def warning(where: Where, message: str, hint: str = "", source: str = "") -> Problem:
    return Problem(where, "warning", message, hint, source)


def ordered(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file, line and column."""
    return tuple(sorted(set(problems), key=lambda p: (p.where, p.level, p.message)))


MOST_LISTED = 24  # names in a hint


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint that offers the known word nearest to `word`, or lists them, the first where there are many."""
    names = sorted(known)
    close = difflib.get_close_matches(word, names, n=1)
    others = f" and {len(names) - MOST_LISTED} others" if len(names) > MOST_LISTED else ""
    return f"did you mean '{close[0]}'?" if close else f"write one of: {', '.join(names[:MOST_LISTED])}{others}"


def as_text(problems: Iterable[Problem]) -> str:
    return "\n".join(str(p) for p in ordered(problems))


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands, which a GitHub pull request shows beside the line they speak of."""

    def escape(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    def place(where: Where) -> str:
        spots = {"file": where.path, "line": where.line, "col": where.column}
        return ",".join(f"{k}={escape(str(v)).replace(',', '%2C')}" for k, v in spots.items() if v)

    return "\n".join(
        f"::{p.level} {place(p.where)}::{escape(p.message + (f' ({p.hint})' if p.hint else ''))}"
        for p in ordered(problems)
    )


def as_json(problems: Iterable[Problem]) -> str:
    rows = [
        {
            "path": p.where.path,
            "line": p.where.line or None,
            "column": p.where.column or None,
            "level": p.level,
            "message": p.message,
            "hint": p.hint or None,
        }
        for p in ordered(problems)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1)


FORMATS = {"text": as_text, "github": as_github, "json": as_json}
