"""Every rule keeps its word: what it says it finds it finds, and leaves alone what it says."""

from __future__ import annotations

from functools import cache

import pytest

from coach.data import shipped
from coach.domain.rule import Level, Rule
from coach.language.analyser import RuleAnalyser, build
from coach.language.pipeline import Pipeline
from coach.language.rulebook import FEWEST_EXAMPLES, load_rulebook

RULES = load_rulebook(shipped("rules"), None, Pipeline().norms)


@cache
def analyser() -> RuleAnalyser:
    return build()


def test_no_shipped_rule_has_a_problem():
    assert [str(problem) for problem in RULES.problems] == []


def test_all_cards_of_the_field_are_there():
    assert len(RULES.rules) >= 56


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_a_rule_finds_its_examples_and_leaves_the_others(rule: Rule):
    if rule.level is Level.WEEK:
        assert not rule.find, "a rule over the journal reads no single text"
        return
    assert len(rule.match) >= FEWEST_EXAMPLES
    assert len(rule.skip) >= FEWEST_EXAMPLES
    wrong = [
        f"{'not found' if result.expected else 'found'}: {result.example}"
        for result in analyser().check_rule(rule)
        if not result.passed
    ]
    assert wrong == []


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_a_rule_tells_its_practice_and_its_source(rule: Rule):
    assert rule.seed
    assert rule.source
    if rule.shown and rule.level is not Level.TURN:
        assert rule.say or rule.severity == 0
