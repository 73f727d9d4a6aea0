"""The pages as bytes: what every one of them says and escapes, and what a wrong template is told."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html as reader

from dateline import when as edtf
from dateline.model import Article, Event, Mention, Reading, Report, Sentence, Timeline
from dateline.timeline import assemble
from dateline.topic.config import Config
from dateline.topic.pages import Standing
from dateline.web import exports, render
from tests import made, timelines

BAD = "<script>alert(1)</script>\"'&"


def config(folder: Path = Path("nowhere"), **more: str) -> Config:
    return Config(folder, title="The flood", **more)  # type: ignore[arg-type]


def pages(timeline: Timeline, settings: Config | None = None, **more: object) -> dict[str, str]:
    made_pages, problems = render.pages(timeline, made.vocabulary(), settings or config(), **more)  # type: ignore[arg-type]
    assert problems == ()
    return {name: data.decode("utf-8") for name, data in made_pages.items()}


@pytest.fixture(scope="module")
def small() -> Timeline:
    return made.timeline(40)


@pytest.fixture(scope="module")
def small_pages(small: Timeline) -> dict[str, str]:
    return pages(small)


def only(timeline: Timeline, event: Event) -> Timeline:
    return replace(timeline, events=(event,))


def test_the_same_timeline_gives_the_same_bytes(small: Timeline, small_pages: dict[str, str]) -> None:
    assert pages(small) == small_pages


def test_every_event_has_a_page_and_stands_in_a_list(small: Timeline, small_pages: dict[str, str]) -> None:
    months = "".join(text for name, text in small_pages.items() if name.startswith("months/"))
    for event in small.events:
        assert f"events/{event.id}/index.html" in small_pages
        assert f'id="e-{event.id}"' in small_pages["index.html"]
        assert f'id="e-{event.id}"' in months


def test_every_report_id_leads_to_its_event(small: Timeline, small_pages: dict[str, str]) -> None:
    for event in small.events:
        for report in event.reports[1:]:
            assert f"url=../../events/{event.id}/index.html" in small_pages[f"events/{report.id}/index.html"]


def test_a_draft_says_so_wherever_its_title_stands(small: Timeline, small_pages: dict[str, str]) -> None:
    draft = next(e for e in small.events if not e.reviewed and e.places and e.kind)
    for name, text in small_pages.items():
        if draft.title in text and name.endswith(".html"):
            assert "Draft, not reviewed" in text, name


def test_what_is_not_reviewed_leaves_no_trace_where_review_is_required(small: Timeline) -> None:
    drafts = [e for e in small.events if not e.reviewed]
    text = "".join(pages(small, config(review="required")).values())
    assert drafts and not [e.id for e in drafts if e.id in text or f'"{e.title}"' in text]


def test_a_day_that_only_articles_name_is_in_no_file_where_review_is_required() -> None:
    """What nobody has reviewed counts for nothing in the weights of days, either."""
    settings = config(review="required")
    article = Article("gazette", "gazette.md", date(2031, 5, 9))
    reports = tuple(
        Report(day, article="gazette", when=edtf.parse(day), title=f"The flood of {day}", review="reviewed")
        for day in ("2031-05-02", "2031-05-08")
    )
    mentions = (Mention(0, 4, "then", "DATE", "2031-05-05", "day_month"),)
    reading = Reading(article, (Sentence("then", 0, 4, 0),), mentions)

    def written(review: Literal["shown", "required"]) -> str:
        told = assemble(reports, (article,), made.vocabulary(), review, (reading,))
        data = exports.files(told, settings, made.vocabulary())
        return "".join((*pages(told, settings).values(), *(each.decode("utf-8") for each in data.values())))

    assert "2031-05-08" in written("required")
    assert "2031-05-05" not in written("required")
    assert "2031-05-05" in written("shown")


def test_a_long_index_shows_key_events_and_leads_to_the_rest() -> None:
    timeline = made.timeline(230)
    found = pages(timeline)
    index = found["index.html"]
    shown = {e.id for e in timeline.events if f'id="e-{e.id}"' in index}
    assert shown == {e.id for e in timeline.events if e.key}
    assert all(e.id in found["data/search.js"] for e in timeline.events)
    assert 'href="months/2031-03/index.html' in index


def test_undated_and_unplaced_events_are_shown_as_such(small: Timeline) -> None:
    event = replace(small.events[0], when=made.edtf.UNDATED, places=())
    found = pages(only(small, event))
    assert "Date not known" in found["index.html"]
    assert "The reports give no place" in found[f"events/{event.id}/index.html"]
    assert "months/undated/index.html" in found


def test_every_claim_stands_with_its_claimant_and_leads_to_its_words(
    small: Timeline, small_pages: dict[str, str]
) -> None:
    for event in (e for e in small.events if e.claims):
        text = small_pages[f"events/{event.id}/index.html"]
        assert all(claim.who in text for claim in event.claims if claim.who != "unattributed")
        anchors = set(re.findall(r'href="#((?:r|s)\d+)"', text))
        assert anchors <= set(re.findall(r'id="((?:r|s)\d+)"', text)) and anchors


def test_how_a_date_was_found_is_told_by_any_of_its_reports(small: Timeline) -> None:
    event = next(e for e in small.events if len(e.reports) > 1)
    found = pages(small, why={event.reports[1].id: "“at dawn” in an article"})
    assert "“at dawn” in an article" in found[f"events/{event.id}/index.html"]


def test_the_preview_names_file_and_line(small: Timeline, small_pages: dict[str, str]) -> None:
    where = str(small.events[0].reports[0].where)
    assert where in pages(small, preview=True)["index.html"]
    assert where not in "".join(small_pages.values())


def test_nothing_from_outside_becomes_markup(small: Timeline) -> None:
    event = next(e for e in small.events if e.claims and e.by)
    source = event.sources[0]
    article = replace(source.article, title=BAD, publisher=BAD, author=BAD, url=f"javascript:{BAD}", archived=BAD)
    hostile = replace(
        event,
        title=BAD,
        summary=f"{BAD} <img src=x onerror=alert(1)> [x](javascript:alert(1))",
        kind=BAD,
        places=(BAD,),
        actors=(BAD,),
        by=tuple(replace(b, actor=BAD, who=BAD) for b in event.by),
        claims=tuple(replace(c, of=BAD, who=BAD, what=BAD) for c in event.claims),
        sources=(replace(source, article=article, quotes=(BAD, *source.quotes)), *event.sources[1:]),
        reviewed=False,
    )
    rows = (Standing(BAD, BAD, BAD),)
    for name, text in pages(only(small, hostile), standing=rows, preview=True).items():
        if name.endswith(".html"):
            tree = reader.document_fromstring(text.encode())
            scripts = tree.xpath("//script[not(@src) and not(@type='application/ld+json')]")
            assert not scripts and not tree.xpath("//img | //@*[starts-with(name(), 'on')]"), name
            assert not [link for link in tree.xpath("//@href") if link.lower().startswith("javascript")], name


def test_a_summary_too_deep_for_markdown_is_shown_as_words(small: Timeline) -> None:
    event = replace(small.events[0], summary="- " * 500 + "deep")
    assert "- - -" in pages(only(small, event))[f"events/{event.id}/index.html"]


def test_an_empty_timeline_says_that_nothing_is_recorded() -> None:
    found = pages(Timeline())
    assert "Nothing is recorded yet." in found["index.html"]
    assert "Nothing is recorded yet." in found["places/index.html"]


def test_links_of_the_404_page_are_full_where_the_address_is_known(small: Timeline) -> None:
    text = pages(only(small, small.events[0]), config(site_url="https://example.org/flood"))["404.html"]
    assert 'href="https://example.org/flood/assets/style.css"' in text
    assert 'href="https://example.org/flood/index.html"' in text


def test_canonical_addresses_stand_only_where_the_site_knows_its_own(small: Timeline) -> None:
    event = small.events[0]
    name = f"events/{event.id}/index.html"
    assert "canonical" not in pages(only(small, event))[name]
    found = pages(only(small, event), config(site_url="https://example.org/flood"))
    assert f'<link rel="canonical" href="https://example.org/flood/events/{event.id}/">' in found[name]
    assert f"events/{event.id}/embed.html" in found


# --- templates of the topic


def test_a_topic_overrides_one_template_and_keeps_the_rest(tmp_path: Path, small: Timeline) -> None:
    (tmp_path / "templates/assets").mkdir(parents=True)
    (tmp_path / "templates/_foot.html").write_text("<footer>Our own foot</footer>", "utf-8")
    (tmp_path / "templates/assets/own.css").write_text("h1 { color: red }", "utf-8")
    (tmp_path / "templates/assets/mast.svg").write_text("<svg/>", "utf-8")
    found = pages(small, config(tmp_path))
    assert "Our own foot" in found["index.html"] and 'class="topbar"' in found["index.html"]
    assert found["assets/style.css"].endswith("h1{color:red}\n")
    assert found["assets/mast.svg"] == "<svg/>"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("one\ntwo\n{{ event.titel }}", "3: event has no 'titel' | did you mean 'title'?"),
        ("{{ site.titel }}", "1: site has no 'titel' | did you mean 'title'?"),
        ("{{ evnt.title }}", "1: nothing here is called 'evnt' | did you mean 'event'?"),
        ("{{ entry.before.before.before.day }}", "1: 'before' is asked of nothing | ask first whether"),
        ("{{ event.kind.url.x }}", "1: this has no 'x' | docs/design.md"),
        ("one\n{% if %}", "2: a tag breaks off | say what it asks: {% if event.draft %}"),
        ("{{ }}", "1: a pair of braces is empty | write {{ event.title }}"),
        ("{% if event.draft %}\n\n", "1: '{% if %}' is never closed | write {% endif %} where it ends"),
        (
            "{% if event.draft %}{% endfor %}",
            "1: '{% endfor %}' does not belong here: '{% if %}' is still open | close",
        ),
        ("{% endif %}", "1: '{% endif %}' closes nothing | delete it, or write {% if … %} above it"),
        ("{% incldue 'x' %}", "1: there is no '{% incldue %}' | did you mean 'include'?"),
        ("{{ event.title", "1: a tag is not closed | write {{ … }}"),
        ("{{ event title }}", "1: 'title' is not understood here | one name, or one question"),
        ("{% if event.title = 1 %}{% endif %}", "1: '=' is not understood here | one name, or one question"),
        ("{{ event.title|uper }}", "1: there is no filter 'uper' | did you mean 'upper'?"),
        ("{{ 1 / 0 }}", "1: ZeroDivisionError: division by zero | docs/design.md"),
        ('one\n{% include "_fott.html" %}', "2: there is no template '_fott.html' | did you mean '_foot.html'?"),
    ],
)
def test_a_fault_in_a_template_is_told_with_its_line(tmp_path: Path, small: Timeline, source: str, said: str) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/_facts.html").write_text(source, "utf-8")
    event = next(e for e in small.events if e.kind)
    _, problems = render.pages(only(small, event), made.vocabulary(), config(tmp_path))
    (problem,) = problems
    assert (problem.where.path, problem.level) == ("templates/_facts.html", "error")
    assert f"{problem.where.line}: {problem.message} | {problem.hint}".startswith(said)
    assert problem.source == ([*source.splitlines(), ""] * 2)[problem.where.line - 1].strip()


def test_a_template_that_nothing_asks_for_is_told_of(tmp_path: Path, small: Timeline) -> None:
    texts = {"_fott.html": "x", "_foot.html": "{% include 'parts/own.html' %}", "parts/own.html": "our own"}
    for name, text in texts.items():
        path = tmp_path / "templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    found, problems = render.pages(small, made.vocabulary(), config(tmp_path))
    (problem,) = problems
    assert (problem.where.path, problem.level) == ("templates/_fott.html", "warning")
    assert "takes the place of no template" in problem.message and problem.hint == "did you mean '_foot.html'?"
    assert b"our own" in found["index.html"]


def test_a_template_changed_between_two_builds_is_read_anew(tmp_path: Path, small: Timeline) -> None:
    foot = tmp_path / "templates/_foot.html"
    foot.parent.mkdir()
    foot.write_text("first", "utf-8")
    assert "first" in pages(small, config(tmp_path))["index.html"]
    foot.write_text("second", "utf-8")
    assert "second" in pages(small, config(tmp_path))["index.html"]


def test_a_standing_row_on_an_unknown_event_is_a_warning(small: Timeline) -> None:
    _, problems = render.pages(small, made.vocabulary(), config(), standing=(Standing("9", "x", event="no-such"),))
    assert [(p.level, p.where.path) for p in problems] == [("warning", "content/standing.yaml")]


@pytest.mark.parametrize(
    "text",
    ["0001-01-01~", "9999-12-31?", "0044-03-15", "1066", "9999-12", "2030-24", "../1900", "1900/..", "0300/9000"],
)
def test_any_date_that_can_be_written_is_shown(small: Timeline, text: str) -> None:
    event = replace(small.events[0], when=made.edtf.parse(text))
    for timeline in (only(small, event), replace(small, events=(*small.events, event))):
        assert f"e-{event.id}" in pages(timeline)["index.html"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(timelines.timelines(), st.sampled_from(("en", "tr", "ar-SY")))
def test_whatever_people_write_becomes_pages(timeline: Timeline, language: str) -> None:
    made_pages, problems = render.pages(timeline, timelines.VOCABULARY, config(language=language))
    assert problems == ()
    assert all(f"events/{event.id}/index.html" in made_pages for event in timeline.events)


def test_an_outlet_that_is_not_known_is_called_so_everywhere(small: Timeline) -> None:
    event = next(e for e in small.events if e.key and len(e.sources) > 1 and e.claims)
    first, *rest = event.sources
    nameless = replace(first.article, id="2031-03-file-name", publisher="", title="", url="https://example.org/x")
    odd = replace(first, article=nameless, when=made.edtf.parse("2030"))
    timeline = only(small, replace(event, summary="", sources=(odd, rest[0])))
    found = pages(timeline)
    page, index = found[f"events/{event.id}/index.html"], found["index.html"]
    outlets = re.search(r'class="source-line">\d+ sources: (.*)</p>', index)
    assert outlets and outlets[1].endswith("Publisher not known") and "<cite>Publisher not known</cite>" in index
    assert "(Publisher not known)" in page and "Headline not known</a>" in page
    lines = [exports.files(timeline, config(), made.vocabulary())["data/events.csv"].decode(), page, index]
    assert not [text for text in lines if "file-name" in text]
    assert "Publisher not known, 2031-" in lines[0] and ": Headline not known, https://example.org/x" in lines[0]


def test_key_events_are_not_listed_where_they_are_all_there_is(small: Timeline) -> None:
    keys = tuple(e for e in small.events if e.key)[:5]
    assert 'class="key-events"' in pages(small)["index.html"]
    assert 'class="key-events"' not in pages(replace(small, events=keys))["index.html"]
