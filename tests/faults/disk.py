"""A disk that fails on purpose: at any call an error, or the power gone with writes unordered.

What was synced is on the disk. Of the rest, any part may be: file contents none, half or whole,
names in a folder up to any change or, by folder, not at all. `images` makes those disks.
"""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CALLS = ("open", "write", "fsync", "replace", "rename", "link", "unlink", "mkdir", "rmdir")


class PowerCut(BaseException):
    """The machine is off; nothing below catches it."""


@dataclass(frozen=True)
class Change:
    """A name in a folder that now means another file, or none."""

    folder: str
    name: str
    inode: int | None


class FaultyDisk:
    """Stands between coach and the system while it is entered."""

    def __init__(self, root: Path, at: int = -1, error: int | None = None) -> None:
        """Watch a folder.

        Args:
            root: Everything below is watched.
            at: Number of the call to fail, from 1; never if -1.
            error: The error to raise there; None cuts the power.
        """
        self.root, self.at, self.error = str(root), at, error
        self.calls: list[str] = []
        self.off = False
        self.armed = True
        self._real = {name: getattr(os, name) for name in CALLS}
        self._open: dict[int, str] = {}
        self._content: dict[int, bytes] = {}
        self._unsynced: dict[int, bytes] = {}
        self._folders: dict[str, dict[str, int]] = {}
        self._log: list[Change] = []
        self._kept_alive: list[int] = []
        for folder, _, files in os.walk(self.root):
            self._folders[folder] = {}
            for name in files:
                path = Path(folder, name)
                inode = path.stat().st_ino
                self._folders[folder][name] = inode
                self._content[inode] = path.read_bytes()

    def begin_here(self) -> None:
        """Count calls from now on; what was done before is done, synced or not."""
        self.calls.clear()
        self.armed = True

    def __enter__(self) -> FaultyDisk:
        for name in CALLS:
            setattr(os, name, getattr(self, f"_{name}_call"))
        return self

    def __exit__(self, *exc: object) -> None:
        for name, real in self._real.items():
            setattr(os, name, real)
        for handle in self._kept_alive:
            os.close(handle)

    def images(
        self, to: Path, seldom: int = 1, seen: set[int] | None = None
    ) -> Iterator[tuple[str, Path]]:
        """Every disk that the power cut may have left; each replaces the one before.

        Args:
            to: Where to build them.
            seldom: Build only each so-many-th.
            seen: Disks that were built before and need not be again; takes those built now.
        """
        seen = set() if seen is None else seen
        log = list(self._log)
        lists = [(f"first {n} of {len(log)} names", log[:n]) for n in range(len(log) + 1)]
        for folder in sorted({change.folder for change in log}):
            rest = [change for change in log if change.folder != folder]
            lists.append((f"no names in {Path(folder).name}", rest))
        cases = itertools.product(lists, ("none", "half", "all"))
        for n, ((names, changes), content) in enumerate(cases):
            if n % seldom == 0:
                found = self._left(changes, content)
                like = _like(found)
                if like not in seen:
                    seen.add(like)
                    _build(to, found)
                    yield f"{names}, content {content}", to

    def _left(self, changes: list[Change], content: str) -> dict[str, dict[str, bytes]]:
        """What is on the disk: by folder and name."""
        folders = {folder: dict(names) for folder, names in self._folders.items()}
        for change in changes:
            names = folders.setdefault(change.folder, {})
            if change.inode is None:
                names.pop(change.name, None)
            else:
                names[change.name] = change.inode
        return {
            os.path.relpath(folder, self.root): {
                name: self._bytes(inode, content) for name, inode in names.items()
            }
            for folder, names in folders.items()
        }

    def _bytes(self, inode: int, content: str) -> bytes:
        fresh = self._unsynced.get(inode)
        if fresh is None:
            return self._content.get(inode, b"")
        return {"none": b"", "half": fresh[: len(fresh) // 2], "all": fresh}[content]

    # The calls.

    def _step(self, call: str) -> None:
        if self.off:
            raise PowerCut
        self.calls.append(call)
        if self.armed and len(self.calls) == self.at:
            if self.error is not None:
                raise OSError(self.error, os.strerror(self.error))
            self.off = True
            raise PowerCut

    def _mine(self, path: Any) -> bool:
        return isinstance(path, (str, os.PathLike)) and os.fspath(path).startswith(self.root)

    def _note(self, path: Any, inode: int | None) -> None:
        folder, name = os.path.split(os.fspath(path))
        self._log.append(Change(folder, name, inode))

    def _open_call(self, path, flags, *args, **kwargs):
        made = bool(flags & os.O_CREAT) and not Path(path).exists()
        new = self._mine(path) and (made or bool(flags & os.O_TRUNC))
        if new:
            self._step(f"open {path}")
        handle = self._real["open"](path, flags, *args, **kwargs)
        if self._mine(path):
            self._open[handle] = os.fspath(path)
        if new:
            inode = os.fstat(handle).st_ino
            self._kept_alive.append(os.dup(handle))  # so that no later file gets its inode
            self._unsynced[inode] = b""
            if made:
                self._note(path, inode)
        return handle

    def _write_call(self, handle, data):
        if handle not in self._open or not self._is(handle):
            return self._real["write"](handle, data)
        self._step(f"write {self._open[handle]}")
        written = self._real["write"](handle, data)
        inode = os.fstat(handle).st_ino
        self._unsynced[inode] = self._unsynced.get(inode, b"") + bytes(data[:written])
        return written

    def _is(self, handle: int) -> bool:
        """Whether a handle is still the one that was opened under this number."""
        try:
            return os.path.samestat(os.fstat(handle), Path(self._open[handle]).stat())
        except OSError:
            return False

    def _fsync_call(self, handle):
        path = self._open.get(handle, "")
        self._step(f"fsync {path}")
        if Path(path).is_dir():
            self._settle(path)
        else:
            inode = os.fstat(handle).st_ino
            if inode in self._unsynced:
                self._content[inode] = self._unsynced.pop(inode)

    def _settle(self, folder: str) -> None:
        names = self._folders.setdefault(folder, {})
        for change in [one for one in self._log if one.folder == folder]:
            if change.inode is None:
                names.pop(change.name, None)
            else:
                names[change.name] = change.inode
        self._log = [one for one in self._log if one.folder != folder]

    def _replace_call(self, old, new, **kwargs):
        self._move("replace", old, new, kwargs)

    def _rename_call(self, old, new, **kwargs):
        self._move("rename", old, new, kwargs)

    def _move(self, call: str, old: Any, new: Any, kwargs: dict[str, Any]) -> None:
        if self._mine(old):
            self._step(f"{call} {old} -> {new}")
        inode = Path(old).stat().st_ino
        folder = Path(old).is_dir()
        self._real[call](old, new, **kwargs)
        if self._mine(old) and not folder:
            self._note(new, inode)
            self._note(old, None)

    def _link_call(self, old, new, **kwargs):
        self._step(f"link {old} -> {new}")
        self._real["link"](old, new, **kwargs)
        self._note(new, Path(new).stat().st_ino)

    def _unlink_call(self, path, **kwargs):
        if "dir_fd" in kwargs or not self._mine(path):
            return self._real["unlink"](path, **kwargs)
        if os.path.lexists(path):
            self._step(f"unlink {path}")
        self._real["unlink"](path, **kwargs)
        self._note(path, None)
        return None

    def _mkdir_call(self, path, *args, **kwargs):
        if self._mine(path):
            self._step(f"mkdir {path}")
        self._real["mkdir"](path, *args, **kwargs)
        if self._mine(path):
            self._folders.setdefault(os.fspath(path), {})

    def _rmdir_call(self, path, **kwargs):
        self._real["rmdir"](path, **kwargs)


def _build(to: Path, folders: dict[str, dict[str, bytes]]) -> None:
    shutil.rmtree(to, ignore_errors=True)
    for folder, names in folders.items():
        place = to / folder
        place.mkdir(parents=True, exist_ok=True)
        for name, blob in names.items():
            (place / name).write_bytes(blob)


def _like(folders: dict[str, dict[str, bytes]]) -> int:
    """The same for disks that differ only in the passing names of half-written files."""
    return hash(
        frozenset(
            (folder, name[:5] if name.startswith(".new-") else name, blob)
            for folder, names in folders.items()
            for name, blob in {"": b"", **names}.items()
        )
    )
