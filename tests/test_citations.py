"""Citations of an entry that other programs can read."""

import json
import re
from dataclasses import replace

from dateline import when as edtf
from dateline.web import citations
from dateline.web.words import speak
from tests import made

EVENT = replace(
    made.timeline(3).events[0], id="2031-03-07-dam", when=edtf.parse("2031-03-07"), title="A {dam} & 50% of _it_"
)
PAGE = "https://example.org/events/2031-03-07-dam/"


def test_the_footnote_names_title_day_site_and_address() -> None:
    found = citations.footnote(EVENT, "The flood", PAGE, speak("en")).replace("\u00a0", " ")
    assert found == f"“A {{dam}} & 50% of _it_”, 7 March 2031, in The flood, {PAGE}."


def test_bibtex_escapes_what_tex_would_obey() -> None:
    found = citations.bibtex(EVENT, "The flood", PAGE)
    assert r"title = {A \{dam\} \& 50\% of \_it\_}" in found
    assert f"url = {{{PAGE}}}" in found
    assert len(re.findall(r"(?<!\\)\{", found)) == len(re.findall(r"(?<!\\)\}", found))


def test_csl_json_gives_the_days_as_date_parts() -> None:
    (item,) = json.loads(
        citations.csl(replace(EVENT, when=edtf.parse("2031-03-07/2031-03-09")), "The flood", PAGE, "en")
    )
    assert item["event-date"] == {"date-parts": [[2031, 3, 7], [2031, 3, 9]]}
    (item,) = json.loads(citations.csl(replace(EVENT, when=edtf.UNDATED), "The flood", PAGE, "en"))
    assert "event-date" not in item and item["URL"] == PAGE
