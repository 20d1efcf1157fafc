"""What counts as passed over or unanswered in a talk, and what a note's reactions give away."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.finding import Verdict
from coach.language.analyser import RuleAnalyser, build
from tests.unit.language.talks import talk


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


def misses(engine: RuleAnalyser, *lines: str) -> list[str]:
    found = engine.analyse(talk("L: How is it going?", *lines)).findings
    return [one.id for one in found if one.id == "missed-cue" and one.verdict is Verdict.MISS]


@pytest.mark.parametrize(
    "reply",
    [
        "Everyone's stretched, love. Did the samples go out?",
        "Don't be silly, it'll pick up.",
        "That's a different matter. Hey, how's the new van?",
        "These things take time. So, the audit.",
    ],
)
def test_a_worry_waved_off_at_once_is_passed_over(engine: RuleAnalyser, reply: str) -> None:
    assert misses(engine, "O: I can't keep up with the night calls.", f"L: {reply}", "O: Right.")


@pytest.mark.parametrize(
    "reply",
    [
        "That's a lot. Since when has it been like that?",
        "It sounds like you're worn down by it, and you're asking how long you can go on.",
        "I'm sorry. What would help?",
        "Mm.",
    ],
)
def test_a_worry_that_is_given_room_is_not(engine: RuleAnalyser, reply: str) -> None:
    assert not misses(
        engine, "O: I can't keep up with the night calls.", f"L: {reply}", "O: Since the spring."
    )


def test_an_answer_to_a_newer_matter_does_not_make_up_for_it(engine: RuleAnalyser) -> None:
    assert misses(
        engine,
        "O: I'm worried about the loan, it's tight.",
        "L: It'll pick up. And the second thing?",
        "O: There's an opening in the Leeds warehouse and I applied for it yesterday.",
        "L: Thank you for telling me.",
        "O: Okay.",
    )


def unanswered(engine: RuleAnalyser, asked: str, *replies: str) -> bool:
    lines = [line for reply in replies for line in (f"L: {reply}", "O: Okay.")]
    found = engine.analyse(talk("L: Go on.", f"O: {asked}", *lines)).findings
    return any(one.id == "request-unanswered" for one in found)


@pytest.mark.parametrize(
    "asked",
    [
        "Could I be copied on the minutes?",
        "Can someone take the old signs down?",
        "I'd like it if you could come along to the board.",
        "Did anybody ever order the gloves?",
    ],
)
def test_a_plain_request_that_meets_another_subject_is_unanswered(
    engine: RuleAnalyser, asked: str
) -> None:
    assert unanswered(engine, asked, "Oh, before I forget, how's the van?", "Good stuff.")


@pytest.mark.parametrize(
    "reply",
    [
        "Course you can.",
        "I'll send the minutes tonight.",
        "Which minutes?",
        "Not this month, no.",
        "Will do.",
    ],
)
def test_a_yes_a_no_or_a_question_back_answers_it(engine: RuleAnalyser, reply: str) -> None:
    assert not unanswered(engine, "Could I be copied on the minutes?", reply, "Good stuff.")


def cues(engine: RuleAnalyser, text: str) -> list[str]:
    note = (Turn(1, None, Role.LEADER, text),)
    read = engine.analyse(Conversation(Mode.NOTES, note, date(2026, 11, 19), other="Ines"))
    return [
        text[label.start : label.end]
        for turn in read.turns
        for label in turn.labels
        if label.id.endswith("-cue") and label.id != "missed-cue"
    ]


@pytest.mark.parametrize(
    "reaction",
    [
        "I said I was sorry to hear it.",
        "I let her sit.",
        "Told her everyone gets that.",
        "I laughed and went on to the stock list.",
    ],
)
def test_how_a_leader_reacted_shows_that_there_was_something_to_hear(
    engine: RuleAnalyser, reaction: str
) -> None:
    assert cues(engine, f"She counts pills in her dreams. {reaction}") == [
        "She counts pills in her dreams."
    ]


@pytest.mark.parametrize(
    "note",
    [
        "She sends the list on Friday. I said fine.",
        "She was happy with the plan. I laughed.",
        "Her sister is a vet. I said how nice.",
        "She asked for Friday off. I said yes.",
    ],
)
def test_plans_good_news_and_small_talk_weigh_on_nobody(engine: RuleAnalyser, note: str) -> None:
    assert not cues(engine, note)


def test_an_assurance_that_a_leader_puts_in_quotation_marks_is_doubted(
    engine: RuleAnalyser,
) -> None:
    assert cues(engine, 'She said "I\'m fine, honestly".')
    assert not cues(engine, "She said the file is fine.")


def test_a_question_about_a_relative_is_praised_as_one_about_the_person(
    engine: RuleAnalyser,
) -> None:
    text = (
        "Asked about her dad, the operation went well. Then the stock list, line by line, with "
        "dates for all of it. We agreed to meet on Monday and she books the room."
    )
    note = (Turn(1, None, Role.LEADER, text),)
    read = engine.analyse(Conversation(Mode.NOTES, note, date(2026, 11, 19), other="Ines"))
    strengths = [one.id for one in read.findings if one.verdict is Verdict.STRENGTH]
    assert strengths[0] == "personal-question"


def test_a_worry_that_the_next_words_settle_is_not_asked_about(engine: RuleAnalyser) -> None:
    def findings(after: str) -> set[str]:
        text = (
            f"Ines is dreading the audit. {after} We went through the plan line by line. "
            "The room is booked and the slides are with the printer. She takes the minutes."
        )
        note = (Turn(1, None, Role.LEADER, text),)
        read = engine.analyse(Conversation(Mode.NOTES, note, date(2026, 11, 19), other="Ines"))
        return {one.id for one in read.findings}

    assert "missed-cue" not in findings("We agreed that Tom takes half of it.")
    assert "missed-cue" in findings("The van is back.")
