"""What one turn of talk takes up of another: bids done, leave given, secrets kept, days moved."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.commitment import Firmness
from tests.unit.language.talks import due_of
from tests.unit.language.talks import promises_in as read


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Ruth: And the laptop order?", "Sam: On it."),
        ("Ruth: What about the landlord?", "Sam: Consider it done."),
        ("Ruth: Email me the names, would you?", "Sam: Of course."),
        ("Ruth: Drop me a line once you've landed.", "Sam: I will, yeah."),
        ("Ruth: And who talks to Lena?", "Sam: Me. Tomorrow."),
        ("Ruth: You're writing to the parents?", "Sam: Yep, by Friday."),
        ("Ruth: Just don't do it in front of the team again.", "Sam: I won't."),
    ],
)
def test_a_few_words_that_take_work_on_bind_who_says_them(asked: str, answer: str):
    (one,) = read(asked, answer)
    assert (one.turn, one.who, one.firmness) == (2, "Sam", Firmness.FIRM)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Ruth: Say hello to your mum.", "Sam: Will do."),
        ("Ruth: Mind yourself going home.", "Sam: I will, thanks."),
        ("Ruth: Could you shut the door?", "Sam: Yeah, no problem."),
        ("Ruth: Who's the new starter?", "Sam: Me."),
        ("Ruth: You're coping?", "Sam: Yes."),
        ("Ruth: We don't do that any more.", "Sam: Yeah."),
        ("Ruth: Can I give you some feedback?", "Sam: Yes, go ahead."),
        ("Ruth: Could I have a minute?", "Sam: Sure."),
    ],
)
def test_manners_and_acts_done_on_the_spot_bind_nobody(asked: str, answer: str):
    assert read(asked, answer) == []


@pytest.mark.parametrize(
    ("asked", "answer", "day"),
    [
        ("Could I have the ninth back?", "It's yours.", None),
        ("Can I take Thursday off?", "Go ahead, take it.", date(2026, 11, 19)),
        ("Could I start at ten on Fridays?", "You can. From this week.", date(2026, 11, 20)),
        ("I can't do nights any more.", "You're off nights from Monday.", date(2026, 11, 23)),
    ],
)
def test_leave_that_is_given_binds_who_gives_it(asked: str, answer: str, day: date | None):
    (one,) = read(f"Sam: {asked}", f"Ruth: {answer}")
    assert (one.turn, one.who) == (2, "Ruth")
    assert day is None or due_of(one) == day


def test_leave_that_hangs_on_something_is_not_given():
    assert read("Sam: Can I swap with Tom?", "Ruth: Let's see how the week looks first.") == []
    assert read("Sam: Could I go early on Friday?", "Ruth: Yes, but not this week.") == []


@pytest.mark.parametrize(
    "answer",
    [
        "It doesn't leave this room.",
        "It stays between us.",
        "My lips are sealed.",
        "He won't hear it from me.",
        "Your name won't come up.",
    ],
)
def test_what_was_told_in_confidence_is_promised_to_be_kept(answer: str):
    (one,) = read("Sam: Please don't tell the others.", f"Ruth: {answer}")
    assert (one.turn, one.who, one.firmness) == (2, "Ruth", Firmness.FIRM)


def test_what_others_hear_or_how_a_place_works_is_no_secret_kept():
    assert read("Sam: Nothing leaves this building without his signature.") == []
    assert read("Ruth: He ought to hear this from me first.") == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("It goes out tonight.", date(2026, 11, 18)),
        ("The slides are with you Monday.", date(2026, 11, 23)),
        ("The report lands on your desk Tuesday.", date(2026, 11, 24)),
        ("There'll be one at your desk by Friday.", date(2026, 11, 20)),
        ("I'll have an answer for you by Friday.", date(2026, 11, 20)),
        ("I'll have your comments in by Friday.", date(2026, 11, 20)),
        ("I'm ringing them tomorrow before the doors open.", date(2026, 11, 19)),
        ("I'll have it with them tomorrow, end of day.", date(2026, 11, 19)),
        ("I'll ring them before lunch.", date(2026, 11, 18)),
        ("I'm taking that off your plate as of today.", date(2026, 11, 18)),
    ],
)
def test_a_result_by_a_day_is_promised_by_who_says_it(words: str, day: date):
    (one,) = read(f"Ruth: {words}")
    assert (one.who, due_of(one)) == ("Ruth", day)


@pytest.mark.parametrize(
    "words",
    [
        "The kids go back on Monday.",
        "It all goes to Leeds when the quarter ends in December.",
        "The office is closing on Friday.",
        "You'll have a new boss by Christmas.",
        "There'll be redundancies by March.",
        "My train goes at four.",
        "I'll put the kettle on.",
        "On Mondays I'll usually get the bus.",
        "He goes, I'll have it to you by Friday, and nothing.",
        "I hope I'll get it done by Friday.",
    ],
)
def test_news_habits_and_hopes_are_no_results(words: str):
    assert read(f"Ruth: {words}") == []


def test_another_day_than_the_one_asked_for_is_the_promise():
    (one,) = read(
        "Ruth: Could you send it by Thursday?", "Sam: Not Thursday, I'm out. Monday I can."
    )
    assert due_of(one) == date(2026, 11, 23)


def test_a_word_asked_for_after_an_offer_is_given_once():
    (one,) = read(
        "Ruth: Do you want me to raise it with the board?",
        "Sam: Would you?",
        "Ruth: I will, on Tuesday.",
    )
    assert (one.turn, due_of(one)) == (3, date(2026, 11, 24))


@pytest.mark.parametrize(
    "words",
    [
        "I'll try and find out.",
        "I'll see if I can get to it this week.",
        "I'll have a think about it and let you know.",
        "I might even look at them some evening.",
    ],
)
def test_a_try_is_taken_as_vague(words: str):
    (one,) = read(f"Ruth: {words}")
    assert one.firmness is Firmness.VAGUE


def test_it_will_not_happen_again_is_a_promise():
    (one,) = read("Sam: That was in front of everyone.", "Ruth: I know. It won't happen again.")
    assert (one.turn, one.who) == (2, "Ruth")
