"""What the README promises is there, and what is there stands in the README."""

import os
import re
import textwrap
from pathlib import Path

import click
import pytest

from dateline import articles
from dateline.cli import dateline, main
from dateline.topic.config import ConfigShape

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
DOCS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("name", sorted(dateline.commands))
def test_every_command_stands_in_the_readme(name: str) -> None:
    if name != "build":
        assert re.search(rf"build\.py {name}\b", README)


@pytest.mark.parametrize("key", ConfigShape.model_fields)
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


def test_the_first_timeline_of_the_readme_comes_as_it_says(tmp_path: Path) -> None:
    """Steps 1 to 4; `DATELINE_UPDATE=1` writes into the README what comes now."""
    article = re.findall(r"^ +---\n.*?(?=^\n)", README, re.M | re.S)[0]
    shown = re.findall(r"```yaml\n(.*?)^ *```", README, re.M | re.S)[0]
    folder, config = tmp_path / "content/articles", tmp_path / "config.yaml"
    folder.mkdir(parents=True)
    config.write_text(re.findall(r'echo "(.*)" > harbour', README)[0] + "\n", "utf-8")
    (folder / "2024-05-03-crane-falls.txt").write_text(textwrap.dedent(article), "utf-8")
    assert main(["extract", "--config", str(config)]) == 0
    made = (tmp_path / "content/events/2024-05-03-crane-falls.yaml").read_text("utf-8")
    if os.environ.get("DATELINE_UPDATE"):
        (ROOT / "README.md").write_text(README.replace(shown, textwrap.indent(made, "   ")), "utf-8")
    else:
        assert made == textwrap.dedent(shown)
