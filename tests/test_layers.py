"""Imports point downwards, and stand at the top of the file."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "dateline"
LAYERS = (
    ("problems", "counts", "when", "remember", "slugs"),
    ("model",),
    ("yamltree", "yamlfaults", "yamlfile", "yamltext", "shapes"),
    ("config", "vocabulary", "pages", "outlines"),
    ("markup", "sentences", "zones", "webpage", "articles"),
    ("dates",),
    ("placewords", "placenames", "gazetteer", "kinds", "claims"),
    ("wholeness", "omissions", "titles"),
    ("dateparts", "leaning", "dating", "tellings", "grounding", "grouping", "doers", "reports"),
    ("extract", "extractors"),
    ("blocks", "entries", "eventsfile", "references", "adoption", "splicing", "standing", "ledger"),
    ("likeness", "traits", "evidence", "merging", "weights", "timeline"),
    ("words", "charts", "period", "labels", "strip", "spots", "land", "slider", "marks", "maps"),
    ("lines", "calendar", "linked", "exports", "feeds", "cards", "tolls", "receipts", "citations"),
    ("site", "views", "months", "eventpage", "bibliography", "overview", "chapters", "search"),
    ("assets", "fulltext", "tasks", "render", "catalogues"),
    ("output", "bundle", "publish", "serve", "explain"),
    ("pipeline",),
    ("cli",),
)
ORDER = [name for layer in LAYERS for name in layer]
MODULES = sorted(PACKAGE.rglob("*.py"))


def noun(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "dateline":
            rest = node.module.split(".")[1:]
            names |= {rest[0]} if rest else {alias.name for alias in node.names}
        if isinstance(node, ast.Import):
            names |= {a.name.split(".")[1] for a in node.names if a.name.startswith("dateline.")}
    return names


@pytest.mark.parametrize("path", [p for p in MODULES if p.name != "__init__.py" or p.parent != PACKAGE], ids=str)
def test_imports_point_downwards(path: Path) -> None:
    """A module imports only modules that stand before it in ORDER."""
    name = noun(path)
    assert name in ORDER, f"{name} has no place in LAYERS"
    above = {
        m
        for m in imported(ast.parse(path.read_text("utf-8")))
        if m != name and m in ORDER and ORDER.index(m) > ORDER.index(name)
    }
    assert not above, f"{name} imports {sorted(above)}, which stand above it"
