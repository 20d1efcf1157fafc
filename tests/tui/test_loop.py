"""The loop over ten weeks, by keys: prep, talk, promise, asking again, review, focus, quiet."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date

import pytest
from textual.app import App
from textual.pilot import Pilot

from coach.domain.commitment import State
from coach.domain.review import Happened
from coach.domain.settings import Settings
from coach.services.coaching import Coaching
from coach.services.parts import Parts, assemble
from coach.tui.app import CoachApp
from coach.tui.screens.prep_sheet import PrepSheet
from coach.tui.screens.reflect import ReflectScreen
from coach.tui.screens.reflect_confirm import ConfirmScreen
from coach.tui.screens.reflect_guide import GuideScreen
from coach.tui.screens.reflect_kept import KeptScreen
from coach.tui.screens.week import WeekScreen
from tests.fakes import MemoryJournal, read_plain
from tests.unit.services.world import MONDAY, Calendar, LoopEngine, days

Lines = Callable[[App[None]], str]

WEEK = [MONDAY + days(7 * number) for number in range(10)]
FIRST = "I'll ask facilities about the ramp. Then her daughter plays a recital on Sunday."
SECOND = "Asked how her daughter's recital went. The ramp is still broken, I said sorry."


@dataclass
class Life:
    """A journal, a calendar, and the app opened on one day after another."""

    clock: Calendar
    parts: Parts

    @asynccontextmanager
    async def on(self, day: date) -> AsyncIterator[Pilot[None]]:
        """Open the app on a day; leave it at the end."""
        self.clock.to(day)
        app = CoachApp(self.parts)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            yield pilot


@pytest.fixture
def life() -> Life:
    clock = Calendar()
    journal = MemoryJournal(Settings(me=("Tom",), welcomed=True))
    return Life(clock, assemble(journal, Coaching(LoopEngine), read_plain, clock))


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    for _ in range(500):
        await pilot.pause(0.02)
        if holds():
            return
    raise AssertionError("it did not come about")


async def write_up(pilot: Pilot[None], text: str, confirm: list[str]) -> None:
    """From an open Reflect screen to a kept talk."""
    app = pilot.app
    await until(pilot, lambda: isinstance(app.screen, ReflectScreen))
    screen = app.screen
    assert isinstance(screen, ReflectScreen)
    screen.desk.draft.focus()
    screen.desk.draft.insert(text)
    await pilot.press("ctrl+s")
    after = (ConfirmScreen, GuideScreen, KeptScreen)
    await until(pilot, lambda: isinstance(app.screen, after))
    if isinstance(app.screen, ConfirmScreen):
        for key in confirm:
            await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, after[1:]))
    if isinstance(app.screen, GuideScreen):
        await pilot.press("ctrl+s")
    await until(pilot, lambda: isinstance(app.screen, KeptScreen))


async def prepared_and_written_up(life: Life, lines: Lines) -> None:
    """Week 1: a prep for somebody new; the day after, Today asks how it went."""
    async with life.on(WEEK[0] + days(1)) as pilot:
        await pilot.press("b")
        await pilot.pause()
        await pilot.press("a", *"Ines Duarte", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, PrepSheet))
        await pilot.press(*"How she settled in", "ctrl+s")
        await pilot.pause()
    async with life.on(WEEK[0] + days(2)) as pilot:
        assert "You prepared. How did it go?" in lines(pilot.app)
        await pilot.press("enter")
        confirm = ["d", *"fri", "enter", "y", "d", *"mon", "enter", "y", "enter"]
        await write_up(pilot, FIRST, confirm)
        assert "ask facilities about the ramp" in lines(pilot.app)
    (prep,) = life.parts.journal.preps()
    assert prep.reflection_id
    async with life.on(WEEK[0] + days(3)) as pilot:
        await pilot.press("r")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReflectScreen))
        await pilot.press(*"Sam Keogh", "enter")
        await write_up(pilot, "Rota and roof with Sam.", [])


async def late_and_asked_again(life: Life, lines: Lines) -> None:
    """Week 2: the promise is late, the recital is to be asked about; both stand in the prep."""
    async with life.on(WEEK[1] + days(1)) as pilot:
        shown = lines(pilot.app)
        assert "! 4 days late" in shown
        assert "“her daughter plays a" in shown
        await pilot.press("b", "slash", *"ines", "enter", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, PrepSheet))
        assert "I owe you this: ask facilities about the ramp" in lines(pilot.app)
        await pilot.press("escape", "r")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReflectScreen))
        await pilot.press(*"Ines Duarte", "enter")
        await write_up(pilot, SECOND, ["A", "ctrl+s"])
    recital = life.parts.journal.facts()[-1]
    assert recital.asked_on == WEEK[1] + days(1)
    async with life.on(WEEK[1] + days(2)) as pilot:
        assert "recital" not in lines(pilot.app)
        await pilot.press("d")
    (ramp,) = life.parts.journal.commitments(only_open=False)
    assert ramp.state is State.DONE


async def reviewed(life: Life, lines: Lines) -> None:
    """Its Friday: the review counts one late promise and takes a focus."""
    async with life.on(WEEK[1] + days(4)) as pilot:
        await pilot.press("k")
        await until(pilot, lambda: isinstance(pilot.app.screen, WeekScreen))
        assert re.search(r"late +█+▌? +1", lines(pilot.app))
        await pilot.press(*["down"] * 7, *"If I promise, then I name a day.", "ctrl+s")
        await pilot.pause()


async def judged(life: Life, lines: Lines) -> None:
    """Week 3: the focus stands on Today, and on Friday it is judged."""
    async with life.on(WEEK[2] + days(4)) as pilot:
        assert "If I promise, then I name a day." in lines(pilot.app)
        await pilot.press("k")
        await until(pilot, lambda: isinstance(pilot.app.screen, WeekScreen))
        await pilot.press(*["down"] * 6)
        await pilot.pause()
        assert "If I promise, then I name a day. (chosen in" in lines(pilot.app)
        await pilot.press(*"yes", "ctrl+s")
        await pilot.pause()
    assert life.parts.journal.reviews()[0].last_focus is Happened.YES


async def quiet(life: Life, lines: Lines) -> None:
    """Week 10: nobody has been spoken to for long."""
    async with life.on(WEEK[9] + days(1)) as pilot:
        shown = lines(pilot.app)
        assert "Gone quiet?" in shown
        assert shown.index("Sam Keogh") > shown.index("Gone quiet?")


async def test_ten_weeks_by_keys(life: Life, lines: Lines) -> None:
    await prepared_and_written_up(life, lines)
    await late_and_asked_again(life, lines)
    await reviewed(life, lines)
    await judged(life, lines)
    await quiet(life, lines)
