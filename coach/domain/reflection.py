"""What stays of a conversation once the leader has reflected on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from coach.domain.conversation import Kind, Mode
from coach.domain.finding import Measures, Verdict

if TYPE_CHECKING:
    from datetime import date

    from coach.domain.finding import Quote


class Answer(StrEnum):
    """What the leader said of a finding."""

    OPEN = "open"
    ACCEPTED = "accepted"
    NOT_THIS = "not-this"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class KeptFinding:
    """A finding in the journal, with the leader's answer to it."""

    id: str
    verdict: Verdict
    severity: int
    confidence: float
    quotes: tuple[Quote, ...]
    say: str
    shown: bool
    answer: Answer = Answer.OPEN


@dataclass(frozen=True, slots=True)
class Reply:
    """What the leader wrote to one guided question."""

    question: str
    text: str


@dataclass(frozen=True, slots=True)
class Reflection:
    """One talk in the journal; its text is kept apart and fetched when asked for.

    Attributes:
        id: Short id; the text is stored under it.
        person_id: With whom.
        date: The day of the talk.
        kind: The kind of talk.
        mode: Transcript or notes.
        measures: The talk's numbers.
        findings: What was found, with the leader's answers.
        replies: What the leader wrote to the guided questions.
        prep_id: The prep it followed, if any.
        labels: How often each label occurred: what the weekly review counts.
    """

    id: str
    person_id: str
    date: date
    kind: Kind
    mode: Mode
    measures: Measures
    findings: tuple[KeptFinding, ...] = ()
    replies: tuple[Reply, ...] = ()
    prep_id: str | None = None
    labels: tuple[tuple[str, int], ...] = ()

    def count(self, label: str) -> int:
        """How often a label occurred in this talk."""
        return dict(self.labels).get(label, 0)
