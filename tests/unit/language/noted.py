"""Ruth's notes about Sam Price, for the tests of promises in notes."""

from __future__ import annotations

from datetime import date

from coach.domain.commitment import Firmness, FoundCommitment, Owner
from coach.domain.conversation import Conversation, Mode, Role, Turn
from coach.language.promises import find_commitments
from tests.unit.language.talks import DAY

LEADER, OTHER = Owner.LEADER, Owner.OTHER


def said_in(note: str, day: date = DAY) -> list[FoundCommitment]:
    """Every promise in a note, those turned down too."""
    turn = Turn(1, "Ruth", Role.LEADER, note)
    talk = Conversation(Mode.NOTES, (turn,), day, leader="Ruth Hale", other="Sam Price")
    return list(find_commitments(talk))


def read(note: str, day: date = DAY) -> list[FoundCommitment]:
    """What somebody took on in a note."""
    return [one for one in said_in(note, day) if one.firmness is not Firmness.DECLINED]


def owners(note: str) -> list[Owner]:
    """Who took something on, in the order written."""
    return [one.owner for one in read(note)]
