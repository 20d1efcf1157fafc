"""Guided questions, by occasion and kind of talk."""

from __future__ import annotations

from dataclasses import dataclass

from coach.domain.conversation import Kind

OCCASIONS = ("prep", "reflect", "review")

MEMORY_KEYS = (
    "loops",
    "plans",
    "commitments",
    "facts",
    "focus",
    "attention",
    "credit",
    "strengths",
    "moments",
    "repair",
)
"""What a question may bring up beside it.

loops: what the last talk left open; plans: what was planned for it and not done; commitments:
promises both ways; facts: what they told you; focus: this week's focus; attention: who was seen
how often; credit: thanks given lately; strengths: what went well; moments: what may have been
missed; repair: an open repair plan.
"""


@dataclass(frozen=True, slots=True)
class Question:
    """One guided question and the memory it brings up beside it.

    Attributes:
        ask: The question.
        memory: Keys of what to show, out of `MEMORY_KEYS`.
        hint: One line of help; may be empty.
        if_then: Whether the answer is the closing line, "If …, then I will …".
    """

    ask: str
    memory: tuple[str, ...] = ()
    hint: str = ""
    if_then: bool = False


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


@dataclass(frozen=True, slots=True)
class GuideProblem:
    """Something wrong with a prompt file, said so that its author can mend it.

    Attributes:
        file: The file's name.
        line: The line, where it can be told; None otherwise.
        key: The key that is wrong; empty if the file cannot be read at all.
        problem: What is wrong.
    """

    file: str
    line: int | None
    key: str
    problem: str

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.key}: {self.problem}" if self.key else f"{place}: {self.problem}"
