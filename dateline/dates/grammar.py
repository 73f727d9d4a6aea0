"""Rules and their forms: what a form is written in, what a rule is given and what it gives back.

A form is written in words and word classes: `@reads("the? day=DAYNUMBER of? month=MONTH (COMMA? year=YEAR)?")`.
Lower case is the word itself, capitals are a class of `words.CLASSES` (or of `tokens.number_classes`) or a
macro; `name=` keeps the words under a name for the rule; ( ) | ? mean what they do in regular expressions.
There is no repetition, so that no form can match without bound.
"""

import re
from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple

from dateline.dates.tokens import Tokens
from dateline.dates.words import CLASSES, MANY_UNITS

MACROS = {
    "COUNT": "(NUMBER FRACTION? | FIGURE | DECIMAL | TENS (DASH? SMALL)? | SMALL | a? dozen | half a dozen | "
    "a? couple of?) (hundred | thousand)? | a (hundred | thousand) | "
    "(SMALL | a) hundred and (TENS (DASH? SMALL)? | SMALL)",
    "SPELLEDYEAR": "(nineteen | eighteen | seventeen | twenty) (TENS (DASH? SMALL)? | oh SMALL | SMALL) | "
    "nineteen hundred | two thousand (and? (TENS (DASH? SMALL)? | SMALL))?",
    "ANYYEAR": "YEAR | SPELLEDYEAR",
    "ANYWEEKDAY": "WEEKDAY | SHORTWEEKDAY",
    "DAYNUMBER": "DAY | DAYTH | TENS DASH? ORDINAL | ORDINAL",
    "NTHNUMBER": "NTH | DAYTH | TENS DASH? ORDINAL | ORDINAL",
    "ENDPART": "(end | close | beginning | start | middle | opening | rest | remainder | eve) of",
}
FORM = re.compile(r"(?:(?P<name>[a-z_0-9]+)=)?(?:(?P<class>[A-Z0-9]+)|(?P<word>[^\s()|?*=]+)|(?P<mark>[()|?]))")


SHORT_YEAR = "YY"  # the unit of a date whose year is said by two digits
Kind = Literal["DATE", "TIME", "DURATION", "SET"]


THAT = "that"  # the value of a month that the text before tells of: "that October"
NO_DAY = "no day"  # the form of what looks like a date and is none: 30 February


class Said(NamedTuple):
    """What the words themselves say; None is what they do not say. `form` chooses how the rest is inferred."""

    form: str
    type: Kind = "DATE"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None  # of a quarter or a half; how many half units away
    unit: str = ""
    shift: int = 0  # units from the anchor, or only its sign
    anchor: str = "published"  # or "text": the date last read; "either": the first where there is one
    part: str = ""  # what follows the day: TMO, T10:30
    value: str = ""  # where the words give the value itself


def fixed(value: str, kind: Kind = "DATE") -> Said:
    """What needs no inference: durations, sets, PAST_REF."""
    return Said("fixed", kind, value=value)


class Piece(NamedTuple):
    """A part of what a rule found, by its first and last word: "22 to 25 June" is two."""

    first: int
    last: int
    said: Said


Reading = Said | tuple[Piece, ...] | None


class Found(NamedTuple):
    """Where a rule's form was found; what stands under a name of the form is asked for by that name."""

    tokens: Tokens
    first: int  # of its words
    last: int
    shift: int  # from places in the stretch that was searched to places in the text
    places: Mapping[str, tuple[int, int]]  # of what stands under each name, in that stretch

    @property
    def all(self) -> list[str]:
        """All words that the form matched."""
        return self.tokens.words[self.first : self.last + 1]

    @property
    def before(self) -> str:
        return self.tokens.words[self.first - 1] if self.first else ""

    @property
    def after(self) -> str:
        return self.word_at(self.last + 1)

    def word_at(self, index: int) -> str:
        """A word of the text; "" before its first and after its last."""
        return self.tokens.words[index] if 0 <= index < len(self.tokens.words) else ""

    def has(self, name: str) -> bool:
        """Whether anything stands under the name."""
        return name in self.places

    def at(self, name: str) -> int:
        """Index of the first word under the name."""
        return self.places[name][0] + self.shift

    def end(self, name: str) -> int:
        """Index of the last word under the name."""
        return self.places[name][1] - 1 + self.shift

    def words(self, name: str) -> list[str]:
        return self.tokens.words[self.at(name) : self.end(name) + 1]

    def word(self, name: str) -> str:
        """The first word under the name; "" where there is none."""
        place = self.places.get(name)
        return self.tokens.words[place[0] + self.shift] if place else ""

    def capital(self, index: int) -> bool:
        """Whether a word of the text is written with a capital; none behind its last word is."""
        return index < len(self.tokens.words) and self.tokens.written(index)[0].isupper()

    def value(self, name: str, of: str) -> int:
        """What the first word under the name stands for in the class `of`."""
        value = CLASSES[of][self.word(name)]
        assert isinstance(value, int)
        return value

    def code(self, name: str, of: str) -> str:
        return str(CLASSES[of][self.word(name)])

    def unit(self, name: str = "unit") -> str:
        """The code of the unit under the name, one or many."""
        return self.code(name, "UNITS" if self.word(name) in MANY_UNITS else "UNIT")

    def part(self) -> str:
        """The part of the day under `part`, as TIMEX3 has it; "" where none is said."""
        return self.code("part", "PART") if self.has("part") else ""

    def up_to(self, index: int, said: Said) -> tuple[Piece, ...]:
        """What is said, by the words up to `index` only."""
        return (Piece(self.first, index, said),)

    def from_word(self, index: int, said: Said) -> tuple[Piece, ...]:
        """What is said, by the words from `index` on only."""
        return (Piece(index, self.last, said),)


Read = Callable[[Found], Reading]


class Rule(NamedTuple):
    name: str
    form: str
    read: Read


def reads(*forms: str) -> Callable[[Read], tuple[Rule, ...]]:
    """Turns a function into a rule for each form that it reads."""

    def rules(function: Read) -> tuple[Rule, ...]:
        return tuple(Rule(function.__name__, form, function) for form in forms)

    return rules
