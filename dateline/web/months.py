"""Events -> months and days in order, with what lies between two days: the list that the timeline is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.model import Event
from dateline.web.site import Link, Site
from dateline.web.views import Card, card
from dateline.web.words import Words
from dateline.when import When

UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Gap:
    words: str
    url: str
    size: int  # 1 to 8


@dataclass(frozen=True, slots=True)
class DayList:
    id: str
    number: str
    weekday: str
    month: str
    iso: str
    cards: tuple[Card, ...]
    before: Gap | None
    more: Link | None  # the day's other events, where only key ones are shown


@dataclass(frozen=True, slots=True)
class Section:
    """A month, a year of which no month is known, or what has no date."""

    key: str
    title: str
    count: str
    url: str
    days: tuple[DayList, ...]
    early: bool = False  # before the period of the strip


# --- where an event is listed


def anchor(event: Event) -> date | None:
    """The day at which an event is listed: its first; the last of a span whose figures are totals."""
    when = event.when
    if when.precision == "span" and when.end and any(c.scope == "total" for c in event.claims):
        return when.end
    return when.start or when.end


def known_end(event: Event) -> When | None:
    """What is known of that day: a day, a month, a season, a year; None where nothing is."""
    begin, close = event.when.ends
    return next((end for end in (begin, close) if end and anchor(event) in (end.start, end.end)), None)


def listed_day(event: Event) -> date | None:
    """The day whose list an event stands in; None for what is known to the month or less, and for what has no date."""
    known = known_end(event)
    return anchor(event) if known and known.precision == "day" else None


def section_key(event: Event) -> str:
    day, known = anchor(event), known_end(event)
    if day is None or known is None:
        return UNDATED
    return day.isoformat()[: 4 if known.precision in ("year", "season") else 7]


def is_early(key: str, first: date | None) -> bool:
    """Whether a section lies before the first day of the picture: the year 1912 does not lie before October 1912."""
    return key != UNDATED and first is not None and key < first.isoformat()[: len(key)]


def in_order(key: str) -> tuple[bool, str]:
    """Years of which no month is known come after their months, what has no date last."""
    return key == UNDATED, f"{key}-99" if len(key) == 4 else key


def by_section(events: Iterable[Event]) -> dict[str, list[Event]]:
    groups: dict[str, list[Event]] = {}
    for event in events:
        groups.setdefault(section_key(event), []).append(event)
    return {key: groups[key] for key in sorted(groups, key=in_order)}


def section_url(key: str) -> str:
    return f"months/{key}/index.html"


def section_title(key: str, say: Words) -> str:
    if key == UNDATED:
        return say.text("Date not known")
    if len(key) == 4:
        return say.text("%(year)s, month not known") % {"year": say.own_digits(key)}
    return say.month(date.fromisoformat(f"{key}-01"))


# --- the lists


def sections(site: Site, first: date | None) -> tuple[Section, ...]:
    """The whole timeline, or its key events, by month; sections before `first` are early."""
    return tuple(
        section(key, events, site, site.on_index, early=is_early(key, first))
        for key, events in by_section(site.timeline.events).items()
    )


def section(key: str, events: Sequence[Event], site: Site, shown: frozenset[str], early: bool = False) -> Section:
    """The month with those of its events that are `shown`."""
    say = site.say
    days = {day for e in events if (day := listed_day(e))}
    count = say.count(len(events), "%(n)s event", "%(n)s events")
    if len(days) > 1:
        on_days = say.count(len(days), "on %(n)s day", "on %(n)s days")
        count = f"{count} {on_days}"
    return Section(
        key, section_title(key, say), count, section_url(key), tuple(day_lists(key, events, site, shown)), early
    )


def day_lists(key: str, events: Sequence[Event], site: Site, shown: frozenset[str]) -> Iterable[DayList]:
    """A list for each day that has something to show, with what lies between; what has no day comes last."""
    by_day: dict[date | None, list[Event]] = {}
    for event in events:
        by_day.setdefault(listed_day(event), []).append(event)
    before: date | None = None
    passed: list[Event] = []
    for day in sorted(by_day, key=lambda d: d or date.max):
        told = [e for e in by_day[day] if e.id in shown]
        if not told:
            passed += by_day[day]
            continue
        yield day_list(key, day, told, len(by_day[day]) - len(told), gap(before, day, passed, key, site), site)
        before, passed = day, []


def day_list(key: str, day: date | None, told: Sequence[Event], others: int, before: Gap | None, site: Site) -> DayList:
    say = site.say
    name = f"d{day.isoformat()}" if day else f"m{key}-day-not-known"
    more = say.count(others, "%(n)s more event that day", "%(n)s more events that day")
    return DayList(
        id=name,
        number=say.own_digits(str(day.day)) if day else "–",
        weekday=say.short_weekday(day) if day else "",
        month=say.short_month(day) if day else say.text("Day not known") if key != UNDATED else "",
        iso=day.isoformat() if day else "",
        cards=tuple(card(event, site) for event in told),
        before=before,
        more=Link(more, f"{section_url(key)}#{name}") if others else None,
    )


def gap(before: date | None, day: date | None, passed: Sequence[Event], key: str, site: Site) -> Gap | None:
    """What lies between two days of a list: nothing, or events that are shown on the month's own page."""
    if before is None or day is None or (day - before).days < 2:
        return None
    first, last = before + timedelta(days=1), day - timedelta(days=1)
    say = site.say
    days = say.span(first, last) if first.year != last.year else dayless_year(first, last, say)
    size = min(8, (last - first).days + 1)
    if passed:
        words = say.count(len(passed), "%(n)s more event", "%(n)s more events")
        return Gap(f"{days}: {words}", f"{section_url(key)}#d{anchor(passed[0])}", size)
    return Gap(say.text("%(days)s: nothing recorded") % {"days": days}, "", size)


def dayless_year(first: date, last: date, say: Words) -> str:
    if first == last:
        return say.day_month(first)
    return say.short_span(first, last)
