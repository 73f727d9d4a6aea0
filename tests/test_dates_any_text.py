"""What holds for any text whatever: no exception, exact offsets, order, the same result every time."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import dates

ROOT = Path(__file__).parent.parent
EXAMPLES = int(os.environ.get("DATELINE_EXAMPLES", "300"))  # 10000 before a release: half a minute
VOCABULARY = """
on 1 27 31 1998 1,200 Feb. March may May second the last next two days later ago Monday Fri. night noon 10:30 p.m. from
to - – , . ' 's 1914-18 20th century winter of quarter year a İ ß 2020-02-30 99/99/9999 0000 24:00 half and BC ٢٧ شباط
dün
"""
WORDS = st.sampled_from(VOCABULARY.split())
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=40).map(" ".join))
PUBLISHED = st.one_of(st.none(), st.dates())
LANGUAGES = st.sampled_from(["en", "tr", "ar", "de", "zh", "xx", ""])


def holds(text: str, published: date | None, language: str) -> None:
    found = dates.find(text, published, language)
    assert found == dates.find(text, published, language)
    end = 0
    for mention in found:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.value
        assert mention.type in ("DATE", "TIME", "DURATION", "SET")
        day = dates.when_of(mention)
        assert day is None or day.precision != "day" or mention.value.startswith((day.text, day.text[:4]))
        end = mention.end
    for first, second in dates.ranges(text, found):
        assert first.end <= second.start


@given(TEXTS, PUBLISHED, LANGUAGES)
@settings(max_examples=EXAMPLES, deadline=None)
def test_any_text(text: str, published: date | None, language: str) -> None:
    holds(text, published, language)


SAMPLE = """
from datetime import date
from dateline import dates
text = "Late Thursday, two days after 27 February, the May talks of 2019 and 3/4/2020 were over; last week was calm."
print(dates.find(text, date(2020, 3, 5)), dates.find("Salı günü, 27 Şubat", date(2020, 3, 5), "tr"))
"""
PLACES = (("0", "UTC", "C"), ("1", "Asia/Tokyo", "tr_TR.UTF-8"), ("77", "America/Lima", "de_DE.UTF-8"))


@pytest.mark.slow
def test_hash_seed_zone_and_locale_change_nothing() -> None:
    seen = set()
    for seed, zone, locale in PLACES:
        env = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, "LANG": locale, "PYTHONUTF8": "1"}
        command = [sys.executable, "-c", SAMPLE]
        seen.add(subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    assert len(seen) == 1
