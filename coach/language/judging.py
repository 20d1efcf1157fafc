"""Judgement: labelled turns in; findings, personal facts and the talk's numbers out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from coach.domain.commitment import FoundCommitment
from coach.domain.conversation import Conversation, Mode
from coach.domain.fact import FoundFact
from coach.domain.finding import Finding, LabelledTurn, Measures
from coach.domain.rule import Precision, Rule
from coach.language.exchanges import exchanges
from coach.language.facts import facts_in_talk
from coach.language.findings import Rules, choose
from coach.language.judged_talk import Talk
from coach.language.life_answers import with_life_asked
from coach.language.listening.listen import listen
from coach.language.measures import measure
from coach.language.note_judging import judge_note
from coach.language.talk_evidence import talk_evidence

UNPUNCTUATED, MEETING = 0.8, 0.6
"""How far a talk without punctuation, and one of more than two voices, is trusted (a choice: fewer
signs can be read; a reply may be meant for somebody else)."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a conversation comes to.

    Attributes:
        turns: The turns with the labels of rules and of listening, `heard` and `missed` filled in.
        findings: Shown ones first, in the order to show them; then the rest as spoken.
        facts: Personal facts, unconfirmed.
        measures: The talk's numbers.
    """

    turns: tuple[LabelledTurn, ...]
    findings: tuple[Finding, ...]
    facts: tuple[FoundFact, ...]
    measures: Measures


def judge(
    conversation: Conversation,
    labelled_turns: Sequence[LabelledTurn],
    commitments: Sequence[FoundCommitment],
    rules: Iterable[Rule],
    measured: Mapping[str, Precision] | None = None,
) -> Judgement:
    """Judge a conversation.

    Args:
        conversation: The talk or note; its day is what dates count from.
        labelled_turns: Its turns with the labels of the rules.
        commitments: What was promised in it.
        rules: The rules in force; a finding whose rule is not among them is not made.
        measured: How often each rule was right, where that was measured.
    """
    book = Rules(rules, measured)
    if conversation.mode is Mode.NOTES:
        return Judgement(*judge_note(conversation, labelled_turns, commitments, book))
    turns = with_life_asked(listen(labelled_turns, conversation.mode))
    judged = exchanges(turns, _quality(conversation), meeting=_is_meeting(conversation))
    numbers = measure(conversation, turns, judged)
    evidence = talk_evidence(Talk(conversation, turns, judged, commitments, numbers), book)
    facts = tuple(facts_in_talk(conversation, turns))
    return Judgement(turns, choose(evidence, book, spoken=True), facts, numbers)


def _quality(conversation: Conversation) -> float:
    """How far the talk can be trusted to show who answers what: 1 at best."""
    if _is_meeting(conversation):
        return MEETING
    text = " ".join(turn.text for turn in conversation.turns[:40])
    marks = sum(text.count(mark) for mark in ".?!,")
    return 1.0 if marks * 25 >= len(text.split()) else UNPUNCTUATED


def _is_meeting(conversation: Conversation) -> bool:
    return len({turn.speaker for turn in conversation.turns if turn.speaker is not None}) > 2
