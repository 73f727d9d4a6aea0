"""Rules for explicit dates: day, month and year in any order, ranges of days, bare months, ISO and numeric dates."""

from dateline.dates import numbers
from dateline.dates.grammar import NO_DAY, SHORT_YEAR, THAT, Found, Piece, Reading, Said, reads
from dateline.dates.tense import PAST
from dateline.dates.words import DIRECTIONS, JOINING, MONTHS, TEXT_WORDS, words

# words that are other words as well: before them one of the cues, or another month, must stand
VERBS_AND_NAMES = words("may march mar jan dec sep")
FIRST_NAMES = words("april june august")
MONTH_CUES = words(
    """in by since until till during from before after of through throughout between late early mid last next every
    each for around past following previous month"""
)
EVENTS = words(
    """revolution crisis uprising rising revolt rebellion massacre movement manifesto plot putsch coup war wars campaign
    offensive truce days laws theses decrees"""
)
LINKS = JOINING | {",", "/"}
ARTICLES = words("the a this that")
NO_NOUNS = words("on to of for against in from through toward towards and or was is be by at across into past")
MONEY_SIGNS = words("$ £ € #")
HALF_DAYS = words("a.m. p.m. a.m p.m am pm % percent")
# after "on the 15th" these do not begin a name, as in "on the 15th Division"
DAY_FOLLOWERS = words(
    """a the he she it they we i his their its and but when while with to at in by from until after before all an only
    both some two three four as was were had general king british german french russian american there"""
)
# after "by the 15th" neither, where "15" is no number: "in February 30 more died"
BEHIND_DAY = words(
    """five six seven eight nine ten colonel major captain president nothing nobody everything everyone more most many
    another these those people no"""
)
SENTENCE_STARTS = words('. ! ? "') | {""}
BEFALLS = words("saw was brought began ended proved passed marked")
# "the March 14 alliance", "the 26th of July Movement" are named for a day
NAMED_FOR_DAY = words(
    """movement bloc blocs alliance coalition brigade brigades camp camps avenue avenues square neighborhood
    neighbourhood boulevard bridge stadium hospital university"""
)
LONGEST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


def calendar_day(found: Found, day: int | None, year: int | None = None) -> Said | None:
    """A date said with day and month; 30 February is no date, nor is its month one."""
    month = found.value("month", "MONTH")
    if day is None or day > 31 or (year is None and found.after in NAMED_FOR_DAY):
        return None
    if day > LONGEST.get(month, 31):
        return Said(NO_DAY) if means_a_day(found, year) else None
    return Said("date", year=year, month=month, day=day, weekday=weekday_of(found), unit=short_year(found))


def means_a_day(found: Found, year: int | None) -> bool:
    """on Feb. 30; 30 February; not "in February 30 soldiers"."""
    behind = found.at("day") > found.at("month")
    return not behind or year is not None or found.word_at(found.first - 1) == "on" or may_end(found)


def weekday_of(found: Found) -> int | None:
    if not found.has("weekday"):
        return None
    return found.value("weekday", "WEEKDAY" if found.word("weekday").endswith("day") else "SHORTWEEKDAY")


def year_of(found: Found) -> int | None:
    """The year under `year` ("1998", "nineteen ninety") or `short` ('98, 98)."""
    if found.has("year"):
        return numbers.year(found.words("year"))
    if found.has("short"):
        return numbers.two_digit_year(int(found.word("short")))
    return None


def short_year(found: Found) -> str:
    return SHORT_YEAR if found.has("short") else ""


def may_end(found: Found) -> bool:
    """Whether "the 15th" ends here, and does not go on as "the 15th Division"."""
    return not found.after.isalpha() or found.after in DAY_FOLLOWERS


def ends_nth(found: Found) -> bool:
    """Whether a day with its "th" ends here: "by the 15th nothing was left", "on the 15th gained little"."""
    return may_end(found) or found.after in BEHIND_DAY or tells(found.after) or doers_follow(found)


def doers_follow(found: Found) -> bool:
    """ "on the 7th sappers blew", "by the 9th rebels had": those behind the day have their verb."""
    noun = found.after
    plural = noun.endswith("s") and found.tokens.written(found.last + 1).islower()
    return plural and tells(found.word_at(found.last + 2))


def tells(word: str) -> bool:
    """Whether a word is a verb of the past, so that "the 16th" before it is no noun's: "on the 16th gained little"."""
    return word in PAST or word.endswith("ed")


def starts_a_name(found: Found, index: int) -> bool:
    """Whether the word after `index` is a capitalised one right behind: "June Jordan"."""
    tokens = found.tokens
    if index + 1 >= len(tokens.words) or tokens.starts[index + 1] > tokens.end(index) + 1:
        return False
    after = tokens.written(index + 1)
    return after[0].isupper() and not after.isupper() and tokens.words[index + 1] not in ("this", "last", "next")


@reads(
    "((LAST | this (coming | past)? | NEXT | FEAST)? weekday=ANYWEEKDAY COMMA? the?)? month=MONTH the? day=DAYNUMBER "
    "(COMMA? year=ANYYEAR | COMMA? APOSTROPHE short=YY)?"
)
def month_day(found: Found) -> Reading:
    """March 3 · Sept. 30, 1989 · Monday, Oct. 26 · July 4th, 1776 · March eighth"""
    if found.word("day") == "second" and found.word("month") in ("may", "march"):
        return None  # "may second the motion"
    if found.after in HALF_DAYS:
        return None  # an hour: "Oct. 5 p.m."
    return calendar_day(found, numbers.day(found.words("day")), year_of(found))


@reads(
    "(FEAST? weekday=ANYWEEKDAY COMMA? the?)? the? day=DAYNUMBER of? month=MONTH "
    "(COMMA? year=ANYYEAR | COMMA? APOSTROPHE short=YY)?"
)
def day_month(found: Found) -> Reading:
    """27 February 2020 · the 5th of November · Thursday 6 June 1944 · 22nd June"""
    spelled = not found.word("day")[0].isdigit()
    if spelled and found.word_at(found.end("day") + 1) != "of":
        return None
    if found.word_at(found.at("day") - 1) in MONEY_SIGNS:
        return None
    return calendar_day(found, numbers.day(found.words("day")), year_of(found))


@reads("day=DAY month=MONTH APOSTROPHE? short=YY")
def wire_date(found: Found) -> Reading:
    """3 JAN 90 · 14 Dec 89"""
    short = len(found.word("month").rstrip(".")) <= 4
    if not short and not found.tokens.written(found.at("month")).isupper():
        return None
    return calendar_day(found, numbers.day(found.words("day")), year_of(found))


@reads(
    "(weekday=ANYWEEKDAY COMMA?)? month=MONTH day=DAYNUMBER (DASH | and | or | to | through | until | COMMA) "
    "other=DAYNUMBER (COMMA? year=ANYYEAR)?",
    "month=MONTH day=TWODAYS (COMMA? year=ANYYEAR)?",
)
def month_days(found: Found) -> Reading:
    """Feb. 27-28 · April 24 and 25 · June 5 to 9, 1967 · December 7/8, 1941"""
    if not found.has("other"):
        return slashed_days(found)
    comma = found.word_at(found.at("other") - 1) == ","
    if not found.has("year") and (comma or found.after in HALF_DAYS | {"people"}):
        return None
    return two_days(found)


@reads(
    "(weekday=ANYWEEKDAY COMMA?)? the? day=DAYNUMBER (DASH | and | or | to | through | until) the? other=DAYNUMBER "
    "of? month=MONTH (COMMA? year=ANYYEAR)?",
    "first=DAY COMMA day=DAY (COMMA? and) other=DAY month=MONTH (COMMA? year=ANYYEAR)?",
    "day=TWODAYS month=MONTH (COMMA? year=ANYYEAR)?",
)
def days_month(found: Found) -> Reading:
    """22-25 June 1941 · 6 and 9 August · the 14th to the 18th of May · 9/10 November 1938"""
    if not found.has("other"):
        return slashed_days(found)
    if not found.word("day")[0].isdigit() or not found.word("other")[0].isdigit():
        return None
    days = two_days(found)
    if found.has("first") and days and not isinstance(days, Said):
        early = calendar_day(found, numbers.day(found.words("first")), year_of(found))
        return (
            (Piece(found.first, found.first, early), days[0]._replace(first=found.at("day")), days[1])
            if early
            else None
        )
    return days


def two_days(found: Found) -> Reading:
    """First and last day, or this and that day, of one month."""
    year = year_of(found)
    first = calendar_day(found, numbers.day(found.words("day")), year)
    second = calendar_day(found, numbers.day(found.words("other")), year)
    if first and second and NO_DAY in (first.form, second.form):
        return Said(NO_DAY)
    if not first or not second or not first.day or not second.day or first.day >= second.day:
        return None
    return (
        Piece(found.first, found.end("day"), first),
        Piece(found.at("other"), found.last, second._replace(weekday=None)),
    )


def slashed_days(found: Found) -> Reading:
    """The night between two days, or two days: the first one dates it."""
    first, _, second = found.word("day").partition("/")
    if int(second) not in (int(first) + 1, 1):
        return None
    return calendar_day(found, numbers.day([first]), year_of(found))


@reads("month=MONTH of? COMMA? year=ANYYEAR", "month=MONTH APOSTROPHE short=YY")
def month_year(found: Found) -> Reading:
    """March 1996 · Sept. 1939 · December of 1941 · January nineteen ninety-seven"""
    return Said("date", year=year_of(found), month=found.value("month", "MONTH"), unit=short_year(found))


@reads(
    "month=MONTH of? (back=NEWSLAST | this | the current | ahead=NEWSNEXT) year",
    "month=MONTH of? text=(that | the same | the TEXTNEXT | the TEXTLAST) year",
    "the? day=DAYNUMBER of? month=MONTH of? (back=NEWSLAST | this | ahead=NEWSNEXT) year",
    "month=MONTH day=DAYNUMBER COMMA? of? (back=NEWSLAST | this | ahead=NEWSNEXT) year",
    "the? day=DAYNUMBER of? month=MONTH of text=(that | the same | that same | the TEXTNEXT | the TEXTLAST) year",
    "month=MONTH day=DAYNUMBER COMMA? of text=(that | the same | that same | the TEXTNEXT | the TEXTLAST) year",
)
def month_of_relative_year(found: Found) -> Reading:
    """January this year · June of last year · 30 June next year · November of the same year"""
    day = numbers.day(found.words("day")) if found.has("day") else None
    said = Said("month_of_year", month=found.value("month", "MONTH"), day=day, unit="Y")
    if found.has("text"):
        word = found.words("text")[-1]
        return said._replace(shift=DIRECTIONS.get(word, 0), anchor="text")
    return said._replace(shift=-1 if found.has("back") else 1 if found.has("ahead") else 0)


@reads("month=MONTH")
def month(found: Found) -> Reading:
    """in March · early December · since August"""
    index, word, before = found.at("month"), found.word("month"), found.before
    if not found.capital(index) or before == "%":
        return None  # "3% APR"
    cued = before in MONTH_CUES or (before in LINKS and found.word_at(index - 2) in MONTHS)
    if before in ("-", "–") and found.word_at(index - 2) in ("mid", "early", "late"):
        cued = True
    if found.after in ("-", "–") and found.word_at(index + 2) in MONTHS:
        cued = True  # "the May-July quarter"
    if names_event(found, index + 1) or named_for_day(found, index):
        return None
    if word in VERBS_AND_NAMES and not cued and not before_noun(found, index) and not opens(found, word):
        return None
    if word in FIRST_NAMES and not cued and before != "the" and starts_a_name(found, index):
        return None
    return Said("date", month=found.value("month", "MONTH"))


def opens(found: Found, word: str) -> bool:
    """ "March saw heavy rain": at the head of a sentence, before a verb of the past."""
    return word in ("may", "march") and found.before in SENTENCE_STARTS and found.after in BEFALLS


def names_event(found: Found, index: int) -> bool:
    """ "the October Revolution": a capital and the kind of event make a name of the month."""
    return found.word_at(index) in EVENTS and found.tokens.written(index).istitle()


def named_for_day(found: Found, index: int) -> bool:
    """ "the April 6 Movement", "the 26th of July Movement": the month of a day that has become a name."""
    if found.after[:1].isdigit():
        return found.word_at(index + 2) in NAMED_FOR_DAY
    return found.after in NAMED_FOR_DAY and (found.before == "of" or found.before[:1].isdigit())


def before_noun(found: Found, index: int) -> bool:
    """ "the March offensive", but not "the March on Rome" nor anything in capitals."""
    written = found.tokens.written(index)
    if found.before not in ARTICLES or written.isupper() or index + 1 >= len(found.tokens.words):
        return False
    return found.tokens.written(index + 1).islower() and found.after.isalpha() and found.after not in NO_NOUNS


@reads(
    "the? number=(first | second | third | fourth | last) weekday=WEEKDAY (of | in) month=MONTH (COMMA? year=ANYYEAR)?"
)
def nth_weekday(found: Found) -> Reading:
    """the third Monday in January · the last Sunday of May 1967"""
    number = -1 if found.word("number") == "last" else numbers.day(found.words("number"))
    if not found.capital(found.at("month")):
        return None
    month, weekday = found.value("month", "MONTH"), found.value("weekday", "WEEKDAY")
    return Said("nth_weekday", year=year_of(found), month=month, weekday=weekday, number=number)


@reads("way=(LAST | this | NEXT | that | the same) month=MONTH")
def month_by_direction(found: Found) -> Reading:
    """last May · this September · next March · the following July"""
    word = found.words("way")[-1]
    if found.after.isdecimal() and int(found.after[:4]) in range(1, 32):
        return None  # "this Oct. 11, 2016, photo": the day is the date's
    if not found.capital(found.at("month")) or (found.word("month") == "may" and word in ("this", "that")):
        return None  # "THAT MAY BE"
    anchor = "text" if word in TEXT_WORDS - {"that", "same"} else "published"
    return Said(
        "directed_month", month=found.value("month", "MONTH"), shift=DIRECTIONS.get(word, 0), anchor=anchor,
        value=THAT if word in ("that", "same") else "",
    )  # fmt: skip


@reads(
    "(on | by | until | till | from | before | after | since) the day=DAYTH",
    "(on | of) the day=ORDINAL of (the | that | this) month",
    "(on | by | until | till | from | before | after | since | between) the day=DAYTH (and | to | or | until | DASH) "
    "the? other=DAYTH",
)
def day_alone(found: Found) -> Reading:
    """on the 15th · by the 21st · on the 17th and 18th"""
    if not ends_nth(found):
        return None
    if found.has("other"):
        first = Piece(found.first + 1, found.at("day"), Said("day_alone", day=numbers.day(found.words("day"))))
        return first, Piece(found.at("other"), found.last, Said("day_alone", day=numbers.day(found.words("other"))))
    return found.from_word(found.first + 1, Said("day_alone", day=numbers.day(found.words("day"))))


@reads(
    "the? day=DAYNUMBER of? way=(LAST | this | NEXT | that | the same | that same | the TEXTNEXT | the TEXTLAST) month"
)
def day_of_relative_month(found: Found) -> Reading:
    """the 12th of last month · the 28th of that month · the 5th of the following month"""
    word, first = found.words("way")[-1], found.word("day")
    if first.isdigit() and found.all[0] != "the":
        return None  # "of 12 last month"
    anchor = "text" if word in TEXT_WORDS else "published"
    day = numbers.day(found.words("day"))
    return Said("day_of_month", day=day, shift=DIRECTIONS.get(word, 0), unit="MO", anchor=anchor) if day else None
