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
from coach.domain.rule import Level
from coach.language.exchanges import Exchange
from coach.language.facts import facts_in_note
from coach.language.findings import NOTES_CAP, Evidence, Rules, choose, quote
from coach.language.listening.note_reading import LEADER, UNKNOWN, Clause, read_note
from coach.language.listening.personal import asks_about_life, mentions_life
from coach.language.listening.phrases import phrases
from coach.language.measures import measure
from coach.language.open_ends import open_promises
from coach.language.personal_evidence import personal_gap
from coach.language.quoting import quote_clause
from coach.language.reply_weighing import Reply

FEWEST_WORDS, FEWEST_FRAMES = 25, 2
"""A note thinner than this says too little to find anything in (a choice)."""
AHEAD = 4
"""Clauses after a cue in which a note would tell how it was received."""
SOON = 2
"""Clauses after a cue in which taking it up earns praise (a choice)."""
_TAKEN_UP = "Your note says you stayed with this. What came next because of it?"
_ASK_AGAIN = "I thought about what you told me last time. How is it now?"
_NOT_NAMED = "Your note doesn't say what came back."

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
        clauses = read_note(labelled.turn.text, conversation.leader, conversation.other)
        turns.append(replace(labelled, labels=_labels(labelled, clauses)))
        facts.extend(facts_in_note(conversation, labelled.turn, clauses))
        taken_on = [one.start for one in commitments if _is_mine(one, labelled.turn)]
        received = list(_received(at, clauses, taken_on))
        judged.extend(received)
        if not _is_thin(labelled.turn, clauses):
            evidence.extend(_note_evidence(turns[-1], clauses, received, rules))
    if evidence or not all(_is_thin(t.turn, ()) for t in turns):
        texts = {labelled.turn.n: labelled.turn for labelled in labelled_turns}
        evidence.extend(open_promises(texts, commitments, NOTES_CAP))
        evidence.extend(personal_gap(conversation, turns, facts, judged))
    numbers = measure(conversation, turns, judged)
    return tuple(turns), choose(evidence, rules), tuple(facts), numbers


def note_labels(turn: Turn, leader: str | None, other: str | None) -> tuple[Label, ...]:
    """The labels that reading a note clause by clause gives."""
    return _labels(LabelledTurn(turn, ()), read_note(turn.text, leader, other))


def _is_thin(turn: Turn, clauses: Sequence[Clause]) -> bool:
    framed = sum(one.actor != UNKNOWN or one.cue is not None or one.gap for one in clauses)
    return len(turn.text.split()) < FEWEST_WORDS or (bool(clauses) and framed < FEWEST_FRAMES)


_CUES = frozenset(("emotion-cue", "concern-cue", "implicit-cue", "disclosure"))


def _labels(labelled: LabelledTurn, clauses: Sequence[Clause]) -> tuple[Label, ...]:
    """Labels of the rules, cues and life facts read by actor instead of by first person."""
    kept = {label for label in labelled.labels if label.id not in _CUES}
    for one in clauses:
        if one.cue is not None:
            kept.add(Label(one.start, one.end, one.cue.kind, one.cue.strength))
        if one.openly:
            kept.add(Label(one.start, one.end, "open-question", 0.6))
            if _asks_of_person(one.words.line):
                kept.add(Label(one.start, one.end, "personal-question", 0.7))
        if one.received:
            kept.add(Label(one.start, one.end, "acknowledgement", 0.7))
        if one.advised:
            kept.add(Label(one.start, one.end, "advice-form", 0.6))
    return tuple(sorted(kept))


def _asks_of_person(line: str) -> bool:
    about = phrases("notes").says("asks-person", line)
    return about or asks_about_life(line) or mentions_life(line)


def _is_mine(found: FoundCommitment, turn: Turn) -> bool:
    return found.owner is Owner.LEADER and found.turn == turn.n


def _received(at: int, clauses: Sequence[Clause], taken_on: Sequence[int]) -> Iterator[Exchange]:
    """Each cue of a note and how the next clauses say it was received.

    Args:
        at: The note's turn.
        clauses: The note, clause by clause.
        taken_on: Where the leader's promises begin: one soon after a cue answers it.
    """
    for i, one in enumerate(clauses):
        if one.cue is None:
            continue
        after = clauses[i + 1 : i + 1 + AHEAD]
        heard = one.received or any(c.received or (c.asked and not c.gap) for c in after)
        turned = next((c for c in after if c.advised or c.deflected), None)
        label = Label(one.start, one.end, one.cue.kind, one.cue.strength)
        reduces = "" if turned is None else "advice-too-soon" if turned.advised else "topic-switch"
        amount = min(NOTES_CAP, one.cue.strength * (0.9 if turned else 0.6))
        reply = None
        if turned is not None:
            reply = Reply(clauses.index(turned), gives_space=False, reduces=reduces, weight=0.9)
        until = after[-1].end if after else one.end
        aside = (0, 0) if turned is None else (turned.start, turned.end)
        answered = any(
            one.start < start < until and not aside[0] <= start < aside[1] for start in taken_on
        )
        # Absence is weak evidence in a note: a hint that nothing answers stays silent.
        silent = heard or answered or (turned is None and one.cue.kind == "implicit-cue")
        verdict = None if silent else Verdict.UNCERTAIN
        yield Exchange(at, label, reply, heard, 0.0 if heard else round(amount, 3), verdict)


def _note_evidence(
    labelled: LabelledTurn, clauses: Sequence[Clause], received: Sequence[Exchange], rules: Rules
) -> Iterator[Evidence]:
    turn = labelled.turn
    for one in received:
        words = quote(turn, one.cue.start, one.cue.end)
        if one.heard:
            if _is_taken_up(one, clauses, labelled):
                yield Evidence(
                    "acknowledgement",
                    Verdict.STRENGTH,
                    NOTES_CAP,
                    (words,),
                    "Your note shows that you took this up.",
                    say=_TAKEN_UP,
                    weight=1.0,
                )
            continue
        if one.verdict is not None:
            yield _passed_over(turn, clauses, one)
    for clause in clauses:
        words = quote(turn, clause.start, clause.end)
        if phrases("notes").says("left-open", clause.words.line):
            yield Evidence(
                "open-loop",
                Verdict.NUDGE,
                NOTES_CAP,
                (words,),
                "Your note says that this stayed open.",
                say=f"You noted “{words.text}”. When will you come back to it?",
                severity=1,
            )
        elif clause.gap:
            say = "You noticed this yourself. Shall it become a question for next time?"
            yield Evidence(
                "reported-act",
                Verdict.STRENGTH,
                NOTES_CAP,
                (words,),
                "You wrote down what you would do differently.",
                say=say,
                weight=0.95,
            )
        elif clause.openly and clause.actor == LEADER:
            yield Evidence(
                "open-question",
                Verdict.STRENGTH,
                0.5,
                (words,),
                "You asked, and wrote it down.",
                weight=0.8,
            )
    yield from _rule_hits(labelled, rules)


def _is_taken_up(one: Exchange, clauses: Sequence[Clause], labelled: LabelledTurn) -> bool:
    """Whether a note tells plainly enough for praise that the leader took a cue up.

    Soon after it, before any advice or change of subject, and not of somebody talked about behind
    their back.
    """
    at = next(i for i, clause in enumerate(clauses) if one.cue.start < clause.end)
    here = clauses[at]
    if any(
        label.id == "confidence-breach" and label.start < here.end and here.start < label.end
        for label in labelled.labels
    ):
        return False
    for clause in clauses[at : at + 1 + SOON]:
        if clause.gap:
            return False
        met = clause.received and not phrases("notes").says("received-else", clause.words.line)
        if met or (clause.openly and clause.actor == LEADER):
            return True
        if clause.advised or clause.deflected:
            return False
    return False


def _passed_over(turn: Turn, clauses: Sequence[Clause], one: Exchange) -> Evidence:
    words = quote(turn, one.cue.start, one.cue.end)
    if one.reply is None:
        say = f"You noted “{words.text}”; your note doesn't say more. Worth coming back to?"
        return Evidence(
            "missed-cue",
            Verdict.UNCERTAIN,
            one.amount,
            (words,),
            _NOT_NAMED,
            one.cue.start,
            say,
            severity=1,
            try_=_ASK_AGAIN,
        )
    then = clauses[one.reply.at]
    reply = quote(turn, then.start, then.end)
    say = (
        f"Your note goes from “{words.text}” to “{reply.text}”. "
        "Was there a moment in between where they said more?"
    )
    return Evidence(
        "missed-cue",
        Verdict.UNCERTAIN,
        one.amount,
        (words, reply),
        "Nothing in between says how it was received.",
        one.cue.start,
        say,
        severity=2,
        try_=_ASK_AGAIN,
    )


_NOT_IN_NOTES = frozenset(("yes-but", "leading-question", "closed-question", "stacked-questions"))


def _rule_hits(labelled: LabelledTurn, rules: Rules) -> Iterator[Evidence]:
    for label in labelled.labels:
        rule = rules.get(label.id)
        if (
            rule is None
            or rule.level is not Level.TURN
            or not rule.shown
            or label.id in _NOT_IN_NOTES
        ):
            continue
        if label.id in (
            "commitment-vague",
            "acknowledgement",
            "open-question",
            "personal-question",
        ):
            continue
        said = labelled.turn.text[label.start : label.end]
        if label.id == "confidence-breach" and "told me" in said:
            continue  # to write down what one was told is not to pass it on
        sure = min(NOTES_CAP, 0.7 * label.score)
        words = (quote_clause(labelled.turn, label.start, label.end),)
        if rule.severity >= 1:
            yield Evidence(rule.id, Verdict.NUDGE, sure, words, rule.summary)
        elif rule.id in (
            "appreciation-specific",
            "apology-owned",
            "sbi-feedback",
            "amends",
            "needs-first-question",
        ):
            yield Evidence(rule.id, Verdict.STRENGTH, sure, words, rule.summary, weight=0.9)
