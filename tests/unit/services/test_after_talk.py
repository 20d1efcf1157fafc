"""After the talk: what came up of plans and promises, and what only the journal can tell."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from coach.domain.commitment import Owner, State
from coach.domain.conversation import Kind, Mode
from coach.domain.finding import Analysis, Finding, Measures, Verdict
from coach.domain.prep import Prep
from coach.domain.reflection import Reflection, Reply
from coach.domain.settings import Settings
from coach.services.after_talk import AfterTalk
from coach.services.coaching import Coaching
from tests.fakes import MemoryJournal
from tests.unit.services.world import (
    MONDAY,
    Calendar,
    LoopEngine,
    days,
    fact,
    note,
    person,
    promise,
    read,
    talk,
)

LATER = MONDAY + days(14)
INES = person()


@pytest.fixture
def journal():
    return MemoryJournal(INES)


@pytest.fixture
def after(journal):
    return AfterTalk(journal, Coaching(LoopEngine), Calendar(LATER))


def prep(*asks: str, replies: Sequence[Reply] = ()) -> Prep:
    return Prep("p1", "ines", LATER, Kind.ONE_TO_ONE, tuple(replies), asks, "If …, then I will …")


# planned and done


def test_a_planned_question_that_was_asked_is_shown_with_the_words(after):
    analysis = read(talk("L: What slows your deliveries down?", "O: The dock.", day=LATER))
    (ask,) = after.planned(INES, analysis, prep("What is slowing deliveries down?"))
    assert ask.came_up
    assert ask.quote.text == "What slows your deliveries down?"


def test_a_planned_question_that_only_the_other_touched_was_not_asked(after):
    analysis = read(talk("L: Morning.", "O: Deliveries are slow.", day=LATER))
    (ask,) = after.planned(INES, analysis, prep("What is slowing deliveries down?"))
    assert not ask.came_up


def test_a_question_without_a_word_of_its_own_is_known_by_its_wording(after):
    analysis = read(talk("L: I cut in. How did you see it?", "O: Badly.", day=LATER))
    asked, other = after.planned(INES, analysis, prep("How did you see it?", "What else is it?"))
    assert asked.quote.text == "How did you see it?"
    assert not other.came_up


def test_one_word_in_common_does_not_show_that_an_answer_came_up(after):
    plan = prep(replies=[Reply("Your own share?", "I was in the room and said nothing")])
    analysis = read(talk("L: Then nobody has to correct anybody in the room.", day=LATER))
    assert not after.planned(INES, analysis, plan)[0].came_up


def test_what_stands_in_a_prep_never_counts_as_what_happened(after):
    plan = prep(
        "How did the audit visit go?",
        replies=[Reply("What do they need from you?", "Cover during the audit visit")],
    )
    analysis = read(note("We spoke about the canteen.", LATER))
    assert [one.came_up for one in after.planned(INES, analysis, plan)] == [False, False]


def test_promises_of_both_sides_are_looked_for(journal, after):
    journal.save(
        promise("Send the training budget", due=LATER),
        promise("Write the shelf labels", owner=Owner.OTHER),
    )
    analysis = read(note("She showed me the new shelf labels. All done.", LATER))
    found = {one.text: one.came_up for one in after.planned(INES, analysis, None)}
    assert found == {"Send the training budget": False, "Write the shelf labels": True}


def test_promises_made_in_this_very_talk_were_not_planned_for_it(journal, after):
    journal.save(promise("Send the training budget", made=LATER))
    assert after.planned(INES, read(note("I'll send the training budget.", LATER)), None) == ()


def test_a_talk_finds_the_prep_that_waits_for_it(journal, after):
    journal.save(prep(), replace(prep(), id="p2", day=LATER + days(1)))
    found = after.prep_for(INES, read(note("A note.", LATER)))
    assert found.id == "p1"


# late promises


LATE = promise("Send the training budget", due=MONDAY + days(4))


def ids(analysis: Analysis) -> list[str]:
    return [one.id for one in analysis.findings]


def test_a_late_promise_that_nobody_mentioned_is_told(journal, after):
    journal.save(LATE)
    analysis = after.enrich(INES, read(talk("L: How was Leeds?", "O: Fine.", day=LATER)))
    (found,) = analysis.findings
    assert found.id == "overdue-unmentioned"
    assert found.shown
    assert "Send the training budget" in found.reason


@pytest.mark.parametrize(
    "said",
    [
        "L: The budget for training is with finance.",
        "L: Sorry, the budget slipped.",
        "L: I still owe you the budget.",
    ],
)
def test_a_word_on_it_is_enough(journal, after, said):
    journal.save(LATE)
    assert ids(after.enrich(INES, read(talk(said, "O: All right.", day=LATER)))) == []


def test_promises_done_or_not_yet_late_or_theirs_are_left_alone(journal, after):
    journal.save(
        replace(LATE, state=State.DONE),
        promise("Order the new chairs", due=LATER, ident="chairs"),
        promise("Write the labels", due=MONDAY, owner=Owner.OTHER, ident="labels"),
        promise("Look at the roof", ident="roof"),
    )
    assert ids(after.enrich(INES, read(talk("L: How was Leeds?", day=LATER)))) == []


def test_lateness_counts_from_the_day_of_the_talk_not_from_today(journal):
    journal.save(LATE)
    after = AfterTalk(journal, Coaching(LoopEngine), Calendar(LATER + days(60)))
    early = read(note("We spoke about Leeds.", MONDAY + days(2)))
    assert ids(after.enrich(INES, early)) == []


def test_a_switched_off_rule_says_nothing(journal, after):
    journal.save(LATE, Settings(muted=("overdue-unmentioned",)))
    assert ids(after.enrich(INES, read(note("We spoke about Leeds.", LATER)))) == []


def test_a_note_is_only_weak_evidence(journal, after):
    journal.save(LATE)
    (found,) = after.enrich(INES, read(note("We spoke about Leeds.", LATER))).findings
    assert found.confidence <= 0.6
    assert "your note doesn't mention" in found.reason


# asking again


def test_a_question_about_what_they_told_is_remembered_and_praised(journal, after):
    told = fact("Her mother has a hip operation", ask_after=MONDAY + days(7))
    journal.save(told)
    analysis = read(talk("L: How is your mum after the hip?", "O: Home.", day=LATER))
    (asked,) = after.asked(INES, analysis)
    assert asked.quote.text == "How is your mum after the hip?"
    (found,) = after.enrich(INES, analysis).findings
    assert (found.id, found.verdict) == ("remembered-detail", Verdict.STRENGTH)


def test_a_word_of_many_uses_alone_is_not_asking_again(journal, after):
    journal.save(fact("Plays the veena"), fact("Her dad is walking again"))
    said = talk("L: How does that play out? So it walks out the door with him.", day=LATER)
    assert after.asked(INES, read(said)) == ()


@pytest.mark.parametrize(
    "said", ["L: My mum had her hip done too.", "O: How is your mum's hip?", "L: How are you?"]
)
def test_other_words_are_not_asking(journal, after, said):
    journal.save(fact("Her mother has a hip operation"))
    assert after.asked(INES, read(talk(said, day=LATER))) == ()


@pytest.mark.parametrize(
    ("text", "was_asked"),
    [
        ("Asked how the hip operation went.", True),
        ("Didn't ask about the hip.", False),
        ("Should have asked after the hip.", False),
        ("Forgot to ask about her mum.", False),
        ("Will ask about the hip next time.", False),
        ("Her mum's hip is mending.", False),
    ],
)
def test_in_a_note_asking_is_what_the_note_says_was_asked(journal, after, text, was_asked):
    journal.save(fact("Her mother has a hip operation"))
    assert bool(after.asked(INES, read(note(text, LATER)))) is was_asked


def test_what_was_told_in_this_talk_cannot_be_asked_again_in_it(journal, after):
    journal.save(fact("Her mother has a hip operation", learned=LATER))
    assert after.asked(INES, read(note("Asked about the hip.", LATER))) == ()


# never asking


def three_talks(journal: MemoryJournal, kind: Kind = Kind.ONE_TO_ONE, personal: int = 0) -> None:
    journal.save(
        *(
            Reflection(
                f"r{n}",
                "ines",
                MONDAY + days(n),
                kind,
                Mode.NOTES,
                Measures(50, personal_questions=personal),
            )
            for n in (0, 7)
        )
    )


def test_three_talks_without_a_personal_question_are_wondered_about(journal, after):
    three_talks(journal)
    assert ids(after.enrich(INES, read(note("Rota, ramp, roof.", LATER)))) == ["personal-absent"]


def test_it_is_not_wondered_about_where_it_would_be_unfair(journal, after):
    plain = read(note("Rota, ramp, roof.", LATER))
    assert ids(after.enrich(INES, plain)) == []
    three_talks(journal, personal=1)
    assert ids(after.enrich(INES, plain)) == []
    for kind in (Kind.HARD_FEEDBACK, Kind.REPAIR, Kind.CONFLICT):
        three_talks(journal, kind=kind)
        assert ids(after.enrich(INES, plain)) == []
    three_talks(journal)
    assert ids(after.enrich(replace(INES, no_personal=True), plain)) == []
    asked = read(note("Rota.", LATER), "personal-question")
    assert ids(after.enrich(INES, asked)) == []


def test_what_they_told_about_their_life_shows_that_it_was_spoken_of(journal, after):
    three_talks(journal)
    plain = read(note("Rota, ramp, roof.", LATER))
    journal.save(fact("Grows roses", learned=MONDAY + days(7)))
    assert ids(after.enrich(INES, plain)) == []


# three at most


def finding(number: int, verdict: Verdict, severity: int) -> Finding:
    return Finding(f"f{number}", "x", verdict, severity, 0.8, (), "", "", shown=True)


def test_three_are_shown_at_most_and_a_strength_leads(journal, after):
    journal.save(LATE)
    analysis = read(note("We spoke about Leeds.", LATER))
    full = (
        finding(1, Verdict.STRENGTH, 0),
        finding(2, Verdict.MISS, 2),
        finding(3, Verdict.NUDGE, 1),
    )
    enriched = after.enrich(INES, replace(analysis, findings=full))
    shown = [one.id for one in enriched.first_shown()]
    assert shown == ["f1", "overdue-unmentioned", "f2"]
    assert len(enriched.findings) == 4
    assert after.enrich(INES, enriched) == enriched


# load


def test_a_quiet_word_comes_before_the_fourth_open_promise(journal, after):
    journal.save(
        promise("Order the new chairs", due=MONDAY, ident="a"),
        promise("Look at the roof", ident="b"),
    )
    assert after.load_warning(INES) is None
    journal.save(promise("Ring the dock", ident="c"), promise("x", owner=Owner.OTHER, ident="d"))
    assert after.load_warning(INES) == (
        "With this one, 4 promises to Ines are open, 1 of them late. "
        "Is there one to finish or renegotiate first?"
    )
    assert after.load_warning(INES, adding=0) is None
