"""The files of `content/articles/` -> Articles, and all that is wrong with them.

What a file does not say is left empty: no date is guessed from the file system or from today.
"""

import codecs
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from dateline.articles import heads, markup, moments, sentences, webpage, zones
from dateline.articles.heads import Given, Read
from dateline.model import Article, Vocabulary, Wording
from dateline.problems import Problem, Where, error, warning

LARGEST = 10_000_000  # bytes: a thousand times a long article; more is another kind of file
READ_AT_MOST = 1_000_000  # characters: ten times the longest live blog that we met, and some ten seconds of reading
LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8})*")
CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"']?([\w-]{2,30})", re.IGNORECASE)


def load(folder: Path, vocabulary: Vocabulary, timezone: str) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """Every article below `folder` by id; `timezone` (an IANA name) is the topic's, for hours without a known place.

    A file that cannot be an article is an error, one of another kind a warning; nothing is passed over in silence.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    paths: dict[str, list[Path]] = defaultdict(list)
    for path in files(folder):
        reader = READERS.get(path.suffix.lower())
        if not path.is_file():
            hint = "articles are files: put the file itself here"
            problems.append(warning(Where(path.as_posix()), "is not read: it is no file", hint))
            continue
        if reader is None:
            problems.append(warning(Where(path.as_posix()), "is not read", f"articles are {', '.join(READERS)} files"))
            continue
        if folder.resolve() not in path.resolve().parents:
            problems.append(
                error(Where(path.as_posix()), "leads out of the topic's folder", "put the file itself here")
            )
            continue
        paths[path.stem].append(path)
        article, faults = read(path, reader, vocabulary, timezone)
        problems += faults
        articles += [article] if article else []
    for stem, same in paths.items():
        for path in same[1:]:
            problems.append(
                error(
                    Where(path.as_posix()),
                    f"has the same name as {same[0].as_posix()}",
                    f"'{stem}' names one article: rename one",
                )
            )
    problems += twice(articles)
    problems += [] if problems or articles else [none(folder)]
    return tuple(sorted(articles, key=lambda article: article.id)), tuple(problems)


def twice(articles: Iterable[Article]) -> Iterator[Problem]:
    """A warning for each article that is another one, of the same publisher's, to the word.

    What two papers print of an agency's is copy, and counts once.
    """
    first: dict[tuple[str, str], Article] = {}
    for article in articles:
        words = " ".join(article.text.split())
        other = first.setdefault((words, article.publisher.casefold()), article) if words else article
        if other is not article:
            message = f"has the same text as {other.path}"
            yield warning(Where(article.path), message, "delete one of the two; if two printed it, name each publisher")


def none(folder: Path) -> Problem:
    """A warning that there is no article, with the place where some lie that may be meant."""
    hint = f"put {', '.join(READERS)} files there, each with its day of publication"
    if place := next(elsewhere(folder), None):
        hint = f"there are some in {place.as_posix()}: move them there"
    return warning(Where(folder.as_posix()), "there is no article here", hint)


def elsewhere(folder: Path) -> Iterator[Path]:
    """Where people put articles by mistake: content/ itself, content/article, articles/ beside the config.yaml."""
    content, topic = folder.parent, folder.parent.parent
    beside = (path for path in sorted(content.glob("*/")) if path.name not in ("articles", "events", "pages"))
    for place in (content, *beside, topic / "articles", topic / "article"):
        if any(path.is_file() and path.suffix.lower() in READERS for path in place.glob("*")):
            yield place


def ids(folder: Path) -> frozenset[str]:
    """The ids of all articles below `folder`, of those too that cannot be read."""
    return frozenset(path.stem for path in files(folder) if path.is_file() and path.suffix.lower() in READERS)


def files(folder: Path) -> Iterator[Path]:
    """What lies below `folder`, in order, without hidden files and editors' copies.

    A link that leads nowhere and a folder named like an article are among it: they are to be told of.
    """
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        inside = path.relative_to(folder).parts
        hidden = any(part.startswith(".") for part in inside) or path.name.endswith("~")
        if not hidden and not (path.is_dir() and path.suffix.lower() not in READERS):
            yield path


def read(
    path: Path, reader: Callable[[str, str], Read], vocabulary: Vocabulary, timezone: str
) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article in a file; None where its day is not known or its text cannot be read."""
    name = path.as_posix()
    if path.stat().st_size > LARGEST:
        return None, (
            error(Where(name), f"is larger than {LARGEST // 1_000_000} MB", "an article is text: cut it down"),
        )
    text, recoded = decoded(path.read_bytes(), name)
    if any(problem.level == "error" for problem in recoded):
        return None, recoded
    given, problems = reader(text, name)
    article, faults = assemble(path, given, vocabulary, timezone)
    empty = (
        ()
        if article is None or article.text or given.facts
        else (warning(Where(name), "is empty", "paste the article's text"),)
    )
    if article and len(article.text) > READ_AT_MOST:
        message = f"is so long that only its first {READ_AT_MOST:,} characters are read for events"
        faults = (*faults, warning(Where(name), message, "make an article of each of its parts"))
    return article, (*recoded, *problems, *faults, *empty)


def decoded(raw: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a file, its byte order mark left out and its line ends made \\n."""
    declared = CHARSET.search(raw[:2000])
    for encoding in (
        "utf-8-sig",
        "utf-16" if raw[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else None,
        declared[1].decode("ascii") if declared else None,
    ):
        try:
            if encoding:
                text = raw.decode(encoding)
                return normal_lines(text), binary(text, name)
        except (UnicodeDecodeError, LookupError):
            continue
    text = raw.decode("cp1252", "replace")
    hint = "save it again with the encoding UTF-8"
    other = warning(Where(name), "is not in UTF-8 and was read as Windows-1252", hint)
    return normal_lines(text), binary(text, name) or (other,)


def binary(text: str, name: str) -> tuple[Problem, ...]:
    """An error where a file holds what no text does."""
    if "\0" not in text:
        return ()
    return (error(Where(name), "is not text", "articles are text: export it as .txt, .md or .html"),)


def normal_lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


# --- readers: (text, path) -> what the file says, and its faults


def marked_down(text: str, path: str) -> Read:
    given, problems = heads.read(text, path)
    return replace(given, text=markup.plain(given.text)), problems


def plain_text(text: str, path: str) -> Read:
    """Text whose signs are its own; only what a page's script or style would have held is no one's words."""
    given, problems = heads.read(text, path)
    return replace(given, text=markup.without_code(given.text)), problems


def saved_page(text: str, path: str) -> Read:
    """An HTML page; front matter above it wins over what the page says of itself."""
    given, problems = heads.front_matter(text, path)
    if not given.text.strip():
        return given, problems
    try:
        facts, words = webpage.read(given.text)
    except ValueError as fault:
        return replace(given, broken=True), (
            *problems,
            error(Where(path), str(fault), "save the page again, or paste its text into a .txt file"),
        )
    return replace(given, facts={**facts, **given.facts}, text=words), problems


READERS: dict[str, Callable[[str, str], Read]] = {
    ".md": marked_down,
    ".txt": plain_text,
    ".html": saved_page,
    ".htm": saved_page,
}


# --- what was given -> an article


def assemble(
    path: Path, given: Given, vocabulary: Vocabulary, timezone: str
) -> tuple[Article | None, tuple[Problem, ...]]:
    name, facts = path.as_posix(), given.facts
    problems: list[Problem] = []
    for field in ("url", "archived"):
        if field in facts and not is_web_address(facts[field]):
            problems.append(given.fault(name, field, f"'{facts[field][:80]}' is not a web address", "write https://…"))
    wording: Wording = "summary" if facts.get("wording") == "summary" else "original"
    if facts.get("wording", wording) != wording:
        hint = "write original (the publisher's text) or summary (our own)"
        problems.append(given.fault(name, "wording", f"'{facts['wording'][:80]}' is not a wording", hint))
    language = facts.get("language", "en").replace("_", "-")
    if not LANGUAGE.fullmatch(language):
        problems.append(given.fault(name, "language", f"'{language[:80]}' is not a language", "write en, tr, ar, …"))
    place = sentences.dateline(given.text)
    day, moment, fault = published(path, given, zones.of(place, vocabulary, timezone))
    problems += [fault] if fault else []
    if day is None or any(p.level == "error" for p in problems):
        return None, tuple(problems)
    article = Article(
        id=path.stem,
        path=name,
        published=day,
        published_at=moment,
        title=" ".join(markup.without_code(facts.get("title", "")).split()),
        publisher=" ".join(facts.get("publisher", "").split()),
        author=" ".join(facts.get("author", "").split()),
        url=facts.get("url", ""),
        archived=facts.get("archived", ""),
        language=language,
        wording=wording,
        dateline=place,
        text=given.text if given.text.strip() else "",
        first_line=given.first_line,
    )
    return article, tuple(problems)


def is_web_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"[\s<>\"\\]", text)


def published(path: Path, given: Given, zone: ZoneInfo) -> tuple[date | None, datetime | None, Problem | None]:
    """The day of publication, its moment where the hour is given with its offset, and what is wrong with it."""
    written = given.facts.get("published")
    if written:
        found = moments.parse(written)
        if found is None:
            return None, None, given.fault(path.as_posix(), "published", *moments.refused(written))
        if isinstance(found, datetime) and found.tzinfo:
            moment = found.astimezone(zone)
            return moment.date(), moment, None
        return found.date() if isinstance(found, datetime) else found, None, None
    stem = moments.STEM.match(path.stem)
    if stem:
        try:
            return date.fromisoformat(stem[1]), None, None
        except ValueError:
            return (
                None,
                None,
                error(Where(path.as_posix()), f"the date in its name, {stem[1]}, is in no calendar", "rename the file"),
            )
    if given.broken:
        return None, None, None
    if alone := heads.day_alone(given.text):
        line, words = alone
        hint = f"if '{words}' is it, write 'Published: {words}' on this line"
        return None, None, error(Where(path.as_posix(), line), "the day of publication is not known", hint)
    hint = f"begin its name with the day (2020-02-27-{path.stem[:40]}{path.suffix}), or put at its top:\n" + "\n".join(
        "        " + line for line in ("---", "published: 2020-02-27", "---")
    )
    return None, None, error(Where(path.as_posix()), "the day of publication is not known", hint)
