"""Text -> YAML that people like to read and that reads back to the character, quoted only where it must be."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from io import StringIO
from typing import Any

from yaml.emitter import Emitter
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

EMITTER = Emitter(StringIO(), allow_unicode=True)
RESOLVER: Any = Resolver()
ORDINARY = re.compile(
    r"[^\W\d_](?:[\w '’()./+–—-]|,(?! *$))*(?<! )"
)  # letters first, then running text without : # [ ] { }
NUMERIC = re.compile(r"[-+]?\.?\d[\d_.:eExXoO+-]*|0[xX][\da-fA-F_]+")  # numbers, hours and days, of which some are none
WORDS = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}
UNSEEN = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


@lru_cache(maxsize=65536)
def inline(text: str, flow: bool = False) -> str:
    """A value on one line: bare where every reader of YAML takes it for this text, else in quotes.

    `flow`: it will stand inside [ ] or { }.
    """
    if ORDINARY.fullmatch(text) and not (flow and "," in text) and text.lower() not in WORDS:
        return text
    seen = EMITTER.analyze_scalar(text)
    hidden = seen.multiline or "\t" in text or UNSEEN.search(text)
    bare = seen.allow_flow_plain if flow else seen.allow_block_plain
    if bare and not hidden and not resolves(text):
        return text
    if seen.allow_single_quoted and not hidden and "'" not in text:
        return f"'{text}'"
    return UNSEEN.sub(escape, json.dumps(text, ensure_ascii=False))


def resolves(text: str) -> bool:
    """Would another reader of YAML take it for a truth value, a number, a date or nothing?"""
    if text.lower() in WORDS or NUMERIC.fullmatch(text):
        return True
    return str(RESOLVER.resolve(ScalarNode, text, (True, False))) != "tag:yaml.org,2002:str"


def escape(found: re.Match[str]) -> str:
    return "\\uFFFD" if "\ud800" <= found[0] <= "\udfff" else f"\\u{ord(found[0]):04X}"


def listed(texts: Iterable[str]) -> str:
    return "[" + ", ".join(inline(text, True) for text in texts) + "]"


def mapped(fields: Mapping[str, str]) -> str:
    """Keys and values, these as `inline` has written them, in one line; the empty ones left out."""
    return "{" + ", ".join(f"{key}: {value}" for key, value in fields.items() if value) + "}"
