"""Telling whether a talk came to something: by the words that carry meaning, never by filler."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.content import sentences, stems, touching
from coach.domain.conversation import Role, Turn


def turn(text: str) -> Turn:
    return Turn(1, "Tom", Role.LEADER, text)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("book the forklift refreshers", "the refresher for forklifts is booked"),
        ("move the desks", "we moved a desk"),
        ("her mum's hip", "my mother and the hip"),
        ("studies", "studying"),
        ("stopping the rota", "rotas were stopped"),
    ],
)
def test_forms_of_one_word_are_one_word(one, two):
    assert stems(one) == stems(two)


def test_filler_time_and_names_carry_nothing():
    assert not stems("I'll get it to you by Friday week, Ines", leave_out=["Ines Duarte"])


def test_one_shared_word_is_chance_two_are_the_matter():
    said = sentences([turn("The forklift was loud. Lunch was late.")])
    assert touching(stems("book the forklift refresher"), said) is None
    said = sentences([turn("Lunch was late. The forklift refresher is in the diary.")])
    hit = touching(stems("book the forklift refresher"), said)
    assert hit is not None
    assert hit.text == "The forklift refresher is in the diary."


def test_a_matter_may_run_over_two_sentences():
    said = sentences([turn("We came to the forklift. The refresher is on Monday.")])
    hit = touching(stems("book the forklift refresher"), said)
    assert hit is not None
    assert hit.text == "We came to the forklift. The refresher is on Monday."


def test_the_only_word_of_a_plan_is_enough():
    said = sentences([turn("Spoke about pensions.")])
    assert touching(stems("ask about the pension"), said) is not None


def test_a_plan_without_content_never_comes_up():
    assert touching(stems("see how it goes"), sentences([turn("See how it goes.")])) is None


@given(st.text())
def test_every_sentence_stands_in_its_turn_word_for_word(text):
    found = sentences([turn(text)])
    assert all(text[one.start : one.end] == one.text == one.text.strip() for one in found)
    assert all(one.end <= two.start for one, two in pairwise(found))
