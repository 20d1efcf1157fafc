"""Judgement of a note: what the other voiced, and what the note says was done with it.

A note is the leader's memory: what it leaves out is weak evidence, so nothing here is a miss and
every sentence begins with the note, not with the leader.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from coach.domain.commitment import Firmness, FoundCommitment, Owner
from coach.domain.conversation import Conversation, Turn
from coach.domain.fact import FoundFact
from coach.domain.finding import Finding, LabelledTurn, Measures
from coach.language.exchanges import Exchange
from coach.language.facts import facts_in_note
from coach.language.findings import NOTES_CAP, Evidence, Rules, choose
from coach.language.listening.note_actors import UNKNOWN
from coach.language.listening.note_answers import with_answers
from coach.language.listening.note_reactions import with_reactions
from coach.language.listening.note_reading import Clause, read_note
from coach.language.measures import measure
from coach.language.note_evidence import note_evidence, plain_miss
from coach.language.note_labels import labels_of
from coach.language.note_reception import received_in
from coach.language.open_promises import open_promises
from coach.language.personal_evidence import personal_gap

FEWEST_WORDS, FEWEST_FRAMES = 25, 2
"""A note thinner than this says too little to find anything in (a choice)."""
Read = tuple[tuple[LabelledTurn, ...], tuple[Finding, ...], tuple[FoundFact, ...], Measures]


def judge_note(
    conversation: Conversation,
    labelled_turns: Sequence[LabelledTurn],
    commitments: Sequence[FoundCommitment],
    rules: Rules,
) -> Read:
    """Judge a note; see `coach.language.judging.judge`."""
    turns: list[LabelledTurn] = []
    judged: list[Exchange] = []
    evidence: list[Evidence] = []
    facts: list[FoundFact] = []
    for at, labelled in enumerate(labelled_turns):
        text = labelled.turn.text
        clauses = with_answers(
            text, with_reactions(read_note(text, conversation.leader, conversation.other))
        )
        turns.append(replace(labelled, labels=labels_of(labelled, clauses)))
        facts.extend(facts_in_note(conversation, labelled.turn, clauses))
        mine = [one for one in commitments if _is_mine(one, labelled.turn)]
        taken_on = [(one.start, one.firmness in _MEANT) for one in mine]
        received = list(received_in(at, text, clauses, taken_on))
        judged.extend(received)
        if _is_thin(labelled.turn, clauses):
            evidence.extend(plain_miss(labelled.turn, clauses, received))
        else:
            evidence.extend(note_evidence(turns[-1], clauses, received, rules))
    if evidence or not all(_is_thin(t.turn, ()) for t in turns):
        texts = {labelled.turn.n: labelled.turn for labelled in labelled_turns}
        evidence.extend(open_promises(texts, commitments, conversation.date, NOTES_CAP))
        evidence.extend(personal_gap(conversation, turns, facts, judged))
    numbers = measure(conversation, turns, judged)
    return tuple(turns), choose(evidence, rules), tuple(facts), numbers


def _is_thin(turn: Turn, clauses: Sequence[Clause]) -> bool:
    framed = sum(one.actor != UNKNOWN or one.cue is not None or one.gap for one in clauses)
    return len(turn.text.split()) < FEWEST_WORDS or (bool(clauses) and framed < FEWEST_FRAMES)


def _is_mine(found: FoundCommitment, turn: Turn) -> bool:
    return found.owner is Owner.LEADER and found.turn == turn.n


_MEANT = (Firmness.FIRM, Firmness.CONDITIONAL)
