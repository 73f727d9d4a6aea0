"""places.yaml, actors.yaml and kinds.yaml -> Vocabulary: the topic's own words, each name meaning one thing."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar

from pydantic import BeforeValidator, Field, PlainValidator

from dateline.model import Actor, Kind, Place, Vocabulary
from dateline.problems import Problem
from dateline.remember import last
from dateline.topic import yamlfile
from dateline.topic.shapes import Filled, Line, Shape, Unfit, check, find
from dateline.topic.yamlfile import Document, List, Map, Node, Text

NUMBER = re.compile(r"[-+]?\d{1,3}(\.\d{1,12})?")
FAMILIES = 4  # told apart by colour and fill


def degrees(limit: int) -> PlainValidator:
    def read(value: Any) -> float:
        if isinstance(value, str) and NUMBER.fullmatch(value) and abs(float(value)) <= limit:
            return float(value)
        raise Unfit(f"'{value}' is no number from -{limit} to {limit}", "write decimal degrees, like 35.9306")

    return PlainValidator(read)


def language_names(value: Any) -> Any:
    if isinstance(value, dict):
        return value
    raise Unfit("'native' takes a name for each language", "write native: {ar: إدلب, tr: İdlib}")


class PlaceShape(Shape):
    name: Filled
    aliases: tuple[Filled, ...] = ()
    native: Annotated[dict[str, Filled], BeforeValidator(language_names)] = Field(default_factory=dict)
    lat: Annotated[float | None, degrees(90)] = None
    lon: Annotated[float | None, degrees(180)] = None
    precision: Literal["", "point", "area", "none"] = ""
    within: Line = ""
    source: Line = ""


class ActorShape(Shape):
    name: Filled
    aliases: tuple[Filled, ...] = ()
    kind: Line = ""
    description: Line = ""


class KindShape(Shape):
    name: Filled
    words: tuple[Filled, ...] = ()
    family: Line = ""


S = TypeVar("S", bound=Shape)
Problems = tuple[Problem, ...]


def load(folder: Path) -> tuple[Vocabulary, Problems]:
    """The vocabulary in a topic's content folder, and all that is wrong with it; a missing file is empty."""
    places, place_faults = read(folder / "places.yaml", PlaceShape, "aliases")
    actors, actor_faults = read(folder / "actors.yaml", ActorShape, "aliases")
    kinds, kind_faults = read(folder / "kinds.yaml", KindShape, "words")
    vocabulary = Vocabulary(
        tuple(place(shape) for shape, _, _ in places),
        tuple(Actor(**shape.model_dump()) for shape, _, _ in actors),
        tuple(Kind(**shape.model_dump()) for shape, _, _ in kinds),
    )
    return vocabulary, (*place_faults, *actor_faults, *kind_faults, *wrong_places(places), *many_families(kinds))


Row = tuple[S, Node, Document]


def read(path: Path, shape: type[S], others: str) -> tuple[tuple[Row[S], ...], Problems]:
    """The sound entries of one file, each with its node, and all faults; `others` is the key of their other names."""
    if not path.is_file():
        return (), ()
    document, problems = yamlfile.load(path)
    if document.root is None:
        return (), problems
    if not isinstance(document.root, List):
        return (), (
            *problems,
            document.error(document.root.start, "this file is a list", "write each entry after '- name:'"),
        )
    rows = []
    for node in document.root.items:
        made, faults = check(shape, node, document)
        problems += faults
        if made is not None:
            rows.append((made, node, document))
    return tuple(rows), (*problems, *doubled(document.root, others, document))


def place(shape: PlaceShape) -> Place:
    precision = shape.precision or ("none" if shape.lat is None else "point")
    return Place(
        shape.name,
        shape.aliases,
        tuple(shape.native.items()),
        shape.lat,
        shape.lon,
        precision,
        shape.within,
        shape.source,
    )


# --- faults across entries


def doubled(listed: List, others: str, document: Document) -> Iterator[Problem]:
    """A name or alias that two entries have: nobody could tell which of them is meant."""
    first: dict[str, tuple[Node, Text]] = {}
    for node in listed.items:
        for name in names(node, others):
            entry, owner = first.setdefault(key(name.value), (node, name))
            if entry is not node:
                hint = f"keep it in one of the two entries; the other is on line {document.where(owner.start).line}"
                yield document.error(name.start, f"'{name.value}' has two meanings", hint)


def names(node: Node, others: str) -> Iterator[Text]:
    """The name of an entry and its other names, as far as they are text."""
    if not isinstance(node, Map):
        return
    listed = node.get(others)
    for one in (node.get("name"), *(listed.items if isinstance(listed, List) else ())):
        if isinstance(one, Text) and one.value.strip():
            yield one


def wrong_places(rows: Iterable[Row[PlaceShape]]) -> Iterator[Problem]:
    rows = tuple(rows)
    within = {shape.name: shape.within for shape, _, _ in rows}
    for shape, node, document in rows:
        if (shape.lat is None) != (shape.lon is None):
            yield document.error(
                find(node, ("name",))[1], f"'{shape.name}' has one coordinate of two", "write lat and lon, or neither"
            )
        elif shape.lat is None and shape.precision in ("point", "area"):
            at = find(node, ("precision",))[1]
            yield document.error(
                at, f"'{shape.precision}' without lat and lon", "add lat and lon, or write precision: none"
            )
        if inside_itself(shape.name, within):
            at = find(node, ("within",))[1]
            yield document.error(at, f"'{shape.name}' lies within itself", "write the wider place, or delete the line")


def inside_itself(name: str, within: Mapping[str, str]) -> bool:
    seen: set[str] = set()
    wider = within.get(name, "")
    while wider and wider not in seen:
        if wider == name:
            return True
        seen.add(wider)
        wider = within.get(wider, "")
    return False


def many_families(rows: Iterable[Row[KindShape]]) -> Iterator[Problem]:
    families: dict[str, None] = {}
    for shape, node, document in rows:
        if shape.family and shape.family not in families:
            families[shape.family] = None
            if len(families) > FAMILIES:
                at = find(node, ("family",))[1]
                known = ", ".join(list(families)[:FAMILIES])
                yield document.warning(
                    at,
                    f"more than {FAMILIES} families: '{shape.family}' gets no colour of its own",
                    f"use one of {known}",
                )


# --- looking up


def key(name: str) -> str:
    """A name as it is compared: without case, accents apart, one kind of apostrophe and hyphen, single spaces."""
    folded = re.sub("[’‘ʼ`ʿʾ′]", "'", unicodedata.normalize("NFC", name)).casefold()
    return " ".join(re.sub("[‐‑–]", "-", folded).split())


@last
def places(vocabulary: Vocabulary) -> dict[str, Place]:
    """Each place by the key of its name, of its aliases and of its names in other languages."""
    found: dict[str, Place] = {}
    for one in vocabulary.places:
        for name in (one.name, *one.aliases, *(native for _, native in one.native)):
            found.setdefault(key(name), one)
    return found


def actors(vocabulary: Vocabulary) -> dict[str, Actor]:
    """Each actor by the key of its name and of its aliases."""
    found: dict[str, Actor] = {}
    for one in vocabulary.actors:
        for name in (one.name, *one.aliases):
            found.setdefault(key(name), one)
    return found


def kinds(vocabulary: Vocabulary) -> dict[str, Kind]:
    """Each kind by the key of its name and of its words."""
    found: dict[str, Kind] = {}
    for one in vocabulary.kinds:
        for name in (one.name, *one.words):
            found.setdefault(key(name), one)
    return found
