"""Text and its day of publication -> mentions: the time expressions in it, with their TIMEX3 values.

    find("Shells fell on Thursday night.", date(2020, 2, 28))

Pure functions: the same text and day give the same mentions on every machine; nothing is read from the clock,
the locale or the time zone.
"""

from datetime import date, datetime

from dateline.dates import languages
from dateline.dates.english import LEXICON
from dateline.dates.languages import what_is_read
from dateline.dates.names import code_of
from dateline.dates.phrases import phrases
from dateline.dates.resolve import mentions
from dateline.dates.spans import ranges, when_of
from dateline.model import Mention

__all__ = ["find", "ranges", "what_is_read", "when_of"]


def find(text: str, published: date | datetime | None, language: str = "en", about: str = "") -> tuple[Mention, ...]:
    """The time expressions of `text` in order, without overlaps; offsets count its characters.

    `published` is the day of the report in the zone of its dateline. None reads history writing: a date
    without a year takes it from the text before it. In other languages than English less is read:
    `what_is_read(language)` says how much. `about` is the text's title: "The war of 1912" tells of that year.
    """
    day = published.date() if isinstance(published, datetime) else published
    if code_of(language) not in ("en", ""):
        return languages.find(text, day, language)
    tokens = LEXICON.tokens(text)
    return mentions(tokens, phrases(tokens, LEXICON), day, year_of(about) if about else None)


def year_of(title: str) -> int | None:
    """The first year that a title names; not one that it counts from, as "since 1938" does."""
    tokens = LEXICON.tokens(title)
    named = (p for p in phrases(tokens, LEXICON) if p.said.year and tokens.words[max(0, p.first - 1)] != "since")
    return next((phrase.said.year for phrase in named), None)
