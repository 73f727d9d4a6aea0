"""The claimants of reports, or of an event, each in one spelling: Police, the police, police's -> police."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from dateline.model import Report
from dateline.reports.namings import bare, countries, is_people
from dateline.reports.shouts import is_common

WORD = re.compile(r"[\w.’'&-]+")
SMALL = frozenset(("the", "a", "an", "of", "for", "and", "its", "their"))
INSIDE = re.compile(r"[a-z,;:]")  # with a blank behind it: no sentence begins there
EDGE = re.compile(r"\b")


@lru_cache(maxsize=4096)
def key(name: str) -> tuple[str, ...]:
    """What the spellings of one claimant share: the Ministry of Health, Health Ministry -> health, ministry."""
    words = (bare(word).lower().strip(".").replace(".", "") for word in WORD.findall(name))
    return tuple(sorted(word for word in words if word not in SMALL)) or (name.lower(),)


def settled(reports: Sequence[Report], text: str, publisher: str = "") -> tuple[Report, ...]:
    """The reports of an article with its text, each claimant and doer in one spelling; its publisher is as it is."""
    given = [who for report in reports for who in (*(c.who for c in report.claims), *(b.who for b in report.by))]
    given += [by.actor for report in reports for by in report.by]
    written = {**one_spelling((name for name in given if name != publisher), text), publisher: publisher}
    if all(name == written[name] for name in given):
        return tuple(reports)
    return tuple(
        replace(
            report,
            claims=tuple(replace(claim, who=written[claim.who]) for claim in report.claims),
            by=tuple(replace(by, who=written[by.who], actor=written[by.actor]) for by in report.by),
        )
        for report in reports
    )


def one_spelling(names: Iterable[str], text: str = "") -> Mapping[str, str]:
    """Each name as it is to be written: as its first spelling, but in small letters where a capital says nothing.

    `text`: the article, which may show that a capital is a name's: the Monitor.
    """
    given = list(dict.fromkeys(names))
    plain = {name: uncapitalised(name, given, text) for name in given}
    first = together(plain.values())
    return {name: first[plain[name]] for name in given}


def together(names: Iterable[str]) -> Mapping[str, str]:
    """Each name as the first one is written that means the same: health ministry -> Ministry of Health."""
    given = list(dict.fromkeys(names))
    first: dict[tuple[str, ...], str] = {}
    for name in given:
        first.setdefault(key(name), name)
    return {name: first[key(name)] for name in given}


def uncapitalised(name: str, given: Iterable[str], text: str) -> str:
    """Police, Hospital officials, as a sentence begins -> police, hospital officials."""
    head, _, rest = name.partition(" ")
    small = name[:1].lower() + name[1:]
    if head[1:] != head[1:].lower() or small == name or not name:
        return name
    if small in given:
        return small
    low = bare(head).lower()
    of_a_country = is_people(low) or low in countries()
    is_name = of_a_country or rest[:1].isupper() or not is_common(low) or rest.startswith(("of ", "for "))
    return name if is_name or stands_inside(head, text) else small


def stands_inside(word: str, text: str) -> bool:
    """Whether a word with its capital stands inside a sentence: told the Monitor."""
    at = text.find(f" {word}")
    while at >= 0:
        if at and INSIDE.match(text, at - 1) and EDGE.match(text, at + 1 + len(word)):
            return True
        at = text.find(f" {word}", at + 1)
    return False
