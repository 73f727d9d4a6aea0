"""The top of a file -> what it says of its article, and the text below: front matter, or lines as people type them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from dateline.articles import moments
from dateline.problems import Problem, Where, error, nearest, warning
from dateline.topic import yamlfaults, yamlfile

FIELDS = ("title", "published", "publisher", "author", "url", "archived", "language", "wording")
OTHER_NAMES = {"date": "published", "source": "publisher"}
FENCE = re.compile(r"\s*^---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
# "--", "-----", "—": a line of dashes that was to be '---', above "title: …".
DASHES = r"(-{2,}|[–—]+)[ \t]*"
NEAR_FENCE = re.compile(rf"\s*^{DASHES}\n(?=[a-z]{{3,9}}[ \t]*:)(.*?)^{DASHES}(?:\n|\Z)", re.DOTALL | re.MULTILINE)
KEY_AND_VALUE = re.compile(r"^(\w+)[ \t]*:(?:[ \t]+|$)(.*)$", re.MULTILINE)
TOP = 8  # lines in which people type what an article is
MOST_LINES = 50  # of front matter, each read alone where the whole is no YAML
MOST_OTHER = 2  # of them a headline, and a line below it
LONGEST = 150  # letters; a longer line is the text itself
# What they type there, beside the names of front matter: "Headline: …", "Published on 10 March 2020".
TYPED = {
    **{name: name for name in FIELDS},
    **OTHER_NAMES,
    **dict.fromkeys(("published on", "published at", "publication date", "date published"), "published"),
    **dict.fromkeys(("date of publication", "first published", "posted", "posted on"), "published"),
    **dict.fromkeys(("headline",), "title"),
    **dict.fromkeys(("published by", "published in", "outlet", "newspaper"), "publisher"),
    **dict.fromkeys(("by", "byline", "written by"), "author"),
    **dict.fromkeys(("link", "address", "web address"), "url"),
    **dict.fromkeys(("archive", "archived at"), "archived"),
}
TYPED_LINE = re.compile(r"[ \t*_#>]*([A-Za-z][A-Za-z ]{1,24}?)[ \t*_]*[:：][ \t*_]*(\S.*?)[ \t*_]*")
PUBLISHED_WORDS = re.compile(r"[ \t*_]*(?:first )?(published|posted)(?: on| at)?:? +(\S.*?)[ \t*_]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Given:
    """What a file says of its article, by the names of FIELDS, and where each of it stands."""

    facts: dict[str, str]
    text: str
    first_line: int = 1
    document: yamlfile.Document | None = None
    at: dict[str, int] | None = None  # offsets of the values in `document`
    broken: bool = False  # it could not be read to its end, and that is told

    def fault(self, path: str, field: str, message: str, hint: str, level: Callable[..., Problem] = error) -> Problem:
        if self.document and self.at and field in self.at:
            found = self.document
            return level(found.where(self.at[field]), message, hint, found.line(self.at[field]))
        return level(Where(path), message, hint)


Read = tuple[Given, tuple[Problem, ...]]
Pairs = Iterator[tuple[yamlfile.Text, yamlfile.Node]]


def read(text: str, path: str) -> Read:
    """What front matter says, or where there is none the lines at the top of a text."""
    found, problems = front_matter(text, path)
    return (found, problems) if found.document or problems else (typed(text, path), ())


def front_matter(text: str, path: str) -> Read:
    """Facts between two `---` lines at the top, if there are any, and the text below them."""
    found = FENCE.match(text)
    if found:
        return fenced(text, path, found, 1)
    if near := NEAR_FENCE.match(text):
        given, problems = fenced(text, path, near, 2)
        return given, (*mistyped(text, path, near), *problems)
    if re.match(r"\s*---\n\w+:", text):
        hint = "end the lines at the top with another '---' line"
        line = 1 + text[: text.index("---")].count("\n")
        return Given({}, text, broken=True), (error(Where(path, line), "the '---' at the top is never closed", hint),)
    return Given({}, text), ()


def mistyped(text: str, path: str, near: re.Match[str]) -> Iterator[Problem]:
    """A warning for each line of dashes beside front matter that is no `---`."""
    for group in (1, 3):
        if near[group] != "---":
            where = Where(path, 1 + text.count("\n", 0, near.start(group)), 1)
            yield warning(where, f"'{near[group][:20]}' was read as '---'", "write ---", near[group][:80])


def fenced(text: str, path: str, found: re.Match[str], group: int) -> Read:
    """What stands in a group of `found`, as front matter."""
    document, problems = yamlfile.read(found[group], path, first_line=1 + text.count("\n", 0, found.start(group)))
    root = document.root
    pairs: Pairs = iter(())
    broken = False
    if isinstance(root, yamlfile.Map):
        pairs = iter(root.pairs)
    elif problems and (lines := a_line_each(document)):
        pairs, problems = iter(lines), ()
    elif problems:
        pairs, broken = by_line(document, problems), True
    elif root is not None:
        hint = "write title: …, published: …, one to a line"
        problems, broken = (document.error(root.start, "is not 'key: value'", hint),), True
    faults = list(problems)
    facts, at = stated(pairs, document, faults)
    rest = text[found.end() :]
    return Given(facts, rest, 1 + text.count("\n", 0, found.end()), document, at, broken), tuple(faults)


def a_line_each(document: yamlfile.Document) -> list[tuple[yamlfile.Text, yamlfile.Node]]:
    """Front matter that is no YAML for a headline's sake: `title: Live: blast in Ashford`, `title: "No deal": mayor`.

    Where each line begins with a key of its own, what follows is its value, whatever stands in it. Nothing where a line
    does not, or a quotation mark is opened and not closed in it.
    """
    pairs: list[tuple[yamlfile.Text, yamlfile.Node]] = []
    lines = list(islice(lines_of(document.text), MOST_LINES + 1))
    if len(lines) > MOST_LINES:
        return []
    for start, line in lines:
        found = KEY_AND_VALUE.fullmatch(line)
        value = found[2].strip() if found else ""
        unclosed = value[:1] in ("'", '"') and value.count(value[0]) < 2
        if found is None or unclosed or yamlfaults.INVISIBLE.search(line):
            return []
        alone, _ = yamlfile.read(line, document.path)
        node = alone.root.pairs[0][1] if isinstance(alone.root, yamlfile.Map) else None
        at, end = start + found.start(2), start + len(line)
        said = node.value if isinstance(node, yamlfile.Text) else value
        plain = node.plain if isinstance(node, yamlfile.Text) else True
        pairs.append((yamlfile.Text(found[1], start, start + found.end(1)), yamlfile.Text(said, at, end, plain)))
    return pairs


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold something other than a comment, each with its offset."""
    start = 0
    for line in text.split("\n"):
        if line.strip() and not line.startswith("#"):
            yield start, line
        start += len(line) + 1


def by_line(document: yamlfile.Document, problems: tuple[Problem, ...]) -> Pairs:
    """The lines that can be read of what is no YAML, so that all that is wrong in it is told in one run."""
    broken = {problem.where.line for problem in problems}
    for found in KEY_AND_VALUE.finditer(document.text):
        if document.where(found.start()).line not in broken:
            key = yamlfile.Text(found[1], found.start(1), found.end(1))
            yield key, yamlfile.Text(found[2].strip(" \t\r\"'"), found.start(2), found.end(2))


def stated(pairs: Pairs, document: yamlfile.Document, faults: list[Problem]) -> tuple[dict[str, str], dict[str, int]]:
    """The facts by the names of FIELDS, and where they stand; what is wrong with them is added to `faults`."""
    facts: dict[str, str] = {}
    at: dict[str, int] = {}
    for key, value in pairs:
        field = OTHER_NAMES.get(key.value, key.value)
        if field not in FIELDS:
            faults.append(
                document.warning(key.start, f"'{key.value}' is not a field of an article", nearest(key.value, FIELDS))
            )
        elif not isinstance(value, yamlfile.Text):
            faults.append(document.error(value.start, f"'{key.value}' takes one text", f"write {key.value}: words"))
        elif field in facts:
            faults.append(
                document.error(key.start, f"'{key.value}' says again what '{field}' says", "keep one of them")
            )
        elif value.value and not (value.plain and value.value in ("~", "null")):
            facts[field], at[field] = value.value.strip(), value.start
    return facts, at


# --- lines as people type them


def typed(text: str, path: str) -> Given:
    """What the lines at the top say: "Published: 10 March 2020", "Source: Harbour Post", around a headline.

    They count where one of them tells the day of publication, or two stand there: "Source: police" alone may be text.
    """
    found = dict[str, tuple[int, int, str, int]]()
    others = 0
    dated = bool(moments.STEM.match(Path(path).stem))
    for start, line in top_lines(text):
        field, value, at = key_of(line, dated)
        if not field:
            others += 1
            if others > MOST_OTHER or len(line) > LONGEST:
                break
        elif field not in found:
            found[field] = (start, start + len(line), value, start + at)
    if "published" not in found and len(found) < 2:
        return Given({}, text)
    kept, after = [], 0
    for start, end, _, _ in found.values():
        kept.append(text[after:start])
        after = end
    facts = {field: value for field, (_, _, value, _) in found.items()}
    spots = {field: offset for field, (_, _, _, offset) in found.items()}
    return Given(facts, "".join([*kept, text[after:]]), 1, yamlfile.Document(path, text), spots)


def top_lines(text: str) -> Iterator[tuple[int, str]]:
    """The first lines that hold something, each with its offset."""
    start, seen = 0, 0
    while start < len(text) and seen < TOP:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            seen += 1
            yield start, text[start:end]
        start = end + 1


def key_of(line: str, dated: bool) -> tuple[str, str, int]:
    """The field that a line fills, its value and where that begins in the line; no field for a line of text.

    `dated`: the file's name gives a day, and is believed unless a line tells the day of publication in so many words.
    """
    if len(line) > LONGEST:
        return "", "", 0
    found = TYPED_LINE.fullmatch(line)
    if found and (field := TYPED.get(" ".join(found[1].lower().split()))):
        doubtful = dated and field == "published" and (found[1].lower() == "date" or not moments.parse(found[2]))
        return (field, found[2], found.start(2)) if fits(field, found[2]) and not doubtful else ("", "", 0)
    found = PUBLISHED_WORDS.fullmatch(line)
    if found and moments.parse(found[2]):
        return "published", found[2], found.start(2)
    return "", "", 0


def fits(field: str, value: str) -> bool:
    """Whether a value can be that of a field, for a sentence may begin with the same word."""
    if field in ("url", "archived"):
        return value.startswith(("http://", "https://", "www."))
    if field in ("language", "wording"):
        return " " not in value
    return field != "published" or any(letter.isdigit() for letter in value)


def day_alone(text: str) -> tuple[int, str] | None:
    """The first line at the top that is nothing but a day, with its number: it may be the day of publication."""
    for start, line in top_lines(text):
        words = line.strip(" \t*_#>")
        if len(words) < 40 and moments.parse(words):
            return 1 + text.count("\n", 0, start), words
    return None
