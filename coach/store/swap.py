"""One journal in the place of another, so that a crash leaves the old one or the new one."""

from __future__ import annotations

import contextlib
import glob
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from coach.store.files import make_private_folder, replace_file, sync_folder
from coach.store.lock import Lock
from coach.store.places import ARRIVED, LEAVING, SWAPPING, Places

if TYPE_CHECKING:
    from collections.abc import Iterator

_ALL = (
    "tables",
    "texts",
    "snapshots",
    "quarantine",
    "backups",
    "contents.json",
    "contents.json.bak",
    "key.json",
    "key.json.bak",
    "redo",
    "erasing",
)
"""What makes up a journal."""

_REPLACED = "-replaced-"
"""Ends, with a number, the name of the folder that a replaced journal is moved to."""

_WAIT = 10.0
"""Seconds to wait for another window: a restore is rare and should not fail over one save."""


@contextlib.contextmanager
def held_folder(folder: Path) -> Iterator[Places]:
    """A journal folder, made if need be, with its lock held."""
    make_private_folder(folder)
    places = Places(folder)
    lock = Lock(places.lock, _WAIT)
    try:
        with lock.held():
            yield places
    finally:
        lock.close()


def resume_swap(folder: Path) -> None:
    """Finish a swap that was cut short; called before anything in the folder is read."""
    with held_folder(folder) as places:
        finish_swap(places)


def begin_swap(places: Places) -> None:
    """Decide that what has arrived takes the journal's place; with the lock held."""
    there = [name for name in _ALL if (places.folder / name).exists()]
    make_private_folder(places.folder / LEAVING)
    replace_file(places.folder / SWAPPING, json.dumps(there).encode())


def finish_swap(places: Places) -> Path | None:
    """Do what was decided, and clear away what was not; with the lock held.

    Returns:
        Where the journal now is that was replaced; None if there was none.
    """
    folder, leaving = places.folder, places.folder / LEAVING
    intent = folder / SWAPPING
    if intent.exists():
        for name in json.loads(intent.read_bytes()):
            if not (leaving / name).exists():
                (folder / name).rename(leaving / name)
        for name in _ALL:
            if (folder / ARRIVED / name).exists():
                (folder / ARRIVED / name).rename(folder / name)
        for at in (leaving, folder):
            sync_folder(at)
        intent.unlink()
        sync_folder(folder)
    shutil.rmtree(folder / ARRIVED, ignore_errors=True)
    return _move_out(places, leaving) if leaving.exists() else None


def replaced(folder: Path) -> list[Path]:
    """The journals beside a folder that restored ones took the place of, oldest first."""
    found = folder.parent.glob(f"{glob.escape(folder.name)}{_REPLACED}*")
    return sorted(path for path in found if path.is_dir())


def _move_out(places: Places, leaving: Path) -> Path | None:
    if not any(path.is_file() for at in ("tables", "texts") for path in (leaving / at).glob("*")):
        shutil.rmtree(leaving)  # nothing had been saved there
        return None
    folder, n = places.folder, 1
    while (out := folder.with_name(f"{folder.name}{_REPLACED}{n}")).exists():
        n += 1
    leaving.rename(out)
    sync_folder(folder.parent)
    return out
