"""The picture of the period, its labels, and the pictures of figures."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline import counts
from dateline.web import charts, labels, overview, period, strip
from dateline.web.words import speak

START = date(2031, 3, 1)
NAME = re.compile(
    r'<text class="halo" x="([\d.]+)%" y="(-\d+)"[^>]*text-anchor="(\w+)">'
    r'<tspan class="name">([^<]*)</tspan> ([^<]*)<'
)
DAYS = st.integers(0, 120).map(lambda n: START + timedelta(days=n))


def shown(rtl: bool = False) -> period.Period:
    return period.Period(START, date(2031, 6, 30), rtl)


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        (["2031-03-09"], "2031-03-01", "2031-03-31"),
        (["2031-03-09", "2031-05-02"], "2031-03-01", "2031-05-31"),
        (["1999-01-01", *[f"2031-03-{n:02}" for n in range(1, 25)]], "2031-03-01", "2031-03-31"),
    ],
)
def test_the_period_is_whole_months_around_most_of_the_events(days: list[str], first: str, last: str) -> None:
    found = period.period([date.fromisoformat(day) for day in days], rtl=False)
    assert found and (str(found.first), str(found.last)) == (first, last)


def test_no_event_is_no_period() -> None:
    assert period.period([], rtl=False) is None


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(DAYS, st.text("ab M", min_size=1, max_size=20)), max_size=14),
    st.dictionaries(st.integers(0, 120), st.floats(4, 140), max_size=20),
)
def test_no_name_covers_another_or_a_bar(keys: list[tuple[date, str]], heights: dict[int, float]) -> None:
    named = [strip.Named(day, "9 Mar", text, "#x") for day, text in keys]
    drawn, room = labels.labels(shown(), named, heights, 1216)
    boxes = []
    for x, y, anchor, day, text in NAME.findall(drawn):
        left, wide = float(x) * 12.16, labels.text_width(day) * 1.06 + labels.text_width(text)
        boxes.append((left - wide if anchor == "end" else left, left if anchor == "end" else left + wide, int(y)))
    assert len(boxes) == len(keys)
    for n, (left, right, y) in enumerate(boxes):
        assert -y + 10 <= room and right <= 1217
        for other_left, other_right, other_y in boxes[:n]:
            assert right <= other_left or other_right <= left or abs(y - other_y) >= 12
        for bar, height in heights.items():
            bar_left = bar * 1216 / shown().days
            if left < bar_left < right:
                assert -y >= height - 1


LEADER = re.compile(r'<line class="leader" x1="([\d.]+)%" x2="[^"]*" y1="(-?\d+)" y2="(-?\d+)"/>')


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(DAYS, st.text("ab M", min_size=1, max_size=20)), max_size=14), st.sampled_from((690, 1216)))
def test_no_leader_crosses_a_name(keys: list[tuple[date, str]], width: int) -> None:
    drawn, _ = labels.labels(shown(), [strip.Named(day, "9 Mar", text, "#x") for day, text in keys], {}, width)
    leaders = [(float(x) * width / 100, -int(top)) for x, _, top in LEADER.findall(drawn)]
    for x, y, anchor, day, text in NAME.findall(drawn):
        at, wide = float(x) * width / 100, labels.text_width(day) * 1.06 + labels.text_width(text)
        left, right = (at - wide, at) if anchor == "end" else (at, at + wide)
        assert not [leader for leader in leaders if left + 3 < leader[0] < right - 3 and leader[1] > -int(y) + 2]


def told(day: date, last: date | None = None, **more: object) -> strip.Told:
    return strip.Told(day, last or day, 1, 2, **more)  # type: ignore[arg-type]


def drawing(*events: strip.Told, rtl: bool = False) -> str:
    return str(
        strip.draw(shown(rtl), events, (), lambda day, days: (f"#d{day}", "words"), speak("ar" if rtl else "en"))
    )


@pytest.mark.parametrize(
    ("event", "part"),
    [
        (told(date(2031, 4, 1)), '<rect class="kind-1"'),
        (told(date(2031, 4, 1), uncertain=True), '<rect class="kind-1 unsure"'),
        (told(date(2031, 4, 1), approximate=True), '<line class="open"'),
        (told(date(2031, 4, 1), date(2031, 4, 20)), '<line class="long kind-1"'),
        (told(date(2031, 4, 1), date(2031, 4, 30), vague=True), '<line class="long open kind-1"'),
        (strip.Told(date(2031, 4, 1), None, 1, 2), 'href="#onward"'),
    ],
)
def test_what_is_not_certain_is_drawn_broken(event: strip.Told, part: str) -> None:
    assert part in drawing(event)


def test_time_runs_from_the_right_where_reading_does() -> None:
    def place(text: str) -> float:
        return float(re.findall(r'<rect class="kind-1"[^>]* x="([\d.]+)%"', text)[0])

    early = told(date(2031, 3, 2))
    assert place(drawing(early)) < 5 and place(drawing(early, rtl=True)) > 95


def test_an_event_of_several_days_stands_on_the_line() -> None:
    text = drawing(told(date(2031, 4, 1)), told(date(2031, 4, 1), date(2031, 4, 3)))
    feet = sorted(float(y) + float(h) for y, h in re.findall(r'y="(-[\d.]+)" height="([\d.]+)"/>', text) if h != "40")
    assert feet[-1] == pytest.approx(-1, abs=0.2)


@pytest.mark.parametrize(
    ("count", "parts", "missing"),
    [
        ("33", ["solid", "#tick"], ["#more", "#ring", "band", "open"]),
        ("29+", ["solid", "#tick", "#more"], ["#ring", "band"]),
        ("20-25", ["solid", "#tick", "band"], ["#more", "#ring"]),
        ("~30", ["solid", "#ring"], ["#more", "band"]),
        ("<=40", ["open", "#tick"], ["solid"]),
        ("309", ["solid", "#break"], ["#tick"]),
        ("40-90", ["solid", "band", "#break"], []),
        ("0", ["#tick"], ["#more"]),
    ],
)
def test_a_figure_is_drawn_as_it_is_claimed(count: str, parts: list[str], missing: list[str]) -> None:
    drawn = str(charts.bar(counts.parse(count), (), 50))
    assert all(part in drawn for part in parts) and not any(part in drawn for part in missing)


@given(st.integers(0, 10**12), st.integers(1, 10**12))
def test_no_figure_leaves_its_picture(figure: int, scale: int) -> None:
    assert charts.LEFT <= charts.place(figure, scale) <= charts.LEFT + charts.WIDE


def test_figures_of_one_day_are_spaced_evenly_in_it() -> None:
    days = [START, START, START + timedelta(days=1)]
    assert charts.spread(days, START, START + timedelta(days=1)) == pytest.approx((1 / 6, 2 / 6, 3 / 4))


def steps(*told: tuple[float, int]) -> list[charts.Step]:
    return [charts.Step(at, counts.Count(n, n), str(n)) for at, n in told]


@pytest.mark.parametrize(
    ("told", "n", "expected"),
    [
        ([(0.05, 9), (0.1, 29), (0.2, 22), (0.25, 29), (0.3, 33)], 2, (-7, 4, "end")),
        ([(0.05, 9), (0.1, 29), (0.2, 22), (0.25, 29), (0.3, 33)], 3, (5, 15, "start")),
        ([(0.3, 36), (0.6, 36), (0.9, 32)], 1, (0, -7, "middle")),
        ([(0.3, 36), (0.6, 40)], 1, (7, -6, "start")),
    ],
)
def test_no_figure_stands_on_a_stair(told: list[tuple[float, int]], n: int, expected: tuple[int, int, str]) -> None:
    assert charts.beside(steps(*told), n, 4) == expected


@pytest.mark.parametrize(("rtl", "edge"), [(False, "100%"), (True, "0%")])
def test_a_long_name_that_fits_nowhere_ends_at_the_edge(rtl: bool, edge: str) -> None:
    told = strip.Told(date(2031, 5, 1), date(2031, 5, 20), 1, 3, label="m" * 45)
    drawn = strip.draw(shown(rtl), [told], [], lambda day, days: ("", ""), speak("en"))
    assert f'x="{edge}" dx="0"' in drawn


def test_a_long_event_without_a_figure_has_a_short_name_on_a_telephone() -> None:
    told = strip.Told(date(2031, 3, 1), date(2031, 3, 20), 1, 3, label="Flood of the whole estuary", brief="Flood…")
    drawn = strip.draw(shown(), [told], [], lambda day, days: ("", ""), speak("en"))
    assert 'class="halo narrow"' in drawn and ">Flood…<" in drawn


@pytest.mark.parametrize(
    ("title", "most", "cut"),
    [
        (
            "UN: some 40,000 left their homes and more than half of them are children",
            42,
            "UN: some 40,000 left their homes",
        ),
        ("8,000 people flee, most of them on foot in the rain", 42, "8,000 people flee"),
        ("Talks at the harbour end without a word on when", 42, "Talks at the harbour end without a word on"),
        ("UN: some 40,000 left their homes", 22, "UN: some 40,000 left"),
    ],
)
def test_a_long_title_is_cut_where_a_part_of_it_ends(title: str, most: int, cut: str) -> None:
    assert overview.cut(title, most) == cut


def test_no_hairline_rises_out_of_a_low_picture_and_no_name_runs_out_of_it() -> None:
    low = drawing(told(date(2031, 4, 1)))
    assert min(int(y) for y in re.findall(r'<line class="hair[^>]*y1="(-\d+)"', low)) >= -45
    every = [date(1912 + n // 12, n % 12 + 1, 1) for n in range(9 * 12)]
    for width in (labels.NARROW, labels.WIDTHS["middle"]):
        for day, name in labels.names(every, width, speak("en").short_month, speak("en")):
            at = every.index(day) / len(every) * width
            assert at + labels.text_width(name) <= width
