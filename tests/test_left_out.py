"""What a test run leaves out it names; where nothing may be left out, leaving out is failing."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

RUN = """
import pytest

def test_runs():
    pass

@pytest.mark.skip(reason="no telescope (apt install telescope)")
def test_looks():
    pass

@pytest.fixture
def moon():
    pytest.skip("no moon tonight")

@pytest.mark.parametrize("n", [1, 2])
def test_lands(moon, n):
    pass
"""


@pytest.mark.slow
@pytest.mark.parametrize(("everything", "code"), [("", 0), ("1", 1)])
def test_skips_are_named_and_may_be_failures(tmp_path: Path, everything: str, code: int) -> None:
    shutil.copy(Path(__file__).parent / "conftest.py", tmp_path)
    (tmp_path / "test_it.py").write_text(RUN)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST", "DATELINE"))}
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=environment | {"DATELINE_ALL": everything},
    )
    assert done.returncode == code, done.stdout
    assert "2 tests: no moon tonight\n1 test: no telescope (apt install telescope)" in done.stdout
