"""Requests to a leader by the forms English has for them, one sentence at a time.

Asking a leader is seldom "can you": people ask whether something may be, wonder, wish, bring a
matter up again or ask how a decision about them stands.
"""

from __future__ import annotations

from coach.language.listening.phrases import phrases
from coach.language.listening.question_words import AUXILIARIES, OPENERS, WH
from coach.language.listening.requests import is_plain_request
from coach.language.listening.words import Sentence, sentences
from coach.language.text import words

_FILE = "asking"
_ASKED, _SAID = 0.9, 0.8
"""How sure a request by its form is: as a question, and without a question mark (choices)."""
_A_MATTER = 7
"""Words up to which a question without a verb only brings a matter up: "And the boots?"."""
_VERBS = AUXILIARIES | words("'s 're 'm 've 'd 'll be been got get gets going want need know")
_LEAD = OPENERS | words("um er sir ma ma'am madam boss chef miss guv if then lastly finally next")


def asked_of_leader(text: str) -> tuple[tuple[int, int, float], ...]:
    """Where the other asks the leader for something: start, end and how sure, from 0 to 1.

    Args:
        text: A turn of the other's.
    """
    parts = sentences(text)
    announced = False
    found = []
    for part in parts:
        sure = _sure(part, announced=announced)
        if sure:
            found.append((part.start, part.end, sure))
        announced = announced or phrases(_FILE).says("announces", part.line)
    return tuple(found)


def _sure(part: Sentence, *, announced: bool) -> float:
    known = phrases(_FILE)
    if known.says("no-asking", part.line):
        return 0.0
    if known.says("says", part.line) or _orders(part):
        return _ASKED if part.asks else _SAID
    if phrases("requests").says("no-request", part.line):
        return 0.0
    asked = part.asks and (announced or known.says("asks", part.line) or _brings_up(part))
    return _ASKED if asked or is_plain_request(part) else 0.0


def _orders(part: Sentence) -> bool:
    """Whether a sentence begins with a bare verb and has the speaker as who is to gain by it."""
    line = f" {' '.join(_without_lead(part))} "
    return phrases(_FILE).says("orders", line) and not phrases(_FILE).says("idle-orders", line)


def _brings_up(part: Sentence) -> bool:
    """Whether a question holds no more than a matter: "and my form, sir?", "what about it?"."""
    if len(part.tokens) > _A_MATTER or not phrases(_FILE).says("matter", part.line):
        return False
    rest = set(part.tokens[1:]) - {"what", "how"}
    return not rest & (_VERBS | WH)


def _without_lead(part: Sentence) -> list[str]:
    left = list(part.tokens)
    while left and left[0] in _LEAD:
        left.pop(0)
    return left
