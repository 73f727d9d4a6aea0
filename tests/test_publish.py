"""Publishing: a bare repository on disk takes the branch; every reason not to push is told."""

import subprocess
from pathlib import Path

import pytest

from dateline import output
from dateline.problems import Where, error, warning
from dateline.publish import Published, Refused, publish, seen_at

FILES = {
    "index.html": b"<a href='events/a/index.html'>",
    "events/a/index.html": b"a",
    "assets/s.css": b"",
    "\u0625 b.html": b"x",
}


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No settings of the person who runs the tests: git knows no name."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "none"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def topic(tmp_path: Path) -> Path:
    """A topic in a repository with a site and an empty remote."""
    folder = tmp_path / "topic"
    folder.mkdir()
    git(tmp_path, "init", "--bare", "--quiet", "remote.git")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "remote", "add", "origin", str(tmp_path / "remote.git"))
    (folder / "config.yaml").write_text("title: T\n")
    output.write(FILES, folder / "site")
    return folder


def send(topic: Path, **options: object) -> Published:
    return publish(topic / "site", topic, **options)  # type: ignore[arg-type]


def cloned(topic: Path, branch: str = "gh-pages") -> dict[str, bytes]:
    copy = topic.parent / f"clone-{len(list(topic.parent.iterdir()))}"
    git(topic.parent, "clone", "--quiet", "--branch", branch, "remote.git", str(copy))
    files = (p for p in copy.rglob("*") if p.is_file() and ".git" not in p.parts)
    return {p.relative_to(copy).as_posix(): p.read_bytes() for p in files}


def test_a_clone_of_the_branch_is_the_site(topic: Path) -> None:
    done = send(topic)
    assert done.pushed and done.files == 4
    assert cloned(topic) == FILES | {".nojekyll": b""}
    assert str(done).startswith("pushed 4 files to branch gh-pages of origin")


def test_the_working_tree_and_its_branch_stay_as_they_are(topic: Path) -> None:
    before = git(topic, "status", "--short", "--branch")
    send(topic)
    assert git(topic, "status", "--short", "--branch") == before


def test_publishing_again_pushes_only_what_is_new(topic: Path) -> None:
    send(topic)
    assert not send(topic).pushed
    assert git(topic.parent / "remote.git", "rev-list", "--count", "gh-pages") == "1"
    output.write({"index.html": b"new"}, topic / "site")
    assert send(topic).pushed
    assert cloned(topic) == {"index.html": b"new", ".nojekyll": b""}
    assert git(topic.parent / "remote.git", "rev-list", "--count", "gh-pages") == "2"


def test_what_somebody_else_published_is_built_upon(topic: Path) -> None:
    """Two people publish in turn from their own clones; no push is forced."""
    other = topic.parent / "other"
    send(topic)
    git(topic.parent, "clone", "--quiet", "remote.git", "other")
    output.write({"index.html": b"other"}, other / "site")
    publish(other / "site", other)
    output.write({"index.html": b"mine"}, topic / "site")
    assert send(topic).pushed
    assert git(topic.parent / "remote.git", "rev-list", "--count", "gh-pages") == "3"
    assert cloned(topic)["index.html"] == b"mine"


def test_only_files_that_the_program_wrote_are_pushed(topic: Path) -> None:
    (topic / "site" / "private-notes.txt").write_text("mine")
    send(topic)
    assert "private-notes.txt" not in cloned(topic) and output.LIST not in cloned(topic)


def test_a_host_of_ones_own_goes_with_it(topic: Path) -> None:
    done = send(topic, cname="timeline.example.org")
    assert cloned(topic)["CNAME"].strip() == b"timeline.example.org"
    assert "https://timeline.example.org/" in str(done)


def test_another_branch_and_remote(topic: Path) -> None:
    git(topic, "remote", "rename", "origin", "web")
    send(topic, remote="web", branch="pages")
    assert "index.html" in cloned(topic, "pages")


def test_a_dry_run_tells_and_pushes_nothing(topic: Path) -> None:
    done = send(topic, dry_run=True, cname="timeline.example.org")
    assert str(done).startswith("would push 4 files to branch gh-pages of origin")
    assert git(topic.parent / "remote.git", "branch", "--list") == ""
    assert git(topic, "branch", "--list") == ""


def test_no_site_is_refused(topic: Path) -> None:
    with pytest.raises(Refused, match="holds no site"):
        publish(topic / "nothing", topic)


def test_half_a_site_is_refused(topic: Path) -> None:
    (topic / "site/events/a/index.html").unlink()
    with pytest.raises(Refused, match="build it again"):
        send(topic)


def test_problems_in_the_content_are_the_reason(topic: Path) -> None:
    with pytest.raises(Refused, match="not a count"):
        send(topic, problems=[error(Where("a.yaml", 1, 1), "'x' is not a count")])
    assert send(topic, problems=[warning(Where("a.yaml", 1, 1), "no matter")]).pushed


def test_without_a_repository_it_says_so(tmp_path: Path) -> None:
    output.write(FILES, tmp_path / "site")
    with pytest.raises(Refused, match="not in a git repository"):
        publish(tmp_path / "site", tmp_path)


def test_without_git_it_says_so(topic: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Refused, match="git is not installed"):
        send(topic)


def test_an_unknown_remote_names_those_there_are(topic: Path) -> None:
    with pytest.raises(Refused, match="no remote 'web'; there are: origin"):
        send(topic, remote="web")


def test_a_remote_out_of_reach_keeps_its_password(topic: Path) -> None:
    git(topic, "remote", "set-url", "origin", "https://me:s3cret@127.0.0.1:9/x.git")
    with pytest.raises(Refused, match="cannot be reached") as caught:
        send(topic)
    assert "s3cret" not in str(caught.value)


@pytest.mark.parametrize("branch", ["-f", "a b", "", "../x", "--mirror"])
def test_a_branch_has_a_proper_name(topic: Path, branch: str) -> None:
    with pytest.raises(Refused, match="not the name of a branch"):
        send(topic, branch=branch)


def test_the_branch_that_is_worked_on_is_refused(topic: Path) -> None:
    with pytest.raises(Refused, match="you work on"):
        send(topic, branch="main")


def test_a_branch_with_somebodys_work_is_refused(topic: Path) -> None:
    git(topic, "add", "config.yaml")
    git(topic, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "work")
    git(topic, "push", "--quiet", "origin", "main:docs")
    with pytest.raises(Refused, match="other than a published site"):
        send(topic, branch="docs")
    assert list(cloned(topic, "docs")) == ["config.yaml"]
    git(topic, "branch", "only-here")
    with pytest.raises(Refused, match="other than a published site"):
        send(topic, branch="only-here")


def test_a_push_that_the_remote_turns_down_says_why(topic: Path) -> None:
    hook = topic.parent / "remote.git/hooks/pre-receive"
    hook.write_text("#!/bin/sh\necho no entry today\nexit 1\n")
    hook.chmod(0o755)
    with pytest.raises(Refused, match="no entry today"):
        send(topic)


@pytest.mark.parametrize("cname", ["https://a.org", "a.org/x", "localhost", "a..org", "-a.org", "a.org\nx"])
def test_a_host_has_a_proper_name(topic: Path, cname: str) -> None:
    with pytest.raises(Refused, match="not the name of a host"):
        send(topic, cname=cname)


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("git@github.com:Owner/repo.git", "https://owner.github.io/repo/"),
        ("https://github.com/owner/repo", "https://owner.github.io/repo/"),
        ("https://x:token@github.com/owner/owner.github.io.git", "https://owner.github.io/"),
        ("ssh://git@github.com/owner/my.repo.git", "https://owner.github.io/my.repo/"),
        ("https://git.example.org/owner/repo.git", ""),
        ("/srv/remote.git", ""),
    ],
)
def test_where_it_will_be_seen(url: str, address: str) -> None:
    assert seen_at(url, "") == address
