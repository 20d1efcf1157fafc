"""The table files: what is in them, and how little of them a save has to write.

A table is one file. Once it is large, a save writes only a second, small file with what changed
since (`NAME.late.json`), and the large one is written again when that has grown. So a save
costs the same in the tenth year as in the first.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.store import format as form
from coach.store.files import Stamp, replace_file, stamp
from coach.store.format import FileKind, Header, encode
from coach.store.problems import DamagedError
from coach.store.redo import Move
from coach.store.tables import RawChanges, RawRows, body_of, rows_of, rows_with

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from coach.store.format import Cipher
    from coach.store.places import Places
    from coach.store.recovery import Recovery

    Migrate = Callable[[str, int, RawChanges], RawChanges]

LATE_FROM = 64 * 1024
"""Bytes of a table above which its changes go into a file of their own."""

LATE_UP_TO = 48 * 1024
"""Bytes of late changes above which the table is written whole: measured with
`python -m tests.bench.store`, larger makes every save dearer, smaller makes dear saves frequent."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A table in memory.

    Attributes:
        rows: Every row.
        late: What changed since the large file was written.
        n: The version of the large file.
        size: Its bytes, header apart.
        stamps: What tells whether another window has written it since.
    """

    rows: RawRows
    late: RawChanges
    n: int
    size: int
    stamps: tuple[Stamp, Stamp]


NOTHING = Opened({}, {}, 0, 0, (None, None))


class Shelf:
    """Reads table files and prepares new ones."""

    def __init__(
        self, places: Places, cipher: Cipher, recovery: Recovery, migrate: Migrate
    ) -> None:
        self._places = places
        self._cipher = cipher
        self._recovery = recovery
        self._migrate = migrate

    def stamps(self, name: str) -> tuple[Stamp, Stamp]:
        """The state of a table's files now."""
        return stamp(self._places.table(name)), stamp(self._places.late(name))

    def open(self, name: str) -> Opened:
        """Read a table whole, recovering it if it is damaged."""
        before = self.stamps(name)
        header, body = self._recovery.read(self._places.table(name), FileKind.TABLE, name)
        rows = self._migrate(name, header.schema, rows_of(body))
        late = self._late(name, header)
        opened = Opened(_merged(rows, late), late, header.n, len(body), before)
        # Mending replaced a file: its stamp is a new one.
        return opened if self.stamps(name) == before else replace(opened, stamps=self.stamps(name))

    def scan(self, name: str, needle: bytes) -> RawRows:
        """The rows of a table that contain some bytes, without the others."""
        header, body = self._recovery.read(self._places.table(name), FileKind.TABLE, name)
        if header.schema != form.SCHEMA:
            return {key: row for key, row in self.open(name).rows.items() if needle in row}
        late = self._late(name, header)
        found = {key: row for key, row in rows_with(body, needle).items() if key not in late}
        return found | {key: row for key, row in late.items() if row and needle in row}

    def write(self, name: str, old: Opened, changes: RawChanges, moves: list[Move]) -> Opened:
        """Prepare the files of a changed table.

        Args:
            name: The table.
            old: As it is.
            changes: What changes.
            moves: Takes the moves that make it so.

        Returns:
            The table as it will be.
        """
        rows, late = _merged(old.rows, changes), old.late | changes
        body = body_of(late)
        if old.size > LATE_FROM and len(body) <= LATE_UP_TO:
            blob = self._encoded(Header(FileKind.LATE, name, old.n), body)
            moves.append(Move(self._places.late(name), blob, keep=True))
            return replace(old, rows=rows, late=late)
        return self.write_anew(name, old, rows, moves)

    def write_anew(self, name: str, old: Opened, rows: RawRows, moves: list[Move]) -> Opened:
        """Prepare a table's one large file, with nothing late beside it.

        Args:
            name: The table.
            old: As it is.
            rows: The rows it will have.
            moves: Takes the moves that make it so.
        """
        body = body_of(rows)
        large = len(body) > LATE_FROM
        path, header = self._places.table(name), Header(FileKind.TABLE, name, old.n + 1, late=large)
        blob = self._encoded(header, body)
        moves.append(Move(path, blob, keep=not large))
        if large:
            # What is late to the new version would not fit an older copy: keep a like one.
            moves.append(Move(self._places.bak(path), blob))
            none_yet = self._encoded(Header(FileKind.LATE, name, header.n), body_of({}))
            moves.append(Move(self._places.late(name), none_yet))
        elif self._places.late(name).exists():
            moves.append(Move(self._places.late(name), None))
        return Opened(rows, {}, header.n, len(body), old.stamps)

    def write_whole(self, name: str, old: Opened) -> None:
        """Write a table so that its late changes are in the one large file, and only there."""
        body, late = body_of(old.rows), self._places.late(name)
        header = Header(FileKind.TABLE, name, old.n + 1, late=len(body) > LATE_FROM)
        replace_file(self._places.table(name), self._encoded(header, body))
        if header.late:
            none_yet = self._encoded(Header(FileKind.LATE, name, header.n), body_of({}))
            replace_file(late, none_yet)
        else:
            late.unlink(missing_ok=True)
        self._places.bak(late).unlink(missing_ok=True)

    def _late(self, name: str, base: Header) -> RawChanges:
        path, n = self._places.late(name), base.n
        if not base.late and not path.exists():
            return {}
        try:
            header, body = self._recovery.read(
                path, FileKind.LATE, name, fits=lambda header: header.n >= n
            )
        except DamagedError:
            self._leave_out(path, name)
            return {}
        if header.n < n:
            return {}
        return self._migrate(name, header.schema, rows_of(body))

    def _leave_out(self, path: Path, name: str) -> None:
        for copy in (path, self._places.bak(path)):
            if copy.exists():
                self._recovery.put_aside(copy)
        if not self._recovery.mends:
            kept = "Everything before them is there"
        else:
            kept = f"They are kept in {self._places.quarantine}; everything before them is there"
        self._recovery.tell(f"The newest changes to “{name}” were damaged and may be lost. {kept}.")

    def _encoded(self, header: Header, body: bytes) -> bytes:
        return encode(header, body, self._cipher)


def _merged(rows: RawChanges | RawRows, changes: RawChanges) -> RawRows:
    merged = rows | changes
    return {key: row for key, row in merged.items() if row is not None}
