"""An event and its address -> citations of its page: footnote, BibTeX, CSL-JSON."""

import json
import re

from dateline.model import Event
from dateline.web.words import Words

BIBTEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    **{c: f"\\{c}" for c in "#$%&_"},
    "~": r"\~{}",
    "^": r"\^{}",
}


def footnote(event: Event, site: str, address: str, say: Words) -> str:
    """“Title”, 27 February 2020, in Site, address."""
    return say.text("“%(title)s”, %(date)s, in %(site)s, %(address)s.") % {
        "title": event.title,
        "date": say.when(event.when),
        "site": site,
        "address": address,
    }


def bibtex(event: Event, site: str, address: str) -> str:
    name = re.sub(r"[^a-z0-9-]", "", event.id)
    where = "url" if "://" in address else "howpublished"
    fields = {
        "title": event.title,
        "booktitle": site,
        "note": f"Event of {event.when.text or 'unknown date'}",
        where: address,
    }
    lines = [f"  {key} = {{{plain(value) if key == 'url' else tex(value)}}}," for key, value in fields.items()]
    return "\n".join([f"@misc{{{name},", *lines, "}"])


def tex(text: str) -> str:
    return "".join(BIBTEX.get(c, c) for c in text)


def plain(address: str) -> str:
    return re.sub(r"[{}\\\s]", "", address)


def csl(event: Event, site: str, address: str, language: str) -> str:
    item: dict[str, object] = {
        "id": event.id,
        "type": "entry",
        "title": event.title,
        "container-title": site,
        "language": language,
        "URL": address,
    }
    if ends := dict.fromkeys(filter(None, (event.when.begins, event.when.closes))):
        circa = {"circa": True} if event.when.approximate or event.when.uncertain else {}
        item |= {"event-date": {"date-parts": [[int(part) for part in end.split("-")] for end in ends], **circa}}
    return json.dumps([item], ensure_ascii=False, indent=1)
