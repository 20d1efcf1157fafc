"""Personal questions, and what is told of a life without "my" and kin beside each other."""

from __future__ import annotations

import pytest

from coach.language.analyser import RuleAnalyser, build
from tests.unit.language.talks import talk


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


def told(engine: RuleAnalyser, text: str) -> bool:
    return bool(engine.analyse(talk("L: Hello.", f"O: {text}")).facts)


@pytest.mark.parametrize(
    "text",
    [
        "Mam had a fall.",
        "I'm on the waiting list for my hip.",
        "The landlord won't fix the roof.",
        "I keep bees.",
        "We've got a whippet now.",
        "I've joined a walking group.",
        "Our Kev's getting married in March.",
        "The doctor's put me on blood pressure tablets.",
        "I'm fasting this month, so no lunch for me.",
    ],
)
def test_health_home_faith_and_free_time_are_told_in_many_ways(
    engine: RuleAnalyser, text: str
) -> None:
    assert told(engine, text)


@pytest.mark.parametrize(
    "text",
    [
        "I've joined the working group on safety.",
        "The doctor says bed nine can go home.",
        "The customer's husband came in shouting.",
        "We got the keys to the van.",
        "That digger is older than my nan.",
        "Our Leeds office needs a new lock.",
    ],
)
def test_work_that_sounds_like_home_is_not(engine: RuleAnalyser, text: str) -> None:
    assert not told(engine, text)


def asked(engine: RuleAnalyser, *lines: str) -> bool:
    return engine.analyse(talk(*lines)).turns[-1].has("personal-question")


@pytest.mark.parametrize(
    "text",
    [
        "How did the driving test go?",
        "Is your dad out of hospital yet?",
        "Whereabouts are you from?",
        "Are you looking after yourself?",
        "How's it sitting with you?",
        "Any plans for the summer?",
    ],
)
def test_asking_after_life_is_a_personal_question(engine: RuleAnalyser, text: str) -> None:
    assert asked(engine, "O: Morning.", f"L: {text}")


@pytest.mark.parametrize(
    "text",
    [
        "How's the new till?",
        "Who's looking after the account?",
        "Are you okay to cover Friday?",
        "How are the numbers?",
    ],
)
def test_asking_after_work_is_not(engine: RuleAnalyser, text: str) -> None:
    assert not asked(engine, "O: Morning.", f"L: {text}")


def test_a_short_question_is_personal_behind_what_was_told_of_a_life(engine: RuleAnalyser) -> None:
    told = "O: My son has his entrance exam in May."
    assert asked(engine, told, "L: Which school is he trying for?")
    assert not asked(engine, "O: The parts are in.", "L: Which shelf is he putting them on?")
    assert not asked(engine, told, "L: Good. What else, the audit?")


def test_a_question_after_somebody_by_name_is_personal_once_the_answer_tells_of_home(
    engine: RuleAnalyser,
) -> None:
    home = engine.analyse(talk("L: How's Bridget these days?", "O: She's on her second chemo."))
    assert [one.text for one in home.facts] == [
        "How's Bridget these days? – She's on her second chemo."
    ]
    assert home.turns[0].has("personal-question")
    work = engine.analyse(talk("L: How's Bridget getting along?", "O: She's closing the tickets."))
    assert not work.facts
    assert not work.turns[0].has("personal-question")


def test_whether_they_have_eaten_is_kind_to_ask_and_no_fact_to_keep(engine):
    said = talk("L: Did you get any lunch?", "O: I had a bar at two.", "L: Take ten minutes.")
    assert engine.analyse(said).facts == ()
