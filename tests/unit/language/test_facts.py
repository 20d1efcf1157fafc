"""Personal facts: life outside the job is kept, with the day it would be kind to ask."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.fact import FoundFact
from coach.language.analyser import RuleAnalyser, build
from coach.language.facts import ask_after
from tests.unit.language.talks import DAY, note, talk


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


def facts(engine: RuleAnalyser, text: str) -> tuple[FoundFact, ...]:
    return engine.analyse(talk("L: Hello.", f"O: {text}")).facts


@pytest.mark.parametrize(
    "text",
    [
        "My daughter starts school on Monday.",
        "We're expecting in June.",
        "I play in a band.",
        "My dad's in hospital.",
        "I'm training for a marathon.",
        "We got the keys to our new house.",
    ],
)
def test_what_they_tell_of_their_life_is_kept(engine: RuleAnalyser, text: str) -> None:
    (fact,) = facts(engine, text)
    assert fact.text == text
    assert fact.about == "Sam"


@pytest.mark.parametrize(
    "text",
    [
        "I run the stand-up.",
        "The parent process died.",
        "Your daughter is lovely.",
        "The deck is late.",
    ],
)
def test_work_that_shares_the_words_is_not(engine: RuleAnalyser, text: str) -> None:
    assert not facts(engine, text)


def test_health_and_loss_are_sensitive(engine: RuleAnalyser) -> None:
    assert [fact.sensitive for fact in facts(engine, "My dad's in hospital.")] == [True]
    assert [fact.sensitive for fact in facts(engine, "My daughter starts school on Monday.")] == [
        False
    ]


def test_the_day_to_ask_is_the_day_after_the_event() -> None:
    assert ask_after("my son's trials are on Saturday", DAY) == date(2026, 11, 22)
    assert ask_after("we have a new puppy", DAY) is None


def test_the_leader_s_own_life_is_not_a_fact_about_them(engine: RuleAnalyser) -> None:
    assert not engine.analyse(talk("L: My daughter starts school on Monday.", "O: Nice.")).facts
    assert not engine.analyse(
        note("Told him my wife is away this week. He was quiet about the audit today, though.")
    ).facts


def test_a_note_s_facts_are_about_the_other(engine: RuleAnalyser) -> None:
    (fact,) = engine.analyse(
        note("Good chat. Her son's trials for the county are on Saturday.")
    ).facts
    assert fact.about == "Sam"
    assert "trials" in fact.text
    assert fact.ask_after == date(2026, 11, 22)
