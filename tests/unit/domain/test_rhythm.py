"""How often to talk, as typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.rhythm import LONGEST_DAYS, read_rhythm, say_rhythm


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("7", 7),
        ("weekly", 7),
        ("Every week", 7),
        ("every day", 1),
        ("every 2 weeks", 14),
        ("every other week", 14),
        ("fortnightly", 14),
        ("2w", 14),
        ("10 days", 10),
        ("monthly", 30),
        ("a month", 30),
        ("quarter", 90),
        ("", 0),
        (" 0 ", 0),
    ],
)
def test_what_people_type(typed: str, days: int) -> None:
    assert read_rhythm(typed) == days


@pytest.mark.parametrize("typed", ["soon", "every", "366", "2 years", "-7", "0 days", "1.5", "²"])
def test_what_names_no_rhythm(typed: str) -> None:
    assert read_rhythm(typed) is None


@given(st.integers(1, LONGEST_DAYS))
def test_a_rhythm_said_is_read_back(days: int) -> None:
    assert read_rhythm(say_rhythm(days)) == days


@given(st.text(max_size=20))
def test_anything_may_be_typed(typed: str) -> None:
    days = read_rhythm(typed)
    assert days is None or 0 <= days <= LONGEST_DAYS
