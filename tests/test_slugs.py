"""Names for addresses."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.slugs import slug


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Airstrike kills 33 soldiers!", "airstrike-kills-33-soldiers"),
        ("Turkey’s “safe” zone", "turkeys-safe-zone"),
        ("Şırnak'ta İki ÇÖĞÜ", "sirnakta-iki-cogu"),
        ("Zürich – Łódź – Smørrebrød", "zurich-lodz-smorrebrod"),
        ("إدلب", "idlb"),
        ("٣ صواريخ", "3-suarikh"),
        ("Харків", "kharkiv"),
        ("日本", ""),
        ("--", ""),
    ],
)
def test_any_script_that_we_know_becomes_latin_letters(text: str, address: str) -> None:
    assert slug(text) == address


def test_a_word_is_cut_only_when_it_alone_is_too_long() -> None:
    assert slug("one two three", 8) == "one-two"
    assert slug("one two three", 7) == "one-two"
    assert slug("incomprehensible", 5) == "incom"


@settings(deadline=None)
@given(st.text(max_size=60), st.integers(1, 90))
def test_an_address_is_short_and_plain(text: str, longest: int) -> None:
    made = slug(text, longest)
    assert len(made) <= longest
    assert made == "" or re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert slug(made, longest) == made
