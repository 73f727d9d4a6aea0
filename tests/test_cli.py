"""The commands as people use them, on small topics of their own: what they write, say and leave alone."""

import errno
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline import output
from dateline.cli import main

STRIKE = """PORT MILL – At least 12 dockers were killed in Port Mill on Thursday in an airstrike, Mayor Ana Ruiz said.

The Harbour Monitor, a rights group, said 15 dockers had been killed.
"""
Topic = Callable[..., Path]


@pytest.fixture
def topic(tmp_path: Path) -> Topic:
    """Write a topic's files, `path=text`; gives back its config.yaml."""

    def make(title: str = "Port Mill", **files: str | bytes) -> Path:
        (tmp_path / "content/articles").mkdir(parents=True, exist_ok=True)
        config = tmp_path / "config.yaml"
        if not config.exists():
            config.write_text(f"title: {title}\n", "utf-8")
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
        return config

    return make


def strike(topic: Topic) -> Path:
    return topic(**{"content/articles/2020-02-27-strike.txt": STRIKE})


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def tree(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def stamps(folder: Path) -> dict[str, int]:
    return {str(p): p.stat().st_mtime_ns for p in folder.rglob("*")}


def test_articles_become_entries_and_a_site(topic: Topic, capsys: pytest.CaptureFixture[str]) -> None:
    config = strike(topic)
    assert run("--config", config) == 0
    said = capsys.readouterr()
    entries = (config.parent / "content/events/2020-02-27-strike.yaml").read_text("utf-8")
    assert "count: 12+" in entries and "who: Ana Ruiz" in entries
    assert "count: 15" in entries and "who: Harbour Monitor" in entries
    data = json.loads((config.parent / "site/data/events.json").read_text("utf-8"))
    assert [event["date"] for event in data["events"]] == ["2020-02-27"]
    assert re.search(r"1 event, 1 of them a draft, from 1 article; .* no problems; [\d.]+ s", said.out)


def test_a_second_build_writes_nothing(topic: Topic, capsys: pytest.CaptureFixture[str]) -> None:
    config = strike(topic)
    run("--config", config)
    before = stamps(config.parent)
    assert run("--config", config) == 0
    assert stamps(config.parent) == before
    assert "no of" in capsys.readouterr().out.splitlines()[-1]


def test_what_a_person_typed_stays_to_the_byte_and_the_page_shows_it(topic: Topic) -> None:
    config = strike(topic)
    run("--config", config)
    path = config.parent / "content/events/2020-02-27-strike.yaml"
    text = re.sub(r"title: .*", "title:   'Shell hits the harbour'   # shorter", path.read_text("utf-8"), count=1)
    path.write_text(text, "utf-8")
    for _ in range(2):
        assert run("--config", config) == 0
        assert path.read_text("utf-8") == text
    assert "Shell hits the harbour" in (config.parent / "site/index.html").read_text("utf-8")


def test_an_article_without_a_day_stops_the_build(topic: Topic, capsys: pytest.CaptureFixture[str]) -> None:
    config = topic(**{"content/articles/strike.txt": STRIKE})
    assert run("--config", config) == 1
    said = capsys.readouterr().err
    assert "strike.txt: error: the day of publication is not known" in said
    assert "published: 2020-02-27" in said and "nothing was written" in said
    assert not (config.parent / "site").exists() and not (config.parent / "content/events").exists()


ENTRY = "events:\n- id: {id}\n  date: {date}\n  title: A\n  articles: [2020-02-27-strike]\n"


def test_every_fault_of_every_file_is_told_in_one_run(topic: Topic, capsys: pytest.CaptureFixture[str]) -> None:
    config = strike(topic)
    run("--config", config)
    before = tree(config.parent / "site")
    bomb = "a: &a [x]\nevents: [*a, *a]\n"
    tab = ENTRY.format(id="d", date="2020-02-27") + "\ttime: night\n"
    claim = "  claims:\n  - {what: killed, count: about 33, of: dockers, who: A}\n  title: B\n"
    topic(
        **{
            "config.yaml": "title: Seed\ntimezoen: UTC\n",
            "content/events/a.yaml": ENTRY.format(id="a", date="2020-02-30"),
            "content/events/b.yaml": ENTRY.format(id="b", date="2020-02-27") + claim,
            "content/events/c.yaml": bomb,
            "content/events/d.yaml": tab,
        }
    )
    assert run("--config", config) == 1
    said = capsys.readouterr().err
    for pattern in (
        r"config\.yaml:2:1: error: unknown key 'timezoen'[^\n]*\n[^\n]*\n *\^\n    hint: did you mean 'timezone'",
        r"a\.yaml:3:9: error: '2020-02-30'[^\n]*\n",
        r"b\.yaml:7:27: error: 'about 33' is not a count\n[^\n]*\n *\^\n    hint: write 33, 33\+, 30-36 or ~33",
        r"b\.yaml:8:3: error: 'title' is given twice",
        r"c\.yaml:1:4: error: [^\n]*anchor",
        r"d\.yaml:6:1: error: a tab",
    ):
        assert re.search(pattern, said), pattern
    assert tree(config.parent / "site") == before


def test_a_fault_hides_no_later_one(topic: Topic, capsys: pytest.CaptureFixture[str]) -> None:
    """An article without a day, an entry whose quote its article has not, a broken template: one run tells of each."""
    config = strike(topic)
    run("--config", config)
    entries = config.parent / "content/events/2020-02-27-strike.yaml"
    entries.write_text(entries.read_text("utf-8").replace("count: 15", "count: 16"), "utf-8")
    topic(
        **{
            "content/articles/later.txt": STRIKE,
            "content/events/later.yaml": "article: later\n" + ENTRY.format(id="later", date="2020-02-27"),
            "templates/event.html": "{% if kept %}",
        }
    )
    capsys.readouterr()
    assert run("check", "--config", config) == 1
    said = capsys.readouterr().out
    for pattern in (
        r"later\.txt: error: the day of publication is not known",
        r"strike\.yaml:\d+:\d+: warning: [^\n]*16",
        r"event\.html:1: error: ",
    ):
        assert re.search(pattern, said), pattern
    assert "gone" not in said, "an article that cannot be read is not gone"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Only a headline",
        b"\xef\xbb\xbfOne.\r\nTwo.\r\n",
        "Caf\u00e9 bombed.".encode("latin-1"),
        b"word " * 200_000,
    ],
    ids=["nothing", "headline", "CRLF and BOM", "Latin-1", "1 MB"],
)
def test_any_article_builds_or_is_told_of(topic: Topic, content: bytes) -> None:
    config = topic(**{"content/articles/2020-02-27 سراقب a b.txt": content})
    assert run("--config", config) == 0
    assert (config.parent / "site/index.html").is_file()


def test_an_empty_topic_builds_a_page_that_says_so(topic: Topic) -> None:
    config = topic()
    assert run("--config", config) == 0
    assert (config.parent / "site/index.html").is_file()


def test_an_article_that_changes_or_goes_loses_nothing_of_an_editors(
    topic: Topic, capsys: pytest.CaptureFixture[str]
) -> None:
    config = strike(topic)
    run("--config", config)
    article = config.parent / "content/articles/2020-02-27-strike.txt"
    entries = config.parent / "content/events/2020-02-27-strike.yaml"
    edited = re.sub(r"title: .*", "title: Mine", entries.read_text("utf-8"), count=1)
    entries.write_text(edited, "utf-8")
    article.write_text(STRIKE.replace("At least 12", "At least 13"), "utf-8")
    assert run("--config", config) == 0
    assert entries.read_text("utf-8") == edited, "no second draft of what the editor took over"
    article.rename(article.with_name("2020-02-27-renamed.txt"))
    assert run("--config", config) == 0
    assert "title: Mine" in entries.read_text("utf-8")
    article.with_name("2020-02-27-renamed.txt").unlink()
    assert run("--config", config) == 0
    assert "title: Mine" in entries.read_text("utf-8")
    assert "2020-02-27-strike" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--no-such-option"], 2),
        (["no-such-command"], 2),
        (["explain"], 2),
        (["--version"], 0),
        (["--help"], 0),
        (["--config", "no/such/config.yaml"], 2),
        (["check", "--config", "no/such/config.yaml"], 2),
        (["check", "--format", "xml"], 2),
    ],
)
def test_exit_codes(arguments: list[str], code: int) -> None:
    assert main(arguments) == code


def test_check_writes_nothing_and_strict_fails_on_warnings(topic: Topic, capsys: pytest.CaptureFixture[str]) -> None:
    config = topic(**{"content/articles/2020-02-27-strike.txt": STRIKE, "content/articles/notes.docx": "x"})
    before = tree(config.parent)
    assert run("check", "--config", config) == 0
    assert run("check", "--config", config, "--strict") == 1
    assert run("check", "--config", config, "--format", "json", "--quiet") == 0
    assert tree(config.parent) == before
    rows = json.loads(capsys.readouterr().out.split("1 warning\n")[-1])
    assert rows[0]["level"] == "warning" and rows[0]["path"].endswith("notes.docx")


def test_extract_stops_after_the_entries(topic: Topic) -> None:
    config = strike(topic)
    assert run("extract", "--config", config) == 0
    assert (config.parent / "content/events/2020-02-27-strike.yaml").is_file()
    assert not (config.parent / "site").exists()


@pytest.mark.parametrize("name", ["2020-02-27-strike", "content/articles/2020-02-27-strike.txt"])
def test_explain_tells_each_sentence(
    topic: Topic, name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    config = strike(topic)
    monkeypatch.chdir(config.parent)
    assert run("explain", name) == 0
    said = capsys.readouterr().out
    assert "“on Thursday”" in said or "“Thursday”" in said
    assert "2020-02-27" in said and "12+" in said
    assert run("explain", name, "--json") == 0
    assert json.loads(capsys.readouterr().out)["article"]["id"] == "2020-02-27-strike"


def test_explain_offers_the_nearest_article(topic: Topic, capsys: pytest.CaptureFixture[str]) -> None:
    config = strike(topic)
    assert run("explain", "2020-02-27-strik", "--config", config) == 1
    assert "did you mean '2020-02-27-strike'?" in capsys.readouterr().err


def test_a_foreign_output_folder_is_refused_before_anything_is_written(
    topic: Topic, capsys: pytest.CaptureFixture[str]
) -> None:
    config = strike(topic)
    (config.parent / "out").mkdir()
    (config.parent / "out/letter.txt").write_text("mine", "utf-8")
    assert run("--config", config, "--output", config.parent / "out") == 1
    assert tree(config.parent / "out") == {"letter.txt": b"mine"}
    assert not (config.parent / "content/events").exists()
    assert "did not write" in capsys.readouterr().err


def test_a_site_that_the_disk_refuses_leaves_the_entries_as_they_were(
    topic: Topic, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = strike(topic)

    def full(folder: Path, name: str, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(folder / name))

    monkeypatch.setattr(output, "replace", full)
    assert run("--config", config) == 1
    assert "cannot be written: No space left on device" in capsys.readouterr().err
    assert not (config.parent / "content/events").exists()


def test_a_full_disk_leaves_nothing_beside_the_entries(
    topic: Topic, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = strike(topic)
    topic(**{"content/.dateline-1.part": "what a killed build left"})

    def full(part: Path, data: bytes) -> int:
        with part.open("wb") as file:
            file.write(data[:10])
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "write_bytes", full)
        assert run("extract", "--config", config) == 1
    said = capsys.readouterr().err
    assert re.search(r"content/events/2020-02-27-strike\.yaml: error: No space left on device", said)
    assert not list((config.parent / "content/events").iterdir())
    assert run("extract", "--config", config) == 0
    assert not list((config.parent / "content").rglob("*.part"))


@pytest.mark.parametrize("name", [".", "content", "content/events", "content/new/site", "templates", "other"])
def test_no_site_is_written_among_what_people_write(
    name: str, topic: Topic, capsys: pytest.CaptureFixture[str]
) -> None:
    config = strike(topic)
    topic(**{"other/config.yaml": "title: Another\n", "other/.dateline-files.json": "[]"})
    (config.parent / "content/events").mkdir()
    assert run("--config", config, "--output", config.parent / name) == 1
    assert "error: the output folder " in capsys.readouterr().err
    assert not list((config.parent / "content/events").iterdir())


def test_a_site_may_stand_beside_its_content(topic: Topic) -> None:
    config = strike(topic)
    assert run("--config", config, "--output", config.parent / "contents") == 0


EXTRACTORS = {
    "a syntax error": "def extract(article)",
    "an exception": "def extract(article):\n    raise ValueError('no luck')",
    "nothing": "def extract(article):\n    return None",
    "another type": "def extract(article):\n    return ['a report']",
    "an end of the program": "import sys\ndef extract(article):\n    sys.exit(0)",
    "an end of the program at import": "import sys\nsys.exit(0)",
    "no function": "extract = 3",
    "no such name": "other = 3",
}


@pytest.mark.parametrize("code", EXTRACTORS.values(), ids=EXTRACTORS.keys())
def test_a_plug_in_that_fails_is_told_of(topic: Topic, code: str, capsys: pytest.CaptureFixture[str]) -> None:
    config = strike(topic)
    module = f"plug_in_{abs(hash(code))}"
    topic(**{"config.yaml": f"title: A\nextractor: {module}:extract\n", f"{module}.py": code})
    assert run("--config", config) == 1
    said = capsys.readouterr().err
    assert f"the extractor '{module}:extract'" in said and "nothing was written" in said


GIVEN = """from dateline.model import Claim, Count, Report, When
def extract(article):
    return [Report(**dict(title="A") | dict({}))]
"""
MISFITS = {
    "claims='abc'": ("'abc' as 'claims'", "give a tuple; of each: a dateline.model.Claim"),
    "when='2020'": ("'2020' as 'when'", "give dateline.when.parse("),
    "title=None": ("None as 'title'", "give text\n"),
    "summary=None": ("None as 'summary'", "give text, '' where there is none"),
    "title=' '": ("' ' as 'title'", "give a word or more"),
    "places=('',)": ("'' as 'places[0]'", "give a word or more"),
    "places=['Port Mill']": ("['Port Mill'] as 'places'", "give a tuple; of each: text"),
    "quotes=('Fine.', 3)": ("3 as 'quotes[1]'", "give text"),
    "review='checked'": ("'checked' as 'review'", "give one of 'draft', 'reviewed', 'hidden'"),
    "claims=(Claim('killed', 12, '', ''),)": ("12 as 'claims[0].count'", "give dateline.counts.parse('29+')"),
    "claims=(Claim('killed', Count('12', None), '', ''),)": ("'12' as 'claims[0].count.min'", "give int or None"),
    "claims=(Claim('killed', Count(9, 3), '', ''),)": (
        "'9-3' as 'claims[0].count'",
        "give dateline.counts.parse('29+')",
    ),
    "title='\\ud800'": ("'\\ud800' as 'title'", "give text that UTF-8 can write"),
    "claims=(Claim('killed', Count(9, 9), '', '', since='May'),)": (
        "'May' as 'claims[0].since'",
        "give text such as '2020",
    ),
    "when=When('2020-02-30')": ("'2020-02-30' as 'when'", "give dateline.when.parse("),
    "when=When('2020', True)": ("True as 'when.start'", "give date or None"),
}


@pytest.mark.parametrize("given", MISFITS)
def test_a_report_with_a_value_of_another_type_is_told_of(
    topic: Topic, given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    config = strike(topic)
    module = f"misfit_{list(MISFITS).index(given)}"
    topic(**{"config.yaml": f"title: A\nextractor: {module}:extract\n", f"{module}.py": GIVEN.format(given)})
    assert run("check", "--config", config) == 1
    said = capsys.readouterr().out
    message, hint = MISFITS[given]
    assert f"2020-02-27-strike.txt: error: the extractor '{module}:extract' gave {message} of its report 1" in said
    assert f"hint: {hint}" in said


def test_all_that_does_not_fit_in_an_articles_reports_is_told_in_one_run(
    topic: Topic, capsys: pytest.CaptureFixture[str]
) -> None:
    config = strike(topic)
    code = GIVEN.format("when='2020', places='Vada'").replace("    return [", "    return [Report(title=1), ")
    topic(**{"config.yaml": "title: A\nextractor: misfits:extract\n", "misfits.py": code})
    assert run("check", "--config", config) == 1
    said = capsys.readouterr().out
    assert re.findall(r"gave (.*)", said) == [
        "'2020' as 'when' of its report 2",
        "'Vada' as 'places' of its report 2",
        "1 as 'title' of its report 1",
    ]


REFUSED = """from dateline import counts
from dateline.model import Claim, Report

def extract(article):
    yield Report(title="Made up", quotes=("Nobody wrote this.",))
    claims = [Claim("killed", counts.parse(n), "dockers", "Ana Ruiz", quote="12 dockers") for n in ("12", "99")]
    yield Report(title="Port Mill is hit", claims=tuple(claims), quotes=(article.text.strip().splitlines()[-1],))
"""


@pytest.mark.parametrize("command", [(), ("check",)])
def test_what_is_left_out_of_a_plug_ins_reports_is_warned_of(
    topic: Topic, command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    config = strike(topic)
    topic(**{"config.yaml": "title: A\nextractor: leaves_out:extract\n", "leaves_out.py": REFUSED})
    assert run(*command, "--config", config) == 0
    said = "".join(capsys.readouterr())
    assert "strike.txt: warning: the extractor's 'Made up' is left out: no sentence of the article tells it" in said
    assert "the extractor's '99' is left out: its quote does not say 99, in “Port Mill is hit”" in said
    assert "'12'" not in said


def test_what_is_left_out_of_our_own_drafts_is_no_news(topic: Topic, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--config", strike(topic)) == 0
    assert "left out" not in "".join(capsys.readouterr())


def test_a_site_that_is_older_than_its_content_is_not_published(
    topic: Topic, capsys: pytest.CaptureFixture[str]
) -> None:
    config = strike(topic)
    run("--config", config)
    topic(**{"config.yaml": "title: Another\n"})
    assert run("publish", "--config", config) == 1
    assert "is not what the content says now" in capsys.readouterr().err


def test_options_stand_before_or_after_the_command(topic: Topic) -> None:
    config = strike(topic)
    assert run("--config", config, "--quiet", "extract") == 0
    assert run("extract", "--config", config.parent) == 0


def test_a_table_of_figures_is_told_of_until_its_entries_are_an_editors(
    topic: Topic, capsys: pytest.CaptureFixture[str]
) -> None:
    table = "\n\n| Place | Dead |\n| --- | --- |\n| Port Mill | 2 |\n| Old Port | 1 |\n"
    config = topic(**{"content/articles/2020-02-27-strike.txt": STRIKE + table})
    assert run("--config", config) == 0
    line = 1 + (STRIKE + table).split("\n").index("| Port Mill | 2 |")
    assert f"2020-02-27-strike.txt:{line}: warning: the figures of a table are not read" in capsys.readouterr().err
    entries = config.parent / "content/events/2020-02-27-strike.yaml"
    entries.write_text(entries.read_text("utf-8").replace("title: ", "title: In short, ", 1), "utf-8")
    assert run("check", "--strict", "--config", config) == 0


def test_a_config_of_another_name_is_offered(topic: Topic, capsys: pytest.CaptureFixture[str]) -> None:
    config = topic()
    config.rename(config.with_suffix(".yml"))
    assert run("check", "--config", config) == 2
    assert "rename config.yml to config.yaml" in capsys.readouterr().err
