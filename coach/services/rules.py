"""Rules: browse them, try a sentence, run their examples, switch one off."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from coach.domain.errors import CoachError
from coach.domain.standing import Place, say_standing
from coach.services.standings import Standings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from coach.domain.finding import Label
    from coach.domain.rule import ExampleResult, Rule, RuleProblem
    from coach.domain.standing import Standing
    from coach.services.coaching import Coaching
    from coach.services.ports import Clock, Journal


class Rules:
    """What a person can do with the rules."""

    def __init__(
        self,
        coaching: Coaching,
        journal: Journal,
        clock: Clock,
        standings: Standings | None = None,
    ) -> None:
        self._coaching = coaching
        self._journal = journal
        self._clock = clock
        self._standings = standings or Standings(journal, clock)

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

    def standings(self) -> Mapping[str, Standing]:
        """What the leader's answers have made of each rule that they answered, by its id."""
        return self._standings.of((rule.id, rule.precision) for rule in self.all())

    def moved(self, answered: Iterable[str]) -> Sequence[str]:
        """Of rules just answered, what the answers have come to: a sentence for each that moved."""
        standings = self.standings()
        said = ((one, say_standing(standings[one])) for one in answered if one in standings)
        return [
            f"{one.replace('-', ' ').capitalize()}: {words}"
            for one, words in dict(said).items()
            if words
        ]

    def switch(self, rule_id: str, *, off: bool) -> None:
        """Switch a rule off, or on again.

        A rule switched on that the leader's answers had put aside begins anew: from the next day
        on, earlier answers no longer count.

        Raises:
            CoachError: If there is none of that id.
        """
        rule = self.get(rule_id)
        settings = self._journal.settings()
        muted = set(settings.muted) | {rule_id} if off else set(settings.muted) - {rule_id}
        fresh = dict(settings.fresh)
        if not off and self.put_aside(rule):
            fresh[rule_id] = self._clock() + timedelta(days=1)
        self._journal.save(
            replace(settings, muted=tuple(sorted(muted)), fresh=tuple(sorted(fresh.items())))
        )

    def put_aside(self, rule: Rule) -> bool:
        """Whether the leader's answers keep a rule from being shown first."""
        standing = self._standings.of([(rule.id, rule.precision)]).get(rule.id)
        return standing is not None and standing.place is not Place.FIRST
