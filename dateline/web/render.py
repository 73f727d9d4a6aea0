"""Timeline -> {path: bytes}: every page, the style sheet, the script. Nothing is written here.

A template is looked for in the topic's `templates/` first, then in the ones shipped; a fault in one becomes a
problem with its file and line.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, Template
from markupsafe import Markup, escape

from dateline.model import Timeline, Vocabulary
from dateline.problems import Problem, Where, warning
from dateline.topic.config import Config
from dateline.topic.outlines import Outline
from dateline.topic.pages import Page as Written
from dateline.topic.pages import Standing
from dateline.web import assets, chapters, fulltext, search, templatefaults, words
from dateline.web.pageheads import POLICY
from dateline.web.site import Link, Site, gather
from dateline.web.tasks import Task, tasks
from dateline.web.words import Words

PACKAGE = Path(__file__).parent.parent
FOLDERS = (PACKAGE / "templates", PACKAGE.parent / "templates")  # as installed, and in a checkout
GIVEN = ("root", "map", "site", "page", "_")  # beside what a task gives: what every template has
SHIPPED = next((folder for folder in FOLDERS if folder.is_dir()), FOLDERS[-1])


@dataclass(frozen=True, slots=True)
class Frame:
    """What the frame of every page shows; `site` in templates."""

    title: str
    subtitle: str
    language: str
    direction: str
    menu: tuple[Link, ...]
    more: tuple[Link, ...]
    data: tuple[Link, ...]
    number: Callable[[int], str]
    comma: str
    rtl: bool
    policy: str = POLICY

    def across(self, percent: str) -> str:
        """A place in a picture, from the right where reading begins there."""
        return f"{100 - float(percent[:-1]):g}%" if self.rtl else percent


def pages(
    timeline: Timeline,
    vocabulary: Vocabulary,
    config: Config,
    *,
    written: Sequence[Written] = (),
    standing: Sequence[Standing] = (),
    outline: Outline | None = None,
    why: Mapping[str, str] | None = None,
    preview: bool = False,
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """All pages by their paths, with assets and search data; and what is wrong with the templates.

    `outline` is the land of the maps; `why` tells by report id how a date was found; `preview` shows the file and
    line of each report.
    With `review: required` what nobody reviewed is left out before anything is looked at.
    """
    if config.review == "required":
        timeline = replace(timeline, events=tuple(e for e in timeline.events if e.reviewed))
    say = words.speak(config.language)
    site = gather(timeline, vocabulary, say, preview, uncited=config.review != "required")
    folders = (config.folder / "templates", SHIPPED)
    frame = frame_of(config, say, written, len(timeline.events))
    every = tasks(site, config, written, standing, outline, why or {})
    made, problems = rendered(every, frame, environment(folders, config.language, stamps(folders)), folders)
    problems += unknown_standing(standing, site)
    problems += strays(*folders)
    return {**made, **assets.files(folders), "data/search.js": search.script(site)}, tuple(dict.fromkeys(problems))


def unknown_standing(standing: Iterable[Standing], site: Site) -> list[Problem]:
    known = {r.id for e in site.timeline.events for r in e.reports} | {e.id for e in site.timeline.events}
    return [
        warning(
            Where("content/standing.yaml"),
            f"there is no event '{row.event}'",
            "write the id of an event, or leave it out",
        )
        for row in standing
        if row.event and row.event not in known
    ]


# --- templates


def stamps(folders: Iterable[Path]) -> tuple[tuple[Path, int], ...]:
    """Each template with the time of its last change."""
    return tuple((path, path.stat().st_mtime_ns) for folder in folders for path in sorted(folder.glob("*.html")))


@lru_cache(maxsize=4)
def environment(folders: tuple[Path, ...], language: str, stamps: tuple[tuple[Path, int], ...]) -> Environment:
    """The templates, compiled; they are looked at again when one has changed (`stamps`), not at every page."""
    made = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=templatefaults.Undefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
    )
    made.globals["_"] = translator(words.speak(language))
    return made


def translator(say: Words) -> Callable[..., Markup]:
    """`_` of the templates: {{ _("Sources") }}, {{ _("says %(who)s", who=name) }}; what is put in is escaped."""
    known: dict[str, Markup] = {}

    def translate(text: str, **values: str) -> Markup:
        if text not in known:
            known[text] = Markup(escape(say.text(text)))
        return known[text] % values if values else known[text]

    return translate


def rendered(
    tasks: Iterable[Task], frame: Frame, env: Environment, folders: tuple[Path, ...]
) -> tuple[dict[str, bytes], list[Problem]]:
    """Each task's page; a template that failed once is not tried again, its fault is told once."""
    made: dict[str, bytes] = {}
    failed: dict[str, Problem] = {}
    for task in tasks:
        if task.template in failed:
            continue
        try:
            made[task.head.path] = page(env.get_template(task.template), task, frame)
        except Exception as fault:
            given = (*task.values, *GIVEN)
            texts = {path: path.read_text("utf-8", "replace") for path in templates(folders)}
            failed[task.template] = templatefaults.problem(fault, task.template, given, texts)
    return made, list(failed.values())


def page(template: Template, task: Task, frame: Frame) -> bytes:
    root = task.values.get("root", "../" * task.head.path.count("/"))
    text = template.render({"root": root, "map": None, **task.values, "site": frame, "page": task.head})
    return text.encode("utf-8", "replace")


def templates(folders: Iterable[Path]) -> Iterator[Path]:
    return (path for folder in folders for path in sorted(folder.rglob("*.html")))


def strays(own: Path, shipped: Path) -> tuple[Problem, ...]:
    """What of the topic's templates is never used; the shipped topic has none of its own."""
    if own.resolve() == shipped.resolve():
        return ()
    texts = {path.relative_to(own).as_posix(): path.read_text("utf-8", "replace") for path in templates([own])}
    ours = {name: text for name, text in texts.items() if not name.startswith("assets/")}
    return tuple(templatefaults.strays(ours, frozenset(path.name for path in templates([shipped]))))


# --- the frame


def frame_of(config: Config, say: Words, written: Sequence[Written], events: int) -> Frame:
    search_page = (Link(say.text("Search"), fulltext.PAGE),) if fulltext.wanted(events) else ()
    own = tuple(
        Link(page.title, f"{page.slug}/index.html") for page in written if page.slug not in ("index", "about", "method")
    )
    return Frame(
        title=config.title,
        subtitle=config.subtitle,
        language=say.tag,
        direction="rtl" if say.rtl else "ltr",
        menu=chapters.menu(say),
        more=(
            Link(say.text("Kinds"), "kinds/index.html"),
            Link(say.text("Months"), "months/index.html"),
            *search_page,
            *own,
        ),
        data=(
            Link("Atom", "feed.xml"),
            Link("JSON Feed", "feed.json"),
            Link(say.text("Calendar (ICS)"), "data/events.ics"),
            Link("CSV", "data/events.csv"),
            Link("JSON", "data/events.json"),
            Link("GeoJSON", "data/events.geojson"),
            Link("TimelineJS", "data/timelinejs.json"),
        ),
        number=say.number,
        comma=say.comma,
        rtl=say.rtl,
    )
