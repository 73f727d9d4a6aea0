"""Templates and modules -> the interface's catalogues: `python -m dateline.web.catalogues` after a text has changed.

It adds new texts to each dateline/locales/*/LC_MESSAGES/dateline.po, drops what is used no more, and compiles the
.mo files that the site reads. Translators edit the .po files; a text without a translation is shown in English.
"""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment
from jinja2.ext import extract_from_ast

from dateline.web.words import LOCALES

PACKAGE = Path(__file__).parent.parent
TEMPLATES = PACKAGE.parent / "templates"
ONE, PLURAL = {"text": 0, "marked": 0}, {"count": 1, "plural": 0}  # function -> its first argument that is a text
Text = str | tuple[str, str]  # of one form, or of a singular and a plural


def texts() -> dict[Text, tuple[str, ...]]:
    """Every text of the interface, with the files that use it."""
    found: dict[Text, list[str]] = {}
    for path in sorted(TEMPLATES.glob("*.html")):
        for text in in_template(path.read_text("utf-8")):
            found.setdefault(text, []).append(path.name)
    for path in sorted(PACKAGE.rglob("*.py")):
        for text in in_module(path.read_text("utf-8")):
            found.setdefault(text, []).append(path.name)
    return {text: tuple(dict.fromkeys(files)) for text, files in found.items()}


def in_template(source: str) -> Iterator[Text]:
    """{{ _("Sources") }}"""
    for _, _, text in extract_from_ast(Environment(extensions=["jinja2.ext.i18n"]).parse(source)):
        yield text if isinstance(text, str) else str((text or ("",))[0])  # the rest are what is put into it


def in_module(source: str) -> Iterator[Text]:
    """say.text("Sources"), marked("spring"), say.count(n, "%(n)s event", "%(n)s events")"""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in ONE and (words := written(node.args[:1])):
                yield words[0]
            if name in PLURAL and len(words := written(node.args[PLURAL[name] :][:2])) == 2:
                yield words[0], words[1]


def written(arguments: Iterable[ast.expr]) -> list[str]:
    values = [a.value if isinstance(a, ast.Constant) else None for a in arguments]
    return [value for value in values if isinstance(value, str)]


def update() -> None:
    template = Catalog()
    for text, files in texts().items():
        template.add(text, locations=[(name, 0) for name in files])
    for path in sorted(LOCALES.glob("*/LC_MESSAGES/*.po")):
        with path.open("rb") as source:
            catalog = read_po(source, locale=path.parent.parent.name)
        made = catalog.creation_date
        catalog.update(template, no_fuzzy_matching=True)
        catalog.creation_date = made
        catalog.obsolete.clear()
        with path.open("wb") as target:
            write_po(target, catalog, width=120, sort_output=True, include_lineno=False)
        with path.with_suffix(".mo").open("wb") as target:
            write_mo(target, catalog)


if __name__ == "__main__":
    update()
