"""Promises of talk that are told twice, fixed without "I will", or not made at all."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.commitment import Firmness
from tests.unit.language.talks import dues_in, promises_in

THURSDAY, FRIDAY, MONDAY = date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 23)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        (
            ("Sam: I'll ring the landlord.", "Ruth: You said so.", "Sam: I'll do it tomorrow."),
            THURSDAY,
        ),
        (("Sam: I'll speak to her.", "Ruth: Good.", "Sam: I'll catch her on Friday."), FRIDAY),
        (("Ruth: I'll talk to the coach. He's fair. I'll ring him tomorrow.",), THURSDAY),
        (
            ("Ruth: Boots, I can sort that. I've got kit money, so I'll order them tomorrow.",),
            THURSDAY,
        ),
        (("Ruth: I'll ask finance tomorrow and let you know by Friday.",), FRIDAY),
        (("Ruth: I'll redo the roster. It goes up on Friday.",), FRIDAY),
        (("Ruth: I'll ring the clinic at lunch and text you.",), date(2026, 11, 18)),
        (("Ruth: leave it with me i'll ask around and get back to you by friday",), FRIDAY),
    ],
)
def test_a_promise_told_twice_counts_once_with_its_later_day(said, day):
    assert dues_in(*said) == [day]


@pytest.mark.parametrize(
    "said",
    [
        ("Ruth: I'll talk to Ben.", "Sam: Thanks.", "Ruth: I'll talk to Carol on Friday."),
        ("Ruth: I'll send the contract.", "Sam: And the annex?", "Ruth: I'll do that on Friday."),
        ("Ruth: I'll ask Ann about the money. I'll ring her about the party on Friday.",),
        ("Ruth: I'm calling Colin tomorrow. I'll message you by Friday either way.",),
    ],
)
def test_promises_of_different_things_stay_two(said):
    assert len(promises_in(*said)) == 2


def test_a_turn_without_marks_is_cut_where_it_goes_on_to_something_else():
    [asked] = promises_in("Ruth: i'll ask her this week okay and in the meantime just text me")
    assert asked.due is not None
    assert (asked.text, asked.due.latest) == ("i'll ask her this week", FRIDAY)


def test_each_of_two_promises_in_a_run_on_turn_has_its_own_day():
    said = "Sam: books close on december the third i'll put it in tomorrow and i should have"
    assert dues_in(said + " an answer for you by monday") == [THURSDAY, MONDAY]


def test_that_evening_is_of_the_day_named_before():
    said = "Ruth: I'm seeing the bank on the 25th and I'll tell you that evening."
    assert date(2026, 11, 25) in dues_in(said)


@pytest.mark.parametrize(
    "said",
    [
        "Ruth: Monday then, two o'clock, my office. I'll have the plan ready.",
        "Ruth: Monday then, half past nine, the small room. I'll bring the guidelines.",
    ],
)
def test_a_meeting_fixed_without_a_verb_is_a_promise_and_dates_the_next(said):
    assert dues_in("Sam: I don't know how to go on.", said) == [MONDAY, MONDAY]


@pytest.mark.parametrize(
    ("said", "firmness"),
    [
        ("Sam: I should have the samples ready by Friday.", Firmness.VAGUE),
        ("Sam: I won't be late with that, I promise.", Firmness.FIRM),
        ("Ruth: It's only a first interview and I'll be in the room with you.", Firmness.FIRM),
        ("Ruth: If that ever changed you'd hear it from me first.", Firmness.CONDITIONAL),
    ],
)
def test_hopes_of_a_day_and_words_given_count(said, firmness):
    assert [one.firmness for one in promises_in(said)] == [firmness]


@pytest.mark.parametrize(
    "said",
    [
        ("Ruth: So that's an amber. I'll put green with a comment.",),
        ("Sam: We are two short.", 'Ruth: Ok. I\'ll put "workload".'),
        ("Sam: Let me ask Jen first, maybe Mondays.", "Ruth: Mondays is fine by me."),
        ("Ruth: When are you next on?", "Sam: Friday, early."),
        ("Ruth: When is your exam?", "Sam: Friday then, nine o'clock, the big hall."),
        ("Sam: I should have told you by Friday.",),
        ("Ruth: I won't bite, I promise.",),
        ("Ruth: are you happy to listen to one", "Sam: i guess so"),
    ],
)
def test_form_words_permissions_and_timetables_are_no_promises(said):
    assert [one for one in promises_in(*said) if "ask Jen" not in one.text] == []


def test_what_to_do_in_a_case_that_may_come_is_conditional():
    [one] = promises_in(
        "Ruth: What do you want me to do if it breaks?",
        "Sam: Ring the plumber, then me.",
        "Ruth: I'll ring the plumber first and then you.",
    )
    assert one.firmness is Firmness.CONDITIONAL


@pytest.mark.parametrize(
    "said",
    [
        "Sam: I'll chase the two missing ones tomorrow and send the lot over by Friday.",
        "Ruth: I'll ring the garage tomorrow and book the van in by Friday.",
        "Ruth: i'll take your cover tomorrow and on friday i'll ask ruth to do the gate",
    ],
)
def test_two_acts_on_two_days_are_two_promises(said):
    assert dues_in(said) == [THURSDAY, FRIDAY]


def test_what_others_decide_leaves_the_asking_firm():
    [one] = promises_in("Ruth: I can't promise, but I'll put it to the trustees on Friday.")
    assert one.firmness is Firmness.FIRM
