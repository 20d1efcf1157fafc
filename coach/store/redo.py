"""A save of any number of files as one step: first a record of it all, then the files.

The record holds the new content of every file. Once it is on disk the save has happened; the
files are then put in their places without waiting for the disk. After some saves, all places
are forced to disk at once and the records go. So a save waits for the disk twice, however many
files it touches, and whoever opens the journal after a crash puts the recorded content in place.
"""

from __future__ import annotations

import contextlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coach.store.files import (
    PRIVATE_FILE,
    forget,
    keep_as,
    sync_file,
    sync_folder,
    write_blob,
    write_new,
)
from coach.store.format import FileKind, Header, decode, encode, is_whole
from coach.store.problems import NotReadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from coach.store.format import Cipher
    from coach.store.places import Places

SETTLE_RECORDS = 16
"""Saves after which their files are forced to disk: each file once for all of them."""

SETTLE_BYTES = 8 * 1024 * 1024
"""The same, by the size of the records."""

_DONE = ".done"


@dataclass(frozen=True, slots=True)
class Move:
    """New content for a place, or none to take the file away; `keep` leaves the old as `.bak`."""

    path: Path
    blob: bytes | None
    keep: bool = False


class Redo:
    """The records of the last saves. Every method is called with the lock held, but `pending`."""

    def __init__(
        self, places: Places, cipher: Cipher, damaged: Callable[[list[Path]], None]
    ) -> None:
        """Work in a journal folder.

        Args:
            places: Where things lie.
            cipher: What the records are under.
            damaged: Told of records that cannot be read.
        """
        self._places = places
        self._cipher = cipher
        self._damaged = damaged

    def pending(self) -> bool:
        """Whether a save was decided and its files are not all in place."""
        return any(not name.endswith(_DONE) for name in os.listdir(self._places.redo))  # noqa: PTH208

    def decide(self, moves: Sequence[Move]) -> Path:
        """Put the record of a save on disk. Once this returns, the save has happened.

        Returns:
            The record.

        Raises:
            OSError: If it could not; then nothing has happened.
        """
        names = [record.name for record in self._records()]
        number = int(names[-1].removesuffix(_DONE)) + 1 if names else 1
        record = self._places.redo / f"{number:08d}"
        try:
            write_blob(record, self._written(moves))
            sync_folder(self._places.redo)
        except BaseException:
            forget(record)
            raise
        return record

    def apply(self, record: Path, moves: Iterable[Move]) -> None:
        """Put the files of a decided save in their places, and settle if it is time."""
        for move in moves:
            _place(move, self._places.bak(move.path) if move.keep else None)
        record.rename(record.with_name(record.name + _DONE))
        records = self._records()
        size = sum(one.stat().st_size for one in records)
        if len(records) >= SETTLE_RECORDS or size > SETTLE_BYTES:
            with contextlib.suppress(OSError):  # the records stay, so nothing is at stake
                self.settle()

    def finish(self) -> None:
        """Put the files of every save in place that a killed window, or this one, left undone."""
        for record in self._records():
            if not record.name.endswith(_DONE):
                moves = self._read(record)
                if moves is not None:
                    self.apply(record, moves)

    def unfinished(self) -> bool:
        """Whether a crash kept what the records say from its place; changes nothing.

        Raises:
            NotReadableError: If a record that a save has left is damaged.
        """
        last: dict[Path, Move] = {}
        records = self._records()
        for record in records:
            try:
                last |= {move.path: move for move in self._moves(record)}
            except NotReadableError:
                if record.name.endswith(_DONE) or record != records[-1]:
                    raise
        pending = any(not record.name.endswith(_DONE) for record in records)
        return pending or any(not _is_there(move) for move in last.values())

    def replay(self) -> None:
        """After a crash: put in place what the records say, whatever the disk had kept of it."""
        last: dict[Path, Move] = {}
        records = self._records()
        for record in records:
            for move in self._read(record) or ():
                last[move.path] = move
        for move in last.values():
            _replace_unless_there(move, self._places.bak(move.path))
        if records:
            self._settle(last)

    def settle(self) -> None:
        """Force the places of the last saves to disk and take their records away."""
        self.finish()
        moves = [move for record in self._records() for move in self._read(record) or ()]
        self._settle({move.path: move for move in moves})

    def _settle(self, moves: dict[Path, Move]) -> None:
        for path, move in moves.items():
            for one in (path, self._places.bak(path)) if move.keep else (path,):
                _sync_if_there(one)
        for folder in sorted({path.parent for path in moves}):
            sync_folder(folder)
        # In this order: should some come back after a crash, they are the last ones.
        for record in self._records():
            record.unlink()
        sync_folder(self._places.redo)

    def _records(self) -> list[Path]:
        return self._places.records()

    def _written(self, moves: Sequence[Move]) -> bytes:
        folder = self._places.folder
        said = [
            [
                move.path.relative_to(folder).as_posix(),
                None if move.blob is None else len(move.blob),
                move.keep,
            ]
            for move in moves
        ]
        body = json.dumps(said).encode() + b"\n" + b"".join(move.blob or b"" for move in moves)
        return encode(Header(FileKind.LIST, "redo"), body, self._cipher)

    def _read(self, record: Path) -> list[Move] | None:
        """What a record says; None if it was cut short before the save was decided."""
        try:
            return self._moves(record)
        except NotReadableError:
            if record.name.endswith(_DONE) or record != self._records()[-1]:
                self._damaged([record])
            else:
                record.unlink()  # the last one, never acknowledged
            return None

    def _moves(self, record: Path) -> list[Move]:
        body = decode(record.read_bytes(), self._cipher, FileKind.LIST, "redo")[1]
        first, _, rest = body.partition(b"\n")
        moves, at = [], 0
        for path, length, keep in json.loads(first):
            blob = None if length is None else rest[at : at + length]
            at += length or 0
            moves.append(Move(self._places.folder / path, blob, keep))
        return moves


def _place(move: Move, bak: Path | None) -> None:
    if move.blob is None:
        move.path.unlink(missing_ok=True)
        return
    fresh = write_new(move.path.parent, move.blob, sync=False)
    try:
        if bak and move.path.exists():
            with contextlib.suppress(OSError):  # the save matters more than the copy
                keep_as(move.path, bak)
        fresh.replace(move.path)
    except BaseException:
        forget(fresh)
        raise


def _there(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _is_there(move: Move) -> bool:
    return _there(move.path) == move.blob


def _replace_unless_there(move: Move, bak: Path) -> None:
    there = _there(move.path)
    if there != move.blob:
        # What a crash tore is no version to keep.
        _place(move, bak if move.keep and there and is_whole(there) else None)


def _sync_if_there(path: Path) -> None:
    with contextlib.suppress(FileNotFoundError):
        handle = os.open(path, os.O_RDWR, PRIVATE_FILE)
        try:
            sync_file(handle)
        finally:
            os.close(handle)
