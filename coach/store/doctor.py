"""Looking the whole journal over: what is wrong, what was put right, what a person must do."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.errors import CoachError
from coach.domain.wording import counted
from coach.store import references
from coach.store.files import PRIVATE_FILE, PRIVATE_FOLDER
from coach.store.format import is_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coach.store.places import Places
    from coach.store.repository import TinyJournal

    Progress = Callable[[int, int], None]

_UNREADABLE = "It cannot be read."

_MB = 1024 * 1024
SPARE_BYTES = 50 * _MB
"""Free space below which a person is warned: a year of notes, and room to save what is open."""

_SYNCED = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "mobile documents",
    "icloud",
    "nextcloud",
    "owncloud",
    "syncthing",
    "box sync",
    "pcloud",
)
"""Words in the names of folders that another program copies elsewhere while coach writes."""


@dataclass(frozen=True, slots=True)
class Symptom:
    """One thing the doctor found.

    Attributes:
        told: What, in a sentence for a person.
        mended: Whether it was put right.
    """

    told: str
    mended: bool = False


def examine(journal: TinyJournal, *, progress: Progress | None = None) -> list[Symptom]:
    """Check everything there is to check.

    Args:
        journal: The journal. Opened in the usual way, what can safely be put right is; one that
            is only looked at (`coach.store.looking`) stays as it is.
        progress: Told files looked at and files in all.

    Returns:
        What was found; nothing if all is well.
    """
    files = journal.database.files
    repair = files.recovery.mends
    found = [Symptom(notice, repair) for notice in journal.notices()]
    found += surroundings(files.places, repair=repair)
    found += _copies(files.places, repair=repair)
    before = len(journal.notices())
    files_found = list(_files(journal, progress))
    found += files_found
    if not any(_UNREADABLE in one.told for one in files_found):
        with files.lock.held():  # no window may save between the reading of two tables
            told = references.check(journal, repair=repair)
        found += [Symptom(sentence, mended) for sentence, mended in told]
    return found + [Symptom(notice, repair) for notice in journal.notices()[before:]]


def surroundings(places: Places, *, repair: bool) -> Iterator[Symptom]:
    """What is wrong around the journal: who can read it, where it lies, how much room it has."""
    yield from _permissions(places, repair=repair)
    yield from _place(places)


def _permissions(places: Places, *, repair: bool) -> Iterator[Symptom]:
    open_to_others = []
    for path in (places.folder, *places.folder.rglob("*")):
        wanted = PRIVATE_FOLDER if path.is_dir() else PRIVATE_FILE
        if path.stat().st_mode & 0o777 & ~wanted:
            open_to_others.append(path)
            if repair:
                path.chmod(wanted)
    if open_to_others:
        yield Symptom(
            f"{counted(len(open_to_others), 'file or folder', 'files and folders')} of the journal "
            f"{'could' if repair else 'can'} be read by other users of this computer, "
            f"{open_to_others[0].name} among them.",
            mended=repair,
        )


def _place(places: Places) -> Iterator[Symptom]:
    where = str(places.folder.resolve()).casefold()
    synced = next((word for word in _SYNCED if word in where), None)
    if synced:
        yield Symptom(
            f"The journal lies in a folder that looks synced ({synced}). That sends it to other "
            "machines and can damage it while coach saves: move it, or use a passphrase."
        )
    if not os.access(places.folder, os.W_OK):
        yield Symptom(
            "coach may not write to the folder of the journal, so nothing can be saved. Check who "
            "owns it and how its disk is mounted."
        )
    free = shutil.disk_usage(places.folder).free
    if free < SPARE_BYTES:
        left = f"Only {free // _MB} MB" if free >= _MB else "Less than 1 MB"
        yield Symptom(
            f"{left} of the disk of the journal is free. "
            "Saving will soon fail, without loss: free some space."
        )


def _copies(places: Places, *, repair: bool) -> Iterator[Symptom]:
    """Older versions and snapshots: a damaged one is useless and may mislead."""
    copies = [path for at in (places.folder, places.tables) for path in at.glob("*.bak")]
    copies += [
        path
        for path in places.snapshots.rglob("*")
        if path.is_file() and path.suffix in ("", ".json")
    ]
    bad = [path for path in copies if not is_whole(path.read_bytes())]
    for path in bad:
        if repair:
            path.unlink()
    if bad:
        yield Symptom(
            f"{counted(len(bad), 'safety copy of the journal is', 'safety copies are')} damaged; "
            "the journal itself is not concerned. The next ones will be good.",
            mended=repair,
        )


def _files(journal: TinyJournal, progress: Progress | None) -> Iterator[Symptom]:
    """Every table and text, read as it is read in daily use; damaged ones are mended by that."""
    files = journal.database.files
    texts, names = files.places.text_files(), files.names()
    total = len(names) + len(texts)
    for at, name in enumerate(names, start=1):
        try:
            for _ in journal.records_in(name):
                pass
        except CoachError as problem:
            yield Symptom(f"{problem} {_UNREADABLE}")
        except (KeyError, ValueError, TypeError) as problem:
            yield Symptom(
                f"A record in “{name}” cannot be read ({type(problem).__name__}). "
                "Restore a backup, or export what can be read."
            )
        if progress:
            progress(at, total)
    for at, path in enumerate(texts, start=len(names) + 1):
        try:
            files.text(files.places.text_id(path))
        except CoachError as problem:
            yield Symptom(str(problem))
        if progress:
            progress(at, total)
