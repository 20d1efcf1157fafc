"""The people a leader talks with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the leader keeps in touch with.

    Attributes:
        id: Short id.
        name: As the leader calls them.
        aliases: Other names and initials they go by in notes and transcripts.
        relation: "report", "peer", "manager", "stakeholder" or the leader's own word.
        added_on: The day they came into the journal.
        cadence_days: How often to talk, in days; None lets coach learn it from past talks.
        paused_until: No reminders before this day (leave, holiday).
        no_personal: They would rather not be asked about their life.
        note: The leader's own line about them.
    """

    id: str
    name: str
    added_on: date
    aliases: tuple[str, ...] = ()
    relation: str = "report"
    cadence_days: int | None = None
    paused_until: date | None = None
    no_personal: bool = False
    note: str = ""

    def goes_by(self, name: str) -> bool:
        """Whether `name` is theirs: full name, first name, alias or initials, any case."""
        wanted = name.strip().rstrip(".").casefold()
        names = {self.name, *self.aliases, self.name.split()[0]}
        return bool(wanted) and wanted in {known.casefold() for known in names}

    def is_away(self, day: date) -> bool:
        """Whether reminders about them rest on a day."""
        return self.paused_until is not None and day < self.paused_until
