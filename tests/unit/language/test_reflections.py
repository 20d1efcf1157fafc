"""Readings-back, acknowledgement, requests and uptake: what a reply does, from its words."""

from __future__ import annotations

import pytest

from coach.language.analyser import RuleAnalyser, build
from coach.language.listening import replies
from coach.language.listening.at_work import is_about_work
from coach.language.listening.phrases import Phrases
from coach.language.listening.requests import requests_in
from coach.language.listening.statements import stem
from coach.language.listening.uptake import shared_stems, uptake_signs
from coach.language.listening.weights import Weights, read_synonyms, shipped_tables
from tests.unit.language.talks import talk

REFLECTIONS = ("reflection-simple", "reflection-complex", "paraphrase-check")
TABLES = shipped_tables()


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("I worked two weekends in a row.", "So you've had two weekends without a break."),
        ("I said yes again, like always.", "You hate letting people down."),
        ("They chose Tom for it.", "It sounds like you felt passed over."),
        ("I don't know how I'd tell the kids.", "You're worried about what the kids will think."),
    ],
)
def test_giving_back_what_was_said_is_a_reading_back(
    engine: RuleAnalyser, said: str, reply: str
) -> None:
    assert engine.annotate(talk(f"O: {said}", f"L: {reply}"))[1].has(*REFLECTIONS)


@pytest.mark.parametrize(
    "reply",
    [
        "What happened?",
        "Mm-hmm.",
        "Sounds like a plan.",
        "I'll send the form.",
        "Bye, see you Monday.",
    ],
)
def test_questions_continuers_and_plans_are_no_reading_back(
    engine: RuleAnalyser, reply: str
) -> None:
    assert not engine.annotate(talk("O: Tom left the team.", f"L: {reply}"))[1].has(*REFLECTIONS)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("Can I have the van on Thursday?", "It's yours, all day."),
        ("They moved my desk into the corridor.", "You're back by the window from Monday."),
        ("Thanks.", "You got the whole choir into the hall in four minutes."),
        ("The pump is leaking again.", "The pump's going back to Leeds on Wednesday."),
        ("I'll bring the keys round.", "Good man. You did a great job on the gate."),
        ("Right.", "Check your tyres before you go."),
    ],
)
def test_grants_plans_orders_and_praise_at_work_are_no_reading_back(
    engine: RuleAnalyser, said: str, reply: str
) -> None:
    assert not engine.annotate(talk(f"O: {said}", f"L: {reply}"))[1].has(*REFLECTIONS)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("I lost the whole day's catch and he laughed.", "A whole day's catch. That's rough."),
        ("I was told on the tannoy.", "You heard it on the tannoy, like everybody else."),
        ("I feel like a visitor here.", "A visitor, in the place you built."),
    ],
)
def test_words_of_theirs_and_what_it_did_to_them_are_a_reading_back(
    engine: RuleAnalyser, said: str, reply: str
) -> None:
    assert engine.annotate(talk(f"O: {said}", f"L: {reply}"))[1].has(*REFLECTIONS)


def test_where_nothing_is_arranged_a_statement_is_read_more_readily() -> None:
    life = ["I can't seem to stop, whatever I try, and it gets to me in the evenings."] * 12
    job = ["The rota for Monday, the van for Tuesday and the report for the client."] * 12
    assert is_about_work(["I've had enough."])
    assert is_about_work(job)
    assert not is_about_work(life)


def test_acknowledgement_is_undone_by_a_but() -> None:
    assert replies.acknowledges("That makes sense, you had no warning.")
    assert not replies.acknowledges("That makes sense, but we can't.")
    assert not replies.acknowledges("It doesn't make sense.")


def test_empathy_is_not_courtesy() -> None:
    assert replies.empathises("I'm so sorry to hear that.")
    assert replies.empathises("That must have been exhausting.")
    assert not replies.empathises("I'm sorry if you felt hurt.")
    assert not replies.empathises("That's hard to schedule.")


@pytest.mark.parametrize(
    "text", ["Mm.", "Yeah.", "Oh no.", "I see.", "Right, okay.", "uh huh yeah"]
)
def test_a_continuer_is_a_whole_short_turn(text: str) -> None:
    assert replies.is_backchannel(text)


@pytest.mark.parametrize(
    "text", ["Yeah, ship it Friday.", "Right, next item.", "No, you can't.", ""]
)
def test_a_turn_that_says_something_is_no_continuer(text: str) -> None:
    assert not replies.is_backchannel(text)


@pytest.mark.parametrize(
    "text",
    [
        "Could you talk to finance for me?",
        "I was hoping you could join.",
        "Any chance you can review it?",
        "I wonder if somebody else could take that week.",
        "It would be great if you backed me on this.",
        "can you please send me the figures by monday",
    ],
)
def test_a_request_is_found_straight_or_roundabout(text: str) -> None:
    assert requests_in(text, TABLES)


@pytest.mark.parametrize(
    "text", ["Can you believe it?", "The deck is done.", "I like the new desk."]
)
def test_what_asks_for_nothing_is_no_request(text: str) -> None:
    assert not requests_in(text, TABLES)


def test_synonyms_count_as_taking_up() -> None:
    assert shared_stems("What is so tiring about it?", "I'm knackered.", TABLES)
    assert not shared_stems("The cake is ready.", "I'm knackered.", TABLES)
    assert read_synonyms(["rota shift  # work times", "# nothing"]) == {"rota": 0, "shift": 0}


def test_a_rare_shared_word_counts_more_than_a_common_one() -> None:
    rare = uptake_signs("The scaffolding?", "We lost the scaffolding.", TABLES)["overlap"]
    common = uptake_signs("The what?", "We lost the scaffolding.", TABLES)["overlap"]
    assert rare > common


def test_endings_do_not_matter() -> None:
    assert stem("worries") == stem("worried") == stem("worrying")
    assert stem("planned") == stem("planning") == stem("plans")


def test_weights_add_up_and_say_how_sure() -> None:
    weights = Weights(constant=-1.0, cut=0.0, terms={"asks": 2.0})
    assert weights.says_yes({"asks": 1.0, "unknown": 9.0})
    assert not weights.says_yes({})
    assert weights.sureness({"asks": 1.0}) > 0.5 > weights.sureness({})


def test_a_wording_matches_whole_words_at_its_place() -> None:
    found = Phrases("[greeting]\n^ hello\n# a comment\nbye $\n[both]\n{greeting} there\n")
    assert found.names() == ("greeting", "both")
    assert found.says("greeting", " hello you ")
    assert not found.says("greeting", " oh hello you ")
    assert found.says("greeting", " good bye ")
    assert not found.says("greeting", " bye now ")
    assert found.says("both", " hello there ")
