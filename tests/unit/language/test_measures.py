"""Measures: counted in talks, left open where the text cannot tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from coach.domain.conversation import Kind
from coach.language.analyser import RuleAnalyser, build
from tests.unit.language.talks import note, talk


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


def test_a_talk_is_counted(engine: RuleAnalyser) -> None:
    measures = engine.analyse(
        talk(
            "L: How was the move?",
            "O: Hard. I'm exhausted.",
            "L: That sounds hard. What was the hardest part of it?",
            "O: The stairs.",
        )
    ).measures
    assert measures.questions == 2
    assert measures.cues == 1
    assert measures.cues_heard == 1
    assert measures.longest_turn_words == 10
    assert measures.leader_share == pytest.approx(14 / 19, abs=0.001)
    assert measures.open_share is None
    assert measures.personal_questions == 1


def test_the_open_share_needs_six_questions(engine: RuleAnalyser) -> None:
    lines = [line for _ in range(6) for line in ("L: What happened next?", "O: We waited.")]
    assert engine.analyse(talk(*lines)).measures.open_share == 1.0


def test_a_note_has_no_shares(engine: RuleAnalyser) -> None:
    measures = engine.analyse(note("He's worn out. Asked how his weekend was.")).measures
    assert measures.leader_share is None
    assert measures.questions is None
    assert measures.cues == 1
    assert measures.personal_questions == 1


def test_speaking_most_of_the_time_is_pointed_at_except_in_announcements(
    engine: RuleAnalyser,
) -> None:
    long = "The list on that table has one more row and another row below it. " * 6
    lines = [
        line for _ in range(5) for line in (f"L: {long}", "O: I have read all the rows on it.")
    ]
    conversation = talk(*lines)
    assert "talk-ratio" in {one.id for one in engine.analyse(conversation).findings}
    told = replace(conversation, kind=Kind.CHANGE)
    assert "talk-ratio" not in {one.id for one in engine.analyse(told).findings}
