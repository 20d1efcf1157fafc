"""A journal with nothing in it, for commands that read a text and keep nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.domain.errors import CoachError
from coach.domain.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from coach.domain.touch import TalkLog
    from coach.services.ports import Record


class EmptyJournal:
    """Stands in where no journal exists yet, or where nobody opened the one that does.

    Nothing can be kept in it.
    """

    def settings(self) -> Settings:
        """As they are before anyone changes them."""
        return Settings()

    def people(self) -> tuple[()]:
        """Nobody."""
        return ()

    def reflections(
        self,
        *,
        person_id: str | None = None,  # noqa: ARG002 - as ports.Journal declares it
        since: date | None = None,  # noqa: ARG002
    ) -> tuple[()]:
        """No talks."""
        return ()

    def reflection(self, reflection_id: str) -> None:  # noqa: ARG002
        """No talk."""
        return

    def talk_logs(self) -> Mapping[str, TalkLog]:
        """No talks."""
        return {}

    def text(self, reflection_id: str) -> str:  # noqa: ARG002
        """No text."""
        return ""

    def commitments(
        self,
        *,
        person_id: str | None = None,  # noqa: ARG002
        only_open: bool = True,  # noqa: ARG002
        closed_since: date | None = None,  # noqa: ARG002
    ) -> tuple[()]:
        """No promises."""
        return ()

    def commitment(self, commitment_id: str) -> None:  # noqa: ARG002
        """No promise."""
        return

    def facts(self, *, person_id: str | None = None, to_ask: bool = False) -> tuple[()]:  # noqa: ARG002
        """No facts."""
        return ()

    def preps(self, *, person_id: str | None = None, unreflected: bool = False) -> tuple[()]:  # noqa: ARG002
        """No preps."""
        return ()

    def reviews(self) -> tuple[()]:
        """No reviews."""
        return ()

    def repairs(self, *, person_id: str | None = None) -> tuple[()]:  # noqa: ARG002
        """No repair plans."""
        return ()

    def save(
        self,
        *records: Record,  # noqa: ARG002
        texts: Mapping[str, str] | None = None,  # noqa: ARG002
    ) -> None:
        """Refuse.

        Raises:
            CoachError: Always.
        """
        raise CoachError("The journal is not open, so nothing was kept.")

    def remove(self, records: Iterable[Record]) -> None:  # noqa: ARG002
        """Refuse.

        Raises:
            CoachError: Always.
        """
        raise CoachError("The journal is not open, so nothing was taken out.")

    def new_id(self) -> str:
        """An id; nothing is ever kept under it."""
        return "0"
