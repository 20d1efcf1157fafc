"""Repair after a breach: four steps, and amends that come to Today on their day."""

import pytest

from coach.domain.commitment import State
from coach.domain.errors import CoachError
from coach.domain.repair import Step
from coach.services.follow_up import Promises
from coach.services.repair import ASKS, Repairs, hedged
from coach.services.tell import Tell
from coach.services.today import Today
from tests.fakes import MemoryJournal
from tests.unit.services.world import MONDAY, Calendar, days, person, promise

INES = person()


@pytest.fixture
def clock():
    return Calendar()


@pytest.fixture
def journal():
    return MemoryJournal(INES)


@pytest.fixture
def repairs(journal, clock):
    return Repairs(journal, clock)


def test_a_breach_opens_four_steps_that_are_asked_one_by_one(repairs):
    plan = repairs.open(INES, "I gave her desk away without asking")
    asked = []
    for step in Step:
        (page,) = repairs.pages(INES)
        asked.append(page.ask)
        if step is Step.AMENDS:
            plan = repairs.add_amends(plan, "Get the desk back", MONDAY + days(2))
        plan = repairs.take(plan, step, f"words for {step.value}")
    assert asked == [ASKS[step] for step in Step]
    assert repairs.pages(INES)[0].ask == ""


def test_amends_come_to_today_on_their_day(repairs, journal, clock):
    plan = repairs.open(INES, "I gave her desk away")
    repairs.add_amends(plan, "Get the desk back", MONDAY + days(2))
    today = Today(journal, clock)
    assert [one.commitment.what for one in today.page().soon] == ["Get the desk back"]
    clock.to(MONDAY + days(2))
    assert [one.commitment.what for one in today.page().due] == ["Get the desk back"]


def test_words_can_be_prepared_first_and_said_later(repairs, clock):
    plan = repairs.open(INES, "I gave her desk away")
    plan = repairs.prepare(plan, Step.APOLOGISE, "I'm sorry I did that.")
    assert plan.taken(Step.APOLOGISE).on is None
    clock.to(MONDAY + days(1))
    plan = repairs.take(plan, Step.APOLOGISE)
    assert plan.taken(Step.APOLOGISE).words == "I'm sorry I did that."
    assert plan.taken(Step.APOLOGISE).on == MONDAY + days(1)


def test_a_plan_closes_only_when_its_amends_are_settled(repairs, journal, clock):
    plan = repairs.add_amends(repairs.open(INES, "I gave her desk away"), "Desk back", MONDAY)
    with pytest.raises(CoachError, match="1 of the amends is still open"):
        repairs.close(plan)
    Promises(journal, clock).done(plan.amends[0])
    assert repairs.close(plan).closed_on == MONDAY
    assert repairs.pages() == ()


def test_nothing_is_saved_of_an_empty_or_impossible_plan(repairs, journal):
    with pytest.raises(CoachError, match="Nothing was saved"):
        repairs.open(INES, "  ")
    plan = repairs.open(INES, "I gave her desk away")
    with pytest.raises(CoachError, match="passed"):
        repairs.add_amends(plan, "Desk back", MONDAY - days(1))
    with pytest.raises(CoachError, match="Amends need"):
        repairs.take(plan, Step.AMENDS, "all good")
    with pytest.raises(CoachError, match="words first"):
        repairs.take(plan, Step.APOLOGISE)
    assert journal.repairs() == [plan]
    assert journal.commitments() == []


@pytest.mark.parametrize(
    "words",
    ["I'm sorry if that hurt.", "Sorry, but you were late.", "I'm sorry you feel that way."],
)
def test_an_apology_that_moves_the_fault_is_noticed(words):
    assert hedged(words)


def test_an_apology_that_stands_by_itself_is_left_alone():
    assert hedged("I'm sorry I gave your desk away. That was wrong.") is None


# renegotiating


@pytest.fixture
def tell(journal, clock):
    journal.save(promise("Send the training budget", due=MONDAY + days(2), ident="b1"))
    return Tell(journal, clock)


def test_moving_a_promise_asks_what_you_will_tell_them_and_when(tell, journal):
    assert tell.ask("b1") == "What will you tell Ines, and when?"
    with pytest.raises(CoachError, match="What will you tell Ines"):
        tell.renegotiate("b1", MONDAY + days(9), "  ")
    assert journal.commitment("b1").state is State.PROMISED


def test_what_you_will_tell_them_comes_to_today_on_its_day(tell, journal, clock):
    moved, telling = tell.renegotiate("b1", MONDAY + days(9), "finance is away", MONDAY + days(1))
    assert moved.due.latest == MONDAY + days(9)
    assert moved.history[-1].note == "finance is away"
    clock.to(MONDAY + days(1))
    (due,) = Today(journal, clock).page().due
    assert due.commitment == telling
    assert "finance is away" in telling.what


def test_told_already_leaves_nothing_to_do(tell, journal):
    assert tell.renegotiate("b1", MONDAY + days(9), "told her at lunch")[1] is None
    assert len(journal.commitments()) == 1


def test_a_day_to_tell_that_has_passed_changes_nothing(tell, journal):
    with pytest.raises(CoachError, match="Nothing was changed"):
        tell.renegotiate("b1", MONDAY + days(9), "soon", MONDAY - days(1))
    assert journal.commitment("b1").state is State.PROMISED


def test_words_may_follow_a_move_already_made(tell, journal, clock):
    Promises(journal, clock).renegotiate("b1", MONDAY + days(9))
    noted, telling = tell.say("b1", "finance is away", MONDAY + days(1))
    assert noted.history[-1].note == "finance is away"
    assert noted.due.latest == MONDAY + days(9)
    assert telling.due.latest == MONDAY + days(1)
    with pytest.raises(CoachError, match="passed"):
        tell.say("b1", "late", MONDAY - days(1))
