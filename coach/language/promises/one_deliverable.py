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
    r"|(?:it|they|that) go(?:es)? (?:up|out|in|off|live|to)\b"
    r"|(?:it|that|they|those)(?:'ll| will|'s|'re|ll) ?(?:be )?(?:with you|done|sorted|ready"
    r"|on your|in your|there|going to you))",
    _I,
)
"""A second clause that only says more about what the first undertakes."""
_JOIN = re.compile(r"[\s,;:–—-]*(?:(?:and|so|then|yeah|yes),? ?)*$", _I)
_TELL_YOU = re.compile(
    r"\W*(?:(?:and|so|then),? )*(?:i'll |i will )?(?:(?:text|ring|call|tell|message|ping|phone"
    r"|e?mail|let) you(?: know)?|(?:come|get) back to you|report back)(?: with (?:it|that|an \w+))?"
    r"(?P<when> (?:by|on|before|this|next|tomorrow|tonight|today|first)\b.{0,25})?\W*",
    _I,
)
"""Brings back to the listener how the act just undertaken went."""
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
    return _without_able(_with_contacts(kept))


_ABLE = re.compile(
    r"\W*(?:[\w' -]{2,20}, )?(?:yes,? |yeah,? |sure,? |ok(?:ay)?,? )*i (?:can|could)"
    r" (?:\w+ly )?\w+ (?:it|that|this|them|those)"
    r"(?: (?:up|out|off|down|in|over|on|for you|too))*\W*",
    _I,
)
_LEAVE_IT = re.compile(r"\b(?:leave|lave) (?:it|that|this) (?:with|to) me\W*$", _I)
"""Says that one can; what one will do follows."""


def _without_able(found: list[FoundCommitment]) -> list[FoundCommitment]:
    """Of "I can print it. I'll bring it Thursday." the second is the promise."""
    settled = max((one.start for one in found if _is_settled(one)), default=-1)
    return [
        one
        for one in found
        if not (one.start < settled and not _is_dated(one) and _only_able(one.text))
    ]


def _is_settled(one: FoundCommitment) -> bool:
    return one.firmness is Firmness.FIRM and not _only_able(one.text)


def _only_able(text: str) -> bool:
    return _ABLE.fullmatch(text) is not None or _LEAVE_IT.search(text) is not None


def _is_dated(one: FoundCommitment) -> bool:
    return one.due is not None and one.due.latest is not None


_CONTACT = re.compile(
    r"\b(?:(?:talk|speak|chat|have (?:a|another) (?:\w+ )?(?:word|chat|look)|check"
    r"|get in touch|take it up) (?:to|with)|ask|tell|ring|call|phone|see|grab|catch|nab|collar|find"
    r"|email|message|text|take) (?P<whom>him|her|them|(?:the |our |my )?[\w'-]+)\b",
    _I,
)
_PRONOUN = frozenset({"him", "her", "them"})


def _with_contacts(found: list[FoundCommitment]) -> list[FoundCommitment]:
    """Of "I'll ask the depot, … I'll ring them Monday" the second tells when."""
    kept: list[FoundCommitment] = []
    for one in found:
        last = kept[-1] if kept else None
        if last is not None and _is_when_of(one, last):
            kept[-1] = replace(last, due=one.due)
        else:
            kept.append(one)
    return kept


def _is_when_of(one: FoundCommitment, last: FoundCommitment) -> bool:
    """Whether a promise to reach somebody only says when an undated one before will be kept."""
    if not _is_dated(one) or _is_dated(last) or one.start - last.end > _APART:
        return False
    if last.firmness is not Firmness.FIRM or one.firmness is not Firmness.FIRM:
        return False
    again, first = _CONTACT.search(one.text), _CONTACT.search(last.text)
    if again is None or first is None or again.group("whom").lower() not in _PRONOUN:
        return False
    tail = one.text[again.end() :]
    whom = first.group("whom").lower()
    same = whom == again.group("whom").lower() or whom not in _PRONOUN | {"you"}
    return same and _OF_ITS_OWN.search(tail) is None


_APART = 90
"""Characters between two promises of one turn that may be the same."""
_OF_ITS_OWN = re.compile(
    r"\b(?:about|to (?!lunch|work)\w+|if|whether|for (?:the|a|his|her)|and)\b", _I
)
"""With these the second promise has an errand of its own."""


def _same(last: FoundCommitment, one: FoundCommitment, text: str) -> bool:
    if Firmness.DECLINED in {last.firmness, one.firmness} or one.start < last.end:
        return False
    tells = _TELL_YOU.fullmatch(one.text)
    told = tells is not None and not (tells.group("when") and _is_dated(last))
    if not (told or _SAME_THING.match(one.text)):
        return False
    if not _JOIN.fullmatch(text[last.end : one.start]):
        return False
    days = [each.due.latest for each in (last, one) if each.due and each.due.latest]
    return len(set(days)) < 2


def told_twice_once(
    found: list[FoundCommitment], conversation: Conversation
) -> list[FoundCommitment]:
    """One promise of "I'll chase it." – "You said that before." – "I'll do it this week."."""
    order = {turn.n: at for at, turn in enumerate(conversation.turns)}
    kept: list[FoundCommitment] = []
    for one in found:
        turn = order[one.turn]
        last = next((old for old in reversed(kept) if old.who == one.who), None)
        near = last is not None and order[last.turn] == turn - 2
        between = conversation.turns[turn - 1].text if turn > 0 else ""
        short = len(between.split()) <= _CHALLENGE and _ANOTHER.match(between) is None
        if last is not None and near and short and _is_again(one, last):
            kept[kept.index(last)] = replace(last, due=one.due)
        else:
            kept.append(one)
    return kept


_ANOTHER = re.compile(r"\W*(?:and|what about|how about|also|plus)\b(?! (?:when|who|how))", _I)
"""Asks for something else."""


def _is_again(one: FoundCommitment, last: FoundCommitment) -> bool:
    """Whether a promise takes up the one before it in the talk, now with a day."""
    if not _is_dated(one) or {one.firmness, last.firmness} != {Firmness.FIRM}:
        return False
    days = {each.due.latest for each in (one, last) if each.due and each.due.latest}
    if len(days) > 1:
        return False
    return _DO_IT.match(one.text) is not None or _is_when_of(
        replace(one, start=0, end=0), replace(last, start=0, end=0, due=None)
    )


_DO_IT = re.compile(
    r"\W*(?:\w+,? ){0,2}?i(?:'ll| will|'m going to) (?:get )?(?:do|doing|done|sort|have|get|chase"
    r"|finish) (?:it|that|this|them)(?! (?:to|from|for|at) (?!you\b))\b",
    _I,
)


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
