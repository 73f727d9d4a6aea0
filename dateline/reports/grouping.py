"""What the sentences of an article tell -> groups that tell one event each, every one with its day.

A dated happening opens a group unless one of that day tells the same; sentences without a day of their own go on with
the group before; talk, plans and background open none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline import when
from dateline.model import Article, Step
from dateline.reports.dateparts import OF_NOUN, Dated
from dateline.reports.placenames import Spot
from dateline.reports.tellings import WOUND, Telling
from dateline.when import UNDATED, When

# Kinds that may go on with any strike, battle or crash; and those that are talk of any of them.
LOOSE = frozenset(("attack", "rescue", "shooting", "explosion"))
TALK = frozenset(("statement", "aid", "talks"))
VAGUE = LOOSE | TALK
CIVIC = frozenset(("arrest", "trial", "vote", "ceasefire", "law", "protest", "exchange", "execution", "kidnapping"))
HARM = frozenset(("killed", "wounded", "missing"))
# "In Karm, four more died": the place comes first and is where it happened.
PLACE_FIRST = re.compile(r"^(?:In|At|Near|Outside|On|Around) (?:the )?(?:\w+ )?(?:\w+ of )?$")
APART = re.compile(
    r"^(?:Elsewhere|Meanwhile|Separately|In a separate|Earlier|In another|Another|A second|Also on|Hours earlier)\b"
)
APART_BEFORE = re.compile(r"^(?:Earlier|Hours earlier|Separately)\b")
GOES_ON = re.compile(
    r"^(?:It|They|He|She|This|That|These|Those|The (?:attack|strike|blast|explosion|raid|bomb|fire|dead|toll|"
    r"victims))\b"
)
NEW = re.compile(
    r"(?:An?|Two|Three|Four|Several|Gunmen|Militants|Rockets|Shells|Jets|Warplanes|Drones|Planes|Suicide bombers?) "
    r"(?!second|third|further|fourth|total|spokes)"
)
# "Hours later, jets bombed the village of Karm": another scene of the day.
NEXT_SCENE = re.compile(
    r"^(?:(?:Hours|Minutes|Shortly|Soon) (?:later|afterwards|after)|Later|Meanwhile|Elsewhere|Separately|In a separate|"
    r"At the same time|In another|In neighbou?ring)\b"
)
HOSPITAL = re.compile(r"\b(?:hospital|clinic|funeral|morgue|mortuary|ward)\b", re.IGNORECASE)
DONE = re.compile(r"\b(?:have|has|had|were|was) (?:been )?(?:arrested|detained|charged|jailed|held)\b")
YEAR = re.compile(r"\d{4}")
THINGS = r"(?:bod(?:y|ies)|wreckage|debris|remains|corpses?|black box(?:es)?|flight recorders?)"
FOUND = r"(?:found|recovered|retrieved|located|spotted|sighted|pulled|dug|washed up|washed ashore)"
FIND = re.compile(rf"\b{FOUND} [^,;.]{{0,40}}{THINGS}\b|\b{THINGS}\b[^,;.]{{0,30}} {FOUND}\b", re.IGNORECASE)
SEARCH = 3  # days after it within which a find is of what happened
NEWS = 3  # days before the printed one of which a headline tells
OF_YEAR_TOLD = "that_month"
RELATIVE_SPANS = frozenset(("period_next_to",))  # "in the week before": of what is told already
VAGUE_SPAN = re.compile(r"(?:the )?(?:past|recent|last few|this) \w+", re.IGNORECASE)


@dataclass(slots=True)
class Group:
    """The tellings of one event, while the article is read through; `day` is None until a date is found.

    What is asked for every later telling (kinds, families, places, whether it tells of victims) grows with `add`.
    """

    tellings: list[Telling] = field(default_factory=list)
    day: Dated | None = None
    scene: Dated | None = None  # the day of the sentences before it, which tell nothing of their own
    assumed: When = UNDATED  # that of publication, where no date was found
    rule: str = ""  # why it was opened
    kinds: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    harm: bool = False

    def add(self, telling: Telling) -> None:
        self.tellings.append(telling)
        self.places.update(s.name for s in telling.here)
        self.harm = self.harm or harmed(telling)
        if telling.kind:
            self.kinds.add(telling.kind.name)
        if telling.kind and telling.kind.name not in TALK:
            self.families.add(telling.kind.family)

    @property
    def when(self) -> When:
        return self.day.when if self.day else self.assumed

    @property
    def spots(self) -> list[tuple[int, Spot]]:
        return [(t.sentence, s) for t in self.tellings for s in t.spots]


def groups(tellings: Sequence[Telling], article: Article) -> tuple[list[Group], list[Step]]:
    """The groups in the order of the words, and the decision on each telling."""
    steps: list[Step] = []
    opened: list[Group] = []
    current: Group | None = None
    setting: Dated | None = None
    for telling in tellings:
        group, rule, why = home(telling, opened, current)
        if group is None and rule == "background":
            setting = telling.day if not opened and is_dated(telling) else setting
            steps.append(Step(telling.sentence, "background", telling.text, rule, why))
            continue
        steps.append(Step(telling.sentence, "report", telling.text, rule, why))
        if group is None:
            group = Group(day=telling.day, rule=rule, scene=setting if rule == "lead" else None)
            opened.append(group)
        elif group.day is None and telling.day and telling.day.when.precision == "day":
            group.day = telling.day
        group.add(telling)
        if group.day is None and rule != "lead" and len(group.tellings) == 1:
            steps.append(settle(group, current, article))
        if not (APART_BEFORE.match(telling.text) and current):
            current = group
    steps.extend(settle(group, None, article) for group in opened if group.day is None and not group.assumed.text)
    return opened, steps


def home(telling: Telling, opened: Sequence[Group], current: Group | None) -> tuple[Group | None, str, str]:
    """The group that a telling joins, None for a new one or for background; the rule and the reason."""
    if telling.headline and (opened or not (telling.figures or is_dated(telling))):
        return None, "background", "a heading"
    if telling.day and not telling.quoted:
        match = next((g for g in reversed(opened) if same_day(g, telling.day) and alike(telling, g)), None)
        if match is None and current and telling.sentence and leans(telling.day, current):
            match = scene(telling, opened, current)
        if match is None and current and is_find(telling, telling.day, current):
            return current, "found_after", f"what was found after {current.when.text}"
        if match:
            return match, "same_day", f"the report of {match.when.text or 'the lead'} tells the same"
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


# --- does a telling go on with a group?

# Dates that lean on another: of the same scene, unless another kind of thing is told.
LEANING = frozenset(("same_day", "part_of_day", "clock_of_day", "clock_of_half_day", "in_the_evening"))


def is_find(telling: Telling, day: Dated, current: Group) -> bool:
    """Divers found two more bodies the next morning: of what sank the day before."""
    first, then = current.when.start, day.when.start
    if not first or not then or current.when.precision != "day" or not 0 < (then - first).days <= SEARCH:
        return False
    if not (current.families or current.harm) or not FIND.search(telling.text):
        return False
    return all(any(within(s.name, name) for name in current.places) for s in telling.here)


def leans(day: Dated, current: Group) -> bool:
    """An hour or a part of the day that the report before is of; not "at midnight on 31 December 1992"."""
    return day.rule in LEANING and (current.day is None or day.when.start == current.when.start)


def scene(telling: Telling, opened: Sequence[Group], current: Group) -> Group | None:
    """The position was given at nine that morning; the bomb had gone off at six: the scene that an hour belongs to."""
    if telling.here:
        return None
    if GOES_ON.match(telling.text):
        return current
    kind = telling.kind.name if telling.kind else ""
    if kind == "" or kind in TALK:
        return None if telling.tolls and current.harm else current
    return next((g for g in reversed(opened) if kind in g.kinds or is_force(telling, g)), None)


def is_dated(telling: Telling) -> bool:
    return telling.day is not None and telling.day.when.precision == "day"


def same_day(group: Group, day: Dated) -> bool:
    if group.day is None:
        return day.when.precision == "day" and may_date(group, day)
    mine, other = group.day.when, day.when
    return mine.start == other.start if other.start else mine == other


def may_date(group: Group, day: Dated) -> bool:
    """Whether a date of a later sentence can be the lead's: near it, and the lead has not the day of its telling."""
    told = next((t.told for t in group.tellings if t.told), None)
    if day.why == OF_NOUN:
        return True  # "Saturday's blast"
    near = day.sentence - group.tellings[0].sentence <= 3
    if told is None or not told.when.start or not day.when.start:
        return told is None and near
    return near and told.rule == "stamp" and (told.when.start - day.when.start).days <= NEWS


def alike(telling: Telling, group: Group) -> bool:
    """Whether a telling of the same day goes on with a group: no other place, no other kind of thing."""
    if APART.match(telling.text) and telling.tolls:
        return False
    here = {s.name for s in telling.here}
    shared = any(within(a, b) for a in here for b in group.places)
    if here and group.places and not shared:
        return False
    if not here and GOES_ON.match(telling.text):
        return True
    kind = telling.kind.name if telling.kind else ""
    if (
        (group.rule == "lead" and not group.kinds - {"statement"})
        or kind in group.kinds - {"statement"}
        or is_force(telling, group)
    ):
        return True
    if kind == "" or kind in TALK:
        return shared or (harmed(telling) and group.harm)
    vague = bool(group.kinds) and not group.kinds - VAGUE
    return kind in LOOSE and (shared or vague or bool(group.families & {"strike", "ground", "people"}))


def harmed(telling: Telling) -> bool:
    return any(f.claim.what in HARM for f in telling.tolls)


def is_force(telling: Telling, group: Group) -> bool:
    """An airstrike and the shelling beside it, a bomb and the blast."""
    return bool(telling.kind) and telling.kind.family == "strike" and "strike" in group.families  # type: ignore[union-attr]


def within(one: str, other: str) -> bool:
    a, b = f" {one.lower()} ", f" {other.lower()} "
    return a in b or b in a


def home_of_figures(telling: Telling, opened: Sequence[Group], current: Group) -> Group:
    """The group in whose place the figures are, of those since the current one; else the current one."""
    here = {s.name for s in telling.here}
    if harmed(telling) and current.kinds and current.kinds <= TALK | {"agreement", "law", "vote", "visit"}:
        told = [g for g in opened if g.harm and not APART_BEFORE.match(g.tellings[0].text)]
        current = told[-1] if told else current
    for group in reversed(opened):
        if group is current or group.tellings[0].sentence < current.tellings[0].sentence:
            break
        apart = APART_BEFORE.match(group.tellings[0].text)
        if not apart and any(within(a, b) for a in here for b in group.places):
            return group
    return current


# --- does a telling open a group?


def opens(telling: Telling, day: Dated) -> bool:
    """A deed on a day of its own; a deed in a month with harm; a span or a year with figures."""
    if not telling.happened:
        return False
    if day.when.precision == "day" or day.rule in ("between", "same_days"):
        return True
    if day.when.precision in ("month", "season"):
        kind = telling.kind
        weighty = kind is not None and (kind.family in ("strike", "ground") or kind.name in CIVIC)
        harm = weighty or bool(YEAR.search(day.text)) or day.rule == OF_YEAR_TOLD or bool(telling.tolls) or bool(WOUND.search(telling.text.lower()))
        return harm and not VAGUE_SPAN.fullmatch(day.text)
    if day.when.precision == "year" and not YEAR.search(day.text):
        return False
    if day.when.precision == "year" and WOUND.search(telling.text.lower()):
        return True
    return bool(telling.tolls) and day.rule not in RELATIVE_SPANS


def opens_undated(telling: Telling, current: Group) -> bool:
    """In Karm four more were killed; but a hospital is where they died, not where it happened."""
    return not telling.quoted and elsewhere(telling, current) and not HOSPITAL.search(telling.text)


def elsewhere(telling: Telling, current: Group) -> bool:
    """A scene or figures in a place that comes first and that the report before does not have."""
    first = next(iter(telling.here), None)
    if first is None:
        return False
    forceful = telling.kind is not None and telling.kind.family in ("strike", "ground")
    if NEXT_SCENE.match(telling.text) and telling.happened and (forceful or telling.tolls):
        return not any(within(first.name, name) for name in current.places)
    if not telling.tolls or not current.places:
        return False
    before = telling.text[: max(0, telling.at(first))]
    names = [s.name for t in current.tellings for s in t.here]
    return bool(PLACE_FIRST.match(before)) and not within(names[0], first.name)


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
    new = bool(here) and not any(within(here[0], name) for g in opened for name in g.places)
    return new and kind.name not in current.kinds and harmed(telling)


def told_anew(telling: Telling, opened: Sequence[Group]) -> bool:
    """Doctors in Karm reported on Monday that patients had breathed gas: new place, a harm, a day of telling."""
    kind = telling.kind
    if not telling.told or telling.quoted or telling.told.when.precision != "day" or not kind or kind.name in VAGUE:
        return False
    new = [
        s
        for s in telling.spots
        if (s.rank >= 2 or s.rule == "of_speaker")
        and not any(within(s.name, name) for g in opened for name in g.places)
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


def day_of(group: Group, before: Group | None, article: Article) -> tuple[Dated | None, str, str]:
    own = [t for t in group.tellings if t.tolls or not t.figures or group.rule == "left_since"]
    since = next((t.since for t in own if t.since and t.since.when.precision == "day"), None)
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
