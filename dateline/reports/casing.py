"""Copy that is all capitals -> sentence case: small letters, names with a capital, abbreviations as printed.

What is a name is told by the topic's own names, by the article's sentences that have small letters, by words of place
beside it, by a list of words that are none. A word that none of these knows is taken for a name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.model import Article, Attribution, Claim, Report, Sentence, Vocabulary
from dateline.reports.cuts import capital
from dateline.reports.namings import Tokens, bare, is_people, namings, tokens
from dateline.reports.placewords import JOINERS, listed
from dateline.reports.plainwords import PLAIN
from dateline.reports.shouts import WEAK, as_running_text, capitalised, is_common

Names = Mapping[tuple[str, ...], tuple[str, ...]]  # the words of a name in small letters -> as they are written

MOST = 6  # words of a name
CALENDAR = listed(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september "
    "october november december easter christmas ramadan"
)
PEOPLES = listed(
    "soviet basque islamic islamist muslim christian catholic protestant jewish hindu sikh arab kurd kurds kurdish "
    "latin english spanish european african asian american"
)
MONTHS_OR_NOT = listed("may march")
# Abbreviations that have a vowel; one without is known by that.
ABBREVIATIONS = listed(
    "un eu us uk uae usa au ap afp nato unicef unesco unhcr unrwa ocha opec asean fbi cia iaea isis isil icc icrc oas "
    "imf ioc ira eta plo apec aids hiv osce ussr fifa uefa nasa sos tv id ceo covid"
)
NO_ABBREVIATIONS = listed("mr mrs ms dr st jr sr km ft kg mph pm rd nd th vs")
# Before a person's name these have a capital.
RANKS = listed(
    "president mayor governor general colonel major captain sergeant lieutenant admiral king queen prince princess "
    "pope bishop archbishop senator judge chancellor sheikh imam sir lord lady father sister mr mrs ms dr gen col capt"
)
# ak-47, f16; u.s.; mrta: three consonants that begin no word
ABBREVIATED = re.compile(
    r"[a-z]{1,4}-?\d+[a-z]?|(?:[a-z]\.){2,}|(?!s[cpt][hlr]|squ|th[rw]|chr|shr|phr)[^aeiouy\W]{3}[a-z]{1,2}"
)
BEFORE_US = listed("let lets told gave")
SOME = listed("one two three some many most all any none each both")
PROPER = tuple(
    str.split(
        "United Nations|Security Council|General Assembly|Red Cross|Red Crescent|White House|European Union|"
        "African Union|Arab League|World Bank|Islamic State|Amnesty International|Human Rights Watch|Supreme Court|"
        "Prime Minister|North Korea|South Korea|Middle East|New York|Hong Kong",
        "|",
    )
)
UNKNOWN = 3  # letters: a shorter word that nothing knows stays in capitals


def recased(
    reports: Sequence[Report], article: Article, sentences: Sequence[Sentence], vocabulary: Vocabulary
) -> tuple[Report, ...]:
    """The reports of an article; what comes from copy that is all capitals in sentence case, quotes as printed."""
    if not any(report.title.isupper() or any(c.quote.isupper() for c in report.claims) for report in reports):
        return tuple(reports)
    names = names_of((article.title, *(sentence.text for sentence in sentences)), vocabulary)

    def cased(text: str, quote: str) -> str:
        shouted = text.isupper() and (quote.isupper() or " " in text) and text != article.publisher
        return in_sentence_case(text, names) if shouted else text

    def of_claim(claim: Claim) -> Claim:
        return replace(claim, of=cased(claim.of, claim.quote), who=cased(claim.who, claim.quote))

    def of_doer(by: Attribution) -> Attribution:
        return replace(by, actor=cased(by.actor, by.quote), who=cased(by.who, by.quote))

    return tuple(
        replace(
            report,
            title=capital(cased(report.title, report.title)),
            claims=tuple(map(of_claim, report.claims)),
            by=tuple(map(of_doer, report.by)),
        )
        for report in reports
    )


def in_sentence_case(text: str, names: Names) -> str:
    """TWO DEAD AS ARLEN FLOODS PORT OSMAN, UN SAYS -> two dead as Arlen floods Port Osman, UN says."""
    words = tokens(text)
    written = as_running_text(words).words
    at = 0
    while at < len(written):
        found = longest(words.small, at, names)
        if found:
            written[at : at + len(found)] = found
        else:
            written[at] = of_one(words, at, written[at])
        at += len(found) or 1
    for i in range(len(written) - 1):
        if words.small[i] in RANKS and written[i + 1][:1].isupper() and not written[i + 1].isupper():
            written[i] = capitalised(words.small[i])
    return "".join(rebuilt(text, words, written))


def rebuilt(text: str, words: Tokens, written: Iterable[str]) -> Iterator[str]:
    """The text with each of its words as it is written now."""
    end = 0
    for start, word in zip(words.starts, written, strict=False):
        yield text[end:start]
        yield word
        end = start + len(word)
    yield text[end:]


def longest(small: list[str], at: int, names: Names) -> tuple[str, ...]:
    """The longest name that starts at word `at`, as it is written; a possessive keeps its s."""
    for size in range(min(MOST, len(small) - at), 0, -1):
        last = bare(small[at + size - 1])
        if found := names.get((*small[at : at + size - 1], last)):
            return (*found[:-1], found[-1] + small[at + size - 1][len(last) :])
    return ()


def of_one(words: Tokens, at: int, running: str) -> str:
    """A word that is in no known name; `running`: as the reading of places has it."""
    small, plain = words.small[at], bare(words.small[at])
    if is_abbreviation(plain) and not is_pronoun(words, at):
        return plain.upper() + small[len(plain) :]
    if running != small or small in JOINERS:
        return running
    dates = plain in CALENDAR or (plain in MONTHS_OR_NOT and beside_a_number(words, at))
    if dates or plain in PEOPLES or (plain not in PLAIN and is_people(plain)):
        return capitalised(small)
    if is_common(small) or (at and words.small[at - 1] in ("a", "an")):
        return small
    alone = len(plain) <= UNKNOWN and not any(unknown(words, i) for i in (at - 1, at + 1))
    return plain.upper() + small[len(plain) :] if alone else capitalised(small)


def is_abbreviation(plain: str) -> bool:
    """un, sdf, mrta, u.s., ak-47"""
    if plain in ABBREVIATIONS or ABBREVIATED.fullmatch(plain):
        return True
    return len(plain) > 1 and plain.isalpha() and plain not in NO_ABBREVIATIONS and WEAK.fullmatch(plain) is not None


def is_pronoun(words: Tokens, at: int) -> bool:
    """let us go; one of us; with us. -- not: of US troops"""
    if words.small[at] != "us":
        return False
    before, following = words.small[max(0, at - 2) : at], words.small[at + 1 : at + 2]
    ends = not following or not following[0].isalpha()
    return before[-1:] != [] and (before[-1] in BEFORE_US or ends or (before[-1] == "of" and before[0] in SOME))


def beside_a_number(words: Tokens, at: int) -> bool:
    """3 MAY, MARCH 4"""
    return any(word.isdigit() for word in (*words.words[max(0, at - 1) : at], *words.words[at + 1 : at + 2]))


def unknown(words: Tokens, at: int) -> bool:
    return 0 <= at < len(words.small) and not is_common(words.small[at])


def names_of(sentences: Iterable[str], vocabulary: Vocabulary) -> dict[tuple[str, ...], tuple[str, ...]]:
    """The names of a topic, and those that the sentences with small letters have behind their first word."""
    found = {tuple(name.lower().split()): tuple(name.split()) for name in PROPER}
    for text in sentences:
        if not text.isupper():
            found.update(names_in(tokens(text)))
    listed_names = [(known.name, *known.aliases) for known in vocabulary.places]
    listed_names += [(known.name, *known.aliases) for known in vocabulary.actors]
    for so_called in listed_names:
        found.update((tuple(name.lower().split()), tuple(name.split())) for name in so_called)
    return found


def names_in(words: Tokens) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The names of a sentence; its first word has its capital from standing there."""
    for name in namings(words):
        if name.first or len(name.words) > 1:
            yield tuple(word.lower() for word in name.words), name.words
