"""What an importer makes of a file, before anyone has said who is who."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from coach.domain.conversation import Mode, Turn


@dataclass(frozen=True, slots=True)
class Reading:
    """Turns as a file gives them.

    Attributes:
        format: Name of the format, for a person ("Zoom transcript").
        mode: Transcript, or notes where no speakers were found.
        turns: In the order spoken; roles unknown unless the file itself tells.
        date: The day, where the file tells it.
        warnings: What could not be made out, with line numbers.
    """

    format: str
    mode: Mode
    turns: tuple[Turn, ...]
    date: date | None = None
    warnings: tuple[str, ...] = ()
