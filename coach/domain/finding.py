"""What coach found: labels on words, findings for a person, and the numbers of a talk."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach.domain.commitment import FoundCommitment
    from coach.domain.conversation import Conversation, Turn
    from coach.domain.fact import FoundFact
    from coach.domain.rule import Precision


class Verdict(StrEnum):
    """How sure coach is, and whether it is praise."""

    MISS = "miss"
    UNCERTAIN = "uncertain"
    NUDGE = "nudge"
    STRENGTH = "strength"


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """A rule's hit on a stretch of one turn.

    Attributes:
        start: First character, counted in the turn's text.
        end: One past the last character.
        id: The rule's id.
        score: How sure, from 0 to 1.
    """

    start: int
    end: int
    id: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class LabelledTurn:
    """A turn with its labels.

    Attributes:
        turn: The turn.
        labels: By first character.
        heard: For a leader's turn after another's: how much it takes up what was said, 0 to 1.
        missed: For the same turns: how likely it passes over what was said, 0 to 1.
    """

    turn: Turn
    labels: tuple[Label, ...]
    heard: float | None = None
    missed: float | None = None

    def has(self, *ids: str) -> bool:
        """Whether the turn carries any of these labels."""
        return any(label.id in ids for label in self.labels)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that a finding rests on: characters `start` to `end` of turn `turn`."""

    turn: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something worth showing to the leader, with the words that show it.

    Attributes:
        id: The rule's id.
        family: The rule's family.
        verdict: How sure, or praise.
        severity: 0 to 3, as in the rule.
        confidence: 0 to 1; capped at 0.6 in notes, where absence is weak evidence.
        quotes: The evidence in the order spoken; empty only for findings on the whole talk.
        reason: One sentence that says why the words led here.
        say: What coach says.
        try_: Another wording.
        seed: The practice it serves.
        source: The research behind it.
        shown: One of the three at most that a person sees first.
        precision: How often this rule was right, if it was measured.
    """

    id: str
    family: str
    verdict: Verdict
    severity: int
    confidence: float
    quotes: tuple[Quote, ...]
    reason: str
    say: str
    try_: str = ""
    seed: str = ""
    source: str = ""
    shown: bool = False
    precision: Precision | None = None


@dataclass(frozen=True, slots=True)
class Measures:
    """The numbers of a talk; None where the text cannot tell.

    Attributes:
        words: Words in all.
        leader_share: Leader's share of the words, 0 to 1.
        questions: Leader's questions.
        open_share: Open questions among them, 0 to 1; None below 6 questions.
        follow_ups: Questions that build on the other's last turn.
        personal_questions: Questions about the person.
        reflections: Turns that give back what was said.
        longest_turn_words: Words in the leader's longest turn.
        cues: Feelings and concerns the other voiced.
        cues_heard: Those that the leader took up.
    """

    words: int
    leader_share: float | None = None
    questions: int | None = None
    open_share: float | None = None
    follow_ups: int | None = None
    personal_questions: int | None = None
    reflections: int | None = None
    longest_turn_words: int | None = None
    cues: int | None = None
    cues_heard: int | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """Everything read out of one conversation; the same text and rules always give the same."""

    conversation: Conversation
    turns: tuple[LabelledTurn, ...]
    findings: tuple[Finding, ...]
    commitments: tuple[FoundCommitment, ...]
    facts: tuple[FoundFact, ...]
    measures: Measures
    warnings: tuple[str, ...] = ()

    def first_shown(self) -> tuple[Finding, ...]:
        """The three findings at most that a person sees first, a strength leading."""
        return tuple(finding for finding in self.findings if finding.shown)
