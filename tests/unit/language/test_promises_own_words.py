"""What a speaker of a talk undertakes in so many words, and what only sounds like it."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.commitment import Firmness
from tests.unit.language.talks import due_of
from tests.unit.language.talks import promises_in as read


@pytest.mark.parametrize(
    "words",
    [
        "Count me in for the working group.",
        "You have my word on the reference.",
        "You may rely upon me to raise it with the trustees.",
        "I'm not signing anything till we've talked.",
        "I'm getting the locks changed this week.",
        "I'll shift it.",
        "I'll leave you the keys.",
        "I print it still today.",
        "I fetching you the van this evening.",
    ],
)
def test_a_word_given_or_a_plain_act_is_a_promise(words: str):
    (one,) = read(f"Ruth: {words}")
    assert (one.who, one.firmness) == ("Ruth", Firmness.FIRM)


@pytest.mark.parametrize(
    "words",
    [
        "I do the books on a Friday.",
        "I send it every Friday and nobody reads it.",
        "You get your bonus in March.",
        "You're on the late on Friday, I saw.",
        "If I'm late again I'll get a letter.",
        "I'll give you that.",
        "I'm picking the kids up at four.",
        "I'm getting married on Saturday.",
    ],
)
def test_how_things_go_and_what_befalls_one_is_no_promise(words: str):
    assert read(f"Sam: {words}") == []


def test_one_deliverable_said_in_two_clauses_counts_once():
    (one,) = read("Sam: So I'll redo the plan, and you'll have it Monday.")
    assert due_of(one) == date(2026, 11, 23)


def test_a_vague_word_is_overtaken_by_a_day():
    (one,) = read(
        "Ruth: I'll look over the form some time.",
        "Sam: Some time?",
        "Ruth: Sorry. I'll give you an answer by Wednesday.",
    )
    assert (one.turn, due_of(one)) == (3, date(2026, 11, 25))


@pytest.mark.parametrize(
    ("asked", "answer", "day"),
    [
        ("When can I have it?", "Thursday.", date(2026, 11, 19)),
        ("When will it be done?", "End of the week.", date(2026, 11, 20)),
    ],
)
def test_a_day_is_the_promise_where_when_was_asked(asked: str, answer: str, day: date):
    (one,) = read(f"Ruth: {asked}", f"Sam: {answer}")
    assert (one.who, due_of(one)) == ("Sam", day)


@pytest.mark.parametrize("answer", ["I'll try.", "I'll do what I can.", "At some point, yeah."])
def test_a_half_hearted_yes_is_vague(answer: str):
    (one,) = read("Ruth: Could you get there by eight?", f"Sam: {answer}")
    assert (one.who, one.firmness) == ("Sam", Firmness.VAGUE)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("From Monday you finish at four.", date(2026, 11, 23)),
        ("You're not doing the close on Friday, I am.", date(2026, 11, 20)),
        ("We'll move you to the quieter floor next week.", date(2026, 11, 27)),
        ("The lock'll be changed by tomorrow night.", date(2026, 11, 19)),
        ("I'm meeting the landlord tomorrow about the damp.", date(2026, 11, 19)),
        ("I ring them before the shift tomorrow.", date(2026, 11, 19)),
    ],
)
def test_terms_granted_and_steps_set_are_promises(words: str, day: date):
    (one,) = read(f"Ruth: {words}")
    assert (one.who, due_of(one)) == ("Ruth", day)


@pytest.mark.parametrize(
    "said",
    [
        ("Ruth: Thank you for staying late.", "Sam: No bother at all."),
        ("Ruth: Have you told anyone?", "Sam: Not a soul."),
        ("Ruth: The kitchen will be done by Friday, the builder says.",),
        ("Sam: I'm meeting my mum tomorrow.",),
        ("Sam: I'm sitting the exam in March.",),
        ("Sam: I'll get the blame for that.",),
        ("Ruth: We'll all get a letter on Friday.",),
    ],
)
def test_thanks_forecasts_and_ones_own_diary_are_no_promises(said: tuple[str, ...]):
    assert read(*said) == []


@pytest.mark.parametrize(
    "words",
    [
        "I'm going to rip it up and start again.",
        "I'll start on the tiles as soon as they're in.",
        "By the end of the month I'll have told you either way.",
        "I'm not going to let that drop.",
        "You won't be doing that on your own again.",
        "I'll never spring that on you again.",
        "That gets changed this week.",
    ],
)
def test_what_one_sets_out_to_do_or_never_again_is_a_promise(words: str):
    (one,) = read(f"Ruth: {words}")
    assert one.who == "Ruth"


@pytest.mark.parametrize(
    "words",
    [
        "I'll take that on the chin.",
        "I'll give them their due.",
        "I'll second that.",
        "I'll come on to that.",
        "I'll walk you through it.",
        "I'll keep this short.",
        "I'll shift over, sit down.",
        "I'll be back on Monday.",
        "I'll be in Spain next week.",
        "I dread to think what I'll do on Monday.",
        "I have to sign on every Tuesday.",
    ],
)
def test_turns_of_phrase_and_whereabouts_are_no_promises(words: str):
    assert read(f"Ruth: {words}") == []


def test_before_i_go_home_is_today_and_first_thing_is_tomorrow():
    (home,) = read("Ruth: I'll put that in writing before I go home.")
    (early,) = read("Ruth: I'll ask them to sort your access first thing.")
    assert (due_of(home), due_of(early)) == (date(2026, 11, 18), date(2026, 11, 19))


@pytest.mark.parametrize(
    "words",
    [
        "I'll have security walk you to your car.",
        "I'll be the one to tell the night shift.",
        "I'm ringing them back after dinner.",
        "I'm to write to the parents.",
        "You'll have a key in your hand by the end of today.",
    ],
)
def test_what_others_are_made_to_do_or_one_is_to_do_is_a_promise(words: str):
    (one,) = read(f"Ruth: {words}")
    assert (one.who, one.firmness) == ("Ruth", Firmness.FIRM)


@pytest.mark.parametrize(
    "words",
    [
        "I'm doing a double on Saturday.",
        "I'm taking my test on Monday.",
        "I'm running late today.",
        "It's done by Friday most weeks.",
        "I'll take the stairs.",
        "I'll give you three guesses.",
        "I'll catch my death out there.",
    ],
)
def test_shifts_tests_and_sayings_are_no_promises(words: str):
    assert read(f"Sam: {words}") == []


def test_asked_how_soon_a_span_is_the_promise():
    (one,) = read("Ruth: How soon could you turn that round?", "Sam: Give me two days.")
    assert (one.who, due_of(one)) == ("Sam", date(2026, 11, 20))


def test_being_asked_if_one_is_free_and_saying_yes_is_a_promise():
    (one,) = read("Ruth: Are you okay to open up on Saturday?", "Sam: Yeah, go on.")
    assert (one.who, due_of(one)) == ("Sam", date(2026, 11, 21))


@pytest.mark.parametrize(
    "words",
    [
        "I'll be sending it this afternoon.",
        "I'll be putting that in my report.",
        "In future I ring you first.",
        "My plan is to ask for a week's grace.",
    ],
)
def test_the_going_future_and_a_plan_told_are_promises(words: str):
    (one,) = read(f"Ruth: {words}")
    assert one.who == "Ruth"


@pytest.mark.parametrize(
    "words",
    [
        "I'll be crying into my soup.",
        "I'll be needing a drink.",
        "I'm worried I'll be writing this all night.",
        "My plan was to ask you on Friday.",
        "They'll be in touch by Friday.",
    ],
)
def test_moods_in_the_going_future_and_plans_past_are_none(words: str):
    assert read(f"Ruth: {words}") == []
