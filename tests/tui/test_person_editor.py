from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from coach.domain.person import Person
from coach.services.parts import Parts
from coach.tui.screens.person import PersonScreen
from coach.tui.screens.person_editor import PersonEditor
from tests.fakes import MemoryJournal
from tests.tui.conftest import days, toasts
from tests.tui.test_person import page_of

Lines = Callable[[App[None]], str]


def known(journal: MemoryJournal, person_id: str) -> Person:
    return next(one for one in journal.people() if one.id == person_id)


async def type_into(pilot: Pilot[None], field: str, words: str) -> None:
    """Go to a field by keys, and type words in place of what stands there."""
    for _ in range(10):
        if pilot.app.focused and pilot.app.focused.id == field:
            break
        await pilot.press("tab")
    assert isinstance(pilot.app.focused, Input)
    assert pilot.app.focused.id == field
    await pilot.press("home", "ctrl+k", *words)


async def test_every_detail_is_changed_by_keys_alone(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    async with page_of(parts, "tom") as (app, pilot):
        await pilot.press("e")
        await type_into(pilot, "name", "Tomas  Okafor")
        await type_into(pilot, "relation", "Mentor")
        await type_into(pilot, "aliases", "T., TO; t")
        await type_into(pilot, "rhythm", "every 2 weeks")
        await type_into(pilot, "away", "+8")
        await type_into(pilot, "note", "walks")
        await pilot.press("down", "space", "enter")
        await pilot.pause()
        assert isinstance(app.screen, PersonScreen)
        assert "Tomas Okafor" in lines(app)
        assert "every 2 weeks, away until Mon 30 Nov" in " ".join(lines(app).split())
    assert known(team, "tom") == Person(
        "tom",
        "Tomas Okafor",
        days(-3),
        aliases=("T", "TO"),
        relation="Mentor",
        cadence_days=14,
        paused_until=days(8),
        no_personal=True,
        note="walks",
    )


async def test_initials_kept_here_find_the_person(team: MemoryJournal, parts: Parts) -> None:
    async with page_of(parts, "marcus") as (_, pilot):
        await pilot.press("e")
        await type_into(pilot, "aliases", "ML")
        await pilot.press("enter")
        await pilot.pause()
    assert parts.people.find("ml").id == "marcus"


WRONG = (
    ("name", "", "A person needs a name."),
    ("name", "lena novak", "“lena novak” is already somebody else in your journal."),
    ("relation", "", "How do you work together?"),
    ("aliases", "LN, Priya", "“Priya” already stands for Priya Raman"),
    ("rhythm", "now and then", "How often is that?"),
    ("away", "someday", "Which day is that?"),
    ("away", "2020-01-01", "That day has already passed."),
)


async def test_what_cannot_be_is_said_in_a_sentence_and_nothing_is_lost(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    before = known(team, "tom")
    async with page_of(parts, "tom") as (app, pilot):
        await pilot.press("e")
        for field, words, said in WRONG:
            assert isinstance(app.screen, PersonEditor)
            line = app.screen.query_one(f"#{field}", Input)
            right = line.value
            await type_into(pilot, field, words)
            await pilot.press("enter")
            assert said in lines(app)
            assert line.value == words
            line.value = right
    assert known(team, "tom") == before


async def test_esc_changes_nothing(team: MemoryJournal, parts: Parts) -> None:
    before = known(team, "tom")
    async with page_of(parts, "tom") as (app, pilot):
        await pilot.press("e", "end", *"as", "escape")
        await pilot.pause()
        assert isinstance(app.screen, PersonScreen)
    assert known(team, "tom") == before


async def test_an_empty_line_lets_go_of_what_was_set(team: MemoryJournal, parts: Parts) -> None:
    team.save(replace(known(team, "lena"), paused_until=days(5), no_personal=True))
    async with page_of(parts, "lena") as (_, pilot):
        await pilot.press("e")
        await type_into(pilot, "rhythm", "")
        await type_into(pilot, "away", "")
        await pilot.press("down", "down", "space", "ctrl+s")
        await pilot.pause()
    lena = known(team, "lena")
    assert lena.cadence_days is None
    assert lena.paused_until is None
    assert not lena.no_personal


async def test_a_return_that_is_past_is_let_go(team: MemoryJournal, parts: Parts) -> None:
    team.save(replace(known(team, "lena"), paused_until=days(-5)))
    async with page_of(parts, "lena") as (_, pilot):
        await pilot.press("e", "enter")
        await pilot.pause()
    assert known(team, "lena").paused_until is None


async def test_each_line_says_what_coach_makes_of_it(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    async with page_of(parts, "tom") as (app, pilot):
        await pilot.press("e")
        await pilot.pause()
        assert "In notes the first name is enough." in lines(app)
        await pilot.press("down", "down")
        await pilot.pause()
        assert "whom “M” means" in " ".join(lines(app).split())
        await type_into(pilot, "rhythm", "weekly")
        await pilot.pause()
        assert "Every week." in lines(app)
        await type_into(pilot, "away", "fri")
        await pilot.pause()
        assert "Until Friday 27 November 2026 coach lets them be." in lines(app)


async def test_the_right_arrow_completes_a_relation(team: MemoryJournal, parts: Parts) -> None:
    async with page_of(parts, "tom") as (_, pilot):
        await pilot.press("e")
        await type_into(pilot, "relation", "pe")
        await pilot.pause()
        await pilot.press("right", "enter")
        await pilot.pause()
    assert known(team, "tom").relation == "peer"


async def test_leaving_coach_with_a_changed_form_asks_first(
    team: MemoryJournal, parts: Parts
) -> None:
    async with page_of(parts, "tom") as (app, pilot):
        await pilot.press("e", "end", "s", "ctrl+q")
        await pilot.pause()
        assert app.is_running
        assert "not kept yet" in toasts(app)


async def test_a_full_disk_is_said_and_the_form_stays(
    team: MemoryJournal, parts: Parts, lines: Lines
) -> None:
    async with page_of(parts, "tom") as (app, pilot):
        await pilot.press("e", "end", "s")
        team.broken = True
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, PersonEditor)
        assert "The disk is full." in lines(app)
