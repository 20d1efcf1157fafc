"""Personal facts: life outside the job is kept, with the day it would be kind to ask."""

from __future__ import annotations

from datetime import date

import pytest

from coach.domain.fact import FoundFact
from coach.language.analyser import RuleAnalyser, build
from coach.language.facts import ask_after
from tests.unit.language.talks import DAY, note, talk


@pytest.fixture(scope="module")
def engine() -> RuleAnalyser:
    return build()


def facts(engine: RuleAnalyser, text: str) -> tuple[FoundFact, ...]:
    return engine.analyse(talk("L: Hello.", f"O: {text}")).facts


@pytest.mark.parametrize(
    "text",
    [
        "My daughter starts school on Monday.",
        "We're expecting in June.",
        "I play in a band.",
        "My dad's in hospital.",
        "I'm training for a marathon.",
        "We got the keys to our new house.",
    ],
)
def test_what_they_tell_of_their_life_is_kept(engine: RuleAnalyser, text: str) -> None:
    (fact,) = facts(engine, text)
    assert fact.text == text
    assert fact.about == "Sam"


@pytest.mark.parametrize(
    "text",
    [
        "I run the stand-up.",
        "The parent process died.",
        "Your daughter is lovely.",
        "The deck is late.",
    ],
)
def test_work_that_shares_the_words_is_not(engine: RuleAnalyser, text: str) -> None:
    assert not facts(engine, text)


def test_health_and_loss_are_sensitive(engine: RuleAnalyser) -> None:
    assert [fact.sensitive for fact in facts(engine, "My dad's in hospital.")] == [True]
    assert [fact.sensitive for fact in facts(engine, "My daughter starts school on Monday.")] == [
        False
    ]


def test_the_day_to_ask_is_the_day_after_the_event() -> None:
    assert ask_after("my son's trials are on Saturday", DAY) == date(2026, 11, 22)
    assert ask_after("we have a new puppy", DAY) is None


def test_the_leader_s_own_life_is_not_a_fact_about_them(engine: RuleAnalyser) -> None:
    assert not engine.analyse(talk("L: My daughter starts school on Monday.", "O: Nice.")).facts
    assert not engine.analyse(
        note("Told him my wife is away this week. He was quiet about the audit today, though.")
    ).facts


def test_a_note_s_facts_are_about_the_other(engine: RuleAnalyser) -> None:
    (fact,) = engine.analyse(
        note("Good chat. Her son's trials for the county are on Saturday.")
    ).facts
    assert fact.about == "Sam"
    assert "trials" in fact.text
    assert fact.ask_after == date(2026, 11, 22)


def of_talk(engine: RuleAnalyser, *turns: str) -> list[str]:
    return [fact.text for fact in engine.analyse(talk(*turns)).facts]


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("And how's your dad after the fall?", "Home on Sunday, all going well."),
        ("How's the puppy?", "Chewed through a chair leg."),
        ("How are things at home?", "Busy. Olga has the twins till June."),
        ("When is the baby due?", "Third of April."),
    ],
)
def test_a_short_answer_to_a_personal_question_is_kept(
    engine: RuleAnalyser, asked: str, answer: str
) -> None:
    assert of_talk(engine, f"L: {asked}", f"O: {answer}")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("How are you?", "Grand, thanks."),
        ("How's your mum keeping?", "Ah, she's great, thanks for asking."),
        ("How's the rota?", "Done till June."),
        ("How's your brother?", "Fine. Could you sign the order?"),
        ("When is the draft due?", "Third of April."),
    ],
)
def test_a_pleasantry_or_work_is_no_fact(engine: RuleAnalyser, asked: str, answer: str) -> None:
    assert not of_talk(engine, f"L: {asked}", f"O: {answer}")


def test_the_answer_to_a_question_that_stays_with_it_is_kept_too(engine: RuleAnalyser) -> None:
    told = of_talk(
        engine,
        "L: Morning.",
        "O: My sister had her operation, so I'm minding her two.",
        "L: How long is she in?",
        "O: Until the weekend, they think.",
        "L: Right, when will you have the figures?",
        "O: By Tuesday.",
    )
    assert len(told) == 2
    assert "weekend" in told[1]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Doyle says he told her his daughter was slow. She denies it.",
        "A parent complained that she ignored her son at the gate.",
        "Wants the holiday form back from everyone by Friday.",
        "Talent partner has two people for the desk.",
        "Keys to the stock room are with the lads.",
    ],
)
def test_an_accusation_or_work_in_a_note_is_no_fact(engine: RuleAnalyser, text: str) -> None:
    assert not engine.analyse(note(text)).facts


def test_the_leader_s_half_of_a_sentence_is_left_out(engine: RuleAnalyser) -> None:
    (fact,) = engine.analyse(
        note("I told him I failed it twice and uh oh his gran's flying in from Lagos on Saturday")
    ).facts
    assert fact.text.startswith("his gran")
    assert fact.ask_after == date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Her father has to have a bypass. On second December.", date(2026, 12, 3)),
        ("His girl made the squad. First match is Saturday.", date(2026, 11, 22)),
        ("Her knee operation went fine. I'll send the plan on Friday.", None),
    ],
)
def test_the_day_to_ask_may_stand_in_the_next_sentence(
    engine: RuleAnalyser, text: str, day: date | None
) -> None:
    assert engine.analyse(note(text)).facts[0].ask_after == day


def test_what_is_told_in_confidence_is_marked(engine: RuleAnalyser) -> None:
    (fact,) = engine.analyse(
        note("Back after her miscarriage. She talked a little. Doesn't want it mentioned.")
    ).facts
    assert fact.sensitive
    assert fact.confidential


@pytest.mark.parametrize(
    "text",
    [
        "Broke his wrist at karate.",
        "Took up climbing in spring.",
        "Has joined a pottery class.",
        "Her teenager passed the exams.",
        "Separated from Jo since Easter.",
    ],
)
def test_a_note_s_short_line_about_their_life_is_kept(engine: RuleAnalyser, text: str) -> None:
    assert engine.analyse(note(text)).facts


@pytest.mark.parametrize(
    "text",
    [
        "The family on bed 6 want a meeting.",
        "The client's wife decides, she thinks.",
        "Took up the point with finance.",
        "The tenant's eviction is in court on Monday.",
        "She's expecting the parts at nine.",
        "He wants the garden lighting order doubled.",
    ],
)
def test_customers_and_goods_are_no_facts(engine: RuleAnalyser, text: str) -> None:
    assert not engine.analyse(note(text)).facts


@pytest.mark.parametrize(
    "text",
    [
        "Dog neuters are booked out until June.",
        "The agency lads start on the late line.",
        "She is covering theatre by herself since the move.",
        "He'd rather not talk to the family alone again.",
        "Take stock before the holidays of Marta.",
        "Holiday newsletter goes out Thursday.",
        "Says he can't be dad to the team as well.",
        "Two lots failed, colour band again.",
        "Wonders aloud whether theatre is not for him.",
    ],
)
def test_work_said_with_words_of_life_is_no_fact(engine: RuleAnalyser, text: str) -> None:
    assert not engine.analyse(note(text)).facts


@pytest.mark.parametrize(
    "text",
    [
        "Her dog is at the vet's again.",
        "His lads start school in September.",
        "She went to the theatre with her sister.",
        "He is moving back to his family in Porto.",
        "Back after the holiday of his life in Peru.",
        "She wants to be a mum one day.",
        "He plays bass in a band.",
        "His surgery is on the third.",
    ],
)
def test_life_beside_words_of_work_is_kept(engine: RuleAnalyser, text: str) -> None:
    assert engine.analyse(note(text)).facts
