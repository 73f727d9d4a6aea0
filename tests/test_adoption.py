"""Which standing entry a fresh draft is, and the id of one that is new."""

import re
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import ledger, when
from dateline.ledger import adoption
from dateline.model import Article, Reading, Report

ARTICLE = Article("gazette", "content/articles/gazette.md", date(2020, 3, 2))
BOTH = "A shell hit Vada on Sunday and another one Orlu on Monday."
VADA = Report(title="Shell hits Vada", when=when.parse("2020-03-01"), places=("Vada",), quotes=(BOTH,))
ORLU = Report(title="Shell hits Orlu", when=when.parse("2020-03-02"), places=("Orlu",), quotes=(BOTH,))


def adopted(standing: tuple[Report, ...], *drafts: Report) -> list[str]:
    return [draft.id for draft in adoption.adopt(standing, [Reading(ARTICLE, reports=drafts)])]


def entry(draft: Report, name: str, **changes: object) -> Report:
    return replace(draft, id=name, article="gazette", **changes)  # type: ignore[arg-type]


def test_two_events_of_one_sentence_keep_their_ids_in_any_order() -> None:
    standing = (entry(VADA, "vada"), entry(ORLU, "orlu"))
    assert adopted(standing, ORLU, VADA) == ["orlu", "vada"]
    later = replace(VADA, title="Two die as shell hits Vada", kind="shelling")
    assert adopted(standing, ORLU, later) == ["orlu", "vada"]


def test_a_second_event_of_a_sentence_is_new_beside_an_editors_first() -> None:
    edited = entry(VADA, "vada", title="Vada is shelled", author="editor")
    assert adopted((edited,), VADA, ORLU) == ["2020-03-02-shell-hits-orlu"]


def test_what_an_editor_took_in_is_not_drafted_again() -> None:
    span = entry(VADA, "shells", title="Shells", when=when.parse("2020-03-01/2020-03-02"), author="editor")
    assert adopted((span,), VADA, ORLU) == []


def test_an_entry_by_hand_with_the_same_quotes_stands_for_the_article() -> None:
    by_hand = replace(VADA, id="a", title="Shells", articles=("gazette", "courier"), author="editor")
    assert adopted((by_hand,), VADA, ORLU) == ["2020-03-02-shell-hits-orlu"]
    assert adopted((replace(by_hand, articles=("courier",)),), VADA) == ["2020-03-01-shell-hits-vada"]


def test_an_entry_by_hand_without_quotes_stands_for_the_draft_of_its_day_and_title() -> None:
    by_hand = Report(id="a", title="Shell hits Vada", when=VADA.when, articles=("gazette",), author="editor")
    assert adopted((by_hand,), VADA, ORLU) == ["2020-03-02-shell-hits-orlu"]
    assert adopted((replace(by_hand, when=ORLU.when),), VADA) == ["2020-03-01-shell-hits-vada"]
    assert adopted((replace(by_hand, title="Mayor of Vada leaves office"),), VADA) == ["2020-03-01-shell-hits-vada"]


def test_who_has_taken_a_draft_over_can_be_told() -> None:
    edited = entry(VADA, "vada", title="Vada is shelled", author="editor")
    reading = Reading(ARTICLE, reports=(VADA, ORLU))
    ((draft, taker),) = adoption.taken_over((edited,), [reading])
    assert (draft.title, taker.id) == ("Shell hits Vada", "vada")
    (step,) = ledger.explained(ledger.Ledger(Path(), reports=(edited,)), reading).steps
    assert (step.text, step.why) == ("Shell hits Vada", "the editor's entry 'vada' stands for it")


def test_what_the_ledger_knows_of_a_draft_is_kept() -> None:
    standing = entry(VADA, "vada", same_as="other", print="12345678")
    (draft,) = adoption.adopt((standing,), [Reading(ARTICLE, reports=(VADA,))])
    assert (draft.id, draft.same_as, draft.print, draft.article) == ("vada", "other", "12345678", "gazette")


@pytest.mark.parametrize(
    ("day", "title", "name"),
    [
        ("2020-03-01", "Shell hits Vada", "2020-03-01-shell-hits-vada"),
        ("2020-03", "Shell hits Vada", "2020-03-shell-hits-vada"),
        ("2020-03-01/2020-03-05", "Shells", "2020-03-01-shells"),
        ("../2020-03-05", "Shells", "shells"),
        ("2020-03-01~", "Shells", "2020-03-01-shells"),
        ("", "Shells", "shells"),
        ("", "Two-week strike ends", "two-week-strike-ends"),
        ("", "Twenty-two-day march by 30 men ends", "twenty-two-day-march-by-men-ends"),
        ("", "Sixteen-hour siege of two towns", "sixteen-hour-siege-of-towns"),
        ("", "قصف إدلب", "qsf-idlb"),
        ("", "日本", "event"),
        ("2020-03-01", "The council said on Sunday that shells had come down on the town of Vada", None),
    ],
)
def test_a_new_id_is_the_first_day_and_the_title(day: str, title: str, name: str | None) -> None:
    draft = Report(title=title, when=when.parse(day) if day else when.UNDATED)
    made = adoption.new_id(draft, set())
    assert made == name or (name is None and made.startswith("2020-03-01-the-council-said"))
    assert not made.endswith(("-the", "-of", "-on"))


@settings(deadline=None)
@given(st.text(max_size=120), st.integers(1, 5))
def test_new_ids_are_plain_short_and_unique(title: str, number: int) -> None:
    names = adopted((), *[replace(VADA, title=title, quotes=(str(n),)) for n in range(number)])
    assert len(set(names)) == number
    assert all(re.fullmatch(r"[a-z0-9-]{1,80}", name) for name in names)


def test_an_article_of_many_drafts_that_all_read_otherwise_takes_no_age() -> None:
    drafts = [replace(VADA, title=f"Shell {n} hits Vada", quotes=(f"Shell {n} hit Vada.",)) for n in range(200)]
    standing = tuple(entry(draft, f"e{n}", kind="shelling", print="12345678") for n, draft in enumerate(drafts))
    start = time.process_time()
    assert adopted(standing, *drafts) == [report.id for report in standing]
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("At least 12 dockers killed in an airstrike", "2020-02-27-dockers-killed-in-an-airstrike"),
        ("Thirty-four dockers die", "2020-02-27-dockers-die"),
        ("Between 20 and 25 people missing", "2020-02-27-people-missing"),
        ("Hundreds of thousands leave", "2020-02-27-leave"),
        ("S-400 delivered at Pier 9b", "2020-02-27-s-400-delivered-at-pier-9b"),
        (
            "Car bomb goes off in the town of Vada, killing 12 and wounding 30",
            "2020-02-27-car-bomb-goes-off-in-the-town-of-vada",
        ),
        ("Gunmen open fire, injuring more than 20", "2020-02-27-gunmen-open-fire"),
        ("Shells on Vada since", "2020-02-27-shells-on-vada"),
        ("Ministers hold a meeting", "2020-02-27-ministers-hold-a-meeting"),
        ("Mayor speaks of a killing", "2020-02-27-mayor-speaks-of-a-killing"),
    ],
)
def test_no_figure_stands_in_an_id(title: str, name: str) -> None:
    """The id is an address for good, and the next report may tell another figure."""
    assert adoption.new_id(Report(when=when.parse("2020-02-27"), title=title), set()) == name


def test_a_corrected_sentence_is_the_same_sentence() -> None:
    told = "At least three dockers were killed when a crane fell on Sunday"
    assert adoption.same_sentence(told, told.replace("three", "four"))
    assert not adoption.same_sentence(told, "At least three pickets were arrested when the gate was closed on Monday")
