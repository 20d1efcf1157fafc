"""Exchanges: who was heard, who was passed over, and what clears a reply."""

from __future__ import annotations

import pytest

from coach.domain.finding import Finding, Verdict
from coach.language.analyser import RuleAnalyser, build
from tests.unit.language.talks import talk


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


def missed(engine: RuleAnalyser, *lines: str) -> list[Finding]:
    return [one for one in engine.analyse(talk(*lines)).findings if one.id == "missed-cue"]


@pytest.mark.parametrize(
    "reply",
    [
        "The slides are due on Friday.",
        "Have you tried a planner?",
        "Just delegate it.",
        "At least it's quiet this week.",
        "You'll be fine, everyone feels like that.",
        "Anyway, let's look at the budget.",
        "Same here, I had five calls yesterday.",
        "No, I get it. By the way, did you send the numbers?",
        "That was the old crew, to be fair. I wasn't even around.",
    ],
)
def test_a_feeling_that_a_reply_takes_space_from_is_a_miss(
    engine: RuleAnalyser, reply: str
) -> None:
    (found,) = missed(engine, "O: Honestly, I'm exhausted.", f"L: {reply}", "O: Sure.")
    assert found.verdict is Verdict.MISS
    assert [quote.turn for quote in found.quotes] == [1, 2]
    assert "exhausted" in found.quotes[0].text


@pytest.mark.parametrize(
    "reply",
    [
        "What is draining you?",
        "That sounds hard.",
        "That makes sense, you've had no break since June.",
        "I'm sorry to hear that.",
        "You're worn out.",
        "So what I'm hearing is that it's too much. Did I get that right?",
        "Tell me more about that.",
        "Let's give that an hour at two.",
    ],
)
def test_a_reply_that_gives_space_is_not_reported(engine: RuleAnalyser, reply: str) -> None:
    assert not missed(engine, "O: Honestly, I'm exhausted.", f"L: {reply}", "O: Yeah.")


def test_a_continuer_gives_space_only_if_they_speak_on(engine: RuleAnalyser) -> None:
    went_on = ("O: I'm exhausted.", "L: Mm.", "O: It's the nights, I never sleep through them.")
    assert not missed(engine, *went_on)


def test_coming_back_a_little_later_clears_it(engine: RuleAnalyser) -> None:
    lines = ("O: I'm exhausted.", "L: One second.", "O: Sure.", "L: You said you're exhausted?")
    assert not missed(engine, *lines)


def test_a_mere_hint_is_never_called_a_miss(engine: RuleAnalyser) -> None:
    found = missed(engine, "O: It's fine, I guess.", "L: Great, so the budget.", "O: Okay.")
    assert all(one.verdict is Verdict.UNCERTAIN for one in found)


def test_somebody_else_s_feelings_are_not_theirs(engine: RuleAnalyser) -> None:
    assert not missed(engine, "O: Marek seemed upset.", "L: Anyway, the budget.", "O: Okay.")


def test_at_most_three_are_shown_a_strength_first_and_never_two_on_one_exchange(
    engine: RuleAnalyser,
) -> None:
    analysis = engine.analyse(
        talk(
            "O: I'm exhausted.",
            "L: The slides are due on Friday.",
            "O: I can't keep this up.",
            "L: Just delegate it.",
            "O: I dread Mondays.",
            "L: Anyway, the budget.",
            "O: I'm worried about the audit.",
            "L: That sounds really stressful. What worries you most about the audit?",
            "O: The dates.",
        )
    )
    shown = analysis.first_shown()
    assert len(shown) == 3
    assert shown[0].verdict is Verdict.STRENGTH
    turns = [quote.turn for one in shown for quote in one.quotes]
    assert len(turns) == len(set(turns))


def test_a_request_without_a_yes_or_no_is_pointed_at(engine: RuleAnalyser) -> None:
    silent = engine.analyse(
        talk("O: Could you talk to finance for me?", "L: Hm.", "O: Please.", "L: Busy week.")
    )
    assert "request-unanswered" in {one.id for one in silent.findings}
    answered = engine.analyse(talk("O: Could you talk to finance for me?", "L: Yes, today."))
    assert "request-unanswered" not in {one.id for one in answered.findings}


def test_heard_is_higher_where_the_reply_builds_on_what_was_said(engine: RuleAnalyser) -> None:
    said = "O: The new ward rota leaves nobody on the night desk."
    on_it, off_it = (
        engine.annotate(talk(said, f"L: {reply}"))[1]
        for reply in (
            "Who is on the night desk when the rota leaves it?",
            "The cake is in the fridge.",
        )
    )
    assert on_it.heard is not None
    assert off_it.heard is not None
    assert on_it.heard > off_it.heard


def test_a_rule_that_is_switched_off_finds_nothing() -> None:
    from dataclasses import replace

    from coach.domain.finding import LabelledTurn
    from coach.language.judging import judge
    from tests.unit.language.talks import shipped_rules

    conversation = talk("O: I'm exhausted.", "L: The slides are due on Friday.", "O: Sure.")
    turns = [LabelledTurn(turn, ()) for turn in conversation.turns]
    rules = shipped_rules()
    muted = [replace(rule, off=rule.id == "missed-cue") for rule in rules]
    assert "missed-cue" in {one.id for one in judge(conversation, turns, (), rules).findings}
    assert "missed-cue" not in {one.id for one in judge(conversation, turns, (), muted).findings}


def test_the_same_talk_gives_the_same_findings(engine: RuleAnalyser) -> None:
    conversation = talk("O: I'm exhausted.", "L: Just delegate it.", "O: Right.")
    assert engine.analyse(conversation) == engine.analyse(conversation)
