"""What a leader is praised for in a note, and what a note is not taken to say."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.finding import Analysis, Verdict
from coach.language.analyser import RuleAnalyser, build
from tests.unit.language.talks import REST


@pytest.fixture(scope="module")
def analyser() -> RuleAnalyser:
    return build()


def read(analyser: RuleAnalyser, text: str) -> Analysis:
    note = (Turn(1, None, Role.LEADER, text),)
    return analyser.analyse(Conversation(Mode.NOTES, note, date(2026, 11, 19), other="Ines"))


def praised(analysis: Analysis) -> set[str]:
    return {one.id for one in analysis.findings if one.verdict is Verdict.STRENGTH}


@pytest.mark.parametrize(
    "note",
    [
        "Told Ines about the merger. She froze. Thanked her for the slides.",
        "Told Ines about the merger. She went pale. Fair enough.",
        "Ines told me she nearly quit. I nodded.",
        "Ines was in tears. Asked her to finish the slides.",
        "Between you and me, Marek was in tears. I listened.",
        "Ines was quiet. I asked.",
        "Ines was quiet. I asked her why she didn't speak up.",
        "Ines was quiet. I asked HR about the form.",
    ],
)
def test_no_praise_for_a_cue_that_was_not_taken_up(analyser: RuleAnalyser, note: str) -> None:
    assert not praised(read(analyser, note + REST)) & {"acknowledgement", "open-question"}


@pytest.mark.parametrize(
    "note",
    [
        "Found Ines crying by the lift. I sat with her.",
        "Ines is burnt out. I listened.",
        "She burst into tears. I asked her what was going on.",
    ],
)
def test_praise_for_staying_with_it_says_only_what_the_note_says(
    analyser: RuleAnalyser, note: str
) -> None:
    found = [one for one in read(analyser, note + REST).findings if one.id == "acknowledgement"]
    assert [one.say for one in found] == [
        "Your note says you stayed with this. How were they afterwards?"
    ]


def test_what_one_should_have_asked_is_a_thought_for_next_time(analyser: RuleAnalyser) -> None:
    analysis = read(analyser, "Ines was quiet. I should of asked what happened." + REST)
    assert praised(analysis) == {"reported-act"}


@pytest.mark.parametrize(
    "note",
    [
        "She told me she nearly quit.",
        "He said: I don't feel safe here any more. I said: ok let's look at the form.",
        "Said she doesn't feel safe on the late train.",
        "She burst into tears over the figures.",
        "hes knackerd.",
    ],
)
def test_a_plain_cue_in_shorthand_is_asked_about(analyser: RuleAnalyser, note: str) -> None:
    found = {(one.id, one.verdict) for one in read(analyser, note + REST).findings}
    assert ("missed-cue", Verdict.UNCERTAIN) in found


@pytest.mark.parametrize(
    "note",
    [
        "Ines's wife lost the baby.",
        "Her mums in hosp again.",
    ],
)
def test_what_is_grave_is_kept_from_view(analyser: RuleAnalyser, note: str) -> None:
    facts = read(analyser, note + REST).facts
    assert facts
    assert all(fact.sensitive for fact in facts)


@pytest.mark.parametrize(
    "note",
    [
        "Her husband is out of work. She doesn't want anyone to know.",
        "Her son is moving in with them, asked me not to tell anyone.",
        "Her sister is expecting, between us.",
        "Her dad sold the farm. Keep it quiet.",
    ],
)
def test_what_was_told_in_confidence_says_so(analyser: RuleAnalyser, note: str) -> None:
    facts = read(analyser, note + REST).facts
    assert facts
    assert all(fact.confidential for fact in facts)


def test_an_everyday_fact_is_not_hidden(analyser: RuleAnalyser) -> None:
    facts = read(analyser, "Her son starts school in September." + REST).facts
    assert [fact.sensitive for fact in facts] == [False]


@pytest.mark.parametrize(
    "note",
    [
        "Didn't get a chance to ask about her holiday.",
        "On Tuesday you cut the daughter off while she spoke about the bill.",
        "The way she slowed down and let the son finish calmed the room.",
    ],
)
def test_a_customers_kin_and_what_was_not_asked_are_no_facts(
    analyser: RuleAnalyser, note: str
) -> None:
    assert read(analyser, note + REST).facts == ()


def test_praise_shows_what_the_leader_did_beside_what_was_voiced(analyser: RuleAnalyser) -> None:
    analysis = read(analyser, "Ines was in tears. I sat with her and let her talk." + REST)
    (found,) = (one for one in analysis.findings if one.id == "acknowledgement")
    assert found.quotes[0].text.startswith("Ines was in tears")
    assert found.quotes[-1].text.startswith("I sat with her")


def test_nothing_that_the_note_has_before_the_reply_is_passed_over_in_silence(
    analyser: RuleAnalyser,
) -> None:
    text = "Ines was quiet. The van is on her mind. I told her it will sort itself out."
    (found,) = (one for one in read(analyser, text + REST).findings if one.id == "missed-cue")
    assert "The van is on her mind" in found.say
    long = (
        "Then came the van, the list from June, the two keys and the door that still does not shut."
    )
    text = f"Ines was quiet. {long} I told her it will sort itself out."
    (found,) = (one for one in read(analyser, text + REST).findings if one.id == "missed-cue")
    assert "further on" in found.say
