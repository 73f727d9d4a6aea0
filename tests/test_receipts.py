"""The words that an event rests on, marked in their sentences."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline import counts
from dateline import when as edtf
from dateline.model import Article, Attribution, Claim, Event, Source
from dateline.web import receipts

SENTENCE = "At least 9 guards were killed  and 12 hurt at the mill, the council said."
ARTICLE = Article("a", "a.md", date(2031, 3, 1), publisher="Estuary Post", url="https://example.org/a")


def claim(count: str, quote: str, **more: str) -> Claim:
    return Claim("killed", counts.parse(count), "guards", "Council", article="a", quote=quote, **more)  # type: ignore[arg-type]


def event(*claims: Claim, quotes: tuple[str, ...] = (SENTENCE,), article: Article = ARTICLE) -> Event:
    day = edtf.parse("2031-03-01")
    by = (Attribution("Guard", "Council", "a", "the council said"),)
    return Event("id", day, "", "T", "", "", (), (), by, claims, (Source(article, "r", day, (), quotes),), (), True)


def marked(found: Event) -> list[list[str]]:
    return [[p.text for p in passage.pieces if p.marked] for r in receipts.of_event(found) for passage in r.passages]


def test_the_quoted_words_are_marked_in_their_sentence() -> None:
    found = event(claim("9+", "At least 9 guards were killed"))
    assert marked(found) == [["At least 9 guards were killed", "the council said"]]


def test_of_a_quote_that_is_the_sentence_only_its_figure_is_marked() -> None:
    assert marked(replace(event(claim("9+", SENTENCE)), by=())) == [["9"]]


def test_words_outside_every_quoted_sentence_stand_alone() -> None:
    found = event(claim("12", "twelve were hurt"))
    passages = receipts.of_event(found)[0].passages
    assert [(p.whole, bool(p.parts)) for p in passages] == [(True, True), (False, False)]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("A crane collapsed on the quay of Merun on Thursday.", ("date", "place", "title")),
        ("The crane that collapsed had stood since 1988.", ("date", "title")),
        ("Police fired tear gas in Merun on 2 March.", ("place",)),
        ("Feb. 27 was a day of mourning.", ("date",)),
        ("İki işçi öldü.", ("date", "place", "title")),
    ],
)
def test_a_sentence_gives_no_more_than_it_tells(sentence: str, parts: tuple[str, ...]) -> None:
    told = replace(event(), title="Crane collapsed on the quay", places=("Merun",), when=edtf.parse("2020-02-27"))
    assert receipts.parts_of(sentence, told) == parts


def test_a_claim_leads_to_the_passage_that_holds_it() -> None:
    one, two = claim("9+", "At least 9 guards were killed"), claim("12", "twelve were hurt")
    found = receipts.anchors(receipts.of_event(event(one, two)))
    assert (found[one], found[two]) == ((1, "r1"), (1, "r2"))


@given(st.text(alphabet="ab 9,<", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=5))
def test_cutting_a_passage_loses_no_letter(text: str, spots: list[tuple[int, int]]) -> None:
    inside = [(min(a, len(text)), min(b, len(text))) for a, b in spots if a < b]
    assert "".join(p.text for p in receipts.pieces(text, inside)) == text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "", "http://[", "x"])
def test_an_address_that_is_not_the_webs_is_no_link(url: str) -> None:
    assert receipts.safe_url(url) == ""
    assert receipts.fragment_link(url, "words") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nine, at the mill-dam", "https://example.org/a#:~:text=nine%2C%20at%20the%20mill%2Ddam"),
        ("one two three four five six seven eight nine ten eleven twelve thirteen",
         "https://example.org/a#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen"),
    ],
)  # fmt: skip
def test_a_fragment_link_names_the_words_or_their_ends(text: str, expected: str) -> None:
    assert receipts.fragment_link(ARTICLE.url, text) == expected


def test_a_fragment_link_keeps_the_fragment_that_an_address_has() -> None:
    assert receipts.fragment_link("https://example.org/a?b=1#part", "x") == "https://example.org/a?b=1#part:~:text=x"


def test_our_summary_of_a_report_has_no_link_into_the_article() -> None:
    found = event(claim("9+", "9 guards"), article=replace(ARTICLE, wording="summary"))
    assert [p.link for r in receipts.of_event(found) for p in r.passages] == [""]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- The quay burned. - Two died.", "The quay burned. Two died."),
        ("“- The quay burned.”", "“The quay burned.”"),
        ("• An estimated 40 boats sank.", "An estimated 40 boats sank."),
        ("- The quay\n- The mill\n", "- The quay\n- The mill\n"),  # a list that somebody wrote
        ("The quay – a stone one – burned. -5 degrees.", "The quay – a stone one – burned. -5 degrees."),
    ],
)
def test_bullets_are_no_words(text: str, shown: str) -> None:
    assert receipts.without_bullets(text) == shown
    if text[0] in "-•" and "\n" not in text:
        assert "".join(piece.text for piece in receipts.pieces(text, ())) == shown.replace(
            "burned. Two", "burned. - Two"
        )
