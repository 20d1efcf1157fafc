"""Notes apps that put the talk under `## Transcript` in Markdown: Granola and its kin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coach.importing.clock import day_in
from coach.importing.cues import Format, Talk
from coach.importing.plain import numbered, speakers_of, talk_of

if TYPE_CHECKING:
    from coach.importing.plain import Line
    from coach.importing.source import Source

_HEADING = re.compile(r"#{1,4}\s+(?:full\s+)?transcript\b", re.IGNORECASE)


def _section(source: Source) -> list[Line]:
    """The lines from the transcript's heading to the next heading of its level or above."""
    lines = source.lines
    for start, line in enumerate(lines):
        if _HEADING.match(line[:60]):
            level = len(line) - len(line.lstrip("#"))
            end = start + 1
            while end < len(lines) and not 0 < _level(lines[end]) <= level:
                end += 1
            return numbered(lines[start + 1 : end], start + 2)
    return []


def _level(line: str) -> int:
    """How deep a heading is; 0 for other lines."""
    depth = len(line) - len(line.lstrip("#"))
    return depth if line[depth : depth + 1] in {" ", "\t"} else 0


def _fits(source: Source) -> bool:
    lines = _section(source)
    return bool(lines) and bool(speakers_of(lines))


def _read(source: Source) -> Talk:
    lines = _section(source)
    days = (day_in(line) for line in source.lines[:6])
    return Talk(talk_of(lines, speakers_of(lines)), date=next(filter(None, days), None))


MARKDOWN = Format("Markdown transcript", _fits, _read)
