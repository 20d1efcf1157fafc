"""TinyDB's storage on a leader's disk: nothing acknowledged is lost, nothing opens as empty."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tinydb.storages import Storage

from coach.store.contents import Contents
from coach.store.files import forget, write_new
from coach.store.format import FileKind, Header, Plain, encode
from coach.store.lock import Lock
from coach.store.migrations import migrate
from coach.store.places import Places
from coach.store.problems import NotReadableError, not_saved
from coach.store.recovery import Recovery
from coach.store.redo import Move, Redo
from coach.store.shelf import NOTHING, Opened, Shelf
from coach.store.tables import Draft, RawChanges, RawRows, Tables

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from coach.store.format import Cipher

LOCK_WAIT = 5.0
"""Seconds a save waits for another window: a hundred times what a save takes."""


class JournalStorage(Storage):
    """The journal folder behind TinyDB's interface; writes happen inside `transaction()` only.

    Attributes:
        places: Where things lie.
        recovery: Reads files, mends them, and knows what it mended.
        turn: Counts transactions.
    """

    def __init__(
        self, folder: Path, *, cipher: Cipher | None = None, wait: float = LOCK_WAIT
    ) -> None:
        """Open the folder, creating it if needed, and finish what a crash left undone.

        Args:
            folder: The journal folder.
            cipher: What the files are under; none if left out.
            wait: Seconds that a save waits for another window.
        """
        self.places = Places(folder)
        self.places.make()
        self.cipher = cipher or Plain()
        self.lock = Lock(self.places.lock, wait)
        self.recovery = Recovery(self.places, self.cipher, self.lock)
        self.turn = 0
        self._redo = Redo(self.places, self.cipher)
        self._shelf = Shelf(self.places, self.cipher, self.recovery, migrate)
        self._contents = Contents(self.places, self.cipher, self.recovery)
        self._opened: dict[str, Opened] = {}
        self._pending: dict[str, RawChanges] | None = None
        self._texts: dict[str, str | None] = {}
        self._unfinished: set[str] = set()
        self._kept_texts: dict[str, str | None] = {}
        self._start()

    # What TinyDB asks for.

    def read(self) -> Any:  # noqa: ANN401 - TinyDB says dict, and takes any mapping
        """Every table, each read when asked for."""
        return Tables(self)

    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """Take over the tables that were set; the transaction writes them."""
        if self._pending is None:
            raise RuntimeError("a journal is written inside `with storage.transaction():`")
        if isinstance(data, Tables):
            changed = data.set
        else:
            changed = {name: data.get(name, {}) for name in {*self.names(), *data}}
        for name, table in changed.items():
            draft = table if isinstance(table, Draft) else self._replaced(name, table)
            self._pending[name] = self._pending.get(name, {}) | draft.changes()

    def close(self) -> None:
        """Let go of the folder."""
        self.lock.close()

    # Reading.

    def names(self) -> list[str]:
        """Every table there is."""
        return sorted(self._contents.names() | set(self._pending or ()))

    def rows(self, name: str) -> RawRows:
        """Every row of a table, as the last save or this transaction left it.

        Raises:
            KeyError: If there is no such table.
        """
        with self.lock.thread:
            changes = (self._pending or {}).get(name)
            if changes is None and name not in self._contents.names():
                raise KeyError(name)
            opened = self._before(name)
            if not changes:
                return opened.rows
            merged = opened.rows | changes
            return {key: row for key, row in merged.items() if row is not None}

    def rows_with(self, name: str, needle: bytes) -> RawRows:
        """The rows of a table that contain some bytes."""
        try:
            rows = self.rows(name)
        except KeyError:
            return {}
        return {key: row for key, row in rows.items() if needle in row}

    def draft(self, name: str) -> Draft:
        """A table for TinyDB to edit."""
        try:
            return Draft(self.rows(name))
        except KeyError:
            return Draft({})

    def has_text(self, text_id: str) -> bool:
        """Whether there is a file for a text, or will be after this transaction."""
        with self.lock.thread:
            self._catch_up()
            for held in (self._texts, self._kept_texts):
                if text_id in held:
                    return held[text_id] is not None
            return self.places.text(text_id).exists()

    def text(self, text_id: str) -> str:
        """A long text that is known to be kept.

        Raises:
            DamagedError: If it cannot be read.
        """
        with self.lock.thread:
            self._catch_up()
            for held in (self._texts, self._kept_texts):
                if (text := held.get(text_id)) is not None:
                    return text
            _, body = self.recovery.read(self.places.text(text_id), FileKind.TEXT, text_id)
            return str(json.loads(body))

    # Writing.

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything written inside lands together or not at all.

        Raises:
            CoachError: If it could not be saved; then nothing has changed.
        """
        if self._pending is not None and self.lock.mine():
            yield  # part of the one that is open
            return
        with self.lock.held(), _told_kindly():
            self._catch_up()
            self.turn += 1
            self._pending, self._texts = {}, {}
            try:
                yield
                self._commit()
            finally:
                self._pending, self._texts = None, {}

    def put_text(self, text_id: str, text: str) -> None:
        """Keep a long text, in the open transaction."""
        self._texts[text_id] = text

    def drop_text(self, text_id: str) -> None:
        """Take a long text out, in the open transaction."""
        self._texts[text_id] = None

    def _commit(self) -> None:
        moves: list[Move] = []
        after: dict[str, Opened] = {}
        drops = [self.places.text(gone) for gone, text in self._texts.items() if text is None]
        try:
            for name, changes in (self._pending or {}).items():
                if changes:
                    after[name] = self._shelf.write(name, self._before(name), changes, moves)
            self._write_list(set(after), moves)
            self._write_texts(moves)
            if not moves and not drops:
                return
            self._redo.decide(moves, drops)
        except BaseException:
            for move in moves:
                forget(move.fresh)
            raise
        self._apply(moves, drops, after)

    def _apply(self, moves: list[Move], drops: list[Path], after: dict[str, Opened]) -> None:
        self._opened |= after
        try:
            self._redo.apply(moves, drops)
        except OSError:
            # The save is on disk and decided. Until its renames succeed it is shown from memory.
            self._unfinished = set(after)
            self._kept_texts = dict(self._texts)
            self.recovery.tell(
                "The disk refused the last step of a save. Nothing is lost: "
                "it will be finished by the next save or the next start. Check the disk."
            )
            return
        for name, opened in after.items():
            self._opened[name] = replace(opened, stamps=self._shelf.stamps(name))

    def _write_list(self, names: set[str], moves: list[Move]) -> None:
        known = self._contents.names()
        if names - known:
            fresh = write_new(self.places.new, self._contents.blob(known | names))
            moves.append(Move(fresh, self.places.contents, keep=True))

    def _write_texts(self, moves: list[Move]) -> None:
        for text_id, text in self._texts.items():
            if text is not None:
                body = json.dumps(text, ensure_ascii=False).encode("utf-8", "surrogatepass")
                blob = encode(Header(FileKind.TEXT, text_id), body, self.cipher)
                moves.append(Move(write_new(self.places.new, blob), self.places.text(text_id)))

    # Keeping up with the disk.

    def _before(self, name: str) -> Opened:
        return self._open(name) if name in self._contents.names() else NOTHING

    def _open(self, name: str) -> Opened:
        self._catch_up()
        known = self._opened.get(name)
        if known and (name in self._unfinished or known.stamps == self._shelf.stamps(name)):
            return known
        opened = self._shelf.open(name)
        self._opened[name] = opened
        return opened

    def _catch_up(self) -> None:
        """Finish what a killed window, or a refusing disk, left undone."""
        if not self._redo.pending():
            return
        with self.lock.held():
            try:
                self._redo.finish()
            except OSError:
                if not self._unfinished:
                    raise
                return
            self._unfinished, self._kept_texts = set(), {}

    def _start(self) -> None:
        with self.lock.held():
            try:
                self._redo.finish()
            except NotReadableError:
                self._put_record_aside()
            for junk in self.places.new.iterdir():
                junk.unlink()
            self._contents.check()

    def _put_record_aside(self) -> None:
        for path in (self.places.redo, *self.places.new.iterdir()):
            self.recovery.put_aside(path)
        self.recovery.tell(
            "The record of the last save was damaged. If that save was cut short, a part of it "
            f"may be missing; what was left of it is in {self.places.quarantine}. Run coach doctor."
        )

    def _replaced(self, name: str, table: Mapping[Any, Any]) -> Draft:
        draft = self.draft(name)
        wanted = {int(key): document for key, document in table.items()}
        for doc_id in [doc_id for doc_id in draft if doc_id not in wanted]:
            del draft[doc_id]
        draft.update(wanted)
        return draft


@contextlib.contextmanager
def _told_kindly() -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        raise not_saved(problem) from problem
