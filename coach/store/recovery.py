"""Reading a journal file, and what to do when it is not what was written."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from coach.store.files import Stamp, make_private_folder, replace_file, sync_folder
from coach.store.format import FileKind, Header, decode, decode_parts
from coach.store.problems import DamagedError, NotReadableError, RefusedError, reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from coach.store.format import Cipher
    from coach.store.lock import Lock
    from coach.store.places import Places


class Recovery:
    """Reads journal files; a damaged one is put aside and the newest good copy takes its place.

    Attributes:
        notices: What was recovered, in sentences for a person, oldest first.
        mended: Names of the files recovered from an older copy.
        mends: Whether it changes anything; else a good copy is read where it lies.
    """

    def __init__(self, places: Places, cipher: Cipher, lock: Lock, *, mends: bool = True) -> None:
        self.mends = mends
        self.notices: list[str] = []
        self.mended: set[str] = set()
        self._checked: dict[Path, Stamp] = {}
        self._places = places
        self._cipher = cipher
        self._lock = lock

    def read(
        self,
        path: Path,
        kind: FileKind,
        name: str,
        fits: Callable[[Header], bool] = lambda header: True,  # noqa: ARG005
    ) -> tuple[Header, bytes]:
        """Read a file or its newest good copy.

        Args:
            path: The file.
            kind: What it must hold.
            name: What it must be.
            fits: Whether a copy belongs to what else is there.

        Raises:
            DamagedError: If neither it nor any copy is good.
            RefusedError: If the disk does not give it.
            TooNewError: If a newer coach wrote it.
        """
        try:
            return self._read(path, kind, name)
        except FileNotFoundError:
            problem = "was missing"
        except NotReadableError:
            problem = "was damaged"
        except OSError as refused:
            raise RefusedError(
                f"{_what(kind, name).capitalize()} could not be read: {reason(refused)} and try "
                "again. Nothing was changed."
            ) from refused
        with self._lock.held():
            return self._recover(path, kind, name, fits, problem)

    def _read(self, path: Path, kind: FileKind, name: str) -> tuple[Header, bytes]:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            version = (status.st_ino, status.st_size, status.st_mtime_ns)
            first, sealed = file.readline().removesuffix(b"\n"), file.read()
        known = self._checked.get(path) == version
        read = decode_parts(first, sealed, self._cipher, kind, name, known=known)
        if kind is FileKind.TABLE:  # they are read again and again, texts are not
            self._checked[path] = version
        return read

    def put_aside(self, path: Path) -> None:
        """Move a file to quarantine, under a name that nothing there has."""
        if not self.mends:
            return
        make_private_folder(self._places.quarantine)
        n = 1
        while (aside := self._places.quarantine / f"{path.name}.{n}").exists():
            n += 1
        path.replace(aside)
        sync_folder(self._places.quarantine)

    def tell(self, sentence: str) -> None:
        """Keep a sentence for the person, once."""
        if sentence not in self.notices:
            self.notices.append(sentence)

    def _recover(
        self,
        path: Path,
        kind: FileKind,
        name: str,
        fits: Callable[[Header], bool],
        problem: str,
    ) -> tuple[Header, bytes]:
        for copy, since in [(path, ""), *self._copies(path)]:
            try:
                blob = copy.read_bytes()
                header, body = decode(blob, self._cipher, kind, name)
            except (OSError, NotReadableError):
                continue
            if not fits(header):
                continue
            if copy != path:  # else another window has mended it meanwhile
                self._use(path, blob)
                self.mended.add(name)
                self.tell(_told(kind, name, problem, since, mends=self.mends))
            return header, body
        raise DamagedError(
            f"{_what(kind, name).capitalize()} {problem} and there is no good copy of it. "
            f"Nothing was overwritten: restore a backup, or look at {path.name} with coach doctor."
        )

    def _use(self, path: Path, blob: bytes) -> None:
        if not self.mends:
            return
        if path.exists():
            self.put_aside(path)
        replace_file(path, blob)

    def _copies(self, path: Path) -> Iterator[tuple[Path, str]]:
        """Copies of a file, newest first, and what each of them lacks."""
        yield self._places.bak(path), "the last save to it may be missing"
        for day in self._places.days():
            taken = date.fromisoformat(day.name)
            yield (
                day / path.relative_to(self._places.folder),
                f"it is as it was on {taken:%d %B %Y}",
            )
        if path.parent == self._places.texts:
            yield self._places.text_copies / path.name, ""


def _told(kind: FileKind, name: str, problem: str, since: str, *, mends: bool) -> str:
    done = "was recovered from a copy" if mends else "can be recovered from a copy"
    said = f"{_what(kind, name).capitalize()} {problem} and {done}"
    return f"{said}; {since}." if since else f"{said}; nothing is lost."


def _what(kind: FileKind, name: str) -> str:
    if kind is FileKind.TEXT:
        return f"the text of talk {name}"
    if kind is FileKind.LIST:
        return "the list of tables"
    late = "the newest part of " if kind is FileKind.LATE else ""
    return f"{late}“{name}”"
