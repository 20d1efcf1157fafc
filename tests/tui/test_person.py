from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

from textual.app import App
from textual.pilot import Pilot

from coach.domain.commitment import State
from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.screens.person import PersonScreen
from coach.tui.widgets.reading import Reading
from tests.fakes import MemoryJournal
from tests.tui.conftest import days, toasts

Lines = Callable[[App[None]], str]


@asynccontextmanager
async def page_of(
    parts: Parts, person_id: str, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[tuple[CoachApp, Pilot[None]]]:
    app = CoachApp(parts)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.open_person(person_id)
        await pilot.pause()
        yield app, pilot


async def test_one_page_holds_promises_both_ways_facts_and_talks(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    async with page_of(parts, "marcus") as (app, _):
        shown = lines(app)
    for words in (
        "Report, last talk 9 days ago, usually every week",
        "! 5 days late",
        "update the risk list",
        "daughter plays in a recital",
        "one-to-one, notes, 1 thing stood out",
    ):
        assert words in shown


async def test_what_is_sensitive_shows_only_after_a_key(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    async with page_of(parts, "marcus", (120, 40)) as (app, pilot):
        assert "specialist" not in lines(app)
        await pilot.press("v")
        await pilot.pause()
        assert "seeing a specialist" in lines(app)
        await pilot.press("v")
        await pilot.pause()
        assert "specialist" not in lines(app)


async def test_a_talk_under_the_cursor_does_not_spill_its_words(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    async with page_of(parts, "marcus", (120, 40)) as (app, pilot):
        await pilot.press("end", "up")
        await pilot.pause()
        assert "A worry was voiced" in " ".join(lines(app).split())
        assert "recital on Saturday" not in lines(app)


async def test_search_does_not_give_private_words_away(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    async with page_of(parts, "marcus") as (app, pilot):
        await pilot.press("slash", *"specialist")
        await pilot.pause()
        assert "Nothing here has those words." in lines(app)


async def test_enter_on_a_talk_shows_what_stood_out_and_the_words(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    async with page_of(parts, "marcus", (80, 40)) as (app, pilot):
        await pilot.press("end", "up", "enter")
        await pilot.pause()
        assert isinstance(app.screen, Reading)
        shown = lines(app)
        assert "A worry was voiced" in shown
        assert "agreed)" in shown
        assert "I'll send him the budget figures." in shown


async def test_a_promise_typed_by_hand_gets_its_day(team: MemoryJournal, parts: Parts) -> None:
    async with page_of(parts, "tom") as (_, pilot):
        await pilot.press("a", *"call back", "enter", *"+3", "enter")
        await pilot.pause()
    made = next(one for one in team.commitments(person_id="tom") if one.what == "call back")
    assert made.due is not None
    assert made.due.latest == days(3)
    assert made.state is State.PROMISED


async def test_a_fact_typed_by_hand_can_do_without_a_day(team: MemoryJournal, parts: Parts) -> None:
    async with page_of(parts, "tom") as (_, pilot):
        await pilot.press("f", *"likes tea", "enter")
        await pilot.press("enter")
        await pilot.pause()
    (fact,) = team.facts(person_id="tom")
    assert fact.text == "likes tea"
    assert fact.ask_after is None


async def test_a_fact_can_be_forgotten_and_brought_back(team: MemoryJournal, parts: Parts) -> None:
    async with page_of(parts, "priya") as (app, pilot):
        assert isinstance(app.screen, PersonScreen)
        while "marathon" not in app.screen.listing.current.line.plain:  # type: ignore[union-attr]
            await pilot.press("down")
        await pilot.press("x")
        await pilot.pause()
        assert not team.facts(person_id="priya")
        await pilot.press("z")
        await pilot.pause()
    assert [fact.text for fact in team.facts(person_id="priya")] == ["training for a half marathon"]


async def test_the_rhythm_is_set_in_days_and_nonsense_is_refused(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    async with page_of(parts, "tom") as (app, pilot):
        await pilot.press("g", *"soon")
        await pilot.pause()
        assert "A number of days, please" in lines(app)
        await pilot.press(*["backspace"] * 4, *"14", "enter")
        await pilot.pause()
        assert "usually every 2 weeks" in lines(app)
    assert next(one for one in team.people() if one.id == "tom").cadence_days == 14


async def test_adding_a_fact_reminds_of_who_would_rather_not_be_asked(
    team: MemoryJournal, parts: Parts
) -> None:
    tom = next(one for one in team.people() if one.id == "tom")
    team.save(replace(tom, no_personal=True))
    async with page_of(parts, "tom") as (app, pilot):
        await pilot.press("f")
        await pilot.pause()
        assert "would rather not be asked" in toasts(app)


async def test_a_person_erased_meanwhile_is_said_in_a_sentence(
    team: MemoryJournal, parts: Parts
) -> None:
    async with page_of(parts, "tom") as (app, pilot):
        team.remove([one for one in team.people() if one.id == "tom"])
        for key in ("r", "f", "v"):
            await pilot.press(key)
            await pilot.pause()
        assert "no longer in the journal" in toasts(app)


async def test_a_promise_whose_day_has_just_passed_is_kept_as_late(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    async with page_of(parts, "tom") as (app, pilot):
        await pilot.press("a", *"call back", "enter", *"18 nov")
        await pilot.pause()
        assert "already late: enter keeps it" in lines(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "4 days late" in lines(app)
    made = next(one for one in team.commitments(person_id="tom") if one.what == "call back")
    assert made.due is not None
    assert made.due.latest == days(-4)
