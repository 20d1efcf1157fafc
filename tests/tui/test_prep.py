from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input, Select

from coach.domain.conversation import Kind
from coach.domain.prep import Prep
from coach.domain.reflection import Reply
from coach.domain.repair import Repair, Step, StepTaken
from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.screens.prep import PrepScreen
from coach.tui.screens.prep_sheet import PrepSheet
from coach.tui.screens.reflect import ReflectScreen
from coach.tui.screens.repair import RepairScreen
from coach.tui.widgets.reading import Reading
from tests.fakes import SUNDAY, MemoryJournal
from tests.tui.conftest import days, toasts

Lines = Callable[[App[None]], str]


def waiting(parts: Parts, person_id: str, day: date) -> Prep:
    return next(one for one in parts.journal.preps(person_id=person_id) if one.day == day)


async def open_sheet(app: CoachApp, pilot: Pilot[None], name: str) -> PrepSheet:
    """Open the sheet of a person from the list, as a person does: search, enter, enter."""
    await pilot.pause()
    await pilot.press("b")
    await pilot.pause()
    await pilot.press("slash", *name, "enter", "enter")
    await pilot.pause()
    assert isinstance(app.screen, PrepSheet)
    return app.screen


async def test_the_list_shows_what_waits_and_whom_to_prepare_for(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    team.save(Prep("prep2", "marcus", days(2), Kind.HARD_FEEDBACK, if_then="If a, then I b."))
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("b")
        await pilot.pause()
        assert isinstance(app.screen, PrepScreen)
        shown = lines(app)
    assert "Prepared" in shown
    assert "Hard feedback" in shown
    assert "How did it go?" in shown
    assert "~ yesterday" in shown
    assert "Prepare a talk with" in shown


async def test_memory_stands_beside_the_question_the_cursor_is_on(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(120, 40)) as pilot:
        await open_sheet(app, pilot, "marcus")
        assert "worried about the launch date" in lines(app)
        await pilot.press("down")
        await pilot.pause()
        shown = lines(app)
    assert "! You: send him the budget figures" in shown
    assert "(late by 5" in shown


async def test_a_prep_is_written_picked_from_and_kept(team: MemoryJournal, parts: Parts) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await open_sheet(app, pilot, "marcus")
        await pilot.press(*"the budget", *["down"] * 6, *"listen", "down", "space", "ctrl+s")
        await pilot.pause()
        assert "Kept for today" in toasts(app)
    kept = waiting(parts, "marcus", days(0))
    assert kept.replies == (Reply("What stayed open last time?", "the budget"),)
    assert kept.if_then == "listen"
    assert kept.asks == (
        "I owe you this: send him the budget figures. Shall I say where it stands?",
    )


async def test_a_question_of_ones_own_is_added_and_picked(
    team: MemoryJournal, parts: Parts
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        sheet = await open_sheet(app, pilot, "marcus")
        sheet.query_one("#own", Input).focus()
        await pilot.press(*"What is next?", "enter", "escape")
        await pilot.pause()
        assert "Your prep is kept" in toasts(app)
        assert isinstance(app.screen, PrepScreen)
    assert waiting(parts, "marcus", days(0)).asks == ("What is next?",)


async def test_leaving_an_empty_page_keeps_nothing(team: MemoryJournal, parts: Parts) -> None:
    before = list(team.preps())
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await open_sheet(app, pilot, "marcus")
        await pilot.press("escape")
        await pilot.pause()
    assert list(team.preps()) == before


async def test_another_kind_of_talk_has_other_questions_and_loses_no_word(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(120, 40)) as pilot:
        sheet = await open_sheet(app, pilot, "marcus")
        await pilot.press(*"the budget")
        sheet.query_one(Select).value = Kind.CONFLICT
        await pilot.pause()
        await pilot.pause()
        assert "What is their best case" in lines(app)
        await pilot.press(*"he was promised it", "ctrl+s")
        await pilot.pause()
    kept = waiting(parts, "marcus", days(0))
    assert kept.kind is Kind.CONFLICT
    assert [reply.text for reply in kept.replies] == ["he was promised it", "the budget"]


async def test_the_day_of_the_talk_can_be_typed(team: MemoryJournal, parts: Parts) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        sheet = await open_sheet(app, pilot, "marcus")
        await pilot.press(*"the budget")
        sheet.query_one("#day", Input).value = "+3"
        await pilot.press("ctrl+s")
        await pilot.pause()
    assert waiting(parts, "marcus", days(3)).replies


async def test_a_day_that_is_none_keeps_nothing_and_says_so(
    team: MemoryJournal, parts: Parts
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        sheet = await open_sheet(app, pilot, "marcus")
        await pilot.press(*"the budget")
        sheet.query_one("#day", Input).value = "someday"
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert "Which day is that?" in toasts(app)
    assert not team.preps(person_id="marcus")


async def test_one_page_to_take_along(team: MemoryJournal, parts: Parts, lines: Lines) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(120, 40)) as pilot:
        await open_sheet(app, pilot, "marcus")
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert isinstance(app.screen, Reading)
        assert "Marcus Lee: Regular 1:1, today" in lines(app)


async def test_private_words_stay_off_the_page_until_asked_for(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(120, 40)) as pilot:
        sheet = await open_sheet(app, pilot, "marcus")
        sheet.questions.fields[2].focus()
        await pilot.pause()
        assert "specialist" not in lines(app)
        assert "kept private" in lines(app)
        await pilot.press("f9")
        await pilot.pause()
        assert "specialist" in lines(app)


async def test_a_prep_whose_day_has_passed_leads_to_its_reflection(
    team: MemoryJournal, parts: Parts
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("b")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, ReflectScreen)


async def test_a_talk_that_did_not_happen_is_thrown_away(team: MemoryJournal, parts: Parts) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("b")
        await pilot.pause()
        await pilot.press("x")
        await pilot.pause()
    assert team.preps() == []


async def test_somebody_new_is_prepared_for_at_once(journal: MemoryJournal, parts: Parts) -> None:
    parts.check.remember_me("Dana")
    journal.save(replace(journal.settings(), welcomed=True))
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("b")
        await pilot.pause()
        await pilot.press("a", *"Nora Quinn", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PrepSheet)
    assert [person.name for person in journal.people()] == ["Nora Quinn"]


async def test_a_persons_page_leads_to_their_prep_and_back(
    team: MemoryJournal, parts: Parts
) -> None:
    app = CoachApp(parts)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("p")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        page = app.screen
        await pilot.press("b")
        await pilot.pause()
        assert isinstance(app.screen, PrepSheet)
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is page


async def test_a_repair_is_opened_and_walked_through(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        await pilot.press("b")
        await pilot.pause()
        await pilot.press("slash", *"priya", "enter", "down", "m")
        await pilot.pause()
        await pilot.press(*"I told Sam before her", "enter")
        await pilot.pause()
        assert isinstance(app.screen, RepairScreen)
        await pilot.press("enter", *"I told Sam first.", "enter", "d")
        await pilot.pause()
        await pilot.press("down", "enter", *"Sorry if that hurt")
        await pilot.pause()
        assert "moves the fault" in lines(app)
        await pilot.press("escape", "a", *"Tell the team", "enter", *"+2", "enter")
        await pilot.pause()
        shown = lines(app)
    assert "+ acknowledge" in shown
    assert "Tell the team" in shown
    assert "Tell the team" in {one.commitment.what for one in parts.today.page().soon}


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (0, "Closed. None of 4 steps was said."),
        (1, "Closed. 1 of 4 steps was said."),
        (3, "Closed. 3 of 4 steps were said."),
        (4, "The plan is closed. That took some doing."),
    ],
)
async def test_a_repair_is_praised_only_if_every_step_was_said(
    team: MemoryJournal, parts: Parts, said: int, sentence: str
) -> None:
    steps = tuple(
        StepTaken(step, "Words.", SUNDAY if number < said else None)
        for number, step in enumerate(Step)
    )
    team.save(Repair("r1", "priya", SUNDAY, "I told Sam before her", steps))
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await app.push_screen(RepairScreen(parts, "r1"))
        await pilot.press("x")
        await pilot.pause()
        assert toasts(app) == sentence


@pytest.mark.parametrize("page", ["today", "person", "all promises"])
async def test_a_late_promise_leads_to_a_repair_with_whom_it_was_made_to(
    team: MemoryJournal, parts: Parts, lines: Lines, page: str
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        if page == "person":
            app.open_person("marcus")
        elif page == "all promises":
            await pilot.press("f5")
        await pilot.pause()
        await pilot.press("question_mark")
        await pilot.pause()
        assert "It is late and that hurt their trust: mend it" in lines(app)
        await pilot.press("escape", "m")
        await pilot.pause()
        assert "What did you do to Marcus Lee, plainly?" in lines(app)
        await pilot.press(*"I sent no figures", "enter")
        await pilot.pause()
        assert isinstance(app.screen, RepairScreen)
    (plan,) = team.repairs()
    assert (plan.person_id, plan.breach) == ("marcus", "I sent no figures")


async def test_a_promise_that_has_time_asks_for_no_repair(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        app.open_person("priya")
        await pilot.pause()
        await pilot.press("m")
        await pilot.pause()
        assert "plainly" not in lines(app)


async def test_the_palette_finds_the_repair_with_somebody(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+p", *"repair priya")
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause()
        assert "What did you do to Priya Raman, plainly?" in lines(app)
