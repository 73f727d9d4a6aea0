"""The table of tests/cases/weights.yaml: what makes an event or a day matter more."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from dateline import when
from dateline.counts import Count
from dateline.model import Article, Claim, Event, Mention, Reading, Report, Sentence, Source
from dateline.timeline import weights

TABLE = Path(__file__).parent / "cases" / "weights.yaml"
DAY = date(2031, 5, 2)


def rows(part: str) -> list[Any]:
    text = TABLE.read_text("utf-8")
    nodes = {key.value: value.value for key, value in yaml.compose(text).value}[part]
    return [
        pytest.param(row, id=f"{TABLE.name}:{node.start_mark.line + 1} {row['name']}")
        for row, node in zip(yaml.load(text, yaml.BaseLoader)[part], nodes, strict=True)
    ]


def reading(article: Article, days: list[date], rule: str = "day_month", text: str = "", **how: Any) -> Reading:
    """An article of ten sentences that names the days in one of them, the first if nothing else is given."""
    cut = tuple(Sentence(f"{text} Sentence {n}.", 100 * n, 100 * n + 50, n) for n in range(10))
    start, known = 100 * int(how.get("sentence", 0)), tuple(how.get("known", ()))
    mentions = tuple(Mention(start, start + 9, "then", "DATE", day.isoformat(), rule, known) for day in days)
    told = days if "tells" in how else []
    quotes = (cut[start // 100].text,)
    return Reading(article, cut, mentions, tuple(Report(when=when.parse(str(day)), quotes=quotes) for day in told))


def weigh(row: dict[str, Any]) -> float:
    """The weight of the event that the row describes."""
    sources, readings = [], []
    for n, told in enumerate(row["sources"]):
        article = Article(f"a{n}", f"a{n}.md", DAY, publisher=told["publisher"], text="x")
        quote = f" Sentence {told.get('sentence', 0)}."
        sources.append(Source(article, f"r{n}", when.parse(str(DAY)), (), (quote,), independent="copy" not in told))
        readings.append(reading(article, []))
    for n, later in enumerate(row.get("named_again", ())):
        article = Article(f"l{n}", f"l{n}.md", DAY + timedelta(days=int(later)))
        readings.append(reading(article, [DAY], text=row.get("named_as", "In Northport,")))
    killed = int(row.get("killed", 0))
    claims = (Claim("killed", Count(killed, killed), "", "Mayor"),) if killed else ()
    told = when.parse(row.get("date", str(DAY)))
    event = Event(
        "e", told, "", "t", "", row.get("kind", ""), ("Northport",), (), (), claims, tuple(sources), (), False
    )
    return weights.weighed((event,), tuple(readings))[0].weight


@pytest.mark.parametrize("row", rows("events"))
def test_an_event_matters_more(row: dict[str, Any]) -> None:
    assert weigh(row["heavier"]) > weigh(row["lighter"])


@pytest.mark.parametrize("row", rows("days"))
def test_a_day_matters_more(row: dict[str, Any]) -> None:
    readings, copies, events = [], {}, [event_on(1), event_on(31)]
    for n, given in enumerate(row["articles"]):
        # All of them name Southland far down, where it tells what the topic is, not what the article begins with.
        text = " " * 500 + "for Southland" if "topic" in row else ""
        appeared = date(2031, 5, 1) + timedelta(days=int(given["appeared"]) - 1)
        article = Article(f"a{n}", f"a{n}.md", appeared, title=given.get("title", row.get("topic", "")), text=text)
        copies[article.id] = f"a{n - 1}" if "copy" in given else article.id
        named = [date(2031, 5, int(day)) for day in given["names"]]
        how = {"sentence": 5, **{key: given[key] for key in ("sentence", "known", "tells") if key in given}}
        says = given.get("says", row.get("topic", ""))
        readings.append(reading(article, named, given.get("rule", "day_month"), says, **how))
        events += [event_on(int(day), article) for day in given.get("happened", ())]
    days = weights.days(tuple(events), tuple(readings), copies)
    ranked = sorted((day for day in days if 1 < day.date.day < 31), key=lambda day: (-day.weight, day.date))
    assert [str(day.date.day) for day in ranked] == row["order"]
    assert len({day.weight for day in ranked}) == len(ranked)


def event_on(day: int, article: Article | None = None) -> Event:
    told = when.parse(f"2031-05-{day:02}")
    sources = (Source(article, "r", told, (), ()),) if article else ()
    return Event(f"{day}", told, "", "t", "", "", (), (), (), (), sources, (), False)


def test_days_lie_between_the_first_event_and_the_last() -> None:
    article = Article("a", "a.md", DAY)
    far = reading(article, [date(1945, 5, 8), DAY, date(2040, 1, 1)])
    assert [day.date for day in weights.days((event_on(1), event_on(3)), (far,), {})] == [
        date(2031, 5, 1),
        DAY,
        date(2031, 5, 3),
    ]


def test_all_of_a_short_timeline_is_key_and_the_heaviest_of_a_long_one() -> None:
    events = tuple(event_on(1 + n % 30) for n in range(12))
    assert all(event.key for event in weights.weighed(events, ()))
    many = tuple(
        Event(f"e{n}", when.parse("2031-05-02"), "", "t", "", "", (), (), (), (), (), (), False) for n in range(400)
    )
    assert sum(event.key for event in weights.weighed(many, ())) == 40
