"""What a leader is shown: only on sure grounds, in whole clauses, with their own words to try."""

from __future__ import annotations

import pytest

from coach.domain.conversation import Conversation
from coach.domain.finding import Finding, Verdict
from coach.language.analyser import RuleAnalyser, build
from coach.language.listening.words import words_of
from coach.language.quoting import MOST_WORDS, quote_clause, quote_opening
from tests.unit.language.talks import note, talk


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


def shown(engine: RuleAnalyser, rule: str, conversation: Conversation) -> list[Finding]:
    return [one for one in engine.analyse(conversation).first_shown() if one.id == rule]


@pytest.mark.parametrize(
    "lines",
    [
        ("O: I feel like we could reuse the old template here.", "L: Next, the budget."),
        ("O: He didn't tell me, he only left a message.", "L: Take the blue form, please."),
        ("O: I'm exhausted by the audit and I—", "L: So it takes all your strength."),
        ("O: I was nervous when I was new here.", "L: The slides are due on Friday."),
        ("O: I'm worried about the audit.", "L: How come?"),
        ("O: I'm worried about the audit.", "L: And what happened?"),
    ],
)
def test_opinions_memories_and_replies_that_ask_on_are_left_alone(
    engine: RuleAnalyser, lines: tuple[str, ...]
) -> None:
    assert not shown(engine, "missed-cue", talk(*lines, "O: Yes."))


def test_in_a_meeting_a_reply_to_somebody_else_passes_nothing_over(engine: RuleAnalyser) -> None:
    from dataclasses import replace

    said = talk(
        "O: I'm exhausted, it broke again.", "O: I can look.", "L: Thanks, the log is here."
    )
    turns = (said.turns[0], replace(said.turns[1], speaker="Kim"), said.turns[2])
    assert not shown(engine, "missed-cue", replace(said, turns=turns))


def test_a_passed_over_feeling_is_quoted_whole_and_given_back_in_their_words(
    engine: RuleAnalyser,
) -> None:
    said = "It is the launch. Honestly, I'm worn out and the nights make it worse. So there."
    conversation = talk(f"O: {said}", "L: Did you send the plan to finance?", "O: I did.")
    (found,) = shown(engine, "missed-cue", conversation)
    assert found.verdict is Verdict.MISS
    assert found.quotes[0].text == "Honestly, I'm worn out and the nights make it worse."
    assert "I'm worn out and the nights make it worse" in found.try_


def test_promises_without_a_day_make_one_nudge_with_their_own_words(engine: RuleAnalyser) -> None:
    conversation = talk(
        "O: The rota is a mess.",
        "L: I'll talk to Priya about the rota.",
        "O: And the contract?",
        "L: I'll send the contract over to you.",
        "O: Thanks.",
    )
    (found,) = shown(engine, "commitment-undated", conversation)
    assert len(found.quotes) == 2
    assert found.try_ == "I'll talk to Priya about the rota by Fri 20 Nov."


def test_what_is_done_on_the_spot_needs_no_day(engine: RuleAnalyser) -> None:
    conversation = talk("O: Which one?", "L: I'll just share my screen with you now.", "O: Ah.")
    assert not shown(engine, "commitment-undated", conversation)


def test_something_of_their_life_that_nobody_came_back_to_is_a_kind_nudge(
    engine: RuleAnalyser,
) -> None:
    told = "O: My daughter has her first recital on Saturday."
    passed = talk(told, "L: The budget is due on Friday.", "O: Yes.", "L: Then the hiring plan.")
    asked = talk(told, "L: Lovely! What does she play?", "O: Cello.", "L: Then the hiring plan.")
    (found,) = shown(engine, "detail-passed-by", passed)
    assert "first recital" in found.say
    assert not shown(engine, "detail-passed-by", asked)


def test_a_request_that_three_replies_do_not_answer_is_a_question(engine: RuleAnalyser) -> None:
    conversation = talk(
        "O: Could you sign off my training request?",
        "L: The plan looks solid.",
        "O: Okay.",
        "L: The demo went well on Tuesday.",
        "O: Good.",
        "L: They liked the charts.",
    )
    (found,) = shown(engine, "request-unanswered", conversation)
    assert found.verdict is Verdict.UNCERTAIN
    assert found.say.endswith("?")


def test_a_note_that_says_what_was_left_open_is_reminded_of_it(engine: RuleAnalyser) -> None:
    text = (
        "Sync with Sam about the release and the two bugs that are left. She updates the plan by "
        "Friday. Asked how the new desk works for her. Ran out of time for her career question."
    )
    (found,) = shown(engine, "open-loop", note(text))
    assert "career question" in found.say


def test_a_reply_on_another_subject_after_strain_is_labelled_and_little_heard(
    engine: RuleAnalyser,
) -> None:
    said = talk("O: I am totally exhausted and I cannot sleep.", "L: The deck is due Friday.")
    reply = engine.annotate(said)[1]
    assert reply.has("missed-cue")
    assert not reply.has("reflection-simple")
    assert reply.heard is not None
    assert reply.heard <= 0.1


def test_quotes_stay_short_and_hold_the_words_they_are_about() -> None:
    text = (
        "We went through the list, the one from June, and then the next one, because the client "
        "asked again, and honestly I am so tired of it, but the numbers are fine and the team is "
        "fine and the plan is fine."
    )
    turn = talk(f"O: {text}").turns[0]
    at = text.index("so tired")
    found = quote_clause(turn, at, at + len("so tired"))
    assert "so tired of it" in found.text
    assert len(found.text.split()) <= MOST_WORDS
    assert turn.text[found.start : found.end] == found.text
    assert len(words_of(quote_opening(turn).text)) <= MOST_WORDS


def test_a_story_that_follows_theirs_is_shown_beside_what_it_follows(engine: RuleAnalyser) -> None:
    conversation = talk(
        "O: I'm worn out, honestly, the night calls are too much.",
        "L: Right.",
        "O: On Friday I stood at the door for an hour before I went in.",
        "L: Oh, I had weeks like that when I was new. I once slept in the van.",
        "O: Yes.",
    )
    found = [one for one in engine.analyse(conversation).findings if one.id == "one-upping"]
    assert [one.quotes[0].turn for one in found] == [3]
