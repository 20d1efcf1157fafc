"""Who said what to whom, and when: speakers, turns and the conversation they make."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


class Role(StrEnum):
    """The part a speaker has in the talk."""

    LEADER = "leader"
    OTHER = "other"
    UNKNOWN = "unknown"


class Mode(StrEnum):
    """Whether the text is what was said or what the leader wrote down about it."""

    TRANSCRIPT = "transcript"
    NOTES = "notes"


class Kind(StrEnum):
    """The kind of talk; it decides which prompts are asked and which measures are fair."""

    ONE_TO_ONE = "one-to-one"
    FIRST_MEETING = "first-meeting"
    HARD_FEEDBACK = "hard-feedback"
    CONFLICT = "conflict"
    CHANGE = "change"
    REPAIR = "repair"
    STAKEHOLDER = "stakeholder"
    CELEBRATION = "celebration"
    CAREER = "career"


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's stretch of talk, or one whole note.

    Attributes:
        n: Number of the turn in its conversation, from 1.
        speaker: The name as the source gives it; None if the source does not tell.
        role: The speaker's part in the talk.
        text: The words, exactly as given; every offset counts characters in it.
        start: Seconds from the beginning of the recording, where the source has times.
        end: Seconds from the beginning of the recording, where the source has times.
    """

    n: int
    speaker: str | None
    role: Role
    text: str
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice in the talk and its share of it."""

    name: str
    role: Role
    words: int
    turns: int


@dataclass(frozen=True, slots=True)
class Conversation:
    """A talk, or the note of one.

    Attributes:
        mode: Transcript or notes. Notes are one turn of the leader's.
        turns: In the order spoken.
        date: The day of the talk; due dates count from it, never from today.
        kind: The kind of talk.
        leader: The leader's name as the text has it, if known.
        other: The other person's name, if known: what "he" or "S" most likely means.
        warnings: What the reader of the file could not make out, in sentences for a person.
    """

    mode: Mode
    turns: tuple[Turn, ...]
    date: date
    kind: Kind = Kind.ONE_TO_ONE
    leader: str | None = None
    other: str | None = None
    warnings: tuple[str, ...] = ()

    def speakers(self) -> tuple[Speaker, ...]:
        """The voices in order of first appearance, with words and turns counted."""
        return count_speakers(self.turns)


def count_speakers(turns: Iterable[Turn]) -> tuple[Speaker, ...]:
    """Count words and turns for each named voice, in order of first appearance."""
    found: dict[str, Speaker] = {}
    for turn in turns:
        if turn.speaker is None:
            continue
        known = found.get(turn.speaker, Speaker(turn.speaker, turn.role, 0, 0))
        found[turn.speaker] = replace(
            known, words=known.words + len(turn.text.split()), turns=known.turns + 1
        )
    return tuple(found.values())


LEADER_LABELS = frozenset({"me", "i", "leader", "myself"})
"""Speaker labels that name the leader by themselves."""


def likely_leader(turns: Iterable[Turn], known_as: Iterable[str]) -> str | None:
    """Find which speaker label is the leader's.

    Args:
        turns: The turns as read.
        known_as: Names the leader goes by, most trusted first: `--me`, then remembered ones.

    Returns:
        The label as the text has it, or None if nothing tells.
    """
    labels = list(dict.fromkeys(turn.speaker for turn in turns if turn.speaker))
    for name in known_as:
        wanted = _folded(name)
        for test in (_same, _same_first_name):
            fits = [label for label in labels if test(wanted, _folded(label))]
            if len(fits) == 1:
                return fits[0]
    fits = [label for label in labels if label.casefold() in LEADER_LABELS]
    return fits[0] if len(fits) == 1 else None


def cast(turns: Iterable[Turn], leader: str | None) -> tuple[Turn, ...]:
    """Give every turn its role: the leader's, another's, or unknown where no one is named."""
    return tuple(replace(turn, role=_role(turn.speaker, leader)) for turn in turns)


def _role(speaker: str | None, leader: str | None) -> Role:
    if speaker is None or leader is None:
        return Role.UNKNOWN
    return Role.LEADER if speaker == leader else Role.OTHER


def _folded(name: str) -> tuple[str, ...]:
    """A name as comparable words; "Last, First (Guest)" becomes first, last."""
    plain = name.split("(", maxsplit=1)[0].strip()
    if "," in plain:
        last, _, first = plain.partition(",")
        plain = f"{first} {last}"
    return tuple(plain.casefold().split())


def _same(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return one == two


def _same_first_name(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    return bool(one) and bool(two) and one[0] == two[0]
