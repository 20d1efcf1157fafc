"""What a time phrase is read against, and what a reading gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from coach.domain.due import DueKind

Span = tuple[date | None, date | None, DueKind, bool]


@dataclass(frozen=True, slots=True)
class On:
    """The day of the talk, the day named before, and how 3/4 is read."""

    anchor: date
    previous: date | None
    day_first: bool


def single(day: date | None, *, assumed: bool = False) -> Span:
    """One day, or none."""
    return (day, day, DueKind.DAY, assumed)


def next_month(anchor: date, months: int = 1) -> tuple[int, int]:
    """The year and month so many months on."""
    index = anchor.year * 12 + anchor.month - 1 + months
    return index // 12, index % 12 + 1
