"""Questions: found with and without marks, open told from closed, look-alikes left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.listening.questions import find_questions
from coach.language.listening.weights import shipped_tables
from coach.language.listening.words import sentences, words_of

TABLES = shipped_tables()


@pytest.mark.parametrize(
    "text",
    [
        "What would make the handover easier for you?",
        "Did you get hold of the landlord?",
        "what do you want to do about the rota",
        "so how did you feel when she said that",
        "tell me about the night shifts",
        "is that right",
        "okay and who would be able to cover the desk",
        "can you can you tell me what happened on the ward",
        "So you told him, and he left?",
    ],
)
def test_a_question_is_found_with_and_without_marks(text: str) -> None:
    assert find_questions(text, TABLES)


@pytest.mark.parametrize(
    "text",
    [
        "I know what you mean.",
        "She told me how the rota works.",
        "That is what we agreed.",
        "i see what you are getting at",
        "What a week.",
        "Do your homework first.",
        "Yeah?",
        "We open at nine.",
    ],
)
def test_words_that_only_look_like_a_question_are_left_alone(text: str) -> None:
    assert not find_questions(text, TABLES)


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("How did the talk with the client go?", True),
        ("Tell me more about that.", True),
        ("What worries you about it?", True),
        ("Is it done?", False),
        ("Did you finish the report?", False),
        ("How many people came?", False),
    ],
)
def test_an_open_question_is_told_from_one_that_asks_for_a_fact(text: str, is_open: bool) -> None:
    (question,) = find_questions(text, TABLES)
    assert question.is_open is is_open


def test_a_question_is_marked_where_it_stands_in_the_turn() -> None:
    text = "Right, I see. What happened then? Never mind the form."
    (question,) = find_questions(text, TABLES)
    assert text[question.start : question.end].strip() == "What happened then?"


def test_fillers_and_false_starts_are_not_words() -> None:
    assert words_of("w-what do you- do you, um, think") == ("what", "do", "you", "think")
    assert words_of("im not sure she didnt say") == words_of("I'm not sure she didn't say")


@given(st.text(max_size=300))
def test_any_text_can_be_read_and_every_place_lies_inside_it(text: str) -> None:
    for question in find_questions(text, TABLES):
        assert 0 <= question.start < question.end <= len(text)
    for sentence in sentences(text):
        for word in sentence.words:
            assert 0 <= word.start < word.end <= len(text)
