"""Signs of listening in a reply, seen against what was said before it."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field

from coach.language.listening.replies import (
    acknowledges,
    advises,
    empathises,
    is_backchannel,
    minimises,
    turns_to_self,
)
from coach.language.listening.statements import content_stems, features
from coach.language.listening.uptake import uptake_signs
from coach.language.listening.weights import Tables
from coach.language.listening.words import words_of

LEADER, OTHER = "leader", "other"


@dataclass
class Behind:
    """What has been said so far, as far as a reply needs it."""

    theirs: deque[str] = field(default_factory=lambda: deque(maxlen=3))
    mine: deque[str] = field(default_factory=lambda: deque(maxlen=2))
    last: str = ""

    def add(self, role: str, text: str) -> None:
        """Remember a turn by the leader or by anyone else."""
        (self.mine if role == LEADER else self.theirs).append(text)
        self.last = text


def reply_signs(
    text: str,
    said: str,
    behind: Behind,
    tables: Tables,
    taken: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """Every sign of a reply to `said`, from 0 to 1 (overlap: to 3).

    Args:
        text: The reply.
        said: The other person's last turn; empty if there is none.
        behind: What came before.
        tables: Shipped tables.
        taken: The reply's signs of uptake, where they are known already.
    """
    stems = frozenset(one for turn in behind.theirs for one in content_stems(words_of(turn)))
    found = features(text, said, stems | content_stems(words_of(said)))
    taken = taken or uptake_signs(text, said, tables)
    found |= {
        "overlap": taken["overlap"],
        "synonym": taken["synonym"],
        "anaphor": taken["anaphor"],
        "backchannel": float(is_backchannel(text)),
        "acknowledges": float(acknowledges(text)),
        "empathises": float(empathises(text)),
        "advises": float(advises(text)),
        "minimises": float(minimises(text)),
        "turns-to-self": float(turns_to_self(text)),
        "said-little": float(len(words_of(said)) <= 4),
        "said-much": float(len(words_of(said)) >= 30),
    }
    return found
