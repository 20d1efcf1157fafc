"""Who has the floor: cutting in on somebody, and coming back to what they were saying."""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.conversation import Role
from coach.domain.finding import LabelledTurn
from coach.language.listening import replies
from coach.language.listening.words import words_of

OVERLAP = 0.5
"""Seconds of speech at once from which a start counts as cutting in."""


def says_any(words: Sequence[str], wordings: Sequence[str]) -> bool:
    """Whether any of some wordings stands among the words."""
    line = f" {' '.join(words)} "
    return any(wording in line for wording in wordings)


_COMING_BACK = (
    " cut across you ",
    " interrupted you ",
    " you were saying ",
    " go on ",
    " you said ",
    " carry on ",
    " come back to ",
    " back to what you ",
)


def comes_back(text: str) -> bool:
    """Whether a turn returns to what the other had begun to say."""
    return says_any(words_of(text), _COMING_BACK) and not replies.switches(text)


def cuts_in(turns: Sequence[LabelledTurn], i: int) -> bool:
    """Whether turn `i` starts before the other has finished, and takes the floor."""
    if i == 0 or turns[i - 1].turn.role is not Role.OTHER:
        return False
    before, turn = turns[i - 1].turn, turns[i].turn
    broken = before.text.rstrip().endswith(("—", "–", "-", "…", "..."))
    if not (broken or overlaps(turns, i)) or len(words_of(turn.text)) < 3:
        return False
    helps = comes_back(turn.text) or turn.text.rstrip().endswith("?")
    return not helps and not replies.is_backchannel(turn.text)


def overlaps(turns: Sequence[LabelledTurn], i: int) -> bool:
    """Whether turn `i` began while the one before was still being spoken, by their times."""
    before, turn = turns[i - 1].turn, turns[i].turn
    if before.end is None or turn.start is None:
        return False
    return before.end - turn.start >= OVERLAP


def interruptions(turns: Sequence[LabelledTurn]) -> tuple[int, ...]:
    """Indices of leader turns that cut in on the other."""
    return tuple(
        i
        for i, labelled in enumerate(turns)
        if labelled.turn.role is Role.LEADER and cuts_in(turns, i)
    )
