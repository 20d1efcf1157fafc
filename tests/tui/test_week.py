from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot

from coach.domain.review import Happened
from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.screens.week import WeekScreen
from tests.fakes import MemoryJournal
from tests.tui.conftest import talkative, toasts

Lines = Callable[[App[None]], str]


async def open_week(app: CoachApp, pilot: Pilot[None]) -> WeekScreen:
    await pilot.pause()
    await pilot.press("k")
    await pilot.pause()
    assert isinstance(app.screen, WeekScreen)
    return app.screen


async def test_the_weeks_own_records_stand_over_the_questions(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    talkative(team)
    app = CoachApp(parts)
    async with app.run_test(size=(120, 40)) as pilot:
        week = await open_week(app, pilot)
        shown = lines(app)
        assert "2026-W47" in shown
        assert "2 of 2 concerns taken up" in shown
        assert "In the last four weeks you took up 6 of 8 concerns" in shown
        week.questions.fields[1].focus()
        await pilot.pause()
        assert "! Marcus Lee: send him the budget" in lines(app)
        week.questions.fields[5].focus()
        await pilot.pause()
        assert "If someone brings bad news" in lines(app)


async def test_a_review_is_written_kept_and_its_focus_stands_on_today(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_week(app, pilot)
        await pilot.press("enter", *"Priya", *["down"] * 5, *"partly, once", "down")
        await pilot.press(*"If they sigh, then I ask.", "ctrl+s")
        await pilot.pause()
        assert "Your week is kept. The focus stands on Today." in toasts(app)
        await pilot.press("f2")
        await pilot.pause()
        assert "If they sigh, then I ask." in lines(app)
    review = team.reviews()[0]
    assert review.id == "2026-W47"
    assert review.last_focus is Happened.PARTLY
    assert [reply.text for reply in review.replies] == ["Priya", "once"]


async def test_what_is_written_is_kept_when_turning_to_the_week_before_and_back(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(120, 40)) as pilot:
        await open_week(app, pilot)
        await pilot.press("enter", *"Priya", "pageup")
        await pilot.pause()
        await pilot.pause()
        assert "2026-W46" in lines(app)
        assert "If someone brings bad news" in lines(app)
        await pilot.press("pagedown")
        await pilot.pause()
        await pilot.pause()
        assert "2026-W47" in lines(app)
        assert isinstance(app.screen, WeekScreen)
        assert app.screen.questions.texts[0] == "Priya"
        await pilot.press("pagedown")
        await pilot.pause()
        assert "not begun yet" in toasts(app)


async def test_leaving_keeps_what_is_written_and_an_empty_week_keeps_nothing(
    team: MemoryJournal, parts: Parts
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        week = await open_week(app, pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert len(team.reviews()) == 1
        await pilot.press("k")
        await pilot.pause()
        await pilot.press("enter", *"Tom")
        assert week.unkept
        await pilot.press("escape")
        await pilot.pause()
        assert not week.unkept
    assert team.reviews()[0].replies[0].text == "Tom"


async def test_the_week_goes_to_a_file_that_names_nobody_gone_quiet(
    team: MemoryJournal, parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await open_week(app, pilot)
        await pilot.press("ctrl+e", "enter")
        await pilot.pause()
        assert "Written to" in toasts(app)
        await pilot.press("ctrl+e", "enter")
        await pilot.pause()
        assert "there already" in toasts(app)
    file = tmp_path / "coach-2026-W47.html"
    assert file.stat().st_mode & 0o777 == 0o600
    html = file.read_text(encoding="utf-8")
    assert "<svg" in html
    assert "gone quiet" in html
    assert "Lena" not in html


async def test_a_focus_that_was_not_written_is_not_said_to_stand_on_today(
    team: MemoryJournal, parts: Parts
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_week(app, pilot)
        await pilot.press("enter", *"Priya", "ctrl+s")
        await pilot.pause()
        assert toasts(app) == "Your week is kept."
