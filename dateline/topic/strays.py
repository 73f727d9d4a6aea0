"""A topic's content/ -> a warning for each file in it that nothing reads, and what it was probably meant to be."""

import difflib
from collections.abc import Iterator
from pathlib import Path

from dateline.problems import Problem, Where, warning

READ = ("places.yaml", "actors.yaml", "kinds.yaml", "standing.yaml", "map.geojson", "events.schema.json")
DATA = (".yaml", ".yml", ".json", ".geojson", ".csv", ".tsv", ".xlsx", ".ods")  # a picture or a README is let be
TEXT = (".md", ".txt", ".html", ".htm", ".markdown", ".docx", ".odt", ".rtf", ".pdf")


def problems(content: Path) -> tuple[Problem, ...]:
    """Nothing is passed over in silence; `articles` tells of its own folder."""
    return (*beside(content), *among_entries(content / "events"), *among_pages(content / "pages"))


def inside(folder: Path) -> Iterator[Path]:
    shown = sorted(folder.iterdir()) if folder.is_dir() else ()
    return (path for path in shown if not path.name.startswith((".", "~")) and not path.name.endswith("~"))


def ends_like(path: Path, endings: tuple[str, ...]) -> bool:
    """ "kinds.json", and "kinds.yaml.txt" as a system writes it that hides the last part."""
    return any(ending in endings for ending in map(str.lower, path.suffixes))


def beside(content: Path) -> Iterator[Problem]:
    for path in inside(content):
        if path.is_file() and path.name not in READ and ends_like(path, DATA):
            stem = path.name.partition(".")[0].lower()
            close = difflib.get_close_matches(stem, [name.partition(".")[0] for name in READ], n=1)
            meant = next((name for name in READ if close and name.startswith(f"{close[0]}.")), "")
            hint = f"rename it to {meant}" if meant else f"content/ has {', '.join(READ[:-1])}"
            yield warning(Where(path.as_posix()), "this file is not read", hint)


def among_entries(folder: Path) -> Iterator[Problem]:
    for path in inside(folder):
        if path.is_dir() and any(path.glob("*.y*ml")):
            yield warning(Where(path.as_posix()), "the files in this folder are not read", "move them one folder up")
        elif path.is_file() and path.suffix != ".yaml" and ends_like(path, (*DATA, ".txt")):
            hint = f"rename it to {path.name.partition('.')[0]}.yaml"
            yield warning(Where(path.as_posix()), "this file is not read", hint)


def among_pages(folder: Path) -> Iterator[Problem]:
    for path in inside(folder):
        if path.is_dir() or (path.suffix != ".md" and ends_like(path, TEXT)):
            yield warning(Where(path.as_posix()), "this is not read", "pages are .md files in content/pages itself")
