"""Readings -> what nothing is drafted from, and what to do instead: articles in other languages, tables.

Events and figures are told by English words; dates are read in many languages.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from babel import Locale, UnknownLocaleError

from dateline import dates
from dateline.model import Article, Reading, Step
from dateline.problems import Problem, Where, warning

HINT = """write its entries yourself, in content/events/{id}.yaml:
        article: {id}
        events:
          - id: {day}-a-short-name
            date: {day}
            title: What happened
            quotes: ["the sentence that tells it, word for word"]"""


def foreign(article: Article) -> bool:
    return article.language.lower().replace("_", "-").partition("-")[0] != "en"


def named(language: str) -> str:
    """Turkish, for "tr"; the code itself where it is not known."""
    try:
        return Locale.parse(language.replace("-", "_")).get_language_name("en") or f"'{language}'"
    except (UnknownLocaleError, ValueError):
        return f"'{language}'"


def problems(readings: Iterable[Reading], told: Collection[str]) -> Iterator[Problem]:
    """A warning for each article in another language from which nothing is drafted.

    `told` are the ids of the articles that entries tell of already.
    """
    for reading in readings:
        article = reading.article
        if article.text and foreign(article) and not reading.reports and article.id not in told:
            message = f"nothing is drafted from {named(article.language)}: only English is read for events and figures"
            yield warning(Where(article.path), message, HINT.format(id=article.id, day=article.published))


def tables(readings: Iterable[Reading], edited: Collection[str]) -> Iterator[Problem]:
    """A warning for each article with a table of figures, until its entries are an editor's: what they mean only
    people can tell, and none is passed over in silence. `edited` are the ids of articles that have such entries.
    """
    for reading in readings:
        article = reading.article
        rows = [s for s in reading.sentences if s.role == "table" and any(map(str.isdigit, s.text))]
        if len(rows) > 1 and article.id not in edited:
            line = article.first_line + article.text.count("\n", 0, rows[0].start)
            where = Where(article.path) if article.path.endswith((".html", ".htm")) else Where(article.path, line)
            hint = f"write them as claims in content/events/{article.id}.yaml, each with its row as the quote"
            yield warning(where, f"the figures of a table are not read ({len(rows)} rows)", hint)


def explained(reading: Reading) -> Reading:
    """The reading of an article in another language, with the true reason for what is not drafted.

    That a sentence was taken for background says nothing there: its words were looked up in English.
    """
    if not foreign(reading.article) or any(step.rule == "extractor" for step in reading.steps):
        return reading
    why = f"events and figures are drafted from English only; {dates.what_is_read(reading.article.language)}"
    own = Step(-1, "language", named(reading.article.language), "english_only", why)
    return replace(reading, steps=(own, *(step for step in reading.steps if step.what != "background")))
