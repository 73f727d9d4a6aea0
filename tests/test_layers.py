"""Imports point downwards, and stand at the top of the file."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "dateline"
LAYERS = (
    ("problems", "counts", "when", "remember", "garbage", "slugs"),
    ("model",),
    ("yamltree", "yamlfaults", "yamlfile", "yamltext", "shapes"),
    ("config", "vocabulary", "pages", "outlines", "strays"),
    ("markup", "stamps", "sentences", "zones", "webpage", "moments", "heads", "articles"),
    ("dates",),
    (
        "claims",
        "placewords",
        "plainwords",
        "namings",
        "shouts",
        "placenames",
        "gazetteer",
        "actors",
        "usualkinds",
        "kinds",
        "civilacts",
    ),
    (
        "contradicted",
        "wholeness",
        "omissions",
        "dateless",
        "auxiliaries",
        "disputes",
        "subjects",
        "wordorder",
        "loaded",
        "cuts",
        "titles",
    ),
    (
        "dateparts",
        "entrylabels",
        "chronologies",
        "leaning",
        "posthours",
        "dating",
        "deeds",
        "ellipses",
        "clauses",
        "tellings",
        "leeway",
        "grounding",
        "scenes",
        "countsfirst",
        "openings",
        "totals",
        "posts",
        "undated",
        "grouping",
        "doers",
        "addends",
        "reports",
        "casing",
        "callings",
    ),
    ("extract", "extractors", "undrafted"),
    ("blocks", "entries", "schema", "remainder", "eventsfile", "references"),
    ("adoption", "splicing", "standing", "spellings", "ledger"),
    ("likeness", "traits", "evidence", "merging", "subject", "weights", "timeline"),
    ("words", "charts", "period", "labels", "strip", "spots", "land", "slider", "marks", "maps"),
    ("lines", "calendar", "linked", "exports", "feeds", "cards", "tolls", "receipts", "citations"),
    ("site", "views", "months", "claimtables", "eventpage", "bibliography", "overview", "chapters", "search"),
    ("assets", "fulltext", "pageheads", "tasks", "templatefaults", "render", "catalogues"),
    ("output", "bundle", "publish", "answers", "serve", "explain", "results", "options", "terminal"),
    ("pipeline",),
    ("cli",),
)
ORDER = [name for layer in LAYERS for name in layer]


WHOLE = ("dates", "claims")  # packages that are one noun; the modules of the others have each their own


def noun(dotted: str) -> str:
    """The noun of a module's name: dateline.web.views -> views, dateline.dates.rules -> dates."""
    parts = dotted.split(".")[1:]
    return parts[0] if parts[0] in WHOLE else parts[-1]


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


def imported(tree: ast.AST) -> set[str]:
    """The nouns that a module imports."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "dateline":
            inside = {f"{node.module}.{alias.name}" for alias in node.names} & MODULES.keys()
            names |= inside or {node.module}
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names if alias.name.startswith("dateline.")}
    return {noun(name) for name in names if name != "dateline"}


MODULES = {dotted(path): path for path in sorted(PACKAGE.rglob("*.py"))}
BARE = ("dateline", "dateline.topic", "dateline.web")  # packages that hold nothing themselves


@pytest.mark.parametrize("module", [name for name in MODULES if name not in BARE])
def test_imports_point_downwards(module: str) -> None:
    """A module imports only modules that stand before it in ORDER."""
    name, path = noun(module), MODULES[module]
    assert name in ORDER, f"{name} has no place in LAYERS"
    above = {
        m
        for m in imported(ast.parse(path.read_text("utf-8")))
        if m != name and m in ORDER and ORDER.index(m) > ORDER.index(name)
    }
    assert not above, f"{name} imports {sorted(above)}, which stand above it"


# What touches the disk: the methods of a path that no other value has. `catalogues` is run by hand, when texts change.
READING = {"read_text", "read_bytes", "glob", "rglob", "iterdir", "is_file", "exists", "stat"}
WRITING = {"write_text", "write_bytes", "mkdir", "unlink", "rmdir", "touch"}
READERS = {
    *("yamlfile", "config", "vocabulary", "pages", "outlines", "strays"),
    *("articles", "ledger", "render", "assets", "zones"),
}
WRITERS = {"output", "publish", "serve", "fulltext", "catalogues"}


def methods(tree: ast.AST) -> set[str]:
    """The names of all methods that a module calls."""
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {call.attr for call in calls if isinstance(call, ast.Attribute)}


@pytest.mark.parametrize("module", [name for name in MODULES if name not in BARE])
def test_only_the_modules_that_the_architecture_names_touch_the_disk(module: str) -> None:
    called = methods(ast.parse(MODULES[module].read_text("utf-8")))
    if noun(module) not in WRITERS:
        assert not called & WRITING
    if noun(module) not in WRITERS | READERS:
        assert not called & READING
