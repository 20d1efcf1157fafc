"""Transcripts with the speaker and a time on a line of their own: Otter, Rev, Teams in Word.

Whichever side the time stands on, and whether a dash, a bar or brackets set it off, what is said
comes on the lines below.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coach.importing.clock import TIME, day_in, seconds
from coach.importing.cues import Cue, Format, Talk, clean
from coach.importing.labels import MAX_NAME, name_like

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from coach.importing.source import Source

_NAME = rf"(?P<name>\S.{{0,{MAX_NAME}}}?)"
_HEADS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NAME}(?:\s{{2,}}|\t\s*|\s+[|–—-]\s+)(?P<at>{TIME})(?:\s*-->\s*(?P<to>{TIME}))?",
        rf"{_NAME}\s*[(\[](?P<at>{TIME})[)\]]\s*:?",
        rf"\[(?P<name>[^\[\]]{{1,{MAX_NAME}}})\]\s+(?P<at>{TIME})",
        rf"[(\[]?(?P<at>\d{{1,2}}:\d{{2}}:\d{{2}})[)\]]?\s+{_NAME}:?",
    )
)
_NO_SPEECH = re.compile(
    r".{1,80} (?:started|stopped) transcription"
    r"|(?:Transcribed by|Transcript by|View original transcript at) .{0,200}",
    re.IGNORECASE,
)


def _head(line: str) -> tuple[str, float, float | None] | None:
    """Name, start and end in seconds, if a line is a speaker's heading."""
    if len(line) > MAX_NAME * 2:
        return None
    plain = line.replace("\u00a0", " ").strip()
    found = next(filter(None, (head.fullmatch(plain) for head in _HEADS)), None)
    if found is None:
        return None
    parts = found.groupdict()
    name = clean(parts["name"]).rstrip(":")
    if not name_like(name):
        return None
    return name, seconds(parts["at"]), seconds(parts["to"]) if parts.get("to") else None


def _fits(source: Source) -> bool:
    heads = sum(_head(line) is not None for line in source.head)
    words = sum(bool(line.strip()) for line in source.head)
    return heads >= (1 if source.spoken else 2) and heads * 8 >= words


def _read(source: Source) -> Talk:
    first = next(n for n, line in enumerate(source.lines) if _head(line))
    day = next(filter(None, map(day_in, source.lines[:first])), None)
    cues = list(_cues(source.lines))
    unsure = any(cue.speaker == "Unknown Speaker" for cue in cues)
    warning = "“Unknown Speaker” is kept as one voice; it may be several people"
    return Talk(cues, date=day, warnings=(warning,) if unsure else ())


def _cues(lines: Sequence[str]) -> Iterator[Cue]:
    current: tuple[str, float, float | None, int] | None = None
    words: list[str] = []
    for number, line in enumerate(lines, start=1):
        head = _head(line)
        if head is None:
            if line.strip() and not _NO_SPEECH.fullmatch(line.strip()[:300]):
                words.append(clean(line))
            continue
        if current:
            yield _cue(current, words)
        current, words = (*head, number), []
    if current:
        yield _cue(current, words)


def _cue(head: tuple[str, float, float | None, int], words: Sequence[str]) -> Cue:
    name, start, end, number = head
    return Cue(name, " ".join(words), f"line {number}", start, end)


def _from_word(source: Source) -> bool:
    return source.word and _fits(source)


OTTER = Format("Otter transcript", _fits, _read)
TEAMS_WORD = Format("Teams transcript (Word)", _from_word, _read)
