"""What the commands over the journal as a whole share: numbers in words, and its folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.domain.errors import CoachError
from coach.domain.wording import counted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.cli.desk import Desk
    from coach.services.keeping_ports import Files, JournalFolder

NAMES = {
    "person": ("person", "people"),
    "reflection": ("talk", "talks"),
    "commitment": ("promise", "promises"),
    "fact": ("fact", "facts"),
    "prep": ("prep", "preps"),
    "repair": ("repair plan", "repair plans"),
    "review": ("review", "reviews"),
}
"""What a leader calls a type of record, one and many, in the order in which they are listed."""


def listed(counts: Mapping[str, int]) -> str:
    """Numbers of records by type, in words; settings and types without a name are not told."""
    known = [(kind, counts.get(kind, 0)) for kind in NAMES]
    said = [counted(count, *NAMES[kind]) for kind, count in known if count]
    return ", ".join(said) or "nothing"


def need_folder(desk: Desk) -> JournalFolder:
    """The folder of the journal that there is.

    Raises:
        CoachError: If there is none.
    """
    folder = desk.journal_folder
    if not folder.exists():
        raise CoachError(
            f"There is no journal in {folder.path}. Nothing was done; --data-dir names another "
            "folder, and “coach” alone begins a journal."
        )
    return folder


def need_journal(desk: Desk) -> Files:
    """The files of the journal that there is; a command that only reads makes no new one.

    Raises:
        CoachError: If there is none.
    """
    need_folder(desk)
    return desk.parts.keeping.files
