"""Words of English, listed as text so that a person can read them and add to them."""


def words(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


def forms(text: str) -> list[tuple[str, ...]]:
    """The phrases of a text that are parted by commas, each as its words: "shot dead, killed"."""
    return [tuple(form.split()) for form in text.split(",") if form.strip()]
