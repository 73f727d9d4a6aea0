"""Rules -> Lexicon: a letter for every kind of word that they read, and their forms as patterns over letters."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from dateline.dates.grammar import FORM, MACROS, Rule
from dateline.dates.tokens import SAMPLES, TOKEN, Tokens, lowered, number_classes
from dateline.dates.words import CLASSES

LETTERS = [chr(n) for n in range(0x100, 0x400)]  # none of them means anything to the regex engine
AFTER_DIGITS = ":"  # what sorts before it is a number or a mark
OTHER = "_"  # every word that no rule reads
REMEMBERED = 1 << 14  # words, numbers and stretches of kinds: the same ones come again and again
SHORT = 40  # words; a longer stretch is no phrase that comes again


class Pattern(NamedTuple):
    rule: Rule
    order: int  # among the rules
    search: re.Pattern[str]
    names: tuple[tuple[str, int], ...]  # of the form, with the numbers of their groups
    needs: tuple[frozenset[str], ...]  # a letter of each of these sets is in everything it matches; the rarest first
    needed: int  # the same as bits: one for each distinct need


class Match(NamedTuple):
    """Where a rule's form matches a stretch of kinds."""

    rule: Rule
    order: int
    start: int
    end: int
    places: Mapping[str, tuple[int, int]]  # by the names of the form, for what stands there


class Lexicon:
    """Kinds for all words that the rules' forms read, and the forms as patterns over their letters."""

    def __init__(self, rules: Iterable[Rule], cores: Iterable[str]) -> None:
        self.rules = tuple(rules)
        classes: dict[str, set[str]] = {}
        for form in (*(rule.form for rule in self.rules), *MACROS.values()):
            for word in literal_words(form):
                classes.setdefault(word, set()).add(word)
        for name, members in CLASSES.items():
            for word in members:
                classes.setdefault(word, set()).add(name)
        sets = {word: frozenset(names) for word, names in classes.items()}
        self.cores = frozenset(cores)
        kinds = {*sets.values(), *map(frozenset, map(number_classes, SAMPLES))} - {frozenset()}
        distinct = sorted(kinds, key=lambda names: (self.cores.isdisjoint(names), sorted(names)))
        assert len(distinct) <= len(LETTERS), f"{len(distinct)} kinds of words, {len(LETTERS)} letters"
        self.letters = dict(zip(distinct, LETTERS, strict=False)) | {frozenset[str](): OTHER}
        self.kinds = {word: self.letters[names] for word, names in sets.items()}
        self.members: dict[str, str] = {}
        for names, letter in self.letters.items():
            for name in names:
                self.members[name] = self.members.get(name, "") + letter
        telling = sorted(letter for names, letter in self.letters.items() if not self.cores.isdisjoint(names))
        self.core = re.compile(f"[{telling[0]}-{telling[-1]}]")  # they come first, so that one range has them all
        self.core_letters = frozenset(telling)
        needs = [self.needs(rule.form) for rule in self.rules]
        bits = {need: 1 << n for n, need in enumerate(dict.fromkeys(need for row in needs for need in row))}
        self.met = {letter: sum(bits[need] for need in bits if letter in need) for letter in self.letters.values()}
        self.patterns = tuple(
            self.pattern(rule, order, row, sum(bits[need] for need in {*row}))
            for order, (rule, row) in enumerate(zip(self.rules, needs, strict=True))
        )
        self.orders = {  # of the patterns to try where a letter occurs
            letter: frozenset(pattern.order for pattern in self.patterns if letter in pattern.needs[0])
            for letter in self.letters.values()
        }
        self.kind = lru_cache(REMEMBERED)(self.kind_of)
        self.matches_of_short = lru_cache(REMEMBERED)(self.all_matches)

    def pattern(self, rule: Rule, order: int, needs: tuple[frozenset[str], ...], needed: int) -> Pattern:
        search = re.compile(self.expression(rule.form))
        return Pattern(rule, order, search, tuple(search.groupindex.items()), needs, needed)

    def kind_of(self, word: str) -> str:
        """The letter of a word or a number; OTHER for what no form has."""
        if word in self.kinds:
            return self.kinds[word]
        return OTHER if word >= AFTER_DIGITS else self.letters.get(frozenset(number_classes(word)), OTHER)

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
        return tuple(sorted(self.alternatives(parts), key=self.rarity))

    def alternatives(self, parts: list[tuple[str | None, str | None]]) -> list[frozenset[str]]:
        """The needs of `parts` up to the bracket that closes them; what is read is taken off the list."""
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
        return not need <= self.core_letters, len(need)

    def stretches(self, kinds: str) -> Iterator[tuple[int, str]]:
        """The stretches of known words that hold a word of time, each with its place: a seventh of a text."""
        end = 0
        while found := self.core.search(kinds, end):
            start = kinds.rfind(OTHER, end, found.start()) + 1 or end
            end = kinds.find(OTHER, found.end())
            end = len(kinds) if end < 0 else end
            yield start, kinds[start:end]

    def matches(self, stretch: str) -> tuple[Match, ...]:
        """All places of all forms in a stretch of kinds; what was found in a short one is remembered."""
        return self.matches_of_short(stretch) if len(stretch) <= SHORT else self.all_matches(stretch)

    def all_matches(self, stretch: str) -> tuple[Match, ...]:
        """All places of all forms in a stretch of kinds, from the left; of two that begin together the longer first."""
        present = frozenset(stretch)
        met = 0
        for letter in present:
            met |= self.met[letter]
        out: list[Match] = []
        for order in frozenset[int]().union(*[self.orders[letter] for letter in present]):
            rule, _, search, names, _, needed = self.patterns[order]
            if needed & ~met:
                continue
            for found in search.finditer(stretch):
                spans = found.regs
                places = {name: spans[group] for name, group in names if spans[group][0] >= 0}
                out.append(Match(rule, order, *spans[0], places))
        return tuple(sorted(out, key=lambda match: (match.start, -match.end, match.order)))

    def tokens(self, text: str) -> Tokens:
        """The words of a text with their kinds."""
        # everything here runs over whole lists at once: this is where the time goes
        lower = lowered(text)
        lead = len(lower) - len(lower.lstrip())
        pieces = TOKEN.findall(lower, lead)  # each with the white space behind it
        words = list(map(str.rstrip, pieces))
        starts = list(accumulate(map(len, pieces), initial=lead))
        starts.pop()
        return Tokens(text, words, starts, "".join(map(self.kind, words)))


def literal_words(form: str) -> list[str]:
    return [part["word"] for part in FORM.finditer(form) if part["word"]]
