"""Staying in touch: how long is usual between two talks, and how long is too quiet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from coach.domain.finding import Verdict
from coach.domain.reflection import Answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.domain.person import Person
    from coach.domain.reflection import Reflection

QUIET_FACTOR = 1.5
"""Quiet begins at this many usual gaps (design choice beside Rogelberg 2024: weekly talks)."""
QUIET_FLOOR_DAYS = 10
QUIET_CEILING_DAYS = 45
QUIET_PEER_DAYS = 45
QUIET_AFTER_CUE_DAYS = 7
"""After a talk in which a concern was passed over, a week is long."""


@dataclass(frozen=True, slots=True)
class TalkLog:
    """The talks with one person in brief, so that no list of people reads every talk.

    Attributes:
        count: Talks in all.
        days: Days of the last seven, newest first.
        ended_on_cue: Whether the last one passed over a concern.
    """

    count: int
    days: tuple[date, ...]
    ended_on_cue: bool


@dataclass(frozen=True, slots=True)
class Touch:
    """How it stands with one person.

    Attributes:
        person: The person.
        last: Day of the last talk; None if there was none.
        days: Days since then, or since they came into the journal.
        usual_gap: Days usual between two talks; None if unknown.
        quiet: Whether it has become too long.
    """

    person: Person
    last: date | None
    days: int
    usual_gap: int | None
    quiet: bool


def usual_gap(person: Person, days: Sequence[date]) -> int | None:
    """Days usual between talks: as the leader set it, else the median of the last six gaps."""
    if person.cadence_days is not None:
        return person.cadence_days
    ordered = sorted(set(days))[-7:]
    gaps = [(later - earlier).days for earlier, later in pairwise(ordered)]
    return round(median(gaps)) if gaps else None


def quiet_after(person: Person, gap: int | None, *, ended_on_cue: bool) -> int:
    """Days after which a person counts as gone quiet."""
    if ended_on_cue:
        return QUIET_AFTER_CUE_DAYS
    if person.relation == "peer" and person.cadence_days is None:
        return QUIET_PEER_DAYS
    if gap is None:
        return QUIET_FLOOR_DAYS
    return round(min(max(QUIET_FACTOR * gap, QUIET_FLOOR_DAYS), QUIET_CEILING_DAYS))


def touch(person: Person, log: TalkLog | None, today: date) -> Touch:
    """Judge how it stands with a person.

    Args:
        person: The person.
        log: Their talks in brief; None if there were none.
        today: The day to judge on.
    """
    last = log.days[0] if log else None
    days = (today - (last or person.added_on)).days
    gap = usual_gap(person, log.days if log else ())
    limit = quiet_after(person, gap, ended_on_cue=log is not None and log.ended_on_cue)
    return Touch(person, last, days, gap, quiet=not person.is_away(today) and days > limit)


def talk_log(talks: Sequence[Reflection]) -> TalkLog | None:
    """Sum up a person's talks, newest first; None if there are none."""
    if not talks:
        return None
    return TalkLog(len(talks), tuple(talk.date for talk in talks[:7]), _passed_over(talks[0]))


def _passed_over(talk: Reflection) -> bool:
    return any(
        found.id == "missed-cue"
        and found.verdict is Verdict.MISS
        and found.answer is not Answer.NOT_THIS
        for found in talk.findings
    )
