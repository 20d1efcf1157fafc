"""The list of tables there must be, so that a vanished file is not taken for an empty table."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from coach.store import format as form
from coach.store.files import Stamp, replace_file, stamp
from coach.store.format import FileKind, Header, encode
from coach.store.problems import DamagedError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from coach.store.format import Cipher
    from coach.store.places import Places
    from coach.store.recovery import Recovery

_NAME = "contents"


class Contents:
    """Knows the names of the tables; sees at once when another window adds one.

    Attributes:
        schema: How the records of the journal were written when the list was.
    """

    def __init__(self, places: Places, cipher: Cipher, recovery: Recovery) -> None:
        self._places = places
        self._cipher = cipher
        self._recovery = recovery
        self._names: frozenset[str] = frozenset()
        self.schema = form.SCHEMA
        self._stamp: Stamp = None
        self._unlisted: frozenset[str] = frozenset()

    def names(self) -> frozenset[str]:
        """Every table there must be."""
        found = stamp(self._places.contents)
        if found is None and not self._places.contents_bak.exists():
            return self._unlisted  # nothing was saved yet, or `check` has seen to it
        if found is None or found != self._stamp:
            header, body = self._recovery.read(self._places.contents, FileKind.LIST, _NAME)
            self.schema = header.schema
            # An older copy of the list lacks tables: those that are there count as well.
            self._names = frozenset(json.loads(body)["tables"]) | self._places.table_names()
            self._stamp = stamp(self._places.contents)
        return self._names

    def blob(self, names: Iterable[str]) -> bytes:
        """The file that lists these tables."""
        body = json.dumps({"tables": sorted(names)}).encode()
        return encode(Header(FileKind.LIST, _NAME), body, self._cipher)

    def check(self) -> None:
        """See that the list is there wherever anything else is; with the lock held.

        Raises:
            DamagedError: If there are notes but no tables: a broken journal is no empty one.
        """
        try:
            known = self.names()
        except DamagedError:
            known = frozenset()
        if known:
            return
        found = self._places.table_names()
        for day in self._places.days():
            found |= {path.name.split(".")[0] for path in (day / "tables").glob("*.json")}
        if found and not self._recovery.mends:
            self._unlisted = frozenset(found)
            self._recovery.tell("The list of tables is missing; it can be made again.")
        elif found:
            if self._places.contents.exists():
                self._recovery.put_aside(self._places.contents)
            replace_file(self._places.contents, self.blob(found))
            self._recovery.tell("The list of tables was missing and was made again; look it over.")
        elif self._places.has_notes():
            raise DamagedError(
                f"There are notes in {self._places.folder}, but the tables that belong to them are "
                "gone. Nothing was changed: restore a backup into this folder."
            )
