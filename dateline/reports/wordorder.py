"""A line -> the same in the order of a headline: who did it, what happened, and then where."""

import re

from dateline.reports import wholeness

LEAD_PLACE = re.compile(
    r"^(?P<place>(?:In(?! an? )|At|Near|Outside|Around|Across|Off|"
    r"On) [^,;:“\"]{3,38}), (?P<clause>(?!and |which |where |who )[^,;:]{20,75})$"
)
# Among those killed was the editor; also killed in the raid were two brothers.
LAST_SUBJECT = re.compile(
    r"(?:Also )?(?P<done>(?:Among (?:those|the) )?(?:killed|dead|injured|wounded|hurt|arrested|detained|missing|"
    r"captured|destroyed|hit|damaged|freed|released|rescued|victims|casualties)(?: [^,;:]{1,60}?)?) "
    r"(?:was|were|is|are) (?P<who>.+)",
    re.IGNORECASE,
)
# The boy who vanished; four people who were trapped in a lift: a part of a sentence that lost its main clause.
RELATIVE = re.compile(
    r"(?P<who>[^,;:]{3,50}?) (?:who|which|that) "
    r"(?P<done>(?:(?:had|has|have|was|were|been) )*(?:\w+ly )?(?P<verb>[\w’'-]+)(?P<rest>.*))"
)


def in_order(line: str) -> str:
    """A line whose subject comes first, its place last."""
    return place_last(subject_first(line))


def place_last(line: str) -> str:
    """In the capital, crowds burned two tax offices -> crowds burned two tax offices in the capital."""
    found = LEAD_PLACE.match(line)
    if not found or not wholeness.has_verb(found["clause"]):
        return line
    place = found["place"]
    return f"{found['clause']} {place[:1].lower()}{place[1:]}"


def subject_first(line: str) -> str:
    """Among the dead were two nurses -> two nurses among the dead; Killed in the raid was X -> X killed in the raid."""
    found = LAST_SUBJECT.fullmatch(line)
    if not found or wholeness.has_clause(found["who"]):
        return line
    done = found["done"]
    return f"{found['who']} {done[:1].lower()}{done[1:]}"


def main_clause(line: str) -> str:
    """The boy who vanished -> the boy vanished; only of what has no verb but that of its relative clause."""
    found = RELATIVE.fullmatch(line)
    if not found or wholeness.has_verb(found["who"]) or not wholeness.is_verb(found["verb"]):
        return line
    return line if wholeness.has_clause(found["rest"]) else f"{found['who']} {found['done']}"
