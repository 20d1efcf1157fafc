from __future__ import annotations

from collections.abc import Callable

from textual.app import App

from coach.domain.settings import Settings
from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.screens.people import PeopleScreen
from coach.tui.screens.person import PersonScreen
from tests.fakes import MemoryJournal

Lines = Callable[[App[None]], str]


def people(app: CoachApp) -> list[str]:
    assert isinstance(app.screen, PeopleScreen)
    return [row.line.plain for row in app.screen.listing.rows]


async def test_everybody_is_listed_with_last_talk_and_what_is_open(
    team: MemoryJournal, parts: Parts
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("p")
        await pilot.pause()
        lena, marcus, _, tom = people(app)
    assert lena.split() == ["o", "Lena", "Novak", "peer", "4", "weeks", "ago"]
    assert marcus.endswith("you 2, they 1")
    assert "not yet" in tom


async def test_search_finds_words_in_any_order_and_esc_shows_all_again(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("p", "slash", *"lee mar")
        await pilot.pause()
        assert [row.split()[0] for row in people(app)] == ["Marcus"]
        await pilot.press(*"zz")
        await pilot.pause()
        assert "Nothing here has those words." in lines(app)
        await pilot.press("escape")
        await pilot.pause()
        assert len(people(app)) == 4


async def test_a_new_person_is_added_by_name_and_their_page_opens(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("p", "a", *"Ines", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PersonScreen)
        assert "Press r after your next talk" in lines(app)
        await pilot.press("escape")
        await pilot.pause()
        assert any("Ines" in row for row in people(app))


async def test_someone_already_here_is_opened_and_not_doubled(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("p", "a", *"tom okafor")
        await pilot.pause()
        assert "Already here" in lines(app)
        await pilot.press("enter")
        await pilot.pause()
        assert "Tom Okafor" in lines(app)
    assert len(team.people()) == 4


async def test_with_nobody_here_it_says_how_to_begin(
    journal: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    journal.save(Settings(welcomed=True))
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("p")
        await pilot.pause()
        assert "Nobody here yet. Press a" in lines(app)
