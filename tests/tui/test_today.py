from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual.app import App

from coach.domain.commitment import State
from coach.domain.person import Person
from coach.domain.settings import Settings
from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.screens.person import PersonScreen
from coach.tui.screens.today import TodayScreen
from coach.tui.widgets.ask import Ask
from coach.tui.widgets.reading import Reading
from tests.fakes import MemoryJournal
from tests.tui.conftest import days, promise, toasts

Lines = Callable[[App[None]], str]


def today(app: CoachApp) -> TodayScreen:
    assert isinstance(app.screen, TodayScreen)
    return app.screen


def listed(app: CoachApp) -> list[str]:
    return [row.line.plain for row in today(app).listing.rows]


class TestWhatIsShown:
    async def test_the_most_pressing_comes_first(self, team: MemoryJournal, parts: Parts) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            rows = listed(app)
        assert " ".join(rows[0].split()) == "! 5 days late Marcus Lee send him the budget figures"
        assert [row[0] for row in rows] == ["!", "*", "?", "?", "<", "~", "o", " ", " ", " ", " "]

    async def test_what_is_due_later_takes_one_line_that_leads_to_all_promises(
        self, team: MemoryJournal, parts: Parts, lines: Lines
    ) -> None:
        team.save(promise("p8", "tom", "book the room", 40))
        app = CoachApp(parts)
        async with app.run_test(size=(80, 40)) as pilot:
            await pilot.pause()
            shown = " ".join(lines(app).split())
            assert "2 promises next Tue 22 Dec, Tom Okafor: share the plan" in shown
            assert "book the room" not in shown
            await pilot.press("end", "enter")
            await pilot.pause()
            assert app.current_mode == "commitments"

    async def test_somebody_gone_quiet_is_a_question(
        self, team: MemoryJournal, parts: Parts, lines: Lines
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test(size=(80, 30)) as pilot:
            await pilot.pause()
            assert "Usually every 2 weeks. Time for a hello?" in lines(app)

    async def test_this_weeks_focus_stands_on_top(
        self, team: MemoryJournal, parts: Parts, lines: Lines
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            assert "If someone brings bad news, I ask before I advise." in lines(app)

    async def test_private_words_stay_hidden_until_asked_for(
        self, team: MemoryJournal, parts: Parts, lines: Lines
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            before = lines(app)
            assert "specialist" not in before
            assert "talk to legal" not in before
            await pilot.press("v")
            assert "specialist" in lines(app)
            await pilot.press("p", "t")
            await pilot.pause()
            assert "specialist" not in lines(app)

    async def test_a_first_time_user_is_told_what_to_do(
        self, journal: MemoryJournal, parts: Parts, lines: Lines
    ) -> None:
        journal.save(Settings(welcomed=True))
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            assert "Press p and then a to add the first" in lines(app)
            journal.save(Person("ann", "Ann", days(0)))
            await pilot.press("p", "t")
            await pilot.pause()
            assert "After your next talk press r" in lines(app)


class TestWhatCanBeDone:
    async def test_d_keeps_a_promise_and_z_takes_that_back(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        before = parts.promises.get("p1")
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("d")
            assert parts.promises.get("p1").state is State.DONE
            assert "budget" not in " ".join(listed(app))
            await pilot.press("z")
            assert parts.promises.get("p1") == before
            assert "budget" in listed(app)[0]

    async def test_x_drops_a_promise_and_ctrl_z_takes_that_back(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        async with CoachApp(parts).run_test() as pilot:
            await pilot.pause()
            await pilot.press("x")
            assert parts.promises.get("p1").state is State.DROPPED
            await pilot.press("ctrl+z")
            assert parts.promises.get("p1").state is State.PROMISED

    async def test_n_gives_a_promise_the_day_typed(self, team: MemoryJournal, parts: Parts) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("n", "f", "r", "i", "enter")
            promise = parts.promises.get("p1")
            assert promise.state is State.RENEGOTIATED
            assert promise.due is not None
            assert promise.due.latest == days(5)

    async def test_a_day_gone_by_is_refused_before_it_is_kept(
        self, team: MemoryJournal, parts: Parts, lines: Lines
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("n", *"2026-11-01", "enter")
            assert isinstance(app.screen, Ask)
            assert "already passed" in lines(app)
            await pilot.press("escape")
            assert parts.promises.get("p1").state is State.PROMISED

    async def test_d_on_a_fact_notes_that_you_asked(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        async with CoachApp(parts).run_test() as pilot:
            await pilot.pause()
            await pilot.press("down", "down", "d")
            asked = {fact.id: fact.asked_on for fact in team.facts()}
            assert asked["f1"] == days(0)
            assert asked["f2"] is None
            await pilot.press("z")
            assert all(fact.asked_on is None for fact in team.facts())

    async def test_enter_shows_a_promise_in_the_words_of_its_talk(
        self, team: MemoryJournal, parts: Parts, lines: Lines
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test(size=(80, 40)) as pilot:
            await pilot.pause()
            await pilot.press("enter")
            await pilot.pause()
            assert isinstance(app.screen, Reading)
            assert "His daughter plays in a recital on Saturday." in lines(app)
            await pilot.press("escape")
            assert isinstance(app.screen, TodayScreen)

    async def test_enter_on_somebody_gone_quiet_opens_their_page(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press(*["down"] * 6, "enter")
            await pilot.pause()
            assert isinstance(app.screen, PersonScreen)

    async def test_a_full_disk_is_said_in_a_toast_and_the_app_goes_on(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        team.broken = True
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("d")
            await pilot.pause()
            assert "The disk is full." in toasts(app)
            assert isinstance(app.screen, TodayScreen)
        assert parts.promises.get("p1").state is State.PROMISED

    async def test_words_with_brackets_are_shown_as_they_are(
        self, team: MemoryJournal, parts: Parts, lines: Lines
    ) -> None:
        team.save(replace(parts.promises.get("p1"), what="tidy [bold]this[/] [@click=x]up"))
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            assert "tidy [bold]this[/] [@click=x]up" in lines(app)
            await pilot.press("n")
            await pilot.pause()
            assert "[bold]this[/]" in lines(app)


class TestTheCursor:
    async def test_what_has_become_most_pressing_is_under_it(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("f5")
            await pilot.pause()
            team.save(promise("p9", "priya", "call the landlord", -20))
            await pilot.press("f2")
            await pilot.pause()
            current = today(app).listing.current
            assert current
            assert "call the landlord" in current.line.plain

    async def test_where_the_leader_has_put_it_it_stays(
        self, team: MemoryJournal, parts: Parts
    ) -> None:
        app = CoachApp(parts)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("down")
            there = today(app).listing.current
            await pilot.press("f5")
            await pilot.pause()
            team.save(promise("p9", "priya", "call the landlord", -20))
            await pilot.press("f2")
            await pilot.pause()
            current = today(app).listing.current
            assert there
            assert current
            assert current.id == there.id
