"""Labels of a note: what its clauses tell of questions, cues and what was taken up."""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.finding import Label, LabelledTurn
from coach.language.listening.note_actors import LEADER, OTHER, THIRD, UNKNOWN
from coach.language.listening.note_reading import Clause
from coach.language.listening.personal import asks_about_life, asks_after_life, mentions_life
from coach.language.listening.phrases import phrases
from coach.language.text import words

_CUES = frozenset(("emotion-cue", "concern-cue", "implicit-cue", "disclosure"))


def labels_of(labelled: LabelledTurn, clauses: Sequence[Clause]) -> tuple[Label, ...]:
    """Labels of the rules, cues and life facts read by actor instead of by first person."""
    kept = {label for label in labelled.labels if label.id not in _CUES}
    for at, one in enumerate(clauses):
        if one.cue is not None:
            end = max(one.end, one.cue.end)  # the way it was said may stand in the next clause
            kept.add(Label(one.start, end, one.cue.kind, one.cue.strength))
        if one.openly:
            kept.add(Label(one.start, one.end, "open-question", 0.6))
        if _asks_of_person(clauses, at):
            kept.add(Label(one.start, one.end, "personal-question", 0.7))
        if one.received:
            kept.add(Label(one.start, one.end, "acknowledgement", 0.7))
        if one.advised:
            kept.add(Label(one.start, one.end, "advice-form", 0.6))
    return tuple(sorted(kept))


STILL_ABOUT = 2
"""Clauses after one about their life in which a question is still about it (a choice)."""


def _asks_of_person(clauses: Sequence[Clause], at: int) -> bool:
    """Whether a clause tells of a question about the person, by its words or by what it follows."""
    one = clauses[at]
    line = one.words.line
    if one.gap or one.actor in (OTHER, THIRD):
        return False
    if asks_about_life(line) and (one.asked or one.actor == LEADER or one.words.asks):
        return True
    if not one.asked:
        put = one.actor == UNKNOWN and one.words.asks
        return put and phrases("notes").says("asks-person", line)
    if asks_after_life(line) or mentions_life(line):
        return True
    before = clauses[max(0, at - STILL_ABOUT) : at]
    follows = any(mentions_life(c.words.line) and c.actor != LEADER for c in before)
    return follows and not _AT_WORK & set(one.words.tokens)


_AT_WORK = words(
    """
    report deck rota project ticket client deadline numbers budget draft plan review training
    cover shift handover invoice audit
    """
)
