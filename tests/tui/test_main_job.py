"""The main job with nothing made up: real engine, real store, at 80×24, over a restart."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot

from coach.__main__ import open_parts
from coach.domain.reflection import Answer
from coach.domain.settings import Settings
from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.screens.reflect import ReflectScreen
from coach.tui.screens.reflect_confirm import ConfirmScreen
from coach.tui.screens.reflect_guide import GuideScreen
from coach.tui.screens.reflect_kept import KeptScreen
from coach.tui.widgets.confirm_state import Decision, PromiseItem

THURSDAY = date(2026, 11, 19)
MONDAY = date(2026, 11, 23)
NOTE = (
    "Caught up with Nadia after the stand-up. She is worried about taking over the night desk.\n"
    "I asked what would help and she said a second pair of hands.\n"
    "I'll talk to the agency about cover by Friday. She will send me the hours tomorrow.\n"
    "Her sister is getting married on Saturday."
)

Lines = Callable[[App[None]], str]


def opened(folder: Path, day: date) -> Parts:
    """The services over the journal in a folder, on a day."""
    return open_parts(folder, clock=lambda: day)


async def until(pilot: Pilot[None], holds: Callable[[], object], seconds: float = 30) -> None:
    """Wait for what comes from another thread; the engine takes seconds to load."""
    for _ in range(round(seconds / 0.05)):
        await pilot.pause(0.05)
        if holds():
            return
    raise AssertionError(f"it did not come about within {seconds:g} seconds")


async def reflect(pilot: Pilot[None], lines: Lines) -> list[str]:
    """From Today to a kept talk, by keys alone; gives back the keys."""
    app = pilot.app
    keys: list[str] = []

    async def press(*more: str) -> None:
        keys.extend(more)
        await pilot.press(*more)

    await until(pilot, lambda: app.current_mode == "today")
    await press("r")
    await until(pilot, lambda: isinstance(app.screen, ReflectScreen))
    screen = app.screen
    assert isinstance(screen, ReflectScreen)
    await press(*"Nadia", "enter")
    draft = screen.desk.draft
    assert draft.has_focus
    draft.insert(NOTE)
    await until(pilot, lambda: draft.marks and screen.desk.findings.listed)
    words = {NOTE[mark.start : mark.end] for mark in draft.marks}
    assert any("worried about taking over the night desk" in one for one in words)
    assert any("I'll talk to the agency" in one for one in words)
    assert any(line[:3].strip() == "C" for line in lines(app).splitlines())
    await press("tab", "a", "ctrl+s")
    await until(pilot, lambda: isinstance(app.screen, ConfirmScreen))
    while isinstance(app.screen, ConfirmScreen) and app.screen.rows.at is not None:
        item = app.screen.rows.state.items[app.screen.rows.at]
        assert item.decision is Decision.OPEN
        await press("y")
    await press("enter")
    await until(pilot, lambda: isinstance(app.screen, GuideScreen | KeptScreen))
    if isinstance(app.screen, GuideScreen):
        await press("ctrl+s")
    await until(pilot, lambda: isinstance(app.screen, KeptScreen))
    assert "talk to the agency about cover" in lines(app)
    await press("enter")
    await until(pilot, lambda: app.current_mode == "today")
    return keys


async def test_a_note_becomes_a_promise_on_today_and_on_the_persons_page_after_a_restart(
    tmp_path: Path, lines: Lines
) -> None:
    parts = opened(tmp_path, THURSDAY)
    parts.journal.save(Settings(me=("Dana",), welcomed=True))
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        keys = await reflect(pilot, lines)
        assert len(keys) <= 40, keys
        await until(pilot, lambda: "talk to the agency" in lines(app), seconds=5)

    parts = opened(tmp_path, MONDAY)
    (nadia,) = parts.journal.people()
    (talk,) = parts.journal.reflections(person_id=nadia.id)
    assert parts.journal.text(talk.id) == NOTE
    assert Answer.ACCEPTED in {finding.answer for finding in talk.findings}
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "talk to the agency about cover" in lines(app), seconds=5)
        await pilot.press("p")
        await until(pilot, lambda: "Nadia" in lines(app), seconds=5)
        await pilot.press("enter")
        await until(pilot, lambda: "talk to the agency about cover" in lines(app), seconds=5)


@pytest.fixture
def transcript(tmp_path: Path) -> Path:
    """A talk as a recorder writes it."""
    path = tmp_path / "talk.vtt"
    path.write_text(
        "WEBVTT\n\n"
        "1\n00:00:01.000 --> 00:00:04.000\nDana Cole: How did the audit go?\n\n"
        "2\n00:00:05.000 --> 00:00:09.000\n"
        "Omar Reyes: Badly. I'm really worried that we fail it again.\n\n"
        "3\n00:00:10.000 --> 00:00:14.000\nDana Cole: Anyway, is the budget sheet finished?\n\n"
        "4\n00:00:15.000 --> 00:00:19.000\nOmar Reyes: Not yet. I will send it on Tuesday.\n"
    )
    return path


async def test_a_transcript_shows_its_turns_and_what_was_passed_over(
    tmp_path: Path, transcript: Path, lines: Lines, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = opened(tmp_path / "journal", THURSDAY)
    parts.journal.save(Settings(me=("Dana Cole",), welcomed=True))
    monkeypatch.chdir(tmp_path)
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.current_mode == "today")
        await pilot.press("r", "ctrl+o", *"talk", "tab", "enter")
        await until(pilot, lambda: isinstance(app.screen, ReflectScreen))
        screen = app.screen
        assert isinstance(screen, ReflectScreen)
        await until(pilot, lambda: screen.desk.findings.listed)
        shown = lines(app)
        assert "1 Dana Cole (you): How did the audit go?" in shown
        assert screen.who.name_typed == "Omar Reyes"
        assert screen.desk.draft.read_only
        await pilot.press("tab")
        await pilot.pause(0.1)
        found = {finding.id for finding in screen.desk.findings.listed}
        assert "missed-cue" in found or "topic-switch" in found
        picked = {screen.desk.draft.text[start:end] for start, end in screen.desk.draft.picked}
        quotes = {quote.text for one in screen.desk.findings.listed for quote in one.quotes}
        assert picked <= quotes
        assert picked
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, ConfirmScreen))
        assert isinstance(app.screen, ConfirmScreen)
        promise = app.screen.rows.state.items[0]
        assert isinstance(promise, PromiseItem)
        assert "Omar Reyes promised" in lines(app)
