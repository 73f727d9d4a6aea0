"""Files in content/ that nothing reads are told of; what people keep there for themselves is let be."""

from pathlib import Path

import pytest

from dateline.topic import strays


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("place.yaml", "rename it to places.yaml"),
        ("actors.yml", "rename it to actors.yaml"),
        ("kinds.json", "rename it to kinds.yaml"),
        ("Places.yaml.txt", "rename it to places.yaml"),
        ("figures.csv", "content/ has places.yaml"),
        ("events/a.txt", "rename it to a.yaml"),
        ("events/a.yaml.txt", "rename it to a.yaml"),
        ("pages/about.html", "pages are .md files"),
        ("pages/more/about.md", "pages are .md files"),
        ("places.yaml", ""),
        ("events.schema.json", ""),
        ("README.md", ""),
        ("photo.jpg", ""),
        ("events/a.yaml", ""),
        ("events/.a.yaml.swp", ""),
        ("events/a.yaml~", ""),
        ("pages/about.md", ""),
        ("articles/a.csv", ""),  # `articles` tells of its own
    ],
)
def test_what_nothing_reads_is_told_of(tmp_path: Path, name: str, hint: str) -> None:
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("x", "utf-8")
    told = strays.problems(tmp_path)
    assert [problem.level for problem in told] == (["warning"] if hint else [])
    assert all(problem.hint.startswith(hint) for problem in told)
