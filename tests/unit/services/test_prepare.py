"""Prep: what is open stands beside the questions, in the leader's own words, on one page."""

from dataclasses import replace
from datetime import date

import pytest

from coach.data import files_under, shipped
from coach.domain.commitment import Change, Owner, State
from coach.domain.conversation import Kind, Mode
from coach.domain.errors import CoachError
from coach.domain.finding import Measures, Quote, Verdict
from coach.domain.prep import Prep
from coach.domain.reflection import Answer, KeptFinding, Reflection, Reply
from coach.domain.repair import Repair, Step, StepTaken
from coach.domain.review import Review
from coach.domain.settings import Settings
from coach.services.guides import Guides
from coach.services.prepare import Prepare, PrepPage, as_markdown
from tests.fakes import MemoryJournal
from tests.unit.services.world import MONDAY, days, fact, person, promise

TODAY = MONDAY + days(28)
INES = person()
GUIDES = Guides(lambda: files_under(shipped("prompts"), ".toml"))


@pytest.fixture
def journal():
    return MemoryJournal(INES, Settings(me=("Tom",)))


@pytest.fixture
def prepare(journal):
    return Prepare(journal, GUIDES, lambda: TODAY)


def talk(day: date, *findings: KeptFinding, ident: str = "r1", mode: Mode = Mode.TRANSCRIPT):
    return Reflection(ident, "ines", day, Kind.ONE_TO_ONE, mode, Measures(100), findings)


def missed(words: str, answer: Answer = Answer.OPEN) -> KeptFinding:
    quote = Quote(2, 0, len(words), words)
    return KeptFinding("missed-cue", Verdict.MISS, 3, 0.8, (quote,), "Heard?", True, answer)


def texts(page: PrepPage, key: str) -> list[str]:
    return [line.text for line in page.memory.get(key, ())]


def states(page: PrepPage, key: str) -> list[str]:
    return [line.state for line in page.memory.get(key, ())]


def asks(page: PrepPage) -> list[str]:
    return [one.ask for one in page.suggested]


def test_what_they_said_and_nobody_took_up_comes_back_in_their_words(journal, prepare):
    journal.save(talk(TODAY - days(7), missed("I can't keep this pace")))
    page = prepare.page(INES)
    assert texts(page, "loops") == ["“I can't keep this pace”"]
    assert asks(page) == ["Last time you said “I can't keep this pace”. How is that now?"]


def test_what_the_leader_said_was_no_cue_does_not_come_back(journal, prepare):
    journal.save(talk(TODAY - days(7), missed("It's fine", Answer.NOT_THIS)))
    assert prepare.page(INES).suggested == ()


def test_only_the_last_talk_is_still_open(journal, prepare):
    journal.save(talk(TODAY - days(14), missed("I'm tired")), talk(TODAY - days(7), ident="r2"))
    assert texts(prepare.page(INES), "loops") == []


def test_promises_of_both_sides_stand_with_their_state(journal, prepare):
    done = promise("Fix the lamp", owner=Owner.OTHER, ident="done")
    journal.save(
        promise("Send the training budget", due=TODAY - days(7)),
        promise("Look at the roof"),
        promise("Write the shelf labels", owner=Owner.OTHER, due=TODAY + days(1)),
        replace(
            promise("Order chairs", due=TODAY + days(3)),
            state=State.RENEGOTIATED,
        ),
        replace(done, state=State.DONE, history=(Change(TODAY - days(3), State.DONE),)),
    )
    page = prepare.page(INES)
    assert list(zip(texts(page, "commitments"), states(page, "commitments"), strict=True)) == [
        ("You: Send the training budget", "late by 7 days"),
        ("You: Order chairs", "moved, due Thu 8 Oct"),
        ("You: Look at the roof", "no day"),
        ("They: Write the shelf labels", "due tomorrow"),
    ]
    assert [line.pressing for line in page.memory["commitments"]] == [True, False, False, False]
    assert "They kept: Fix the lamp" in texts(page, "credit")


def test_what_they_told_comes_back_when_it_is_time_to_ask(journal, prepare):
    journal.save(
        fact("Her recital is on Sunday", ask_after=TODAY - days(1)),
        fact("Grows roses", learned=TODAY - days(1)),
    )
    page = prepare.page(INES)
    assert texts(page, "facts") == ["Her recital is on Sunday", "Grows roses"]
    assert page.memory["facts"][0].pressing
    assert asks(page) == ["Her recital is on Sunday: how did it go?"]


def test_private_records_stay_off_the_page_and_are_counted(journal, prepare):
    journal.save(
        fact("In treatment", sensitive=True, ask_after=TODAY),
        fact("Looking at another post", confidential=True),
        replace(promise("Ask about leave for the clinic"), confidential=True),
    )
    page = prepare.page(INES)
    sheet = as_markdown(page)
    assert page.hidden == 3
    assert page.suggested == ()
    assert not any(word in sheet for word in ("treatment", "another post", "clinic"))
    shown = as_markdown(prepare.page(INES, private=True))
    assert all(word in shown for word in ("treatment", "another post", "clinic"))


def test_somebody_who_would_rather_not_be_asked_is_not(journal, prepare):
    journal.save(fact("Her recital is on Sunday", ask_after=TODAY))
    assert prepare.page(replace(INES, no_personal=True)).suggested == ()


def test_a_question_planned_last_time_and_not_asked_is_offered_again(journal, prepare):
    journal.save(
        Prep(
            "p1",
            "ines",
            TODAY - days(7),
            Kind.ONE_TO_ONE,
            asks=("What slows the deliveries down?", "Who could stand in for you?"),
            reflection_id="r1",
        ),
        replace(talk(TODAY - days(7)), prep_id="p1"),
        texts={"r1": "Tom: What is slowing deliveries down?\nInes: The ramp."},
    )
    page = prepare.page(INES)
    assert texts(page, "plans") == ["Who could stand in for you?"]
    assert asks(page) == ["Who could stand in for you?"]


def test_suggestions_never_swamp_the_talk(journal, prepare):
    journal.save(*(promise(f"Thing {n}", due=TODAY - days(9), ident=f"c{n}") for n in range(12)))
    assert len(prepare.page(INES).suggested) == 6


def test_the_focus_of_the_week_and_an_open_repair_stand_beside_their_questions(journal, prepare):
    journal.save(
        Review("2026-W40", TODAY - days(3), focus="If they sigh, then I will ask."),
        Repair(
            "x1",
            "ines",
            TODAY - days(5),
            "I told Sam before her",
            (StepTaken(Step.ACKNOWLEDGE, "I told Sam first.", TODAY - days(2)),),
        ),
    )
    page = prepare.page(INES, Kind.REPAIR)
    assert "next: apologise" in states(page, "repair")
    assert texts(page, "focus") == ["If they sigh, then I will ask."]
    assert page.beside(0)[0].text == "I told Sam before her"


def test_the_first_page_about_somebody_new_is_calm(prepare):
    page = prepare.page(INES, Kind.FIRST_MEETING)
    assert page.suggested == ()
    assert texts(page, "attention") == ["You have not talked yet"]


def test_a_saved_prep_is_taken_up_again_and_blanks_are_left_out(journal, prepare):
    begun = prepare.page(INES, Kind.CAREER, TODAY + days(2)).prep
    prepare.save(
        begun,
        replies=[Reply("Which hopes have they named?", "To teach"), Reply("And?", "  ")],
        asks=["What would you do for free?", "", "What would you do for free?"],
        if_then=" If she hesitates, then I will wait. ",
    )
    again = prepare.page(INES, Kind.CAREER, TODAY + days(2)).prep
    assert again.id == begun.id
    assert again.replies == (Reply("Which hopes have they named?", "To teach"),)
    assert again.asks == ("What would you do for free?",)
    assert again.if_then == "If she hesitates, then I will wait."
    assert prepare.page(INES, Kind.CAREER, TODAY + days(3)).prep.id != begun.id


def test_an_empty_page_is_not_saved(journal, prepare):
    with pytest.raises(CoachError, match="Nothing was saved"):
        prepare.save(prepare.page(INES).prep, replies=[Reply("What?", " ")])
    assert journal.preps() == []


def test_a_prep_whose_day_has_passed_asks_for_its_reflection(journal, prepare):
    prepare.save(prepare.page(INES, day=TODAY).prep, if_then="If a, then I will b.")
    (prep,) = journal.preps()
    assert not prep.awaits_reflection(TODAY)
    assert prep.awaits_reflection(TODAY + days(1))


def test_the_sheet_holds_line_questions_answers_and_what_to_ask(journal, prepare):
    journal.save(promise("Send the training budget", due=TODAY - days(7)))
    begun = prepare.page(INES).prep
    prepare.save(
        begun,
        replies=[Reply("What do they need from you?", "A straight answer")],
        asks=["How is the ramp?"],
        if_then="If she sighs, then I will ask.",
    )
    sheet = as_markdown(prepare.page(INES))
    assert sheet.startswith("# Ines Duarte: Regular 1:1, today\n")
    assert "> If she sighs, then I will ask." in sheet
    assert "- ! You: Send the training budget (late by 7 days)" in sheet
    assert "A straight answer" in sheet
    assert "- [ ] How is the ramp?" in sheet
    assert sheet.count("Send the training budget") == 1
