"""The shape of an events file as a JSON Schema, by which editors complete and check what people type."""

import json
from typing import Any

from dateline.ledger.entries import FileShape


def text() -> str:
    made = FileShape.model_json_schema()
    made = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **allow_nothing(made),
        "title": "Events of a Dateline topic",
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def allow_nothing(node: Any) -> Any:
    """A key with nothing behind it counts as not given, so each field that has a default may be null."""
    if isinstance(node, list):
        return [allow_nothing(item) for item in node]
    if not isinstance(node, dict):
        return node
    node = {key: allow_nothing(value) for key, value in node.items() if key != "title" or not isinstance(value, str)}
    for name, part in node.get("properties", {}).items():
        if name in node.get("required", ()):
            continue
        part.pop("default", None)
        if "enum" in part or "const" in part:
            part["enum"] = [*(v for v in part.pop("enum", [part.pop("const", None)]) if v), None]
            part.pop("type", None)
        elif "type" in part:
            part["type"] = [*([part["type"]] if isinstance(part["type"], str) else part["type"]), "null"]
    return node
