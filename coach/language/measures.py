"""The numbers of a talk, read off labelled turns."""

from __future__ import annotations

from collections.abc import Sequence

from coach.domain.conversation import Conversation, Mode, Role
from coach.domain.finding import LabelledTurn, Measures
from coach.language.exchanges import Exchange
from coach.language.grounds import EXPLICIT
from coach.language.listening.uptake import shared_stems
from coach.language.listening.weights import shipped_tables

FEWEST_QUESTIONS = 6
"""Questions below which the share of open ones says nothing (a choice, not a finding)."""
QUESTIONS = ("open-question", "closed-question")
REFLECTIONS = ("reflection-simple", "reflection-complex", "paraphrase-check")


def measure(
    conversation: Conversation, turns: Sequence[LabelledTurn], exchanges: Sequence[Exchange]
) -> Measures:
    """Count a talk; in a note only the words, and the cues the note tells of.

    Args:
        conversation: The talk.
        turns: Its labelled turns.
        exchanges: Its judged cues.
    """
    words = sum(len(turn.text.split()) for turn in conversation.turns)
    voiced = [one for one in exchanges if one.cue.id in EXPLICIT]
    if conversation.mode is Mode.NOTES:
        personal = sum(label.id == "personal-question" for one in turns for label in one.labels)
        heard = sum(one.heard for one in voiced)
        return Measures(words, personal_questions=personal, cues=len(voiced), cues_heard=heard)
    mine = [one for one in turns if one.turn.role is Role.LEADER]
    if not mine:
        return Measures(words)
    lengths = [len(one.turn.text.split()) for one in mine]
    asked = [label.id for one in mine for label in one.labels if label.id in QUESTIONS]
    opened = asked.count("open-question")
    return Measures(
        words=words,
        leader_share=round(sum(lengths) / words, 3) if words else None,
        questions=len(asked),
        open_share=round(opened / len(asked), 3) if len(asked) >= FEWEST_QUESTIONS else None,
        follow_ups=len(follow_ups(turns)),
        personal_questions=sum(
            label.id == "personal-question" for one in mine for label in one.labels
        ),
        reflections=sum(_reads_back(one) for one in mine),
        longest_turn_words=max(lengths),
        cues=len(voiced),
        cues_heard=sum(one.heard for one in voiced),
    )


SURE_REFLECTION = 0.7
"""How sure a reading-back must be to be counted: at work most statements are none."""


def _reads_back(labelled: LabelledTurn) -> bool:
    return any(
        label.id in REFLECTIONS and label.score >= SURE_REFLECTION for label in labelled.labels
    )


_ELLIPSIS = (
    "why 's that",
    "such as",
    "like what",
    "how so",
    "how come",
    "in what way",
    "tell me more",
    "say more",
)


def follow_ups(turns: Sequence[LabelledTurn]) -> tuple[int, ...]:
    """Indices of leader turns that ask on from the other's last turn."""
    found = []
    for i in range(1, len(turns)):
        turn, before = turns[i], turns[i - 1].turn
        if turn.turn.role is not Role.LEADER or before.role is not Role.OTHER:
            continue
        if turn.has(*QUESTIONS) and _builds_on(turn.turn.text, before.text):
            found.append(i)
    return tuple(found)


def _builds_on(text: str, said: str) -> bool:
    if said.rstrip().endswith("?"):
        return False
    if shared_stems(text, said, shipped_tables()):
        return True
    line = f" {text.lower()} ".replace("’", "'").replace("'s", " 's")
    points = any(
        f" {word}" in line for word in ("that", "it ", "it?", "they ", "them", "he ", "she ")
    )
    return (points and len(text.split()) <= 14) or any(phrase in line for phrase in _ELLIPSIS)
