from __future__ import annotations

import time
from collections.abc import Callable
from threading import Event

import pytest
from textual.app import App
from textual.color import Color
from textual.screen import ModalScreen
from textual.widgets import Input, TextArea

from coach.domain.errors import CoachError
from coach.domain.settings import Settings
from coach.services.coaching import Coaching
from coach.services.parts import Parts, assemble
from coach.services.ports import Analyser
from coach.tui.app import CoachApp
from coach.tui.farewell import farewell
from coach.tui.places import PLACES
from coach.tui.screens.help import Help
from coach.tui.screens.people import PeopleScreen
from coach.tui.screens.rules import RulesScreen
from coach.tui.screens.today import TodayScreen
from coach.tui.theme import DARK, LIGHT
from tests.fakes import SUNDAY, MemoryJournal, SmallEngine, read_plain
from tests.tui.conftest import toasts

Lines = Callable[[App[None]], str]


def with_engine(journal: MemoryJournal, build: Callable[[], Analyser]) -> Parts:
    return assemble(journal, Coaching(build), read_plain, lambda: SUNDAY)


class TestGoingAround:
    async def test_letters_and_function_keys_lead_to_every_place(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            for place in PLACES:
                for key in (place.key, place.function_key):
                    await app.switch_mode("rules" if place.mode == "today" else "today")
                    await pilot.pause()
                    await pilot.press(key)
                    await pilot.pause()
                    assert app.current_mode == place.mode, key

    async def test_while_typing_letters_are_letters_and_function_keys_still_lead(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("slash", "p")
            assert app.screen.query_one(Input).value == "p"
            assert isinstance(app.screen, TodayScreen)
            await pilot.press("f4")
            await pilot.pause()
            assert isinstance(app.screen, PeopleScreen)

    async def test_esc_leads_back_and_then_to_today(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("p", "enter")
            await pilot.pause()
            await pilot.press("escape")
            await pilot.pause()
            assert isinstance(app.screen, PeopleScreen)
            await pilot.press("escape")
            await pilot.pause()
            assert isinstance(app.screen, TodayScreen)

    async def test_help_lists_the_keys_of_the_screen_and_every_place(
        self, team: MemoryJournal, parts: Parts, lines: Lines
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test(size=(100, 60)) as pilot:
            await pilot.pause()
            await pilot.press("question_mark")
            await pilot.pause()
            assert isinstance(app.screen, Help)
            shown = lines(app)
            for words in ("Agree on another day", "Show or hide private words", "People:", "F6"):
                assert words in shown
            await pilot.press("escape")
            await pilot.pause()
            assert isinstance(app.screen, TodayScreen)

    async def test_the_palette_finds_a_person_by_name(
        self, team: MemoryJournal, parts: Parts, lines: Lines
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("ctrl+p")
            await pilot.pause()
            await pilot.press(*"priya")
            await pilot.pause(0.3)
            await pilot.press("down", "enter")
            await pilot.pause(0.3)
            assert "Priya Raman" in lines(app)
            assert len(app.screen_stack) == 2

    async def test_every_key_has_an_id_and_says_what_it_does(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            for key in ("f2", "f4", "f5", "f6"):
                await pilot.press(key)
                await pilot.pause()
                for active in app.screen.active_bindings.values():
                    if active.binding.show:
                        assert active.binding.id
                        assert active.binding.tooltip


class TestTheEngineLoadsBehindTheScreen:
    async def test_the_app_can_be_used_and_left_while_it_loads(self, team: MemoryJournal) -> None:
        release = Event()

        def slow() -> Analyser:
            release.wait(20)
            return SmallEngine()

        app = CoachApp(with_engine(team, slow))
        began = time.perf_counter()
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("d")
            assert team.commitments(person_id="marcus")[0].id != "p1"
        assert time.perf_counter() - began < 10
        release.set()

    async def test_the_rules_appear_once_it_has_loaded(
        self, team: MemoryJournal, lines: Lines
    ) -> None:
        release = Event()

        def slow() -> Analyser:
            release.wait(20)
            return SmallEngine()

        app = CoachApp(with_engine(team, slow))
        async with app.run_test() as pilot:
            await pilot.press("u")
            await pilot.pause()
            assert "Reading the rules; a moment" in lines(app)
            release.set()
            await pilot.pause(0.2)
            assert isinstance(app.screen, RulesScreen)
            assert "concern-cue" in lines(app)

    async def test_when_it_cannot_load_the_app_says_so_and_goes_on(
        self, team: MemoryJournal
    ) -> None:
        def missing() -> Analyser:
            raise CoachError("The language model is not installed. Your journal is safe.")

        app = CoachApp(with_engine(team, missing))
        async with app.run_test() as pilot:
            await pilot.pause(0.2)
            assert "The language model is not installed." in toasts(app)
            assert isinstance(app.screen, TodayScreen)


class TestWhenSomethingGoesWrong:
    def test_a_defect_is_told_in_a_sentence_without_the_words_of_a_note(self) -> None:
        note = "Marcus is seeing a specialist"
        try:
            raise ValueError(note)
        except ValueError as error:
            said = farewell(error)
        assert "specialist" not in said
        assert "ValueError" in said
        assert "Your journal is safe" in said

    def test_a_known_trouble_is_told_in_its_own_words(self) -> None:
        assert farewell(CoachError("The disk is full.")) == "The disk is full."

    async def test_the_app_leaves_with_a_failing_code_and_no_traceback(
        self, team: MemoryJournal, parts: Parts, capsys: pytest.CaptureFixture[str]
    ) -> None:
        app = CoachApp(parts)

        def broken() -> None:
            raise ZeroDivisionError

        async def run() -> None:
            async with app.run_test() as pilot:
                await pilot.pause()
                app.call_later(broken)
                await pilot.pause()

        with pytest.raises(ZeroDivisionError):
            await run()
        assert app.return_code == 1
        told = " ".join(capsys.readouterr().err.split())
        assert "Your journal is safe" in told
        assert "Traceback" not in told


class TestColours:
    @pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda theme: theme.name)
    def test_text_and_signs_stand_out_from_every_ground(self, theme) -> None:
        for ground in (theme.background, theme.surface, theme.panel):
            behind = Color.parse(ground)
            assert contrast(Color.parse(theme.foreground), behind) >= 7
            for sign in ("primary", "secondary", "accent", "success", "warning", "error"):
                assert contrast(Color.parse(getattr(theme, sign)), behind) >= 4.5, sign
        cursor = Color.parse(theme.variables["block-cursor-background"])
        assert contrast(Color.parse(theme.variables["block-cursor-foreground"]), cursor) >= 7

    async def test_the_palette_changes_between_dark_and_light_for_good(
        self, journal: MemoryJournal, parts: Parts
    ) -> None:
        journal.save(Settings(welcomed=True))
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            assert app.theme == DARK.name
            await pilot.press("ctrl+p")
            await pilot.pause()
            await pilot.press(*"light")
            await pilot.pause(0.3)
            await pilot.press("down", "enter")
            await pilot.pause(0.2)
            assert app.theme == LIGHT.name
        again = CoachApp(parts)
        async with again.run_test() as pilot:
            await pilot.pause()
            assert again.theme == LIGHT.name


def contrast(one: Color, two: Color) -> float:
    """Contrast of two colours as WCAG 2.2 defines it."""
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in colour.rgb)
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


class TestWordsNotKept:
    async def test_quitting_asks_once_more_before_they_are_lost(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("r")
            await pilot.pause()
            app.screen.query_one(TextArea).insert("Marcus seemed tired.")
            await pilot.press("f2")
            await pilot.pause()
            await pilot.press("q")
            await pilot.pause()
            assert app.is_running
            assert app.current_mode == "reflect"
            assert "not kept yet" in toasts(app)
            assert app.screen.query_one(TextArea).text == "Marcus seemed tired."
            await pilot.press("ctrl+q")
            await pilot.pause()
            assert not app.is_running

    async def test_a_place_key_does_not_throw_away_a_reflection_on_top(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            app.reflect_on(team.people()[0])
            await pilot.pause()
            app.screen.query_one(TextArea).insert("Marcus seemed tired.")
            await pilot.press("f2")
            await pilot.pause()
            assert isinstance(app.screen, ModalScreen)
            await pilot.press("escape")
            await pilot.pause()
            assert app.screen.query_one(TextArea).text == "Marcus seemed tired."


class TestOpeningTheJournal:
    async def test_the_screen_stands_before_the_journal_is_opened(
        self, team: MemoryJournal, parts: Parts, lines: Lines
    ) -> None:
        stood: list[str] = []

        def opened() -> Parts:
            stood.append(lines(app))
            return parts

        app = CoachApp(opened)
        async with app.run_test() as pilot:
            await pilot.pause(0.1)
            assert "send him the budget figures" in lines(app)
        assert len(stood) == 1
        assert "People" in stood[0]
        assert "budget" not in stood[0]

    async def test_a_journal_that_cannot_be_opened_ends_the_app_with_its_sentence(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def locked() -> Parts:
            raise CoachError("The journal is open in another window. Close that one first.")

        app = CoachApp(locked)

        async def run() -> None:
            async with app.run_test() as pilot:
                await pilot.pause(0.2)

        with pytest.raises(CoachError):
            await run()
        assert app.return_code == 1
        assert "open in another window" in " ".join(capsys.readouterr().err.split())
