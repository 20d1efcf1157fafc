from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.app import App

from coach.domain.commitment import Firmness, State
from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.screens.commitments import CommitmentsScreen
from coach.tui.widgets.reading import Reading
from tests.fakes import MemoryJournal

Lines = Callable[[App[None]], str]


def listed(app: CoachApp) -> list[str]:
    assert isinstance(app.screen, CommitmentsScreen)
    return [row.line.plain for row in app.screen.listing.rows]


async def test_your_promises_come_most_overdue_first_with_a_sign(
    team: MemoryJournal, parts: Parts
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("c")
        await pilot.pause()
        rows = listed(app)
    assert rows[0].startswith("! 5 days late")
    assert rows[1].startswith("* today")
    assert rows[-1].split()[:2] == ["no", "day"]


async def test_theirs_and_closed_are_a_key_away(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("c", "2")
        await pilot.pause()
        assert [row.split()[-1] for row in listed(app)] == ["list"]
        assert "[2 Theirs (1)]" in lines(app)
        await pilot.press("3")
        await pilot.pause()
        assert [row.split()[:2] for row in listed(app)] == [["+", "done"]]


async def test_a_closed_promise_can_be_opened_again(team: MemoryJournal, parts: Parts) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("c", "3", "o")
        await pilot.pause()
        assert parts.promises.get("p7").state is State.PROMISED
        assert listed(app) == []
        await pilot.press("z")
        await pilot.pause()
    assert parts.promises.get("p7").state is State.DONE


async def test_search_looks_at_names_and_words(team: MemoryJournal, parts: Parts) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("c", "slash", *"priya draft", "enter", "d")
        await pilot.pause()
    assert parts.promises.get("p3").state is State.DONE


async def test_the_cursor_stays_near_when_a_promise_leaves_the_list(
    team: MemoryJournal, parts: Parts
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("c", "down", "down", "d")
        await pilot.pause()
        assert isinstance(app.screen, CommitmentsScreen)
        current = app.screen.listing.current
        assert current is not None
        assert "read her draft" in current.line.plain


async def test_enter_shows_the_quote_and_the_talk(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        await pilot.press("c", "enter")
        await pilot.pause()
        assert isinstance(app.screen, Reading)
        shown = lines(app)
        assert "“I'll send him the budget figures”" in shown
        assert "Marcus is worried about the launch date." in shown


async def test_what_they_asked_waits_for_an_answer_with_a_reason(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("c")
        await pilot.pause()
        await pilot.press("a", *"Priya: a second van", "enter")
        await pilot.pause()
        assert "? asked" in lines(app)
        await pilot.press("slash", *"van", "enter", "y", *"no", "enter")
        await pilot.pause()
        assert "no because" in lines(app)
        await pilot.press(*" because the drivers are away", "enter")
        await pilot.pause()
    (asked,) = [one for one in team.commitments(only_open=False) if one.what == "a second van"]
    assert asked.state is State.DECLINED
    assert asked.history[-1].note == "the drivers are away"


@pytest.mark.parametrize(
    ("firmness", "said"),
    [
        (Firmness.VAGUE, "Said loosely"),
        (Firmness.CONDITIONAL, "Said with an “if”"),
        (Firmness.FIRM, None),
    ],
)
async def test_how_firm_a_promise_is_stands_in_plain_words(
    team: MemoryJournal, parts: Parts, lines: Lines, firmness: Firmness, said: str | None
) -> None:
    team.save(replace(parts.promises.get("p1"), firmness=firmness))
    app = CoachApp(parts)
    async with app.run_test(size=(80, 30)) as pilot:
        await pilot.pause()
        await pilot.press("c", "enter")
        await pilot.pause()
        shown = lines(app)
        assert firmness.value not in shown
        assert (said or "You to Marcus") in shown
        assert ("Said" in shown) == (said is not None)


async def test_the_signs_that_occur_are_explained_and_no_others(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("c")
        await pilot.pause()
        assert "! late   * due now" in lines(app)
        await pilot.press("3")
        await pilot.pause()
        assert "+ done" in lines(app)
        assert "! late" not in lines(app)
