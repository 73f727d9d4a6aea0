"""How well events, figures, dates and places are drafted, set beside the goals; one run, one table.

    python -m benchmarks.extraction GOLD [--facts ARTICLES.yaml] [--set NAME ...]

GOLD is a folder with claims-dev.jsonl, long-dev.jsonl, muc-dev.jsonl, syria-news/, timelines-dev/ and the scripts that
score them: each set is made a topic, extracted by `build.py extract`, and scored by its own script. Every third article
of the .jsonl sets is reported apart as "held": do not look at those while rules are written. --facts adds the merging
of pairs of reports (see `benchmarks.merging`), for which the shipped content is read.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from dateline import articles, extract
from dateline.topic import vocabulary

ROOT = Path(__file__).parent.parent
SETS = ("claims-dev", "long-dev", "muc-dev", "syria-news", "timelines-dev")
# Figure of the script's report -> the least that is wanted; `number/killed` and so on are the scripts' names.
GOALS: dict[str, dict[str, tuple[str, float]]] = {
    "claims-dev": {
        "number/ALL": ("F1", 0.90),
        "strict/ALL": ("F1", 0.82),
        "date/ALL": ("F1", 0.94),
        "place/ALL": ("F1", 0.80),
        "on_matched/who": ("", 0.85),
        "on_matched/scope": ("", 0.85),
        "documents_perfect": ("", 0.65),
    },
    "long-dev": {"number/ALL": ("F1", 0.80)},
    "muc-dev": {"number/killed": ("R", 0.50), "number/wounded": ("R", 0.50), "date/ALL": ("R", 0.78)},
}
Row = tuple[str, str, str, float, float]  # set, part, figure, measured, wanted


def run(*words: str | Path) -> str:
    done = subprocess.run([sys.executable, *map(str, words)], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}")
    return done.stdout


def topic(gold: Path, source: Path, out: Path) -> Path:
    """A topic made of a gold set and extracted; its events folder."""
    run(gold / "make_topic.py", source, out)
    run("build.py", "extract", "--config", out / "config.yaml", "--quiet")
    return out / "content" / "events"


def parts(source: Path, into: Path) -> Iterator[tuple[str, Path]]:
    """The whole set, the two thirds that rules are written with, and the third held back."""
    lines = source.read_text("utf-8").splitlines(keepends=True)
    yield "all", source
    for name, held in (("tuned", False), ("held", True)):
        path = into / f"{source.stem}-{name}.jsonl"
        path.write_text("".join(line for i, line in enumerate(lines) if (i % 3 == 2) == held), "utf-8")
        yield name, path


def scored(script: Path, gold: Path, events: Path, out: Path) -> dict[str, Any]:
    run(script, gold, events, "--json", out)
    found: dict[str, Any] = json.loads(out.read_text("utf-8"))
    return found


def claims(gold: Path, name: str, work: Path) -> Iterator[Row]:
    """The sets of score_claims.py, and for long articles those of score_events.py."""
    events = topic(gold, gold / f"{name}.jsonl", work / name)
    for part, source in parts(gold / f"{name}.jsonl", work):
        found = scored(gold / "score_claims.py", source, events, work / "claims.json")
        for figure, (kind, wanted) in GOALS[name].items():
            value = found.get(figure, 0.0)
            yield name, part, f"{figure} {kind}".strip(), value[kind] if kind else value, wanted
        if name == "long-dev":
            told = scored(gold / "score_events.py", source, events, work / "events.json")
            yield name, part, "events, strict precision", told["events_strict"]["P"], 0.80
            yield name, part, "events, recall", told["events"]["R"], 0.80
            yield name, part, "as many entries as expected", told["within_expected"] / told["articles"], 0.65


def syria(gold: Path, work: Path) -> Iterator[Row]:
    """Articles of a war as the outlets printed them: their days and their places."""
    source = gold / "syria-news"
    events = topic(gold, source, work / "syria-news")
    report = run(gold / "score_syria.py", source, events)
    rows = [json.loads(line) for line in (source / "gold.jsonl").read_text("utf-8").splitlines()]
    near = later = total = 0
    for row in rows:
        published = date.fromisoformat(row["published"])
        spans = [span for span in map(days, entries(events / f"{row['id']}.yaml")) if span]
        near += any(published - timedelta(days=2) <= last and first <= last <= published for first, last in spans)
        later += sum(first > published for first, _ in spans)
        total += len(spans)
    place = re.search(
        r"location column.*?\((0\.\d+|1\.0+)\)", report.replace("(spellings differ: lattakia, hasakeh)", "")
    )
    files = re.search(r"with an events file (\d+)", report)
    yield "syria-news", "all", "articles with an events file", int(files[1]) / len(rows) if files else 0.0, 1.0
    yield "syria-news", "all", "an event on the printed day or two before", near / len(rows), 0.98
    yield "syria-news", "all", "events not after publication", 1 - later / max(1, total), 0.95
    yield "syria-news", "all", "recorded location among the places", float(place[1]) if place else 0.0, 0.75


def entries(path: Path) -> list[str]:
    data = yaml.load(path.read_text("utf-8"), yaml.BaseLoader) if path.exists() else None
    return [str(entry.get("date") or "") for entry in (data or {}).get("events") or []]


def days(text: str) -> tuple[date, date] | None:
    found = [date.fromisoformat(day) for day in re.findall(r"\d{4}-\d\d-\d\d", text)]
    return (min(found), max(found)) if found else None


def timelines(gold: Path) -> Iterator[Row]:
    """The days that matter, as benchmarks.merging finds them."""
    for name, wanted in (("iraq", 0.60), ("h1n1", 0.80)):
        report = run("-m", "benchmarks.merging", "--days", gold / "timelines-dev" / name)
        found = re.search(r"weights (\d\.\d+)", report)
        yield "timelines-dev", name, "date F1 of the heaviest days", float(found[1]) if found else 0.0, wanted
        print(report, file=sys.stderr)


def merged(facts: Path) -> None:
    print(run("-m", "benchmarks.merging", "--pairs", "content", facts), file=sys.stderr)


def speed(gold: Path, work: Path) -> Row:
    """Milliseconds of processor time for 500 words, the best of five runs over the long articles."""
    made = work / "long-dev" / "content"
    if not made.exists():
        run(gold / "make_topic.py", gold / "long-dev.jsonl", made.parent)
    words, _ = vocabulary.load(made)
    loaded, _ = articles.load(made / "articles", words, "UTC")
    count = sum(len(article.text.split()) for article in loaded)
    best = min(timed(loaded, words) for _ in range(5))
    return "long-dev", "all", "ms for 500 words (at most)", best / count * 500_000, 4.0


def timed(loaded: Any, words: Any) -> float:
    start = time.process_time()
    for article in loaded:
        extract.read(article, words)
    return time.process_time() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--facts", type=Path, metavar="ARTICLES.yaml")
    parser.add_argument("--set", nargs="+", choices=SETS, default=SETS, dest="sets")
    args = parser.parse_args()
    gold = args.gold.resolve()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        rows: list[Row] = []
        for name in args.sets:
            if name in GOALS:
                rows += claims(gold, name, work)
            else:
                rows += syria(gold, work) if name == "syria-news" else timelines(gold)
        if "long-dev" in args.sets:
            rows.append(speed(gold, work))
    print(f"{'set':14} {'part':6} {'figure':46} {'found':>7} {'goal':>6}")
    for name, part, figure, value, wanted in rows:
        good = value <= wanted if "at most" in figure else value >= wanted
        print(f"{name:14} {part:6} {figure:46} {value:7.3f} {wanted:6.2f} {'' if good else '  below'}")
    if args.facts:
        merged(args.facts.resolve())


if __name__ == "__main__":
    main()
