"""A locked journal asks for its passphrase first, and shows nothing before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from coach.__main__ import open_parts
from coach.domain.commitment import Owner
from coach.domain.errors import CoachError
from coach.domain.settings import Settings
from coach.services.coaching import Coaching
from coach.services.door import Door
from coach.services.parts import Parts, assemble
from coach.store.journal import lock_journal
from coach.tui.app import CoachApp
from coach.tui.screens.today import TodayScreen
from coach.tui.screens.unlock import UnlockScreen
from tests.fakes import SUNDAY, MemoryJournal, SmallEngine, read_plain
from tests.tui.conftest import toasts

Lines = Callable[[App[None]], str]

WORDS = "open sesame please"
WRONG = "That passphrase does not open this journal. Nothing was changed; try again."


@dataclass
class Lock:
    """A door that opens to one passphrase, and what was tried on it."""

    parts: Parts
    locked: bool = True
    tried: list[str | None] = field(default_factory=list)

    def enter(self, secret: str | None) -> Parts:
        self.tried.append(secret)
        if self.locked and secret != WORDS:
            raise CoachError(WRONG)
        return self.parts

    @property
    def door(self) -> Door:
        return Door(lambda: self.locked, self.enter)


@pytest.fixture
def lock(team: MemoryJournal, parts: Parts) -> Lock:
    return Lock(parts)


async def settled(pilot: Pilot[None]) -> None:
    for _ in range(4):
        await pilot.pause()


async def test_the_passphrase_leads_to_today(lock: Lock, lines: Lines) -> None:
    app = CoachApp(lock.door)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert isinstance(app.screen, UnlockScreen)
        assert "locked" in lines(app)
        await pilot.press(*WORDS, "enter")
        await settled(pilot)
        assert isinstance(app.screen, TodayScreen)
        assert "budget figures" in lines(app)
    assert lock.tried == [WORDS]


async def test_a_wrong_one_is_said_in_a_sentence_and_typed_again(lock: Lock, lines: Lines) -> None:
    app = CoachApp(lock.door)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press(*"sesame", "enter")
        await settled(pilot)
        shown = " ".join(lines(app).replace("│", " ").split())
        assert WRONG in shown
        assert app.screen.query_one(Input).value == ""
        await pilot.press(*WORDS, "enter")
        await settled(pilot)
        assert isinstance(app.screen, TodayScreen)


async def test_the_passphrase_is_not_shown_while_it_is_typed(lock: Lock, lines: Lines) -> None:
    app = CoachApp(lock.door)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press(*"sesame")
        await settled(pilot)
        assert "sesame" not in lines(app)


async def test_no_key_leads_past_it(lock: Lock, lines: Lines) -> None:
    app = CoachApp(lock.door)
    async with app.run_test() as pilot:
        await settled(pilot)
        for key in ("f2", "f3", "f4", "ctrl+p", "enter", "tab", "p"):
            await pilot.press(key)
            await settled(pilot)
            assert isinstance(app.screen, UnlockScreen), key
            assert "Marcus" not in lines(app)
            assert not app.is_open
    assert lock.tried == []


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_one_can_leave_without_it(lock: Lock, key: str) -> None:
    app = CoachApp(lock.door)
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press(key)
        await settled(pilot)
        assert not app.is_running
    assert app.return_code == 0
    assert lock.tried == []


async def test_an_open_journal_asks_for_nothing(lock: Lock) -> None:
    lock.locked = False
    app = CoachApp(lock.door)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert isinstance(app.screen, TodayScreen)
    assert lock.tried == [None]


async def test_a_real_journal_opens_with_its_passphrase_and_with_its_recovery_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: Lines
) -> None:
    monkeypatch.setattr("coach.store.keys.SCRYPT", {"n": 2**4, "r": 8, "p": 1})
    parts = open_parts(tmp_path)
    parts.journal.save(Settings(welcomed=True))
    parts.promises.add(parts.people.add("Ines").id, "bring the maps", Owner.LEADER)
    parts.keeping.close()
    shown: list[str] = []
    lock_journal(tmp_path, WORDS, clock=lambda: SUNDAY, show=shown.append)
    (key,) = shown

    for secret in (WORDS, key.lower()):
        door = Door(lambda: True, lambda typed: open_parts(tmp_path, secret=lambda: typed))
        app = CoachApp(door)
        async with app.run_test(size=(80, 24)) as pilot:
            await settled(pilot)
            await pilot.press(*"nonsense", "enter")
            await settled(pilot)
            app.screen.query_one(Input).value = secret
            await pilot.press("enter")
            await settled(pilot)
            assert isinstance(app.screen, TodayScreen)
            assert "bring the maps" in lines(app)
        app.parts.keeping.close()


async def test_a_locked_screen_shows_nothing_and_leads_nowhere_until_the_passphrase(
    lock: Lock, lines: Lines
) -> None:
    app = CoachApp(lock.door)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press(*WORDS, "enter")
        await settled(pilot)
        await pilot.press("ctrl+p", *"lock")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await settled(pilot)
        for keys in ([], ["f4"], ["ctrl+p"], [*"guess", "enter"], ["f1", "f3"]):
            await pilot.press(*keys)
            await settled(pilot)
            assert "Marcus" not in lines(app)
            assert "budget" not in lines(app)
        await pilot.press("escape")  # closes the help that f1 opened
        await settled(pilot)
        assert isinstance(app.screen, UnlockScreen)
        app.screen.query_one(Input).clear()
        await pilot.press(*WORDS, "enter")
        await settled(pilot)
        assert isinstance(app.screen, TodayScreen)
        await pilot.press("f4")
        await settled(pilot)
        assert app.current_mode == "people"


async def test_without_a_passphrase_there_is_no_lock_to_choose(parts: Parts) -> None:
    lock = Lock(parts, locked=False)
    app = CoachApp(lock.door)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert not app.can_lock
        app.action_lock()
        await settled(pilot)
        assert not isinstance(app.screen, UnlockScreen)


class Mended:
    """Files that had to be recovered."""

    def __init__(self) -> None:
        self.told = ["The people of your journal were damaged; a copy took their place."]

    def notices(self) -> list[str]:
        return self.told

    def __getattr__(self, name: str) -> object:
        raise AssertionError(f"nothing here may {name}")


async def test_what_was_recovered_is_said_once(team: MemoryJournal) -> None:
    files = Mended()
    made = assemble(
        team,
        Coaching(SmallEngine),
        read_plain,
        lambda: SUNDAY,
        None,
        files,  # type: ignore[arg-type]
    )
    app = CoachApp(made)
    async with app.run_test() as pilot:
        await settled(pilot)
        assert toasts(app).count("a copy took their place") == 1
        files.told.append("So were its facts.")
        app._tell_notices()
        app._tell_notices()
        await settled(pilot)
        assert toasts(app).count("a copy took their place") == 1
        assert toasts(app).count("So were its facts.") == 1
