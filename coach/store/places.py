"""Where things lie in the journal folder."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from coach.store.files import left_over, make_private_folder
from coach.store.format import FileKind

if TYPE_CHECKING:
    from collections.abc import Iterable

ARRIVED = "arrived"
"""Folder for what is to take the journal's place."""

SWAPPING = "restoring"
"""Says that it was decided to."""

LEAVING = "leaving"
"""Folder for the journal whose place it takes."""

_SAFE = re.compile(r"[a-z0-9][a-z0-9-]{0,59}")
_JSON = ".json"
_LATE = ".late.json"
_BAK = ".bak"


class Places:
    """The journal folder and what is in it; every path is made once, as saves ask for many.

    Attributes:
        folder: The journal folder.
        tables: One file a table, and for the larger ones one with late changes beside it.
        texts: One file for each note or transcript.
        redo: The records of the last saves.
        snapshots: The tables as they were, one folder a day, and a second copy of every text.
        text_copies: The second copy of every text, among the snapshots.
        quarantine: Damaged files, put aside.
        backups: The journal as earlier versions of coach wrote it.
        contents: The list of the tables there must be.
        erasing: What is to be erased, while it is being erased.
        lock: What a window holds while it saves.
        reserve: Space kept back for a full disk.
        key: The data key, wrapped; only under a passphrase.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tables = folder / "tables"
        self.texts = folder / "texts"
        self.redo = folder / "redo"
        self.snapshots = folder / "snapshots"
        self.text_copies = self.snapshots / "texts"
        self.quarantine = folder / "quarantine"
        self.backups = folder / "backups"
        self.contents = folder / "contents.json"
        self.contents_bak = self.bak(self.contents)
        self.erasing = folder / "erasing"
        self.lock = folder / "lock"
        self.reserve = folder / "reserve"
        self.key = folder / "key.json"
        self._tables: dict[str, tuple[Path, Path]] = {}

    def is_locked(self) -> bool:
        """Whether a passphrase is needed to open the journal."""
        return self.key.exists() or self.bak(self.key).exists()

    def is_being_swapped(self) -> bool:
        """Whether another journal was to take its place, and that was cut short."""
        return any((self.folder / name).exists() for name in (SWAPPING, LEAVING, ARRIVED))

    def table(self, name: str) -> Path:
        """The file of a table."""
        return self._table(name)[0]

    def late(self, name: str) -> Path:
        """The late changes to a table."""
        return self._table(name)[1]

    def _table(self, name: str) -> tuple[Path, Path]:
        if name not in self._tables:
            both = (self.tables / f"{name}{_JSON}", self.tables / f"{name}{_LATE}")
            self._tables[name] = both
        return self._tables[name]

    def text(self, text_id: str) -> Path:
        """The file of a text; ids that no file system could mistake stand as they are."""
        if _SAFE.fullmatch(text_id):
            return self.texts / text_id
        return self.texts / f"_{text_id.encode().hex()}"

    @staticmethod
    def text_id(path: Path) -> str:
        """The id of the text in a file."""
        name = path.name
        return bytes.fromhex(name[1:]).decode() if name.startswith("_") else name

    @staticmethod
    def bak(path: Path) -> Path:
        """The version before."""
        return path.with_name(path.name + _BAK)

    def table_names(self) -> set[str]:
        """The tables that have a file, or had one before."""
        names = (path.name.removesuffix(_BAK) for path in _inside(self.tables))
        return {
            name.removesuffix(_JSON)
            for name in names
            if name.endswith(_JSON) and not name.endswith(_LATE)
        }

    def what(self, path: Path) -> tuple[FileKind, str]:
        """What a file of the journal must hold, by where it lies."""
        name = path.name.removesuffix(_BAK)
        if path.parent == self.texts:
            return FileKind.TEXT, self.text_id(path)
        if path.parent == self.folder:
            return FileKind.LIST, name.removesuffix(_JSON)
        if name.endswith(_LATE):
            return FileKind.LATE, name.removesuffix(_LATE)
        return FileKind.TABLE, name.removesuffix(_JSON)

    def whole(self) -> list[Path]:
        """Everything but texts that makes up the journal now, without older versions."""
        single = [path for path in (self.contents, self.key) if path.exists()]
        return [*single, *(path for path in self.tables.iterdir() if path.suffix == _JSON)]

    def text_files(self) -> list[Path]:
        """The files of all texts."""
        return [path for path in _inside(self.texts) if not path.name.startswith(".")]

    def has_notes(self) -> bool:
        """Whether something lies here that only a journal with tables can have left."""
        return any(True for at in (self.texts, self.quarantine) for _ in _inside(at))

    def records(self) -> list[Path]:
        """The records of the last saves, oldest first."""
        return sorted(_inside(self.redo))

    def left_over(self) -> list[Path]:
        """Files that a crash left half written."""
        folders = (self.folder, self.tables, self.texts, self.backups)
        return [path for at in folders if at.is_dir() for path in left_over(at)]

    def backups_here(self) -> list[Path]:
        """The backups in the journal folder itself."""
        return list(_inside(self.backups))

    def days(self) -> list[Path]:
        """The daily snapshots, newest first."""
        kept = self.snapshots.glob("[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]")
        return sorted(kept, reverse=True)

    def make(self) -> None:
        """Create what is missing, for the owner alone."""
        for folder in (self.tables, self.texts, self.redo, self.snapshots, self.quarantine):
            make_private_folder(folder)


def _inside(folder: Path) -> Iterable[Path]:
    return folder.iterdir() if folder.is_dir() else ()
