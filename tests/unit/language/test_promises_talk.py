"""What is promised in talk: said outright, offered and accepted, asked and granted."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.commitment import Firmness, Owner
from coach.language.promises.speech_acts import act_of
from tests.unit.language.talks import promises_in as read


def test_a_plain_promise_is_the_speakers():
    (one,) = read("Ruth: I'll ask Joan tomorrow.")
    assert (one.owner, one.who, one.to) == (Owner.LEADER, "Ruth", "Sam")
    assert one.due is not None
    assert one.due.latest == date(2026, 11, 19)


def test_machine_transcripts_without_marks_are_read():
    (one,) = read("Sam: yeah okay ill send you the list by friday")
    assert one.owner is Owner.OTHER
    assert one.due is not None
    assert one.due.latest == date(2026, 11, 20)


def test_a_request_that_is_granted_binds_who_grants_it():
    (one,) = read("Ruth: Could you send me the figures by Friday?", "Sam: Yeah, no problem.")
    assert (one.turn, one.owner) == (2, Owner.OTHER)
    assert one.due is not None
    assert one.due.latest == date(2026, 11, 20)


def test_a_request_that_is_dodged_binds_nobody():
    assert read("Ruth: Can you talk to Lena?", "Sam: Hmm, I'm not sure that's mine.") == []


def test_an_offer_counts_once_it_is_taken():
    taken = read("Ruth: Do you want me to talk to finance?", "Sam: That'd be great, yes.")
    assert [(one.turn, one.owner) for one in taken] == [(1, Owner.LEADER)]
    assert read("Ruth: Do you want me to talk to finance?", "Sam: No, leave it.") == []


def test_the_day_may_come_two_turns_later():
    (one,) = read("Sam: I'll talk to her.", "Ruth: When?", "Sam: Tomorrow. Before lunch.")
    assert one.due is not None
    assert one.due.latest == date(2026, 11, 19)


def test_said_again_it_counts_once():
    found = read(
        "Ruth: I'll ask Joan in payroll tomorrow.",
        "Sam: Thanks.",
        "Ruth: So: I'm asking Joan in payroll tomorrow.",
    )
    assert [one.turn for one in found] == [1]


def test_a_result_promised_is_a_promise():
    (one,) = read("Sam: It'll be on your desk by Monday.")
    assert one.owner is Owner.OTHER


def test_a_condition_makes_it_conditional():
    (one,) = read("Ruth: If nobody volunteers, I'll chair it myself.")
    assert one.firmness is Firmness.CONDITIONAL


@pytest.mark.parametrize(
    "line",
    [
        "Ruth: I'll be honest with you.",
        "Ruth: I'll let you get off.",
        'Sam: He said, "I\'ll sort it."',
        "Ruth: I'd leave it until Monday if I were you.",
        "Sam: I'll eat my hat.",
        "Ruth: If it helps I'll, no, scratch that.",
        "Sam: I was going to ring them on Monday.",
        "Ruth: I'm not going to lie, it's been hard.",
        "Sam: My sister said she'd help with the kids.",
        "Ruth: Chase HR by Friday.",
    ],
)
def test_what_only_sounds_like_a_promise_is_none(line):
    assert read(line) == []


def test_a_turn_is_labelled_by_what_it_does_even_where_nobody_would_keep_it():
    assert act_of("I'll go first.") == "commitment-firm"
    assert act_of("Shall I ask finance?") == "offer"
    assert act_of("It is raining.") is None
    assert act_of("I'll never forget that.") is None


@pytest.mark.parametrize(
    "line",
    [
        "Ruth: I'd like to put a question about the rota.",
        "Ruth: I'm gonna ask it the other way round.",
        "Sam: I'll pretty much work every weekend anyway.",
        "Sam: I could work fewer hours, you know?",
        "Sam: On that one I'm gonna say a six.",
        "Sam: I've got to break that habit some day.",
        "Sam: Sometimes I ask myself, why am I going to that review tomorrow?",
        "Sam: I'll just share my screen here.",
        "Ruth: I'm going to read out the first part.",
        "Sam: Some days I'll tidy the stores and then I won't sit down till six.",
        "Sam: If I don't pass, I'm gonna have to own up at home.",
        "Sam: And I said to her, well, I'll sign it.",
        "Sam: That's a thing I'll think about.",
        "Sam: I didn't go to the clinic this week.",
    ],
)
def test_news_habit_wish_and_the_running_of_the_talk_bind_nobody(line):
    assert read(line) == []


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Can you say a bit more?", "Yeah."),
        ("Would you mind opening the round?", "Yeah."),
        ("Would you pay more for a faster one?", "Okay."),
        ("Can you pass me that?", "Yes."),
        ("I know, I don't share everything with them either.", "Yeah."),
    ],
)
def test_a_yes_to_what_is_done_on_the_spot_is_no_promise(asked, answer):
    assert read(f"Ruth: {asked}", f"Sam: {answer}") == []


@pytest.mark.parametrize(
    "line",
    [
        "Ruth: I'll speak to Lena about the shifts.",
        "Sam: I'm going to ring the supplier.",
        "Ruth: I'll get back to you on that.",
        "Ruth: Let me talk to finance and get back to you.",
        "Sam: I'll show the team on Thursday.",
        "Ruth: Leave it with me.",
        "Sam: I'll draft something and send it over.",
        "Ruth: I won't tell anyone.",
    ],
)
def test_what_is_still_to_do_when_the_talk_ends_is_found(line):
    assert read(line) != []


@pytest.mark.parametrize(
    "words",
    [
        "I can send it round.",
        "Um, I have to look at that again.",
        "I'm going to plug this in.",
        "Okay, my turn.",
        "We'll see.",
        "Just one small question.",
    ],
)
def test_putting_oneself_forward_is_an_act_of_undertaking(words: str):
    assert act_of(words) == "commitment-firm"


@pytest.mark.parametrize(
    "words",
    [
        "I'll give it a two.",
        "I'll be here all week.",
        "I will be the designer.",
        "Because I'll need it.",
        "That's what I'll enjoy.",
        "I'll say five.",
        "Let me suggest something else.",
        "How am I going to do that?",
    ],
)
def test_votes_roles_whereabouts_and_reasons_undertake_nothing(words: str):
    assert act_of(words) is None
