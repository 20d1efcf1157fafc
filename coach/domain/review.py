"""The weekly self-review: what the leader wrote, and the focus chosen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from coach.domain.reflection import Reply


class Happened(StrEnum):
    """Whether last week's focus came about."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Review:
    """One week's review.

    Attributes:
        id: The ISO week, like "2026-W47".
        written_on: The day it was written.
        replies: Answers to the eight questions.
        focus: Next week's focus as "if … then I will …".
        last_focus: Whether last week's focus came about; None if there was none or no answer.
    """

    id: str
    written_on: date
    replies: tuple[Reply, ...] = ()
    focus: str = ""
    last_focus: Happened | None = None


def week_of(day: date) -> str:
    """The ISO week of a day, like "2026-W47"."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"
