"""A week in figures: promises told apart by what became of them, attention as a question."""

from dataclasses import replace

import pytest

from coach.domain.attention import gaps, shares
from coach.domain.commitment import Change, State
from coach.domain.person import Person
from coach.domain.week import ledger
from tests.unit.services.week_records import FRIDAY, WEEK, closed, talk, whats
from tests.unit.services.world import MONDAY, days, on, person, promise

# promises


def test_a_promise_is_kept_up_to_one_working_day_after_its_day_and_late_from_then_on():
    thursday, next_monday = MONDAY + days(3), MONDAY + days(7)
    every = [
        closed("on the day", State.DONE, thursday, thursday),
        closed("a working day on", State.DONE, next_monday - days(7), MONDAY - days(3)),
        closed("two days on", State.DONE, MONDAY + days(1), MONDAY - days(3)),
        closed("no day", State.DONE, MONDAY, None),
        closed("the week before", State.DONE, MONDAY - days(1), None),
    ]
    found = ledger(WEEK, every, FRIDAY)
    assert whats(found.kept) == ["on the day", "a working day on", "no day"]
    assert whats(found.late) == ["two days on"]


def test_moved_dropped_and_overdue_promises_are_told_apart():
    moved = replace(closed("moved", State.RENEGOTIATED, MONDAY, None), due=on(FRIDAY + days(9)))
    every = [
        moved,
        closed("dropped", State.DROPPED, FRIDAY, None),
        promise("overdue", due=MONDAY - days(4), made=MONDAY - days(9)),
        promise("in grace", due=MONDAY + days(3), made=MONDAY - days(9)),
        promise("not yet", due=FRIDAY, made=MONDAY - days(9)),
    ]
    found = ledger(WEEK, every, FRIDAY)
    assert whats(found.renegotiated) == ["moved"]
    assert whats(found.dropped) == ["dropped"]
    assert whats(found.overdue) == ["overdue"]


def test_a_week_gone_by_is_told_as_it_stood_then():
    later = [
        closed("done since", State.DONE, MONDAY + days(9), MONDAY - days(7)),
        closed("moved since", State.RENEGOTIATED, MONDAY + days(9), MONDAY + days(20)),
    ]
    found = ledger(WEEK, later, MONDAY + days(30))
    assert whats(found.overdue) == ["done since"]
    assert found.renegotiated == ()


def test_a_promise_reopened_is_not_counted_as_kept():
    done = closed("again", State.DONE, MONDAY, None)
    again = replace(
        done,
        state=State.PROMISED,
        history=(*done.history, Change(MONDAY + days(1), State.PROMISED)),
    )
    assert ledger(WEEK, [again], FRIDAY).kept == ()


def test_refusals_are_no_promises_made():
    made = [
        promise("dated", due=FRIDAY),
        promise("undated"),
        replace(promise("refused"), state=State.DECLINED),
    ]
    found = ledger(WEEK, made, FRIDAY)
    assert (len(found.made), found.dated) == (2, 1)


# attention


def team(*names: str) -> list[Person]:
    return [person(name, added_on=MONDAY - days(90)) for name in names]


def test_somebody_who_had_much_less_is_a_question_and_never_a_rank():
    people = team("Ada", "Ben", "Cai")
    talks = [
        talk(MONDAY - days(7 * n), who=who, personal_questions=2)
        for who in ("ada", "ben")
        for n in range(4)
    ]
    since = MONDAY - days(28)
    (gap,) = gaps(shares(people, talks, [], since), since, FRIDAY)
    assert gap.share.person.name == "Cai"
    assert gap.ask("Cai") == (
        "Cai had no talk with you in four weeks, others about 4. Is that what they need?"
    )
    assert "Cai" not in gap.ask()


@pytest.mark.parametrize("why", ["on leave", "new", "peer", "two people", "few talks"])
def test_no_gap_is_seen_where_it_would_be_unfair(why):
    people = team("Ada", "Ben", "Cai")
    weeks = 2 if why == "few talks" else 4
    if why == "on leave":
        people[2] = replace(people[2], paused_until=FRIDAY + days(9))
    if why == "new":
        people[2] = replace(people[2], added_on=MONDAY)
    if why == "peer":
        people[2] = replace(people[2], relation="peer")
    if why == "two people":
        people.pop(1)
    talks = [
        talk(MONDAY - days(7 * n), who=who, personal_questions=2)
        for who in ("ada", "ben")
        for n in range(weeks)
    ]
    since = MONDAY - days(28)
    assert gaps(shares(people, talks, [], since), since, FRIDAY) == ()
