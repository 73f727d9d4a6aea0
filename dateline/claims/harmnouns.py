"""Words of harm that a count has inside its own phrase: 26 deaths, 46 wounded soldiers, five of the dead."""

from dateline.claims.harmwords import ARRESTED, CAPTURED, DISPLACED, KILLED, MISSING, WOUNDED
from dateline.claims.wordlists import forms


def by_word(kinds: dict[str, str]) -> dict[str, str]:
    """Each word with its kind."""
    return {form[0]: kind for kind, text in kinds.items() for form in forms(text)}


# Heads of a count that are harm themselves: 26 deaths, 16 bodies.
NOUNS = by_word(
    {
        KILLED: """
        deaths, coffins, fatalities, dead, bodies, corpses, burials, killings, death, body, corpse, fatality, martyrs,
        martyr, murders, executions, drownings, lynchings, beheadings
    """,
        WOUNDED: "injuries, wounded, injured",
        CAPTURED: "captives, hostages, prisoners, pows",
        ARRESTED: "arrests",
        MISSING: "disappearances",
        DISPLACED: "idps",
    }
)
# Adjectives inside a count: 46 wounded soldiers, 212 captured troops.
ADJECTIVES = by_word(
    {
        KILLED: "fallen, dead, slain, killed, murdered, deceased, drowned",
        WOUNDED: "wounded, injured, hurt, war-wounded",
        MISSING: "missing",
        CAPTURED: "captured, captive, kidnapped, abducted",
        DISPLACED: "displaced, homeless, uprooted",
        ARRESTED: "arrested, detained",
    }
)
# Wholes that have parts: among the dead were two officers.
WHOLES = by_word(
    {
        KILLED: "dead, killed, victims, fatalities, slain, died",
        WOUNDED: "wounded, injured, hurt",
        MISSING: "missing",
        CAPTURED: "captured, hostages",
        ARRESTED: "detained, arrested",
    }
)
WHOLE_WORDS = frozenset(WHOLES)
