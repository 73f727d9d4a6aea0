"""Words -> numbers: "27", "27th", "twenty-one", "nineteen ninety-six", "2 1/2", "1,200", "a dozen"."""

from dateline.dates.words import ORDINALS, SMALL, TENS

VALUES = SMALL | TENS | ORDINALS | {"a": 1, "an": 1, "oh": 0, "dozen": 12, "couple": 2}
CENTURIES = {"seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "twenty": 2000}
MAX_DIGITS = 6
NEAR = 2020  # where nothing tells the century
YEARS_AHEAD = 10
MAX_LETTERS = 12


def count(words: list[str]) -> float | None:
    """How many: "two", "twenty four", "2 1/2", "a couple of", "half a dozen", "a hundred"; None beyond reason."""
    total, factor = 0.0, 1.0
    for word in words:
        if word[0].isdigit():
            value = figure(word)
            if value is None:
                return None
            total += value
        elif word == "hundred":
            total = (total or 1) * 100
        elif word == "thousand":
            total = (total or 1) * 1000
        elif word == "dozen":
            total = 12
        elif word == "half":
            factor = 0.5
        elif word in VALUES:
            total += VALUES[word]
    return total * factor or None


def figure(word: str) -> float | None:
    """The value of digits with separators; None for what is no amount."""
    plain = word.replace(",", "")
    if "/" in plain:
        above, _, below = plain.partition("/")
        return int(above) / int(below) if below.isdecimal() and int(below) else None
    digits = plain.rstrip("stndrh")
    if len(digits) > MAX_DIGITS:
        return None
    try:
        return float(digits)
    except ValueError:
        return None


def day(words: list[str]) -> int | None:
    """A day of the month: "27", "27th", "eighth", "twenty-first"; None where no month has it."""
    value = sum(int(w.rstrip("stndrh")) if w[0].isdigit() else VALUES.get(w, 0) for w in words if len(w) < MAX_LETTERS)
    return value if 1 <= value <= 31 else None


def year(words: list[str]) -> int | None:
    """A year in digits or as it is spoken: "1998", "nineteen ninety-six", "two thousand and five"."""
    if words[0][0].isdigit():
        return int(words[0])
    if words[:2] == ["two", "thousand"]:
        return 2000 + sum(VALUES.get(w, 0) for w in words[2:])
    if words[0] in CENTURIES:
        return CENTURIES[words[0]] + sum(VALUES.get(w, 0) for w in words[1:])
    return None


def two_digit_year(digits: int, near: int = NEAR) -> int:
    """'90 -> 1990: the last year that ends so, at most ten years after `near`."""
    base = near + YEARS_AHEAD
    return base - (base - digits) % 100


def nth(words: list[str]) -> int:
    """The number of a century: "20th", "nineteenth", "twenty-first"."""
    return sum(int(w.rstrip("stndrh")) if w[0].isdigit() else VALUES.get(w, 0) for w in words if len(w) < MAX_LETTERS)
