"""A group whose sentences name no day -> its day: carried on, that since which it goes on, the telling's, or none."""

from dateline import when
from dateline.model import Article, Step
from dateline.reports.dateparts import Dated
from dateline.reports.scenes import NEWS, Group
from dateline.reports.tellings import Telling
from dateline.when import When


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
