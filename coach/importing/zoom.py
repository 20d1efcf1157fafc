"""Zoom transcripts: .vtt with `Name: text`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.importing.cues import Format, Talk, named_by_order
from coach.importing.timed import blocks, cut_short, has_times, named_cues

if TYPE_CHECKING:
    from coach.importing.source import Source


def _fits(source: Source) -> bool:
    return source.text.startswith("WEBVTT") and has_times(source.lines)


def _read(source: Source) -> Talk:
    found = blocks(source.lines)
    return Talk(named_by_order(named_cues(found)), warnings=cut_short(found))


ZOOM = Format("Zoom transcript", _fits, _read)
"""A cue without a name goes on with the speaker before it."""
