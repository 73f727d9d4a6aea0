"""Made-up timelines for tests: one small and known, and any number of odd ones (hypothesis)."""

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

from dateline import counts
from dateline import when as edtf
from dateline.model import (
    Article,
    Attribution,
    Claim,
    Day,
    Event,
    Place,
    Source,
    Timeline,
    Vocabulary,
)


@dataclass(frozen=True)
class Site:
    """The part of a Config that exports and feeds read."""

    title: str = "A made timeline"
    subtitle: str = ""
    language: str = "en"
    site_url: str = ""
    author: str = ""


ODD = (
    "",
    "=cmd|' /C calc'!A0",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    "]]>",
    "</script>",
    "a; b, c\\d",
    "سراقب، إدلب",
    "é" * 90,
)
TEXT = st.sampled_from(ODD) | st.text(st.characters(), max_size=40)
WHENS = st.sampled_from(
    (
        "",
        "2020",
        "2020-02",
        "2020-21",
        "2020-02-27",
        "2020-02-27~",
        "2020-02-27?",
        "2020-02-05/2020-02-08",
        "2020-02-27/..",
        "../2020-03-05",
    )
).map(lambda text: edtf.parse(text) if text else edtf.UNDATED)
COUNTS = st.sampled_from(("29", "29+", "20-25", "~900000", "<=20", "0")).map(counts.parse)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True)
PLACE_NAMES = ("Idlib", "Balyun", "Nowhere", "=Odd, place")
VOCABULARY = Vocabulary(
    places=(
        Place("Idlib", lat=35.93, lon=36.63, precision="area"),
        Place("Balyun", lat=35.7, lon=36.5, precision="point"),
        Place("=Odd, place", lat=-3.5, lon=-36.5, precision="point"),
    )
)
ARTICLES = st.builds(
    Article,
    id=IDS,
    path=st.just("content/articles/x.md"),
    published=DAYS,
    title=TEXT,
    publisher=TEXT,
    author=TEXT,
    url=TEXT,
    text=st.just("SECRET"),
)


@st.composite
def events(draw: st.DrawFn, id: str = "x") -> Event:
    articles = draw(st.lists(ARTICLES, max_size=3, unique_by=lambda a: a.id))
    when = draw(WHENS)
    claims = st.builds(
        Claim,
        what=st.sampled_from(("killed", "wounded")) | TEXT,
        count=COUNTS,
        of=TEXT,
        who=TEXT,
        scope=st.sampled_from(("event", "part", "total")),
        status=st.sampled_from(("", "superseded")),
        article=st.sampled_from([a.id for a in articles] or [""]),
        quote=TEXT,
    )
    return Event(
        id=id,
        when=when,
        time=draw(st.sampled_from(("", "night", "12:30"))),
        title=draw(TEXT),
        summary=draw(TEXT),
        kind=draw(TEXT),
        places=tuple(draw(st.lists(st.sampled_from(PLACE_NAMES), max_size=3, unique=True))),
        actors=tuple(draw(st.lists(TEXT, max_size=2))),
        by=tuple(draw(st.lists(st.builds(Attribution, TEXT, TEXT, TEXT, TEXT), max_size=2))),
        claims=tuple(draw(st.lists(claims, max_size=3))),
        sources=tuple(Source(a, "x", when, (), (draw(TEXT),)) for a in articles),
        reports=(),
        reviewed=draw(st.booleans()),
        weight=draw(st.floats(0, 100)),
        key=draw(st.booleans()),
    )


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    ids = draw(st.lists(IDS, max_size=4, unique=True))
    return Timeline(tuple(draw(events(id)) for id in ids), (Day(date(2020, 2, 27), 1.5),))


SITES = st.builds(
    Site, title=TEXT, subtitle=TEXT, site_url=st.sampled_from(("", "https://example.org/idlib", "https://example.org/"))
)


# --- one that is known


FIRST = Article(
    "2020-02-28-wire",
    "content/articles/2020-02-28-wire.md",
    date(2020, 2, 28),
    title="Strike on a convoy",
    publisher="Example Wire",
    url="https://wire.example/1?a=1&b=2",
)
SECOND = Article(
    "2020-02-29-post",
    "content/articles/2020-02-29-post.md",
    date(2020, 2, 29),
    title="Toll rises",
    publisher="The Daily Example",
    wording="summary",
)
STRIKE = Event(
    id="2020-02-27-strike-on-convoy",
    when=edtf.parse("2020-02-27"),
    time="night",
    title="Strike on a convoy near Balyun",
    summary="A convoy was hit.",
    kind="airstrike",
    places=("Balyun", "Idlib"),
    actors=("Turkey",),
    by=(Attribution("Syrian government", "the governor", FIRST.id, "in a government strike"),),
    claims=(
        Claim(
            "killed",
            counts.parse("29+"),
            "soldiers",
            "the governor",
            article=FIRST.id,
            quote="At least 29 soldiers were killed",
        ),
        Claim(
            "killed",
            counts.parse("34"),
            "soldiers",
            "a monitor",
            article=SECOND.id,
            quote="put the dead at 34",
            reported="2020-02-28",
        ),
    ),
    sources=(
        Source(
            FIRST,
            "2020-02-27-strike-on-convoy",
            edtf.parse("2020-02-27"),
            ("Balyun",),
            ("At least 29 soldiers were killed on 27 February.",),
        ),
        Source(
            SECOND, "2020-02-27-toll-rises", edtf.parse("2020-02-27"), ("Idlib",), ("The monitor put the dead at 34.",)
        ),
    ),
    reports=(),
    reviewed=True,
    weight=9.1,
    key=True,
)
TALKS = Event(
    "talks-continue",
    edtf.UNDATED,
    "",
    "Talks go on",
    "",
    "",
    ("Nowhere",),
    (),
    (),
    (),
    (Source(SECOND, "talks-continue", edtf.UNDATED, (), ()),),
    (),
    reviewed=False,
)
MONTH = Event(
    "2020-01-displacement",
    edtf.parse("2020-01"),
    "",
    "People leave the south",
    "",
    "displacement",
    ("Idlib",),
    (),
    (),
    (),
    (),
    (),
    reviewed=False,
    weight=1.0,
)
KNOWN = Timeline((MONTH, STRIKE, TALKS), (Day(date(2020, 2, 27), 9.1),), (FIRST, SECOND))
