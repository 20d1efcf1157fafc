"""A week in figures: a pure count over stored records, each figure with the records behind it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from coach.domain.commitment import OPEN_STATES, Commitment, Owner, State
from coach.domain.due import is_overdue
from coach.domain.finding import Verdict
from coach.domain.reflection import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coach.domain.fact import Fact
    from coach.domain.reflection import KeptFinding, Reflection

MOST_MOMENTS = 3
MISSED_CUE = "missed-cue"


@dataclass(frozen=True, slots=True)
class Span:
    """The days of one ISO week.

    Attributes:
        id: Like "2026-W47".
        first: Monday.
        last: Sunday.
    """

    id: str
    first: date
    last: date

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in it."""
        return day is not None and self.first <= day <= self.last

    def before(self, weeks: int = 1) -> Span:
        """The week that many weeks earlier."""
        return week_span(self.first - timedelta(weeks=weeks))


@dataclass(frozen=True, slots=True)
class Ledger:
    """The leader's own promises in a week.

    Attributes:
        kept: Done in the week, in time.
        late: Done in the week, more than one working day after their day.
        overdue: Open at the end of the week and late.
        renegotiated: Given a new day in the week.
        dropped: Dropped in the week.
        made: Made in the week, however firm; refusals left out.
        dated: Those of them with a day.
        received: What others did for the leader in the week.
    """

    kept: tuple[Commitment, ...] = ()
    late: tuple[Commitment, ...] = ()
    overdue: tuple[Commitment, ...] = ()
    renegotiated: tuple[Commitment, ...] = ()
    dropped: tuple[Commitment, ...] = ()
    made: tuple[Commitment, ...] = ()
    dated: int = 0
    received: tuple[Commitment, ...] = ()


@dataclass(frozen=True, slots=True)
class Heard:
    """Feelings and concerns that others voiced, as far as coach could read them."""

    cues: int = 0
    heard: int = 0

    @property
    def passed_over(self) -> int:
        """Cues that nothing took up, as far as coach could read."""
        return self.cues - self.heard


@dataclass(frozen=True, slots=True)
class Moment:
    """A finding with the talk it comes from."""

    talk: Reflection
    finding: KeptFinding


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of one week.

    Attributes:
        span: The week.
        talks: Talks in it, newest first.
        ledger: The leader's promises.
        heard: Cues heard and passed over.
        personal: Personal questions asked.
        thanks: Times the leader thanked for something named.
        strengths: What went well, at most one a talk.
        moments: What may be worth playing again, at most three.
        learned: Facts learned in the week.
        asked: Facts asked about in the week.
    """

    span: Span
    talks: tuple[Reflection, ...]
    ledger: Ledger
    heard: Heard
    personal: int
    thanks: int
    strengths: tuple[Moment, ...]
    moments: tuple[Moment, ...]
    learned: tuple[Fact, ...]
    asked: tuple[Fact, ...]


def week_span(day: date) -> Span:
    """The ISO week that a day lies in."""
    year, week, weekday = day.isocalendar()
    first = day - timedelta(days=weekday - 1)
    return Span(f"{year}-W{week:02d}", first, first + timedelta(days=6))


def read_week(text: str) -> Span | None:
    """The week a person names ("2026-W47", "2026w47"); None if it is none."""
    year, _, week = text.strip().upper().partition("W")
    try:
        return week_span(date.fromisocalendar(int(year.rstrip("- ")), int(week), 1))
    except ValueError:
        return None


def figures(
    span: Span,
    talks: Iterable[Reflection],
    promises: Iterable[Commitment],
    facts: Iterable[Fact],
    today: date,
) -> Figures:
    """Count a week.

    Args:
        span: The week.
        talks: Talks; those outside the week are left out.
        promises: Promises, open and closed, both ways.
        facts: What people told.
        today: Where the week is not over, it is counted up to this day.
    """
    inside = tuple(talk for talk in talks if span.holds(talk.date))
    told = tuple(facts)
    return Figures(
        span=span,
        talks=inside,
        ledger=ledger(span, promises, today),
        heard=heard(inside),
        personal=sum(talk.measures.personal_questions or 0 for talk in inside),
        thanks=sum(talk.count("appreciation-specific") for talk in inside),
        strengths=_strengths(inside),
        moments=_moments(inside),
        learned=tuple(fact for fact in told if span.holds(fact.learned_on)),
        asked=tuple(fact for fact in told if span.holds(fact.asked_on)),
    )


def ledger(span: Span, promises: Iterable[Commitment], today: date) -> Ledger:
    """Sort promises by what became of them in a week."""
    every = tuple(promises)
    mine = [one for one in every if one.owner is Owner.LEADER]
    done = [one for one in mine if _came_to(one, State.DONE, span)]
    made = [one for one in mine if span.holds(one.made_on) and one.state is not State.DECLINED]
    end = min(span.last, today)
    return Ledger(
        kept=tuple(one for one in done if not _done_late(one)),
        late=tuple(one for one in done if _done_late(one)),
        overdue=tuple(one for one in mine if _overdue_on(one, end)),
        renegotiated=tuple(one for one in mine if _came_to(one, State.RENEGOTIATED, span)),
        dropped=tuple(one for one in mine if _came_to(one, State.DROPPED, span)),
        made=tuple(made),
        dated=sum(one.due is not None and one.due.latest is not None for one in made),
        received=tuple(
            one for one in every if one.owner is Owner.OTHER and _came_to(one, State.DONE, span)
        ),
    )


def heard(talks: Iterable[Reflection]) -> Heard:
    """Add up cues; a cue the leader said was none does not count."""
    cues = took_up = 0
    for talk in talks:
        waved = sum(one.id == MISSED_CUE and one.answer is Answer.NOT_THIS for one in talk.findings)
        found = talk.measures.cues or 0
        took = talk.measures.cues_heard or 0
        cues += max(found - waved, took)
        took_up += took
    return Heard(cues, took_up)


def state_on(promise: Commitment, day: date) -> State | None:
    """Where a promise stood at the end of a day; None before it was made."""
    state = None
    for change in promise.history:
        if change.on <= day:
            state = change.state
    if not promise.history and promise.made_on <= day:
        return promise.state
    return state


def _came_to(promise: Commitment, state: State, span: Span) -> bool:
    """Whether it came to a state in the week; for an end state only if it has stayed there."""
    steps = [change for change in promise.history if change.state is state]
    if state not in OPEN_STATES and promise.state is not state:
        return False
    relevant = steps if state in OPEN_STATES else steps[-1:]
    return any(span.holds(change.on) for change in relevant)


def _done_late(promise: Commitment) -> bool:
    return promise.closed_on is not None and is_overdue(promise.due, promise.closed_on)


def _overdue_on(promise: Commitment, day: date) -> bool:
    if state_on(promise, day) not in OPEN_STATES:
        return False
    moved_since = any(
        change.state is State.RENEGOTIATED and change.on > day for change in promise.history
    )
    return not moved_since and is_overdue(promise.due, day)


def _strengths(talks: Sequence[Reflection]) -> tuple[Moment, ...]:
    found = []
    for talk in talks:
        best = [
            one
            for one in talk.findings
            if one.verdict is Verdict.STRENGTH and one.answer is not Answer.NOT_THIS
        ]
        if best:
            found.append(Moment(talk, max(best, key=lambda one: (one.shown, one.confidence))))
    return tuple(found)


def _moments(talks: Sequence[Reflection]) -> tuple[Moment, ...]:
    found = [
        Moment(talk, one)
        for talk in talks
        for one in talk.findings
        if one.severity > 0
        and one.quotes
        and one.verdict is not Verdict.STRENGTH
        and one.answer is not Answer.NOT_THIS
    ]
    found.sort(key=lambda one: (-one.finding.severity * one.finding.confidence, one.talk.id))
    distinct: dict[tuple[str, int, int], Moment] = {}
    for one in found:
        first = one.finding.quotes[0]
        distinct.setdefault((one.talk.id, first.turn, first.start), one)
    return tuple(distinct.values())[:MOST_MOMENTS]
