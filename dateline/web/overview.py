"""Site -> what the first page shows before its list: where things stand, the picture of the period, the filter row."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from dateline.model import Event
from dateline.topic.pages import Standing
from dateline.web import period as periods
from dateline.web import strip
from dateline.web.labels import Named
from dateline.web.months import anchor, listed_day, section_key, section_url
from dateline.web.period import Period
from dateline.web.site import Family, Site, event_url, marked_title
from dateline.web.views import dates_in_list
from dateline.web.words import Words

MOST_NAMED = 14  # key events with a name in the strip
PART_ENDS = re.compile(r"[,;:](?= )| [–—-] | (?:and|but|as|after|while|when)(?= )")
YEAR = 366  # days
LONGEST, PHONE = 42, 22  # letters of a title beside a long event, and on a telephone


@dataclass(frozen=True, slots=True)
class KeyEvent:
    date: str
    text: str
    url: str
    family: int


@dataclass(frozen=True, slots=True)
class Strip:
    title: str
    words: str
    families: tuple[Family, ...]
    picture: Markup
    named: tuple[KeyEvent, ...]


@dataclass(frozen=True, slots=True)
class StandingRow:
    figure: str
    text: str
    note: str
    url: str
    title: str


@dataclass(frozen=True, slots=True)
class Axis:
    caption: str
    zero: str
    half: str
    full: str
    who: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A list of the filter row."""

    name: str
    label: str
    all: str
    names: tuple[str, ...]


# --- the picture of the period


def period(site: Site) -> Period | None:
    """The whole months around the events; a year of which no month is known stretches it only where all are such."""
    reached = [(event, day) for event in site.timeline.events for day in reach(event)]
    closer = [day for event, day in reached if len(section_key(event)) > 4 or event.when.precision == "season"]
    return periods.period(closer or [day for _, day in reached], site.say.rtl)


def reach(event: Event) -> Iterable[date]:
    """The days that the picture must have room for: the one at which it is listed; of a season and a year all."""
    days = (anchor(event), event.when.end if event.when.precision in ("season", "year") else None)
    return (day for day in days if day)


def strip_of(site: Site, shown: Period) -> Strip:
    say = site.say
    events = [e for e in site.timeline.events if e.when.start or e.when.end]
    named = named_events(site, shown)
    by_day: dict[date, int] = {}
    for event in events:
        if day := listed_day(event):
            by_day[day] = by_day.get(day, 0) + 1
    pages = {section_key(event) for event in events}
    listed = {listed_day(e) for e in events if e.id in site.on_index}

    def links(day: date, days: int) -> tuple[str, str]:
        """Where a bar, or the name of a month, leads: the first of its days in this list, else the month's page."""
        left = min(days, (shown.last - day).days + 1)
        every = [d for n in range(left) if (d := day + timedelta(days=n)) in by_day]
        here = next((d for d in every if d in listed), None)
        count = say.count(sum(by_day[d] for d in every), "%(n)s event", "%(n)s events")
        words = f"{say.day_month(day) if days == 1 else say.month(day)}: {count}"
        if here:
            return f"#d{here}", words
        if every:
            return f"{section_url(every[0].isoformat()[:7])}#d{every[0]}", words
        month = day.isoformat()[:7]
        return (section_url(month) if days >= 28 and month in pages else "", words)

    drawn = [told(e, site) for e in events]
    labelled = named_labels(named, site, with_year=shown.days > YEAR)
    blocks = say.text("A block is an event; its height is the number of articles that tell it.")
    return Strip(
        title=say.text("The period, day by day") if shown.step == 1 else say.text("The period"),
        words=" ".join(filter(None, (blocks, left_out(shown, drawn, say)))),
        families=used_families(site),
        picture=strip.draw(shown, drawn, labelled, links, say),
        named=()
        if len(named) == len(site.timeline.events)  # on a telephone the list would follow itself
        else tuple(
            KeyEvent(k.date, row_words(e, say), k.url, family_of(e, site)) for e, k in zip(named, labelled, strict=True)
        ),
    )


def left_out(shown: Period, drawn: Iterable[strip.Told], say: Words) -> str:
    """How many long events have no row of their own; nothing where all have one."""
    more = len(strip.long_ones(shown, drawn)) - strip.MOST_ROWS
    if more <= 0:
        return ""
    return say.count(more, "%(n)s long event stands in the list only.", "%(n)s long events stand in the list only.")


def used_families(site: Site) -> tuple[Family, ...]:
    found = {family.number: family for family in sorted(site.kinds.values(), key=lambda f: (f.number, f.name))}
    named = [found[n] for n in (1, 2, 3, 4) if n in found]
    return (*named, Family(0, site.say.text("Other"))) if 0 in found else tuple(named)


def family_of(event: Event, site: Site) -> int:
    return site.kinds[event.kind].number if event.kind else 0


def named_events(site: Site, shown: Period) -> list[Event]:
    """The heaviest key events that a day of the strip belongs to, in order of days."""
    keys = [e for e in site.timeline.events if e.key and (day := listed_day(e)) and shown.first <= day <= shown.last]
    heavy = sorted(keys, key=lambda e: (-e.weight, e.id))[:MOST_NAMED]
    return sorted(heavy, key=lambda e: (anchor(e) or date.min, -e.weight))


def named_labels(events: Iterable[Event], site: Site, with_year: bool = False) -> list[Named]:
    """The key events as the picture names them; a day of a longer period than a year has its year."""
    short = site.say.short_date if with_year else site.say.short_day
    return [
        Named(
            day,
            site.say.hedged(short(day), event.when),
            brief(event, site.say),
            f"#e-{event.id}" if event.id in site.on_index else event_url(event),
        )
        for event in events
        if (day := anchor(event))
    ]


def brief(event: Event, say: Words) -> str:
    """Balyun, airstrike: made from fields, always short; without a place and a kind the beginning of its title."""
    if not (event.places and event.kind):
        return shortened(event, PHONE, say)
    words = say.isolated(say.comma.join((event.places[0], event.kind)))
    return words if event.reviewed else f"{words} ({say.text('draft')})"


def row_words(event: Event, say: Words) -> str:
    """A key event in a list of its own: a draft by its title, for nobody has looked at its fields yet."""
    return brief(event, say) if event.reviewed else shortened(event, LONGEST, say)


def told(event: Event, site: Site) -> strip.Told:
    when = event.when
    say = site.say
    totals = [c for c in event.claims if c.scope == "total"]
    figure = f"{say.isolated(say.figure(totals[0].count))} {say.text(totals[0].what)}" if len(totals) == 1 else ""
    first = when.start or when.end
    assert first is not None
    last = when.end if when.precision != "day" else first
    return strip.Told(
        first=first,
        last=last,
        family=family_of(event, site),
        articles=max(1, len(event.sources)),
        approximate=when.approximate,
        uncertain=when.uncertain,
        vague=not when.to_the_day,
        figure=figure,
        label=strip_label(event, figure, say),
        brief="" if figure else shortened(event, PHONE, say),
    )


def strip_label(event: Event, figure: str, say: Words) -> str:
    days = dates_in_list(event.when, say)
    return days if figure else f"{shortened(event, LONGEST, say)}{say.comma}{days}"


def shortened(event: Event, most: int, say: Words) -> str:
    """Its title, cut after a word where it is long."""
    title = event.title
    if len(title) > most:
        title = f"{cut(title, most)}…"
    return say.isolated(title) if event.reviewed else f"{say.isolated(title)} ({say.text('draft')})"


def cut(title: str, most: int) -> str:
    """Its beginning: up to where a part of the sentence ends, if that is not too little; else words."""
    ends = [found.start() for found in PART_ENDS.finditer(title[: most + 1]) if found.start() >= most * 0.4]
    return title[: ends[-1]] if ends else title[: most + 1].rpartition(" ")[0].rstrip(" ,;:–-") or title[:most]


# --- what else stands before the list


def early_words(site: Site, first: date, count: int) -> str:
    events = site.say.count(count, "%(n)s event", "%(n)s events")
    return site.say.text("Before %(month)s: %(events)s") % {"month": site.say.month(first), "events": events}


def standing_rows(rows: Iterable[Standing], site: Site) -> tuple[StandingRow, ...]:
    events = {e.id: e for e in site.timeline.events} | {r.id: e for e in site.timeline.events for r in e.reports}
    found = []
    for row in rows:
        event = events.get(row.event)
        found.append(
            StandingRow(
                *(row.figure, row.text, row.note),
                url=event_url(event) if event else "",
                title=marked_title(event, site.say) if event else "",
            )
        )
    return tuple(found)


def told_up_to(site: Site) -> str:
    days = [s.article.published for e in site.timeline.events for s in e.sources]
    return site.say.day(max(days)) if days else ""


def axis(site: Site) -> Axis:
    say = site.say
    return Axis(
        say.text("killed or wounded"),
        say.number(0),
        say.number(site.scale // 2),
        f"{say.number(site.scale)}\u2060+",  # never a line of its own
        say.text("who says so"),
    )


def choices(site: Site) -> tuple[Choice, ...]:
    say = site.say
    places, actors, kinds = (tuple(sorted(g, key=str.casefold)) for g in (site.places, site.actors, site.kinds))
    every = (
        Choice("p", say.text("Place"), say.count(len(places), "%(n)s place", "All %(n)s places"), places),
        Choice("a", say.text("Actor"), say.count(len(actors), "%(n)s actor", "All %(n)s actors"), actors),
        Choice("k", say.text("Kind"), say.count(len(kinds), "%(n)s kind", "All %(n)s kinds"), kinds),
    )
    return tuple(choice for choice in every if choice.names)
