"""After the talk: what it came to of plans, promises and things once told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.domain.commitment import Commitment
from coach.domain.conversation import Kind, Mode
from coach.domain.day import say_day
from coach.domain.finding import Finding, Quote, Verdict
from coach.domain.load import load_warning
from coach.domain.recall import (
    Outcome,
    asked_after,
    overdue_unmentioned,
    planned_and_done,
)
from coach.domain.standing import heed
from coach.services.standings import Standings

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from coach.domain.fact import Fact
    from coach.domain.finding import Analysis
    from coach.domain.person import Person
    from coach.domain.prep import Prep
    from coach.domain.reflection import Reflection
    from coach.domain.rule import Rule
    from coach.services.coaching import Coaching
    from coach.services.ports import Clock, Journal

MOST_SHOWN = 3
FROM_JOURNAL = frozenset({"overdue-unmentioned", "remembered-detail", "personal-absent"})
"""Rules that need the journal; they are judged here and nowhere else."""
NOTES_CAP = 0.6
"""What a note leaves out is weak evidence."""
PREP_DAYS = 7
"""A talk held this much later than it was prepared for is another talk (design choice)."""
PERSONAL = ("personal-question", "disclosure", "remembered-detail")
PERSONAL_KINDS = frozenset({Kind.ONE_TO_ONE, Kind.FIRST_MEETING, Kind.CAREER, Kind.STAKEHOLDER})
"""Talks that have room for a personal question; a breach or an incident call may not."""
TALKS_WITHOUT_PERSONAL = 3
"""Talks in a row without a personal question before coach wonders (design choice)."""


@dataclass(frozen=True, slots=True)
class AskedAfter:
    """A fact the leader asked about, with the words that show it."""

    fact: Fact
    quote: Quote


class AfterTalk:
    """Compares a talk with what the journal knew before it."""

    def __init__(
        self,
        journal: Journal,
        coaching: Coaching,
        clock: Clock,
        standings: Standings | None = None,
    ) -> None:
        self._journal = journal
        self._standings = standings or Standings(journal, clock)
        self._coaching = coaching
        self._clock = clock

    def prep_for(self, person: Person, analysis: Analysis) -> Prep | None:
        """The prep that a talk followed: the last one waiting, of that day or the week before."""
        day = analysis.conversation.date
        waiting = [
            prep
            for prep in self._journal.preps(person_id=person.id)
            if prep.reflection_id is None and 0 <= (day - prep.day).days <= PREP_DAYS
        ]
        return max(waiting, key=lambda prep: prep.day, default=None)

    def planned(self, person: Person, analysis: Analysis, prep: Prep | None) -> tuple[Outcome, ...]:
        """What was planned and whether the talk came to it, with the words that show it."""
        return planned_and_done(prep, self._open_before(person, analysis), analysis.conversation)

    def asked(self, person: Person, analysis: Analysis) -> tuple[AskedAfter, ...]:
        """Facts the leader asked about in this talk, for the leader to confirm."""
        facts = self._journal.facts(person_id=person.id)
        return tuple(AskedAfter(fact, quote) for fact, quote in asked_after(facts, analysis))

    def enrich(self, person: Person, analysis: Analysis) -> Analysis:
        """Add what only the journal can tell: late promises, asking again, never asking.

        Still three findings at most are shown first, a strength leading; switched-off rules say
        nothing.
        """
        muted = set(self._journal.settings().muted)
        rules = {
            rule.id: rule
            for rule in self._coaching.analyser().rules()
            if not rule.off and rule.id not in muted
        }
        added = [
            *self._overdue(person, analysis, rules.get("overdue-unmentioned")),
            *self._remembered(person, analysis, rules.get("remembered-detail")),
            *self._never_personal(person, analysis, rules.get("personal-absent")),
        ]
        standings = self._standings.of((one.id, rules[one.id].precision) for one in added)
        added = list(heed(added, standings))
        found = [one for one in analysis.findings if one.id not in FROM_JOURNAL]
        return replace(analysis, findings=_shown_again(found, added))

    def load_warning(self, person: Person, *, adding: int = 1) -> str | None:
        """A quiet word before one promise more to a person; None while the load is light."""
        promises = self._journal.commitments(person_id=person.id)
        return load_warning(
            promises, person.name.split(maxsplit=1)[0], self._clock(), adding=adding
        )

    def _open_before(self, person: Person, analysis: Analysis) -> list[Commitment]:
        day = analysis.conversation.date
        return [one for one in self._journal.commitments(person_id=person.id) if one.made_on < day]

    def _overdue(self, person: Person, analysis: Analysis, rule: Rule | None) -> list[Finding]:
        late = overdue_unmentioned(self._open_before(person, analysis), analysis.conversation)
        if rule is None or not late:
            return []
        day = analysis.conversation.date
        named = "; ".join(_say_due(one, day) for one in late)
        note = analysis.conversation.mode is Mode.NOTES
        where = "your note doesn't mention it" if note else "the talk doesn't come to it"
        reason = f"Open and past its day: {named}; {where}."
        return [_finding(rule, Verdict.NUDGE, NOTES_CAP if note else 0.9, (), reason)]

    def _remembered(self, person: Person, analysis: Analysis, rule: Rule | None) -> list[Finding]:
        asked = self.asked(person, analysis)
        if rule is None or not asked:
            return []
        first = asked[0]
        told = say_day(first.fact.learned_on, analysis.conversation.date)
        reason = f"You came back to something they told you ({told})."
        return [_finding(rule, Verdict.STRENGTH, 0.8, (first.quote,), reason)]

    def _never_personal(
        self, person: Person, analysis: Analysis, rule: Rule | None
    ) -> list[Finding]:
        if rule is None or person.no_personal or _personal(analysis):
            return []
        day = analysis.conversation.date
        talks = self._journal.reflections(person_id=person.id)
        before = [talk for talk in talks if talk.date < day][: TALKS_WITHOUT_PERSONAL - 1]
        kinds = {analysis.conversation.kind, *(talk.kind for talk in before)}
        if len(before) < TALKS_WITHOUT_PERSONAL - 1 or not kinds <= PERSONAL_KINDS:
            return []
        facts = self._journal.facts(person_id=person.id)
        spoken_of = {day for fact in facts for day in (fact.learned_on, fact.asked_on)}
        if self.asked(person, analysis) or any(
            talk.date in spoken_of or _personal_in(talk) for talk in before
        ):
            return []
        reason = (
            f"No personal question in the last {TALKS_WITHOUT_PERSONAL} talks, "
            "as far as coach can read."
        )
        return [_finding(rule, Verdict.NUDGE, NOTES_CAP, (), reason)]


def _personal(analysis: Analysis) -> bool:
    """Whether the talk came to the person's life: the leader asked, or they told."""
    asked = any(label.id in PERSONAL for turn in analysis.turns for label in turn.labels)
    return bool(asked or analysis.facts or analysis.measures.personal_questions)


def _personal_in(talk: Reflection) -> bool:
    return bool(any(talk.count(label) for label in PERSONAL) or talk.measures.personal_questions)


def _say_due(promise: Commitment, day: date) -> str:
    latest = promise.due.latest if promise.due else None
    return f"“{promise.what}”, due {say_day(latest, day)}" if latest else f"“{promise.what}”"


def _finding(
    rule: Rule,
    verdict: Verdict,
    confidence: float,
    quotes: tuple[Quote, ...],
    reason: str,
) -> Finding:
    return Finding(
        id=rule.id,
        family=rule.family,
        verdict=verdict,
        severity=rule.severity,
        confidence=confidence,
        quotes=quotes,
        reason=reason,
        say=rule.say,
        try_="" if verdict is Verdict.STRENGTH else rule.try_,
        seed=rule.seed,
        source=rule.source,
        shown=True,
    )


def _shown_again(found: Sequence[Finding], added: Sequence[Finding]) -> tuple[Finding, ...]:
    """Put findings together and choose again which three are shown first."""
    if not added:
        return tuple(found)
    candidates = [one for one in (*found, *added) if one.shown]
    strengths = sorted(
        (one for one in candidates if one.verdict is Verdict.STRENGTH),
        key=lambda one: -one.confidence,
    )
    faults = sorted(
        (one for one in candidates if one.verdict is not Verdict.STRENGTH),
        key=lambda one: -one.severity * one.confidence,
    )
    chosen = [*strengths[:1], *faults][:MOST_SHOWN]
    rest = [one for one in (*found, *added) if not any(one is other for other in chosen)]
    return tuple(replace(one, shown=True) for one in chosen) + tuple(
        replace(one, shown=False) for one in rest
    )
