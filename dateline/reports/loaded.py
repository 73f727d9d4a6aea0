"""A line -> the same with words that take sides in quotation marks, and without adjectives that judge."""

import re

# They stand in a headline as somebody's words.
LOADED = re.compile(
    r"\b(?<![“\"-])(?=[ijlmnort])(?!martyrs(?:[’'])? (?:brigade|square|mosque|battalion|foundation|street))"
    r"(?:terrorists?|regimes?(?:[’']s)?|martyr(?:s|ed|dom)?|neutrali[sz]ed?|"
    r"liberat(?:ed|ors?)|jihadists?|mercenaries|"
    r"thugs|infidels?|traitors?|occupiers?|militia gangs)(?![\w”\"-])",
    re.IGNORECASE,
)
LOADED_STEMS = tuple(
    str.split("terror regime martyr neutrali liberat jihad mercenar thugs infidel traitor occupier militia")
)
COLOURED_STEMS = tuple(
    str.split("notorious barbari heinous coward hero despicabl savage brutal glorious treacher so-called criminal")
)
COLOURED = re.compile(
    r"\b(?:notorious|barbaric|barbarically|heinous|heinously|cowardly|heroic|heroically|"
    r"despicable|savagely|brutally|brutal|"
    r"glorious|treacherous|so-called|criminal gangs of) ",
    re.IGNORECASE,
)


def neutral(line: str) -> str:
    """Words that take sides are quoted, adjectives that judge left out."""
    small = line.lower()
    if any(map(small.__contains__, LOADED_STEMS)) and line.count("“") + line.count('"') < 2:
        line = LOADED.sub(r"“\g<0>”", line)
    return COLOURED.sub("", line) if any(map(small.__contains__, COLOURED_STEMS)) else line
