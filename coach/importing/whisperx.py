"""WhisperX: JSON with `segments`, a speaker on most of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.importing.cues import Cue, Format, Talk, clean
from coach.importing.source import Record, records_in, seconds_of, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.importing.source import Source


def _segments(source: Source) -> Sequence[Record]:
    return records_in(source.whole.get("segments"), "segment") if source.whole else ()


def _fits(source: Source) -> bool:
    return any("text" in segment.value for segment in _segments(source))


def _read(source: Source) -> Talk:
    return Talk([_cue(segment) for segment in _segments(source)])


def _cue(segment: Record) -> Cue:
    value = segment.value
    return Cue(
        clean(text_of(value.get("speaker"))) or None,
        clean(text_of(value.get("text"))),
        segment.where,
        seconds_of(value.get("start")),
        seconds_of(value.get("end")),
    )


WHISPERX = Format("WhisperX transcript", _fits, _read)
"""A segment without a speaker is nobody's; plain Whisper names nobody at all."""
