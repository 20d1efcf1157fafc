"""Every format coach reads, and the one door to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.domain.conversation import Mode
from coach.domain.errors import CoachError
from coach.domain.reading import Reading
from coach.importing.blocks import OTTER, TEAMS_WORD
from coach.importing.chats import SIGNAL, WHATSAPP
from coach.importing.cues import to_turns
from coach.importing.decoding import MAX_LINE
from coach.importing.fireflies import FIREFLIES
from coach.importing.json_turns import JSON_TURNS
from coach.importing.markdown import MARKDOWN
from coach.importing.meet import MEET
from coach.importing.notes import read_notes
from coach.importing.plain import PLAIN
from coach.importing.slack import SLACK
from coach.importing.slack_paste import SLACK_PASTE
from coach.importing.source import open_source
from coach.importing.subrip import SUBRIP
from coach.importing.teams import TEAMS
from coach.importing.whisperx import WHISPERX
from coach.importing.zoom import ZOOM

if TYPE_CHECKING:
    from coach.importing.cues import Format, Talk

FORMATS: tuple[Format, ...] = (
    TEAMS,
    ZOOM,
    SUBRIP,
    WHISPERX,
    FIREFLIES,
    SLACK,
    JSON_TURNS,
    SIGNAL,
    WHATSAPP,
    TEAMS_WORD,
    OTTER,
    MARKDOWN,
    MEET,
    SLACK_PASTE,
    PLAIN,
)
"""Tried in this order, so the more particular come first. What fits none is a note."""

_MAX_WARNINGS = 20


def read(data: bytes, *, mode: Mode | None = None) -> Reading:
    """Read a file, recognising its format by content.

    Args:
        data: The file as it is on disk.
        mode: Read it as this, where the leader said so; None to find out.

    Returns:
        The turns. Text that names no speakers is a note: one turn of the leader's, exactly as
        given but for line ends and byte order mark.

    Raises:
        CoachError: If it is empty, no text, damaged, larger than any talk, or a transcript
            that does not tell who speaks.
    """
    spoken = mode is Mode.TRANSCRIPT
    source = open_source(data, spoken=spoken, as_json=mode is not Mode.NOTES)
    if mode is Mode.NOTES:
        return read_notes(source)
    for known in FORMATS:
        if known.fits(source):
            return _reading(known, known.read(source))
    if source.is_json or not source.lines:
        raise CoachError(
            "This is JSON, but no transcript that coach knows: "
            "every turn needs “speaker” and “text”."
        )
    if spoken:
        raise CoachError(_speakerless())
    return read_notes(source)


def _reading(known: Format, talk: Talk) -> Reading:
    turns = to_turns(talk)
    if not turns:
        raise CoachError(f"The {known.name} holds no words, so there is nothing to read.")
    if all(turn.speaker is None for turn in turns):
        raise CoachError(_speakerless())
    for turn in turns:
        if len(turn.text) > 2 * MAX_LINE:
            raise CoachError(
                f"Turn {turn.n} has more than {2 * MAX_LINE:,} characters, "
                "which no talk has; check that this is the right file."
            )
    return Reading(known.name, Mode.TRANSCRIPT, turns, talk.date, _warnings(talk))


def _warnings(talk: Talk) -> tuple[str, ...]:
    unknown = [
        f"{cue.where}: no speaker; kept as unknown"
        for cue in talk.cues
        if cue.text and cue.speaker is None
    ]
    if len(unknown) > _MAX_WARNINGS:
        rest = len(unknown) - _MAX_WARNINGS
        unknown = [*unknown[:_MAX_WARNINGS], f"{rest} more pieces have no speaker"]
    return (*talk.warnings, *unknown)


def _speakerless() -> str:
    return (
        "The transcript names no speakers, so coach cannot tell your words from theirs; "
        "write each turn as “Name: what was said”, or read it as your notes with --notes."
    )
