"""What the leader's reaction in a note tells of the words before it: that they weighed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from coach.language.listening.cues import IMPLICIT, Cue
from coach.language.listening.note_actors import LEADER, OTHER, UNKNOWN
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
        curt = one.actor == UNKNOWN and phrases("notes").says("brushed-off", one.words.line)
        if (one.actor != LEADER and not curt) or one.gap or not _reacts(one.words.line):
            continue
        before = found[max(0, at - NEAR) : at]
        if any(c.cue is not None for c in before):
            continue
        if before and (_could_be_one(before[-1]) or _is_brought_up(before)):
            last = before[-1]
            cue = Cue(last.start, last.end, IMPLICIT, HINTED)
            found[at - 1] = replace(last, cue=cue)
    return tuple(found)


def _reacts(line: str) -> bool:
    known = phrases("notes")
    return known.says("reaction-kind", line) or known.says("reaction-away", line)


_BROUGHT_UP = re.compile(
    r" (?:brought up|brings up|raised|raises|flagged|flags|says|said|complained) $"
)


def _is_brought_up(before: Sequence[Clause]) -> bool:
    """Whether the last clause is what the one before it says was brought up: "E raised: …"."""
    raised = len(before) > 1 and _BROUGHT_UP.search(before[-2].words.line) is not None
    return raised and before[-1].actor == UNKNOWN


def _could_be_one(clause: Clause) -> bool:
    """Whether a clause of the other's may hold a cue: no plan, no good news, no mere fact."""
    line = clause.words.line
    if clause.actor != OTHER or len(clause.words.words) < 3:
        return False
    return not (mentions_life(line) or phrases("notes").says("no-strain", line))
