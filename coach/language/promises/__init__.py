"""Commitments in notes and talk: who will do what, how firmly, and by when."""

from __future__ import annotations

from coach.domain.commitment import FoundCommitment
from coach.domain.conversation import Conversation, Mode
from coach.language.promises.deadlines import Calendar
from coach.language.promises.notes import find_in_note
from coach.language.promises.talk import find_in_talk

__all__ = ["find_commitments"]


def find_commitments(
    conversation: Conversation, *, day_first: bool = True
) -> tuple[FoundCommitment, ...]:
    """Find what the leader and the other person undertook, in order of the text.

    Args:
        conversation: A note or a talk; its date is what due dates count from.
        day_first: Read 3/4 as the 3rd of April.

    Returns:
        Firm, vague, conditional and declined undertakings of the two parties. Promises of third
        persons, wishes, finished and withdrawn acts are left out.
    """
    calendar = Calendar(conversation.date, day_first)
    if conversation.mode is Mode.TRANSCRIPT:
        return find_in_talk(conversation, calendar)
    found: list[FoundCommitment] = []
    for turn in conversation.turns:
        found.extend(
            find_in_note(turn.text, turn.n, calendar, conversation.leader, conversation.other)
        )
    return tuple(found)
