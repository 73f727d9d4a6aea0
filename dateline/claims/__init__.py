"""Article -> figures, each with the one who states it, and who says each sentence."""

from dateline.claims.figures import Figure, Saying
from dateline.model import Article, Mention, Sentence, Vocabulary

__all__ = ["Figure", "Saying", "attributions", "find"]


def find(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], vocabulary: Vocabulary
) -> tuple[Figure, ...]:
    """The figures of an article in the order of its words."""
    return ()


def attributions(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...], vocabulary: Vocabulary
) -> tuple[Saying, ...]:
    """Who says what, in the order of the article's words; a sentence nobody states has no saying."""
    return ()
