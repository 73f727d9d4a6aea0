"""Words of English, listed as text so that a person can read them and add to them."""

# Every byte but small letters becomes a blank.
BLANKED = bytes(byte if 97 <= byte <= 122 else 32 for byte in range(256))


def small_words(text: str) -> list[str]:
    """The runs of small letters in a text, in order: cut at capitals, marks and letters with an accent."""
    return text.encode("ascii", "replace").translate(BLANKED).decode("ascii").split()


# The same, with capitals made small: every character keeps its place.
LETTERS = bytes(byte + 32 if 65 <= byte <= 90 else byte if 97 <= byte <= 122 else 32 for byte in range(256))


def small_letters(text: str) -> str:
    """A text of the same length in small letters, with blanks for all that is no letter of English."""
    return text.encode("ascii", "replace").translate(LETTERS).decode("ascii")


def words(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


def forms(text: str) -> list[tuple[str, ...]]:
    """The phrases of a text that are parted by commas, each as its words: "shot dead, killed"."""
    return [tuple(form.split()) for form in text.split(",") if form.strip()]
