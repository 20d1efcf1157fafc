"""When a person counts as gone quiet: by their own rhythm, and sooner after a bad talk."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.person import Person
from coach.domain.reflection import Answer
from coach.domain.touch import QUIET_CEILING_DAYS, talk_log, touch, usual_gap
from tests.fakes import SUNDAY
from tests.unit.kept import reflection_on

REPORT = Person("ro", "Sam Ro", SUNDAY - timedelta(days=200))


def quiet(person: Person, *back: int, passed_over: bool = False) -> bool:
    """Whether a person is quiet whose talks lie so many days back, newest first."""
    talks = [
        reflection_on(person.id, SUNDAY - timedelta(days=days), passed_over=passed_over and not n)
        for n, days in enumerate(back)
    ]
    return touch(person, talk_log(talks), SUNDAY).quiet


def weekly(last: int) -> tuple[int, ...]:
    return tuple(last + 7 * n for n in range(5))


def monthly(last: int) -> tuple[int, ...]:
    return tuple(last + 30 * n for n in range(4))


@pytest.mark.parametrize(("last", "is_quiet"), [(9, False), (10, False), (11, True), (16, True)])
def test_a_weekly_pair_is_quiet_after_a_week_and_a_half(last: int, is_quiet: bool) -> None:
    assert quiet(REPORT, *weekly(last)) is is_quiet


@pytest.mark.parametrize(("last", "is_quiet"), [(35, False), (45, False), (46, True)])
def test_a_monthly_pair_is_quiet_after_a_month_and_a_half(last: int, is_quiet: bool) -> None:
    assert quiet(REPORT, *monthly(last)) is is_quiet


def test_a_rhythm_that_was_set_counts_more_than_what_came_about() -> None:
    assert quiet(REPORT, *weekly(16))
    assert not quiet(replace(REPORT, cadence_days=14), *weekly(16))
    assert quiet(replace(REPORT, cadence_days=14), *weekly(22))


@pytest.mark.parametrize(("days", "is_quiet"), [(10, False), (11, True)])
def test_somebody_new_is_quiet_after_ten_days_without_a_talk(days: int, is_quiet: bool) -> None:
    assert quiet(replace(REPORT, added_on=SUNDAY - timedelta(days=days))) is is_quiet


@pytest.mark.parametrize(("last", "is_quiet"), [(16, False), (45, False), (50, True)])
def test_a_peer_may_be_quiet_for_six_weeks(last: int, is_quiet: bool) -> None:
    assert quiet(replace(REPORT, relation="peer"), *weekly(last)) is is_quiet


def test_a_peer_with_a_rhythm_is_held_to_it() -> None:
    assert quiet(replace(REPORT, relation="peer", cadence_days=7), *weekly(16))


@pytest.mark.parametrize("back", [(), weekly(16), monthly(400)])
def test_somebody_away_is_never_quiet(back: tuple[int, ...]) -> None:
    away = replace(REPORT, paused_until=SUNDAY + timedelta(days=1))
    assert not quiet(away, *back)
    assert not quiet(away, *back, passed_over=True)


def test_on_the_day_they_are_back_they_count_again() -> None:
    assert quiet(replace(REPORT, paused_until=SUNDAY), *weekly(16))


@pytest.mark.parametrize(("last", "is_quiet"), [(7, False), (8, True)])
def test_after_a_concern_was_passed_over_a_week_is_long(last: int, is_quiet: bool) -> None:
    assert quiet(REPORT, *weekly(last), passed_over=True) is is_quiet
    assert quiet(REPORT, *monthly(last), passed_over=True) is is_quiet


def test_what_the_leader_said_was_no_miss_does_not_hurry() -> None:
    day = SUNDAY - timedelta(days=8)
    log = talk_log([reflection_on("ro", day, passed_over=True, answer=Answer.NOT_THIS)])
    assert not touch(REPORT, log, SUNDAY).quiet


def test_one_long_holiday_does_not_change_what_is_usual() -> None:
    days = [SUNDAY - timedelta(days=back) for back in (1, 8, 15, 64, 71, 78)]
    assert usual_gap(REPORT, days) == 7


def test_two_talks_on_one_day_are_one() -> None:
    assert usual_gap(REPORT, [SUNDAY, SUNDAY, SUNDAY - timedelta(days=7)]) == 7
    assert usual_gap(REPORT, [SUNDAY, SUNDAY]) is None


@given(st.lists(st.integers(0, 900), min_size=1, max_size=12))
def test_nobody_is_quiet_on_the_day_of_a_talk_and_all_are_after_the_ceiling(
    back: list[int],
) -> None:
    days = sorted({0, *back})
    assert not quiet(REPORT, *days)
    assert quiet(REPORT, *(day + QUIET_CEILING_DAYS + 1 for day in days))
