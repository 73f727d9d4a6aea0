"""A build -> a preview in the browser that renews itself. The site is held in memory; site/ is not touched.

livereload serves, injects its script and tells the browser. Its watcher is replaced: out of the box the second
of two quick edits is lost, twenty saved files are twenty builds, and a build that writes what is watched starts
the next one.
"""

import logging
import os
import re
import socket
import time
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from livereload import Server
from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado.ioloop import PeriodicCallback
from tornado.web import RequestHandler

from dateline import answers
from dateline.output import Refused
from dateline.problems import Problem, Where, as_text, error

POLL = 0.15  # seconds between two looks; a save counts when two looks agree, so that a file half saved is let be
PATIENCE = 20  # a look may take this part of the time between two
EDITORS = re.compile(r"\.|#|4913$|.*~$|.*\.(swp|swx|tmp|bak|part|pyc)$")  # files that only an editor knows

Stamp = tuple[int, int, int]  # when changed, size, which file: an editor may put an older file in its place


@dataclass(frozen=True, slots=True)
class Built:
    """What one build gave: the pages (none after errors), the problems, and the files of the topic it wrote."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    wrote: Mapping[Path, bytes] = field(default_factory=dict)


def serve(
    build: Callable[[], Built],
    watched: Iterable[Path],
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    open_browser: bool = False,
    say: Callable[[str], None] = print,
) -> None:
    """Build, serve at http://host:port/, and build again whenever a file of `watched` (files, folders) is saved.

    Comes back on Ctrl-C. Raises Refused where the address cannot be had.
    """
    check_address(host, port)
    preview = Preview(build, tuple(watched), say)
    LiveReloadHandler.DEFAULT_RELOAD_TIME = 0  # 3 s by default, in which a second edit is built and not shown
    for name in ("tornado.access", "tornado.general", "livereload"):
        logging.getLogger(name).setLevel(logging.ERROR)
    server = QuietServer(watcher=preview)
    server.SFH = type("Pages", (Pages,), {"preview": preview})
    preview.rebuild(())
    say(f"Preview at http://{'localhost' if host in ('127.0.0.1', '') else host}:{port}/ - Ctrl-C ends it")
    try:
        server.serve(port=port, host=host, live_css=False, open_url_delay=0.3 if open_browser else None)
    except OSError as fault:
        raise no_address(host, port, fault) from fault
    say("Preview ended")


def check_address(host: str, port: int) -> None:
    """Before a long build rather than after it."""
    try:
        if not 0 < port < 65536:  # a resolver would take the rest of a division
            raise OverflowError("a port is a number from 1 to 65535")
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as trial:
            if os.name != "nt":  # there the option would let two programs share a port
                trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            trial.bind(address)
    except (OSError, OverflowError) as fault:
        raise no_address(host, port, fault) from fault


def no_address(host: str, port: int, fault: Exception) -> Refused:
    reason = getattr(fault, "strerror", None) or str(fault)
    hint = "end the program that uses it, or take another: --port 8001"
    return Refused((error(Where(f"{host}:{port}"), f"cannot serve here: {reason}", hint),))


class QuietServer(Server):  # type: ignore[misc]
    """livereload's server without its log: we say ourselves what happened."""

    def _setup_logging(self) -> None:
        pass


# --- building when something was saved


class Preview(Watcher):  # type: ignore[misc]
    """The last good site, the problems of the last build, and what the watched files looked like at it."""

    def __init__(self, build: Callable[[], Built], watched: tuple[Path, ...], say: Callable[[str], None]) -> None:
        super().__init__()
        self.build, self.watched, self.say = build, watched, say
        self.files: Mapping[str, bytes] = {}
        self.problems: tuple[Problem, ...] = ()
        self.built: dict[Path, Stamp] = {}  # as the last build found them
        self.seen: dict[Path, Stamp] = {}  # as the last look found them
        self._tasks: dict[str, dict[str, Any]] = {
            "watched": {}
        }  # livereload watches the working directory where there are none

    def start(self, callback: Callable[[], None]) -> bool:
        """Look more often than livereload does, and less often where a look takes long."""
        begun = time.perf_counter()
        stamps(self.watched)
        pause = max(POLL, PATIENCE * (time.perf_counter() - begun))
        PeriodicCallback(callback, pause * 1000).start()
        return True

    def examine(self) -> tuple[str | None, float | None]:
        """One look: a build where something was saved and is at rest. Gives livereload the path to reload for."""
        if self._changes:
            return self._changes.pop()  # type: ignore[no-any-return]
        now = stamps(self.watched)
        at_rest, self.seen = now == self.seen, now
        self.filepath = None
        if at_rest and now != self.built:
            self.rebuild(changed(self.built, now))
            self.filepath = "*"
        return self.filepath, None

    def rebuild(self, paths: tuple[Path, ...]) -> None:
        """Build once; a fault is shown in the page, and the last good pages stay."""
        before, begun = stamps(self.watched), time.perf_counter()
        built = guarded(self.build)
        self.problems = built.problems
        self.files = built.files or self.files
        self.built = before | own_writes(built.wrote)
        self.seen = self.built
        names = ", ".join(path.name for path in paths[:3]) + (" …" if len(paths) > 3 else "")
        took = time.perf_counter() - begun
        if built.problems:
            self.say(as_text(built.problems))
        self.say(f"{'Built' if built.files else 'Not built'} in {took:.1f} s" + (f" after {names}" if names else ""))


def guarded(build: Callable[[], Built]) -> Built:
    """The build, or its failure as a problem: nothing short of Ctrl-C may end the preview."""
    try:
        return build()
    except Refused as fault:
        return Built(problems=fault.problems)
    except (Exception, SystemExit) as fault:
        told = traceback.format_exc().strip()
        return Built(problems=(error(Where("dateline"), f"the build failed: {fault!r}", told),))


def stamps(watched: Iterable[Path]) -> dict[Path, Stamp]:
    """Each watched file with its stamp; what only an editor knows is left out."""
    found: dict[Path, Stamp] = {}
    folders = []
    for path in watched:
        if path.is_dir():
            folders.append(str(path))
        elif (stamp := stamp_of(path)) is not None:
            found[path] = stamp
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if EDITORS.match(entry.name):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    elif (stamp := stamp_of(Path(entry.path))) is not None:
                        found[Path(entry.path)] = stamp
        except OSError:  # gone while we looked
            continue
    return found


def stamp_of(path: Path) -> Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def own_writes(wrote: Mapping[Path, bytes]) -> dict[Path, Stamp]:
    """The stamps of files that still hold what the build wrote; one saved over since then is somebody's edit."""
    found = {}
    for path, data in wrote.items():
        stamp = stamp_of(path)
        if stamp is not None and path.read_bytes() == data and stamp == stamp_of(path):
            found[path] = stamp
    return found


def changed(before: Mapping[Path, Stamp], after: Mapping[Path, Stamp]) -> tuple[Path, ...]:
    return tuple(sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path)))


# --- answering the browser


class Pages(RequestHandler):
    """Answers from the pages in memory; `path` is what stands after the host's slash."""

    preview: Preview

    def initialize(self, path: str, default_filename: str) -> None:
        """livereload passes what it would pass to its own handler of files."""

    def get(self, path: str) -> None:
        status, headers, body = answers.answer(path, self.preview.files, self.preview.problems, self.request.host)
        self.set_status(status)
        for name, value in headers.items():
            self.set_header(name, value)
        self.finish(body)

    head = get

    def write_error(self, status_code: int, **_: Any) -> None:
        self.finish(str(status_code))
