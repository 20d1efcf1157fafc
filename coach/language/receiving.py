"""Receiving: signs that a reply took up what was voiced, whatever else it did.

A leader who names it, sides with them, owns a share, offers something or stays with them has not
passed it over, though advice or another subject may come first. And in a talk that takes up much
of what comes, a hint that seems to be passed by is more likely misread than overheard.
"""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.conversation import Role
from coach.domain.finding import LabelledTurn
from coach.language.grounds import reads_back
from coach.language.listening import replies
from coach.language.listening.phrases import phrases
from coach.language.listening.words import sentences, words_of
from coach.language.reply_weighing import takes_up

NEAR = 3
"""Leader turns in which one's own share may still be owned."""
CARING, ENOUGH = 0.3, 6
"""Share of the leader's turns that take up what they hear from which a talk counts as an attentive
one, and how many turns must be there to tell (choices)."""
_AT_ONCE = ("names-it", "sides", "stays", "offers")
"""Sections of `answers.txt` that receive in the first full reply."""
_OPENLY = ("personal-question", "needs-first-question", "invite-concerns")


def is_received(turns: Sequence[LabelledTurn], at: int) -> bool:
    """Whether one of the next replies takes up what turn `at` voiced.

    Args:
        turns: Labelled turns, roles cast.
        at: Index of the other's turn.
    """
    near = [
        one.turn.text
        for one in turns[at + 1 :]
        if one.turn.role is Role.LEADER and not replies.is_backchannel(one.turn.text)
    ][:NEAR]
    if not near or replies.takes_leave(near[0]):
        return False
    moves_on = replies.switches(near[0])
    at_once = not moves_on and any(_says(near[0], name) for name in _AT_ONCE)
    return at_once or any(_says(one, "owns") for one in near)


def _says(text: str, section: str) -> bool:
    """Whether a sentence of a reply says so, one that tells them what to do left out."""
    return any(
        phrases("answers").says(section, one.line)
        and not replies.advises(text[one.start : one.end])
        for one in sentences(text)
    )


def is_attentive(turns: Sequence[LabelledTurn]) -> bool:
    """Whether the leader takes up what comes in many turns of a talk."""
    own = [
        one
        for one in turns
        if one.turn.role is Role.LEADER and not replies.is_backchannel(one.turn.text)
    ]
    if len(own) < ENOUGH:
        return False
    return sum(_attends(one) for one in own) / len(own) > CARING


def _attends(labelled: LabelledTurn) -> bool:
    text = labelled.turn.text
    if takes_up(labelled) or reads_back(labelled) or labelled.has(*_OPENLY):
        return True
    asks_them = labelled.has("open-question") and "you" in words_of(text)
    return asks_them and not replies.switches(text)
