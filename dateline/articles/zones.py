"""The place of a dateline -> the time zone in which its day is counted.

Cities and countries are those of the IANA time zone data (the `tzdata` package); a country with several
zones decides nothing.
"""

import re
from collections import defaultdict
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from dateline.model import Vocabulary

# Datelines that the data does not name: capitals and seats of news that share another city's zone.
SEATS = {
    "ankara": "Europe/Istanbul",
    "beijing": "Asia/Shanghai",
    "bern": "Europe/Zurich",
    "canberra": "Australia/Sydney",
    "geneva": "Europe/Zurich",
    "islamabad": "Asia/Karachi",
    "jeddah": "Asia/Riyadh",
    "mumbai": "Asia/Kolkata",
    "munich": "Europe/Berlin",
    "new delhi": "Asia/Kolkata",
    "ottawa": "America/Toronto",
    "sochi": "Europe/Moscow",
    "st petersburg": "Europe/Moscow",
    "the hague": "Europe/Amsterdam",
    "united nations": "America/New_York",
    "washington": "America/New_York",
}


def of(dateline: str, vocabulary: Vocabulary, default: str) -> ZoneInfo:
    """The zone of a dateline such as "ISTANBUL" or "SARMIN, Syria"; `default` (an IANA name) where none is known.

    A place that the data does not name is looked up in places.yaml and followed through what it lies `within`.
    """
    within = {fold(name): place.within for place in vocabulary.places for name in (place.name, *place.aliases)}
    for part in re.split(r"[,/()]", dateline):
        name, seen = fold(part), set[str]()
        while name and name not in seen:
            if name in known_places():
                return ZoneInfo(known_places()[name])
            seen.add(name)
            name = fold(within.get(name, ""))
    return ZoneInfo(default)


def fold(name: str) -> str:
    return re.sub(r"[\W_]+", " ", name.casefold()).strip()


@cache
def known_places() -> dict[str, str]:
    """Folded name of a city or country -> its IANA zone."""
    countries: dict[str, list[str]] = defaultdict(list)
    for code, _, zone in table("zone.tab"):
        countries[code].append(zone)
    names = {fold(name): countries[code][0] for code, name in table("iso3166.tab") if len(countries[code]) == 1}
    cities = {fold(zone.rpartition("/")[2]): zone for zones in countries.values() for zone in zones}
    return names | cities | SEATS


def table(name: str) -> list[list[str]]:
    """Rows of one of the tab-separated tables that come with the zone data, comments left out."""
    text = (files("tzdata") / "zoneinfo" / name).read_text("utf-8")
    wanted = 2 if name == "iso3166.tab" else 3
    return [line.split("\t")[:wanted] for line in text.splitlines() if line and not line.startswith("#")]
