"""What may stand before or after every command -> Options."""

import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from dateline import __version__
from dateline.topic.config import cure, found

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Options:
    """The options that stand before or after any command."""

    config: Path = Path("config.yaml")
    output: Path | None = None
    quiet: bool = False
    verbose: bool = False


class ConfigPath(click.Path):
    """A path that must lead to a config.yaml, or to its folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        path = Path(str(super().convert(value, param, ctx)))
        if not found(path):
            self.fail(f"there is no {path}: {cure(path)}", param, ctx)
        return path


def common(command: F) -> F:
    """Add the options that every command takes."""
    config = ConfigPath(path_type=Path)
    for option in (
        click.option("--verbose", is_flag=True, help="Say what each stage did and which files changed."),
        click.option("--quiet", is_flag=True, help="Say nothing but problems."),
        click.option("--output", type=click.Path(path_type=Path), metavar="DIR", help="Where the site goes."),
        click.option("--config", type=config, metavar="PATH", help="The topic's config.yaml."),
        click.version_option(__version__, "--version", prog_name="dateline"),
    ):
        command = option(command)
    return command


def options(given: dict[str, Any]) -> Options:
    """The common options, taken out of `given`; what stands after the command wins over what stands before it."""
    parent = click.get_current_context().parent
    before = parent.params if parent else {}

    def chosen(name: str) -> Any:
        return given.pop(name, None) or before.get(name)

    config = chosen("config") or Path("config.yaml")
    return Options(
        config / "config.yaml" if config.is_dir() else config,
        chosen("output"),
        bool(chosen("quiet")),
        bool(chosen("verbose")),
    )


def again(chosen: Options) -> str:
    """The command that builds the topic that these options name, to be pasted."""
    config = ["--config", str(chosen.config)] if chosen.config != Options().config else []
    output = ["--output", str(chosen.output)] if chosen.output else []
    return shlex.join(["python", "build.py", *config, *output])
