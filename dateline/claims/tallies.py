"""A figure and those before it -> whether it goes on with a running total: it takes one up, or stands bare after it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from dateline.claims import harms
from dateline.claims.figures import Figure
from dateline.claims.lines import Page
from dateline.claims.periods import SINGLE_EVENTS
from dateline.claims.scopes import FOUND_DEAD

NEAR = 2  # sentences, over which a figure takes up another
TAKEN_ON = "; after a running total"
# A place of its own makes a figure one of an event of its own: "four soldiers had been killed in Karm".
PLACED = re.compile(r"\b(?:in|at|near|outside|on) (?:the )?(?:[a-z]+ )?[A-Z]")
OF_THESE = re.compile(r"Of (?:these|those|them|the)\b")
# Between two figures: what makes the second one of an event of its own.
AN_EVENT = re.compile(r"\b(?:when|after|as|while|including|among|an?|another)\b|[;:.]")
TURN = re.compile(r"; |, (?:while|whereas|but) ", re.IGNORECASE)  # to what another says, or to others
PERFECT_TENSE = re.compile(r"\b(?:has|have)\b")
BEFORE_IT = 40  # characters before a figure in which its place may stand
SHORT = 9  # words of a sentence that holds a count and nothing else
PERFECT = ("had", "acknowledged", "admitted")


def taken_on(figure: Figure, found: Sequence[Figure], page: Page) -> Figure:
    """The figure, as a running total where it goes on with one; `found` are those before it, in order.

    400 lives since January. The army admits to 90 dead. It puts the injured at 200; rebels put the number at 600.
    """
    if figure.claim.scope != "event":
        return figure
    if of_period(figure, page):
        claim = replace(figure.claim, scope="total")
        return figure._replace(claim=claim, why=figure.why + "; of the reporting period")
    before = gone_on_with(figure, found, page)
    if before and before.claim.scope == "total":
        claim = replace(figure.claim, scope="total", since=before.claim.since, until=before.claim.until)
        return figure._replace(claim=claim, why=figure.why + TAKEN_ON)
    return figure


def of_period(figure: Figure, page: Page) -> bool:
    """Figures without a day of their own after "during the reporting period": of the situation report's weeks."""
    near = range(max(0, figure.sentence - NEAR), figure.sentence)
    dated = any(mention.type == "DATE" for mention in page.within[figure.sentence])
    return not dated and any({"reporting", "period"} <= page.words[index] for index in near)


def gone_on_with(figure: Figure, found: Sequence[Figure], page: Page) -> Figure | None:
    """The earlier figure that one without a harm, a day or an event of its own goes on with."""
    near = takewhile(lambda old: figure.sentence - old.sentence <= NEAR, reversed(found))
    whole = [old for old in near if old.claim.scope != "part"]
    alike = next((old for old in whole if old.claim.what == figure.claim.what), None)
    if figure.rule == "taken up":
        return alike
    if not whole:
        return None
    before = whole[0]
    along = counted_along(figure, before, page) or set_against(figure, before, page)
    if along or listed_with(figure, before) or sheltering(figure, page):
        return before
    if before.sentence == figure.sentence or page.within[figure.sentence]:
        return None
    if figure.rule == "toll":
        return before if alike is before or before.claim.who == figure.claim.who else None
    if figure.rule in ("noun", "beside"):
        return None if figure.claim.of in FOUND_DEAD else before  # bodies are found on a day
    if counts_only(figure, before, page):
        return before
    if not bare_of_place(figure, page):
        return None
    return before if figure.claim.what == harms.DISPLACED else alike


def counts_only(figure: Figure, before: Figure, page: Page) -> bool:
    """Since March 96 have been killed. At least 310 have been wounded: a sentence of no more than that."""
    perfect = not page.words[figure.sentence].isdisjoint(("have", "has"))
    next_to = figure.sentence - before.sentence == 1
    text = page.sentences[figure.sentence].text
    return perfect and next_to and text.count(" ") < SHORT and not PLACED.search(text)


def listed_with(figure: Figure, before: Figure) -> bool:
    """Officials have put the number at 70,000, with 120,000 wounded; has killed 2,800 soldiers and 98 civilians"""
    same = before.sentence == figure.sentence and figure.rule in ("beside", before.rule)
    of_one_verb = figure.start == before.start and before.claim.scope == "total"
    return same and (of_one_verb or TAKEN_ON in before.why)


def counted_along(figure: Figure, before: Figure, page: Page) -> bool:
    """11,284 deaths since the invasion, and 22,594 injuries; 1,853 injured since May. Of these, 41 have died."""
    text = page.sentences[figure.sentence].text
    if before.sentence != figure.sentence:
        return bool(OF_THESE.match(text)) and not page.within[figure.sentence]
    if before.claim.scope != "total" or figure.start <= before.end:
        return False
    base = page.sentences[figure.sentence].start
    between = text[before.end - base : figure.start - base]
    own = before.end + max(between.rfind(", "), between.rfind(" and "), 0)  # where what is said of the figure begins
    days = [m.value for m in page.within[figure.sentence] if m.start >= own and m.type == "DATE"]
    dated = any(value != before.claim.since for value in days)
    return not dated and not PLACED.search(text, figure.start - base) and not AN_EVENT.search(between)


def set_against(figure: Figure, before: Figure, page: Page) -> bool:
    """501 dead since 8 July; 18 soldiers have died. 1,300 deaths since May, while rebels put the dead at 9,000."""
    if before.sentence != figure.sentence or before.claim.scope != "total" or figure.start <= before.end:
        return False
    base, text = page.sentences[figure.sentence].start, page.sentences[figure.sentence].text
    turns = [m.end() for m in TURN.finditer(text, before.end - base, figure.start - base)]
    if not turns:
        return False
    own, end = turns[-1], (text.find(";", figure.end - base) + 1 or len(text) + 1) - 1
    told = text[own:end].lower()
    dated = any(own <= m.start - base < end and m.type in ("DATE", "TIME") for m in page.within[figure.sentence])
    if dated or not SINGLE_EVENTS.isdisjoint(told.split()) or PLACED.search(text, figure.start - base, end):
        return False
    return figure.rule in ("toll", "noun", "beside") or bool(PERFECT_TENSE.search(told))


def sheltering(figure: Figure, page: Page) -> bool:
    """1,300 have died since June. Over 600,000 are living in camps, it said on Sunday."""
    return figure.claim.what == harms.DISPLACED and not harms.STAYING.isdisjoint(page.words[figure.sentence])


def bare_of_place(figure: Figure, page: Page) -> bool:
    """After 250 dead in a week of unrest: the Red Cross said 70,000 people had been uprooted; not "killed in Karm"."""
    told = figure.rule in ("passive", "intransitive", "active") and not page.words[figure.sentence].isdisjoint(PERFECT)
    sentence = page.sentences[figure.sentence]
    return told and not PLACED.search(sentence.text, max(0, figure.start - sentence.start - BEFORE_IT))
