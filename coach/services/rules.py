"""Rules: browse them, try a sentence, run their examples, switch one off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from coach.domain.errors import CoachError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.domain.finding import Label
    from coach.domain.rule import ExampleResult, Rule, RuleProblem
    from coach.services.coaching import Coaching
    from coach.services.ports import Journal


class Rules:
    """What a person can do with the rules."""

    def __init__(self, coaching: Coaching, journal: Journal) -> None:
        self._coaching = coaching
        self._journal = journal

    def all(self) -> Sequence[Rule]:
        """Every rule, by family and id; those switched off say so."""
        muted = set(self._journal.settings().muted)
        return [
            replace(rule, off=rule.off or rule.id in muted)
            for rule in self._coaching.analyser().rules()
        ]

    def get(self, rule_id: str) -> Rule:
        """One rule.

        Raises:
            CoachError: If there is none of that id.
        """
        for rule in self.all():
            if rule.id == rule_id:
                return rule
        raise CoachError(f"There is no rule “{rule_id}”. `coach rules list` names them all.")

    def try_text(self, text: str) -> Sequence[Label]:
        """The labels that any rule puts on a sentence."""
        return self._coaching.analyser().try_text(text)

    def check(self) -> tuple[Sequence[RuleProblem], Sequence[ExampleResult]]:
        """What is wrong with rule files, and how every rule's examples came out."""
        analyser = self._coaching.analyser()
        return analyser.problems(), analyser.check_examples()

    def switch(self, rule_id: str, *, off: bool) -> None:
        """Switch a rule off, or on again.

        Raises:
            CoachError: If there is none of that id.
        """
        self.get(rule_id)
        settings = self._journal.settings()
        muted = set(settings.muted) | {rule_id} if off else set(settings.muted) - {rule_id}
        self._journal.save(replace(settings, muted=tuple(sorted(muted))))
