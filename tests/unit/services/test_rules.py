"""Rules: all of them, one of them, off and on again."""

from __future__ import annotations

import pytest

from coach.domain.errors import CoachError
from coach.domain.settings import Settings
from coach.services.coaching import Coaching
from coach.services.rules import Rules
from tests.fakes import SUNDAY, MemoryJournal, SmallEngine


@pytest.fixture
def kept() -> MemoryJournal:
    return MemoryJournal()


@pytest.fixture
def rules(kept: MemoryJournal) -> Rules:
    return Rules(Coaching(SmallEngine), kept, lambda: SUNDAY)


def test_a_rule_switched_off_says_so_until_switched_on_again(
    kept: MemoryJournal, rules: Rules
) -> None:
    rules.switch("concern-cue", off=True)
    assert {rule.id: rule.off for rule in rules.all()} == {
        "concern-cue": True,
        "commitment-firm": False,
    }
    assert rules.get("concern-cue").off
    rules.switch("concern-cue", off=False)
    assert not rules.get("concern-cue").off
    assert kept.settings().muted == ()


def test_switching_twice_is_as_switching_once(kept: MemoryJournal, rules: Rules) -> None:
    for _ in range(2):
        rules.switch("commitment-firm", off=True)
        rules.switch("concern-cue", off=True)
    assert kept.settings().muted == ("commitment-firm", "concern-cue")


def test_switching_leaves_the_other_settings_alone(kept: MemoryJournal, rules: Rules) -> None:
    kept.save(Settings(me=("Dana",), light=True))
    rules.switch("concern-cue", off=True)
    assert kept.settings() == Settings(me=("Dana",), light=True, muted=("concern-cue",))


def test_a_rule_that_is_none_is_answered_with_where_they_stand(
    kept: MemoryJournal, rules: Rules
) -> None:
    for ask in (rules.get, lambda one: rules.switch(one, off=True)):
        with pytest.raises(CoachError, match=r"no rule “nope”.*coach rules list"):
            ask("nope")
    assert kept.settings().muted == ()


def test_a_sentence_tried_shows_every_label_even_of_rules_switched_off(rules: Rules) -> None:
    sentence = "I'll ask, for I am worried about Monday"
    rules.switch("concern-cue", off=True)
    labels = rules.try_text(sentence)
    assert [(one.id, sentence[one.start : one.end][:5]) for one in labels] == [
        ("commitment-firm", "I'll "),
        ("concern-cue", "worri"),
    ]


def test_the_examples_of_every_rule_are_run(rules: Rules) -> None:
    problems, results = rules.check()
    assert not problems
    assert {result.rule for result in results} == {"concern-cue", "commitment-firm"}
    assert all(result.found == result.expected for result in results)
