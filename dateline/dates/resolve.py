"""Phrases -> mentions: what the words leave out is inferred from the day of publication or the text before.

Each form of `Said` has its resolver, a function of the phrase and of what has been read so far. It gives back
the value, what was inferred, why, and where the next phrase counts from.
"""

from datetime import date, timedelta
from typing import NamedTuple

from dateline.dates import tense
from dateline.dates.calendar_values import plus_days, plus_months, safe_date, week_value
from dateline.dates.grammar import Said
from dateline.dates.holidays import moving
from dateline.dates.select import Phrase
from dateline.dates.tokens import Tokens
from dateline.model import Mention

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Point(NamedTuple):
    """A date as far as it is known: what later phrases count from."""

    year: int
    month: int | None = None
    day: int | None = None

    def whole(self) -> date:
        return date(self.year, self.month or 1, self.day or 1)


class State(NamedTuple):
    """What has been read so far."""

    published: date | None
    point: Point | None = None  # the date last read
    point_at: int = -1000  # index of its last word
    exact: Point | None = None  # the day last read
    said: Said | None = None  # the words of the date last read
    year: int | None = None  # the year last named in the text
    year_at: int = -1000  # index of the word that named it
    quarter: tuple[int, int] | None = None
    by_year: bool = False  # figures are compared by years or months, no longer by quarters
    month_first: bool = True  # order of 03/04/2020 in this text
    told: tuple[int, int] = (1, 9999)  # first and last year that the text tells of month by month


class Resolved(NamedTuple):
    value: str
    inferred: tuple[str, ...] = ()
    why: str = ""
    point: Point | None = None
    quarter: tuple[int, int] | None = None


def mentions(tokens: Tokens, phrases: list[Phrase], published: date | None) -> tuple[Mention, ...]:
    """Resolved from left to right; what no calendar has ("30 February") is left out."""
    state = State(published, month_first=month_first(phrases), told=years_told(phrases))
    first_year = next((p.said.year for p in phrases if p.said.year and p.said.form in ("date", "season")), None)
    if published is None and first_year:
        state = state._replace(year=first_year)
    phrases = with_shared_years(tokens, phrases)
    out = []
    for phrase in phrases:
        resolved = RESOLVERS[phrase.said.form](tokens, phrase, state)
        if resolved is None:
            continue
        start, end = tokens.starts[phrase.first], tokens.ends[phrase.last]
        out.append(
            Mention(
                start,
                end,
                tokens.text[start:end],
                phrase.said.type,
                resolved.value,
                phrase.rule,
                known(phrase.said),
                resolved.inferred,
                resolved.why,
            )  # type: ignore[arg-type]
        )
        state = after(tokens, state, phrase, resolved)
    return tuple(out)


def known(said: Said) -> tuple[str, ...]:
    """What the words themselves say."""
    names = ("year", "month", "day", "weekday")
    out = [name for name in names if getattr(said, name) is not None]
    if said.part:
        out.append("time")
    if said.form in ("season", "quarter", "half", "decade"):
        out.append(said.form)
    if said.unit in ("D", "W", "MO", "Q", "Y", "WE", "E", "C"):
        out.append("distance")
    return tuple(out)


def after(tokens: Tokens, state: State, phrase: Phrase, resolved: Resolved) -> State:
    if resolved.quarter and (
        is_over(resolved.quarter, state.published) or "ended" in tokens.words[phrase.last + 1 : phrase.last + 2]
    ):
        state = state._replace(quarter=resolved.quarter, by_year=False)
    if phrase.rule in ("stretch", "year_as_span") and resolved.value in ("P6M", "P9M", "P1Y"):
        state = state._replace(by_year=True)
    if resolved.point is None or in_passing(tokens, phrase, state):
        return state
    said = phrase.said
    state = state._replace(point=resolved.point, point_at=phrase.last, said=phrase.said)
    if resolved.point.day:
        state = state._replace(exact=resolved.point)
    if said.year is not None or said.anchor == "text":
        state = state._replace(year=resolved.point.year, year_at=phrase.last)
    elif state.published is None:
        state = state._replace(year=resolved.point.year)
    return state


def is_over(quarter: tuple[int, int], published: date | None) -> bool:
    """Whether a quarter is one to compare with: over by the day of publication, and of the last year."""
    if published is None:
        return True
    age = published.year * 4 + (published.month + 2) // 3 - quarter[0] * 4 - quarter[1]
    return 0 < age <= 4


def in_passing(tokens: Tokens, phrase: Phrase, state: State) -> bool:
    """Whether a date leaves the story where it was: "until 1945", "(1914-18)", "his 1998 book", a far-off year."""
    before = tokens.words[phrase.first - 1] if phrase.first else ""
    if before in ("until", "till", "since"):
        return True
    said = phrase.said
    if said.form != "date" or said.month is not None or said.year is None:
        return False
    if before in WHOSE or not state.told[0] - 1 <= said.year <= state.told[1] + 1:
        return True
    return before == "(" or (phrase.rule == "years" and tokens.words[max(0, phrase.first - 3)] == "(")


WHOSE = {"a", "his", "her", "their", "its", "'s", "’s"}  # "his 1998 book"
ENOUGH = 4  # dates with year and month, before they say which years a text tells of


def years_told(phrases: list[Phrase]) -> tuple[int, int]:
    """First and last year named with a month; any year where such dates are few."""
    years = sorted(p.said.year for p in phrases if p.said.form == "date" and p.said.year and p.said.month)
    return (years[0], years[-1]) if len(years) >= ENOUGH else (1, 9999)


def month_first(phrases: list[Phrase]) -> bool:
    """Whether 03/04 is 4 March: settled by the text's other dates, else American order."""
    for phrase in phrases:
        if phrase.rule == "numeric_date" and phrase.said.form == "date" and phrase.said.day and phrase.said.day > 12:
            return phrase.said.unit != "DMY"
    return not any(p.rule in ("day_month", "days_month") for p in phrases) or any(
        p.rule in ("month_day", "month_days") for p in phrases
    )


def with_shared_years(tokens: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """ "from 19 December to 5 March 2020", "June and July 1941": the year said last is the first one's too."""
    out = list(phrases)
    for index in range(len(out) - 2, -1, -1):
        left, right = out[index], out[index + 1]
        if (
            left.said.form != "date"
            or right.said.form != "date"
            or left.said.year
            or not right.said.year
            or not left.said.month
            or not right.said.month
        ):
            continue
        between = tokens.words[left.last + 1 : right.first]
        if between and len(between) <= 2 and set(between) <= JOINING:
            crosses = (left.said.month, left.said.day or 0) > (right.said.month, right.said.day or 99)
            out[index] = left._replace(said=left.said._replace(year=right.said.year - crosses))
    return out


JOINING = {"to", "until", "till", "through", "and", "-", "–", "—", ",", "or"}


# --- values


def with_part(day: date, part: str) -> str:
    return day.isoformat() + part


def on_day(day: date | None, part: str, inferred: tuple[str, ...], why: str) -> Resolved | None:
    if day is None:
        return None
    return Resolved(with_part(day, part), inferred, why, Point(day.year, day.month, day.day))


# --- resolvers


def resolve_date(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    """Day, month and year as far as they are said."""
    said = phrase.said
    year, inferred, why = said.year, (), ""
    if year is None:
        assert said.month is not None
        year, why = year_for(tokens, phrase, state)
        inferred = ("year",)
        if year is None:
            return without_year(said)
    if said.month is None:
        return Resolved(f"{year:04}", point=Point(year))
    if said.day is None:
        return Resolved(f"{year:04}-{said.month:02}" + said.part, inferred, why, Point(year, said.month))
    day = safe_date(year, said.month, said.day)
    if day is None:
        return None
    return on_day(day, said.part, inferred, why)


def without_year(said: Said) -> Resolved | None:
    value = f"XXXX-{said.month:02}" + (f"-{said.day:02}" if said.day else "")
    return Resolved(value + said.part, (), "no year is named before it")


def year_for(tokens: Tokens, phrase: Phrase, state: State) -> tuple[int | None, str]:
    """The year of a month or a day that says none."""
    said = phrase.said
    assert said.month is not None
    if state.published is None:
        return carried_year(state, said)
    if state.point and state.point.month and follows_on(tokens, state, phrase.first):
        return state.point.year + (said.month < state.point.month), "the date before it"
    carried = state.year
    if carried is not None and carried < state.published.year and is_carried(tokens, phrase, state):
        return carried, f"the year {carried} is named just before"
    if said.weekday and said.day:
        for year in (state.published.year, state.published.year - 1, state.published.year + 1):
            day = safe_date(year, said.month, said.day)
            if day and day.isoweekday() == said.weekday:
                return year, "the year nearest to publication in which it is that weekday"
    return nearest_year(tokens, phrase, state.published)


def is_carried(tokens: Tokens, phrase: Phrase, state: State) -> bool:
    """Whether a date of a past year goes on telling of it: "In June 2015 … On 3 August he fled"."""
    if not same_sentence(tokens, state.year_at, phrase.first) or not state.point or not state.point.month:
        return False
    return tense.direction(tokens, phrase.first, phrase.last)[0] <= 0


def follows_on(tokens: Tokens, state: State, first: int) -> bool:
    """Whether a date goes on with the one before: "April and May", "December to February"."""
    if state.said is None or state.said.form != "date" or state.said.month is None:
        return False
    between = tokens.words[state.point_at + 1 : first]
    return 0 < len(between) <= 2 and set(between) <= JOINING - {","}


def same_sentence(tokens: Tokens, earlier: int, later: int) -> bool:
    return 0 <= later - earlier < 40 and not any(w in {".", "!", "?"} for w in tokens.words[earlier + 1 : later])


AHEAD_WEIGHT = {1: 0.5, 0: 1.5, -1: 3.0}  # how much further off a date ahead seems than one behind, by tense
AHEAD_WEIGHT_OF_MONTH = {1: 0.35, 0: 2.2, -1: 6.0}
PROSPECTIVE = {"by", "until", "till", "before", "through", "payable", "effective", "deadline"}
SOON = 8  # days


def nearest_year(tokens: Tokens, phrase: Phrase, published: date) -> tuple[int, str]:
    """Of the dates before and after publication the nearer one, the verb's tense counted in."""
    said = phrase.said
    assert said.month is not None
    ahead, behind = distances(said, published)
    if not ahead or not behind:
        return published.year, "the month or day of publication"
    way, verb = tense.direction(tokens, phrase.first, phrase.last)
    if way <= 0 and {*tokens.words[max(0, phrase.first - 2) : phrase.first]} & PROSPECTIVE:
        way, verb = way + 1, tokens.words[phrase.first - 1]
    weight = (AHEAD_WEIGHT if said.day else AHEAD_WEIGHT_OF_MONTH)[way]
    passed = (said.month, said.day or 0) < (published.month, published.day if said.day else 0)
    if ahead * weight <= behind:
        return published.year + passed, f"'{verb}' and the distance point ahead" if verb else "the nearer one"
    return published.year - (not passed), f"'{verb}' and the distance point back" if verb else "the nearer one"


def distances(said: Said, published: date) -> tuple[float, float]:
    """Days from publication ahead and back to a day of the year, or from month to month."""
    assert said.month is not None
    if said.day is None:
        months = (said.month - published.month) % 12
        return months * 30.4, (12 - months) % 12 * 30.4
    days = ((said.month - published.month) * 30.4 + said.day - published.day) % 365
    return days, 365 - days if days else 0


def carried_year(state: State, said: Said) -> tuple[int | None, str]:
    """In history writing: the year of the text before, the next one when the months have come round."""
    if state.year is None:
        return None, ""
    if said.weekday and said.day and said.month:
        for year in (state.year, state.year + 1, state.year - 1):
            day = safe_date(year, said.month, said.day) if year <= 9999 else None
            if day and day.isoweekday() == said.weekday:
                return year, f"near {state.year} the year in which it is that weekday"
    point = state.point
    if point and point.year == state.year and point.month and said.month and point.month - said.month >= 9:
        return state.year + 1, f"after {point.year}-{point.month:02} the months begin again"
    return state.year, f"the year {state.year} is the last one named"


def resolve_month_of_year(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    base = anchor_day(state, phrase.said.anchor)
    if base is None:
        return None
    year = base.year + phrase.said.shift
    return Resolved(
        f"{year:04}-{phrase.said.month:02}", ("year",), f"counted from {base.year}", Point(year, phrase.said.month)
    )


def resolve_directed_month(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    """last May, this September, next March"""
    said, base = phrase.said, anchor_day(state, phrase.said.anchor)
    assert said.month is not None
    if base is None:
        return without_year(said)
    if state.published is None and said.shift == 0 and state.year:
        year = state.year
    elif said.shift < 0:
        year = base.year - (said.month >= base.month - (state.published is not None))
    elif said.shift > 0:
        year = base.year + (said.month <= base.month)
    else:
        year = base.year
    return Resolved(
        f"{year:04}-{said.month:02}", ("year",), f"counted from {base.isoformat()}", Point(year, said.month)
    )


def resolve_directed_day(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    """last Christmas, this Halloween"""
    said, base = phrase.said, anchor_day(state, phrase.said.anchor)
    assert said.month and said.day
    if base is None:
        return without_year(said)
    passed = (said.month, said.day) < (base.month, base.day)
    year = base.year - (said.shift < 0 and not passed) + (said.shift > 0 and passed)
    return on_day(safe_date(year, said.month, said.day), "", ("year",), f"counted from {base.isoformat()}")


def resolve_feast(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    """Thanksgiving, Easter: feasts that move"""
    said = phrase.said
    if said.year:
        return on_day(moving(said.value, said.year), said.part, (), "")
    base = anchor_day(state, "published")
    if base is None:
        return Resolved("XXXX-XX-XX")
    if state.published is None:
        return on_day(moving(said.value, state.year or base.year), said.part, ("year",), "the last year named")
    way = said.shift or tense.direction(tokens, phrase.first, phrase.last)[0] or -1
    days = [d for d in (moving(said.value, base.year + k) for k in (-1, 0, 1)) if d]
    if not days:
        return None
    chosen = [d for d in days if d <= base][-1:] if way < 0 else [d for d in days if d >= base][:1]
    return on_day(chosen[0], said.part, ("year",), "the nearest one that way") if chosen else None


def resolve_feast_week(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    said = phrase.said
    base = anchor_day(state, "published")
    if base is None:
        return None
    day = date(base.year, 12, 25) if said.value == "christmas" else moving(said.value, base.year)
    if day is None:
        return None
    return Resolved(
        week_value(day + timedelta(said.value == "easter")) + ("-WE" if said.unit == "WE" else ""),
        ("year",),
        "the feast of that year",
    )


def resolve_numeric(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    said = phrase.said
    assert said.year and said.month and said.day
    month, day = (said.month, said.day) if state.month_first else (said.day, said.month)
    return on_day(
        safe_date(said.year, month, day), said.part, ("order",), "month first" if state.month_first else "day first"
    )


def resolve_old_year(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    year = phrase.said.year
    return Resolved(f"{year:04}", point=Point(year)) if year and state.published is None else None


def resolve_day_alone(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    """on the 15th: of the month last read, else of the one of publication"""
    said = phrase.said
    point = state.point
    if state.published:
        point = point if point and point.month and abs((point.whole() - state.published).days) < 400 else None
        point = point or Point(state.published.year, state.published.month)
    if point is None or point.month is None or said.day is None:
        return None
    day = safe_date(point.year, point.month, said.day)
    if day and said.weekday and day.isoweekday() != said.weekday:
        others = [
            safe_date(d.year, d.month, said.day)
            for k in (-1, 1)
            if (d := plus_months(date(point.year, point.month, 1), k))
        ]
        day = next((d for d in others if d and d.isoweekday() == said.weekday), day)
    return on_day(day, said.part, ("year", "month"), "the month last read")


def anchor_day(state: State, anchor: str, unit: str = "") -> date | None:
    """The day that a phrase counts from."""
    if anchor != "published" or state.published is None:
        if state.point:
            return (finer(state, unit) or state.point).whole()
        if state.published is None and state.year:
            return date(state.year, 1, 1)
    return state.published


def finer(state: State, unit: str) -> Point | None:
    """For days and months the last date that is as exact, if it is of the year last read."""
    point, exact = state.point, state.exact
    if not point or not exact or exact.year != point.year or (point.month and exact.month != point.month):
        return None
    if (unit in ("D", "W", "WE") and not point.day) or (unit == "MO" and not point.month):
        return exact
    return None


def resolve_weekday(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    said = phrase.said
    assert said.weekday
    base = anchor_day(state, said.anchor)
    if base is None:
        return Resolved(f"XXXX-WXX-{said.weekday}{said.part}")
    if state.published is None or said.anchor == "text":
        return weekday_in_text(said, base)
    behind = (base.isoweekday() - said.weekday) % 7
    if said.number:  # last, this, next
        return directed_weekday(tokens, phrase, base, behind)
    way, verb = way_of_weekday(tokens, phrase)
    if behind == 0:
        return on_day(base, said.part, ("week",), "the weekday of publication")
    if way > 0:
        return on_day(plus_days(base, 7 - behind), said.part, ("week",), f"'{verb}' points ahead")
    return on_day(
        plus_days(base, -behind), said.part, ("week",), f"'{verb}' points back" if verb else "news tells of the past"
    )


def way_of_weekday(tokens: Tokens, phrase: Phrase) -> tuple[int, str]:
    """The verb's tense; "until Tuesday" and "by Tuesday" look ahead whatever it is."""
    way, verb = tense.direction(tokens, phrase.first, phrase.last)
    before = tokens.words[max(0, phrase.first - 2) : phrase.first]
    if way >= 0 and {*before} & {"until", "till", "by"} or before[-1:] == ["for"] or before == ["soon", "as"]:
        return 1, before[-1]
    return way, verb


def directed_weekday(tokens: Tokens, phrase: Phrase, base: date, behind: int) -> Resolved | None:
    said = phrase.said
    if said.shift < 0:
        return on_day(plus_days(base, -(behind or 7)), said.part, ("week",), "the last one before publication")
    if said.shift > 0:
        return on_day(plus_days(base, (7 - behind)), said.part, ("week",), "the next one after publication")
    way, verb = tense.direction(tokens, phrase.first, phrase.last)
    if "coming" in tokens.words[phrase.first : phrase.last] or way > 0 and behind:
        return on_day(plus_days(base, 7 - behind), said.part, ("week",), "the next one after publication")
    if "past" in tokens.words[phrase.first : phrase.last] or way < 0:
        return on_day(plus_days(base, -behind), said.part, ("week",), "the last one before publication")
    monday = plus_days(base, 1 - base.isoweekday())
    return on_day(
        plus_days(monday, said.weekday - 1) if monday and said.weekday else None,
        said.part,
        ("week",),
        "the week of publication",
    )


def weekday_in_text(said: Said, base: date) -> Resolved | None:
    """From a date in the text a weekday goes on, unless "previous" sends it back."""
    assert said.weekday
    ahead = (said.weekday - base.isoweekday()) % 7
    if said.shift < 0:
        return on_day(plus_days(base, ahead - 7), said.part, ("week",), f"the one before {base}")
    if said.shift > 0:
        return on_day(plus_days(base, ahead or 7), said.part, ("week",), f"the one after {base}")
    return on_day(plus_days(base, ahead), said.part, ("week",), f"counted from {base}")


def resolve_weekday_of_week(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    said, base = phrase.said, anchor_day(state, "published")
    if base is None or not said.weekday:
        return None
    return on_day(
        plus_days(base, 7 * said.shift + said.weekday - base.isoweekday()),
        said.part,
        ("week",),
        "the week counted from publication",
    )


def resolve_relative(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    """Periods counted from a date: last week, that year, the next day."""
    said = phrase.said
    anchor = said.anchor
    if anchor == "text_or_published":
        anchor = "published" if state.published else "text"
    if state.published is None and anchor == "published" and said.unit == "D" and not said.part:
        return Resolved("PRESENT_REF" if said.shift == 0 else "PAST_REF" if said.shift < 0 else "FUTURE_REF")
    base = anchor_day(state, anchor, said.unit)
    if base is None:
        return unanchored(said)
    if (
        anchor == "text"
        and state.published is None
        and state.point
        and not state.point.day
        and not finer(state, said.unit)
    ):
        if said.unit == "D" and said.shift and said.shift != 0:
            return Resolved(month_or_year(state.point, "-XX") + said.part)
        if said.unit == "MO" and not state.point.month:
            return Resolved(f"{state.point.year:04}-XX")
    why = f"counted from {base.isoformat()}"
    return shifted(base, said.unit, said.shift, said.part, why, state)


def month_or_year(point: Point, unknown: str) -> str:
    """The date as far as it is known, with `unknown` for its day."""
    return f"{point.year:04}-{point.month:02}{unknown}" if point.month else f"{point.year:04}-XX{unknown}"


def unanchored(said: Said) -> Resolved:
    """Without any date to count from only past, present or future can be told."""
    if said.unit == "D" and said.part:
        return Resolved("XXXX-XX-XX" + said.part)
    return Resolved("PAST_REF" if said.shift < 0 else "FUTURE_REF" if said.shift > 0 else "PRESENT_REF")


def shifted(base: date, unit: str, count: int, part: str, why: str, state: State) -> Resolved | None:
    """The day, week, month, quarter, year, decade or century `count` of them from `base`."""
    if unit == "D":
        return on_day(plus_days(base, count), part, ("date",), why)
    if unit in ("W", "WE"):
        day = plus_days(base, 7 * count)
        if day is None:
            return None
        return Resolved(
            week_value(day) + ("-WE" if unit == "WE" else ""), ("week",), why, Point(day.year, day.month, day.day)
        )
    if unit == "MO":
        moved = plus_months(base, count)
        return (
            Resolved(
                f"{moved:%Y-%m}" if moved.year > 999 else moved.isoformat()[:7],
                ("month",),
                why,
                Point(moved.year, moved.month),
            )
            if moved
            else None
        )
    if unit == "Q":
        moved = plus_months(base, 3 * count)
        if not moved:
            return None
        quarter = (moved.month + 2) // 3
        return Resolved(f"{moved.year:04}-Q{quarter}", ("quarter",), why, quarter=(moved.year, quarter))
    year = base.year + count * {"Y": 1, "E": 10, "C": 100}.get(unit, 1)
    if not 1 <= year <= 9999:
        return None
    if unit == "E":
        return Resolved(f"{year:04}"[:3], ("decade",), why)
    if unit == "C":
        return Resolved(f"{year:04}"[:2], ("century",), why)
    return Resolved(f"{year:04}", ("year",), why, Point(year))


def resolve_month_end(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    """the end of the month, of this month"""
    base = anchor_day(state, "published" if state.published else "text")
    return shifted(base, "MO", phrase.said.shift, "", f"counted from {base.isoformat()}", state) if base else None


def resolve_year_end(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    base = anchor_day(state, "published" if state.published else "text")
    return Resolved(f"{base.year:04}", ("year",), f"counted from {base.isoformat()}") if base else None


def resolve_distance(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    """two days later, six weeks ago, a year earlier"""
    said = phrase.said
    halves = said.number or 0
    anchor = said.anchor
    if said.unit == "Y" and abs(halves) == 2 and said.shift < 0 and state.quarter and state.published and not state.by_year:
        year, quarter = state.quarter
        return Resolved(f"{year - 1:04}-Q{quarter}", ("quarter",), "the quarter last read, a year before")
    if (
        said.unit == "Y"
        and said.value == "earlier"
        and state.published
        and state.point
        and state.point.year <= state.published.year
        and state.point.day is None
    ):
        anchor = "text"
    base = anchor_day(state, anchor)
    if base is None:
        return unanchored(said._replace(unit="X"))
    if said.unit in ("S", "M", "H"):
        return distance_in_hours(said, halves)
    if said.anchor == "text" and state.published and state.point is None:
        base = state.published
    count = halves // 2 if halves % 2 == 0 or halves > 0 else -(-halves // 2)
    unit, why = said.unit, f"counted from {base.isoformat()}"
    if halves % 2 and unit == "Y":
        moved = plus_months(base, halves * 6)
        return Resolved(moved.isoformat()[:7], ("date",), why, Point(moved.year, moved.month)) if moved else None
    if unit == "FN":
        unit, count = "W", 2 * count
    if unit == "E":
        unit, count = "Y", 10 * count
    if unit == "C":
        unit, count = "Y", 100 * count
    return shifted(base, unit, count, "", why, state)


def distance_in_hours(said: Said, halves: int) -> Resolved:
    whole, half = divmod(abs(halves), 2)
    unit = said.unit
    smaller = {"H": "30M", "M": "30S"}.get(unit, "")
    return Resolved(f"PT{whole}{unit}" + (smaller if half else ""))


def resolve_vague_distance(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    said = phrase.said
    if said.anchor == "published":
        return Resolved("PAST_REF")
    unit = {
        "S": "TXS",
        "M": "TXM",
        "H": "TXH",
        "D": "XD",
        "W": "XW",
        "FN": "XW",
        "MO": "XM",
        "Q": "XQ",
        "Y": "XY",
        "E": "XE",
        "C": "XC",
        "L": "XL",
        "WE": "XW",
    }[said.unit]
    return Resolved("P" + unit)


def resolve_season(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    said = phrase.said
    if said.year:
        return Resolved(f"{said.year:04}-{said.unit}", point=Point(said.year, SEASON_MONTHS[said.unit]))
    base = anchor_day(state, said.anchor)
    if base is None:
        return Resolved(f"XXXX-{said.unit}")
    if state.published is None and not said.shift:
        year = state.year or base.year
        return Resolved(
            f"{year:04}-{said.unit}", ("year",), "the last year named", Point(year, SEASON_MONTHS[said.unit])
        )
    year = base.year
    start = SEASON_MONTHS[said.unit]
    if said.number and said.shift < 0:
        year -= base.month < start + (3 if said.unit != "WI" else 0) or (said.unit == "WI" and base.month >= 12)
        year = base.year - 1 if base.month <= start + 2 else base.year
    elif said.number and said.shift > 0:
        year = base.year + (base.month >= start)
    elif not said.number:
        way = tense.direction(tokens, phrase.first, phrase.last)[0]
        if base.month < start and way <= 0 and start - base.month > 2:
            year -= 1
        elif base.month > start + 2 and way > 0:
            year += 1
    return Resolved(f"{year:04}-{said.unit}", ("year",), f"counted from {base.isoformat()}", Point(year, start))


def resolve_quarter(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    said = phrase.said
    assert said.number
    base = anchor_day(state, "published")
    if said.year or base is None:
        year = said.year or 0
        value = f"{year:04}-Q{said.number}" if year else f"XXXX-Q{said.number}"
        return Resolved(value, quarter=(year, said.number) if year else None)
    if said.unit == "Y":
        year = base.year + said.shift
        return Resolved(
            f"{year:04}-Q{said.number}", ("year",), f"counted from {base.isoformat()}", quarter=(year, said.number)
        )
    current = (base.month + 2) // 3
    way = tense.direction(tokens, phrase.first, phrase.last)[0]
    year = base.year
    if said.number > current + 1 or (
        said.number > current and way <= 0 and current == 1 and base.month <= 2 and said.number != 2
    ):
        year -= way <= 0
    elif said.number > current and way < 0:
        year -= 1
    elif said.number < current - 1 and way > 0:
        year += 1
    return Resolved(
        f"{year:04}-Q{said.number}", ("year",), f"the nearest one to {base.isoformat()}", quarter=(year, said.number)
    )


def resolve_half(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    said = phrase.said
    base = anchor_day(state, "published")
    year = said.year or (base.year + said.shift if base else None)
    return Resolved(f"{year:04}-H{said.number}" if year else f"XXXX-H{said.number}", () if said.year else ("year",))


def resolve_latest(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    """the latest quarter: the one last read, else the last one that was over on the day of publication"""
    base = anchor_day(state, "published")
    if base is None:
        return None
    if phrase.said.unit == "Y":
        return Resolved(f"{base.year - (base.month < 7):04}", ("year",), "the last full year")
    if state.quarter:
        year, quarter = state.quarter
        return Resolved(f"{year:04}-Q{quarter}", ("quarter",), "the quarter last read", quarter=state.quarter)
    moved = plus_months(base, -3)
    if moved is None:
        return None
    quarter = (moved.month + 2) // 3
    return Resolved(f"{moved.year:04}-Q{quarter}", ("quarter",), "the last full quarter", quarter=(moved.year, quarter))


def resolve_year_ago_quarter(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    said = phrase.said
    base = anchor_day(state, "published")
    if base is None:
        return None
    if said.number:
        return Resolved(f"{base.year - 1:04}-Q{said.number}", ("year",), "a year before publication")
    if state.quarter:
        year, quarter = state.quarter
        return Resolved(f"{year - 1:04}-Q{quarter}", ("quarter",), "the quarter last read, a year before")
    return Resolved(f"{base.year - 1:04}", ("year",), "a year before publication")


def resolve_quarter_of_year(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    year = phrase.said.year
    assert year
    if state.quarter:
        return Resolved(f"{year:04}-Q{state.quarter[1]}", ("quarter",), "the quarter last read")
    return Resolved(f"{year:04}")


def resolve_weekend(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    base = anchor_day(state, "published")
    if base is None:
        return Resolved("XXXX-WXX-WE")
    way = tense.direction(tokens, phrase.first, phrase.last)[0]
    back = base.isoweekday() <= 4 if way == 0 else way < 0 and base.isoweekday() < 6
    day = plus_days(base, -7 if back else 0)
    return Resolved(week_value(day) + "-WE", ("week",), f"counted from {base.isoformat()}") if day else None


def resolve_week_of(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    said = phrase.said
    assert said.month and said.day
    year, why = (said.year, "") if said.year else year_for(tokens, phrase, state)
    day = safe_date(year, said.month, said.day) if year else None
    return (
        Resolved(week_value(day), () if said.year else ("year",), why, Point(day.year, day.month, day.day))
        if day
        else None
    )


def resolve_decade(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    return Resolved(f"{phrase.said.year:04}"[:3])


def resolve_fixed(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    return Resolved(phrase.said.value)


def resolve_then(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    """until then: the date last read"""
    point = state.point
    if point is None:
        return None
    value = (
        f"{point.year:04}" + (f"-{point.month:02}" if point.month else "") + (f"-{point.day:02}" if point.day else "")
    )
    return Resolved(value, ("date",), "the date last read", point)


NEAR = 40  # words; a day named further off is not the hour's


def resolve_clock(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    """An hour without its day: of the day named close by, else of publication."""
    part = phrase.said.part
    point = state.point
    if point and point.day and (state.published is None or phrase.first - state.point_at < NEAR):
        return Resolved(with_part(point.whole(), part), ("date",), "the day last named")
    if state.published is None:
        return Resolved("XXXX-XX-XX" + part)
    return Resolved(with_part(state.published, part), ("date",), "the day of publication")


def resolve_overnight(tokens: Tokens, phrase: Phrase, state: State) -> Resolved | None:
    base = anchor_day(state, "published" if state.published else "text")
    if base is None:
        return Resolved("XXXX-XX-XXTNI")
    day = plus_days(base, -1 if state.published else 0)
    return on_day(day, "TNI", ("date",), f"the night before {base.isoformat()}")


RESOLVERS = {
    "date": resolve_date,
    "month_of_year": resolve_month_of_year,
    "directed_month": resolve_directed_month,
    "directed_day": resolve_directed_day,
    "feast": resolve_feast,
    "feast_week": resolve_feast_week,
    "numeric": resolve_numeric,
    "old_year": resolve_old_year,
    "day_alone": resolve_day_alone,
    "weekday": resolve_weekday,
    "weekday_of_week": resolve_weekday_of_week,
    "relative": resolve_relative,
    "month_end": resolve_month_end,
    "year_end": resolve_year_end,
    "distance": resolve_distance,
    "vague_distance": resolve_vague_distance,
    "season": resolve_season,
    "quarter": resolve_quarter,
    "half": resolve_half,
    "latest": resolve_latest,
    "year_ago_quarter": resolve_year_ago_quarter,
    "quarter_of_year": resolve_quarter_of_year,
    "weekend": resolve_weekend,
    "week_of": resolve_week_of,
    "decade": resolve_decade,
    "fixed": resolve_fixed,
    "then": resolve_then,
    "clock": resolve_clock,
    "part_of_day": resolve_clock,
    "overnight": resolve_overnight,
}
