"""Names for addresses and ids: any text -> lower-case Latin letters, digits and hyphens."""

import re
import unicodedata


def table(pairs: str) -> dict[str, str]:
    parts = pairs.split()
    return dict(zip(parts[::2], parts[1::2], strict=True))


# What Unicode does not take apart into a Latin letter and its marks, written as newspapers in English do.
LATIN = table("ı i ø o ł l đ d ð d ħ h ŧ t ß ss æ ae œ oe þ th")
ARABIC = table(
    "ا a ب b ت t ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h و u "
    "ي i أ a إ i آ a ؤ u ئ i ى a ة a ٱ a پ p چ ch ژ zh گ g ک k ی i ٠ 0 ١ 1 ٢ 2 ٣ 3 ٤ 4 ٥ 5 ٦ 6 ٧ 7 ٨ 8 ٩ 9"
)
CYRILLIC = table(
    "а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh "
    "щ shch ы y э e ю yu я ya є ye і i ї i ґ g"
)
SILENT = dict.fromkeys("ءـъь", "")
LETTERS = str.maketrans(LATIN | ARABIC | CYRILLIC | SILENT)


def slug(text: str, longest: int = 80) -> str:
    """`text` as an address: "Şırnak'ta 3 şehit" -> "sirnakta-3-sehit". Empty where no letter is known.

    Never longer than `longest`; a word is cut only when it alone is too long.
    """
    plain = re.sub(r"['’‘ʼ`ʿʾ]", "", text.lower()).translate(LETTERS)
    plain = unicodedata.normalize("NFKD", plain).translate(LETTERS)
    ascii_only = "".join(c for c in plain if not unicodedata.combining(c))
    words = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")
    if len(words) <= longest:
        return words
    whole = words[: longest + 1].rpartition("-")[0]
    return whole or words[:longest]
