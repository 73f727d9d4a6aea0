"""Rules for weekdays and for days seen from the day of publication: today, last night, this morning, overnight."""

from dateline.dates import numbers
from dateline.dates.grammar import Found, Piece, Reading, Said, reads

DIRECTION = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1,
    "this": 0, "that": 0, "same": 0,
    "next": 1, "coming": 1, "following": 1, "subsequent": 1, "upcoming": 1, "succeeding": 1,
}  # fmt: skip
TEXT_WORDS = {"previous", "preceding", "prior", "that", "same", "following", "subsequent", "succeeding"}
SHORT_CUES = {"on", "last", "next", "this", "by", "until", "since", "late", "early", "of"}
PLACES = {"island", "valley", "microsystems", "city", "tv", "mirror", "times", "news"}


def before(found: Found) -> str:
    return found.tokens.words[found.first - 1] if found.first else ""


def after(found: Found) -> str:
    return found.tokens.words[found.last + 1] if found.last + 1 < len(found.tokens.words) else ""


def part_said(found: Found) -> str:
    names = found.names
    return found.code("part", "PART") if "part" in names and found.has("part") else ""


def type_of(part: str) -> str:
    return "TIME" if part else "DATE"


@reads("weekday=WEEKDAY part=PART?", "weekday=SHORTWEEKDAY part=PART?", "EARLY weekday=WEEKDAY part=PART?")
def weekday(found: Found) -> Reading:
    """Monday · Thursday night · Fri. · early Tuesday morning"""
    index = found.at("weekday")
    written, word = found.tokens.written(index), found.tokens.words[index]
    if not written[0].isupper():
        return None
    if not word.endswith("day"):
        if word in ("sat", "sun", "wed", "mon", "fri") and before(found) not in SHORT_CUES - {"of", "by", "late"}:
            return None
        if (
            not word.endswith(".")
            and before(found) not in SHORT_CUES
            and found.tokens.text.isupper() is False
            and found.first
        ):
            return None
        value = found.value("weekday", "SHORTWEEKDAY")
    else:
        value = found.value("weekday", "WEEKDAY")
    if after(found) in PLACES and found.tokens.written(found.last + 1)[0].isupper():
        return None
    part = part_said(found)
    return Said("weekday", type_of(part), weekday=value, part=part)


@reads("(LAST | this (coming | past)? | NEXT | that | the? same) weekday=WEEKDAY part=PART?")
def weekday_by_direction(found: Found) -> Reading:
    """last Friday · this coming Sunday · the previous Friday · next Monday morning"""
    word = found.tokens.words[found.at("weekday") - 1]
    if not found.tokens.written(found.at("weekday"))[0].isupper():
        return None
    part = part_said(found)
    return Said(
        "weekday", type_of(part), weekday=found.value("weekday", "WEEKDAY"), shift=DIRECTION[word], number=1,
        anchor="text" if word in TEXT_WORDS else "published", part=part,
    )  # fmt: skip


@reads(
    "weekday=WEEKDAY (of | , ) (last | this=this | next) week",
    "weekday=WEEKDAY (last | this=this | next) week",
    "weekday=WEEKDAY POSSESSIVE? week",
)
def weekday_of_week(found: Found) -> Reading:
    """Tuesday of last week · Monday next week"""
    words = found.tokens.words[found.first : found.last + 1]
    if "week" not in words or not ({"last", "this", "next"} & set(words)):
        return None
    shift = -1 if "last" in words else 1 if "next" in words else 0
    return Said("weekday_of_week", weekday=found.value("weekday", "WEEKDAY"), shift=shift)


@reads("weekday=WEEKDAY COMMA? the day=DAYTH", "weekday=WEEKDAY the day=(ORDINAL | TENS DASH ORDINAL)")
def weekday_the_day(found: Found) -> Reading:
    """Tuesday the 12th · Friday the thirteenth"""
    day = numbers.day(found.words("day"))
    return Said("day_alone", day=day, weekday=found.value("weekday", "WEEKDAY")) if day else None


@reads(
    "(EVERY | any) (other | second)? weekday=WEEKDAY part=PART?",
    "weekday=WEEKDAYS part=PART?",
    "weekday=WEEKDAY part=(mornings | nights | evenings | afternoons)",
    "on? weekday=WEEKDAYS",
)
def each_weekday(found: Found) -> Reading:
    """each Thursday · every Monday · Tuesdays · Friday nights"""
    index = found.at("weekday")
    if not found.tokens.written(index)[0].isupper():
        return None
    plural = "WEEKDAYS" if found.words("weekday")[0].endswith("s") else "WEEKDAY"
    first = found.first + (found.tokens.words[found.first] == "on")
    value = f"XXXX-WXX-{found.value('weekday', plural)}{part_said(found)}"
    return (Piece(first, found.last, Said("fixed", "SET", value=value)),)


@reads(
    "day=(today | yesterday | tomorrow) part=PART?", "(EARLY | EARLY in) day=(today | yesterday | tomorrow) part=PART?"
)
def day_word(found: Found) -> Reading:
    """today · yesterday morning · late yesterday · tomorrow night"""
    shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[found.words("day")[0]]
    part = part_said(found)
    return Said("relative", type_of(part), unit="D", shift=shift, part=part)


@reads("the? day before yesterday", "the? day after tomorrow")
def day_beyond(found: Found) -> Reading:
    """the day before yesterday · the day after tomorrow"""
    return Said("relative", unit="D", shift=-2 if found.tokens.words[found.last] == "yesterday" else 2)


@reads(
    "EARLY? tonight",
    "EARLY? last part=(night | evening)",
    "EARLY? this part=(morning | afternoon | evening)",
    "EARLY? (in | on)? this part=night",
    "overnight",
)
def part_of_today(found: Found) -> Reading:
    """tonight · last night · this morning · overnight"""
    word = found.tokens.words[found.last]
    if word == "tonight":
        return Said("relative", "TIME", unit="D", part="TNI")
    if word == "overnight":
        if after(found) in {
            "stay",
            "train",
            "flight",
            "rate",
            "rates",
            "delivery",
            "stays",
            "guests",
            "success",
            "bag",
        }:
            return None
        return Said("overnight", "TIME", unit="D", shift=0, part="TNI")
    last = "last" in found.tokens.words[found.first : found.last]
    return Said("relative", "TIME", unit="D", shift=-1 if last else 0, part=part_said(found))


@reads(
    "the (next | following) part=(morning | afternoon | evening | night)",
    "the (previous | preceding) part=(morning | afternoon | evening | night)",
    "(that | the same) part=(morning | afternoon | evening | night)",
    "the part=(morning | afternoon | evening | night) (before | after)",
)
def part_of_text_day(found: Found) -> Reading:
    """the next morning · that night · the previous evening · the night before"""
    words = found.tokens.words[found.first : found.last + 1]
    shift = (
        1
        if {"next", "following", "after"} & set(words)
        else -1
        if {"previous", "preceding", "before"} & set(words)
        else 0
    )
    if words[-1] in ("after", "before") and after(found) not in {
        ".",
        ",",
        ";",
        "in",
        "at",
        "and",
        "that",
        "by",
        "on",
        "to",
        "",
    }:
        return None
    return Said("relative", "TIME", unit="D", shift=shift, anchor="text", part=part_said(found))


@reads(
    "(in | during | by | until | for | since | throughout | into) the EARLY? part=(morning | afternoon | evening | night)",
    "(at | by | before | after | until | from | around | about) EARLY? part=(dawn | dusk | noon | midday | midnight | daybreak | nightfall | sunset | sunrise)",
    "(the | an) EARLY part=(morning | afternoon | evening)",
    "mid DASH? part=(morning | afternoon)",
    "(EARLY) part=(morning | afternoon | evening)",
    "the? (early | small | late) hours of? the part=morning",
    "the (early | late)? part=(morning | afternoon | evening | night)",
)
def part_of_day(found: Found) -> Reading:
    """in the morning · at dawn · early evening — with no day said"""
    if (
        after(found) in {"newspaper", "paper", "papers", "shift", "news", "prayers", "service", "sky", "star", "of"}
        and found.tokens.words[found.first] != "at"
    ):
        return None
    words = found.tokens.words
    first = found.first
    if words[first] in {
        "in",
        "during",
        "by",
        "until",
        "for",
        "since",
        "throughout",
        "into",
        "at",
        "before",
        "after",
        "from",
        "around",
        "about",
    }:
        first += 1
    elif (
        words[first] == "the"
        and first
        and words[first - 1] not in {"in", "of", "during"}
        and words[first + 1] not in ("early", "late", "small")
    ):
        return None
    return (Piece(first, found.last, Said("part_of_day", "TIME", part=part_said(found))),)


@reads("the? EARLY? part=(morning | afternoon | evening | night) hours? of", "the? EARLY hours of")
def part_of_following_day(found: Found) -> Reading:
    """the morning of 6 June · the night of 14 November (joined to the day that follows)"""
    return Said("part_of", "TIME", part=part_said(found) or "TMO")
