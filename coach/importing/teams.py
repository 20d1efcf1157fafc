"""Teams transcripts: .vtt with voice tags, `<v Name>text</v>`."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from coach.importing.cues import Cue, Format, Talk, clean
from coach.importing.timed import Block, blocks, cut_short, has_times, spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.importing.source import Source

_VOICE = re.compile(r"<v(?:\.[^\s<>]{1,60})?\s+([^<>]{1,120})>")


def _fits(source: Source) -> bool:
    return bool(
        source.text.startswith("WEBVTT") and has_times(source.lines) and _VOICE.search(source.text)
    )


def _read(source: Source) -> Talk:
    found = blocks(source.lines)
    cues = [cue for block in found for cue in _cues(block)]
    return Talk(cues, warnings=cut_short(found))


def _cues(block: Block) -> Iterator[Cue]:
    """The voices of one block; each closing tag may be missing."""
    parts = _VOICE.split(block.text.replace("\n", " "))
    if before := spoken(parts[0]):
        yield Cue(None, before, block.where, block.start, block.end)
    for name, words in zip(parts[1::2], parts[2::2], strict=True):
        speaker = clean(html.unescape(name))
        known = speaker if any(char.isalnum() for char in speaker) else None
        yield Cue(known, spoken(words), block.where, block.start, block.end)


TEAMS = Format("Teams transcript", _fits, _read)
"""A voice tag that holds a dash only is nobody's."""
