"""Timeline -> data/search.js: what the filter of the timeline looks through, read when it is first used.

A classic script rather than JSON, since pages opened from disk may not fetch.
"""

import json
from collections.abc import Iterable, Sequence

from dateline.articles import markup
from dateline.model import Event
from dateline.web.site import Site
from dateline.web.views import short_when

LONGEST = 300  # characters of a summary


def script(site: Site) -> bytes:
    """`dateline({places, actors, kinds, events})`; names stand once, events point to them by number."""
    places, actors, kinds = (numbered(group) for group in (site.places, site.actors, site.kinds))
    rows = [row(event, places, actors, kinds, site) for event in site.timeline.events]
    data = {"p": list(places), "a": list(actors), "k": list(kinds), "e": rows}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"dateline({text})\n".encode("utf-8", "replace")


def numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: n for n, name in enumerate(sorted(names, key=lambda name: (name.casefold(), name)))}


def row(
    event: Event, places: dict[str, int], actors: dict[str, int], kinds: dict[str, int], site: Site
) -> Sequence[object]:
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
