"""Findings: in talks and notes, ordered, worded and held back where evidence is thin."""

from __future__ import annotations

import pytest

from coach.domain.finding import Finding, Verdict
from coach.language.analyser import RuleAnalyser, build
from tests.unit.language.talks import note, talk


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


def of_note(engine: RuleAnalyser, text: str) -> tuple[Finding, ...]:
    return engine.analyse(note(text)).findings


def ids(findings: tuple[Finding, ...]) -> set[str]:
    return {one.id for one in findings}


PASSED_OVER = (
    "Weekly with Sam. He said he's worn out by the nights and can't switch off. Told him to talk to"
    " HR about it. We went through the backlog and he will send the list by Friday."
)
TAKEN_UP = PASSED_OVER.replace(
    "Told him to talk to HR about it.", "Asked what would help and listened."
)


def test_a_note_is_never_told_that_something_was_missed(engine: RuleAnalyser) -> None:
    found = [one for one in of_note(engine, PASSED_OVER) if one.id == "missed-cue"]
    assert found
    assert all(one.verdict is Verdict.UNCERTAIN for one in found)
    assert all(one.say.startswith("Your note") for one in found)
    assert all(one.confidence <= 0.6 for one in of_note(engine, PASSED_OVER))


def test_a_note_that_tells_how_it_was_received_is_praised(engine: RuleAnalyser) -> None:
    found = of_note(engine, TAKEN_UP)
    assert "missed-cue" not in ids(found)
    assert any(one.verdict is Verdict.STRENGTH and one.shown for one in found)


def test_a_gap_the_leader_noticed_is_praised(engine: RuleAnalyser) -> None:
    text = (
        "Catch-up with Sam about the depot plan and the two open audit actions, all on track."
        " Didn't ask about his course. He sends the plan on Tuesday."
    )
    found = [one for one in of_note(engine, text) if "yourself" in one.say]
    assert found
    assert found[0].verdict is Verdict.STRENGTH
    assert "course" in found[0].quotes[0].text


def test_a_thin_note_gets_no_findings(engine: RuleAnalyser) -> None:
    assert not of_note(engine, "Quick catch-up with Sam. He seemed flat.")


def test_third_person_in_notes_is_read_as_theirs(engine: RuleAnalyser) -> None:
    labels = engine.analyse(
        note("He's worn out. S seemed flat. Sam is worried about the audit.")
    ).turns[0]
    assert sum(label.id.endswith("-cue") for label in labels.labels) == 3
    own = engine.analyse(note("I'm worn out. I was worried about the audit.")).turns[0]
    assert not any(label.id.endswith("-cue") for label in own.labels)


def test_every_quote_is_an_exact_piece_of_its_turn(engine: RuleAnalyser) -> None:
    for conversation in (note(PASSED_OVER), talk("O: I'm exhausted.", "L: Just delegate it.")):
        analysis = engine.analyse(conversation)
        texts = {turn.n: turn.text for turn in conversation.turns}
        assert analysis.findings
        for finding in analysis.findings:
            for quote in finding.quotes:
                assert texts[quote.turn][quote.start : quote.end] == quote.text


def test_every_finding_has_its_rule_s_words_and_a_reason(engine: RuleAnalyser) -> None:
    findings = of_note(engine, PASSED_OVER)
    assert findings
    for finding in findings:
        assert finding.say
        assert finding.reason
        assert finding.source


def test_two_interruptions_are_pointed_at_and_one_is_not(engine: RuleAnalyser) -> None:
    once = ("O: The problem is that we—", "L: We open on Friday.", "O: Okay.")
    twice = (*once, "O: But what I mean is—", "L: The plan is the plan.")
    assert "interruption" not in ids(engine.analyse(talk(*once)).findings)
    assert "interruption" in ids(engine.analyse(talk(*twice)).findings)


def test_stacked_questions_are_those_about_different_things(engine: RuleAnalyser) -> None:
    stacked = talk("L: How was the trip? Did the client sign the papers?", "O: Yes.")
    assert "stacked-questions" in ids(engine.analyse(stacked).findings)
    single = talk("L: Really? How come?", "O: They left.")
    assert "stacked-questions" not in ids(engine.analyse(single).findings)


def test_a_check_or_a_rebuke_is_not_praised_as_asking_on(engine):
    checked = talk("O: I have the figures for section two.", "L: Only section two? I wanted all.")
    waved_off = talk("O: Callum has my old accounts.", "L: We've been through that. Who with?")
    for said in (checked, waved_off):
        findings = engine.analyse(said).findings
        assert "follow-up-question" not in {one.id for one in findings if one.shown}


def test_praise_with_its_reason_in_the_next_sentence_is_not_called_bare(engine):
    said = talk("L: Nice work. The retry you added saved us when the vendor fell over.", "O: Oh.")
    assert "appreciation-generic" not in ids(engine.analyse(said).findings)


@pytest.mark.parametrize(
    "reply",
    [
        ("L: Oh, brilliant. Boy or girl?", "O: Girl.", "L: Then Sam covers the site."),
        ("L: Would a later start help for a bit?", "O: Yes.", "L: Then half eight it is."),
    ],
)
def test_news_that_was_received_in_a_word_or_with_relief_was_not_passed_by(engine, reply):
    said = talk("O: My wife is due on the first of December.", *reply)
    assert "detail-passed-by" not in ids(engine.analyse(said).findings)


def test_a_request_told_in_a_story_is_not_held_against_the_leader(engine):
    said = talk(
        "O: I went to the foreman and said could you move me to the other line.",
        "L: That was a good decision.",
        "O: The others stared.",
        "L: Now the rota.",
        "O: Fine.",
        "L: It is late this month.",
    )
    assert not [
        one for one in engine.analyse(said).findings if one.id == "request-unanswered" and one.shown
    ]


def test_what_is_done_on_the_spot_needs_no_day(engine):
    said = talk("L: I'll go over the figures from last week.", "O: Yes.", "L: Costs are up.")
    assert "commitment-undated" not in ids(engine.analyse(said).findings)
