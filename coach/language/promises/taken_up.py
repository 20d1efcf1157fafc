"""Whether what was asked for or offered in talk is for after it, and for somebody."""

from __future__ import annotations

import re
from datetime import date

from coach.domain.due import Due
from coach.language.promises.open_acts import is_here, outlives_talk
from coach.language.promises.verbs import BASE_VERBS

_I = re.IGNORECASE

FOR_SOMEBODY = re.compile(r"^(?:\S+\s+){0,6}?\b(?:you(?! know)|your|him|her|them|his|their)\b", _I)
"""Whom an act is for, within its first words."""
ON_THE_SPOT = re.compile(
    r"\b(?:first|for a (?:second|minute|moment|bit)|right now|real quick|quickly|briefly"
    r"|on the spot"
    r"|in (?:a|one) (?:second|minute|moment)|here)\W*$",
    _I,
)
_NO_DAY = re.compile(r"\b(?:now|today|this (?:time|session|meeting|morning|afternoon))\b", _I)


def is_later(due: Due | None, day: date) -> bool:
    """Whether a day or time after the talk is named; "today" may be the talk itself."""
    if due is None or due.latest is None:
        return False
    if due.latest < day:
        return False
    return due.latest > day or _NO_DAY.search(due.phrase or "") is None


def is_from_today(due: Due | None, day: date) -> bool:
    """Whether the day of the talk or a later one is named, and not the moment itself."""
    if due is None or due.latest is None or due.latest < day:
        return False
    return _AT_ONCE.search(due.phrase or "") is None


_AT_ONCE = re.compile(r"\bnow\b|\bthis (?:time|session|meeting)\b", _I)


def asks_for_later(request: str, due: Due | None, day: date) -> bool:
    """Whether what a turn asks for is to be done after the talk.

    Args:
        request: The words from the verb asked for to the end of its sentence.
        due: The due time named in request or answer.
        day: The day of the talk.
    """
    return outlives_talk(request, later=is_later(due, day))


_ASKS_LEAVE = re.compile(
    r"\b(?:days?|weeks?|months?|hours?|afternoon|morning|shift|off|early|late|leave|holiday|home|at"
    r" (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|noon))\b",
    _I,
)


def grants_later(request: str, due: Due | None) -> bool:
    """Whether a leave that is asked for is one of work: time off, a start, a swap."""
    return due is not None or _ASKS_LEAVE.search(request) is not None


_FORMULA = re.compile(
    r"(?:also |just |quickly |maybe |um |uh )*(?:ask|suggest|check (?:in )?with you|say"
    r"|tell you|share"
    r"|add|offer|go over|go through|clarify|summari[sz]e|know|point|run)\b(?! (?:him|her|them"
    r"|[A-Z]))",
)
_MAYBE_BEFORE = re.compile(r"\b(?:maybe|perhaps|probably|i guess|i suppose)\W*$", _I)
_ON_A_DAY = re.compile(r"\bon (?:the |a )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", _I)
_HANGS = re.compile(
    r"\b(?:how|what|where|why|because|'?cause|than|so|that|which|who|(?<!see )if|whether"
    r"|whatever|all|everything|best|as much as) $",
    _I,
)


def offers_later(offer: re.Match[str], act: str, before: str, due: Due | None, day: date) -> bool:
    """Whether an offer that was taken is one to act after the talk, for somebody.

    Args:
        offer: The offer as matched; "I can" and "I could" are mostly about ability.
        act: The words from its verb to the end of the sentence.
        before: What stands before the offer in its turn.
        due: Its due time, if one is named.
        day: The day of the talk.
    """
    if (_FORMULA.match(act) and not _ON_A_DAY.search(act)) or _HANGS.search(before):
        return False
    if _MAYBE_BEFORE.search(before) or ON_THE_SPOT.search(act):
        return False
    able = offer.group("act5") is not None
    if able and FOR_SOMEBODY.search(act) is None and not is_later(due, day):
        return False
    return outlives_talk(act, later=is_later(due, day)) or _is_favour(act)


def _is_favour(act: str) -> bool:
    """Whether it is a piece of work done for the listener ("take the Leeds call for you")."""
    verb = act.split(maxsplit=1)[0].lower() if act.split() else ""
    return verb in BASE_VERBS and FOR_SOMEBODY.search(act) is not None and not is_here(act)
