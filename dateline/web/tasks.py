"""Site -> every page as a task: its head, its template, and what the template shows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from markupsafe import Markup

from dateline.articles import markup
from dateline.model import Event
from dateline.topic.config import Config
from dateline.topic.outlines import Outline
from dateline.topic.pages import Page as Written
from dateline.topic.pages import Standing
from dateline.web import (
    bibliography,
    cards,
    chapters,
    eventpage,
    feeds,
    fulltext,
    lines,
    linked,
    maps,
    months,
    overview,
    pageheads,
    views,
)
from dateline.web import period as periods
from dateline.web.pageheads import Head
from dateline.web.site import Link, Site, Subject, capital, event_url, marked_title
from dateline.web.words import Words, marked

PLACES_MAP = (620, 560)  # pixels: a place's map is shown no smaller beside its list
SLIDER_FROM = 8  # events: a place of fewer needs no slider
MAP_WORDS = marked(
    "A filled dot is a town or village, larger where more articles report. "
    "A broken outline is an area: the reports give no closer place."
)


@dataclass(frozen=True, slots=True)
class Task:
    """A page to be made: its head, its template, and what the template shows."""

    head: Head
    template: str
    values: Mapping[str, Any] = field(default_factory=dict)


def tasks(
    site: Site,
    config: Config,
    written: Sequence[Written],
    standing: Sequence[Standing],
    outline: Outline | None,
    why: Mapping[str, str],
) -> Iterator[Task]:
    own = {page.slug: page for page in written}
    maker = Maker(site, config, outline)
    yield maker.index(own.get("index"), standing)
    yield from maker.events(why)
    yield from maker.months()
    yield from maker.places()
    yield from maker.actors()
    yield from maker.kinds()
    yield from maker.sources()
    yield maker.method(own.get("method"))
    yield maker.about(own.get("about"))
    yield from (maker.written(page) for page in written if page.slug not in ("index", "about", "method"))
    yield maker.missing()
    if fulltext.wanted(len(site.timeline.events)):
        yield maker.search()


@dataclass(frozen=True, slots=True)
class Maker:
    """What the tasks of a site are made from."""

    site: Site
    config: Config
    outline: Outline | None
    event_maps: dict[tuple[str, ...], maps.Map] = field(default_factory=dict)  # many events share their places

    @property
    def say(self) -> Words:
        return self.site.say

    def head(self, path: str, title: str, description: str, section: str = "", **more: Any) -> Head:
        return pageheads.head(self.config, path, title, description, section, **more)

    def task(self, template: str, head: Head, **values: Any) -> Task:
        return Task(head, template, values)

    def map(self, path: str, events: Sequence[Event], **shape: Any) -> dict[str, Any]:
        """What the templates of a map are given: the map of some events for the page at `path`."""
        root, site = "../" * path.count("/"), self.site

        def url(name: str) -> str:
            return root + site.places[name].url

        drawn = maps.draw(events, site.vocabulary, self.outline, url, site.say, **shape)
        return {"map": drawn, "map_caption": site.say.text(MAP_WORDS), "map_list": path == "index.html"}

    def event_map(self, event: Event, path: str) -> dict[str, Any]:
        if event.places not in self.event_maps:
            self.event_maps[event.places] = self.map(path, [event], size=(288, 300))["map"]
        return {
            "map": self.event_maps[event.places],
            "map_caption": chapters.places_words(event, self.site),
            "map_list": False,
        }

    def index(self, standfirst: Written | None, standing: Sequence[Standing]) -> Task:
        site, say = self.site, self.say
        period = overview.period(site)
        first = period.first if period else None
        every = months.sections(site, first)
        early = tuple(month for month in every if month.early)
        count = sum(e.id in site.on_index for e in site.timeline.events)
        total = say.count(len(site.timeline.events), "%(n)s event", "%(n)s events")
        early_events = sum(months.is_early(months.section_key(e), first) for e in site.timeline.events)
        head = self.head("index.html", self.config.title, self.config.subtitle or total)
        return self.task(
            "index.html",
            head,
            standfirst=Markup(standfirst.html) if standfirst else "",
            standing=overview.standing_rows(standing, site),
            told_up_to=overview.told_up_to(site),
            strip=overview.strip_of(site, period) if period else None,
            choices=overview.choices(site),
            count=total,
            long=site.long,
            month_links=True,
            key_words=say.text(
                "%(key)s of %(all)s events, those told most: the others stand one step away, in their months."
            )
            % {"key": say.number(count), "all": say.number(len(site.timeline.events))},
            early=early,
            early_words=overview.early_words(site, first, early_events) if first and early else "",
            months=tuple(month for month in every if not month.early),
            axis=overview.axis(site),
            printed=() if site.long else bibliography.entries(site),
            **self.map(head.path, site.timeline.events),
        )

    def events(self, why: Mapping[str, str]) -> Iterator[Task]:
        events = self.site.timeline.events
        for n, event in enumerate(events):
            before = events[n - 1] if n else None
            after = events[n + 1] if n + 1 < len(events) else None
            reasons = (why[r.id] for r in event.reports if r.id in why)
            yield from self.event(event, before, after, next(reasons, why.get(event.id, "")))

    def event(self, event: Event, before: Event | None, after: Event | None, why: str) -> Iterator[Task]:
        config, path = self.config, event_url(event)
        places = {place.name: place for place in self.site.vocabulary.places}
        address = pageheads.absolute(config, path) or path
        whole = config.whole_articles
        entry = eventpage.view(event, before, after, self.site, config.title, address, why, whole)
        described = markup.plain(event.summary) if event.summary else event.title
        title = marked_title(event, self.say)
        head = self.head(
            path,
            title,
            f"{entry.date}. {described}",
            "index.html",
            type="article",
            oembed=lines.absolute(config, feeds.oembed_page(event)),
            card=cards.address(config, event),
            data=Markup(linked.in_script(linked.json_ld(event, config, places))),
        )
        summary = Markup(eventpage.summary_html(event))
        yield self.task(
            "event.html", head, entry=entry, event=entry.card, summary=summary, **self.event_map(event, path)
        )
        if config.site_url:
            embed = self.head(feeds.embed_page(event), title, entry.date, hidden=True)
            yield self.task("embed.html", embed, event=entry.card)
        for report in event.reports:
            if report.id and report.id != event.id:
                moved = self.head(f"events/{report.id}/index.html", title, entry.date, hidden=True)
                yield self.task("moved.html", replace(moved, canonical=pageheads.absolute(config, path)), target=path)

    def months(self) -> Iterator[Task]:
        site, say = self.site, self.say
        groups = months.by_section(site.timeline.events)
        keys = list(groups)
        titles = {key: months.section_title(key, say) for key in keys}
        for n, key in enumerate(keys):
            shown = frozenset(e.id for e in groups[key])
            month = months.section(key, groups[key], site, shown)
            head = self.head(months.section_url(key), titles[key], f"{titles[key]}: {month.count}", "index.html")
            yield self.task(
                "month.html",
                head,
                month=month,
                month_links=False,
                long=False,
                axis=overview.axis(site),
                before=Link(titles[keys[n - 1]], months.section_url(keys[n - 1])) if n else None,
                after=Link(titles[keys[n + 1]], months.section_url(keys[n + 1])) if n + 1 < len(keys) else None,
            )
        rows = chapters.month_rows(groups, site, titles)
        yield self.listing("months", say.text("Months"), rows, say.text("Month"), say.text("Told most"))

    def listing(
        self, folder: str, title: str, rows: Sequence[chapters.ListRow], name: str, note: str, **more: Any
    ) -> Task:
        path = f"{folder}/index.html"
        head = self.head(path, title, f"{title}: {self.say.number(len(rows))}")
        return self.task(
            "listing.html", head, label=self.config.title, rows=rows, name_heading=name, note_heading=note, **more
        )

    def places(self) -> Iterator[Task]:
        say, site = self.say, self.site
        drawn = self.map("places/index.html", site.timeline.events, size=PLACES_MAP, timed=True)
        known = chapters.place_notes(site) | {row.name: row.known for row in drawn["map"].rows}
        rows = chapters.list_rows(site.places.values(), known, site)
        yield self.listing("places", say.text("Places"), rows, say.text("Place"), say.text("Known to"), **drawn)
        for subject in site.places.values():
            timed = len(subject.events) >= SLIDER_FROM
            drawn = self.map(subject.url, subject.events, size=PLACES_MAP, here=subject.name, timed=timed)
            yield self.subject(subject, chapters.place_label(subject, site), "places/index.html", **drawn)

    def actors(self) -> Iterator[Task]:
        say, site = self.say, self.site
        rows = chapters.list_rows(site.actors.values(), chapters.actor_notes(site), site)
        yield self.listing("actors", say.text("Actors"), rows, say.text("Actor"), say.text("What it is"))
        for subject in site.actors.values():
            about = subject.actor.description if subject.actor else ""
            yield self.subject(subject, chapters.actor_label(subject, site), "actors/index.html", about)

    def kinds(self) -> Iterator[Task]:
        say, site = self.say, self.site
        rows = chapters.list_rows(site.subjects_of_kind.values(), chapters.kind_notes(site), site, family=True)
        yield self.listing("kinds", say.text("Kinds of events"), rows, say.text("Kind"), say.text("Group"))
        for subject in site.subjects_of_kind.values():
            yield self.subject(subject, chapters.kind_family(subject.name, site), "kinds/index.html")

    def subject(self, subject: Subject, label: str, section: str, about: str = "", **more: Any) -> Task:
        say = self.say
        title = subject.name if section != "kinds/index.html" else capital(subject.name)
        count = say.count(len(subject.events), "%(n)s event", "%(n)s events")
        head = self.head(subject.url, title, f"{title}: {count}. {about}", section)
        claims = chapters.said_by(subject.name, self.site) if subject.url.startswith("actors/") else ()
        return self.task(
            "subject.html",
            head,
            label=label,
            about=about,
            heading=count,
            cards=tuple(views.card(event, self.site) for event in subject.events),
            claims=claims,
            claims_heading=say.text("Figures given by %(name)s") % {"name": subject.name},
            **more,
        )

    def sources(self) -> Iterator[Task]:
        say, site = self.say, self.site
        period = periods.period([s.article.published for e in site.timeline.events for s in e.sources], say.rtl)
        entries = bibliography.entries(site)
        outlets = bibliography.outlets(site, entries, period)
        reports = say.count(len(entries), "%(n)s report", "%(n)s reports")
        label = say.text("%(reports)s by %(outlets)s") % {
            "reports": reports,
            "outlets": say.count(len(outlets), "%(n)s outlet", "%(n)s outlets"),
        }
        days = say.text("%(span)s, a line a report") % {"span": say.span(period.first, period.last)} if period else ""
        parts = bibliography.parts(entries, say)
        links = [Link(f"{part.title}: {say.number(len(part.entries))}", part.url) for part in parts]
        head = self.head("sources/index.html", say.text("Sources"), label)
        shown = {"label": label, "outlets": outlets, "days_heading": days}
        yield self.task("sources.html", head, entries=entries, parts=links, **shown)
        for part in parts:
            head = self.head(part.url, part.title, label, "sources/index.html")
            yield self.task("bibliography.html", head, entries=part.entries)

    def method(self, own: Written | None) -> Task:
        say = self.say
        title = own.title if own else say.text("Method")
        head = self.head("method/index.html", title, say.text("How an entry is made"))
        return self.task(
            "method.html",
            head,
            legend=chapters.legend(self.site),
            reviewed_words=chapters.reviewed_words(self.site),
            text=Markup(own.html) if own else "",
        )

    def about(self, own: Written | None) -> Task:
        if own:
            return self.written(own)
        head = self.head("about/index.html", self.say.text("About"), self.config.subtitle)
        articles = len({s.article.id for e in self.site.timeline.events for s in e.sources})
        return self.task("about.html", head, figures_words=chapters.figures_words(self.site, articles))

    def written(self, own: Written) -> Task:
        head = self.head(f"{own.slug}/index.html", own.title, markup.plain(own.html))
        return self.task("written.html", head, text=Markup(own.html))

    def search(self) -> Task:
        about = self.say.text("All words of all entries: their summaries, receipts and sources.")
        head = self.head(fulltext.PAGE, self.say.text("Search"), about, policy=pageheads.RUNS_PAGEFIND)
        return self.task("search.html", head)

    def missing(self) -> Task:
        """404.html is shown at any address, so its links are full ones where the site knows its own."""
        title = self.say.text("Nothing at this address")
        root = f"{self.config.site_url.rstrip('/')}/" if self.config.site_url else ""
        return self.task("404.html", self.head("404.html", title, title, hidden=True), root=root)
