"""What they asked and what you offered is kept by a key, and answered by another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from textual.app import App
from textual.pilot import Pilot

from coach.domain.commitment import Change, Commitment, State
from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.widgets.keys import Keys
from tests.fakes import MemoryJournal
from tests.tui.conftest import days, promise, toasts

Lines = Callable[[App[None]], str]


@pytest.fixture
def offer(team: MemoryJournal) -> Commitment:
    """A desk offered to Lena yesterday."""
    offered = promise("o1", "lena", "lend her the spare desk", None, state=State.OFFERED)
    offered = replace(offered, history=(Change(days(-1), State.OFFERED),))
    team.save(offered)
    return offered


async def open_offer(pilot: Pilot[None]) -> None:
    """From Today to the answer to the offer."""
    await pilot.pause()
    await pilot.press("c", "slash", *"spare desk", "enter")
    await pilot.pause()
    keys = [key.does for key in pilot.app.screen.query_one(Keys).shown]
    assert "Answer" in keys
    assert "Move" not in keys
    await pilot.press("y")
    await pilot.pause()


@pytest.mark.parametrize(
    ("typed", "state", "note", "said"),
    [
        ("yes fri", State.PROMISED, "", "Now promised"),
        ("instead a quiet room", State.COUNTERED, "a quiet room", "Now something else offered"),
        ("no because she works from home", State.DECLINED, "she works from home", "Now said no"),
    ],
    ids=["accepted", "countered", "declined"],
)
async def test_an_offer_is_accepted_countered_or_declined_by_a_key(
    offer: Commitment,
    parts: Parts,
    lines: Lines,
    typed: str,
    state: State,
    note: str,
    said: str,
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_offer(pilot)
        assert "What did they say to “lend her the spare desk”?" in lines(app)
        await pilot.press(*typed, "enter")
        await pilot.pause()
        assert said in toasts(app)
        answered = parts.promises.get(offer.id)
        assert (answered.state, answered.history[-1].note) == (state, note)
        await pilot.press("escape", "z")
        await pilot.pause()
    assert parts.promises.get(offer.id).state is State.OFFERED


async def test_what_they_offer_instead_is_yours_to_answer(
    offer: Commitment, parts: Parts, lines: Lines
) -> None:
    parts.answers.give(offer.id, "instead a spare desk by the window")
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_offer(pilot)
        assert "Your answer to “a spare desk by the window”?" in lines(app)


async def test_an_offer_is_kept_from_the_list_with_a_name_and_from_a_page_without(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("c", "2", "i", *"nobody: a van", "enter")
        await pilot.pause()
        assert "nobody" in lines(app)
        await pilot.press(*["backspace"] * 20, *"Lena: a van", "enter")
        await pilot.pause()
        assert "[1 Yours" in lines(app)
        await pilot.press("p", "down", "down", "down", "enter", "i", *"a seat at the demo", "enter")
        await pilot.pause()
        assert "? offered         a seat at the demo" in lines(app)
    offered = {
        (one.person_id, one.what)
        for one in team.commitments()
        if one.state is State.OFFERED and one.is_open
    }
    assert offered == {("lena", "a van"), ("tom", "a seat at the demo")}


async def test_what_waits_for_an_answer_stands_on_today_under_its_own_heading(
    offer: Commitment, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        shown = lines(app)
        assert shown.index("To be answered") < shown.index("? offered")
        await pilot.press("slash", *"desk", "enter", "y", *"yes +2", "enter")
        await pilot.pause()
    answered = parts.promises.get(offer.id)
    assert answered.due is not None
    assert answered.due.latest == days(2)


async def test_help_names_the_keys_for_asking_and_offering(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 60)) as pilot:
        await pilot.pause()
        await pilot.press("p", "enter", "question_mark")
        await pilot.pause()
        shown = lines(app)
    assert "Keep what they asked of you, until you answer" in shown
    assert "Keep what you offered, until they answer" in shown
