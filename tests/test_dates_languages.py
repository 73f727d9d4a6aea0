"""Time expressions in other languages than English."""

from datetime import date

import pytest

from dateline import dates
from tests.test_dates import cases, shown

PUBLISHED = date(2020, 2, 28)


@pytest.mark.parametrize(("text", "finds"), cases("dates_turkish.yaml"))
def test_turkish(text: str, finds: str) -> None:
    assert shown(dates.find(text, PUBLISHED, "tr")) == finds


@pytest.mark.parametrize(("text", "finds"), cases("dates_arabic.yaml"))
def test_arabic(text: str, finds: str) -> None:
    assert shown(dates.find(text, PUBLISHED, "ar")) == finds


@pytest.mark.parametrize(("language", "text", "finds"), cases("dates_languages.yaml"))
def test_explicit_dates_elsewhere(language: str, text: str, finds: str) -> None:
    assert shown(dates.find(text, PUBLISHED, language)) == finds


@pytest.mark.parametrize("language", ["../etc/passwd", "os", "x" * 500, "tr-TR", "EN-gb", ""])
def test_any_language_code_is_harmless(language: str) -> None:
    assert isinstance(dates.find("27 Şubat 2020, Thursday", PUBLISHED, language), tuple)


def test_what_is_not_read_is_said() -> None:
    assert dates.what_is_read("en") == ""
    assert "durations" in dates.what_is_read("tr")
    assert "only explicit dates" in dates.what_is_read("de")
    assert "not known" in dates.what_is_read("xx")
