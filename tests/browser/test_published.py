"""A site pushed to a branch, cloned and served under a sub-path, as GitHub Pages does."""

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from dateline.publish import publish
from tests.browser.conftest import serving
from tests.browser.looking import kinds, opened
from tests.browser.test_pages import addresses


@pytest.mark.browser
@pytest.mark.slow
def test_a_published_site_opens_under_a_sub_path(site: Path, tmp_path: Path, browser: Any) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(
            ["git", *arguments], cwd=tmp_path, check=True, env=os.environ | {"GIT_CONFIG_GLOBAL": os.devnull}
        )

    git("init", "--quiet", "--bare", "remote.git")
    git("init", "--quiet", "topic")
    git("-C", "topic", "remote", "add", "origin", str(tmp_path / "remote.git"))
    assert publish(site, tmp_path / "topic").pushed
    git("clone", "--quiet", "--branch", "gh-pages", "remote.git", "web/flood")
    wrong, _ = addresses((tmp_path / "web/flood").resolve())
    assert not wrong and (tmp_path / "web/flood/.nojekyll").is_file()
    with serving(tmp_path / "web") as base, opened(browser, base + "flood/index.html") as page:
        failed: list[str] = []
        page.on("response", lambda response: response.status < 400 or failed.append(response.url))
        for path in kinds(site).values():
            page.goto(f"{base}flood/{path}")
        page.goto(base + "flood/index.html")
        page.click(".event h4 a >> nth=0")
        assert page.url.startswith(base + "flood/events/") and not failed
