"""What a note tells of life outside the job, by its words and by where they stand."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.language.facts import facts_in_note
from coach.language.listening.note_reading import read_note


def facts(text: str) -> list[str]:
    turn = Turn(1, None, Role.LEADER, text)
    note = Conversation(
        Mode.NOTES, (turn,), date(2026, 11, 19), leader="Kim Dale", other="Sam Reed"
    )
    return [one.text for one in facts_in_note(note, turn, read_note(text, "Kim Dale", "Sam Reed"))]


@pytest.mark.parametrize(
    "text",
    [
        "Doc says he needs a new hip.",
        "House loan came through.",
        "Her flat got flooded, staying with a mate.",
        "He sings tenor, concert in May.",
        "Flights home to Accra booked, her nan is poorly.",
        "Recovering alcoholic, 3 yrs dry.",
        "Turns 50 in March.",
        "Coaches the under 11s.",
        "Lawyer appt re custody on the 4th.",
        "Her hearing test is on the 30th.",
        "She's got a judo tournament in Leeds this weekend.",
        "He'll retire in June.",
        "He has an interview elsewhere next Thursday.",
        "Signed off light duties til 11 Dec.",
    ],
)
def test_life_is_told_in_few_words(text: str) -> None:
    assert len(facts(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Holiday cover split: Sam first week.",
        "The new home page goes live Friday.",
        "Church Street branch is closing.",
        "She'll do the allergen sheet for the 19th.",
        "Mum's op on Friday... no that was Omar, not Sam.",
        "Asked about the weekend rota. Two short.",
        "Asked about the weekend. He changed the subject.",
        "Personal: nothing.",
        "Sam, choir admin. We were both tired.",
        "Decisions\n+ Spring concert 17 April",
        "He'd rather not be on the phones when the family come in.",
        "The old server will retire in June.",
        "The degree of wear on the belts is bad.",
    ],
)
def test_work_and_what_is_taken_back_are_no_facts(text: str) -> None:
    assert facts(text) == []


def test_a_heading_and_a_question_about_free_time_make_what_follows_a_fact() -> None:
    assert facts("Personal: boat's back in the water.") == ["boat's back in the water."]
    assert "Two nights at Whitby." in facts("Asked about the weekend. Two nights at Whitby.")


@pytest.mark.parametrize(
    "text",
    [
        "The family asked for the casket to be closed.",
        "Those kids on the night crew need watching.",
        "Another customer's daughter rang about the bill.",
        "She does the voice of the grandmother in scene four.",
        "He swears on his kids it was locked.",
        "Father's Day menus to print by Friday.",
        "The laptop died on me twice.",
        "Nobody has booked the choir.",
        "Three people from Lagos join Monday.",
        "BBQ for volunteers, still open.",
    ],
)
def test_home_words_that_are_nobodys_of_the_two_make_no_fact(text: str) -> None:
    assert facts(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The family are moving to Leeds in June.",
        "Another baby on the way, due in March.",
        "He is the father of twins now.",
        "Mother's Day at her mum's in Tralee.",
        "His uncles took him fishing.",
        "Two years since Mam passed.",
        "Nisha's home from uni, dropped out of the course.",
    ],
)
def test_their_own_kin_and_losses_stay_facts(text: str) -> None:
    assert facts(text) == [text] or facts(text) == [text.rstrip(".")]
