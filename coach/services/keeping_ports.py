"""What keeping needs of the store, as small protocols; `coach.on_disk` has them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from coach.domain.naming import Named
    from coach.services.ports import Record

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

    @property
    def texts(self) -> int:
        """Notes and transcripts that were written."""
        ...

    @property
    def texts_left_out(self) -> int:
        """Those that were not asked for."""
        ...

    @property
    def texts_withheld(self) -> int:
        """Those that were asked for, and hold something confidential or sensitive."""
        ...

    @property
    def masked(self) -> int:
        """Records in which words of something confidential or sensitive were replaced."""
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

    @property
    def hidden(self) -> Mapping[str, int]:
        """How many records about others had names replaced, by the name of their table."""
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

    def export(
        self, folder: Path, *, texts: bool, confidential: bool, progress: Progress
    ) -> Exported:
        """Write the journal to a new folder, in clear."""
        ...

    def take_in(self, folder: Path, *, progress: Progress) -> Imported:
        """Bring in what an export wrote."""
        ...

    def back_up(self, file: Path, *, progress: Progress) -> Backup:
        """Write the journal into one file."""
        ...

    def naming(self, named: Named, *, progress: Progress) -> Iterator[tuple[Record, str]]:
        """Records in which names stand, each with the text of its talk that says one."""
        ...

    def erase(self, person_id: str, hide: Sequence[str]) -> Erased:
        """Remove a person for good, and names from what is about others."""
        ...

    def examine(self, *, progress: Progress) -> Sequence[Symptom]:
        """Check everything there is to check, and put right what can safely be."""
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

    def look(self, secret: str | None, *, progress: Progress) -> Sequence[Symptom]:
        """Say what is wrong with it; no byte of it is changed."""
        ...

    def lock(self, passphrase: str, *, show: Callable[[str], None], progress: Progress) -> None:
        """Put it under a passphrase; the recovery key is shown before anything changes."""
        ...

    def change(self, secret: str, passphrase: str) -> None:
        """Give it another passphrase."""
        ...

    def unlock(self, secret: str, *, progress: Progress) -> None:
        """Take the passphrase off."""
        ...

    def replaced(self) -> Sequence[Path]:
        """The journals that restored ones took the place of; each is a whole journal."""
        ...

    def restore(self, file: Path) -> Backup:
        """Put a backup in its place."""
        ...
