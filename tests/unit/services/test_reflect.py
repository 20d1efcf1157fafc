"""Keeping a talk: one save holds all of it, or nothing of it is kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from coach.domain.commitment import Owner
from coach.domain.errors import CoachError
from coach.domain.fact import FoundFact
from coach.services.reflect import Confirmed, ConfirmedCommitment, ConfirmedFact, Reflect, told_once
from tests.fakes import MemoryJournal
from tests.unit.services.world import MONDAY, days, fact, note, person, read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coach.services.ports import Record

LATER = MONDAY + days(14)
HIP = fact("Her mother has a hip operation")
DECIDED = Confirmed(
    commitments=(ConfirmedCommitment("ask about the ramp", Owner.LEADER),),
    facts=(ConfirmedFact("Her daughter plays the harp"),),
    asked=(HIP,),
)


class FillingDisk(MemoryJournal):
    """A journal whose disk has room for so many saves, and none after that."""

    room: int | None = None

    def save(self, *records: Record, texts: Mapping[str, str] | None = None) -> None:
        if self.room is not None:
            self.broken = self.room == 0
            self.room -= 1
        super().save(*records, texts=texts)


@pytest.fixture
def journal():
    return FillingDisk(HIP)


@pytest.fixture
def analysis():
    return read(note("Asked how the hip went.", LATER))


def newcomer(journal: MemoryJournal, name: str = "Ines Duarte"):
    return Reflect(journal).newcomer(name, LATER)


def test_one_save_keeps_the_talk_the_new_person_and_what_was_asked_about(journal, analysis):
    ines = newcomer(journal)
    journal.room = 1
    kept = Reflect(journal).keep(ines, analysis, DECIDED)
    assert journal.people() == [ines]
    assert journal.reflections(person_id=ines.id) == [kept]
    assert [one.what for one in journal.commitments(person_id=ines.id)] == ["ask about the ramp"]
    assert [one.text for one in journal.facts(person_id=ines.id)] == ["Her daughter plays the harp"]
    assert journal.facts(person_id=HIP.person_id)[0].asked_on == LATER


def test_after_a_failed_save_a_second_try_keeps_the_talk_once(journal, analysis):
    ines = newcomer(journal)
    journal.room = 0
    with pytest.raises(CoachError):
        Reflect(journal).keep(ines, analysis, DECIDED)
    assert (journal.people(), journal.reflections(), journal.facts()) == ([], [], [HIP])
    journal.room = None
    journal.broken = False
    Reflect(journal).keep(newcomer(journal), analysis, DECIDED)
    assert len(journal.people()) == len(journal.reflections()) == 1


def test_a_person_the_journal_knows_stays_as_they_are(journal, analysis):
    ines = person(no_personal=True)
    journal.save(ines)
    Reflect(journal).keep(person(), analysis, DECIDED)
    assert journal.people() == [ines]


def test_an_older_talk_does_not_turn_a_later_asking_back(journal, analysis):
    asked = fact("Her mother has a hip operation", asked_on=LATER + days(3))
    journal.save(asked)
    Reflect(journal).keep(person(), analysis, Confirmed(asked=(asked,)))
    assert journal.facts()[0].asked_on == LATER + days(3)


@pytest.mark.parametrize("name", ["", "  \n"])
def test_a_newcomer_needs_a_name(journal, name):
    with pytest.raises(CoachError, match="needs a name"):
        newcomer(journal, name)
    assert journal.people() == []


def test_a_fact_told_in_confidence_stays_so_when_confirmed():
    found = FoundFact(1, 0, 21, "Ines", "Her brother is unwell", confidential=True)
    assert ConfirmedFact.of(found).confidential
    assert not ConfirmedFact.of(replace(found, confidential=False)).confidential


def test_what_is_told_twice_is_remembered_once_and_of_whom_it_is_counts():
    once = FoundFact(1, 0, 5, "Ines", "Plays chess")
    again = FoundFact(1, 30, 35, "Ines", "plays  chess")
    other = FoundFact(1, 60, 65, "Tom", "Plays chess")
    assert told_once([once, again, other]) == (once, other)
