"""Reports -> which of them tell one event, and why: the drafts of new articles against what stands in the ledger.

What stands is never linked anew, so one more article changes nothing of an event that it does not tell; only a draft
that an editor has set apart leaves its event. `evidence` weighs two reports; here the weights become links.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from dateline.model import Article, Report, Vocabulary
from dateline.timeline import evidence, traits
from dateline.timeline.evidence import Agreement
from dateline.timeline.traits import Known, Traits

Weigh = Callable[[str, str], tuple[Agreement, ...]]  # of two report ids, the lesser first

ENOUGH = 1.35  # rarities in common that make two reports one event; tests/cases/merging.yaml has what falls either side
LOOSE = 0.5  # of ENOUGH, on average over an event's reports: a chain of likenesses is not one event


@dataclass(frozen=True, slots=True)
class Link:
    """`report` tells the event whose id is `same_as` (empty: it may tell it no longer), and the reasons to say so."""

    report: str
    same_as: str
    reasons: tuple[str, ...]


@dataclass(slots=True)
class Group:
    """Reports that tell one event, while they are brought together; `address` is empty for an event not yet written."""

    address: str
    members: list[Traits] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    apart: set[str] = field(default_factory=set)

    def add(self, trait: Traits, report: Report) -> None:
        self.members.append(trait)
        self.ids.add(report.id)
        self.apart.update(report.apart_from)


def link(
    drafts: tuple[Report, ...], standing: tuple[Report, ...], articles: tuple[Article, ...], vocabulary: Vocabulary
) -> tuple[Link, ...]:
    """The links to write down, by report id: of the drafts that are new, and of those that an editor has set apart.

    `standing` are the entries of the ledger, drafts and editors' alike; a draft whose id is among them keeps its event.
    """
    entries = {report.id: report for report in standing}
    address = addresses(standing)
    left = [Link(r.id, "", ("set apart by an editor",)) for r in standing if expelled(r, address)]
    new = {draft.id: draft for draft in drafts if draft.id not in entries}
    if not new:
        return tuple(sorted(left, key=lambda link: link.report))
    known = traits.collect(sorted((*refreshed(standing, drafts), *new.values()), key=lambda r: r.id), vocabulary)
    group = grouped((*standing, *new.values()), address, known)

    @cache
    def weigh(one: str, other: str) -> tuple[Agreement, ...]:
        return evidence.weigh(known.traits[one], known.traits[other], known)

    join(group, likely(new, group, known), weigh)
    joined = written(group, new, articles, weigh)
    return tuple(sorted((*left, *joined), key=lambda link: link.report))


def expelled(report: Report, address: Mapping[str, str]) -> bool:
    return bool(report.same_as) and report.author == "program" and address[report.id] == report.id


def refreshed(standing: tuple[Report, ...], drafts: tuple[Report, ...]) -> Iterator[Report]:
    """The entries that count for something, the program's as the articles have them now."""
    fresh = {draft.id: draft for draft in drafts}
    for report in standing:
        yield fresh.get(report.id, report) if report.author == "program" else report


def grouped(reports: Iterable[Report], address: Mapping[str, str], known: Known) -> dict[str, Group]:
    """Report id -> its event: the one it has in the ledger, or one of its own. Hidden reports count for nothing."""
    events: dict[str, Group] = {}
    group: dict[str, Group] = {}
    for report in sorted(reports, key=lambda report: report.id):
        name = address.get(report.id, "")
        event = events.setdefault(name or report.id, Group(name, ids={name} - {""}))
        if report.review != "hidden":
            event.add(known.traits[report.id], report)
            group[report.id] = event
    return group


def likely(new: Iterable[str], group: Mapping[str, Group], known: Known) -> Iterator[tuple[float, str, str]]:
    """The pairs of reports that may tell one event, with their weight; nothing is kept of the many that may not."""
    for a, b in evidence.candidates((known.traits[name] for name in new), known):
        if a.id in group and b.id in group:
            weight = evidence.total(evidence.weigh(a, b, known))
            if weight >= ENOUGH:
                yield weight, a.id, b.id


def total(weigh: Weigh, one: str, other: str) -> float:
    return evidence.total(weigh(min(one, other), max(one, other)))


def join(group: dict[str, Group], pairs: Iterable[tuple[float, str, str]], weigh: Weigh) -> None:
    """Bring groups together, the likest pair of reports first; equal ones by id, so that no order of files matters."""
    for _, first, second in sorted(pairs, key=lambda pair: (-pair[0], *pair[1:])):
        one, other = group[first], group[second]
        if one is not other and may_join(one, other, weigh):
            unite(one, other, group)


def may_join(one: Group, other: Group, weigh: Weigh) -> bool:
    """Two events of the ledger stay two; nothing that is set apart comes together; an article tells an event once."""
    if one.address and other.address:
        return False
    if one.apart & other.ids or other.apart & one.ids:
        return False
    if {m.article for m in one.members} & {m.article for m in other.members} - {""}:
        return False
    weighed = [weigh(min(a.id, b.id), max(a.id, b.id)) for a in one.members for b in other.members]
    weights = [evidence.total(agreements) for agreements in weighed]
    if any(weight < ENOUGH and grave(agreements) for weight, agreements in zip(weights, weighed, strict=True)):
        return False
    return sum(weights) >= LOOSE * ENOUGH * len(weights)


def grave(agreements: Iterable[Agreement]) -> bool:
    return any(agreement.grave for agreement in agreements)


def unite(one: Group, other: Group, group: dict[str, Group]) -> None:
    keep, lose = (other, one) if other.address else (one, other)
    keep.members += lose.members
    keep.ids |= lose.ids
    keep.apart |= lose.apart
    for member in lose.members:
        group[member.id] = keep


def written(
    group: Mapping[str, Group], new: Mapping[str, Report], articles: tuple[Article, ...], weigh: Weigh
) -> Iterator[Link]:
    """A link for each new report but the one that gives its event the id."""
    published = {article.id: article.published for article in articles}
    for name in sorted(new):
        event = group.get(name)
        if event is None or len(event.members) == 1:
            continue
        address = event.address or min(event.members, key=lambda m: (*first_told(new[m.id], published), m.id)).id
        if name != address:
            yield Link(name, address, reasons(name, [m.id for m in event.members if m.id != name], weigh))


def first_told(report: Report, published: Mapping[str, date]) -> tuple[date, str]:
    """The day and id of the article that tells it first; a report without an article of ours comes last."""
    told = [(published[name], name) for name in (report.article, *report.articles) if name in published]
    return min(told, default=(date.max, ""))


def reasons(name: str, others: Iterable[str], weigh: Weigh) -> tuple[str, ...]:
    """Why a report is in its event: the member that it is likest, and what the two agree and differ on."""
    likest = max(others, key=lambda other: (total(weigh, name, other), other))
    agreements = weigh(min(name, likest), max(name, likest))
    return (f"like {likest}", *(agreement.reason for agreement in agreements))


def why(reports: tuple[Report, ...], vocabulary: Vocabulary) -> tuple[Link, ...]:
    """For `explain`: of all reports that share an event, those long written down too, the event and the reasons."""
    address = addresses(reports)
    known = traits.collect(sorted(reports, key=lambda report: report.id), vocabulary)
    events: dict[str, list[str]] = defaultdict(list)
    for report in reports:
        if report.review != "hidden":
            events[address[report.id]].append(report.id)

    def weigh(one: str, other: str) -> tuple[Agreement, ...]:
        return evidence.weigh(known.traits[one], known.traits[other], known)

    return tuple(
        Link(name, address, reasons(name, [other for other in told if other != name], weigh))
        for address, told in sorted(events.items())
        if len(told) > 1
        for name in sorted(told)
    )


# --- what the ledger says already


def addresses(reports: Iterable[Report]) -> dict[str, str]:
    """Report id -> id of the event that it tells: the end of its `same_as`, its own without one.

    An id that no entry has stays an address (its report may be gone). Of a circle the first id is the address. What
    `apart_from` parts stays parted: a draft leaves rather than an editor's entry, and never the one with the address.
    """
    by_id = {report.id: report for report in reports}
    address = {name: end(name, by_id) for name in by_id}
    for report in sorted(by_id.values(), key=lambda report: report.id):
        for other in report.apart_from:
            if report.id != other and address[report.id] == address.get(other, other):
                leaver = leaves(report, by_id.get(other), address[report.id])
                address[leaver] = leaver
    return address


def end(name: str, by_id: Mapping[str, Report]) -> str:
    path = [name]
    while path[-1] in by_id and (target := by_id[path[-1]].same_as):
        if target in path:
            return min(path[path.index(target) :])
        path.append(target)
    return path[-1]


def leaves(report: Report, other: Report | None, address: str) -> str:
    """Which of two that are set apart leaves their event."""
    if other is None or other.id == address:
        return report.id
    if report.id == address or (other.author == "program" and report.author == "editor"):
        return other.id
    return report.id


def settled(reports: Iterable[Report]) -> tuple[Report, ...]:
    """The reports with `same_as` as it holds: the address itself, empty for the report that has it."""
    reports = tuple(reports)
    address = addresses(reports)
    return tuple(replace(r, same_as="" if address[r.id] == r.id else address[r.id]) for r in reports)
