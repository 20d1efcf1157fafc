"""What a leader could say who goes back to a concern that a note tells of."""

from __future__ import annotations

import pytest

from coach.language.another_try import matter_of


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        (
            "She said she doesn't feel safe locking up alone",
            "You told me you don't feel safe locking up alone. What would help?",
        ),
        (
            "He told me he hasn't been sleeping and keeps going over the call",
            "You told me you haven't been sleeping. What would help?",
        ),
        (
            "She mentioned she worries about her mum and the house",
            "You told me you worry about your mum and the house. What would help?",
        ),
    ],
)
def test_what_they_said_of_themselves_is_said_to_them(noted, said):
    assert matter_of(noted) == said


@pytest.mark.parametrize("noted", ["Looked knackered", "He was quiet", "She said he never listens"])
def test_moods_seen_and_words_about_others_are_left_alone(noted):
    assert matter_of(noted) == ""
