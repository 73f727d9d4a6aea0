"""Timeline -> data/search.js: what the filter of the timeline looks through, read when it is first used.

A classic script rather than JSON, since pages opened from disk may not fetch.
"""

import json
from collections.abc import Sequence

from dateline import markup
from dateline.model import Event
from dateline.views import Site, short_when

LONGEST = 300  # characters of a summary


def script(site: Site) -> bytes:
    """`dateline({places, actors, kinds, events})`; names stand once, events point to them by number."""
    places, actors, kinds = (sorted(group, key=str.casefold) for group in (site.places, site.actors, site.kinds))
    numbers = tuple({name: n for n, name in enumerate(names)} for names in (places, actors, kinds))
    rows = [row(event, *numbers, site) for event in site.timeline.events]
    data = {"p": places, "a": actors, "k": kinds, "e": rows}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"dateline({text})\n".encode("utf-8", "replace")


def row(event: Event, places: dict[str, int], actors: dict[str, int], kinds: dict[str, int], site: Site) -> Sequence[object]:
    """[id, title, day, words, places, actors, kind, has figures, draft]"""
    words = markup.plain(event.summary)[:LONGEST] if event.summary else ""
    named = dict.fromkeys((*event.actors, *(said.actor for said in event.by)))
    return [
        event.id,
        event.title,
        short_when(event, site.say),
        words,
        [places[name] for name in dict.fromkeys(event.places)],
        [actors[name] for name in named],
        kinds[event.kind] if event.kind else -1,
        int(bool(event.claims)),
        int(not event.reviewed),
    ]
