"""What Reflect looks like; each picture was looked at before it was kept."""

from dataclasses import replace

import pytest

from coach.tui.app import CoachApp
from tests.tui.conftest import picture
from tests.tui.test_reflect import NOTE, confirm, write


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
async def test_a_note_with_marks_and_findings(parts, journal, screen_svg, size):
    journal.save(replace(journal.settings(), welcomed=True))
    parts.coaching.analyser()
    app = CoachApp(parts)
    async with app.run_test(size=size) as pilot:
        screen = await write(pilot, NOTE)
        screen.desk.draft.cursor_blink = False
        await pilot.press("tab")
        await pilot.pause(0.2)
        assert picture(app) == screen_svg


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=["80x24", "120x40"])
async def test_what_there_is_to_confirm(parts, journal, screen_svg, size):
    journal.save(replace(journal.settings(), welcomed=True))
    parts.coaching.analyser()
    app = CoachApp(parts)
    async with app.run_test(size=size) as pilot:
        await write(pilot, NOTE)
        await confirm(pilot)
        await pilot.press("y")
        await pilot.pause(0.2)
        assert picture(app) == screen_svg
