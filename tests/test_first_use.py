"""What somebody meets who uses the program for the first time: what is said, and whether it helps."""

import re
from pathlib import Path

import pytest

from dateline.cli import main

STRIKE = """---
title: Cranes stand still
publisher: Harbour Post
---
PORT MILL – At least 12 dockers were killed in Port Mill on Thursday in an airstrike, Mayor Ana Ruiz said.
"""


def topic(folder: Path, **files: str) -> Path:
    """A topic with files, `path=text`; gives back its config.yaml."""
    for name, text in {"config.yaml": "title: Port Mill\n", **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder / "config.yaml"


def strike(folder: Path, **files: str) -> Path:
    return topic(folder, **{"content/articles/2020-02-27-strike.txt": STRIKE, **files})


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_a_topic_without_an_article_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", "--config", topic(tmp_path)) == 0
    said = capsys.readouterr().out
    assert f"{tmp_path.as_posix()}/content/articles: warning: there is no article here" in said
    assert "hint: put .md, .txt, .html, .htm files there" in said


@pytest.mark.parametrize("folder", ["content/article", "content", "articles"])
def test_articles_in_another_folder_are_pointed_at(
    tmp_path: Path, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    config = topic(tmp_path, **{f"{folder}/2020-02-27-strike.txt": STRIKE})
    assert run("check", "--config", config) == 0
    assert f"there are some in {(tmp_path / folder).as_posix()}: move them there" in capsys.readouterr().out


def test_the_line_of_a_build_counts_removed_files_apart(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = strike(tmp_path)
    run("--config", config)
    config.write_text("title: Port Mill\nreview: required\n", "utf-8")
    capsys.readouterr()
    assert run("--config", config) == 0
    line = capsys.readouterr().out.splitlines()[-1]
    assert " files changed, " in line and " removed; " in line
    changed, files = line.partition("; ")[2].split(" files changed")[0].split(" of ")
    assert int(changed) <= int(files)


def test_a_hint_to_build_names_the_topic(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = strike(tmp_path)
    run("--config", config)
    entry = tmp_path / "content/events/2020-02-27-strike.yaml"
    entry.write_text(entry.read_text("utf-8").replace("Airstrike", "Strike").replace("killed", "hit"), "utf-8")
    assert run("publish", "--dry-run", "--config", config) == 1
    assert f"build it anew: python build.py --config {config}" in capsys.readouterr().err


def test_a_hint_to_build_for_the_first_time_names_the_topic(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = strike(tmp_path)
    assert run("publish", "--dry-run", "--config", config, "--output", tmp_path / "out") == 1
    hint = f"build it first: python build.py --config {config} --output {tmp_path / 'out'}"
    assert hint in capsys.readouterr().err


@pytest.mark.parametrize("name", ["content/articles/2020-02-27-strike.txt", "2020-02-27-strike.txt"])
def test_explain_takes_a_path_from_the_topic(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", name, "--config", strike(tmp_path)) == 0
    assert "2020-02-27-strike: Cranes stand still" in capsys.readouterr().out


TURKISH = """---
language: tr
published: 2020-03-02
---
ANKARA – Pazar günü kasabada meydana gelen depremde en az üç kişi öldü, 25 kişi yaralandı.
"""


def test_an_article_in_another_language_is_told_of_until_it_has_entries(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = topic(tmp_path, **{"content/articles/deprem.md": TURKISH})
    assert run("check", "--config", config) == 0
    said = capsys.readouterr().out
    assert "content/articles/deprem.md: warning: nothing is drafted from Turkish" in said
    hint = "\n".join(line[8:] for line in said.splitlines() if line.startswith(" " * 8))
    by_hand = hint.replace("the sentence that tells it, word for word", "Pazar günü kasabada meydana gelen").replace(
        "date: 2020-03-02", "date: 2020-03-01"
    )
    topic(tmp_path, **{"content/events/deprem.yaml": by_hand})
    assert run("check", "--strict", "--config", config) == 0, capsys.readouterr().out


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_explain_says_what_is_not_read_in_another_language(
    tmp_path: Path, form: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    config = topic(tmp_path, **{"content/articles/deprem.md": TURKISH})
    assert run("explain", "deprem", *form, "--config", config) == 0
    said = capsys.readouterr().out
    assert "events and figures are drafted from English only" in said and "durations, distances" in said
    assert "background" not in said and "nothing has happened yet" not in said


def test_an_extractor_of_the_topics_own_may_read_any_language(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = topic(
        tmp_path,
        **{
            "config.yaml": "title: Deprem\nextractor: deprem_reader:read\n",
            "content/articles/deprem.md": TURKISH,
            "deprem_reader.py": "def read(article):\n    return []\n",
        },
    )
    assert run("check", "--strict", "--config", config) == 0, capsys.readouterr().out


SECOND = """---
title: Twelve dead in raid on Port Mill
publisher: Mill Courier
---
PORT MILL – An airstrike on the harbour of Port Mill killed at least 12 dockers on Thursday, the port authority said.
"""


def two_reports(folder: Path) -> tuple[Path, Path, Path]:
    """A topic whose two articles tell one event: its config.yaml and the file of each."""
    config = strike(folder, **{"content/articles/2020-02-28-strike.txt": SECOND})
    assert run("--config", config) == 0
    first, second = (folder / f"content/events/2020-02-{day}-strike.yaml" for day in (27, 28))
    assert "same_as: " in second.read_text("utf-8")
    return config, first, second


def test_the_entry_that_keeps_an_event_a_draft_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config, first, second = two_reports(tmp_path)
    first.write_text(first.read_text("utf-8").replace("review: draft", "review: reviewed"), "utf-8")
    capsys.readouterr()
    for command in ("build", "check"):
        assert run(command, "--config", config) == 0
        said = capsys.readouterr().out
        assert f"{second.as_posix()}:4:5: '" in said and "stays a draft until this entry is reviewed, too" in said
    (name,) = re.findall(r"id: (\S+)", first.read_text("utf-8"))
    page = tmp_path / f"site/events/{name}/index.html"
    assert "Reports reviewed: 1 of 2" in page.read_text("utf-8")
    second.write_text(second.read_text("utf-8").replace("review: draft", "review: reviewed"), "utf-8")
    assert run("--config", config) == 0
    assert "stays a draft" not in capsys.readouterr().out and "Reports reviewed" not in page.read_text("utf-8")


def test_a_comment_in_a_draft_does_not_change_who_speaks(tmp_path: Path) -> None:
    config, first, second = two_reports(tmp_path)
    ours, theirs = (re.findall(r"title: (.*)", path.read_text("utf-8")) for path in (first, second))
    assert ours != theirs
    before = (tmp_path / "site/index.html").read_bytes()
    second.write_text(second.read_text("utf-8").replace("    same_as: ", "    # checked\n    same_as: "), "utf-8")
    assert run("--config", config) == 0
    assert (tmp_path / "site/index.html").read_bytes() == before
    second.write_text(second.read_text("utf-8").replace(f"title: {theirs[0]}", "title: Raid on harbour"), "utf-8")
    assert run("--config", config) == 0
    assert "Raid on harbour" in (tmp_path / "site/index.html").read_text("utf-8")


BY_HAND = """events:
  - id: crane
    date: 2020-02-27
    title: Crane falls
    kind: {kind}
    articles: [2020-02-27-strike]
    claims:
      - {{what: {what}, count: 2, of: dockers, who: the mayor}}
"""


@pytest.mark.parametrize(
    ("what", "kind", "said"),
    [
        ("kiled", "collapse", [":8:16: warning: 'kiled' is written much like 'killed'"]),
        (
            "wouned",
            "Collapse",
            [":5:11: warning: 'Collapse' is written much like 'collapse'", ":8:16: warning: 'wouned'"],
        ),
        ("killed", "collapes", [":5:11: warning: 'collapes' is written much like 'collapse'"]),
        ("killed", "harbour fyre", [":5:11: warning: 'harbour fyre' is written much like 'Harbour fire'"]),
        ("filled", "cranes", []),
        ("on strike", "launching", []),
    ],
)
def test_a_slip_in_a_free_word_is_told_of(
    tmp_path: Path, what: str, kind: str, said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    config = strike(
        tmp_path,
        **{
            "content/kinds.yaml": "- {name: Harbour fire, words: [harbour ablaze]}\n",
            "content/events/by-hand.yaml": BY_HAND.format(what=what, kind=kind),
        },
    )
    assert run("check", "--config", config) == 0
    found = [line for line in capsys.readouterr().out.splitlines() if ": warning: " in line]
    assert len(found) == len(said)
    assert all(line.partition("by-hand.yaml")[2].startswith(start) for line, start in zip(found, said, strict=True))


def test_a_slip_is_told_beside_an_error_of_the_same_entry(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = BY_HAND.format(what="kiled", kind="collapes").replace("date: 2020-02-27", "date: 2020-02-72")
    assert run("check", "--config", strike(tmp_path, **{"content/events/by-hand.yaml": entry})) == 1
    said = capsys.readouterr().out
    assert "'2020-02-72' is not a date" in said and "'kiled' is" in said and "'collapes' is" in said
