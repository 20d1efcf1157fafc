"""Labels on turns: what the rules find in the words of the one whom they read."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coach.domain.conversation import Mode, Role
from coach.domain.finding import Label, LabelledTurn
from coach.domain.rule import Who, belief

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coach.domain.commitment import FoundCommitment
    from coach.domain.conversation import Conversation, Turn
    from coach.domain.rule import Rule
    from coach.language.matching import RuleMatcher
    from coach.language.pipeline import Passage, Pipeline


SCORE = belief(None)
"""How sure any pattern's hit is: alike for all, so that measuring a rule moves no finding."""


class TurnLabeller:
    """Puts the labels of rules and of commitments on turns."""

    def __init__(
        self,
        pipeline: Pipeline,
        matcher: RuleMatcher,
        rules: Iterable[Rule],
    ) -> None:
        self._pipeline = pipeline
        self._matcher = matcher
        self._rules = {rule.id: rule for rule in rules}

    def label(
        self,
        conversation: Conversation,
        commitments: Sequence[FoundCommitment],
        *,
        quick: bool = False,
    ) -> tuple[LabelledTurn, ...]:
        """Label every turn of a conversation.

        Args:
            conversation: Its turns cast in roles.
            commitments: What was found promised in it; each becomes a label by its firmness.
            quick: Leave out rules that need parts of speech.

        Returns:
            One labelled turn for each turn, labels by first character.
        """
        mode = conversation.mode
        passages = [self._pipeline.read(turn.text) for turn in conversation.turns]
        found = self._matcher.labels_of(passages, mode=mode, quick=quick)
        return tuple(
            LabelledTurn(
                turn,
                _with_commitments(
                    [
                        replace(label, score=SCORE)
                        for label in labels
                        if _reads(self._rules[label.id], turn, mode, label, passage)
                    ],
                    [one for one in commitments if one.turn == turn.n],
                ),
            )
            for turn, passage, labels in zip(conversation.turns, passages, found, strict=True)
        )


def _reads(rule: Rule, turn: Turn, mode: Mode, label: Label, passage: Passage) -> bool:
    """Whether a rule reads this speaker's words, in this kind of text."""
    if mode not in rule.modes:
        return False
    if mode is Mode.NOTES:
        quoted = any(a <= label.start and label.end <= b for a, b in passage.quotes)
        return rule.who is not Who.OTHER or quoted  # a note quotes the other person
    if rule.who is Who.ANYONE or turn.role is Role.UNKNOWN:
        return True
    return (rule.who is Who.LEADER) == (turn.role is Role.LEADER)


def _with_commitments(
    labels: list[Label], commitments: Sequence[FoundCommitment]
) -> tuple[Label, ...]:
    """The labels with those of commitments; where both mark the same words, the commitment's."""
    promised = [
        Label(one.start, one.end, f"commitment-{one.firmness}", round(one.confidence, 3))
        for one in commitments
    ]
    kept = [
        label
        for label in labels
        if not any(
            label.id == other.id and label.start < other.end and other.start < label.end
            for other in promised
        )
    ]
    return tuple(sorted({*kept, *promised}))
