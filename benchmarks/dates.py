"""Quality and speed of `dateline.dates.find` on a gold file, beside dateparser and other finders that are installed.

    python -m benchmarks.dates GOLD.jsonl [--narrative] [--alone] [--long]

GOLD has a document a line: {"id", "dct", "text", "timexes": [{"start", "end", "type", "value"}]}. A fixed third of
the documents, by a hash of their ids, is reported apart: rules are tuned on the rest. Measures as in TempEval-3:
strict and relaxed spans, value F1 (relaxed F1 x right values), and calendar F1: years, months, weeks and days only.
"""

import argparse
import hashlib
import importlib.util
import json
import re
import time
from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from dateline import dates

CALENDAR = re.compile(r"\d{4}(-\d\d(-\d\d)?|-W\d\d(-WE|-\d)?)?(T.*)?")
THIRD = 3


class Timex(NamedTuple):
    start: int
    end: int
    value: str

    @property
    def calendar(self) -> str | None:
        return self.value.split("T")[0] if CALENDAR.fullmatch(self.value) else None


Finder = Callable[[str, date | None], list[Timex]]


def held_back(name: str) -> bool:
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % THIRD == 0


def clean(timexes: Iterable[Timex]) -> list[Timex]:
    """In order, without overlaps: the first and longest stays."""
    out: list[Timex] = []
    for timex in sorted(timexes, key=lambda t: (t.start, -t.end)):
        if timex.end > timex.start and (not out or timex.start >= out[-1].end):
            out.append(timex)
    return out


def pairs(gold: list[Timex], found: list[Timex]) -> list[tuple[Timex, Timex]]:
    """Overlapping ones, each at most once, from the left."""
    out, i, j = [], 0, 0
    while i < len(gold) and j < len(found):
        if gold[i].end <= found[j].start:
            i += 1
        elif found[j].end <= gold[i].start:
            j += 1
        else:
            out.append((gold[i], found[j]))
            i, j = i + 1, j + 1
    return out


def f1(right: int, found: int, gold: int) -> float:
    return 200 * right / (found + gold) if found + gold else 0.0


def scores(documents: list[tuple[list[Timex], list[Timex]]]) -> dict[str, float]:
    gold = sum(len(g) for g, _ in documents)
    found = sum(len(f) for _, f in documents)
    both = [pair for g, f in documents for pair in pairs(g, f)]
    relaxed = f1(len(both), found, gold)
    right = sum(a.value == b.value for a, b in both)
    return {
        "value": relaxed * right / len(both) if both else 0.0,
        "calendar": f1(
            sum(a.calendar is not None and a.calendar == b.calendar for a, b in both),
            sum(t.calendar is not None for _, f in documents for t in f),
            sum(t.calendar is not None for g, _ in documents for t in g),
        ),
        "strict": f1(sum(a[:2] == b[:2] for a, b in both), found, gold),
        "relaxed": relaxed,
    }


def ours(text: str, published: date | None) -> list[Timex]:
    return [Timex(m.start, m.end, m.value) for m in dates.find(text, published)]


def of_dateparser(text: str, published: date | None) -> list[Timex]:
    """It knows days only, so a month or a year of its counts as wrong."""
    from dateparser.search import search_dates  # noqa: PLC0415 - a peer, only when asked for

    base = datetime.combine(published or date(2000, 1, 1), datetime.min.time())
    settings: Any = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
    found = search_dates(text, languages=["en"], settings=settings) or []
    return placed(text, [(words, day.date()) for words, day in found])


def of_parsedatetime(text: str, published: date | None) -> list[Timex]:
    import parsedatetime  # noqa: PLC0415 - a peer, only when asked for

    base = datetime.combine(published or date(2000, 1, 1), datetime.min.time())
    found = parsedatetime.Calendar().nlp(text, base) or ()
    return [Timex(start, end, day.date().isoformat()) for day, _, start, end, _ in found]


def of_datefinder(text: str, published: date | None) -> list[Timex]:
    import datefinder  # noqa: PLC0415 - a peer, only when asked for

    base = datetime.combine(published or date(2000, 1, 1), datetime.min.time())
    found = datefinder.find_dates(text, index=True, base_date=base)
    return [Timex(start, end, day.date().isoformat()) for day, (start, end) in found]


def placed(text: str, found: list[tuple[str, date]]) -> list[Timex]:
    out, place = [], 0
    for words, day in found:
        start = text.find(words, place)
        if start >= 0:
            out.append(Timex(start, start + len(words), day.isoformat()))
            place = start + len(words)
    return out


PEERS: dict[str, Finder] = {
    "dateparser": of_dateparser,
    "parsedatetime": of_parsedatetime,
    "datefinder": of_datefinder,
}


def report(name: str, find: Finder, gold: list[dict[str, Any]], narrative: bool) -> None:
    begin = time.process_time()
    found = {
        d["id"]: clean(find(d["text"], None if narrative else date.fromisoformat(d["dct"][:10]))) for d in gold
    }  # fmt: skip
    spent = time.process_time() - begin
    characters = sum(len(d["text"]) for d in gold)
    print(f"{name}: {characters / 2000 / spent:,.0f} texts of 2,000 characters a second")
    for part, chosen in (("tuned on", lambda n: not held_back(n)), ("held back", held_back), ("all", lambda n: True)):
        documents = [
            (clean(Timex(t["start"], t["end"], t["value"]) for t in d["timexes"]), found[d["id"]])
            for d in gold
            if chosen(d["id"])
        ]
        figures = "  ".join(f"{measure} {figure:5.1f}" for measure, figure in scores(documents).items())
        print(f"  {part:9} {len(documents):4} documents  {figures}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument(
        "--narrative", action="store_true", help="read as history writing, without a day of publication"
    )
    parser.add_argument("--alone", action="store_true", help="without the peers")
    parser.add_argument("--long", action="store_true", help="also read a megabyte, and 100,000 times the same words")
    options = parser.parse_args()
    gold = [json.loads(line) for line in options.gold.read_text("utf-8").splitlines() if line.strip()]
    report("dateline", ours, gold, options.narrative)
    for name, find in () if options.alone else PEERS.items():
        if importlib.util.find_spec(name):
            report(name, find, gold, options.narrative)
    if options.long:
        report_long(" ".join(d["text"] for d in gold))


def report_long(text: str) -> None:
    """Half and whole lengths, so that one sees that the time grows with the length alone."""
    megabyte = (text * (1_000_000 // max(1, len(text)) + 1))[:1_000_000]
    for name, long in (("a megabyte of news", megabyte), ("'on 1 ', 100,000 times", "on 1 " * 100_000)):
        for part in (long[: len(long) // 2], long):
            begin = time.process_time()
            dates.find(part, date(2020, 2, 28))
            print(f"{name}: {len(part):9,} characters in {time.process_time() - begin:.2f} s")


if __name__ == "__main__":
    main()
