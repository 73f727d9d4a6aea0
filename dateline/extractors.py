"""A newsroom's own extractor, named in config.yaml -> a function of the pipeline, its faults told as problems.

Article in, draft reports out; `docs/extractors.md` tells how to write one.
"""

import importlib
import reprlib
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import is_dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from dateline import counts, when
from dateline.counts import Count
from dateline.model import Article, Attribution, Claim, Reading, Report
from dateline.problems import Problem, Where, error, warning
from dateline.topic.config import Config
from dateline.when import UNDATED, When

Extractor = Callable[[Article], Iterable[Report]]
# An extractor that calls sys.exit must not end the build as if it had been done.
FAULTS = (Exception, SystemExit)
FILLED = ("title", "what", "actor")
DAYS = ("since", "until", "reported")
INSTEAD = {
    str: "text, '' where there is none",
    When: "dateline.when.parse('2020-02-27'), or dateline.when.UNDATED",
    Count: "dateline.counts.parse('29+')",
    Claim: "a dateline.model.Claim",
    Attribution: "a dateline.model.Attribution",
}


class Failed(Exception):
    """The extractor cannot be had, or failed on an article; `problems` say where."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message for problem in problems))
        self.problems = problems


def load(settings: Config) -> Extractor | None:
    """The extractor that config.yaml names, looked for beside it first; None where it names none, for our own.

    Raises Failed where it cannot be imported; so does the extractor for whatever it does but give reports.
    """
    if not settings.extractor:
        return None
    where = Where((settings.folder / "config.yaml").as_posix())
    module, _, name = settings.extractor.partition(":")
    sys.path.insert(0, str(settings.folder.resolve()))
    try:
        extract = getattr(importlib.import_module(module), name)
    except FAULTS as fault:
        hint = "write package.module:function, of a module beside config.yaml or an installed one"
        message = f"the extractor '{settings.extractor}' cannot be had: {told(fault)}"
        raise Failed(error(where, message, hint)) from fault
    finally:
        sys.path.pop(0)
    if not callable(extract):
        raise Failed(error(where, f"the extractor '{settings.extractor}' is not a function", "name a function"))
    return guarded(extract, settings.extractor)


def guarded(extract: Callable[[Article], object], name: str) -> Extractor:
    """The extractor with its faults raised as Failed."""

    def run(article: Article) -> tuple[Report, ...]:
        where = Where(article.path)
        try:
            found = extract(article)
            reports = tuple(found) if isinstance(found, Iterable) else None
        except FAULTS as fault:
            hint = f"it failed at {place(fault)}"
            raise Failed(error(where, f"the extractor '{name}' failed: {told(fault)}", hint)) from fault
        if reports is None or not all(isinstance(report, Report) for report in reports):
            hint = "let it give a list of dateline.model.Report"
            raise Failed(error(where, f"the extractor '{name}' gave something other than reports", hint))
        wrong = [(number, misfit) for number, report in enumerate(reports, 1) for misfit in misfits(report, Report)]
        if wrong:
            raise Failed(*(unfit(name, number, misfit, where) for number, misfit in wrong))
        return reports

    return run


def refused(readings: Iterable[Reading]) -> Iterator[Problem]:
    """A warning for each part of an extractor's drafts, and each whole draft, that the article does not bear out."""
    for reading in readings:
        for step in reading.steps:
            if step.what == "not borne out":
                hint = "quote the article word for word, a sentence that says it"
                message = f"the extractor's '{step.text[:80]}' is left out: {step.why}"
                yield warning(Where(reading.article.path), message, hint)


# --- what a report may hold


class Misfit(NamedTuple):
    """A value of another type than its field's, and what to give instead."""

    field: str
    value: object
    hint: str


def unfit(extractor: str, number: int, misfit: Misfit, where: Where) -> Problem:
    given = f"{reprlib.repr(misfit.value)} as '{misfit.field}' of its report {number}"
    return error(where, f"the extractor '{extractor}' gave {given}", misfit.hint)


def misfits(value: object, wanted: Any, field: str = "") -> Iterator[Misfit]:
    """Where a value is not of the type that the model states, or says nothing; down to the counts of its claims."""
    if get_origin(wanted) is tuple:
        yield from misfits_of_tuple(value, get_args(wanted)[0], field)
    elif get_origin(wanted) is Literal:
        if value not in get_args(wanted):
            yield Misfit(field, value, f"give one of {', '.join(map(repr, get_args(wanted)))}")
    elif isinstance(wanted, UnionType):
        if not any(not list(misfits(value, one, field)) for one in get_args(wanted)):
            yield Misfit(field, value, f"give {' or '.join(map(named, get_args(wanted)))}")
    elif not isinstance(value, wanted) or (isinstance(value, bool | datetime) and type(value) is not wanted):
        needed = wanted is str and must_be_filled(field)
        yield Misfit(field, value, f"give {'text' if needed else INSTEAD.get(wanted, named(wanted))}")
    elif isinstance(value, str):
        if hint := unwritable(value, field):
            yield Misfit(field, value, hint)
    elif isinstance(wanted, type) and is_dataclass(wanted):
        inside = [
            misfit
            for name, inner in hints(wanted).items()
            for misfit in misfits(getattr(value, name), inner, f"{field}.{name}" if field else name)
        ]
        yield from inside
        if not inside and not reads_back(value):
            yield Misfit(field, str(value), f"give {INSTEAD[wanted]}")


def unwritable(text: str, field: str) -> str:
    """What to give instead of a text that its field in an events file does not take; "" where it does."""
    if not text.strip() and must_be_filled(field):
        return "give a word or more"
    if field.rpartition(".")[2] in DAYS and text and not is_day(text):
        return "give text such as '2020-02-27', '' where there is none"
    return "" if text.encode("utf-8", "replace").decode("utf-8") == text else "give text that UTF-8 can write"


def is_day(text: str) -> bool:
    try:
        return bool(when.parse(text))
    except ValueError:
        return False


def must_be_filled(field: str) -> bool:
    """Whether no entry may leave a text empty: a title, what a claim counts, an item of a list."""
    return field.endswith("]") or field.rpartition(".")[2] in FILLED


def reads_back(value: object) -> bool:
    """Whether a date or a count, made by hand, is the one that its text in an events file says."""
    try:
        if isinstance(value, When):
            return value == UNDATED or when.parse(value.text) == value
        return not isinstance(value, Count) or counts.parse(str(value)) == value
    except ValueError:
        return False


def misfits_of_tuple(value: object, item: Any, field: str) -> Iterator[Misfit]:
    if not isinstance(value, tuple):
        yield Misfit(field, value, f"give a tuple; of each: {INSTEAD.get(item, named(item))}")
        return
    for number, one in enumerate(value):
        yield from misfits(one, item, f"{field}[{number}]")


@cache
def hints(wanted: type) -> dict[str, Any]:
    return get_type_hints(wanted)


def named(wanted: Any) -> str:
    return "None" if wanted is type(None) else str(getattr(wanted, "__name__", wanted))


# --- how a fault is told


def told(fault: BaseException) -> str:
    return f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__


def place(fault: BaseException) -> str:
    """File and line where a fault arose."""
    frame = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"
