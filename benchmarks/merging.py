"""How well reports of one event are brought together, which days are found to matter, and how long that takes.

    python -m benchmarks.merging [--pairs CONTENT ARTICLES.yaml] [--days TOPIC ...] [--speed]

--pairs: ARTICLES.yaml lists published reports, each with `url`, `published` and the ids of the events that it
`supports`. Those that are found by url in CONTENT/articles are read afresh, without what editors wrote, and each two
of them are looked at: are they merged, and do they support an event in common?
--days: TOPIC has articles/ and timelines/*.yaml, lists of {date, text}. The N heaviest days between the first and last
date of a timeline are compared with its N dates; beside it, what counting articles a day and naming days would find.
"""

import argparse
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from pathlib import Path
from statistics import mean

import yaml

from dateline import articles, extract, timeline
from dateline.counts import Count
from dateline.model import Article, Claim, Reading, Report, Timeline, Vocabulary
from dateline.timeline import merging, weights
from dateline.topic import vocabulary
from dateline.when import parse


def drafted(readings: Iterable[Reading], words: Vocabulary) -> tuple[Report, ...]:
    """The reports of an empty ledger, linked."""
    drafts = tuple(
        replace(report, id=f"{reading.article.id}-{n}")
        for reading in readings
        for n, report in enumerate(reading.reports)
    )
    links = merging.link(drafts, (), tuple(reading.article for reading in readings), words)
    same_as = {link.report: link.same_as for link in links}
    return tuple(replace(draft, same_as=same_as.get(draft.id, "")) for draft in drafts)


def merged_pairs(entries: tuple[Report, ...]) -> set[tuple[str, str]]:
    """The pairs of articles of which some reports tell one event."""
    tellers: dict[str, set[str]] = defaultdict(set)
    for report, event in merging.addresses(entries).items():
        tellers[event].add(report.rpartition("-")[0])
    return {pair for told_by in tellers.values() for pair in combinations(sorted(told_by), 2)}


def pairs(content: Path, facts: Path) -> tuple[float, float, list[tuple[str, str]]]:
    """The share of pairs with an event in common that are merged, that of pairs without one, and the pairs missed."""
    words, _ = vocabulary.load(content)
    found, _ = articles.load(content / "articles", words, "UTC")
    listed = yaml.load(facts.read_text("utf-8"), yaml.BaseLoader)["articles"]
    supports = {entry["url"]: set(entry["supports"]) for entry in listed if entry["published"] not in ("", "null")}
    known = {article.id: supports[article.url] for article in found if article.url in supports}
    merged = merged_pairs(drafted([extract.read(article, words) for article in found], words))
    both = list(combinations(sorted(known), 2))
    same = [pair for pair in both if known[pair[0]] & known[pair[1]]]
    other = [pair for pair in both if not known[pair[0]] & known[pair[1]]]
    return (
        sum(pair in merged for pair in same) / max(1, len(same)),
        sum(pair in merged for pair in other) / max(1, len(other)),
        [pair for pair in same if pair not in merged],
    )


def days(topic: Path) -> dict[str, float]:
    """Date F1 over the timelines of a topic, of our weights and of two simple ones."""
    found, _ = articles.load(topic / "articles", Vocabulary(), "UTC")
    readings = tuple(extract.read(article) for article in found)
    told: Timeline = timeline.assemble(drafted(readings, Vocabulary()), found, Vocabulary(), "shown", readings)
    named = Counter(day for reading in readings for _, day in weights.named_days(reading.mentions))
    ranked: dict[str, Mapping[date, float]] = {
        "weights": {day.date: day.weight for day in told.days},
        "days named": named,
        "articles a day": Counter(article.published for article in found),
    }
    timelines = [yaml.load(path.read_text("utf-8"), yaml.BaseLoader) for path in sorted(topic.glob("timelines/*.yaml"))]
    dates = [{date.fromisoformat(entry["date"]) for entry in entries} for entries in timelines]
    return {name: mean(date_f1(weight, gold) for gold in dates) for name, weight in ranked.items()}


def date_f1(weight: Mapping[date, float], gold: set[date]) -> float:
    inside = [day for day in weight if min(gold) <= day <= max(gold)]
    chosen = set(sorted(inside, key=lambda day: (-weight[day], day))[: len(gold)])
    return 2 * len(chosen & gold) / (len(chosen) + len(gold))


def speed(articles_: int = 1000, reports: int = 10) -> tuple[float, float]:
    """Seconds to link the reports of made articles to an empty ledger, and to put their events together."""
    first = date(2031, 1, 1)
    made = tuple(Article(f"a{n}", f"a{n}.md", first + timedelta(days=n % 300)) for n in range(articles_))
    drafts = tuple(made_report(n, article) for article in made for n in range(reports))
    start = time.process_time()
    links = merging.link(drafts, (), made, Vocabulary())
    linked = time.process_time()
    same_as = {link.report: link.same_as for link in links}
    entries = tuple(replace(draft, same_as=same_as.get(draft.id, "")) for draft in drafts)
    timeline.assemble(entries, made, Vocabulary(), "shown")
    return linked - start, time.process_time() - linked


def made_report(n: int, article: Article) -> Report:
    """One of some hundred events a month, in words of which each is drawn from its place in the list."""
    number = int(article.id[1:])
    event = (number * 7 + n * 13) % 3000
    words = " ".join(f"word{chr(97 + (event * k) % 26)}{chr(97 + (event // 7 + k) % 26)}x" for k in range(1, 16))
    own = " ".join(f"own{chr(97 + (number * k) % 26)}{chr(97 + (number // 9 + n) % 26)}y" for k in range(1, 11))
    return Report(
        id=f"{article.id}-{n}",
        article=article.id,
        when=parse(str(date(2031, 1, 1) + timedelta(days=event % 300))),
        title=words,
        kind=("airstrike", "shelling", "capture", "talks", "protest")[event % 5],
        places=(f"Town {event % 90}",),
        claims=(Claim("killed", Count(event % 40, event % 40), "people", "Mayor"),),
        quotes=(f"{words} {own}",),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", nargs=2, type=Path, metavar=("CONTENT", "ARTICLES.yaml"))
    parser.add_argument("--days", nargs="+", type=Path, metavar="TOPIC", default=[])
    parser.add_argument("--speed", action="store_true")
    given = parser.parse_args()
    if given.pairs:
        same, other, missed = pairs(*given.pairs)
        print(f"pairs with an event in common merged {same:.3f}, without one {other:.4f}")
        for one, two in missed:
            print(f"  missed: {one} and {two}")
    for topic in given.days:
        print(f"{topic.name}: date F1 " + ", ".join(f"{name} {score:.3f}" for name, score in days(topic).items()))
    if given.speed:
        link, assemble = speed()
        print(f"1,000 articles of 10 reports: link {link:.2f} s, assemble {assemble:.2f} s")


if __name__ == "__main__":
    main()
