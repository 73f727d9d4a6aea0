"""A tree of text (`yamlfile`) held against a pydantic model -> the model, or each thing that does not fit."""

import difflib
from itertools import pairwise
from typing import Annotated, Any, TypeVar, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError, WithJsonSchema

from dateline.problems import Problem, nearest
from dateline.topic.yamlfile import Document, List, Map, Node, Text


class Shape(BaseModel):
    """What a map may hold: these keys and no others."""

    model_config = ConfigDict(extra="forbid", frozen=True)


S = TypeVar("S", bound=Shape)
Loc = tuple[int | str, ...]

# An editor that knows YAML reads `033` or `no` as no text; we do, so its schema must let them pass.
Line = Annotated[str, WithJsonSchema({"type": ["string", "number", "boolean"]})]


class Unfit(ValueError):
    """A value that its field does not read, with what to write instead."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def filled(text: str) -> str:
    if not text.strip():
        raise Unfit("nothing stands here", "write a word or two, or delete the line")
    return text


Filled = Annotated[Line, AfterValidator(filled)]


def check(shape: type[S], node: Node, document: Document) -> tuple[S | None, tuple[Problem, ...]]:
    """The model that `node` writes, or None and each fault. A key with nothing or ~ behind it counts as not given."""
    try:
        return shape.model_validate(data(node, shape)), ()
    except ValidationError as fault:
        lines = fault.errors(include_url=False)
        slips = frozenset(meant(line["loc"], shape) for line in lines if line["type"] == "extra_forbidden")
        told = (line for line in lines if not (line["type"] == "missing" and line["loc"] in slips))
        return None, tuple(explained(line, shape, node, document) for line in told)


def meant(loc: Loc, shape: type[Shape]) -> Loc:
    """Where the key belongs that an unknown one was probably to be: 'nam' and no 'name' is one slip, not two."""
    close = difflib.get_close_matches(str(loc[-1]), shape_at(shape, loc[:-1]).model_fields, n=1)
    return (*loc[:-1], *close)


def data(node: Node, shape: Any) -> Any:
    """The values below a node; of a key of the shape with nothing behind it, none."""
    if isinstance(node, Text):
        return node.value
    if isinstance(node, List):
        return [data(item, inside(shape)) for item in node.items]
    fields = shape.model_fields if is_shape(shape) else {}
    return {
        key.value: data(value, fields[key.value].annotation if key.value in fields else None)
        for key, value in node.pairs
        if key.value not in fields or not nothing(value)
    }


def is_shape(shape: Any) -> bool:
    return isinstance(shape, type) and issubclass(shape, BaseModel)


def inside(shape: Any) -> Any:
    """What the items of a tuple are."""
    return next(iter(get_args(shape)), None)


def nothing(node: Node) -> bool:
    return isinstance(node, Text) and node.plain and node.value in ("", "~")


def find(node: Node, loc: Loc) -> tuple[Node, int]:
    """What stands at `loc` below `node`, and the offset to show: of the value, or of the nearest thing around it."""
    for depth, part in enumerate(loc):
        if isinstance(node, Map) and isinstance(part, str):
            below = node.get(part)
        elif isinstance(node, List) and isinstance(part, int) and part < len(node.items):
            below = node.items[part]
        else:
            below = None
        if below is None or (nothing(below) and depth + 1 == len(loc)):
            return node, node.start
        node = below
    return node, node.start


def key_at(node: Node, loc: Loc) -> int:
    """The offset of the key that `loc` ends in."""
    holder, start = find(node, loc[:-1])
    if isinstance(holder, Map):
        return next((key.start for key, _ in holder.pairs if key.value == loc[-1]), start)
    return start


def cut_by_comma(node: Node, loc: Loc) -> tuple[Text, Text] | None:
    """The key and the value before what `loc` leads to, where a comma cut a value in two: {who: Police, Ashford}."""
    holder, _ = find(node, loc[:-1])
    if isinstance(holder, Map) and holder.flow:
        for (key, value), (lone, rest) in pairwise(holder.pairs):
            if lone.value == loc[-1] and rest.start == rest.end == lone.end and isinstance(value, Text):
                return key, value
    return None


def shape_at(shape: Any, loc: Loc) -> Any:
    """The model, or the type of the field, that `loc` leads to from `shape`."""
    for part in loc:
        if isinstance(part, int):
            shape = get_args(shape)[0]
        elif is_shape(shape) and part in shape.model_fields:
            shape = shape.model_fields[part].annotation
    return shape


def example(of: Any) -> str:
    """What a list of this type looks like."""
    item = get_args(of)[0]
    if not (isinstance(item, type) and issubclass(item, BaseModel)):
        return "[one, another], or one to a line after '- '"
    needed = [name for name, field in item.model_fields.items() if field.is_required()]
    return f"[{{{', '.join(f'{name}: …' for name in needed)}}}], or one to a line after '- '"


def explained(line: Any, shape: type[Shape], node: Node, document: Document) -> Problem:
    """One of pydantic's findings as an editor would put it."""
    loc, kind = line["loc"], line["type"]
    name = next((part for part in reversed(loc) if isinstance(part, str)), "this file")
    _, at = find(node, loc)
    if kind == "missing":
        return document.error(at, f"'{name}' is missing", f"add '{name}: …'")
    if kind == "extra_forbidden":
        if before := cut_by_comma(node, loc):
            hint = f'text with a comma goes in quotes: {before[0].value}: "{before[1].value}, {name}"'
            return document.error(key_at(node, loc), f"'{name}' stands between commas without a key", hint)
        known = shape_at(shape, loc[:-1]).model_fields
        return document.error(key_at(node, loc), f"unknown key '{name}'", nearest(str(name), known))
    if kind == "literal_error":
        return document.error(
            at,
            f"'{line['input']}' is no value of '{name}'",
            nearest(str(line["input"]), filter(None, get_args(shape_at(shape, loc)))),
        )
    if kind == "tuple_type":
        return document.error(at, f"'{name}' takes a list", f"write {name}: {example(shape_at(shape, loc))}")
    if kind == "string_type":
        hint = f"write {name}: words; text with brackets or ': ' in it goes in quotes"
        return document.error(at, f"'{name}' takes text", hint)
    if kind == "model_type":
        what = f"each of '{name}'" if loc and isinstance(loc[-1], int) else f"'{name}'" if loc else "this file"
        return document.error(at, f"{what} takes keys and values", "write 'key: value' lines, or {key: value}")
    fault = line.get("ctx", {}).get("error")
    return document.error(at, str(fault or line["msg"]), getattr(fault, "hint", ""))
