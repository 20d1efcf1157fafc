"""When a promise is due, and when it is late: its day and one working day of grace."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.due import Due, DueKind, is_due, is_overdue, working_day_after

FRIDAY = date(2026, 11, 20)


def on(day: date) -> Due:
    return Due("by then", day, day, DueKind.DAY)


@pytest.mark.parametrize(
    ("day", "following"),
    [
        (date(2026, 11, 18), date(2026, 11, 19)),
        (FRIDAY, date(2026, 11, 23)),
        (date(2026, 11, 21), date(2026, 11, 23)),
        (date(2026, 11, 22), date(2026, 11, 23)),
        (date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_the_next_working_day_leaps_the_weekend(day: date, following: date) -> None:
    assert working_day_after(day) == following


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_a_working_day_comes_within_three_days_and_is_never_at_the_weekend(day: date) -> None:
    following = working_day_after(day)
    assert following.weekday() < 5
    assert timedelta(days=1) <= following - day <= timedelta(days=3)


@pytest.mark.parametrize(
    ("today", "due", "overdue"),
    [
        (date(2026, 11, 19), False, False),
        (FRIDAY, True, False),
        (date(2026, 11, 22), True, False),
        (date(2026, 11, 23), True, False),
        (date(2026, 11, 24), True, True),
    ],
)
def test_a_promise_for_friday_is_late_on_tuesday(today: date, due: bool, overdue: bool) -> None:
    assert is_due(on(FRIDAY), today) is due
    assert is_overdue(on(FRIDAY), today) is overdue


def test_a_stretch_of_days_is_judged_on_its_last() -> None:
    week = Due("this week", date(2026, 11, 16), FRIDAY, DueKind.PERIOD)
    assert not is_due(week, date(2026, 11, 18))
    assert is_due(week, FRIDAY)


@pytest.mark.parametrize(
    "due", [None, Due("before the audit", None, None, DueKind.EVENT)], ids=["none", "no day"]
)
def test_without_a_day_nothing_is_ever_late(due: Due | None) -> None:
    assert not is_due(due, date.max)
    assert not is_overdue(due, date.max - timedelta(days=5))


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(-20, 20))
def test_what_is_late_was_due_before(day: date, after: int) -> None:
    today = day + timedelta(days=after)
    assert not is_overdue(on(day), today) or is_due(on(day), today - timedelta(days=1))
