"""Rules for weekdays and for days seen from the day of publication: today, last night, this morning, overnight."""

from dateline.dates import numbers
from dateline.dates.days import ends_nth
from dateline.dates.grammar import Found, Kind, Piece, Reading, Said, fixed, reads
from dateline.dates.words import DIRECTIONS, MONTHS, TEXT_WORDS, words

NAMED = words("good bloody black red super shrove maundy cyber")  # days with a name of their own
SHORT_CUES = words("on last next this by until since late early of")
NAMES_OR_VERBS = words("sat sun wed mon fri")  # "he sat", "the sun": short weekdays only after a sure cue
SURE_SHORT_CUES = words("on last next this until since early")
PLACES = words("island valley microsystems city tv mirror times news")  # "Christmas Island", "Sun Valley"
NOUNS_OF_PARTS = words("newspaper paper papers shift news prayers service sky star of -")  # "the morning paper"
NOUNS_OF_OVERNIGHT = words("stay train flight rate rates delivery stays guests success bag")
NO_EVENT = frozenset({".", ",", ";", "", ")", "in", "at", "and", "that", "by", "on", "to"})
OPENINGS = words("in during by until for since throughout into at before after past from around about")
MOST_NIGHTS = 60
POSSESSIVE = words("'s ’s")
PAPERS = words("usa")
SHOWS = words("show program programme")
NO_NOUNS = words("in when at and or with to after before for")  # "on a Friday in March", not "a Friday speech"
MANY = words("many most some all few half much none")
OF_OUR_TIME = words("world society youth technology standards generation generations economy consumers climate culture")


def type_of(part: str) -> Kind:
    return "TIME" if part else "DATE"


@reads("EARLY? weekday=WEEKDAY part=PART?", "short=SHORTWEEKDAY part=PART?")
def weekday(found: Found) -> Reading:
    """Monday · Thursday night · Fri. · early Tuesday morning"""
    name = "short" if found.has("short") else "weekday"
    if not found.capital(found.at(name)) or (found.after in PLACES and found.capital(found.last + 1)):
        return None
    if (name == "short" and not short_weekday(found)) or found.before in NAMED or is_programme(found):
        return None
    value = found.value(name, "SHORTWEEKDAY" if name == "short" else "WEEKDAY")
    if is_any(found):
        return fixed(f"XXXX-WXX-{value}{found.part()}", type_of(found.part()))
    return Said("weekday", type_of(found.part()), weekday=value, part=found.part())


def is_any(found: Found) -> bool:
    """ "it fell on a Friday"; not "a Friday speech", nor "22 April, a Thursday"."""
    article = found.before in ("a", "one") and found.word_at(found.first - 2) != ","
    return article and (not found.after.isalpha() or found.after in NO_NOUNS)


def is_programme(found: Found) -> bool:
    """ "Saturday Night Live", "Monday Night Football": three capitals in a row."""
    if not found.has("part") or not found.capital(found.at("part")) or not found.capital(found.last + 1):
        return False
    tokens = found.tokens
    return found.after.isalpha() and not tokens.written(found.at("part")).isupper()


def short_weekday(found: Found) -> bool:
    """Whether a short form is a weekday: "on Fri." is, "Sun Myung" is not."""
    word = found.word("short")
    if word in NAMES_OR_VERBS:
        return found.before in SURE_SHORT_CUES
    return word.endswith(".") or found.before in SHORT_CUES or found.first == 0


@reads("way=(LAST | this (coming | past)? | NEXT | that | the? same) weekday=WEEKDAY part=PART?")
def weekday_by_direction(found: Found) -> Reading:
    """last Friday · this coming Sunday · the previous Friday · next Monday morning"""
    if not found.capital(found.at("weekday")):
        return None
    word = found.words("way")[-1]
    return Said(
        "directed_weekday",
        type_of(found.part()),
        weekday=found.value("weekday", "WEEKDAY"),
        shift=DIRECTIONS.get(word, 0) if found.word("way") != "this" or word == "this" else DIRECTIONS[word],
        anchor="text" if word in TEXT_WORDS else "published",
        part=found.part(),
    )


@reads("weekday=WEEKDAY (of | COMMA)? way=(last | this | next) week")
def weekday_of_week(found: Found) -> Reading:
    """Tuesday of last week · Monday next week"""
    shift = DIRECTIONS.get(found.word("way"), 0)
    return Said("weekday_of_week", weekday=found.value("weekday", "WEEKDAY"), shift=shift)


@reads("weekday=WEEKDAY COMMA? the day=DAYTH", "weekday=WEEKDAY the day=(ORDINAL | TENS DASH ORDINAL)")
def weekday_the_day(found: Found) -> Reading:
    """Tuesday the 12th · Friday the thirteenth"""
    day = numbers.day(found.words("day"))
    return Said("day_alone", day=day, weekday=found.value("weekday", "WEEKDAY")) if day else None


@reads(
    "(EVERY | any) (other | second)? weekday=WEEKDAY part=PART?",
    "on? many=WEEKDAYS part=PART?",
    "weekday=WEEKDAY part=(mornings | nights | evenings | afternoons)",
    "first=WEEKDAY (and | or | to | through | COMMA) weekday=WEEKDAY part=(mornings | nights | evenings | afternoons)",
)
def each_weekday(found: Found) -> Reading:
    """each Thursday · every Monday · Tuesdays · Friday nights · Monday and Tuesday mornings"""
    if found.has("first"):
        early, late = (f"XXXX-WXX-{found.value(name, 'WEEKDAY')}{found.part()}" for name in ("first", "weekday"))
        return (
            Piece(found.first, found.first, fixed(early, "SET")),
            Piece(found.at("weekday"), found.last, fixed(late, "SET")),
        )
    name, of = ("many", "WEEKDAYS") if found.has("many") else ("weekday", "WEEKDAY")
    if not found.capital(found.at(name)):
        return None
    value = f"XXXX-WXX-{found.value(name, of)}{found.part()}"
    return found.from_word(found.first + (found.all[0] == "on"), fixed(value, "SET"))


@reads("(EARLY in?)? day=(today | yesterday | tomorrow) part=PART?")
def day_word(found: Found) -> Reading:
    """today · yesterday morning · late yesterday · tomorrow night — not "many of today's cars" """
    if found.all == ["today"] and (is_title(found) or (found.after in POSSESSIVE and is_our_time(found))):
        return None
    shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[found.word("day")]
    return Said("relative", type_of(found.part()), unit="D", shift=shift, part=found.part())


def is_title(found: Found) -> bool:
    """ "USA Today", "the Today show": a newspaper and a programme."""
    written = found.tokens.written(found.first)
    if written.isupper() or not written.istitle():
        return False
    return found.before in PAPERS or not SHOWS.isdisjoint({found.after, found.word_at(found.last + 2)})


def is_our_time(found: Found) -> bool:
    """ "in today's world", "most of today's computers": our days, not the day of publication."""
    many = found.before == "of" and found.word_at(found.first - 2) in MANY
    return many or not OF_OUR_TIME.isdisjoint({found.word_at(found.last + 2), found.word_at(found.last + 3)})


@reads("the? day before yesterday", "the? day after tomorrow")
def day_beyond(found: Found) -> Reading:
    """the day before yesterday · the day after tomorrow"""
    return Said("relative", unit="D", shift=-2 if found.all[-1] == "yesterday" else 2)


@reads("the? day way=(before | after)")
def day_beside(found: Found) -> Reading:
    """the day after Christmas · the day before 9 May (read only before a day)"""
    return Said("beside", shift=1 if found.word("way") == "after" else -1)


@reads(
    "(on | for | into | entered | enters | entering) whole=((the | a | its | their) (ORDINAL | DAYTH) day)",
    "whole=((the | a) (ORDINAL | DAYTH) (straight | consecutive | successive)? day) (in a row | running)",
    "whole=((the | a) (ORDINAL | DAYTH) (straight | consecutive | successive) day)",
)
def numbered_day(found: Found) -> Reading:
    """on the fifth day of the strike · for a second day · the third day in a row"""
    of_month = found.after == "of" and found.word_at(found.last + 2) in MONTHS
    if of_month or found.word_at(found.at("whole") + 1) == "first":
        return None
    number = numbers.day(found.words("whole"))
    return (Piece(found.at("whole"), found.end("whole"), Said("numbered_day", number=number)),)


@reads(
    "EARLY? tonight",
    "EARLY? last part=(night | evening)",
    "EARLY? this part=(morning | afternoon | evening | night)",
    "overnight",
)
def part_of_today(found: Found) -> Reading:
    """tonight · last night · this morning · overnight"""
    if found.all[-1] == "overnight":
        return None if found.after in NOUNS_OF_OVERNIGHT else Said("overnight", "TIME", unit="D", part="TNI")
    shift = -1 if "last" in found.all else 0
    if shift and found.before == "the":
        return None  # "the last night of the year"
    return Said("relative", "TIME", unit="D", shift=shift, part=found.part() or "TNI")


@reads("count=COUNT part=nights ago")
def nights_ago(found: Found) -> Reading:
    """two nights ago"""
    count = numbers.count(found.words("count"))
    if not count or count % 1 or count > MOST_NIGHTS:
        return None
    return Said("relative", "TIME", unit="D", shift=-int(count), part=found.part())


@reads(
    "EARLY? the way=(next | following | previous | preceding) part=(morning | afternoon | evening | night)",
    "(that | the same | that same | the very same) part=(morning | afternoon | evening | night)",
    "the part=(morning | afternoon | evening | night) way=(before | after)",
)
def part_of_text_day(found: Found) -> Reading:
    """the next morning · that night · the previous evening · the night before"""
    way = found.word("way")
    if way in ("before", "after") and found.after not in NO_EVENT:
        return None
    shift = {"before": -1, "after": 1}.get(way) or DIRECTIONS.get(way, 0)
    return Said("relative", "TIME", unit="D", shift=shift, anchor="text", part=found.part())


@reads(
    "(in | during | by | until | for | since | throughout | into) the EARLY? "
    "part=(morning | afternoon | evening | night)",
    "(at | by | before | after | past | until | from | around | about) EARLY? "
    "part=(dawn | dusk | noon | midday | midnight | daybreak | nightfall | sunset | sunrise)",
    "(the | an)? EARLY DASH? part=(morning | afternoon | evening)",
    "the? (early | small | late) hours of? the part=morning",
    "bare=the part=(morning | afternoon | evening | night)",
)
def part_of_day(found: Found) -> Reading:
    """in the morning · at dawn · early evening — with no day said"""
    if found.after in NOUNS_OF_PARTS and found.all[0] != "at":
        return None
    if found.has("bare") and found.before not in {"in", "of", "during"}:
        return None
    return found.from_word(found.first + (found.all[0] in OPENINGS), Said("part_of_day", "TIME", part=found.part()))


@reads(
    "the? EARLY? part=(morning | afternoon | evening | night) hours? of",
    "the? (EARLY | small) hours of",
    "the? EARLY? part=(morning | afternoon | evening | night) of the day=DAYTH",
)
def part_of_following_day(found: Found) -> Reading:
    """the morning of 6 June · the night of 14 November (joined to the day that follows)"""
    if found.has("day"):
        day = numbers.day(found.words("day"))
        return Said("day_alone", "TIME", day=day, part=found.part()) if ends_nth(found) else None
    return Said("part_of", "TIME", part=found.part() or "TMO")
