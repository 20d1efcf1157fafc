"""What a transaction has gathered, and how it lands on the disk."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coach.store.format import FileKind, Header, encode
from coach.store.redo import Move

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from coach.store.contents import Contents
    from coach.store.format import Cipher
    from coach.store.places import Places
    from coach.store.redo import Redo
    from coach.store.shelf import Opened, Shelf
    from coach.store.tables import RawChanges


@dataclass(slots=True)
class Gathered:
    """The changes of one transaction.

    Attributes:
        rows: By table, what was put in and taken out.
        texts: By id; None for one taken out.
    """

    rows: dict[str, RawChanges] = field(default_factory=dict)
    texts: dict[str, str | None] = field(default_factory=dict)

    def add(self, table: str, changes: RawChanges) -> None:
        """Take over changes to a table."""
        self.rows[table] = self.rows.get(table, {}) | changes


@dataclass(slots=True)
class Decided:
    """A save that is on disk: its record, what goes where, and the tables as they then are."""

    record: Path
    moves: list[Move]
    after: dict[str, Opened]


class Saving:
    """Makes the files of what a transaction changed, and has the redo record decide it."""

    def __init__(
        self, places: Places, cipher: Cipher, shelf: Shelf, contents: Contents, redo: Redo
    ) -> None:
        self._places = places
        self._cipher = cipher
        self._shelf = shelf
        self._contents = contents
        self._redo = redo

    def decide(self, gathered: Gathered, before: Callable[[str], Opened]) -> Decided | None:
        """Bring a transaction to the point of no return.

        Args:
            gathered: What changed.
            before: A table as it is now.

        Returns:
            The save; None if nothing changed.

        Raises:
            OSError: If the disk refuses; then nothing has happened.
        """
        moves: list[Move] = []
        after = {
            name: self._shelf.write(name, before(name), changes, moves)
            for name, changes in gathered.rows.items()
            if changes
        }
        known = self._contents.names()
        if not after.keys() <= known:
            blob = self._contents.blob(known.union(after))
            moves.append(Move(self._places.contents, blob, keep=True))
        for text_id, text in gathered.texts.items():
            moves.append(Move(self._places.text(text_id), self._text(text_id, text)))
        return Decided(self._redo.decide(moves), moves, after) if moves else None

    def decide_anew(self, table: Callable[[str], Opened]) -> Decided:
        """Bring every table, written in today's form, to the point of no return.

        Args:
            table: A table as it is now.

        Raises:
            OSError: If the disk refuses; then nothing has happened.
        """
        moves: list[Move] = []
        names = self._contents.names()
        for name in sorted(names):
            old = table(name)
            self._shelf.write_anew(name, old, old.rows, moves)
        moves.append(Move(self._places.contents, self._contents.blob(names), keep=True))
        return Decided(self._redo.decide(moves), moves, {})

    def _text(self, text_id: str, text: str | None) -> bytes | None:
        if text is None:
            return None
        body = json.dumps(text, ensure_ascii=False).encode("utf-8", "surrogatepass")
        return encode(Header(FileKind.TEXT, text_id), body, self._cipher)
