"""Wordings by section, read from plain files that a user can open, and searched as one pattern.

A file holds sections "[name]" with one wording a line, as a regular expression over lower-case
words with contractions split and one blank between words. A wording matches whole words; "^ " at
its start stands for the beginning of the sentence, " $" at its end for the end; "{name}" for the
wordings of another section.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from coach.data import shipped

_SECTION = re.compile(r"\[([a-z-]+)\]\s*$")
_OTHER = re.compile(r"\{([a-z-]+)\}")


REMEMBERED = 4096
"""Answers kept for each file."""


class Phrases:
    """The sections of one file as search patterns over `Sentence.line`."""

    def __init__(self, text: str) -> None:
        self._lines = _sections(text)
        self._patterns: Mapping[str, re.Pattern[str]] = {
            name: re.compile(rf"(?<= ){self._either(name)}(?= )") for name in self._lines
        }
        # Kept for the lines read last, by name (hashing a pattern is slow): while somebody types,
        # most lines of a note stay as they are.
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._search)

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self._patterns[name]

    def names(self) -> tuple[str, ...]:
        """The sections, in the order of the file."""
        return tuple(self._lines)

    def says(self, name: str, line: str) -> bool:
        """Whether a line holds a wording of a section."""
        return self._remembered(name, line)

    def _search(self, name: str, line: str) -> bool:
        return self._patterns[name].search(line) is not None

    def _either(self, name: str) -> str:
        ways = (
            _OTHER.sub(lambda found: self._either(found[1]), line) for line in self._lines[name]
        )
        return f"(?:{'|'.join(_anchored(way) for way in ways)})"


def _anchored(way: str) -> str:
    if way.startswith("^ "):
        way = f"(?<=^ ){way[2:]}"
    return f"{way[:-2]}(?= $)" if way.endswith(" $") else way


def _sections(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for raw in text.splitlines():
        line = raw.strip()
        section = _SECTION.match(line)
        if section:
            current = found.setdefault(section[1], [])
        elif line and not line.startswith("#"):
            current.append(line)
    return found


@lru_cache(maxsize=16)
def phrases(file: str) -> Phrases:
    """The shipped wordings of a file, by its name without ending."""
    return Phrases((shipped("rules") / "weights" / "phrases" / f"{file}.txt").read_text("utf-8"))
