"""The tables as they are now: read once, read again when another window has written them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coach.store.problems import not_opened
from coach.store.saving import Decided, Gathered
from coach.store.shelf import NOTHING, Opened, Shelf

if TYPE_CHECKING:
    from coach.store.contents import Contents
    from coach.store.lock import Lock
    from coach.store.places import Places
    from coach.store.recovery import Recovery
    from coach.store.redo import Redo
    from coach.store.tables import RawRows

KEPT_BYTES = 24 * 1024 * 1024
"""Tables kept in memory, by the size of their files: some thirty years of a busy leader's open
promises, people and recent talks; older years are read when asked for."""


class Current:
    """Tables in memory, never older than the disk."""

    def __init__(
        self, places: Places, shelf: Shelf, contents: Contents, redo: Redo, recovery: Recovery
    ) -> None:
        self._places = places
        self._shelf = shelf
        self._contents = contents
        self._redo = redo
        self._recovery = recovery
        self._opened: dict[str, Opened] = {}
        self._unfinished = Gathered()

    def names(self) -> set[str]:
        """Every table there is."""
        return {*self._contents.names(), *self._unfinished.rows}

    def table(self, name: str) -> Opened:
        """A table; an empty one if there is none of that name."""
        known = self._opened.get(name)
        if name in self._unfinished.rows and known:
            return known
        if name not in self._contents.names():
            return NOTHING
        if not known or known.stamps != self._shelf.stamps(name):
            known = self._shelf.open(name)
            self._keep(name, known)
        return known

    def rows_with(self, name: str, needle: bytes) -> RawRows:
        """The rows of a table that contain some bytes; a table not in memory does not get there."""
        known = self._opened.get(name)
        fresh = known and known.stamps == self._shelf.stamps(name)
        if known and (fresh or name in self._unfinished.rows):
            return {key: row for key, row in known.rows.items() if needle in row}
        return self._shelf.scan(name, needle) if name in self._contents.names() else {}

    def unfinished_texts(self) -> dict[str, str | None]:
        """Texts of a save whose last step the disk refused."""
        return self._unfinished.texts

    def forget(self, name: str) -> None:
        """Read a table anew when it is next asked for."""
        self._opened.pop(name, None)

    def land(self, decided: Decided, gathered: Gathered) -> None:
        """Do the renames of a decided save; what the disk refuses is shown from memory."""
        try:
            self._redo.apply(decided.record, decided.moves)
        except OSError:
            self._opened |= decided.after
            self._unfinished = gathered
            self._recovery.tell(
                "The disk refused the last step of a save. Nothing is lost: "
                "it will be finished by the next save or the next start. Check the disk."
            )
            return
        for name, opened in decided.after.items():
            self._keep(name, replace(opened, stamps=self._shelf.stamps(name)))

    def catch_up(self, lock: Lock) -> None:
        """Finish what a killed window, or a refusing disk, left undone."""
        try:
            pending = self._redo.pending()
        except FileNotFoundError as problem:
            raise not_opened(self._places.folder, problem) from problem
        if not pending:
            self._forget_unfinished()  # another window may have finished it
            return
        with lock.held():
            try:
                self.finish()
            except OSError:
                if not self._unfinished.rows and not self._unfinished.texts:
                    raise

    def finish(self) -> None:
        """The same, with the lock held; raises where the disk still refuses."""
        self._redo.finish()
        self._forget_unfinished()

    def start(self) -> None:
        """At the opening of a window, with the lock held: after a crash all is as it was saved."""
        self._redo.replay()
        for junk in self._places.left_over():
            junk.unlink()

    def _forget_unfinished(self) -> None:
        if self._unfinished.rows or self._unfinished.texts:
            for name in self._unfinished.rows:
                self.forget(name)
            self._unfinished = Gathered()

    def _keep(self, name: str, opened: Opened) -> None:
        self._opened.pop(name, None)
        self._opened[name] = opened
        while len(self._opened) > 1 and self._bytes() > KEPT_BYTES:
            del self._opened[next(iter(self._opened))]

    def _bytes(self) -> int:
        return sum(opened.size for opened in self._opened.values())
