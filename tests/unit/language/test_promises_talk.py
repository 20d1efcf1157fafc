"""What is promised in talk: said outright, offered and accepted, asked and granted."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.commitment import Firmness, Owner
from coach.domain.conversation import Conversation, Mode, Turn, cast
from coach.language.promises import find_commitments
from coach.language.promises.speech_acts import act_of

DAY = date(2026, 11, 18)


def read(*said: str):
    turns = []
    for n, line in enumerate(said, 1):
        speaker, words = line.split(": ", maxsplit=1)
        turns.append(Turn(n, speaker, "unknown", words))  # type: ignore[arg-type]
    talk = Conversation(Mode.TRANSCRIPT, cast(turns, "Ruth"), DAY, leader="Ruth", other="Sam")
    return [one for one in find_commitments(talk) if one.firmness is not Firmness.DECLINED]


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
