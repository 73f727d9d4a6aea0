"""Rules for explicit dates: day, month and year in any order, ranges of days, bare months, ISO and numeric dates."""

from dateline.dates import numbers
from dateline.dates.grammar import Found, Piece, Reading, Said, reads
from dateline.dates.words import MONTHS

# words that are other words as well: before them one of the cues, or another month, must stand
VERBS_AND_NAMES = {"may", "march", "mar", "jan", "dec", "sep"}
FIRST_NAMES = {"april", "june", "august"}
MONTH_CUES = set(
    "in by since until till during from before after of through throughout between late early mid last next every each for around "
    "past following previous month".split()
)
LINKS = {"and", "or", "to", "through", "until", "-", "–", "—", ",", "/"}


def calendar_day(found: Found, day: int | None, year: int | None = None) -> Said | None:
    """A date said with day and month; None where no month has that many days."""
    month = found.value("month", "MONTH")
    if day is None or day > (30 if month in (4, 6, 9, 11) else 29 if month == 2 else 31):
        return None
    weekday = weekday_of(found)
    return Said("date", year=year, month=month, day=day, weekday=weekday)


def weekday_of(found: Found) -> int | None:
    if "weekday" not in found.names or not found.has("weekday"):
        return None
    kind = "WEEKDAY" if found.words("weekday")[0].endswith("day") else "SHORTWEEKDAY"
    return found.value("weekday", kind)


def year_of(found: Found) -> int | None:
    """The year under `year` ("1998", "nineteen ninety") or `short` ('98, 98)."""
    names = found.names
    if "year" in names and found.has("year"):
        return numbers.year(found.words("year"))
    if "short" in names and found.has("short"):
        return numbers.two_digit_year(int(found.words("short")[0]), None)
    return None


def starts_a_name(found: Found, index: int) -> bool:
    """Whether the word after `index` is a capitalised one on the same line: "June Jordan", "Sun Valley"."""
    tokens = found.tokens
    if index + 1 >= len(tokens.words) or tokens.starts[index + 1] > tokens.ends[index] + 1:
        return False
    after = tokens.written(index + 1)
    return after[0].isupper() and not after.isupper() and tokens.words[index + 1] not in {"this", "last", "next"}


@reads(
    "(weekday=ANYWEEKDAY COMMA? the?)? month=MONTH the? day=DAYNUMBER (COMMA? year=ANYYEAR | COMMA? APOSTROPHE short=YY)?"
)
def month_day(found: Found) -> Reading:
    """March 3 · Sept. 30, 1989 · Monday, Oct. 26 · July 4th, 1776 · March eighth"""
    if found.words("day")[0] == "second" and found.tokens.words[found.at("month")] in ("may", "march"):
        return None
    if followed_by_clock(found):
        return None
    return calendar_day(found, numbers.day(found.words("day")), year_of(found))


def followed_by_clock(found: Found) -> bool:
    """ "Oct. 5 p.m." is an hour without its day."""
    after = found.last + 1
    return after < len(found.tokens.words) and found.tokens.words[after] in {"a.m.", "p.m.", "%", "percent"}


@reads(
    "(weekday=ANYWEEKDAY COMMA? the?)? the? day=DAYNUMBER of? month=MONTH (COMMA? year=ANYYEAR | COMMA? APOSTROPHE short=YY)?",
)
def day_month(found: Found) -> Reading:
    """27 February 2020 · the 5th of November · Thursday 6 June 1944 · 22nd June"""
    word = found.words("day")[0]
    if not word[0].isdigit() and not found.tokens.words[found.at("day") + 1] == "of":
        return None
    if decimal_before(found, found.at("day")):
        return None
    return calendar_day(found, numbers.day(found.words("day")), year_of(found))


def decimal_before(found: Found, index: int) -> bool:
    """ "$27 May" and "No. 5 March": the number belongs to what stands before it."""
    return index > 0 and found.tokens.words[index - 1] in {"$", "£", "€", "#"}


@reads("day=DAY month=MONTH APOSTROPHE? short=YY")
def wire_date(found: Found) -> Reading:
    """3 JAN 90 · 14 Dec 89"""
    month = found.tokens.words[found.at("month")]
    if len(month.rstrip(".")) > 4 and not found.tokens.written(found.at("month")).isupper():
        return None
    return calendar_day(found, numbers.day(found.words("day")), year_of(found))


@reads(
    "(weekday=ANYWEEKDAY COMMA?)? month=MONTH day=DAYNUMBER (DASH | and | or | to | through | until | COMMA) other=DAYNUMBER"
    " (COMMA? year=ANYYEAR)?",
    "month=MONTH day=TWODAYS (COMMA? year=ANYYEAR)?",
)
def month_days(found: Found) -> Reading:
    """Feb. 27-28 · April 24 and 25 · June 5 to 9, 1967 · December 7/8, 1941"""
    year = year_of(found)
    if "other" not in found.names:
        return slashed_days(found, year)
    first = calendar_day(found, numbers.day(found.words("day")), year)
    second = calendar_day(found, numbers.day(found.words("other")), year)
    if not first or not second or not second.day or not first.day:
        return None
    between = found.tokens.words[found.at("other") - 1]
    after = found.tokens.words[found.last + 1] if found.last + 1 < len(found.tokens.words) else ""
    if between == "," and (second.day <= first.day or not found.has("year")):
        return None
    if second.day <= first.day or (not found.has("year") and after in {"percent", "%", "people", "p.m.", "a.m."}):
        return None
    cut = found.end("day")
    return (Piece(found.first, cut, first), Piece(found.at("other"), found.last, second._replace(weekday=None)))


@reads(
    "(weekday=ANYWEEKDAY COMMA?)? the? day=DAYNUMBER (DASH | and | or | to | through | until | COMMA) the? other=DAYNUMBER"
    " of? month=MONTH (COMMA? year=ANYYEAR)?",
    "day=TWODAYS month=MONTH (COMMA? year=ANYYEAR)?",
)
def days_month(found: Found) -> Reading:
    """22-25 June 1941 · 6 and 9 August · the 14th to the 18th of May · 9/10 November 1938"""
    year = year_of(found)
    if "other" not in found.names:
        return slashed_days(found, year)
    if not found.words("day")[0][0].isdigit() or not found.words("other")[0][0].isdigit():
        return None
    first = calendar_day(found, numbers.day(found.words("day")), year)
    second = calendar_day(found, numbers.day(found.words("other")), year)
    if not first or not second or not first.day or not second.day or first.day >= second.day:
        return None
    if found.tokens.words[found.at("other") - 1] == ",":
        return None
    cut = found.end("day")
    return (Piece(found.first, cut, first), Piece(found.at("other"), found.last, second._replace(weekday=None)))


def slashed_days(found: Found, year: int | None) -> Reading:
    """The night between two days, or two days: its first one dates it."""
    first, _, second = found.words("day")[0].partition("/")
    if int(second) != int(first) + 1 and int(second) != 1:
        return None
    return calendar_day(found, numbers.day([first]), year)


@reads("month=MONTH of? COMMA? year=ANYYEAR", "month=MONTH APOSTROPHE short=YY")
def month_year(found: Found) -> Reading:
    """March 1996 · Sept. 1939 · December of 1941 · January nineteen ninety-seven"""
    return Said("date", year=year_of(found), month=found.value("month", "MONTH"))


@reads(
    "month=MONTH of? (last=NEWSLAST | this=(this | the current) | next=NEWSNEXT | that=(that | the same) | after=the TEXTNEXT | before=the TEXTLAST) year"
)
def month_of_relative_year(found: Found) -> Reading:
    """January this year · June of last year · March next year · November of the same year"""
    shift = -1 if found.has("last") or found.has("before") else 1 if found.has("next") or found.has("after") else 0
    anchor = "text" if found.has("that") or found.has("after") or found.has("before") else "published"
    return Said("month_of_year", month=found.value("month", "MONTH"), unit="Y", shift=shift, anchor=anchor)


@reads("month=MONTH")
def month(found: Found) -> Reading:
    """in March · early December · since August"""
    index, words = found.at("month"), found.tokens.words
    if not found.tokens.written(index)[0].isupper():
        return None
    before = words[index - 1] if index else ""
    cued = before in MONTH_CUES or (before in LINKS and index > 1 and words[index - 2] in MONTHS)
    if before in ("-", "–") and index > 1 and words[index - 2] in ("mid", "early", "late"):
        cued = True
    if words[index] in VERBS_AND_NAMES and not cued:
        return None
    if words[index] in FIRST_NAMES and not cued and starts_a_name(found, index):
        return None
    return Said("date", month=found.value("month", "MONTH"))


@reads("(LAST | this | NEXT | that | the same) month=MONTH")
def month_by_direction(found: Found) -> Reading:
    """last May · this September · next March · the following July"""
    index = found.at("month")
    word = found.tokens.words[index - 1]
    if not found.tokens.written(index)[0].isupper() or (
        found.tokens.words[index] == "may" and word in ("this", "that")
    ):
        return None  # "THAT MAY BE"
    shift = {"last": -1, "past": -1, "this": 0, "that": 0, "same": 0, "next": 1, "coming": 1, "upcoming": 1}.get(word)
    if shift is None:
        return Said(
            "directed_month",
            month=found.value("month", "MONTH"),
            shift=1 if word in ("following", "subsequent", "succeeding") else -1,
            anchor="text",
        )
    return Said("directed_month", month=found.value("month", "MONTH"), shift=shift)


@reads(
    "(on | by | until | till | from | before | after | since) the day=DAYTH",
    "(on | of) the day=ORDINAL of (the | that | this) month",
)
def day_alone(found: Found) -> Reading:
    """on the 15th · by the 21st"""
    after = found.last + 1
    following = found.tokens.words[after] if after < len(found.tokens.words) else "."
    if following.isalpha() and following not in DAY_FOLLOWERS:
        return None
    return (Piece(found.first + 1, found.last, Said("day_alone", day=numbers.day(found.words("day")))),)


DAY_FOLLOWERS = set(
    "a the he she it they we i his their its and but when while with to at in by from until after before all an only "
    "both some two three four as was were had general king german british french russian american there".split()
)


@reads("day=ISODATE")
def iso_date(found: Found) -> Reading:
    """2020-02-27 · 2020-02-27T22:30Z"""
    word = found.words("day")[0]
    year, month, day = int(word[:4]), int(word[5:7]), int(word[8:10])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    clock = word[10:16].upper() if ":" in word[10:16] else ""
    return Said("date", "TIME" if clock else "DATE", year=year, month=month, day=day, part=clock)


@reads("day=NUMERICDATE")
def numeric_date(found: Found) -> Reading:
    """27/02/2020 · 2.27.2020 · 03-04-98 (its order is settled by the other dates of the text)"""
    parts = [int(p) for p in found.words("day")[0].replace(".", "/").split("/")]
    if len(found.words("day")[0].replace(".", "/").split("/")[0]) == 4:
        return (
            Said("date", year=parts[0], month=parts[1], day=parts[2])
            if 1 <= parts[1] <= 12 and 1 <= parts[2] <= 31
            else None
        )
    year = parts[2] if parts[2] > 99 else numbers.two_digit_year(parts[2], None)
    if "." in found.words("day")[0] and len(found.words("day")[0].split(".")[2]) == 3:
        return None
    if not 1000 <= year <= 2199 or not all(1 <= p <= 31 for p in parts[:2]) or min(parts[:2]) > 12:
        return None
    if parts[0] > 12 or "." in found.words("day")[0]:
        return Said("date", year=year, month=parts[1], day=parts[0], unit="DMY") if parts[1] <= 12 else None
    if parts[1] > 12:
        return Said("date", year=year, month=parts[0], day=parts[1])
    return Said("numeric", year=year, month=parts[0], day=parts[1])
