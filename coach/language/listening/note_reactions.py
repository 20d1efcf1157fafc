"""What the leader's reaction in a note tells of the words before it: that they weighed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.language.listening.cues import IMPLICIT, Cue
from coach.language.listening.note_actors import LEADER, OTHER
from coach.language.listening.note_reading import Clause
from coach.language.listening.personal import mentions_life
from coach.language.listening.phrases import phrases

HINTED = 0.4
"""Weight of a cue that only the reaction to it gives away (a choice: that of a hint)."""
NEAR = 4
"""Clauses within which a reaction may answer a cue that was read (a choice)."""


def with_reactions(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """Clauses of a note, with a cue wherever the leader comforts, plays down or turns away.

    A leader who wrote "I said sorry", "told her everyone gets that" or "I laughed and went on to
    the figures" answered something; where no cue was read in it, it stands in the other's words
    just before.
    """
    found = list(clauses)
    for at, one in enumerate(clauses):
        if one.actor != LEADER or one.gap or not _reacts(one.words.line):
            continue
        before = found[max(0, at - NEAR) : at]
        if any(c.cue is not None for c in before):
            continue
        if before and _could_be_one(before[-1]):
            last = before[-1]
            cue = Cue(last.start, last.end, IMPLICIT, HINTED)
            found[at - 1] = replace(last, cue=cue)
    return tuple(found)


def _reacts(line: str) -> bool:
    known = phrases("notes")
    return known.says("reaction-kind", line) or known.says("reaction-away", line)


def _could_be_one(clause: Clause) -> bool:
    """Whether a clause of the other's may hold a cue: no plan, no good news, no mere fact."""
    line = clause.words.line
    if clause.actor != OTHER or len(clause.words.words) < 3:
        return False
    return not (mentions_life(line) or phrases("notes").says("no-strain", line))
