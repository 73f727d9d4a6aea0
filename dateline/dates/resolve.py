"""Phrases -> mentions: what the words leave out is inferred from the day of publication or the text before.

Each form of `Said` has its resolver, a function of the phrase and of what has been read so far. It gives back
the value, what was inferred, why, and where the next phrase counts from.
"""

from collections.abc import Callable, Iterable
from datetime import date

from dateline.dates import resolve_antiquity as antiquity
from dateline.dates import resolve_days as days
from dateline.dates import resolve_periods as periods
from dateline.dates import resolve_quarters as quarters
from dateline.dates import resolve_weekdays as weekdays
from dateline.dates import story
from dateline.dates.grammar import SHORT_YEAR, Said
from dateline.dates.numbers import two_digit_year
from dateline.dates.numerals import DAY_FIRST
from dateline.dates.phrases import Phrase
from dateline.dates.state import LAST_YEAR, REACH, Case, Point, Resolved, State, is_over, on_day
from dateline.dates.tokens import Tokens
from dateline.dates.values import plus_days, quarter_of
from dateline.dates.words import JOINING, words
from dateline.model import Mention

RESOLVERS: dict[str, Callable[[Case], Resolved | None]] = {
    "date": days.date_said,
    "known_by_day": days.known_by_day,
    "numeric": days.numeric_date,
    "old_year": days.old_year,
    "before_christ": antiquity.before_christ,
    "month_of_year": days.month_of_year,
    "nth_weekday": days.nth_weekday_of_month,
    "day_of_month": days.day_of_month,
    "directed_month": days.directed_month,
    "directed_day": days.directed_day,
    "day_alone": days.day_alone,
    "feast": days.feast,
    "feast_of_year": days.feast_of_year,
    "feast_week": days.feast_week,
    "weekday": weekdays.weekday,
    "directed_weekday": weekdays.directed_weekday,
    "weekday_of_week": weekdays.weekday_of_week,
    "clock": days.clock,
    "part_of_day": days.clock,
    "overnight": days.overnight,
    "then": days.then,
    "numbered_day": weekdays.numbered_day,
    "relative": periods.relative,
    "new_year": periods.new_year,
    "distance": periods.distance,
    "ago_today": periods.ago_today,
    "vague_distance": periods.vague_distance,
    "week_of": periods.week_of,
    "weekend": periods.weekend,
    "season": periods.season,
    "directed_season": periods.directed_season,
    "season_of_year": periods.season_of_year,
    "quarter": quarters.quarter,
    "half": quarters.half,
    "latest": quarters.latest,
    "year_ago_quarter": quarters.year_ago_quarter,
    "quarter_of_year": quarters.quarter_of_year,
    "same_last_year": periods.same_last_year,
    "quarter_ended": quarters.quarter_ended,
    "fixed": periods.as_said,
}
DISTANCES = frozenset({"D", "W", "WE", "FN", "MO", "Q", "Y", "E", "C"})
LONG_SPANS = frozenset({"P6M", "P9M", "P1Y"})
WHOSE = words("a his her their its 's ’s")  # "his 1998 book"
BESIDE = words("until till since")
DATED = frozenset({"date", "season"})
ENOUGH = 4  # dates with year and month, before they say which years a text tells of
COMPARING = words("after than from since with over against unlike")
NEAR = 3  # words before a quarter among which what compares with it stands
RANGES = words("- – — to until")
JOINED = JOINING | {","}


def mentions(
    tokens: Tokens, phrases: list[Phrase], published: date | None, about: int | None = None
) -> tuple[Mention, ...]:
    """Resolved from left to right; what no calendar has ("30 February") is left out. `about`: the title's year."""
    state = State(published, month_first=month_first(phrases), told=years_told(phrases))
    if published is None:
        years = (p.said.year for p in phrases if p.said.year and p.said.form in DATED and p.said.unit != SHORT_YEAR)
        state = state._replace(year=next(years, about))
    out: list[Mention] = []
    phrases = with_whole_years(phrases, published.year if published else state.year, history=published is None)
    state = state._replace(in_full=days_in_full(phrases))
    if published and (about or any(p.said.year and p.said.year < published.year for p in phrases)):
        told = story.about(about) if about and about < published.year else None
        outlooks, since = story.outlooks(tokens, phrases, published), story.years_since(tokens, phrases, published)
        state = state._replace(story=told, outlooks=outlooks, since=since, news=story.is_news(phrases))
    for phrase in with_shared_years(tokens, phrases):
        case = Case(tokens, phrase, state)
        resolved = antiquity.counted(case) or RESOLVERS[phrase.said.form](case)
        if resolved and phrase.rule == "day_beside":
            resolved = beside(resolved, phrase.said.number or 0)
        if resolved:
            out.append(mention(case, resolved))
            state = after(case, resolved)
    return tuple(out)


def beside(resolved: Resolved, days: int) -> Resolved | None:
    """the day after Christmas: counted from the day that is named"""
    point = resolved.point
    if point is None or not point.day:
        return resolved
    return on_day(plus_days(point.whole(), days), "", resolved.inferred, resolved.why)


def mention(case: Case, resolved: Resolved) -> Mention:
    tokens, phrase = case.tokens, case.phrase
    start, end = tokens.starts[phrase.first], tokens.end(phrase.last)
    return Mention(
        start, end, tokens.text[start:end], phrase.said.type, resolved.value, phrase.rule, known(phrase.said),
        resolved.inferred, resolved.why,
    )  # fmt: skip


def known(said: Said) -> tuple[str, ...]:
    """What the words themselves say."""
    out = [name for name in ("year", "month", "day", "weekday") if getattr(said, name) is not None]
    if said.part:
        out.append("time")
    if said.form in ("season", "directed_season", "season_of_year", "quarter", "half"):
        out.append(said.form.removeprefix("directed_").removesuffix("_of_year"))
    if said.unit in DISTANCES:
        out.append("distance")
    return tuple(out)


def after(case: Case, resolved: Resolved) -> State:
    """What has been read, the phrase included."""
    state, said, phrase = case.state, case.said, case.phrase
    if resolved.quarter and compared_with(case, resolved.quarter) and not by_the_way(case, resolved.quarter):
        state = state._replace(quarter=resolved.quarter, by_year=False)
    if phrase.rule in ("stretch", "year_as_span") and resolved.value in LONG_SPANS:
        state = state._replace(by_year=True)
    if resolved.before_christ:
        return state._replace(before_christ=resolved.before_christ)
    if resolved.point is None:
        return half_told(case) if said.form == "half" else state
    state = state.with_day(resolved.point)
    ahead = story.looks_ahead(case)
    if (not in_passing(case) or story.heads(case)) and not ahead:
        state = story.after_date(case._replace(state=state), resolved.point)
    if said.form == "overnight" and state.point and state.published and phrase.first - state.point_at < REACH:
        return state  # "overnight losses" leave the day that is told of
    if ahead or looks_back(case):
        return state._replace(back=resolved.point, back_at=phrase.last)
    if in_passing(case):
        return state._replace(passing=resolved.point)
    point = resolved.point
    named = said.year is not None or said.anchor == "text"
    return state._replace(
        point=point,
        point_at=phrase.last,
        said=said,
        passing=None,
        before_christ=None,
        exact=point if point.day else state.exact,
        year=point.year if named or not state.published else state.year,
        year_at=phrase.last if named else state.year_at,
    )


def half_told(case: Case) -> State:
    """ "in the first half of 1988": what follows is of that year."""
    return story.after_date(case, Point(case.said.year)) if case.said.year else case.state


def compared_with(case: Case, quarter: tuple[int, int]) -> bool:
    """Whether later figures may be those of the quarter: it is over, or told of as over."""
    return is_over(quarter, case.published) or told_of(case, quarter)


def by_the_way(case: Case, quarter: tuple[int, int]) -> bool:
    """Whether an earlier quarter than the reported one is only looked back to: "after a flat second quarter"."""
    known, first = case.state.quarter, case.phrase.first
    led = case.tokens.words[max(0, first - NEAR) : first]
    return known is not None and quarter < known and not COMPARING.isdisjoint(led)


def told_of(case: Case, quarter: tuple[int, int]) -> bool:
    """Whether the quarter of publication is told of as over, as a fiscal one may be: "posted fourth-quarter losses"."""
    if case.tokens.words[case.phrase.last + 1 : case.phrase.last + 2] == ["ended"]:
        return True
    published = case.published
    now = published is not None and quarter == (published.year, quarter_of(published))
    return now and case.said.form == "quarter" and case.way()[0] < 0


def looks_back(case: Case) -> bool:
    """Whether history writing looks back for a sentence: "the year before", "three years earlier"."""
    said = case.said
    return case.published is None and said.anchor == "text" and said.unit == "Y" and said.shift < 0


def in_passing(case: Case) -> bool:
    """Whether a date leaves the story where it was: "until 1945", "(1914-18)", "his 1998 book", a far-off year."""
    said, told = case.said, case.state.told
    before = case.before[-1] if case.before else ""
    if "when" in case.tokens.words[case.phrase.last + 1 : case.phrase.last + 3]:
        return False  # "to 1989, when peace was signed on 2 December"
    if before in BESIDE:
        return True
    if ends_aside(case):
        return True
    if said.form != "date" or said.month is not None or said.year is None:
        return False
    if before in WHOSE or not told[0] - 1 <= said.year <= told[1] + 1:
        return True
    opened = case.tokens.words[max(0, case.phrase.first - 3)] == "("
    return before == "(" or (case.phrase.rule == "years" and opened)


def ends_aside(case: Case) -> bool:
    """ "(23 August 1942 – 2 February 1943)": the story of what is named before it starts with the first day."""
    words, state, first = case.tokens.words, case.state, case.phrase.first
    if case.said.form != "date" or state.point_at != first - 2 or words[first - 1] not in RANGES:
        return False
    closed = words[case.phrase.last + 1 : case.phrase.last + 2] == [")"]
    return closed and "(" in words[max(0, state.point_at - 5) : state.point_at]


def years_told(phrases: list[Phrase]) -> tuple[int, int]:
    """First and last year named with a month; any year where such dates are few."""
    years = sorted(p.said.year for p in phrases if p.said.form == "date" and p.said.year and p.said.month)
    return (years[0], years[-1]) if len(years) >= ENOUGH else (1, LAST_YEAR)


def days_in_full(phrases: Iterable[Phrase]) -> dict[tuple[int | None, int | None], tuple[int, int]]:
    """(month, day) -> where the text first names it with a year, and the year; without those of several years."""
    found: dict[tuple[int | None, int | None], tuple[int, int]] = {}
    several = set()
    for phrase in phrases:
        said = phrase.said
        if said.form == "date" and said.year and said.month and said.day:
            _, year = found.setdefault((said.month, said.day), (phrase.first, said.year))
            if year != said.year:
                several.add((said.month, said.day))
    return {day: named for day, named in found.items() if day not in several}


def month_first(phrases: list[Phrase]) -> bool:
    """Whether 03/04 is 4 March: settled by the text's other dates, else American order."""
    for phrase in phrases:
        if phrase.rule == "numeric_date" and phrase.said.form == "date" and (phrase.said.day or 0) > 12:
            return phrase.said.value != DAY_FIRST
    rules = {p.rule for p in phrases}
    return not rules & {"day_month", "days_month"} or bool(rules & {"month_day", "month_days"})


def with_whole_years(phrases: list[Phrase], near: int | None, history: bool) -> list[Phrase]:
    """ "'68", "3 JAN 90": the century that brings the year nearest to publication, or to the year named before it."""
    if near is None:
        return phrases
    out: list[Phrase] = []
    for phrase in phrases:
        said = phrase.said
        if said.unit == SHORT_YEAR and said.year is not None:
            said = said._replace(year=two_digit_year(said.year % 100, near))
        elif history and said.form == "date" and said.year:
            near = said.year
        out.append(phrase._replace(said=said) if said is not phrase.said else phrase)
    return out


def with_shared_years(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """ "from 19 December to 5 March 2020", "June and July 1941": the year said last is the first one's too."""
    out = list(phrases)
    for index in range(len(out) - 2, -1, -1):
        left, right = out[index], out[index + 1]
        between = tokens.words[left.last + 1 : right.first]
        if lacks_year_of(left.said, right.said) and 0 < len(between) <= 2 and JOINED.issuperset(between):
            assert right.said.year and left.said.month and right.said.month
            crosses = (left.said.month, left.said.day or 0) > (right.said.month, right.said.day or 99)
            out[index] = left._replace(said=left.said._replace(year=right.said.year - crosses))
    return out


def lacks_year_of(left: Said, right: Said) -> bool:
    """Whether only the second of two dates with a month says its year."""
    if left.form != "date" or right.form != "date" or not left.month or not right.month:
        return False
    return left.year is None and right.year is not None
