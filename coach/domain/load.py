"""Promise load: how much one person is already waiting for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.domain.commitment import Owner

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from coach.domain.commitment import Commitment

LOAD_LIMIT = 4
"""From this many open promises to one person on, coach says so first (a design choice: a handful
is what a person keeps in mind without a list)."""


def load_warning(
    promises: Iterable[Commitment], name: str, today: date, *, adding: int = 1
) -> str | None:
    """A quiet word before one promise more.

    Args:
        promises: The person's promises, both ways.
        name: What to call the person.
        today: The day to judge lateness on.
        adding: How many are about to be made.

    Returns:
        One or two sentences; None while the load is light.
    """
    mine = [one for one in promises if one.is_open and one.owner is Owner.LEADER]
    count = len(mine) + adding
    if count < LOAD_LIMIT or not adding:
        return None
    late = sum(one.is_overdue(today) for one in mine)
    said = f"With {'this one' if adding == 1 else 'these'}, {count} promises to {name} are open"
    said += f", {late} of them late." if late else "."
    return f"{said} Is there one to finish or renegotiate first?"
