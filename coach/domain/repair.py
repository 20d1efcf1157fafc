"""A repair plan: what a leader does, step by step, after having broken somebody's trust."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class Step(StrEnum):
    """The four steps, in the order that works (Lewicki, Polin & Lount 2016)."""

    ACKNOWLEDGE = "acknowledge"
    APOLOGISE = "apologise"
    RESPONSIBILITY = "responsibility"
    AMENDS = "amends"


@dataclass(frozen=True, slots=True)
class StepTaken:
    """A step with what the leader said or will say, and the day it was taken.

    Attributes:
        step: Which of the four.
        words: The leader's words.
        on: The day they were said; None while they are only prepared.
    """

    step: Step
    words: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """One breach and its repair.

    Attributes:
        id: Short id.
        person_id: Whose trust was hurt.
        opened_on: The day the plan was made.
        breach: What the leader did, plainly.
        steps: At most one entry for each step.
        amends: Ids of the promises made to put it right; their days come to Today.
        closed_on: The day the leader closed the plan; None while it is open.
    """

    id: str
    person_id: str
    opened_on: date
    breach: str
    steps: tuple[StepTaken, ...] = ()
    amends: tuple[str, ...] = ()
    closed_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether the plan is still being worked on."""
        return self.closed_on is None

    def taken(self, step: Step) -> StepTaken | None:
        """What was prepared or said for a step; None if nothing yet."""
        return next((one for one in self.steps if one.step is step), None)

    def next_step(self) -> Step | None:
        """The first step not yet taken; None when all four are."""
        done = {one.step for one in self.steps if one.on is not None}
        return next((step for step in Step if step not in done), None)
