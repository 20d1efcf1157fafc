"""Personal facts: what the other person told of their life, and when it would be kind to ask."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.domain.due import DueKind
from coach.domain.fact import FoundFact
from coach.domain.finding import LabelledTurn
from coach.language.dues import find_times, resolve
from coach.language.listening.note_actors import LEADER, OTHER, THIRD, is_called
from coach.language.listening.note_reading import Clause
from coach.language.listening.personal import (
    asks_after_life,
    disclosures,
    is_in_confidence,
    is_private,
    is_sensitive,
    mentions_life,
)
from coach.language.listening.words import sentences, words_of

_DAYS = (DueKind.DAY, DueKind.PERIOD)
_PAST = re.compile(r"\b(?:last|ago|since|yesterday|was|were|went|had|did)\b", re.IGNORECASE)


def facts_in_talk(conversation: Conversation, turns: Sequence[LabelledTurn]) -> Iterator[FoundFact]:
    """Personal facts that the other told in a talk, in order; none in a note.

    Args:
        conversation: Gives the day and the names.
        turns: Its labelled turns.
    """
    if conversation.mode is Mode.NOTES:
        return
    for labelled in turns:
        turn = labelled.turn
        if turn.role is not Role.OTHER:
            continue
        for told in disclosures(turn.text):
            text = turn.text[told.start : told.end].strip()
            about = turn.speaker or conversation.other
            when = ask_after(text, conversation.date)
            end = told.start + len(text)
            kept = any(is_in_confidence(one.line) for one in sentences(turn.text))
            yield FoundFact(
                turn.n, told.start, end, about, text, told.sensitive, when, confidential=kept
            )


def ask_after(text: str, day: date) -> date | None:
    """The day after the event that `text` names, counted from `day`; None without one ahead.

    A time phrase that stands beside a past verb names no event to ask about.
    """
    for phrase in find_times(text):
        due = resolve(phrase, day)
        if due.latest is None or due.kind not in _DAYS or due.latest < day:
            continue
        before = text[max(0, phrase.start - 12) : phrase.end]
        if _PAST.search(before):
            continue
        return due.latest + timedelta(days=1)
    return None


def facts_in_note(
    conversation: Conversation, turn: Turn, clauses: Sequence[Clause]
) -> Iterator[FoundFact]:
    """Personal facts about the other that a note holds.

    A clause of the leader's own ("my daughter") tells nothing about the other. A question about
    their life tells what it asks after, with the answer that stands behind it.
    """
    until = 0
    for at, one in enumerate(clauses):
        line = _OF_A_CASE.sub(" - ", one.words.line)
        if one.start < until or _OF_MINE.search(line) or _of_others(turn.text, one, conversation):
            continue
        if not (mentions_life(line) or (is_sensitive(line) and _names_them(one, line))):
            continue
        asked = one.asked and asks_after_life(line)
        if asked:
            end = _with_answer(turn.text, clauses, at)
            if end is None:
                continue
        elif _is_not_about_them(one, line):
            continue
        else:
            end = one.end
        until = end
        text = turn.text[one.start : end]
        when = ask_after(text, conversation.date)
        nearby = clauses[max(0, at - 1) : at + 1 + _SAID_AFTER]
        kept = any(is_in_confidence(c.words.line) for c in nearby)
        sensitive = is_sensitive(f" {' '.join(words_of(text))} ")
        yield FoundFact(
            turn.n, one.start, end, conversation.other, text, sensitive, when, confidential=kept
        )


def _of_others(text: str, clause: Clause, conversation: Conversation) -> bool:
    """Whether the kin a clause names is somebody else's by name: a pupil's mother."""
    whose = _WHOSE.search(text, clause.start, clause.end)
    if whose is None or conversation.other is None:
        return False
    kin = mentions_life(f" {whose[1].lower()} ")
    return not kin and not is_called(whose[1], conversation.other)


_WHOSE = re.compile(
    r"\b([A-Z]\w+)['’]s (?:\w+ )?(?:mum|mam|mom|dad|mother|father|parents?|kids?|wife|husband"
    r"|partner|son|daughter|brother|sister|gran|nan|family)\b"
)


def _is_not_about_them(clause: Clause, line: str) -> bool:
    if clause.gap or (clause.asked and len(clause.words.words) <= _A_QUESTION):
        return True
    return clause.actor in (LEADER, THIRD) and not _ABOUT_THEM.search(line)


def _with_answer(text: str, clauses: Sequence[Clause], at: int) -> int | None:
    """Where the answer to a question ends: in its own clause, or in the next on the same line."""
    here = clauses[at]
    if "," in text[here.start : here.end]:
        return here.end
    for after in clauses[at + 1 : at + 2]:
        told = not (after.asked or after.advised or after.deflected or after.actor == LEADER)
        if told and "\n" not in text[here.end : after.start]:
            return after.end
    return None


def _names_them(clause: Clause, line: str) -> bool:
    """Whether a clause is plainly about the other's own body, home or loss."""
    return clause.actor == OTHER and _THEIRS.search(line) is not None and is_private(line)


_SAID_AFTER = 2
"""Clauses after a fact in which a note may say that it was told in confidence."""
_OF_A_CASE = re.compile(r" the (?:sons?|daughters?|mother|father|sister|brother) (?='s |\w|\$)")
"""Kin with "the" are those of a patient, pupil or customer."""
_A_QUESTION = 8
"""Words up to which a clause that asks holds no more than the question."""
_THEIRS = re.compile(r" (?:he|she|they|his|her|their) ")
_ABOUT_THEM = re.compile(r" (?:told me|mentioned|his|her|their) ")
_OF_MINE = re.compile(
    r" (?:my|our) (?:own )?(?:wife|husband|partner|kids?|son|daughter|dad|mum|mom|family|dog) "
)
