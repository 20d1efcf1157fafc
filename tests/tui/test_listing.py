from __future__ import annotations

from collections.abc import Callable

from textual.app import App

from coach.domain.commitment import Commitment
from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.screens.promise_page import PromisePage
from coach.tui.widgets.listing import Listing
from tests.fakes import MemoryJournal
from tests.tui.conftest import promise
from tests.tui.test_person import page_of

Lines = Callable[[App[None]], str]
LONG = "introduce her to the people in Sales who asked for a tour of the new warehouse"


async def test_a_row_too_long_for_the_screen_stands_whole_below_the_list(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    team.save(promise("p0", "priya", LONG, -9))
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await pilot.pause()
        assert LONG in " ".join(lines(app).split())
        await pilot.press("down")
        await pilot.pause()
        assert "new warehouse" not in lines(app)


async def test_a_wide_screen_tells_it_once_beside_the_list(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    team.save(promise("p0", "priya", LONG, -9))
    app = CoachApp(parts)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("c")
        await pilot.pause()
        assert app.screen.query_one(Listing).whole.region.height == 0


async def test_private_words_stay_out_of_what_stands_below(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    team.save(promise("p0", "priya", LONG, -9, confidential=True))
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("c")
        await pilot.pause()
        assert "warehouse" not in lines(app)


async def test_what_is_done_leaves_the_cursor_on_what_comes_next(
    team: MemoryJournal, parts: Parts
) -> None:
    async with page_of(parts, "marcus") as (app, pilot):
        assert isinstance(app.screen, PromisePage)
        await pilot.press("d")
        await pilot.pause()
        row = app.screen.listing.current
        assert row is not None
        assert isinstance(row.item, Commitment)
        assert row.item.id == "p2"
