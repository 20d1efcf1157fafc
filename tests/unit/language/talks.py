"""Builds talks and notes for the tests of judgement."""

from __future__ import annotations

from datetime import date

from coach.data import shipped
from coach.domain.commitment import Firmness, FoundCommitment
from coach.domain.conversation import Conversation, Mode, Role, Turn, cast
from coach.domain.rule import Rule
from coach.language.pipeline import Pipeline
from coach.language.promises import find_commitments
from coach.language.rulebook import load_rulebook

DAY = date(2026, 11, 18)
"""A Wednesday."""
REST = (
    " Then we went through the plan, the order list and the visit next week, line by line. "
    "We agreed dates for all of it. The room is booked and the slides are with the printer."
)
"""The end of a note that is long enough to be judged."""


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


def promises_in(*lines: str) -> list[FoundCommitment]:
    """What is promised, and not declined, in the turns of Ruth, who leads, and Sam."""
    turns = []
    for n, line in enumerate(lines, 1):
        speaker, words = line.split(": ", maxsplit=1)
        turns.append(Turn(n, speaker, Role.UNKNOWN, words))
    talk = Conversation(Mode.TRANSCRIPT, cast(turns, "Ruth"), DAY, leader="Ruth", other="Sam")
    return [one for one in find_commitments(talk) if one.firmness is not Firmness.DECLINED]


def due_of(one: FoundCommitment) -> date | None:
    """The day a promise is due, if it has one."""
    return one.due.latest if one.due else None


def dues_in(*lines: str) -> list[date | None]:
    """The days of what is promised in the turns of Ruth and Sam, in order."""
    return [due_of(one) for one in promises_in(*lines)]


def shipped_rules() -> tuple[Rule, ...]:
    """The rules in force."""
    pipeline = Pipeline()
    return load_rulebook(shipped("rules"), None, pipeline.norms).in_force()
