"""templates/assets/ -> the style sheet and the script of a site, each joined from its parts, and all other files.

Comments and spaces of the style sheet stay in the templates; what readers load holds neither.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

STYLES = ("tokens", "page", "timeline", "event", "map", "print", "own")  # style.css is these, one after the other
SCRIPTS = ("filter", "map", "own")
STRING = r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\''
CSS_COMMENT = re.compile(rf"({STRING})|/\*.*?\*/", re.DOTALL)
LINE_COMMENT = re.compile(r"^[ \t]*//.*\n|^[ \t]*/\*[^*\n]*\*/[ \t]*\n|^[ \t]+", re.MULTILINE)


def files(folders: Sequence[Path]) -> dict[str, bytes]:
    """What a page loads, by path; a file in an earlier folder takes the place of its namesake in a later one."""
    found = {name: path for folder in reversed(folders) for name, path in within(folder / "assets")}
    joined = {f"{n}.css" for n in STYLES} | {f"{n}.js" for n in SCRIPTS}
    made = {f"assets/{name}": path.read_bytes() for name, path in found.items() if name not in joined}
    styles = (found[f"{n}.css"].read_text("utf-8") for n in STYLES if f"{n}.css" in found)
    scripts = (found[f"{n}.js"].read_text("utf-8") for n in SCRIPTS if f"{n}.js" in found)
    made["assets/style.css"] = squeezed("\n".join(styles)).encode("utf-8")
    made["assets/script.js"] = "".join(uncommented(text) for text in scripts).encode("utf-8")
    return made


def within(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield path.relative_to(folder).as_posix(), path


def squeezed(css: str) -> str:
    """A style sheet without comments, and without the spaces that say nothing; strings as they are."""
    parts = re.split(f"({STRING})", CSS_COMMENT.sub(lambda found: found[1] or "", css))
    return "".join(part if n % 2 else tight(part) for n, part in enumerate(parts)).strip() + "\n"


def tight(css: str) -> str:
    css = re.sub(r"\s*([{};,>])\s*", r"\1", re.sub(r"\s+", " ", css))
    return re.sub(r":\s+", ":", css).replace(";}", "}")


def uncommented(script: str) -> str:
    """A script without comment lines and indentation; one whose template strings run over lines stays as it is."""
    return script if "`" in re.sub(r"`[^`\n]*`", "", script) else LINE_COMMENT.sub("", script)
