"""How a note's own answers to a concern are read: help, silence, stories, and words that end it."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.finding import Analysis, Finding
from coach.language.analyser import RuleAnalyser, build
from tests.unit.language.talks import REST


@pytest.fixture(scope="module")
def analyser() -> RuleAnalyser:
    return build()


def read(analyser: RuleAnalyser, text: str) -> Analysis:
    note = (Turn(1, None, Role.LEADER, text + REST),)
    return analyser.analyse(Conversation(Mode.NOTES, note, date(2026, 11, 19), other="Ines"))


def passed_over(analysis: Analysis) -> list[Finding]:
    return [one for one in analysis.first_shown() if one.id == "missed-cue"]


def praise_of(analysis: Analysis) -> list[Finding]:
    return [one for one in analysis.first_shown() if one.id == "reported-act"]


@pytest.mark.parametrize(
    "note",
    [
        "She's fed up with the lates and I said she could have every second Friday off.",
        "She doesn't feel safe on the late bus. Told her to get a taxi, on us.",
        "He's exhausted by the weekends and I told him I'd swap him with Piet.",
        "He's worried the scaffold is loose - walked it together, he's right on two bays.",
        "She got tearful about the ward, I gave her a minute and a glass of water.",
        "She was close to tears. Closed the laptop and we just sat for a while.",
    ],
)
def test_help_granted_or_given_takes_a_concern_up(analyser: RuleAnalyser, note: str) -> None:
    analysis = read(analyser, note)
    assert not passed_over(analysis)
    assert analysis.measures.cues_heard == analysis.measures.cues == 1


@pytest.mark.parametrize(
    "note",
    [
        (
            "Ines cried in the office. It started with the seating plan of all things. "
            "I asked what she wanted from me."
        ),
        (
            "Ines was in tears when I came in. The whole thing went on for an hour. "
            "I sat down with her."
        ),
    ],
)
def test_the_story_of_a_feeling_is_no_reply_to_it(analyser: RuleAnalyser, note: str) -> None:
    assert not passed_over(read(analyser, note))


@pytest.mark.parametrize(
    "note",
    [
        (
            "When I asked about the complaint she looked at her hands. I didn't push it. "
            "I probably should have."
        ),
        "She looked away. I didn't push it and we went on to the stock count.",
        "She was near tears about it. I kept quiet about it and changed the subject.",
    ],
)
def test_a_silence_that_was_regretted_or_moved_on_is_no_staying_with_it(
    analyser: RuleAnalyser, note: str
) -> None:
    analysis = read(analyser, note)
    assert not any(one.id == "acknowledgement" for one in analysis.findings)
    assert analysis.measures.cues_heard == 0


@pytest.mark.parametrize(
    ("note", "reply"),
    [
        ("She doesn't feel safe locking up alone. told her the cameras are on.", "cameras"),
        ("He's fed up with the on call, and I said well they do have kids, ", "have kids"),
        ('Feels stuck, "same three clients for two years". I said be patient.', "patient"),
        ("She brought up: Ralf's tone, two juniors have come to her. I said Ralf is Ralf.", "Ralf"),
        ("He says the leads are dead and has said so since May. I said not my problem.", "problem"),
        ("She asked again. I said look, bad time, ask me in the new year.", "bad time"),
        ("She wonders if she's any good at this. I said of course you are.", "of course"),
        ("He hasn't had a weekend off. I said we were all in the same boat.", "same boat"),
    ],
)
def test_words_that_end_a_matter_are_quoted_as_the_reply(
    analyser: RuleAnalyser, note: str, reply: str
) -> None:
    note += "which came out worse than I meant." if note.endswith(", ") else ""
    shown = passed_over(read(analyser, note))
    assert [reply in one.quotes[-1].text for one in shown] == [True]
    assert "no answer" not in shown[0].reason


@pytest.mark.parametrize(
    "note",
    [
        "She asked about the lease. Told her it runs to May.",
        "He told me the van is back. I said the van is the van.",
        "Ines liked the plan. I said it'll be easier with two vans.",
        "He's fed up with the rota. I said he can take it up with the board, they meet today.",
        "He wonders if he's cut out for this. Didn't answer that one with a pep talk.",
    ],
)
def test_an_answer_that_may_be_fair_is_not_held_against_them(
    analyser: RuleAnalyser, note: str
) -> None:
    assert not passed_over(read(analyser, note))


@pytest.mark.parametrize(
    "note",
    [
        "She asked whether HR is involved - I dodged. Should have been straight.",
        "He said he'd rather not be on the phones on Thursday. I didn't really answer that.",
    ],
)
def test_an_answer_that_the_leader_owns_was_missing_is_asked_for_now(
    analyser: RuleAnalyser, note: str
) -> None:
    analysis = read(analyser, note)
    assert ["What would you say to them now?" in one.say for one in praise_of(analysis)] == [True]
    assert not passed_over(analysis)


def test_what_the_leader_means_to_do_another_time_is_no_open_matter(
    analyser: RuleAnalyser,
) -> None:
    analysis = read(analyser, "I asked about the form and cut her off. Next time let her finish.")
    assert praise_of(analysis)
    assert not any(one.id == "open-loop" for one in analysis.findings)
    assert any(
        one.id == "open-loop"
        for one in read(analyser, "Ran out of time for the budget. Next time.").findings
    )


def test_a_task_that_is_on_the_leader_is_no_apology(analyser: RuleAnalyser) -> None:
    analysis = read(analyser, "We try ten rooms for two weeks, so that's on me to tell Viktor.")
    assert not any(one.id == "apology-owned" for one in analysis.findings)


@pytest.mark.parametrize(
    "note",
    [
        "She asked last month too and I'd said I'd get back to her and I didn't.",
        "I keep saying I'll chase the landlord. haven't.",
        "He phoned me about the tiles on the 6th and I never rang back.",
    ],
)
def test_a_word_that_was_not_kept_is_asked_about(analyser: RuleAnalyser, note: str) -> None:
    shown = [one for one in read(analyser, note).first_shown() if one.id == "open-loop"]
    assert ["What could you tell them" in one.say for one in shown] == [True]


@pytest.mark.parametrize(
    "note",
    [
        "I'd forgotten to order the tyres. I owned up. I'll order them today.",
        "She has raised it twice by mail. I hadn't read them. Said sorry.",
    ],
)
def test_owning_up_to_it_is_praised(analyser: RuleAnalyser, note: str) -> None:
    analysis = read(analyser, note)
    assert ["You owned up" in one.say for one in praise_of(analysis)] == [True]
    assert not any(one.id == "open-loop" for one in analysis.findings)


def test_what_one_might_say_names_the_matter(analyser: RuleAnalyser) -> None:
    note = "She said she doesn't feel safe locking up alone. Told her the cameras are on."
    told = "You told me you don't feel safe locking up alone. What would help?"
    assert [one.try_ for one in passed_over(read(analyser, note))] == [told]


@pytest.mark.parametrize(
    "note",
    [
        "He said nobody asks how it is at six. I said we'd all done our time on the desk.",
        "She said again that it hurts her thumb. Asked about the parking permit, I'll check.",
    ],
)
def test_words_that_only_look_like_help_or_interest_earn_no_praise(
    analyser: RuleAnalyser, note: str
) -> None:
    found = {one.id for one in read(analyser, note).findings}
    assert not found & {"acknowledgement", "open-question"}


def test_tears_of_relief_and_laughing_together_are_no_matter(analyser: RuleAnalyser) -> None:
    note = "She nearly cried with relief. Her girl is the donkey. We laughed a lot about that."
    assert not passed_over(read(analyser, note))
