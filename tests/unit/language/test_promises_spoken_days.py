"""What speakers give on a day, or hold out for later, in words of no work."""

from __future__ import annotations

import pytest

from coach.domain.commitment import Firmness
from tests.unit.language.talks import promises_in as read


@pytest.mark.parametrize(
    "line",
    [
        "Ruth: Saturday I am coming with you to the depot.",
        "Ruth: Friday I'm coming with you to the hearing.",
        "Sam: Monday you receive from me the drawing.",
        "Sam: I'm riding with him tomorrow.",
        "Sam: I am waiting for you at the gate on Monday, eight sharp.",
        "Ruth: I'm getting the supplier on the phone this afternoon about that seal.",
        "Ruth: Your holiday form, I'm signing that off today.",
        "Ruth: Both of those are mine as of Monday.",
        "Ruth: Those two jobs are mine from tomorrow.",
        "Ruth: It's a yes or a no from me by Friday.",
        "Sam: Me and Dora will go up Thursday and check the valve.",
        "Sam: Me and Tom will fix the pump on Friday.",
    ],
)
def test_what_is_given_on_a_day_is_promised(line):
    assert [one.firmness for one in read(line)] == [Firmness.FIRM]


@pytest.mark.parametrize(
    "line",
    [
        "Ruth: If the grant comes in before June, your crew are moved first.",
        "Ruth: If the board frees up the post, it goes to your ward.",
        "Sam: If the rain stops, me and Dora'll go up Thursday and check the valve.",
    ],
)
def test_what_follows_a_condition_hangs_on_it(line):
    assert [one.firmness for one in read(line)] == [Firmness.CONDITIONAL]


@pytest.mark.parametrize(
    "line",
    [
        "Sam: I could look at it when the exams are over.",
        "Sam: I could look at it, when my term is done.",
        "Sam: In spring maybe I see if I take the course.",
    ],
)
def test_what_is_put_off_is_no_more_than_a_maybe(line):
    assert [one.firmness for one in read(line)] == [Firmness.VAGUE]


@pytest.mark.parametrize(
    "line",
    [
        "Ruth: Saturday I am coming home to my family.",
        "Sam: I'm not coming with you tomorrow.",
        "Sam: Monday you receive from the bank the letter.",
        "Sam: I'm riding my bike tomorrow.",
        "Sam: I'm riding with them to the beach on Sunday.",
        "Sam: I'm waiting for you to call on Monday.",
        "Ruth: I'm getting married on Saturday.",
        "Ruth: All of those are mine.",
        "Ruth: Are those mine as of Monday?",
        "Ruth: Is it a yes or a no from them by Friday?",
        "Ruth: If the till is short, they are paid less.",
        "Ruth: If it grows, it goes to your head.",
        "Sam: Maybe I see things wrong.",
        "Sam: I have the bus before lunch tomorrow.",
        "Sam: I could look at it all day.",
        "Sam: I could look at it when I was young.",
        "Sam: Me and my wife will go up Thursday to the lake.",
        "Ruth: Me and Tom will meet on Friday.",
        "Ruth: Me and Tom will have lunch on Friday.",
    ],
)
def test_news_and_views_with_the_same_words_promise_nothing(line):
    assert read(line) == []
