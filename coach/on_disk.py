"""The journal on disk as the services ask for it: the store's functions over one folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from coach.domain.naming import Named
    from coach.services.keeping_ports import Progress
    from coach.services.ports import Clock, Record
    from coach.store.archive import Imported
    from coach.store.backup import Backup
    from coach.store.doctor import Symptom
    from coach.store.erase import Erased
    from coach.store.exporting import Exported
    from coach.store.repository import TinyJournal
    from coach.store.search import Hit

_SIGNS = ("tables", "key.json", "key.json.bak", "leaving", "arrived")
"""Names of which at least one stands in every journal folder, also while one is being restored."""


class JournalFiles:
    """What `coach.services.keeping_ports.Files` asks for, over an open journal."""

    def __init__(self, journal: TinyJournal) -> None:
        self._journal = journal

    def notices(self) -> tuple[str, ...]:
        """What had to be recovered since it was opened."""
        return tuple(self._journal.notices())

    def close(self) -> None:
        """Let go of them; the journal is not used any more."""
        self._journal.close()

    def export(
        self, folder: Path, *, texts: bool, confidential: bool, progress: Progress
    ) -> Exported:
        """Write the journal to a new folder, in clear."""
        from coach.store.exporting import export_journal

        return export_journal(
            self._journal, folder, texts=texts, confidential=confidential, progress=progress
        )

    def take_in(self, folder: Path, *, progress: Progress) -> Imported:
        """Bring in what an export wrote."""
        from coach.store.archive import import_journal

        return import_journal(self._journal, folder, progress=progress)

    def back_up(self, file: Path, *, progress: Progress) -> Backup:
        """Write the journal into one file."""
        from coach.store.backup import back_up

        return back_up(self._journal.database.files, file, progress)

    def naming(self, named: Named, *, progress: Progress) -> Iterator[tuple[Record, str]]:
        """Records in which names stand, each with the text of its talk that says one."""
        from coach.store.hiding import naming

        return naming(self._journal, named, progress)

    def erase(self, person_id: str, hide: Sequence[str]) -> Erased:
        """Remove a person for good, and names from what is about others."""
        from coach.store.erase import erase_person

        return erase_person(self._journal, person_id, hide)

    def examine(self, *, progress: Progress) -> list[Symptom]:
        """Check everything there is to check, and put right what can safely be."""
        from coach.store.doctor import examine

        return examine(self._journal, progress=progress)

    def search(self, words: str, *, progress: Progress) -> Iterator[Hit]:
        """Find words in all texts, newest talk first."""
        from coach.store.search import search_texts

        return search_texts(self._journal, words, progress)


class ShutFolder:
    """What `coach.services.keeping_ports.JournalFolder` asks for: a journal that is not open."""

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self._clock = clock

    def exists(self) -> bool:
        """Whether there is a journal in it."""
        return self._asked(lambda: any((self.path / name).exists() for name in _SIGNS))

    def is_locked(self) -> bool:
        """Whether it is under a passphrase."""
        from coach.store.places import Places

        return self._asked(Places(self.path).is_locked)

    def _asked(self, question: Callable[[], bool]) -> bool:
        """The answer of the disk; CoachError where it gives none."""
        try:
            return question()
        except OSError as problem:
            from coach.store.problems import not_opened

            raise not_opened(self.path, problem) from problem

    def look(self, secret: str | None, *, progress: Progress) -> list[Symptom]:
        """Say what is wrong with it; no byte of it is changed."""
        from coach.store.looking import look_over

        return look_over(self.path, secret, clock=self._clock, progress=progress)

    def lock(self, passphrase: str, *, show: Callable[[str], None], progress: Progress) -> None:
        """Put it under a passphrase; the recovery key is shown before anything changes."""
        from coach.store.journal import lock_journal

        lock_journal(self.path, passphrase, clock=self._clock, show=show, progress=progress)

    def change(self, secret: str, passphrase: str) -> None:
        """Give it another passphrase."""
        from coach.store.journal import change_passphrase

        change_passphrase(self.path, secret, passphrase, clock=self._clock)

    def unlock(self, secret: str, *, progress: Progress) -> None:
        """Take the passphrase off."""
        from coach.store.journal import unlock_journal

        unlock_journal(self.path, secret, clock=self._clock, progress=progress)

    def replaced(self) -> list[Path]:
        """The journals that restored ones took the place of; each is a whole journal."""
        from coach.store.swap import replaced

        return replaced(self.path)

    def restore(self, file: Path) -> Backup:
        """Put a backup in its place."""
        from coach.store.backup import restore

        return restore(self.path, file)
