"""The rules of English, in order: of two readings that begin together the longer wins, of equal ones the earlier."""

from dateline.dates import (
    clock,
    days,
    durations,
    holidays,
    numerals,
    offsets,
    periods,
    references,
    sets,
    weekdays,
    years,
)
from dateline.dates.grammar import Rule
from dateline.dates.lexicon import Lexicon
from dateline.dates.words import words

RULES: tuple[Rule, ...] = (
    # named days
    *holidays.holiday,
    *holidays.holiday_of_relative_year,
    *holidays.historic_day,
    *holidays.known_by_day,
    *holidays.feast_week,
    # the calendar's own words
    *numerals.iso_date,
    *numerals.numeric_date,
    *days.month_days,
    *days.days_month,
    *days.month_day,
    *days.day_month,
    *days.wire_date,
    *days.nth_weekday,
    *days.month_year,
    *days.month_of_relative_year,
    *days.day_of_relative_month,
    *days.month_by_direction,
    *days.month,
    *days.day_alone,
    # years and what they are made of
    *years.years,
    *periods.season_of_year,
    *periods.quarter,
    *periods.two_quarters,
    *periods.quarter_of_month,
    *periods.quarter_code,
    *periods.half,
    *periods.edge_day,
    *periods.part_of_year,
    *periods.part_of_month,
    *periods.year_end,
    *years.year_before_christ,
    *years.year_of_the_lord,
    *years.year_in_words,
    *years.short_year,
    *years.decade,
    *years.decade_with_apostrophe,
    *years.century,
    *periods.season_of_relative_year,
    *periods.season_by_direction,
    *periods.season,
    *years.year,
    *years.old_year,
    # days seen from another day
    *weekdays.each_weekday,
    *weekdays.weekday_of_week,
    *weekdays.weekday_the_day,
    *weekdays.weekday_by_direction,
    *weekdays.weekday,
    *weekdays.day_beyond,
    *weekdays.numbered_day,
    *weekdays.day_word,
    *weekdays.part_of_today,
    *weekdays.part_of_text_day,
    *weekdays.nights_ago,
    *weekdays.part_of_following_day,
    *weekdays.part_of_day,
    # periods seen from another date
    *offsets.week_of,
    *offsets.ago_today,
    *offsets.from_today,
    *offsets.before_last,
    *offsets.distance,
    *offsets.vague_distance,
    *offsets.year_ago_period,
    *offsets.same_period_last_year,
    *offsets.quarter_ended,
    *offsets.quarter_in_text,
    *offsets.the_weekend,
    *offsets.new_year,
    *offsets.period,
    *offsets.period_in_text,
    *offsets.period_next_to,
    *weekdays.day_beside,
    *durations.year_as_span,
    *offsets.period_with_article,
    # times of day
    *clock.clock_of_half_day,
    *clock.clock_of_day,
    *clock.hour_before_day,
    *clock.oclock,
    *clock.minutes_to_or_past,
    *clock.named_hour,
    # what is no date
    *sets.recurring,
    *sets.set_word,
    *durations.sums,
    *durations.halves,
    *durations.stretch,
    *durations.counted,
    *durations.single,
    *durations.vague,
    *references.present,
    *references.past,
    *references.future,
    *references.tense_adjective,
    *references.then,
)
# a stretch of words without any of these says nothing about time
CORES = words(
    """
    MONTH WEEKDAY SHORTWEEKDAY WEEKDAYS UNIT UNITS PART SEASON NAMEDDECADE SET QUARTERCODE YEAR OLDYEAR YY CLOCK4
    DOTCLOCK LONGWORD MERIDIEM DECADE CLOCKAM MILITARY ISODATE NUMERICDATE CLOCK SLASHYEARS NAMEDDAY DAYTH HOUR BC
    today yesterday tomorrow tonight overnight now currently presently nowadays recently future past recent soon
    shortly current term possible ago then time times present moment period nineteen eighteen seventeen twenty two
    christmas easter thanksgiving halloween pentecost whitsun july ve vj d v century centuries while o'clock half
    """
)
LEXICON = Lexicon(RULES, CORES)
