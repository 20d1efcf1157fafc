"""What is pasted: odd characters, a note in the wrong field, a text of any kind."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import Paste
from textual.pilot import Pilot

from coach.services.parts import Parts
from coach.tui.app import CoachApp
from coach.tui.pasting import JOINERS, LINE_ENDS, as_shown, in_place
from coach.tui.screens.reflect import ReflectScreen
from coach.tui.widgets.name_input import can_be_name
from tests.fakes import SUNDAY, MemoryJournal
from tests.tui.conftest import toasts

ODD = (
    "\x1b[31mred\x1b[0m\x07 zero\u200bwidth \u202ertl\u202c one\u2028two\r\nthree\x85four "
    "\U0001f468\u200d\U0001f467"
)


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_what_is_shown_holds_nothing_that_moves_hides_or_rings(text: str) -> None:
    shown = as_shown(text)
    assert shown.splitlines() == shown.removesuffix("\n").split("\n") or not shown
    assert all(
        category(letter) not in {"Cc", "Cf"} or letter in "\n\t" + JOINERS for letter in shown
    )


@given(st.text(st.sampled_from("ab \n\t" + LINE_ENDS + "\x1b\u200b😀é"), max_size=60))
def test_in_place_every_other_letter_keeps_its_place(text: str) -> None:
    shown = in_place(text)
    assert len(shown) == len(text)
    assert all(new in {old, " "} for old, new in zip(text, shown, strict=True))
    assert len(shown.splitlines()) <= shown.count("\n") + 1


@pytest.fixture
def app(parts: Parts, journal: MemoryJournal) -> CoachApp:
    journal.save(replace(journal.settings(), welcomed=True))
    parts.coaching.analyser()
    return CoachApp(parts)


async def reflect(pilot: Pilot[None]) -> ReflectScreen:
    await pilot.pause()
    await pilot.press("r")
    await pilot.pause()
    assert isinstance(pilot.app.screen, ReflectScreen)
    return pilot.app.screen


async def test_odd_characters_are_left_out_of_a_pasted_note(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reflect(pilot)
        await pilot.press(*"Ana", "enter")
        app.post_message(Paste(ODD))
        await pilot.pause()
        assert screen.desk.draft.text == (
            "[31mred[0m zerowidth rtl one\ntwo\nthree\nfour \U0001f468\u200d\U0001f467"
        )


async def test_a_note_pasted_where_the_name_belongs_goes_into_the_text(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reflect(pilot)
        await pilot.press(*"Ana")
        app.post_message(Paste("She is worried about the launch.\nI'll ring her."))
        await pilot.pause()
        await pilot.pause()
        assert screen.who.name_typed == "Ana"
        assert screen.desk.draft.text.endswith("I'll ring her.")
        assert screen.desk.draft.has_focus


async def test_a_name_pasted_where_the_name_belongs_stays_there(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reflect(pilot)
        app.post_message(Paste("Ana Müller\n"))
        await pilot.pause()
        assert screen.who.name_typed == "Ana Müller"
        assert screen.desk.draft.text == ""


NOTE = "Ngozi cried about the audit today. I said I'll ask Tom."


async def test_enter_after_the_day_leads_to_the_text(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reflect(pilot)
        await pilot.press("ctrl+t", *"16 nov", "enter", *NOTE)
        await pilot.pause()
        assert screen.who.day == date(2026, 11, 16)
        assert screen.desk.draft.text == NOTE


async def test_a_note_typed_where_the_day_belongs_goes_into_the_text(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reflect(pilot)
        await pilot.press("ctrl+t", *"16 nov", "tab", "shift+tab", *NOTE)
        await pilot.pause()
        assert screen.who.day == date(2026, 11, 16)
        assert screen.desk.draft.text == NOTE


@pytest.mark.parametrize("note", [NOTE, "She is well.\nI rang.", "We met and all was well"])
async def test_a_note_pasted_where_the_day_belongs_goes_into_the_text(
    app: CoachApp, note: str
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reflect(pilot)
        await pilot.press("ctrl+t")
        app.post_message(Paste(note))
        await pilot.pause()
        await pilot.pause()
        assert screen.who.day == SUNDAY
        assert screen.desk.draft.text == note
        assert screen.desk.draft.has_focus


async def test_a_few_words_entered_as_the_day_are_not_lost(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reflect(pilot)
        await pilot.press("ctrl+t", *"She rang me.", "enter")
        await pilot.pause()
        assert (screen.who.day, screen.desk.draft.text) == (SUNDAY, "She rang me.")


async def test_a_word_that_is_no_day_is_said_at_once(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await reflect(pilot)
        await pilot.press("ctrl+t", *"whenever", "enter")
        await pilot.pause()
        assert "Which day was it?" in toasts(app)


async def test_a_long_day_stays_a_day(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reflect(pilot)
        await pilot.press("ctrl+t", *"wednesday 16 september 2026", "enter", *"Well.")
        await pilot.pause()
        assert screen.who.day == date(2026, 9, 16)
        assert screen.desk.draft.text == "Well."


@pytest.mark.parametrize("leave", ["tab", "enter", "ctrl+t"])
async def test_a_sentence_typed_where_the_name_belongs_goes_into_the_text(
    app: CoachApp, leave: str
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reflect(pilot)
        await pilot.press(*"Ngozi cried about the audit.", leave)
        await pilot.pause()
        assert screen.who.name_typed == ""
        assert screen.desk.draft.text == "Ngozi cried about the audit."
        assert screen.desk.draft.has_focus


async def test_only_what_may_be_a_name_is_offered_as_one(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reflect(pilot)
        await pilot.press(*"Ngozi Okoro Jr.")
        assert screen.who.person.listing.option_count == 1
        await pilot.press(*" cried about the audit")
        await pilot.pause()
        assert not screen.who.person.listing.display


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Maria del Carmen García Ruiz", True),
        ("Dr. J. R. Patel", True),
        ("Ngozi cried today.", False),
        ("How is Ngozi?", False),
        ("Ngozi cried about the audit again", False),
    ],
)
def test_a_name_has_few_words_and_is_no_sentence(typed: str, name: bool) -> None:
    assert can_be_name(typed) is name


async def test_a_second_tab_stays_in_the_text(app: CoachApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await reflect(pilot)
        await pilot.press("tab", "tab", *"Well.")
        await pilot.pause()
        assert screen.desk.draft.text == "Well."
        assert screen.who.name_typed == ""
