"""Builds talks and notes for the tests of judgement."""

from __future__ import annotations

from datetime import date

from coach.data import shipped
from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.rule import Rule
from coach.language.pipeline import Pipeline
from coach.language.rulebook import load_rulebook

DAY = date(2026, 11, 18)
"""A Wednesday."""


def talk(*lines: str) -> Conversation:
    """Turns from "L: …" and "O: …"."""
    turns = []
    for n, line in enumerate(lines, 1):
        who, _, text = line.partition(": ")
        leads = who == "L"
        role = Role.LEADER if leads else Role.OTHER
        turns.append(Turn(n, "Dana" if leads else "Sam", role, text))
    return Conversation(Mode.TRANSCRIPT, tuple(turns), DAY, leader="Dana", other="Sam")


def note(text: str, other: str | None = "Sam") -> Conversation:
    """A note about Sam."""
    return Conversation(Mode.NOTES, (Turn(1, None, Role.LEADER, text),), DAY, other=other)


def shipped_rules() -> tuple[Rule, ...]:
    """The rules in force."""
    pipeline = Pipeline()
    return load_rulebook(shipped("rules"), None, pipeline.norms).in_force()
