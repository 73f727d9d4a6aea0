"""A made topic of any size: invented places, people and events, the same for the same number every time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from dateline import when as edtf
from dateline.counts import Count
from dateline.model import (
    Actor,
    Article,
    Attribution,
    Claim,
    Day,
    Event,
    Kind,
    Place,
    Report,
    Source,
    Timeline,
    Vocabulary,
)
from dateline.problems import Where

FIRST = date(2031, 3, 1)
STEMS = ("Ash", "Birch", "Crow", "Dun", "Elm", "Fen", "Gorse", "Heath", "Iron", "Juniper", "Kestrel", "Larch")
ENDINGS = ("ford", "holm", "wick", "mere", "stead", "combe")
PLACES = tuple(f"{stem}{ending}" for stem in STEMS for ending in ENDINGS)
ACTORS = (
    *("Harbour Guard", "River Council", "Northern League", "Relief Mission", "Coast Assembly", "Hill Brigade"),
    *("Ministry of Roads", "Committee of Fishermen for Safe Crossings on the Lower Estuary", "Ada Marsh", "Tomas Veil"),
)
KINDS = (
    Kind("bombardment", (), "strike"),
    Kind("flood", (), "people"),
    Kind("capture", (), "ground"),
    Kind("talks", (), "talks"),
    Kind("march", (), "ground"),
    Kind("rumour", (), ""),
)
PUBLISHERS = ("Estuary Post", "Wire of the North", "The Lantern", "Radio Fen", "Quayside Weekly", "Hill Courier")
DEEDS = (
    "closes the bridge at",
    "shells the harbour of",
    "opens talks in",
    "leaves the old mill near",
    "floods the road to",
    "retakes",
)
SEASON_DATES = ("~", "?", "month", "span", "long", "open", "none")


def vocabulary() -> Vocabulary:
    random = Random(1)
    places = tuple(
        Place(
            *(name, (f"{name} town",), (("ar", "بلدة"),)),
            *(50 + random.random() * 2, 3 + random.random() * 3, "area" if n % 9 == 8 else "point"),
            within="Lower Estuary",
            source="made up",
        )
        for n, name in enumerate(PLACES)
    )
    actors = tuple(Actor(name, (f"the {name}",), "body", f"{name} is made up.") for name in ACTORS)
    return Vocabulary(places[:-2], actors[:-1], KINDS)  # two places and an actor are known to articles alone


def timeline(n: int, days: int | None = None, reviewed: bool | None = None) -> Timeline:
    """`n` events over `days` days (a seventh of `n`, at least 90), reports and claims of every form among them."""
    random = Random(n)
    period = days or max(90, n // 7)
    events = [event(i, random, period, reviewed) for i in range(n)]
    heavy = {e.id for e in sorted(events, key=lambda e: (-e.weight, e.id))[: max(12, n // 8)]}
    keyed = [replace(e, key=e.id in heavy) for e in events]
    ordered = sorted(keyed, key=lambda e: (e.when.start or e.when.end or date.max, e.id))
    weights: dict[date, float] = {}
    for e in ordered:
        if e.when.precision == "day" and e.when.start:
            weights[e.when.start] = weights.get(e.when.start, 0.0) + e.weight
    articles = {s.article.id: s.article for e in ordered for s in e.sources}
    return Timeline(tuple(ordered), tuple(Day(d, w) for d, w in sorted(weights.items())), tuple(articles.values()))


def event(i: int, random: Random, days: int, reviewed: bool | None) -> Event:
    day = FIRST + timedelta(days=random.randrange(days))
    place, actor, kind = random.choice(PLACES), random.choice(ACTORS), random.choice(KINDS)
    title = f"{actor} {random.choice(DEEDS)} {place}"
    name = f"{day}-{i}-{actor}-{place}".lower().replace(" ", "-")[:80]
    sources = tuple(source(name, day, n, place, title, random) for n in range(1 + min(int(random.expovariate(0.6)), 9)))
    is_reviewed = random.random() < 0.7 if reviewed is None else reviewed
    reports = tuple(
        Report(
            id=name if n == 0 else f"{name[:70]}-r{n}",
            article=s.article.id,
            where=Where(f"content/events/{s.article.id}.yaml", 3 + n),
        )
        for n, s in enumerate(sources)
    )
    return Event(
        id=name,
        when=edtf.parse(date_text(day, i)) if date_text(day, i) else edtf.UNDATED,
        time=("", "", "night", "06:30")[i % 4],
        title=title,
        summary=summary(place, actor, random) if i % 3 else "",
        kind=kind.name if i % 11 else "",
        places=(place, *random.sample(PLACES, i % 3)) if i % 13 else (),
        actors=(actor,),
        by=tuple(sayings(actor, sources, random)) if i % 5 == 0 else (),
        claims=tuple(claims(sources, random)) if i % 2 == 0 else (),
        sources=sources,
        reports=reports,
        reviewed=is_reviewed,
        weight=round(len(sources) * random.uniform(0.8, 1.6), 3),
    )


def date_text(day: date, i: int) -> str:
    """Mostly a day; every other form of date among the rest."""
    form = SEASON_DATES[i // 10 % len(SEASON_DATES)] if i % 10 == 9 else ""
    ends = {
        "month": f"{day:%Y-%m}",
        "span": f"{day}/{day + timedelta(days=3)}",
        "long": f"{day}/{day + timedelta(days=20)}",
    }
    return {"": f"{day}", "~": f"{day}~", "?": f"{day}?", "open": f"{day}/..", "none": "", **ends}[form]


def source(name: str, day: date, n: int, place: str, title: str, random: Random) -> Source:
    publisher = random.choice(PUBLISHERS)
    published = day + timedelta(days=n // 2)
    article = Article(
        id=f"{name[:60]}-a{n}",
        path=f"content/articles/{name[:60]}-a{n}.md",
        published=published,
        title=f"{publisher}: {title}",
        publisher=publisher if n % 7 != 6 else "",
        author="Ines Holt" if n % 2 else "",
        url=f"https://example.org/{name[:40]}/{n}" if n % 4 != 3 else "",
        archived=f"https://archive.example/{name[:40]}" if n % 3 == 0 else "",
        wording="summary" if n % 2 else "original",
        text="made up",
    )
    quotes = (
        f"People in {place} said that it began before dawn, when {n + 2} boats left the quay.",
        f"At least {n + 5} guards were killed and {n + 9} people hurt near {place}, the council said.",
    )
    return Source(article, f"{name[:70]}-r{n}", edtf.parse(f"{day}"), (place,), quotes, independent=n % 5 != 4)


def claims(sources: Sequence[Source], random: Random) -> list[Claim]:
    forms = (
        Count(5, None),
        Count(9, 9),
        Count(20, 25),
        Count(30, 30, True),
        Count(None, 40),
        Count(0, 0),
        Count(120, None),
    )
    made = []
    for n, source in enumerate(sources):
        quote = f"At least {n + 5} guards were killed"
        who = random.choice((*ACTORS, "unattributed"))
        count = Count(n + 5, None) if n % 2 == 0 else random.choice(forms)
        made.append(Claim("killed", count, "guards", who, article=source.article.id, quote=quote))
        if n % 3 == 0:
            quote = f"{n + 9} people hurt"
            made.append(Claim("wounded", Count(n + 9, n + 9), "people", who, article=source.article.id, quote=quote))
        if n % 4 == 3:
            total = Count(n * 900, None)
            made.append(
                Claim("displaced", total, "people", who, "total", since="2031-03-01", article=source.article.id)
            )
    return made


def sayings(actor: str, sources: Sequence[Source], random: Random) -> list[Attribution]:
    quote = "it began before dawn"
    others = (actor, "Hill Brigade") if len(sources) > 1 else (actor,)
    return [Attribution(a, random.choice(ACTORS), s.article.id, quote) for a, s in zip(others, sources, strict=False)]


def summary(place: str, actor: str, random: Random) -> str:
    return (
        f"The first boats reached **{place}** before light. {actor} had asked for a day of quiet, which nobody gave. "
        f"By noon the road to {random.choice(PLACES)} was shut, and those who could walked along the dyke with what "
        "they carried. "
        "Nobody counted them; three people who tried gave three figures, and all of them stand below."
    )
