"""Guided questions, by occasion and kind of talk."""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.conversation import Kind


@dataclass(frozen=True, slots=True)
class Question:
    """One guided question and the memory it brings up beside it.

    Attributes:
        ask: The question.
        memory: Keys of what to show: "loops", "commitments", "facts", "focus", "attention".
        hint: One line of help; may be empty.
    """

    ask: str
    memory: tuple[str, ...] = ()
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """The ordered questions for one occasion and kind of talk.

    Attributes:
        occasion: "prep", "reflect" or "review".
        kind: The kind of talk; None for the weekly review.
        title: What a person sees.
        questions: In order.
        seed: The practice it serves.
        source: The research behind it.
    """

    occasion: str
    kind: Kind | None
    title: str
    questions: tuple[Question, ...]
    seed: str = ""
    source: str = ""
