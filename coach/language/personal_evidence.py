"""Evidence about the person behind the work: nothing asked, or something told and passed by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from coach.domain.conversation import Conversation, Kind, Mode, Role
from coach.domain.fact import FoundFact
from coach.domain.finding import LabelledTurn, Quote, Verdict
from coach.language.exchanges import Exchange
from coach.language.findings import Evidence
from coach.language.grounds import asks_on, reads_back
from coach.language.judged_talk import Talk
from coach.language.listening import replies
from coach.language.listening.personal import asks_of_life, mentions_life
from coach.language.listening.uptake import shared_stems
from coach.language.listening.weights import shipped_tables
from coach.language.listening.words import words_of
from coach.language.quoting import bare, quote_clause, quote_opening
from coach.language.reply_weighing import takes_up

TALK_WORDS, NOTE_WORDS = 300, 60
"""Words of a talk and of a note from which saying nothing personal says something (choices)."""
TAKEN_UP_WITHIN = 2
_ABOUT_PEOPLE = (Kind.ONE_TO_ONE, Kind.FIRST_MEETING, Kind.CAREER)
_HEAVY = ("blame", "sbi-feedback", "emotion-cue", "missed-cue")
_PERSONAL = ("personal-question", "disclosure")


def personal_evidence(talk: Talk) -> Iterator[Evidence]:
    """What a talk shows of interest in the person: facts passed by, or nothing asked or told."""
    if talk.is_meeting:
        return
    yield from _passed_by(talk)
    yield from personal_gap(talk.conversation, talk.turns, (), talk.exchanges)


def personal_gap(
    conversation: Conversation,
    turns: Sequence[LabelledTurn],
    facts: Sequence[FoundFact],
    judged: Sequence[Exchange],
) -> Iterator[Evidence]:
    """A kind question after a talk about nothing but work; none after a heavy talk.

    Args:
        conversation: The talk or note; its kind decides whether it is asked at all.
        turns: Its labelled turns.
        facts: What was found about the other's life.
        judged: Its cues: where something weighs on them, that comes first.
    """
    note = conversation.mode is Mode.NOTES
    words = sum(len(turn.text.split()) for turn in conversation.turns)
    if words < (NOTE_WORDS if note else TALK_WORDS) or conversation.kind not in _ABOUT_PEOPLE:
        return
    if facts or judged or any(one.has(*_PERSONAL, *_HEAVY) for one in turns):
        return
    where = "Your note" if note else "This talk"
    reason = f"{where} holds nothing that coach reads as about their life."
    yield Evidence(
        "personal-absent",
        Verdict.NUDGE,
        0.4,
        (),
        reason,
        say="Work filled this one, it seems. What would you like to know about them?",
    )


def _passed_by(talk: Talk) -> Iterator[Evidence]:
    for at, labelled in enumerate(talk.turns):
        turn = labelled.turn
        told = [label for label in labelled.labels if label.id == "disclosure"]
        if turn.role is not Role.OTHER or not told or _wants_something(labelled):
            continue
        if any(one.has("personal-question") for one in talk.leader_after(at, len(talk.turns))):
            continue
        if at and asks_of_life(talk.turns[at - 1].turn.text):
            continue  # the leader had asked: nothing was passed by
        first = told[0]
        said = quote_clause(turn, first.start, first.end)
        words = said.text
        window = talk.leader_after(at, TAKEN_UP_WITHIN)
        if not _is_of_life(words) or len(window) < TAKEN_UP_WITHIN:
            continue
        if any(_takes_interest(one, words) or _receives(one.turn.text) for one in window):
            continue
        yield _passed(at, said, quote_opening(window[0].turn))


def _wants_something(labelled: LabelledTurn) -> bool:
    """Whether a turn tells of life only to ask for something; then its answer counts."""
    asks = labelled.has("request-to-leader", "request", "open-question", "closed-question")
    return asks or "?" in labelled.turn.text


_EXCLAIMS = re.compile(
    r"^\W*(?:\w+\W+){0,2}?(?:oh|aw+|ah|wow|ooh|ha|ouch|gosh|god|goodness|blimey|bless|lovely|brilliant"
    r"|great|nice|cool|sweet|congrat\w*|wonderful|amazing|exciting|fab\w*|good for|sorry|poor|hope"
    r"|mind yourself|enjoy|happy|best of|how old|boy or)\b|!",
    re.IGNORECASE,
)
"""A reply that receives a piece of life in a word."""
_RELIEVES = re.compile(
    r"\b(?:would|might|could) (?:[\w'-]+ ){0,6}help|\b(?:you can|you could|you're|take|of course"
    r"|don't worry|no problem|why not|that's (?:fine|ok|okay)|fine by me|i'll|let me|let's see if"
    r"|we'll|we can|i can|swap|cover)\b",
    re.IGNORECASE,
)
"""A reply that gives something on account of it: taking up without a word in common."""


def _receives(reply: str) -> bool:
    text = reply.replace("’", "'")
    return _EXCLAIMS.search(text) is not None or _RELIEVES.search(text) is not None


def _passed(at: int, said: Quote, reply: Quote) -> Evidence:
    plain = bare(said.text)
    return Evidence(
        "detail-passed-by",
        Verdict.NUDGE,
        0.6,
        (said, reply),
        "Your next two turns speak of other things.",
        at,
        say=f"They told you: “{plain}”. You could ask after it next time.",
        try_=f"You told me: “{plain}”. How is that?",
    )


def _is_of_life(words: str) -> bool:
    line = f" {' '.join(words_of(words))} "
    return mentions_life(line) and len(words.split()) > TAKEN_UP_WITHIN


def _takes_interest(labelled: LabelledTurn, said: str) -> bool:
    text = labelled.turn.text
    if labelled.has("personal-question") or takes_up(labelled):
        return True
    if reads_back(labelled) and "you" in words_of(text):
        return True
    if asks_on(labelled, said) or replies.empathises(text):
        return True
    return bool(shared_stems(text, said, shipped_tables()))
