from __future__ import annotations

from collections.abc import Callable

from textual.app import App

from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.welcome import WelcomeScreen
from tests.fakes import MemoryJournal

Lines = Callable[[App[None]], str]


async def test_three_steps_lead_from_a_name_to_the_first_note(
    journal: MemoryJournal, parts: Parts
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press(*"Dana", "enter", *"Marcus", "enter", "enter")
        await pilot.pause()
        assert not isinstance(app.screen, WelcomeScreen | TodayScreen)
    assert journal.settings().me == ("Dana",)
    assert journal.settings().welcomed
    assert [person.name for person in journal.people()] == ["Marcus"]


async def test_esc_skips_them_all_and_they_do_not_come_again(
    journal: MemoryJournal, parts: Parts
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)
    assert not journal.people()
    again = CoachApp(parts)
    async with again.run_test() as pilot:
        await pilot.pause()
        assert isinstance(again.screen, TodayScreen)


async def test_an_empty_field_skips_one_step(
    journal: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("enter", *"Priya", "enter")
        await pilot.pause()
        assert "Think of your last talk with Priya" in lines(app)
        await pilot.press("escape")
        await pilot.pause()
        assert isinstance(app.screen, TodayScreen)
    assert journal.settings().me == ()
    assert [person.name for person in journal.people()] == ["Priya"]
