"""Commitments in talk: what speakers say they will do, offers and requests that are taken up."""

from __future__ import annotations

import re
from datetime import date

from coach.domain.commitment import Firmness, FoundCommitment, Owner
from coach.domain.conversation import Conversation, Role, Turn
from coach.domain.due import Due
from coach.language.promises.cast import Cast, Party, cast_of
from coach.language.promises.clauses import sentences_of
from coach.language.promises.deadlines import Calendar, pick_due
from coach.language.promises.lexicon import RETRACT
from coach.language.promises.reading import State
from coach.language.promises.sentences import Reader, Reading
from coach.language.promises.text import fold, mask_quotes


def find_in_talk(conversation: Conversation, calendar: Calendar) -> tuple[FoundCommitment, ...]:
    """Find every commitment in a transcript.

    Args:
        conversation: The talk, its turns cast in roles.
        calendar: How to read dates.
    """
    found: list[FoundCommitment] = []
    previous: date | None = None
    for turn in conversation.turns:
        speaking = [one for one in _in_turn(turn, conversation, calendar, previous)]
        for one in speaking:
            previous = one.due.latest if one.due and one.due.latest else previous
        found.extend(speaking)
    return tuple(found)


def _in_turn(
    turn: Turn, conversation: Conversation, calendar: Calendar, previous: date | None
) -> list[FoundCommitment]:
    text = mask_quotes(fold(turn.text))
    other = _listener(turn, conversation)
    cast = cast_of("", turn.speaker, None)
    reader = Reader(cast, calendar)
    readings: list[Reading] = []
    for offset, sentence in sentences_of(text):
        if RETRACT.search(sentence):
            readings = readings[:-1]
            continue
        state = State(talk=True)
        readings.extend(
            one for one in reader.read(sentence, offset, state) if one.found.party is Party.LEADER
        )
    return [_named(one, turn, other, calendar, previous, cast) for one in readings]


def _listener(turn: Turn, conversation: Conversation) -> str | None:
    return conversation.other if turn.role is Role.LEADER else conversation.leader


def _named(
    one: Reading,
    turn: Turn,
    listener: str | None,
    calendar: Calendar,
    previous: date | None,
    cast: Cast,
) -> FoundCommitment:
    del cast
    owner = {Role.LEADER: Owner.LEADER, Role.OTHER: Owner.OTHER}.get(turn.role, Owner.UNKNOWN)
    due: Due | None = pick_due(one.times, calendar, previous)
    if one.firmness is Firmness.DECLINED:
        due = None
    found = one.found
    return FoundCommitment(
        turn.n, found.start, found.end, turn.text[found.start : found.end], owner, turn.speaker,
        listener, one.firmness, due, turn.text[found.act : found.end].strip(" .,;:"),
    )  # fmt: skip


_ = re
