"""The year of a date that says none: from publication and tense in news, from the text before in history."""

from datetime import date, timedelta

from dateline.dates import tense
from dateline.dates.grammar import Said
from dateline.dates.state import LAST_YEAR, Case, State
from dateline.dates.story import told_year, year_in_story
from dateline.dates.values import nearest_day, safe_date
from dateline.dates.words import JOINING, words

MONTH_LENGTH = 30.4
# how much further off a date ahead seems than one behind, by tense: future, none, past
AHEAD_WEIGHT_OF_DAY = {1: 0.25, 0: 1.5, -1: 8.0}
AHEAD_WEIGHT_OF_MONTH = {1: 0.2, 0: 2.2, -1: 6.0}
FEASTS = frozenset({"holiday"})  # come round every year
BACK_OR_AHEAD = {"ended": -1, "last": -1, "past": -1, "is": 1, "are": 1, "next": 1, "coming": 1}
JUST_PAST = 31  # days; "was scheduled to begin on March 30" is not of the next year
IS_ON = (["is", "on"], ["are", "on"], ["is", "in"], ["are", "in"])
GOVERNING = 6  # words before a date within which a verb of what is to come governs it
DEFERRED = words(
    """set put postponed delayed scheduled moved deferred rescheduled expected declared made named proclaimed
    chosen"""
)
HOPED = tense.PROSPECT - tense.AHEAD
WEEK, MONTH = timedelta(7), timedelta(31)  # the week's news, the month's: their days need no year


def which_year(case: Case) -> tuple[int | None, str]:
    """The year and why it was chosen; None where history writing has named none yet."""
    said, state, published = case.said, case.state, case.published
    assert said.month is not None
    if published is None:
        if back := case.looking_back():
            return back.year, "the year that the sentence looks back to"
        return carried_year(state, said)
    if back := case.looking_back():
        return back.year, "the year that the sentence looks ahead to"
    if state.year and of_that_year(case):
        return state.year, "the year named before"
    if state.point and state.point.month and goes_on(case):
        return state.point.year + (said.month < state.point.month), "the date before it"
    if told := year_told(case, published):
        return told
    if told := told_year(case, said):
        return told
    by_weekday = year_of_weekday(said, published.year)
    if by_weekday:
        return by_weekday, "the nearest year in which it is that weekday"
    return nearest_year(case, published)


def of_that_year(case: Case) -> bool:
    """ "On 7 July that year he stood": the year is named, by its pointing back."""
    return case.tokens.words[case.phrase.last + 1 : case.phrase.last + 3] == ["that", "year"]


def year_told(case: Case, published: date) -> tuple[int, str] | None:
    """The year that the text before tells of, where the day is none of the week's news."""
    said = case.said
    nearest = nearest_day(said.month, said.day, published) if said.month and said.day else None
    if nearest is None:
        return None
    if abs(nearest - published) > WEEK and (year := year_in_full(case, published)) and fits_if_said(said, year):
        return year, f"the day is named with the year {year} before"
    return None


def year_in_full(case: Case, published: date) -> int | None:
    """ "The letter of 7 March 2003 … in his letter of March 7", "the March 7 letter"."""
    said = case.said
    if case.phrase.rule in FEASTS or (said.month, said.day) not in case.state.in_full:
        return None
    first, year = case.state.in_full[said.month, said.day]
    comes_round = year < published.year and case.way()[1] in tense.FUTURE  # "will march on 7 March"
    return year if first < case.phrase.first and not comes_round else None


def fits_if_said(said: Said, year: int) -> bool:
    """Whether the date is of the weekday said with it, if one is."""
    return not said.weekday or fits(said, year)


def carried_year(state: State, said: Said) -> tuple[int | None, str]:
    """In history writing: the year of the text before, the next one when the months have come round."""
    if state.year is None:
        return None, ""
    by_weekday = year_of_weekday(said, state.year)
    if by_weekday:
        return by_weekday, f"near {state.year} the year in which it is that weekday"
    if state.point and state.point.year == state.year and (year := year_in_story(state.point, said)) > state.year:
        return year, f"after {state.point.value()} the months begin again"
    return state.year, f"the year {state.year} is the last one named"


def year_of_weekday(said: Said, near: int) -> int | None:
    """The nearest year in which a day and month fall on the weekday said with them."""
    if not said.weekday or not said.day or not said.month:
        return None
    return next((year for year in (near, near - 1, near + 1) if fits(said, year)), None)


def fits(said: Said, year: int) -> bool:
    """Whether the weekday said is the date's in that year."""
    day = safe_date(year, said.month or 1, said.day or 1)
    return day is not None and day.isoweekday() == said.weekday


def goes_on(case: Case) -> bool:
    """Whether a date goes on with the one before: "April and May", "December to February"."""
    last = case.state.said
    if last is None or last.form != "date" or last.month is None:
        return False
    first, last_read = case.phrase.first, case.state.point_at
    return 1 < first - last_read <= 3 and JOINING.issuperset(case.tokens.words[last_read + 1 : first])


def nearest_year(case: Case, published: date) -> tuple[int, str]:
    """Of the dates before and after publication the nearer one, the verb's tense counted in."""
    said = case.said
    assert said.month is not None
    ahead, behind = distances(said, published)
    if not ahead or not behind:
        return published.year, "the day or month of publication"
    passed = passed_by(said, published)
    year_ahead, year_behind = min(published.year + passed, LAST_YEAR), max(published.year - (not passed), 1)
    way, verb = case.way()
    sure, cue = beside(case, way, verb)
    if sure < 0 or (sure > 0 and behind > JUST_PAST):
        return (year_ahead, f"'{cue}' points ahead") if sure > 0 else (year_behind, f"'{cue}' points back")
    again = next((p.year for p in reversed(case.state.days) if (p.month, p.day) == (said.month, said.day)), None)
    if again:
        return again, "the same day as before"
    if way < 0 and tense.purpose(case.tokens, case.phrase.first):
        way, verb = 0, ""
    if way <= 0 and not tense.PROSPECTIVE.isdisjoint(case.before):
        way, verb = way + 1, case.before[-1]
    weight = (AHEAD_WEIGHT_OF_DAY if said.day else AHEAD_WEIGHT_OF_MONTH)[way]
    if ahead * weight <= behind:
        return year_ahead, f"'{verb}' and distance point ahead" if verb else "the nearer"
    return year_behind, f"'{verb}' and distance point back" if verb else "the nearer one"


def beside(case: Case, way: int, verb: str) -> tuple[int, str]:
    """Which way a word beside the date points, and the word: ended June 30, is on May 3, died on April 2."""
    before, said = case.before, case.said
    if before[-1:] and before[-1] in BACK_OR_AHEAD:
        return BACK_OR_AHEAD[before[-1]], before[-1]
    if before in IS_ON:
        return 1, "is"
    governing = before[0] if before[1:] == ["on" if said.day else "in"] else before[-1] if before else ""
    if way < 0 and verb == governing and verb not in DEFERRED:
        return -1, verb
    near = case.tokens.words[max(0, case.phrase.first - GOVERNING) : case.phrase.first]
    if way > 0 and verb in near and verb not in HOPED:
        return 1, verb
    return 0, ""


def passed_by(said: Said, published: date) -> bool:
    """Whether the day or month is over in the year of publication."""
    return (said.month or 0, said.day or 0) < (published.month, published.day if said.day else 0)


def distances(said: Said, published: date) -> tuple[float, float]:
    """Days from publication ahead and back to a day of the year, or from month to month; 0 for the same."""
    assert said.month is not None
    if said.day is None:
        months = (said.month - published.month) % 12
        return months * MONTH_LENGTH, (12 - months) % 12 * MONTH_LENGTH
    days = ((said.month - published.month) * MONTH_LENGTH + said.day - published.day) % 365
    return days, 365 - days if days else 0
