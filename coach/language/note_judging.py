"""Judgement of a note: what the other voiced, and what the note says was done with it.

A note is the leader's memory: what it leaves out is weak evidence, so nothing here is a miss and
every sentence begins with the note, not with the leader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coach.domain.commitment import FoundCommitment, Owner
from coach.domain.conversation import Conversation, Turn
from coach.domain.fact import FoundFact
from coach.domain.finding import Finding, Label, LabelledTurn, Measures, Verdict
from coach.language.exchanges import Exchange
from coach.language.facts import facts_in_note
from coach.language.findings import NOTES_CAP, Evidence, Rules, choose
from coach.language.listening.note_actors import UNKNOWN
from coach.language.listening.note_reactions import with_reactions
from coach.language.listening.note_reading import Clause, read_note
from coach.language.listening.phrases import phrases
from coach.language.measures import measure
from coach.language.note_evidence import note_evidence, plain_miss
from coach.language.note_labels import labels_of
from coach.language.open_promises import open_promises
from coach.language.personal_evidence import personal_gap
from coach.language.reply_weighing import Reply

FEWEST_WORDS, FEWEST_FRAMES = 25, 2
"""A note thinner than this says too little to find anything in (a choice)."""
STEP_AWAY = 0.01
"""What each clause between a concern and its reply takes from the weight: it only orders them."""
AHEAD = 4
"""Clauses after a cue in which a note would tell how it was received."""
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
        clauses = with_reactions(
            read_note(labelled.turn.text, conversation.leader, conversation.other)
        )
        turns.append(replace(labelled, labels=labels_of(labelled, clauses)))
        facts.extend(facts_in_note(conversation, labelled.turn, clauses))
        taken_on = [one.start for one in commitments if _is_mine(one, labelled.turn)]
        received = list(_received(at, labelled.turn.text, clauses, taken_on))
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


def _received(
    at: int, text: str, clauses: Sequence[Clause], taken_on: Sequence[int]
) -> Iterator[Exchange]:
    """Each cue of a note and how the next clauses say it was received.

    Args:
        at: The note's turn.
        text: The note.
        clauses: The note, clause by clause.
        taken_on: Where the leader's promises begin: one soon after a cue answers it.
    """
    for i, one in enumerate(clauses):
        if one.cue is None:
            continue
        after = clauses[i + 1 : i + 1 + AHEAD]
        turned = next((c for c in after if c.advised or c.deflected), None)
        heard = one.received or any(
            c.received or (c.asked and not c.gap)
            for c in after
            if turned is None or c.start <= turned.start or "\n" not in text[turned.end : c.start]
        )
        label = Label(one.start, max(one.end, one.cue.end), one.cue.kind, one.cue.strength)
        reduces = "" if turned is None else "advice-too-soon" if turned.advised else "topic-switch"
        amount = min(NOTES_CAP, one.cue.strength * (0.9 if turned else 0.6))
        if turned is not None:  # of two concerns with one reply, the one next to it
            amount -= STEP_AWAY * (clauses.index(turned) - i)
        reply = None
        if turned is not None:
            reply = Reply(clauses.index(turned), gives_space=False, reduces=reduces, weight=0.9)
        until = after[-1].end if after else one.end
        aside = (0, 0) if turned is None else (turned.start, turned.end)
        answered = any(
            one.start < start < until and not aside[0] <= start < aside[1] for start in taken_on
        )
        # Absence is weak evidence in a note: a hint that nothing answers stays silent.
        settled = any(phrases("notes").says("resolved", c.words.line) for c in after[:1])
        answered = answered or (turned is None and settled)
        silent = heard or answered or (turned is None and one.cue.kind == "implicit-cue")
        verdict = None if silent else Verdict.UNCERTAIN
        yield Exchange(at, label, reply, heard, 0.0 if heard else round(amount, 3), verdict)
