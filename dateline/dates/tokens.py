"""Text -> Tokens: words and numbers with their places, each with the letter of its kind.

A kind is the set of word classes that a word belongs to. A text becomes one string of such letters, so that
a rule is a regular expression over kinds of words instead of characters: fast, and blind to case and spacing.
"""

import re
from typing import NamedTuple

# the commonest kinds of words come first; what the others begin with is no part of these
TOKEN = re.compile(
    r"""[a-z]++\ (?!\s)|(?:[a-z]++(?![^\W_]|[.'’])|[^\W\d_][^\W_]*+(?![.'’])|[,.]
    |(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun|[ap]\.m|b\.c|a\.d)\.(?!\w)
    |[ap]\.m|b\.c\.e\.?|o['’]clock
    |[^\W\d_][^\W_]*+
    |\d{4}-\d\d-\d\d(?!\d)(?:t\d\d(?::?\d\d){0,2}(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?)?
    |\d{1,4}/\d{1,2}/\d{2,4}(?![\d/])|\d{1,4}\.\d{1,2}\.\d{2,4}(?!\d)
    |\d{1,2}:\d\d(?::\d\d)?(?!\d)
    |\d{1,3}(?:,\d{3})++(?!\d)
    |\d++(?:[./]\d++)?(?:st|nd|rd|th|s|am|pm|z|hrs?|h)?(?![^\W\d_])
    |\d++[^\W_]*+
    |['’]s(?!\w)
    |\S)\ ?\s*+""",
    re.VERBOSE,
)
NUMERIC = re.compile(r"(\d++)(st|nd|rd|th|s|am|pm|z|hrs?|h)?")
MAX_DAY, MAX_HOUR = 31, 24


class Tokens(NamedTuple):
    text: str  # the article's own
    words: list[str]  # in lower case
    starts: list[int]
    kinds: str  # a letter for each word

    def end(self, index: int) -> int:
        return self.starts[index] + len(self.words[index])

    def written(self, index: int) -> str:
        """The token as it stands in the text, with its capitals."""
        return self.text[self.starts[index] : self.end(index)]


def ends_paragraph(tokens: Tokens, index: int) -> bool:
    """Whether only a mark or bracket stands between a word and a blank line, as behind a heading."""
    end = tokens.end(index)
    return tokens.text[end : end + 6].lstrip("):. \t").replace(" ", "")[:2] == "\n\n"


def lowered(text: str) -> str:
    """Lower case of the same length: a few letters (İ) would grow and shift every offset behind them."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def number_classes(word: str) -> tuple[str, ...]:
    """The classes of a token that begins with a digit: 27 may be a day, an hour, a count or the year '27."""
    plain = NUMERIC.fullmatch(word)
    if not plain:
        return shaped_classes(word)
    digits, ending = plain.groups()
    value = int(digits) if len(digits) <= 6 else 10**6
    if ending in ("st", "nd", "rd", "th"):
        return ("DAYTH", "NTH") if 1 <= value <= MAX_DAY else ("NTH",)
    if ending == "s":
        return ("DECADE",) if len(digits) in (2, 4) and value % 10 == 0 else ()
    if ending in ("am", "pm"):
        return ("CLOCKAM",) if 1 <= value <= 12 or len(digits) == 4 else ()
    if ending in ("z", "hrs", "hr", "h"):
        return ("MILITARY",) if len(digits) == 4 and value < 2400 and value % 100 < 60 else ()
    classes = ["NUMBER"]
    if len(digits) <= 2:
        classes += ["YY"] if len(digits) == 2 else []
        classes += ["DAY"] if 1 <= value <= MAX_DAY else []
        classes += ["HOUR"] if 1 <= value <= 12 else []
        classes += ["MONTHNUMBER"] if 1 <= value <= 12 else []
    if len(digits) == 4:
        classes += ["YEAR"] if 1000 <= value <= 2199 else []
        classes += ["CLOCK4"] if value < 2400 and value % 100 < 60 else []
    if len(digits) == 3:
        classes.append("OLDYEAR")
    return tuple(classes)


def shaped_classes(word: str) -> tuple[str, ...]:
    """Classes of what has punctuation inside: 2020-02-27, 27/02/2020, 10:30, 5.30pm, 1,990, 2.5, 1/2, 9/11."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d(t.*)?", word):
        return ("ISODATE",)
    if re.fullmatch(r"\d+([/.])\d+\1\d+", word):
        return ("NUMERICDATE",)
    if re.fullmatch(r"\d\d?:\d\d(:\d\d)?", word):
        return ("CLOCK",)
    if re.fullmatch(r"\d\d?[.:]\d\d(am|pm)", word):
        return ("CLOCKAM",)
    if re.fullmatch(r"\d\d?\.\d\d", word):
        return ("DECIMAL", "DOTCLOCK")
    if re.fullmatch(r"\d+\.\d+", word):
        return ("DECIMAL",)
    if re.fullmatch(r"(1/[2-8]|[23]/[348])", word):
        return ("FRACTION",)
    if word in ("9/11", "7/7"):
        return ("NAMEDDAY",)
    if re.fullmatch(r"([0-2]?\d|3[01])/([0-2]?\d|3[01])", word):
        return ("TWODAYS",)
    if re.fullmatch(r"\d{4}/\d\d(\d\d)?", word):
        return ("SLASHYEARS",)
    if re.fullmatch(r"\d{1,3}(,\d{3})+", word):
        return ("FIGURE",)
    return ()


# one of every shape that `number_classes` tells apart, so that each gets its letter
SAMPLES = (
    *map(str, (*range(120), 200, 450, 1200, 1500, 1565, 1990, 2055, 2300, 2399, 2450, 3000, 9000, 99999, 123456)),
    *("1st", "40th", "80s", "1990s", "85s", "5pm", "1200pm", "0530z", "9930z", "2020-02-27", "1/1/2020"),
    *("10:30", "10.30pm", "10.30", "2.555", "1/2", "9/11", "1941/42", "1,990", "22/23", "2/3", "1/4", "1a"),
)
