"""Tell: renegotiating a promise means telling the person, and when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coach.domain.commitment import Owner
from coach.domain.due import Due, DueKind
from coach.domain.errors import CoachError
from coach.services.follow_up import Promises

if TYPE_CHECKING:
    from datetime import date

    from coach.domain.commitment import Commitment
    from coach.services.ports import Clock, Journal


class Tell:
    """Moves a promise and keeps what is to be said about it."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._promises = Promises(journal, clock)

    def ask(self, commitment_id: str) -> str:
        """What to ask before a promise is moved or dropped.

        Raises:
            CoachError: If there is no such promise.
        """
        promise = self._promises.get(commitment_id)
        name = self._name(promise.person_id)
        if promise.owner is Owner.OTHER:
            return f"What did you and {name} agree?"
        return f"What will you tell {name}, and when?"

    def renegotiate(
        self, commitment_id: str, day: date, words: str, tell_on: date | None = None
    ) -> tuple[Commitment, Commitment | None]:
        """Give a promise a new day and keep what you will tell them.

        Args:
            commitment_id: Which.
            day: The new day; today or later.
            words: What you will tell them.
            tell_on: The day you will; None if you have told them already. It becomes a promise
                of its own, so that it comes to Today.

        Returns:
            The moved promise, and the promise to tell them, if there is one.

        Raises:
            CoachError: If nothing is to be told, or a day has passed, or the promise is closed.
        """
        promise = self._promises.get(commitment_id)
        if promise.owner is Owner.LEADER and not words.strip():
            raise CoachError(f"{self.ask(commitment_id)} A few words are enough; nothing changed.")
        if tell_on is not None and tell_on < self._clock():
            raise CoachError("The day to tell them has already passed. Nothing was changed.")
        moved = self._promises.renegotiate(commitment_id, day, words.strip())
        return moved, self._remind(moved, words, tell_on) if tell_on else None

    def say(
        self, commitment_id: str, words: str, tell_on: date | None = None
    ) -> tuple[Commitment, Commitment | None]:
        """Keep what you will tell them of a promise moved just now.

        Args:
            commitment_id: Which.
            words: What you will tell them.
            tell_on: The day you will; None if you have told them already.

        Returns:
            The promise with the words in its history, and the promise to tell them, if any.

        Raises:
            CoachError: If there is no such promise, or the day has passed.
        """
        promise = self._promises.get(commitment_id)
        if tell_on is not None and tell_on < self._clock():
            raise CoachError("The day to tell them has already passed. Nothing was changed.")
        *before, last = promise.history
        noted = replace(promise, history=(*before, replace(last, note=words.strip())))
        self._journal.save(noted)
        return noted, self._remind(noted, words, tell_on) if tell_on else None

    def _remind(self, promise: Commitment, words: str, day: date) -> Commitment:
        """A promise of its own to tell them, so that it comes to Today."""
        name = self._name(promise.person_id)
        what = f"Tell {name} that “{promise.what}” moves: {words.strip()}"
        due = Due(day.isoformat(), day, day, DueKind.DAY)
        return self._promises.add(promise.person_id, what, Owner.LEADER, due)

    def _name(self, person_id: str) -> str:
        for person in self._journal.people():
            if person.id == person_id:
                return person.name.split(maxsplit=1)[0]
        return "them"
