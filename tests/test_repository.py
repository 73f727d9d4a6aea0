"""What is in git, where the tests run in a clone."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINK = "120000"  # git's mode of a symbolic link


def tracked() -> list[str]:
    """`mode hash stage\tpath` of every file that git tracks."""
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("this is no clone, or git is not installed")
    done = subprocess.run(("git", "ls-files", "--stage"), cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("git does not read this clone")
    return done.stdout.splitlines()


def test_no_tracked_file_is_a_symbolic_link() -> None:
    """A link leads to a path of one machine, or out of the repository."""
    files = tracked()
    assert files
    assert [line.partition("\t")[2] for line in files if line.startswith(LINK)] == []
