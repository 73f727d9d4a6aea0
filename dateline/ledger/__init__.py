"""content/events as it stands, and the text of each file that changes when new drafts come in.

Whose an entry is decides everything: the program's may be renewed, an editor's bytes never change, and nothing
is ever deleted.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from dateline.garbage import uncollected
from dateline.ledger import adoption, eventsfile, references, spellings, splicing, standing
from dateline.ledger.eventsfile import EventsFile
from dateline.model import Article, Reading, Report, Step, Vocabulary
from dateline.problems import Problem, Where, error, ordered, warning
from dateline.reports import grounding
from dateline.reports.grounding import Ground
from dateline.topic import yamlfile


@dataclass(frozen=True, slots=True)
class Ledger:
    """The events files of a topic. `articles` are the ids of its articles."""

    folder: Path
    articles: frozenset[str] = frozenset()
    files: tuple[EventsFile, ...] = ()
    reports: tuple[Report, ...] = ()  # of all files; links of the program's that editors have made void are left out


# --- reading


def load(folder: Path, articles: Iterable[str]) -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger in a folder of events files (no folder: an empty one), and all that is wrong with any of them.

    `articles` are the ids of the topic's articles.
    """
    texts: dict[Path, str] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("[!.]*.yaml")) if folder.is_dir() else ():
        if not path.is_file() or not path.resolve().is_relative_to(folder.resolve()):
            problems.append(
                error(Where(path.as_posix()), "this is no file of the topic's", "put a copy of the file here")
            )
            continue
        texts[path], faults = yamlfile.text_of(path)
        problems += faults
    ledger, faults = read(folder, texts, frozenset(articles))
    return ledger, ordered((*problems, *faults))


def read(folder: Path, texts: Mapping[Path, str], articles: frozenset[str]) -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger that these texts of files are."""
    with uncollected():
        return read_all(folder, texts, articles)


def read_all(folder: Path, texts: Mapping[Path, str], articles: frozenset[str]) -> tuple[Ledger, tuple[Problem, ...]]:
    files: list[EventsFile] = []
    problems: list[Problem] = []
    complete = True
    for path, text in sorted(texts.items()):
        file, faults = eventsfile.read(path, text, articles)
        complete = complete and not (file.document.root is None and faults)
        files.append(file)
        problems += faults
    problems += references.check(files, articles, complete)
    return of(folder, articles, files), tuple(problems)


def of(folder: Path, articles: frozenset[str], files: Iterable[EventsFile]) -> Ledger:
    files = tuple(files)
    reports = [report for file in files for report in file.reports]
    same = references.links(reports)
    linked = (replace(r, same_as=same.get(r.id, "")) if r.author == "program" and r.same_as else r for r in reports)
    return Ledger(folder, articles, files, tuple(linked))


def updated(ledger: Ledger, texts: Mapping[Path, str]) -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger as it is when `texts` are written, and the errors in them: an extractor's draft without a title."""
    files = {file.path: file for file in ledger.files}
    problems: list[Problem] = []
    for path, text in texts.items():
        files[path], faults = eventsfile.read(path, text, ledger.articles)
        problems += (fault for fault in faults if fault.level == "error")
    return of(ledger.folder, ledger.articles, sorted(files.values(), key=lambda file: file.path)), tuple(problems)


# --- drafts


def adopt(ledger: Ledger, readings: Iterable[Reading]) -> tuple[Report, ...]:
    """The drafts of all readings, each under its id in the ledger or a new one; none that an editor has taken over."""
    return adoption.adopt(ledger.reports, readings)


def explained(ledger: Ledger, reading: Reading) -> Reading:
    """The reading with a step for each draft that an editor has taken over."""
    taken = adoption.taken_over(ledger.reports, [reading])
    steps = (
        Step(-1, "taken over", d.title, "adoption", f"the editor's entry '{e.id}' stands for it") for d, e in taken
    )
    return replace(reading, steps=(*reading.steps, *steps))


def shown(ledger: Ledger, drafts: Iterable[Report]) -> tuple[Report, ...]:
    """The reports that the timeline is made of: all but the drafts that the extraction no longer finds.

    Hidden ones are among them, for their ids lead to the event still; they say nothing in it.
    """
    found = {draft.id for draft in drafts}
    return tuple(report for report in ledger.reports if report.author == "editor" or report.id in found)


def ungrounded(ledger: Ledger, readings: Iterable[Reading], vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """A warning for all that an editor's entry says and its quotes do not."""
    known = {reading.article.id: reading for reading in readings}

    @cache
    def ground(article: str) -> Ground | None:
        reading = known.get(article)
        return grounding.ground(reading.article, reading.sentences, reading.mentions) if reading else None

    return ordered(fault for file in ledger.files for fault in standing.ungrounded(file, ground, vocabulary))


def misspelt(ledger: Ledger, vocabulary: Vocabulary) -> tuple[Problem, ...]:
    """A warning for each free word of an editor's that is nearly a known one."""
    return ordered(fault for file in ledger.files for fault in spellings.check(file, vocabulary))


def write(
    ledger: Ledger, drafts: Iterable[Report], articles: Iterable[Article]
) -> tuple[dict[Path, str], tuple[Problem, ...]]:
    """The new text of every file that changes, and a warning for each entry that has lost its ground.

    `drafts` come from `adopt`, linked. The caller writes the texts as they are, in UTF-8, line ends included.
    """
    of_article: dict[str, list[Report]] = defaultdict(list)
    for draft in drafts:
        of_article[draft.article].append(draft)
    known = {article.id: article for article in articles}
    texts: dict[Path, str] = {}
    problems: list[Problem] = []
    for file in ledger.files:
        mine = of_article.pop(file.article, []) if file.article else []
        if not file.whole or (file.article in ledger.articles and file.article not in known):
            continue  # it or its article has an error; nothing is written, and what it lacks is no news
        text = splicing.merge(file, mine)
        problems += standing.check(file, frozenset(draft.id for draft in mine), known)
        if text is None:
            problems.append(no_room(file))
        elif text != file.text:
            texts[file.path] = text
    for article, mine in of_article.items():
        texts[ledger.folder / f"{article}.yaml"] = splicing.new_file(article, mine)
    return texts, ordered(problems)


def merge(ledger: Ledger, drafts: Iterable[Report], articles: Iterable[Article]) -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger as it is once the drafts are written, and what `write` warns of; nothing is written here."""
    texts, problems = write(ledger, drafts, articles)
    after, unfit = updated(ledger, texts)
    return after, ordered((*problems, *unfit))


def changed(before: Ledger, after: Ledger) -> dict[Path, str]:
    """The text of each file that `after` has otherwise than `before`."""
    old = {file.path: file.text for file in before.files}
    return {file.path: file.text for file in after.files if old.get(file.path) != file.text}


def no_room(file: EventsFile) -> Problem:
    hint = "write the entries one below the other, each after '- '"
    return warning(Where(file.path.as_posix()), "new drafts find no room in a list in brackets", hint)
