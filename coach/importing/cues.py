"""The pieces a transcript file is made of, and how they become turns."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coach.domain.conversation import Role, Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from coach.importing.source import Source


@dataclass(frozen=True, slots=True)
class Cue:
    """A piece of talk as the file has it, often less than a turn.

    Attributes:
        speaker: The name as the file gives it; None if it gives none.
        text: The words.
        where: Its place for a person ("line 12"), for warnings.
        start: Seconds from the beginning of the recording, if told.
        end: Seconds from the beginning of the recording, if told.
        role: The speaker's part, where the file itself tells.
    """

    speaker: str | None
    text: str
    where: str
    start: float | None = None
    end: float | None = None
    role: Role = Role.UNKNOWN


@dataclass(frozen=True, slots=True)
class Talk:
    """What a format makes of a file.

    Attributes:
        cues: In the order spoken.
        date: The day, where the file tells it.
        warnings: What could not be made out, besides missing speakers.
        joined: True where one speaker's neighbouring cues are one turn; False where the file's
            own pieces are the turns (messages, numbered turns).
    """

    cues: Sequence[Cue]
    date: date | None = None
    warnings: tuple[str, ...] = ()
    joined: bool = True


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file.

    Attributes:
        name: What a person calls it.
        fits: Whether a source is of this kind, judged by its content.
        read: Its talk.
    """

    name: str
    fits: Callable[[Source], bool]
    read: Callable[[Source], Talk]


_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u200e": None, "\u200f": None})


def clean(text: str) -> str:
    """Text with composed accents, ordinary spaces, no direction marks and no outer space."""
    return unicodedata.normalize("NFC", text.translate(_SPACES)).strip()


def to_turns(talk: Talk) -> tuple[Turn, ...]:
    """Number the turns of a talk, joining one speaker's neighbouring cues where it says so.

    Cues without a speaker stay on their own: two of them may be two people.
    """
    kept: list[list[Cue]] = []
    for cue in talk.cues:
        if not cue.text:
            continue
        same = bool(kept) and cue.speaker is not None and kept[-1][0].speaker == cue.speaker
        if talk.joined and same:
            kept[-1].append(cue)
        else:
            kept.append([cue])
    return tuple(_turn(n, group) for n, group in enumerate(kept, start=1))


def _turn(n: int, cues: Sequence[Cue]) -> Turn:
    first = cues[0]
    ends = [cue.end for cue in cues if cue.end is not None]
    return Turn(
        n=n,
        speaker=first.speaker,
        role=first.role,
        text=" ".join(cue.text for cue in cues),
        start=first.start,
        end=max(ends) if ends else None,
    )


def named_by_order(cues: Iterable[Cue]) -> list[Cue]:
    """Give a cue without a speaker the one before it: some tools name only changes of speaker."""
    named: list[Cue] = []
    speaker: str | None = None
    for cue in cues:
        speaker = cue.speaker or speaker
        named.append(replace(cue, speaker=speaker))
    return named
