"""What a transaction has gathered, and how it lands on the disk."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from coach.store.files import forget, write_new
from coach.store.format import FileKind, Header, encode
from coach.store.redo import Move

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
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
    """A save that is on disk: what is still to be renamed, and the tables as they then are."""

    moves: list[Move] = field(default_factory=list)
    drops: list[Path] = field(default_factory=list)
    after: dict[str, Opened] = field(default_factory=dict)


class Saving:
    """Writes fresh files for what a transaction changed, and has the redo record decide it."""

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
            What is left to rename; None if nothing changed.

        Raises:
            OSError: If the disk refuses; then nothing has happened.
        """
        made = Decided()
        try:
            self._write(gathered, before, made)
            if not made.moves and not made.drops:
                return None
            self._redo.decide(made.moves, made.drops)
        except BaseException:
            for move in made.moves:
                forget(move.fresh)
            raise
        return made

    def _write(self, gathered: Gathered, before: Callable[[str], Opened], made: Decided) -> None:
        for name, changes in gathered.rows.items():
            if changes:
                made.after[name] = self._shelf.write(name, before(name), changes, made.moves)
        self._write_contents(made.after, made.moves)
        for text_id, text in gathered.texts.items():
            path = self._places.text(text_id)
            if text is None:
                made.drops.append(path)
            else:
                made.moves.append(
                    Move(write_new(self._places.texts, self._text(text_id, text)), path)
                )

    def _write_contents(self, names: Iterable[str], moves: list[Move]) -> None:
        known = self._contents.names()
        wanted = known.union(names)
        if wanted != known:
            fresh = write_new(self._places.folder, self._contents.blob(wanted))
            moves.append(Move(fresh, self._places.contents, keep=True))

    def _text(self, text_id: str, text: str) -> bytes:
        body = json.dumps(text, ensure_ascii=False).encode("utf-8", "surrogatepass")
        return encode(Header(FileKind.TEXT, text_id), body, self._cipher)
