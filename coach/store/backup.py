"""The whole journal as one file, and back; what is restored is checked before it replaces anything.

A backup is a tar file of the journal's own files, each with its checksum, and first a list of
them. A journal under a passphrase stays under it in its backup.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach.domain.errors import CoachError
from coach.store.files import forget, make_private_folder, sync_file, sync_folder, write_new
from coach.store.format import FileKind, Header, Plain, decode, encode, is_whole
from coach.store.places import ARRIVED
from coach.store.problems import NotReadableError, reason
from coach.store.swap import begin_swap, finish_swap, held_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import IO

    from coach.store.places import Places
    from coach.store.storage import JournalStorage

    Progress = Callable[[int, int], None]

_LIST = "coach-backup"
_NAMES = re.compile(r"(tables/|texts/)?[\w-][\w.-]*")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that was made or restored.

    Attributes:
        file: Where it is.
        files: How many files of the journal are in it.
        texts: How many of them are notes and transcripts.
        replaced: Where the journal is that a restored one took the place of, if there was one.
    """

    file: Path
    files: int
    texts: int
    replaced: Path | None = None


def back_up(storage: JournalStorage, file: Path, progress: Progress | None = None) -> Backup:
    """Write the journal into one file and read that back.

    Args:
        storage: The journal.
        file: A new file outside the journal folder.
        progress: Told files done and files in all.

    Raises:
        CoachError: If it is there already, lies in the journal, or cannot be written.
    """
    folder = storage.places.folder.resolve()
    if file.exists() or folder in file.resolve().parents:
        raise CoachError(
            f"{file} is there already or lies inside the journal itself. Nothing was written; "
            "choose a new name outside the journal folder, best on another disk."
        )
    try:
        return _told(file, write_backup(storage, file, progress))
    except OSError as problem:
        forget(file)
        raise CoachError(
            f"The backup to {file} could not be made: {reason(problem)} and try again. "
            "The journal is as it was."
        ) from problem


def write_backup(
    storage: JournalStorage, file: Path, progress: Progress | None = None
) -> list[str]:
    """Write the journal into one file, wherever that is, and read it back.

    Returns:
        The names of the files in it.

    Raises:
        OSError: If it could not be written.
        CoachError: If it does not read back.
    """
    make_private_folder(file.parent)
    with storage.lock.held():
        storage.settle()
        found = _write(storage, file, progress)
    if read_through(file) != found:
        raise CoachError(f"What was written to {file} does not read back. Try another disk.")
    return found


def restore(folder: Path, file: Path) -> Backup:
    """Put a backup in the place of the journal in a folder; all of it or nothing.

    The journal that was there is kept beside the folder.

    Args:
        folder: The journal folder.
        file: A file that `back_up` made.

    Raises:
        CoachError: If the backup is not whole or the disk refuses; the journal is as it was.
    """
    names = read_through(file)
    try:
        with held_folder(folder) as places:
            finish_swap(places)
            _unpack(file, places.folder / ARRIVED)
            begin_swap(places)
            replaced = finish_swap(places)
    except OSError as problem:
        raise CoachError(
            f"{file} was not restored: {reason(problem)} and try again. "
            f"The journal in {folder} is as it was."
        ) from problem
    return _told(file, names, replaced)


def _told(file: Path, names: list[str], replaced: Path | None = None) -> Backup:
    texts = sum(name.startswith("texts/") for name in names)
    return Backup(file, len(names), texts, replaced)


def _members(places: Places) -> Iterator[tuple[str, Path]]:
    for path in [*places.whole(), *sorted(places.text_files())]:
        yield path.relative_to(places.folder).as_posix(), path


def _write(storage: JournalStorage, file: Path, progress: Progress | None) -> list[str]:
    members = list(_members(storage.places))
    names = [name for name, _ in members]
    under_way = write_new(file.parent, b"")
    try:
        with under_way.open("r+b") as raw:
            with tarfile.open(fileobj=raw, mode="w") as tar:
                said = json.dumps({"files": names}).encode()
                # Whoever could read the journal can read its backup.
                header = Header(FileKind.LIST, _LIST, schema=storage.schema)
                _add(tar, _LIST, encode(header, said, Plain()))
                for done, (name, path) in enumerate(members, start=1):
                    _add(tar, name, path.read_bytes())
                    if progress:
                        progress(done, len(members))
            raw.flush()
            sync_file(raw.fileno())
        under_way.replace(file)
    except BaseException:
        forget(under_way)
        raise
    sync_folder(file.parent)
    return names


def _add(tar: tarfile.TarFile, name: str, blob: bytes) -> None:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = len(blob), 0o600
    tar.addfile(entry, io.BytesIO(blob))


def read_through(file: Path) -> list[str]:
    """The names of the files in a backup, every one of them looked at.

    Raises:
        CoachError: If it is not whole.
    """
    names: list[str] = []
    try:
        with file.open("rb") as raw, tarfile.open(fileobj=raw, mode="r:") as tar:
            wanted = _listed(tar)
            for entry, blob in _entries(tar):
                if not is_whole(blob):
                    raise NotReadableError(f"{entry} is damaged")
                names.append(entry)
        if sorted(names) != sorted(wanted):
            raise NotReadableError("files are missing")
    except OSError as problem:
        raise CoachError(f"{file} cannot be read: {problem.strerror}.") from problem
    except (NotReadableError, tarfile.TarError, ValueError, KeyError) as problem:
        raise CoachError(
            f"{file} is not a whole backup of coach's ({problem}). Nothing was changed; "
            "try another backup."
        ) from problem
    return names


def _listed(tar: tarfile.TarFile) -> list[str]:
    first = tar.next()
    content = tar.extractfile(first) if first and first.name == _LIST else None
    if content is None:
        raise NotReadableError("it does not begin with a list")
    said = json.loads(decode(content.read(), Plain(), FileKind.LIST, _LIST)[1])
    return [str(name) for name in said["files"]]


def _entries(tar: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    for entry in tar:
        if entry.name == _LIST:
            continue
        content: IO[bytes] | None = tar.extractfile(entry) if entry.isreg() else None
        if content is None or not _NAMES.fullmatch(entry.name):
            raise NotReadableError(f"{entry.name} does not belong in it")
        yield entry.name, content.read()


def _unpack(file: Path, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("tables", "texts"):
        make_private_folder(folder / name)
    with file.open("rb") as raw, tarfile.open(fileobj=raw, mode="r:") as tar:
        for name, blob in _entries(tar):
            path = folder / name
            write_new(path.parent, blob).replace(path)
    for at in (folder / "tables", folder / "texts", folder):
        sync_folder(at)
