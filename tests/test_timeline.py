"""Reports of one event become one event, with everything that they say."""

from dataclasses import replace
from datetime import date

from dateline import timeline, when
from dateline.counts import parse
from dateline.model import (
    Actor,
    Article,
    Attribution,
    Claim,
    Mention,
    Reading,
    Report,
    Sentence,
    Timeline,
    Vocabulary,
)

VOCABULARY = Vocabulary(actors=(Actor("Harbour Watch", ("the Watch",)),))
FIRST = Article("2031-05-02-first", "a.md", date(2031, 5, 2), publisher="Daily Example")
SECOND = Article("2031-05-03-second", "b.md", date(2031, 5, 3), publisher="Evening Example")
RAID = Report(
    id="raid",
    article=FIRST.id,
    when=when.parse("2031-05-02"),
    title="Raid on the harbour",
    kind="raid",
    places=("Northport",),
    claims=(Claim("killed", parse("4"), "dockers", "the Watch", quote="four dockers were killed"),),
    quotes=("Four dockers were killed on Friday.",),
)
AGAIN = replace(
    RAID,
    id="again",
    article=SECOND.id,
    same_as="raid",
    title="Harbour raid",
    summary="What we know.",
    places=("Southport",),
    claims=(Claim("killed", parse("6"), "dockers", "Mayor", quote="six dockers had been killed"),),
)


def assemble(*reports: Report, review: str = "shown") -> Timeline:
    return timeline.assemble(reports, (FIRST, SECOND), VOCABULARY, "required" if review == "required" else "shown")


def test_reports_of_one_event_are_one_event_with_all_their_claims_places_and_sources() -> None:
    (event,) = assemble(AGAIN, RAID).events
    assert (event.id, event.title, event.summary) == ("raid", "Raid on the harbour", "What we know.")
    assert [(c.who, c.count.min, c.article, c.reported) for c in event.claims] == [
        ("Harbour Watch", 4, FIRST.id, "2031-05-02"),
        ("Mayor", 6, SECOND.id, "2031-05-03"),
    ]
    assert event.places == ("Northport", "Southport")
    assert [source.article.id for source in event.sources] == [FIRST.id, SECOND.id]


def test_the_address_outlives_a_hidden_report() -> None:
    (event,) = assemble(replace(RAID, review="hidden"), AGAIN).events
    assert (event.id, event.title) == ("raid", "Harbour raid")


def test_a_reviewed_report_speaks_before_an_edited_one_before_a_draft() -> None:
    edited = replace(AGAIN, author="editor")
    assert assemble(RAID, edited).events[0].title == "Harbour raid"
    assert assemble(replace(RAID, review="reviewed"), edited).events[0].title == "Raid on the harbour"
    assert not assemble(replace(RAID, review="reviewed"), edited).events[0].reviewed


def test_nothing_unreviewed_is_left_where_review_is_required() -> None:
    (event,) = assemble(replace(RAID, review="reviewed"), AGAIN, review="required").events
    assert len(event.claims) == 1
    assert event.reviewed
    assert assemble(RAID, AGAIN, review="required") == Timeline(articles=(FIRST, SECOND))


def test_no_day_tells_of_what_nobody_has_reviewed() -> None:
    """What articles name is no news where review is required: only what reviewed reports tell."""
    later = replace(RAID, id="later", when=when.parse("2031-05-09"), review="reviewed")
    reviewed = (replace(RAID, review="reviewed"), later)
    mentions = tuple(Mention(0, 1, "then", "DATE", f"2031-05-{day:02}", "day_month") for day in (2, 5))
    readings = (Reading(FIRST, (Sentence("then", 0, 4, 0),), mentions),)
    held = timeline.assemble(reviewed, (FIRST, SECOND), VOCABULARY, "required", readings).days
    assert held == timeline.assemble(reviewed, (FIRST, SECOND), VOCABULARY, "required").days
    assert [day.date.day for day in held] == [2, 9]
    shown = timeline.assemble(reviewed, (FIRST, SECOND), VOCABULARY, "shown", readings).days
    assert [day.date.day for day in shown] == [2, 5, 9]


def test_a_figure_of_an_entry_on_several_articles_is_of_none_of_them_unless_it_says_so() -> None:
    """An editor must name the article that a figure stands in; none is guessed."""
    figure = Claim("killed", parse("4"), "dockers", "")
    done = Attribution("Navy", "Mayor")
    by_hand = replace(RAID, article="", articles=(FIRST.id, SECOND.id), claims=(figure,), by=(done,), author="editor")
    (event,) = assemble(by_hand).events
    assert [(claim.article, claim.who, claim.reported) for claim in event.claims] == [("", "unattributed", "")]
    assert [by.article for by in event.by] == [""]
    (alone,) = assemble(replace(by_hand, articles=(SECOND.id,))).events
    assert [(claim.article, claim.who) for claim in alone.claims] == [(SECOND.id, "Evening Example")]
    assert [by.article for by in alone.by] == [SECOND.id]


def test_undated_events_come_last() -> None:
    undated = replace(RAID, id="a", when=when.UNDATED)
    month = replace(RAID, id="b", when=when.parse("2031-05"))
    assert [e.id for e in assemble(undated, month, RAID).events] == ["b", "raid", "a"]


def test_two_papers_printing_one_text_are_one_outlet() -> None:
    text = (
        "Four dockers were killed on Friday when a patrol boat fired at the harbour of Northport, the mayor said. " * 2
    )
    one, two = replace(FIRST, text=text), replace(SECOND, text=text + " He gave no reason.")
    (event,) = timeline.assemble((RAID, AGAIN), (one, two), VOCABULARY, "shown").events
    assert [source.independent for source in event.sources] == [True, False]


def test_a_figure_that_an_editor_copied_from_an_article_is_not_told_twice() -> None:
    copied = Claim("killed", parse("4"), "four dockers", "the Watch", article=FIRST.id)
    by_hand = replace(RAID, id="by-hand", article="", articles=(FIRST.id, SECOND.id), claims=(copied,), author="editor")
    (event,) = assemble(by_hand, replace(RAID, same_as="by-hand")).events
    assert [(claim.of, claim.quote) for claim in event.claims] == [("four dockers", "four dockers were killed")]
    assert [(source.article.id, source.report) for source in event.sources] == [
        (FIRST.id, "raid"),
        (SECOND.id, "by-hand"),
    ]


def test_joining_a_draft_to_another_does_not_make_it_speak() -> None:
    remarked = replace(AGAIN, author="editor", as_drafted=True)
    assert assemble(RAID, remarked).events[0].title == "Raid on the harbour"
    assert assemble(RAID, replace(remarked, review="reviewed")).events[0].title == "Harbour raid"
