"""What the sentences of an article tell -> groups that tell one event each, every one with its day.

A dated happening opens a group unless one of that day tells the same; sentences without a day of their own go on with
the group before; talk, plans and background open none.
"""

import re
from collections.abc import Sequence

from dateline import when
from dateline.model import Article, Step
from dateline.reports.countsfirst import COUNTED_FIRST, counted_first
from dateline.reports.dateparts import Dated
from dateline.reports.scenes import (
    NEW,
    NEWS,
    TAKEN_UP,
    TALK,
    VAGUE,
    Group,
    alike,
    harmed,
    is_dated,
    is_recount,
    same_day,
    shares_place,
    told_before,
    within,
)
from dateline.reports.tellings import WOUND, Telling
from dateline.when import When

CIVIC = frozenset(
    str.split("arrest trial vote ceasefire law protest exchange execution kidnapping appointment resignation agreement")
)
# "In Karm, four more died": the place comes first and is where it happened.
PLACE_FIRST = re.compile(r"^(?:In|At|Near|Outside|On|Around) (?:the )?(?:\w+ )?(?:\w+ of )?$")
APART_BEFORE = re.compile(r"^(?:Earlier|Hours earlier|Separately)\b")
WEEK = 7
# "A sixth dies of his burns two days later"
OF_WOUNDS = re.compile(
    r"\b(?:dies?|died) (?:\w+ ){0,3}(?:of|from) (?:his|her|their|the) (?:\w+ )?(?:wounds?|burns|injuries)|"
    r"\b(?:an?|the|another) \w+(?:st|nd|rd|th) (?:\w+ )?(?:dies|died|succumb\w*)\b",
    re.IGNORECASE,
)
# "announced that its troops had taken Karm", "said that 12 men had died in an ambush at Tolm"
NEW_DEED = re.compile(
    r"\bthat (?:(?:its|the|their|government|rebel|federal|army) (?:[\w’-]+ ){1,4}|"
    r"(?:troops|soldiers|forces|rebels|jets|warplanes|fighters|police) )had (?:re)?"
    r"(?:taken|entered|captured|killed|destroyed|attacked|bombed|struck|seized|shelled|raided|freed|cleared)\b|"
    r"\b(?:died|dead|killed|wounded|injured|shot) (?:\w+ )?(?:in|by|during|when) (?:an?|another|a separate) "
    r"(?:\w+ ){0,2}(?:ambush|attack|raid|clash|bomb|bombing|blast|explosion|shooting|airstrike|strike|mine|battle|fire|"
    r"crash|avalanche|landslide|collapse)\b"
)
# "Hours later, jets bombed the village of Karm": another scene of the day.
NEXT_SCENE = re.compile(
    r"^(?:(?:Hours|Minutes|Shortly|Soon) (?:later|afterwards|after)|Later|Meanwhile|Elsewhere|Separately|In a separate|"
    r"At the same time|In another|In neighbou?ring)\b"
)
HOSPITAL = re.compile(r"\b(?:hospital|clinic|funeral|morgue|mortuary|ward)\b", re.IGNORECASE)
DONE = re.compile(r"\b(?:have|has|had|were|was) (?:been )?(?:arrested|detained|charged|jailed|held)\b")
YEAR = re.compile(r"\d{4}")
HOURS = frozenset(("clock", "clock_of_day", "clock_of_half_day", "entry_of_the_day"))
OF_YEAR_TOLD = "that_month"
RELATIVE_SPANS = frozenset(("period_next_to",))  # "in the week before": of what is told already
REMEMBERED = 100  # groups that a telling is held against: the lead and the last ones
VAGUE_SPAN = re.compile(r"(?:the )?(?:past|recent|last few|this) \w+", re.IGNORECASE)


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
            steps.append(settle(group, current, article))
        if telling.entry:
            group.entry = telling.entry
        elif current is None or not (APART_BEFORE.match(telling.text) or in_passing(telling, current)):
            current = group
    steps.extend(settle(group, None, article) for group in opened if group.day is None and not group.assumed.text)
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
    if heads_post(telling) and opened and (found := home_of_post(telling, opened)):
        return found
    if telling.day and not telling.quoted:
        apart = heads_post(telling) and opened and not telling.here
        told, near = (opened[:1], opened[0]) if apart else (opened, current)
        if found := told_before(telling, telling.day, told, near):
            return found
        if counted := counted_first(telling, telling.day, opened):
            return counted, COUNTED_FIRST, f"what was counted before happened then: {telling.day.text}"
        if opens(telling, telling.day):
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
        return opened[0], "total", "a running total, with what the article tells first"
    if telling.figures:
        return home_of_figures(telling, opened, current), "goes_on", "its figures go with what was told before"
    return None, "background", "no day of its own and no figure"


def heads_post(telling: Telling) -> bool:
    """14:20 A bridge has fallen at Selim: the hour at the head of a post, which has its own scene."""
    return telling.day is not None and telling.day.rule in HOURS and telling.day.start == telling.start


def home_of_post(telling: Telling, opened: Sequence[Group]) -> tuple[Group | None, str, str] | None:
    """Where the head of a post belongs that has figures: with what lies in its place, else it is new.

    Without a place it is of what the article tells first, and so is the place that the first words name.
    """
    if not telling.figures or telling.day is None:
        return None
    lead = opened[0]
    here = [s.name for s in telling.here]
    for group in reversed(opened):
        if shares_place(here, group.places) and same_day(group, telling.day):
            return group, "same_place", "a post on what was told of its place"
    if not here:
        return lead, "goes_on", "a post that names no place, on what is told first"
    if not lead.places and shares_place(here, lead.around):
        return lead, "same_place", "a post on the place that is named before what is told first"
    return None, "own_post", "figures in a place that no post before it has"


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
    return entry, "entry", "it goes on with the entry"


def home_of_figures(telling: Telling, opened: Sequence[Group], current: Group) -> Group:
    """The group in whose place the figures are, of those since the current one; else the current one."""
    here = {s.name for s in telling.here}
    if harmed(telling) and current.kinds and current.kinds <= TALK | {"agreement", "law", "vote", "visit"}:
        told = [g for g in opened if g.harm and not APART_BEFORE.match(g.tellings[0].text)]
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


# --- does a telling open a group?


def opens(telling: Telling, day: Dated) -> bool:
    """A deed on a day of its own; a deed in a month with harm; a span or a year with figures."""
    if not telling.happened:
        return False
    if day.of_days:
        return True
    if day.when.precision in ("month", "season"):
        kind = telling.kind
        weighty = kind is not None and (kind.family in ("strike", "ground") or kind.name in CIVIC)
        harm = (
            weighty
            or bool(YEAR.search(day.text))
            or day.rule == OF_YEAR_TOLD
            or bool(telling.tolls)
            or bool(WOUND.search(telling.text.lower()))
        )
        return harm and not VAGUE_SPAN.fullmatch(day.text)
    if day.when.precision == "year" and not YEAR.search(day.text):
        return False
    if day.when.precision == "year" and WOUND.search(telling.text.lower()):
        return True
    return bool(telling.tolls) and day.rule not in RELATIVE_SPANS


def opens_undated(telling: Telling, current: Group) -> bool:
    """In Karm four more were killed; but a hospital is where they died, not where it happened."""
    apart = elsewhere(telling, current) or (telling.elliptic and bool(telling.here))
    return apart and not telling.quoted and not HOSPITAL.search(telling.text)


def elsewhere(telling: Telling, current: Group) -> bool:
    """A scene or figures in a place that comes first and that the report before does not have."""
    first = next(iter(telling.here), None)
    if first is None:
        return False
    forceful = telling.kind is not None and telling.kind.family in ("strike", "ground")
    if NEXT_SCENE.match(telling.text) and telling.happened and (forceful or telling.tolls):
        return not shares_place((first.name,), current.places)
    if not telling.tolls or not current.places:
        return False
    before = telling.text[: max(0, telling.at(first))]
    named = next(s.name for t in current.tellings for s in t.here)
    return bool(PLACE_FIRST.match(before)) and not within(named, first.name)


def breaks_in(telling: Telling, opened: Sequence[Group], current: Group) -> bool:
    """A car bomb killed four in Merun: told for the first time, elsewhere, and of another kind than before."""
    kind = telling.kind
    if (
        telling.quoted
        or telling.told
        or not kind
        or kind.family not in ("strike", "ground")
        or not NEW.match(telling.text)
    ):
        return False
    here = [s.name for s in telling.here if s.rank > 2]
    new = bool(here) and not any(shares_place(here[:1], g.places) for g in opened)
    return new and kind.name not in current.kinds and harmed(telling)


def told_anew(telling: Telling, opened: Sequence[Group]) -> bool:
    """Doctors in Karm reported on Monday that patients had breathed gas: new place, a harm, a day of telling."""
    kind = telling.kind
    if not telling.told or telling.quoted or telling.told.when.precision != "day":
        return False
    named = [s for s in telling.here if not any(shares_place((s.name,), g.places) for g in opened)]
    if named and NEW_DEED.search(telling.text):
        return True
    if not kind or kind.name in VAGUE:
        return False
    new = [
        s
        for s in telling.spots
        if (s.rank >= 2 or s.rule == "of_speaker") and not any(shares_place((s.name,), g.places) for g in opened)
    ]
    if new and kind.family in ("strike", "ground"):
        return True
    return kind.name == "arrest" and all("arrest" not in g.kinds for g in opened) and bool(DONE.search(telling.text))


def departs(telling: Telling, opened: Sequence[Group]) -> bool:
    """Some 300 people have left the villages since Sunday."""
    left = any(f.claim.what == "displaced" for f in telling.figures)
    since = telling.since or telling.told
    return (
        left
        and since is not None
        and since.when.precision == "day"
        and all("displacement" not in g.kinds for g in opened)
    )


# --- the day of a group whose sentences name none


def settle(group: Group, before: Group | None, article: Article) -> Step:
    """Give a group its day: carried on, the telling's, or that of publication."""
    group.day, rule, why = day_of(group, before, article)
    if group.day is None:
        group.assumed = when.parse(f"{article.published}~")
    return Step(group.tellings[0].sentence, "date", group.when.text, rule, why)


def recent(day: When, article: Article) -> bool:
    """Whether a day is one of those that news tells of without naming it again."""
    return day.start is not None and 0 <= (article.published - day.start).days <= NEWS


def begins(telling: Telling, since: Dated, group: Group, article: Article) -> bool:
    """Since Thursday a storm has killed 16; but not "since 3 March 1988 some 40 have died here".

    Nor does the beginning of a total date what was told before it: "In the past 24 hours six died. Since 3 March, 87."
    """
    events = any(f.claim.scope == "event" for f in telling.figures)
    total = telling.figures and not events and group.rule != "left_since"
    mine = telling is group.tellings[0] and recent(since.when, article)
    return since.when.precision == "day" and (not total or mine)


def day_of(group: Group, before: Group | None, article: Article) -> tuple[Dated | None, str, str]:
    since = next((t.since for t in group.tellings if t.since and begins(t, t.since, group, article)), None)
    told = next((t.told for t in group.tellings if t.told and t.told.when.precision == "day"), None)
    if group.scene and not since:
        return group.scene, "scene", f"the sentence before it sets the scene: {group.scene.text}"
    if since and (group.rule == "left_since" or not told):
        return since, "since", f"it goes on since {since.text}"
    near = before is not None and before.day is not None and recent(before.day.when, article)
    if before and before.day and (group.rule == "own_place" or (group.rule == "new_scene" and near)):
        return before.day, "carried_on", f"told in one breath with what happened {before.day.text}"
    if told:
        return told, "day_of_telling", f"no day of its own; told {told.text}"
    return None, "day_of_publication", "no day is named; news tells of the day or the one before"
