"""What people are told while a command runs and when it has: problems, results, how far it is."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from dateline import results
from dateline.options import Options
from dateline.problems import Problem, as_text

T = TypeVar("T")
FEW = 5  # lines of one sort; more are shown with --verbose
LONG_WORK = 200  # articles: below that the reading takes less than the second after which people want to see it move


class Stopped(click.ClickException):
    """The content has problems; they are told, and nothing was written."""

    exit_code = 1

    def __init__(self, problems: Iterable[Problem], left: str) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(filter(None, [as_text(self.problems), f"{results.counted(self.problems)}; {left}"])))

    def show(self, file: Any = None) -> None:
        click.echo(self.message, err=True)


def tell(problems: Sequence[Problem], chosen: Options) -> None:
    if problems:
        click.echo(as_text(problems), err=True)


def say(chosen: Options, text: str) -> None:
    if not chosen.quiet:
        click.echo(text)


def say_more(chosen: Options, lines: Iterable[str]) -> None:
    if chosen.verbose:
        for line in lines:
            click.echo(line)


def say_all(chosen: Options, lines: Iterable[str]) -> None:
    """A few lines; all of them with --verbose."""
    told = tuple(lines)
    shown = told if chosen.verbose else told[:FEW]
    for line in shown:
        say(chosen, line)
    if len(told) > len(shown):
        say(chosen, f"and {len(told) - len(shown)} more; --verbose shows them")


@contextmanager
def progress(chosen: Options) -> Iterator[Callable[[Sequence[T]], Iterable[T]]]:
    """A way to go through articles that draws a bar when there are many and a person is watching."""
    bars: list[Any] = []

    def watch(items: Sequence[T]) -> Iterable[T]:
        if chosen.quiet or len(items) < LONG_WORK or not sys.stderr.isatty():
            return items
        bar = click.progressbar(items, label="Reading articles", file=sys.stderr)
        bars.append(bar.__enter__())
        return bar

    try:
        yield watch
    finally:
        for bar in bars:
            bar.__exit__(None, None, None)
