"""Taking back the last change to a promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.domain.commitment import Commitment


class Undo:
    """Remembers promises as they were before each change, latest last."""

    def __init__(self) -> None:
        self._before: list[Commitment] = []

    def remember(self, before: Commitment) -> None:
        """Keep a promise as it is now, before it changes."""
        self._before.append(before)

    def last(self) -> Commitment | None:
        """The promise changed last, as it was; None if there is nothing to take back."""
        return self._before[-1] if self._before else None

    def forget_last(self) -> None:
        """Drop the latest; call it once it has been taken back."""
        self._before.pop()
