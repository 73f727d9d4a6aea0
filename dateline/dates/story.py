"""The past year that a text tells of: what opens such a story, what breaks it off, and which dates are of it.

"In 1912 four states went to war. One declared war on 8 October." Whoever reads on knows of which year. The story
lasts until something brings back the time of the report: a weekday, "last week", a date of the year of publication,
a day of the last weeks. A day that lies months behind the report goes on with the story rather than with the news.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from dateline.dates import tense
from dateline.dates.grammar import THAT, Said
from dateline.dates.phrases import Phrase
from dateline.dates.state import LAST_YEAR, Case, Outlook, Point, State, Story, same_sentence
from dateline.dates.tokens import Tokens, ends_paragraph
from dateline.dates.values import FIRST_MONTHS, safe_date
from dateline.dates.words import words

# days that a date lies behind publication, for it to be no news any more: after a year that is told of, after one
# that is only named ("the accord of 1994") at the head of a history, and in news
TOLD, NAMED, NAMED_IN_NEWS = 31, 75, 240
DAY_BY_DAY, STEP = 31, 100  # days from one date of a story to the next: told day by day, told at all in news
IN_NEWS, AFTER_YEAR = 200, 80  # words within which news goes on with a day or month of the past, with a bare year
ROUND = 7  # months back to back: after November, March begins the next year
MONTH = 30
ENOUGH = 3  # dates of a story that is well under way
TIES = words(
    """weekday directed_weekday weekday_of_week overnight month_of_year day_of_month directed_month directed_day
    directed_season season_of_year feast_of_year numbered_day week_of ago_today relative distance"""
)
WEEKDAYS = words("weekday directed_weekday")
CALENDAR = words("date season feast feast_of_year day_alone directed_season directed_month month_of_year")
OPENING = words('. ! ? ; : " “ that and but when while') | {""}  # before "in 1962", where it dates the clause
IS = words("is are")
ASIDE = words(", ( – —")
LASTING = words("during over within throughout")
CLAUSE = 12  # words in which the verb of a look ahead stands
AHEAD_THEN = {("was", "to"), ("were", "to")}
PLANNED = words("scheduled due expected slated planned upcoming")  # of what is past as well: "was due on 5 May"
SINCE = words("after on since")
YEARS_LONG = re.compile(r"P(\d+)([YEC])")
YEARS_OF = {"Y": 1, "E": 10, "C": 100}


def outlooks(tokens: Tokens, phrases: Sequence[Phrase], published: date) -> Mapping[int, Outlook]:
    """For each date without a year, by its first word, what follows it."""
    found: dict[int, Outlook] = {}
    outlook = Outlook()
    for phrase in reversed(phrases):
        said = phrase.said
        if said.form in ("date", "season") and not said.year:
            said = said._replace(month=said.month or FIRST_MONTHS[said.unit])
            found[phrase.first] = outlook
            behind = days_behind(said, published)
            if behind > outlook.behind and tense.direction(tokens, phrase.first, phrase.last)[0] < 0:
                outlook = outlook._replace(behind=behind)
        elif said.year:
            outlook = Outlook(year=said.year)
        elif ties(said):
            outlook = Outlook()
    return found


def is_news(phrases: Sequence[Phrase]) -> bool:
    """Whether a text names days of its own time oftener than years, so that it is news from its first word."""
    return sum(ties(p.said) for p in phrases) > sum(p.said.year is not None for p in phrases)


def years_since(tokens: Tokens, phrases: Sequence[Phrase], published: date) -> frozenset[int]:
    """The years that lie as far back as the text says: "ten years after", "sixty years on", "a century ago"."""
    back = set()
    for phrase in phrases:
        said, after = phrase.said, tokens.words[phrase.last + 1 : phrase.last + 2]
        if said.form == "distance" and said.unit in YEARS_OF:
            back.add(abs(said.number or 0) * YEARS_OF[said.unit] // 2)
        elif after and after[0] in SINCE and (span := YEARS_LONG.fullmatch(said.value)):
            back.add(int(span[1][:4]) * YEARS_OF[span[2]])
    return frozenset(published.year - years for years in back if years > 1)


def days_behind(said: Said, published: date) -> int:
    """Days from the last such day or month to publication; 0 in it."""
    assert said.month
    if not said.day:
        return (published.month - said.month) % 12 * MONTH
    days = (safe_date(year, said.month, said.day) for year in (published.year, published.year - 1))
    return next(((published - day).days for day in days if day and day <= published), 0)


def ties(said: Said) -> bool:
    """Whether a phrase without a year counts from publication, and so tells of the time of the report."""
    return said.form in TIES and said.anchor == "published" and said.value != THAT and not is_today(said)


def is_today(said: Said) -> bool:
    """A history says so of what is left: "today a column stands there"."""
    day = said.form == "relative" and said.anchor == "published" and said.unit == "D"
    return day and not said.shift and not said.part


def after_date(case: Case, point: Point) -> State:
    """The state with its story as it stands after a date."""
    state, said, published, story = case.state, case.said, case.published, case.state.story
    if published is None:
        return state
    now = ties(said) or (is_today(said) and (not story or case.way()[0] < 0))
    if now and point.year >= published.year - 1:
        return state if of_story_day(case) else broken_off(state)
    if said.form == "feast" and not said.year and state.news:
        return state  # "the flood of 1954, when the dam broke on Whit Sunday" in news
    if said.year is not None:
        if not story and point.whole() == published:
            return state  # a stamp
        if point.year < published.year:
            return state if named_aside(case) else state._replace(story=opened(case, point))
        return broken_off(state) if point.year == published.year else state
    from_text = said.anchor.startswith("text") or (said.anchor == "either" and case.in_the_past())
    if said.form not in CALENDAR and not from_text and not now:
        return state
    if story and goes_on(story, said, point, published):
        finer = point.month is not None or point.year != story.point.year
        return state._replace(story=Story(point if finer else story.point, case.phrase.last, True, story.told + 1))
    return broken_off(state) if said.form == "date" else state


def of_story_day(case: Case) -> bool:
    """Whether a weekday is one of the days that a history tells of, and brings back no other time.

    On 17 November 1989 police beat the marchers. By Saturday night actors had gone on strike.
    """
    story, said, first = case.state.story, case.said, case.phrase.first
    if story is None or case.state.news or story.point.day is None or said.form not in WEEKDAYS:
        return False
    by = first > 0 and case.tokens.words[first - 1] == "by"
    return by and first - story.at <= AFTER_YEAR and case.way()[0] < 0


def opened(case: Case, point: Point) -> Story:
    """The story that a past year opens, or goes on with."""
    told = case.state.story.told + 1 if case.state.story else 1
    return Story(point, case.phrase.last, point.month is not None or dates_clause(case) or heads(case), told)


def about(year: int) -> Story:
    """The story that a title opens: "The war of 1912"."""
    return Story(Point(year), -IN_NEWS, sure=False)


def broken_off(state: State) -> State:
    """Back at the time of the report."""
    return state._replace(news=True, story=None)


def goes_on(story: Story, said: Said, point: Point, published: date) -> bool:
    """Whether a date that was read is one of the story: counted from it, or of its year or the next."""
    counted = said.form == "distance" and said.shift > 0
    return (counted or story.point.year <= point.year <= story.point.year + 1) and point.year < published.year


def dates_clause(case: Case) -> bool:
    """ "In 1962 he joined the navy": the year is the time of its clause, not a mark of something named in it."""
    words, first = case.tokens.words, case.phrase.first
    return first > 0 and words[first - 1] in ("in", "by") and (words[first - 2] if first > 1 else "") in OPENING


def named_aside(case: Case) -> bool:
    """ "The group, founded in 1998, …": a year that only tells how old something is."""
    words, first = case.tokens.words, case.phrase.first
    if first < 3 or case.said.month is not None or words[first - 1] != "in" or words[first - 3] not in ASIDE:
        return False
    return words[first - 2].endswith("ed") or words[first - 2] in tense.PAST


def heads(case: Case) -> bool:
    """Whether a year ends a line, as that of a chapter does: "1862", "Part two (1849)"."""
    said = case.said
    return said.year is not None and said.month is None and ends_paragraph(case.tokens, case.phrase.last)


def told_year(case: Case, said: Said) -> tuple[int, str] | None:
    """The year of the story, for a month or day of it; None for one that is of the time of the report."""
    story, published = case.state.story, case.published
    if story is None or published is None or not said.month:
        return None
    year = year_in_story(story.point, said)
    then = safe_date(year, said.month, said.day or 1)
    if then is None or year >= published.year or (said.weekday and said.day and then.isoweekday() != said.weekday):
        return None
    return (year, f"{year} is being told") if is_told(case, said, story, then) else None


def is_told(case: Case, said: Said, story: Story, then: date) -> bool:
    """Whether a date that might be the story's is."""
    state, published, first = case.state, case.published, case.phrase.first
    assert published
    way, verb = case.way()
    if (way > 0 and (state.news or pulls_back(verb))) or not IS.isdisjoint(case.before):
        return False
    if not story.sure and "again" in case.before:
        return False  # "shelled in 2014 and again on 2 March"
    behind, step = days_behind(said, published), (then - story.point.whole()).days
    by_month = story.point.month is not None
    day_by_day = by_month and 0 <= step <= DAY_BY_DAY
    near = same_sentence(case.tokens, story.at, first)
    if near and story.sure and (by_month or way < 0):
        return True
    if story.at < 0 and (way >= 0 or not tense.PROSPECTIVE.isdisjoint(case.before)):
        return False  # of a title's year is what is told as past
    if way == 0 and 366 - behind <= DAY_BY_DAY and not goes_further(case, story):
        return False  # "the trial goes on on 18 April"
    if step >= 0 and way < 0 and not near and commemorated(case, story) and same_paragraph(case, story):
        return True
    if state.news and not (first - story.at <= (IN_NEWS if by_month else AFTER_YEAR) and (way < 0 or near)):
        return False
    if state.news and (not (-DAY_BY_DAY if said.day else 0) <= step <= STEP if by_month else not said.day):
        return False
    if not story.sure and not near:
        return behind > (NAMED_IN_NEWS if state.news else NAMED) or (not state.news and goes_further(case, story))
    return behind > TOLD or goes_further(case, story) or (day_by_day and story.told >= ENOUGH and not state.news)


def looks_ahead(case: Case) -> bool:
    """ "In the course of the following year", "two years later he would hang": of its sentence only.

    The story is told by days or months, and goes on where it was.
    """
    said, state, first = case.said, case.state, case.phrase.first
    if case.published and case.looking_back() and said.year is None:
        return True  # "over the following year, in May"
    if said.unit not in YEARS_OF or said.shift <= 0 or state.point is None or not state.point.month:
        return False
    if not (said.anchor == "text" or case.in_the_past()):
        return False
    words = case.tokens.words
    return words[first - 1] in LASTING or words[first - 3 : first] == ["the", "course", "of"] or foretold(case)


def foretold(case: Case) -> bool:
    """Whether the verb is one of what was to come: "would", "was to"."""
    after = case.tokens.words[case.phrase.last + 1 : case.phrase.last + CLAUSE]
    clause = after[: next((n for n, word in enumerate(after) if word in ".;!?"), len(after))]
    return "would" in clause or any(pair in AHEAD_THEN for pair in pairwise(clause))


def commemorated(case: Case, story: Story) -> bool:
    """Whether the story is ten years old, or a hundred, or as old as the text says: its days come round with it."""
    assert case.published
    years = case.published.year - story.point.year
    return story.point.year in case.state.since or (
        story.sure and not case.state.news and (years % 10 == 0 or years % 25 == 0)
    )


def pulls_back(verb: str) -> bool:
    """Whether a verb of what is to come is one of the report's time: "will meet", "begins", not "was due"."""
    return verb in tense.FUTURE or (verb in tense.AHEAD and verb not in PLANNED)


def goes_further(case: Case, story: Story) -> bool:
    """Whether the story goes on behind the date: with one that is no news, or with a year that is named."""
    outlook = case.state.outlooks.get(case.phrase.first, Outlook())
    year = story.point.year
    next_year = year <= outlook.year <= year + 1 or (story.told >= ENOUGH and outlook.year > year)
    return outlook.behind > (TOLD if story.sure else NAMED) or (next_year and not case.state.news)


def same_paragraph(case: Case, story: Story) -> bool:
    tokens = case.tokens
    return "\n\n" not in tokens.text[tokens.starts[max(0, story.at)] : tokens.starts[case.phrase.first]]


def year_in_story(point: Point, said: Said) -> int:
    """The year of the story so far, or the next one when the months have come round."""
    if point.month and said.month and point.month - said.month >= ROUND:
        return min(point.year + 1, LAST_YEAR)
    return point.year
