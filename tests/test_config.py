"""config.yaml: what it gives, and what is wrong with it."""

from pathlib import Path
from typing import Any

import pytest

from dateline.topic import config
from tests.tables import rows


@pytest.mark.parametrize("row", rows("config"))
def test_a_config_gives_settings_or_says_what_is_wrong(row: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_text(row["text"], "utf-8")
    settings, problems = config.load(path)
    found = [f"{p.where.line}:{p.where.column} {p.message} | {p.hint}" for p in problems]
    expected = row.get("says", [])
    assert len(found) == len(expected), found
    assert all(any(one.startswith(start) for one in found) for start in expected), found
    assert {key: getattr(settings, key) for key in row.get("gives", {})} == row.get("gives", {})
    assert settings.folder == tmp_path


def test_a_missing_config_is_an_error_with_a_cure(tmp_path: Path) -> None:
    _, (problem,) = config.load(tmp_path / "config.yaml")
    assert problem.level == "error"
    assert "title:" in problem.hint


def test_a_config_in_another_encoding_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "config.yaml"
    path.write_bytes("title: Zürich".encode("latin-1"))
    assert [problem.message for problem in config.load(path)[1]] == ["the file is not in UTF-8"]


def test_settings_are_few() -> None:
    assert len(config.ConfigShape.model_fields) <= 12
