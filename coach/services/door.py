"""A journal that may be under a passphrase, as the app finds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from coach.services.parts import Parts


@dataclass(frozen=True, slots=True)
class Door:
    """What stands between a person and the journal.

    Attributes:
        is_locked: Whether a passphrase is needed.
        enter: Opens the journal with a passphrase or the recovery key, or without where none is
            needed; raises CoachError with the sentence to show.
    """

    is_locked: Callable[[], bool]
    enter: Callable[[str | None], Parts]
