"""Days that stand before a promise: in the clause or sentence before it, or in one made earlier.

"Bring it in tomorrow, I'll sign it" is for tomorrow, "Friday. I'll put it on the system" for
Friday, "I'll ring you after I talk to Ann" for the day on which one said one would talk to Ann.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from coach.domain.commitment import Firmness, FoundCommitment
from coach.domain.due import Due
from coach.language.promises.deadlines import Calendar, any_day, pick_due
from coach.language.promises.fixed import is_meeting
from coach.language.promises.verbs import BASE_VERBS

_I = re.IGNORECASE

_PIECE = re.compile(r"[^.!?;]*[.!?;]?")
_BIDDEN = re.compile(
    r"^\W*(?:(?:and|so|then|just|please|okay|ok|right|well|but|maybe|yes|yeah|no|listen|look|tell"
    r" you what|go on|sure|fine|good|great|grand|all right|alright)\b,?\s+){0,3}(?P<verb>[a-z]+)"
    r" (?P<rest>\S.*)$",
    _I | re.DOTALL,
)
_ASKED_OF_YOU = re.compile(r"^\W*(?:\w+\W+){0,2}?(?:can|could|will|would|if) you\b", _I)
_NO_BID = frozenset(
    {"let", "see", "say", "do", "think", "call", "thank", "forget", "never", "work"}
)
_BEYOND = re.compile(
    r"\b(?:maybe|perhaps|\w+days|always|usually|was|were|had|did|didn't|wasn't|went|came|last|ago|every|don't|not)\b",
    _I,
)
"""What is not of the days ahead."""
_FEW = 5
"""Words of a sentence that holds little more than a day."""
_YES = 2
"""Words that may stand between: "Friday is it? Coming, I'll bring the cups"."""
_SAID_OF = re.compile(r"\b(?:he|she|they|i|we|(?<!is )(?<!'s )it)\b", _I)
"""With these a short sentence tells of somebody, not only of a day."""
_REPORTS = re.compile(
    r"^\W*(?:and |then |so )*(?:i(?:'ll| will) )?(?:then )?(?:tell (?:you|him|her|them) (?:what|how"
    r"|whether|if|where|either|straight)"
    r"|let (?:you|him|her|them) know|(?:come|get|report|ring|call) (?:straight |right )?back"
    r"|(?:text|ring|call|message|ping|phone|e?mail) (?:you|him|her|them)\b(?! (?:the|a|an|my)\b)"
    r"|give (?:you|him|her|them) (?:an? |the )?(?:answer|yes|result|outcome|decision))\b",
    _I,
)
"""Tells how it went, and so comes right after the act it tells of."""
_AFTER = re.compile(
    r"\b(?:after|once|when|as soon as|soon as) i(?:'ve| have)? (?:\w+ly |just )?(?P<verb>[a-z]+)"
    r"(?: (?:to|with|from|at|on))? (?P<whom>(?:the |my |your )?[\w'-]+)",
    _I,
)


def day_before(
    turn: str, start: int, words: str, calendar: Calendar, made: Iterable[FoundCommitment]
) -> Due | None:
    """The day that holds for a promise whose own words name none.

    Args:
        turn: The turn it stands in, folded.
        start: Where it begins there.
        words: Its own words with what it waits for.
        calendar: How to read dates.
        made: What its speaker undertook before, in order.
    """
    past = list(made)
    return (
        _of_the_act_waited_for(words, past)
        or _of_the_act_told_of(turn, start, words, past)
        or _of_the_words_before(turn[:start], calendar)
    )


def _of_the_act_waited_for(words: str, made: list[FoundCommitment]) -> Due | None:
    """As in "I'll ring you after I talk to Ann": the day of talking to Ann."""
    match = _AFTER.search(words)
    if match is None:
        return None
    whom = re.compile(r"\b" + re.escape(match.group("whom")) + r"\b", _I)
    dues = (one.due for one in reversed(made) if whom.search(one.text))
    return next((due for due in dues if due is not None and due.latest is not None), None)


def _of_the_act_told_of(
    turn: str, start: int, words: str, made: list[FoundCommitment]
) -> Due | None:
    """As in "I'll see him Monday and I'll tell you what he says"."""
    if not made or _REPORTS.match(words) is None:
        return None
    last = made[-1]
    between = turn[last.end : start]
    joined = turn[last.start : last.end] == last.text and not between.strip(" ,.;andthe")
    told = joined and last.firmness is not Firmness.DECLINED
    return last.due if told and last.due is not None and last.due.latest is not None else None


def _of_the_words_before(lead: str, calendar: Calendar) -> Due | None:
    """A day alone, or the day of what the listener is bidden to do just before."""
    pieces = [piece for piece in _PIECE.findall(lead) if piece.strip(" ,.;!?")][-2:]
    for back, piece in enumerate(reversed(pieces)):
        if _BEYOND.search(piece):
            return None
        near = back == 0 or len(pieces[-1].split()) <= _YES
        bare = len(piece.split()) <= _FEW and _SAID_OF.search(piece) is None
        if near and (bare or is_meeting(piece)):
            due = pick_due(piece, calendar) or any_day(f"the {piece.strip()}", calendar)
            if due is not None and due.latest is not None:
                return due
        if is_bid(piece):
            return any_day(piece, calendar)
        if len(piece.split()) > _FEW:
            return None
    return None


def is_bid(piece: str) -> bool:
    """Whether a clause bids or asks the listener to do something."""
    if _ASKED_OF_YOU.match(piece):
        return True
    match = _BIDDEN.match(piece)
    verb = match.group("verb").lower() if match else ""
    return (verb in BASE_VERBS or verb in {"have", "take"}) and verb not in _NO_BID
