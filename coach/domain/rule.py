"""Rules: what to look for in talk, what to say about it, and how often it is right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coach.domain.conversation import Mode


class Level(StrEnum):
    """How much of the talk a rule looks at."""

    TURN = "turn"
    EXCHANGE = "exchange"
    CONVERSATION = "conversation"
    WEEK = "week"


class Who(StrEnum):
    """Whose words a rule reads."""

    LEADER = "leader"
    OTHER = "other"
    ANYONE = "anyone"


class OnGuard(StrEnum):
    """What to do with a match that stands under a guard such as negation."""

    DROP = "drop"
    KEEP = "keep"
    REQUIRE = "require"


@dataclass(frozen=True, slots=True)
class Guards:
    """What becomes of a match in negation, condition, question, quotation, reported speech."""

    negation: OnGuard = OnGuard.DROP
    condition: OnGuard = OnGuard.DROP
    question: OnGuard = OnGuard.KEEP
    quotation: OnGuard = OnGuard.DROP
    reported: OnGuard = OnGuard.DROP


@dataclass(frozen=True, slots=True)
class Precision:
    """How often a rule was right when people checked it.

    Attributes:
        right: Times it was right.
        of: Times it was looked at.
        on: What it was measured on, in words for a person.
    """

    right: int
    of: int
    on: str


PRIOR_RIGHT, PRIOR_OF = 4, 5
"""What is believed of a rule that nobody has measured: right four times in five."""


def belief(measured: Precision | None) -> float:
    """How often a rule is right, 0 to 1: what was measured, with the first belief counted in."""
    right, of = (measured.right, measured.of) if measured else (0, 0)
    return (right + PRIOR_RIGHT) / (of + PRIOR_OF)


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that coach can notice.

    Attributes:
        id: Label id, public: it stands in JSON and in file names.
        family: Folder of the rule: listening, commitment, personal, trust, feedback, repair,
            change or fairness.
        level: How much of the talk it looks at.
        modes: Whether it reads transcripts, notes or both.
        who: Whose words it reads.
        severity: 0 strength or input, 1 nudge, 2 look, 3 trust risk.
        find: Patterns in the rule shorthand; any one is enough. Empty where code judges
            (exchange level and above).
        unless: Patterns of which any one cancels.
        guards: What becomes of matches under negation, condition and the like.
        match: Examples that must be found.
        skip: Examples that must not.
        todo: Known failures, reported and not fatal.
        say: What coach says when it shows the finding.
        try_: Another wording for the leader.
        seed: The practice from the articles it serves.
        source: The research behind it.
        summary: One sentence that says what it looks for.
        shown: False for a label that only feeds other rules.
        off: Switched off by the user.
        precision: How often it was right when people checked it; None if nobody has.
    """

    id: str
    family: str
    level: Level
    modes: tuple[Mode, ...]
    who: Who
    severity: int
    find: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    guards: Guards = Guards()
    match: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    todo: tuple[str, ...] = ()
    say: str = ""
    try_: str = ""
    seed: str = ""
    source: str = ""
    summary: str = ""
    shown: bool = True
    off: bool = False
    precision: Precision | None = None


@dataclass(frozen=True, slots=True)
class RuleProblem:
    """Something wrong with a rule file, said so that its author can mend it."""

    file: str
    rule: str
    problem: str

    def __str__(self) -> str:
        return f"{self.file}: {self.rule}: {self.problem}"


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """How one example of one rule came out.

    Attributes:
        rule: The rule's id.
        example: The text tried.
        expected: Whether the rule should find it.
        found: Whether it did.
        known: True for an example listed under `todo`, which may fail.
    """

    rule: str
    example: str
    expected: bool
    found: bool
    known: bool = False

    @property
    def passed(self) -> bool:
        """Whether the example came out as it should, or is a known failure."""
        return self.known or self.expected == self.found
