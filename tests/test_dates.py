"""Time expressions in English: tables of what is found, and what must hold for any text."""

import re
import sys
import time
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline import dates
from dateline.dates.english import LEXICON, RULES
from dateline.model import Mention

CASES = Path(__file__).parent / "cases"


def rows(name: str) -> list[tuple[str, list[Any]]]:
    """The rows of a table, each with the file and line that a failure names; below a key, the key comes first."""
    node = yaml.compose((CASES / name).read_text("utf-8"))
    out: list[tuple[str, list[Any]]] = []
    groups = [(key.value, rows) for key, rows in node.value] if node.tag.endswith(":map") else [("", node)]
    for key, group in groups:
        for row in group.value:
            cells = [row] if isinstance(row.value, str) else row.value
            values = [None if cell.tag.endswith(":null") else cell.value for cell in cells]
            out.append((f"{name}:{row.start_mark.line + 1}", [key, *values] if key else values))
    return out


def shown(mentions: tuple[Mention, ...]) -> str:
    return ", ".join(f"{m.text} = {m.value}" for m in mentions)


def cases(name: str) -> list[Any]:
    return [pytest.param(*values, id=where) for where, values in rows(name)]


@pytest.mark.parametrize(("rule", "published", "text", "finds"), cases("dates.yaml"))
def test_a_rule_reads_its_forms(rule: str, published: str | None, text: str, finds: str) -> None:
    found = dates.find(text, date.fromisoformat(published) if published else None)
    assert shown(found) == finds
    assert not found or rule in {m.rule for m in found}


def test_every_rule_has_cases_and_examples() -> None:
    named = {values[0] for _, values in rows("dates.yaml")}
    assert named == {rule.name for rule in RULES}
    assert all(rule.read.__doc__ for rule in RULES)


@pytest.mark.parametrize(("text", "finds"), cases("dates_history.yaml"))
def test_history_writing_carries_year_and_month(text: str, finds: str) -> None:
    assert shown(dates.find(text, None)) == finds


MARKED = re.compile(r"\[(?P<words>[^\]=]+) = (?P<value>[^\]]+)\]")


@pytest.mark.parametrize("row", [pytest.param(values, id=where) for where, values in rows("dates_story.yaml")])
def test_a_date_without_a_year_is_of_the_year_that_is_told_of(row: list[Any]) -> None:
    _, published, marked, *title = row
    text = MARKED.sub(r"\g<words>", marked)
    day = date.fromisoformat(published) if published else None
    found = dates.find(text, day, about=title[0] if title else "")
    wrong, gone = [], 0
    for mark in MARKED.finditer(marked):
        start = mark.start() - gone
        gone += len(mark[0]) - len(mark["words"])
        read = {m.value for m in found if m.start < start + len(mark["words"]) and start < m.end}
        if mark["value"] not in read:
            wrong.append((mark[0], read))
    assert not wrong


@pytest.mark.parametrize("text", cases("dates_never.yaml"))
@pytest.mark.parametrize("published", [date(2020, 2, 28), None])
def test_what_only_looks_like_a_date_is_none(text: str, published: date | None) -> None:
    assert shown(dates.find(text, published)) == ""


def test_published_may_have_an_hour() -> None:
    """Its day is taken as it stands: the caller has turned it into the dateline's zone."""
    (today,) = dates.find("They fled today.", datetime(2020, 2, 28, 0, 30))
    assert today.value == "2020-02-28"


def test_offsets_survive_letters_that_grow_in_lower_case() -> None:
    (found,) = dates.find("İİİ İstanbul, 27 February 2020", date(2020, 2, 28))
    assert found.text == "27 February 2020"
    assert "İİİ İstanbul, 27 February 2020"[found.start : found.end] == found.text


def test_what_is_said_and_what_is_inferred_are_told_apart() -> None:
    said, inferred = dates.find("It was 27 February 2019, not 3 March.", date(2020, 2, 28))
    assert (said.known, said.inferred) == (("year", "month", "day"), ())
    assert (inferred.known, inferred.inferred) == (("month", "day"), ("year",))
    assert inferred.why


def test_every_form_holds_a_word_of_time() -> None:
    """Stretches of text without one are never searched, so a form without one would never be found."""
    blind = [p.rule.form for p in LEXICON.patterns if not (p.needs and p.needs[0] <= LEXICON.core_letters)]
    assert blind == []


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("from 19 December to 5 March", [("19 December", "5 March")]),
        ("Feb. 27-28", [("Feb. 27", "28")]),
        ("between May and July 1940", [("May", "July 1940")]),
        ("from 1914 until 1918", [("1914", "1918")]),
        ("in May and July 1940", []),
        ("on 9 and 10 March", [("9", "10 March")]),
        ("on Thursday and Friday", [("Thursday", "Friday")]),
        ("on Wednesday and Friday", []),
        ("on Thursday and Friday's vote", []),
        ("16 October 2019 – 28 October 2019", [("16 October 2019", "28 October 2019")]),
    ],
)
def test_ranges_are_pairs_of_mentions(text: str, pairs: list[tuple[str, str]]) -> None:
    found = dates.ranges(text, dates.find(text, date(2020, 3, 10)))
    assert [(a.text, b.text) for a, b in found] == pairs


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2020-02-27", "2020-02-27"),
        ("2020-02-27TNI", "2020-02-27"),
        ("2020-02", "2020-02"),
        ("2020", "2020"),
        ("2020-SU", "2020-22"),
        ("2020-W09", "2020-02-24/2020-03-01"),
        ("2020-W09-WE", "2020-02-29/2020-03-01"),
        ("2020-Q1", "2020-01/2020-03"),
        ("2020-H2", "2020-07/2020-12"),
        ("PAST_REF", None),
        ("2020-W60", None),
        ("2020-02-31", None),
        ("XXXX-02", None),
        ("BC0218", None),
        ("199", None),
    ],
)
def test_what_of_the_calendar_a_value_names(value: str, day: str | None) -> None:
    found = dates.when_of(Mention(0, 1, "x", "DATE", value, "year"))
    assert (found and found.text) == day


def test_durations_have_no_day() -> None:
    duration = Mention(0, 1, "x", "DURATION", "P2D", "counted")
    assert dates.when_of(duration) is None


def test_the_seven_days_of_a_week_lie_before_publication() -> None:
    """A bare weekday in past tense is one of the last seven days, today's included."""
    published = date(2020, 2, 28)
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    for number, name in enumerate(names, start=1):
        (found,) = dates.find(f"A shell fell on {name}.", published)
        day = dates.when_of(found)
        assert day is not None
        assert day.start is not None
        assert 0 <= (published - day.start).days < 7
        assert day.start.isoweekday() == number


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "on 1 ",
        "Monday, ",
        "May June 1 of ",
        "1914-1918-",
        "the early ",
        "in the last two ",
        "a.m. ",
        "1,111",
        "1.1.",
        "'",
    ],
)
def test_time_grows_with_length_alone(piece: str) -> None:
    """Four times the text takes about four times as long (measured in processor time, with room)."""

    def spent(count: int) -> float:
        """The least of three, as what else the machine does only adds to it."""
        text, times = piece * count, []
        for _ in range(3):
            begin = time.process_time()
            dates.find(text, date(2020, 2, 28))
            times.append(time.process_time() - begin)
        return min(times)

    spent(100)
    assert spent(4_000) < 12 * spent(1_000) + 0.1


def test_nothing_depends_on_the_clock() -> None:
    """The modules never ask for today's date or for the locale."""
    folder = Path(sys.modules["dateline.dates"].__file__ or "").parent
    for path in folder.glob("*.py"):
        assert not re.search(r"\b(today|now|utcnow|localtime|setlocale|strftime)\(", path.read_text("utf-8")), path
