"""What people told about themselves, found and remembered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class FoundFact:
    """A personal fact in the words of a talk or note, before the leader has confirmed it.

    Attributes:
        turn: Number of the turn.
        start: First character in the turn's text.
        end: One past the last character.
        about: Whom it is about, if known.
        text: The words; where they lean on a question or on somebody named before, with those.
        sensitive: Health, bereavement, separation, money, religion, sexuality, legal status, union.
        ask_after: The day after the event it names, when it would be kind to ask.
        confidential: The text says that it is to go no further.
    """

    turn: int
    start: int
    end: int
    about: str | None
    text: str
    sensitive: bool = False
    ask_after: date | None = None
    confidential: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A personal fact in memory, confirmed by the leader.

    Attributes:
        id: Short id.
        person_id: Whom it is about.
        text: The fact, in the leader's words.
        learned_on: The day of the talk.
        conversation_id: The talk it came from, if any.
        sensitive: Kept out of screens by default and out of exports.
        confidential: Told in confidence: likewise.
        ask_after: When to ask about it; None for never.
        asked_on: When the leader asked; None if not yet.
    """

    id: str
    person_id: str
    text: str
    learned_on: date
    conversation_id: str | None = None
    sensitive: bool = False
    confidential: bool = False
    ask_after: date | None = None
    asked_on: date | None = None

    def to_ask(self, today: date) -> bool:
        """Whether it is time to ask and nobody has."""
        return self.ask_after is not None and self.ask_after <= today and self.asked_on is None
