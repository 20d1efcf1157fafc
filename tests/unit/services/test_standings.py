"""What a leader answers to findings decides where the next ones stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from coach.domain.conversation import Kind, Mode
from coach.domain.finding import Measures, Verdict
from coach.domain.person import Person
from coach.domain.reflection import Answer, KeptFinding, Reflection
from coach.services.check import About, Check
from coach.services.coaching import Coaching
from coach.services.rules import Rules
from coach.services.standings import HEEDED_DAYS, Standings
from tests.fakes import SUNDAY, MemoryJournal, SmallEngine, read_plain

if TYPE_CHECKING:
    from collections.abc import Sequence

MARCUS = Person("marcus", "Marcus", added_on=SUNDAY)
NOTE = "Marcus is worried about the launch."


@pytest.fixture
def kept() -> MemoryJournal:
    return MemoryJournal(MARCUS)


@pytest.fixture
def check(kept: MemoryJournal) -> Check:
    return Check(read_plain, Coaching(SmallEngine), kept, lambda: SUNDAY)


@pytest.fixture
def rules(kept: MemoryJournal) -> Rules:
    return Rules(Coaching(SmallEngine), kept, lambda: SUNDAY)


def talk(kept: MemoryJournal, answer: Answer, day: date = SUNDAY) -> None:
    """A kept talk in which the one finding was answered so."""
    found = KeptFinding("concern-cue", Verdict.UNCERTAIN, 2, 0.6, (), "…", shown=True)
    found = replace(found, answer=answer)
    kept.save(
        Reflection(
            kept.new_id(), MARCUS.id, day, Kind.ONE_TO_ONE, Mode.NOTES, Measures(5), (found,)
        )
    )


def shown(check: Check) -> list[tuple[str, bool]]:
    analysis = check.analyse(check.note(NOTE, About()))
    return [(one.id, one.shown) for one in analysis.findings]


def test_one_refusal_changes_nothing(kept: MemoryJournal, check: Check) -> None:
    talk(kept, Answer.NOT_THIS)
    assert shown(check) == [("concern-cue", True)]


def test_a_rule_refused_twice_steps_back_and_refused_on_falls_silent(
    kept: MemoryJournal, check: Check
) -> None:
    for _ in range(2):
        talk(kept, Answer.NOT_THIS)
    assert shown(check) == [("concern-cue", False)]
    for _ in range(2):
        talk(kept, Answer.NOT_THIS)
    assert shown(check) == []


def test_agreement_keeps_it_in_front(kept: MemoryJournal, check: Check) -> None:
    for answer in (Answer.NOT_THIS, Answer.ACCEPTED, Answer.NOT_THIS, Answer.ACCEPTED):
        talk(kept, answer)
    assert shown(check) == [("concern-cue", True)]


def test_answers_of_long_ago_no_longer_count(kept: MemoryJournal, check: Check) -> None:
    for _ in range(4):
        talk(kept, Answer.NOT_THIS, SUNDAY - timedelta(days=HEEDED_DAYS + 1))
    assert shown(check) == [("concern-cue", True)]


def test_switched_on_again_it_begins_anew(kept: MemoryJournal, check: Check, rules: Rules) -> None:
    for _ in range(4):
        talk(kept, Answer.NOT_THIS)
    rules.switch("concern-cue", off=False)
    assert shown(check) == [("concern-cue", True)]
    talk(kept, Answer.NOT_THIS, SUNDAY + timedelta(days=1))
    assert shown(check) == [("concern-cue", True)]


def test_an_answer_that_moves_a_rule_is_told_at_once(kept: MemoryJournal, rules: Rules) -> None:
    talk(kept, Answer.NOT_THIS)
    assert rules.moved(["concern-cue"]) == []
    talk(kept, Answer.NOT_THIS)
    assert rules.moved(["concern-cue", "concern-cue"]) == [
        "Concern cue: You said “not this” 2 of 2 times. It no longer stands among the first."
    ]


class CountingJournal(MemoryJournal):
    """Counts how often talks are read since a day."""

    reads = 0

    def reflections(
        self, *, person_id: str | None = None, since: date | None = None
    ) -> Sequence[Reflection]:
        self.reads += since is not None
        return super().reflections(person_id=person_id, since=since)


def test_talks_are_read_once_until_another_is_kept() -> None:
    kept = CountingJournal(MARCUS)
    standings = Standings(kept, lambda: SUNDAY)
    talk(kept, Answer.NOT_THIS)
    for _ in range(2):
        assert standings.of([("concern-cue", None)])["concern-cue"].refused == 1
    assert kept.reads == 1
    talk(kept, Answer.NOT_THIS)
    assert standings.of([("concern-cue", None)])["concern-cue"].refused == 2
    assert kept.reads == 2
