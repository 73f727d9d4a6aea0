"""Interface texts, dates and numbers in the reader's language."""

from datetime import date
from gettext import GNUTranslations
from io import BytesIO
from string import Formatter

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from dateline import counts
from dateline import when as edtf
from dateline.web import catalogues, words

LANGUAGES = sorted(path.parent.parent.name for path in words.LOCALES.glob("*/LC_MESSAGES/*.po"))
DAY = date(2031, 3, 7)


@pytest.mark.parametrize(
    ("language", "day", "span", "number"),
    [
        ("en", "7 March 2031", "5–7 March 2031", "1,234"),
        ("tr", "7 Mart 2031", "5–7 Mart 2031", "1.234"),
        ("ar-SY", "٧ آذار ٢٠٣١", "٥–٧ آذار ٢٠٣١", "١٬٢٣٤"),
        ("de", "7. März 2031", "5–7. März 2031", "1.234"),
    ],
)
def test_days_and_numbers_are_in_the_readers_words(language: str, day: str, span: str, number: str) -> None:
    say = words.speak(language)
    assert say.day(DAY).replace("\u00a0", " ") == day
    assert say.span(date(2031, 3, 5), DAY).replace("\u00a0", " ") == span
    assert say.number(1234) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2031-03-07", "7 March 2031"),
        ("2031-03-07~", "about 7 March 2031"),
        ("2031-03-07?", "7 March 2031, uncertain"),
        ("2031-03", "March 2031, day not known"),
        ("2031-21", "spring 2031"),
        ("2031", "2031, month not known"),
        ("2031-03-07/..", "from 7 March 2031"),
        ("../2031-03-07", "until 7 March 2031"),
        ("2031-03/2031-03-07", "March 2031 – 7 March 2031"),
        ("2031-02-27/2031-03-02", "27 February – 2 March 2031"),
        ("2030-12-31/2031-01-02", "31 December 2030 – 2 January 2031"),
    ],
)
def test_a_date_is_written_no_closer_than_it_is_known(text: str, expected: str) -> None:
    assert words.speak("en").when(edtf.parse(text)).replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("count", "expected"), [("29", "29"), ("29+", "29+"), ("20-25", "20–25"), ("~900000", "~900,000"), ("<=40", "≤ 40")]
)
def test_a_figure_keeps_what_is_left_open(count: str, expected: str) -> None:
    assert words.speak("en").figure(counts.parse(count)).replace("\u00a0", " ") == expected


def test_arabic_has_its_own_form_for_two_and_for_few() -> None:
    say = words.speak("ar")
    told = [say.count(n, "%(n)s event", "%(n)s events") for n in (0, 1, 2, 3, 11, 100)]
    assert len(set(told)) == 6 and "%" not in "".join(told)


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="klingonish"):
        words.speak("klingonish")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated_with_the_same_values_put_in(language: str) -> None:
    with (words.LOCALES / language / "LC_MESSAGES/dateline.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    used = catalogues.texts()
    assert {message.id for message in catalog if message.id} == set(used)
    for message in catalog:
        if message.id:
            forms = message.string if isinstance(message.string, tuple) else (message.string,)
            first = message.id if isinstance(message.id, str) else message.id[1]
            assert all(forms), message.id
            assert all(values(form) <= values(first) for form in forms), message.id
            assert any(values(form) == values(first) for form in forms), message.id


def values(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text.replace("%(", "{").replace(")s", "}")) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_compiled_catalogues_say_what_their_sources_say(language: str) -> None:
    folder = words.LOCALES / language / "LC_MESSAGES"
    with (folder / "dateline.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    fresh = BytesIO()
    write_mo(fresh, catalog)
    fresh.seek(0)
    with (folder / "dateline.mo").open("rb") as file:
        assert GNUTranslations(file)._catalog == GNUTranslations(fresh)._catalog  # type: ignore[attr-defined]
