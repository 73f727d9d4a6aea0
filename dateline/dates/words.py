"""The English words that date expressions are made of: class of words -> {word: what it stands for}.

A word may stand in several classes ("second" is an ordinal and a unit). Everything is lower case; text is
compared in lower case, and a rule that needs a capital asks for it.
"""

from collections.abc import Iterable


def words(text: str) -> frozenset[str]:
    """A set written as a line of text."""
    return frozenset(text.split())


def in_order(text: str) -> list[str]:
    return text.split()


def numbered(names: Iterable[str], start: int = 1) -> dict[str, int]:
    """Each name, or each of several on a line, with the number of its place."""
    return {name: number for number, line in enumerate(names, start) for name in line.split()}


def same(text: str, value: object = 0) -> dict[str, object]:
    """Words that stand for the same."""
    return dict.fromkeys(text.split(), value)


JOINING = words("to until till through and or - – —")  # December to February: one date goes on with the other
MONTH_NAMES = in_order("january february march april may june july august september october november december")
MONTHS = numbered(
    (
        "january jan jan.",
        "february feb feb.",
        "march mar mar.",
        "april apr apr.",
        "may",
        "june jun jun.",
        "july jul jul.",
        "august aug aug.",
        "september sept sept. sep sep.",
        "october oct oct.",
        "november nov nov.",
        "december dec dec.",
    )
)
WEEKDAYS = numbered(in_order("monday tuesday wednesday thursday friday saturday sunday"))
SHORT_WEEKDAYS = numbered(
    (
        "mon mon.",
        "tue tue. tues tues.",
        "wed wed.",
        "thu thu. thur thur. thurs thurs.",
        "fri fri.",
        "sat sat.",
        "sun sun.",
    )
)
SMALL = numbered(
    in_order(
        """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen"""
    )
)
TENS = {
    word: 10 * number
    for word, number in numbered(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    ).items()
}
ORDINALS = numbered(
    in_order(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
    )
) | {"thirtieth": 30}
# the codes of TIMEX3, with months apart from minutes
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "weekend": "WE", "fortnight": "FN",
    "month": "MO", "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "millennium": "L",
}  # fmt: skip
MANY_UNITS = {
    {"century": "centuries", "millennium": "millennia"}.get(name, name + "s"): unit for name, unit in UNITS.items()
}
LONG_UNITS = ("D", "W", "WE", "MO", "Q", "Y", "E", "C")
DAY_PARTS = (
    same("morning mornings dawn daybreak sunrise", "TMO")
    | same("afternoon afternoons", "TAF")
    | same("evening evenings dusk nightfall sunset", "TEV")
    | same("night nights", "TNI")
    | {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
)
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
NAMED_DECADES = numbered(
    ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"), start=2
)
SETS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "XXXX-XX-XXTNI", "weekly": "P1W", "biweekly": "P2W",
    "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y", "annually": "P1Y",
}  # fmt: skip

EARLY = words("early late earlier later mid")
QUOTES = words('" “ ‘ ``')

DIRECTIONS = dict.fromkeys(words("last past previous preceding prior"), -1) | dict.fromkeys(
    words("next coming following subsequent upcoming succeeding"), 1
)
# they point from a date in the text, not from the day of publication
TEXT_WORDS = words("previous preceding prior that same following subsequent succeeding")

CLASSES: dict[str, dict[str, object]] = {
    "MONTH": {**MONTHS},
    "WEEKDAY": {**WEEKDAYS},
    "SHORTWEEKDAY": {**SHORT_WEEKDAYS},
    "WEEKDAYS": {name + "s": number for name, number in WEEKDAYS.items()},
    "SMALL": {**SMALL},
    "TENS": {**TENS},
    "ORDINAL": {**ORDINALS},
    "QUARTERTH": {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4},
    "QUARTERCODE": {"q1": 1, "q2": 2, "q3": 3, "q4": 4},
    "UNIT": {**UNITS},
    "UNITS": {**MANY_UNITS},
    "LONGUNIT": {name: unit for name, unit in UNITS.items() if unit in LONG_UNITS},
    "PART": {**DAY_PARTS},
    "SEASON": {**SEASONS},
    "NAMEDDECADE": {**NAMED_DECADES},
    "SET": {**SETS},
    "ZONE": same("gmt utc et est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk jst"),
    "MERIDIEM": same("am a.m. a.m") | same("pm p.m. p.m", 12),
    "BC": same("bc bce b.c. b.c b.c.e. b.c.e"),
    "AD": same("ad a.d. a.d ce"),
    "DASH": same("- – — ‑ ‒"),
    "COMMA": same(","),
    "DOT": same("."),
    "APOSTROPHE": same("' ’ ‘ `"),
    "POSSESSIVE": same("'s ’s"),
    "VAGUE": same("several many few some recent numerous various countless"),
    "LAST": same("last past previous preceding prior", -1),
    "NEXT": same("next coming following subsequent upcoming succeeding", 1),
    "NEWSLAST": same("last past previous", -1),
    "NEWSNEXT": same("next coming upcoming", 1),
    "TEXTNEXT": same("following next subsequent succeeding", 1),
    "TEXTLAST": same("previous preceding prior", -1),
    "EARLY": same(" ".join(sorted(EARLY))),
    "EVERY": same("every each"),
    "FEAST": same("good easter palm ash whit holy maundy shrove"),
    "LONGWORD": {name + "long": unit for name, unit in UNITS.items()},
}
