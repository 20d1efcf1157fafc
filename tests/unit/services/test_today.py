"""Today: each thing once, under the heading that says how pressing it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from coach.domain.commitment import Owner
from coach.domain.conversation import Kind
from coach.domain.due import Due, DueKind
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.review import Review
from coach.services.follow_up import Promises
from coach.services.remember import Memory
from coach.services.today import Today
from tests.fakes import SUNDAY, MemoryJournal
from tests.unit.kept import reflection_on

RO = Person("ro", "Sam Ro", SUNDAY - timedelta(days=90), cadence_days=7)
TODAY = SUNDAY - timedelta(days=4)
"""A Wednesday, so that grace does not fall on a weekend."""


@pytest.fixture
def kept() -> MemoryJournal:
    return MemoryJournal(RO, reflection_on("ro", TODAY - timedelta(days=3)))


@pytest.fixture
def today(kept: MemoryJournal) -> Today:
    return Today(kept, lambda: TODAY)


def promised(kept: MemoryJournal, due: int | None, owner: Owner = Owner.LEADER) -> str:
    day = TODAY + timedelta(days=due or 0)
    words = Due("then", day, day, DueKind.DAY)
    made = Promises(kept, lambda: TODAY).add("ro", "do it", owner, None if due is None else words)
    return made.id


@pytest.mark.parametrize(
    ("due", "part"),
    [
        (-2, "overdue"),
        (-1, "due"),
        (0, "due"),
        (1, "soon"),
        (7, "soon"),
        (8, "later"),
        (None, "undated"),
    ],
)
def test_a_promise_of_yours_stands_under_one_heading(
    kept: MemoryJournal, today: Today, due: int | None, part: str
) -> None:
    made = promised(kept, due)
    page = today.page()
    under = {
        name: [entry.commitment.id for entry in getattr(page, name)]
        for name in ("overdue", "due", "soon", "later", "undated", "waiting", "theirs")
    }
    assert under == {name: [made] if name == part else [] for name in under}


def test_what_they_promised_comes_up_on_its_day(kept: MemoryJournal, today: Today) -> None:
    late, now, _ = (promised(kept, due, Owner.OTHER) for due in (-5, 0, 1))
    page = today.page()
    assert [entry.commitment.id for entry in page.theirs] == [late, now]
    assert (page.overdue, page.due, page.soon) == ((), (), ())


def test_asking_after_something_comes_up_on_its_day(kept: MemoryJournal, today: Today) -> None:
    memory = Memory(kept, lambda: TODAY)
    memory.add("ro", "exam next week", TODAY + timedelta(days=1))
    ripe = memory.add("ro", "recital", TODAY)
    assert [(ask.fact, ask.name) for ask in today.page().to_ask] == [(ripe, "Sam Ro")]
    memory.asked(ripe)
    assert today.page().to_ask == ()


@pytest.mark.parametrize(
    "changes", [{"no_personal": True}, {"paused_until": TODAY + timedelta(days=1)}]
)
def test_who_is_away_or_would_rather_not_is_not_asked_after(
    kept: MemoryJournal, today: Today, changes: dict[str, object]
) -> None:
    kept.save(replace(RO, **changes))  # type: ignore[arg-type]
    Memory(kept, lambda: TODAY).add("ro", "recital", TODAY)
    assert today.page().to_ask == ()


def test_people_gone_quiet_are_listed_longest_first(kept: MemoryJournal, today: Today) -> None:
    for name, back in (("lind", 20), ("may", 50)):
        kept.save(replace(RO, id=name, name=name), reflection_on(name, TODAY - timedelta(back)))
    page = today.page()
    assert [(one.person.id, one.days) for one in page.quiet] == [("may", 50), ("lind", 20)]
    assert (page.people, page.talks) == (3, 3)


def test_a_prep_waits_for_its_reflection_from_the_day_after(
    kept: MemoryJournal, today: Today
) -> None:
    passed = Prep("p1", "ro", TODAY - timedelta(days=1), Kind.CAREER)
    kept.save(passed, replace(passed, id="p2", day=TODAY), replace(passed, id="p3"))
    kept.save(replace(passed, id="p3", reflection_id="talk"))
    assert [(one.prep, one.name) for one in today.page().to_reflect] == [(passed, "Sam Ro")]


def test_the_focus_is_the_one_chosen_last(kept: MemoryJournal, today: Today) -> None:
    assert today.page().focus == ""
    kept.save(
        Review("2026-W46", TODAY - timedelta(days=5), focus="Ask before I advise."),
        Review("2026-W45", TODAY - timedelta(days=12), focus="Thank for something named."),
    )
    assert today.page().focus == "Ask before I advise."


def test_an_empty_journal_has_an_empty_day() -> None:
    page = Today(MemoryJournal(), lambda: TODAY).page()
    assert (page.day, page.people, page.talks, page.quiet, page.undated) == (TODAY, 0, 0, (), ())
