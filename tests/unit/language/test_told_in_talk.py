"""Personal facts of a talk: true of a life, beginning at the fact, and understood in a month."""

from __future__ import annotations

from datetime import date

import pytest

from coach.language.analyser import RuleAnalyser, build
from tests.unit.language.talks import talk


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


def kept(engine: RuleAnalyser, *lines: str) -> list[str]:
    return [one.text for one in engine.analyse(talk(*lines)).facts]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("How are things?", "Grand, flat out. We did nine services yesterday."),
        ("How are you?", "Good. We finished the refit on floor two."),
        ("And how's the new apprentice getting on?", "She's quick. Bit messy."),
        ("how's the new lad getting on", "he's alright bit slow but he's careful"),
        ("What are you proud of?", "The migration. Nobody noticed it."),
        ("What would help most?", "If somebody else took bay four, maybe."),
        ("How was it?", "My wife's a saint."),
        ("How did it go?", "My husband cried."),
    ],
)
def test_what_answers_about_work_or_only_praises_is_no_fact_of_a_life(
    engine: RuleAnalyser, asked: str, answer: str
) -> None:
    assert kept(engine, f"L: {asked}", f"O: {answer}") == []


def test_a_remedy_asked_for_after_life_was_told_is_no_question_about_life(
    engine: RuleAnalyser,
) -> None:
    told = "O: My youngest wakes at every page, so nobody at home sleeps."
    lines = (told, "L: That sounds rough. What would make it bearable?")
    after = engine.analyse(talk(*lines, "O: If I could skip the next rotation."))
    assert not after.turns[1].has("personal-question")
    assert [one.turn for one in after.facts] == [1]


@pytest.mark.parametrize(
    ("answer", "fact"),
    [
        ("No. It's just, my sister's getting divorced.", "my sister's getting divorced."),
        ("Thank you that would be great i have my exam on Friday", "i have my exam on Friday"),
        ("When my father died in May.", "my father died in May."),
        ("Nah, did my ankle in.", "did my ankle in."),
        ("And I bought a flat in August.", "I bought a flat in August."),
        ("My brother got married. Anyway.", "My brother got married."),
        (
            "My parents live near there. I haven't seen them since 2023.",
            "My parents live near there. I haven't seen them since 2023.",
        ),
    ],
)
def test_a_fact_begins_where_it_is_told_and_ends_with_it(
    engine: RuleAnalyser, answer: str, fact: str
) -> None:
    assert kept(engine, "L: Something up?", f"O: {answer}") == [fact]


def test_an_answer_is_kept_with_the_question_it_leans_on(engine: RuleAnalyser) -> None:
    assert kept(engine, "L: How's the dog?", "O: She died in September, Zach.") == [
        "How's the dog? – She died in September, Zach."
    ]
    wedding = ("L: And the wedding, when is it?", "O: June the fifth.")
    assert kept(engine, *wedding) == ["And the wedding, when is it? – June the fifth."]
    baby = "i didn't know you had a baby coming when's it due"
    assert kept(engine, f"L: {baby}", "O: february the ninth") == [f"{baby} – february the ninth"]


def test_an_answer_about_somebody_named_before_says_who(engine: RuleAnalyser) -> None:
    told = ("O: My mum's in the hospice.", "L: I had no idea. When did she go in?")
    assert kept(engine, *told, "O: Three weeks ago.")[-1] == (
        "(mum) When did she go in? – Three weeks ago."
    )


@pytest.mark.parametrize(
    "text",
    [
        "My husband was made redundant in October.",
        "My kids are twelve and fifteen now, I can be away for a week.",
        "My mother's here for three weeks.",
        "My wife had the baby on Sunday.",
    ],
)
def test_what_is_over_and_how_long_it_lasts_are_no_days_to_ask_after(
    engine: RuleAnalyser, text: str
) -> None:
    (fact,) = engine.analyse(talk("L: Hello.", f"O: {text}")).facts
    assert fact.ask_after is None


@pytest.mark.parametrize(
    "text",
    [
        "My son sits his driving test on the 20th.",
        "My dad's been booked in for his hip on the 20th.",
        "My wife's been signed off until the 20th.",
    ],
)
def test_what_is_to_come_is_asked_after_the_day_after(engine: RuleAnalyser, text: str) -> None:
    (fact,) = engine.analyse(talk("L: Hello.", f"O: {text}")).facts
    assert fact.ask_after is not None
    assert fact.ask_after.day == date(2026, 1, 21).day


def test_asking_after_life_is_not_praised_when_the_leader_walks_off_on_the_answer(
    engine: RuleAnalyser,
) -> None:
    lines = ("L: How's everything at home, how's your dad?", "O: He died in September.")

    def praised(reply: str) -> bool:
        found = engine.analyse(talk(*lines, reply, "O: Okay.")).findings
        return any(one.id == "personal-question" for one in found)

    assert not praised("L: Oh no. Okay, I've got to jump, investor call.")
    assert praised("L: Oh no, I'm so sorry. Were you with him?")
