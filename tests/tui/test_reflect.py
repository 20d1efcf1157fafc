"""Reflect, by keyboard: a note or a transcript comes in, is marked, confirmed, kept."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from coach.domain.conversation import Conversation, Kind
from coach.domain.due import DueKind
from coach.domain.fact import Fact
from coach.domain.finding import Analysis, Label
from coach.domain.person import Person
from coach.domain.prep import Prep
from coach.domain.reflection import Answer
from coach.domain.settings import Settings
from coach.services.coaching import Coaching
from coach.services.parts import assemble
from coach.tui.app import CoachApp
from coach.tui.screens.reflect import ReflectScreen
from coach.tui.screens.reflect_ask import Choice
from coach.tui.screens.reflect_confirm import ConfirmScreen
from coach.tui.screens.reflect_guide import GuideScreen
from coach.tui.screens.reflect_kept import KeptScreen
from coach.tui.screens.reflect_open import OpenFile
from coach.tui.widgets.confirm_state import Decision
from tests.fakes import SUNDAY, SmallEngine, read_plain
from tests.tui.conftest import NOTE, TALK, days, promise, toasts


@pytest.fixture
def app(parts, journal):
    """The app on a journal whose leader has been welcomed, its engine loaded."""
    journal.save(replace(journal.settings(), welcomed=True))
    parts.coaching.analyser()
    return CoachApp(parts)


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Wait for what comes from another thread."""
    for _ in range(200):
        await pilot.pause(0.02)
        if holds():
            return
    raise AssertionError("it did not come about within 4 seconds")


async def open_reflect(pilot: Pilot[None]) -> ReflectScreen:
    await until(pilot, lambda: pilot.app.current_mode == "today")
    await pilot.press("r")
    await until(pilot, lambda: isinstance(pilot.app.screen, ReflectScreen))
    assert isinstance(pilot.app.screen, ReflectScreen)
    return pilot.app.screen


async def write(pilot: Pilot[None], note: str, name: str = "Marcus") -> ReflectScreen:
    """Say who it was, then put a note in."""
    screen = await open_reflect(pilot)
    screen.who.person.field.value = name
    await pilot.press("enter")
    screen.desk.draft.insert(note)
    await until(pilot, lambda: screen.desk.draft.marks and screen.desk.findings.listed)
    return screen


async def confirm(pilot: Pilot[None]) -> None:
    """From the text to what there is to confirm."""
    await pilot.press("ctrl+s")
    await until(pilot, lambda: isinstance(pilot.app.screen, ConfirmScreen))


async def pass_questions(pilot: Pilot[None]) -> None:
    """Leave the guided questions blank."""
    await until(pilot, lambda: isinstance(pilot.app.screen, GuideScreen))
    await pilot.press("ctrl+s")
    await until(pilot, lambda: isinstance(pilot.app.screen, KeptScreen))


async def test_marks_lie_on_the_words_and_letters_stand_beside_them(app, lines):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await write(pilot, NOTE)
        words = [NOTE[mark.start : mark.end] for mark in screen.desk.draft.marks]
        assert words == [
            "worried about the launch date",
            "I'll send him the figures",
            "I'll ask HR about his leave",
        ]
        shown = lines(app).splitlines()
        assert any(line.startswith("C  Marcus is worried") for line in shown)
        assert any(line.startswith("P  I'll send") for line in shown)
        assert any("C concern or feeling  P promise" in line for line in shown)


async def test_while_you_type_the_places_name_the_keys_that_still_lead_there(app, lines):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press("enter", *"pc")
        await until(pilot, lambda: "F4 People F5 Commitments" in lines(app))
        assert screen.desk.draft.text == "pc"
        await pilot.press("f4")
        await until(pilot, lambda: "p People [" in lines(app) or "[People]" in lines(app))
        assert "c Commitments" in lines(app)


async def test_marks_keep_up_with_typing_before_them(app):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await write(pilot, NOTE)
        screen.desk.draft.move_cursor((0, 0))
        await pilot.press("O")
        mark = screen.desk.draft.marks[0]
        assert screen.desk.draft.text[mark.start : mark.end] == "worried about the launch date"


async def test_a_whole_reflection_in_few_keys(app, journal):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        keys = ["r", *"Marcus", "enter"]
        await pilot.press(*keys[1:])
        screen.desk.draft.insert(NOTE)
        await until(pilot, lambda: screen.desk.findings.listed)
        more = ["tab", "a", "ctrl+s"]
        await pilot.press(*more)
        await until(pilot, lambda: isinstance(app.screen, ConfirmScreen))
        rest = ["y", "d", *"fri", "enter", "y", "n", "enter"]
        for key in rest:
            await pilot.press(key)
        await pass_questions(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: app.current_mode == "today")
        assert len(keys + more + rest) + 2 <= 40
    (marcus,) = journal.people()
    assert marcus.name == "Marcus"
    (talk,) = journal.reflections(person_id=marcus.id)
    assert talk.findings[0].answer is Answer.ACCEPTED
    assert journal.text(talk.id) == NOTE
    dated, undated = journal.commitments(person_id=marcus.id)
    assert (dated.what, dated.due.latest.isoformat(), dated.due.kind) == (
        "ask HR about his leave",
        "2026-11-27",
        DueKind.DAY,
    )
    assert undated.what == "send him the figures"


async def test_enter_shows_the_evidence_and_points_to_the_words(app, lines):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await write(pilot, NOTE)
        await pilot.press("tab")
        await pilot.pause()
        assert screen.desk.draft.picked == ((10, 39),)
        await pilot.press("enter")
        await pilot.pause(0.1)
        shown = lines(app)
        for words in (
            "“worried about the launch date”",
            "Why: A worry was put into words.",
            "Another wording: “What worries you most about it?”",
            "Source: Zimmermann 2011",
            "How often right: not measured yet",
        ):
            assert words in shown
        await pilot.press("x")
        await pilot.pause(0.1)
        assert "[not this]" in lines(app)


async def test_a_transcript_is_opened_by_its_path_and_asks_once_who_you_are(
    app, journal, tmp_path, monkeypatch
):
    (tmp_path / "talk.txt").write_text(TALK)
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        for key in ("ctrl+o", "t", "tab", "enter"):
            await pilot.press(key)
        await until(pilot, lambda: isinstance(app.screen, Choice))
        await pilot.press("enter")
        await until(pilot, lambda: screen.desk.findings.listed)
        assert screen.desk.draft.read_only
        assert screen.desk.draft.text.startswith("1 Dana (you): How are you?\n2 Marcus: I'm")
        assert screen.who.name_typed == "Marcus"
        marked = {screen.desk.draft.text[m.start : m.end] for m in screen.desk.draft.marks}
        assert marked == {"worried about Monday", "I'll call you"}
        assert journal.settings().me == ("Dana",)


async def test_the_wrong_speaker_taken_for_you_can_be_put_right(
    app, journal, tmp_path, monkeypatch
):
    (tmp_path / "talk.txt").write_text(TALK)
    journal.save(Settings(me=("Marcus", "Dee"), welcomed=True))
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press("ctrl+o", "t", "tab", "enter")
        await until(pilot, lambda: screen.who.name_typed == "Dana")
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, Choice))
        await pilot.press("enter")
        await until(pilot, lambda: screen.who.name_typed == "Marcus")
        assert screen.desk.draft.text.startswith("1 Dana (you): How are you?\n2 Marcus: I'm")
        await until(pilot, lambda: screen.desk.findings.listed)
        assert screen.desk.conversation is not None
        assert screen.desk.conversation.leader == "Dana"
    assert journal.settings().me == ("Dana", "Dee")


async def test_a_file_with_somebody_else_than_the_name_above_it_says_so(
    app, known, tmp_path, monkeypatch
):
    (tmp_path / "talk.txt").write_text(TALK.replace("Marcus", "Nadia"))
    known.save(Settings(me=("Dana",), welcomed=True))
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press(*"mar", "enter", "ctrl+o", "t", "tab", "enter")
        await until(pilot, lambda: "The talk is with Nadia" in toasts(app))
        assert screen.who.name_typed == "Marcus Lee"


async def test_a_file_with_the_person_above_it_under_a_shorter_name_says_nothing(
    app, known, tmp_path, monkeypatch
):
    (tmp_path / "talk.txt").write_text(TALK)
    known.save(Settings(me=("Dana",), welcomed=True))
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press(*"mar", "enter", "ctrl+o", "t", "tab", "enter")
        await until(pilot, lambda: screen.desk.findings.listed)
        assert "The talk is with" not in toasts(app)


async def test_what_is_not_decided_is_never_left_behind_by_one_key(app, journal, lines):
    async with app.run_test(size=(80, 24)) as pilot:
        await write(pilot, NOTE)
        await confirm(pilot)
        await pilot.press("ctrl+s")
        await pilot.pause()
        assert isinstance(app.screen, ConfirmScreen)
        assert app.screen.rows.at is None
        assert "not decided (A keeps them)" in lines(app)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, GuideScreen))


async def test_a_pasted_transcript_becomes_a_talk_and_can_be_a_note_again(app, journal):
    journal.save(Settings(me=("Dana",), welcomed=True))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press("enter")
        assert screen.desk.draft.has_focus
        await paste(pilot, TALK)
        await until(pilot, lambda: screen.desk.draft.read_only)
        await pilot.press("ctrl+n")
        assert not screen.desk.draft.read_only
        assert screen.desk.draft.text == TALK


async def test_a_file_takes_the_place_of_a_note_only_when_told(app, tmp_path, monkeypatch):
    (tmp_path / "talk.txt").write_text(TALK)
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await write(pilot, NOTE)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(app.screen, Choice))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen)
        assert screen.desk.draft.text == NOTE
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(app.screen, Choice))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(app.screen, OpenFile))
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        assert screen.desk.draft.text == NOTE


async def test_a_pasted_note_stays_a_note(app):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press("enter")
        await paste(pilot, NOTE)
        await until(pilot, lambda: screen.desk.findings.listed)
        assert not screen.desk.draft.read_only
        assert screen.desk.draft.text == NOTE


async def paste(pilot: Pilot[None], text: str) -> None:
    pilot.app.post_message(Paste(text))
    await pilot.pause()


async def test_a_file_that_cannot_be_read_is_said_in_a_sentence(app, tmp_path, lines):
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        screen = await open_reflect(pilot)
        screen._open_path(tmp_path / "gone.txt")
        await until(pilot, lambda: "gone.txt could not be read" in lines(app))


async def test_keeping_without_a_person_asks_who_and_goes_on(app, journal):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press("enter")
        screen.desk.draft.insert("We spoke about the plan.")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: screen.who.person.field.has_focus)
        await pilot.press(*"Ana", "enter")
        await pass_questions(pilot)
    assert [person.name for person in journal.people()] == ["Ana"]


async def test_nothing_to_keep_is_said_and_nothing_is_kept(app, journal):
    async with app.run_test(size=(80, 24)) as pilot:
        await open_reflect(pilot)
        await pilot.press("ctrl+s")
        await pilot.pause(0.1)
    assert journal.reflections() == []


async def test_day_and_kind_of_the_talk_are_kept(app, journal):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press(*"Ana", "tab")
        assert screen.desk.draft.has_focus
        await pilot.press("ctrl+t", *"fri", "tab", "enter", "down", "down", "enter", "tab")
        assert screen.desk.draft.has_focus
        screen.desk.draft.insert("We spoke.")
        await pilot.press("ctrl+s")
        await pass_questions(pilot)
    (talk,) = journal.reflections()
    assert talk.date.isoformat() == "2026-11-20"
    assert talk.kind is Kind.HARD_FEEDBACK


async def test_a_day_to_come_cannot_be_the_day_of_a_talk(app, journal):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await write(pilot, NOTE)
        screen.who.day_field.value = "tomorrow"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: screen.who.day_field.has_focus)
        assert "still to come" in toasts(app)
    assert journal.reflections() == []


async def test_typing_on_after_tab_in_the_name_goes_into_the_text(app):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press(*"Ana", "tab", *"We spoke of March.")
        await pilot.pause()
        assert screen.desk.draft.text == "We spoke of March."
        assert screen.who.day_field.value == "today"
        assert screen.who.name_typed == "Ana"


async def test_a_full_disk_loses_nothing(app, journal):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await write(pilot, NOTE)
        journal.broken = True
        await confirm(pilot)
        await pilot.press("A", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, GuideScreen))
        await pilot.press(*"She smiled", "ctrl+s")
        await until(pilot, lambda: app.screen is screen)
        assert screen.desk.draft.text == NOTE
        assert journal.people() == []
        journal.broken = False
        await confirm(pilot)
        await pilot.press("A", "ctrl+s")
        await pass_questions(pilot)
    (talk,) = journal.reflections()
    assert [reply.text for reply in talk.replies] == ["She smiled"]
    assert [one.id for one in journal.people()] == [talk.person_id]


async def test_back_from_confirming_leads_to_the_text(app, journal):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await write(pilot, NOTE)
        await confirm(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is screen)
        assert screen.desk.draft.text == NOTE
    assert journal.reflections() == []


async def test_leaving_with_an_unkept_text_asks_and_staying_loses_nothing(app):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await write(pilot, NOTE)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is not screen)
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is screen)
        assert screen.desk.draft.text == NOTE
        await pilot.press("f2")
        await until(pilot, lambda: app.current_mode == "today")
        await pilot.press("r")
        await until(pilot, lambda: app.screen is screen)
        assert screen.desk.draft.text == NOTE


async def test_an_unkept_text_can_be_thrown_away(app):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await write(pilot, NOTE)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is not screen)
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: app.current_mode == "today")
        assert screen.desk.draft.text == ""


async def test_typing_works_while_the_rules_load(journal, lines):
    may_load = threading.Event()

    def build():
        may_load.wait(10)
        return SmallEngine()

    journal.save(Settings(welcomed=True))
    app = CoachApp(assemble(journal, Coaching(build), read_plain, lambda: SUNDAY))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press("enter")
        screen.desk.draft.insert(NOTE)
        await until(pilot, lambda: "reading rules..." in lines(app))
        may_load.set()
        await until(pilot, lambda: screen.desk.draft.marks and screen.desk.findings.listed)
        assert "reading rules..." not in lines(app)


class Slow(SmallEngine):
    """Answers the first question for marks only when told to."""

    def __init__(self) -> None:
        self.go_on = threading.Event()
        self.asked: list[str] = []

    def marks(self, text: str, other: str | None = None) -> Sequence[Label]:
        if text.startswith("I'll call. "):
            self.asked.append(text)
        if len(self.asked) == 1:
            self.go_on.wait(5)
        return super().marks(text, other)


async def test_marks_of_a_text_that_has_changed_are_never_drawn(journal):
    engine = Slow()
    journal.save(Settings(welcomed=True))
    parts = assemble(journal, Coaching(lambda: engine), read_plain, lambda: SUNDAY)
    parts.coaching.analyser()
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press("enter")
        screen.desk.draft.insert("I'll call. ")
        await until(pilot, lambda: engine.asked)
        for words in ("And so on. ", "worried about it"):
            screen.desk.draft.insert(words)
            await asyncio.sleep(0.1)
        assert not screen.desk.draft.marks
        engine.go_on.set()
        await until(pilot, lambda: len(screen.desk.draft.marks) == 2)
        assert engine.asked == ["I'll call. ", "I'll call. And so on. worried about it"]


class Broken(SmallEngine):
    """A rule with a mistake in it."""

    def analyse(self, conversation: Conversation) -> Analysis:
        raise ZeroDivisionError("the note's own words")


async def test_a_mistake_in_a_rule_costs_no_note(journal, lines):
    journal.save(Settings(welcomed=True))
    parts = assemble(journal, Coaching(Broken), read_plain, lambda: SUNDAY)
    parts.coaching.analyser()
    app = CoachApp(parts)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press(*"Ana", "enter")
        screen.desk.draft.insert(NOTE)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "The rules stumbled over this text." in lines(app))
        assert "the note's own words" not in lines(app)
        await pass_questions(pilot)
    assert journal.text(journal.reflections()[0].id) == NOTE


async def test_the_guided_questions_bring_up_what_was_just_confirmed(app, lines):
    async with app.run_test(size=(80, 24)) as pilot:
        await write(pilot, NOTE)
        await confirm(pilot)
        await pilot.press("A", "enter")
        await until(pilot, lambda: isinstance(app.screen, GuideScreen))
        await pilot.pause(0.1)
        assert "What went well" in lines(app)
        assert "- send him the figures" in lines(app)
        assert "- his daughter is nervous" in lines(app)


async def test_answers_to_the_guided_questions_are_kept_and_survive_going_back(app, journal):
    async with app.run_test(size=(80, 24)) as pilot:
        await write(pilot, NOTE)
        await confirm(pilot)
        await pilot.press("n", "ctrl+s", "ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, GuideScreen))
        await pilot.press(*"She smiled", "enter", "enter", *"rota")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, ConfirmScreen))
        assert app.screen.rows.state.items[0].decision is Decision.SKIP
        await pilot.press("ctrl+s", "ctrl+s")
        await pass_questions(pilot)
    (talk,) = journal.reflections()
    assert [reply.text for reply in talk.replies] == ["She smiled", "rota"]
    assert journal.commitments() == []


@pytest.fixture
def known(journal):
    """Marcus, whom the leader knows: a fact, four open promises, a prep for yesterday."""
    journal.save(
        Person("marcus", "Marcus Lee", days(-60)),
        Fact("f1", "marcus", "his son has a guitar exam", days(-9), ask_after=days(-2)),
        *(promise(f"p{n}", "marcus", f"read chapter {n}", 5) for n in range(4)),
        Prep("prep1", "marcus", days(-1), Kind.CAREER, asks=("How is the team treating you?",)),
    )
    return journal


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (("m", "tab"), "Marcus Lee"),
        (("l", "e", "e", "enter"), "Marcus Lee"),
        (("down", "enter"), "Marcus Lee"),
        (("m", "a", "r", "down", "enter"), "mar"),
        (("o", "m", "enter"), "om"),
        (("m", "escape"), "m"),
    ],
    ids=["tab takes the first", "surname", "arrow", "somebody new", "no match", "esc keeps it"],
)
async def test_a_person_is_found_by_a_few_letters_or_is_new(app, known, keys, name):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press(*keys)
        assert screen.who.name_typed == name


async def test_a_prepared_talk_opens_on_its_day_kind_and_plan_and_closes_the_prep(
    app, known, lines
):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press(*"mar", "enter")
        assert screen.who.name_typed == "Marcus Lee"
        assert screen.who.day == days(-1)
        assert screen.who.kind is Kind.CAREER
        assert "How is the team treating you?" in lines(app)
        screen.desk.draft.insert("I asked how the team is treating him. He likes it.")
        await pilot.press("ctrl+s")
        await pass_questions(pilot)
        assert "Planned, and it came up" in lines(app)
        assert "How is the team treating you?" in lines(app)
    (prep,) = known.preps()
    (talk,) = known.reflections()
    assert prep.reflection_id == talk.id
    assert talk.prep_id == "prep1"


async def test_asking_about_what_they_once_told_is_noted_after_a_key(app, known, lines):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press(*"mar", "enter")
        screen.desk.draft.insert("I asked how the guitar exam of his son went.")
        await confirm(pilot)
        assert "You asked Marcus Lee about: his son has a guitar exam" in lines(app)
        await pilot.press("n", "y", "enter")
        await pass_questions(pilot)
    assert known.facts()[0].asked_on == days(-1)


async def test_one_promise_more_to_somebody_who_waits_for_many_gets_a_quiet_word(app, known, lines):
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await open_reflect(pilot)
        await pilot.press(*"mar", "enter")
        screen.desk.draft.insert("I'll send the slides.")
        await confirm(pilot)
        assert "With this one, 5 promises to Marcus" in lines(app)
