"""What the README promises is there, and what is there stands in the README."""

import re
from pathlib import Path

import click
import pytest

from dateline import articles
from dateline.cli import dateline
from dateline.topic.config import KEYS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("name", sorted(dateline.commands))
def test_every_command_stands_in_the_readme(name: str) -> None:
    if name != "build":
        assert re.search(rf"build\.py {name}\b", README)


@pytest.mark.parametrize("key", KEYS)
def test_every_setting_stands_in_the_readme(key: str) -> None:
    assert f"| `{key}` |" in README


def test_every_common_option_stands_in_the_readme() -> None:
    names = {name for p in dateline.params if isinstance(p, click.Option) for name in p.opts if name.startswith("--")}
    assert not {name for name in names if name not in README}


def test_every_kind_of_article_stands_in_the_readme() -> None:
    assert all(f"`{suffix}`" in README for suffix in articles.READERS if suffix != ".htm")


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_every_file_that_the_docs_name_is_there(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)", path.read_text("utf-8"))
    assert not [link for link in links if not (path.parent / link).exists()]


@pytest.mark.parametrize("path", DOCS, ids=lambda path: path.name)
def test_no_page_of_the_docs_names_a_machines_path(path: Path) -> None:
    assert not re.search(r"(^|[^\w.])/(home|root|tmp|work|Users)/", path.read_text("utf-8"))
