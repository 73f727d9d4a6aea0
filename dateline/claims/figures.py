"""What is found in an article: a figure where it stands, and who says each sentence."""

from typing import NamedTuple

from dateline.model import Claim


class Figure(NamedTuple):
    """A claim where it stands: `article.text[start:end]` is its quote.

    `claim.who` is the claimant as the article writes it, "" where nobody is named.
    """

    claim: Claim
    sentence: int  # index into the article's sentences
    start: int
    end: int
    rule: str  # the form that was read: passive, active, toll, …
    why: str  # for `explain`: the words that decided kind, claimant and scope
    victims_named: tuple[str, ...] = ()  # names of the persons counted, where the text gives them


class Saying(NamedTuple):
    """Who states the part of a sentence from `start` to `end` (offsets into the article)."""

    sentence: int
    start: int
    end: int
    who: str  # as the article writes it
    rule: str  # inverted, according_to, carried_over, …
    carried: bool = False  # True: from the sentence before, on a sign such as "he added"
    why: str = ""
    verb: str = ""  # the word of saying, as written: said, denied, warned, …
    speaker: tuple[int, int] = (0, 0)  # offsets of the claimant's words in the article, where they stand in it
