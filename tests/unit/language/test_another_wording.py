"""Another wording of a promise: only words that make a sentence, and a real day after the talk."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach.domain.commitment import Firmness, FoundCommitment, Owner
from coach.domain.conversation import Conversation
from coach.domain.finding import Verdict
from coach.language.analyser import RuleAnalyser, build
from coach.language.another_wording import day_for, with_day
from tests.unit.language.talks import REST, note, talk

THURSDAY = date(2026, 11, 19)
ONLY_THE_DAY = "Let me name a day for it: Mon 23 Nov."


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


def again(what: str, text: str = "", *, spoken: bool = False) -> str:
    text = text or what
    found = FoundCommitment(
        1, 0, len(text), text, Owner.LEADER, None, None, Firmness.FIRM, what=what
    )
    return with_day(found, THURSDAY, spoken=spoken)


@pytest.mark.parametrize(
    "act",
    ["ring payroll about the increment", "speak to HR", "send the draft to Ines", "check with Ola"],
)
def test_a_task_that_is_a_sentence_gets_the_day_after_it(act: str) -> None:
    assert again(act) == f"I'll {act} by Mon 23 Nov."


@pytest.mark.parametrize(
    "act",
    [
        "promised him a day off",
        "the parking list",
        "leave this with me",
        "let him knw",
        "ask her about the van",
        "ring HR re leave",
        "speak w/ HR",
        "review of the plan",
        "call",
        "send over",
        "find out what he needs",
        "look into the",
        "get the sheet, the list and the other list from the office and the shed and the yard",
    ],
)
def test_words_that_make_no_sentence_leave_only_the_day(act: str) -> None:
    assert again(act) == ONLY_THE_DAY


def test_words_said_to_the_person_may_speak_of_others() -> None:
    assert again("", "I'll ask her for you.", spoken=True) == "I'll ask her for you by Mon 23 Nov."
    assert again("", "I'll ask her for you.") == ONLY_THE_DAY


def test_a_day_never_hangs_on_what_something_waits_for() -> None:
    assert again("", "I'll ring you after I see Tom", spoken=True) == ONLY_THE_DAY


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_day_is_a_working_day_soon_after_the_talk_and_on_another_weekday(day: date) -> None:
    then = day_for(day)
    assert 2 <= (then - day).days <= 4
    assert then.weekday() < 5
    assert then.weekday() != day.weekday()


@pytest.mark.parametrize(
    "conversation",
    [
        note("Ines was worn out and in tears. I listened, and asked how the nights are." + REST),
        talk(
            "O: I'm worn out, it broke again.", "L: That sounds hard. What would help?", "O: Yes."
        ),
    ],
)
def test_praise_offers_no_other_wording(engine: RuleAnalyser, conversation: Conversation) -> None:
    praise = [
        one for one in engine.analyse(conversation).findings if one.verdict is Verdict.STRENGTH
    ]
    assert praise
    assert not any(one.try_ for one in praise)
