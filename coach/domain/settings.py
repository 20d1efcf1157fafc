"""What coach remembers about its user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Settings:
    """The leader's own choices.

    Attributes:
        me: Names the leader goes by in transcripts, most recent first; empty until told.
        welcomed: Whether the first-run steps were done or skipped.
        muted: Ids of rules switched off.
        day_first: True to read 3/4 as the 3rd of April, False as March 4th.
        fresh: Rules given another chance, and since when; answers before that no longer count.
        light: Colours for a light terminal instead of a dark one.
    """

    me: tuple[str, ...] = ()
    welcomed: bool = False
    muted: tuple[str, ...] = ()
    day_first: bool = True
    light: bool = False
    fresh: tuple[tuple[str, date], ...] = ()
