"""Keeping: the journal is the leader's, to take along, check, search, lock and destroy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coach.domain.person import Person
    from coach.domain.reflection import Reflection
    from coach.services.keeping_ports import Erased, Files, Hit, Progress
    from coach.services.mentions import Mentioned
    from coach.services.ports import Journal


@dataclass(frozen=True, slots=True)
class Found:
    """A talk in whose text the words stand.

    Attributes:
        hit: Where.
        talk: The talk; None if its text has lost it.
        name: Whom it was with.
    """

    hit: Hit
    talk: Reflection | None
    name: str


@dataclass(frozen=True, slots=True)
class About:
    """How much the journal holds about a person.

    Attributes:
        talks: Talks with them.
        promises: Promises both ways, the closed ones too.
        facts: What they told you.
        preps: Preps.
        repairs: Repair plans.
    """

    talks: int
    promises: int
    facts: int
    preps: int
    repairs: int


class Keeping:
    """What a leader can do with the journal as a whole."""

    def __init__(self, journal: Journal, files: Files | None) -> None:
        """Work on an open journal.

        Args:
            journal: The records.
            files: What they are kept in; None for a journal that is kept nowhere.
        """
        self._journal = journal
        self._kept_in = files

    def notices(self) -> tuple[str, ...]:
        """What had to be recovered since the journal was opened, oldest first."""
        return tuple(self._kept_in.notices()) if self._kept_in else ()

    def close(self) -> None:
        """Leave the journal as one that nobody works on; nothing is lost where it is not called."""
        if self._kept_in:
            self._kept_in.close()

    @property
    def files(self) -> Files:
        """What the journal is kept in.

        Raises:
            CoachError: If it is kept nowhere.
        """
        if self._kept_in is None:
            raise CoachError("This journal is not kept in files, so that cannot be done with it.")
        return self._kept_in

    def about(self, person: Person) -> About:
        """How much there is to erase about a person."""
        kept, only = self._journal, person.id
        return About(
            talks=len(kept.reflections(person_id=only)),
            promises=len(kept.commitments(person_id=only, only_open=False)),
            facts=len(kept.facts(person_id=only)),
            preps=len(kept.preps(person_id=only)),
            repairs=len(kept.repairs(person_id=only)),
        )

    def mentions(self, person: Person, progress: Progress) -> Mentioned:
        """Where a person's names stand in what is about others.

        Args:
            person: Who.
            progress: Told texts looked through and texts in all.
        """
        from coach.domain.naming import Named, names_of
        from coach.services.mentions import mentions

        people = self._journal.people()
        named = Named(names_of(person, people))
        found = self.files.naming(named, progress=progress) if named.names else ()
        return mentions(people, person, found, named)

    def erase(self, person: Person, hide: Sequence[str] = ()) -> Erased:
        """Erase a person for good.

        Args:
            person: Whom.
            hide: Names in whose place “someone” is put in what is about others.

        Returns:
            What was removed and changed.

        Raises:
            CoachError: If the disk refuses; the erasure then goes on at the next start.
        """
        return self.files.erase(person.id, hide)

    def search(self, words: str, progress: Progress) -> Iterator[Found]:
        """Find words, any case, in every note and transcript, newest talk first.

        Raises:
            CoachError: If there are no words, or a text cannot be read.
        """
        if not words.strip():
            raise CoachError("Give coach a word or two to look for.")
        names = {person.id: person.name for person in self._journal.people()}
        for hit in self.files.search(words, progress=progress):
            talk = self._journal.reflection(hit.reflection_id)
            yield Found(hit, talk, names.get(talk.person_id, "?") if talk else "?")
