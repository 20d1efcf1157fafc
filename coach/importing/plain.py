"""Plain transcripts: `Name: text`, a turn a line or wrapped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.importing.clock import day_in
from coach.importing.cues import Cue, Format, Talk, clean
from coach.importing.labels import Labelled, name_like, speakers, split_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.importing.source import Source

_SHARE = 0.5
"""Least share of lines of talk that name a speaker; notes with a quoted exchange have less."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words on it: its number, its words, and what stands before its colon."""

    number: int
    text: str
    indented: bool
    label: Labelled | None


def numbered(lines: Sequence[str], first: int = 1) -> list[Line]:
    """The lines with words on them; `first` is the number of the first line."""
    return [
        Line(number, line, line[0] in " \t", None if line[0] in " \t" else split_label(line))
        for number, line in enumerate(lines, start=first)
        if line.strip()
    ]


def speakers_of(lines: Sequence[Line], *, sure: bool = False) -> frozenset[str]:
    """The labels in these lines that are speakers; `sure` where it is known to be a talk."""
    labels = [line.label for line in lines if line.label]
    named = [label.name for label in labels]
    all_labelled = all(
        line.indented or (line.label is not None and name_like(line.label.name)) for line in lines
    )
    return speakers(named, all_labelled=sure or all_labelled)


def talk_of(lines: Sequence[Line], names: frozenset[str]) -> list[Cue]:
    """Cues from the first named line on; lines without a name go on with the turn before."""
    cues: list[Cue] = []
    for line in lines:
        label = line.label
        if label is not None and label.name in names:
            cues.append(Cue(label.name, label.text, f"line {line.number}", label.start))
        elif cues:
            last = cues[-1]
            joined = f"{last.text} {clean(line.text)}".strip()
            cues[-1] = Cue(last.speaker, joined, last.where, last.start)
    return cues


def _fits(source: Source) -> bool:
    if source.is_json:
        return False
    lines = numbered(source.head)
    names = speakers_of(lines, sure=source.spoken)
    turns = [line.label for line in lines if line.label and line.label.name in names]
    if source.spoken:
        return bool(turns)
    heads = sum(not line.indented for line in lines)
    dense = len(turns) >= _SHARE * heads or _is_headed(lines, turns)
    return len(names) >= 2 and dense and _is_dialogue(turns)


def _is_headed(lines: Sequence[Line], turns: Sequence[Labelled]) -> bool:
    """Whether every name stands alone on its line, the talk below it, from the first line on."""
    return not any(turn.text for turn in turns) and lines[0].label in turns


def _is_dialogue(turns: Sequence[Labelled]) -> bool:
    """Whether names come back, or someone is asked: a list of who does what has neither."""
    if len({turn.name for turn in turns}) < len(turns):
        return True
    return any("?" in turn.text for turn in turns[:-1])


def _read(source: Source) -> Talk:
    lines = numbered(source.lines)
    names = speakers_of(lines, sure=source.spoken)
    cues = talk_of(lines, names)
    title = [line for line in lines[:5] if not (line.label and line.label.name in names)]
    days = (day_in(line.text) for line in title if cues and not line.indented)
    return Talk(cues, date=next(filter(None, days), None))


PLAIN = Format("Plain transcript", _fits, _read)
