"""Single victims: the noun phrase of one person, with or without a name, and whom a phrase names."""

from dateline.claims import harms, nouns
from dateline.claims.lines import Line
from dateline.claims.wordlists import words

ORDINALS = words("second third fourth fifth sixth seventh eighth ninth tenth")
NOT_ONE = words("no every each any neither either what whatever which both some many several most few")
TITLES = words(
    """
    gov sen rep rev hon amb pres mr mrs ms miss dr prof sir lady lord president vice-president premier prime
    minister chancellor governor mayor senator deputy sheikh imam ayatollah bishop archbishop father sister brother
    king queen prince princess general brigadier colonel lieutenant lieutenant-colonel major captain sergeant
    corporal private admiral commander commodore marshal officer inspector superintendent constable detective chief
    secretary ambassador judge justice justices spokesman spokeswoman spokesperson director commissioner professor
    doctor nurse reporter foreign defence defense interior energy health mining home information state security
    police fire army navy national us uk former maj gen col lt capt sgt brig adm first second staff sergeant-major
    rear vice
    """
)
BODIES = words(
    """
    directorate directorates ministry army force forces police observatory council committee agency crescent cross
    red nations united state states government party front movement organisation organization programme program
    office department authority authorities command union association institute institution group network centre
    center hospital university court parliament television radio news press house corps guard guards coastguard
    brigade division battalion airlines defence defense helmets mission commission fund bank service services desk
    circle foundation society charity board embassy monitor monitors militia rebels army's kremlin pentagon white
    kingdom republic administration federation alliance coalition congress senate assembly headquarters staff bureau
    team
    """
)


# Of these, what an office is for: they stand in the names of bodies as well.
FIELDS = words(
    """
    foreign defence defense interior energy health mining home information state security police fire army navy
    national us uk first second staff rear vice former justice
    """
)
SMALL = words("the a an his her its their some two")
LONGEST = 6  # words of a name
DEMONYMS = words("swede dane finn serb croat scot spaniard yemeni somali kurd thai turk pole")
OF_A_PEOPLE = ("i", "ian", "ean", "ese", "can")
PARTICLES = words("al bin ibn de la van von el abu da del bint -")


def head_of(line: Line, start: int, end: int) -> str:
    """The last noun of the phrase before any "of", "from", "in"."""
    at = start
    while at < end and line.parts[at] not in "p,;wbs":
        at += 1
    return line.words[at - 1] if at > start else ""


def single(line: Line, start: int, end: int, *, singular: bool) -> bool:
    """The phrase is one person: the mayor, a passer-by, his bodyguard, Ruben Holm. `singular`: its verb says so."""
    if end <= start or line.words[start] in NOT_ONE:
        return False
    head = head_of(line, start, end)
    if nouns.agent(head) or head in ("another", "other"):
        return True
    if head in ORDINALS and line.has(start, "a") and not line.has(start + 2, "of"):
        return True  # three died and a fourth was hurt
    if nouns.plural(head) or not nouns.people(head) or head in nouns.MANY or line.part(start) in "ob":
        return False
    if line.shouting:
        return singular and len(head) > 2 and head.isalpha()
    if any(word in nouns.THINGS for word in line.words[start:end]):
        return False  # the trawler Havfruen was not found
    return bool(name(line, start, end))


def name(line: Line, start: int, end: int) -> str:
    """The name of a person in the phrase, as written, without title: "the candidate Elio Sant" -> Elio Sant."""
    if line.shouting:
        return ""
    run: list[int] = []
    for i in range(start, end):
        word = line.words[i]
        if line.written[i][:1].isupper() and word not in SMALL:
            title, before_name = word.rstrip("."), i + 1 < end and line.written[i + 1][:1].isupper()
            if title in TITLES and (not run or (before_name and title not in FIELDS)):
                run = []  # Turkish President | Recep Tayyip Erdogan
                continue
            run.append(i)
        elif run and word in PARTICLES:
            run.append(i)
        elif run and word != ".":
            break
    while run and not line.written[run[-1]][:1].isupper():
        run.pop()
    if not run or len(run) > 5 or any(line.words[i].removesuffix("'s") in BODIES for i in run):
        return ""
    if line.words[run[-1]].endswith("'s") or (
        nouns.plural(line.words[run[-1]]) and len(run) == 1 and line.has(run[0] - 1, "the")
    ):
        return ""
    if (run[-1] + 1 < end and line.parts[run[-1] + 1] == "x") or line.titled:
        return ""  # an adjective: Syrian soldier
    return " ".join(line.written[i] for i in run)


def full_name(line: Line, start: int, end: int) -> bool:
    """Colonel Marta Iven (and Paul Resz were killed): the words are a name of several, with a title or none."""
    if line.part(start) == "d" and line.written[start + 1][:1].islower():
        start += 1  # the photographers Ilya Brandt and Tomas Weil
    while start < end and (line.words[start].rstrip(".") in TITLES or line.written[start][:1].islower()):
        start += 1
    if start and line.part(start - 1) == "d":
        return False  # The Herald
    return 1 < end - start < LONGEST and name(line, start, end).count(" ") == end - start - 1


def starting(line: Line, at: int) -> int | None:
    """The end of the phrase of one person that starts at word `at`: a nurse, the governor, police officer Rosa Vell."""
    size = len(line.words)
    if line.has(at, "the") and line.has(at + 1, "other") and at + 2 < size and line.words[at + 2] in harms.ALONE:
        return at + 2  # one was killed, the other captured
    if line.has(at, "another") and (line.part(at + 1) != "x" or line.words[at + 1] in harms.ALONE):
        return at + 1  # killing one policeman and wounding another
    i = at
    if i < size and (line.parts[i] == "d" or line.words[i].endswith("'s")):
        if line.words[i] in NOT_ONE or line.words[i] in ("these", "those"):
            return None
        i += 1
    first, determined = i, i > at
    while i < size and i < first + 8 and (line.parts[i] == "x" or (i > first and line.words[i] in ("and",) and False)):
        i += 1
    # the phrase may run on into a verb; it ends with its person
    best = None
    for k in range(first, i):
        word = line.words[k]
        if (
            word != "police"
            and nouns.plural(word)
            and not (line.written[k][:1].isupper() and k > first and not line.shouting)
        ):
            break
        if nouns.person(word) or (determined and nouns.agent(word)):
            best = k + 1
    if best is None and i == first + 1 and line.has(at, "a", "an") and line.written[first][:1].isupper():
        of_a_people = line.words[first].endswith(OF_A_PEOPLE) or line.words[first] in DEMONYMS
        best = i if of_a_people and not line.shouting else None  # killed a Yemeni
    if best:
        while best < i and (line.written[best][:1].isupper() and not line.shouting):
            best += 1
        if not determined and not line.shouting and not line.written[best - 1][:1].isupper():
            return None  # a murder victim
        return best
    if line.shouting or first >= i or line.parts[at] == "d" or line.titled:
        return None
    k = first
    while k < i and line.written[k][:1].isupper():
        k += 1
    if (
        k > first
        and name(line, first, k)
        and not (k < i and (nouns.plural(line.words[k]) or (line.parts[k] == "x" and not line.words[k].endswith("ed"))))
    ):
        return k
    return None


def apposition(line: Line, first: int, last: int) -> str:
    """The mayor of Tornau, Petr Holm, was ...: the name in the first insertion from word `first` on that holds one."""
    for i in range(first, min(last, first + 8, len(line.words))):
        if line.words[i] == ",":
            end = i + 1
            while end < len(line.words) and line.parts[end] not in ",;":
                end += 1
            return name(line, i + 1, min(end, i + 6))
    return ""
