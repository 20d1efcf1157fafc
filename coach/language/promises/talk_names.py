"""The name that opens a note: whom the talk was with, or whose the line is."""

from __future__ import annotations

import re

from coach.language.dues import find_times
from coach.language.promises.cast import Party
from coach.language.promises.layout_lines import Line
from coach.language.promises.note_words import SPEAKS

_LEADER_S = re.compile(
    r"(?:^|[\n.;/,!?]\s*)(?:[-*•]\s*)?(?:me|mine|my \w+)\s*(?:[:=>|]|\s[-–—]\s|->|→)", re.IGNORECASE
)
"""A part of the note that is the leader's: then the names in front share out the work."""
_LOOSE_MARK = re.compile(r"(?::|[-–—]{1,2})\s*(?:\*\*)?\s*$")
_GOES_ON = re.compile(r"[.!?]\s+\S")
_OF_THEM = re.compile(r"\b(?:him|her|his|he|she|hers)\b", re.IGNORECASE)
_MORE = re.compile(r",\s*(?=\w)")


def shares_out(text: str) -> bool:
    """Whether a note gives parts to the leader by name, so that other names own theirs too."""
    return _LEADER_S.search(text) is not None


def opens_the_talk(line: Line) -> bool:
    """Whether the other's name before a first line only says whom the note is about.

    "Sam: numbers down. Board on Friday." tells of the talk; "Sam: I'll send it" is what Sam said.
    """
    if line.edge != "front" or line.owner is not Party.OTHER or line.listed:
        return False
    if _LOOSE_MARK.search(line.label) is None or _GOES_ON.search(line.text) is None:
        return False
    return SPEAKS.match(line.text) is None or _OF_THEM.search(line.text) is not None


def is_one_thing(text: str) -> bool:
    """Whether words after such a name are one thing with its day: "stock count by Friday"."""
    if _BY_DAY.search(text):
        return True
    bare = text
    for one in reversed(find_times(text, events=False)):
        bare = bare[: one.start] + bare[one.end :]
    return _MORE.search(bare.strip(" .,;")) is None


_BY_DAY = re.compile(r"\b(?:by|before|due|no later) (?!\w+ing\b)", re.IGNORECASE)
