"""The English words that date expressions are made of: class of words -> {word: what it stands for}.

A word may stand in several classes ("second" is an ordinal and a unit). Everything is lower case; text is
compared in lower case, and a rule that needs a capital asks for it.
"""

MONTHS = {
    name: number
    for number, names in enumerate(
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
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split(), start=1)
}
SHORT_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "mon mon.",
            "tue tue. tues tues.",
            "wed wed.",
            "thu thu. thur thur. thurs thurs.",
            "fri fri.",
            "sat sat.",
            "sun sun.",
        ),
        start=1,
    )
    for name in names.split()
}
SMALL = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen".split(),
        start=1,
    )
}
TENS = {
    word: number * 10
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first".split(),
        start=1,
    )
} | {"thirtieth": 30}
UNITS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "FN",
    "month": "MO",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
    "millennium": "L",
}
MANY_UNITS = {
    {"century": "centuries", "millennium": "millennia"}.get(name, name + "s"): unit for name, unit in UNITS.items()
}
DAY_PARTS = {
    "morning": "TMO",
    "mornings": "TMO",
    "dawn": "TMO",
    "daybreak": "TMO",
    "sunrise": "TMO",
    "noon": "T12:00",
    "midday": "TMI",
    "afternoon": "TAF",
    "afternoons": "TAF",
    "evening": "TEV",
    "evenings": "TEV",
    "dusk": "TEV",
    "nightfall": "TEV",
    "sunset": "TEV",
    "night": "TNI",
    "nights": "TNI",
    "midnight": "T24:00",
}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
NAMED_DECADES = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9,
}  # fmt: skip
SETS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "XXXX-XX-XXTNI",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
    "biennial": "P2Y",
}
ZONES = "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk trt ist jst".split()

CLASSES: dict[str, dict[str, object]] = {
    "MONTH": dict(MONTHS),
    "WEEKDAY": dict(WEEKDAYS),
    "SHORTWEEKDAY": dict(SHORT_WEEKDAYS),
    "WEEKDAYS": {name + "s": number for name, number in WEEKDAYS.items()},
    "SMALL": dict(SMALL),
    "TENS": dict(TENS),
    "ORDINAL": dict(ORDINALS),
    "QUARTERTH": {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4},
    "UNIT": dict(UNITS),
    "UNITS": dict(MANY_UNITS),
    "LONGUNIT": {name: unit for name, unit in UNITS.items() if unit in {"D", "W", "MO", "Q", "Y", "E", "C", "WE"}},
    "YEARISH": {"day": "D", "week": "W", "month": "MO", "quarter": "Q", "year": "Y"},
    "PART": dict(DAY_PARTS),
    "SEASON": dict(SEASONS),
    "SEASONS": {"springs": "SP", "summers": "SU", "autumns": "FA", "winters": "WI"},
    "NAMEDDECADE": dict(NAMED_DECADES),
    "SET": dict(SETS),
    "ZONE": dict.fromkeys(ZONES, 0),
    "MERIDIEM": {"am": 0, "pm": 12, "a.m.": 0, "p.m.": 12, "a.m": 0, "p.m": 12},
    "DASH": dict.fromkeys("-–—‑‒", 0),
    "COMMA": {",": 0},
    "DOT": {".": 0},
    "APOSTROPHE": dict.fromkeys("'’‘`", 0),
    "POSSESSIVE": {"'s": 0, "’s": 0},
    "ABOUT": dict.fromkeys(
        "about around approximately roughly nearly almost barely over under some circa exactly fully "
        "another".split(), 0
    ),
    "VAGUE": dict.fromkeys("several many few some recent numerous various countless".split(), 0),
    "TO": dict.fromkeys("to until till through thru".split(), 0),
    "LAST": dict.fromkeys("last past previous preceding prior".split(), -1),
    "NEXT": dict.fromkeys("next coming following subsequent upcoming succeeding".split(), 1),
    "NEWSLAST": dict.fromkeys("last past previous".split(), -1),
    "NEWSNEXT": dict.fromkeys("next coming upcoming".split(), 1),
    "TEXTNEXT": dict.fromkeys("following next subsequent succeeding".split(), 1),
    "TEXTLAST": dict.fromkeys("previous preceding prior".split(), -1),
    "LATER": dict.fromkeys("later afterwards afterward".split(), 1),
    "EARLIER": dict.fromkeys("earlier before previously prior".split(), -1),
    "EARLY": {"early": "START", "late": "END", "earlier": "START", "later": "END", "mid": "MID"},
    "IN": dict.fromkeys(
        "in by since until till during from before after of through throughout to between for late early mid around "
        "about circa at and or beyond through prior towards toward on into as spring summer autumn fall winter year "
        "following than".split(),
        0,
    ),
    "QUARTERCODE": {"q1": 1, "q2": 2, "q3": 3, "q4": 4},
    "EVERY": dict.fromkeys("every each".split(), 0),
    "DET": dict.fromkeys("the a an its his her their our this that these those each of".split(), 0),
    "BC": dict.fromkeys("bc bce b.c. b.c b.c.e. b.c.e".split(), 0),
    "AD": dict.fromkeys("ad a.d. a.d ce".split(), 0),
}  # fmt: skip
