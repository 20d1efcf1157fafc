"""People: who they are, and everything kept about one of them on one page."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from coach.domain.commitment import Commitment, Owner
from coach.domain.errors import CoachError
from coach.domain.person import Person
from coach.domain.touch import Touch, talk_log, touch

if TYPE_CHECKING:
    from coach.domain.fact import Fact
    from coach.domain.prep import Prep
    from coach.domain.reflection import Reflection
    from coach.services.ports import Clock, Journal


@dataclass(frozen=True, slots=True)
class PersonPage:
    """Everything about one person.

    Attributes:
        person: The person.
        touch: When you last spoke and whether it has become quiet.
        talks: Reflections, newest first.
        yours: Your open promises to them, by due date.
        theirs: Their open promises to you.
        closed: Promises closed in the last 90 days, both ways.
        facts: What they told you, newest first.
        preps: Preps, newest first.
    """

    person: Person
    touch: Touch
    talks: tuple[Reflection, ...]
    yours: tuple[Commitment, ...]
    theirs: tuple[Commitment, ...]
    closed: tuple[Commitment, ...]
    facts: tuple[Fact, ...]
    preps: tuple[Prep, ...]


class People:
    """Finds, adds and shows people."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock

    def all(self) -> tuple[Touch, ...]:
        """Everybody with how it stands, by name."""
        today = self._clock()
        logs = self._journal.talk_logs()
        return tuple(touch(person, logs.get(person.id), today) for person in self._journal.people())

    def named(self, name: str) -> Person | None:
        """The person who goes by a name; None if nobody or more than one does."""
        people = self._journal.people()
        exact = [person for person in people if person.name.casefold() == name.strip().casefold()]
        fits = exact or [person for person in people if person.goes_by(name)]
        return fits[0] if len(fits) == 1 else None

    def find(self, name: str) -> Person:
        """The person who goes by a name.

        Raises:
            CoachError: If nobody does, or more than one; it names who comes close.
        """
        found = self.named(name)
        if found:
            return found
        people = self._journal.people()
        fits = [person.name for person in people if person.goes_by(name)]
        if len(fits) > 1:
            raise CoachError(f"“{name}” could be {' or '.join(fits)}. Use the full name.")
        close = get_close_matches(name, [person.name for person in people], n=3, cutoff=0.5)
        hint = f" Did you mean {' or '.join(close)}?" if close else " `coach people` lists them."
        raise CoachError(f"Nobody in your journal goes by “{name}”.{hint}")

    def add(self, name: str, relation: str = "report") -> Person:
        """Bring a person into the journal, or give back the one who has that very name.

        Raises:
            CoachError: If the name is empty.
        """
        clean = " ".join(name.split())
        if not clean:
            raise CoachError("A person needs a name. Nothing was saved.")
        for person in self._journal.people():
            if person.name.casefold() == clean.casefold():
                return person
        person = Person(
            id=self._journal.new_id(), name=clean, relation=relation, added_on=self._clock()
        )
        self._journal.save(person)
        return person

    def change(self, person: Person) -> None:
        """Save a person's changed details."""
        self._journal.save(person)

    def page(self, person_id: str) -> PersonPage:
        """One person's page.

        Raises:
            CoachError: If there is no such person.
        """
        person = next((one for one in self._journal.people() if one.id == person_id), None)
        if person is None:
            raise CoachError("That person is no longer in the journal.")
        today = self._clock()
        talks = tuple(self._journal.reflections(person_id=person_id))
        promises = self._journal.commitments(person_id=person_id, only_open=False)
        still_open = [promise for promise in promises if promise.is_open]
        recent = [
            promise
            for promise in promises
            if promise.closed_on is not None and (today - promise.closed_on).days <= 90
        ]
        return PersonPage(
            person=person,
            touch=touch(person, talk_log(talks), today),
            talks=talks,
            yours=tuple(promise for promise in still_open if promise.owner is Owner.LEADER),
            theirs=tuple(promise for promise in still_open if promise.owner is Owner.OTHER),
            closed=tuple(recent),
            facts=tuple(self._journal.facts(person_id=person_id)),
            preps=tuple(self._journal.preps(person_id=person_id)),
        )
