"""The output folder: changed files only, nobody else's files, and no half-written site."""

import contextlib
import json
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import output
from dateline.output import LIST, Refused, Written, write

NAMES = (
    "index.html",
    "a.html",
    "assets/s.css",
    "events/a/index.html",
    "events/b/index.html",
    "months/2020-02/index.html",
    "data/e.json",
)
SITES = st.dictionaries(st.sampled_from(NAMES), st.sampled_from((b"", b"one", b"two", b"x" * 70_000)))


def tree(folder: Path) -> dict[str, bytes]:
    found = (p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in found if p.name != LIST}


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(p): (p.stat().st_mtime_ns, p.stat().st_ino) for p in (folder, *folder.rglob("*"))}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def test_a_second_build_touches_nothing(site: Path) -> None:
    files = {"index.html": b"1", "events/a/index.html": b"2"}
    assert write(files, site) == Written(new=("events/a/index.html", "index.html"))
    before = stamps(site)
    assert write(files, site) == Written(same=2)
    assert stamps(site) == before


def test_only_what_changed_is_replaced(site: Path) -> None:
    write({"index.html": b"1", "a.html": b"2", "old/x.html": b"3"}, site)
    kept = (site / "a.html").stat().st_ino
    written = write({"index.html": b"new", "a.html": b"2", "b.html": b"4"}, site)
    assert written == Written(("b.html",), ("index.html",), ("old/x.html",), 1)
    assert (site / "a.html").stat().st_ino == kept
    assert not (site / "old").exists()


@settings(deadline=None, max_examples=60)
@given(st.lists(SITES, min_size=1, max_size=4))
def test_the_folder_always_holds_the_last_site(
    tmp_path_factory: pytest.TempPathFactory, sites: list[dict[str, bytes]]
) -> None:
    folder = tmp_path_factory.mktemp("out")
    for files in sites:
        write(files, folder)
        assert tree(folder) == files


@settings(deadline=None, max_examples=120)
@given(SITES, SITES, st.integers(0, 20))
def test_a_killed_build_leaves_whole_pages_and_the_next_mends(
    tmp_path_factory: pytest.TempPathFactory, old: dict[str, bytes], new: dict[str, bytes], steps: int
) -> None:
    """Killed after any number of steps: each file is the old or the new one, and another build makes it right."""
    folder = tmp_path_factory.mktemp("out")
    write(old, folder)
    left = steps

    def step(real):  # type: ignore[no-untyped-def]
        def counted(*args, **kwargs):  # type: ignore[no-untyped-def]
            nonlocal left
            if left == 0:
                raise KeyboardInterrupt
            left -= 1
            return real(*args, **kwargs)

        return counted

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", step(Path.replace))
        patch.setattr(Path, "unlink", step(Path.unlink))
        with contextlib.suppress(KeyboardInterrupt):
            write(new, folder)
    for name, data in tree(folder).items():
        if not name.endswith(".part"):
            assert data in (old.get(name), new.get(name))
    write(new, folder)
    assert tree(folder) == new


def test_a_page_is_there_before_the_page_that_lists_it(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write({"index.html": b"lists x", "events/x/index.html": b"x", "assets/s.css": b"1"}, site)
    done: list[str] = []
    replace, remove = output.replace, output.remove
    monkeypatch.setattr(output, "replace", lambda f, n, d: (done.append(n), replace(f, n, d)))
    monkeypatch.setattr(output, "remove", lambda f, n: (done.append("-" + n), remove(f, n))[1])
    names = ("feed.xml", "events/y/index.html", "months/2020-02/index.html", "index.html", "assets/s.css")
    write(dict.fromkeys(names, b"lists y"), site)
    pages = [n for n in done if n != LIST]
    assert pages == [
        "assets/s.css",
        "events/y/index.html",
        "months/2020-02/index.html",
        "feed.xml",
        "index.html",
        "-events/x/index.html",
    ]


def test_a_folder_with_files_of_others_is_refused(site: Path) -> None:
    site.mkdir()
    (site / "thesis.doc").write_bytes(b"years of work")
    with pytest.raises(Refused, match="did not write"):
        write({"index.html": b""}, site)
    assert tree(site) == {"thesis.doc": b"years of work"}


def test_an_empty_folder_is_taken(site: Path) -> None:
    site.mkdir()
    write({"index.html": b""}, site)
    assert tree(site) == {"index.html": b""}


def test_a_file_as_output_folder_is_refused(site: Path) -> None:
    site.write_bytes(b"x")
    with pytest.raises(Refused, match="is a file"):
        write({"index.html": b""}, site)


def test_files_that_others_add_later_stay(site: Path) -> None:
    write({"index.html": b"1", "old/a.html": b"1"}, site)
    (site / "old/notes.txt").write_bytes(b"mine")
    write({}, site)
    assert tree(site) == {"old/notes.txt": b"mine"}


def test_a_file_of_others_in_the_way_is_refused(site: Path) -> None:
    write({"index.html": b"1"}, site)
    (site / "about.html").write_bytes(b"mine")
    with pytest.raises(Refused, match="in the way"):
        write({"index.html": b"2", "about.html": b"ours"}, site)
    assert tree(site) == {"index.html": b"1", "about.html": b"mine"}


def test_a_file_of_others_where_a_folder_must_go_is_refused(site: Path) -> None:
    write({"index.html": b"1"}, site)
    (site / "events").write_bytes(b"mine")
    with pytest.raises(Refused, match="in the way"):
        write({"index.html": b"2", "events/a/index.html": b"ours"}, site)
    assert tree(site) == {"index.html": b"1", "events": b"mine"}


@pytest.mark.parametrize(
    "name",
    [
        "../x",
        "/etc/x",
        "a/../../x",
        "a//b",
        "./a",
        "",
        "a/",
        "a\\b",
        "C:x",
        "a\0b",
        LIST,
        LIST + "/x",
        ".dateline-1.part",
        "con. ",
        "a\nb",
    ],
)
def test_no_name_leaves_the_folder(site: Path, name: str) -> None:
    with pytest.raises(Refused):
        write({"index.html": b"1", name: b"2"}, site)
    assert not site.exists()


@given(st.text(max_size=12))
def test_a_safe_name_stays_inside(name: str) -> None:
    if output.is_safe(name):
        assert Path(os.path.normpath(Path("/site") / name)).is_relative_to("/site/" + name.split("/")[0])


@pytest.mark.parametrize("names", [("a", "a/b"), ("A.html", "a.html"), ("\u00e9.html", "e\u0301.html")])
def test_two_names_for_one_file_are_refused(site: Path, names: tuple[str, ...]) -> None:
    with pytest.raises(Refused):
        write(dict.fromkeys(names, b""), site)


@pytest.mark.parametrize("text", ["", "{", "{}", '["../../precious"]', '["/etc/passwd"]', "[1]", "[" * 100_000])
def test_a_broken_or_hostile_list_deletes_nothing(site: Path, text: str) -> None:
    precious = site.parent / "precious"
    precious.write_bytes(b"x")
    write({"index.html": b"1"}, site)
    (site / LIST).write_text(text, "utf-8")
    with pytest.raises(Refused, match="cannot be read"):
        write({}, site)
    assert precious.exists() and (site / "index.html").exists()


def test_a_link_out_of_the_folder_is_not_followed(site: Path) -> None:
    elsewhere = site.parent / "elsewhere"
    elsewhere.mkdir()
    write({"index.html": b"1", "events/a/index.html": b"1"}, site)
    (site / "events/a/index.html").unlink()
    (site / "events/a").rmdir()
    (site / "events/a").symlink_to(elsewhere)
    (elsewhere / "index.html").write_bytes(b"theirs")
    for files in ({"events/a/index.html": b"2"}, {}):
        with pytest.raises(Refused, match="leads out"):
            write(files, site)
    assert (elsewhere / "index.html").read_bytes() == b"theirs"


def test_a_folder_gives_way_to_a_file_and_a_file_to_a_folder(site: Path) -> None:
    write({"a/b.html": b"1", "c": b"2"}, site)
    written = write({"a": b"3", "c/d.html": b"4"}, site)
    assert tree(site) == {"a": b"3", "c/d.html": b"4"}
    assert written.removed == ("a/b.html", "c")


def test_a_disk_that_refuses_is_told_in_words(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(Refused, match="No space left"):
        write({"index.html": b"1"}, site)


def test_two_builds_at_once_do_not_trip_each_other(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part file that another build cleared away is written again."""
    real, cleared = Path.replace, []

    def replace(path: Path, target: Path) -> Path:
        if not cleared:
            cleared.append(path)
            path.unlink()
        return real(path, target)

    monkeypatch.setattr(Path, "replace", replace)
    write({"index.html": b"1"}, site)
    assert tree(site) == {"index.html": b"1"}


def test_the_list_names_what_was_written(site: Path) -> None:
    write({"index.html": b"1", "a/\u0625\u062f\u0644\u0628.html": b"2"}, site)
    assert json.loads((site / LIST).read_text("utf-8")) == ["a/\u0625\u062f\u0644\u0628.html", "index.html"]
