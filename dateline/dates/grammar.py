"""Rules and their forms: what a form is written in, and how it becomes a pattern over kinds of words.

A form is written in words and word classes: `@reads("on? the? month=MONTH day=DAY (COMMA? year=YEAR)?")`.
Lower case is the word itself, capitals are a class of `words.CLASSES` (or of `tokens.number_classes`) or a
macro; `name=` keeps the words under a name for the rule; ( ) | ? * mean what they do in regular expressions.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

from dateline.dates.tokens import TOKEN, Tokens, lowered, number_classes
from dateline.dates.words import CLASSES

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
FORM = re.compile(r"(?:(?P<name>[a-z_0-9]+)=)?(?:(?P<class>[A-Z0-9]+)|(?P<word>[^\s()|?*=]+)|(?P<mark>[()|?]))")
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
    shift: int  # from places in the searched stretch to places in the text

    @property
    def first(self) -> int:
        return self.match.start() + self.shift

    @property
    def last(self) -> int:
        return self.match.end() - 1 + self.shift

    @property
    def names(self) -> Mapping[str, int]:
        """The names that the form has."""
        return self.match.re.groupindex

    def has(self, name: str) -> bool:
        return name in self.match.re.groupindex and self.match.start(name) >= 0

    def at(self, name: str) -> int:
        """Index of the first word under `name`."""
        return self.match.start(name) + self.shift

    def end(self, name: str) -> int:
        """Index of the last word under `name`."""
        return self.match.end(name) - 1 + self.shift

    def words(self, name: str) -> list[str]:
        return self.tokens.words[self.match.start(name) + self.shift : self.match.end(name) + self.shift]

    def word(self, name: str) -> str:
        return " ".join(self.words(name)) if self.has(name) else ""

    def value(self, name: str, of: str) -> int:
        """What the first word under `name` stands for in the class `of`."""
        value = CLASSES[of][self.tokens.words[self.at(name)]]
        assert isinstance(value, int)
        return value

    def code(self, name: str, of: str) -> str:
        return str(CLASSES[of][self.tokens.words[self.at(name)]])


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
    order: int  # among the rules
    search: re.Pattern[str]
    needs: tuple[frozenset[str], ...]  # a letter of each of these sets is in everything it matches


class Lexicon:
    """Kinds for all words that the rules' forms read, and the forms as patterns over their letters."""

    def __init__(self, rules: Iterable[Rule], cores: Iterable[str]) -> None:
        self.rules = tuple(rules)
        classes: dict[str, set[str]] = {}
        for form in (*(rule.form for rule in self.rules), *MACROS.values()):
            for word in literal_words(form):
                classes.setdefault(word, set()).add(word)
        for name, words in CLASSES.items():
            for word in words:
                classes.setdefault(word, set()).add(name)
        sets = {word: frozenset(names) for word, names in classes.items()}
        distinct = sorted({*sets.values(), *map(frozenset, map(number_classes, SAMPLES))} - {frozenset()}, key=sorted)
        assert len(distinct) <= len(LETTERS), f"{len(distinct)} kinds of words, {len(LETTERS)} letters"
        self.letters = dict(zip(distinct, LETTERS, strict=False)) | {frozenset[str](): OTHER}
        self.kinds = {word: self.letters[names] for word, names in sets.items()}
        self.members: dict[str, str] = {}
        for names, letter in self.letters.items():
            for name in names:
                self.members[name] = self.members.get(name, "") + letter
        self.cores = frozenset("".join(self.members[name] for name in cores))
        self.patterns = tuple(
            Pattern(rule, order, re.compile(self.expression(rule.form)), self.needs(rule.form))
            for order, rule in enumerate(self.rules)
        )
        self.number_kind = lru_cache(maxsize=4096)(self._number_kind)

    def _number_kind(self, word: str) -> str:
        return self.letters.get(frozenset(number_classes(word)), OTHER)

    def expression(self, form: str) -> str:
        """The regular expression over letters that a form stands for."""
        out = []
        for part in FORM.finditer(form):
            name, klass, word, mark = part["name"], part["class"], part["word"], part["mark"]
            if mark:
                out.append((f"(?P<{name}>" if name else "(?:") if mark == "(" else mark)
                continue
            if klass in MACROS:
                inside = "(?:" + self.expression(MACROS[klass]) + ")"
            else:
                inside = "[" + self.members[klass or word] + "]"
            out.append(f"(?P<{name}>{inside})" if name else inside)
        return "".join(out)

    def needs(self, form: str) -> tuple[frozenset[str], ...]:
        """Sets of letters of which each match has one: a pattern is only tried where all of them occur."""
        parts = [(m["class"] or m["word"], m["mark"]) for m in FORM.finditer(form)]
        return tuple(self.alternatives(parts))

    def alternatives(self, parts: list[tuple[str | None, str | None]]) -> list[frozenset[str]]:
        """Reads `parts` up to the bracket that closes them, taking them off the list."""
        branches: list[list[frozenset[str]]] = [[]]
        while parts:
            name, mark = parts.pop(0)
            if mark == ")":
                break
            if mark == "|":
                branches.append([])
                continue
            if mark == "(":
                found = self.alternatives(parts)
            elif name in MACROS:
                found = list(self.needs(MACROS[name]))
            else:
                found = [frozenset(self.members[name or ""])]
            if parts and parts[0][1] == "?":
                parts.pop(0)
            else:
                branches[-1].extend(found)
        if len(branches) == 1:
            return branches[0]
        if not all(branches):
            return []
        return [frozenset().union(*(min(branch, key=self.rarity) for branch in branches))]

    def rarity(self, need: frozenset[str]) -> tuple[bool, int]:
        """What to ask for first: a word of time, else the smaller set."""
        return not need <= self.cores, len(need)

    def tokens(self, text: str) -> Tokens:
        # everything here runs over whole lists at once: this is where the time goes
        lower = lowered(text)
        lead = len(lower) - len(lower.lstrip())
        pieces = TOKEN.findall(lower, lead)  # each with the white space behind it
        words = list(map(str.rstrip, pieces))
        starts = list(accumulate(map(len, pieces), initial=lead))
        starts.pop()
        ends = list(map(add, starts, map(len, words)))
        get, number = self.kinds.get, self.number_kind
        kinds = "".join([get(w) or (number(w) if "0" <= w[0] <= "9" else OTHER) for w in words])
        return Tokens(text, words, starts, ends, kinds)


def literal_words(form: str) -> list[str]:
    return [part["word"] for part in FORM.finditer(form) if part["word"]]


SAMPLES = (
    *map(str, (*range(120), 200, 450, 1200, 1500, 1565, 1990, 2055, 2300, 2399, 2450, 3000, 9000, 99999, 123456)),
    *"1st 40th 80s 1990s 85s 5pm 1200pm 0530z 0530h 9930z 2020-02-27 1/1/2020 10:30 10.30pm 10.30 2.555".split(),
    *"1/2 9/11 1941/42 1,990 22/23 2/3 1/4 1a".split(),
)
