"""Google Meet transcripts: `Name: text` under bare times, between a title and a closing note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coach.importing.clock import day_in, seconds
from coach.importing.cues import Cue, Format, Talk
from coach.importing.plain import numbered, speakers_of, talk_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.importing.plain import Line
    from coach.importing.source import Source

_TIME = re.compile(r"\d{1,2}:\d{2}:\d{2}")
_END = re.compile(r"(?:Meeting|Transcription) ended (?:after|at) \d|This editable transcript was ")


def _sections(given: Sequence[str]) -> list[tuple[float, list[Line]]]:
    """The lines under each bare time, up to the closing note."""
    found: list[tuple[float, list[Line]]] = []
    for line in numbered(given):
        text = line.text.strip()[:80]
        if _END.match(text):
            break
        if _TIME.fullmatch(text):
            found.append((seconds(text), []))
        elif found:
            found[-1][1].append(line)
    return found


def _fits(source: Source) -> bool:
    lines = [line for _, section in _sections(source.head) for line in section]
    named = sum(line.label is not None for line in lines)
    return bool(lines) and named * 2 >= len(lines)


def _read(source: Source) -> Talk:
    sections = _sections(source.lines)
    names = speakers_of([line for _, lines in sections for line in lines])
    cues: list[Cue] = []
    for start, lines in sections:
        for n, cue in enumerate(talk_of(lines, names)):
            cues.append(Cue(cue.speaker, cue.text, cue.where, None if n else start))
    head = (day_in(line) for line in source.lines[:6] if not _TIME.fullmatch(line.strip()[:80]))
    return Talk(cues, date=next(filter(None, head), None))


MEET = Format("Google Meet transcript", _fits, _read)
"""Times stand every five minutes only, so only the first turn under each has one."""
