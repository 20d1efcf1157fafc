"""Private files that are either wholly there or not at all, on disk as well as in memory."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
from pathlib import Path

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_NEW = ".new-"
"""How the name of a file begins that is being written and not yet in its place."""

_F_FULLFSYNC = 51
"""macOS: `fsync` leaves the data in the drive's own cache, this command does not (fcntl.h)."""


def make_private_folder(folder: Path) -> None:
    """Create a folder and its missing parents for its owner alone.

    `Path.mkdir(parents=True, mode=…)` would leave the parents open to the group.
    """
    missing = []
    at = folder
    while not at.exists():
        missing.append(at)
        at = at.parent
    for made in reversed(missing):
        with contextlib.suppress(FileExistsError):
            made.mkdir(mode=PRIVATE_FOLDER)
            made.chmod(PRIVATE_FOLDER)
            sync_folder(made.parent)


def sync_file(handle: int) -> None:
    """Force an open file's content to the disk itself."""
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, _F_FULLFSYNC)
            return
    os.fsync(handle)


def sync_folder(folder: Path) -> None:
    """Force a folder's list of names to the disk; Windows keeps that list safe by itself."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        sync_file(handle)
    finally:
        os.close(handle)


def write_new(folder: Path, blob: bytes, *, sync: bool = True) -> Path:
    """Write a fresh private file with a passing name in `folder`.

    Args:
        folder: Where; the file is to be renamed within it, as disks may order the changes to
            two folders as they please.
        blob: Its content.
        sync: Whether to force the content to disk; the folder is the caller's to sync.

    Returns:
        The file. If anything fails it is taken away again.
    """
    path = _passing(folder)
    write_blob(path, blob, sync=sync)
    return path


def write_blob(path: Path, blob: bytes, *, sync: bool = True) -> None:
    """Write a new private file; if anything fails it is taken away again.

    Raises:
        FileExistsError: If there is a file already.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, PRIVATE_FILE)
    try:
        try:
            rest = memoryview(blob)
            while rest:
                rest = rest[os.write(handle, rest) :]
            if sync:
                sync_file(handle)
        finally:
            os.close(handle)
    except BaseException:
        forget(path)
        raise


def replace_file(path: Path, blob: bytes) -> None:
    """Put `blob` at `path`, the old content staying until the new one is safe."""
    fresh = write_new(path.parent, blob)
    try:
        fresh.replace(path)
    except BaseException:
        forget(fresh)
        raise
    sync_folder(path.parent)


def keep_as(path: Path, kept: Path) -> None:
    """Give the file at `path` a second name beside it, replacing what had that name.

    A hard link costs no bytes; where the disk has none, the content is copied.
    """
    passing = _passing(path.parent)
    try:
        passing.hardlink_to(path)
    except (OSError, NotImplementedError):
        passing = write_new(kept.parent, path.read_bytes())
    passing.replace(kept)


def _passing(folder: Path) -> Path:
    return folder / f"{_NEW}{secrets.token_hex(8)}"


def left_over(folder: Path) -> list[Path]:
    """Files that a crash left half written in a folder."""
    with os.scandir(folder) as entries:
        return [folder / entry.name for entry in entries if entry.name.startswith(_NEW)]


def forget(path: Path) -> None:
    """Take a file away if it is there; never raises, for use while something else went wrong."""
    with contextlib.suppress(OSError):
        path.unlink()


Stamp = tuple[int, int, int] | None
"""Inode, size and time of a file: differs whenever the file was replaced. None if it is gone."""


def stamp(path: Path) -> Stamp:
    """What tells one version of a file from the next."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns)
