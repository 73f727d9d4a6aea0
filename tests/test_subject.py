"""The table of tests/cases/subject.yaml: the names that a topic is about."""

from datetime import date
from typing import Any

import pytest

from dateline import dates
from dateline.model import Article, Reading
from dateline.timeline import subject
from tests.tables import rows

DAY = date(2031, 5, 2)


@pytest.mark.parametrize("row", rows("subject"))
def test_the_topic_is_what_half_of_its_articles_name(row: dict[str, Any]) -> None:
    publisher = row.get("publisher", "")
    articles = [Article(f"a{n}", "", DAY, text=text, publisher=publisher) for n, text in enumerate(row["articles"])]
    topic = subject.stems([Reading(each, mentions=dates.find(each.text, DAY, "en")) for each in articles])
    assert subject.speaks(row["found"], topic)
    assert row["not_found"] is None or not subject.speaks(row["not_found"], topic)


def test_a_topic_without_articles_has_no_names() -> None:
    assert subject.speaks("anything", subject.stems([]))
