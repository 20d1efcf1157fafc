"""A rule that a leader keeps refusing steps back, then falls silent; one answer moves nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.rule import Precision
from coach.domain.standing import Place, say_standing, standing

USUAL = Precision(8, 10, "made-up talks")
SURE = Precision(40, 40, "made-up talks")
ORDER = [Place.FIRST, Place.BEHIND, Place.SILENT]
few = st.integers(min_value=0, max_value=30)


@pytest.mark.parametrize(
    ("measured", "refused", "place"),
    [
        (None, 1, Place.FIRST),
        (USUAL, 1, Place.FIRST),
        (USUAL, 2, Place.BEHIND),
        (USUAL, 4, Place.SILENT),
        (SURE, 2, Place.FIRST),
        (SURE, 4, Place.BEHIND),
        (SURE, 7, Place.SILENT),
        (Precision(1, 4, "made-up talks"), 1, Place.FIRST),
    ],
)
def test_refusals_weigh_against_what_was_measured(measured, refused, place):
    assert standing(measured, 0, refused).place is place


@given(agreed=few, refused=few)
def test_agreeing_never_costs_a_place_and_refusing_never_wins_one(agreed: int, refused: int):
    now = ORDER.index(standing(USUAL, agreed, refused).place)
    assert ORDER.index(standing(USUAL, agreed + 1, refused).place) <= now
    assert ORDER.index(standing(USUAL, agreed, refused + 1).place) >= now


def test_what_became_of_it_is_said_with_the_count():
    assert say_standing(standing(USUAL, 1, 1)) == ""
    said = say_standing(standing(USUAL, 0, 2))
    assert said == "You said “not this” 2 of 2 times. It no longer stands among the first."
