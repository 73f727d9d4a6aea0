"""People driven from home without the word: "40,000 villagers have left the valley", "forced thousands to flee"."""

from dateline.claims import harms, nouns, openended, subjects, verbs
from dateline.claims.findings import Finding, Reader, Victim
from dateline.claims.lines import Line
from dateline.claims.quantities import Quantity
from dateline.claims.unreal import unreal
from dateline.claims.wordlists import forms, words

LEFT = words(
    """
    went took taken made trudged waded rowed paddled sailed spilled surged flooded swarmed filed
    climbed drove bused bussed shipped trucked left moved crossed gone poured streamed escaped departed trekked
    evacuated relocated
    headed migrated
    walked reached arrived entered landed come came registered
    """
)
COMING = words("reached arrived entered landed")
ARRIVING = words("refugees families evacuees seekers migrants")
REFUGEES = words("refugee refugees evacuees displaced asylum exodus")
OVER = words("over across into through for from")
DRIVING = words(
    """
    turned turning put forced forces forcing force drove driven drives driving compelled compelling obliged prompted
    prompting sent sending caused causing made making left leaving evacuated
    """
)
AWAY = forms(
    """
    to flee, to leave, to evacuate, to move, to abandon, to escape, to seek, from their, from homes, out of, into
    exile, to flight, into refugees,
    fleeing, into flight, from its, to run
    """
)
ON_FOOT = words(
    "walked went took taken made trudged waded rowed paddled sailed spilled surged flooded swarmed filed climbed drove "
    "come came registered"
)
CONVEYED = words("bused bussed shipped trucked ferried bundled")
OUTINGS = words(
    """
    protest march holiday holidays race marathon festival procession parade pilgrimage demonstration fair
    carnival traffic feast concert match game fireworks wedding funeral show exhibition vote voters votes voting
    ballot ballots election elections referendum polls classes enrolment vaccination work jobs
    """
)
SAFETY = words("out mainland safety camps shelters ground inland")
PACKING = words("packed gathered grabbed loaded abandoned boarded shut locked")
WALKOUTS = words("strike strikes protest job jobs work meeting session talks hall")
BAGGAGE = words(
    "bag bags bundle bundles suitcase suitcases belongings clothes possessions nothing blankets carry cattle"
)
ROADS = words("road roads hills mountains boats sea woods forest forests bush rafts")
BORDERS = words("pass passes border borders frontier river mountains strait line lines")
HOLDING = words("hold holds holding house houses housing host hosts hosting shelter shelters")
HOUSING = words("housed housing sheltered sheltering lodged accommodated")
BEYOND = words("over across")
EMPTYING = words("emptied emptying cleared clearing empties")
INSTITUTIONS = words(
    """
    clinic clinics hospital hospitals ward wards jail jails prison prisons cell cells unit units barracks court
    courts
    department departments
    """
)
TELLING = (
    (LEFT - ON_FOOT)
    | EMPTYING
    | HOUSING
    | HOLDING
    | BAGGAGE
    | ROADS
    | BORDERS
    | {"foot", "exile", "walked", "put", "registered", "come"}
)
FEWEST = 100  # below that, people who "left" have mostly just left
HOMEWARD = words("back home again returned")


def find(reader: Reader) -> list[Finding]:
    """The displaced of a line that no word of harm told."""
    return [*left(reader), *driven(reader), *housed(reader), *emptied(reader)]


def setting_out(line: Line, at: int) -> bool:
    """walked over the pass, walked out along the causeway; went with a bag each; took to the roads"""
    word, after = line.words[at], line.words[at + 1 : at + 9]
    if not OUTINGS.isdisjoint(line.distinct):
        return False
    if word in CONVEYED:
        return line.part(at - 1) in ("b", "r") and not SAFETY.isdisjoint(after[:5])
    if word == "registered":
        return came_to_shelter(line, at)
    if word in ("come", "came"):
        return came_over(line, at)
    if word == "made":
        return after[:2] == ["for", "the"] and (line.among(at + 3, ROADS) or line.among(at + 3, BORDERS))
    if word in ("took", "taken"):
        return after[:2] == ["to", "the"] and line.among(at + 3, ROADS)
    if word == "walked" and line.has(at + 1, "out"):
        return WALKOUTS.isdisjoint(line.distinct) and not line.has(at + 2, "in", "on", "after")
    if word == "walked":
        return line.among(at + 1, OVER)
    return (
        (after[:1] == ["with"] and not BAGGAGE.isdisjoint(after))
        or after[:2] in (["on", "foot"], ["into", "exile"])
        or (line.among(at + 1, BEYOND) and not BORDERS.isdisjoint(after[:5]))
    )


def came_to_shelter(line: Line, at: int) -> bool:
    """registered at 252 schools, with the refugee agency, as displaced"""
    after = line.words[at + 1 : at + 6]
    sheltered = line.has(at + 1, "at", "in") and not (SHELTERING | harms.SHELTERS).isdisjoint(after)
    return sheltered or (line.has(at + 1, "as", "with") and not REFUGEES.isdisjoint(after))


def came_over(line: Line, at: int) -> bool:
    """come across the lines, came over the river; have come from the capital since the fighting began"""
    if line.among(at + 1, BEYOND):
        a_river = line.has(at + 2, "the") and line.written[at + 3 : at + 4] != [] and line.part(at + 4) == "p"
        named = a_river and line.written[at + 3][:1].isupper() and not line.shouting  # over the Salween into Thailand
        return named or not BORDERS.isdisjoint(line.words[at + 2 : at + 5])
    return line.has(at + 1, "from") and line.has(at - 1, "have", "had") and not FLIGHT.isdisjoint(line.distinct)


FLIGHT = REFUGEES | words("fighting war siege shelling offensive camp camps cholera measles")


def to_an_institution(line: Line, at: int) -> bool:
    """(100 have been) moved | to other clinics: those in somebody's care, who have not lost a home"""
    return line.words[at] in ("moved", "evacuated", "relocated") and not INSTITUTIONS.isdisjoint(
        line.words[at + 1 : at + 6]
    )


def packed_up(reader: Reader, group: int) -> list[Victim]:
    """3,000 people packed up and | left: the subject of the first of two verbs"""
    line = reader.line
    if line.has(group - 1, "and"):
        for i in range(group - 2, max(0, group - 9), -1):
            if i in reader.by_end:
                first = next((k for k in range(i, group) if line.parts[k] not in "br"), i)
                return [reader.by_end[i]] if line.among(first, PACKING) else []
    return []


def housed(reader: Reader) -> list[Finding]:
    """The council has put up 340 people in sports halls"""
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities:
        up = line.has(q.start - 1, "up") and line.has(q.start - 2, "put", "putting", "puts")
        if held_in_shelters(line, q) and reader.free(q):
            found.append(displaced(reader, q, q.start - 1, "housed"))
            continue
        if not (up or line.among(q.start - 1, HOUSING)) or not reader.free(q) or q.head not in nouns.CIVILIANS:
            continue
        verb = q.start - 2 if up else q.start - 1
        inside = line.has(q.end, "in") and not harms.SHELTERS.isdisjoint(line.words[q.end : q.end + 6])
        if inside and not unreal(line, verb, verbs.group(line, verb)):
            found.append(displaced(reader, q, verb, "housed"))
    return found


def held_in_shelters(line: Line, q: Quantity) -> bool:
    """Shelters in the capital are holding | 2,800 people"""
    before = line.words[max(0, q.start - 9) : q.start - 1]
    sheltering = not SHELTERING.isdisjoint(before) and "prison" not in before
    return line.among(q.start - 1, HOLDING) and sheltering and many(line, q)


SHELTERING = words("shelters camps tents schools mosques churches gymnasiums")


def emptied(reader: Reader) -> list[Finding]:
    """The advance emptied the valley of | its 30,000 people; cost 700 people their homes"""
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities:
        if not reader.free(q) or not many(line, q):
            continue
        verb = q.start - 1
        if line.has(verb, "of"):
            verb = next((i for i in range(verb - 1, max(0, verb - 6), -1) if line.words[i] in EMPTYING), -1)
        elif not (line.has(verb, "cost", "costing", "costs") and line.has(q.end, "their") and homes_after(line, q.end)):
            verb = -1
        if verb >= 0 and not unreal(line, verb, verbs.group(line, verb)):
            found.append(displaced(reader, q, verb, "emptied"))
    return found


def homes_after(line: Line, at: int) -> bool:
    """(cost 700 people) their homes"""
    return not openended.DWELLINGS.isdisjoint(line.words[at + 1 : at + 4])


def left(reader: Reader) -> list[Finding]:
    """Some 7,000 villagers have left the coast; 800 families crossed into the next province."""
    line = reader.line
    found: list[Finding] = []
    if LEFT.isdisjoint(line.distinct):
        return found
    for at in line.places(LEFT):
        word = line.words[at]
        if line.parts[at] == "m" or at in reader.cue_at:
            continue
        group = at
        while group > 0 and line.parts[group - 1] in "br":
            group -= 1
        if (word in ON_FOOT or word in CONVEYED) and not setting_out(line, at):
            continue  # walked with candles to the monument
        if (word in ("left", "gone") and line.part(at + 1) in ("n", ";", ",")) or not HOMEWARD.isdisjoint(
            line.words[at + 1 : at + 4]
        ):
            continue
        items = [
            q
            for q in subjects.find(reader, group) or packed_up(reader, group)
            if isinstance(q, Quantity) and reader.free(q) and many(line, q)
        ]
        if to_an_institution(line, at):
            continue
        if word in COMING:
            told = not REFUGEES.isdisjoint(line.distinct)  # the refugee agency said 4,000 had arrived
            items = [q for q in items if q.head in ARRIVING or (told and not q.head)]
        if not items or unreal(line, at, group):
            reader.bar(items)
            continue
        found += [displaced(reader, q, at, "moved") for q in items]
    return found


def driven(reader: Reader) -> list[Finding]:
    """forced thousands of villagers to flee, drove 31,000 from their homes"""
    line = reader.line
    found: list[Finding] = []
    for q in reader.quantities:
        if not reader.free(q) or not q.people or not line.among(q.start - 1, DRIVING):
            continue
        away = any(tuple(line.words[q.end : q.end + len(form)]) == form for form in AWAY)
        if not away and not (
            many(line, q)
            and line.has(q.start - 1, "drove", "driven", "driving", "sent", "sending")
            and (line.has(q.end, "into", "across", "over") or driven_from(line, q))
        ):
            continue
        if unreal(line, q.start - 1, q.start - 1):
            reader.bar([q])
            continue
        finding = displaced(reader, q, q.start - 1, "driven")
        found.append(finding)
    return found


def driven_from(line: Line, q: Quantity) -> bool:
    """(driven 17,000 people) from the eastern suburbs: not "from Karm to Dara", as a bus does"""
    return (
        line.has(q.end, "from")
        and not line.has(q.start - 1, "sent", "sending")
        and "to" not in line.words[q.end : q.end + 6]
    )


def many(line: Line, q: Quantity) -> bool:
    n = q.amount.min or q.amount.max or 0
    a_people = n >= 10 * FEWEST and bool(q.head) and line.written[q.end - 1][:1].isupper()  # 250,000 Rwandans
    named = q.head in nouns.CIVILIANS or not q.head or a_people
    return named and (n >= FEWEST or (n >= FEWEST // 5 and q.head in ("families", "households")))


def displaced(reader: Reader, q: Quantity, at: int, rule: str) -> Finding:
    reader.taken.add(q.start)
    end = max(q.end, at + 1)
    if rule == "driven":
        end = min(len(reader.line.words), q.end + 2)
        if reader.line.has(end - 1, "their", "of"):
            end = min(len(reader.line.words), end + 1)
    return Finding(harms.DISPLACED, q.amount, min(q.start, at), end, q.of, q.head, rule, at)
