"""What an editor lets stand of what the extraction drafts: fresh drafts of a topic against its reviewed entries.

usage: python -m benchmarks.reviewed [PATH/config.yaml] [--list]

The ledger is set aside: every article is drafted as if for the first time, each draft is matched with the reviewed or
hidden entry of the same article that rests on the same sentences, and what the editor changed is counted.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from dateline import pipeline
from dateline.ledger import adoption
from dateline.model import Claim, Report

FIELDS = ("when", "time", "title", "kind", "places", "actors", "by", "claims")


def drafted(topic: pipeline.Topic) -> dict[str, list[Report]]:
    """The drafts of each article, by its id, as if nobody had ever edited one."""
    fresh, _ = pipeline.draft(replace(topic, ledger=replace(topic.ledger, files=(), reports=())))
    return {reading.article.id: list(reading.reports) for reading in fresh.readings if reading.article.text}


def differs(field: str, draft: Report, entry: Report) -> bool:
    if field == "places":
        return draft.places[:1] != entry.places[:1]
    if field == "actors":
        return not set(draft.actors) & set(entry.actors) and bool(draft.actors or entry.actors)
    if field == "by":
        return {(b.actor, b.who) for b in draft.by} != {(b.actor, b.who) for b in entry.by}
    if field == "claims":
        return {told(c) for c in draft.claims} != {told(c) for c in entry.claims}
    return bool(getattr(draft, field) != getattr(entry, field))


def told(claim: Claim) -> tuple[str, ...]:
    return claim.what, str(claim.count), claim.who, claim.scope


def corrections(draft: Report, entry: Report) -> Iterator[str]:
    """What an editor changed in a draft, each in a few words."""
    yield from (f"another {field}" for field in FIELDS[:-1] if differs(field, draft, entry))
    ours = {(c.what, str(c.count)): c for c in draft.claims}
    theirs = {(c.what, str(c.count)): c for c in entry.claims}
    for key in ours.keys() & theirs.keys():
        yield from (
            f"another {field} of a figure"
            for field in ("who", "of", "scope", "status")
            if getattr(ours[key], field) != getattr(theirs[key], field)
        )
    yield from ("a figure struck" for key in ours.keys() - theirs.keys())
    yield from ("a figure added" for key in theirs.keys() - ours.keys())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("config", nargs="?", default="config.yaml", type=Path)
    parser.add_argument("--list", action="store_true", help="name each draft and what became of it")
    given = parser.parse_args()
    topic, problems = pipeline.load(given.config)
    if topic is None:
        raise SystemExit("\n".join(str(problem) for problem in problems))
    fate: Counter[str] = Counter()
    changed: Counter[str] = Counter()
    figures: Counter[str] = Counter()
    for article, drafts in drafted(topic).items():
        own = [r for r in topic.ledger.reports if r.article == article and r.review != "draft"]
        found = adoption.matches(drafts, own)
        for number, draft in enumerate(drafts):
            entry = found.get(number)
            made = list(corrections(draft, entry)) if entry else []
            became = "dropped" if not entry or entry.review == "hidden" else "edited" if made else "kept as it came"
            fate[became] += 1
            if entry and entry.review != "hidden":
                changed.update(set(made))
                figures.update(
                    "borne out" if any(told(c) == told(d) for d in entry.claims) else "changed" for c in draft.claims
                )
            else:
                figures.update("dropped" for _ in draft.claims)
            if given.list:
                print(f"{became:16} {article}: {draft.when.text} {draft.title}  {'; '.join(sorted(set(made)))}")
        told_by_hand = [r for r in own if r not in found.values() and r.review == "reviewed"]
        fate["missed"] += len(told_by_hand)
        if given.list:
            print(
                *(f"{'missed':16} {article}: {r.when.text} {r.title}" for r in told_by_hand),
                sep="\n",
                end="\n" * bool(told_by_hand),
            )
    print("drafts: " + ", ".join(f"{n} {what}" for what, n in sorted(fate.items())))
    print("figures in drafts: " + ", ".join(f"{n} {what}" for what, n in sorted(figures.items())))
    print("\n".join(f"{n:4} {what}" for what, n in changed.most_common()))


if __name__ == "__main__":
    main()
