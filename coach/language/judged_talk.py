"""A talk with all that has been read out of it: what evidence is drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coach.domain.commitment import FoundCommitment
from coach.domain.conversation import Conversation, Role
from coach.domain.finding import LabelledTurn, Measures
from coach.language.exchanges import Exchange


@dataclass(frozen=True)
class Talk:
    """All that evidence is drawn from."""

    conversation: Conversation
    turns: Sequence[LabelledTurn]
    exchanges: Sequence[Exchange]
    commitments: Sequence[FoundCommitment]
    measures: Measures

    @property
    def is_meeting(self) -> bool:
        """Whether there are more than two voices."""
        return len({turn.speaker for turn in self.conversation.turns}) > 2

    def leader_after(self, at: int, most: int) -> list[LabelledTurn]:
        """The next turns of the leader's after turn `at`, `most` of them."""
        mine = [one for one in self.turns[at + 1 :] if one.turn.role is Role.LEADER]
        return mine[:most]
