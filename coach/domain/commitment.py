"""Promises: as found in words, and as kept in the ledger."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from coach.domain.due import is_overdue

if TYPE_CHECKING:
    from datetime import date

    from coach.domain.due import Due


class Owner(StrEnum):
    """Who has to act."""

    LEADER = "leader"
    OTHER = "other"
    UNKNOWN = "unknown"


class Firmness(StrEnum):
    """How binding the words are."""

    FIRM = "firm"
    VAGUE = "vague"
    CONDITIONAL = "conditional"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class FoundCommitment:
    """A commitment as the words give it, before the leader has confirmed it.

    Attributes:
        turn: Number of the turn.
        start: First character in the turn's text.
        end: One past the last character.
        text: The words.
        owner: Who has to act.
        who: The owner's name, if the text or the talk tells.
        to: To whom it was promised, if known.
        firmness: How binding the words are.
        due: When, if the words or the next turns say.
        what: The act without the frame around it ("chase HR about leave").
        confidence: 0 to 1.
    """

    turn: int
    start: int
    end: int
    text: str
    owner: Owner
    who: str | None
    to: str | None
    firmness: Firmness
    due: Due | None = None
    what: str = ""
    confidence: float = 1.0


class State(StrEnum):
    """Where a promise stands; silence is never acceptance."""

    ASKED = "asked"
    OFFERED = "offered"
    PROMISED = "promised"
    COUNTERED = "countered"
    DECLINED = "declined"
    DONE = "done"
    RENEGOTIATED = "renegotiated"
    DROPPED = "dropped"


OPEN_STATES = frozenset(
    {State.ASKED, State.OFFERED, State.PROMISED, State.COUNTERED, State.RENEGOTIATED}
)


@dataclass(frozen=True, slots=True)
class Change:
    """One step in a promise's life: the day, the state it came to, and why."""

    on: date
    state: State
    note: str = ""


@dataclass(frozen=True, slots=True)
class Commitment:
    """A promise in the ledger, confirmed by the leader.

    Attributes:
        id: Short id, what `coach done ID` takes.
        person_id: The person it is to, or from.
        owner: Leader or other.
        what: The act, in the leader's words.
        quote: The words it was found in; empty if typed by hand.
        firmness: How binding the words were.
        due: When, if known.
        state: Where it stands.
        made_on: The day of the talk.
        conversation_id: The talk it came from, if any.
        history: Every change of state, oldest first.
        confidential: Kept out of screens by default and out of exports.
    """

    id: str
    person_id: str
    owner: Owner
    what: str
    quote: str
    firmness: Firmness
    due: Due | None
    state: State
    made_on: date
    conversation_id: str | None = None
    history: tuple[Change, ...] = ()
    confidential: bool = False

    @property
    def is_open(self) -> bool:
        """Whether something is still to happen."""
        return self.state in OPEN_STATES

    def is_overdue(self, today: date) -> bool:
        """Whether it is open and late by more than one working day."""
        return self.is_open and is_overdue(self.due, today)

    @property
    def closed_on(self) -> date | None:
        """The day it was done, declined or dropped; None while open."""
        if self.is_open or not self.history:
            return None
        return self.history[-1].on
