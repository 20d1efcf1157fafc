"""What the other asks of a leader, in whatever form, and whether it was answered."""

from __future__ import annotations

import pytest

from coach.language.analyser import RuleAnalyser, build
from coach.language.listening.asking import asked_of_leader
from tests.unit.language.talks import talk


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


@pytest.mark.parametrize(
    "text",
    [
        "Could the lads get proper gloves before it freezes?",
        "Is there any give on the Sunday shifts?",
        "I'd be glad of a second pair of hands on the ward.",
        "Are we getting the two temps or not?",
        "I was wondering whether the rota could come out earlier.",
        "You wouldn't have ten minutes to look at my form?",
        "I want off the night shift.",
        "And my overtime from August?",
        "Gonnae no put me with him?",
        "Boss, Friday half day can or not?",
        "You give me Friday free?",
        "You said you'd look at my grade.",
        "When do I find out about the post?",
        "Don't move my machine again.",
    ],
)
def test_asking_takes_many_forms(text: str) -> None:
    assert asked_of_leader(text)


@pytest.mark.parametrize(
    "text",
    [
        "Can you believe they lost the keys?",
        "And the customer goes, could you not smile for once?",
        "I asked him if he could move the van.",
        "We can finish the roof by Friday.",
        "Shall I bring the crates in?",
        "Tell me about it.",
        "Leave it with me.",
        "And the kids?",
        "I need a holiday.",
        "Sorry, could you say that again?",
        "You said it yourself.",
    ],
)
def test_reports_offers_and_talk_ask_for_nothing(text: str) -> None:
    assert not asked_of_leader(text)


def unanswered(engine: RuleAnalyser, asked: str, *replies: str) -> bool:
    lines = [f"O: {asked}"]
    for reply in replies:
        lines += [f"L: {reply}", "O: Right."]
    return any(one.id == "request-unanswered" for one in engine.analyse(talk(*lines)).findings)


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("Could the lads get proper gloves?", "They're on order, they should land soon."),
        ("Can I go early on Fridays?", "Fridays are full, sorry. What about Tuesdays?"),
        ("Are we getting the two temps or not?", "One, from Monday."),
        ("Might I leave at three?", "Off you go."),
        ("Could somebody look at the lift?", "By when do you need it?"),
        ("Can we move the slot?", "Tuesday or Thursday?"),
        ("Would you put me forward?", "Your name went in yesterday."),
        ("Can the girls have a break?", "Ten minutes, no more."),
        ("Could I work from home?", "Let's try it for a month."),
    ],
)
def test_a_yes_a_no_a_day_an_offer_or_a_question_answers(
    engine: RuleAnalyser, asked: str, reply: str
) -> None:
    assert not unanswered(engine, asked, reply, "Now, the stock count.")


@pytest.mark.parametrize(
    ("asked", "reply"),
    [
        ("Could the lads get proper gloves?", "Gloves, gloves. Everybody wants something."),
        ("Can I swap with Priya?", "Priya's a great girl."),
        ("Is there any budget for a second oven?", "Head office, you know what they're like."),
        ("I need two days off for the funeral.", "We had nine call in sick this morning."),
    ],
)
def test_talk_around_the_matter_is_no_answer(engine: RuleAnalyser, asked: str, reply: str) -> None:
    assert unanswered(engine, asked, reply, "Now, the stock count.")


def test_thanks_for_the_reply_say_that_it_was_an_answer(engine: RuleAnalyser) -> None:
    lines = [
        "O: Could I get the key to the shed?",
        "L: Hook behind the bar.",
        "O: Thanks a million.",
    ]
    found = engine.analyse(talk(*lines, "L: Mind the step.")).findings
    assert "request-unanswered" not in {one.id for one in found}
