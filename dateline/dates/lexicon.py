"""Rules -> Lexicon: a letter for every kind of word that they read, and their forms as patterns over letters."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate
from operator import add
from typing import NamedTuple

from dateline.dates.grammar import FORM, MACROS, Rule
from dateline.dates.tokens import SAMPLES, TOKEN, Tokens, lowered, number_classes
from dateline.dates.words import CLASSES

LETTERS = [chr(n) for n in range(0x100, 0x400)]  # none of them means anything to the regex engine
OTHER = "_"  # every word that no rule reads


class Pattern(NamedTuple):
    rule: Rule
    order: int  # among the rules
    search: re.Pattern[str]
    needs: frozenset[int]  # a letter of each of these sets of `needed` is in everything it matches


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
        distinct = sorted({*sets.values(), *map(frozenset, map(number_classes, SAMPLES))} - {frozenset()}, key=sorted)
        assert len(distinct) <= len(LETTERS), f"{len(distinct)} kinds of words, {len(LETTERS)} letters"
        self.letters = dict(zip(distinct, LETTERS, strict=False)) | {frozenset[str](): OTHER}
        self.kinds = {word: self.letters[names] for word, names in sets.items()}
        self.members: dict[str, str] = {}
        for names, letter in self.letters.items():
            for name in names:
                self.members[name] = self.members.get(name, "") + letter
        self.cores = frozenset("".join(self.members[name] for name in cores))
        needs = [self.needs(rule.form) for rule in self.rules]
        self.needed = tuple(dict.fromkeys(need for row in needs for need in row))
        number = {need: n for n, need in enumerate(self.needed)}
        self.patterns = tuple(
            Pattern(rule, order, re.compile(self.expression(rule.form)), frozenset(number[need] for need in row))
            for order, (rule, row) in enumerate(zip(self.rules, needs, strict=True))
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
        return tuple(sorted(self.alternatives(parts), key=len))  # the small set is the one most often missing

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
        return not need <= self.cores, len(need)

    def tokens(self, text: str) -> Tokens:
        """The words of a text with their kinds."""
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
