"""The ledger: what is listed in which order, and what each step does to a promise."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coach.domain.commitment import Change, Owner, State
from coach.domain.due import Due, DueKind
from coach.domain.errors import CoachError
from coach.domain.person import Person
from coach.services.follow_up import Promises
from tests.fakes import SUNDAY, MemoryJournal


def on(day: date) -> Due:
    return Due(day.isoformat(), day, day, DueKind.DAY)


@pytest.fixture
def kept() -> MemoryJournal:
    return MemoryJournal(Person("ro", "Sam Ro", SUNDAY))


@pytest.fixture
def promises(kept: MemoryJournal) -> Promises:
    return Promises(kept, lambda: SUNDAY)


def test_open_promises_come_most_overdue_first_and_undated_last(promises: Promises) -> None:
    undated = promises.add("ro", "introduce them", Owner.LEADER)
    later = promises.add("ro", "read the draft", Owner.LEADER, on(SUNDAY + timedelta(days=4)))
    late = promises.add("ro", "send the figures", Owner.LEADER, on(SUNDAY - timedelta(days=5)))
    theirs = promises.add("ro", "update the list", Owner.OTHER, on(SUNDAY))

    assert [entry.commitment for entry in promises.open()] == [late, theirs, later, undated]
    assert [entry.commitment for entry in promises.open(Owner.OTHER)] == [theirs]
    assert [entry.commitment for entry in promises.due()] == [late, theirs]
    first, *_ = promises.open()
    assert (first.name, first.overdue, first.due) == ("Sam Ro", True, True)
    assert [entry.overdue for entry in promises.open()] == [True, False, False, False]


def test_a_promise_typed_by_hand_begins_its_life_today(promises: Promises) -> None:
    made = promises.add("ro", "  send the figures ", Owner.LEADER)
    assert (made.what, made.state, made.made_on) == ("send the figures", State.PROMISED, SUNDAY)
    assert made.history == (Change(SUNDAY, State.PROMISED),)
    assert promises.get(made.id) == made


def test_a_promise_without_words_is_none(kept: MemoryJournal, promises: Promises) -> None:
    with pytest.raises(CoachError, match="a few words"):
        promises.add("ro", "  ", Owner.LEADER)
    assert not kept.commitments()


def test_a_promise_is_kept_and_leaves_the_open_ones(promises: Promises) -> None:
    made = promises.add("ro", "send the figures", Owner.LEADER, on(SUNDAY - timedelta(days=9)))
    done = promises.done(f" {made.id.upper()} ")
    assert (done.state, done.closed_on) == (State.DONE, SUNDAY)
    assert promises.open() == ()
    (entry,) = promises.every()
    assert (entry.commitment, entry.overdue, entry.due) == (done, False, False)


def test_dropping_keeps_the_reason_and_opening_again_keeps_every_step(promises: Promises) -> None:
    made = promises.add("ro", "send the figures", Owner.LEADER)
    promises.drop(made.id, "no longer wanted")
    again = promises.reopen(made.id)
    assert [step.state for step in again.history] == [
        State.PROMISED,
        State.DROPPED,
        State.PROMISED,
    ]
    assert again.history[1].note == "no longer wanted"
    assert again.is_open


def test_a_new_day_takes_a_late_promise_off_the_late_ones(promises: Promises) -> None:
    made = promises.add("ro", "send the figures", Owner.LEADER, on(SUNDAY - timedelta(days=9)))
    moved = promises.renegotiate(made.id, SUNDAY + timedelta(days=2), "figures come on Monday")
    assert moved.state is State.RENEGOTIATED
    assert moved.due == on(SUNDAY + timedelta(days=2))
    assert moved.history[-1].note == "figures come on Monday"
    assert promises.due() == ()


def test_a_new_day_cannot_have_passed(promises: Promises) -> None:
    made = promises.add("ro", "send the figures", Owner.LEADER)
    with pytest.raises(CoachError, match="already passed"):
        promises.renegotiate(made.id, SUNDAY - timedelta(days=1))
    assert promises.get(made.id) == made
    assert promises.renegotiate(made.id, SUNDAY).due == on(SUNDAY)


def test_what_is_closed_stays_closed_until_opened_again(promises: Promises) -> None:
    made = promises.add("ro", "send the figures", Owner.LEADER)
    done = promises.done(made.id)
    for step in (promises.done, promises.drop):
        with pytest.raises(CoachError, match=f"“{made.id}” is already done"):
            step(made.id)
    with pytest.raises(CoachError, match="already done"):
        promises.renegotiate(made.id, SUNDAY)
    assert promises.get(made.id) == done


def test_an_id_that_is_none_is_answered_with_where_they_stand(promises: Promises) -> None:
    with pytest.raises(CoachError, match=r"no commitment “zz”.*coach commitments"):
        promises.done("zz")


def test_the_promise_of_somebody_no_longer_there_is_still_listed(
    kept: MemoryJournal, promises: Promises
) -> None:
    made = promises.add("ro", "send the figures", Owner.LEADER)
    kept.save(replace(made, person_id="gone"))
    assert [entry.name for entry in promises.open()] == ["?"]


def test_a_full_disk_leaves_a_promise_as_it_was(kept: MemoryJournal, promises: Promises) -> None:
    made = promises.add("ro", "send the figures", Owner.LEADER)
    kept.broken = True
    with pytest.raises(CoachError, match="disk is full"):
        promises.done(made.id)
    assert promises.get(made.id) == made
