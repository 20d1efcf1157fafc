"""Keeping: the journal is the leader's, to take along, check, search, lock and destroy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from coach.domain.person import Person
    from coach.domain.reflection import Reflection
    from coach.services.ports import Journal

    Progress = Callable[[int, int], None]
    """Told how much is done and how much there is."""


class Exported(Protocol):
    """What an export wrote and left out: numbers of records by type."""

    @property
    def records(self) -> Mapping[str, int]:
        """What was written."""
        ...

    @property
    def left_out(self) -> Mapping[str, int]:
        """What is confidential or sensitive and was not."""
        ...


class Imported(Protocol):
    """What an import did: numbers of records by type."""

    @property
    def added(self) -> Mapping[str, int]:
        """New to the journal."""
        ...

    @property
    def same(self) -> Mapping[str, int]:
        """There already, word for word."""
        ...

    @property
    def kept(self) -> Mapping[str, int]:
        """There already and different; the journal's own was kept."""
        ...


class Backup(Protocol):
    """A backup that was made or restored."""

    @property
    def files(self) -> int:
        """How many files of the journal are in it."""
        ...

    @property
    def texts(self) -> int:
        """How many of them are notes and transcripts."""
        ...

    @property
    def replaced(self) -> Path | None:
        """Where the journal is now that a restored one took the place of."""
        ...


class Erased(Protocol):
    """What an erasure removed."""

    @property
    def records(self) -> Mapping[str, int]:
        """How many records, by the name of their table."""
        ...

    @property
    def texts(self) -> int:
        """Notes and transcripts."""
        ...

    @property
    def copies(self) -> int:
        """Older versions, snapshots and files put aside that were taken away with it."""
        ...


class Symptom(Protocol):
    """One thing that a check of the journal found."""

    @property
    def told(self) -> str:
        """What, in a sentence for a person."""
        ...

    @property
    def mended(self) -> bool:
        """Whether it was put right."""
        ...


class Hit(Protocol):
    """Words found in the text of a talk."""

    @property
    def reflection_id(self) -> str:
        """The talk."""
        ...

    @property
    def times(self) -> int:
        """How often they occur in it."""
        ...

    @property
    def start(self) -> int:
        """The first place, in characters of the text."""
        ...

    @property
    def around(self) -> str:
        """That place with a little on both sides, on one line."""
        ...


class Files(Protocol):
    """What the store can do with the files of an open journal. Each raises CoachError."""

    def notices(self) -> Sequence[str]:
        """What had to be recovered since it was opened, in sentences for a person."""
        ...

    def close(self) -> None:
        """Let go of them; the journal is not used any more."""
        ...

    def export(self, folder: Path, *, confidential: bool, progress: Progress) -> Exported:
        """Write everything to a new folder, in clear."""
        ...

    def take_in(self, folder: Path, *, progress: Progress) -> Imported:
        """Bring in what an export wrote."""
        ...

    def back_up(self, file: Path, *, progress: Progress) -> Backup:
        """Write the journal into one file."""
        ...

    def erase(self, person_id: str) -> Erased:
        """Remove a person for good."""
        ...

    def examine(self, *, repair: bool, progress: Progress) -> Sequence[Symptom]:
        """Check everything there is to check."""
        ...

    def search(self, words: str, *, progress: Progress) -> Iterator[Hit]:
        """Find words in all texts, newest talk first."""
        ...


class JournalFolder(Protocol):
    """A journal's folder while the journal is not open. Each step raises CoachError."""

    @property
    def path(self) -> Path:
        """Where it is."""
        ...

    def exists(self) -> bool:
        """Whether there is a journal in it."""
        ...

    def is_locked(self) -> bool:
        """Whether it is under a passphrase."""
        ...

    def lock(self, passphrase: str, *, progress: Progress) -> str:
        """Put it under a passphrase; gives back the recovery key."""
        ...

    def change(self, secret: str, passphrase: str) -> None:
        """Give it another passphrase."""
        ...

    def unlock(self, secret: str, *, progress: Progress) -> None:
        """Take the passphrase off."""
        ...

    def restore(self, file: Path) -> Backup:
        """Put a backup in its place."""
        ...


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

    def erase(self, person: Person, progress: Progress) -> tuple[Erased, int]:
        """Erase a person for good.

        Args:
            person: Whom.
            progress: Told texts read and texts in all, while what is left is looked through.

        Returns:
            What was removed, and how many talks with others still mention the name.

        Raises:
            CoachError: If the disk refuses; the erasure then goes on at the next start.
        """
        erased = self.files.erase(person.id)
        still = sum(1 for _ in self.files.search(person.name, progress=progress))
        return erased, still

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
