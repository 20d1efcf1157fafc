"""Whether what a leader says next answers a request: a yes, a no, a time, an offer, a question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.domain.finding import LabelledTurn
from coach.language.dues import find_times
from coach.language.grounds import asks_on
from coach.language.listening import replies
from coach.language.listening.phrases import phrases
from coach.language.listening.question_words import WH
from coach.language.listening.uptake import shared_stems
from coach.language.listening.weights import shipped_tables
from coach.language.listening.words import Sentence, sentences, words_of

_GIVEN = (
    "commitment-firm",
    "commitment-vague",
    "commitment-conditional",
    "commitment-declined",
    "offer",
)
_A_FIGURE = 6
"""Words up to which a reply with a figure is the thing asked for: a code, a price (a choice)."""


_SHORT = 5
"""Words up to which a reply needs no word of the request: "Both days?", "Off you go".
A choice."""
_POINTS = frozenset(("you", "it", "that", "them", "me", "one", "him", "her", "those", "these"))
_NO_MORE_THAN_A_DAY = 6
"""Words up to which a statement with a day in it is a "when" (a choice)."""


def is_content(text: str) -> bool:
    """Whether the other thanks or is content, as after an answer and hardly ever without one."""
    return any(phrases("replies").says("content", one.line) for one in sentences(text))


def is_answered(wanted: str, window: Sequence[LabelledTurn], promised: set[int]) -> bool:
    """Whether one of the next leader turns says yes, no, when, or asks back about a request.

    A word of the request alone is no answer: who evades talks about the matter too.

    Args:
        wanted: The words of the request.
        window: The leader's next turns.
        promised: Numbers of the turns in which the leader promised something.
    """
    full = [one for one in window if not replies.is_backchannel(one.turn.text)]
    if not full:
        return True
    first, *later = full
    if _undertakes(first, promised) or _takes_up(first, wanted):
        return True
    return any(
        _speaks_of(one.turn.text, wanted)
        and (_undertakes(one, promised) or _says_how(one.turn.text, wanted))
        for one in later
    )


def _takes_up(labelled: LabelledTurn, wanted: str) -> bool:
    """Whether the first reply says yes, no or when, or asks back about the request."""
    text = labelled.turn.text
    parts = sentences(text)
    if parts and parts[0].asks and len(parts[0].tokens) <= _SHORT and not replies.switches(text):
        return True
    if asks_on(labelled, wanted) and any(_asks_back(one, text, wanted) for one in parts):
        return True
    elsewhere = replies.switches(text) or replies.takes_leave(text)
    return not elsewhere and (_says_little(text, wanted) or _says_how(text, wanted))


def _says_little(text: str, wanted: str) -> bool:
    """Whether a reply is so short that it can hardly be about something else, and no echo."""
    if shared_stems(text, wanted, shipped_tables()):
        return False
    said = words_of(text)
    if any(word[0].isdigit() for word in said):
        return len(said) <= _A_FIGURE
    return "?" not in text and bool(_POINTS & set(said)) and len(said) <= _SHORT


def _asks_back(part: Sentence, text: str, wanted: str) -> bool:
    """Whether a question is about the request: short, open in form, or with a word of it."""
    asked = text[part.start : part.end]
    opens = bool((WH | {"by"}) & set(part.tokens[:3])) or len(part.tokens) <= _SHORT
    return part.asks and (opens or _speaks_of(asked, wanted))


def _says_how(text: str, wanted: str) -> bool:
    """Whether a sentence that asks nothing says yes, no, when, or what will be."""
    told = [one for one in sentences(text) if not one.asks]
    return any(_decides(one, text, wanted) for one in told)


def _decides(part: Sentence, text: str, wanted: str) -> bool:
    if phrases("replies").says("no-answer", part.line):
        return False
    if phrases("replies").says("answers", part.line):
        return True
    said = text[part.start : part.end]
    if any(True for _ in find_times(said)) and len(part.tokens) <= _NO_MORE_THAN_A_DAY:
        return True
    return _speaks_of(said, wanted) and phrases("replies").says("denies", part.line)


def _undertakes(labelled: LabelledTurn, promised: set[int]) -> bool:
    return labelled.turn.n in promised or labelled.has(*_GIVEN)


def _speaks_of(reply: str, said: str) -> bool:
    """Whether a reply comes back to a request by a word of it or a synonym."""
    unnamed = _NAME.sub(" ", said)
    return bool(shared_stems(reply, unnamed, shipped_tables()))


_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
"""A name in common is no answer: "talk to Sam for me" – "Sam is great"."""
