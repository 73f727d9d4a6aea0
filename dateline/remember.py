"""What was made of a value, kept for as long as the same value comes again.

functools.lru_cache hashes its argument at every call; a vocabulary of hundreds of places takes longer to hash than
to use.
"""

from collections.abc import Callable
from typing import TypeVar

Value = TypeVar("Value")
Made = TypeVar("Made")

KEPT = 4  # a topic's own table and the program's, of places, actors or kinds


def last(make: Callable[[Value], Made]) -> Callable[[Value], Made]:
    """`make`, called once for each of the last few values; two values are the same when they are one object."""
    kept: list[tuple[Value, Made]] = []

    def remembered(value: Value) -> Made:
        for known, made in kept:
            if known is value:
                return made
        made = make(value)
        kept.insert(0, (value, made))
        del kept[KEPT:]
        return made

    return remembered
