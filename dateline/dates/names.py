"""Names of months and weekdays in other languages, from dateparser's data, folded so that they can be compared."""

import importlib
import re
from functools import lru_cache
from typing import NamedTuple

from dateline.dates.other_words import ARABIC_MONTHS
from dateline.dates.tokens import lowered
from dateline.dates.words import MONTH_NAMES, in_order

WEEKDAY_KEYS = in_order("monday tuesday wednesday thursday friday saturday sunday")
CODE = re.compile(r"[a-z]{2,3}")
FEWEST_LETTERS = 3  # of a month's name; a weekday's or a bare month's needs one more
# forms of one Arabic letter that people do not tell apart, and the digits of Arabic and Persian
ARABIC_LETTERS = str.maketrans("أإآةى٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "اااهي01234567890123456789")
TURKISH_LETTERS = str.maketrans({"İ": "i", "I": "ı"})


class Names(NamedTuple):
    """What a language calls months and weekdays."""

    months: dict[str, int]
    weekdays: dict[str, int]


def fold(text: str, language: str) -> str:
    """The text as names are compared, letter for letter as long as it was."""
    if language in ("tr", "az"):
        text = text.translate(TURKISH_LETTERS)
    return lowered(text).translate(ARABIC_LETTERS)


def code_of(language: str) -> str:
    """ "tr-TR" -> "tr"; "" for what is no language code."""
    code = language.strip().lower().replace("_", "-").partition("-")[0]
    return code if CODE.fullmatch(code) else ""


@lru_cache(maxsize=64)
def names_of(language: str) -> Names:
    """dateparser's names for a language; none for a language that it does not know."""
    try:
        # by name and only when needed: the package takes a tenth of a second, and English does without
        data = importlib.import_module(f"dateparser.data.date_translation_data.{language}").info
    except ModuleNotFoundError:
        return Names({}, {})
    months = named(data, MONTH_NAMES, language, FEWEST_LETTERS)
    if language == "ar":
        months |= {fold(name, language): number for name, number in ARABIC_MONTHS.items()}
    return Names(months, named(data, WEEKDAY_KEYS, language, FEWEST_LETTERS + 1))


def named(data: dict[str, list[str]], keys: list[str], language: str, fewest: int) -> dict[str, int]:
    out: dict[str, int] = {}
    for number, key in enumerate(keys, start=1):
        for name in data.get(key, []):
            folded = fold(name.strip("."), language)
            if len(folded) >= fewest and not folded[0].isdigit():
                out.setdefault(folded, number)
    return out


def one_of(names: dict[str, int], group: str = "name") -> str:
    """A pattern for any of the names, the longest first; without a group's name it keeps none."""
    inside = "|".join(re.escape(n) for n in sorted(names, key=lambda n: (-len(n), n)))
    return f"(?P<{group}>{inside})" if group else f"(?:{inside})"
