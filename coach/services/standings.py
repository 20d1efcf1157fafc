"""Standings: what a leader's answers to findings have made of each rule."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from coach.domain.standing import Standing, answers, standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from coach.domain.rule import Precision
    from coach.domain.touch import TalkLog
    from coach.services.ports import Clock, Journal

HEEDED_DAYS = 182
"""Answers count for half a year: what was wrong before may be mended since (design choice)."""


class Standings:
    """Counts the leader's answers; counts anew once a talk has been kept or a day has passed."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._counted_for: tuple[date, Mapping[str, TalkLog], Mapping[str, date]] | None = None
        self._agreed: Mapping[str, int] = {}
        self._refused: Mapping[str, int] = {}

    def of(self, rules: Iterable[tuple[str, Precision | None]]) -> Mapping[str, Standing]:
        """How each rule stands that the leader has answered.

        Args:
            rules: Ids of rules with how often each was right when measured.
        """
        self._count()
        return {
            rule_id: standing(measured, self._agreed[rule_id], self._refused[rule_id])
            for rule_id, measured in rules
            if self._agreed.get(rule_id) or self._refused.get(rule_id)
        }

    def _count(self) -> None:
        today = self._clock()
        fresh = dict(self._journal.settings().fresh)
        state = (today, self._journal.talk_logs(), fresh)
        if state == self._counted_for:
            return
        talks = self._journal.reflections(since=today - timedelta(days=HEEDED_DAYS))
        self._agreed, self._refused = answers(talks, fresh)
        self._counted_for = state
