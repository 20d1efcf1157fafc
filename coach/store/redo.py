"""A save of any number of files as one step: a record says what is to be renamed, then it is.

Before the record is on disk, nothing has happened; after it is, the save has happened, and
whoever opens the journal next finishes what a crash left undone. The record of the last save
stays until the next one takes its place: by then the renames have reached the disk.
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach.store.files import Stamp, forget, keep_as, stamp, sync_folder, write_new
from coach.store.format import FileKind, Header, decode, encode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coach.store.format import Cipher
    from coach.store.places import Places


@dataclass(frozen=True, slots=True)
class Move:
    """A fresh file and the place it goes to; `keep` leaves the file it replaces as `.bak`."""

    fresh: Path
    path: Path
    keep: bool = False


class Redo:
    """The record of the last save. Every method is called with the lock held, but `pending`."""

    def __init__(self, places: Places, cipher: Cipher) -> None:
        self._places = places
        self._cipher = cipher
        self._finished: Stamp = None
        self._unsettled: set[Path] = set()

    def pending(self) -> bool:
        """Whether there is a record that this window has not seen finished."""
        found = stamp(self._places.redo)
        return found is not None and found != self._finished

    def decide(self, moves: Sequence[Move], drops: Sequence[Path]) -> None:
        """Put the record on disk. Once this returns, the save has happened.

        Raises:
            OSError: If it could not; then nothing has happened.
        """
        self._sync(self._unsettled | {move.fresh.parent for move in moves})
        fresh = write_new(self._places.folder, self._record(moves, drops))
        try:
            fresh.replace(self._places.redo)
            sync_folder(self._places.folder)
        except BaseException:
            if not fresh.exists():
                forget(self._places.redo)
            forget(fresh)
            raise

    def apply(self, moves: Sequence[Move], drops: Sequence[Path]) -> None:
        """Rename what the record says; done again it does no harm."""
        for move in moves:
            if not move.fresh.exists():
                continue
            if move.keep and move.path.exists():
                with contextlib.suppress(OSError):  # the save matters more than the copy
                    keep_as(move.path, self._places.bak(move.path))
            move.fresh.replace(move.path)
        for path in drops:
            path.unlink(missing_ok=True)
        self._unsettled = {move.path.parent for move in moves} | {path.parent for path in drops}
        self._finished = stamp(self._places.redo)

    def finish(self) -> None:
        """Do what a window that was killed, or this one, left undone."""
        if self.pending():
            self.apply(*self._read())

    def settle(self) -> None:
        """Force the last save's renames to disk and take its record away."""
        self.finish()
        self._sync(self._unsettled)
        self._unsettled = set()
        self._places.redo.unlink(missing_ok=True)
        sync_folder(self._places.folder)

    def _sync(self, folders: Iterable[Path]) -> None:
        for folder in sorted(folders):
            sync_folder(folder)

    def _record(self, moves: Sequence[Move], drops: Sequence[Path]) -> bytes:
        def short(path: Path) -> str:
            return path.relative_to(self._places.folder).as_posix()

        said = {
            "moves": [[short(move.fresh), short(move.path), move.keep] for move in moves],
            "drops": [short(path) for path in drops],
        }
        return encode(Header(FileKind.LIST, "redo"), json.dumps(said).encode(), self._cipher)

    def _read(self) -> tuple[list[Move], list[Path]]:
        blob = self._places.redo.read_bytes()
        said = json.loads(decode(blob, self._cipher, FileKind.LIST, "redo")[1])
        folder = self._places.folder
        moves = [Move(folder / fresh, folder / path, keep) for fresh, path, keep in said["moves"]]
        return moves, [folder / path for path in said["drops"]]
