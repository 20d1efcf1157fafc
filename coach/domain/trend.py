"""One trend line a week: the leader against their own past, never against others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.week import heard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.domain.reflection import Reflection
    from coach.domain.week import Span

FEWEST_TALKS = 5
"""Talks below which a line would only draw chance (a choice)."""
WINDOW_WEEKS = 4
POINTS = 8
"""Weeks that the line runs over."""


@dataclass(frozen=True, slots=True)
class Point:
    """One point: what was counted in the four weeks up to a week.

    Attributes:
        week: The ISO week.
        part: How many.
        of: Out of how many.
    """

    week: str
    part: int
    of: int

    @property
    def value(self) -> float:
        """Part of the whole; 0 where there was nothing to count."""
        return self.part / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Trend:
    """A line over the last weeks.

    Attributes:
        title: What it shows.
        points: Oldest first.
        top: The value at the top of the plot.
        say: One sentence on now and before.
        share: Whether it is a share of what was voiced, so that its top means all of it.
    """

    title: str
    points: tuple[Point, ...]
    top: float
    say: str
    share: bool = False


def trend(span: Span, talks: Sequence[Reflection]) -> Trend | None:
    """The line up to a week; None where there are too few talks.

    Concerns taken up where enough were voiced, else personal questions a talk.
    """
    if len(_window(span, talks, POINTS + WINDOW_WEEKS)) < FEWEST_TALKS:
        return None
    listening = _listening(span, talks)
    if sum(point.of > 0 for point in listening.points) >= WINDOW_WEEKS and listening.points[-1].of:
        return listening
    return _personal(span, talks)


def _listening(span: Span, talks: Sequence[Reflection]) -> Trend:
    points = []
    for back in range(POINTS - 1, -1, -1):
        week = span.before(back)
        counted = heard(_window(week, talks))
        points.append(Point(week.id, counted.heard, counted.cues))
    now = points[-1]
    before = points[-1 - WINDOW_WEEKS]
    say = f"In the last four weeks you took up {now.part} of {now.of} concerns"
    say += f"; in the four before, {before.part} of {before.of}." if before.of else "."
    return Trend("Concerns taken up", _from_first(points), 1.0, say, share=True)


def _personal(span: Span, talks: Sequence[Reflection]) -> Trend | None:
    points = []
    for back in range(POINTS - 1, -1, -1):
        week = span.before(back)
        window = _window(week, talks)
        asked = sum(talk.measures.personal_questions or 0 for talk in window)
        points.append(Point(week.id, asked, len(window)))
    now, before = points[-1], points[-1 - WINDOW_WEEKS]
    if not now.of:
        return None
    say = f"In the last four weeks you asked {now.part} personal questions in {now.of} talks"
    say += f"; in the four before, {before.part} in {before.of}." if before.of else "."
    shown = _from_first(points)
    return Trend("Personal questions a talk", shown, max(1.0, *(p.value for p in shown)), say)


def _from_first(points: Sequence[Point]) -> tuple[Point, ...]:
    """The points from the first week on in which there was something to count."""
    first = next((n for n, point in enumerate(points) if point.of), len(points) - 1)
    return tuple(points[first:])


def _window(
    span: Span, talks: Sequence[Reflection], weeks: int = WINDOW_WEEKS
) -> tuple[Reflection, ...]:
    first = span.before(weeks - 1).first
    return tuple(talk for talk in talks if first <= talk.date <= span.last)
