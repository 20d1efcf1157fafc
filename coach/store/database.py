"""TinyDB over the journal's storage."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, cast

from tinydb import TinyDB

from coach.store.tables import JournalTable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.store.storage import JournalStorage


class Database(TinyDB):
    """TinyDB with the journal's tables and its transactions."""

    table_class = JournalTable  # type: ignore[assignment] # TinyDB's type names its own class

    def __init__(self, storage: JournalStorage) -> None:
        super().__init__(storage=lambda: storage)
        self.files = storage

    def table(self, name: str, **kwargs: object) -> JournalTable:
        """A table; it comes into being with its first document."""
        return cast("JournalTable", super().table(name, **kwargs))

    @contextlib.contextmanager
    def transaction(self, *, frees: bool = False) -> Iterator[None]:
        """Everything written inside lands together or not at all.

        Args:
            frees: Whether this takes things out; then it may use the space kept back.

        Raises:
            CoachError: If it could not be saved; then nothing has changed.
        """
        with self.files.transaction(frees=frees):
            yield

    def was_mended(self, table: str) -> bool:
        """Whether a table had to be recovered from an older copy since this was last asked."""
        known = table in self.files.recovery.mended
        self.files.recovery.mended.discard(table)
        return known
