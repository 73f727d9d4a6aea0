"""A sentence, or a claimant's name -> the actors of actors.yaml that it names."""

from dataclasses import dataclass

from dateline import remember
from dateline.model import Actor, Vocabulary
from dateline.reports.gazetteer import is_written_as_name, plain
from dateline.reports.namings import key, tokens


@dataclass(frozen=True, slots=True)
class Doer:
    """An actor where it is named in a sentence."""

    name: str
    start: int
    end: int
    actor: Actor


@remember.last
def actor_index(known: tuple[Actor, ...]) -> dict[str, tuple[tuple[tuple[str, ...], Actor], ...]]:
    rows: dict[str, list[tuple[tuple[str, ...], Actor]]] = {}
    for actor in known:
        for words in {key(name): None for name in (actor.name, *actor.aliases)}:
            if words:
                rows.setdefault(words[0], []).append((words, actor))
    return {first: tuple(sorted(names, key=lambda row: -len(row[0]))) for first, names in rows.items()}


def find(text: str, vocabulary: Vocabulary) -> tuple[Doer, ...]:
    """The actors of actors.yaml that a sentence names, in the order of its words."""
    index = actor_index(vocabulary.actors)
    if not index:
        return ()
    words = tokens(text)
    small = plain(words)
    found, i = [], 0
    while i < len(small):
        for name, actor in index.get(small[i], ()):
            last = i + len(name) - 1
            if tuple(small[i : last + 1]) == name and is_written_as_name(words, i, last):
                found.append(Doer(actor.name, words.starts[i], words.end(last), actor))
                i = last
                break
        i += 1
    return tuple(found)


@remember.last
def called(known: tuple[Actor, ...]) -> dict[tuple[str, ...], Actor]:
    """The words of every name of an actor -> the first one so called."""
    rows = [(key(name), actor) for actor in known for name in (actor.name, *actor.aliases)]
    return dict(reversed(rows))


def claimant(name: str, vocabulary: Vocabulary) -> str:
    """The name in actors.yaml of whoever is so called: Gov. Petra Amsel -> Petra Amsel; any other as it is.

    Brigadier General Amsel ends with the name of a person; "the city's Red Cross branch" with nobody's.
    """
    words, known = key(name), called(vocabulary.actors)
    if words in known:
        return known[words].name
    ends = (known.get(words[start:]) for start in range(1, len(words) - 1))
    return next((actor.name for actor in ends if actor and actor.kind == "person"), name)
