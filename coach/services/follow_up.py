"""Follow up: the ledger of promises, yours and theirs, and every step in their lives."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.domain.commitment import Change, Commitment, Firmness, Owner, State
from coach.domain.due import Due, DueKind, is_due
from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from coach.services.ports import Clock, Journal


@dataclass(frozen=True, slots=True)
class Entry:
    """A promise with the name of the person and how it stands today."""

    commitment: Commitment
    name: str
    overdue: bool
    due: bool


class Promises:
    """Lists promises and moves them through their states."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock

    def open(self, owner: Owner | None = None) -> tuple[Entry, ...]:
        """Open promises, most overdue first, undated last; of one side where given."""
        return tuple(
            entry
            for entry in self._entries(self._journal.commitments())
            if owner is None or entry.commitment.owner is owner
        )

    def due(self) -> tuple[Entry, ...]:
        """Open promises whose day has come."""
        return tuple(entry for entry in self.open() if entry.due)

    def every(self) -> tuple[Entry, ...]:
        """All promises, the closed ones too."""
        return self._entries(self._journal.commitments(only_open=False))

    def get(self, commitment_id: str) -> Commitment:
        """One promise by its id.

        Raises:
            CoachError: If there is none of that id.
        """
        found = self._journal.commitment(commitment_id.strip().lower())
        if found is None:
            raise CoachError(
                f"There is no commitment “{commitment_id}”. `coach commitments` lists their ids."
            )
        return found

    def done(self, commitment_id: str) -> Commitment:
        """Mark a promise as kept."""
        return self._move(commitment_id, State.DONE)

    def drop(self, commitment_id: str, why: str = "") -> Commitment:
        """Close a promise that will not be kept, with a word on why."""
        return self._move(commitment_id, State.DROPPED, why)

    def reopen(self, commitment_id: str) -> Commitment:
        """Open a closed promise again."""
        return self._move(commitment_id, State.PROMISED, reopening=True)

    def renegotiate(self, commitment_id: str, day: date, why: str = "") -> Commitment:
        """Give a promise a new day.

        Args:
            commitment_id: Which.
            day: The new day; today or later.
            why: What you will tell them.

        Raises:
            CoachError: If the day has passed, or the promise is closed.
        """
        if day < self._clock():
            raise CoachError("The new day has already passed. Nothing was changed.")
        due = Due(day.isoformat(), day, day, DueKind.DAY)
        return self._move(commitment_id, State.RENEGOTIATED, why, due=due)

    def add(self, person_id: str, what: str, owner: Owner, due: Due | None = None) -> Commitment:
        """Put a promise typed by hand into the ledger.

        Raises:
            CoachError: If it says nothing.
        """
        if not what.strip():
            raise CoachError("A promise needs a few words. Nothing was saved.")
        today = self._clock()
        commitment = Commitment(
            id=self._journal.new_id(),
            person_id=person_id,
            owner=owner,
            what=what.strip(),
            quote="",
            firmness=Firmness.FIRM,
            due=due,
            state=State.PROMISED,
            made_on=today,
            history=(Change(today, State.PROMISED),),
        )
        self._journal.save(commitment)
        return commitment

    def _entries(self, commitments: Sequence[Commitment]) -> tuple[Entry, ...]:
        today = self._clock()
        names = {person.id: person.name for person in self._journal.people()}
        return tuple(
            Entry(
                commitment=one,
                name=names.get(one.person_id, "?"),
                overdue=one.is_overdue(today),
                due=one.is_open and is_due(one.due, today),
            )
            for one in commitments
        )

    def _move(
        self,
        commitment_id: str,
        state: State,
        note: str = "",
        *,
        due: Due | None = None,
        reopening: bool = False,
    ) -> Commitment:
        commitment = self.get(commitment_id)
        if not commitment.is_open and not reopening:
            raise CoachError(
                f"“{commitment.id}” is already {commitment.state.value}. Nothing was changed."
            )
        moved = replace(
            commitment,
            state=state,
            due=due or commitment.due,
            history=(*commitment.history, Change(self._clock(), state, note)),
        )
        self._journal.save(moved)
        return moved
