"""What is decided about promises and facts is what is kept."""

from collections.abc import Sequence
from datetime import date

import pytest

from coach.domain.commitment import Firmness, FoundCommitment, Owner
from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.due import Due, DueKind
from coach.domain.fact import FoundFact
from coach.domain.finding import Analysis, Finding, Measures, Quote, Verdict
from coach.domain.person import Person
from coach.domain.reflection import Answer
from coach.tui.widgets.confirm_list import item_text
from coach.tui.widgets.confirm_state import ConfirmList, Decision, PromiseItem
from coach.tui.widgets.finding_answers import Answers

SUNDAY = date(2026, 11, 22)
FRIDAY = date(2026, 11, 27)


def found(
    what: str,
    owner: Owner = Owner.LEADER,
    firmness: Firmness = Firmness.FIRM,
    due: Due | None = None,
) -> FoundCommitment:
    text = f"I'll {what}"
    return FoundCommitment(1, 0, len(text), text, owner, None, None, firmness, due, what)


def analysis(
    commitments: Sequence[FoundCommitment] = (),
    facts: Sequence[FoundFact] = (),
    findings: Sequence[Finding] = (),
) -> Analysis:
    talk = Conversation(Mode.NOTES, (Turn(1, None, Role.LEADER, "A note."),), SUNDAY)
    return Analysis(talk, (), tuple(findings), tuple(commitments), tuple(facts), Measures(2))


@pytest.fixture
def state():
    friday = Due("by Friday", FRIDAY, FRIDAY, DueKind.DAY)
    return ConfirmList(
        analysis(
            [found("send the deck", due=friday), found("call HR"), found("see", Owner.UNKNOWN)],
            [FoundFact(1, 0, 5, "Marcus", "son plays on Saturday")],
        )
    )


def test_nothing_is_kept_that_was_not_decided(state):
    assert state.left == 4
    assert state.promises() == ()
    assert state.facts() == ()


def test_a_promise_said_again_in_the_same_talk_is_asked_about_once():
    friday = Due("by Friday", FRIDAY, FRIDAY, DueKind.DAY)
    twice = ConfirmList(
        analysis(
            [
                found("send the deck", due=friday),
                found("Send  the deck", due=friday),
                found("send the deck"),
                found("send the deck", Owner.OTHER, due=friday),
            ]
        )
    )
    asked = [(at, one) for at, one in enumerate(twice.items) if isinstance(one, PromiseItem)]
    assert [(one.promise.owner, twice.day(at)) for at, one in asked] == [
        (Owner.LEADER, FRIDAY),
        (Owner.LEADER, None),
        (Owner.OTHER, FRIDAY),
    ]


def test_one_key_each_keeps_and_skips(state):
    state.decide(0, Decision.KEEP)
    state.decide(1, Decision.SKIP)
    state.decide(3, Decision.KEEP)
    assert [one.what for one in state.promises()] == ["send the deck"]
    assert state.promises()[0].due.latest == FRIDAY
    assert [one.text for one in state.facts()] == ["son plays on Saturday"]
    assert state.left == 1


def test_the_cursor_goes_round_to_what_is_left(state):
    state.decide(1, Decision.KEEP)
    assert state.next_open(0) == 2
    state.decide(3, Decision.SKIP)
    assert state.next_open(2) == 0
    state.keep_all()
    assert state.next_open(0) is None


def test_keep_all_leaves_what_was_skipped(state):
    state.decide(0, Decision.SKIP)
    state.keep_all()
    assert [one.what for one in state.promises()] == ["call HR", "see"]


def test_what_is_changed_is_kept_as_changed(state):
    state.reword(0, "  send the  slides ")
    state.set_day(1, FRIDAY, "fri")
    state.change_owner(2)
    state.set_day(3, SUNDAY)
    state.toggle_sensitive(3)
    first, second, third = state.promises()
    assert first.what == "send the slides"
    assert first.quote == "I'll send the deck"
    assert (second.due.phrase, second.due.latest) == ("fri", FRIDAY)
    assert third.owner is Owner.OTHER
    fact = state.facts()[0]
    assert (fact.sensitive, fact.ask_after) == (True, SUNDAY)


def test_a_day_can_be_taken_away(state):
    state.set_day(0, None)
    assert state.promises()[0].due is None


@pytest.mark.parametrize(
    ("what", "phrase", "kept"),
    [
        ("send the rota by Fri", "by Fri", "send the rota"),
        ("draft the paper (by 27/11)", "by 27/11", "draft the paper"),
        ("intro to Lorna, this wk", "this wk", "intro to Lorna"),
        ("by Friday", "by Friday", "by Friday"),
        ("book Friday off", "Friday", "book Friday off"),
    ],
)
def test_the_day_stands_beside_the_words_not_in_them(what, phrase, kept):
    due = Due(phrase, FRIDAY, FRIDAY, DueKind.DAY)
    state = ConfirmList(analysis([found(what, due=due)]))
    assert state.words(0) == kept


def test_blank_words_change_nothing(state):
    state.reword(0, "   ")
    assert state.words(0) == "send the deck"
    assert state.left == 4


def test_keys_that_mean_nothing_for_a_line_leave_it_alone(state):
    assert not state.toggle_sensitive(0)
    assert not state.change_owner(3)
    assert state.left == 4


def test_in_confidence_goes_for_promises_and_facts(state):
    state.toggle_confidential(0)
    state.toggle_confidential(3)
    assert state.promises()[0].confidential
    assert state.facts()[0].confidential


def test_a_line_says_whose_when_and_asks_for_the_day_that_is_missing(state):
    dated, undated, unowned, fact = (
        item_text(item, "Marcus", SUNDAY).plain for item in state.items
    )
    assert "[ ] You promised: send the deck · by Fri 27 Nov" in dated
    assert "when?" in undated
    assert "who?" in unowned
    assert "About Marcus: son plays on Saturday" in fact


def test_a_fact_about_somebody_else_says_so_in_its_words():
    marcus = Person("m", "Marcus Lee", SUNDAY)
    facts = [FoundFact(1, 0, 5, "Marcus", "has a son"), FoundFact(1, 6, 9, "Priya", "moves house")]
    state = ConfirmList(analysis(facts=facts), person=marcus)
    state.keep_all()
    assert [one.text for one in state.facts()] == ["has a son", "Priya: moves house"]


def test_a_refusal_is_not_asked_for_a_day():
    state = ConfirmList(analysis([found("pay for it", firmness=Firmness.DECLINED)]))
    text = item_text(state.items[0], "Marcus", SUNDAY).plain
    assert "You said no to: pay for it" in text
    assert "when?" not in text


def finding(rule: str, words: str) -> Finding:
    quote = Quote(1, 0, len(words), words)
    return Finding(rule, "listening", Verdict.NUDGE, 1, 0.5, (quote,), "why", "say")


def test_an_answer_stays_with_its_finding_when_another_comes_before_it():
    answers = Answers()
    answers.give(finding("topic-switch", "anyway"), Answer.NOT_THIS)
    later = analysis(findings=[finding("open-question", "how?"), finding("topic-switch", "anyway")])
    assert answers.by_position(later) == {1: Answer.NOT_THIS}


def test_the_same_answer_twice_takes_it_back():
    answers = Answers()
    one = finding("topic-switch", "anyway")
    answers.give(one, Answer.LATER)
    assert answers.give(one, Answer.LATER) is Answer.OPEN
    assert answers.by_position(analysis(findings=[one])) == {}
