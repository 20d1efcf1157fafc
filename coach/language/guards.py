"""What stands around a match: negation, condition, question, quotation, somebody else's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.domain.rule import OnGuard
from coach.language.text import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.domain.rule import Guards
    from coach.language.pipeline import Passage, Sentence

REACH = 4
"""Tokens to the left within which a negation still governs a match (research: clause-bound, 4)."""

NEGATIONS = words("not never no nobody nothing neither nor hardly without cannot none")
_HARMLESS_AFTER_NO = words("problem problems doubt wonder worries matter")
_HARMLESS_AFTER_NOT = frozenset({"only", "just", "to"})
_CONDITIONS = words("if unless whether suppose supposing assuming provided providing")
_REPORTING = words(
    "say says said saying tell tells told telling think thinks thought reckon reckons "
    "reckoned claim claims claimed promise promises promised mention mentions mentioned "
    "hear heard"
)
_THIRD = words("he she they who everyone everybody someone somebody people")
_BREAKS = frozenset({",", ";", ":", "-", "...", ".", "!", "?", "(", ")", "but"})
_AUXILIARIES = words(
    "do does did is are was were am have has had can could would will should shall may "
    "might must ought"
)
_ASKABLE = words(
    "i you he she it we they this that these those there anyone anybody someone somebody "
    "the your my our his her their everyone everybody any"
)
_WH = words("what how why when where who which whose whom")


@dataclass(frozen=True, slots=True)
class Around:
    """Which guards a match stands under."""

    negation: bool
    condition: bool
    question: bool
    quotation: bool
    reported: bool


def look_around(passage: Passage, sentence: Sentence, start: int, end: int) -> Around:
    """Look at what stands around tokens `start` to `end` of a sentence."""
    norms = passage.norms
    clause = _clause_start(norms, sentence.start, start)
    left = norms[clause:start]
    first, last = passage.chars(start, end)
    return Around(
        negation=_negated(norms, max(clause, start - REACH), start),
        condition=any(word in _CONDITIONS for word in left),
        question=sentence.question or asks(norms[sentence.start : sentence.end]),
        quotation=any(a <= first and last <= b for a, b in passage.quotes),
        reported=_reported(passage, sentence.start, start),
    )


def allows(guards: Guards, around: Around, *, own_words: bool) -> bool:
    """Whether a rule keeps a match that stands so.

    Args:
        guards: The rule's wishes.
        around: What stands around the match.
        own_words: False in notes, where quotation and report are how the other is heard.
    """
    wishes = [
        (guards.negation, around.negation),
        (guards.condition, around.condition),
        (guards.question, around.question),
    ]
    if own_words:
        wishes += [(guards.quotation, around.quotation), (guards.reported, around.reported)]
    return not any(
        (present and wish is OnGuard.DROP) or (not present and wish is OnGuard.REQUIRE)
        for wish, present in wishes
    )


def asks(norms: Sequence[str]) -> bool:
    """Whether words without a question mark have the order of a question ("did you…")."""
    at = 0
    while at < len(norms) and at < 5 and norms[at] in OPENERS:
        at += 1
    head = norms[at : at + 3]
    if len(head) < 2:
        return False
    if head[0] in _AUXILIARIES:
        subject = head[2:] if head[1] == "not" else head[1:]  # "don't worry" asks nothing
        return bool(subject) and subject[0] in _ASKABLE
    return head[0] in _WH and head[1] in _AUXILIARIES | {"'s", "'d"}


OPENERS = (
    words(
        "so and but well okay ok oh yes yeah yep no now just right sorry honestly look then ah "
        "hm hmm maybe perhaps actually um uh er erm like alright anyway also cool great sure "
        "thanks hey hi listen , . ! - ... ( ) ' *"
    )
    | {'"'}
    | {"\n"}
)
"""Words and marks that may stand before a clause without being part of it."""


def _clause_start(norms: Sequence[str], first: int, at: int) -> int:
    while at > first and norms[at - 1] not in _BREAKS:
        at -= 1
    return at


def _negated(norms: Sequence[str], first: int, end: int) -> bool:
    for at in range(first, end):
        if norms[at] not in NEGATIONS:
            continue
        following = norms[at + 1] if at + 1 < len(norms) else ""
        if norms[at] == "no" and following in _HARMLESS_AFTER_NO:
            continue
        if norms[at] == "not" and following in _HARMLESS_AFTER_NOT:
            continue
        return True
    return False


def _reported(passage: Passage, first: int, start: int) -> bool:
    """Whether somebody else is the one who says it: "he said", "Sam thinks", "they promised"."""
    norms = passage.norms
    for at in range(first + 1, start):
        if norms[at] not in _REPORTING:
            continue
        before = at - 1
        while before > first and norms[before] in {"just", "already", "also", "always", "had"}:
            before -= 1
        if norms[before] in _THIRD or _is_name(passage, before, first):
            return True
    return False


def _is_name(passage: Passage, at: int, first: int) -> bool:
    token = passage.doc[at]
    if not token.is_title or token.norm_ in {"i", "you", "we"}:
        return False
    return at > first or token.norm_ not in OPENERS | _AUXILIARIES | _WH | {"that", "it", "this"}
