"""Groups of tellings -> draft reports, each event once: title, places, figures and the sentences that bear it out."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set

from dateline.model import Article, Claim, Report, Sentence, Step, Vocabulary
from dateline.reports import actors, addends, doers, gazetteer, grouping, subjects, titles
from dateline.reports.dateparts import COUNTED_ON
from dateline.reports.kinds import Told
from dateline.reports.namings import dateline_names
from dateline.reports.placenames import OFFICE
from dateline.reports.scenes import GOES_ON, Group, shares_place
from dateline.reports.tellings import WOUND, Telling

UNTOLD = Told("casualties", "people", "its figures")  # of people killed, nobody says how
HARMING = ("strike", "ground")  # families of kinds by which people are killed
TALK = frozenset(("statement", "talks", "aid"))
OF_SOMEBODY = ("of_speaker", OFFICE)  # where somebody speaks or sits, and not where it happened
SENTENCES = 3  # of a summary at most
MARKUP = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#|"})
BEFORE = 3  # sentences in which the one meant by "he" is looked for
OF_A_PERSON = re.compile(r"\b(?:[Hh]e|[Ss]he) \w")
LEAD = 2  # the first sentences, which say where an article plays
# Rules of days that are counted from the one told before: "the next morning", "the same evening", "two days later".
WRITTEN_HERE = re.compile(r"\bhere\b")  # in the place of the dateline
NOWHERE = -9  # not in the text
ROAMING = 2  # other places in which an article puts something
LONG_AGO = 300  # days: what an article tells as history
HERE = re.compile(r"\b(?:here|there|the (?:city|town|village|valley|island|capital))\b")
THE_TOWN = re.compile(r"\b(?:there|the (?:city|town|village|valley|island))\b")
# Acts that are done for a country, in no place of it: the kinds that they may be of, and their words.
OF_STATE = TALK | {"law", "vote", "resignation", "agreement", "ceasefire", "trial", "appointment", "sanctions"}
STATE = re.compile(
    r"\b(?:[Pp]arliament|[Pp]resident|[Pp]rime minister|[Cc]abinet|[Cc]oalition|[Ee]lections?|[Rr]eferendum|"
    r"[Nn]o confidence|Security Council|United Nations|European|(?:Constitutional|Supreme) Court|[Cc]easefire|"
    r"[Aa]mbassadors?|[Dd]ecree|[Tt]reaty|seats)\b"
)
# Words that leave a place to the sentence before; "took the town and raised its flag" has its own.
LEANING = re.compile(r"\bthere\b|\bthe same |^(?:\w+ ){0,2}(?:[Ii]ts|[Tt]heir) ")
LEANING_PARTS = ("there", "the same ", "its ", "Its ", "heir ")  # one of these stands in every form of it


def draft(
    article: Article, sentences: Sequence[Sentence], tellings: Sequence[Telling], vocabulary: Vocabulary
) -> tuple[tuple[Report, ...], tuple[Step, ...]]:
    """The draft reports of an article in the order of its words, and every decision on the way."""
    opened, steps = grouping.groups(tellings, article)
    own = main_places(tellings, article.title)
    own = with_place_of_title(own, {s.name for t in tellings for s in t.spots}, article, sentences)
    in_entries = {t.sentence for t in tellings if t.entry}
    heading = [
        article.title,
        *(s.text for s in sentences[:1] if s.role == "headline"),
        *dateline_names(article.dateline),
    ]
    roaming = roams(opened, own, heading)
    own_outside = [place for place in own if place[1] not in in_entries]
    told = {t.sentence for group in opened for t in group.tellings}
    kept: list[Group] = []
    reports: list[Report] = []
    for group, listed in zip(opened, worth_listing(opened), strict=True):
        if not listed:
            steps.append(
                Step(group.tellings[0].sentence, "background", group.tellings[0].text, "statement", "words, not deeds")
            )
            continue
        place = leant_place(group, kept) or own_place(
            group, own_outside if group.entry else own, told, article, roaming=roaming
        )
        report = of_group(group, place, article, sentences, vocabulary, lead=not kept)
        if place[0] and report.places[:1] == place[:1] and not named_places(group):
            named = f"sentence {place[1] + 1}" if place[1] >= 0 else "the title"
            why = f"the words name none; “{place[0]}” is named in {named}"
            steps.append(Step(group.tellings[0].sentence, "place", place[0], "carried_on", why))
        kept.append(group)
        reports.append(report)
    return tuple(reports), tuple(steps)


def worth_listing(opened: Sequence[Group]) -> list[bool]:
    """Of each group whether it is: deeds and figures are; words alone are not, unless nothing else stands before.

    What is of no kind that we know and on no day that the text names is listed only where the article tells nothing
    else: news does, columns and reviews begin so too.
    """
    listed: list[bool] = []
    for group in opened:
        harm = any(t.figures or WOUND.search(t.text.lower()) for t in group.tellings)
        said = group.kinds == {"statement"} or (not group.kinds and group.day is not None and group.day.part != "event")
        listed.append(harm or (not any(listed) if said else bool(group.kinds or group.day)))
    if listed and not any(listed):
        listed[0] = True
    return listed


def of_group(
    group: Group,
    carried: tuple[str, int],
    article: Article,
    sentences: Sequence[Sentence],
    vocabulary: Vocabulary,
    lead: bool,
) -> Report:
    main = group.main
    kind = kind_of(main, *group.tellings)
    if group.hurt and (kind is None or kind.name == "statement"):
        kind = UNTOLD  # a man in a car, a grave: nobody says how
    claims = addends.marked(once(f.claim for t in group.tellings for f in t.figures))
    contested = disputed(claims)
    receipts = [t.sentence for t in group.tellings if group.tally or t.tolls or not t.figures] or [main.sentence]
    if group.day and group.day.sentence not in receipts:
        receipts.append(group.day.sentence)
    subject = whom_it_means(main, sentences, article)
    places = places_of(group, main, dateline_names(article.dateline)[:1] if lead else ())
    if carried[0] and not named_places(group) and (kind is None or kind.name not in TALK):
        if carried[0] not in places and carried[1] >= 0:
            receipts.append(carried[1])
        places = tuple(dict.fromkeys((carried[0], *places)))
    title = title_of(group, main, contested, article.title, kind.name if kind else "", places, subject)
    if subject and title.startswith(subject) and subject not in main.text:
        receipts.append(next(n for n in range(main.sentence, -1, -1) if subject in sentences[n].text))
    return Report(
        article=article.id,
        when=group.when,
        time=group.day.time if group.day else "",
        title=title,
        summary=summary(group, main, contested, article.wording == "original"),
        kind=kind.name if kind else "",
        places=places,
        actors=tuple(dict.fromkeys(d.name for t in group.tellings for d in actors.find(t.text, vocabulary))),
        by=doers.read(group.tellings, article, vocabulary),
        claims=claims,
        quotes=tuple(dict.fromkeys(sentences[n].text for n in receipts)),
    )


def whom_it_means(main: Telling, sentences: Sequence[Sentence], article: Article) -> str:
    """Whom its "he" or "she" means, empty where it has none."""
    if not OF_A_PERSON.search(main.text):
        return ""
    earlier = [s.text for s in reversed(sentences[max(0, main.sentence - BEFORE) : main.sentence])]
    return subjects.meant(sentences[main.sentence].text[: main.offset], earlier, article.text)


def kind_of(*tellings: Telling) -> Told | None:
    """The first kind told; soldiers killed in one sentence, and by a strike in the next, are of a strike."""
    told = [telling.kind for telling in tellings if telling.kind]
    if told and told[0].name == "casualties":
        return next((kind for kind in told if kind.family in HARMING), told[0])
    return told[0] if told else None


def title_of(
    group: Group,
    main: Telling,
    disputed: Sequence[Claim],
    given: str,
    kind: str,
    places: Sequence[str],
    subject: str = "",
) -> str:
    """The headline of the sentence that dates the event; of another where no clause of it is whole; else its kind.

    `subject`: whom the "he" of the first sentence means.
    """
    tellings = [main, *[t for t in group.tellings if t is not main and t.happened][:2]]
    lines = filter(None, (titles.sound(t.stated, t.dates, disputed, subject if t is main else "") for t in tellings))
    plain = next(lines, "") or titles.constructed(kind, places)
    return plain or titles.clipped(main.stated, main.dates, kind) or (given or main.text)[: titles.LONGEST]


def summary(group: Group, main: Telling, disputed: Sequence[Claim], quoted: bool) -> str:
    """What further sentences add to the title, in their own words; contested figures are left to the claims.

    `quoted`: they are the publisher's, and stand in quotation marks.
    """
    lines: list[str] = []
    in_dispute = frozenset(disputed)
    for telling in group.tellings:
        contested = any(f.claim in in_dispute for f in telling.figures)
        if (
            telling is main
            or contested
            or telling.quoted
            or not telling.happened
            or (telling.figures and not telling.tolls)
        ):
            continue
        lines.append(telling.stated.strip(" ,;").rstrip(".") + ".")
    text = " ".join(line[:1].upper() + line[1:] for line in lines[:SENTENCES]).translate(MARKUP)
    return f"“{text}”" if text and quoted else text


def once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Each figure of a claimant once, where it was first told: copy often says its first sentence twice."""
    first: dict[tuple[str, str, str, str], Claim] = {}
    for claim in claims:
        first.setdefault((claim.what, str(claim.count), claim.who, claim.scope), claim)
    return tuple(first.values())


def disputed(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims of the event that another one gives a different count for."""
    mine = [c for c in claims if c.scope == "event"]
    if len(mine) < 2:
        return ()
    counts = Counter(what for what, _ in {(c.what, c.count) for c in mine})
    return tuple(c for c in mine if counts[c.what] > 1)


# --- places


def named_places(group: Group) -> list[str]:
    """The places that the words of a group put something in; a country only where its first sentence does."""
    main = group.tellings[0].sentence
    spots = [(t.sentence, s) for t in of_the_event(group) for s in t.spots]
    return [s.name for n, s in spots if s.rank >= 2 and (not s.country or (n == main and s.rank == 3))]


def of_the_event(group: Group) -> list[Telling]:
    """Its tellings, without those of a running total, which has a wider place: nor those of a country's losses."""
    return [t for t in group.tellings if t is group.tellings[0] or t.tolls or not t.figures]


def places_of(group: Group, main: Telling, dateline: Sequence[str]) -> tuple[str, ...]:
    """The places of an event, the closest first: where the words put it, before what that lies in."""
    spots = [*main.spots, *(s for t in of_the_event(group) if t is not main for s in t.spots if s.rank >= 2)]
    ranked = sorted((s for s in spots if s.rank), key=lambda s: (s.country, -s.rank))
    if any(s.rank >= 2 and not s.country and s.rule not in OF_SOMEBODY for s in ranked):
        ranked = [s for s in ranked if s.rule not in OF_SOMEBODY]
    plain = [s.name for s in ranked if s.rank >= 2]
    return tuple(dict.fromkeys([*plain, *(dateline if not plain else ()), *(s.name for s in ranked)]))


def leant_place(group: Group, before: Sequence[Group]) -> tuple[str, int] | None:
    """For a group that leans on the report before it, the place of that one and where it stands.

    No entry of a chronology goes on with the one above it, unless it says "the town".
    """
    for sentence, spot in before[-1].spots if before and not before[-1].tally else ():
        if spot.rank >= 2 and not spot.country:
            return (spot.name, sentence) if leans(group) else None
    return None


def leans(group: Group) -> bool:
    """Whether its words leave the place to the report before it: the next day; there; "its mayor fled"."""
    text = group.tellings[0].text
    if group.entry:
        return THE_TOWN.search(text) is not None
    if group.day and group.day.rule in COUNTED_ON:
        return True
    return GOES_ON.match(text) is not None or (
        any(map(text.__contains__, LEANING_PARTS)) and LEANING.search(text) is not None
    )


def own_place(
    group: Group, own: Sequence[tuple[str, int]], told: Set[int], article: Article, *, roaming: bool
) -> tuple[str, int]:
    """Of an article's own places the one for a group that names none, and where it stands; empty where none goes.

    The first of them, unless another event further down names it first (`told`: the sentences of all events); of
    "the capital" also the next one that has been named before.
    """
    text = group.tellings[0].text
    if group.tally and not HERE.search(text):
        return "", -1  # the dead of a district, the displaced of a country
    if article.dateline and WRITTEN_HERE.search(text):
        return dateline_names(article.dateline)[0], NOWHERE
    at, mine = group.tellings[0].sentence, {t.sentence for t in group.tellings}
    known = [p for p in own if p[1] <= at or p[1] not in told - mine or p[0] in text]
    if not known or (known[0] != own[0] and "the capital" not in text):
        return "", -1
    here = HERE.search(text) or (not roaming and plays_at(group, known[0], article))
    return known[0] if here else ("", -1)


def roams(opened: Sequence[Group], own: Sequence[tuple[str, int]], heading: Sequence[str]) -> bool:
    """Whether an article tells of things in three places and more, none of them that of its title or dateline."""
    if not own or any(own[0][0] in line for line in heading):
        return False
    elsewhere = {next((s.name for _, s in g.spots if s.rank >= 2 and not s.country), own[0][0]) for g in opened}
    return len({name for name in elsewhere if not shares_place((name,), {own[0][0]})}) >= ROAMING


def plays_at(group: Group, own: tuple[str, int], article: Article) -> bool:
    """Whether a group may be at the article's own place without a word that says so.

    Not what lies long back, where the title does not name the place ("Free elections followed in 1990"); nor an act
    of state that is told further down ("Parliament passed the law").
    """
    ago = (article.published - group.when.end).days if group.when.end else 0
    if ago > LONG_AGO and own[0] not in article.title:
        return False
    of_state = group.kinds <= OF_STATE and not group.harm and any(STATE.search(t.text) for t in group.tellings)
    return group.tellings[0].sentence - own[1] <= LEAD or not of_state


def with_place_of_title(
    own: list[tuple[str, int]], known: Set[str], article: Article, sentences: Sequence[Sentence]
) -> list[tuple[str, int]]:
    """The own places, before them that of the title where the text puts nothing in it: "The books that burned in Karm".

    It stands in the first sentence that has its name, or in none; `known`: the places of the text.
    """
    if not article.title:
        return own
    name = place_of_title(article, known)
    if not name or (own and own[0][0] in article.title and own[0][0] != name):
        return own
    at = next((n for n, s in enumerate(sentences) if name in s.text), NOWHERE)
    return [(name, at), *(place for place in own if place[0] != name)]


def place_of_title(article: Article, known: Set[str]) -> str:
    """What the title puts something in: "Riots in Karm"; "Karm hotel fire kills ten".

    Or the place of the dateline where the title has it: "Losses in Karm"; or what the text knows and the title begins
    with: "Karm: no way out".
    """
    spots = gazetteer.in_title(article.title, article.dateline)
    found = next((s.name for s in spots if s.rank >= 2 and not s.country), "")
    named = next((name for name in dateline_names(article.dateline)[:1] if name in article.title), "")
    label = article.title.partition(":")[0]
    return found or named or (label if label in known else "") or gazetteer.before_a_site(article.title)


def main_places(tellings: Sequence[Telling], title: str) -> list[tuple[str, int]]:
    """The place of the title, then those that stand out, that most sentences name before others; where each stands."""
    named = Counter(name for telling in tellings for name in sorted({s.name for s in telling.spots if not s.country}))
    first: dict[str, int] = {}
    for telling in tellings:
        for spot in telling.spots:
            if spot.rank >= 2 or (spot.rank and spot.name in title):
                first.setdefault(spot.name, telling.sentence)
    ranked = sorted(named.items(), key=lambda item: (item[0] not in title, -item[1]))
    stand_out = (
        name for name, times in ranked if name in first and (times > 1 or first[name] <= LEAD or name in title)
    )
    return [(name, first[name]) for name in stand_out]
