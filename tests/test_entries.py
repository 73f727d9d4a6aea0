"""The shape of an entry, and the JSON Schema that editors check it by."""

import json
import re
from typing import Any

import pytest

from dateline import counts, when
from dateline.ledger import entries, schema
from dateline.ledger.entries import EntryShape

SCHEMA = json.loads(schema.text())
ENTRY = SCHEMA["$defs"]["EntryShape"]["properties"]
CLAIM = SCHEMA["$defs"]["ClaimShape"]["properties"]


def test_the_schema_is_the_same_each_time_and_says_what_each_key_is() -> None:
    assert schema.text() == schema.text()
    for name, shape in SCHEMA["$defs"].items():
        assert not shape["additionalProperties"], name
        assert all("description" in part for part in shape["properties"].values()), name
    assert list(ENTRY) == list(EntryShape.model_fields)


@pytest.mark.parametrize(
    "text",
    [
        "2020",
        "2020-02",
        "2020-02-27",
        "2020-02-27~",
        "2020-02?",
        "2020-21",
        "2020-02-27/2020-03",
        "2020-02-27/..",
        "../2020",
    ],
)
def test_the_schema_lets_every_date_pass_that_is_read(text: str) -> None:
    when.parse(text)
    assert re.search(ENTRY["date"]["pattern"], text)


@pytest.mark.parametrize("text", ["27 February", "2020-2-27", "2020/02/27", "yesterday", "2020-02-27-28", "٢٠٢٠-02-27"])
def test_the_schema_stops_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match="date"):
        when.parse(text)
    assert not re.search(ENTRY["date"]["pattern"], text)


@pytest.mark.parametrize("text", ["0", "29", "29+", "20-25", "~900000", "~20-25", "<=20"])
def test_the_schema_lets_every_count_pass_that_is_read(text: str) -> None:
    counts.parse(text)
    assert re.search(CLAIM["count"]["pattern"], text)


@pytest.mark.parametrize("text", ["about 33", "33 +", ">33", "a dozen", "3.5", "033", "30-036", "<=007", "٣٣"])
def test_the_schema_stops_what_is_no_count(text: str) -> None:
    with pytest.raises(ValueError, match="count"):
        counts.parse(text)
    assert not re.search(CLAIM["count"]["pattern"], text)


@pytest.mark.parametrize(
    ("text", "fits"),
    [("night", True), ("21:30", True), ("21:30+03:00", True), ("24:00", False), ("21.30", False), ("٢١:30", False)],
)
def test_the_schema_knows_the_hours(text: str, fits: bool) -> None:
    assert bool(re.search(ENTRY["time"]["pattern"], text)) == fits == bool(entries.TIME.fullmatch(text))


def test_what_other_readers_of_yaml_take_for_a_number_or_nothing_passes_the_schema() -> None:
    """`count: 29`, `date: 2020`, `title: 1999` and `note:` are fine in a file; so editors must not underline them."""

    def types(part: dict[str, Any]) -> list[str]:
        return part["type"] if isinstance(part["type"], list) else [part["type"]]

    assert {"string", "integer"} <= set(types(CLAIM["count"]))
    assert {"string", "integer", "null"} <= set(types(ENTRY["date"]))
    assert {"string", "number", "boolean"} <= set(types(ENTRY["title"]))
    assert "null" in types(ENTRY["note"]) and "null" not in types(ENTRY["title"])
    assert ENTRY["review"]["enum"] == ["draft", "reviewed", "hidden", None]
