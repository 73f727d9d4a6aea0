"""Counts that need no verb of their own: 46 wounded soldiers, 26 deaths, and those whose verb is not said again."""

from dateline.claims import harms, nouns, verbs
from dateline.claims.findings import Finding, Reader
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity
from dateline.claims.unreal import unreal
from dateline.claims.wordlists import words

HOLDING = words("lost losing hold holds holding held paraded parading took taken taking take seized captured capturing")
KILLERS = words(
    """
    cholera fever dengue malaria plague disease epidemic outbreak virus flu influenza hunger famine measles typhoid
    ebola dysentery diarrhoea diarrhea covid cold heat heatwave sea waves flood floods fire flames blaze war winter
    drought quake earthquake tsunami cyclone storm avalanche illness cancer aids
    """
)
# Those that hardly stand in a sentence for another reason: they make one worth reading.
KILLERS_THAT_TAKE = words("cholera fever dengue malaria plague epidemic outbreak heat heatwave famine measles typhoid")
AFTER_TAKING = words("by from to hostage hostages prisoner captive away into aback home")
PRISONS = words("camps prisons jails cells captivity custody dungeons hands")
STAYING = words("remain are remained were stay")
HAVING = words("has have had hold holds held keeps keep")
KEEPING = words("hold holds held holding")
KEPT = words(
    """
    soldiers conscripts troops servicemen fighters pilots marines sailors airmen policemen foreigners nationals
    detainees
    """
)
NO_KEEPERS = words("base bases camp camps barracks garrison fort post bridge ground position positions line")
ACTIONS = words("raid raids attack attacks battle battles retreat fighting campaign war offensive operations ambushes")
TAKING = words("claimed claiming claims took taken taking cost costing costs loss lost losing")


def find(reader: Reader, found: list[Finding]) -> list[Finding]:
    """The findings of those counts; `found` are those of the line's words of harm."""
    more = [
        *distributed(reader, found),
        *none_survived(reader),
        *inner(reader),
        *taken(reader),
        *cost(reader),
        *in_prison(reader),
        *held(reader),
        *lost_in(reader),
        *to_their_deaths(reader),
    ]
    more += likewise(reader, [*found, *more])
    return [*more, *gapped(reader, [*found, *more])]


def told(reader: Reader, q: Quantity, kind: str, start: int, end: int, rule: str, cue: int) -> Finding:
    """The finding that a count makes, which is then taken; words `start` to `end` bear it out."""
    reader.take(q, kind)
    return Finding(kind, q.amount, start, end, q.of, q.head, rule, cue)


def distributed(reader: Reader, found: list[Finding]) -> list[Finding]:
    """killed 21 people: 12 in Karm and nine in Sarib: what adds up to a count before it, without a harm of its own"""
    more: list[Finding] = []
    for whole in found:
        counts = adding_up(reader, whole)
        for q in counts:
            reader.take(q, whole.kind)
        more += (
            Finding(whole.kind, q.amount, q.start, place_end(reader.line, q.end), q.of, q.head, "part", -1, part=True)
            for q in counts
        )
    return more


def adding_up(reader: Reader, whole: Finding) -> list[Quantity]:
    """The counts after a whole, without a harm of their own, whose sum it is."""
    counts: list[Quantity] = []
    left = whole.amount.min or 0
    for q in reader.quantities if not whole.part else ():
        if q.start < whole.end or not q.people:
            continue
        left -= q.amount.min or 0
        start = counts[-1].end if counts else whole.end
        if left < 0 or not reader.free(q) or any(i in reader.cue_at for i in range(start, q.start)):
            return []
        counts.append(q)
        if not left:
            return counts if len(counts) > 1 else []
    return []


def place_end(line: Line, at: int) -> int:
    """The index after the place of a part: six in Sarib |"""
    if line.part(at) != "p":
        return at
    end = at + 1
    while line.part(end) in ("d", "x"):
        end += 1
    return end


def gapped(reader: Reader, found: list[Finding]) -> list[Finding]:
    """killed two people in Dara | and one in Mesk: the verb is not said again."""
    line = reader.line
    more: list[Finding] = []
    for q in reader.quantities:
        if (
            not reader.free(q)
            or q.head not in ("", "others", "more")
            or not line.has(q.start - 1, "and", ",")
            or line.part(q.end) != "p"
        ):
            continue
        earlier = [f for f in (*found, *more) if f.end <= q.start and not f.part]
        if not earlier:
            continue
        last = max(earlier, key=lambda f: f.end)
        between = range(last.end, q.start)
        if any(line.words[i] in ("-", "–", "—") for i in between):
            continue  # a list of parts
        if not any(line.parts[i] == "p" for i in between) or any(
            line.parts[i] in (";sw" if last.rule == "noun" else ";swb") for i in between
        ):
            continue
        if any(i in reader.cue_at or i in reader.by_start for i in between):
            continue
        reader.taken.add(q.start)
        more.append(Finding(last.kind, q.amount, last.start, q.end, q.of, q.head, "verb not repeated", last.cue))
    return more


def inner(reader: Reader) -> list[Finding]:
    """46 wounded soldiers, 26 deaths, 16 bodies: the harm is inside the count's own phrase."""
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities:
        if not reader.free(q) or line.has(q.start - 1, "not", "no"):
            continue
        kind = inner_kind(line, q)
        verb = q.start - 1 if q.head in GIVEN_UP and line.among(q.start - 1, TAKING) else q.start  # could | cost lives
        if not kind or unreal(line, verb, verbs.group(line, verb), verb=verb < q.start):
            continue
        reader.taken.add(q.start)
        if line.has(q.number, "one") and line.has(q.of[0], "the", "those", "these"):
            continue  # the mother of one of the dead
        of_them = line.has(q.of[0] - 1, "of") and line.has(q.of[0], "the", "those", "these")
        found.append(Finding(kind, q.amount, q.start, q.end, q.of, q.head, "noun", q.number, part=of_them))
    return found


def taken(reader: Reader) -> list[Finding]:
    """Cholera took another 31 people; the heat has claimed 90"""
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities:
        verb = q.start - 1
        if not reader.free(q) or not q.people or not line.among(verb, TAKING) or line.among(q.end, AFTER_TAKING):
            continue
        at = verb
        while line.part(at - 1) in ("b", "r", "m"):
            at -= 1
        if at and line.words[at - 1] in KILLERS and not unreal(line, verb, at):
            found.append(told(reader, q, harms.KILLED, verb, q.end, "taken", verb))
    return found


def none_survived(reader: Reader) -> list[Finding]:
    """None of the 31 aboard survived; not one of the 19 crew got out"""
    line = reader.line
    found: list[Finding] = []
    if line.distinct.isdisjoint(SURVIVING):
        return found
    for q in reader.quantities:
        start = next((i for i in range(q.start - 1, max(-1, q.start - 4), -1) if line.has(i, "none", "not")), -1)
        if start < 0 or not reader.free(q) or not line.has(q.start - 1, "of") or not q.people:
            continue
        end = q.end
        while line.among(end, ABOARD) or line.part(end) in ("b", "r"):
            end += 1
        if line.among(end, SURVIVING):
            found.append(told(reader, q, harms.KILLED, start, end + 1, "none survived", end))
    return found


def to_their_deaths(reader: Reader) -> list[Finding]:
    """The wave swept 19 bathers to their deaths"""
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities:
        deadly = line.has(q.end, "to") and line.has(q.end + 1, "their", "his", "her")
        if not deadly or not line.has(q.end + 2, "death", "deaths") or not reader.free(q) or not q.people:
            continue
        verb = q.start - 1
        if not unreal(line, verb, verbs.group(line, verb)):
            found.append(told(reader, q, harms.KILLED, verb, q.end + 3, "to their deaths", q.end + 2))
    return found


SURVIVING = words("survived survive lived alive escaped")
ABOARD = words("aboard on board inside in it people")


def cost(reader: Reader) -> list[Finding]:
    """The siege has cost the garrison 310 men"""
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities:
        if not reader.free(q) or q.head not in nouns.SOLDIERS:
            continue
        verb = q.start - 1
        while verb > q.start - 5 and line.part(verb) in ("x", "d") and not line.has(verb, "cost", "costs", "costing"):
            verb -= 1
        if 0 <= verb < q.start - 1 and line.has(verb, "cost", "costs", "costing") and not unreal(line, verb, verb):
            found.append(told(reader, q, harms.KILLED, verb, q.end, "cost", verb))
    return found


def in_prison(reader: Reader) -> list[Finding]:
    """The army still has 340 servicemen in its camps; 40 soldiers are in captivity"""
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities:
        if not reader.free(q) or q.head not in nouns.SOLDIERS | {"prisoners"}:
            continue
        if line.has(q.end, "are", "were") and line.has(q.end + 1, "held") and line.has(q.end + 2, "in"):
            found.append(told(reader, q, harms.CAPTURED, q.start, q.end + 3, "held in", q.end + 1))
            continue
        if line.among(q.end, STAYING) and line.has(q.end + 1, "in") and line.among(q.end + 4, PRISONS):
            # 23 policemen remain in the guerrillas' hands
            found.append(told(reader, q, harms.CAPTURED, q.start, q.end + 5, "held in", q.end))
            continue
        if not line.has(q.end, "in"):
            continue
        owned = q.end + 2 if line.has(q.end + 1, "its", "their", "his", "enemy", "rebel") else q.end + 1
        if (
            line.among(owned, PRISONS)
            and line.among(q.start - 1, HAVING)
            and not unreal(line, q.start - 1, q.start - 1)
        ):
            found.append(told(reader, q, harms.CAPTURED, q.start, owned + 1, "held in", q.start - 1))
    return found


def held(reader: Reader) -> list[Finding]:
    """Azerbaijan still holds 62 soldiers; not "the barracks hold 400 soldiers", "held 30 soldiers in reserve" """
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities if not KEEPING.isdisjoint(line.distinct) else ():
        verb = q.start - 1
        if not reader.free(q) or q.head not in KEPT or not line.among(verb, KEEPING) or line.has(q.end + 1, "reserve"):
            continue
        at = verb
        while line.part(at - 1) in ("b", "r", "m") or line.has(at - 1, "to", "believed", "thought", "said"):
            at -= 1
        if not line.among(at - 1, NO_KEEPERS) and not unreal(line, verb, at):
            found.append(told(reader, q, harms.CAPTURED, verb, q.end, "held in", verb))
    return found


def lost_in(reader: Reader) -> list[Finding]:
    """More than 140 soldiers have been lost in such raids"""
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities if "lost" in line.distinct else ():
        at = q.end
        while line.part(at) in ("b", "r", "m"):
            at += 1
        lost = at > q.end and line.has(at, "lost") and line.has(at + 1, "in")
        if lost and reader.free(q) and q.head in KEPT | {"men"} and not ACTIONS.isdisjoint(line.words[at + 2 : at + 6]):
            found.append(told(reader, q, harms.KILLED, q.start, at + 1, "lost in", at))
    return found


def likewise(reader: Reader, found: list[Finding]) -> list[Finding]:
    """A lieutenant was gravely wounded and two conscripts slightly so"""
    line = reader.line
    more: list[Finding] = []
    for q in reader.quantities:
        earlier = [f for f in found if f.end <= q.start and f.cue >= 0]
        if not earlier or not reader.free(q) or not q.people or not line.has(q.start - 1, "and", ",", "but"):
            continue
        end = q.end
        while line.part(end) == "r" and not line.has(end, "so"):
            end += 1
        if q.end < end and line.has(end, "so"):
            last = max(earlier, key=lambda f: f.end)
            hurt = line.has(last.cue + 1, "wounded", "injured", "hurt") or line.has(last.cue, "wounded", "injured")
            kind = harms.WOUNDED if hurt else last.kind
            more.append(told(reader, q, kind, last.start, end + 1, "likewise", last.cue))
    return more


def inner_kind(line: Line, q: Quantity) -> str:
    """The harm that a count's own phrase tells: deaths, wounded soldiers; lives claimed, refugees taken in."""
    before = line.words[max(0, q.start - 4) : q.start]
    kind = harms.NOUNS.get(q.head, "")
    if q.head in GIVEN_UP:
        kind, telling = GIVEN_UP[q.head]
        near = before + line.words[q.end : q.end + 4] if q.head in ("lives", "arrivals") else before
        if q.head == "arrivals" and "new" not in line.words[q.number : q.end]:
            return ""
        if not telling.isdisjoint(near) or (q.head == "lives" and given_up(line, q)):
            return kind
        hurt = q.head in ("victims", "casualties") and line.among(q.end - 2, harms.INJURIES)
        return harms.WOUNDED if hurt else ""  # 20 burns victims
    if kind == harms.CAPTURED and HOLDING.isdisjoint(before[-3:]):
        kind = ""
    if kind or not q.people or not q.head:
        return kind
    inside = (word for word in line.words[q.number + 1 : q.end] if word in harms.ADJECTIVES)
    return harms.ADJECTIVES.get(next(inside, ""), "")


def given_up(line: Line, q: Quantity) -> bool:
    """(went down off the cape) with 133 lives; five lives were snuffed out"""
    sunk = line.has(q.start - 1, "with") and not SINKING.isdisjoint(line.words[: q.start])
    return sunk or not ENDED.isdisjoint(line.words[q.end : q.end + 3])


SINKING = words("sank sunk sinks down foundered founders capsized capsizes lost crashed crashes bottom overturned")
ENDED = words("snuffed ended extinguished")


# Nouns that tell of harm only beside one of these words.
TAKING_IN = words(
    "took taken taking received receiving treated treating admitted brought hosts hosting shelters sheltering"
)
REGISTERING = words(
    "registered registers recorded records counted counts logged lists listed saw seen speaks spoke speak"
)
GIVEN_UP = {
    "lives": (harms.KILLED, TAKING),
    "victims": (harms.KILLED, TAKING),
    "casualties": (harms.WOUNDED, TAKING_IN),
    "refugees": (harms.DISPLACED, TAKING_IN | REGISTERING),
    "evacuees": (harms.DISPLACED, TAKING_IN),
    "fugitives": (harms.DISPLACED, TAKING_IN),
    "exiles": (harms.DISPLACED, TAKING_IN),
    "seekers": (harms.DISPLACED, TAKING_IN),
    "asylum-seekers": (harms.DISPLACED, TAKING_IN),
    "arrivals": (harms.DISPLACED, TAKING_IN | REGISTERING),
}
