"""Promises of one turn or one exchange that are about the same thing, taken as one.

"I'll redo the plan, and you'll have it Monday" is one deliverable with a day; "I'll get to it some
time" is overtaken when the speaker names a day two turns on.
"""

from __future__ import annotations

import re
from dataclasses import replace

from coach.domain.commitment import Firmness, FoundCommitment
from coach.domain.conversation import Conversation

_I = re.IGNORECASE

_SAME_THING = re.compile(
    r"\W*(?:and |so |then |but |well )*(?:"
    r"(?:i(?:'ll| will| can|'m going to|'m gonna| shall)?|i'?ll|will|can) (?:\w+ly |just "
    r"|then |also |even )?\w+ (?:it|that|this"
    r"|them|those)\b(?! (?:to (?:him|her|them|(?-i:[A-Z]))|up with))"
    r"|you(?:'ll| will|ll)? (?:have|get|see|find) (?:it|that|this|them|those)\b"
    r"|(?:it|that|they|those)(?:'ll| will|'s|'re|ll) ?(?:be )?(?:with you|done|sorted|ready"
    r"|on your|in your|there|going to you))",
    _I,
)
"""A second clause that only says more about what the first undertakes."""
_JOIN = re.compile(r"[\s,;:–—-]*(?:(?:and|so|then|yeah|yes),? ?)*$", _I)
_CHALLENGE = 10
"""Words of the turn between; a short one asks for more than a vague word."""


def merged(found: list[FoundCommitment], text: str) -> list[FoundCommitment]:
    """The promises of one turn, with clauses about the same thing put together.

    Args:
        found: The promises in order.
        text: The turn.
    """
    kept: list[FoundCommitment] = []
    for one in found:
        last = kept[-1] if kept else None
        if last is not None and _same(last, one, text):
            due = last.due if last.due and last.due.latest else one.due
            kept[-1] = replace(last, end=one.end, text=text[last.start : one.end], due=due)
        else:
            kept.append(one)
    return kept


def _same(last: FoundCommitment, one: FoundCommitment, text: str) -> bool:
    if Firmness.DECLINED in {last.firmness, one.firmness} or one.start < last.end:
        return False
    if not _JOIN.fullmatch(text[last.end : one.start]) or _SAME_THING.match(one.text) is None:
        return False
    days = [each.due.latest for each in (last, one) if each.due and each.due.latest]
    return len(set(days)) < 2


def without_overtaken(
    found: list[FoundCommitment], conversation: Conversation
) -> list[FoundCommitment]:
    """Drop a vague promise that the same speaker makes firm in the next exchange."""
    words = {turn.n: len(turn.text.split()) for turn in conversation.turns}
    order = {turn.n: at for at, turn in enumerate(conversation.turns)}
    firm = {
        (order[one.turn], one.who) for one in found if one.firmness is Firmness.FIRM and one.due
    }
    kept = []
    for one in found:
        at = order[one.turn]
        between = conversation.turns[at + 1].n if at + 1 < len(conversation.turns) else None
        short = between is not None and words[between] <= _CHALLENGE
        if not (one.firmness is Firmness.VAGUE and short and (at + 2, one.who) in firm):
            kept.append(one)
    return kept
