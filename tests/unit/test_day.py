"""Days typed into a field mean what the person meant."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.day import read_day, say_day

WEDNESDAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", date(2026, 11, 18)),
        ("Tomorrow", date(2026, 11, 19)),
        ("fri", date(2026, 11, 20)),
        ("Wednesday", date(2026, 11, 25)),
        ("by tues", date(2026, 11, 24)),
        ("next fri", date(2026, 11, 27)),
        ("+3", date(2026, 11, 21)),
        ("+2w", date(2026, 12, 2)),
        ("in 2 weeks", date(2026, 12, 2)),
        ("2026-12-01", date(2026, 12, 1)),
        ("1 dec", date(2026, 12, 1)),
        ("Dec 1st", date(2026, 12, 1)),
        ("3 March", date(2027, 3, 3)),
        ("3/4", date(2027, 4, 3)),
        ("3/4/27", date(2027, 4, 3)),
        ("next thrusday", date(2026, 11, 26)),
        ("thu week", date(2026, 11, 26)),
        ("nxt wk", date(2026, 11, 27)),
    ],
)
def test_a_day_to_come(typed, meant):
    assert read_day(typed, WEDNESDAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("yesterday", date(2026, 11, 17)),
        ("wed", date(2026, 11, 18)),
        ("fri", date(2026, 11, 13)),
        ("last wed", date(2026, 11, 11)),
        ("-3", date(2026, 11, 15)),
        ("3 days ago", date(2026, 11, 15)),
        ("a week ago", date(2026, 11, 11)),
        ("3 march", date(2026, 3, 3)),
        ("24 dec", date(2025, 12, 24)),
        ("29 feb", None),
    ],
)
def test_a_day_that_has_been(typed, meant):
    assert read_day(typed, WEDNESDAY, past=True) == meant


def test_month_first_where_the_leader_writes_so():
    assert read_day("3/4", WEDNESDAY, day_first=False) == date(2027, 3, 4)


@pytest.mark.parametrize("typed", ["", "soon", "m", "31 feb", "2026-13-01", "ju 3", "fri foo"])
def test_what_names_no_day_is_no_day(typed):
    assert read_day(typed, WEDNESDAY) is None


@given(st.integers(-3000, 3000), st.booleans())
def test_a_day_said_is_read_back(days, past):
    day = WEDNESDAY + timedelta(days=days)
    side = days <= 0 if days else past
    assert read_day(say_day(day, WEDNESDAY), WEDNESDAY, past=side) == day


@given(st.text(max_size=20))
def test_anything_may_be_typed(typed):
    read_day(typed, WEDNESDAY)
