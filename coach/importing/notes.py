"""Free notes: whatever names no speakers is the leader's own writing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coach.domain.conversation import Mode, Role, Turn
from coach.domain.reading import Reading
from coach.importing.clock import day_in

if TYPE_CHECKING:
    from datetime import date

    from coach.importing.source import Source

_DATED = re.compile(r"\s*(?:#+\s*|\*\*\s*)?(?:date:?\s*)?(?=\d|[a-z]{3,9}\.? \d)", re.IGNORECASE)


def read_notes(source: Source) -> Reading:
    """The whole text as one turn of the leader's, exactly as given but for line ends."""
    turn = Turn(1, None, Role.LEADER, source.text)
    return Reading("Notes", Mode.NOTES, (turn,), date=_day(source.text))


def _day(text: str) -> date | None:
    """The date that the first line begins with; a date further in may be of anything."""
    first = text.lstrip("\ufeff \t\n").split("\n", maxsplit=1)[0][:200]
    start = _DATED.match(first)
    return day_in(first[start.end() :][:20]) if start else None
