"""TinyDB's storage on a leader's disk: nothing acknowledged is lost, nothing opens as empty."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from tinydb.storages import Storage

from coach.domain.errors import CoachError
from coach.store.contents import Contents
from coach.store.current import Current
from coach.store.files import stamp
from coach.store.format import FileKind, Plain
from coach.store.lock import Lock
from coach.store.migrations import migrate
from coach.store.places import Places
from coach.store.problems import LockedError, told_kindly
from coach.store.recovery import Recovery
from coach.store.redo import Redo
from coach.store.reserve import Reserve
from coach.store.saving import Decided, Gathered, Saving
from coach.store.shelf import Shelf
from coach.store.snapshots import Snapshots
from coach.store.tables import Draft, RawRows, Tables

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from coach.store.format import Cipher

LOCK_WAIT = 5.0
"""Seconds a save waits for another window: a hundred times what a save takes."""


class JournalStorage(Storage):
    """The journal folder behind TinyDB's interface; writes happen inside `transaction()` only.

    Attributes:
        places: Where things lie.
        cipher: What the files are under.
        lock: Held by whoever writes.
        recovery: Reads files, mends them, and knows what it mended.
        redo: The record of the last save.
        snapshots: The journal as it was on the last days.
        turn: Counts transactions.
    """

    def __init__(
        self,
        folder: Path,
        *,
        today: Callable[[], date],
        cipher: Cipher | None = None,
        wait: float | None = None,
        looks: bool = False,
    ) -> None:
        """Open the folder, creating it if needed, and finish what a crash left undone.

        Args:
            folder: The journal folder.
            today: Tells the day, for the daily snapshots.
            cipher: What the files are under; none if left out.
            wait: Seconds that a save waits for another window; `LOCK_WAIT` if left out.
            looks: Only look: no byte of the folder is changed, and nothing can be saved.
        """
        self.places = Places(folder)
        self.cipher = cipher or Plain()
        if not looks:
            self.places.make()
        self.lock = Lock(self.places.lock, LOCK_WAIT if wait is None else wait, looks=looks)
        self._key = stamp(self.places.key)
        self.recovery = Recovery(self.places, self.cipher, self.lock, mends=not looks)
        self.redo = Redo(self.places, self.cipher, self._put_records_aside)
        self.snapshots = Snapshots(self.places, today)
        self.turn = 0
        self._reserve = Reserve(self.places)
        self._shelf = Shelf(self.places, self.cipher, self.recovery, migrate)
        self._contents = Contents(self.places, self.cipher, self.recovery)
        self._saving = Saving(self.places, self.cipher, self._shelf, self._contents, self.redo)
        self._current = Current(self.places, self._shelf, self._contents, self.redo, self.recovery)
        self._gathered: Gathered | None = None
        with self.lock.held():
            if not looks:
                self._current.start()
            self._contents.check()

    # What TinyDB asks for.

    def read(self) -> Any:  # noqa: ANN401 - TinyDB says dict, and takes any mapping
        """Every table, each read when asked for."""
        return Tables(self)

    def write(self, data: Mapping[str, Mapping[Any, Any]]) -> None:
        """Take over the tables that were set; the transaction writes them."""
        if self._gathered is None:
            raise RuntimeError("a journal is written inside `with storage.transaction():`")
        if isinstance(data, Tables):
            changed = data.set
        else:
            changed = {name: data.get(name, {}) for name in {*self.names(), *data}}
        for name, table in changed.items():
            draft = table if isinstance(table, Draft) else self.draft(name).become(table)
            self._gathered.add(name, draft.changes())

    def close(self) -> None:
        """Let go of the folder; the last saves need their records no more."""
        if self.lock.is_open:
            with contextlib.suppress(OSError, CoachError):
                self.settle()
            self.lock.close()

    # Reading.

    def names(self) -> list[str]:
        """Every table there is."""
        with self.lock.thread:
            self._catch_up()
            gathered = self._gathered.rows if self._gathered else ()
            return sorted({*self._current.names(), *gathered})

    def rows(self, name: str) -> RawRows:
        """Every row of a table, as the last save or this transaction left it.

        Raises:
            KeyError: If there is no such table.
        """
        with self.lock.thread:
            if name not in self.names():
                raise KeyError(name)
            rows = self._current.table(name).rows
            changes = self._gathered.rows.get(name) if self._gathered else None
            if not changes:
                return rows
            merged = rows | changes
            return {key: row for key, row in merged.items() if row is not None}

    def rows_with(self, name: str, needle: bytes) -> RawRows:
        """The rows of a table that contain some bytes; none if there is no such table."""
        with self.lock.thread:
            self._catch_up()
            changes = self._gathered.rows.get(name, {}) if self._gathered else {}
            found = self._current.rows_with(name, needle)
            kept = {key: row for key, row in found.items() if key not in changes}
            return kept | {key: row for key, row in changes.items() if row and needle in row}

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
            for held in self._held_texts():
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
            for held in self._held_texts():
                if (text := held.get(text_id)) is not None:
                    return text
            _, body = self.recovery.read(self.places.text(text_id), FileKind.TEXT, text_id)
            return str(json.loads(body))

    # Writing.

    @contextlib.contextmanager
    def transaction(self, *, frees: bool = False) -> Iterator[None]:
        """Everything written inside lands together or not at all.

        Args:
            frees: Whether this takes things out; then it may use the space kept back.

        Raises:
            CoachError: If it could not be saved; then nothing has changed.
        """
        if self._gathered is not None and self.lock.mine():
            yield  # part of the one that is open
            return
        self.need_writing()
        with self.lock.held(), told_kindly():
            self._see_that_key_is_same()
            self._current.finish()
            self._snapshot_if_due()
            self.turn += 1
            self._gathered = Gathered()
            try:
                yield
                decided = self._decide(self._gathered, frees=frees)
                if decided:
                    self._current.land(decided, self._gathered)
            finally:
                self._gathered = None

    def _decide(self, gathered: Gathered, *, frees: bool) -> Decided | None:
        try:
            return self._saving.decide(gathered, self._current.table)
        except OSError as problem:
            if frees and self.make_room(problem):
                return self._saving.decide(gathered, self._current.table)
            raise

    def need_writing(self) -> None:
        """Refuse where the journal is only read.

        Raises:
            CoachError: If it is.
        """
        if not self.recovery.mends:
            raise CoachError(
                "Not saved: the journal was opened to be read only. Nothing was changed; see to "
                "the disk it is on, and open coach again."
            )

    def settle(self) -> None:
        """Have everything that was saved in its place on the disk."""
        if self.recovery.mends:
            with self.lock.held():
                self.redo.settle()

    def put_text(self, text_id: str, text: str) -> None:
        """Keep a long text, in the open transaction."""
        self._in_transaction().texts[text_id] = text

    def drop_text(self, text_id: str) -> None:
        """Take a long text out, in the open transaction."""
        self._in_transaction().texts[text_id] = None

    def write_whole(self) -> None:
        """Fold late changes into their tables: what was taken out is then in neither file."""
        with self.lock.held():
            for name in self.names():
                late = self.places.late(name)
                if late.exists() or self.places.bak(late).exists():
                    self._shelf.write_whole(name, self._current.table(name))
                    self._current.forget(name)

    @property
    def schema(self) -> int:
        """How the records were written when the list of tables was."""
        return self._contents.schema

    def write_anew(self) -> None:
        """Write every table in today's form; all of them or none."""
        with self.lock.held(), told_kindly():
            self._current.land(self._saving.decide_anew(self._current.table), Gathered())

    def _in_transaction(self) -> Gathered:
        if self._gathered is None:
            raise RuntimeError("a text is kept inside `with storage.transaction():`")
        return self._gathered

    def _held_texts(self) -> list[dict[str, str | None]]:
        gathered = [self._gathered.texts] if self._gathered else []
        return [*gathered, self._current.unfinished_texts()]

    def _catch_up(self) -> None:
        if self._gathered is None and self.recovery.mends:
            self._current.catch_up(self.lock)

    def _put_records_aside(self, records: list[Path]) -> None:
        for record in records:
            self.recovery.put_aside(record)
        self.recovery.tell(
            "The record of an earlier save was damaged. If the machine went down right after that "
            f"save, a part of it may be missing; the record is in {self.places.quarantine}."
        )

    def _see_that_key_is_same(self) -> None:
        if stamp(self.places.key) != self._key:
            raise LockedError(
                "The passphrase of this journal was changed in another window. Nothing was saved "
                "here; close this window, open coach again and save there."
            )

    def make_room(self, problem: OSError) -> bool:
        """Give back the space kept for a full disk, if that is the problem; whether it was."""
        return self._reserve.give(problem)

    def _snapshot_if_due(self) -> None:
        if self.snapshots.due():
            self._reserve.keep()
            self.snapshots.take_or_tell(self.recovery.tell)
