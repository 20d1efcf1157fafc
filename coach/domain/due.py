"""When a promise falls due, as the words say it and as a calendar reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class DueKind(StrEnum):
    """How definite a time phrase is."""

    DAY = "day"
    PERIOD = "period"
    EVENT = "event"
    RECURRING = "recurring"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Due:
    """A due time.

    Attributes:
        phrase: The words, as said.
        earliest: First day it may mean; None where the words fix no day ("before the audit").
        latest: Last day it may mean; lateness is judged on this one.
        kind: How definite the words are.
        assumed: True where coach chose between readings and the leader should confirm.
    """

    phrase: str
    earliest: date | None
    latest: date | None
    kind: DueKind
    assumed: bool = False


def working_day_after(day: date) -> date:
    """The first weekday after `day`; public holidays are not known."""
    following = day + timedelta(days=1)
    while following.weekday() >= 5:
        following += timedelta(days=1)
    return following


def is_overdue(due: Due | None, today: date) -> bool:
    """Whether a promise is late: its latest day and one working day of grace have passed."""
    return due is not None and due.latest is not None and today > working_day_after(due.latest)


def is_due(due: Due | None, today: date) -> bool:
    """Whether a promise's latest day has come."""
    return due is not None and due.latest is not None and today >= due.latest
