"""Days and distances in the words of a kind colleague."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from coach.domain.commitment import Firmness, State
from coach.domain.day import read_day, say_day
from coach.domain.errors import CoachError
from coach.domain.rhythm import LONGEST_DAYS, read_rhythm

if TYPE_CHECKING:
    from datetime import date

    from coach.domain.due import Due
    from coach.domain.touch import Touch

SAID = {
    Firmness.VAGUE: "Said loosely: it is hard to tell when it is kept.",
    Firmness.CONDITIONAL: "Said with an “if”: it counts once that comes true.",
    Firmness.DECLINED: "You said no to it.",
}
"""How a promise that is not firm was said."""
STANDS = {
    State.ASKED: "asked, not answered",
    State.OFFERED: "offered, not answered",
    State.COUNTERED: "something else offered",
    State.DECLINED: "said no",
    State.RENEGOTIATED: "moved",
}
"""States whose own names are not how people say it."""

HIDDEN = "(kept private: v shows it)"
DAYS_LIKE = "fri, +3, 1 dec, 2026-12-01"
"""What can be typed where a day is asked for."""
WEEKS_FROM_DAYS = 21
"""From here on a distance reads better in weeks."""


WHEN_WAITING = {State.ASKED: "asked", State.OFFERED: "offered", State.COUNTERED: "countered"}
"""What stands where the day of a promise would, while it waits for an answer."""
LATE = {"!": "late"}
DUE = {"*": "due now"}
UNANSWERED = {"?": "waits for an answer"}
QUIET = {"o": "gone quiet"}


def stands(state: State) -> str:
    """The state of a promise as people say it."""
    return STANDS.get(state, state.value)


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 day", "3 days"; "people" and "person" are told apart."""
    if noun == "person":
        return "1 person" if number == 1 else f"{number} people"
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def span(days: int) -> str:
    """A stretch of days: "5 days", "3 weeks"."""
    return count(days // 7, "week") if days >= WEEKS_FROM_DAYS else count(days, "day")


def ago(days: int) -> str:
    """How long ago: "today", "yesterday", "5 days ago", "3 weeks ago"."""
    return {0: "today", 1: "yesterday"}.get(days, f"{span(days)} ago")


def late(due: Due | None, today: date) -> str:
    """How late a promise is: "4 days late"."""
    if due is None or due.latest is None:
        return ""
    return f"{span((today - due.latest).days)} late"


def due_day(due: Due | None, today: date) -> str:
    """When a promise falls due: "today", "Fri 27 Nov", the words said, or "no day".

    A question mark follows a day that coach chose between readings.
    """
    if due is None:
        return "no day"
    if due.latest is None:
        return due.phrase
    return say_day(due.latest, today) + ("?" if due.assumed else "")


def hello(touch: Touch) -> str:
    """A question about someone who has gone quiet; never a verdict."""
    if touch.last is None:
        return "No talk noted yet. Time for a first one?"
    if touch.usual_gap is None:
        return "Time for a hello?"
    return f"Usually {every(touch.usual_gap)}. Time for a hello?"


def every(days: int) -> str:
    """How often: "every day", "every 5 days", "every 2 weeks"."""
    if days in {1, 7}:
        return "every day" if days == 1 else "every week"
    return f"every {days // 7} weeks" if days % 7 == 0 else f"every {days} days"


def long_day(day: date) -> str:
    """A day in full, so that a wrong one stands out: "Friday 27 November 2026"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


JUST_PAST = timedelta(days=14)
"""How long ago a day without a year is still meant, not the one a year later."""


def new_day(text: str, today: date, *, day_first: bool) -> date:
    """The day a person typed for what is still to come.

    Raises:
        CoachError: If the words name no day, or one that has passed; so has “18 nov” shortly
            after the 18th of November.
    """
    day = promise_day(text, today, day_first=day_first)
    if day < today:
        raise CoachError("That day has already passed.")
    return day


def promise_day(text: str, today: date, *, day_first: bool) -> date:
    """The day a person typed for a promise that was made already; it may be late by now.

    Raises:
        CoachError: If the words name no day, or one that is long past.
    """
    day = read_day(text, today, day_first=day_first)
    if day is None:
        raise CoachError("Which day is that? Try fri, +3, 1 dec or 2026-12-01.")
    last = read_day(text, today, past=True, day_first=day_first)
    # Only a day and month without a year can be read as almost a year ahead and as just past.
    if last and day - last > timedelta(days=364) and today - last <= JUST_PAST:
        day = last
    if today - day > JUST_PAST:
        raise CoachError("That day has already passed.")
    return day


def rhythm(text: str) -> int:
    """How often to talk as a person typed it, in days; 0 where coach is to learn it.

    Raises:
        CoachError: If the words name no rhythm, or one longer than a year.
    """
    days = read_rhythm(text)
    if days is None:
        raise CoachError(
            "How often is that? A number of days, please, or words such as weekly or "
            f"every 2 weeks; up to {LONGEST_DAYS} days."
        )
    return days
