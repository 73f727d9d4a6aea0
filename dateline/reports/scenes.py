"""A telling and a group of tellings -> whether both tell of one event: of one day, one place, one kind of thing.

What is found after it, the counts told of it and the shocks that follow it are of the event; another place or another
kind of thing is not.
"""

import re
from collections.abc import Collection, Sequence, Set
from dataclasses import dataclass, field

from dateline.reports.dateparts import OF_NOUN, Dated
from dateline.reports.placenames import Spot
from dateline.reports.tellings import Telling
from dateline.when import UNDATED, When

# Kinds that may go on with any strike, battle or crash; and those that are talk of any of them.
LOOSE = frozenset(("attack", "rescue", "shooting", "explosion"))
TALK = frozenset(("statement", "aid", "talks"))
VAGUE = LOOSE | TALK
CROWDS = frozenset(("protest", "labour dispute"))
HARM = frozenset(("killed", "wounded", "missing"))
APART = re.compile(
    r"^(?:Elsewhere|Meanwhile|Separately|In a separate|Earlier|In another|Another|A second|Also on|Hours earlier)\b"
)
GOES_ON = re.compile(
    r"^(?:It|They|He|She|This|That|These|Those|The (?:attack|strike|blast|explosion|raid|bomb|fire|dead|toll|"
    r"victims))\b"
)
THINGS = r"(?:bod(?:y|ies)|wreckage|debris|remains|corpses?|black box(?:es)?|flight recorders?)"
FOUND = r"(?:found|recovered|retrieved|located|spotted|sighted|pulled|dug|washed up|washed ashore)"
FIND = re.compile(rf"\b{FOUND} [^,;.]{{0,40}}{THINGS}\b|\b{THINGS}\b[^,;.]{{0,30}} {FOUND}\b", re.IGNORECASE)
SEARCH = 3  # days after it within which a find is of what happened
NEWS = 3  # days before the printed one of which a headline tells
# "The violence on Monday", "The blast", "Monday's attack": what was told before, named anew.
ANEW = (
    "violence unrest incident disaster tragedy bloodshed attack attacks assault ambush raid raids blast blasts "
    "explosion explosions bombing bombings shooting shootings killing killings murder murders stabbing massacre "
    "shelling strike "
    "strikes airstrike airstrikes clash clashes fighting riot riots crash collision derailment accident crush stampede "
    "fire blaze collapse earthquake quake tremor flood floods flooding storm landslide avalanche eruption vote "
    "election ballot verdict sentence ruling hearing arrest arrests protest protests march rally kidnapping abduction "
    "robbery decision move announcement suspension dismissal"
)
RESUMES = re.compile(
    rf"(?:(?:The|This|That) (?:\w+ )?|[A-Z][a-z]+day[’']s (?:\w+ )?)"
    rf"(?P<noun>{'|'.join(ANEW.split())})\b(?! (?:began|toll))"
)
DECISIONS = frozenset(("decision", "move", "announcement", "suspension", "dismissal"))
UNNAMED = frozenset(("violence", "unrest", "incident", "disaster", "tragedy", "bloodshed"))
OF_FORCE = frozenset(("attack", "attacks", "assault", "blast", "blasts", "explosion", "explosions", "strike"))
AFTER_LEAD = 4  # sentences after the lead in which its day can stand
# "Fighting spread to the old market"
SPREADS = re.compile(
    r"(?:The )?(?:[Ff]ighting|[Cc]lashes|[Vv]iolence|[Rr]ioting|[Uu]nrest|[Pp]rotests|[Ff]ires?|[Ff]lames|[Bb]laze) "
    r"(?:then |later |soon |quickly |also )?(?:spread|spilled|moved|went on|continued|raged|lasted|resumed)\b"
)
# "raised the number of confirmed dead", "the death toll could pass 300"
TOLL = (
    r"(?:(?:death )?toll|(?:death|body) count|number of (?:the |those |people )?(?:confirmed )?(?:dead|deaths|victims|"
    r"injured|missing|casualties|fatalities|killed))"
)
RECOUNT = re.compile(
    rf"\b{TOLL}\b[^,;.]{{0,60}}? (?:rose|risen|rises|rising|climbed|climbs|reached|reaches|passed|stands?|stood|could|"
    r"may|might|will|would|was put|is now|now|jumped|doubled|grew|went up|increased|was raised|has been raised)\b|"
    rf"\b(?:raised|raises|lifted|revised|updated|corrected|put|puts|increased|lowered) (?:the |its |their |that )?"
    rf"(?:\w+ )?{TOLL}|"
    rf"\b(?:died|deaths?|succumbed)\b.{0, 200}?\b(?:bringing|taking|raising|lifting) (?:the |its )?(?:\w+ )?{TOLL}",
    re.IGNORECASE,
)
NEW = re.compile(
    r"(?:An?|Two|Three|Four|Several|Gunmen|Militants|Rockets|Shells|Jets|Warplanes|Drones|Planes|Suicide bombers?) "
    r"(?!second|third|further|fourth|total|spokes)"
)
COUNTS = ("toll", "count", "number of")  # one of these stands in every form of TOLL
THINGS_FOUND = ("bod", "wreckage", "debris", "remains", "corpse", "black box", "recorder")  # and of THINGS
NEW_HARM = re.compile(r"\b(?:(?:was|were|been) (?:killed|murdered)|killed \w+|shot dead|shot and killed)\b")
OF_COUNTS = frozenset(("", "casualties")) | TALK
RECOUNTED = 14  # days after it in which a count, or a further shock, is of what happened


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
    entry: int = 0  # the entry of a chronology that tells it
    kinds: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    harm: bool = False
    counted: set[str] = field(default_factory=set)  # killed, displaced, …: what its figures count, totals among them
    tally: bool = False  # it has running totals, and nothing else
    around: set[str] = field(default_factory=set)  # of the lead: the places that the sentences before it name

    def add(self, telling: Telling) -> None:
        only_totals = bool(telling.figures) and not telling.tolls
        self.tally = (only_totals and not self.tellings) or (self.tally and telling.day is None)
        self.tellings.append(telling)
        self.counted.update(f.claim.what for f in telling.figures)
        self.places.update(s.name for s in telling.here)
        self.harm = self.harm or harmed(telling)
        if telling.kind:
            self.kinds.add(telling.kind.name)
        if telling.kind and telling.kind.name not in TALK:
            self.families.add(telling.kind.family)

    @property
    def hurt(self) -> bool:
        """Whether it tells how many were killed or wounded."""
        return any(f.claim.what in ("killed", "wounded") for t in self.tellings for f in t.tolls)

    @property
    def main(self) -> Telling:
        """The telling that names the day; the first where that one only takes up what was told."""
        dated = next((t for t in self.tellings if self.day and t.day is self.day), self.tellings[0])
        return self.tellings[0] if RESUMES.match(dated.text) else dated

    @property
    def when(self) -> When:
        return self.day.when if self.day else self.assumed

    @property
    def spots(self) -> list[tuple[int, Spot]]:
        return [(t.sentence, s) for t in self.tellings for s in t.spots]


# --- does a telling go on with a group?

TAKEN_UP = "taken_up"  # the rule by which an event is named anew


def told_before(
    telling: Telling, day: Dated, opened: Sequence[Group], current: Group | None
) -> tuple[Group, str, str] | None:
    """The group that a dated telling goes on with, the rule and the reason; None where it tells of something else."""
    match = next((g for g in reversed(opened) if same_day(g, day) and alike(telling, g)), None)
    if match is None and current and telling.sentence and leans(day, current):
        match = scene(telling, opened, current)
    if match is None and current and is_find(telling, day, current):
        return current, "found_after", f"what was found after {current.when.text}"
    if match:
        return match, "same_day", f"the report of {match.when.text or 'the lead'} tells the same"
    anew = RESUMES.match(telling.text)
    if anew and (named := next((g for g in reversed(opened) if resumes(anew["noun"].lower(), telling, day, g)), None)):
        return named, TAKEN_UP, f"what was told before, with its day: {day.text}"
    if opened and is_recount(telling) and (counted := counted_before(telling, day, opened)):
        return counted, "recount", f"a count told anew, of {counted.when.text}"
    shakes = "aftershock" in telling.text.lower() and not telling.tolls
    if shakes and (shaken := next((g for g in reversed(opened) if "earthquake" in g.kinds and follows(day, g)), None)):
        # An aftershock brought down a bridge, and nobody came to harm.
        return shaken, "aftershock", f"it shook again after {shaken.when.text}"
    return None


# Dates that lean on another: of the same scene, unless another kind of thing is told.
LEANING = frozenset(("same_day", "part_of_day", "clock_of_day", "clock_of_half_day", "in_the_evening"))


def is_find(telling: Telling, day: Dated, current: Group) -> bool:
    """Divers found two more bodies the next morning: of what sank the day before."""
    first, then = current.when.start, day.when.start
    if not first or not then or current.when.precision != "day" or not 0 < (then - first).days <= SEARCH:
        return False
    if not (current.families or current.harm) or not tells_of_find(telling.text):
        return False
    return all(shares_place((s.name,), current.places) for s in telling.here)


def resumes(noun: str, telling: Telling, day: Dated, group: Group) -> bool:
    """The violence on Monday came after …: the day of the lead, which names none, or what it tells of that day."""
    if day.when.precision != "day":
        return False
    if group.day is None:
        told = next((t.told.when.start for t in group.tellings if t.told), None)
        near = telling.sentence - group.tellings[0].sentence <= AFTER_LEAD
        if group.rule != "lead" or not near or (told and (day.when.start or told) > told):
            return False
    elif not same_day(group, day) and not of_its_month(day, group):
        return False
    if noun in DECISIONS:
        return group.day is None
    if noun in UNNAMED:
        return group.harm or bool(group.families & {"strike", "ground"})
    if noun in OF_FORCE and group.families & {"strike", "ground"}:
        return "shootdown" not in group.kinds
    return bool(telling.kind and telling.kind.name in group.kinds - TALK) or noun in group.tellings[0].text.lower()


def of_its_month(day: Dated, group: Group) -> bool:
    """The blaze in April … The fire broke out on the 17th: a day of the month that the group has."""
    return group.when.precision == "month" and day.when.text.startswith(group.when.text)


def is_recount(telling: Telling) -> bool:
    """The agency raised the number of dead to 118; the toll could pass 300: nothing but a count told anew."""
    kind = telling.kind.name if telling.kind else ""
    return kind in OF_COUNTS and tells_of_recount(telling.text) and not NEW_HARM.search(telling.text)


def tells_of_recount(text: str) -> bool:
    """The death toll rose to 41; the agency raised the number of dead."""
    return any(map(text.lower().__contains__, COUNTS)) and RECOUNT.search(text) is not None


def tells_of_find(text: str) -> bool:
    """Six more bodies were found; divers recovered the wreckage."""
    return any(map(text.lower().__contains__, THINGS_FOUND)) and FIND.search(text) is not None


def counted_before(telling: Telling, day: Dated, opened: Sequence[Group]) -> Group | None:
    """What a count that is told anew is of: the lead where it is of that day, else the nearest that has victims."""
    here = {s.name for s in telling.here}
    for group in (*opened[:1], *reversed(opened)):
        apart = here and group.places and not shares_place(here, group.places)
        if not apart and follows(day, group) and (group.harm or group.families & {"strike", "ground", "people"}):
            return group
    return None


def follows(day: Dated, group: Group) -> bool:
    """Whether a day is that of a group or one of the two weeks after it."""
    first, then = group.when.start, day.when.start
    if not first or not then:
        return False
    return 0 <= (then - first).days <= RECOUNTED


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
    if kind == "arrest" and current.kinds & CROWDS:
        return current
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
    if group.tally:
        return False  # a total is of no single day
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
    if telling.kind and telling.kind.family in group.families and SPREADS.match(telling.text):
        return True
    here = {s.name for s in telling.here}
    shared = shares_place(here, group.places)
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
    if kind == "arrest" and not here and group.kinds & CROWDS:
        return True  # the marchers, the pickets
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


def shares_place(names: Collection[str], places: Set[str]) -> bool:
    """Whether one of the names is one of the places, lies within one or holds it: Karm, "Karm district"."""
    return not places.isdisjoint(names) or any(within(one, other) for one in names for other in places)
