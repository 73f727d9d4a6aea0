"""The output folder -> a branch of a git remote, from which GitHub Pages or another host serves it.

ghp-import makes the commit and leaves the working tree alone; what may be pushed, and whether, is decided here.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dateline import output
from dateline.problems import Problem, Where, error

HOST = re.compile(r"(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]", re.I)
GITHUB = re.compile(r"(?:https://|ssh://git@|git@)(?:[^@/]*@)?github\.com[/:]([\w.-]+)/([\w.-]+?)(?:\.git)?/?", re.I)
SECRET = re.compile(r"(?<=://)[^/@]+@")  # a password or token in the address of a remote


class Refused(output.Refused):
    """Nothing was pushed; `problems` says why and what to do about it."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was pushed, or would be: `address` is where it will be seen, where that is known."""

    remote: str
    url: str
    branch: str
    files: int
    cname: str
    address: str
    pushed: bool  # False: a dry run, or nothing had changed
    dry_run: bool = False

    def __str__(self) -> str:
        what = f"{self.files} files to branch {self.branch} of {self.remote} ({self.url})"
        if not self.pushed and not self.dry_run:
            return f"nothing to publish: branch {self.branch} of {self.remote} holds these {self.files} files already"
        lines = [f"would push {what}, .nojekyll with them" if self.dry_run else f"pushed {what}"]
        lines += [f"CNAME: {self.cname}"] if self.cname else []
        lines += [f"to be seen at {self.address}, once Pages serves that branch"] if self.address else []
        return "\n".join(lines)


def publish(
    site: Path,
    topic: Path,
    *,
    remote: str = "origin",
    branch: str = "gh-pages",
    cname: str = "",
    dry_run: bool = False,
    problems: Iterable[Problem] = (),
    build: str = "python build.py",
) -> Published:
    """Push the files of `site` that the program wrote, and nothing else, to `branch` of `remote`.

    `topic` is a folder of the repository. `problems` are the content's: an error among them stops it.
    `build` is the command that makes the site, to be told where it is missing.
    Raises Refused, with the reason, where there is nothing to push, nowhere to push to, or no leave to.
    """
    if faults := tuple(p for p in problems if p.level == "error"):
        raise Refused(faults)
    names = whole_site(site, build)
    if cname and not HOST.fullmatch(cname):
        raise refused(
            "config.yaml", f"cname '{cname}' is not the name of a host", "write a name like timeline.example.org"
        )
    url = address_of(topic, remote)
    check_branch(topic, branch)
    there = tip(topic, remote, url, branch)
    shown = SECRET.sub("", url)
    plan = Published(remote, shown, branch, len(names), cname, seen_at(url, cname), pushed=not dry_run, dry_run=dry_run)
    if dry_run:
        return plan
    if there:
        fetch(topic, remote, branch)
    check_is_site(topic, remote, branch)
    commit(site, names, topic, remote, branch, cname)
    if there and same_files(topic, branch, there):
        git(topic, "update-ref", f"refs/heads/{branch}", there)
        return Published(remote, shown, branch, len(names), cname, plan.address, pushed=False)
    done = git(topic, "push", remote, f"refs/heads/{branch}:refs/heads/{branch}")
    if done.returncode:
        raise refused(shown, f"the push was refused: {last_line(done)}", "see whether you may write there")
    return plan


# --- reasons not to


def refused(path: str | Path, message: str, hint: str = "") -> Refused:
    return Refused((error(Where(str(path)), message, hint),))


def whole_site(site: Path, build: str) -> tuple[str, ...]:
    """The names of the site's files. Raises Refused where there is no site, or only a part of one."""
    names = output.listed(site)
    if not names or "index.html" not in names:
        raise refused(site, "holds no site", f"build it first: {build}")
    if missing := sorted(name for name in names if not (site / name).is_file()):
        raise refused(site / missing[0], "is missing from the site", f"build it again: {build}")
    return tuple(sorted(names))


def address_of(topic: Path, remote: str) -> str:
    if shutil.which("git") is None:
        raise refused(topic, "git is not installed", "install git, then publish again")
    if git(topic, "rev-parse", "--git-dir").returncode:
        raise refused(topic, "is not in a git repository", "git init, then git remote add origin ADDRESS")
    known = git(topic, "remote").stdout.split()
    if remote not in known:
        others = f"; there are: {', '.join(known)}" if known else ""
        raise refused(topic, f"the repository has no remote '{remote}'{others}", f"git remote add {remote} ADDRESS")
    return git(topic, "remote", "get-url", "--push", remote).stdout.strip()


def check_branch(topic: Path, branch: str) -> None:
    """ghp-import moves the local branch: the one that is checked out must not be it."""
    if git(topic, "check-ref-format", "--branch", branch).returncode:
        raise refused(topic, f"'{branch}' is not the name of a branch", "write a name like gh-pages")
    if git(topic, "symbolic-ref", "--quiet", "--short", "HEAD").stdout.strip() == branch:
        raise refused(topic, f"'{branch}' is the branch that you work on", "publish to another, like gh-pages")


def tip(topic: Path, remote: str, url: str, branch: str) -> str:
    """The commit at which the branch stands on the remote; empty where there is no such branch yet."""
    found = git(topic, "ls-remote", "--heads", "--", url, f"refs/heads/{branch}")
    if found.returncode:
        reason = SECRET.sub("", last_line(found))
        raise refused(topic, f"remote '{remote}' cannot be reached: {reason}", "see git remote -v")
    return found.stdout.split()[0] if found.stdout else ""


def check_is_site(topic: Path, remote: str, branch: str) -> None:
    """A branch without .nojekyll, here or there, was not made by publishing: it may be somebody's work."""
    for ref in (f"refs/heads/{branch}", f"refs/remotes/{remote}/{branch}"):
        exists = not git(topic, "rev-parse", "--verify", "--quiet", ref).returncode
        if exists and git(topic, "cat-file", "-e", f"{ref}:.nojekyll").returncode:
            hint = "publish to another branch, or delete that one"
            raise refused(topic, f"branch '{branch}' holds something other than a published site", hint)


# --- the commit


def fetch(topic: Path, remote: str, branch: str) -> None:
    done = git(topic, "fetch", "--quiet", remote, f"+refs/heads/{branch}:refs/remotes/{remote}/{branch}")
    if done.returncode:
        raise refused(topic, f"branch '{branch}' cannot be fetched: {SECRET.sub('', last_line(done))}")


def commit(site: Path, names: tuple[str, ...], topic: Path, remote: str, branch: str, cname: str) -> None:
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder:
        for name in names:
            copy = Path(folder, name)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(site / name, copy)
        options = ["--no-jekyll", "--remote", remote, "--branch", branch, "--message", "Publish the timeline"]
        options += ["--cname", cname] if cname else []
        command = [sys.executable, "-m", "ghp_import", *options, folder]
        done = subprocess.run(command, cwd=topic, env=environment(topic), capture_output=True, text=True, check=False)
    if done.returncode or git(topic, "rev-parse", "--verify", "--quiet", f"refs/heads/{branch}").returncode:
        raise refused(topic, f"the commit could not be made: {last_line(done)}")


def environment(topic: Path) -> dict[str, str]:
    """A name for the commit where git knows none, as on a machine that only builds."""
    names = {
        "GIT_COMMITTER_NAME": ("user.name", "Dateline"),
        "GIT_COMMITTER_EMAIL": ("user.email", "dateline@localhost"),
    }
    unset = {variable: other for variable, (key, other) in names.items() if git(topic, "config", key).returncode}
    return unset | dict(os.environ)


def same_files(topic: Path, branch: str, there: str) -> bool:
    trees = [git(topic, "rev-parse", f"{at}^{{tree}}").stdout for at in (f"refs/heads/{branch}", there)]
    return trees[0] == trees[1]


def seen_at(url: str, cname: str) -> str:
    """`git@github.com:owner/repo.git` -> `https://owner.github.io/repo/`; empty for other hosts."""
    if cname:
        return f"https://{cname}/"
    found = GITHUB.fullmatch(url)
    if not found:
        return ""
    owner, repository = found[1].lower(), found[2]
    return f"https://{owner}.github.io/" + ("" if repository.lower() == f"{owner}.github.io" else f"{repository}/")


def git(topic: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *arguments], cwd=topic, capture_output=True, text=True, check=False)


def last_line(done: subprocess.CompletedProcess[str]) -> str:
    said = [line for line in (done.stderr + done.stdout).splitlines() if line.strip()]
    told = [line for line in said if line.startswith(("fatal:", "error:", " !", "remote:"))]
    return SECRET.sub("", (told or said or ["git gave no reason"])[0].strip())
