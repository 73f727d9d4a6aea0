"""The count of a claim: `29`, `29+`, `20-25`, `~900000`, `<=20`, read and written."""

import re
from dataclasses import dataclass

NUMBER = "(?:0|[1-9][0-9]{0,11})"  # `033` is none: somebody meant 33, 330 or 0.33
FORM = re.compile(rf"(?P<about>~)?(?P<low>{NUMBER})(?:(?P<plus>\+)|-(?P<high>{NUMBER}))?|<=(?P<most>{NUMBER})")


@dataclass(frozen=True, slots=True)
class Count:
    """How many somebody states: `min` None for "up to", `max` None for "at least"."""

    min: int | None
    max: int | None
    approximate: bool = False

    def __str__(self) -> str:
        about = "~" if self.approximate else ""
        if self.min is None:
            return f"<={self.max}"
        if self.max is None:
            return f"{about}{self.min}+"
        return f"{about}{self.min}" if self.min == self.max else f"{about}{self.min}-{self.max}"


def parse(text: str) -> Count:
    """The count that `text` writes.

    Raises ValueError, with what to write instead, for any other form and for a range that runs backwards.
    """
    found = FORM.fullmatch(text.strip())
    if not found:
        raise ValueError(f"'{text}' is not a count")
    if found["most"]:
        return Count(None, int(found["most"]))
    low = int(found["low"])
    high = None if found["plus"] else int(found["high"] or low)
    if high is not None and high < low:
        raise ValueError(f"'{text}' runs from the higher figure to the lower")
    return Count(low, high, bool(found["about"]))
