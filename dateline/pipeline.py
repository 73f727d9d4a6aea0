"""The path from a folder of articles to a timeline, on one screen: each stage takes values and gives back values.

What is wrong is collected on the way; an error anywhere means that nothing is written.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from dateline import articles, explain, extract, extractors, ledger, output, timeline, undrafted
from dateline.ledger import Ledger, schema
from dateline.model import Article, Reading, Report, Timeline, Vocabulary
from dateline.problems import Problem, ordered
from dateline.timeline import merging
from dateline.timeline.merging import Link
from dateline.topic import config, outlines, pages, strays, vocabulary
from dateline.topic.config import Config
from dateline.topic.outlines import Outline
from dateline.topic.pages import Page, Standing
from dateline.web import cards, exports, feeds, fulltext, render

Problems = tuple[Problem, ...]
Watch = Callable[[Sequence[Article]], Iterable[Article]]  # goes through articles, and may show how far it is


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as it stands on disk."""

    config: Config
    vocabulary: Vocabulary
    pages: tuple[Page, ...]
    standing: tuple[Standing, ...]
    articles: tuple[Article, ...]
    ledger: Ledger
    outline: Outline | None = None


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was read in the articles, and the ledger with it merged in."""

    readings: tuple[Reading, ...]
    drafts: tuple[Report, ...]
    links: tuple[Link, ...]
    ledger: Ledger


@dataclass(frozen=True, slots=True)
class Built:
    """A timeline, and every file that it makes: those of content/ that change, and the site."""

    config: Config
    timeline: Timeline
    content: dict[Path, bytes]
    site: dict[str, bytes]


def load(path: Path) -> tuple[Topic, Problems]:
    """The topic of a config.yaml."""
    settings, wrong = config.load(path)
    words, unknown = vocabulary.load(settings.content)
    written, unfit = pages.load(settings.content / "pages")
    standing, unclear = pages.load_standing(settings.content / "standing.yaml")
    found, unread = articles.load(settings.content / "articles", words, settings.timezone)
    book, faulty = ledger.load(settings.content / "events", articles.ids(settings.content / "articles"))
    misspelt = ledger.misspelt(book, words)
    outline, undrawn = outlines.load(settings.content / "map.geojson")
    topic = Topic(settings, words, written, standing, found, book, outline)
    stray = strays.problems(settings.content)
    return topic, (*wrong, *unknown, *unfit, *unclear, *unread, *faulty, *misspelt, *undrawn, *stray)


def draft(topic: Topic, watch: Watch = iter) -> tuple[Drafted, Problems]:
    """What the articles tell, merged into what the ledger says."""
    try:
        extractor = extractors.load(topic.config)
        readings = tuple(extract.read(article, topic.vocabulary, extractor) for article in watch(topic.articles))
    except extractors.Failed as fault:
        return Drafted((), (), (), topic.ledger), fault.problems
    fresh = ledger.adopt(topic.ledger, readings)
    links = merging.link(fresh, topic.ledger.reports, topic.articles, topic.vocabulary)
    drafts = linked(fresh, links)
    merged, warnings = ledger.merge(topic.ledger, drafts, topic.articles)
    unborne = ledger.ungrounded(merged, readings, topic.vocabulary)
    told = {name for report in topic.ledger.reports for name in (report.article, *report.articles)}
    edited = {report.article for report in topic.ledger.reports if report.author == "editor"}
    undone = (
        extractors.refused(readings)
        if extractor
        else (*undrafted.problems(readings, told), *undrafted.tables(readings, edited))
    )
    return Drafted(readings, drafts, links, merged), (*undone, *warnings, *unborne)


def build(topic: Topic, drafted: Drafted, preview: bool = False) -> tuple[Built, Problems]:
    """The timeline of the ledger, and all files as bytes; nothing is written yet."""
    settings, words = topic.config, topic.vocabulary
    shown = ledger.shown(drafted.ledger, drafted.drafts)
    told = timeline.assemble(shown, topic.articles, words, settings.review, drafted.readings)
    why = explain.dates(shown, drafted.readings)
    site, problems = render.pages(
        told,
        words,
        settings,
        written=topic.pages,
        standing=topic.standing,
        outline=topic.outline,
        why=why,
        preview=preview,
    )
    site |= exports.files(told, settings, words)
    site |= cards.files(told, settings, words, site.get("assets/style.css", b""))
    site |= feeds.files(told, settings, site)
    site |= fulltext.files(site)
    return Built(settings, told, content_files(topic, drafted), site), problems


def run(path: Path, watch: Watch = iter, preview: bool = False) -> tuple[Built | None, Problems]:
    """The whole path, all problems in order; nothing is built where there is an error.

    After an error the rest is still gone through, so that all that is wrong is told in one run.
    """
    topic, problems = load(path)
    drafted, warnings = draft(topic, watch)
    built, faults = build(topic, drafted, preview)
    problems = ordered((*problems, *warnings, *faults))
    return None if failed(problems) else built, problems


def failed(problems: Problems, strict: bool = False) -> bool:
    return any(problem.level == "error" or strict for problem in problems)


def content_files(topic: Topic, drafted: Drafted) -> dict[Path, bytes]:
    """The files of content/ that change, by path; not one that somebody saved since it was read."""
    read = {file.path: file.text.encode("utf-8") for file in topic.ledger.files}
    changed = ledger.changed(topic.ledger, drafted.ledger)
    files = {path: text.encode("utf-8") for path, text in changed.items() if output.content(path) == read.get(path)}
    path, data = topic.config.content / "events.schema.json", schema.text().encode("utf-8")
    return files if output.content(path) == data else {**files, path: data}


def linked(drafts: Iterable[Report], links: Iterable[Link]) -> tuple[Report, ...]:
    """The drafts with what merging decided written into their `same_as`."""
    same_as = {link.report: link.same_as for link in links}
    return tuple(replace(draft, same_as=same_as.get(draft.id, draft.same_as)) for draft in drafts)
