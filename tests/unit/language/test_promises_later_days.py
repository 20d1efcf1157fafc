"""Days said right after a promise, asked for and confirmed, or told in words that are no date."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.commitment import Firmness
from tests.unit.language.talks import DAY, dues_in, promises_in

TODAY, TOMORROW, FRIDAY = DAY, date(2026, 11, 19), date(2026, 11, 20)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Ruth: I'm going to ask the agency for two. I'll do that today.", TODAY),
        ("Ruth: I'll get the licence renewed. By Friday.", FRIDAY),
        ("Ruth: I'll write up the incident. Tomorrow, first thing.", TOMORROW),
        ("Ruth: I'll ring the surveyor straight after this.", TODAY),
        ("Ruth: I'll speak to the bursar at lunch.", TODAY),
        ("Ruth: I'll speak to the bursar at lunch tomorrow.", TOMORROW),
        ("Ruth: I'll ring the surveyor after our call on Friday.", FRIDAY),
    ],
)
def test_the_day_may_come_after_the_promise_or_be_a_time_of_this_day(said, day):
    assert dues_in(said) == [day]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [("Today?", "Today."), ("By Friday?", "Yes."), ("Tomorrow?", "Yeah, sure.")],
)
def test_a_day_asked_for_and_confirmed_is_the_day(asked, answer):
    expected = {"Today?": TODAY, "By Friday?": FRIDAY, "Tomorrow?": TOMORROW}[asked]
    assert dues_in("Ruth: I'll tell the driver myself.", f"Sam: {asked}", f"Ruth: {answer}") == [
        expected
    ]


@pytest.mark.parametrize(
    "said",
    [
        ("Ruth: I'll tell the driver myself.", "Sam: Today?", "Ruth: I don't know yet."),
        ("Ruth: I'll get the licence renewed. He was ill on Friday.",),
        ("Ruth: I'll get the licence renewed. How was Friday?",),
        ("Ruth: I'll put them on the sheet by the door.",),
        ("Ruth: I'll look at the wording for the team.",),
        ("Ruth: I'll order the gloves for the new starter.",),
        ("Ruth: I'll send it within two days of hearing from the bank.",),
    ],
)
def test_days_of_other_things_and_places_are_no_days_of_the_promise(said):
    assert set(dues_in(*said)) <= {None}


@pytest.mark.parametrize(
    "said",
    [
        "Ruth: I can't promise the early start, but I'll talk to Colin tonight.",
        "Ruth: I'll ask the other team. I can't promise they'll agree.",
        "Ruth: I can't guarantee a rise with the freeze on, but I'll put the case by Friday.",
    ],
)
def test_no_word_on_what_others_do_leaves_the_own_step_firm(said):
    assert [one.firmness for one in promises_in(said)] == [Firmness.FIRM]
