"""Due times: what leaders write, and the day it means."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.due import DueKind
from coach.language.dues import find_times, resolve

WEDNESDAY = date(2026, 11, 18)


def due(words: str, anchor: date = WEDNESDAY, *, day_first: bool = True):
    (phrase,) = find_times(words)
    return resolve(phrase, anchor, day_first=day_first)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("by EOD", date(2026, 11, 18)),
        ("close of play", date(2026, 11, 18)),
        ("tomorrow morning", date(2026, 11, 19)),
        ("the day after tomorrow", date(2026, 11, 20)),
        ("by Friday", date(2026, 11, 20)),
        ("on Wednesday", date(2026, 11, 25)),
        ("next Friday", date(2026, 11, 27)),
        ("Tuesday next week", date(2026, 11, 24)),
        ("a week on Monday", date(2026, 11, 30)),
        ("Monday week", date(2026, 11, 30)),
        ("before the weekend", date(2026, 11, 20)),
        ("end of week", date(2026, 11, 20)),
        ("next week", date(2026, 11, 27)),
        ("the week after next", date(2026, 12, 4)),
        ("within a fortnight", date(2026, 12, 2)),
        ("in two weeks", date(2026, 12, 2)),
        ("in 2/52", date(2026, 12, 2)),
        ("by month end", date(2026, 11, 30)),
        ("end of January", date(2027, 1, 29)),
        ("by the 3rd", date(2026, 12, 3)),
        ("on the 30th", date(2026, 11, 30)),
        ("27 Nov", date(2026, 11, 27)),
        ("w/c 23 Nov", date(2026, 11, 27)),
        ("KW 48", date(2026, 11, 27)),
        ("every Monday", date(2026, 11, 23)),
        ("before Christmas", date(2026, 12, 25)),
        ("before Thursday's", date(2026, 11, 19)),
    ],
)
def test_a_phrase_means_a_day(words, day):
    assert due(words).latest == day


def test_slashes_follow_the_writer_and_ask_where_both_readings_fit():
    assert due("by 3/12").latest == date(2026, 12, 3)
    assert due("by 12/3", day_first=False).latest == date(2026, 12, 3)
    assert due("by 3/12").assumed
    assert due("by 24/11", day_first=False).latest == date(2026, 11, 24)


def test_soon_and_events_without_a_day_are_kept_as_words():
    assert due("at some point").kind is DueKind.VAGUE
    event = due("before the audit")
    assert event.kind is DueKind.EVENT
    assert event.latest is None
    assert event.phrase == "before the audit"


def test_a_week_has_a_first_and_a_last_day():
    week = due("next week")
    assert (week.earliest, week.latest) == (date(2026, 11, 23), date(2026, 11, 27))
    assert week.kind is DueKind.PERIOD


@pytest.mark.parametrize("words", ["I may look", "she sat with him", "version 2.1", "a second", ""])
def test_words_that_only_look_like_times_are_left_alone(words):
    assert find_times(words, events=False) == ()


@given(st.text(max_size=80))
def test_any_text_can_be_read_and_places_stay_inside_it(text):
    ends = [0]
    for phrase in find_times(text):
        assert ends[-1] <= phrase.start < phrase.end <= len(text)
        ends.append(phrase.end)


@given(
    st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 12, 31)),
    st.sampled_from(
        [
            "Friday",
            "next Monday",
            "tomorrow",
            "end of month",
            "in 3 weeks",
            "the 31st",
            "Q2",
            "KW 1",
        ]
    ),
)
def test_a_due_day_is_never_before_the_talk_nor_absurdly_far(anchor, words):
    latest = due("by " + words if words[0].isupper() else words, anchor).latest
    assert latest is None or timedelta(0) <= latest - anchor <= timedelta(400)


@given(st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 12, 31)))
def test_a_bare_weekday_is_the_first_one_after_the_talk(anchor):
    found = due("by Friday", anchor).latest
    assert found is not None
    assert found.weekday() == 4
    assert 1 <= (found - anchor).days <= 7
