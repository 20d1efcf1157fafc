"""Whose strain a note tells of: the other's own, somebody else's, or nobody's."""

from __future__ import annotations

import pytest

from coach.language.listening.note_reading import read_note


def cues(text: str) -> list[str]:
    found = (one for one in read_note(text, "Kim Dale", "Sam Reed") if one.cue is not None)
    return [text[one.start : max(one.end, one.cue.end)] for one in found if one.cue is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Two apprentices quit, one crying in the van.",
        "Patient in bay 2 very anxious, he was good with her.",
        "Anna in accounts is burnt out, per Sam.",
        'Customer wrote "worst service ever" but he rang them back.',
        "Nobody has booked the room for the 9th yet.",
        "Reorg announced Monday, two of his move to Leeds.",
        "He is not ready for the exam yet, wants to sit it in June.",
        "The baby's not sleeping but he's loving it.",
        "Felt bad about it all evening, me.",
    ],
)
def test_what_weighs_on_somebody_else_or_on_nobody_is_no_cue(text: str) -> None:
    assert cues(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Tired but happy after the launch.",
        "He grumbled about the coffee as ever, big grin.",
        "Quiet week, nothing to report.",
        "Sam shrugged it off, good lad.",
        "Left early for the school run.",
        "Says it feels like summer.",
        "Feels the new layout works.",
        'Renamed the file "Q3 final final v2", he laughed.',
        '"Piece of cake" he says about the exam.',
        "He's behind on the filing, will catch up by Fri.",
        "He swore blind the van was locked.",
        "She might have a go at the newsletter.",
        "Sam came in early like always.",
        "He won't do the late, flat no, fair enough.",
    ],
)
def test_good_humour_and_small_things_are_no_cues(text: str) -> None:
    assert cues(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The lads ignore him and he hates it.",
        "Says nobody asked him before they moved his desk.",
        "He is hurt that nobody came to the opening.",
        "Wouldn't meet my eye when I mentioned the merger.",
        "Snapped at me when I asked about the stock.",
        "He wonders if there's a place for him after April.",
        "Can't see himself doing this at sixty.",
        "Said he lies awake doing the rota in his head.",
        "Felt shown up by Karen in the meeting.",
        "Sam flat as a pancake today.",
    ],
)
def test_what_weighs_on_them_is_a_cue(text: str) -> None:
    assert len(cues(text)) == 1


def test_words_and_the_way_they_were_said_are_one_cue() -> None:
    assert cues('"I eat in the car now." Long pause. I waited.') == [
        '"I eat in the car now." Long pause.'
    ]
    assert len(cues("He's worn out. Sam seemed flat.")) == 2


@pytest.mark.parametrize("text", ["Long pause. Budget next.", "Sam/20 Feb/zoom, cam off again."])
def test_a_lone_sign_is_no_cue(text: str) -> None:
    assert cues(text) == []


def test_a_sign_that_the_leader_took_up_is_one() -> None:
    assert len(cues("Long pause. I let the silence sit.")) == 1
