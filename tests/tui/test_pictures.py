"""What every screen looks like at both sizes; each picture was looked at before it was kept.

A scene goes by keys to one screen at 80 by 24; then the terminal grows to 120 by 40, as it does
under a leader's hands, and the same screen is drawn again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from coach.domain.commitment import Change, State
from coach.domain.conversation import Kind
from coach.domain.errors import CoachError
from coach.domain.prep import Prep
from coach.domain.reflection import Reply
from coach.domain.repair import Repair, Step, StepTaken
from coach.domain.settings import Settings
from coach.services.door import Door
from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.screens.reflect import ReflectScreen
from coach.tui.screens.reflect_confirm import ConfirmScreen
from coach.tui.screens.reflect_guide import GuideScreen
from coach.tui.screens.reflect_kept import KeptScreen
from coach.tui.screens.rules import RulesScreen
from tests.fakes import MemoryJournal
from tests.tui.conftest import NOTE, days, picture, promise, talkative

SIZES = ((80, 24), (120, 40))

Press = Callable[..., Awaitable[None]]
Scene = Callable[[Pilot[None], Press], Awaitable[None]]


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Wait for what comes from another thread."""
    for _ in range(400):
        await pilot.pause(0.01)
        if holds():
            return
    raise AssertionError("it did not come about within 4 seconds")


async def write(pilot: Pilot[None], press: Press) -> None:
    """Have a note with marks and findings on the desk."""
    await press("r")
    await until(pilot, lambda: isinstance(pilot.app.screen, ReflectScreen))
    screen = pilot.app.screen
    assert isinstance(screen, ReflectScreen)
    await press(*"marc", "enter")
    screen.desk.draft.insert(NOTE)
    await until(pilot, lambda: screen.desk.draft.marks and screen.desk.findings.listed)


async def note(pilot: Pilot[None], press: Press) -> None:
    await write(pilot, press)
    await press("tab")


async def finding(pilot: Pilot[None], press: Press) -> None:
    await write(pilot, press)
    await press("tab", "enter")


async def leaving(pilot: Pilot[None], press: Press) -> None:
    await write(pilot, press)
    await press("escape")


async def confirm(pilot: Pilot[None], press: Press) -> None:
    await write(pilot, press)
    await press("ctrl+s")
    await until(pilot, lambda: isinstance(pilot.app.screen, ConfirmScreen))
    await press("y")


async def guide(pilot: Pilot[None], press: Press) -> None:
    await confirm(pilot, press)
    await press("A", "ctrl+s")
    await until(pilot, lambda: isinstance(pilot.app.screen, GuideScreen))
    await press(*"She said so")


async def kept(pilot: Pilot[None], press: Press) -> None:
    await guide(pilot, press)
    await press("ctrl+s")
    await until(pilot, lambda: isinstance(pilot.app.screen, KeptScreen))


async def rules(pilot: Pilot[None], press: Press) -> None:
    await press("u")
    screen = pilot.app.screen
    assert isinstance(screen, RulesScreen)
    await until(pilot, lambda: screen.listing.rows)
    await press("down")


def by_keys(*keys: str) -> Scene:
    """A scene that keys alone lead to."""

    async def go(_: Pilot[None], press: Press) -> None:
        await press(*keys)

    return go


MARCUS = ("p", "down", "enter")
SCENES: dict[str, Scene] = {
    "today": by_keys(),
    "today-searched": by_keys("slash", *"marcus"),
    "people": by_keys("p", "down"),
    "person": by_keys(*MARCUS),
    "person-editor": by_keys("p", "enter", "e", "down", "down"),
    "person-adds-a-promise": by_keys(*MARCUS, "a", *"ring him", "enter", *"fri"),
    "talk": by_keys(*MARCUS, "slash", *"one-to-one", "enter", "enter"),
    "commitments": by_keys("c"),
    "commitments-closed": by_keys("c", "3"),
    "promise": by_keys("c", "slash", *"plan", "enter", "enter"),
    "promise-moved": by_keys("c", "n", *"1 dec"),
    "offer-answered": by_keys("c", "slash", *"desk", "enter", "y", *"no"),
    "prep": by_keys("b", "down"),
    "prep-sheet": by_keys("b", "slash", *"marcus", "enter", "down", "enter", "down", "down"),
    "prep-page": by_keys("b", "slash", *"marcus", "enter", "down", "enter", "ctrl+o"),
    "repair": by_keys("b", "slash", *"leave", "enter", "enter"),
    "reflect-empty": by_keys("r"),
    "reflect-note": note,
    "reflect-finding": finding,
    "reflect-leaving": leaving,
    "reflect-confirm": confirm,
    "reflect-guide": guide,
    "reflect-kept": kept,
    "review": by_keys("k"),
    "review-written": by_keys("k", "enter", "down", *"told Priya"),
    "rules": rules,
    "help": by_keys("question_mark"),
    "palette": by_keys("ctrl+p"),
}


def lived_in(journal: MemoryJournal) -> None:
    """Add what the team's journal does not have yet: an offer, a repair, a prep to come, weeks."""
    talkative(journal)
    journal.save(
        promise(
            "o1",
            "lena",
            "lend her the spare desk",
            None,
            state=State.OFFERED,
            history=(Change(days(-1), State.OFFERED),),
        ),
        Repair(
            "r1",
            "marcus",
            days(-3),
            "I told the team about his leave",
            (
                StepTaken(Step.ACKNOWLEDGE, "I told them before you could", days(-2)),
                StepTaken(Step.APOLOGISE, "I am sorry that I told them"),
            ),
            ("p1",),
        ),
        Prep(
            "prep2",
            "tom",
            days(2),
            Kind.STAKEHOLDER,
            (Reply("What is your goal?", "One date for the pilot."),),
            ("What would make the pilot a success for you?",),
            "If he asks for more, then I will ask what can go.",
        ),
        *(
            replace(one, aliases=("LN", "Lenka"), paused_until=days(9), note="walks")
            for one in journal.people()
            if one.id == "lena"
        ),
    )


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the screen stays as it is, however busy the machine."""
    shown = None
    for _ in range(50):
        await pilot.pause(0.02)
        before, shown = shown, pilot.app.screen._compositor.render_strips()
        if before == shown:
            return
    raise AssertionError("the screen does not come to rest")


async def drawn(pilot: Pilot[None], screen_svg: SnapshotAssertion) -> None:
    """Compare the screen at both sizes with the pictures that were looked at."""
    for width, height in SIZES:
        if pilot.app.size != (width, height):
            await pilot.resize_terminal(width, height)
        for field in pilot.app.screen.query("Input, TextArea"):
            assert isinstance(field, Input | TextArea)
            field.cursor_blink = False
        pilot.app.clear_notifications()
        await settled(pilot)
        assert picture(pilot.app) == screen_svg(name=f"{width}x{height}")


@pytest.mark.parametrize("scene", SCENES)
async def test_a_screen_looks_as_it_should(
    team: MemoryJournal, parts: Parts, screen_svg: SnapshotAssertion, scene: str
) -> None:
    lived_in(team)
    parts.coaching.analyser()
    app = CoachApp(parts)
    async with app.run_test(size=SIZES[0]) as pilot:
        await pilot.pause()

        async def press(*keys: str) -> None:
            for key in keys:
                await pilot.press(key)
            await pilot.pause()

        await SCENES[scene](pilot, press)
        await drawn(pilot, screen_svg)


@pytest.mark.parametrize("step", [1, 2, 3])
async def test_the_first_steps_look_as_they_should(
    journal: MemoryJournal, parts: Parts, screen_svg: SnapshotAssertion, step: int
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=SIZES[0]) as pilot:
        await pilot.pause()
        for answer in ("Dana", "Marcus Lee")[: step - 1]:
            await pilot.press(*answer, "enter")
        await drawn(pilot, screen_svg)


async def test_today_of_somebody_new_looks_as_it_should(
    journal: MemoryJournal, parts: Parts, screen_svg: SnapshotAssertion
) -> None:
    journal.save(Settings(welcomed=True))
    app = CoachApp(parts)
    async with app.run_test(size=SIZES[0]) as pilot:
        await pilot.pause()
        await drawn(pilot, screen_svg)


@pytest.mark.parametrize("wrong", [False, True], ids=["first", "wrong"])
async def test_the_door_looks_as_it_should(
    team: MemoryJournal, parts: Parts, screen_svg: SnapshotAssertion, *, wrong: bool
) -> None:
    def enter(_: str | None) -> Parts:
        raise CoachError("That passphrase does not open this journal. Nothing was changed.")

    app: App[None] = CoachApp(Door(lambda: True, enter))
    async with app.run_test(size=SIZES[0]) as pilot:
        await pilot.pause()
        if wrong:
            await pilot.press(*"sesame", "enter")
            await pilot.pause()
        await drawn(pilot, screen_svg)
