"""Bringing a journal that an earlier coach wrote to the form of this one, when it is opened.

A backup is made first and stays in the journal folder. Then all tables are written at once: a
crash leaves the journal as it was, and the next start begins again, or as it is to be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.domain.errors import CoachError
from coach.store import format as form
from coach.store.backup import read_through, write_backup
from coach.store.problems import reason

if TYPE_CHECKING:
    from pathlib import Path

    from coach.store.storage import JournalStorage


def upgrade(storage: JournalStorage) -> None:
    """Bring a journal up to date, if an earlier coach wrote it.

    Args:
        storage: The journal, just opened.

    Raises:
        CoachError: If there is no room for the backup, or a record cannot be understood; the
            journal is as it was.
    """
    if storage.schema == form.SCHEMA:
        return
    with storage.lock.held():
        storage.names()  # another window may have done it meanwhile
        if storage.schema == form.SCHEMA:
            return
        file = storage.places.backups / f"before-form-{form.SCHEMA}.backup"
        _back_up(storage, file)
        try:
            storage.write_anew()
        except (KeyError, ValueError, TypeError, AttributeError) as problem:
            raise CoachError(
                "Your journal could not be brought to the form of this coach "
                f"({type(problem).__name__}). Nothing was changed: go on with the coach you had, "
                "and please report this."
            ) from problem
    storage.recovery.tell(
        "Your journal was brought to the form that this coach writes. As it was before, it is in "
        f"{file}: delete that file when you have seen that all is well."
    )


def _back_up(storage: JournalStorage, file: Path) -> None:
    if file.exists():
        try:
            read_through(file)
            return  # of a start that was cut short: the journal has not changed since
        except CoachError:
            file.unlink()
    try:
        write_backup(storage, file)
    except OSError as problem:
        raise CoachError(
            "This coach writes the journal in a newer form and keeps a backup of the old one, for "
            f"which there is no room: {reason(problem)} and open coach again. Nothing was changed."
        ) from problem
