"""Looking a journal over as it lies on the disk, without changing a byte of it.

Opening a journal finishes what a crash left undone and mends what it reads. A look does neither:
it says what opening would find.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from coach.domain.errors import CoachError
from coach.domain.wording import counted
from coach.store import format as form
from coach.store.database import Database
from coach.store.doctor import Symptom, examine, surroundings
from coach.store.format import FileKind, Plain, decode
from coach.store.keys import KeyFile, Stage
from coach.store.places import Places
from coach.store.problems import NotReadableError, not_opened
from coach.store.repository import TinyJournal
from coach.store.sealing import cipher_for
from coach.store.storage import JournalStorage

if TYPE_CHECKING:
    from coach.store.doctor import Progress

_NEXT = "Nothing is lost: the next start of coach finishes it."

_OLDER = (
    "An earlier coach wrote this journal. The next start of this one makes a backup and brings it "
    "up to date."
)


def look_over(
    folder: Path,
    secret: str | None,
    *,
    clock: Callable[[], date],
    progress: Progress | None = None,
) -> list[Symptom]:
    """Say what is wrong with a journal; nothing is put right and nothing is written.

    Args:
        folder: The journal folder.
        secret: The passphrase or recovery key, where there is one.
        clock: Tells the day.
        progress: Told files looked at and files in all.

    Raises:
        CoachError: If it is under a passphrase that was not given, was written by a newer coach,
            or cannot be read at all.
    """
    places = Places(folder)
    if places.is_being_swapped():
        return [Symptom(f"A restore was cut short. {_NEXT}"), *surroundings(places, repair=False)]
    try:
        storage, known = look_into(folder, secret, clock=clock)
    except OSError as problem:
        raise not_opened(folder, problem) from problem
    try:
        found = list(_cut_short(places, known))
        with storage.lock.held():
            unfinished = list(_unfinished(storage))
        if storage.schema != form.SCHEMA:
            found.append(Symptom(_OLDER))
        if unfinished:
            return [*found, *unfinished, *surroundings(places, repair=False)]
        return found + examine(TinyJournal(Database(storage)), progress=progress)
    except OSError as problem:
        raise CoachError(
            f"The journal could not be looked over to the end: {problem.strerror}. "
            "Nothing was changed."
        ) from problem
    finally:
        storage.close()


def look_into(
    folder: Path, secret: str | None, *, clock: Callable[[], date]
) -> tuple[JournalStorage, KeyFile | None]:
    """Open a journal so that nothing of it is changed.

    Args:
        folder: The journal folder.
        secret: The passphrase or recovery key, where there is one.
        clock: Tells the day.

    Returns:
        The journal, and its key file if it has one.
    """
    cipher, known = cipher_for(Places(folder), secret, mends=False)
    return JournalStorage(folder, today=clock, cipher=cipher, looks=True), known


def is_quiet(storage: JournalStorage) -> bool:
    """Whether nothing in a journal waits to be finished, so that it reads as it was saved."""
    places = storage.places
    if places.is_being_swapped() or places.erasing.exists():
        return False
    with storage.lock.held():
        return not list(_unfinished(storage))


def _cut_short(places: Places, known: KeyFile | None) -> Iterator[Symptom]:
    """What a crash left half done."""
    if known and known.stage is not Stage.SEALED:
        what = "Putting the journal under" if known.stage is Stage.SEALING else "Taking off"
        yield Symptom(f"{what} its passphrase was cut short. {_NEXT}")
    if known and not _is_good(places.key):
        yield Symptom("The key file is damaged or missing; its copy is good and is used.")
    if places.erasing.exists():
        yield Symptom("An erasure was cut short. The next start of coach finishes it.")
    if junk := places.left_over():
        files = counted(len(junk), "half-written file that a crash left", "half-written files")
        yield Symptom(f"There is {files}; the next start of coach clears up.")


def _unfinished(storage: JournalStorage) -> Iterator[Symptom]:
    """Whether the last saves are all in place; with the lock held, so no window is saving."""
    try:
        if storage.redo.unfinished():
            yield Symptom(
                f"The machine went down during a save. {_NEXT} Then run coach doctor again: what "
                "else there may be can be seen only after that."
            )
    except NotReadableError:
        yield Symptom(
            "The record of an earlier save is damaged. If the machine went down right after that "
            "save, a part of it may be missing."
        )


def _is_good(path: Path) -> bool:
    try:
        decode(path.read_bytes(), Plain(), FileKind.LIST, "key")
    except (OSError, NotReadableError):
        return False
    return True
