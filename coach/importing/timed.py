"""Subtitle blocks, the common ground of .vtt and .srt: a time line, then what is said."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.importing.clock import TIME, seconds
from coach.importing.cues import Cue, clean
from coach.importing.labels import Labelled, name_like, speakers, split_label

if TYPE_CHECKING:
    from collections.abc import Sequence

_ARROW = re.compile(rf"\s*({TIME})\s*-->\s*({TIME})(?:\s|$)")
_TAG = re.compile(r"</?(?:v|c|i|b|u|ruby|rt|lang|font)(?:[ .][^<>]{0,200})?>|<[\d:.]{5,15}>")


@dataclass(frozen=True, slots=True)
class Block:
    """One subtitle: its times in seconds, its text, and the line its text begins on."""

    start: float
    end: float
    text: str
    line: int

    @property
    def where(self) -> str:
        """Its place for a person."""
        return f"line {self.line}"


def has_times(lines: Sequence[str]) -> bool:
    """Whether one of the first lines is a subtitle's time line."""
    return any(_ARROW.match(line[:80]) for line in lines[:60])


def blocks(lines: Sequence[str]) -> list[Block]:
    """All subtitles; ids, notes, styles and anything else without a time is left out."""
    found: list[Block] = []
    at = 0
    while at < len(lines):
        times = _ARROW.match(lines[at][:80])
        at += 1
        if times is None:
            continue
        first = at
        while at < len(lines) and lines[at].strip() and not _ARROW.match(lines[at][:80]):
            at += 1
        body = list(lines[first:at])
        if at < len(lines) and _ARROW.match(lines[at][:80]) and body:
            body.pop()  # no blank line between: what stands before a time line is its number
        found.append(Block(seconds(times[1]), seconds(times[2]), "\n".join(body), first + 1))
    return found


def spoken(text: str) -> str:
    """A subtitle's words on one line, without markup."""
    return clean(html.unescape(" ".join(_TAG.sub("", text).split("\n"))))


def named_cues(found: Sequence[Block]) -> list[Cue]:
    """Cues of subtitles that put `Name:` before the words; the rest is without a speaker."""
    found = [block for block in found if block.text.strip()]
    split = [split_label(spoken(block.text)) for block in found]
    names = speakers(
        (label.name for label in split if label),
        all_labelled=all(label and (label.bold or name_like(label.name)) for label in split),
    )
    return [_cue(block, label, names) for block, label in zip(found, split, strict=True)]


def _cue(block: Block, label: Labelled | None, names: frozenset[str]) -> Cue:
    if label is None or label.name not in names:
        return Cue(None, spoken(block.text), block.where, block.start, block.end)
    return Cue(label.name, label.text, block.where, block.start, block.end)


def cut_short(found: Sequence[Block]) -> tuple[str, ...]:
    """A warning if the last subtitle has a time and no words: the file was only half saved."""
    if found and not found[-1].text.strip():
        return (f"line {found[-1].line}: the file ends in the middle; the end may be missing",)
    return ()
