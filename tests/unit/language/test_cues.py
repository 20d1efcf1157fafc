"""Cues: strain is heard in many wordings; courtesy is not taken for it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.language.listening.cues import find_cues, has_bad_news


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I'm really worried about the audit.", "emotion-cue"),
        ("Honestly I feel wrung out.", "emotion-cue"),
        ("im so tired of being the only one who says it", "emotion-cue"),
        ("It keeps me awake at night.", "emotion-cue"),
        ("We've been running on fumes since August.", "emotion-cue"),
        ("This rollout is doing my head in.", "emotion-cue"),
        ("I'm struggling with the new tool.", "concern-cue"),
        ("We can't keep this up.", "concern-cue"),
        ("I was in till ten again on Tuesday.", "concern-cue"),
        ("They never rang back.", "concern-cue"),
        ("Is my job safe?", "concern-cue"),
        ("It's fine, I guess.", "implicit-cue"),
        ("Whatever you think is best.", "implicit-cue"),
        ("We'll see.", "implicit-cue"),
    ],
)
def test_strain_is_heard_however_it_is_put(text: str, kind: str) -> None:
    assert [cue.kind for cue in find_cues(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "I'm sorry, he's in a meeting.",
        "I'm afraid that slot is gone.",
        "I'm not worried about it.",
        "Don't worry about the slides.",
        "If I felt lonely I would tell you.",
        "He was drowning in tickets, so I helped.",
        "The deck goes out on Friday.",
        "I guess Tuesday works.",
        "It doesn't matter which room we take.",
        "The problem is solved.",
    ],
)
def test_what_is_no_strain_stays_quiet(text: str) -> None:
    assert not find_cues(text)


def test_a_joke_or_a_mended_worry_weighs_less() -> None:
    (plain,) = find_cues("I was worried about the numbers.")
    (mended,) = find_cues("I was worried about the numbers but it's sorted.")
    assert mended.strength < plain.strength


def test_a_cue_quotes_the_words_that_voice_it() -> None:
    text = "The client was fine. I'm exhausted, though."
    (cue,) = find_cues(text)
    assert text[cue.start : cue.end].startswith("I'm exhausted")


def test_illness_and_loss_are_bad_news() -> None:
    assert has_bad_news("My mum is back in hospital.")
    assert not has_bad_news("The printer is back.")


@given(st.text(max_size=300))
def test_every_cue_lies_inside_the_text(text: str) -> None:
    for cue in find_cues(text):
        assert 0 <= cue.start < cue.end <= len(text)
        assert 0.0 <= cue.strength <= 1.0
