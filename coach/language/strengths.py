"""Evidence of what a leader did well in a talk."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from coach.domain.conversation import Role, Turn
from coach.domain.finding import Label, LabelledTurn, Quote, Verdict
from coach.language.findings import Evidence, Rules, quote
from coach.language.grounds import asks_on
from coach.language.judged_talk import Talk
from coach.language.listening import replies
from coach.language.listening.personal import is_sensitive
from coach.language.listening.uptake import shared_stems
from coach.language.listening.weights import shipped_tables
from coach.language.listening.words import sentences, words_of
from coach.language.measures import QUESTIONS, follow_ups
from coach.language.quoting import MOST_WORDS, quote_clause

_STRENGTHS = {
    "reflection-complex": 0.9,
    "paraphrase-check": 1.0,
    "apology-owned": 1.0,
    "empathy-statement": 0.95,
    "appreciation-specific": 0.9,
    "needs-first-question": 0.95,
    "invite-concerns": 0.85,
    "acknowledgement": 0.85,
    "sbi-feedback": 0.9,
    "amends": 0.9,
    "personal-question": 0.8,
    "explain-why": 0.5,
    "share-goals": 0.5,
    "open-question": 0.6,
}
"""What is good to see, and how much it is worth pointing at."""


SURE_READING = 0.75
"""How sure a reading-back must be to be praised away from any cue."""


def _is_strength(label: Label, *, taken_up: bool) -> bool:
    """Whether a label is worth praise: openness only after a cue, readings-back only when sure."""
    if label.id not in _STRENGTHS:
        return False
    if label.id == "open-question":
        return taken_up
    return label.id != "reflection-complex" or taken_up or label.score >= SURE_READING


def _opens_them(text: str, label: Label) -> bool:
    """Whether a question is put to them, in a turn that neither plays down nor goes elsewhere."""
    asked = words_of(text[label.start : label.end])
    return "you" in asked and not (replies.switches(text) or replies.minimises(text))


_RECEIVING = re.compile(
    r"\b(?:your|you're|you've|you'd|sense|fair point|right to|thanks?|thank|sorry|apolog\w+|hard"
    r"|tough|difficult|a lot|heavy|unfair|rough|awful|horrible|must (?:be|have)|reasonable|valid"
    r"|understandable|appreciate|glad you|shouldn't have|deserve\w*|too much|natural|not nothing"
    r"|no wonder|anyone would|anybody would|i'd feel)\b",
    re.IGNORECASE,
)
"""Words that receive what was said, beyond "I understand" and "fair enough"."""


def _is_a_formula(text: str, label: Label) -> bool:
    """Whether an acknowledgement is no more than a form of words."""
    return _RECEIVING.search(text[label.start : label.end].replace("’", "'")) is None


def _asks_on_openly(labelled: LabelledTurn, said: str) -> bool:
    """Whether a question that builds on what was said leaves the floor to them.

    A turn that also waves off, corrects or goes elsewhere builds on nothing, and a check of a fact
    is worth no praise.
    """
    text = labelled.turn.text
    if replies.switches(text) or replies.minimises(text) or replies.argues(text):
        return False
    asked = [one for one in labelled.labels if one.id == "open-question"]
    return any(
        shared_stems(text[one.start : one.end], said, shipped_tables()) or asks_on(labelled, said)
        for one in asked
    )


FEWEST_PRAISED = 3
"""Words below which there is nothing to point at."""


def _with_lead(turn: Turn, own: Quote) -> Quote:
    """A very short quote with the sentence before it, which says what it is about."""
    if len(own.text.split()) > FEWEST_PRAISED + 1:
        return own
    before = [one for one in sentences(turn.text) if one.end <= own.start][-1:]
    if not before or len(turn.text[before[0].start : own.end].split()) > MOST_WORDS:
        return own
    return quote(turn, before[0].start, own.end)


def _walks_off(talk: Talk, at: int) -> bool:
    """Whether the leader leaves, or turns to something else, on what a question after them got."""
    answer = next((one for one in talk.turns[at + 1 : at + 2] if one.turn.role is Role.OTHER), None)
    after = talk.leader_after(at + 1, len(talk.turns))[:1]
    if answer is None or not after:
        return False
    heavy = any(is_sensitive(one.line) for one in sentences(answer.turn.text))
    reply = after[0].turn.text
    left = replies.takes_leave(reply) or replies.switches(reply) or replies.minimises(reply)
    return left if heavy or answer.has("emotion-cue") else replies.takes_leave(reply)


def _last_words(turn: Turn) -> Quote:
    last = sentences(turn.text)[-1:]
    return quote_clause(turn, last[0].start, last[0].end) if last else quote(turn)


def _question(labelled: LabelledTurn) -> Quote:
    asked = next(label for label in labelled.labels if label.id in QUESTIONS)
    return quote_clause(labelled.turn, asked.start, asked.end)


def strengths(talk: Talk, rules: Rules) -> Iterator[Evidence]:
    """What the leader did well: after a concern before anything else, and by its worth."""
    after_cue = {one.reply.at: one for one in talk.exchanges if one.heard and one.reply is not None}
    passed_over = {one.reply.at for one in talk.exchanges if one.verdict and one.reply is not None}
    for at, labelled in enumerate(talk.turns):
        if labelled.turn.role is not Role.LEADER or at in passed_over:
            continue
        for label in labelled.labels:
            rule = rules.get(label.id)
            if rule is None or not _is_strength(label, taken_up=at in after_cue):
                continue
            if label.id == "open-question" and not _opens_them(labelled.turn.text, label):
                continue
            weight = _STRENGTHS[label.id] + (0.5 if at in after_cue else 0.0)
            if label.id == "personal-question" and _walks_off(talk, at):
                continue
            if label.id == "acknowledgement" and _is_a_formula(labelled.turn.text, label):
                continue
            own = _with_lead(labelled.turn, quote_clause(labelled.turn, label.start, label.end))
            if len(own.text.split()) < FEWEST_PRAISED:
                continue
            quotes: tuple[Quote, ...] = (own,)
            if at in after_cue:
                cue = after_cue[at]
                voiced = talk.turns[cue.cue_at].turn
                theirs = quote_clause(voiced, cue.cue.start, cue.cue.end)
                quotes = (theirs, own) if len(theirs.text.split()) >= FEWEST_PRAISED else (own,)
            yield Evidence(
                label.id, Verdict.STRENGTH, label.score, quotes, rule.summary, at - 1, weight=weight
            )
    yield from _follow_ups(talk, set(after_cue))


def _follow_ups(talk: Talk, after_cue: Container[int]) -> Iterator[Evidence]:
    """Questions that ask on; those that check, correct or wave off are counted, never praised."""
    for at in follow_ups(talk.turns):
        both = (_last_words(talk.turns[at - 1].turn), _question(talk.turns[at]))
        weight = 0.7 + (0.5 if at in after_cue else 0.0)
        if not _asks_on_openly(talk.turns[at], talk.turns[at - 1].turn.text):
            weight = 0.0
        reason = "The question builds on what was just said."
        yield Evidence(
            "follow-up-question", Verdict.STRENGTH, 0.7, both, reason, at - 1, weight=weight
        )
