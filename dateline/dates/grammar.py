"""Rules and their forms: what a form is written in, and how it becomes a pattern over kinds of words.

A form is written in words and word classes: `@reads("on? the? month=MONTH day=DAY (COMMA? year=YEAR)?")`.
Lower case is the word itself, capitals are a class of `words.CLASSES` (or of `tokens.number_classes`) or a
macro; `name=` keeps the words under a name for the rule; ( ) | ? * mean what they do in regular expressions.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from dateline.dates.tokens import TOKEN, Tokens, lowered, number_classes
from dateline.dates.words import CLASSES

NUMBER_CLASSES = (
    "NUMBER DAY HOUR YY YEAR OLDYEAR CLOCK4 MONTHNUMBER DAYTH NTH DECADE CLOCKAM MILITARY ISODATE NUMERICDATE CLOCK DOTCLOCK "
    "DECIMAL FRACTION SLASHYEARS NAMEDDAY FIGURE TWODAYS"
).split()
MACROS = {
    "COUNT": "(NUMBER FRACTION? | FIGURE | DECIMAL | TENS (DASH? SMALL)? | SMALL | a? dozen | half a dozen | a? couple of?)"
    " (hundred | thousand)? | a (hundred | thousand)",
    "SPELLEDYEAR": "(nineteen | eighteen | seventeen | twenty) (TENS (DASH? SMALL)? | oh SMALL | SMALL) | nineteen hundred"
    " | two thousand (and? (TENS (DASH? SMALL)? | SMALL))?",
    "ANYYEAR": "YEAR | SPELLEDYEAR",
    "ANYWEEKDAY": "WEEKDAY | SHORTWEEKDAY",
    "DAYNUMBER": "DAY | DAYTH | TENS DASH? ORDINAL | ORDINAL",
    "THE": "the",
    "ENDPART": "(end | close | beginning | start | middle | opening | rest | remainder | eve) of",
}
FORM = re.compile(r"(?:(?P<name>[a-z_0-9]+)=)?(?:(?P<class>[A-Z0-9]+)|(?P<word>[^\s()|?*=]+)|(?P<mark>[()|?*]))")
LETTERS = [chr(n) for n in range(0x100, 0x400)]  # none of them means anything to the regex engine
OTHER = "_"  # every word that no rule reads


class Rule(NamedTuple):
    name: str
    form: str
    read: "Callable[[Found], Reading]"


class Found(NamedTuple):
    """Where a rule's form was found; what stands under a name of the form is asked for by that name."""

    tokens: Tokens
    match: re.Match[str]

    @property
    def first(self) -> int:
        return self.match.start()

    @property
    def last(self) -> int:
        return self.match.end() - 1

    def has(self, name: str) -> bool:
        return self.match.start(name) >= 0

    def at(self, name: str) -> int:
        """Index of the first word under `name`."""
        return self.match.start(name)

    def words(self, name: str) -> list[str]:
        return self.tokens.words[self.match.start(name) : self.match.end(name)]

    def word(self, name: str) -> str:
        return " ".join(self.words(name)) if self.has(name) else ""

    def value(self, name: str, of: str) -> int:
        """What the first word under `name` stands for in the class `of`."""
        value = CLASSES[of][self.tokens.words[self.match.start(name)]]
        assert isinstance(value, int)
        return value

    def code(self, name: str, of: str) -> str:
        return str(CLASSES[of][self.tokens.words[self.match.start(name)]])


class Said(NamedTuple):
    """What the words themselves say; None is what they do not say. `form` chooses how the rest is inferred."""

    form: str
    type: str = "DATE"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    number: int | None = None  # of a quarter, a half, a decade; or how many units
    unit: str = ""
    shift: int = 0  # units from the anchor
    anchor: str = "published"  # or "text": the date last read
    part: str = ""  # what follows the day: TMO, T10:30
    value: str = ""  # where the words give the value itself
    last_year: int | None = None  # the winter of 1941-42


class Piece(NamedTuple):
    """A part of what a rule found, by its first and last word: "22 to 25 June" is two."""

    first: int
    last: int
    said: Said


Reading = Said | tuple[Piece, ...] | None


def reads(*forms: str) -> Callable[["Callable[[Found], Reading]"], tuple[Rule, ...]]:
    """Turns a function into a rule for each form that it reads."""

    def rules(function: "Callable[[Found], Reading]") -> tuple[Rule, ...]:
        return tuple(Rule(function.__name__, form, function) for form in forms)

    return rules


class Pattern(NamedTuple):
    rule: Rule
    search: re.Pattern[str]


class Lexicon:
    """Kinds for all words that the rules' forms read."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = tuple(rules)
        literals = {word for rule in self.rules for word in literal_words(rule.form)}
        literals |= {word for form in MACROS.values() for word in literal_words(form)}
        classes: dict[str, set[str]] = {word: {word} for word in literals}
        for name, words in CLASSES.items():
            for word in words:
                classes.setdefault(word, set()).add(name)
        sets = {word: frozenset(names) for word, names in classes.items()}
        samples = [
            str(n)
            for n in (
                *range(0, 120),
                200,
                450,
                1200,
                1500,
                1565,
                1990,
                2055,
                2300,
                2399,
                2450,
                3000,
                9000,
                99999,
                123456,
            )
        ]
        samples += "1st 40th 80s 1990s 85s 5pm 1200pm 0530z 0530h 9930z 2020-02-27 1/1/2020 10:30 10.30pm 10.30 2.555 1/2 9/11 1941/42 1,990 22/23 1a".split()
        numeric = {word: frozenset(self.of_number(word)) for word in samples}
        distinct = sorted({*sets.values(), *numeric.values()} - {frozenset()}, key=sorted)
        if len(distinct) > len(LETTERS):
            raise AssertionError(f"{len(distinct)} kinds of words, {len(LETTERS)} letters")
        self.letters = dict(zip(distinct, LETTERS, strict=False)) | {frozenset[str](): OTHER}
        self.kinds = {word: self.letters[names] for word, names in sets.items()}
        self.members: dict[str, str] = {}
        for names, letter in self.letters.items():
            for name in names:
                self.members[name] = self.members.get(name, "") + letter
        self.patterns = tuple(Pattern(rule, re.compile(self.expression(rule.form))) for rule in self.rules)
        self.number_kind = lru_cache(maxsize=4096)(self._number_kind)

    @staticmethod
    def of_number(word: str) -> tuple[str, ...]:
        return number_classes(word)

    def _number_kind(self, word: str) -> str:
        return self.letters.get(frozenset(number_classes(word)), OTHER)

    def expression(self, form: str) -> str:
        """The regular expression over letters that a form stands for."""
        out = []
        for part in FORM.finditer(form):
            name, klass, word, mark = part["name"], part["class"], part["word"], part["mark"]
            if mark:
                out.append(("(?P<%s>" % name if name else "(?:") if mark == "(" else mark)
                continue
            if klass in MACROS:
                inside = "(?:" + self.expression(MACROS[klass]) + ")"
            else:
                inside = "[" + self.members[klass or word] + "]"
            out.append(f"(?P<{name}>{inside})" if name else inside)
        return "".join(out)

    def tokens(self, text: str) -> Tokens:
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for match in TOKEN.finditer(lowered(text)):
            words.append(match[0])
            start, end = match.span()
            starts.append(start)
            ends.append(end)
        get, number = self.kinds.get, self.number_kind
        kinds = "".join([number(w) if "0" <= w[0] <= "9" else get(w, OTHER) for w in words])
        return Tokens(text, words, starts, ends, kinds)


def literal_words(form: str) -> list[str]:
    return [part["word"] for part in FORM.finditer(form) if part["word"]]
