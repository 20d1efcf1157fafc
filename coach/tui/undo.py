"""Taking back the last change to a promise or a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.domain.commitment import Commitment
    from coach.domain.fact import Fact


class Undo:
    """Remembers records as they were before each change, latest last."""

    def __init__(self) -> None:
        self._before: list[Commitment | Fact] = []

    def remember(self, before: Commitment | Fact) -> None:
        """Keep a record as it was before it changed."""
        self._before.append(before)

    def last(self) -> Commitment | Fact | None:
        """The record changed last, as it was; None if there is nothing to take back."""
        return self._before[-1] if self._before else None

    def forget_last(self) -> None:
        """Drop the latest; call it once it has been taken back."""
        self._before.pop()
