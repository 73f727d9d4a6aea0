"""Tables of cases: `tests/cases/<name>.yaml`, a list of rows; a failing row is named by its file and line."""

from pathlib import Path
from typing import Any

import pytest
import yaml

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[Any]:
    """The rows of `cases/<name>.yaml` as pytest parameters whose ids read `name.yaml:41`."""
    text = (CASES / f"{name}.yaml").read_text("utf-8")
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(root, yaml.SequenceNode), f"{name}.yaml is not a list"
    lines = [node.start_mark.line + 1 for node in root.value]
    return [pytest.param(row, id=f"{name}.yaml:{line}") for row, line in zip(yaml.safe_load(text), lines, strict=True)]
