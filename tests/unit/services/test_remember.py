"""Memory: what people told, when to ask after it, and letting it go."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.domain.errors import CoachError
from coach.services.remember import Memory
from tests.fakes import SUNDAY, MemoryJournal


@pytest.fixture
def kept() -> MemoryJournal:
    return MemoryJournal()


@pytest.fixture
def memory(kept: MemoryJournal) -> Memory:
    return Memory(kept, lambda: SUNDAY)


def test_a_fact_is_kept_as_told_today(kept: MemoryJournal, memory: Memory) -> None:
    told = memory.add("ro", "  runs a marathon ", SUNDAY + timedelta(days=3))
    assert (told.text, told.learned_on) == ("runs a marathon", SUNDAY)
    assert kept.facts(person_id="ro") == [told]
    assert kept.facts(person_id="lind") == []


def test_it_is_time_to_ask_from_its_day_on_until_asked(memory: Memory) -> None:
    day = SUNDAY + timedelta(days=3)
    told = memory.add("ro", "runs a marathon", day)
    assert [told.to_ask(day + timedelta(days=late)) for late in (-1, 0, 9)] == [False, True, True]
    assert not memory.asked(told).to_ask(day)


def test_without_a_day_it_is_never_time_to_ask(memory: Memory) -> None:
    assert not memory.add("ro", "likes tea").to_ask(SUNDAY + timedelta(days=900))


def test_asking_is_noted_with_the_day(kept: MemoryJournal, memory: Memory) -> None:
    asked = memory.asked(memory.add("ro", "runs a marathon"))
    assert asked.asked_on == SUNDAY
    assert kept.facts() == [asked]


def test_a_fact_can_be_changed_and_forgotten(kept: MemoryJournal, memory: Memory) -> None:
    told = memory.add("ro", "runs a marathon")
    memory.change(replace(told, text="ran a marathon"))
    assert [fact.text for fact in kept.facts()] == ["ran a marathon"]
    memory.forget(told)
    assert not kept.facts()


def test_nothing_is_not_remembered(kept: MemoryJournal, memory: Memory) -> None:
    with pytest.raises(CoachError, match="nothing to remember"):
        memory.add("ro", " \n")
    assert not kept.facts()
