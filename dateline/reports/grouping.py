"""What the sentences of an article tell -> groups that tell one event each, every one with its day.

A dated happening opens a group unless one of that day tells the same; sentences without a day of their own go on with
the group before; talk, plans and background open none.
"""

import re
from collections.abc import Sequence

from dateline.model import Article, Step
from dateline.reports import totals, undated
from dateline.reports.countsfirst import COUNTED_FIRST, counted_first
from dateline.reports.dateparts import Dated
from dateline.reports.openings import breaks_in, departs, opens, opens_undated, told_anew
from dateline.reports.posts import heads_post, home_of_post, same_post, tells_little
from dateline.reports.scenes import (
    TAKEN_UP,
    TALK,
    Group,
    alike,
    harmed,
    is_dated,
    is_recount,
    same_day,
    shares_place,
    told_before,
)
from dateline.reports.tellings import Telling
from dateline.reports.totals import TALLY

APART_BEFORE = re.compile(r"^(?:Earlier|Hours earlier|Separately)\b")
WEEK = 7
# "A sixth dies of his burns two days later"
OF_WOUNDS = re.compile(
    r"\b(?:dies?|died) (?:\w+ ){0,3}(?:of|from) (?:his|her|their|the) (?:\w+ )?(?:wounds?|burns|injuries)|"
    r"\b(?:an?|the|another) \w+(?:st|nd|rd|th) (?:\w+ )?(?:dies|died|succumb\w*)\b",
    re.IGNORECASE,
)
OF_THEM = re.compile(r"\b(?:of|among) (?:them|whom)\b")
REMEMBERED = 100  # groups that a telling is held against: the lead and the last ones


def groups(tellings: Sequence[Telling], article: Article) -> tuple[list[Group], list[Step]]:
    """The groups in the order of the words, and the decision on each telling."""
    steps: list[Step] = []
    opened: list[Group] = []
    current: Group | None = None
    setting: Telling | None = None
    for telling in tellings:
        recent = opened if len(opened) <= REMEMBERED else [opened[0], *opened[1 - REMEMBERED :]]
        group, rule, why = home(telling, recent, current)
        if group is None and rule == "background":
            setting = telling if is_dated(telling) else setting
            if current and (heads_post(telling) or back_to_news(telling, current, opened[0])):
                current = opened[0]
            steps.append(Step(telling.sentence, "background", telling.text, rule, why))
            continue
        steps.append(Step(telling.sentence, "report", telling.text, rule, why))
        if group is None:
            group = Group(day=telling.day, rule=rule, scene=scene_of(telling, setting, opened), entry=telling.entry)
            if not opened:
                group.around.update(s.name for t in tellings if t.sentence < telling.sentence for s in t.here)
            opened.append(group)
        elif dates_it(telling, group, rule):
            group.day = telling.day
        if rule == TAKEN_UP and group.places:
            telling = telling._replace(spots=())  # "could be heard in Merun" is not where it happened
        group.add(telling)
        if group.day is None and rule != "lead" and len(group.tellings) == 1:
            steps.append(undated.settle(group, current, article))
        if telling.entry:
            group.entry = telling.entry
        elif current is None or not (APART_BEFORE.match(telling.text) or in_passing(telling, current)):
            current = group
    steps.extend(
        undated.settle(group, None, article) for group in opened if group.day is None and not group.assumed.text
    )
    return opened, steps


def dates_it(telling: Telling, group: Group, rule: str) -> bool:
    """Whether the day of a later sentence is that of the group, which has none or, of what is named anew, its month."""
    coarse = group.day is None or (rule == TAKEN_UP and group.when.precision == "month")
    return (coarse or rule == COUNTED_FIRST) and is_dated(telling)


def in_passing(telling: Telling, current: Group) -> bool:
    """Whether the next sentence goes on with the rest of this one: "four died, a day after talks collapsed"."""
    before = telling.day is not None and telling.day.rule.endswith("_after")
    same = telling.sentence == current.tellings[-1].sentence
    return telling.passing or (before and same and current.harm)


def scene_of(telling: Telling, setting: Telling | None, opened: Sequence[Group]) -> Dated | None:
    """Voting on Sunday was quiet. Two people were killed in Karm when …: the day of a lead, or of what comes next."""
    near = setting is not None and (not opened or setting.sentence == telling.sentence - 1)
    return setting.day if setting and near else None


def back_to_news(telling: Telling, current: Group, lead: Group) -> bool:
    """After the history of it, late on Thursday the junta said …: what follows is of the lead's days again."""
    named = telling.day or telling.told
    first, then, now = lead.when.start, current.when.start, named and named.when.start
    return bool(first and then and now) and (first - then).days > WEEK and now >= first  # type: ignore[operator]


def home(telling: Telling, opened: Sequence[Group], current: Group | None) -> tuple[Group | None, str, str]:
    """The group that a telling joins, None for a new one or for background; the rule and the reason."""
    if telling.entry:
        return home_in_entry(telling, opened)
    if telling.headline and (opened or not (telling.figures or is_dated(telling))):
        return None, "background", "a heading"
    if heads_post(telling):
        if tells_little(telling):
            return None, "background", "a post that tells of nothing that an entry is of"
        if opened and (found := home_of_post(telling, opened)):
            return found
    if post := same_post(telling, opened):
        return post, "same_post", "it goes on with the head of its post"
    if telling.day and not telling.quoted:
        apart = heads_post(telling) and opened and not telling.here
        told, near = (opened[:1], opened[0]) if apart else (opened, current)
        if found := told_before(telling, telling.day, told, near):
            return found
        if counted := counted_first(telling, telling.day, opened):
            return counted, COUNTED_FIRST, f"what was counted before happened then: {telling.day.text}"
        if opens(telling, telling.day) and not (opened and totals.goes_on_since(telling)):
            return None, "own_day", f"something happened on a day of its own: {telling.day.text}"
    if current is None:
        if not (telling.figures or (telling.happened and not telling.quoted) or telling.told):
            return None, "background", "nothing has happened yet"
        return None, "lead", "the first sentence that tells of something done"
    if told_anew(telling, opened):
        return None, "told_anew", "a thing of its own in a place of its own, dated by its telling"
    if opens_undated(telling, current):
        return None, "own_place", "figures in a place of their own"
    if breaks_in(telling, opened, current):
        return None, "new_scene", "force of another kind, in a place that is new, told as new"
    if departs(telling, opened):
        return None, "left_since", "people left, since a day that is named"
    if telling.figures and not telling.tolls:
        of_matter = totals.home(telling, opened, current)
        if of_matter is None and totals.is_stock(telling):
            return None, "background", "how things are, of nothing told before"
        if of_matter is None:
            return None, TALLY, "a running total, of what nothing told before is of"
        return of_matter, "total", "a running total, with what is told of its matter"
    if telling.figures:
        return home_of_figures(telling, opened, current), "goes_on", "its figures go with what was told before"
    return None, "background", "no day of its own and no figure"


def home_in_entry(telling: Telling, opened: Sequence[Group]) -> tuple[Group | None, str, str]:
    """An entry of a chronology tells one thing; what it tells of another day beside that is told for itself."""
    entry = next((g for g in reversed(opened) if g.entry == telling.entry), None)
    if telling.quoted or not (telling.happened or telling.figures):
        return None, "background", "nothing that happened"
    day = telling.day
    if entry is None:
        if day is None:
            return None, "background", "what is to come"
        same = (g for g in opened if not g.entry and same_day(g, day) and alike(telling, g))
        return next(same, None), "entry", "an entry of a chronology"
    apart = day and not day.entry and not same_day(entry, day) and not OF_WOUNDS.search(telling.text)
    if day and apart and opens(telling, day):
        return None, "own_day", f"in the entry something happened on a day of its own: {day.text}"
    if is_another(telling, entry):
        return None, "own_place", "a disaster or an attack in another place than the entry tells of"
    return entry, "entry", "it goes on with the entry"


def is_another(telling: Telling, entry: Group) -> bool:
    """9 May: The minister visited Holm. A bridge at Oxby fell: the second is none of what the first tells."""
    kind = telling.kind
    if (
        not telling.happened
        or not kind
        or kind.name in entry.kinds
        or kind.family not in ("strike", "ground", "people")
    ):
        return False
    civil = not entry.harm and not entry.families & {"strike", "ground", "people"} and bool(entry.kinds)
    apart = bool(telling.here) and not shares_place([s.name for s in telling.here], entry.places)
    return civil and apart


def may_count(telling: Telling, group: Group) -> bool:
    """Whether the dead of a sentence can be those of a group before it; not "1,600 of them died of cholera"."""
    return not OF_THEM.search(telling.text) and totals.of_one_matter(telling, group)


def home_of_figures(telling: Telling, opened: Sequence[Group], current: Group) -> Group:
    """The group in whose place the figures are, of those since the current one; else the current one."""
    here = {s.name for s in telling.here}
    if harmed(telling) and current.kinds and current.kinds <= TALK | {"agreement", "law", "vote", "visit"}:
        told = [g for g in opened if g.harm and not APART_BEFORE.match(g.tellings[0].text) and may_count(telling, g)]
        current = told[-1] if told else current
    elif harmed(telling) and opened[0].harm and not current.harm and is_recount(telling):
        current = opened[0]
    for group in reversed(opened):
        if group is current or group.tellings[0].sentence < current.tellings[0].sentence:
            break
        apart = APART_BEFORE.match(group.tellings[0].text)
        if not apart and shares_place(here, group.places):
            return group
    return current
