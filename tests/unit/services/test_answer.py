"""What somebody asked gets a yes with a day, a no with its reason, or something instead."""

import pytest

from coach.domain.commitment import State
from coach.domain.errors import CoachError
from coach.services.answer import Answers, is_yours_to_answer
from coach.services.today import Today
from tests.fakes import MemoryJournal
from tests.unit.services.world import MONDAY, days, person


@pytest.fixture
def journal():
    return MemoryJournal(person())


@pytest.fixture
def answers(journal):
    return Answers(journal, lambda: MONDAY)


def test_what_they_asked_stays_open_until_it_is_answered(answers, journal):
    asked = answers.asked("ines", "Review the plan")
    assert asked.state is State.ASKED
    assert asked.is_open
    (open_item,) = Today(journal, lambda: MONDAY).page().waiting
    assert open_item.commitment == asked


def test_a_yes_is_a_promise_with_its_day(answers):
    given = answers.give(answers.asked("ines", "Review the plan").id, "yes, by fri")
    assert given.state is State.PROMISED
    assert given.due.latest == MONDAY + days(4)


def test_a_no_keeps_its_reason_and_closes_the_matter(answers):
    asked = answers.asked("ines", "A second van")
    given = answers.give(asked.id, "No, because the drivers aren't there")
    assert given.state is State.DECLINED
    assert given.history[-1].note == "the drivers aren't there"
    assert not given.is_open


def test_a_no_without_a_reason_asks_for_it(answers, journal):
    asked = answers.asked("ines", "A second van")
    with pytest.raises(CoachError, match="because"):
        answers.give(asked.id, "no")
    assert journal.commitment(asked.id) == asked


def test_something_else_is_a_counter_offer_that_waits_in_turn(answers):
    asked = answers.asked("ines", "A second van")
    countered = answers.give(asked.id, "instead hold a reserve at the hospital")
    assert (countered.state, countered.what) == (
        State.COUNTERED,
        "hold a reserve at the hospital",
    )
    assert answers.give(countered.id, "yes").state is State.PROMISED


def test_who_has_the_next_word_is_told_by_who_spoke_last(answers):
    asked = answers.asked("ines", "A second van")
    assert is_yours_to_answer(asked)
    mine = answers.give(asked.id, "instead a reserve")
    assert not is_yours_to_answer(mine)
    assert is_yours_to_answer(answers.give(mine.id, "instead two reserves"))
    offered = answers.offered("ines", "Cover Friday")
    assert not is_yours_to_answer(offered)
    assert is_yours_to_answer(answers.give(offered.id, "instead Thursday"))


def test_an_offer_becomes_a_promise_when_it_is_taken_up(answers):
    offered = answers.offered("ines", "Cover Friday")
    assert answers.give(offered.id, "yes fri").state is State.PROMISED


@pytest.mark.parametrize("typed", ["", "maybe", "yes someday", "yes 2020-01-01", "notable", "no "])
def test_what_is_no_answer_changes_nothing(answers, journal, typed):
    asked = answers.asked("ines", "Review the plan")
    with pytest.raises(CoachError):
        answers.give(asked.id, typed)
    assert journal.commitment(asked.id) == asked


def test_a_promise_is_not_answered_twice(answers):
    given = answers.give(answers.asked("ines", "Review the plan").id, "yes")
    with pytest.raises(CoachError, match="not waiting"):
        answers.give(given.id, "no because I forgot")
