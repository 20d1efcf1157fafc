"""Opening a journal, and putting it under a passphrase or taking it off.

What only some openings need is imported where it is needed: it would hold up all others.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from coach.domain.errors import CoachError
from coach.store import format as form
from coach.store.database import Database
from coach.store.places import Places
from coach.store.problems import READ_ONLY, not_opened, reason
from coach.store.repository import TinyJournal
from coach.store.storage import JournalStorage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.store.keys import KeyFile
    from coach.store.sealing import Progress

Clock = Callable[[], date]


def open_journal(
    folder: Path,
    *,
    clock: Clock,
    new_id: Callable[[], str] | None = None,
    passphrase: str | None = None,
) -> TinyJournal:
    """Open the journal in a folder, creating it if there is none.

    Args:
        folder: The journal folder.
        clock: Tells today's day.
        new_id: Gives ids; the journal's own if left out.
        passphrase: The passphrase or the recovery key, where `is_locked(folder)`.

    Raises:
        CoachError: If it cannot be opened; the message says why and what to do.
    """
    try:
        storage = _open_storage(folder, clock, passphrase)
        if storage.schema != form.SCHEMA:
            from coach.store.upgrade import upgrade

            upgrade(storage)
    except OSError as problem:
        if problem.errno not in READ_ONLY:
            raise not_opened(folder, problem) from problem
        storage = _open_to_read(folder, clock, passphrase, problem)
    journal = TinyJournal(Database(storage), new_id)
    if storage.recovery.mends and storage.places.erasing.exists():
        _go_on_erasing(journal)
    return journal


def _go_on_erasing(journal: TinyJournal) -> None:
    """Finish an erasure; where that cannot be, the journal opens all the same and says so."""
    from coach.store.erase import resume_erasure

    try:
        resume_erasure(journal)
    except (CoachError, OSError) as problem:
        why = f"Now {reason(problem)}." if isinstance(problem, OSError) else str(problem)
        journal.database.files.recovery.tell(
            f"An erasure that was cut short could not be finished yet, and goes on at the next "
            f"start. {why}"
        )


def _open_to_read(
    folder: Path, clock: Clock, secret: str | None, problem: OSError
) -> JournalStorage:
    """Open a journal that cannot be written to, if nothing in it waits to be finished."""
    from coach.store.looking import is_quiet, look_into

    try:
        storage, _ = look_into(folder, secret, clock=clock)
        if is_quiet(storage):
            storage.recovery.tell(
                f"Nothing can be saved to the journal in {folder}: {reason(problem)}. "
                "Until then you can read and search it, export it and back it up."
            )
            return storage
        storage.close()
    except OSError:
        pass
    raise not_opened(folder, problem) from problem


def lock_journal(
    folder: Path,
    passphrase: str,
    *,
    clock: Clock,
    show: Callable[[str], None],
    progress: Progress | None = None,
) -> None:
    """Put a journal under a passphrase.

    Cut short, it is finished when the journal is next opened with the passphrase; the recovery
    key is good from the first file on, so it is shown before that.

    Args:
        folder: The journal folder.
        passphrase: At least eight letters.
        clock: Tells today's day.
        show: Shows the recovery key, which is kept nowhere, before anything changes; what it
            raises calls the whole off.
        progress: Told files done and files in all.

    Raises:
        CoachError: If it has one already, or the disk refuses; nothing is lost.
    """
    from coach.store.keys import new_key_file, write_key_file

    with _told_kindly(folder, "The journal is not all encrypted yet", "with the passphrase"):
        _open_storage(folder, clock, None).close()  # refuses what cannot be locked
        known, recovery = new_key_file(passphrase)
        show(recovery)
        storage = _open_storage(folder, clock, None)
        try:
            with storage.lock.held():
                write_key_file(storage.places, known)
        finally:
            storage.close()
        _open_storage(folder, clock, passphrase, progress).close()


def unlock_journal(
    folder: Path, secret: str, *, clock: Clock, progress: Progress | None = None
) -> None:
    """Take the passphrase off a journal; its files are in clear afterwards.

    Raises:
        CoachError: If the secret is wrong or there is no passphrase.
    """
    from dataclasses import replace

    from coach.store.keys import Stage, write_key_file

    with _told_kindly(folder, "The passphrase is not all taken off yet", "with the passphrase"):
        storage = _open_storage(folder, clock, secret)
        try:
            with storage.lock.held():
                known = _key_file(storage)
                write_key_file(storage.places, replace(known, stage=Stage.OPENING))
        finally:
            storage.close()
        _open_storage(folder, clock, secret, progress).close()


def _key_file(storage: JournalStorage) -> KeyFile:
    """The key file of a journal under a passphrase, which this one must be."""
    from coach.store.keys import read_key_file

    known = read_key_file(storage.places)
    if known is None:
        raise CoachError("This journal is not under a passphrase. Nothing was changed.")
    return known


def change_passphrase(folder: Path, secret: str, passphrase: str, *, clock: Clock) -> None:
    """Give a journal another passphrase; the recovery key stays the same.

    Args:
        folder: The journal folder.
        secret: The passphrase there is, or the recovery key.
        passphrase: The new one.
        clock: Tells today's day.

    Raises:
        CoachError: If the secret is wrong or the new passphrase too short.
    """
    from coach.store.keys import unwrap, with_passphrase, write_key_file

    with _told_kindly(folder, "The passphrase may not be changed", "with the old or the new one"):
        storage = _open_storage(folder, clock, secret)
        try:
            with storage.lock.held():
                known = _key_file(storage)
                key = unwrap(known, secret)
                write_key_file(storage.places, with_passphrase(known, key, passphrase))
                # The old passphrase must open no copy of the key.
                storage.snapshots.forget_all()
        finally:
            storage.close()


@contextlib.contextmanager
def _told_kindly(folder: Path, what: str, how: str) -> Iterator[None]:
    """Say what a disk that refuses means for the passphrase."""
    try:
        yield
    except OSError as problem:
        if not Places(folder).is_locked():
            raise CoachError(
                f"Nothing was encrypted: {reason(problem)} and try again. The journal is as it was."
            ) from problem
        raise CoachError(
            f"{what}: {reason(problem)}, then open coach {how}. Nothing is lost; what is left "
            "to do is done then."
        ) from problem


def _open_storage(
    folder: Path, clock: Clock, secret: str | None, progress: Progress | None = None
) -> JournalStorage:
    places = Places(folder)
    if places.is_being_swapped():
        from coach.store.swap import resume_swap

        resume_swap(folder)
    if not places.is_locked():
        return JournalStorage(folder, today=clock)
    from coach.store.keys import Stage
    from coach.store.sealing import cipher_for, convert

    cipher, known = cipher_for(places, secret)
    storage = JournalStorage(folder, today=clock, cipher=cipher)
    if known is None or known.stage is Stage.SEALED:
        return storage
    convert(storage, known, progress)
    storage.close()
    return _open_storage(folder, clock, secret if known.stage is Stage.SEALING else None)
