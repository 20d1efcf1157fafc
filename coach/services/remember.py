"""Remember: what people told about themselves, and whether anyone asked again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coach.domain.errors import CoachError
from coach.domain.fact import Fact

if TYPE_CHECKING:
    from datetime import date

    from coach.services.ports import Clock, Journal


class Memory:
    """Keeps personal facts."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock

    def add(self, person_id: str, text: str, ask_after: date | None = None) -> Fact:
        """Remember a fact typed by hand.

        Raises:
            CoachError: If it says nothing.
        """
        if not text.strip():
            raise CoachError("There is nothing to remember yet. Nothing was saved.")
        fact = Fact(
            id=self._journal.new_id(),
            person_id=person_id,
            text=text.strip(),
            learned_on=self._clock(),
            ask_after=ask_after,
        )
        self._journal.save(fact)
        return fact

    def asked(self, fact: Fact) -> Fact:
        """Note that you asked about it today."""
        changed = replace(fact, asked_on=self._clock())
        self._journal.save(changed)
        return changed

    def change(self, fact: Fact) -> None:
        """Save a changed fact."""
        self._journal.save(fact)

    def forget(self, fact: Fact) -> None:
        """Take a fact out of memory."""
        self._journal.remove([fact])
