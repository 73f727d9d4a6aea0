"""Article -> figures, each with the one who states it, and who says each sentence."""

import re
from collections import defaultdict
from dataclasses import replace

from dateline.claims import (
    answers,
    antecedents,
    casualties,
    claimants,
    contrasts,
    denials,
    endings,
    harmnouns,
    harms,
    insides,
    linking,
    movement,
    nobody,
    numerals,
    openended,
    phrases,
    quantities,
    scopes,
    takeups,
    tallies,
    tolls,
    victims,
)
from dateline.claims.antecedents import Antecedent
from dateline.claims.figures import Figure, Saying
from dateline.claims.findings import Finding, Reader
from dateline.claims.lines import Line, Page
from dateline.claims.wordlists import words
from dateline.model import Article, Claim, Mention, Sentence, Vocabulary

__all__ = ["Figure", "Saying", "attributions", "find", "read"]

# Words too common to tell harm by themselves: "in hospital" is looked for by its "hospital". A form of
# nothing but such words is read only in a sentence with a number.
COMMON = words(
    """
    a an the in on at to of for from by with is are was were be been being am has have had having not did do
    does out up down off their his her its them no could cannot would over under through before into more lost
    still word back live home come came care face hand hands head foot feet life search searched searching
    looking look taking taken take took found reported seen heard received reached went gone against during
    behind both never without sign themselves nowhere everything left leave spent put given gave away brought
    bringing caused causing led claim claims claimed claiming fate return returned located appear arrived
    attention body eye neck chest glass sea rebel enemy forced forcing apart pieces arm arms leg legs needed
    need remains shock sight laid lined driven sought marched living hit cut rounded loss losing fell broken
    resulted resulting met
    """
)


def telling_word(form: tuple[str, ...]) -> str:
    """The word by which a form is looked for: the longest that is not too common, else the longest."""
    return max(sorted(frozenset(form) - COMMON) or form, key=len)


FORMS = defaultdict[str, list[frozenset[str]]](list)  # by that word, each as its words
FREEING = set[str]()  # those of no harm: they tell a figure only together with a number
for _form, (_kind, _) in harms.FORMS.items():
    if _kind == harms.RELEASED:
        FREEING.add(telling_word(_form))
    else:
        FORMS[telling_word(_form)].append(frozenset(_form))
FORM_WORDS = frozenset(FORMS)
# These are looked into whether a sentence has a number or not: "a nurse was killed".
HARM = FORM_WORDS | harms.INJURIES | harms.HOSPITALS | harmnouns.WHOLE_WORDS
HARM |= openended.TELLING
HARM = frozenset(HARM | harms.NOUNS.keys() | harms.ADJECTIVES.keys()) - COMMON
# These tell of harm only together with a number.
WITH_A_NUMBER = tolls.TOLLS | tolls.NUMBERS | tolls.SPEAKING | movement.TELLING | movement.COMING | movement.DRIVING
WITH_A_NUMBER |= casualties.LOSSES
WITH_A_NUMBER |= insides.KILLERS_THAT_TAKE | {
    "names",
    "arrivals",
    "list",
    "register",
    "survived",
    "prisons",
    "jails",
    "cells",
    "captivity",
    "dungeons",
    "fugitives",
}
WITH_A_NUMBER |= insides.GIVEN_UP.keys()
WITH_A_NUMBER |= (FORM_WORDS & COMMON) | harms.BODY | FREEING
NEAR = 2
SETTING_ASIDE = frozenset(("not", "rather", "instead"))
NOBODY_NAMED = victims.ORDINALS | {"them", "those", "whom", "these", "us", "others", "another"}
NOT_ANY = frozenset(("no", "none", "nobody", "any"))
MANY = 8  # figures of one sentence, at most
SHORT = 80  # "The organisers say 40." takes up what was told before; a longer sentence seldom does
TELLING = 10  # two events of one article seldom have a figure in common from here on
NUMBERS = frozenset((*numerals.VALUES, *numerals.VAGUE, *numerals.LARGE, *numerals.PACKS, "tens"))
COUNTING = NUMBERS | {"several", "both", "half", "quarter", "quarters"}
DIGIT = re.compile(r"\d")


def may_hold_a_figure(page: Page, index: int, *, near: bool) -> bool:
    """Most sentences have no word of harm; they are not read any further. `near`: the one before has a figure."""
    words, text = page.words[index], page.sentences[index].text
    if not HARM.isdisjoint(words):
        return not COUNTING.isdisjoint(words) or bool(DIGIT.search(text)) or may_tell_harm(words)
    if not openended.TELLING_OF_MANY.isdisjoint(words) and openended.may_stand(words):
        return not NUMBERS.isdisjoint(words) or bool(DIGIT.search(text))
    takes_up = near and not takeups.STANDING_FOR.isdisjoint(words)
    if WITH_A_NUMBER.isdisjoint(words) and (len(text) > SHORT or takeups.TAKEN_UP.isdisjoint(words)) and not takes_up:
        return False
    return not NUMBERS.isdisjoint(words) or bool(DIGIT.search(text))


def may_tell_harm(words: frozenset[str]) -> bool:
    """All the words of a form of harm are there, in whatever order."""
    if not harmnouns.WHOLE_WORDS.isdisjoint(words):
        return True
    if any(form <= words for word in FORM_WORDS & words for form in FORMS[word]):
        return True
    ends = harms.ENDINGS & words
    return bool(ends) and any(
        not (ending.isdisjoint(ends) or opening.isdisjoint(words)) for opening, ending, _ in harms.OPEN_ENDED
    )


def find(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], vocabulary: Vocabulary
) -> tuple[Figure, ...]:
    """The figures of an article in the order of its words."""
    return read(Page(article, sentences, mentions))[0]


def attributions(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], vocabulary: Vocabulary
) -> tuple[Saying, ...]:
    """Who says what, in the order of the article's words; a sentence nobody states has no saying."""
    return read(Page(article, sentences, mentions))[1]


def read(page: Page) -> tuple[tuple[Figure, ...], tuple[Saying, ...]]:
    """What `find` and what `attributions` give, of one reading of the article's words."""
    said = tuple(claimants.sayings(page))
    return tuple(figures_of(page, said)), said


def figures_of(page: Page, said: tuple[Saying, ...]) -> list[Figure]:
    """The figures of a page in the order of its words."""
    found: list[Figure] = []
    told: dict[tuple[str, int | None], list[Claim]] = defaultdict(list)  # by kind and least number
    last, last_at = antecedents.NOTHING, -NEAR
    for index in range(len(page.sentences)):
        if (answer := answered(page, index, said)) is not None:
            found.append(answer)
            told[answer.claim.what, answer.claim.count.min].append(answer.claim)
            last, last_at = antecedents.Antecedent(answer.claim.what, answer.claim.count.min or 0), index
        near = index <= last_at + 1
        if near and (nobody := answered_none(page, index, found, said)):
            found.append(nobody)
        if not may_hold_a_figure(page, index, near=near):
            continue
        line = page.line(index)
        findings, next_up = in_line(line, last, near=near)
        if not findings and near and (kind := tolls.told_of(page.words[index])):
            next_up = antecedents.Antecedent(kind)
        if next_up.kind:
            last, last_at = next_up, index
        for f in findings:
            fresh = figure(page, index, line, f, said)
            same = told[fresh.claim.what, fresh.claim.count.min]
            if not told_before(line, f, fresh.claim, same):
                found.append(tallies.taken_on(fresh, found, page))
                same.append(found[-1].claim)
    return found


def answered_none(page: Page, index: int, found: list[Figure], said: tuple[Saying, ...]) -> Figure | None:
    """The zero with which a named claimant answers a figure of the sentence before: no civilian had been killed."""
    if NOT_ANY.isdisjoint(page.words[index]):
        return None
    before = [f for f in found[-MANY:] if f.sentence >= index - 1]
    f = nobody.answers(page, index, before)
    if not f:
        return None
    fresh = figure(page, index, page.line(index), f, said)
    others = [old.claim for old in before if old.claim.what == f.kind and old.claim.who != fresh.claim.who]
    if not fresh.claim.who or not others:
        return None
    # Of the same people, named alike, so that the two stand side by side: no civilian, 12 civilians.
    alike = [old.of for old in others if old.of.rstrip("s").endswith(fresh.claim.of.rstrip("s"))]
    return fresh._replace(claim=replace(fresh.claim, of=alike[-1])) if alike else fresh


def answered(page: Page, index: int, said: tuple[Saying, ...]) -> Figure | None:
    """The figure of a question and its answer; its quote holds both sentences."""
    pair = answers.answered(page, index)
    if not pair:
        return None
    quantity, at, kind = pair
    article, line = page.article, page.line(at)
    first, last = (at, index) if at < index else (index - 1, index)
    start = line.starts[0] if at < index else page.sentences[first].start
    end = page.sentences[last].end if at < index else line.end(quantity.end - 1)
    saying = claimants.said_at(said, index, page.line(index).starts[0])
    of = " ".join(line.text(*quantity.of, article.text).split()) if quantity.head else ""
    claim = Claim(
        what=kind,
        count=quantity.amount,
        of=of,
        who=saying.who if saying else "",
        article=article.id,
        quote=article.text[start:end],
    )
    return Figure(claim, index, start, end, "question and answer", saying.why if saying else "")


def told_before(line: Line, f: Finding, claim: Claim, same: list[Claim]) -> bool:
    """A figure that only takes up an earlier one: the 34 dead; the bombing, which killed 34. No other states it."""
    if not same or claim.count.min == 1 or f.superseded:
        return False
    if any(line.has(at, "the", "these", "those") for at in (f.start, f.start - 1)):
        return True
    if claim.who and not any(old.who == claim.who for old in same):
        return False
    relative = any(line.part(at) == "w" for at in range(max(0, f.start - 3), f.start))
    return (relative or (claim.count.min or 0) >= TELLING) and any(old.count == claim.count for old in same)


def in_line(line: Line, last: Antecedent, *, near: bool) -> tuple[list[Finding], Antecedent]:
    """The findings of one line, in the order of its words, and what a figure of the next one can take up.

    `last` was told before; `near`: in the sentence just before.
    """
    counts, cues = quantities.find(line), harms.find(line)
    if not counts and not cues and harmnouns.WHOLE_WORDS.isdisjoint(line.distinct):
        return [], antecedents.NOTHING
    reader = Reader(line, counts, cues)
    if not SETTING_ASIDE.isdisjoint(line.distinct):
        reader.bar([q for q in counts if contrasts.rejected(line, q) >= 0])
    found = linking.link(reader)
    if reader.any_free():
        found += casualties.find(reader, found, last)
        found += tolls.find(reader, found, last)
        found += takeups.find(reader, sorted(found, key=lambda f: f.start), last, near=near)
    found = [f._replace(part=True) if tolls.grown_by(line, f, found) else f for f in found]
    if denied := denials.of(line.words):
        found = [f for f in found if f.superseded or not denials.is_denied(denied, f.of)]
    found = [f for f in endings.without_ended(reader, found) if not wound_of_the_dead(line, f, found)]
    found = sorted(found, key=lambda f: (f.start, f.end))
    return found, antecedents.of_line(reader, found)


def wound_of_the_dead(line: Line, f: Finding, found: list[Finding]) -> bool:
    """Two died, one of them shot in the back."""
    if f.kind != harms.WOUNDED or "them" not in line.words[f.start : f.end + 2]:
        return False
    if not any(line.part(i) == "n" and line.words[i + 1 : i + 3] == ["of", "them"] for i in range(f.start, f.end)):
        return False
    return any(
        old.kind == harms.KILLED and old.end <= f.start and ";" not in line.parts[old.end : f.start] for old in found
    )


def counted(line: Line, f: Finding, text: str) -> str:
    """What a count is of, without the article and the harm: the mayor -> mayor, missing sailors -> sailors."""
    start, end = f.of
    while start < end and (
        line.words[start] in ("a", "an", "the", "of") or line.words[start] in phrases.HARM_ADJECTIVES
    ):
        start += 1
    if end <= start or line.words[start] in NOBODY_NAMED:
        return "others" if start < end and line.has(start, "others") else ""
    return " ".join(line.text(start, end, text).split()).removesuffix("'s")


def told_at(f: Finding) -> int:
    """The word whose speaker states it: that of harm; of a toll its number: "put at 60 by the mayor and at 95 by"."""
    if f.rule == "toll":
        return f.end - 1
    return f.cue if f.cue >= 0 else f.start


def denies(saying: Saying, index: int, line: Line, at: int) -> bool:
    """Rebels denied shelling the square, in which six died: the six are not theirs."""
    return saying.sentence == index and saying.verb.lower() in denials.DENYING and denials.no_claimant(line.words, at)


def figure(page: Page, index: int, line: Line, f: Finding, said: tuple[Saying, ...]) -> Figure:
    """The figure that a finding makes, with its claimant and scope."""
    article = page.article
    start, end = line.starts[f.start], line.end(f.end - 1)
    saying = claimants.said_at(said, index, line.starts[told_at(f)])
    span = scopes.EVENT if f.part else scopes.scope(page, index, line, f)
    of = counted(line, f, article.text)
    who = saying.who if saying and (f.rule == "none at all" or not denies(saying, index, line, told_at(f))) else ""
    if f.rule == takeups.ANOTHERS:
        who = line.text(f.start + 1, f.cue if line.has(f.cue, "of") else f.cue + 1, article.text)
    claim = Claim(
        what=f.kind,
        count=f.amount,
        of=of,
        who=who,
        scope="part" if f.part else "total" if span.name == "total" else "event",
        status="superseded" if f.superseded else "",
        since=span.since,
        until=span.until,
        article=article.id,
        quote=article.text[start:end],
    )
    why = "; ".join(
        filter(None, [f'{f.kind}: "{line.words[f.cue]}"' if f.cue >= 0 else "", saying.why if saying else "", span.why])
    )
    return Figure(claim, index, start, end, f.rule, why, f.named)
