"""A prep: what the leader wants of a talk before it happens."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.conversation import Kind

if TYPE_CHECKING:
    from datetime import date

    from coach.domain.reflection import Reply


@dataclass(frozen=True, slots=True)
class Prep:
    """One page written before a talk.

    Attributes:
        id: Short id.
        person_id: With whom.
        day: The day of the talk.
        kind: The kind of talk.
        replies: Answers to the guided questions, in order; blanks are left out.
        asks: Questions the leader picked to ask.
        if_then: The closing line, "If …, then I will …".
        reflection_id: The reflection that followed; None until there is one.
    """

    id: str
    person_id: str
    day: date
    kind: Kind
    replies: tuple[Reply, ...] = ()
    asks: tuple[str, ...] = ()
    if_then: str = ""
    reflection_id: str | None = None

    def awaits_reflection(self, today: date) -> bool:
        """Whether its day has passed and nothing was written about the talk."""
        return self.reflection_id is None and self.day < today
