"""A reply that takes a worry up, whatever else it does, is not held against the leader."""

from __future__ import annotations

import pytest

from coach.domain.finding import Verdict
from coach.language.analyser import RuleAnalyser, build
from tests.unit.language.talks import talk


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


def passed_over(engine: RuleAnalyser, *lines: str) -> bool:
    found = engine.analyse(talk(*lines)).findings
    return any(one.id == "missed-cue" and one.verdict is Verdict.MISS for one in found)


WORN_OUT = "O: I'm exhausted, I was up until four with the server again."


@pytest.mark.parametrize(
    "reply",
    [
        "L: That's too much. Put the next one on Piet.",
        "L: Try the other runbook. Do you want me to go through it with you?",
        "L: Call the vendor first. I'll take this weekend myself.",
        "L: Nobody should be up that long. Write it in the log.",
    ],
)
def test_siding_offering_or_taking_it_over_is_no_passing_over(engine, reply):
    assert not passed_over(engine, WORN_OUT, reply, "O: Okay.", "L: Now the budget.")


def test_what_is_owned_a_turn_later_is_no_passing_over(engine):
    later = ("L: Anyway, the budget.", "O: Right.", "L: Sorry, I went past that. Four again?")
    assert not passed_over(engine, WORN_OUT, *later)


@pytest.mark.parametrize(
    "reply",
    [
        "L: Everybody is tired this time of year. Anyway, the budget is due on Friday.",
        "L: You'll be fine. Now, where are we with the migration?",
    ],
)
def test_a_wave_of_the_hand_and_another_subject_is(engine, reply):
    assert passed_over(engine, WORN_OUT, reply, "O: Okay.", "L: And the licences?")


def test_a_promise_of_something_else_takes_nothing_up(engine):
    hard = "O: I'm doing Graham's work as well as mine and I'm exhausted."
    reply = "L: Anyway, I'll send the form to sign by Friday week."
    assert passed_over(engine, hard, reply, "O: Okay.", "L: And the licences?")
