"""What an article's sentences tell -> its draft reports: each event once, the figures and places with the one they belong to.

A dated happening opens a report unless one of that day tells the same; sentences without a day of their own join the
report they go on with; talk, plans and background open none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline import doers, gazetteer, titles, when
from dateline.dating import Dated
from dateline.model import Article, Claim, Report, Sentence, Step, Vocabulary
from dateline.tellings import WOUND, Telling
from dateline.when import UNDATED, When

# Kinds that go with any other: a sentence of this kind may go on with a strike, a battle or a crash.
VAGUE = frozenset(("", "attack", "statement", "rescue", "aid", "talks", "shooting", "explosion"))
FAMILY = {
    "strike": "force", "ground": "force",
}  # fmt: skip
TALK = frozenset(("statement", "talks", "aid"))
# "In Karm, four more died": the place comes first and is where it happened.
PLACE_FIRST = re.compile(r"^(?:In|At|Near|Outside|On|Around) (?:the )?(?:\w+ )?(?:\w+ of )?$")
APART = re.compile(
    r"^(?:Elsewhere|Meanwhile|Separately|In a separate|Earlier|In another|Another|A second|Also on|Hours earlier)\b"
)
GOES_ON = re.compile(
    r"^(?:It|They|He|She|This|That|These|Those|The (?:attack|strike|blast|explosion|raid|bomb|fire|dead|toll|victims))\b"
)
HOSPITAL = re.compile(r"\b(?:hospital|clinic|funeral|morgue|mortuary|ward)\b", re.IGNORECASE)
RECENT = 45  # days: an older happening without a strong word of harm is background


@dataclass(slots=True)
class Group:
    """The tellings of one event, while the article is read through; `when` is empty until a date is found."""

    tellings: list[Telling] = field(default_factory=list)
    day: Dated | None = None
    assumed: When = UNDATED  # the telling's day or that of publication, where no date was found
    why: str = ""

    @property
    def when(self) -> When:
        return self.day.when if self.day else self.assumed

    @property
    def kinds(self) -> set[str]:
        return {t.kind.name for t in self.tellings if t.kind}

    @property
    def places(self) -> set[str]:
        return {s.name for t in self.tellings for s in t.here}


def draft(
    article: Article, sentences: Sequence[Sentence], tellings: Sequence[Telling], vocabulary: Vocabulary
) -> tuple[tuple[Report, ...], tuple[Step, ...]]:
    """The draft reports of an article in the order of its words, and every decision on the way."""
    steps: list[Step] = []
    groups = settled(grouped(tellings, article, steps), tellings, article, steps)
    kept = [g for g in groups if worth_listing(g, groups, article, steps)]
    reports = [report(g, article, sentences, vocabulary, steps) for g in kept]
    return tuple(reports), tuple(steps)


# --- grouping


def grouped(tellings: Sequence[Telling], article: Article, steps: list[Step]) -> list[Group]:
    groups: list[Group] = []
    current: Group | None = None
    for telling in tellings:
        group, rule, why = home(telling, groups, current, article)
        if group is None and rule == "background":
            steps.append(Step(telling.sentence, "background", telling.text, rule, why))
            continue
        if group is None:
            group = Group(day=telling.day, why=why)
            groups.append(group)
        elif group.day is None and telling.day and telling.day.when.precision == "day":
            group.day = telling.day
        group.tellings.append(telling)
        steps.append(Step(telling.sentence, "report", telling.text, rule, why))
        current = group
    return groups


def home(
    telling: Telling, groups: list[Group], current: Group | None, article: Article
) -> tuple[Group | None, str, str]:
    """The group that a telling joins, or None; the rule and the reason."""
    if telling.headline and groups:
        return None, "background", "a heading"
    day = telling.day
    if day and not telling.quoted:
        match = next((g for g in reversed(groups) if same_day(g, telling) and alike(telling, g)), None)
        if match:
            return match, "same_day", f"the report of {match.when or 'the lead'} tells the same"
        if opens(telling, article):
            return None, "own_day", f"something happened on a day of its own: {day.text}"
    if not groups:
        if telling.quoted or not (telling.happened or telling.figures):
            return None, "background", "nothing has happened yet"
        return None, "lead", "the first sentence that tells of something done"
    if current is None:
        current = groups[-1]
    if telling.tolls and opens_undated(telling, current):
        return None, "own_place", "figures in a place of their own"
    if telling.figures:
        return home_of_figures(telling, groups, current), "goes_on", "its figures go with what was told before"
    return None, "background", "no day of its own and no figure"


def same_day(group: Group, telling: Telling) -> bool:
    assert telling.day
    mine, other = telling.day.when, group.when
    if group.day is None:
        return mine.precision == "day"
    return mine == other or bool(mine.start and other.start and mine.start == other.start)


def alike(telling: Telling, group: Group) -> bool:
    """Whether a telling of the same day goes on with a group: no other place, no other kind of thing."""
    if APART.match(telling.text) and telling.tolls:
        return False
    here = {s.name for s in telling.here}
    if here and group.places and not any(within(a, b) for a in here for b in group.places):
        return False
    kind = telling.kind.name if telling.kind else ""
    if GOES_ON.match(telling.text) and not here:
        return True
    return kind in VAGUE or bool({kind} & group.kinds) or not (group.kinds - VAGUE) or force(telling, group)


def force(telling: Telling, group: Group) -> bool:
    """An airstrike and the shelling beside it, a bomb and the blast."""
    mine = telling.kind.family if telling.kind else ""
    others = {t.kind.family for t in group.tellings if t.kind and t.kind.name not in VAGUE}
    return mine == "strike" and "strike" in others


def within(one: str, other: str) -> bool:
    a, b = f" {one.lower()} ", f" {other.lower()} "
    return a in b or b in a


def opens(telling: Telling, article: Article) -> bool:
    """Whether a dated telling opens a report of its own."""
    day = telling.day
    assert day
    if not telling.happened:
        return False
    if day.when.precision == "day":
        return True
    harm = bool(telling.tolls) or bool(WOUND.search(telling.text.lower()))
    if day.when.precision in ("month", "season"):
        return harm
    if day.when.precision == "span":
        return bool(telling.tolls)
    return bool(telling.tolls) and day.when.precision == "year"


def opens_undated(telling: Telling, current: Group) -> bool:
    """In Karm four more were killed: figures with a place that the report before does not have."""
    if HOSPITAL.search(telling.text) or telling.quoted:
        return False
    first = next(iter(telling.here), None)
    if first is None or not current.places:
        return False
    if PLACE_FIRST.match(telling.text[: first.start - offset(telling)] if first.start >= offset(telling) else ""):
        names = [s.name for t in current.tellings for s in t.here]
        return not names or not within(names[0], first.name)
    return False


def offset(telling: Telling) -> int:
    return 0


def home_of_figures(telling: Telling, groups: list[Group], current: Group) -> Group:
    here = {s.name for s in telling.here}
    for group in reversed(groups):
        if (
            here
            and any(within(a, b) for a in here for b in group.places)
            and group.tellings[0].sentence >= current.tellings[0].sentence
        ):
            return group
    return current


# --- days


def settled(groups: list[Group], tellings: Sequence[Telling], article: Article, steps: list[Step]) -> list[Group]:
    """Groups with a day each: the telling's or the day of publication where the words name none."""
    for group in groups:
        if group.day:
            continue
        since = next((t.since for t in group.tellings if t.since and t.since.when.precision == "day"), None)
        told = next((t.told for t in group.tellings if t.told and t.told.when.precision == "day"), None)
        if since and all(not t.told for t in group.tellings):
            group.day = since
            rule, why = "since", f"it goes on since {since.text}"
        elif told:
            group.day, rule, why = told, "day_of_telling", f"no day of its own; told {told.text}"
        else:
            group.assumed = when.parse(f"{article.published}~")
            rule, why = "day_of_publication", "no day is named; news tells of the day or the one before"
        steps.append(Step(group.tellings[0].sentence, "date", group.when.text, rule, why))
    return groups


def worth_listing(group: Group, groups: list[Group], article: Article, steps: list[Step]) -> bool:
    if group is groups[0] or any(t.figures for t in group.tellings):
        return True
    kinds = group.kinds
    if kinds and kinds <= {"statement"}:
        steps.append(
            Step(group.tellings[0].sentence, "background", group.tellings[0].text, "statement", "words, not deeds")
        )
        return False
    return True


# --- a report


def report(
    group: Group, article: Article, sentences: Sequence[Sentence], vocabulary: Vocabulary, steps: list[Step]
) -> Report:
    main = next((t for t in group.tellings if t.day is group.day and group.day), group.tellings[0])
    kind = next((t.kind for t in (main, *group.tellings) if t.kind), None)
    claims = tuple(f.claim for t in group.tellings for f in t.figures)
    quotes = list(dict.fromkeys(sentences[t.sentence].text for t in group.tellings))
    if group.day and all(t.sentence != group.day.sentence for t in group.tellings):
        quotes.append(sentences[group.day.sentence].text)
    return Report(
        article=article.id,
        when=group.when,
        time=group.day.time if group.day else "",
        title=titles.headline(main.text, main.dates, disputed(claims)),
        kind=kind.name if kind else "",
        places=places(group, main, article),
        actors=tuple(dict.fromkeys(d.name for t in group.tellings for d in gazetteer.actors(t.text, vocabulary))),
        by=doers.read(group.tellings, article, vocabulary),
        claims=claims,
        quotes=tuple(quotes),
    )


def disputed(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims of the event that another one gives a different count for."""
    mine = [c for c in claims if c.scope == "event"]
    return tuple(c for c in mine if any(o.what == c.what and o.count != c.count for o in mine))


def places(group: Group, main: Telling, article: Article) -> tuple[str, ...]:
    """The places of an event, the closest first: where the words put it, before what that lies in."""
    spots = [s for s in main.spots] + [s for t in group.tellings if t is not main for s in t.spots if s.rank >= 2]
    ranked = sorted(enumerate(spots), key=lambda item: (item[1].country, -item[1].rank, item[0]))
    names = [s.name for _, s in ranked if s.rank]
    names += [n for n in gazetteer.dateline_names(article.dateline) if not names]
    return tuple(dict.fromkeys(names))
