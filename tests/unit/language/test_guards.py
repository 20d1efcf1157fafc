"""What stands around a match."""

from __future__ import annotations

import pytest

from coach.language.guards import Around, asks, look_around
from coach.language.pipeline import Pipeline


@pytest.fixture
def around(pipeline: Pipeline):
    def around(text: str) -> Around:
        """Look around the word in capitals."""
        passage = pipeline.read(text)
        at = next(
            i for i, token in enumerate(passage.doc) if token.text.isupper() and len(token) > 2
        )
        sentence = next(one for one in passage.sentences if one.start <= at < one.end)
        return look_around(passage, sentence, at, at + 1)

    return around


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("I am not WORRIED", True),
        ("I don't feel that WORRIED", True),
        ("I was never really WORRIED", True),
        ("No, I am WORRIED", False),
        ("I did not sleep, I am WORRIED", False),
        ("No problem, WORRIED is fine", False),
        ("There is no doubt I am WORRIED", False),
        ("I'm not only WORRIED", False),
        ("It did not go well but I am WORRIED", False),
    ],
)
def test_negation_reaches_four_words_within_the_clause(around, text, negated):
    assert around(text).negation is negated


@pytest.mark.parametrize(
    ("text", "conditional"),
    [
        ("If I was WORRIED I'd say", True),
        ("unless you are WORRIED", True),
        ("If you ask me, I am WORRIED", False),
        ("I am WORRIED", False),
    ],
)
def test_a_condition_governs_its_own_clause(around, text, conditional):
    assert around(text).condition is conditional


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("He said he was WORRIED", True),
        ("Marek thinks it is WORRIED", True),
        ("she just told me she is WORRIED", True),
        ("I said I was WORRIED", False),
        ("You told me you were WORRIED", False),
    ],
)
def test_a_third_person_who_says_it_makes_it_reported(around, text, reported):
    assert around(text).reported is reported


def test_words_in_quotation_marks_are_quoted(around):
    assert around('He went "so WORRIED" again').quotation
    assert not around("He is WORRIED").quotation


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("did you call him", True),
        ("so how is it going", True),
        ("what do you think", True),
        ("don't you agree", True),
        ("do not worry about it", False),
        ("what you did was fine", False),
        ("i think so", False),
        ("is", False),
    ],
)
def test_the_order_of_words_tells_a_question_without_its_mark(pipeline, words, expected):
    assert asks(pipeline.norms(words)) is expected
