"""Copy in capitals -> sentence case; claimants in one spelling."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import extract
from dateline.model import Actor, Article, Place, Vocabulary
from dateline.reports import callings, casing
from tests.tables import rows

NOTHING = Vocabulary()


@pytest.mark.parametrize("row", rows("casing"))
def test_capitals_become_sentence_case_as_in_the_table(row: dict[str, Any]) -> None:
    names = casing.names_of(row.get("beside", ()), NOTHING)
    assert casing.in_sentence_case(row["text"], names) == row["cased"]


def test_the_names_of_the_topic_are_written_as_the_topic_has_them() -> None:
    known = Vocabulary(places=(Place("Well", aliases=("Old Well",)),), actors=(Actor("SoHR"),))
    names = casing.names_of((), known)
    assert casing.in_sentence_case("SOHR SAYS WATER IN WELL'S OLD WELL IS BAD", names) == (
        "SoHR says water in Well's Old Well is bad"
    )


@given(st.text(st.sampled_from("ABCE .,'’-()19")))
def test_sentence_case_changes_nothing_but_letters_case(text: str) -> None:
    made = casing.in_sentence_case(text, {})
    assert made.upper() == text


SHOUTED = (
    "TWO MINERS WERE KILLED IN DORN ON SUNDAY WHEN A ROOF FELL IN, POLICE SAID. "
    "FORTY WERE HURT, HOSPITAL OFFICIALS SAID."
)


def test_a_report_of_copy_in_capitals_is_in_sentence_case_and_its_quotes_as_printed() -> None:
    article = Article(id="x", path="x", published=date(2031, 5, 4), publisher="DNA", text=SHOUTED)
    report = extract.read(article).reports[0]
    assert report.title == "Two miners killed in Dorn when a roof fell in"
    killed, hurt = report.claims
    assert (killed.of, killed.who, killed.quote) == ("miners", "police", "TWO MINERS WERE KILLED")
    assert hurt.who == "hospital officials"


def test_a_publisher_that_is_written_in_capitals_stays_so() -> None:
    article = Article(id="x", path="x", published=date(2031, 5, 4), publisher="ABA NEWS", text="NINE DIED IN DORN.")
    assert {c.who for r in extract.read(article).reports for c in r.claims} == {"ABA NEWS"}


def test_a_publisher_keeps_its_spelling() -> None:
    text = "Turkish troops attacked Dorn on Sunday. Nine people died."
    article = Article(id="x", path="x", published=date(2031, 5, 4), publisher="School reader", text=text)
    reports = extract.read(article).reports
    assert {said.who for report in reports for said in (*report.claims, *report.by)} == {"School reader"}


@pytest.mark.parametrize(
    ("names", "text", "written"),
    [
        (["Police", "police"], "", ["police", "police"]),
        (["Police"], "", ["police"]),
        (["Hospital officials", "hospital officials"], "", ["hospital officials"] * 2),
        (["Health Ministry", "health ministry", "ministry of health"], "", ["Health Ministry"] * 3),
        (["the Ministry of Health", "Health Ministry"], "", ["the Ministry of Health"] * 2),
        (["army's press office", "army press office"], "", ["army's press office"] * 2),
        (["Syrian activists"], "", ["Syrian activists"]),
        (["Karm police", "Police"], "", ["Karm police", "police"]),
        (["Council"], "They told the Council of it. Council said nine died.", ["Council"]),
        (["Ministry of Health"], "", ["Ministry of Health"]),
        (["UN", "SANA", "U.N."], "", ["UN", "SANA", "UN"]),
        (["doctor", "doctors"], "", ["doctor", "doctors"]),
    ],
)
def test_a_claimant_has_one_spelling(names: list[str], text: str, written: list[str]) -> None:
    found = callings.one_spelling(names, text)
    assert [found[name] for name in names] == written
