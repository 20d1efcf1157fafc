"""How a rule stands with this leader: what was measured of it, and their own answers since."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from coach.domain.reflection import Answer
from coach.domain.rule import PRIOR_OF, PRIOR_RIGHT

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from coach.domain.finding import Finding
    from coach.domain.reflection import Reflection
    from coach.domain.rule import Precision

BEHIND_BELOW = 0.6
"""Right less often than this, a rule is not among those shown first: two refusals of a rule as
usual, three or four of a very good one (design choice: a leader stops reading early)."""
SILENT_BELOW = 0.45
"""Right less often than this, it says nothing any more: about twice as many refusals."""
FEWEST_REFUSALS = 2
"""One answer is a mood; nothing moves before the second."""


class Place(StrEnum):
    """Where a rule's findings go."""

    FIRST = "first"
    BEHIND = "behind"
    SILENT = "silent"


PLACES = {
    Place.FIRST: "",
    Place.BEHIND: "It no longer stands among the first.",
    Place.SILENT: "It says nothing now.",
}
"""What has become of a rule, for its user."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The leader's answers to one rule's findings, and what they come to.

    Attributes:
        agreed: Findings the leader accepted.
        refused: Findings the leader answered with “not this”.
        place: Where the rule's findings go now.
    """

    agreed: int = 0
    refused: int = 0
    place: Place = Place.FIRST


def answers(
    talks: Iterable[Reflection], since: Mapping[str, date]
) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """How often each rule was agreed with and refused.

    Args:
        talks: Kept talks with the leader's answers.
        since: Rules given another chance, and the first day from which answers count again.
    """
    agreed: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    for talk in talks:
        for found in talk.findings:
            if found.id in since and talk.date < since[found.id]:
                continue
            agreed[found.id] += found.answer is Answer.ACCEPTED
            refused[found.id] += found.answer is Answer.NOT_THIS
    return agreed, refused


def standing(measured: Precision | None, agreed: int, refused: int) -> Standing:
    """Weigh the leader's answers against what was measured.

    The measured share counts as `PRIOR_OF` answers (a Beta prior), so that a leader's own soon
    weigh more than those of strangers.
    """
    share = measured.right / measured.of if measured and measured.of else PRIOR_RIGHT / PRIOR_OF
    right = (share * PRIOR_OF + agreed) / (PRIOR_OF + agreed + refused)
    if refused < FEWEST_REFUSALS or right >= BEHIND_BELOW:
        place = Place.FIRST
    else:
        place = Place.BEHIND if right >= SILENT_BELOW else Place.SILENT
    return Standing(agreed, refused, place)


def heed(found: Iterable[Finding], standings: Mapping[str, Standing]) -> tuple[Finding, ...]:
    """Findings as the leader's answers have placed their rules: first, behind, or left out."""
    kept = []
    for one in found:
        place = standings[one.id].place if one.id in standings else Place.FIRST
        if place is not Place.SILENT:
            kept.append(replace(one, shown=one.shown and place is Place.FIRST))
    return tuple(kept)


def answers_words(one: Standing) -> str:
    """The leader's answers to a rule, in a sentence, with what they came to."""
    said = f"You agreed with {one.agreed} and said “not this” to {one.refused}."
    return f"{said} {PLACES[one.place]}".strip()


def say_standing(one: Standing) -> str:
    """What the leader's answers have come to, in a sentence; empty where they moved nothing."""
    if one.place is Place.FIRST:
        return ""
    given = one.agreed + one.refused
    told = f"You said “not this” {one.refused} of {given} times"
    return f"{told}. {PLACES[one.place]}"
