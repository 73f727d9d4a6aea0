"""What an installed Dateline holds."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
SETUP = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]


def test_every_package_and_the_templates_are_packed() -> None:
    found = {".".join(p.parent.relative_to(ROOT).parts) for p in (ROOT / "dateline").rglob("__init__.py")}
    assert set(SETUP["packages"]) == found | {"dateline.templates"}
    assert SETUP["package-dir"] == {"dateline.templates": "templates"}


def test_every_file_beside_the_code_is_packed() -> None:
    """Except catalogues as translators write them."""
    packed = {
        path
        for package, patterns in SETUP["package-data"].items()
        for pattern in patterns
        for path in (ROOT / SETUP["package-dir"].get(package, package)).glob(pattern)
        if path.is_file()
    }
    beside = {
        path
        for folder in ("dateline", "templates")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix not in (".py", ".pyc", ".po")
    }
    assert packed == beside
