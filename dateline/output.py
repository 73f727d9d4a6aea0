"""{path: bytes} -> the output folder: what changed and nothing else, each file replaced whole.

The folder holds a list of the files that this program wrote (`LIST`); only those are ever replaced or
deleted. Emptying a folder and filling it again made 63 % of a reader's page loads fail; this way none do.
"""

import contextlib
import json
import os
import re
import time
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from dateline.problems import Problem, Where, error

LIST = ".dateline-files.json"
PART = ".dateline-{}.part"  # a file on its way; whatever a killed build left of these is cleared by the next
UNSAFE = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')  # what some file system reads as more than a name
FIRST, LAST = ("assets", "events", "places", "actors", "kinds"), ("data",)  # a page comes before what lists it
SOURCES = ("content", "templates")
TRIES = 5
OPENING = len("<!doctype html>")  # by which a page is known


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did to the output folder: names as in the addresses of the site."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    same: int = 0


class Refused(ValueError):
    """Nothing was written; `problems` says why and what to do about it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(p) for p in problems))
        self.problems = problems


def write(files: Mapping[str, bytes], folder: Path) -> Written:
    """Make `folder` hold `files`, and no other file that an earlier build wrote.

    A list of old and new names goes first, so that a build killed at any point leaves nothing that the next
    one does not know as its own. Raises Refused for a folder or a name that `refusals` speaks of, and where
    the disk refuses.
    """
    if problems := refusals(folder, files):
        raise Refused(problems)
    old = listed(folder) or frozenset()
    try:
        return bring_up_to_date(files, folder, old)
    except OSError as fault:
        path = str(fault.filename2 or fault.filename or folder)
        raise Refused((error(Where(path), f"cannot be written: {fault.strerror or fault}"),)) from fault


def bring_up_to_date(files: Mapping[str, bytes], folder: Path, old: frozenset[str]) -> Written:
    folder.mkdir(parents=True, exist_ok=True)
    clear_parts(folder)
    standing = {name: content(folder / name) for name in files}
    new = tuple(sorted((n for n in files if standing[n] is None), key=rank))
    changed = tuple(sorted((n for n in files if standing[n] is not None and standing[n] != files[n]), key=rank))
    gone = tuple(sorted(old - files.keys()))
    keep_list(folder, old | files.keys())
    in_the_way = blocking(gone, files)
    for name in in_the_way:
        remove(folder, name)
    # style and script go first: a new page must not wait for its looks
    ahead = tuple(n for n in changed if rank(n)[0] == 0)
    for name in (*ahead, *new, *(n for n in changed if n not in ahead)):
        replace(folder, name, files[name])
    removed = tuple(n for n in gone if n in in_the_way or remove(folder, n))
    keep_list(folder, files.keys())
    return Written(new, changed, removed, len(files) - len(new) - len(changed))


def write_page(path: Path, page: bytes) -> None:
    """Put a page at `path`, a file that a person named, in one step.

    Raises Refused where the disk refuses, and where a file stands there that is no page: `bundle config.yaml`.
    """
    try:
        if path.exists() and path.read_bytes()[:OPENING].lower() != page[:OPENING].lower():
            hint = "name a file that is not there yet, as timeline.html"
            raise Refused((error(Where(str(path)), "is another file than a page, and stays as it is", hint),))
        path.parent.mkdir(parents=True, exist_ok=True)
        replace(path.parent, path.name, page)
    except OSError as fault:
        raise Refused((error(Where(str(path)), f"cannot be written: {fault.strerror or fault}"),)) from fault


# --- what is refused, before anything is touched


def refusals(folder: Path, names: Iterable[str] = (), topic: Path | None = None) -> tuple[Problem, ...]:
    """Why `folder` may not be written to, or `names` not written; empty when all is well.

    To be asked before content/events is written, too: a refused build leaves everything as it was. `topic` is the
    folder of the topic whose site it is, where it is known.
    """
    names = tuple(names)
    misplaced = topic_faults(folder, topic) if topic else ()
    return misplaced or (*folder_faults(folder), *name_faults(names)) or foreign_files(folder, names)


def topic_faults(folder: Path, topic: Path) -> tuple[Problem, ...]:
    """A site among what people write: in content/ or templates/, or right beside config.yaml."""
    where, hint = Where(str(folder)), "name another folder with --output, such as site"
    site, home = folder.resolve(), topic.resolve()
    if site == home or (folder / "config.yaml").exists():
        return (error(where, "the output folder is a topic's own folder", hint),)
    for name in SOURCES:
        if site.is_relative_to((home / name).resolve()):
            return (error(where, f"the output folder lies in {name}/, which people write", hint),)
    return ()


def folder_faults(folder: Path) -> tuple[Problem, ...]:
    where = Where(str(folder))
    if folder.exists() and not folder.is_dir():
        return (error(where, "the output folder is a file", "move it away, or name another folder with --output"),)
    if not folder.is_dir():
        return ()
    if not (folder / LIST).exists():
        if all(is_part(path) for path in folder.iterdir()):
            return ()
        hint = "empty it, or name another folder with --output"
        return (error(where, "the output folder holds files that this program did not write", hint),)
    if listed(folder) is None:
        hint = "delete the output folder; the next build makes all of it again"
        return (error(Where(str(folder / LIST)), "the list of written files cannot be read", hint),)
    return ()


def name_faults(names: Iterable[str]) -> tuple[Problem, ...]:
    """Names that leave the folder, mean something else to a file system, or meet in one file."""
    names = sorted(names)
    bad = [error(Where(name), "is not the name of a page") for name in names if not is_safe(name)]
    folded: dict[str, str] = {}
    folders = {str(parent) for name in names for parent in PurePosixPath(name).parents}
    for name in names:
        same = folded.setdefault(unicodedata.normalize("NFC", name).casefold(), name)
        if same != name:
            bad.append(error(Where(name), f"and '{same}' are one file on some computers"))
        if name in folders:
            bad.append(error(Where(name), "would be both a file and a folder"))
    return tuple(bad)


def foreign_files(folder: Path, names: Iterable[str]) -> tuple[Problem, ...]:
    """Files that somebody else put where a page has to go, and folders that lead elsewhere."""
    own = listed(folder)
    if own is None:
        return ()
    names = tuple(names)
    hint = "move it out of the output folder"
    parents = sorted({str(parent) for name in (*names, *own) for parent in PurePosixPath(name).parents} - {"."})
    links = [p for p in parents if (folder / p).is_symlink()]
    taken = [n for n in names if n not in own and os.path.lexists(folder / n) and not all_own(folder, n, own)]
    taken += [p for p in parents if p not in own and p not in links and (folder / p).is_file()]
    return tuple(
        [error(Where(str(folder / n)), "is not a file of this program's, and in the way", hint) for n in taken]
        + [error(Where(str(folder / p)), "leads out of the output folder", hint) for p in links]
    )


def all_own(folder: Path, name: str, own: frozenset[str]) -> bool:
    """Whether `name` is a folder of earlier pages only, which a file may take the place of."""
    path = folder / name
    if path.is_symlink() or not path.is_dir():
        return False
    return all(p.relative_to(folder).as_posix() in own for p in path.rglob("*") if p.is_symlink() or not p.is_dir())


def is_safe(name: str) -> bool:
    """`events/a/index.html`: relative, no step up, no character with a second meaning, not the list itself."""
    parts = name.split("/")
    plain = all(p not in ("", ".", "..") and p == p.rstrip(". ") and not UNSAFE.search(p) for p in parts)
    return plain and parts[0] != LIST and not is_part(Path(parts[0]))


def is_part(path: Path) -> bool:
    return path.name.startswith(".dateline-") and path.name.endswith(".part")


# --- the list of own files


def listed(folder: Path) -> frozenset[str] | None:
    """The names of the files that earlier builds wrote; None without a list that can be read."""
    try:
        names = json.loads((folder / LIST).read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(names, list) or not all(isinstance(n, str) and is_safe(n) for n in names):
        return None
    return frozenset(names)


def keep_list(folder: Path, names: Iterable[str]) -> None:
    data = (json.dumps(sorted(names), ensure_ascii=False, indent=0) + "\n").encode()
    if content(folder / LIST) != data:
        replace(folder, LIST, data)


# --- one file at a time


def rank(name: str) -> tuple[int, str]:
    """Where a file stands in the order of writing: what is linked to before what links to it."""
    top, _, rest = name.partition("/")
    if not rest:
        return len(FIRST) + 1 + len(LAST), name
    if top in FIRST:
        return FIRST.index(top), name
    return len(FIRST) + (1 if top in LAST else 0), name


def content(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None


def replace(folder: Path, name: str, data: bytes) -> None:
    """Put `data` at `name` in one step: a reader sees the old file or the new one.

    Tried again when another build cleared our part file away, or when a reader on Windows holds the page open. Raises
    OSError, with the path, where the disk refuses; nothing of the file's own is left beside it then.
    """
    path, part = folder / name, folder / PART.format(os.getpid())
    path.parent.mkdir(parents=True, exist_ok=True)
    for again in range(TRIES):
        try:
            part.write_bytes(data)
            part.replace(path)
            return
        except OSError as fault:
            passing = isinstance(fault, FileNotFoundError | PermissionError)
            if not passing or again == TRIES - 1:
                with contextlib.suppress(OSError):
                    part.unlink()
                raise OSError(fault.errno, fault.strerror, str(path)) from fault
            time.sleep(0.02 * again)


def remove(folder: Path, name: str) -> bool:
    """Delete an own file, and the folders that it leaves empty; False when it was gone already."""
    path = folder / name
    if path.is_dir() and not path.is_symlink():  # somebody else's, made where our file was
        return False
    try:
        path.unlink()
    except (FileNotFoundError, NotADirectoryError):
        return False
    for parent in path.parents:
        if parent == folder:
            break
        try:
            parent.rmdir()
        except OSError:  # not empty: somebody else's file, or a page that stays
            break
    return True


def blocking(gone: Iterable[str], files: Iterable[str]) -> frozenset[str]:
    """Old files that stand where a folder has to go, or in a folder where a file has to."""
    files = frozenset(files)
    folders = {str(parent) for name in files for parent in PurePosixPath(name).parents}
    return frozenset(n for n in gone if n in folders or any(str(p) in files for p in PurePosixPath(n).parents))


def clear_parts(folder: Path) -> None:
    for path in folder.glob(PART.format("*")):
        path.unlink(missing_ok=True)
