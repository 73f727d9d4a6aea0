"""A sentence -> its words without the auxiliary verbs that headlines leave out."""

import re

from dateline.reports.wholeness import PARTICIPLE

SAME_FORM = (
    r"(?:(?!(?:need|hundred|been)\b)\w{2,}ed|shot|hit|hurt|struck|found|held|cut|put|"
    r"brought|sent|burnt|lost|built|set|"
    r"led|swept|dug|left|fled|burst|met|won|sold|kept|told|shut|split|spread|made|caught|"
    r"fought|bought|taught|laid|paid)"
)
AUXILIARY = re.compile(
    rf"\b(?:was|were|has been|have been|had been|are being|is being) (?:also )?(?=(?:\w+ly )?{PARTICIPLE}\b)"
)
AUXILIARIES = ("was ", "were ", " ha", "been ", " being ")  # one of these stands in every form that is cut
KEEPS = (" and ", "to ", " but ", "it ", "he ", "they ", "she ", "there ")  # words after which an auxiliary stays
# A participle behind its noun: engineers kidnapped in May, bodies recovered from the mine, a bus carrying the players.
REDUCED = re.compile(
    r"(?!(?:an?|the|its|their|his|her|and|or|many|several|some|most|was|were|been|being|is|are|has|have|had|"
    rf"\d[\d,]*|\w+ly) )\b[\w’'-]+ (?:{PARTICIPLE}(?= (?:in|on|at|by|of|off|from|after|for|with|near|to|during|as|"
    r"outside|inside|behind|into|under|over|against)\b| ?$)|"
    r"(?!including|following)\w+ing "
    r"(?:an?|the|its|their|his|her|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten) )"
)
PERFECT = re.compile(
    rf"(?<!to )(?<!would )(?<!could )(?<!may )(?<!might )(?<!must )\b(?:has|have|had) (?:also |since |already |now )?"
    rf"(?={SAME_FORM}\b)"
)


INNER = re.compile(
    r"\b(?:which|who|whose|that|where|when|while|because|if|in what|what|"
    r"(?<!many )(?<!much )(?<!few )as)\b|, (?:and|but) "
)


def without_auxiliaries(line: str) -> str:
    """A bridge was blown up -> a bridge blown up; jets have struck -> jets struck; never "has taken" -> "taken"."""
    if not any(map(line.__contains__, AUXILIARIES)):
        return line
    inner = INNER.search(line)
    end = inner.start() if inner else len(line)
    main = AUXILIARY.sub(lambda m: m[0] if keeps_auxiliary(line[: m.start()]) else "", line[:end])
    if " ha" not in line:
        return main + line[end:]
    return PERFECT.sub("", main) + PERFECT.sub("", line[end:])


def keeps_auxiliary(before: str) -> bool:
    """There were; nine people accused of arson were; a bus carrying the players was: a participle stands before it."""
    return before.lower().endswith(KEEPS) or REDUCED.search(before) is not None
