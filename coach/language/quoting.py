"""Quoting: a clause that can stand by itself, short enough to take in at a glance."""

from __future__ import annotations

import re
from collections.abc import Sequence

from coach.domain.conversation import Role, Turn
from coach.domain.finding import LabelledTurn, Quote
from coach.language.findings import quote
from coach.language.listening.words import sentences

MOST_WORDS, FEWEST_WORDS = 20, 4
"""Words of a quote at most, and those below which a piece says nothing by itself (choices)."""
FEWEST_SAID = 6
"""Words of a turn below which it is a nod rather than part of what they told (a choice)."""
_JOINT = re.compile(r"(?:[,;:]|\s[–—-]+|—|\.\.\.|…)\s+|\s+(?=(?:but|because|so|and|which|since)\s)")


def quote_clause(turn: Turn, start: int, end: int) -> Quote:
    """Quote the sentence around characters `start` to `end`; of a long one only the clauses near.

    At most 20 words, unless the words asked for are themselves longer.
    """
    around = [one for one in sentences(turn.text) if one.start < end and start < one.end]
    if not around:
        return quote(turn, start, end)
    left, right = around[0].start, around[0].end
    if _count(turn, left, right) <= MOST_WORDS:
        return quote(turn, left, right)
    return quote(turn, *_near(turn, (left, right), (max(start, left), min(end, right))))


def bare(text: str) -> str:
    """Words to stand inside quotation marks in a sentence: no full stop, no dash at the end."""
    return text.rstrip(" .,;–—-…")


def quote_opening(turn: Turn) -> Quote:
    """Quote how a turn begins: whole sentences up to 20 words, or the first clauses."""
    kept = 0
    for one in sentences(turn.text):
        if _count(turn, 0, one.end) > MOST_WORDS:
            break
        kept = one.end
    if kept and _count(turn, 0, kept) >= FEWEST_WORDS:
        return quote(turn, 0, kept)
    first = next((one for one in sentences(turn.text) if one.end > kept), None)
    if first is None:
        return quote(turn)
    cut = _near(turn, (first.start, first.end), (first.start, first.start + 1))
    return quote(turn, 0, cut[1])


def quote_before(turns: Sequence[LabelledTurn], at: int) -> Quote | None:
    """How the turn begins that a reply comes right after; None for the leader's own, or a nod.

    Args:
        turns: The talk.
        at: Which of them is the reply.
    """
    before = turns[at - 1].turn
    if at == 0 or before.role is not Role.OTHER or len(before.text.split()) < FEWEST_SAID:
        return None
    return quote_opening(before)


def _near(turn: Turn, whole: tuple[int, int], core: tuple[int, int]) -> tuple[int, int]:
    """Clauses around `core`, added right and left by turns while the words suffice."""
    joints = [whole[0] + m.end() for m in _JOINT.finditer(turn.text[whole[0] : whole[1]])]
    edges = [whole[0], *(at for at in joints if at < whole[1]), whole[1]]
    first = max(i for i, at in enumerate(edges) if at <= core[0])
    last = min(i for i, at in enumerate(edges) if at >= core[1])
    while True:
        wider = [(first, last + 1), (first - 1, last)]
        fitting = [
            (a, b)
            for a, b in wider
            if a >= 0 and b < len(edges) and _count(turn, edges[a], edges[b]) <= MOST_WORDS
        ]
        if not fitting:
            break
        first, last = fitting[0]
    if _count(turn, edges[first], edges[last]) <= MOST_WORDS:
        return edges[first], edges[last]
    return _some_words(turn, edges[first], edges[last], core)


def _some_words(turn: Turn, start: int, end: int, core: tuple[int, int]) -> tuple[int, int]:
    """Of a clause that is itself too long: twenty words, the core among them."""
    words = [
        (m.start() + start, m.end() + start) for m in re.finditer(r"\S+", turn.text[start:end])
    ]
    at = next((i for i, (_, stop) in enumerate(words) if stop > core[0]), 0)
    first = max(0, min(at - MOST_WORDS // 3, len(words) - MOST_WORDS))
    last = min(len(words), first + MOST_WORDS) - 1
    return words[first][0], max(words[last][1], min(core[1], end))


def _count(turn: Turn, start: int, end: int) -> int:
    return len(turn.text[start:end].split())
