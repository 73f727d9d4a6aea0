"""The preview: what a build, a save and a request do. Chromium looks on in browser/test_serve.py."""

import socket
from pathlib import Path

import pytest

from dateline.answers import answer
from dateline.problems import Where, error
from dateline.serve import Built, Preview, Refused, serve, stamps

PAGE = b"<!doctype html><html><head><title>x</title></head><body class=a><p>x</p></body></html>"
POLICY = b"""<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src data:">"""
FILES = {
    "index.html": PAGE.replace(b"<title>", POLICY + b"<title>"),
    "404.html": PAGE,
    "places/a b/index.html": PAGE,
    "data/events.ics": b"BEGIN",
}
FAULT = error(Where("content/events/a.yaml", 9, 29), "'<b>' is not a count")


class Topic:
    """A watched folder, a build that counts itself, and a preview looked at by hand."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.builds, self.said = folder, 0, []
        self.wrote: dict[Path, bytes] = {}
        self.during = lambda: None
        self.result = Built(FILES)
        (folder / "a.md").write_text("a")
        self.preview = Preview(self.build, (folder,), self.said.append)
        self.preview.rebuild(())
        self.builds = 0

    def build(self) -> Built:
        self.builds += 1
        for path, data in self.wrote.items():
            path.write_bytes(data)
        self.during()
        return Built(self.result.files, self.result.problems, self.wrote)

    def look(self, times: int = 6) -> list[str | None]:
        return [path for path, _ in (self.preview.examine() for _ in range(times)) if path]


@pytest.fixture
def topic(tmp_path: Path) -> Topic:
    return Topic(tmp_path)


def test_nothing_saved_nothing_built(topic: Topic) -> None:
    assert topic.look() == [] and topic.builds == 0


def test_one_save_is_one_build_and_one_reload(topic: Topic) -> None:
    (topic.folder / "a.md").write_text("longer")
    assert topic.look() == ["*"] and topic.builds == 1


def test_twenty_files_at_once_are_one_build(topic: Topic) -> None:
    for n in range(20):
        (topic.folder / f"{n}.md").write_text("x")
    assert topic.look() == ["*"] and topic.builds == 1


def test_a_second_edit_straight_after_the_first_is_built_too(topic: Topic) -> None:
    for text in ("b", "cc"):
        (topic.folder / "a.md").write_text(text)
        assert topic.look() == ["*"]
    assert topic.builds == 2


def test_a_file_still_being_saved_is_let_be(topic: Topic) -> None:
    for n in range(4):
        (topic.folder / "a.md").write_text("x" * (n + 2))
        assert topic.look(1) == []
    assert topic.look() == ["*"] and topic.builds == 1


def test_new_deleted_and_replaced_files_count(topic: Topic) -> None:
    (topic.folder / "sub").mkdir()
    (topic.folder / "sub/new.md").write_text("x")
    assert topic.look() == ["*"]
    (topic.folder / "a.md").unlink()
    assert topic.look() == ["*"]
    (topic.folder / "other").write_text("x")
    (topic.folder / "other").replace(topic.folder / "sub/new.md")
    assert topic.look() == ["*"]


def test_what_the_build_writes_starts_no_build(topic: Topic) -> None:
    topic.wrote = {topic.folder / "events.yaml": b"written by the build"}
    (topic.folder / "a.md").write_text("longer")
    assert topic.look() == ["*"] and topic.builds == 1


def test_an_edit_during_a_build_is_built(topic: Topic) -> None:
    """Also of a file that the build itself has just written."""
    topic.wrote = {topic.folder / "events.yaml": b"written by the build"}

    def edit() -> None:
        if topic.builds == 1:
            (topic.folder / "events.yaml").write_text("a person was quicker")

    topic.during = edit
    (topic.folder / "a.md").write_text("longer")
    assert topic.look(10) == ["*", "*"] and topic.builds == 2


@pytest.mark.parametrize("name", [".a.md.swp", "a.md~", "#a.md#", "4913", ".hidden", "x.tmp"])
def test_what_only_an_editor_knows_is_not_watched(topic: Topic, name: str) -> None:
    (topic.folder / name).write_text("x")
    assert topic.look() == []


def test_a_failed_build_keeps_the_last_good_pages_and_says_why(topic: Topic) -> None:
    topic.result = Built(problems=(FAULT,))
    (topic.folder / "a.md").write_text("bad")
    assert topic.look() == ["*"]
    assert topic.preview.files == FILES and topic.preview.problems == (FAULT,)
    topic.result = Built(FILES)
    (topic.folder / "a.md").write_text("good again")
    assert topic.look() == ["*"] and topic.preview.problems == ()


@pytest.mark.parametrize("fault", [ValueError("boom"), SystemExit(1), RecursionError()])
def test_no_fault_ends_the_preview(topic: Topic, fault: BaseException) -> None:
    def fail() -> None:
        raise fault

    topic.during = fail
    (topic.folder / "a.md").write_text("bad")
    assert topic.look() == ["*"]
    assert "the build failed" in str(topic.preview.problems[0]) and topic.preview.files == FILES


def test_a_watched_file_and_a_missing_folder(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("title: T")
    assert list(stamps((tmp_path / "config.yaml", tmp_path / "gone"))) == [tmp_path / "config.yaml"]


# --- answers


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("", 200),
        ("index.html", 200),
        ("places/a b/", 200),
        ("places/a b", 301),
        ("places/", 404),
        ("../etc/passwd", 404),
        ("x/y/z", 404),
    ],
)
def test_an_address_gives_a_page(path: str, status: int) -> None:
    assert answer(path, FILES, ())[0] == status


def test_a_folder_without_its_slash_leads_to_it() -> None:
    assert answer("places/a b", FILES, ())[1]["Location"] == "/places/a%20b/"


def test_the_sites_own_404_is_shown_with_links_from_the_root() -> None:
    status, _, body = answer("no/such/page", FILES, ())
    assert status == 404 and b'<base href="/">' in body


def test_the_policy_that_would_block_the_script_is_left_out() -> None:
    body = answer("", FILES, ())[2]
    assert b"Content-Security-Policy" not in body and b"<title>x</title>" in body


def test_problems_stand_on_top_of_every_page_and_are_escaped() -> None:
    body = answer("places/a b/", FILES, (FAULT,))[2]
    assert b"content/events/a.yaml:9:29: error: &#x27;&lt;b&gt;&#x27; is not a count" in body
    assert body.index(b"<body class=a>") < body.index(b"alert") < body.index(b"<p>x</p>")


def test_before_the_first_good_build_there_is_a_page_with_the_problems() -> None:
    status, headers, body = answer("", {}, (FAULT,))
    assert status == 404 and "html" in headers["Content-Type"] and b"is not a count" in body and b"</head>" in body


def test_a_page_without_a_head_is_renewed_too() -> None:
    assert b"/livereload.js?port=8000" in answer("", {"index.html": b"<p>x"}, (), "localhost:8000")[2]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("data/events.ics", "text/calendar; charset=utf-8"),
        ("index.html", "text/html; charset=utf-8"),
        ("404.html", "text/html; charset=utf-8"),
    ],
)
def test_media_types(name: str, kind: str) -> None:
    assert answer(name, FILES, ())[1]["Content-Type"] == kind


def test_a_port_in_use_is_told_before_anything_is_built() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Refused, match=f"127.0.0.1:{port}.*cannot serve here"):
            serve(lambda: pytest.fail("built"), (), port=port)


@pytest.mark.parametrize(("host", "port"), [("no.such.host.invalid", 8000), ("127.0.0.1", 99999)])
def test_an_address_that_cannot_be_is_told(host: str, port: int) -> None:
    with pytest.raises(Refused, match="cannot serve here"):
        serve(lambda: pytest.fail("built"), (), host=host, port=port)
