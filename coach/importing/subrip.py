"""Subtitles, .srt, with `[SPEAKER_00]:` or `Name:` before the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.importing.cues import Format, Talk
from coach.importing.timed import blocks, cut_short, has_times, named_cues

if TYPE_CHECKING:
    from coach.importing.source import Source


def _fits(source: Source) -> bool:
    return has_times(source.lines)


def _read(source: Source) -> Talk:
    found = blocks(source.lines)
    return Talk(named_cues(found), warnings=cut_short(found))


SUBRIP = Format("Subtitles", _fits, _read)
"""A cue without a name is nobody's: recognisers leave the name out where they could not tell."""
