"""Whether harm was done at all: denied, threatened, planned, feared and supposed harm is no figure."""

from dateline.claims.lines import Line
from dateline.claims.wordlists import words

MODALS = words("will would could may might can shall should won't can't wouldn't couldn't")
NEGATIONS = words(
    """
    not never n't isn't wasn't weren't hasn't hadn't haven't didn't doesn't cannot nor neither without
    """
)
CONDITIONS = words("if unless whether lest")
DENIALS = words(
    """
    denied denies deny denying rejected rejects refuted refutes dismissed dismisses disputed disputes
    """
)
SAID = words(
    """
    said says admitted acknowledged reported confirmed saying insisting insisted adding putting maintaining stating
    claiming arguing admitting acknowledging conceding
    """
)
# "to kill" is a plan; "known to have died" and "estimated to have killed" are not.
TELLING = words(
    """
    known said reported confirmed believed thought estimated understood found counted reckoned ascertained
    had alleged claimed claims claiming admitted managed able continued used helped going
    """
)
FEARS = words(
    """
    fear fears feared fearing presumed threatened threatens threatening vowed vows plans planned planning
    predicted predicts expects expected likely risk risks risking want rumours rumors hypothetical imagine imagined
    drill exercise simulated mock surprised aims intended intends hopes wants wanted failed attempted trying
    tried seeks sought preparing prepares prepared liable bound danger tantamount plotting plotted plot
    """
)
FICTION = words("film movie novel drama fictional simulated drill exercise mock hypothetical")
VERIFYING = words("confirm verify")
UNDONE = NEGATIONS | {"feared", "presumed"}
# Words that make what follows them in their clause unreal.
DOUBTING = CONDITIONS | FICTION | VERIFYING | FEARS


def unreal(line: Line, at: int, group: int, *, verb: bool = True) -> str:
    """The word that makes the harm at word `at` unreal, else "". `group` is where its verb begins.

    `verb`: the word is a verb, so that "to" before it makes a plan ("to kill 12", not "admits to 190").
    """
    words, parts = line.words, line.parts
    for i in range(group, at):
        if words[i] in MODALS or words[i] in UNDONE:
            return words[i]
    if at and (words[at - 1] in UNDONE or words[at - 1] in ("nearly", "almost")):
        return words[at - 1]
    to = to_before(line, at, group) if verb else None
    if to is not None and not (words[to - 1] in TELLING if to else False):
        return "to"
    if DOUBTING.isdisjoint(line.distinct):
        return ""
    for i in range(clause_start(line, at), at):
        word = words[i]
        if word in CONDITIONS and not line.has(i - 1, "as", "even") and not line.has(i + 1, "not"):
            return word
        if word in FICTION or (word in VERIFYING and not NEGATIONS.isdisjoint(words[max(0, i - 2) : i])):
            return word
        if (
            word in FEARS
            and not any(
                words[k] in ("which", "who", "when", "after", "because") or parts[k] == "," for k in range(i + 1, at)
            )
            and not (words[group - 1] == "and" and "w" in parts[max(0, i - 3) : i])
        ):
            return word  # not "caught men who were trying to flee | and killed nine"
    return ""


def to_before(line: Line, at: int, group: int) -> int | None:
    """to kill, to be killed, to have been killed."""
    for i in (at - 1, group - 1):
        if i > 0 and line.words[i] == "to":
            return i
    return None


def clause_start(line: Line, at: int) -> int:
    """The word after the last strong stop before `at`; the marks of "passengers" are none."""
    stop = line.parts.rfind(";", 0, at)
    if line.has(stop, '"', "”") and line.has(opening := line.parts.rfind(";", 0, stop), '"', "“"):
        return clause_start(line, opening) if stop - opening <= QUOTED and opening > 0 else stop + 1
    return stop + 1


QUOTED = 3  # words from mark to mark of a word that is not the writer's own
