"""Which counts of one report are parts of another, because they add up to it."""

import pytest

from dateline import counts
from dateline.model import Claim
from dateline.reports import addends


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("17 9 6 2", [1, 2, 3]),
        ("17 9 6", []),
        ("14 6 20", [0, 1]),
        ("31+ 16 8 5 2", [1, 2, 3, 4]),
        ("5 3 2", []),
        ("17 17", []),
        ("17 9 8 4", [1, 2]),
        ("20 <=12 8", []),
    ],
)
def test_counts_that_add_up_to_the_one_beside_them_are_its_parts(told: str, parts: list[int]) -> None:
    claims = [Claim("killed", counts.parse(count), "villagers", "the mayor") for count in told.split()]
    assert [n for n, claim in enumerate(addends.marked(claims)) if claim.scope == "part"] == parts


def test_counts_of_other_harms_stand_between_and_make_no_sum() -> None:
    told = [("killed", "17"), ("wounded", "9"), ("killed", "9"), ("killed", "8"), ("wounded", "3")]
    claims = [Claim(what, counts.parse(count), "villagers", "the mayor") for what, count in told]
    assert [claim.scope for claim in addends.marked(claims)] == ["event", "event", "part", "part", "event"]


def test_a_figure_that_was_given_up_is_no_part() -> None:
    claims = [Claim("killed", counts.parse("17"), "", "the mayor")]
    claims += [Claim("killed", counts.parse(n), "", "the mayor", status="superseded") for n in ("9", "8")]
    assert {claim.scope for claim in addends.marked(claims)} == {"event"}
