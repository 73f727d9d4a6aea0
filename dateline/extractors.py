"""A newsroom's own extractor, named in config.yaml -> a function of the pipeline, its faults told as problems.

Article in, draft reports out; `docs/extractors.md` tells how to write one.
"""

import importlib
import sys
import traceback
from collections.abc import Callable, Iterable
from pathlib import Path

from dateline.model import Article, Report
from dateline.problems import Problem, Where, error
from dateline.topic.config import Config

Extractor = Callable[[Article], Iterable[Report]]


class Failed(Exception):
    """The extractor cannot be had, or failed on an article; `problem` says where."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


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
    except Exception as fault:
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
        except Exception as fault:
            hint = f"it failed at {place(fault)}"
            raise Failed(error(where, f"the extractor '{name}' failed: {told(fault)}", hint)) from fault
        if reports is None or not all(isinstance(report, Report) for report in reports):
            hint = "let it give a list of dateline.model.Report"
            raise Failed(error(where, f"the extractor '{name}' gave something other than reports", hint))
        return reports

    return run


def told(fault: Exception) -> str:
    return f"{type(fault).__name__}: {fault}" if str(fault) else type(fault).__name__


def place(fault: Exception) -> str:
    """File and line where a fault arose."""
    frame = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}"
