"""An analysis in the terminal: what is said where little was found, and of quotes and counts."""

from __future__ import annotations

from datetime import date

import pytest

from coach.cli import as_text
from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.finding import (
    Analysis,
    Finding,
    Label,
    LabelledTurn,
    Measures,
    Quote,
    Verdict,
)

NOTE = "He was low. I said it will pass."


def text_of(measures: Measures, *found: Finding, mode: Mode = Mode.NOTES) -> str:
    turns = (Turn(1, None, Role.LEADER, NOTE),)
    talk = Conversation(mode, turns, date(2026, 11, 19), other="Sam")
    return " ".join(as_text.analysis(Analysis(talk, (), found, (), (), measures)).split())


def finding(say: str) -> Finding:
    quotes = (Quote(1, 0, 11, "He was low."), Quote(1, 12, 32, "I said it will pass."))
    return Finding(
        "missed-cue", "listening", Verdict.UNCERTAIN, 2, 0.5, quotes, "So.", say, shown=True
    )


@pytest.mark.parametrize(
    ("voiced", "mode", "named"),
    [
        (0, Mode.TRANSCRIPT, "Nothing stands out. In numbers"),
        (1, Mode.TRANSCRIPT, "1 feeling or concern was voiced; coach found no reply to look at"),
        (3, Mode.TRANSCRIPT, "3 feelings or concerns were voiced; coach found no reply to look at"),
        (3, Mode.NOTES, "Your note tells of 3 feelings or concerns; coach found no reply"),
    ],
)
def test_where_nothing_stands_out_what_was_voiced_is_still_named(voiced, mode, named):
    assert named in text_of(Measures(9, leader_share=0.5, cues=voiced, cues_heard=0), mode=mode)


@pytest.mark.parametrize(("count", "said"), [(1, "once you"), (2, "twice you"), (4, "4 times you")])
def test_what_was_given_back_is_counted_in_words(count, said):
    assert f"{said} gave back what you heard" in text_of(Measures(9, reflections=count))


def test_a_nought_that_only_says_that_nothing_was_read_is_left_out():
    assert "gave back" not in text_of(Measures(9, leader_share=0.5, reflections=0))


def test_a_note_s_words_are_shown_once():
    told = text_of(Measures(9), finding("Your note goes from “He was low” to the weather."))
    assert told.count("He was low") == 1
    assert "> “I said it will pass.”" in told


def test_the_surest_words_given_back_are_shown():
    turn = Turn(1, "Dana", Role.LEADER, "Low all week. So it is the nights.")
    labels = (Label(0, 13, "reflection-simple", 0.7), Label(14, 34, "paraphrase-check", 0.9))
    talk = Conversation(Mode.TRANSCRIPT, (turn,), date(2026, 11, 19), leader="Dana", other="Sam")
    numbers = Measures(9, reflections=2)
    found = Analysis(talk, (LabelledTurn(turn, labels),), (), (), (), numbers)
    assert "twice you gave back what you heard: “So it is the nights.”" in as_text.analysis(found)
