from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from coach.domain.due import Due, DueKind
from coach.domain.errors import CoachError
from coach.tui.widgets.listing import cell
from coach.tui.words import ago, due_day, every, late, new_day, promise_day
from tests.fakes import SUNDAY


@given(st.text(st.sampled_from("aé日本😀 "), max_size=30), st.integers(2, 20))
def test_a_column_is_as_wide_as_it_should_be_whatever_the_letters(text: str, width: int) -> None:
    assert cell_len(cell(text, width)) == width


@given(st.text(st.sampled_from("abc"), max_size=30), st.integers(2, 20))
def test_a_cut_column_says_so(text: str, width: int) -> None:
    assert cell(text, width).endswith("…") == (len(text) > width)


@pytest.mark.parametrize(
    ("days", "words"), [(0, "today"), (1, "yesterday"), (5, "5 days ago"), (23, "3 weeks ago")]
)
def test_how_long_ago(days: int, words: str) -> None:
    assert ago(days) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [(1, "every day"), (7, "every week"), (10, "every 10 days"), (14, "every 2 weeks")],
)
def test_how_often(days: int, words: str) -> None:
    assert every(days) == words


def test_a_day_coach_chose_carries_a_question_mark() -> None:
    friday = SUNDAY + timedelta(days=5)
    due = Due("Friday", friday, friday, DueKind.DAY, assumed=True)
    assert due_day(due, SUNDAY) == "Fri 27 Nov?"
    assert due_day(Due("before the audit", None, None, DueKind.EVENT), SUNDAY) == "before the audit"
    assert due_day(None, SUNDAY) == "no day"


def test_how_late_counts_from_the_last_day_it_could_mean() -> None:
    due = Due("this week", date(2026, 11, 16), date(2026, 11, 20), DueKind.PERIOD)
    assert late(due, date(2026, 11, 24)) == "4 days late"


@given(st.text(max_size=12))
def test_a_day_typed_is_today_or_later_or_refused_in_a_sentence(words: str) -> None:
    answer = day_or_sentence(words)
    assert answer.endswith(".") if isinstance(answer, str) else answer >= SUNDAY


def day_or_sentence(words: str) -> date | str:
    try:
        return new_day(words, SUNDAY, day_first=True)
    except CoachError as error:
        return str(error)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("18 nov", date(2026, 11, 18)),
        ("8/11", date(2026, 11, 8)),
        ("yesterday", date(2026, 11, 21)),
        ("7 nov", date(2027, 11, 7)),
        ("18 nov 2027", date(2027, 11, 18)),
        ("wed", date(2026, 11, 25)),
        ("22 nov", SUNDAY),
        ("1 dec", date(2026, 12, 1)),
    ],
)
def test_a_day_just_past_is_not_taken_for_next_years(words: str, meant: date) -> None:
    assert promise_day(words, SUNDAY, day_first=True) == meant


@pytest.mark.parametrize("words", ["18 nov", "yesterday", "2026-11-01"])
def test_what_is_still_to_come_gets_no_day_that_has_passed(words: str) -> None:
    assert day_or_sentence(words) == "That day has already passed."
